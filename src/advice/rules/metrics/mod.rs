//! The rules about the metrics.

mod far_from_benchmark;
mod id_twice;
mod lagging_only;
mod no_baseline;
mod no_owner;
mod no_target;
mod none;
mod not_measured;
mod off_track;
mod revenue_only;
mod summed;
mod target_not_better;
#[cfg(test)]
mod tests;
mod unknown_id;
mod vanity_only;

use jiff::civil::Date;

use super::{Case, Rule};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    id_twice::RULE,
    unknown_id::RULE,
    target_not_better::RULE,
    summed::RULE,
    none::RULE,
    vanity_only::RULE,
    off_track::RULE,
    lagging_only::RULE,
    revenue_only::RULE,
    no_target::RULE,
    no_baseline::RULE,
    not_measured::RULE,
    far_from_benchmark::RULE,
    no_owner::RULE,
];

/// The day on which the board began, where it has.
fn begun(case: &Case<'_>) -> Option<Date> {
    case.workspace.board.start.filter(|start| *start <= case.today)
}
