//! The rules about the review itself: waivers, levels, remarks. They look at what the others found, and cannot be waived.

mod id_twice;
mod unknown_id;
mod waiver_expired;
mod waiver_unused;
mod waiver_without_reason;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] =
    &[waiver_expired::RULE, waiver_without_reason::RULE, id_twice::RULE, unknown_id::RULE, waiver_unused::RULE];
