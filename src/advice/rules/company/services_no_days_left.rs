//! `services/no-days-left`: nearly all days are billed (E6, O): alliances would get the hours left over.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{Subject, reason::Arg},
    domain::{Address, Figure},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("services/no-days-left", check).shown(
    &[("answers.ron", "(company: (sells: services), services: (billed_days: fact(92)))")],
    &[("answers.ron", "(company: (sells: services), services: (billed_days: fact(78)))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let answers = &case.workspace.answers;
    let full = case.advice.verdict.cap(Subject::Capacity).is_some_and(|cap| cap.row.ends_with("capacity-full"));
    match answers.services.billed_days.and_then(Figure::value) {
        Some(billed) if full => {
            vec![Finding::at(Address::answer("services/billed_days")).with("billed", Arg::Percent(billed.into()))]
        }
        _ => Vec::new(),
    }
}
