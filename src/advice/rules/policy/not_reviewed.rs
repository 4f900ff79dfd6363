//! `policy/not-reviewed`: the newest terms are more than a year old, and nobody has gone through them since (C12, D3, P).

use jiff::ToSpan as _;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/not-reviewed", check).shown(
    &[("policy.ron", r#"(terms: [(id: "t1", from: "2025-02-01", sourced: 100)])"#)],
    &[(
        "policy.ron",
        r#"(terms: [(id: "t1", from: "2025-02-01", sourced: 100), (id: "t2", from: "2026-10-01", sourced: 100)])"#,
    )],
);

/// The architecture is gone through once a year (P).
const MONTHS: i32 = 12;
/// Whoever went through this document has gone through the terms, and may have left them as they are.
const PAPER: &str = "commission-policy";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some((terms, from)) = case.workspace.policy.newest().and_then(|terms| Some((terms, terms.from?))) else {
        return Vec::new();
    };
    let Ok(year_ago) = case.today.checked_sub(MONTHS.months()) else { return Vec::new() };
    let papers = case.workspace.operations.documents.iter().filter(|paper| paper.id == PAPER);
    let looked_at = papers.filter_map(|paper| paper.updated).max().is_some_and(|on| on >= year_ago);
    if from >= year_ago || looked_at {
        return Vec::new();
    }
    vec![Finding::at(Address::terms(&terms.id).field("from")).with("from", Arg::Day(from))]
}
