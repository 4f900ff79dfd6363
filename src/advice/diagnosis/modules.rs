//! Modules that close a gap (A4): which there are, what must be there before, how far their cards on the board have come.

use super::{Gap, views};
use crate::{
    domain::{CardState, Score, Workspace},
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
    /// Usual working hours of all its tasks.
    pub hours: u32,
}

/// A signal whose module is done on the board although no score says so yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    pub signal: String,
    pub module: String,
    pub from: Option<Score>,
}

/// How many cards of a module are done, of how many that are on the board; nothing where there is none.
pub fn cards(workspace: &Workspace, row: &ModuleRow) -> Option<(usize, usize)> {
    let cards = workspace.board.cards.iter().filter(|card| !card.archived && row.tasks.contains(&card.task));
    let (done, all) = cards.fold((0, 0), |(done, all), card| (done + usize::from(card.state == CardState::Done), all + 1));
    (all > 0).then_some((done, all))
}

/// Whether every task of a module is done on the board.
fn is_done(workspace: &Workspace, row: &ModuleRow) -> bool {
    cards(workspace, row).is_some_and(|(done, all)| done == all && all >= row.tasks.len())
}

/// What counts today for a signal.
fn today(workspace: &Workspace, method: &Method, signal: &str) -> Option<Score> {
    let assessments = &workspace.assessments;
    let kind = InstrumentKind::Signals;
    let of = |round| views::counted(assessments, round, kind, signal);
    // The newest round in which the instrument says anything is the one that counts, also for a signal that it leaves out.
    let counts = |round: &crate::domain::Round| {
        method.signals().iter().any(|row| views::counted(assessments, round, kind, &row.id).is_some_and(Score::is_known))
    };
    assessments.rounds().rev().find(|round| counts(round)).and_then(|round| of(round))
}

/// The modules of the gaps in the order of the gaps; within one, what must be there before comes before.
pub(super) fn modules(workspace: &Workspace, method: &Method, gaps: &[Gap]) -> Vec<Module> {
    let module = |row: &ModuleRow| {
        let open: Vec<String> =
            row.raises.iter().filter(|id| today(workspace, method, id) != Some(Score::Yes)).cloned().collect();
        let stands = |id: &str| {
            let before = method.module(id);
            before.is_none_or(|before| {
                is_done(workspace, before)
                    || before.raises.iter().all(|signal| today(workspace, method, signal) == Some(Score::Yes))
            })
        };
        Module {
            id: row.id.clone(),
            dimension: row.dimension.clone(),
            waits: row.after.iter().filter(|id| !stands(id)).cloned().collect(),
            cards: cards(workspace, row),
            hours: row.tasks.iter().filter_map(|id| method.task(id)?.effort).map(u32::from).sum(),
            open,
        }
    };
    let mut all = Vec::new();
    for gap in gaps {
        let rows = method.modules().iter().filter(|row| row.dimension == gap.dimension);
        let mut of_gap: Vec<Module> =
            rows.map(module).filter(|module| !module.open.is_empty() || module.cards.is_some()).collect();
        // Those of the same gap that wait for another of it come after it.
        of_gap.sort_by_key(|module| module.waits.len());
        all.extend(of_gap);
    }
    all
}

/// Signals to raise: their module is done, and the score of today is no yes.
pub(super) fn raises(workspace: &Workspace, method: &Method) -> Vec<Raise> {
    let done = method.modules().iter().filter(|row| is_done(workspace, row));
    let mut raises: Vec<Raise> = Vec::new();
    for row in done {
        for signal in &row.raises {
            let from = today(workspace, method, signal);
            let known = raises.iter().any(|raise| raise.signal == *signal);
            if from != Some(Score::Yes) && !known {
                raises.push(Raise { signal: signal.clone(), module: row.id.clone(), from });
            }
        }
    }
    raises
}
