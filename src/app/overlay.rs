//! What lies over a screen: reasons, lists to pick from, cards to read, questions to answer.

use super::{Action, Row, Screen, editor::Editor, rooms, target::Why};
use crate::{
    domain::{Address, Part},
    export::diff::Changed,
};

/// One overlay. The last one is in front.
#[derive(Clone, Debug)]
pub enum Overlay {
    Why(WhyChain),
    Picker(Picker),
    Card(Card),
    Ask(Ask),
    Fix(Fix),
    Conflict(Conflict),
}

/// What a fix would change in the files, to be looked at before it is made.
#[derive(Clone, Debug)]
pub struct Fix {
    /// The finding: rule and place.
    pub rule: String,
    pub at: Address,
    /// By file, the lines that differ.
    pub changes: Vec<(String, Vec<Changed>)>,
    /// The first line that is shown.
    pub top: usize,
}

/// A file that was changed here and by somebody else: both to be looked at, and one to be chosen.
#[derive(Clone, Debug)]
pub struct Conflict {
    pub part: Part,
    /// The answer that the cursor is on, of [`Conflict::ANSWERS`].
    pub cursor: usize,
    /// Lines of the difference that were scrolled past.
    pub top: usize,
}

impl Conflict {
    /// The keys of the words of the answers.
    pub const ANSWERS: [&'static str; 3] = ["answer-keep-file", "answer-reload", "answer-later"];
}

/// The chain of reasons: what is explained, and the way that led there.
#[derive(Clone, Debug)]
pub struct WhyChain {
    /// What is explained, the one that is shown last.
    pub path: Vec<Why>,
    /// Other reasons at hand, for going through them.
    pub others: Vec<Why>,
    /// Which part of the chain the cursor is on.
    pub cursor: usize,
    /// Lines that were scrolled past below the last part that can be followed.
    pub past: usize,
}

/// A list with a line to search it.
#[derive(Clone, Debug)]
pub struct Picker {
    pub kind: PickerKind,
    pub query: Editor,
    pub cursor: usize,
}

/// What is picked from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickerKind {
    Find,
    /// Something in one of the rooms.
    Pick(rooms::Pick),
    Commands,
    Keys,
    /// Themes; the one that held before, to go back to.
    Themes {
        before: String,
    },
}

/// A card to read: a term of the glossary, and the way that led there.
#[derive(Clone, Debug)]
pub struct Card {
    pub path: Vec<String>,
    pub cursor: usize,
}

/// A question with a few answers.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The key of the words that ask.
    pub key: &'static str,
    /// What fills them, as one text.
    pub about: String,
    pub answers: Vec<Answer>,
    pub cursor: usize,
}

/// An answer, and what follows from it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The key of its words.
    pub key: &'static str,
    pub then: Then,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    Nothing,
    /// Take the right to write from somebody on another machine.
    TakeOver,
    /// Take what is advised now.
    Accept(String),
    /// Keep what was decided, as one's own.
    Keep(String),
    /// Remove a person and what names them.
    RemovePerson(String),
    RemoveRemark(String),
    /// Something in one of the rooms.
    Room(rooms::Answer),
    /// Leave although something is not saved.
    Leave,
}

/// Something that a picker offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The group it stands under; empty where there are none.
    pub group: String,
    pub label: String,
    /// What stands beside it: a value, a key, a reason why not.
    pub detail: String,
    /// The places of the letters that were found, in characters of the label.
    pub found: Vec<u32>,
    pub goes: Goes,
    /// It cannot be done now.
    pub refused: bool,
}

/// Where picking leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Goes {
    Action(Action),
    /// To a screen, and a row on it.
    Row(Screen, Option<Row>),
    Address(Address),
    Term(String),
    Theme(String),
    Folder(std::path::PathBuf),
    Situation(String),
    /// It was picked for something, by id.
    Picked(rooms::Pick, String),
}
