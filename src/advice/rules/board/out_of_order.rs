//! `board/out-of-order`: a card is under way or done, and one that comes before it is open (O).

use std::collections::HashSet;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Card, CardState};

/// The rule. What the workspace shows to be done was done by nobody out of order, and in a ring there is no order.
pub(super) const RULE: Rule = Rule::new("board/out-of-order", check).shown(
    &[
        (
            "board.ron",
            r#"(start: "2026-11-16", cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2)),
    (id: "sign", title: "Sign the first three", weeks: (2, 2), state: doing, owner: "mara", after: ["fee"]),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2), state: done, done_on: "2026-11-20"),
    (id: "sign", title: "Sign the first three", weeks: (2, 2), state: doing, owner: "mara", after: ["fee"]),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let cards = super::by_id(board);
    let begun = |card: &Card| match card.state {
        CardState::Doing => true,
        CardState::Done => !card.shown,
        // What is blocked waits, as it should.
        CardState::Todo | CardState::Blocked => false,
    };
    let early = board.open().filter(|card| begun(card));
    let early: Vec<_> = early
        .filter_map(|card| {
            let mut before = super::waiting(&cards, card);
            Some((card, before.next()?, before.count()))
        })
        .collect();
    if early.is_empty() {
        return Vec::new();
    }
    let ringed: HashSet<&str> = super::cycle::rings(board).into_iter().flatten().map(|card| card.id.as_str()).collect();
    early
        .into_iter()
        .filter(|(card, ..)| !ringed.contains(card.id.as_str()))
        .map(|(card, before, more)| {
            Finding::at(Address::card(&card.id).field("after"))
                .with("name", super::card_name(card))
                .with("before", super::card_name(before))
                .with("more", count(more))
        })
        .collect()
}
