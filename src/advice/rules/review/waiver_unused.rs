//! `review/waiver-unused`: a waiver waives nothing any more (P: unused suppressions are told).

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, get, key},
};
use crate::domain::Address;

/// The rule. What is waived by nothing changes no finding when it goes.
pub(super) const RULE: Rule = Rule::new("review/waiver-unused", check).mends(super::waiver_expired::fix).shown(
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
    let unused = waivers.filter(|(at, waiver)| !case.matched.contains(at) && get(&waiver.rule).is_some());
    unused
        .map(|(_, waiver)| {
            Finding::at(Address::waiver(&waiver.id).field("at"))
                .with("rule", Arg::Key(key(&waiver.rule)))
                .with("at", Arg::Text(waiver.at.to_string()))
        })
        .collect()
}
