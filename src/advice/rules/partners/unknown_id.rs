//! `partners/unknown-id`: a partner names a track, a rung, a type or a person that there is not.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Partner},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/unknown-id", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let found = |partner: &Partner, field: &str, id: &str| {
        Finding::at(Address::partner(&partner.id).field(field))
            .with("name", Arg::Text(partner.name.clone()))
            .with("field", Arg::Key(format!("field-partners-{field}")))
            .with("id", Arg::Text(id.to_owned()))
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
