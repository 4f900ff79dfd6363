//! One file a screen: from the desk to a page of lines. No key, no position, no change of state.

mod files;
mod form;
mod journey;
mod library;
mod overview;
mod people;
mod remarks;
mod side;
mod start;
mod strategy;
mod triage;

use super::page::Page;
use crate::app::{App, Pane, Screen};

pub use journey::folded;

/// The page of a pane at a width.
pub fn page(app: &App, pane: Pane, width: u16, height: u16) -> Page {
    match pane {
        Pane::Journey => journey::page(app, width),
        Pane::Side => side::page(app, width),
        Pane::Work => match app.screen {
            Screen::Start => start::page(app, width, height),
            Screen::Triage => triage::page(app, width),
            Screen::Overview => overview::page(app, width),
            Screen::Step(step) => form::page(app, step, width),
            Screen::Strategy => strategy::page(app, width),
            Screen::People => people::page(app, width),
            Screen::Remarks => remarks::page(app, width),
            Screen::Library => library::page(app, width),
            Screen::Files => files::page(app, width),
        },
    }
}
