//! `board/phases-at-once`: the first and the last phase are under way at once (B14, B5; for the phases of a plan O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::board,
    domain::{Address, Card},
};

/// Fewer phases lie side by side, and one runs into the next.
const PHASES: usize = 3;

/// The rule. Where nothing of the first phase is done it was skipped, and that is told.
pub(super) const RULE: Rule = Rule::new("board/phases-at-once", check).shown(
    &[
        (
            "board.ron",
            r#"(plan: "programme", start: "2026-11-16", cards: [
    (id: "list-partners", title: "List the partners you have", weeks: (1, 1), state: done, done_on: "2026-11-18"),
    (id: "partner-profile", title: "Write the ideal partner profile", weeks: (2, 2), state: doing, owner: "mara"),
    (id: "first-qbrs", title: "Hold the first QBRs", weeks: (11, 12), state: doing, owner: "mara"),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(plan: "programme", start: "2026-11-16", cards: [
    (id: "list-partners", title: "List the partners you have", weeks: (1, 1), state: done, done_on: "2026-11-18"),
    (id: "partner-profile", title: "Write the ideal partner profile", weeks: (2, 2), state: doing, owner: "mara"),
    (id: "first-qbrs", title: "Hold the first QBRs", weeks: (11, 12)),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    if board::phases(board, case.method).len() < PHASES {
        return Vec::new();
    }
    let Some((first, last)) = super::ends(board, case.method).filter(|(first, _)| !super::phase_skipped::is_skipped(first))
    else {
        return Vec::new();
    };
    let under_way = |cards: &[&Card]| cards.iter().filter(|card| super::is_under_way(card)).count();
    let late = last.iter().find(|card| super::is_under_way(card)).filter(|_| under_way(&first) > 0);
    let found = late.map(|card| {
        Finding::at(Address::card(&card.id).field("state"))
            .with("name", super::card_name(card))
            .with("first", count(under_way(&first)))
            .with("last", count(under_way(&last)))
    });
    found.into_iter().collect()
}
