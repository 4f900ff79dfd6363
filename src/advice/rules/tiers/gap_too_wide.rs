//! `tiers/gap-too-wide`: the step to the next rung is more than five times what was asked before (P, O).

use super::asks;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, tiers::Requirement};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/gap-too-wide", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "sourced-revenue", at_least: 50000, months: 12)]),
        (id: "gold", entry: [(id: "sourced-revenue", at_least: 500000, months: 12)]),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "sourced-revenue", at_least: 50000, months: 12)]),
        (id: "gold", entry: [(id: "sourced-revenue", at_least: 200000, months: 12)]),
    ],
)])"#,
    )],
);

/// The widest steps of public tables: from 100,000 to 500,000 (P: `PartnerOS`, startup-os).
const WIDEST: u128 = 5;

/// One finding a rung: it names the first requirement with such a step.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (track, _, lower, upper) in super::steps(case) {
        let mut steps = upper.entry.iter().filter_map(|needs| Some((lower.requirement(&needs.id)?, needs)));
        let Some((from, to)) = steps.find(|(from, to)| is_wide(case, from, to)) else { continue };
        found.push(
            Finding::at(Address::tier(&track.id, &upper.id).item("requirement", &to.id))
                .with("upper", case.tier_name(upper))
                .with("lower", case.tier_name(lower))
                .with("requirement", asks::name(case, &to.id))
                .with("from", asks::threshold(case, from))
                .with("to", asks::threshold(case, to)),
        );
    }
    found
}

fn is_wide(case: &Case<'_>, from: &Requirement, to: &Requirement) -> bool {
    let (less, more) = asks::scaled(case, from, to);
    asks::grows(case, &to.id) && less > 0 && more > WIDEST * less
}
