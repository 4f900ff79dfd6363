//! `owner/nobody`: nobody owns the programme (E1, C12, C7): it would end within months.

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Owner};

/// The rule.
pub(super) const RULE: Rule = Rule::new("owner/nobody", check)
    .shown(&[("answers.ron", "(owner: (who: nobody))")], &[("answers.ron", "(owner: (who: unknown))")]);

fn check(case: &Case<'_>) -> Vec<Finding> {
    match &case.workspace.answers.owner.who {
        Some(Owner::Nobody) => vec![Finding::at(Address::answer("owner/who"))],
        _ => Vec::new(),
    }
}
