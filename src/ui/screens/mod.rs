//! One file a screen: from the desk to a page of lines. No key, no position, no change of state.

mod board;
mod files;
mod form;
mod journey;
mod library;
mod metrics;
mod overview;
mod partners;
mod people;
mod policy;
mod remarks;
mod side;
mod start;
mod strategy;
mod tiers;
mod triage;

use super::page::Page;
use crate::app::{App, Pane, Room, Screen};

pub use journey::folded;

/// The page of a pane at a width.
pub fn page(app: &App, pane: Pane, width: u16, height: u16) -> Page {
    match pane {
        Pane::Journey => journey::page(app, width),
        Pane::Side => match app.screen {
            Screen::Room(Room::Tiers) => tiers::side(app, width),
            Screen::Room(Room::Policy) => policy::side(app, width),
            Screen::Room(Room::Partners) => partners::side(app, width),
            Screen::Room(Room::Metrics) => metrics::side(app, width),
            Screen::Room(Room::Board) => board::side(app, width),
            _ => side::page(app, width),
        },
        Pane::Work => match app.screen {
            Screen::Start => start::page(app, width, height),
            Screen::Triage => triage::page(app, width),
            Screen::Overview => overview::page(app, width),
            Screen::Step(step) => form::page(app, step, width),
            Screen::Strategy => strategy::page(app, width),
            Screen::Room(Room::Tiers) => tiers::page(app, width, height),
            Screen::Room(Room::Policy) => policy::page(app, width, height),
            Screen::Room(Room::Partners) => partners::page(app, width, height),
            Screen::Room(Room::Metrics) => metrics::page(app, width, height),
            Screen::Room(Room::Board) => board::page(app, width, height),
            Screen::People => people::page(app, width),
            Screen::Remarks => remarks::page(app, width),
            Screen::Library => library::page(app, width),
            Screen::Files => files::page(app, width),
        },
    }
}
