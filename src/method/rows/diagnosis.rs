//! Rows behind the diagnosis: instruments, dimensions and their signals, matrices, modules, how gaps are weighed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Sources;

/// What firms that sell services go by in [`LevelNeeds`]: they have no bands of ARR.
pub const SERVICES: &str = "services";

/// The level that each stage needs, 1 to 4, by stage id, and for [`SERVICES`].
pub type LevelNeeds = BTreeMap<String, u8>;

/// One way to look at the organisation. Its name is `instrument-<id>`, its levels `.level-1` to `.level-4`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentRow {
    pub id: String,
    pub kind: InstrumentKind,
    /// The level of the whole is that of its weakest row, which is named.
    #[serde(default)]
    pub weakest: bool,
    /// Usual minutes for the whole, and for the most telling items alone where there are such.
    pub minutes: u8,
    #[serde(default)]
    pub quick: Option<u8>,
    pub sources: Sources,
}

/// How the items of an instrument are answered.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum InstrumentKind {
    /// Statements that hold, hold partly or do not: [`SignalRow`], gathered by dimension.
    Signals,
    /// Rows of four described levels: [`LevelRow`].
    Levels,
}

/// One of the six dimensions, in the order of the cycle (A1, A5).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionRow {
    pub id: String,
    /// The dimensions that rest on this one, by id; why is `dimension-<id>.feeds`.
    pub feeds: Vec<String>,
    pub effort: Effort,
    pub needs: LevelNeeds,
    pub sources: Sources,
}

/// What it usually takes to raise a dimension by one level.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    Small,
    Medium,
    Large,
}

impl Effort {
    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

/// One observable signal: `signal-<id>` states it, `.seen`, `.partly` and `.no` say what one would see.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignalRow {
    pub id: String,
    /// By dimension id.
    pub dimension: String,
    /// One of the most telling, which the quick form asks.
    #[serde(default)]
    pub quick: bool,
    /// One of the four symptoms by which a missing structure shows.
    #[serde(default)]
    pub symptom: bool,
    pub sources: Sources,
}

/// One row of a matrix: `level-<id>.at-1` to `.at-4` describe its levels.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRow {
    pub id: String,
    /// By instrument id.
    pub instrument: String,
    /// The dimension that it is nearest to, by id.
    pub dimension: String,
    pub needs: LevelNeeds,
    pub sources: Sources,
}

/// One module (A4): work that closes a gap. Its name is `module-<id>`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleRow {
    pub id: String,
    /// By dimension id.
    pub dimension: String,
    /// The signals that it installs, by id.
    pub raises: Vec<String>,
    /// Its tasks in order, by id.
    pub tasks: Vec<String>,
    /// Modules that should be there before, by id.
    #[serde(default)]
    pub after: Vec<String>,
    pub sources: Sources,
}

/// How signals become levels and gaps an order (A3). All figures in percent.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WeighingRow {
    pub id: String,
    /// Shares of the points from which levels 2, 3 and 4 hold, both ends of a level's band included below.
    pub bounds: (u8, u8, u8),
    /// Share of the items that must be known before a level is more than provisional.
    pub provisional: u8,
    /// What each fed dimension that is short as well adds to a gap.
    pub fed: u16,
    /// What a gap is divided by, by the effort of a level.
    pub small: u16,
    pub medium: u16,
    pub large: u16,
    pub sources: Sources,
}

impl WeighingRow {
    /// What a gap of this effort is divided by, in percent.
    pub fn divisor(&self, effort: Effort) -> u16 {
        match effort {
            Effort::Small => self.small,
            Effort::Medium => self.medium,
            Effort::Large => self.large,
        }
    }
}
