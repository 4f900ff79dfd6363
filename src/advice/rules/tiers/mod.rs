//! The rules about types and tiers.

mod asks;
mod asks_less;
mod before_first_partner;
mod benefit_without_requirement;
mod for_few_partners;
mod gap_too_wide;
mod gives_less;
mod id_twice;
mod identical_neighbours;
mod keep_over_entry;
mod no_exit;
mod no_path_up;
mod no_specialisation;
mod no_way_back;
mod no_way_down;
mod nothing_in_it;
mod one_track_for_all;
mod problem_without_type;
mod same_support;
mod standing;
mod subjective_criterion;
mod template_unchanged;
#[cfg(test)]
mod tests;
mod too_many;
mod type_in_no_track;
mod type_twice;
mod unknown_id;
mod unreachable;
mod used_nowhere;

use super::{Case, Rule};
use crate::domain::{Tier, Track};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    unknown_id::RULE,
    id_twice::RULE,
    unreachable::RULE,
    before_first_partner::RULE,
    too_many::RULE,
    for_few_partners::RULE,
    one_track_for_all::RULE,
    type_twice::RULE,
    type_in_no_track::RULE,
    problem_without_type::RULE,
    nothing_in_it::RULE,
    subjective_criterion::RULE,
    asks_less::RULE,
    gap_too_wide::RULE,
    no_path_up::RULE,
    identical_neighbours::RULE,
    gives_less::RULE,
    benefit_without_requirement::RULE,
    same_support::RULE,
    keep_over_entry::RULE,
    no_way_down::RULE,
    no_way_back::RULE,
    no_exit::RULE,
    used_nowhere::RULE,
    template_unchanged::RULE,
    no_specialisation::RULE,
];

/// Every rung above an entry: its track, its place from the entry, the rung below it, and the rung itself.
fn steps<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Track, usize, &'a Tier, &'a Tier)> {
    let of_track = |track: &'a Track| {
        let pairs = track.tiers.windows(2).enumerate();
        pairs.map(move |(below, pair)| (track, below + 1, &pair[0], &pair[1]))
    };
    case.workspace.tiers.tracks.iter().flat_map(of_track)
}
