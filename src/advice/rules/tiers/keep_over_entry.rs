//! `tiers/keep-over-entry`: staying asks more than entering, so that whoever has just come up falls at once (D1.5, P).

use std::{cmp::Ordering, sync::Arc};

use super::asks;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/keep-over-entry", check).offers(fix).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [(
        id: "introducer",
        entry: [(id: "referrals", at_least: 2, months: 12)],
        benefits: [(id: "content")],
        keep: [(id: "referrals", at_least: 5, months: 12)],
    )],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [(
        id: "introducer",
        entry: [(id: "referrals", at_least: 2, months: 12)],
        benefits: [(id: "content")],
        keep: [(id: "referrals", at_least: 1, months: 12)],
    )],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for tier in &track.tiers {
            for keep in &tier.keep {
                let Some(entry) = tier.requirement(&keep.id) else { continue };
                if asks::compare(case, keep, entry) != Ordering::Greater {
                    continue;
                }
                found.push(
                    Finding::at(Address::tier(&track.id, &tier.id).item("kept", &keep.id))
                        .with("tier", case.tier_name(tier))
                        .with("requirement", asks::name(case, &keep.id))
                        .with("keep", asks::threshold(case, keep))
                        .with("entry", asks::threshold(case, entry)),
                );
            }
        }
    }
    found
}

/// What is asked to stay becomes what was asked to enter, of this requirement.
fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let at = |kind| finding.address.item_id(kind);
    let (Some(track), Some(tier), Some(kept)) = (at("track"), at("tier"), at("kept")) else { return false };
    let tier = Arc::make_mut(&mut workspace.tiers).track_mut(track).and_then(|track| track.tier_mut(tier));
    let Some(tier) = tier else { return false };
    let Some(entry) = tier.requirement(kept).cloned() else { return false };
    for keep in tier.keep.iter_mut().filter(|keep| keep.id == entry.id) {
        keep.clone_from(&entry);
    }
    true
}
