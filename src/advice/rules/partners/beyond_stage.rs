//! `partners/beyond-stage`: more active partners than the stage's people can know (E2, C12).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Figure, PartnerState},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/beyond-stage", check).shown(
    &[("answers.ron", "(company: (sells: software, arr: fact(8200000), active_partners: fact(24)))")],
    &[("answers.ron", "(company: (sells: software, arr: fact(8200000), active_partners: fact(9)))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let said = case.workspace.answers.company.active_partners.and_then(Figure::value);
    // The register knows of partners that the answer may have forgotten.
    let active = case.workspace.partners.iter().filter(|partner| partner.state == PartnerState::Active).count();
    let active = u32::try_from(active).unwrap_or(u32::MAX);
    let Some(partners) = said.max((active > 0).then_some(active)) else { return Vec::new() };
    let Some(stage) = case.stage() else { return Vec::new() };
    match stage.partners.high {
        Some(most) if partners > most => vec![
            Finding::at(Address::answer("company/active_partners"))
                .with("partners", Arg::Number(partners.into()))
                .with("most", Arg::Number(most.into()))
                .with("stage", Arg::Key(format!("stage-{}", stage.id))),
        ],
        _ => Vec::new(),
    }
}
