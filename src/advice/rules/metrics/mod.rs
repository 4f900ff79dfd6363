//! The rules about the metrics.

mod lagging_only;
mod no_baseline;
mod no_target;
mod vanity_only;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[vanity_only::RULE, lagging_only::RULE, no_target::RULE, no_baseline::RULE];
