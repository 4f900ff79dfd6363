//! `policy/reply-slow`: a registration is answered later than practice calls usual (D3, P).

use super::change;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Workspace},
};

/// The rule. Its fix answers as late as is still usual.
pub(super) const RULE: Rule = Rule::new("policy/reply-slow", check).offers(fix).shown(
    &[("policy.ron", r#"(terms: [(id: "t1", reply_hours: 72)])"#)],
    &[("policy.ron", r#"(terms: [(id: "t1", reply_hours: 48)])"#)],
);

const FIELD: &str = "reply_hours";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    match (terms.reply_hours, latest(case)) {
        (Some(hours), Some(most)) if hours > most => vec![
            Finding::at(Address::terms(&terms.id).field(FIELD))
                .with("hours", Arg::Number(hours.into()))
                .with("most", Arg::Number(most.into())),
        ],
        _ => Vec::new(),
    }
}

/// The hours that are still usual, from the method's row of the field.
fn latest(case: &Case<'_>) -> Option<u32> {
    case.method.policy_field(FIELD).and_then(|row| row.usual.as_ref()).and_then(|usual| usual.high)
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(most) = latest(case) else { return false };
    change(finding, workspace, |terms| terms.reply_hours = Some(most))
}
