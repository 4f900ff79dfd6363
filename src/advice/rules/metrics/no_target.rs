//! `metrics/no-target`: a metric without a target says nothing but how it is (E14).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/no-target", check).shown(
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1)])"#)],
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1, day_90: 5)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = case.workspace.metrics.metrics.iter();
    let open = metrics.filter(|metric| metric.day_90.is_none() && metric.day_180.is_none());
    open.map(|metric| Finding::at(Address::metric(&metric.id).field("day_90")).with("name", case.metric_name(metric))).collect()
}
