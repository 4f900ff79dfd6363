//! The rows of the method: the shape of every data file under `data/`.
//!
//! Rows carry figures, ids and sources; the words to each row stand apart, in `words/<language>/`, under the key
//! `<family>-<id>` (see [`crate::words`]). This file must not know any answer of a person, nor judge one.

pub mod board;
pub mod diagnosis;
pub mod operations;
pub mod plays;
pub mod tiers;
pub mod trees;

use serde::{Deserialize, Serialize};

pub use board::{Met, OutputRow, PhaseSeed, PlanRow, TaskRow};
pub use diagnosis::{
    DimensionRow, Effort, InstrumentKind, InstrumentRow, LevelNeeds, LevelRow, ModuleRow, SignalRow, WeighingRow,
};
pub use operations::{EntryRow, FactorRow, FunctionRow, PaperRow, Priority, RoleRow, ToolRow};
pub use plays::{Holds, NeedRow, PlayRow};
pub use tiers::{
    BenefitRow, Branch, Gives, Needs, PhraseRow, PlacementRow, PolicyRow, RateRow, RequirementRow, SpecialisationRow,
    SupportRow, TemplateRow, TierSeed, TrackRow, Unit,
};
pub use trees::{Leads, NodeRow, TreeRow};

use crate::domain::{Motion, Problem, Sells};

/// Where a statement comes from: the row ids of the method's sources, such as `E5` or `C2`; `P` is public practice,
/// `O` our own judgement. An entry may name the place within the row after a blank: `E5 2/6`.
pub type Sources = Vec<String>;

/// What a method is called, and the shape of its files.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct AboutRow {
    /// The shape of all files; this program reads [`super::SCHEMA`].
    pub schema: u32,
    pub name: String,
    /// Raised with every change of a row.
    pub version: String,
}

/// One step of the walk (D2): its usual time, what should come first, what it yields (in words).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StepRow {
    /// `company`, `problem`, `motion`, `stage`, `direct`, `owner`, `services`, `strategy`, `people`.
    pub id: String,
    /// Usual time in whole minutes.
    pub minutes: u8,
    /// Steps that should be done before.
    #[serde(default)]
    pub after: Vec<String>,
    pub sources: Sources,
}

/// One problem that partners may solve (E1, question 1), with what it selects.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemRow {
    pub id: Problem,
    /// Partner types that it favours, by type id, strongest first.
    pub types: Vec<String>,
    /// Ecosystem-led plays that serve it, by play id.
    pub plays: Vec<String>,
    /// Success measures that tell whether it is being solved, by measure id.
    pub measures: Vec<String>,
    pub sources: Sources,
}

/// One way of selling (E1, question 2).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MotionRow {
    pub id: Motion,
    pub sources: Sources,
}

/// Whole numbers from `low` to `high`, both included; `high: None` is open.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub low: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<u32>,
}

/// One ARR band (E2), its lower bound included.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StageRow {
    /// `under-5`, `5-15`, `15-50`, `50-150`, `from-150`.
    pub id: String,
    /// Lower bound in whole euros of ARR.
    pub from: u64,
    /// The verdict that this band allows at most, by verdict id.
    pub allows: String,
    /// Full-time people; 0 is founder-led.
    pub people: Span,
    /// Partners at this stage.
    pub partners: Span,
    /// Months to first pipeline, where the source has it.
    #[serde(default)]
    pub pipeline_months: Option<Span>,
    /// Months to the first sourced revenue, where the source has it.
    #[serde(default)]
    pub revenue_months: Option<Span>,
    /// Share of working time that the owner needs, in percent; 0 where the founder leads.
    pub owner_share: u8,
    /// Ladder rungs that the stage can bear (B4, B11: two to three at most).
    pub rungs: u8,
    /// What to do now: word ids `stage-do-<id>`.
    pub now: Vec<String>,
    /// What not to do yet: word ids `leave-<id>`.
    pub leave: Vec<String>,
    pub sources: Sources,
}

/// One verdict on the ladder. Software has six, a company that sells services its own (E6).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictRow {
    /// `fix`, `informal`, `referral`, `tiered`, `ecosystem`, `full`; services: `svc-fix`, `svc-circle`, `svc-two`, `svc-three`.
    pub id: String,
    /// `software` or `services`: which ladder the verdict stands on.
    pub ladder: Ladder,
    /// Place on its ladder, from 0.
    pub rank: u8,
    /// What to do in the first quarter: word ids `do-<id>`.
    pub now: Vec<String>,
    /// What to leave: word ids `leave-<id>`.
    pub leave: Vec<String>,
    /// Topics of the evidence library that bear on it.
    #[serde(default)]
    pub topics: Vec<String>,
    pub sources: Sources,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Ladder {
    Software,
    Services,
}

/// What an answer caps the verdict at. `allows: None` is no cap.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CapRow {
    /// `direct-predictable`, `direct-partly`, `direct-not-yet`, `owner-enough`, `owner-short`, `owner-nobody`,
    /// `problem-none`; services: `svc-direct-…`, `svc-owner-…`, `svc-capacity-…`.
    pub id: String,
    #[serde(default)]
    pub allows: Option<String>,
    pub sources: Sources,
}

/// One type of partner (C2, D1.1t, with what P adds).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TypeRow {
    pub id: String,
    /// One of D's five families: `technology`, `integrator`, `reseller`, `service`, `alliance`; or `referral`.
    pub family: String,
    /// How much support it costs: `automated`, `light`, `medium`, `high`, `technical`, `white-glove`.
    pub support: String,
    /// What is paid: `commission`, `margin`, `referral-and-services`, `mutual-referral`, `wholesale`, `custom`.
    pub model: String,
    /// Usual range of commission or margin in percent, where a source has one.
    #[serde(default)]
    pub range: Option<Span>,
    /// Usual months to first value, where a source has them.
    #[serde(default)]
    pub months: Option<Span>,
    /// The lowest verdict at which this type is worth starting.
    pub from: String,
    /// Topics of the evidence library that bear on it.
    #[serde(default)]
    pub topics: Vec<String>,
    pub sources: Sources,
}

/// What must hold for a situation or a play. Unknown answers give unknown, never a guess.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
pub enum When {
    Motion(Motion),
    Problem(Problem),
    Sells(Sells),
    /// ACV in whole euros, lower bound included, upper excluded.
    Acv {
        from: u64,
        #[serde(default)]
        to: Option<u64>,
    },
    /// Active partners at least.
    Partners(u32),
    /// The verdict at least.
    Verdict(String),
    All(Vec<When>),
    Any(Vec<When>),
}

/// One situation with the types to start with and to add later (E5; what E5 leaves out is filled from E1 and P).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SituationRow {
    pub id: String,
    pub when: When,
    /// Type ids to start with, strongest first.
    pub start: Vec<String>,
    /// Type ids to add later.
    #[serde(default)]
    pub later: Vec<String>,
    /// Ways of working to begin with: `co-selling`, `co-delivery`, `marketplace`.
    #[serde(default)]
    pub ways_start: Vec<String>,
    #[serde(default)]
    pub ways_later: Vec<String>,
    pub sources: Sources,
}

/// A way of working with partners that is no type of its own (E5: co-selling is a motion).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WayRow {
    pub id: String,
    /// The lowest verdict at which it is worth starting.
    pub from: String,
    /// Topics of the evidence library that bear on it.
    #[serde(default)]
    pub topics: Vec<String>,
    pub sources: Sources,
}

/// One target that a verdict asks for at 6 or 12 months.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TargetRow {
    /// `<verdict>-<measure>-<months>`.
    pub id: String,
    pub verdict: String,
    pub measure: String,
    /// 6 or 12.
    pub months: u8,
    pub range: Span,
    /// `partners`, `percent`, `deals`, `people`, `introductions`.
    pub unit: String,
    pub sources: Sources,
}

/// One measure of success. Problems and targets point here, and metrics are chosen from here (E14, D1.7, C13).
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the data file")]
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRow {
    pub id: String,
    /// `count`, `percent`, `money`, `days`.
    pub unit: String,
    pub leading: bool,
    /// `programme`, `health`, `performance`, `impact`.
    #[serde(default)]
    pub family: String,
    /// One of the five to begin with (E14).
    #[serde(default)]
    pub first: bool,
    /// Less is better, as with days.
    #[serde(default)]
    pub falling: bool,
    /// It says how much there is, not whether it does any good.
    #[serde(default)]
    pub vanity: bool,
    /// Usual targets after 90 days and after 6 months, in the measure's own unit.
    #[serde(default)]
    pub day_90: Option<u32>,
    #[serde(default)]
    pub day_180: Option<u32>,
    /// Share of the way to the target of day 90 that is usual after 30 and after 60 days, in percent: nothing grows in a
    /// straight line from the first day.
    #[serde(default)]
    pub ramp: Option<(u8, u8)>,
    /// A share that tells of revenue and of nothing else; what is counted in money does so by its unit.
    #[serde(default)]
    pub revenue: bool,
    /// Rows of the evidence library in the unit of the measure: the first whose key fits the company is its benchmark.
    #[serde(default)]
    pub benchmark: Vec<String>,
    pub sources: Sources,
}

/// One of the three layers of a consultancy's alliances (E6).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LayerRow {
    /// `referral-circle`, `vendor`, `co-delivery`.
    pub id: String,
    /// The lowest verdict on the services ladder at which the layer opens.
    pub from: String,
    /// Referral fee in percent, where the source has it.
    #[serde(default)]
    pub fee: Option<Span>,
    pub sources: Sources,
}

/// One situation of "where are you today?" (E15, B13).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StartRow {
    pub id: String,
    /// The room or step that it leads to: a step id, `triage`, `people`, `strategy`, `library`, `overview`.
    pub leads_to: String,
    /// Whether it stands on the start screen; the others are found by search.
    pub shown: bool,
    /// Usual minutes.
    pub minutes: u8,
    pub sources: Sources,
}

/// One question of the triage of a programme that brings little (E15, A8): asked in order, the first `no` names the layer.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TriageRow {
    pub id: String,
    /// `partners`, `enablement`, `attribution`, `structure`.
    pub layer: String,
    pub sources: Sources,
}

/// How sure a figure is.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Measured and published with its method.
    High,
    /// Published, method thin or secondary.
    Medium,
    /// A vendor's claim, a projection, or one the sources contradict.
    Low,
}

impl Confidence {
    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// By what a benchmark is keyed: which of the user's facts picks the row that applies.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub enum Keyed {
    /// One figure for all.
    Any,
    /// Months since the first partner, lower bound included, upper excluded.
    Age { from: u16, to: Option<u16> },
    /// Active partners, both included.
    Partners { from: u32, to: Option<u32> },
    /// ARR in whole euros, lower bound included, upper excluded.
    Arr { from: u64, to: Option<u64> },
}

/// One figure of the evidence library (E10a, E11, E17, P), always with study, year and definition (in words).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRow {
    pub id: String,
    /// `win-rate`, `pipeline`, `deal-size`, `cycle`, `retention`, `sourced`, `influenced`, `roi`, `activation`, `first-deal`,
    /// `cac`, `ltv-cac`, `at-scale`, `market`, `moves`, `marketplace`, `tools`, `commission`.
    pub topic: String,
    /// The figure as shown: `+9.4%`, `25–40%+`, `$150`.
    pub figure: String,
    /// Lower and upper end as numbers in the figure's own unit, where it can be compared.
    #[serde(default)]
    pub low: Option<f64>,
    #[serde(default)]
    pub high: Option<f64>,
    pub keyed: Keyed,
    /// The study and its publisher: a name, not a sentence.
    pub study: String,
    pub year: u16,
    pub confidence: Confidence,
    /// It is a correlation: must be called so wherever it is shown.
    #[serde(default)]
    pub correlation: bool,
    /// Ids of rows that say otherwise.
    #[serde(default)]
    pub contradicted_by: Vec<String>,
    pub sources: Sources,
}

/// One term of the glossary, linked to others.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TermRow {
    pub id: String,
    /// Ids of related terms.
    #[serde(default)]
    pub see: Vec<String>,
    pub sources: Sources,
}

/// One org stage of C4, shown beside E2 (they differ, and C4 has gaps).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRow {
    pub id: String,
    pub team: Span,
    pub sources: Sources,
}

/// One piece of advice that is no rule of its own (D3, D4, A8), told where it helps.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TipRow {
    pub id: String,
    /// The step at which it is told.
    pub step: String,
    pub sources: Sources,
}

/// One rule of the review: its level and sources; the judgement is code in `advice::rules` under the same id.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleRow {
    pub id: String,
    pub level: Level,
    pub sources: Sources,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Worth doing.
    Advice,
    /// Likely to fail.
    Warning,
    /// Contradicts itself.
    Error,
}

impl Level {
    /// All, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The id by which words and files know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The one of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}
