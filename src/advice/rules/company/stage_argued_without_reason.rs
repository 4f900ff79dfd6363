//! `stage/argued-without-reason`: another stage is claimed and nothing said for it (E1).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule. A claim without a reason does not count, so that taking it back changes no advice: it takes back what somebody said.
pub(super) const RULE: Rule = Rule::new("stage/argued-without-reason", check).offers(fix).shown(
    &[("answers.ron", r#"(company: (arr: fact(4600000)), stage: (argued: "5-15"))"#)],
    &[("answers.ron", r#"(company: (arr: fact(4600000)), stage: (argued: "5-15", reason: "Two signed contracts for January take us past 5M."))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let stage = &case.workspace.answers.stage;
    if stage.argued.is_some() && stage.reason.trim().is_empty() {
        return vec![Finding::at(Address::answer("stage/reason"))];
    }
    Vec::new()
}

fn fix(_: &Case<'_>, _: &Finding, workspace: &mut Workspace) -> bool {
    Arc::make_mut(&mut workspace.answers).stage.argued = None;
    true
}
