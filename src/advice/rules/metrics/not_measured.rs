//! `metrics/not-measured`: the days are running, and nobody has measured for a while (D3, E14).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{
        reason::Arg,
        track::{self, Standing},
    },
    domain::Address,
};

/// Days that a figure holds: a monthly look may be missed by two weeks (O; E13d has a monthly review).
pub(super) const DAYS: i32 = 45;

/// The rule. It waits for what cannot be seen yet.
pub(super) const RULE: Rule = Rule::new("metrics/not-measured", check).shown(
    &[
        ("board.ron", r#"(plan: "programme", start: "2026-09-07")"#),
        (
            "metrics.ron",
            r#"(metrics: [(id: "registered-deals", baseline: 0, day_90: 5, actuals: [(on: "2026-09-28", value: 1)])])"#,
        ),
    ],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "registered-deals", baseline: 0, day_90: 5, actuals: [(on: "2026-09-28", value: 1), (on: "2026-11-16", value: 4)]),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(start) = super::begun(case) else { return Vec::new() };
    let mut findings = Vec::new();
    for metric in &case.workspace.metrics.metrics {
        let last = metric.latest(case.today).map(|actual| actual.on);
        // A figure of long before the start is not overdue on the first day.
        let since = last.map_or(start, |last| last.max(start));
        let days = (case.today - since).get_days();
        if days <= DAYS {
            continue;
        }
        let track = track::track(metric, case.method.measure(&metric.id), Some(start), case.today);
        if !matches!(track.standing, Standing::TooEarly(_)) {
            findings.push(
                Finding::at(Address::metric(&metric.id).field("actuals"))
                    .with("name", case.metric_name(metric))
                    .with("figures", count(metric.actuals.iter().filter(|actual| actual.on <= case.today).count()))
                    .with("days", Arg::Days(days.unsigned_abs())),
            );
        }
    }
    findings
}
