//! `tiers/benefit-without-requirement`: a rung gives something and asks for nothing more (P: every benefit has its price).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/benefit-without-requirement", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        // The entry may stand open to everybody: there is nothing below it that one could get for less.
        for (below, pair) in track.tiers.windows(2).enumerate() {
            let tier = &pair[1];
            let free = tier.entry.is_empty() || tier.entry == pair[0].entry;
            if free && !track.adds(below + 1).is_empty() {
                found.push(Finding::at(Address::tier(&track.id, &tier.id).field("entry")).with("tier", case.tier_name(tier)));
            }
        }
    }
    found
}
