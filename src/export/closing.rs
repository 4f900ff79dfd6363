//! Plan against actual: what was planned for each phase, and what came of it.

use jiff::civil::Date;

use crate::{
    advice::board as plan,
    domain::{Board, CardState},
    method::Method,
};

/// What came of the cards of a phase. All figures are counts of cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhaseActual {
    pub planned: usize,
    pub done: usize,
    /// Done by the day they were due.
    pub in_time: usize,
    /// Done after that day, or open and past it. What was done already when the board was made never counts as late.
    pub late: usize,
}

impl PhaseActual {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: &Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            done: self.done + other.done,
            in_time: self.in_time + other.in_time,
            late: self.late + other.late,
        }
    }
}

/// The phases of the plan in order, the close last, with what came of their cards.
pub fn actuals<'m>(board: &Board, method: &'m Method, today: Date) -> Vec<(&'m str, PhaseActual)> {
    let phases = plan::phases(board, method);
    let mut actuals: Vec<(&str, PhaseActual)> =
        phases.iter().map(|phase| phase.id.as_str()).chain(["close"]).map(|id| (id, PhaseActual::default())).collect();
    for card in board.open() {
        let phase = plan::phase_of(phases, card);
        let Some((_, actual)) = actuals.iter_mut().find(|(id, _)| *id == phase) else { continue };
        actual.planned += 1;
        let done = card.state == CardState::Done;
        actual.done += usize::from(done);
        let due = board.due(card);
        let in_time = done && (card.shown || due.is_none_or(|due| card.done_on.is_none_or(|on| on <= due)));
        actual.in_time += usize::from(in_time);
        actual.late += usize::from((done && !in_time) || board.late(card, today) > 0);
    }
    actuals
}
