//! The board as a document: plain lines by phase and week, a table, an object for programs.
//!
//! All of them hold the cards that are on the board; what was put away is left out. No clock: what they say is the same
//! on every day.

mod object;
mod plain;
mod table;

use super::describe::Describe;
use crate::{
    advice::board as plan,
    domain::{Card, CardState},
    words::{number, text},
};

pub use object::{card as object_of_card, object};
pub use plain::plain;
pub use table::table;

/// The cards of the same weeks, and these weeks.
pub type Weeks<'a> = ((u8, u8), Vec<&'a Card>);

/// The phases of the plan in order, the close last, each with its cards by weeks.
pub fn phases<'a>(describe: Describe<'a>) -> Vec<(&'a str, Vec<Weeks<'a>>)> {
    let board = &describe.workspace.board;
    let phases = plan::phases(board, describe.method);
    let mut groups: Vec<(&str, Vec<Weeks<'a>>)> =
        phases.iter().map(|phase| phase.id.as_str()).chain(["close"]).map(|id| (id, Vec::new())).collect();
    let mut cards: Vec<&Card> = board.open().map(|card| &**card).collect();
    cards.sort_by_key(|card| (card.weeks.1, card.weeks.0, board.due(card)));
    for card in cards {
        let phase = plan::phase_of(phases, card);
        let Some((_, weeks)) = groups.iter_mut().find(|(id, _)| *id == phase) else { continue };
        match weeks.last_mut() {
            Some((known, cards)) if *known == card.weeks => cards.push(card),
            _ => weeks.push((card.weeks, vec![card])),
        }
    }
    groups
}

impl Describe<'_> {
    /// The name of a phase of a plan; its id where the method does not know it.
    pub fn phase(&self, id: &str) -> String {
        self.key("phase", id)
    }

    /// The name of the plan of the board; its id where the method does not know it, nothing for a board of one's own.
    pub fn plan(&self) -> String {
        let plan = &self.workspace.board.plan;
        if plan.is_empty() { String::new() } else { self.key("plan", plan) }
    }

    /// The word for where a card stands.
    pub fn card_state(&self, state: CardState) -> String {
        self.key("card-state", state.id())
    }

    /// The title of a card; its id where it has none.
    pub fn card_title(&self, card: &Card) -> String {
        if card.title.trim().is_empty() { card.id.clone() } else { card.title.clone() }
    }

    /// Who owns a card, or the word for nobody.
    pub fn card_owner(&self, card: &Card) -> String {
        if card.owner.is_empty() { self.words.get("today-nobody").into_owned() } else { self.person(&card.owner) }
    }

    /// Weeks in words: `week 1`, `weeks 1–2`, `the close`.
    pub fn weeks(&self, weeks: (u8, u8)) -> String {
        if weeks.1 >= self.workspace.board.close() && weeks.0 == weeks.1 {
            return self.words.get("board-close").into_owned();
        }
        if weeks.0 == weeks.1 {
            return self.words.with("board-week", &[("week", number(weeks.0))]);
        }
        self.words.with("board-weeks", &[("first", number(weeks.0)), ("last", number(weeks.1))])
    }

    /// What holds a card up: what it waits for, and the cards before it that are not done.
    pub fn card_waits(&self, card: &Card) -> Vec<String> {
        let mut waits = Vec::new();
        if card.state == CardState::Done {
            return waits;
        }
        if !card.waits_for.is_empty() {
            waits.push(self.words.with("board-waits-for", &[("what", text(card.waits_for.clone()))]));
        }
        waits.extend(self.card_after(card));
        waits
    }

    /// The cards before a card that are not done, each in a sentence.
    pub fn card_after(&self, card: &Card) -> Vec<String> {
        let after = |before| self.words.with("board-after", &[("card", text(self.card_title(before)))]);
        self.workspace.board.waiting(card).map(|before| after(before)).collect()
    }
}
