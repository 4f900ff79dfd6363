//! One text buffer for one-line fields and for notes of many lines.
//!
//! It takes commands and knows no keys; it lays its text out for drawing and mouse and draws nothing. The text holds no
//! control character but line breaks, and the cursor always stands between two graphemes. There is no undo here: a
//! whole visit to a field is one entry of the application's history.

pub mod cells;
mod clean;
#[cfg(test)]
mod fuzz;
mod layout;
mod motion;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use layout::{Layout, Room, VisualLine};

/// What can be asked of an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorCommand {
    /// One typed character, in place of the selection.
    Insert(char),
    /// A text as one block, in place of the selection.
    Paste(String),
    /// A line break; a one-line field ignores it, so that its screen may take it as "done".
    Newline,
    /// Moves the cursor and gives the selection up.
    Move(Motion),
    /// Moves the cursor and selects what it passes.
    Select(Motion),
    /// Removes the selection, or without one what the motion passes: `Left` is backspace, `WordRight` the word ahead.
    Delete(Motion),
    /// Selects the whole text.
    SelectAll,
    /// Gives the selection up and leaves the cursor where it is.
    Unselect,
    /// Hands the selection out.
    Copy,
    /// Hands the selection out and removes it.
    Cut,
    /// Puts the cursor at a cell of what is laid out: a click.
    PlaceAt { col: u16, row: u16 },
    /// Selects up to a cell of what is laid out: a drag.
    SelectTo { col: u16, row: u16 },
}

/// A way for the cursor to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Motion {
    Left,
    Right,
    /// To the start of this word or of the one before.
    WordLeft,
    /// To the end of this word or of the next.
    WordRight,
    /// To the start of the row; from there, and when deleting, to that of the whole line.
    LineStart,
    /// To the end of the row; from there, and when deleting, to that of the whole line.
    LineEnd,
    Up,
    Down,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// Nothing happened: there is nothing in that direction, nothing selected, or it is no command for this field.
    Ignored,
    /// Cursor or selection changed, the text did not.
    Moved,
    /// The text changed.
    Changed,
    /// The text changed, but only the part that fits the longest length went in.
    Shortened,
    /// Nothing went in: the longest length is reached.
    Full,
    /// This belongs on the clipboard.
    Copied(String),
    /// This belongs on the clipboard, and the text changed.
    Cut(String),
}

/// Whether line breaks are part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Line,
    Lines,
}

/// A text being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    text: String,
    /// The text at the start, to tell whether a visit changed anything.
    original: String,
    /// A byte offset between two graphemes.
    cursor: usize,
    /// The fixed end of the selection; equal to the cursor it selects nothing.
    anchor: Option<usize>,
    kind: Kind,
    /// The most graphemes that typing and pasting may reach; a longer text may be opened, and only shrink.
    limit: Option<usize>,
    /// The column that moving up and down tries to keep; given up by every other command.
    goal: Option<usize>,
    /// Rows hidden above, or cells hidden to the left of a one-line field. Kept so that the view moves only at its edges.
    scroll: usize,
    /// The room of the last command; in another one the scrolling is settled anew before anything moves.
    room: Option<Room>,
}

impl Editor {
    /// A one-line field, cursor at the end. Line breaks in the text become blanks.
    pub fn line(text: &str) -> Self {
        Self::new(text, Kind::Line)
    }

    /// A note of many lines, cursor at the end.
    pub fn lines(text: &str) -> Self {
        Self::new(text, Kind::Lines)
    }

    fn new(text: &str, kind: Kind) -> Self {
        let text = clean::clean(text, kind).into_owned();
        Self {
            original: text.clone(),
            cursor: text.len(),
            anchor: None,
            kind,
            limit: None,
            goal: None,
            scroll: 0,
            room: None,
            text,
        }
    }

    /// The same editor, taking no more than so many graphemes.
    #[must_use]
    pub fn with_limit(mut self, graphemes: usize) -> Self {
        self.limit = Some(graphemes);
        self
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, when the visit is over.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Whether the text differs from what the editor was opened with.
    pub fn is_changed(&self) -> bool {
        self.text != self.original
    }

    /// Where the cursor is: a byte offset into the text, always between two graphemes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Whether the text may hold line breaks.
    pub fn is_multi_line(&self) -> bool {
        self.kind == Kind::Lines
    }

    /// The bytes that are selected, if any are.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// Does what a command says. `room` is where the text was last drawn; only rows, pages and clicks depend on it.
    pub fn apply(&mut self, command: EditorCommand, room: Room) -> Outcome {
        if self.room.replace(room) != Some(room) {
            self.follow(room);
        }
        let goal = self.goal.take();
        let outcome = match command {
            EditorCommand::Insert(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            EditorCommand::Paste(text) => self.insert(&text),
            EditorCommand::Newline if self.kind == Kind::Lines => self.insert("\n"),
            EditorCommand::Newline => Outcome::Ignored,
            EditorCommand::Move(motion) => self.step(motion, goal, room),
            EditorCommand::Select(motion) => {
                let (to, goal) = self.target(motion, goal, room).unwrap_or_else(|| (self.far_end(motion), None));
                self.goal = goal;
                self.go(to, true)
            }
            EditorCommand::Delete(motion) => self.delete(motion, room),
            EditorCommand::SelectAll => {
                let before = (self.cursor, self.selection());
                (self.anchor, self.cursor) = (Some(0), self.text.len());
                self.moved_since(&before)
            }
            EditorCommand::Unselect => self.go(self.cursor, false),
            EditorCommand::Copy => {
                self.selection().map_or(Outcome::Ignored, |range| Outcome::Copied(self.text[range].to_owned()))
            }
            EditorCommand::Cut => match self.selection() {
                Some(range) => {
                    let cut = self.text[range.clone()].to_owned();
                    self.splice(range, "");
                    Outcome::Cut(cut)
                }
                None => Outcome::Ignored,
            },
            EditorCommand::PlaceAt { col, row } => self.go(self.place_at(room, col, row), false),
            EditorCommand::SelectTo { col, row } => self.go(self.place_at(room, col, row), true),
        };
        if outcome != Outcome::Ignored {
            self.follow(room);
        }
        outcome
    }

    /// Moves by a motion. A selection that is left sideways ends at its own edge.
    fn step(&mut self, motion: Motion, goal: Option<usize>, room: Room) -> Outcome {
        let edge = match (motion, self.selection()) {
            (Motion::Left, Some(range)) => Some(range.start),
            (Motion::Right, Some(range)) => Some(range.end),
            _ => None,
        };
        if let Some(edge) = edge {
            return self.go(edge, false);
        }
        match self.target(motion, goal, room) {
            Some((to, goal)) => {
                self.goal = goal;
                self.go(to, false)
            }
            None => self.go(self.cursor, false),
        }
    }

    fn go(&mut self, to: usize, select: bool) -> Outcome {
        let before = (self.cursor, self.selection());
        self.anchor = if select { self.anchor.or(Some(self.cursor)) } else { None };
        self.cursor = to;
        self.moved_since(&before)
    }

    fn moved_since(&self, before: &(usize, Option<Range<usize>>)) -> Outcome {
        if *before == (self.cursor, self.selection()) { Outcome::Ignored } else { Outcome::Moved }
    }

    fn insert(&mut self, text: &str) -> Outcome {
        let text = clean::clean(text, self.kind);
        if text.is_empty() {
            return Outcome::Ignored;
        }
        let range = self.selection().unwrap_or(self.cursor..self.cursor);
        let fits = self.fitting(&text, &range);
        if fits == 0 {
            return Outcome::Full;
        }
        self.splice(range, &text[..fits]);
        if fits < text.len() { Outcome::Shortened } else { Outcome::Changed }
    }

    /// The bytes of a text that fit in place of a range.
    fn fitting(&self, text: &str, range: &Range<usize>) -> usize {
        let Some(limit) = self.limit else { return text.len() };
        let count = |text: &str| cells::graphemes(text).count();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let room = limit.saturating_sub(count(before) + count(after));
        let Some((cut, _)) = cells::graphemes(text).nth(room) else { return text.len() };
        // An accent joins the letter before it and needs no room of its own.
        if count(&[before, text, after].concat()) <= limit { text.len() } else { cut }
    }

    fn delete(&mut self, motion: Motion, room: Room) -> Outcome {
        let range = self.selection().unwrap_or_else(|| {
            let to = self.delete_target(motion, room);
            to.min(self.cursor)..to.max(self.cursor)
        });
        if range.is_empty() {
            return Outcome::Ignored;
        }
        self.splice(range, "");
        Outcome::Changed
    }

    /// Replaces bytes. What meets at the seam may join into one grapheme; the cursor then stands after it.
    fn splice(&mut self, range: Range<usize>, text: &str) {
        let end = range.start + text.len();
        self.text.replace_range(range, text);
        self.cursor = cells::snap(&self.text, end);
        self.anchor = None;
    }

    /// Keeps the view where it is as long as the cursor is in it.
    fn follow(&mut self, room: Room) {
        self.scroll = self.scrolled(room);
    }
}
