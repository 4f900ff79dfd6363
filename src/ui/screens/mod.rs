//! One file a screen: from the desk to a page of lines. No key, no position, no change of state.

mod board;
mod decisions;
mod diagnosis;
mod files;
mod form;
mod journey;
mod library;
mod metrics;
mod operations;
mod overview;
mod page;
mod partners;
mod people;
mod plays;
mod policy;
mod remarks;
mod review;
mod side;
mod start;
mod strategy;
mod tiers;
mod triage;

use super::page::{Ink, Page};
use crate::{
    app::{Action, App, Pane, Room, Row, Screen, keymap::Scope, scope},
    words::text,
};

pub use journey::folded;

/// The rows of the work and where the cursor is among them, looked up once for a picture: all panes ask.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    pub rows: &'a [Row],
    pub cursor: Option<&'a Row>,
}

/// The key of an action on what is shown; nothing where it has none.
fn key(app: &App, action: Action) -> String {
    app.shell.keymap.shown(&[scope::here(app), Scope::Everywhere], action).map(ToString::to_string).unwrap_or_default()
}

/// A line on what key helps where there is nothing.
fn way_out(app: &App, key: &str, action: Action, width: u16, page: &mut Page) {
    let scopes = [scope::here(app), Scope::Everywhere];
    if let Some(chord) = app.shell.keymap.shown(&scopes, action) {
        page.wrap(&app.shell.words.with(key, &[("key", text(chord.to_string()))]), 0, width, Ink::Muted);
    }
}

pub use review::glyph as level_glyph;

/// The page of a pane at a width.
pub fn page(app: &App, pane: Pane, work: Work<'_>, width: u16, height: u16) -> Page {
    match pane {
        Pane::Journey => journey::page(app, width),
        Pane::Side => match app.screen {
            Screen::Room(Room::Tiers) => tiers::side(app, width),
            Screen::Room(Room::Policy) => policy::side(app, width),
            Screen::Room(Room::Partners) => partners::side(app, width),
            Screen::Room(Room::Metrics) => metrics::side(app, width),
            Screen::Room(Room::Diagnosis) => diagnosis::side(app, width),
            Screen::Room(Room::Operations) => operations::side(app, width),
            Screen::Room(Room::Plays) => plays::side(app, width),
            Screen::Room(Room::Page) => page::side(app, width),
            Screen::Room(Room::Decisions) => decisions::side(app, width),
            Screen::Room(Room::Board) => board::side(app, width),
            Screen::Room(Room::Review) => review::side(app, width),
            _ => side::page(app, work.cursor, width),
        },
        Pane::Work => match app.screen {
            Screen::Start => start::page(app, width, height),
            Screen::Triage => triage::page(app, width),
            Screen::Overview => overview::page(app, width),
            Screen::Step(step) => form::page(app, step, work.cursor, width),
            Screen::Strategy => strategy::page(app, width),
            Screen::Room(Room::Tiers) => tiers::page(app, width, height),
            Screen::Room(Room::Policy) => policy::page(app, width, height),
            Screen::Room(Room::Partners) => partners::page(app, width, height),
            Screen::Room(Room::Metrics) => metrics::page(app, width, height),
            Screen::Room(Room::Diagnosis) => diagnosis::page(app, width, height),
            Screen::Room(Room::Operations) => operations::page(app, width, height),
            Screen::Room(Room::Plays) => plays::page(app, width, height),
            Screen::Room(Room::Page) => page::page(app, width, height),
            Screen::Room(Room::Decisions) => decisions::page(app, width, height),
            Screen::Room(Room::Board) => board::page(app, width, height),
            Screen::Room(Room::Review) => review::page(app, width, height),
            Screen::People => people::page(app, work.cursor, width),
            Screen::Remarks => remarks::page(app, width),
            Screen::Library => library::page(app, work.rows, width),
            Screen::Files => files::page(app, width),
        },
    }
}
