//! `policy/protection-short`: a deal is protected for less than ninety days, or for less than a sale takes (E9).

use super::change;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{reason::Arg, terms},
    domain::{Address, Workspace},
};

/// The rule. Its fix protects for as long as needed and no longer: more is for the person to promise.
pub(super) const RULE: Rule = Rule::new("policy/protection-short", check).offers(fix).shown(
    &[("answers.ron", "(company: (sales_cycle: fact(120)))"), ("policy.ron", r#"(terms: [(id: "t1", protection_days: 90)])"#)],
    &[("policy.ron", r#"(terms: [(id: "t1", protection_days: 120)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(newest) = case.workspace.policy.newest() else { return Vec::new() };
    let Some(days) = newest.protection_days else { return Vec::new() };
    let needed = terms::protection(&case.workspace.answers);
    if days >= needed {
        return Vec::new();
    }
    vec![
        Finding::at(Address::terms(&newest.id).field("protection_days"))
            .with("days", Arg::Days(days))
            .with("needed", Arg::Days(needed)),
    ]
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let needed = terms::protection(&case.workspace.answers);
    change(finding, workspace, |terms| terms.protection_days = Some(needed))
}
