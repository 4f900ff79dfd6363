//! `partners/crowded-rung`: nearly all partners of a ladder stand on one rung (P).

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/crowded-rung", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "solution", types: ["reseller"], tiers: [(id: "silver"), (id: "gold")]),
])"#,
        ),
        ("partners/alster-it.ron", r#"(name: "Alster IT", track: "solution", tier: "silver", state: active)"#),
        ("partners/bode-soft.ron", r#"(name: "Bode Soft", track: "solution", tier: "silver", state: active)"#),
        ("partners/elbe-data.ron", r#"(name: "Elbe Data", track: "solution", tier: "silver", state: active)"#),
        ("partners/fulda-netz.ron", r#"(name: "Fulda Netz", track: "solution", tier: "silver", state: active)"#),
        ("partners/havel-werk.ron", r#"(name: "Havel Werk", track: "solution", tier: "silver", state: active)"#),
        ("partners/isar-it.ron", r#"(name: "Isar IT", track: "solution", tier: "silver", state: active)"#),
        ("partners/lahn-consult.ron", r#"(name: "Lahn Consult", track: "solution", tier: "silver", state: active)"#),
        ("partners/main-systeme.ron", r#"(name: "Main Systeme", track: "solution", tier: "silver", state: active)"#),
        ("partners/neckar-it.ron", r#"(name: "Neckar IT", track: "solution", tier: "silver", state: active)"#),
        ("partners/oder-partner.ron", r#"(name: "Oder & Partner", track: "solution", tier: "silver", state: active)"#),
    ],
    &[("partners/oder-partner.ron", r#"(name: "Oder & Partner", track: "solution", tier: "gold", state: active)"#)],
);

/// Of fewer partners any spread is chance (E2, C12: ten partners need no ladder).
const MANY: usize = 10;
/// This share of them on one rung, in percent, while fewer than [`TOP`] stand on the top (P).
const CROWD: usize = 80;
const TOP: usize = 5;

/// One finding a track. A crowd at the entry below a top that somebody has reached is a ladder that works.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut standing: HashMap<(&str, &str), usize> = HashMap::new();
    for partner in case.workspace.partners.iter().filter(|partner| partner.state.is_signed()) {
        *standing.entry((&partner.track, &partner.tier)).or_default() += 1;
    }
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let [_, .., top] = track.tiers.as_slice() else { continue };
        let on = |tier: &str| standing.get(&(track.id.as_str(), tier)).copied().unwrap_or(0);
        let all: usize = track.tiers.iter().map(|tier| on(&tier.id)).sum();
        let Some(crowded) = track.tiers.iter().find(|tier| on(&tier.id) * 100 >= all * CROWD) else { continue };
        let reached = crowded.id != top.id && on(&top.id) * 100 >= all * TOP;
        if all >= MANY && !reached {
            found.push(
                Finding::at(Address::tier(&track.id, &crowded.id))
                    .with("tier", case.tier_name(crowded))
                    .with("track", case.track_name(track))
                    .with("partners", count(on(&crowded.id)))
                    .with("all", count(all)),
            );
        }
    }
    found
}
