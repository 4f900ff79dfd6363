//! `tiers/benefit-without-requirement`: a rung gives something and asks for nothing more (P: every benefit has its price).

use super::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule { id: "tiers/benefit-without-requirement", check };

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for (rank, tier) in track.tiers.iter().enumerate() {
            let below = rank.checked_sub(1).and_then(|below| track.tiers.get(below));
            let free = tier.entry.is_empty() || below.is_some_and(|below| below.entry == tier.entry);
            if free && !track.adds(rank).is_empty() {
                found.push(Finding::at(Address::tier(&track.id, &tier.id).field("entry")).with("tier", case.tier_name(tier)));
            }
        }
    }
    found
}
