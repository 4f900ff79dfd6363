//! `tiers/type-in-no-track`: a partner type was decided to start with, tracks are there, and none holds it (C2, O).

use super::standing;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/type-in-no-track", check).shown(
    &[
        (
            "answers.ron",
            "(company: (sells: software, arr: fact(8000000)), problem: (chosen: [distribution]), motion: (main: sales_assisted))",
        ),
        ("strategy.ron", r#"(decisions: [(id: "type/referral", taken: accepted, advised: start, on: "2026-11-12")])"#),
        ("tiers.ron", r#"(tracks: [(id: "technology", types: ["technology"])])"#),
    ],
    &[("tiers.ron", r#"(tracks: [(id: "technology", types: ["technology"]), (id: "referral", types: ["referral"])])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let tiers = &case.workspace.tiers;
    if tiers.tracks.is_empty() {
        return Vec::new();
    }
    let loose = standing::decided(case).into_iter();
    let loose = loose.filter(|kind| case.method.partner_type(kind).is_some() && tiers.track_of_type(kind).is_none());
    loose
        .map(|kind| Finding::at(Address::decision(&format!("type/{kind}"))).with("type", standing::type_name(case, kind)))
        .collect()
}
