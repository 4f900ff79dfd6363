//! `policy/no-process`: partners have signed, and nothing says whose a deal is, when they hear, or who settles a conflict (C7, E9, D3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Terms, address::Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/no-process", check).shown(
    &[
        (
            "partners/nordnetz-consult.ron",
            r#"(name: "Nordnetz Consult", type: "reseller", state: active, signed: "2026-04-08", activated: "2026-07-01")"#,
        ),
        ("policy.ron", r#"(terms: [(id: "t1", note: "Details on request from partners@.")])"#),
    ],
    &[(
        "policy.ron",
        r#"(terms: [
    (id: "t1", goes_to: "first_registered", protection_days: 90, reply_hours: 24, conflict_hours: 48),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let address = match case.workspace.policy.newest() {
        Some(terms) if is_silent(terms) => Address::terms(&terms.id).field("goes_to"),
        // Without tracks there is no programme yet, only people who know each other.
        None if !case.workspace.tiers.tracks.is_empty() => Address::whole(Document::Policy),
        _ => return Vec::new(),
    };
    match case.signed() {
        0 => Vec::new(),
        partners => vec![Finding::at(address).with("partners", count(partners))],
    }
}

fn is_silent(terms: &Terms) -> bool {
    ["goes_to", "protection_days", "reply_hours", "conflict_hours", "conflict_rule"].iter().all(|field| !terms.is_set(field))
}
