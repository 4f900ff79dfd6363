//! How many partners with an agreement stand in a track, and which partner types were decided to start with.
//!
//! Holds no rule; the rules about who is there share it.

use std::collections::{HashMap, HashSet};

use crate::{
    advice::{plan::Kind, proposals::Standing, reason::Arg, rules::Case},
    domain::{Taken, Value},
};

/// Signed partners by track.
pub(super) fn signed<'a>(case: &Case<'a>) -> HashMap<&'a str, usize> {
    let mut signed = HashMap::new();
    for partner in case.workspace.partners.iter().filter(|partner| partner.state.is_signed()) {
        *signed.entry(partner.track.as_str()).or_insert(0) += 1;
    }
    signed
}

/// Partner types that somebody decided to start with, and that still follow from the answers: another rule tells the rest.
pub(super) fn decided<'a>(case: &Case<'a>) -> Vec<&'a str> {
    let stale: HashSet<&str> = case
        .advice
        .proposals
        .iter()
        .filter(|proposal| proposal.standing == Standing::NoLongerFollows)
        .map(|proposal| proposal.id.as_str())
        .collect();
    let decisions = case.workspace.strategy.decisions.iter();
    let starts = decisions.filter(|decision| match decision.taken {
        Taken::Accepted => decision.advised == Value::Start,
        Taken::Changed => decision.value == Some(Value::Start),
        Taken::Refused => false,
    });
    let types = starts.filter(|decision| !stale.contains(decision.id.as_str()));
    types.filter_map(|decision| decision.id.strip_prefix("type/")).collect()
}

/// Whether the plan begins with one of these types, or says nothing of any type.
pub(super) fn begins_with(case: &Case<'_>, types: &[String]) -> bool {
    let mut begun = case.advice.plan.iter().filter(|planned| planned.kind == Kind::Type && planned.waits.is_none()).peekable();
    begun.peek().is_none() || begun.any(|planned| types.contains(&planned.id))
}

/// What a partner type is called.
pub(super) fn type_name(case: &Case<'_>, id: &str) -> Arg {
    match case.method.partner_type(id) {
        Some(row) => Arg::Key(format!("type-{}", row.id)),
        None => Arg::Text(id.to_owned()),
    }
}
