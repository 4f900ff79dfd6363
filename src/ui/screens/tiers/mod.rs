//! Types and tiers: the ladder as a picture, two matrices, all of one rung, and the tracks.

mod ladder;
mod matrix;
mod rung;
mod side;
mod stairs;
mod types;

use crate::{
    app::{
        App, Row, Written,
        editor::Editor,
        rooms::{
            Line as RoomLine, Text as RoomText,
            tiers::{self, At, Field, Line as Here, Text, View},
        },
    },
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells},
        write,
    },
};

pub(super) use side::page as side;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    match tiers::view(app) {
        View::Ladder => ladder::page(app, width, height),
        View::Asks => matrix::asks(app, width),
        View::Gives => matrix::gives(app, width),
        View::Rung => rung::page(app, width),
        View::Types => types::page(app, width),
    }
}

/// A row of the room.
fn row(line: Here) -> Row {
    Row::Room(RoomLine::Tiers(line))
}

/// A count of cells.
fn cell(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Cut to a room of cells.
fn cut(text: &str, room: u16) -> String {
    fit(text, usize::from(room), G.cut).into_owned()
}

/// The text of the room that is being written.
fn writing(app: &App) -> Option<(&Text, &Editor)> {
    let writing = app.writing.as_ref()?;
    match &writing.about {
        Written::Room(RoomText::Tiers(text)) => Some((text, &writing.editor)),
        _ => None,
    }
}

/// The editor of a cell, where it is the one that is written in.
fn written<'a>(app: &'a App, line: &Here, at: &At) -> Option<&'a Editor> {
    let (text, editor) = writing(app)?;
    let here = match (text, line) {
        (Text::Need { at: place, keep, id }, Here::Need { keep: wanted, id: row }) => {
            place == at && keep == wanted && id == row
        }
        (Text::Gift { at: place, id }, Here::Gift(row)) => place == at && id == row,
        (Text::Field(place, field), Here::Field(row)) => place == at && field == row && field.is_figure(),
        _ => false,
    };
    here.then_some(editor)
}

/// Puts an editor into a line, so that its text begins at a column.
fn edit(mut line: Line, editor: &Editor, column: u16, room: u16) -> Line {
    if let Some(mut written) = write::lines(editor, column, room.max(1), 1).into_iter().next() {
        line.pieces.append(&mut written.pieces);
        line.writing = written.writing;
    }
    line
}

/// A value that ends before a column; in brackets where the cursor is on it.
fn value_cell(line: Line, right: u16, room: u16, value: &str, ink: Ink, here: bool) -> Line {
    let shown = cut(value, room);
    let line = line.right(right, shown.clone(), ink);
    if !here {
        return line;
    }
    let wide = cell(cells(&shown)).max(6).min(room);
    let left = right.saturating_sub(wide + 2);
    line.at(left, G.cell_left, Ink::Glyph(Role::Focus)).at(right + 1, G.cell_right, Ink::Glyph(Role::Focus))
}

/// The label of a field of a rung.
fn field_label(app: &App, field: Field) -> String {
    if field == Field::Rate
        && let Some((describe, tier)) = app.describe().zip(tiers::tier(app))
    {
        return describe.rate_name(tier);
    }
    app.shell.words.get(&format!("field-tiers-{}", field.id().replace('_', "-"))).into_owned()
}
