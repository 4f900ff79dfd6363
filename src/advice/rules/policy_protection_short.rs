//! `policy/protection-short`: a deal is protected for less than ninety days, or for less than a sale takes (E9).

use super::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Figure},
};

/// The rule.
pub(super) const RULE: Rule = Rule { id: "policy/protection-short", check };

/// Protection is never shorter than this (E9).
const LEAST: u32 = 90;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    let Some(days) = terms.protection_days else { return Vec::new() };
    let cycle = case.workspace.answers.company.sales_cycle.and_then(Figure::value).unwrap_or(0);
    let needed = LEAST.max(cycle);
    if days >= needed {
        return Vec::new();
    }
    vec![
        Finding::at(Address::terms(&terms.id).field("protection_days"))
            .with("days", Arg::Days(days))
            .with("needed", Arg::Days(needed)),
    ]
}
