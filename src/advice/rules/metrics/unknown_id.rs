//! `metrics/unknown-id`: a metric is owned by nobody of the register, counts in a unit that there is not, or goes by no name.

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Metric, Workspace, metrics::UNITS},
};

/// The rule. An owner who is not there can go; what a figure counts, or what it is called, only a person can say.
pub(super) const RULE: Rule = Rule::new("metrics/unknown-id", check).mends(fix).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1, day_90: 5, owner: "mara")])"#),
    ],
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1, day_90: 5, owner: "mara-koenig")])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for metric in &case.workspace.metrics.metrics {
        let mut found = |field: &str, id: &str| {
            findings.push(
                Finding::at(Address::metric(&metric.id).field(field))
                    .with("name", case.metric_name(metric))
                    .with("field", Arg::Key(format!("field-metrics-{field}")))
                    .with("id", Arg::Text(id.to_owned())),
            );
        };
        if !metric.owner.is_empty() && case.workspace.people.get(&metric.owner).is_none() {
            found("owner", &metric.owner);
        }
        if !metric.unit.is_empty() && !UNITS.contains(&metric.unit.as_str()) {
            found("unit", &metric.unit);
        }
        if is_nameless(case, metric) {
            found("name", &metric.id);
        }
    }
    findings
}

fn is_nameless(case: &Case<'_>, metric: &Metric) -> bool {
    metric.name.is_empty() && case.method.measure(&metric.id).is_none()
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    if finding.address.last() != "owner" {
        return false;
    }
    let metric = finding.address.item_id("metric").and_then(|id| Arc::make_mut(&mut workspace.metrics).get_mut(id));
    metric.map(|metric| metric.owner.clear()).is_some()
}
