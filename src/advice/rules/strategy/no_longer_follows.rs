//! `strategy/no-longer-follows`: a decision that the answers do not bear any more (O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{Standing, reason::Arg},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("strategy/no-longer-follows", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let stale = case
        .advice
        .proposals
        .iter()
        .filter(|proposal| matches!(proposal.standing, Standing::NoLongerFollows | Standing::Yours { moved: true }));
    stale
        .map(|proposal| Finding::at(Address::decision(&proposal.id)).with("subject", Arg::Key(proposal.subject.clone())))
        .collect()
}
