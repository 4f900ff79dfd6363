//! `owner/no-sponsor`: no executive stands behind the programme (C12, B1).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Owner};

/// The rule.
pub(super) const RULE: Rule = Rule::new("owner/no-sponsor", check)
    .shown(&[("answers.ron", "(owner: (sponsor: nobody))")], &[("answers.ron", "(owner: (sponsor: unknown))")]);

fn check(case: &Case<'_>) -> Vec<Finding> {
    match case.workspace.answers.owner.sponsor {
        Some(Owner::Nobody) => vec![Finding::at(Address::answer("owner/sponsor"))],
        _ => Vec::new(),
    }
}
