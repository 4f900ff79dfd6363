//! Rows behind the board: plans, their tasks, what each phase yields.

use serde::{Deserialize, Serialize};

use super::Sources;

/// A plan that a board is made from (E13a, C8; the smaller ones are our own).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRow {
    pub id: String,
    /// The verdicts that it is for, by id.
    pub verdicts: Vec<String>,
    /// Only for companies with at least so many active partners; of the plans that fit, the one that asks for most holds.
    #[serde(default)]
    pub partners: u32,
    /// Days from the start to the end. Whole weeks come first; what is left after them is the close.
    pub days: u16,
    pub phases: Vec<PhaseSeed>,
    pub sources: Sources,
}

/// A phase of a plan. Its name is `phase-<id>`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseSeed {
    pub id: String,
    /// First and last week, both included, from 1.
    pub weeks: (u8, u8),
}

/// One task. Its title is `task-<id>`, its help `task-<id>.help`, its checklist `task-<id>.step-1` and so on.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRow {
    pub id: String,
    /// The plans that hold it, by id.
    pub plans: Vec<String>,
    /// First and last week, both included. The close is the week after the last one of the plan's phases.
    pub weeks: (u8, u8),
    /// Who usually does it: `owner`, `sponsor`, `sales`, `operations`, `all`.
    pub role: String,
    /// The screen that does the work, by id.
    #[serde(default)]
    pub screen: Option<String>,
    /// Tasks that come before, by id. Those that are not on the board count for nothing.
    #[serde(default)]
    pub after: Vec<String>,
    /// Usual working hours, where the method says so.
    #[serde(default)]
    pub effort: Option<u16>,
    /// How many points its checklist has.
    #[serde(default)]
    pub steps: u8,
    /// What in the workspace shows that it is done.
    #[serde(default)]
    pub met: Option<Met>,
    pub sources: Sources,
}

/// What a workspace can show by itself. Everything else a person says to be done.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub enum Met {
    /// Steps of the walk with nothing open, by step id.
    Steps(Vec<String>),
    /// Answers that are yes, or name a person, by address: one of [`Met::ANSWERS`].
    Yes(Vec<String>),
    /// A decision about a proposal of this group: `form`, `types`, `team`, `targets`, `measures`, `plays`.
    Decided(String),
    /// There is a ladder, or the verdict bears none and that was accepted.
    Tiers,
    /// Every track has a rate that holds.
    Rates,
    /// Fields of the terms that hold are set, by field name.
    Terms(Vec<String>),
    /// An instrument of which every row is known, by id.
    Assessed(String),
    /// So many partners in the register, in whatever state.
    Listed(u32),
    /// So many partners that are agreed, active or dormant.
    Signed(u32),
    /// So many active partners.
    Active(u32),
    /// So many metrics with a target.
    Metrics(u32),
    All(Vec<Met>),
}

impl Met {
    /// The answers that a task can be about.
    pub const ANSWERS: &[&str] =
        &["direct/win_rate_known", "direct/cycle_known", "direct/forecast_met", "owner/sponsor", "owner/sales_lead_agrees"];
}

/// What a phase yields, and the tasks that it takes.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OutputRow {
    pub id: String,
    /// By plan and phase id.
    pub plan: String,
    pub phase: String,
    /// Tasks without which it is not there, by task id.
    pub needs: Vec<String>,
    pub sources: Sources,
}
