//! `metrics/target-not-better`: a target is worse than where things stood, or than the target before it (O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    domain::{Address, Metric},
    method::rows::MeasureRow,
};

/// The rule. Which way a metric of one's own is better, only its owner knows.
pub(super) const RULE: Rule = Rule::new("metrics/target-not-better", check).shown(
    &[("metrics.ron", r#"(metrics: [(id: "first-registration", baseline: 75, day_90: 90)])"#)],
    &[("metrics.ron", r#"(metrics: [(id: "first-registration", baseline: 75, day_90: 60)])"#)],
);

/// The field of the first target that is worse than what comes before it, with the two figures: before, and then.
pub(super) fn wrong(metric: &Metric, row: &MeasureRow) -> Option<(&'static str, u64, u64)> {
    let worse = |from: u64, to: u64| if row.falling { to > from } else { to < from };
    // Nought of what should fall is no start: it has not happened yet.
    let baseline = metric.baseline.filter(|base| !row.falling || *base > 0);
    let targets = [("day_90", metric.day_90), ("day_180", metric.day_180)];
    let mut last = baseline;
    for (field, target) in targets {
        let Some(target) = target else { continue };
        match last {
            Some(from) if worse(from, target) => return Some((field, from, target)),
            _ => last = Some(target),
        }
    }
    None
}

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for metric in &case.workspace.metrics.metrics {
        let found = case.method.measure(&metric.id).and_then(|row| wrong(metric, row));
        if let Some((field, from, target)) = found {
            findings.push(
                Finding::at(Address::metric(&metric.id).field(field))
                    .with("name", case.metric_name(metric))
                    .with("from", case.figure(metric, from))
                    .with("target", case.figure(metric, target)),
            );
        }
    }
    findings
}
