//! `tiers/unreachable`: a requirement that nobody can ever meet: over a hundred percent, more than once of what is met or
//! not, more specialisations than there are (P).

use super::asks;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    domain::{Address, tiers::Requirement},
    method::rows::Unit,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/unreachable", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "silver", entry: [(id: "customer-satisfaction", at_least: 120, months: 12)])],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "silver", entry: [(id: "customer-satisfaction", at_least: 90, months: 12)])],
)])"#,
    )],
);

/// The requirement that counts specialisations of the programme.
const SPECIALISATIONS: &str = "specialisations";
/// All there is of a share.
const WHOLE: u64 = 100;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let tiers = &case.workspace.tiers;
    let mut found = Vec::new();
    for track in &tiers.tracks {
        let offered = || {
            tiers.specialisations.iter().filter(|row| row.tracks.is_empty() || row.tracks.contains(&track.id)).count() as u64
        };
        for tier in &track.tiers {
            let entry = tier.entry.iter().map(|needs| ("requirement", needs));
            for (kind, needs) in entry.chain(tier.keep.iter().map(|needs| ("kept", needs))) {
                let Some(most) = most(case, needs, offered).filter(|most| needs.at_least > *most) else { continue };
                let most = Requirement { at_least: most, ..needs.clone() };
                found.push(
                    Finding::at(Address::tier(&track.id, &tier.id).item(kind, &needs.id))
                        .with("tier", case.tier_name(tier))
                        .with("requirement", asks::name(case, &needs.id))
                        .with("needs", asks::threshold(case, needs))
                        .with("most", asks::threshold(case, &most)),
                );
            }
        }
    }
    found
}

/// The most that there can be of it; nothing where there is no end.
fn most(case: &Case<'_>, needs: &Requirement, offered: impl Fn() -> u64) -> Option<u64> {
    match asks::unit(case, &needs.id)? {
        Unit::Percent => Some(WHOLE),
        Unit::Yes => Some(1),
        Unit::Count if needs.id == SPECIALISATIONS => Some(offered()),
        _ => None,
    }
}
