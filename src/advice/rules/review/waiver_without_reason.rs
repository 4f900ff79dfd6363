//! `review/waiver-without-reason`: a waiver says nothing for itself, and does not count (P: a suppression has a reason).

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, key},
};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("review/waiver-without-reason", check).offers(super::waiver_expired::fix).shown(
    &[
        ("answers.ron", "(company: (acv: unknown))"),
        (
            "review.ron",
            r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", on: "2026-11-02", until: "2026-12-15"),
])"#,
        ),
    ],
    &[(
        "review.ron",
        r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts in December.", on: "2026-11-02", until: "2026-12-15"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let waivers = case.workspace.review.waivers.iter();
    let silent = waivers.filter(|waiver| waiver.reason.trim().is_empty());
    silent.map(|waiver| Finding::at(Address::waiver(&waiver.id)).with("rule", Arg::Key(key(&waiver.rule)))).collect()
}
