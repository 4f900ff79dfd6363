//! The rules about the log of decisions.

mod curated_outgrown;
mod irreversible_without_reason;
mod unknown_id;

use std::collections::HashSet;

use super::Rule;
use crate::domain::{Decisions, Record};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[unknown_id::RULE, curated_outgrown::RULE, irreversible_without_reason::RULE];

/// The records that hold. [`Decisions::stands`] looks through the whole log for each.
fn standing(log: &Decisions) -> impl Iterator<Item = &Record> {
    let records = log.decisions.iter();
    let superseded: HashSet<&str> =
        records.filter(|record| record.supersedes != record.id).map(|record| record.supersedes.as_str()).collect();
    log.decisions.iter().filter(move |record| !superseded.contains(record.id.as_str()))
}
