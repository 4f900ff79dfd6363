//! The log of decisions: what was asked, which way led to the outcome, why, by whom and when.

use serde::{Deserialize, Serialize};

/// The file `decisions.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {}
