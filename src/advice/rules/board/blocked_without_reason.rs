//! `board/blocked-without-reason`: a card is blocked, and nobody says what it waits for (O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, CardState};

/// The rule. A card that comes after an open one says by that what it waits for.
pub(super) const RULE: Rule = Rule::new("board/blocked-without-reason", check).shown(
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "sign", title: "Sign the first three", weeks: (2, 2), state: blocked, owner: "mara"),
])"#,
    ), ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#)],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "sign", title: "Sign the first three", weeks: (2, 2), state: blocked, owner: "mara", waits_for: "The lawyer, until Thursday"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let mut silent =
        board.open().filter(|card| card.state == CardState::Blocked && card.waits_for.trim().is_empty()).peekable();
    if silent.peek().is_none() {
        return Vec::new();
    }
    let cards = super::by_id(board);
    silent
        .filter(|card| super::waiting(&cards, card).next().is_none())
        .map(|card| Finding::at(Address::card(&card.id).field("waits_for")).with("name", super::card_name(card)))
        .collect()
}
