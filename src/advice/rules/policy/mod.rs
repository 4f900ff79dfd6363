//! The rules about the policy: rates, credit, protection.

mod commission_out_of_range;
mod influenced_not_below_sourced;
mod protection_short;
mod type_without_rate;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] =
    &[commission_out_of_range::RULE, influenced_not_below_sourced::RULE, protection_short::RULE, type_without_rate::RULE];
