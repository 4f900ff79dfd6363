//! The rules about operations: roles, documents, enablement, lists, tools, growth.

mod factor_outgrown;
mod role_without_owner;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[role_without_owner::RULE, factor_outgrown::RULE];
