//! `partners/top-without-act`: a partner stands on the top rung and has never been productive (B11).

use std::collections::HashSet;

use super::{at, days_since, is_awake, never_acted};
use crate::advice::{
    rules::{Case, Finding, Rule},
    rungs,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/top-without-act", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "solution", types: ["reseller"], tiers: [(id: "silver"), (id: "gold")]),
])"#,
        ),
        (
            "partners/tiefbauverband-mitte.ron",
            r#"(name: "Tiefbauverband Mitte", type: "reseller", track: "solution", tier: "gold", state: agreed, signed: "2026-11-16")"#,
        ),
    ],
    &[(
        "partners/tiefbauverband-mitte.ron",
        r#"(name: "Tiefbauverband Mitte", type: "reseller", track: "solution", tier: "silver", state: agreed, signed: "2026-11-16")"#,
    )],
);

/// A partner that the tree puts on top has the time to its first act like any other.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let mut placed = HashSet::new();
    for track in workspace.tiers.tracks.iter().filter(|track| track.tiers.len() >= 2) {
        let on_top = |outcome: &str| rungs::rank_of(outcome, track.tiers.len()) == Some(track.tiers.len() - 1);
        let walks = workspace.tiers.placements.iter().filter(|placement| on_top(&placement.outcome));
        placed.extend(walks.map(|placement| (track.id.as_str(), placement.id.as_str())));
    }
    let mut found = Vec::new();
    for partner in workspace.partners.iter().filter(|partner| is_awake(partner) && partner.activated.is_none()) {
        let Some(track) = workspace.tiers.track(&partner.track) else { continue };
        let [_, .., top] = track.tiers.as_slice() else { continue };
        let new = partner.signed.is_some_and(|day| days_since(day, case) <= never_acted::DUE);
        if top.id != partner.tier || (new && placed.contains(&(track.id.as_str(), partner.id.as_str()))) {
            continue;
        }
        found.push(at(partner, "tier").with("tier", case.tier_name(top)).with("track", case.track_name(track)));
    }
    found
}
