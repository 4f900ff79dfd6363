//! `owner/no-hire`: at the stage of the first hire, no hire is in sight (E1, E2).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Tri};

/// The rule.
pub(super) const RULE: Rule = Rule::new("owner/no-hire", check).shown(
    &[("answers.ron", "(company: (arr: fact(8000000)), owner: (hire_planned: no))")],
    &[("answers.ron", "(company: (arr: fact(8000000)), owner: (hire_planned: yes))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    // Only the band that asks for half a person asks for a plan to make it a whole one; from the next on the owner is full time.
    let half = case.stage().is_some_and(|stage| (1..100).contains(&stage.owner_share));
    match case.workspace.answers.owner.hire_planned {
        Some(Tri::No) if half => vec![Finding::at(Address::answer("owner/hire_planned"))],
        _ => Vec::new(),
    }
}
