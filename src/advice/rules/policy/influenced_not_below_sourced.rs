//! `policy/influenced-not-below-sourced`: moving a deal pays as much as finding one (E9, P).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/influenced-not-below-sourced", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    match (terms.sourced, terms.influenced) {
        (Some(sourced), Some(influenced)) if influenced >= sourced => vec![
            Finding::at(Address::terms(&terms.id).field("influenced"))
                .with("influenced", Arg::Percent(influenced))
                .with("sourced", Arg::Percent(sourced)),
        ],
        _ => Vec::new(),
    }
}
