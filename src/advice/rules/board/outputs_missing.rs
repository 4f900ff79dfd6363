//! `board/outputs-missing`: a phase is over, and what it should yield is not there (E13a, O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{board, reason::Arg},
    domain::Address,
    method::rows::PhaseSeed,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/outputs-missing", check).shown(
    &[(
        "board.ron",
        r#"(plan: "programme", start: "2026-10-19", cards: [
    (id: "first-five", title: "Choose the first five", task: "first-five", weeks: (4, 4)),
])"#,
    )],
    &[(
        "board.ron",
        r#"(plan: "programme", start: "2026-11-02", cards: [
    (id: "first-five", title: "Choose the first five", task: "first-five", weeks: (4, 4)),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let is_over = |phase: &&PhaseSeed| board.days_of(phase.weeks.1).is_some_and(|(_, last)| last < case.today);
    let over: Vec<&PhaseSeed> = board::phases(board, case.method).iter().filter(is_over).collect();
    if over.is_empty() {
        return Vec::new();
    }
    let outputs = board::outputs(board, case.method).into_iter();
    let found =
        outputs.filter(|(output, _)| over.iter().any(|phase| phase.id == output.phase)).filter_map(|(output, missing)| {
            let first = missing.first()?;
            let finding = Finding::at(Address::card(&first.id).field("state"))
                .with("phase", Arg::Key(format!("phase-{}", output.phase)))
                .with("output", Arg::Key(format!("output-{}", output.id)))
                .with("name", super::card_name(first))
                .with("more", count(missing.len() - 1));
            Some(finding)
        });
    found.collect()
}
