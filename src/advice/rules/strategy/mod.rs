//! The rules about the strategy and the vision.

mod no_longer_follows;
mod vision_not_measurable;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[no_longer_follows::RULE, vision_not_measurable::RULE];
