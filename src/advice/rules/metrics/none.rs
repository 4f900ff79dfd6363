//! `metrics/none`: there are partners, or the days of the board are running, and nothing is measured (E14, D3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/none", check).shown(
    &[("partners/hansa-integrators.ron", r#"(name: "Hansa Integrators", state: active, signed: "2026-08-31")"#)],
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 0, day_90: 5)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    if !case.workspace.metrics.metrics.is_empty() {
        return Vec::new();
    }
    let signed = case.signed();
    if signed == 0 && super::begun(case).is_none() {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics)).with("partners", count(signed))]
}
