//! What a company says of itself: its facts and the answers to the five questions (E1), and to those for services (E6).
//!
//! An `Option` that is `None` is a question not answered yet; "don't know" is an answer of its own, counted as open.

use serde::{Deserialize, Serialize};

use super::figure::Figure;

/// Everything asked on the walk. The file `answers.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    #[serde(skip_serializing_if = "is_default")]
    pub company: Company,
    #[serde(skip_serializing_if = "is_default")]
    pub problem: ProblemAnswer,
    #[serde(skip_serializing_if = "is_default")]
    pub motion: MotionAnswer,
    #[serde(skip_serializing_if = "is_default")]
    pub stage: StageAnswer,
    #[serde(skip_serializing_if = "is_default")]
    pub direct: Direct,
    #[serde(skip_serializing_if = "is_default")]
    pub owner: OwnerAnswer,
    #[serde(skip_serializing_if = "is_default")]
    pub services: Services,
}

/// Facts of the company. Only the name and either `arr` or `arr_band` are needed; the rest sharpens the advice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Company {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sells: Option<Sells>,
    /// ISO 4217 code; empty is EUR.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// What one unit of `currency` is worth in euros; `None` is 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_to_eur: Option<f64>,
    /// Annual recurring revenue (for services: yearly revenue) in whole units of `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arr: Option<Figure<u64>>,
    /// A stage id, for who will not say the figure. Ignored where `arr` has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arr_band: Option<String>,
    /// Annual contract value in whole units of `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acv: Option<Figure<u64>>,
    /// Gross margin in percent, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross_margin: Option<Figure<u8>>,
    /// From first meeting to signature, in days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_cycle: Option<Figure<u32>>,
    /// Partners that brought or delivered something in the last 90 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_partners: Option<Figure<u32>>,
    /// Months since the first partner agreement, formal or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_with_partners: Option<Figure<u32>>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a company sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sells {
    Software,
    Services,
    Both,
}

/// Question 1: which problem partners are to solve. Several may hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProblemAnswer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chosen: Vec<Problem>,
    /// Somebody looked at the list and found that none holds, or that nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none_of_these: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A problem that partners can solve (E1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    Distribution,
    Credibility,
    DeliveryCapacity,
    NewMarkets,
    Stickiness,
}

/// Question 2: how the company sells today. One main way, and others beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MotionAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub main: Option<Motion>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Motion>,
    #[serde(skip_serializing_if = "is_false")]
    pub not_known: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A way of selling (E1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    SelfServe,
    SalesAssisted,
    Enterprise,
    ChannelHeavy,
}

/// Question 3: the stage follows from ARR and can be argued with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StageAnswer {
    /// A stage id that a person holds against the one that ARR gives. Counts only with a reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub argued: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Yes, no, or nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tri {
    Yes,
    No,
    Unknown,
}

/// Question 4: three signals that direct sales can be predicted, each with a line of evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Direct {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub win_rate_known: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub win_rate_evidence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_known: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cycle_evidence: String,
    /// Forecast met in each of the last three quarters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast_met: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub forecast_evidence: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Question 5: who owns the partner programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnerAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Owner>,
    /// Share of working time in percent, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Figure<u8>>,
    /// A full-time hire is planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hire_planned: Option<Tri>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sponsor: Option<Sponsor>,
    /// The head of sales agrees (D4, P: without it, do not start).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_lead_agrees: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Who owns the programme: somebody of the people register, nobody, or not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A person id.
    Person(String),
    Nobody,
    Unknown,
}

/// Which executive stands behind the programme.
pub type Sponsor = Owner;

/// The track of a company that sells services (E6); asked when `sells` is services or both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Services {
    /// Billed share of available days, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billed_days: Option<Figure<u8>>,
    /// Share of revenue that came through somebody's introduction, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_share: Option<Figure<u8>>,
    /// Clients ask for work that another specialist does better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_beyond: Option<Tri>,
    /// A job was delivered together with another firm already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_jointly: Option<Tri>,
    /// At least half of the work is on one vendor's platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_platform: Option<Tri>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Problem {
    /// All five, in the order of the source.
    pub const ALL: [Self; 5] =
        [Self::Distribution, Self::Credibility, Self::DeliveryCapacity, Self::NewMarkets, Self::Stickiness];

    /// The id by which words and rows know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Distribution => "distribution",
            Self::Credibility => "credibility",
            Self::DeliveryCapacity => "delivery-capacity",
            Self::NewMarkets => "new-markets",
            Self::Stickiness => "stickiness",
        }
    }
}

impl Motion {
    /// All four, in the order of the source.
    pub const ALL: [Self; 4] = [Self::SelfServe, Self::SalesAssisted, Self::Enterprise, Self::ChannelHeavy];

    /// The id by which words and rows know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::SelfServe => "self-serve",
            Self::SalesAssisted => "sales-assisted",
            Self::Enterprise => "enterprise",
            Self::ChannelHeavy => "channel-heavy",
        }
    }
}

impl Sells {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Software, Self::Services, Self::Both];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Software => "software",
            Self::Services => "services",
            Self::Both => "both",
        }
    }
}

impl Tri {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Company {
    /// The currency code, EUR where none is said.
    pub fn currency(&self) -> &str {
        if self.currency.is_empty() { "EUR" } else { &self.currency }
    }

    /// An amount of the company's currency in whole euros, at the company's own rate.
    pub fn in_eur(&self, amount: u64) -> u64 {
        match self.rate_to_eur {
            Some(rate) if rate.is_finite() && rate > 0.0 => {
                #[expect(clippy::cast_sign_loss, reason = "a positive amount at a positive rate")]
                let euros = (amount as f64 * rate).round() as u64;
                euros
            }
            _ => amount,
        }
    }

    /// Whether the company sells services, wholly or in part.
    pub fn sells_services(&self) -> bool {
        matches!(self.sells, Some(Sells::Services | Sells::Both))
    }
}

impl Owner {
    /// The person's id, where a person is named.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Person(id) => Some(id),
            Self::Nobody | Self::Unknown => None,
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}
