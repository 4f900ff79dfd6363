//! `tiers/nothing-in-it`: a track asks something of its partners, and gives and pays nothing (B14, C7, D3).

use super::standing;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Track};

/// The rule. A track of which only the name is there says nothing yet.
pub(super) const RULE: Rule = Rule::new("tiers/nothing-in-it", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "technology",
    types: ["technology"],
    tiers: [(id: "registered", entry: [(id: "live-integration", at_least: 1), (id: "integration-users", at_least: 5)])],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "technology",
    types: ["technology"],
    tiers: [(
        id: "registered",
        entry: [(id: "live-integration", at_least: 1), (id: "integration-users", at_least: 5)],
        benefits: [(id: "directory-listing"), (id: "product-access")],
    )],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let terms = case.workspace.policy.newest();
    // A fee on deals sold together is for everybody.
    if terms.and_then(|terms| terms.co_sell).is_some_and(|percent| percent > 0) {
        return Vec::new();
    }
    let signed = standing::signed(case);
    let pays = |track: &Track| {
        let rates = terms.map(|terms| terms.rates.as_slice()).unwrap_or_default();
        rates.iter().any(|rate| rate.percent > 0 && rate.id.split('/').next() == Some(track.id.as_str()))
    };
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let Some(first) = track.tiers.first().filter(|_| !track.types.is_empty()) else { continue };
        let gives = track.tiers.iter().any(|tier| !tier.benefits.is_empty());
        let asks = track.tiers.iter().any(|tier| !tier.entry.is_empty() || !tier.keep.is_empty());
        if !gives && (asks || signed.contains_key(track.id.as_str())) && !pays(track) {
            found
                .push(Finding::at(Address::tier(&track.id, &first.id).field("benefits")).with("track", case.track_name(track)));
        }
    }
    found
}
