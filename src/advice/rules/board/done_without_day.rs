//! `board/done-without-day`: a card is done, and nobody noted when (O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, CardState};

/// The rule. What the workspace shows to be done was there before the board.
pub(super) const RULE: Rule = Rule::new("board/done-without-day", check).shown(
    &[("board.ron", r#"(start: "2026-11-16", cards: [(id: "fee", title: "Agree one fee", weeks: (1, 1), state: done)])"#)],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [(id: "fee", title: "Agree one fee", weeks: (1, 1), state: done, done_on: "2026-11-19")])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let done = case.workspace.board.open().filter(|card| card.state == CardState::Done);
    let undated = done.filter(|card| card.done_on.is_none() && !card.shown);
    undated.map(|card| Finding::at(Address::card(&card.id).field("done_on")).with("name", super::card_name(card))).collect()
}
