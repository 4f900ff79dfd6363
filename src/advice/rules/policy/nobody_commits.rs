//! `policy/nobody-commits`: partners have signed, and neither side stakes anything (B14, B1).

use super::pays;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    domain::{Address, tiers::Benefit},
    method::rows::Unit,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/nobody-commits", check).shown(
    &[
        (
            "partners/werbehaus-linde.ron",
            r#"(name: "Werbehaus Linde", track: "partners", tier: "standard", state: agreed, signed: "2026-11-05")"#,
        ),
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "partners", types: ["referral"], tiers: [(id: "standard", benefits: [(id: "directory-listing")])]),
])"#,
        ),
    ],
    &[(
        "tiers.ron",
        r#"(tracks: [
    (id: "partners", types: ["referral"], tiers: [
        (id: "standard", entry: [(id: "named-lead", at_least: 1)], benefits: [(id: "directory-listing")]),
    ]),
])"#,
    )],
);

/// One finding for the whole: where anybody stakes something, somebody has thought about it.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let tracks = &case.workspace.tiers.tracks;
    let Some((track, first)) = tracks.iter().find_map(|track| Some((track, track.tiers.first()?))) else { return Vec::new() };
    // Money for joint work is a stake of ours, as a rate is.
    let funds = |benefit: &Benefit| {
        let money = || case.method.benefit(&benefit.id).is_some_and(|row| row.unit == Unit::Money);
        benefit.amount.is_some_and(|amount| amount > 0) && money()
    };
    let mut rungs = tracks.iter().flat_map(|track| &track.tiers);
    let staked = case.workspace.policy.newest().is_some_and(pays)
        || rungs.any(|tier| !tier.entry.is_empty() || !tier.keep.is_empty() || tier.benefits.iter().any(funds));
    match case.signed() {
        0 => Vec::new(),
        _ if staked => Vec::new(),
        partners => {
            vec![Finding::at(Address::tier(&track.id, &first.id).field("entry")).with("partners", count(partners))]
        }
    }
}
