//! `board/unknown-id`: a card names a person or a card that there is not.

use std::{collections::HashSet, sync::Arc};

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Card, Workspace},
};

/// The rule. A task that the method does not know is fine: the card may have been made with another one.
pub(super) const RULE: Rule = Rule::new("board/unknown-id", check).mends(fix).shown(
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "call", title: "Call the five warmest", weeks: (2, 2), after: ["list"]),
])"#,
    )],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "list", title: "List the partners you have", weeks: (2, 2)),
    (id: "call", title: "Call the five warmest", weeks: (2, 2), after: ["list"]),
])"#,
    )],
);

/// The field of the cards that come before.
const AFTER: &str = "after";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (board, people) = (&case.workspace.board, &case.workspace.people);
    let people: HashSet<&str> = people.people.iter().map(|person| person.id.as_str()).collect();
    let cards: HashSet<&str> = board.cards.iter().map(|card| card.id.as_str()).collect();
    let found = |card: &Card, field: &str, id: String| {
        Finding::at(Address::card(&card.id).field(field))
            .with("name", super::card_name(card))
            .with("field", Arg::Key(format!("field-board-{field}")))
            .with("id", Arg::Text(id))
    };
    let mut findings = Vec::new();
    for card in board.open() {
        if !card.owner.is_empty() && !people.contains(card.owner.as_str()) {
            findings.push(found(card, "owner", card.owner.clone()));
        }
        let dangling: Vec<&str> = card.after.iter().map(String::as_str).filter(|id| !cards.contains(id)).collect();
        if !dangling.is_empty() {
            findings.push(found(card, AFTER, dangling.join(", ")));
        }
    }
    findings
}

/// Nothing waits for a card that is not there, so that its link can go unseen. Who owns a card, a person decides.
fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("card").filter(|_| finding.address.last() == AFTER) else { return false };
    let cards: HashSet<&str> = case.workspace.board.cards.iter().map(|card| card.id.as_str()).collect();
    let board = Arc::make_mut(&mut workspace.board);
    for card in board.cards.iter_mut().filter(|card| card.id == id) {
        Arc::make_mut(card).after.retain(|before| cards.contains(before.as_str()));
    }
    true
}
