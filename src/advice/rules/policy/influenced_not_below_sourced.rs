//! `policy/influenced-not-below-sourced`: moving a deal pays as much as finding one (E9, P).

use super::change;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Workspace},
};

/// The rule. Its fix pays half, which E9 and public practice call usual.
pub(super) const RULE: Rule = Rule::new("policy/influenced-not-below-sourced", check).offers(fix).shown(
    &[("policy.ron", r#"(terms: [(id: "t1", sourced: 100, influenced: 100)])"#)],
    &[("policy.ron", r#"(terms: [(id: "t1", sourced: 100, influenced: 50)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    match (terms.sourced, terms.influenced) {
        // Where neither pays, neither pays as much as the other.
        (Some(sourced), Some(influenced)) if influenced >= sourced.max(1) => vec![
            Finding::at(Address::terms(&terms.id).field("influenced"))
                .with("influenced", Arg::Percent(influenced))
                .with("sourced", Arg::Percent(sourced)),
        ],
        _ => Vec::new(),
    }
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    change(finding, workspace, |terms| terms.influenced = terms.sourced.map(|sourced| sourced / 2))
}
