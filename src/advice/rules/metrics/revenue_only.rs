//! `metrics/revenue-only`: everything that is measured is money, or a share of it (C12).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Document, Metric};

/// From so many metrics on it is a choice, and not a beginning (O).
const METRICS: usize = 3;

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/revenue-only", check).shown(
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "sourced-pipeline", baseline: 0, day_90: 120000),
    (id: "sourced-revenue", baseline: 0, day_180: 80000),
    (id: "sourced-share", baseline: 4, day_180: 8),
])"#,
    )],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "sourced-pipeline", baseline: 0, day_90: 120000),
    (id: "sourced-revenue", baseline: 0, day_180: 80000),
    (id: "partner-nps", baseline: 20, day_180: 40),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = &case.workspace.metrics.metrics;
    let is_money = |metric: &Metric| match case.method.measure(&metric.id) {
        Some(row) => row.revenue || row.unit == "money",
        // What a share of one's own is of, its owner knows.
        None => metric.unit == "money",
    };
    if metrics.len() < METRICS || !metrics.iter().all(is_money) {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics)).with("metrics", count(metrics.len()))]
}
