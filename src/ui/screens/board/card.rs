//! A card that is open: every field, its points, what it waits for and what waits for it.

use super::state_glyph;
use crate::{
    app::{
        App, Row, rooms,
        rooms::board::{Field, Line as BoardLine, pick},
    },
    domain::{Address, Board, Card, CardState},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::{fit, width as cells},
    },
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
    page.push(owner(app, card));
    page.push(value(app, Field::Weeks, pick::weeks(app, card.weeks)));
    days(app, board, card, width, &mut page);
    if !card.after.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-card-before")));
        for id in &card.after {
            page.push(before(app, board, card, id, width).row(row(BoardLine::Before(id.clone()))));
        }
    }
    found(app, card, width, &mut page);
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
    if let Some(module) = app.shell.method.module(&card.module) {
        // What the card is for: the module, and the gap that it closes.
        let name = words.get(&format!("module-{}", module.id)).into_owned();
        let dimension = words.get(&format!("dimension-{}", module.dimension)).into_owned();
        let gap = words.with("card-module-gap", &[("module", text(name)), ("dimension", text(dimension))]);
        let mut lines = wrapped(&gap, usize::from(width.saturating_sub(VALUES))).into_iter();
        let head = Line::new(words.get("card-module"), Ink::Muted);
        page.push(head.at(VALUES, lines.next().unwrap_or_default(), Ink::Text));
        page.lines.extend(lines.map(|line| Line::blank().at(VALUES, line, Ink::Text)));
        let output = words.find(&format!("task-{}.output", card.task)).unwrap_or_default().into_owned();
        if !output.is_empty() {
            let head = Line::new(words.get("card-output"), Ink::Muted);
            page.push(head.at(VALUES, fit(&output, usize::from(width.saturating_sub(VALUES)), G.cut), Ink::Text));
        }
    }
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

/// What the review found about it.
fn found(app: &App, card: &Card, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let whole = Address::card(&card.id);
    for finding in desk.advice.findings.iter().filter(|finding| whole.holds(&finding.address)) {
        let said = describe.fill(&format!("{}.found", finding.key()), &finding.args);
        page.said(&said, width, Ink::Text, Some(super::super::level_glyph(finding.level)));
        page.push(Line::new(finding.rule, Ink::Muted));
    }
}

/// Who owns it; an id that nobody has is told.
fn owner(app: &App, card: &Card) -> Line {
    let people = app.desk.as_ref().map(|desk| &desk.now.people);
    match people.and_then(|people| people.get(&card.owner)) {
        Some(person) => value(app, Field::Owner, person.name.clone()),
        None if card.owner.is_empty() => value(app, Field::Owner, String::new()),
        None => {
            let said = app.shell.words.with("board-owner-unknown", &[("id", text(card.owner.clone()))]);
            value(app, Field::Owner, said).gutter(G.finding, Role::Warn)
        }
    }
}

/// When it is due, and what speaks against that day; when it was started and done.
fn days(app: &App, board: &Board, card: &Card, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let day = |date| DateWords::ENGLISH.day(date, today);
    let mut said = board.due(card).map_or_else(|| pick::weeks(app, card.weeks), day);
    if card.due.is_some() {
        said = words.with("board-fixed", &[("day", text(said))]);
    }
    let late =
        if board.late(card, today) > 0 { board.due(card).and_then(|due| DateWords::ENGLISH.late(due, today)) } else { None };
    let line = match late {
        Some(late) => value(app, Field::Due, format!("{said} · {late}")).gutter(G.finding, Role::Warn),
        None => value(app, Field::Due, said),
    };
    page.push(line);
    let mut warnings = Vec::new();
    if card.due.is_some_and(|due| board.start.is_some_and(|start| due < start)) {
        warnings.push(words.get("board-due-before-start").into_owned());
    }
    if card.due.is_some_and(|due| board.is_over(due)) {
        warnings.push(words.get("board-due-after-end").into_owned());
    }
    if let Some(before) = board.due_too_late(card).next() {
        warnings.push(words.with("board-due-before-card", &[("card", text(before.title.clone()))]));
    }
    for warning in warnings {
        page.wrap_follow(&warning, VALUES, width, Ink::Muted);
    }
    if card.state != CardState::Todo {
        page.push(value(app, Field::Started, card.started.map(day).unwrap_or_default()));
    }
    if card.state == CardState::Done {
        page.push(value(app, Field::DoneOn, card.done_on.map(day).unwrap_or_default()));
    }
}

/// A card that comes before: how it stands, and when it is due where that is too late for this one.
fn before(app: &App, board: &Board, card: &Card, id: &str, width: u16) -> Line {
    let Some(before) = board.card(id) else {
        let said = app.shell.words.with("board-card-unknown", &[("id", text(id.to_owned()))]);
        return Line::new(said, Ink::Text).gutter(G.finding, Role::Warn);
    };
    let (glyph, role) = state_glyph(before.state);
    let late = board.due_too_late(card).any(|other| other.id == id).then(|| board.due(before)).flatten();
    let said = late.map(|due| {
        let day = DateWords::ENGLISH.day(due, app.shell.now.date());
        app.shell.words.with("board-due", &[("day", text(day))])
    });
    let room = usize::from(width).saturating_sub(said.as_deref().map_or(0, |said| cells(said) + 2));
    let line = Line::new(fit(&before.title, room, G.cut).into_owned(), Ink::Text).gutter(glyph, role);
    match said {
        Some(said) => line.right(width, said, Ink::Word(Role::Warn)),
        None => line,
    }
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
