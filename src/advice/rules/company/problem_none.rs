//! `problem/none`: no problem calls for partners (E1, A8, C7): nothing to build a programme on.

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Tri};

/// The rule.
pub(super) const RULE: Rule = Rule::new("problem/none", check).shown(
    &[("answers.ron", "(problem: (none_of_these: yes))")],
    &[("answers.ron", "(problem: (chosen: [delivery_capacity]))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let problem = &case.workspace.answers.problem;
    if problem.chosen.is_empty() && problem.none_of_these == Some(Tri::Yes) {
        return vec![Finding::at(Address::answer("problem/chosen"))];
    }
    Vec::new()
}
