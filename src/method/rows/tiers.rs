//! Rows behind tiers and policy: tracks, templates, what a rung may ask and give, the usual terms.

use serde::{Deserialize, Serialize};

use super::{Sources, Span};

/// A track that partner types share (C6: technology, solution and referral partners have ladders of their own).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TrackRow {
    pub id: String,
    /// Partner types that belong to it, by type id.
    pub types: Vec<String>,
    /// The ladder to begin with, by template id.
    pub template: String,
    pub sources: Sources,
}

/// A ladder to begin with, entry first. One rung is a flat programme.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateRow {
    pub id: String,
    pub tiers: Vec<TierSeed>,
    pub sources: Sources,
}

/// A rung of a template. Its name is `tier-<id>`, its purpose `tier-<id>.purpose`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TierSeed {
    pub id: String,
    /// One of the entry requirements is enough; else all must be met.
    #[serde(default)]
    pub any: bool,
    #[serde(default)]
    pub entry: Vec<Needs>,
    #[serde(default)]
    pub benefits: Vec<Gives>,
    /// Support level, by its id.
    pub support: String,
    /// Support answers within so many hours.
    #[serde(default)]
    pub answers_in: Option<u16>,
    /// Commission or margin in percent.
    #[serde(default)]
    pub percent: Option<u8>,
    /// Usual months until a partner stands here.
    #[serde(default)]
    pub months: Option<u8>,
    /// What a partner must keep up to stay.
    #[serde(default)]
    pub keep: Vec<Needs>,
    /// Days of notice before a fall.
    #[serde(default)]
    pub notice: Option<u16>,
    /// Days to mend it.
    #[serde(default)]
    pub grace: Option<u16>,
    /// Months after which a fallen partner may come back.
    #[serde(default)]
    pub back: Option<u8>,
}

/// A requirement with its threshold.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// By requirement id.
    pub measure: String,
    /// In the requirement's own unit; 1 where it is met or not.
    pub at_least: u64,
    /// Within so many months; 0 is ever.
    #[serde(default)]
    pub months: u8,
}

/// A benefit, with an amount where it has one.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Gives {
    /// By benefit id.
    pub benefit: String,
    #[serde(default)]
    pub amount: Option<u64>,
}

/// The unit of a requirement or benefit.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Met or not, given or not.
    Yes,
    Count,
    /// Whole units of the company's currency.
    Money,
    Percent,
    Hours,
    Days,
    Months,
}

/// Something that a rung may ask for (D1.1: five kinds), and that can be measured.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementRow {
    pub id: String,
    /// `revenue`, `certification`, `customers`, `support`, `focus`.
    pub kind: String,
    pub unit: Unit,
    /// It is counted over a time, and means little without one.
    #[serde(default)]
    pub timed: bool,
    pub sources: Sources,
}

/// Something that a rung may give (D1.2: twenty in four families).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BenefitRow {
    pub id: String,
    /// `sales`, `marketing`, `technical`, `business`.
    pub family: String,
    pub unit: Unit,
    pub sources: Sources,
}

/// A level of support (D1.5), lowest first.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SupportRow {
    pub id: String,
    /// Usual time to an answer in hours, where one is usual.
    #[serde(default)]
    pub hours: Option<u16>,
    pub sources: Sources,
}

/// A specialisation that cuts across tiers (D1.6: fifteen in three families).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialisationRow {
    pub id: String,
    /// `industry`, `technical`, `solution`.
    pub family: String,
    pub sources: Sources,
}

/// A question of the tree that places a partner on a rung (B9).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlacementRow {
    pub id: String,
    pub yes: Branch,
    pub no: Branch,
    pub sources: Sources,
}

/// Where an answer of the tree leads. Rungs by their place, never by number: the sources count from both ends.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub enum Branch {
    /// To another question, by id.
    Ask(String),
    Entry,
    Middle,
    Top,
}

/// Words that the review listens for in what a person wrote, in whatever case they are written.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseRow {
    pub id: String,
    /// `subjective`, `protection`: what a text says that holds one of them.
    pub group: String,
    /// They stand for every word that begins with them; else for themselves alone.
    #[serde(default)]
    pub stem: bool,
    pub texts: Vec<String>,
    pub sources: Sources,
}

/// A usual range of commission or margin, from one source (C14, C6, E6, P).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RateRow {
    pub id: String,
    /// Partner types that it is about, by type id.
    pub types: Vec<String>,
    /// In percent.
    pub range: Span,
    /// Who says so, as a name: `Channel operations practice`.
    pub study: String,
    pub sources: Sources,
}

/// One field of the policy: its unit, what is usual, what to begin with.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRow {
    /// The name of the field in `policy.ron`.
    pub id: String,
    pub unit: Unit,
    #[serde(default)]
    pub usual: Option<Span>,
    /// What to begin with.
    #[serde(default)]
    pub start: Option<u32>,
    /// The choices of a field that is chosen, by id.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Those of the choices to begin with, where several can be chosen.
    #[serde(default)]
    pub begin: Vec<String>,
    pub sources: Sources,
}
