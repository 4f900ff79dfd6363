//! The verdict: the lowest of the caps that stage, direct motion, owner and problem set (E1, E2; services: E6).
//!
//! What an answer allows is a row of the method. What is not known sets no cap and leaves the verdict provisional.

use crate::{
    domain::{Address, Answers, Direct, Owner, Sells, Tri},
    method::{
        Method,
        rows::{Ladder, StageRow},
    },
};

/// Billed share of days, in percent, above which nobody has time for alliances (O).
const FULL_CAPACITY: u8 = 85;
/// Share of time, in percent, that the owner of a consultancy's alliances needs (O).
const SERVICES_OWNER_SHARE: u8 = 20;

/// What a cap is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Stage,
    Direct,
    Owner,
    Problem,
    /// Services: whether there are days left.
    Capacity,
    /// Services: whether joint delivery is called for and was tried.
    Joint,
}

impl Subject {
    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Direct => "direct",
            Self::Owner => "owner",
            Self::Problem => "problem",
            Self::Capacity => "capacity",
            Self::Joint => "joint",
        }
    }

    /// Where its question stands.
    pub fn address(self) -> Address {
        Address::answer(match self {
            Self::Stage => "company/arr",
            Self::Direct => "direct",
            Self::Owner => "owner/who",
            Self::Problem => "problem/chosen",
            Self::Capacity => "services/billed_days",
            Self::Joint => "services/delivered_jointly",
        })
    }
}

/// What one subject allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CapState {
    /// The question is open.
    Unknown,
    /// Answered, and it holds nothing back.
    NoCap,
    /// At most this verdict, by its id.
    AtMost(String),
}

/// One cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    pub subject: Subject,
    pub state: CapState,
    /// The row that says so: a stage id for [`Subject::Stage`], else a cap id; empty where nothing is known.
    pub row: String,
    pub sources: Vec<String>,
}

/// What the three signals of question 4 amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectReading {
    Predictable,
    Partly,
    NotYet,
    Unknown,
}

impl DirectReading {
    /// The id by which words and rows know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Predictable => "predictable",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
            Self::Unknown => "unknown",
        }
    }
}

/// The verdict with the caps it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub ladder: Ladder,
    /// A verdict id; `None` while no cap is known.
    pub id: Option<String>,
    /// Something that could lower it is not known.
    pub provisional: bool,
    /// All caps of the ladder, in the order of the questions.
    pub caps: Vec<Cap>,
    /// The subjects whose cap is the verdict.
    pub binding: Vec<Subject>,
}

impl Verdict {
    /// Place on its ladder, from 0; `None` without a verdict.
    pub fn rank(&self, method: &Method) -> Option<u8> {
        method.verdict(self.id.as_deref()?).map(|row| row.rank)
    }

    /// The cap of a subject.
    pub fn cap(&self, subject: Subject) -> Option<&Cap> {
        self.caps.iter().find(|cap| cap.subject == subject)
    }
}

/// Which ladder a company stands on: its own for services (E6), else that of software.
pub fn ladder(answers: &Answers) -> Ladder {
    if answers.company.sells == Some(Sells::Services) { Ladder::Services } else { Ladder::Software }
}

/// The stage that ARR gives; without a figure, the band that was said.
pub fn stage_by_arr<'m>(answers: &Answers, method: &'m Method) -> Option<&'m StageRow> {
    let company = &answers.company;
    match company.arr.and_then(crate::domain::Figure::value) {
        Some(arr) => method.stage_of(company.in_eur(arr)),
        None => method.stage(company.arr_band.as_deref()?),
    }
}

/// The stage that counts: one that a person argues for with a reason, else the one that ARR gives.
pub fn stage<'m>(answers: &Answers, method: &'m Method) -> Option<&'m StageRow> {
    let argued = answers.stage.argued.as_deref().filter(|_| !answers.stage.reason.trim().is_empty());
    argued.and_then(|id| method.stage(id)).or_else(|| stage_by_arr(answers, method))
}

/// What the three signals amount to: all hold, some hold, none holds; a signal that is not known leaves it unknown.
pub fn direct(direct: &Direct) -> DirectReading {
    let signals = [direct.win_rate_known, direct.cycle_known, direct.forecast_met];
    let count = |wanted| signals.iter().filter(|signal| **signal == Some(wanted)).count();
    match (count(Tri::Yes), count(Tri::No)) {
        (3, _) => DirectReading::Predictable,
        (_, 3) => DirectReading::NotYet,
        // One holds and one does not: whatever the third says, it is neither all nor none.
        (yes, no) if yes > 0 && no > 0 => DirectReading::Partly,
        _ => DirectReading::Unknown,
    }
}

/// The verdict on the company's ladder.
pub fn verdict(answers: &Answers, method: &Method) -> Verdict {
    let ladder = ladder(answers);
    let caps = match ladder {
        Ladder::Software => vec![
            stage_cap(answers, method),
            row_cap(method, Subject::Direct, "", direct_row(answers)),
            row_cap(method, Subject::Owner, "", software_owner_row(answers, method)),
            row_cap(method, Subject::Problem, "", problem_row(answers)),
        ],
        Ladder::Services => vec![
            row_cap(method, Subject::Direct, "svc-", direct_row(answers)),
            row_cap(method, Subject::Owner, "svc-", services_owner_row(answers)),
            row_cap(method, Subject::Problem, "svc-", problem_row(answers)),
            row_cap(method, Subject::Capacity, "svc-", capacity_row(answers)),
            row_cap(method, Subject::Joint, "svc-", joint_row(answers)),
        ],
    };
    let rungs = method.ladder(ladder);
    let rank = |id: &str| rungs.iter().position(|row| row.id == id);
    let lowest = caps
        .iter()
        .filter_map(|cap| match &cap.state {
            CapState::AtMost(id) => rank(id),
            CapState::Unknown | CapState::NoCap => None,
        })
        .min();
    // A services ladder has no stage: where everything known holds nothing back, its top rung is open.
    let any_known = caps.iter().any(|cap| cap.state != CapState::Unknown);
    let reached = match ladder {
        Ladder::Software => lowest,
        Ladder::Services => lowest.or_else(|| any_known.then(|| rungs.len().saturating_sub(1))),
    };
    let id = reached.and_then(|place| rungs.get(place)).map(|row| row.id.clone());
    let provisional = caps.iter().any(|cap| cap.state == CapState::Unknown);
    let binding = caps
        .iter()
        .filter(|cap| matches!((&cap.state, &id), (CapState::AtMost(allowed), Some(id)) if allowed == id))
        .map(|cap| cap.subject)
        .collect();
    Verdict { ladder, id, provisional, caps, binding }
}

fn stage_cap(answers: &Answers, method: &Method) -> Cap {
    let subject = Subject::Stage;
    match stage(answers, method) {
        Some(row) => {
            Cap { subject, state: CapState::AtMost(row.allows.clone()), row: row.id.clone(), sources: row.sources.clone() }
        }
        None => Cap { subject, state: CapState::Unknown, row: String::new(), sources: Vec::new() },
    }
}

/// A cap by its row; services have rows of their own under a prefix.
fn row_cap(method: &Method, subject: Subject, prefix: &str, id: Option<&str>) -> Cap {
    match id.and_then(|id| method.cap(&format!("{prefix}{id}"))) {
        Some(row) => Cap {
            subject,
            state: row.allows.clone().map_or(CapState::NoCap, CapState::AtMost),
            row: row.id.clone(),
            sources: row.sources.clone(),
        },
        None => Cap { subject, state: CapState::Unknown, row: String::new(), sources: Vec::new() },
    }
}

fn direct_row(answers: &Answers) -> Option<&'static str> {
    match direct(&answers.direct) {
        DirectReading::Predictable => Some("direct-predictable"),
        DirectReading::Partly => Some("direct-partly"),
        DirectReading::NotYet => Some("direct-not-yet"),
        DirectReading::Unknown => None,
    }
}

fn problem_row(answers: &Answers) -> Option<&'static str> {
    if !answers.problem.chosen.is_empty() {
        return Some("problem-some");
    }
    // Somebody looked at the list and chose nothing: that is an answer, whichever word it was given with.
    matches!(answers.problem.none_of_these, Some(Tri::Yes | Tri::No)).then_some("problem-none")
}

/// Enough time is what the band asks for; a band that asks for none is content with a name.
fn software_owner_row(answers: &Answers, method: &Method) -> Option<&'static str> {
    match answers.owner.who.as_ref()? {
        Owner::Nobody => Some("owner-nobody"),
        Owner::Unknown => None,
        Owner::Person(_) => {
            let needed = stage(answers, method)?.owner_share;
            owner_share_row(answers, needed)
        }
    }
}

fn services_owner_row(answers: &Answers) -> Option<&'static str> {
    match answers.owner.who.as_ref()? {
        Owner::Nobody => Some("owner-nobody"),
        Owner::Unknown => None,
        Owner::Person(_) => owner_share_row(answers, SERVICES_OWNER_SHARE),
    }
}

fn owner_share_row(answers: &Answers, needed: u8) -> Option<&'static str> {
    if needed == 0 {
        return Some("owner-enough");
    }
    let share = answers.owner.share?.value()?;
    Some(if share >= needed { "owner-enough" } else { "owner-short" })
}

fn capacity_row(answers: &Answers) -> Option<&'static str> {
    let billed = answers.services.billed_days?.value()?;
    Some(if billed > FULL_CAPACITY { "capacity-full" } else { "capacity-free" })
}

fn joint_row(answers: &Answers) -> Option<&'static str> {
    match (answers.services.needs_beyond, answers.services.delivered_jointly) {
        (Some(Tri::Yes), Some(Tri::Yes)) => Some("joint-proven"),
        (Some(Tri::No), _) | (_, Some(Tri::No)) => Some("joint-unproven"),
        _ => None,
    }
}
