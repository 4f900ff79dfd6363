//! `assessments/no-evidence`: most of what somebody claims is in place, nobody could be shown (E4, A2).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::diagnosis::views,
    domain::{Address, Score},
};

/// Fewer claims than this say nothing about how somebody scores (O).
const CLAIMS: usize = 3;

/// The lowest level that claims something: below it, things are as they happen to be (E4; the bound is O).
const LEVEL: u8 = 3;

/// The rule. One finding a sheet: what lacks proof is worked off in one go.
pub(super) const RULE: Rule = Rule::new("assessments/no-evidence", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig"])"#),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    sealed: [(id: "streams", on: "2026-11-17")],
    scores: [
        (id: "stream-strategy", score: level(3)),
        (id: "stream-process", score: level(3)),
        (id: "stream-measurement", score: level(2)),
        (id: "stream-economics", score: level(3), evidence: "Model of September, sheet 2"),
    ],
)"#,
        ),
    ],
    &[(
        "assessments/2026-11-16/mara-koenig.ron",
        r#"(
    round: "2026-11-16", rater: "mara-koenig",
    sealed: [(id: "streams", on: "2026-11-17")],
    scores: [
        (id: "stream-strategy", score: level(3), evidence: "Portfolio review of October"),
        (id: "stream-process", score: level(3)),
        (id: "stream-measurement", score: level(2)),
        (id: "stream-economics", score: level(3), evidence: "Model of September, sheet 2"),
    ],
)"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let assessments = &case.workspace.assessments;
    let counts = |round: &str, instrument: &str| {
        case.advice.diagnosis.of(instrument).is_some_and(|shown| shown.round.as_deref() == Some(round))
    };
    let claims = |score: Score| match score {
        Score::Yes => true,
        Score::Level(level) => level.number() >= LEVEL,
        Score::Unknown | Score::No | Score::Partly => false,
    };
    let mut findings = Vec::new();
    for round in super::counted(case) {
        for sheet in assessments.sheets(&round.id) {
            // Whoever is still scoring may yet write it down.
            let told = |item: &str| {
                let instrument = views::instrument_of(case.method, item);
                instrument.is_some_and(|row| sheet.is_sealed(&row.id) && counts(&round.id, &row.id))
            };
            let claimed = sheet.scores.iter().filter(|rating| claims(rating.score) && told(&rating.id));
            let (mut all, mut bare) = (0, 0);
            for rating in claimed {
                all += 1;
                bare += usize::from(rating.evidence.trim().is_empty());
            }
            if all >= CLAIMS && bare * 2 > all {
                findings.push(
                    Finding::at(Address::sheet(&round.id, &sheet.rater))
                        .with("name", super::person(case, &sheet.rater))
                        .with("bare", count(bare))
                        .with("claims", count(all)),
                );
            }
        }
    }
    findings
}
