//! The rules about the register of partners.

mod beyond_stage;
mod dates_out_of_order;
mod no_owner;
mod over_tiered;
mod unknown_id;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] =
    &[beyond_stage::RULE, unknown_id::RULE, dates_out_of_order::RULE, no_owner::RULE, over_tiered::RULE];
