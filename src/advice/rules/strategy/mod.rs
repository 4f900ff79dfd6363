//! The rules about the strategy and the vision.

mod no_longer_follows;
mod refused_without_reason;
mod unknown_id;
mod vision_not_measurable;
mod vision_past;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] =
    &[unknown_id::RULE, no_longer_follows::RULE, refused_without_reason::RULE, vision_past::RULE, vision_not_measurable::RULE];
