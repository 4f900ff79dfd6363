//! `strategy/no-longer-follows`: a decision that the answers do not bear any more (O).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{Standing, proposals, reason::Arg},
    domain::{Address, Workspace},
};

/// The rule. Its fix does what the strategy does where the advice is taken: what is advised now, else the decision goes.
pub(super) const RULE: Rule = Rule::new("strategy/no-longer-follows", check).offers(fix).shown(
    &[
        ("answers.ron", "(company: (arr: fact(8000000)), problem: (chosen: [distribution]))"),
        (
            "strategy.ron",
            r#"(decisions: [
    (id: "form", taken: accepted, advised: form("tiered"), on: "2026-09-14"),
])"#,
        ),
    ],
    &[(
        "strategy.ron",
        r#"(decisions: [
    (id: "form", taken: accepted, advised: form("referral"), on: "2026-11-16"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let stale = case
        .advice
        .proposals
        .iter()
        .filter(|proposal| matches!(proposal.standing, Standing::NoLongerFollows | Standing::Yours { moved: true }));
    stale
        // What the method does not know is told as that.
        .filter(|proposal| proposals::is_known(&proposal.id, case.method))
        .map(|proposal| Finding::at(Address::decision(&proposal.id)).with("subject", Arg::Key(proposal.subject.clone())))
        .collect()
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let proposal = finding.address.item_id("decision").and_then(|id| case.advice.proposal(id));
    let Some(proposal) = proposal else { return false };
    let decision = proposals::accepted(proposal, workspace, case.today);
    let strategy = Arc::make_mut(&mut workspace.strategy);
    match decision {
        Some(decision) => strategy.decide(decision),
        None => strategy.reopen(&proposal.id),
    }
    true
}
