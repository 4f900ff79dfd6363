//! `tiers/no-path-up`: an upper rung says neither what it asks nor how one gets there (D1.5, D3).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/no-path-up", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", benefits: [(id: "content")]),
        (id: "gold", benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")]),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", benefits: [(id: "content")]),
        (
            id: "gold",
            entry: [(id: "won-deals", at_least: 3, months: 12)],
            benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")],
        ),
    ],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for tier in track.tiers.iter().skip(1) {
            if tier.entry.is_empty() && tier.graduate.trim().is_empty() {
                found.push(Finding::at(Address::tier(&track.id, &tier.id).field("entry")).with("tier", case.tier_name(tier)));
            }
        }
    }
    found
}
