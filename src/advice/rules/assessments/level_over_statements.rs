//! `assessments/level-over-statements`: a round agreed on more than any of its raters had seen (E4, C11).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{diagnosis::views, reason::Arg},
    domain::{Address, Score},
    method::rows::InstrumentKind,
};

/// The rule. A reason does not silence it: it is asked for wherever views are departed from, and shows nothing.
pub(super) const RULE: Rule = Rule::new("assessments/level-over-statements", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König"), (id: "jonas-falk", name: "Jonas Falk")])"#),
        (
            "assessments/2026-11-16/_round.ron",
            r#"(
    opened: "2026-11-16", raters: ["mara-koenig", "jonas-falk"],
    revealed: [(id: "streams", on: "2026-11-18")],
    agreed: [(id: "stream-process", score: level(3), reason: "We are nearly there.", on: "2026-11-18")],
)"#,
        ),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    sealed: [(id: "streams", on: "2026-11-17")],
    scores: [(id: "stream-process", score: level(2))],
)"#,
        ),
        (
            "assessments/2026-11-16/jonas-falk.ron",
            r#"(
    round: "2026-11-16", rater: "jonas-falk",
    sealed: [(id: "streams", on: "2026-11-17")],
    scores: [(id: "stream-process", score: level(1))],
)"#,
        ),
    ],
    &[(
        "assessments/2026-11-16/_round.ron",
        r#"(
    opened: "2026-11-16", raters: ["mara-koenig", "jonas-falk"],
    revealed: [(id: "streams", on: "2026-11-18")],
    agreed: [(id: "stream-process", score: level(2), on: "2026-11-18")],
)"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for round in super::counted(case) {
        for agreed in &round.agreed {
            let Score::Level(level) = agreed.score else { continue };
            let Some(row) = views::instrument_of(case.method, &agreed.id) else { continue };
            if row.kind != InstrumentKind::Levels {
                continue;
            }
            let views = views::views(&case.workspace.assessments, &round.id, row, &agreed.id);
            let highest = views.said.values().filter_map(|score| match score {
                Score::Level(said) => Some(*said),
                _ => None,
            });
            if let Some(said) = highest.max().filter(|said| *said < level) {
                findings.push(
                    Finding::at(Address::round(&round.id).item("agreed", &agreed.id))
                        .with("name", Arg::Key(format!("level-{}", agreed.id)))
                        .with("agreed", Arg::Number(i64::from(level.number())))
                        .with("said", Arg::Number(i64::from(said.number()))),
                );
            }
        }
    }
    findings
}
