//! `board/not-closed`: the last day of the board is past, and its review says nothing (B14).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Document},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/not-closed", check).shown(
    &[("board.ron", r#"(plan: "programme", start: "2026-08-03")"#)],
    &[(
        "board.ron",
        r#"(plan: "programme", start: "2026-08-03", review: "Four of five are active. Reviews go on monthly, with Mara.")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let ended = board.days_of(board.close()).map(|(_, last)| last);
    let Some(last) = ended.filter(|_| board.exists() && board.is_over(case.today)) else { return Vec::new() };
    if !board.review.trim().is_empty() {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Board).field("review")).with("day", Arg::Day(last))]
}
