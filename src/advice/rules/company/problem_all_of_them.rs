//! `problem/all-of-them`: all five problems were chosen (E1, O): nothing was chosen.

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Problem};

/// The rule.
pub(super) const RULE: Rule = Rule::new("problem/all-of-them", check).shown(
    &[("answers.ron", "(problem: (chosen: [distribution, credibility, delivery_capacity, new_markets, stickiness]))")],
    &[("answers.ron", "(problem: (chosen: [distribution, credibility]))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let chosen = &case.workspace.answers.problem.chosen;
    if Problem::ALL.iter().all(|problem| chosen.contains(problem)) {
        return vec![Finding::at(Address::answer("problem/chosen"))];
    }
    Vec::new()
}
