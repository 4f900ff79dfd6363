//! `review/unknown-id`: a waiver or a level is for a rule that is not there or cannot be waived, or is by nobody of the register.

use std::sync::Arc;

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, get},
};
use crate::domain::{Address, Workspace};

/// The rule.
pub(super) const RULE: Rule = Rule::new("review/unknown-id", check).mends(fix).shown(
    &[("review.ron", r#"(rules: [(id: "tiers/to-many", level: off)])"#)],
    &[("review.ron", r#"(rules: [(id: "tiers/too-many", level: off)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let review = &case.workspace.review;
    let found = |at: Address, id: &str| Finding::at(at).with("id", Arg::Text(id.to_owned()));
    let known = |person: &str| person.is_empty() || case.workspace.people.get(person).is_some();
    let mut findings = Vec::new();
    for setting in review.rules.iter().filter(|setting| get(&setting.id).is_none()) {
        findings.push(found(Address::rule_setting(&setting.id), &setting.id));
    }
    for waiver in &review.waivers {
        // Nor can what was found about waivers themselves be waived.
        if get(&waiver.rule).is_none_or(|rule| !rule.can_be_waived()) {
            findings.push(found(Address::waiver(&waiver.id).field("rule"), &waiver.rule));
        }
        if !known(&waiver.author) {
            findings.push(found(Address::waiver(&waiver.id).field("author"), &waiver.author));
        }
    }
    for remark in review.remarks.iter().filter(|remark| !known(&remark.author)) {
        findings.push(found(Address::remark(&remark.id).field("author"), &remark.author));
    }
    findings
}

/// A level for a rule that is not there weighs nothing, and goes; the rest is for a person.
fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("setting") else { return false };
    Arc::make_mut(&mut workspace.review).set_weight(id, None);
    true
}
