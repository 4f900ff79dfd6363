//! `review/waiver-expired`: a waiver has come to its end, and what it waived is still there (P: a suppression ends).

use std::sync::Arc;

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, key},
};
use crate::domain::{Address, Workspace};

/// The rule. Taking the waiver out leaves the finding as it is: open again.
pub(super) const RULE: Rule = Rule::new("review/waiver-expired", check).offers(fix).shown(
    &[
        ("answers.ron", "(company: (acv: unknown))"),
        (
            "review.ron",
            r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts in November.", on: "2026-10-01", until: "2026-11-15"),
])"#,
        ),
    ],
    &[(
        "review.ron",
        r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts in November.", on: "2026-10-01", until: "2026-12-15"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let waivers = case.workspace.review.waivers.iter().enumerate();
    let expired = waivers.filter(|(at, waiver)| case.matched.contains(at) && waiver.until < case.today);
    expired
        .map(|(_, waiver)| {
            Finding::at(Address::waiver(&waiver.id).field("until"))
                .with("rule", Arg::Key(key(&waiver.rule)))
                .with("until", Arg::Day(waiver.until))
        })
        .collect()
}

pub(super) fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("waiver") else { return false };
    let waivers = &mut Arc::make_mut(&mut workspace.review).waivers;
    // Where two go by one id nobody knows which is meant.
    let mut of_id = waivers.iter().enumerate().filter(|(_, waiver)| waiver.id == id).map(|(at, _)| at);
    let (Some(at), None) = (of_id.next(), of_id.next()) else { return false };
    waivers.remove(at);
    true
}
