//! `policy/no-clawback`: a fee is paid at once, and nothing of it comes back when the customer leaves (P).

use super::{change, pays};
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Address, Workspace};

/// The rule. Its fix begins with the method's figure, which lies within what public practice takes back.
pub(super) const RULE: Rule = Rule::new("policy/no-clawback", check).offers(fix).shown(
    &[(
        "policy.ron",
        r#"(terms: [
    (id: "t1", rates: [(id: "referral/introducer", percent: 15)], paid_on: "first_year"),
])"#,
    )],
    &[(
        "policy.ron",
        r#"(terms: [
    (id: "t1", rates: [(id: "referral/introducer", percent: 15)], paid_on: "first_year", clawback_days: 90),
])"#,
    )],
);

/// The way of paying that is ahead of the customer; the others pay as the customer pays.
const AHEAD: &str = "first_year";
const FIELD: &str = "clawback_days";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let newest = case.workspace.policy.newest();
    let bare = newest.filter(|terms| terms.paid_on == AHEAD && pays(terms) && terms.clawback_days.unwrap_or(0) == 0);
    bare.map(|terms| Finding::at(Address::terms(&terms.id).field(FIELD))).into_iter().collect()
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(days) = case.method.policy_field(FIELD).and_then(|row| row.start) else { return false };
    change(finding, workspace, |terms| terms.clawback_days = Some(days))
}
