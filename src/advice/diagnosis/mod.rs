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

use crate::{
    domain::{
        Assessments, Score, Workspace,
        assessments::{Level, Round},
    },
    method::{
        Method,
        rows::{InstrumentKind, InstrumentRow, Ladder, LevelNeeds},
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
    /// The weakest of its rows, by id; the first of them in order where several are as weak.
    pub weakest: Option<String>,
}

impl Shown {
    /// The level of the whole: that of its weakest row.
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
        let signals = method.instruments().iter().find(|row| row.kind == InstrumentKind::Signals)?;
        self.of(&signals.id)
    }
}

/// The level that a firm needs: by its stage, or as one that sells services.
pub fn needed(needs: &LevelNeeds, stage: Option<&str>, ladder: Ladder) -> Option<Level> {
    let key = if ladder == Ladder::Services { "services" } else { stage? };
    needs.get(key).copied().and_then(Level::new)
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
        let round = dimensions.round.as_deref().and_then(|id| workspace.assessments.round(id));
        diagnosis.gaps = round.map(|round| gaps::gaps(method, &dimensions.standings, round, weighing)).unwrap_or_default();
    }
    diagnosis.modules = modules::modules(workspace, method, &diagnosis.gaps);
    diagnosis.raises = modules::raises(workspace, method);
    diagnosis
}

/// What one instrument shows.
fn show(assessments: &Assessments, method: &Method, instrument: &InstrumentRow, stage: Option<&str>, ladder: Ladder) -> Shown {
    let says = |round: &Round| {
        let items = views::items(method, instrument, false);
        items.iter().any(|item| views::counted(assessments, round, instrument.kind, item).is_some_and(Score::is_known))
    };
    let mut rounds = assessments.rounds().rev().filter(|round| says(round));
    let (now, before) = (rounds.next(), rounds.next());
    let read = |id: &str, round: Option<&Round>| match (instrument.kind, round, method.weighing()) {
        (InstrumentKind::Signals, Some(round), Some(weighing)) => {
            let signals = method.signals().iter().filter(|row| row.dimension == id && (row.quick || !round.quick));
            let scores = signals.map(|row| views::counted(assessments, round, instrument.kind, &row.id));
            scoring::signals(scores, weighing)
        }
        (InstrumentKind::Levels, Some(round), _) => scoring::level(views::counted(assessments, round, instrument.kind, id)),
        _ => Reading::default(),
    };
    let stand = |id: &str, needs: &LevelNeeds| Standing {
        id: id.to_owned(),
        now: read(id, now.map(|round| &**round)),
        before: read(id, before.map(|round| &**round)).level,
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
        round: now.map(|round| round.id.clone()),
        earlier: before.map(|round| round.id.clone()),
        known: standings.iter().map(|standing| standing.now.known).sum(),
        asked: standings.iter().map(|standing| standing.now.asked).sum(),
        weakest: weakest.map(|standing| standing.id.clone()),
        standings,
    }
}

#[cfg(test)]
mod tests;
