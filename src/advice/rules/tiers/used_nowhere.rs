//! `tiers/used-nowhere`: a track has many partners, and a rung below the top has none (P, O).

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// The rule. The top may stand empty: it is what they climb to.
pub(super) const RULE: Rule = Rule::new("tiers/used-nowhere", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [(id: "solution", types: ["reseller"], tiers: [(id: "bronze"), (id: "silver"), (id: "gold")])])"#,
        ),
        ("partners/brueck.ron", r#"(name: "Brück Umsetzung", track: "solution", tier: "bronze", state: active)"#),
        ("partners/carrick.ron", r#"(name: "Carrick Data", track: "solution", tier: "bronze", state: active)"#),
        ("partners/haldensee.ron", r#"(name: "Haldensee Consulting", track: "solution", tier: "bronze", state: active)"#),
        ("partners/kvist.ron", r#"(name: "Kvist & Partnere", track: "solution", tier: "bronze", state: active)"#),
        ("partners/lagerwerk.ron", r#"(name: "Lagerwerk", track: "solution", tier: "bronze", state: active)"#),
        ("partners/nordhafen.ron", r#"(name: "Nordhafen EDV", track: "solution", tier: "bronze", state: active)"#),
        ("partners/ostwind.ron", r#"(name: "Ostwind Systemhaus", track: "solution", tier: "bronze", state: active)"#),
        ("partners/szabo.ron", r#"(name: "Szabó Rendszerház", track: "solution", tier: "bronze", state: active)"#),
        ("partners/tessin.ron", r#"(name: "Tessin Planung", track: "solution", tier: "gold", state: active)"#),
        ("partners/wessel.ron", r#"(name: "Wessel und Sohn", track: "solution", tier: "gold", state: active)"#),
    ],
    &[("tiers.ron", r#"(tracks: [(id: "solution", types: ["reseller"], tiers: [(id: "bronze"), (id: "gold")])])"#)],
);

/// Partners from which an empty rung is no accident (O).
const MANY: usize = 10;

fn check(case: &Case<'_>) -> Vec<Finding> {
    // Whoever stands on no rung yet says nothing about any.
    let partners = case.workspace.partners.iter().filter(|partner| partner.state.is_signed() && !partner.tier.is_empty());
    let mut standing: HashMap<(&str, &str), usize> = HashMap::new();
    for partner in partners {
        *standing.entry((&partner.track, &partner.tier)).or_insert(0) += 1;
    }
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let on = |id: &str| standing.get(&(track.id.as_str(), id)).copied().unwrap_or(0);
        let all: usize = track.tiers.iter().map(|tier| on(&tier.id)).sum();
        let [below @ .., _] = track.tiers.as_slice() else { continue };
        for tier in below.iter().filter(|tier| all >= MANY && on(&tier.id) == 0) {
            found.push(
                Finding::at(Address::tier(&track.id, &tier.id))
                    .with("tier", case.tier_name(tier))
                    .with("track", case.track_name(track))
                    .with("partners", count(all)),
            );
        }
    }
    found
}
