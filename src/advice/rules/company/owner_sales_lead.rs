//! `owner/sales-lead`: the head of sales does not agree (D4, P): without it, do not start.

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Tri};

/// The rule.
pub(super) const RULE: Rule = Rule::new("owner/sales-lead", check)
    .shown(&[("answers.ron", "(owner: (sales_lead_agrees: no))")], &[("answers.ron", "(owner: (sales_lead_agrees: yes))")]);

fn check(case: &Case<'_>) -> Vec<Finding> {
    match case.workspace.answers.owner.sales_lead_agrees {
        Some(Tri::No) => vec![Finding::at(Address::answer("owner/sales_lead_agrees"))],
        _ => Vec::new(),
    }
}
