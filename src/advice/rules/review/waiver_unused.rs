//! `review/waiver-unused`: a waiver waives nothing any more (P: unused suppressions are told).

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, get, key, level},
};
use crate::domain::Address;

/// The rule. What is not found today may be found tomorrow, so that a person looks before the waiver goes.
pub(super) const RULE: Rule = Rule::new("review/waiver-unused", check).offers(super::waiver_expired::fix).shown(
    &[
        ("answers.ron", "(company: (acv: fact(24000)))"),
        (
            "review.ron",
            r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts in November.", on: "2026-10-01", until: "2026-12-15"),
])"#,
        ),
    ],
    &[("answers.ron", "(company: (acv: unknown))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let waivers = case.workspace.review.waivers.iter().enumerate();
    // One of a rule that nobody knows is told as that.
    // A rule that is switched off finds nothing, and says nothing about its waivers.
    let counts = |rule: &str| get(rule).is_some_and(Rule::can_be_waived) && level(rule, case.workspace, case.method).is_some();
    let unused = waivers.filter(|(at, waiver)| !case.matched.contains(at) && counts(&waiver.rule));
    unused
        .map(|(_, waiver)| {
            Finding::at(Address::waiver(&waiver.id).field("at"))
                .with("rule", Arg::Key(key(&waiver.rule)))
                .with("at", Arg::Text(waiver.at.to_string()))
        })
        .collect()
}
