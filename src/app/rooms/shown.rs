//! How the rooms use the screen: the columns, what stands in the header and on the right of the footer.

use super::{Layout, Room, board, decisions, diagnosis, metrics, operations, page, partners, plays, review, tiers};
use crate::app::{App, Screen};

/// How a room uses the screen now.
pub fn layout(app: &App) -> Layout {
    match app.screen {
        Screen::Room(Room::Tiers) => tiers::layout(app),
        Screen::Room(
            Room::Partners | Room::Metrics | Room::Operations | Room::Board | Room::Diagnosis | Room::Page | Room::Plays,
        )
        | Screen::Start
        | Screen::Triage
        | Screen::Files => Layout::Whole,
        Screen::Room(Room::Decisions | Room::Review) => Layout::WithSide,
        _ => Layout::Columns,
    }
}

/// What stands in the header in the place of ARR and verdict.
pub fn header(app: &App) -> Option<String> {
    match app.screen {
        Screen::Room(Room::Board) => board::header(app),
        Screen::Room(Room::Tiers) => tiers::header(app),
        _ => None,
    }
}

/// What stands in the header in the place of the room's name.
pub fn title(app: &App) -> Option<String> {
    match app.screen {
        Screen::Room(Room::Board) => board::title(app),
        _ => None,
    }
}

/// What a room shows of itself, beside its name in the header.
pub fn view(app: &App) -> Option<String> {
    match app.screen {
        Screen::Room(Room::Tiers) => tiers::view_name(app),
        Screen::Room(Room::Diagnosis) => diagnosis::view_name(app),
        Screen::Room(Room::Operations) => operations::view_name(app),
        Screen::Room(Room::Review) => review::view_name(app),
        _ => None,
    }
}

/// What stands on the right of the footer.
pub fn progress(app: &App) -> Option<String> {
    match app.screen {
        Screen::Room(Room::Board) => board::progress(app),
        Screen::Room(Room::Tiers) => tiers::progress(app),
        Screen::Room(Room::Partners) => partners::progress(app),
        Screen::Room(Room::Metrics) => metrics::progress(app),
        Screen::Room(Room::Diagnosis) => diagnosis::progress(app),
        Screen::Room(Room::Decisions) => decisions::progress(app),
        Screen::Room(Room::Operations) => operations::progress(app),
        Screen::Room(Room::Page) => page::progress(app),
        Screen::Room(Room::Plays) => plays::progress(app),
        Screen::Room(Room::Review) => review::progress(app),
        _ => None,
    }
}
