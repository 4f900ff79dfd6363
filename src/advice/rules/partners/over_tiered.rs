//! `partners/over-tiered`: a partner stands higher than the tree put it (B9).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{reason::Arg, rungs},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/over-tiered", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let mut found = Vec::new();
    for track in &workspace.tiers.tracks {
        for id in rungs::over_tiered(workspace, track) {
            let Some(partner) = workspace.partners.get(&id) else { continue };
            let placed = rungs::placed(&workspace.tiers, &id, track).and_then(|rank| track.tiers.get(rank));
            let Some((stands, placed)) = track.tier(&partner.tier).zip(placed) else { continue };
            found.push(
                Finding::at(Address::partner(&id).field("tier"))
                    .with("name", Arg::Text(partner.name.clone()))
                    .with("tier", case.tier_name(stands))
                    .with("placed", case.tier_name(placed)),
            );
        }
    }
    found
}
