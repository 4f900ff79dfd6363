//! `partners/unknown-id`: a partner names a track, a rung, a type or a person that there is not.

use std::sync::Arc;

use super::at;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Partner, Workspace},
};

/// The rule. Its fix clears the field, unless that would only raise the finding that nobody said it.
pub(super) const RULE: Rule = Rule::new("partners/unknown-id", check).offers(fix).shown(
    &[
        ("people.ron", r#"(people: [(id: "cem-aydin", name: "Cem Aydın")])"#),
        ("partners/carrick-data.ron", r#"(name: "Carrick Data", type: "reseller", owner: "cem-aydn")"#),
    ],
    &[("partners/carrick-data.ron", r#"(name: "Carrick Data", type: "reseller", owner: "cem-aydin")"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let found = |partner: &Partner, field: &str, id: &str| {
        at(partner, field).with("field", Arg::Key(format!("field-partners-{field}"))).with("id", Arg::Text(id.to_owned()))
    };
    let mut findings = Vec::new();
    for partner in workspace.partners.iter() {
        let track = workspace.tiers.track(&partner.track);
        let dangling = [
            ("type", &partner.kind, case.method.partner_type(&partner.kind).is_some()),
            ("track", &partner.track, track.is_some()),
            ("tier", &partner.tier, track.is_some_and(|track| track.tier(&partner.tier).is_some())),
            ("owner", &partner.owner, workspace.people.get(&partner.owner).is_some()),
        ];
        for (field, id, known) in dangling {
            // Where the track is not there, it is the track that is told.
            let follows = field == "tier" && track.is_none() && !partner.track.is_empty();
            if !id.is_empty() && !known && !follows {
                findings.push(found(partner, field, id));
            }
        }
    }
    findings
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("partner") else { return false };
    let Some(partner) = Arc::make_mut(&mut workspace.partners).get_mut(id) else { return false };
    match finding.address.last() {
        // Who has signed needs both, and only a person knows which.
        "type" | "owner" if partner.state.is_signed() => return false,
        "type" => partner.kind.clear(),
        "owner" => partner.owner.clear(),
        // A rung is one of a track, and goes with it.
        "track" => {
            partner.track.clear();
            partner.tier.clear();
        }
        "tier" => partner.tier.clear(),
        _ => return false,
    }
    true
}
