//! `board/phase-skipped`: the last phase is under way, and nothing of the first one is done (B14, B5; for the phases of a plan O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Card, CardState};

/// The rule. What the workspace shows to be done was worked on by nobody in the last phase, and is done in the first.
pub(super) const RULE: Rule = Rule::new("board/phase-skipped", check).shown(
    &[
        (
            "board.ron",
            r#"(plan: "programme", start: "2026-11-16", cards: [
    (id: "partner-profile", title: "Write the ideal partner profile", weeks: (2, 2)),
    (id: "first-qbrs", title: "Hold the first QBRs", weeks: (11, 12), state: doing, owner: "mara"),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(plan: "programme", start: "2026-11-16", cards: [
    (id: "partner-profile", title: "Write the ideal partner profile", weeks: (2, 2), state: doing, owner: "mara"),
    (id: "first-qbrs", title: "Hold the first QBRs", weeks: (11, 12)),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some((first, last)) = super::ends(&case.workspace.board, case.method) else { return Vec::new() };
    if !is_skipped(&first) {
        return Vec::new();
    }
    let begun: Vec<&&Card> = last.iter().filter(|card| card.state != CardState::Todo && !card.shown).collect();
    let found = begun.first().map(|card| {
        Finding::at(Address::card(&card.id).field("state"))
            .with("name", super::card_name(card))
            .with("more", count(begun.len() - 1))
    });
    found.into_iter().collect()
}

/// There is something to do in the first phase, and nothing of it is done.
pub(super) fn is_skipped(first: &[&Card]) -> bool {
    !first.is_empty() && first.iter().all(|card| card.state != CardState::Done)
}
