//! `metrics/vanity-only`: every metric says how much there is, and none whether it does any good (C7).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/vanity-only", check).shown(
    &[("metrics.ron", r#"(metrics: [(id: "partners-signed", baseline: 4, day_90: 12)])"#)],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "partners-signed", baseline: 4, day_90: 12),
    (id: "active-partners", baseline: 1, day_90: 5),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = &case.workspace.metrics.metrics;
    // What a metric of one's own is good for, its owner knows.
    let vain = |id: &str| case.method.measure(id).is_some_and(|row| row.vanity);
    if metrics.is_empty() || !metrics.iter().all(|metric| vain(&metric.id)) {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics))]
}
