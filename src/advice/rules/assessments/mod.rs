//! The rules about the assessments.

mod initiatives_without_structure;
mod level_over_statements;
mod mostly_unknown;
mod no_evidence;
mod old;
mod one_rater;
#[cfg(test)]
mod tests;
mod unknown_id;

use std::{collections::BTreeSet, sync::Arc};

use super::{Case, Rule};
use crate::{advice::reason::Arg, domain::assessments::Round};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    unknown_id::RULE,
    level_over_statements::RULE,
    initiatives_without_structure::RULE,
    no_evidence::RULE,
    mostly_unknown::RULE,
    one_rater::RULE,
    old::RULE,
];

/// The rounds that count for an instrument: the words of older ones have been overtaken.
fn counted<'a>(case: &Case<'a>) -> Vec<&'a Arc<Round>> {
    let ids: BTreeSet<&str> = case.advice.diagnosis.shown.iter().filter_map(|shown| shown.round.as_deref()).collect();
    ids.into_iter().filter_map(|id| case.workspace.assessments.round(id)).collect()
}

/// The name of a person of the register, else the id.
fn person(case: &Case<'_>, id: &str) -> Arg {
    let known = case.workspace.people.get(id).filter(|person| !person.name.is_empty());
    Arg::Text(known.map_or(id, |person| &person.name).to_owned())
}
