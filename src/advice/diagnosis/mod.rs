//! The diagnosis: what the assessments say of the organisation, what its stage needs, and the work that closes the gap.
//!
//! Method rows A1 to A5, C11, E4. Every figure comes from a score that a person gave or a round agreed on; views of several
//! people are never reckoned into one.

pub mod gaps;
pub mod merge;
pub mod modules;
pub mod scoring;
pub mod views;

pub use gaps::Gap;
pub use modules::{Module, Raise};
pub use scoring::Reading;
pub use views::Counted;

use crate::{
    domain::{Assessments, Score, Workspace, assessments::Level},
    method::{
        Method,
        rows::{InstrumentKind, InstrumentRow, Ladder, LevelNeeds, diagnosis::SERVICES},
    },
};

/// Where a dimension, or a row of a matrix, stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// By dimension id, or by the id of the row.
    pub id: String,
    pub now: Reading,
    /// In the round before the one that counts.
    pub before: Option<Level>,
    /// What the stage needs; nothing where the stage is not known.
    pub needed: Option<Level>,
}

impl Standing {
    /// Levels missing to what the stage needs; nought where either is not known.
    pub fn missing(&self) -> u8 {
        let both = self.needed.zip(self.now.level);
        both.map_or(0, |(needed, now)| needed.number().saturating_sub(now.number()))
    }

    /// The next level to reach, where the stage needs more than there is.
    pub fn next(&self) -> Option<Level> {
        (self.missing() > 0).then_some(self.now.level?.next()).flatten()
    }
}

/// What one instrument shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// By instrument id.
    pub id: String,
    /// The round that counts: the newest in which something counts; nothing where none does.
    pub round: Option<String>,
    /// The round before it, for the trend.
    pub earlier: Option<String>,
    pub standings: Vec<Standing>,
    /// How much is known of what was asked, over all.
    pub known: usize,
    pub asked: usize,
    /// How many of those that were asked have an answer; not to know is one.
    pub answered: usize,
    /// The weakest of its rows, by id; the first of them in order where several are as weak.
    pub weakest: Option<String>,
}

impl Shown {
    /// How much is known of what was asked, in percent.
    pub fn confidence(&self) -> usize {
        (self.known * 200 + self.asked).checked_div(self.asked * 2).unwrap_or(0)
    }

    /// The level of the whole: that of its weakest row. It can be no more than that where some are not known.
    pub fn whole(&self) -> Option<Level> {
        self.standings.iter().filter_map(|standing| standing.now.level).min()
    }

    /// The standing of a dimension or row.
    pub fn standing(&self, id: &str) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.id == id)
    }
}

/// Everything that follows from the assessments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis {
    /// What each instrument shows, in the order of the method.
    pub shown: Vec<Shown>,
    /// The first to close first.
    pub gaps: Vec<Gap>,
    /// The modules of every gap, in the order in which they can be begun.
    pub modules: Vec<Module>,
    /// Signals that the work on the board has installed, and that no score says yet.
    pub raises: Vec<Raise>,
}

impl Diagnosis {
    /// What an instrument shows.
    pub fn of(&self, instrument: &str) -> Option<&Shown> {
        self.shown.iter().find(|shown| shown.id == instrument)
    }

    /// What the instrument of signals shows: the dimensions.
    pub fn dimensions(&self, method: &Method) -> Option<&Shown> {
        self.of(&method.signals_instrument()?.id)
    }
}

/// What needs are looked up by: the stage, or that a firm sells services.
pub fn needs_key(stage: Option<&str>, ladder: Ladder) -> Option<&str> {
    if ladder == Ladder::Services { Some(SERVICES) } else { stage }
}

/// The level that a firm needs.
fn needed(needs: &LevelNeeds, stage: Option<&str>, ladder: Ladder) -> Option<Level> {
    needs.get(needs_key(stage, ladder)?).copied().and_then(Level::new)
}

/// What the assessments of a workspace say.
pub fn diagnose(workspace: &Workspace, method: &Method, stage: Option<&str>, ladder: Ladder) -> Diagnosis {
    // Nobody has scored anything: the rows need not be read.
    if workspace.assessments.is_empty() {
        return Diagnosis::default();
    }
    let shown: Vec<Shown> =
        method.instruments().iter().map(|row| show(&workspace.assessments, method, row, stage, ladder)).collect();
    let mut diagnosis = Diagnosis { shown, ..Diagnosis::default() };
    if let Some((dimensions, weighing)) = diagnosis.dimensions(method).zip(method.weighing()) {
        // How the team weighs is said of now, whichever round the levels are from.
        let weights = workspace.assessments.newest();
        let gaps = weights.map(|round| gaps::gaps(method, &dimensions.standings, round, weighing)).unwrap_or_default();
        let round = dimensions.round.as_deref().and_then(|id| workspace.assessments.round(id));
        diagnosis.gaps = gaps;
        if let Some(round) = round {
            let case = modules::Case { workspace, method, counted: Counted::new(&workspace.assessments, round) };
            diagnosis.modules = case.modules(&diagnosis.gaps);
            diagnosis.raises = case.raises();
        }
    }
    diagnosis
}

/// What one instrument shows.
fn show(assessments: &Assessments, method: &Method, instrument: &InstrumentRow, stage: Option<&str>, ladder: Ladder) -> Shown {
    let items = |counted: &Counted<'_>| views::items(method, instrument, counted.round.quick);
    let score = |counted: &Counted<'_>, item: &str| counted.score(instrument.kind, item);
    let says = |counted: &Counted<'_>| items(counted).iter().any(|item| score(counted, item).is_some_and(Score::is_known));
    let answered = |counted: &Counted<'_>| items(counted).iter().filter(|item| score(counted, item).is_some()).count();
    // A round takes over once somebody is done with it: not with the first answer, while the others are still scoring.
    let is_done = |counted: &Counted<'_>| {
        let sealed = counted.alone.is_some_and(|sheet| sheet.is_sealed(&instrument.id));
        sealed || answered(counted) * 2 > items(counted).len()
    };
    let rounds = assessments.rounds().rev().map(|round| Counted::new(assessments, round));
    let rounds: Vec<Counted<'_>> = rounds.filter(says).collect();
    let now = rounds.iter().position(is_done).or_else(|| (!rounds.is_empty()).then_some(0));
    let (now, before) = (now.map(|at| rounds[at]), now.and_then(|at| rounds.get(at + 1)).copied());
    let read = |id: &str, counted: Option<Counted<'_>>| match (instrument.kind, counted, method.weighing()) {
        (InstrumentKind::Signals, Some(counted), Some(weighing)) => {
            // What the quick form leaves out is not known either: it lowers the confidence, as it should.
            let signals = method.signals().iter().filter(|row| row.dimension == id);
            let scores = signals.map(|row| counted.score(instrument.kind, &row.id));
            scoring::signals(scores, weighing)
        }
        (InstrumentKind::Levels, Some(counted), _) => scoring::level(counted.score(instrument.kind, id)),
        _ => Reading::default(),
    };
    let stand = |id: &str, needs: &LevelNeeds| Standing {
        id: id.to_owned(),
        now: read(id, now),
        before: read(id, before).level,
        needed: needed(needs, stage, ladder),
    };
    let standings: Vec<Standing> = match instrument.kind {
        InstrumentKind::Signals => method.dimensions().iter().map(|row| stand(&row.id, &row.needs)).collect(),
        InstrumentKind::Levels => {
            let rows = method.levels().iter().filter(|row| row.instrument == instrument.id);
            rows.map(|row| stand(&row.id, &row.needs)).collect()
        }
    };
    // A link is weak by what is missing of what it should bear; among those alike the lowest level counts.
    let weak = |standing: &&Standing| (std::cmp::Reverse(standing.missing()), standing.now.level);
    let known = standings.iter().filter(|standing| standing.now.level.is_some());
    let weakest = if instrument.weakest { known.min_by_key(|standing| standing.now.level) } else { known.min_by_key(weak) };
    Shown {
        id: instrument.id.clone(),
        round: now.map(|counted| counted.round.id.clone()),
        earlier: before.map(|counted| counted.round.id.clone()),
        known: standings.iter().map(|standing| standing.now.known).sum(),
        asked: standings.iter().map(|standing| standing.now.asked).sum(),
        weakest: weakest.map(|standing| standing.id.clone()),
        answered: now.as_ref().map_or(0, answered),
        standings,
    }
}

#[cfg(test)]
mod tests;
