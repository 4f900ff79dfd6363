//! `assessments/one-rater`: a round that counts was scored by one person, where others could have been asked (P).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// From so many people in the register on, somebody else could have been asked: of two, one may be from outside (O).
const PEOPLE: usize = 3;

/// The rule.
pub(super) const RULE: Rule = Rule::new("assessments/one-rater", check).shown(
    &[
        (
            "people.ron",
            r#"(people: [
    (id: "mara-koenig", name: "Mara König"),
    (id: "jonas-falk", name: "Jonas Falk"),
    (id: "ida-holm", name: "Ida Holm"),
])"#,
        ),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig"])"#),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    sealed: [(id: "streams", on: "2026-11-17")],
    scores: [(id: "stream-strategy", score: level(2)), (id: "stream-process", score: level(1))],
)"#,
        ),
    ],
    &[("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig", "jonas-falk"])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (assessments, people) = (&case.workspace.assessments, case.workspace.people.people.len());
    if people < PEOPLE {
        return Vec::new();
    }
    let alone = super::counted(case).into_iter().filter_map(|round| Some((round, assessments.alone(&round.id)?)));
    // One who is still at it may yet ask somebody.
    let done = alone.filter(|(round, rater)| assessments.sheet(&round.id, rater).is_some_and(|sheet| !sheet.sealed.is_empty()));
    done.map(|(round, rater)| {
        Finding::at(Address::round(&round.id)).with("name", super::person(case, &rater)).with("people", count(people))
    })
    .collect()
}
