//! `tiers/before-first-partner`: a ladder stands before any partner has brought anything (C12: build before validate).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Figure, PartnerState};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/before-first-partner", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(0)))"),
        (
            "tiers.ron",
            r#"(tracks: [(id: "referral", types: ["referral"], tiers: [(id: "bronze"), (id: "silver"), (id: "gold")])])"#,
        ),
    ],
    &[("tiers.ron", r#"(tracks: [(id: "referral", types: ["referral"], tiers: [(id: "introducer")])])"#)],
);

/// Rungs that make a ladder.
const LADDER: usize = 2;

fn check(case: &Case<'_>) -> Vec<Finding> {
    if !holds(case) {
        return Vec::new();
    }
    let ladders = case.workspace.tiers.tracks.iter().filter(|track| track.tiers.len() >= LADDER);
    ladders
        .map(|track| {
            Finding::at(Address::track(&track.id).field("tiers"))
                .with("track", case.track_name(track))
                .with("rungs", count(track.tiers.len()))
        })
        .collect()
}

/// Whether it is known that no partner has brought anything yet.
pub(super) fn holds(case: &Case<'_>) -> bool {
    let none = case.workspace.answers.company.active_partners.and_then(Figure::value) == Some(0);
    // A register may know of one that the answer does not.
    let begun = |state: PartnerState| matches!(state, PartnerState::Active | PartnerState::Dormant);
    none && !case.workspace.partners.iter().any(|partner| partner.activated.is_some() || begun(partner.state))
}
