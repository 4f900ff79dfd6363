//! The board: cards by state and week, dated from a start day, with what waits for what.
//!
//! A card stands in weeks; its day follows from the start of the board and the working days, so that moving the start
//! changes one line of the file. A day that a person fixed stays where it is.

mod days;

use std::{collections::HashMap, sync::Arc};

pub use days::NoDay;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    calendar::{Calendar, Closed, Day},
    slug,
};

/// Days from the start to the end where a board does not say.
pub const DAYS: u16 = 90;

/// How many cards may be under way at once where a board does not say.
pub const LIMIT: u8 = 3;

/// The file `board.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Board {
    /// The plan that it was made from, by the method's id; empty where no board was made.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// What calendars know the board by: given when it is made and never changed, so that an import finds its events
    /// again after the company was renamed or the folder copied.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Day 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Days from the start to the end, both included; 90 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// How many cards may be under way at once; 3 where it is left out, nought is no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u8>,
    /// The days of the week that are worked, where they are not Monday to Friday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working: Vec<Day>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Closed>,
    /// Filters by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<Filter>,
    /// Tasks of the method that somebody took off the board, by id; they are not proposed again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// What the review at the end found, in the person's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub review: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Arc<Card>>,
}

/// One card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Stable: that of the task it was made from, else made from the title.
    pub id: String,
    pub title: String,
    /// The task it was made from, by the method's id; empty for a card of one's own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// First and last week, both included, from 1. The close is the week after the last whole one.
    pub weeks: (u8, u8),
    #[serde(skip_serializing_if = "CardState::is_todo")]
    pub state: CardState,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// A day that a person fixed; else it follows from the weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// Cards that come before, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// What a blocked card waits for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub waits_for: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checklist: Vec<Point>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The module that it is of, by the method's id: its gap and the signals that it installs are known from there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub module: String,
    /// It was done when the board was made: the workspace shows it.
    #[serde(skip_serializing_if = "is_false")]
    pub shown: bool,
    /// Off the board, but kept.
    #[serde(skip_serializing_if = "is_false")]
    pub archived: bool,
    /// Somebody changed or started it; making the board again leaves it alone.
    #[serde(skip_serializing_if = "is_false")]
    pub touched: bool,
}

/// A point of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    pub text: String,
    #[serde(skip_serializing_if = "is_false")]
    pub done: bool,
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardState {
    #[default]
    Todo,
    Doing,
    Blocked,
    Done,
}

impl CardState {
    /// All states, in the order of the board.
    pub const ALL: [Self; 4] = [Self::Todo, Self::Doing, Self::Blocked, Self::Done];

    /// The id by which words and files know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Todo => "todo",
            Self::Doing => "doing",
            Self::Blocked => "blocked",
            Self::Done => "done",
        }
    }

    /// The state of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_todo(&self) -> bool {
        *self == Self::Todo
    }
}

/// A filter that was kept by name. What is empty lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    pub name: String,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Only what nobody owns.
    #[serde(skip_serializing_if = "is_false")]
    pub nobody: bool,
    /// A phase of the plan, by the method's id; `close` for what comes after the last of them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phase: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CardState>,
    /// Only what is late.
    #[serde(skip_serializing_if = "is_false")]
    pub late: bool,
    /// Letters that the title or note holds.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_open(&self) -> bool {
        let Self { name: _, owner, nobody, phase, state, late, text } = self;
        owner.is_empty() && !nobody && phase.is_empty() && state.is_none() && !late && text.is_empty()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// Why cards cannot wait for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// One of them is not there.
    Missing,
    /// A card cannot wait for itself.
    Itself,
    /// The other one waits for this one, straight or through others.
    Cycle,
}

impl Board {
    /// Whether a board was made, or has cards of a person's own.
    pub fn exists(&self) -> bool {
        !self.plan.is_empty() || !self.cards.is_empty()
    }

    /// Gives the board its key, unless it has one.
    pub fn give_key(&mut self, company: &str, today: Date) {
        if self.key.is_empty() {
            self.key = format!("{}-{today}", slug::slug(company, "board"));
        }
    }

    /// How many cards may be under way at once; `None` is no limit.
    pub fn limit(&self) -> Option<u8> {
        Some(self.limit.unwrap_or(LIMIT)).filter(|limit| *limit > 0)
    }

    /// The working days.
    pub fn calendar(&self) -> Calendar<'_> {
        let working = if self.working.is_empty() { &Day::WORKING[..] } else { &self.working };
        Calendar { working, closed: &self.closed }
    }

    /// The cards that are on the board.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Arc<Card>> {
        self.cards.iter().filter(|card| !card.archived)
    }

    /// The card of an id.
    pub fn card(&self, id: &str) -> Option<&Arc<Card>> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The card of an id, to be changed. Its id stays.
    pub fn card_mut(&mut self, id: &str) -> Option<&mut Card> {
        self.cards.iter_mut().find(|card| card.id == id).map(Arc::make_mut)
    }

    /// An id made from a title that no card has.
    pub fn free_id(&self, title: &str) -> String {
        slug::unique(&slug::slug(title, "card"), |id| self.card(id).is_some())
    }

    /// Moves a card to a state, and notes the day. What moves is touched.
    pub fn move_to(&mut self, id: &str, state: CardState, today: Date) {
        let Some(card) = self.card_mut(id) else { return };
        if card.state == state {
            return;
        }
        card.state = state;
        card.touched = true;
        card.done_on = (state == CardState::Done).then_some(today);
        match state {
            CardState::Doing | CardState::Done if card.started.is_none() => card.started = Some(today),
            CardState::Todo => card.started = None,
            _ => {}
        }
        if state != CardState::Blocked {
            card.waits_for.clear();
        }
        if state != CardState::Done {
            card.shown = false;
        }
    }

    /// Moves a card by weeks, both ends together, within the board.
    pub fn move_weeks(&mut self, id: &str, by: i16) {
        let close = i16::from(self.close());
        let Some(card) = self.card_mut(id) else { return };
        let (first, last) = (i16::from(card.weeks.0.max(1)), i16::from(card.weeks.1.max(1)));
        let by = by.clamp(1 - first, (close - last).max(0));
        let week = |week: i16| u8::try_from(week.clamp(1, close)).unwrap_or(1);
        let weeks = (week(first + by), week(last + by));
        if weeks != card.weeks {
            card.weeks = weeks;
            card.touched = true;
        }
    }

    /// Makes two cards of one: the second takes the points that are not done, and comes after the first.
    pub fn split(&mut self, id: &str, title: &str) -> Option<String> {
        let new = self.free_id(title);
        let at = self.cards.iter().position(|card| card.id == id)?;
        let first = self.cards.get_mut(at).map(Arc::make_mut)?;
        let (done, open): (Vec<_>, Vec<_>) = std::mem::take(&mut first.checklist).into_iter().partition(|point| point.done);
        // A list of which nothing is done stays with the first card: there is nothing to divide it by.
        let (kept, moved) = if done.is_empty() { (open, Vec::new()) } else { (done, open) };
        first.checklist = kept;
        first.touched = true;
        let second = Card {
            id: new.clone(),
            title: title.to_owned(),
            weeks: first.weeks,
            owner: first.owner.clone(),
            after: vec![first.id.clone()],
            checklist: moved,
            touched: true,
            ..Card::default()
        };
        self.cards.insert(at + 1, Arc::new(second));
        Some(new)
    }

    /// Takes a card off for good. What waited for it waits for what it waited for. A task is not proposed again.
    pub fn remove(&mut self, id: &str) {
        let Some(at) = self.cards.iter().position(|card| card.id == id) else { return };
        let gone = self.cards.remove(at);
        for card in self.cards.iter_mut().filter(|card| card.after.iter().any(|before| before == id)) {
            let card = Arc::make_mut(card);
            let place = card.after.iter().position(|before| before == id).unwrap_or(0);
            card.after.retain(|before| before != id);
            for before in gone.after.iter().rev() {
                if !card.after.contains(before) && *before != card.id {
                    card.after.insert(place.min(card.after.len()), before.clone());
                }
            }
        }
        if !gone.task.is_empty() && !self.left_out.contains(&gone.task) {
            self.left_out.push(gone.task.clone());
        }
    }

    /// Whether `id` waits for `other`, straight or through others.
    pub fn waits_for(&self, id: &str, other: &str) -> bool {
        let cards: HashMap<&str, &Arc<Card>> = self.cards.iter().map(|card| (card.id.as_str(), card)).collect();
        let mut seen: Vec<&str> = Vec::new();
        let mut open = vec![id];
        while let Some(at) = open.pop() {
            let Some(card) = cards.get(at) else { continue };
            for before in &card.after {
                if before == other {
                    return true;
                }
                if !seen.contains(&before.as_str()) {
                    seen.push(before);
                    open.push(before);
                }
            }
        }
        false
    }

    /// Makes a card wait for another one, or no longer. A circle is refused.
    pub fn link(&mut self, id: &str, before: &str) -> Result<(), NoLink> {
        if id == before {
            return Err(NoLink::Itself);
        }
        if self.card(id).is_none() || self.card(before).is_none() {
            return Err(NoLink::Missing);
        }
        let known = self.card(id).is_some_and(|card| card.after.iter().any(|known| known == before));
        if !known && self.waits_for(before, id) {
            return Err(NoLink::Cycle);
        }
        if let Some(card) = self.card_mut(id) {
            card.touched = true;
            if known {
                card.after.retain(|known| known != before);
            } else {
                card.after.push(before.to_owned());
            }
        }
        Ok(())
    }

    /// The cards that a card waits for and that are not done, in its own order.
    pub fn waiting<'a>(&'a self, card: &'a Card) -> impl Iterator<Item = &'a Arc<Card>> {
        let before = card.after.iter().filter_map(|id| self.card(id));
        before.filter(|before| before.state != CardState::Done && !before.archived)
    }

    /// The cards that wait for a card.
    pub fn holds_up<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Arc<Card>> {
        self.open().filter(move |card| card.after.iter().any(|before| before == id))
    }

    /// How many cards are under way.
    pub fn doing(&self) -> usize {
        self.open().filter(|card| card.state == CardState::Doing).count()
    }

    /// How many cards are done, and how many there are.
    pub fn done(&self) -> (usize, usize) {
        let all = self.open().count();
        (self.open().filter(|card| card.state == CardState::Done).count(), all)
    }
}

#[cfg(test)]
mod tests;
