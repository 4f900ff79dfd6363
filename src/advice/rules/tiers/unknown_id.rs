//! `tiers/unknown-id`: a track, a rung, a specialisation or a placement names something that is not there (O).

use std::sync::Arc;

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule},
    rungs,
};
use crate::domain::{Address, Document, Tier, Track, Workspace};

/// The rule. A specialisation may be a person's own, so that its id is never wrong.
pub(super) const RULE: Rule = Rule::new("tiers/unknown-id", check).mends(fix).shown(
    &[
        (
            "tiers.ron",
            r#"(
    tracks: [(id: "solution", types: ["reseller"])],
    placements: [(id: "harbour-it", path: [("self-serve", true)], outcome: "entry", on: "2026-10-07")],
)"#,
        ),
        ("partners/harbour-systems.ron", r#"(name: "Harbour Systems", type: "reseller", track: "solution")"#),
    ],
    &[(
        "tiers.ron",
        r#"(
    tracks: [(id: "solution", types: ["reseller"])],
    placements: [(id: "harbour-systems", path: [("self-serve", true)], outcome: "entry", on: "2026-10-07")],
)"#,
    )],
);

/// Rungs enough that every outcome that there is has a place.
const LADDER: usize = 3;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        of_track(case, track, &mut found);
        for tier in &track.tiers {
            of_rung(case, track, tier, &mut found);
        }
    }
    specialisations(case, &mut found);
    placements(case, &mut found);
    found
}

fn finding(at: Address, name: Arg, what: &str, id: &str) -> Finding {
    Finding::at(at).with("name", name).with("what", Arg::Text(what.to_owned())).with("id", Arg::Text(id.to_owned()))
}

fn of_track(case: &Case<'_>, track: &Track, found: &mut Vec<Finding>) {
    if let Some(kind) = track.types.iter().find(|kind| case.method.partner_type(kind).is_none()) {
        found.push(finding(Address::track(&track.id).field("types"), case.track_name(track), "type", kind));
    }
    if !track.template.is_empty() && case.method.template(&track.template).is_none() {
        let at = Address::track(&track.id).field("template");
        found.push(finding(at, case.track_name(track), "template", &track.template));
    }
}

fn of_rung(case: &Case<'_>, track: &Track, tier: &Tier, found: &mut Vec<Finding>) {
    let at = || Address::tier(&track.id, &tier.id);
    for (kind, list) in [("requirement", &tier.entry), ("kept", &tier.keep)] {
        for needs in list.iter().filter(|needs| case.method.requirement(&needs.id).is_none()) {
            found.push(finding(at().item(kind, &needs.id), case.tier_name(tier), "requirement", &needs.id));
        }
    }
    for benefit in tier.benefits.iter().filter(|benefit| case.method.benefit(&benefit.id).is_none()) {
        found.push(finding(at().item("benefit", &benefit.id), case.tier_name(tier), "benefit", &benefit.id));
    }
    let known = case.method.supports().iter().any(|row| row.id == tier.support);
    if !tier.support.is_empty() && !known {
        found.push(finding(at().field("support"), case.tier_name(tier), "support", &tier.support));
    }
}

fn specialisations(case: &Case<'_>, found: &mut Vec<Finding>) {
    let tiers = &case.workspace.tiers;
    for offered in &tiers.specialisations {
        let Some(gone) = offered.tracks.iter().find(|track| tiers.track(track).is_none()) else { continue };
        let name = match case.method.specialisations().iter().find(|row| row.id == offered.id) {
            Some(row) => Arg::Key(format!("specialisation-{}", row.id)),
            None => Arg::Text(offered.id.clone()),
        };
        let at = Address::whole(Document::Tiers).item("specialisation", &offered.id).field("tracks");
        found.push(finding(at, name, "track", gone));
    }
}

/// A walk may stand before the register is begun.
fn placements(case: &Case<'_>, found: &mut Vec<Finding>) {
    let (partners, people) = (&case.workspace.partners, &case.workspace.people);
    for placement in &case.workspace.tiers.placements {
        let at = || Address::whole(Document::Tiers).item("placement", &placement.id);
        let partner = partners.get(&placement.id);
        let name = || Arg::Text(partner.map_or_else(|| placement.id.clone(), |partner| partner.name.clone()));
        if !partners.is_empty() && partner.is_none() {
            found.push(finding(at(), name(), "partner", &placement.id));
            continue;
        }
        if rungs::rank_of(&placement.outcome, LADDER).is_none() {
            found.push(finding(at().field("outcome"), name(), "outcome", &placement.outcome));
        }
        if !placement.by.is_empty() && people.get(&placement.by).is_none() {
            found.push(finding(at().field("by"), name(), "person", &placement.by));
        }
    }
}

/// Takes out a placement of nobody, and a track that is gone from a specialisation that others offer still. What else is
/// wrong is probably misspelt, and may be meant.
fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let field = finding.address.last();
    if let Some(id) = finding.address.item_id("placement") {
        // Only a whole placement names nobody.
        if case.workspace.partners.get(id).is_some() || case.workspace.partners.is_empty() {
            return false;
        }
        Arc::make_mut(&mut workspace.tiers).placements.retain(|placement| placement.id != id);
        return true;
    }
    let Some(id) = finding.address.item_id("specialisation").filter(|_| field == "tracks") else { return false };
    let tiers = Arc::make_mut(&mut workspace.tiers);
    let tracks = &case.workspace.tiers;
    let Some(offered) = tiers.specialisations.iter_mut().find(|offered| offered.id == id) else { return false };
    offered.tracks.retain(|track| tracks.track(track).is_some());
    // Without a name it would be offered by all.
    !offered.tracks.is_empty()
}
