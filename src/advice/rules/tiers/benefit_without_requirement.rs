//! `tiers/benefit-without-requirement`: a rung gives something and asks for nothing more (P: every benefit has its price).

use super::asks;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Tier, Track};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/benefit-without-requirement", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "certified-people", at_least: 2)], benefits: [(id: "content")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 2)],
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
        (id: "silver", entry: [(id: "certified-people", at_least: 2)], benefits: [(id: "content")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 4)],
            benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")],
        ),
    ],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    // The entry may stand open to everybody: there is nothing below it that one could get for less.
    for (track, rank, lower, tier) in super::steps(case) {
        if is_free(track, rank, lower, tier) {
            found.push(Finding::at(Address::tier(&track.id, &tier.id).field("entry")).with("tier", case.tier_name(tier)));
        }
    }
    found
}

/// Whether a rung gives more than the one below and asks for no more. One without any way up is told as that.
pub(super) fn is_free(track: &Track, rank: usize, lower: &Tier, tier: &Tier) -> bool {
    let asks_no_more = if tier.entry.is_empty() { !tier.graduate.trim().is_empty() } else { asks::no_more(lower, tier) };
    asks_no_more && !track.adds(rank).is_empty()
}
