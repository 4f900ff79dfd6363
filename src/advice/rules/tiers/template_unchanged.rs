//! `tiers/template-unchanged`: partners have signed on a ladder that is still as the template had it (C12: copying others).

use super::standing;
use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule},
    rungs,
};
use crate::domain::{Address, Tier, Track, tiers::Requirement};
use crate::method::rows::{Needs, TemplateRow, TierSeed};

/// The rule. A template is there to begin from: it is told once somebody has signed on it.
pub(super) const RULE: Rule = Rule::new("tiers/template-unchanged", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [(
    id: "technology",
    types: ["technology"],
    template: "joint",
    tiers: [
        (
            id: "self-serve",
            entry: [(id: "agreement-signed", at_least: 1), (id: "named-lead", at_least: 1)],
            benefits: [(id: "directory-listing"), (id: "product-access"), (id: "development-tools"), (id: "technical-support")],
        ),
        (
            id: "joint",
            entry: [
                (id: "live-integration", at_least: 1),
                (id: "documented-integration", at_least: 1),
                (id: "integration-users", at_least: 5),
                (id: "review-held", at_least: 2, months: 12),
            ],
            benefits: [
                (id: "campaign-support"),
                (id: "content"),
                (id: "directory-listing"),
                (id: "product-access"),
                (id: "development-tools"),
                (id: "technical-support"),
                (id: "innovation-support"),
            ],
            keep: [(id: "integration-users", at_least: 3), (id: "review-held", at_least: 1, months: 12)],
        ),
    ],
)])"#,
        ),
        (
            "partners/fjordsensor.ron",
            r#"(name: "Fjordsensor", type: "technology", track: "technology", tier: "joint", state: active, signed: "2026-05-04")"#,
        ),
    ],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "technology",
    types: ["technology"],
    template: "joint",
    tiers: [
        (
            id: "self-serve",
            entry: [(id: "agreement-signed", at_least: 1), (id: "named-lead", at_least: 1)],
            benefits: [(id: "directory-listing"), (id: "product-access"), (id: "development-tools"), (id: "technical-support")],
        ),
        (
            id: "joint",
            entry: [(id: "live-integration", at_least: 1), (id: "integration-users", at_least: 12)],
            benefits: [
                (id: "campaign-support"),
                (id: "content"),
                (id: "directory-listing"),
                (id: "product-access"),
                (id: "development-tools"),
                (id: "technical-support"),
                (id: "roadmap-access"),
            ],
            keep: [(id: "integration-users", at_least: 8)],
        ),
    ],
)])"#,
    )],
);

/// Rungs that make a ladder: of a flat track there is little to copy.
const LADDER: usize = 2;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let signed = standing::signed(case);
    let mut found = Vec::new();
    for track in case.workspace.tiers.tracks.iter().filter(|track| track.tiers.len() >= LADDER) {
        let Some(row) = case.method.template(&track.template) else { continue };
        if signed.contains_key(track.id.as_str()) && is_copy(track, row) {
            found.push(
                Finding::at(Address::track(&track.id).field("template"))
                    .with("track", case.track_name(track))
                    .with("template", Arg::Key(format!("template-{}", row.id))),
            );
        }
    }
    found
}

/// Whether the rungs are those of the template, the lowest so many: it may have been taken only as far as the stage bears.
fn is_copy(track: &Track, row: &TemplateRow) -> bool {
    track.tiers.len() <= row.tiers.len() && track.tiers.iter().zip(&row.tiers).all(|(tier, seed)| is_seed(tier, seed))
}

fn is_seed(tier: &Tier, seed: &TierSeed) -> bool {
    // Their amounts are the rate of the policy and the hours of the rung, and stand there.
    let elsewhere = |id: &str| matches!(id, rungs::MARGIN | rungs::SUPPORT);
    tier.any == seed.any
        && same(&tier.entry, &seed.entry)
        && same(&tier.keep, &seed.keep)
        && tier.benefits.len() == seed.benefits.len()
        && seed
            .benefits
            .iter()
            .all(|gives| tier.benefit(&gives.benefit).is_some_and(|own| own.amount == gives.amount || elsewhere(&own.id)))
}

fn same(own: &[Requirement], seed: &[Needs]) -> bool {
    own.len() == seed.len()
        && seed.iter().all(|needs| {
            own.iter()
                .any(|own| own.id == needs.measure && own.at_least == needs.at_least && own.months == u32::from(needs.months))
        })
}
