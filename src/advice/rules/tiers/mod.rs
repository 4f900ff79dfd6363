//! The rules about types and tiers.

mod benefit_without_requirement;
mod for_few_partners;
mod gives_less;
mod identical_neighbours;
mod no_way_down;
mod too_many;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    too_many::RULE,
    for_few_partners::RULE,
    identical_neighbours::RULE,
    gives_less::RULE,
    benefit_without_requirement::RULE,
    no_way_down::RULE,
];
