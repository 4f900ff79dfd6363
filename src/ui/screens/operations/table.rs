//! One table: its columns in their places, its rows in groups, as many as there is room for.

use super::{cell, cells, cells_of, cut, row};
use crate::{
    advice::operations::{self as judged, When},
    app::{
        App, Pane, Written,
        editor::Editor,
        rooms::{
            Text as RoomText,
            operations::{self, Column, Line as Here, Text, View, visible},
        },
    },
    domain::operations::Kind,
    export::describe::money,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        write,
    },
    words::{number, text},
};

/// Blank cells between two columns: enough for the brackets of the cell that the cursor is in.
const GAP: u16 = 3;

/// A column in its place.
struct Place {
    column: Column,
    /// Where it begins; of figures, where it ends.
    at: u16,
    wide: u16,
    right: bool,
}

/// All columns in their places, and where the last two begin: how a row stands, and what is noted.
struct Places {
    columns: Vec<Place>,
    standing: u16,
    standing_wide: u16,
    note: Option<u16>,
}

/// Cells of a column: at least, and where there is plenty.
fn cells_for(view: View, column: Column, plenty: bool) -> u16 {
    let (least, most) = match (column, view) {
        (Column::Name, View::Lists) => (26, 28),
        (Column::Name, View::Growth) => (18, 28),
        (Column::Name, View::Documents) => (22, 26),
        (Column::Name, View::Tools) => (22, 24),
        (Column::Name, _) => (22, 28),
        (Column::Owner, View::Documents) => (15, 16),
        (Column::Owner, View::Tools) => (12, 14),
        (Column::Owner, View::Enablement) => (12, 18),
        (Column::Owner, _) => (15, 18),
        (Column::For, _) => (12, 24),
        (Column::Tool, _) => (14, 20),
        (Column::Way, _) => (20, 26),
        (Column::Link, _) => (26, 26),
        (Column::Updated, _) | (Column::State, View::Tools) => (12, 12),
        (Column::Rhythm | Column::Cost, _) => (11, 11),
        (Column::Share | Column::Limit, _) => (9, 9),
        (Column::State, _) => (8, 8),
    };
    if plenty { most } else { least }
}

fn places(view: View, width: u16) -> Places {
    let plenty = width >= 96;
    let figure = |column: Column| matches!(column, Column::Share | Column::Cost | Column::Limit);
    let mut at = 0;
    let mut columns = Vec::new();
    for column in visible(view, width) {
        // The link of a document comes last: it takes what is left.
        if column == Column::Link {
            continue;
        }
        let wide = cells_for(view, column, plenty).min(width.saturating_sub(at));
        let right = figure(column);
        columns.push(Place { column, at: if right { at + wide } else { at }, wide, right });
        at += wide + GAP;
    }
    let standing = at.min(width);
    let rest = width.saturating_sub(standing);
    let link = visible(view, width).contains(&Column::Link);
    let own = if link { 18 } else { 16 };
    let more = rest > own + GAP + 10 && !matches!(view, View::Growth);
    let standing_wide = if more { own } else { rest };
    let after = standing + standing_wide + GAP;
    if link && more {
        columns.push(Place { column: Column::Link, at: after, wide: width.saturating_sub(after), right: false });
    }
    Places { columns, standing, standing_wide, note: (more && !link).then_some(after) }
}

/// All lines of the table: heads, rows, and what tools cost.
pub(super) fn all(app: &App, width: u16, tall: bool) -> Page {
    let view = operations::view(app);
    let places = places(view, width);
    let mut all = Page::default();
    plan(app, width, &mut all);
    heads(app, view, &places, width, &mut all);
    if tall && !matches!(view, View::Enablement | View::Lists) {
        all.push(Line::blank());
    }
    let kind = view.kind();
    let mut group = String::new();
    for id in operations::ids(app, kind) {
        let of = group_of(app, kind, &id);
        if of != group {
            if tall || !group.is_empty() {
                all.gap();
            }
            if !of.is_empty() {
                all.push(Line::head(app.shell.words.get(&of).to_uppercase()));
            }
            group = of;
        }
        all.push(item(app, kind, &id, &places, width));
    }
    if view == View::Tools {
        total(app, &places, width, tall, &mut all);
    }
    all
}

/// Takes as many lines as there is room for, so that the row of the cursor is in sight, with marks where there are more.
pub(super) fn window(app: &App, all: Page, room: usize, page: &mut Page) {
    let count = all.lines.len();
    let room = room.max(1);
    let here = operations::here(app).map(|here| row(&here));
    let at = all.lines.iter().position(|line| line.row.is_some() && line.row == here).unwrap_or(0);
    // The lines above the first one that the cursor can stand on are seen with it.
    let first_row = all.lines.iter().position(|line| line.row.is_some()).unwrap_or(0);
    let last = (at + 1 + room / 3).min(count);
    let first = if at == first_row && at < room { 0 } else { last.saturating_sub(room).min(at) };
    let end = (first + room).min(count);
    for (index, mut line) in all.lines.into_iter().enumerate().take(end).skip(first) {
        if index == first && first > 0 {
            line.gutter.get_or_insert((G.up, Role::Muted));
        } else if index + 1 == end && end < count {
            line.gutter.get_or_insert((G.down, Role::Muted));
        }
        page.push(line);
    }
}

/// The key of the head over a group of rows; empty where a table has none.
fn group_of(app: &App, kind: Kind, id: &str) -> String {
    if !operations::is_known(app, kind, id) {
        return "operations-own-group".to_owned();
    }
    let method = &app.shell.method;
    match kind {
        Kind::Piece => method.piece(id).map(|row| format!("enablement-{}", row.group)),
        Kind::Check => method.point(id).map(|row| format!("check-{}", row.group)),
        _ => None,
    }
    .unwrap_or_default()
}

fn heads(app: &App, view: View, places: &Places, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let name = match view.kind() {
        Kind::Tool => "tool-function".to_owned(),
        kind => kind.id().to_owned(),
    };
    let mut line = Line::blank();
    for place in &places.columns {
        let id = match place.column {
            Column::Name => name.as_str(),
            Column::Tool => "tool",
            column => column.file(),
        };
        let word = cut(&words.get(&format!("operations-column-{id}")), place.wide);
        line = if place.right { line.right(place.at, word, Ink::Muted) } else { line.at(place.at, word, Ink::Muted) };
    }
    let standing = match view {
        View::Documents => "due",
        View::Growth => "standing",
        _ => "when",
    };
    let standing = words.get(&format!("operations-column-{standing}"));
    line = line.at(places.standing, cut(&standing, places.standing_wide), Ink::Muted);
    if let Some(at) = places.note {
        line = line.at(at, cut(&words.get("operations-column-note"), width.saturating_sub(at)), Ink::Muted);
    }
    page.push(line);
}

/// Budget and EU tier, over the tools.
fn plan(app: &App, width: u16, page: &mut Page) {
    if operations::view(app) != View::Tools {
        return;
    }
    let (Some(describe), Some(held)) = (app.describe(), operations::held(app)) else { return };
    let words = &app.shell.words;
    let at = 25.min(width / 2 + 2);
    let value = |line: &Here| describe.value(&operations::address(app, line));
    let none = words.get("value-open").into_owned();
    for (line, label, empty) in
        [(Here::Budget, "operations-budget", none), (Here::Eu, "operations-eu", words.get("eu-tier-none").into_owned())]
    {
        let value = value(&line);
        let drawn = Line::new(cut(&words.get(label), at.saturating_sub(1)), Ink::Text).row(row(&line));
        let drawn = match written(app, &Text::Budget).filter(|_| line == Here::Budget) {
            Some(editor) => edit(drawn, editor, at, 14),
            None if value.is_empty() => drawn.at(at, cut(&empty, width.saturating_sub(at)), Ink::Muted),
            None => {
                let about = held.eu_tier.filter(|_| line == Here::Eu);
                let about = about.map(|tier| words.get(&format!("eu-tier-{}.meaning", tier.id())).into_owned());
                let wide = cell(cells_of(&value));
                let drawn = drawn.at(at, cut(&value, width.saturating_sub(at)), Ink::Text);
                match about {
                    Some(about) => drawn.at(at + wide + 2, cut(&about, width.saturating_sub(at + wide + 2)), Ink::Muted),
                    None => drawn,
                }
            }
        };
        page.push(drawn);
    }
    page.push(Line::blank());
}

/// The editor of a text that is written in its place.
fn written<'a>(app: &'a App, text: &Text) -> Option<&'a Editor> {
    let writing = app.writing.as_ref()?;
    match &writing.about {
        Written::Room(RoomText::Operations(about)) if about == text && operations::text_title(text).is_none() => {
            Some(&writing.editor)
        }
        _ => None,
    }
}

/// A line with an editor in the place of a cell.
fn edit(mut line: Line, editor: &Editor, at: u16, room: u16) -> Line {
    if let Some(mut drawn) = write::lines(editor, at, room.max(1), 1).into_iter().next() {
        line.pieces.append(&mut drawn.pieces);
        line.writing = drawn.writing;
    }
    line
}

fn item(app: &App, kind: Kind, id: &str, places: &Places, width: u16) -> Line {
    let here = Here::Item(kind, id.to_owned());
    let (sign, role) = cells::glyph(app, kind, id);
    let mut line = Line::blank().row(row(&here)).gutter(sign, role);
    let at_cursor = operations::here(app).as_ref() == Some(&here) && app.focus == Pane::Work;
    let at_cursor = at_cursor.then(|| operations::column(app));
    // What the stage does not ask for yet, and nobody has begun, steps back.
    let said = operations::held(app).is_some_and(|held| held.ids(kind).contains(&id));
    let later = operations::when(app, kind, id).is_some_and(|when| !matches!(when, When::Now | When::Open)) && !said;
    for place in &places.columns {
        let text = Text::Cell(kind, id.to_owned(), place.column);
        if let Some(editor) = written(app, &text) {
            let typed = cell(cells_of(editor.text()) + 1).clamp(1, place.wide.max(1));
            let (at, room) = if place.right { (place.at.saturating_sub(typed), typed) } else { (place.at, place.wide) };
            line = edit(line, editor, at, room);
            continue;
        }
        let (shown, ink) = cells::shown(app, kind, id, place.column);
        let ink = if later && ink == Ink::Text { Ink::Muted } else { ink };
        let shown = if place.column == Column::Link {
            crate::ui::text::fit_middle(&shown, usize::from(place.wide), G.cut).into_owned()
        } else {
            cut(&shown, place.wide)
        };
        let wide = cell(cells_of(&shown));
        let begin = if place.right { place.at.saturating_sub(wide) } else { place.at };
        if at_cursor == Some(place.column) && place.column != Column::Name {
            // The cell of a table stands in brackets, so that it is seen without any colour.
            let left = begin.saturating_sub(2);
            line =
                line.at(left, G.cell_left, Ink::Glyph(Role::Focus)).at(begin + wide + 1, G.cell_right, Ink::Glyph(Role::Focus));
        }
        line = if place.right { line.right(place.at, shown, ink) } else { line.at(place.at, shown, ink) };
    }
    let (standing, ink) = cells::standing(app, kind, id);
    line = line.at(places.standing, cut(&standing, places.standing_wide), ink);
    if let (Some(at), Some(held)) = (places.note, operations::held(app)) {
        let note = held.note(kind, id).lines().next().unwrap_or_default();
        line = line.at(at, cut(note, width.saturating_sub(at)), Ink::Muted);
    }
    line
}

/// What all tools cost a year, beside the budget.
fn total(app: &App, places: &Places, width: u16, tall: bool, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let held = &desk.now.operations;
    let cost = judged::cost(held);
    if cost == judged::Cost::default() {
        return;
    }
    let shown = |units: u64| text(money(&desk.now.answers, units));
    let mut parts = vec![words.with("operations-cost", &[("cost", shown(cost.known))])];
    if cost.over > 0 {
        parts.push(words.with("operations-cost-over", &[("over", shown(cost.over))]));
    } else if held.budget.is_some() {
        parts.push(words.get("operations-cost-within").into_owned());
    }
    if cost.unknown > 0 {
        parts.push(words.with("operations-cost-unknown", &[("count", number(cost.unknown as u64))]));
    }
    let at = places.columns.get(1).map_or(25, |place| place.at);
    if tall {
        page.push(Line::new(G.horizontal.repeat(usize::from(at.min(width))), Ink::Glyph(Role::Rule)));
    }
    let line = Line::new(cut(&words.get("operations-cost-label"), at.saturating_sub(1)), Ink::Text);
    let line = line.at(at, cut(&parts.join(" · "), width.saturating_sub(at)), Ink::Text);
    page.push(if cost.over > 0 { line.gutter(G.finding, Role::Warn) } else { line });
}
