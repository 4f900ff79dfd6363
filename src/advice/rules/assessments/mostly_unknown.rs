//! `assessments/mostly-unknown`: to most of what an instrument asks, the answer is that nobody knows (O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{
        diagnosis::{Counted, views},
        reason::Arg,
    },
    domain::{Address, Score},
};

/// The rule. It leads to the first item that nobody knows. What was not asked yet is no such answer.
pub(super) const RULE: Rule = Rule::new("assessments/mostly-unknown", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig"])"#),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    scores: [
        (id: "stream-strategy", score: level(2)),
        (id: "stream-process", score: unknown),
        (id: "stream-measurement", score: unknown),
        (id: "stream-economics", score: unknown),
    ],
)"#,
        ),
    ],
    &[(
        "assessments/2026-11-16/mara-koenig.ron",
        r#"(
    round: "2026-11-16", rater: "mara-koenig",
    scores: [
        (id: "stream-strategy", score: level(2)),
        (id: "stream-process", score: level(1)),
        (id: "stream-measurement", score: unknown),
        (id: "stream-economics", score: unknown),
    ],
)"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let assessments = &case.workspace.assessments;
    let mut findings = Vec::new();
    for shown in &case.advice.diagnosis.shown {
        // Where nothing is known at all no round counts, and the newest is the one that was answered so.
        let round = shown.round.as_deref().and_then(|id| assessments.round(id)).or_else(|| assessments.newest());
        let Some((round, row)) = round.zip(case.method.instrument(&shown.id)) else { continue };
        let counted = Counted::new(assessments, round);
        let items = views::items(case.method, row, round.quick);
        let unknown = || items.iter().filter(|item| counted.score(row.kind, item) == Some(Score::Unknown));
        let open = unknown().count();
        if let Some(first) = unknown().next().filter(|_| open * 2 > items.len()) {
            let at = match counted.alone {
                Some(sheet) if round.agreed(first).is_none() => Address::sheet(&round.id, &sheet.rater).item("score", first),
                _ => Address::round(&round.id).item("agreed", first),
            };
            findings.push(
                Finding::at(at)
                    .with("name", Arg::Key(format!("instrument-{}", row.id)))
                    .with("open", count(open))
                    .with("items", count(items.len())),
            );
        }
    }
    findings
}
