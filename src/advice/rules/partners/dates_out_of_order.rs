//! `partners/dates-out-of-order`: a partner was active, or ended, before it signed.

use super::at;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Partner, partners::Disorder},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/dates-out-of-order", check).shown(
    &[(
        "partners/anne-riedel.ron",
        r#"(name: "Anne Riedel", type: "referral", state: active, signed: "2026-07-13", activated: "2025-08-24")"#,
    )],
    &[(
        "partners/anne-riedel.ron",
        r#"(name: "Anne Riedel", type: "referral", state: active, signed: "2026-07-13", activated: "2026-08-24")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let found = |partner: &Partner, disorder: Disorder| {
        at(partner, disorder.field()).with("what", Arg::Key(format!("partner-dates-{}", disorder.id())))
    };
    let mut findings = Vec::new();
    for partner in case.workspace.partners.iter() {
        // One look at a date mends what is wrong with it.
        let mut told: Vec<&str> = Vec::new();
        for disorder in partner.disorder() {
            if !told.contains(&disorder.field()) {
                told.push(disorder.field());
                findings.push(found(partner, disorder));
            }
        }
    }
    findings
}
