//! `partners/over-tiered`: a partner stands higher than the tree put it (B9).

use std::sync::Arc;

use super::at;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::rungs,
    domain::{Tier, Track, Workspace},
};

/// The rule. Its fix lets the partner stand where the tree put it.
pub(super) const RULE: Rule = Rule::new("partners/over-tiered", check).offers(fix).shown(
    &[
        (
            "tiers.ron",
            r#"(
    tracks: [(id: "solution", types: ["reseller"], tiers: [(id: "silver"), (id: "gold"), (id: "platinum")])],
    placements: [(id: "weissbach", path: [("self-serve", true)], outcome: "entry", on: "2026-10-07")],
)"#,
        ),
        ("partners/weissbach.ron", r#"(name: "Weißbach & Partner", type: "reseller", track: "solution", tier: "gold")"#),
    ],
    &[("partners/weissbach.ron", r#"(name: "Weißbach & Partner", type: "reseller", track: "solution", tier: "silver")"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let mut found = Vec::new();
    for track in &workspace.tiers.tracks {
        for id in rungs::over_tiered(workspace, track) {
            let Some(partner) = workspace.partners.get(&id) else { continue };
            let Some((stands, placed)) = track.tier(&partner.tier).zip(placed(workspace, &id, track)) else { continue };
            found.push(at(partner, "tier").with("tier", case.tier_name(stands)).with("placed", case.tier_name(placed)));
        }
    }
    found
}

/// The rung on which the tree put a partner.
fn placed<'a>(workspace: &Workspace, partner: &str, track: &'a Track) -> Option<&'a Tier> {
    rungs::placed(&workspace.tiers, partner, track).and_then(|rank| track.tiers.get(rank))
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("partner") else { return false };
    let Some(partner) = Arc::make_mut(&mut workspace.partners).get_mut(id) else { return false };
    let track = case.workspace.tiers.track(&partner.track);
    let Some(placed) = track.and_then(|track| placed(case.workspace, id, track)) else { return false };
    placed.id.clone_into(&mut partner.tier);
    true
}
