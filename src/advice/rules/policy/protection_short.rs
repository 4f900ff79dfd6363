//! `policy/protection-short`: a deal is protected for less than ninety days, or for less than a sale takes (E9).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{reason::Arg, terms},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/protection-short", check);

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
