//! `stage/argued-without-reason`: another stage is claimed and nothing said for it (E1).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("stage/argued-without-reason", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let stage = &case.workspace.answers.stage;
    if stage.argued.is_some() && stage.reason.trim().is_empty() {
        return vec![Finding::at(Address::answer("stage/reason"))];
    }
    Vec::new()
}
