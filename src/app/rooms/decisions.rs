//! The room of the decisions: the log, and the trees that are walked to reach one.

use crate::{
    app::{App, overlay::Item, target::Target},
    domain::Address,
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {}

/// What the room remembers while it is not shown.
#[derive(Clone, Debug, Default)]
pub struct State {}

/// The rows.
pub fn lines(_app: &App) -> Vec<Line> {
    Vec::new()
}

/// What a row stands for.
pub fn target(_app: &App, line: &Line) -> Option<Target> {
    match *line {}
}

/// The row of an address, after making the room show it.
pub fn reveal(_app: &mut App, _address: &Address) -> Option<Line> {
    None
}

/// How many columns the cursor can move over on a row; 1 where it cannot.
pub fn columns(_app: &App) -> usize {
    1
}

/// What can be picked.
pub fn items(_app: &App, pick: &Pick) -> Vec<Item> {
    match *pick {}
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match *pick {}
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match *text {}
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    match *text {}
}
