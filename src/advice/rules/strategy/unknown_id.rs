//! `strategy/unknown-id`: a decision is about what the method does not have, or was made by nobody of the register (O).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{proposals, reason::Arg},
    domain::{Address, Workspace},
};

/// The rule. Its fix takes away what somebody wrote, the decision or who made it, so that a person looks at it first.
pub(super) const RULE: Rule = Rule::new("strategy/unknown-id", check).offers(fix).shown(
    &[(
        "strategy.ron",
        r#"(decisions: [
    (id: "type/referal", taken: accepted, advised: start, on: "2026-11-16"),
])"#,
    )],
    &[(
        "strategy.ron",
        r#"(decisions: [
    (id: "type/referral", taken: accepted, advised: start, on: "2026-11-16"),
])"#,
    )],
);

/// The field of who decided.
const BY: &str = "by";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let found = |at: Address, id: &str| Finding::at(at).with("id", Arg::Text(id.to_owned()));
    let mut findings = Vec::new();
    for decision in &case.workspace.strategy.decisions {
        let at = Address::decision(&decision.id);
        if !proposals::is_known(&decision.id, case.method) {
            findings.push(found(at.clone(), &decision.id));
        }
        if !decision.by.is_empty() && case.workspace.people.get(&decision.by).is_none() {
            findings.push(found(at.field(BY), &decision.by));
        }
    }
    findings
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("decision") else { return false };
    let strategy = Arc::make_mut(&mut workspace.strategy);
    if finding.address.last() == BY {
        let named = strategy.decisions.iter_mut().filter(|decision| decision.id == id);
        named.for_each(|decision| decision.by.clear());
    } else {
        strategy.reopen(id);
    }
    true
}
