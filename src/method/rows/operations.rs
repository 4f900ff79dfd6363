//! Rows behind the operations: roles, documents, enablement, lists, functions and their tools, factors of growth.

use serde::{Deserialize, Serialize};

use super::Sources;
use crate::domain::operations::EuTier;

/// One role of a programme (C3).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRow {
    pub id: String,
    /// The stage from which somebody has to hold it, by stage id.
    pub from: String,
    pub sources: Sources,
}

/// One document of a programme (C5). One without `days` is renewed when something happens: `paper-<id>.trigger` says what.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperRow {
    pub id: String,
    /// Days after which it is due again.
    #[serde(default)]
    pub days: Option<u32>,
    /// The stage from which it is needed, by stage id.
    pub from: String,
    pub sources: Sources,
}

/// One piece of enablement (D1.3), or one point of the lists (D1.4).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRow {
    pub id: String,
    /// `training`, `structure`, `resources`; of the lists `running`, `rules`, `technology`.
    pub group: String,
    /// The stage from which it is needed, by stage id.
    pub from: String,
    pub sources: Sources,
}

/// How much a function matters to a programme that is large enough for it (C10).
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    Critical,
    High,
    Medium,
}

impl Priority {
    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
        }
    }
}

/// One function of the technology stack (C10; the marketplace is E16's).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionRow {
    pub id: String,
    #[serde(default)]
    pub priority: Option<Priority>,
    /// The stage from which a tool of its own is worth having, by stage id (E16).
    pub from: String,
    pub sources: Sources,
}

/// One tool, with facts of a date (C10, E16, P). Its name is `tool-<id>`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ToolRow {
    pub id: String,
    /// Names under which it was sold before, or by those it merged with.
    #[serde(default)]
    pub alias: Vec<String>,
    /// What it does, by function id.
    pub functions: Vec<String>,
    /// The stages for which E16 names it, by stage id.
    #[serde(default)]
    pub stages: Vec<String>,
    /// The price as it is published: `$15K+ a year`.
    #[serde(default)]
    pub price: String,
    /// Lower and upper end of a year's price in whole units of `currency`; no upper end is open.
    #[serde(default)]
    pub low: Option<u64>,
    #[serde(default)]
    pub high: Option<u64>,
    #[serde(default)]
    pub currency: String,
    /// Where it is at home, where a source says so: names of places.
    #[serde(default)]
    pub region: String,
    /// As E16 grades it; one without was not graded.
    #[serde(default)]
    pub eu: Option<EuTier>,
    /// The year of these facts, and where they were read.
    pub year: u16,
    pub study: String,
    /// Rows of the evidence library about it: price, mergers.
    #[serde(default)]
    pub evidence: Vec<String>,
    pub sources: Sources,
}

/// One thing that is done otherwise once there are many partners (C9).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FactorRow {
    pub id: String,
    /// Active partners at which the way one begins breaks (P, O). C12: by hand at 500 is too late for all of them.
    pub breaks_at: u32,
    pub sources: Sources,
}
