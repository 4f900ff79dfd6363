//! The rules about the board.

mod unknown_id;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[unknown_id::RULE];
