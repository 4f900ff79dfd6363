//! Rows of the ecosystem-led plays (E3): what makes one ready, and the steps that it takes.

use serde::{Deserialize, Serialize};

use super::Sources;

/// One ecosystem-led play (E3).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlayRow {
    pub id: String,
    /// The lowest verdict at which it is worth starting.
    pub from: String,
    /// Topics of the evidence library that bear on it.
    #[serde(default)]
    pub topics: Vec<String>,
    /// What must hold before it is begun. Two plays may ask for the same thing under the same id.
    #[serde(default)]
    pub needs: Vec<NeedRow>,
    /// Its steps, by task id, in order. Their weeks count from the week in which it is begun.
    #[serde(default)]
    pub tasks: Vec<String>,
    pub sources: Sources,
}

/// Something that must hold before a play is begun. Its name is `play-need-<id>`, why it matters `.why`, and what would
/// change it `.change`.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct NeedRow {
    pub id: String,
    pub holds: Holds,
    pub sources: Sources,
}

/// What a workspace can show to hold, or not to hold, or to be unknown.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub enum Holds {
    /// The verdict is that from which the play is worth starting, or a larger one.
    Verdict,
    /// Direct selling can be predicted.
    Direct,
    /// The owner is named, with the time that the stage asks for.
    Owner,
    /// A sponsor is named.
    Sponsor,
    /// So many partners with whom an agreement holds.
    Signed(u32),
    /// So many of them of one of these types.
    Of { types: Vec<String>, count: u32 },
    /// Fields of the terms that hold are set, by field name.
    Terms(Vec<String>),
    /// A card of the board for one of these tasks is done.
    Done(Vec<String>),
    /// There is a baseline or a figure of this measure.
    Measured(String),
}
