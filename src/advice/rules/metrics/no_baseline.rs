//! `metrics/no-baseline`: without a baseline nobody can say what the programme has changed (E14).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule. What was measured up to the start is where it stood then.
pub(super) const RULE: Rule = Rule::new("metrics/no-baseline", check).offers(fix).shown(
    &[
        ("board.ron", r#"(plan: "programme", start: "2026-10-05")"#),
        (
            "metrics.ron",
            r#"(metrics: [
    (id: "active-partners", day_90: 8, actuals: [(on: "2026-10-02", value: 3), (on: "2026-11-16", value: 6)]),
])"#,
        ),
    ],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "active-partners", baseline: 3, day_90: 8, actuals: [(on: "2026-10-02", value: 3), (on: "2026-11-16", value: 6)]),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let open = case.workspace.metrics.metrics.iter().filter(|metric| metric.baseline.is_none());
    open.map(|metric| Finding::at(Address::metric(&metric.id).field("baseline")).with("name", case.metric_name(metric)))
        .collect()
}

/// Without a board the way begins with the first figure.
fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let start = workspace.board.start;
    let metric = finding.address.item_id("metric").and_then(|id| Arc::make_mut(&mut workspace.metrics).get_mut(id));
    let Some(metric) = metric else { return false };
    let start = start.or_else(|| metric.actuals.iter().map(|actual| actual.on).min());
    metric.baseline = start.and_then(|start| metric.latest(start)).map(|actual| actual.value);
    metric.baseline.is_some()
}
