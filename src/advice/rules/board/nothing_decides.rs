//! `board/nothing-decides`: the first phase of a programme is over, and no figure decides how it goes on (B14, B5; for the phases of a plan O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{board, reason::Arg},
    domain::{Address, Document},
};

/// The rule. Targets are set within the first phase, so that it waits for the end of it. A board whose verdict advises
/// against a programme has nothing to decide (E2: not measurable yet), unless the company goes on all the same.
pub(super) const RULE: Rule = Rule::new("board/nothing-decides", check).shown(
    &[("board.ron", r#"(plan: "programme", start: "2026-10-19")"#)],
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 0, day_90: 5)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let board = &workspace.board;
    let waits = case.advice.advises_against(case.method) && workspace.strategy.going_on.trim().is_empty();
    let Some(first) = board::phases(board, case.method).first().filter(|_| !waits) else { return Vec::new() };
    let metrics = &workspace.metrics.metrics;
    let decides = metrics.iter().any(|metric| metric.day_90.is_some());
    // Where no metric has any target, each is told as that.
    let is_told = !metrics.is_empty() && metrics.iter().all(|metric| metric.day_180.is_none());
    let is_over = board.days_of(first.weeks.1).is_some_and(|(_, last)| last < case.today);
    if !is_over || decides || is_told {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics)).with("phase", Arg::Key(format!("phase-{}", first.id)))]
}
