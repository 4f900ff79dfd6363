//! `board/no-start`: there are cards, and no day on which the board begins (E13a): no week of it has days.

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/no-start", check).shown(
    &[("board.ron", r#"(cards: [(id: "fee", title: "Agree one fee", weeks: (2, 2))])"#)],
    &[("board.ron", r#"(start: "2026-11-16", cards: [(id: "fee", title: "Agree one fee", weeks: (2, 2))])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let cards = board.open().count();
    if cards == 0 || board.start.is_some() {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Board).field("start")).with("count", count(cards))]
}
