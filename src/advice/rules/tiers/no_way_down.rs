//! `tiers/no-way-down`: nothing says how a partner stays on a rung above the entry, or how it is told (D1.5, P).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/no-way-down", check);

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
