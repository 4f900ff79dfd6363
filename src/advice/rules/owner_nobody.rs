//! `owner/nobody`: nobody owns the programme (E1): it would end within months.

use super::{Case, Finding, Rule};
use crate::domain::{Address, Owner};

/// The rule.
pub(super) const RULE: Rule = Rule { id: "owner/nobody", check };

fn check(case: &Case<'_>) -> Vec<Finding> {
    match &case.workspace.answers.owner.who {
        Some(Owner::Nobody) => vec![Finding::at(Address::answer("owner/who"))],
        _ => Vec::new(),
    }
}
