//! The rules about the assessments.

mod unknown_id;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[unknown_id::RULE];
