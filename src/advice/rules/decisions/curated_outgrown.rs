//! `decisions/curated-outgrown`: partners are let in one by one, and there are too many for it (B14, B2).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{reason::Arg, rungs},
    domain::Address,
};

/// From so many partners on whoever lets them in holds them up (B2).
const BOTTLENECK: u32 = 100;
/// The tree, its outcome, and the question that leads there whatever the number (B2).
const TREE: &str = "open-or-curated";
const CURATED: &str = "curated";
const BRAND: &str = "brand";

/// The rule. Where the brand is at risk, as in a market that is regulated, B2 curates whatever the number: that is silent.
pub(super) const RULE: Rule = Rule::new("decisions/curated-outgrown", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(120)))"),
        (
            "decisions.ron",
            r#"(decisions: [
    (id: "d1", on: "2024-02-06", question: "The marketplace: open or curated?", tree: "open-or-curated",
        path: [("brand", false), ("review", true)], outcome: "curated", reason: "Nine a year, which we can look at.", reversible: true),
])"#,
        ),
    ],
    &[(
        "decisions.ron",
        r#"(decisions: [
    (id: "d1", on: "2024-02-06", question: "The marketplace: open or curated?", tree: "open-or-curated",
        path: [("brand", false), ("review", true)], outcome: "curated", reason: "Nine a year, which we can look at.", reversible: true),
    (id: "d2", on: "2026-11-09", question: "The marketplace: open or curated?", tree: "open-or-curated",
        path: [("brand", false), ("review", false)], outcome: "open", reason: "Reviews take seven weeks.", reversible: true, supersedes: "d1"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let bearing = rungs::bearing(case.workspace, case.method, None);
    let Some((partners, _)) = bearing.partners.filter(|(partners, _)| *partners >= BOTTLENECK) else { return Vec::new() };
    let curated = super::standing(&case.workspace.decisions).filter(|record| {
        let at_risk = record.path.iter().any(|(asked, yes)| asked == BRAND && *yes);
        record.tree == TREE && record.outcome == CURATED && !at_risk
    });
    curated
        .map(|record| {
            Finding::at(Address::record(&record.id))
                .with("day", Arg::Day(record.on))
                .with("partners", Arg::Number(partners.into()))
        })
        .collect()
}
