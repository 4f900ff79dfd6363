//! `tiers/no-exit`: partners have signed, and nothing says what ends a partnership (B11: no exit criteria).

use super::standing;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// The rule. What is to be kept up on the rungs above says how one falls to the entry, not how one leaves it.
pub(super) const RULE: Rule = Rule::new("tiers/no-exit", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [(id: "referral", types: ["referral"], tiers: [(id: "introducer", benefits: [(id: "content")])])])"#,
        ),
        (
            "partners/deichmann-beratung.ron",
            r#"(name: "Deichmann Beratung", type: "referral", track: "referral", tier: "introducer", state: active)"#,
        ),
    ],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [(id: "introducer", benefits: [(id: "content")], keep: [(id: "referrals", at_least: 1, months: 12)])],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let signed = standing::signed(case);
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let Some(entry) = track.tiers.first().filter(|entry| entry.keep.is_empty()) else { continue };
        let Some(partners) = signed.get(track.id.as_str()) else { continue };
        found.push(
            Finding::at(Address::tier(&track.id, &entry.id).field("keep"))
                .with("tier", case.tier_name(entry))
                .with("track", case.track_name(track))
                .with("partners", count(*partners)),
        );
    }
    found
}
