//! The room of the operations: six tables, each under what it amounts to, and below it what the row of the cursor says.

mod below;
mod cells;
mod options;
mod table;
mod top;

use super::key;
use crate::{
    app::{
        App, Row,
        rooms::{
            Line as RoomLine,
            operations::{self, Line as Here, View},
        },
    },
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells_of},
    },
};

/// Cells of a line of a sentence, at most.
const WIDEST: u16 = 76;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    if app.desk.is_none() {
        return page;
    }
    if height >= 16 && width >= 60 {
        tabs(app, &mut page);
        page.push(Line::blank());
    }
    top::lines(app, width, height, &mut page);
    let table = table::all(app, width, height >= 20);
    let mut below = Page::default();
    if height >= 14
        && let Some(here) = operations::here(app)
    {
        below::lines(app, &here, width, &mut below);
        // What the table leaves over, and two fifths at least.
        let left = usize::from(height).saturating_sub(page.lines.len() + table.lines.len());
        below.lines.truncate(left.max(usize::from(height) * 2 / 5).max(4));
    }
    table::window(app, table, usize::from(height).saturating_sub(page.lines.len() + below.lines.len()), &mut page);
    page.lines.append(&mut below.lines);
    page
}

/// What stands beside it: nothing, the table takes the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// The names of all tables, the one that is shown in bold.
fn tabs(app: &App, page: &mut Page) {
    let mut line = Line::blank();
    let mut at = 0;
    for view in View::ALL {
        let name = app.shell.words.get(&format!("operations-view-{}", view.id())).into_owned();
        let ink = if view == operations::view(app) { Ink::Title } else { Ink::Muted };
        let wide = cell(cells_of(&name));
        line = line.at(at, name, ink);
        at += wide + 3;
    }
    page.push(line);
}

/// A row of the room.
fn row(line: &Here) -> Row {
    Row::Room(RoomLine::Operations(line.clone()))
}

/// A count of cells.
fn cell(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Cut to a room of cells.
fn cut(text: &str, room: u16) -> String {
    fit(text, usize::from(room), G.cut).into_owned()
}
