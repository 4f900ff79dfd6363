//! `metrics/lagging-only`: every metric tells what has happened when it is too late to do anything about it (D1.7, E14).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/lagging-only", check).shown(
    &[("metrics.ron", r#"(metrics: [(id: "sourced-revenue", baseline: 0, day_180: 80000)])"#)],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "sourced-revenue", baseline: 0, day_180: 80000),
    (id: "sourced-pipeline", baseline: 0, day_90: 120000),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = &case.workspace.metrics.metrics;
    // What a metric of one's own is good for, its owner knows.
    let lags = |id: &str| case.method.measure(id).is_some_and(|row| !row.leading);
    if metrics.is_empty() || !metrics.iter().all(|metric| lags(&metric.id)) {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics))]
}
