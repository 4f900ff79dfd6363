//! `tiers/one-track-for-all`: one track holds partner types that belong to three or more (C12: one size fits all; C7, C6).

use std::collections::BTreeSet;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/one-track-for-all", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(id: "partners", name: "Partners", types: ["referral", "reseller", "technology"], tiers: [(id: "partner")])])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [
    (id: "technology", types: ["technology"], tiers: [(id: "registered")]),
    (id: "partners", name: "Partners", types: ["referral", "reseller"], tiers: [(id: "partner")]),
])"#,
    )],
);

/// Home tracks that are too many for one: C6 keeps its three apart, and two alike may share a ladder (O).
const HOMES: usize = 3;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let home = |kind: &String| case.method.tracks().iter().find(|row| row.types.contains(kind)).map(|row| row.id.as_str());
        let homes: BTreeSet<&str> = track.types.iter().filter_map(home).collect();
        if homes.len() >= HOMES {
            found.push(
                Finding::at(Address::track(&track.id).field("types"))
                    .with("track", case.track_name(track))
                    .with("types", count(track.types.len()))
                    .with("homes", count(homes.len())),
            );
        }
    }
    found
}
