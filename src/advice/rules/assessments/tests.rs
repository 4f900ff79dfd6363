//! The rules about the assessments at their bounds.

use crate::{
    advice::{self, rules::EXAMPLE_DAY},
    method::Method,
    store,
};

fn fires(rule: &str, files: &[(&str, &str)]) -> bool {
    let (workspace, _) = store::read_texts(files.iter().copied()).unwrap();
    let advice = advice::derive(&workspace, &Method::built_in().unwrap(), EXAMPLE_DAY);
    advice.findings.iter().any(|finding| finding.rule == rule)
}

const ROUND: (&str, &str) = ("assessments/r1/_round.ron", r#"(opened: "2026-11-16", raters: ["mara"])"#);

fn sheet(sealed: bool, scores: &str) -> String {
    let sealed = if sealed { r#"(id: "streams", on: "2026-11-17")"# } else { "" };
    format!(r#"(round: "r1", rater: "mara", sealed: [{sealed}], scores: [{scores}])"#)
}

#[test]
fn a_round_holds_for_twelve_months_to_the_day() {
    for (opened, old) in [("2025-11-22", true), ("2025-11-23", false), ("2026-11-23", false)] {
        let round = format!("(opened: \"{opened}\")");
        assert_eq!(fires("assessments/old", &[("assessments/r1/_round.ron", round.as_str())]), old, "{opened}");
    }
}

#[test]
fn half_of_the_claims_may_lack_proof_and_whoever_is_still_scoring_may_lack_all() {
    let proven =
        r#"(id: "stream-strategy", score: level(3), evidence: "x"), (id: "stream-process", score: level(3), evidence: "x")"#;
    let bare = r#"(id: "stream-measurement", score: level(3)), (id: "stream-economics", score: level(3))"#;
    let one = r#"(id: "stream-strategy", score: level(3), evidence: "x"), (id: "stream-process", score: level(3))"#;
    for (scores, sealed, found) in [
        (format!("{proven}, {bare}"), true, false),
        (format!("{one}, {bare}"), true, true),
        (format!("{one}, {bare}"), false, false),
        (bare.to_owned(), true, false),
    ] {
        let sheet = sheet(sealed, &scores);
        let files = [ROUND, ("assessments/r1/mara.ron", sheet.as_str())];
        assert_eq!(fires("assessments/no-evidence", &files), found, "{scores} {sealed}");
    }
}

#[test]
fn what_nobody_knows_at_all_is_told_although_no_round_counts_then() {
    let items = ["strategy", "process", "measurement", "economics"];
    let sheet_of = |count: usize| {
        let scores = items.iter().take(count).map(|id| format!(r#"(id: "stream-{id}", score: unknown)"#));
        sheet(false, &scores.collect::<Vec<_>>().join(", "))
    };
    for (count, found) in [(2, false), (3, true), (4, true)] {
        let sheet = sheet_of(count);
        let files = [ROUND, ("assessments/r1/mara.ron", sheet.as_str())];
        assert_eq!(fires("assessments/mostly-unknown", &files), found, "{count}");
    }
}

#[test]
fn of_two_people_one_may_score_alone() {
    let sheet = sheet(true, r#"(id: "stream-strategy", score: level(2))"#);
    for (people, found) in [(2, false), (3, true)] {
        let people: Vec<String> = (0..people).map(|at| format!(r#"(id: "p{at}", name: "P{at}")"#)).collect();
        let people = format!("(people: [{}])", people.join(", "));
        let files = [("people.ron", people.as_str()), ROUND, ("assessments/r1/mara.ron", sheet.as_str())];
        assert_eq!(fires("assessments/one-rater", &files), found, "{people}");
    }
}
