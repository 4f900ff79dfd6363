//! Modules that close a gap (A4): which there are, what must be there before, how far their cards on the board have come.

use jiff::civil::Date;

use super::{Counted, Gap};
use crate::{
    domain::{Card, CardState, Score, Workspace},
    method::{
        Method,
        rows::{InstrumentKind, ModuleRow},
    },
};

/// A module that closes a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// By module id.
    pub id: String,
    /// By dimension id.
    pub dimension: String,
    /// The signals that it installs and that are no yes today, by id.
    pub open: Vec<String>,
    /// Modules that should be there before and are not done, by id.
    pub waits: Vec<String>,
    /// Of its cards on the board, how many are done; nothing where none is on the board.
    pub cards: Option<(usize, usize)>,
}

impl Module {
    /// Usual working hours of all its tasks. Asked for where it is shown: the tasks of the method are read for it.
    pub fn hours(&self, method: &Method) -> u32 {
        let tasks = method.module(&self.id).map_or(&[][..], |row| &row.tasks);
        tasks.iter().filter_map(|id| method.task(id)?.effort).map(u32::from).sum()
    }
}

/// A signal whose module is done on the board although no score says so yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    pub signal: String,
    pub module: String,
    pub from: Option<Score>,
}

/// How many cards of a module are done, of how many there are; nothing where there is none. What was done and put away stays
/// done.
pub fn cards(workspace: &Workspace, row: &ModuleRow) -> Option<(usize, usize)> {
    let done = |card: &Card| card.state == CardState::Done;
    let cards = workspace.board.cards.iter().filter(|card| row.tasks.contains(&card.task) && (!card.archived || done(card)));
    let (did, all) = cards.fold((0, 0), |(did, all), card| (did + usize::from(done(card)), all + 1));
    (all > 0).then_some((did, all))
}

/// Whether every task of a module is done on the board.
fn is_done(workspace: &Workspace, row: &ModuleRow) -> bool {
    cards(workspace, row).is_some_and(|(done, all)| done == all && all >= row.tasks.len())
}

/// What modules are judged from, and what counts in the round that does.
pub(super) struct Case<'a> {
    pub workspace: &'a Workspace,
    pub method: &'a Method,
    pub counted: Counted<'a>,
}

impl Case<'_> {
    /// What counts today for a signal.
    fn today(&self, signal: &str) -> Option<Score> {
        self.counted.score(InstrumentKind::Signals, signal)
    }

    /// The day on which the score of a signal was given, where it is known.
    fn scored_on(&self, signal: &str) -> Option<Date> {
        if let Some(agreed) = self.counted.round.agreed(signal) {
            return Some(agreed.on);
        }
        let instrument = &self.method.signals_instrument()?.id;
        self.counted.alone?.sealed.iter().find(|stamp| stamp.id == *instrument).map(|stamp| stamp.on)
    }

    fn module(&self, row: &ModuleRow) -> Module {
        let yes = |signal: &String| self.today(signal) == Some(Score::Yes);
        let stands = |id: &String| {
            let before = self.method.module(id);
            before.is_none_or(|before| is_done(self.workspace, before) || before.raises.iter().all(yes))
        };
        Module {
            id: row.id.clone(),
            dimension: row.dimension.clone(),
            waits: row.after.iter().filter(|id| !stands(id)).cloned().collect(),
            cards: cards(self.workspace, row),
            open: row.raises.iter().filter(|signal| !yes(signal)).cloned().collect(),
        }
    }

    /// The modules of the gaps in the order of the gaps; within one, what must be there before comes before.
    pub(super) fn modules(&self, gaps: &[Gap]) -> Vec<Module> {
        let mut all = Vec::new();
        for gap in gaps {
            let rows = self.method.modules().iter().filter(|row| row.dimension == gap.dimension);
            let modules = rows.map(|row| self.module(row));
            let mut of_gap: Vec<Module> = modules.filter(|module| !module.open.is_empty() || module.cards.is_some()).collect();
            // Those of the same gap that wait for another of it come after it.
            of_gap.sort_by_key(|module| module.waits.len());
            all.extend(of_gap);
        }
        all
    }

    /// Signals to raise: their module was done since the score of today was given, and that is no yes.
    pub(super) fn raises(&self) -> Vec<Raise> {
        let mut raises: Vec<Raise> = Vec::new();
        for row in self.method.modules().iter().filter(|row| is_done(self.workspace, row)) {
            let cards = self.workspace.board.cards.iter().filter(|card| row.tasks.contains(&card.task));
            let done_on = cards.filter_map(|card| card.done_on).max();
            for signal in &row.raises {
                let from = self.today(signal);
                // Whoever scored afterwards has seen the work, and did not find that it holds.
                let later = self.scored_on(signal).zip(done_on).is_some_and(|(scored, done)| scored > done);
                let known = raises.iter().any(|raise| raise.signal == *signal);
                if from != Some(Score::Yes) && !known && !later {
                    raises.push(Raise { signal: signal.clone(), module: row.id.clone(), from });
                }
            }
        }
        raises
    }
}
