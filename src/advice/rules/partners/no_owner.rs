//! `partners/no-owner`: a partner that has signed, and nobody who looks after it (C12).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/no-owner", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let partners = case.workspace.partners.iter();
    let alone = partners.filter(|partner| partner.state.is_signed() && partner.owner.is_empty());
    let found =
        |id: &str, name: &str| Finding::at(Address::partner(id).field("owner")).with("name", Arg::Text(name.to_owned()));
    alone.map(|partner| found(&partner.id, &partner.name)).collect()
}
