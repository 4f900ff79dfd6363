//! `tiers/no-way-back`: a rung says how one falls from it, and not when one may come back (D1.5, D3, P).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/no-way-back", check).offers(fix).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [(
        id: "introducer",
        benefits: [(id: "content")],
        keep: [(id: "referrals", at_least: 1, months: 12)],
        notice: 30,
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
        benefits: [(id: "content")],
        keep: [(id: "referrals", at_least: 1, months: 12)],
        notice: 30,
        back: 3,
    )],
)])"#,
    )],
);

/// Months after which a fallen partner may come back (P: `PartnerOS`).
pub(super) const BACK: u32 = 6;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for tier in &track.tiers {
            if !tier.keep.is_empty() && tier.notice.is_some() && tier.back.is_none() {
                found.push(Finding::at(Address::tier(&track.id, &tier.id).field("back")).with("tier", case.tier_name(tier)));
            }
        }
    }
    found
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some((track, tier)) = finding.address.item_id("track").zip(finding.address.item_id("tier")) else { return false };
    let tier = Arc::make_mut(&mut workspace.tiers).track_mut(track).and_then(|track| track.tier_mut(tier));
    let Some(tier) = tier else { return false };
    tier.back = Some(BACK);
    true
}
