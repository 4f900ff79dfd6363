//! `board/unknown-id`: a card names a person or a card that there is not.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Card},
};

/// The rule. A task that the method does not know is fine: the card may have been made with another one.
pub(super) const RULE: Rule = Rule::new("board/unknown-id", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (board, people) = (&case.workspace.board, &case.workspace.people);
    let found = |card: &Card, field: &str, id: &str| {
        Finding::at(Address::card(&card.id).field(field))
            .with("name", Arg::Text(if card.title.is_empty() { card.id.clone() } else { card.title.clone() }))
            .with("field", Arg::Key(format!("field-board-{field}")))
            .with("id", Arg::Text(id.to_owned()))
    };
    let mut findings = Vec::new();
    for card in board.open() {
        if !card.owner.is_empty() && people.get(&card.owner).is_none() {
            findings.push(found(card, "owner", &card.owner));
        }
        let dangling = card.after.iter().filter(|id| board.card(id).is_none());
        findings.extend(dangling.map(|id| found(card, "after", id)));
    }
    findings
}
