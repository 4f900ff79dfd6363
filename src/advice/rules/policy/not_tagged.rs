//! `policy/not-tagged`: deals are credited, and not marked where they begin (E9).

use super::pays;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/not-tagged", check).shown(
    &[("policy.ron", r#"(terms: [(id: "t1", sourced: 100, influenced: 50, tag_at_origin: false)])"#)],
    &[("policy.ron", r#"(terms: [(id: "t1", sourced: 100, influenced: 50, tag_at_origin: true)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest().filter(|terms| terms.tag_at_origin == Some(false)) else {
        return Vec::new();
    };
    let credited = [terms.sourced, terms.influenced].into_iter().flatten().any(|percent| percent > 0);
    if credited || pays(terms) { vec![Finding::at(Address::terms(&terms.id).field("tag_at_origin"))] } else { Vec::new() }
}
