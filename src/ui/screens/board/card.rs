//! A card that is open: every field, its points, what it waits for and what waits for it.

use super::{due, state_glyph};
use crate::{
    app::{
        App, Row, rooms,
        rooms::board::{Field, Line as BoardLine, pick},
    },
    domain::{Board, Card, CardState},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{date::DateWords, text},
};

/// Where the values begin.
const VALUES: u16 = 16;

/// The page.
pub(super) fn page(app: &App, board: &Board, card: &Card, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let width = width.min(76);
    let room = usize::from(width.saturating_sub(2));
    let mut title = wrapped(&card.title, room).into_iter();
    page.push(Line::new(title.next().unwrap_or_default(), Ink::Title).row(field(Field::Title)));
    page.lines.extend(title.map(|line| Line::new(line, Ink::Title).follow()));
    page.push(Line::blank());
    if let Some(task) = app.shell.method.task(&card.task) {
        page.wrap(&words.get(&format!("task-{}.help", task.id)), 0, width, Ink::Text);
        page.push(Line::blank());
    }
    let (glyph, role) = state_glyph(card.state);
    let mut state = words.get(&format!("card-state-{}", card.state.id())).into_owned();
    if card.shown {
        state = words.with("board-shown", &[("state", text(state))]);
    }
    page.push(value(app, Field::State, state).gutter(glyph, role));
    if card.state == CardState::Blocked {
        page.push(value(app, Field::WaitsFor, card.waits_for.clone()));
    }
    let owner = app.describe().map(|describe| describe.person(&card.owner)).filter(|_| !card.owner.is_empty());
    page.push(value(app, Field::Owner, owner.unwrap_or_default()));
    page.push(value(app, Field::Weeks, pick::weeks(app, card.weeks)));
    let mut day = due(app, board, card);
    if card.due.is_some() {
        day = words.with("board-fixed", &[("day", text(day))]);
    }
    page.push(value(app, Field::Due, day));
    let today = app.shell.now.date();
    for (key, date) in [("card-started", card.started), ("card-done-on", card.done_on)] {
        if let Some(date) = date {
            let said = DateWords::ENGLISH.day(date, today);
            page.push(Line::new(words.get(key), Ink::Muted).at(VALUES, said, Ink::Muted));
        }
    }
    if !card.after.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-card-before")));
        for id in &card.after {
            let before = board.card(id);
            let (glyph, role) = before.map_or((G.unknown, Role::Warn), |before| state_glyph(before.state));
            let title = before.map_or_else(|| id.clone(), |before| before.title.clone());
            page.push(Line::new(title, Ink::Text).row(row(BoardLine::Before(id.clone()))).gutter(glyph, role));
        }
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-card-points")));
    for (index, point) in card.checklist.iter().enumerate() {
        let (glyph, role) = if point.done { (G.done, Role::Good) } else { (G.open, Role::Muted) };
        let ink = if point.done { Ink::Muted } else { Ink::Text };
        let mut lines = wrapped(&point.text, room).into_iter();
        page.push(Line::new(lines.next().unwrap_or_default(), ink).row(row(BoardLine::Point(index))).gutter(glyph, role));
        page.lines.extend(lines.map(|line| Line::new(line, ink).follow()));
    }
    if card.checklist.is_empty() {
        page.push(Line::new(words.get("board-points-none"), Ink::Muted));
    }
    page.push(Line::blank());
    let note = if card.note.is_empty() { G.dash.to_owned() } else { card.note.clone() };
    let mut lines = wrapped(&note, usize::from(width.saturating_sub(VALUES))).into_iter();
    page.push(value(app, Field::Note, lines.next().unwrap_or_default()));
    page.lines.extend(lines.map(|line| Line::blank().at(VALUES, line, Ink::Text).follow()));
    let task = app.shell.method.task(&card.task);
    let screen = task.and_then(|row| row.screen.as_deref());
    let work = screen.map(|screen| words.get(&format!("screen-{screen}")).into_owned());
    page.push(value(app, Field::Work, work.unwrap_or_default()));
    let after: Vec<&str> = board.holds_up(&card.id).map(|card| card.title.as_str()).collect();
    if !after.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-card-after")));
        for title in after {
            page.push(Line::new(title, Ink::Muted));
        }
    }
    page
}

fn row(line: BoardLine) -> Row {
    Row::Room(rooms::Line::Board(line))
}

fn field(field: Field) -> Row {
    row(BoardLine::Field(field))
}

fn value(app: &App, of: Field, value: String) -> Line {
    let label = app.shell.words.get(&format!("card-{}", of.id())).into_owned();
    let (value, ink) = if value.is_empty() { (G.dash.to_owned(), Ink::Muted) } else { (value, Ink::Text) };
    Line::new(label, Ink::Muted).at(VALUES, value, ink).row(field(of))
}
