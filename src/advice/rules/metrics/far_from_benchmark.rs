//! `metrics/far-from-benchmark`: a figure lies far from what others have published for a company like this one (E10a).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{evidence, reason::Arg},
    domain::{Address, Metric},
    method::rows::EvidenceRow,
};

/// How far outside of a range is far, as a part of the nearer bound (O).
const FAR: f64 = 0.5;

/// The rule. A baseline of nought is where everybody begins, and held against no one.
pub(super) const RULE: Rule = Rule::new("metrics/far-from-benchmark", check).shown(
    &[
        ("answers.ron", "(company: (months_with_partners: fact(24)))"),
        (
            "metrics.ron",
            r#"(metrics: [(id: "sourced-share", baseline: 2, day_180: 15, actuals: [(on: "2026-11-16", value: 6)])])"#,
        ),
    ],
    &[(
        "metrics.ron",
        r#"(metrics: [(id: "sourced-share", baseline: 2, day_180: 15, actuals: [(on: "2026-11-16", value: 12)])])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for metric in &case.workspace.metrics.metrics {
        let Some(row) = case.method.measure(&metric.id).filter(|row| !row.benchmark.is_empty()) else { continue };
        let Some(value) = figure(case, metric) else { continue };
        let benchmark = evidence::benchmark(case.method, &case.workspace.answers, row);
        let Some(benchmark) = benchmark.filter(|benchmark| is_far(value, benchmark)) else { continue };
        findings.push(
            Finding::at(Address::metric(&metric.id))
                .with("name", case.metric_name(metric))
                .with("value", case.figure(metric, value))
                .with("what", Arg::Key(format!("evidence-{}", benchmark.id)))
                .with("range", Arg::Text(benchmark.figure.clone()))
                .with("study", Arg::Text(benchmark.study.clone()))
                .with("year", Arg::Text(benchmark.year.to_string()))
                .with("correlation", Arg::Number(i64::from(benchmark.correlation))),
        );
    }
    findings
}

/// The newest figure, else the baseline where something had happened by then.
fn figure(case: &Case<'_>, metric: &Metric) -> Option<u64> {
    let newest = metric.latest(case.today).map(|actual| actual.value);
    newest.or_else(|| metric.baseline.filter(|base| *base > 0))
}

/// Whether a figure lies outside of a range by more than the part of the nearer bound that counts as far.
pub(super) fn is_far(value: u64, benchmark: &EvidenceRow) -> bool {
    let value = value as f64;
    let below = benchmark.low.is_some_and(|low| value < low * (1.0 - FAR));
    let above = benchmark.high.is_some_and(|high| value > high * (1.0 + FAR));
    below || above
}
