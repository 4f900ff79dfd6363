//! How the programme is run: roles, documents, enablement, lists of what has to be in place, tools.

use serde::{Deserialize, Serialize};

/// The file `operations.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Operations {}
