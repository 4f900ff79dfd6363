//! `tiers/no-way-down`: nothing says how a partner stays on a rung above the entry, or how it is told (D1.5, P).

use std::sync::Arc;

use super::no_way_back;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/no-way-down", check).offers(fix).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "certified-people", at_least: 1)], benefits: [(id: "content")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 3)],
            benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")],
        ),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "certified-people", at_least: 1)], benefits: [(id: "content")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 3)],
            benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")],
            keep: [(id: "certified-people", at_least: 2)],
            notice: 30,
        ),
    ],
)])"#,
    )],
);

/// Days of notice before a fall (P: `PartnerOS`).
const NOTICE: u32 = 30;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for tier in track.tiers.iter().skip(1) {
            let missing = match (tier.keep.is_empty(), tier.notice) {
                (true, _) => "keep",
                (false, None) => "notice",
                _ => continue,
            };
            let address = Address::tier(&track.id, &tier.id).field(missing);
            found.push(Finding::at(address).with("tier", case.tier_name(tier)));
        }
    }
    found
}

/// What is asked to come up is kept up. Where one of several is enough to come up, only a person can say which of them.
fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some((track, tier)) = finding.address.item_id("track").zip(finding.address.item_id("tier")) else { return false };
    let tier = Arc::make_mut(&mut workspace.tiers).track_mut(track).and_then(|track| track.tier_mut(tier));
    let Some(tier) = tier else { return false };
    if tier.keep.is_empty() {
        if tier.entry.is_empty() || (tier.any && tier.entry.len() > 1) {
            return false;
        }
        tier.keep.clone_from(&tier.entry);
    }
    tier.notice = tier.notice.or(Some(NOTICE));
    // Who is told how one falls asks next when one may come back.
    tier.back = tier.back.or(Some(no_way_back::BACK));
    true
}
