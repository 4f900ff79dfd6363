//! `board/under-way-without-owner`: a card is under way, and it is nobody’s (C12, O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/under-way-without-owner", check).shown(
    &[
        ("board.ron", r#"(start: "2026-11-16", cards: [(id: "fee", title: "Agree one fee", weeks: (2, 2), state: doing)])"#),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [(id: "fee", title: "Agree one fee", weeks: (2, 2), state: doing, owner: "mara")])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let nobodys = case.workspace.board.open().filter(|card| super::is_under_way(card) && card.owner.is_empty());
    nobodys
        .map(|card| {
            Finding::at(Address::card(&card.id).field("owner"))
                .with("name", super::card_name(card))
                .with("state", Arg::Key(format!("card-state-{}", card.state.id())))
        })
        .collect()
}
