//! `metrics/off-track`: a metric is behind what the way to its target asks today (E14).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{
        reason::Arg,
        track::{self, Standing},
    },
    domain::Address,
};

/// The rule. It judges as the room does. A target that lies the wrong way is told as that.
pub(super) const RULE: Rule = Rule::new("metrics/off-track", check).shown(
    &[
        ("board.ron", r#"(plan: "programme", start: "2026-09-07")"#),
        (
            "metrics.ron",
            r#"(metrics: [(id: "active-partners", baseline: 0, day_90: 10, actuals: [(on: "2026-11-16", value: 2)])])"#,
        ),
    ],
    &[(
        "metrics.ron",
        r#"(metrics: [(id: "active-partners", baseline: 0, day_90: 10, actuals: [(on: "2026-11-16", value: 9)])])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for metric in &case.workspace.metrics.metrics {
        let row = case.method.measure(&metric.id);
        let track = track::track(metric, row, case.workspace.board.start, case.today);
        let Some((now, line)) = track.now.zip(track.line).filter(|_| track.standing == Standing::Behind) else { continue };
        if row.and_then(|row| super::target_not_better::wrong(metric, row)).is_some() {
            continue;
        }
        #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a figure on the way between two that fit")]
        let line = line as u64;
        findings.push(
            Finding::at(Address::metric(&metric.id))
                .with("name", case.metric_name(metric))
                .with("now", case.figure(metric, now.value))
                .with("on", Arg::Day(now.on))
                .with("line", case.figure(metric, line)),
        );
    }
    findings
}
