//! Plan against actual, for the review of the last days: what was planned and what came of it, by phase, output and
//! metric; what is still open; what was concluded.

use super::super::key;
use crate::{
    advice::{board as plan, track::Standing},
    app::{Action, App, Row, rooms, rooms::board::Line as BoardLine},
    domain::Board,
    export::closing::{PhaseActual, actuals},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
    words::{date::DateWords, number, text},
};

/// Where the names end and how wide a figure is.
fn columns(width: u16) -> (u16, u16) {
    let first = if width < 60 { 20 } else { 34 };
    (first, width.saturating_sub(first) / 5)
}

/// The cell after a figure, counted from 0.
fn end(first: u16, each: u16, at: usize) -> u16 {
    first + each * (u16::try_from(at).unwrap_or(0) + 1)
}

/// The page.
pub(super) fn page(app: &App, board: &Board, width: u16, height: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let width = width.min(90);
    let today = app.shell.now.date();
    let last = board.days_of(board.close()).map(|(_, last)| DateWords::ENGLISH.day(last, today));
    let said = last.map(|day| words.with("board-closes", &[("day", text(day))])).unwrap_or_default();
    page.push(Line::new(super::weeks::capital(&words.get("board-view-close")), Ink::Title).at(30, said, Ink::Muted));
    page.push(Line::blank());
    let heads = ["column-planned", "column-done", "column-in-time", "column-late", "column-open"];
    let (first, each) = columns(width);
    let mut head = Line::blank();
    for (at, key) in heads.iter().enumerate() {
        head = head.right(end(first, each, at), words.get(key), Ink::Muted);
    }
    page.push(head);
    let phases = actuals(board, &app.shell.method, today);
    let line = |name: String, of: &PhaseActual, ink| {
        let mut line = Line::new(fit(&name, usize::from(first), G.cut).into_owned(), ink);
        let figures = [of.planned, of.done, of.in_time, of.late, of.planned - of.done];
        for (at, figure) in figures.into_iter().enumerate() {
            let ink = if at == 3 && figure > 0 { Ink::Word(Role::Warn) } else { ink };
            line = line.right(end(first, each, at), figure.to_string(), ink);
        }
        line
    };
    for (phase, actual) in &phases {
        let line = line(words.get(&format!("phase-{phase}")).into_owned(), actual, Ink::Text);
        page.push(line.row(row(BoardLine::Phase((*phase).to_owned()))));
    }
    page.push(Line::blank().at(first, G.horizontal.repeat(usize::from(each) * 5), Ink::Glyph(Role::Rule)));
    let sum = phases.iter().fold(PhaseActual::default(), |sum, (_, of)| sum.plus(of));
    page.push(line(words.get("label-together").into_owned(), &sum, Ink::Text));
    page.push(Line::blank());
    page.push(Line::head(words.get("head-board-outputs")));
    for (output, missing) in plan::outputs(board, &app.shell.method) {
        let (glyph, role) = if missing.is_empty() { (G.done, Role::Good) } else { (G.open, Role::Muted) };
        page.push(Line::new(words.get(&format!("output-{}", output.id)), Ink::Text).gutter(glyph, role));
        if let Some((first, more)) = missing.split_first() {
            // Which card it is that is missing; all of them stand among those that are open.
            let said = match more.len() {
                0 => words.with("board-output-misses", &[("card", text(first.title.clone()))]),
                more => {
                    let args = [("card", text(first.title.clone())), ("count", number(more))];
                    words.with("board-output-misses-more", &args)
                }
            };
            page.push(Line::blank().at(2, fit(&said, usize::from(width.saturating_sub(2)), G.cut), Ink::Muted));
        }
    }
    metrics(app, width, &mut page);
    open(app, board, width, height, &mut page);
    page.push(Line::blank());
    page.push(Line::head(words.get("head-board-review")));
    let review = if board.review.is_empty() { words.get("board-review-none").into_owned() } else { board.review.clone() };
    let ink = if board.review.is_empty() { Ink::Muted } else { Ink::Text };
    let mut lines = wrapped(&review, usize::from(width.min(60))).into_iter();
    page.push(Line::new(lines.next().unwrap_or_default(), ink).row(row(BoardLine::Review)));
    page.lines.extend(lines.map(|line| Line::new(line, ink).follow()));
    if let Some(after) = words.find(&format!("plan-{}.after", board.plan)) {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-board-after")));
        page.wrap(&after, 0, width.min(72), Ink::Text);
    }
    page.push(Line::blank());
    page.wrap(&words.with("board-report-hint", &[("key", text(key(app, Action::Copy)))]), 0, width.min(72), Ink::Muted);
    page
}

fn row(line: BoardLine) -> Row {
    Row::Room(rooms::Line::Board(line))
}

/// Each metric from where it began to what was asked of day 90.
fn metrics(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    if desk.now.metrics.metrics.is_empty() {
        return;
    }
    let words = &app.shell.words;
    let (first, each) = columns(width);
    page.push(Line::blank());
    let mut head = Line::head(words.get("head-board-metrics"));
    for (at, id) in ["baseline", "now", "day-90"].into_iter().enumerate() {
        head = head.right(end(first, each, at), words.get(&format!("metric-column-{id}")), Ink::Muted);
    }
    page.push(head);
    for metric in &desk.now.metrics.metrics {
        let track = rooms::metrics::tracked(app, metric);
        let mut line = Line::new(fit(&describe.metric(&metric.id), usize::from(first), G.cut).into_owned(), Ink::Text);
        for (at, value) in [metric.baseline, track.now.map(|now| now.value), metric.day_90].into_iter().enumerate() {
            let shown = value.map_or_else(|| G.dash.to_owned(), |value| describe.metric_figure(&metric.id, value));
            line = line.right(end(first, each, at), shown, Ink::Text);
        }
        let behind = track.standing == Standing::Behind;
        let ink = if behind { Ink::Word(Role::Warn) } else { Ink::Muted };
        let at = end(first, each, 2) + 3;
        let word = words.get(&format!("metric-standing-{}", track.standing.id()));
        let room = usize::from(width.saturating_sub(at));
        page.push(line.at(at, fit(&word, room, G.cut), ink).row(row(BoardLine::Metric(metric.id.clone()))));
    }
}

/// The cards that are not done, those that are due first at the top.
fn open(app: &App, board: &Board, width: u16, height: u16, page: &mut Page) {
    let cards: Vec<_> = rooms::board::in_order(app).collect();
    if cards.is_empty() {
        return;
    }
    page.push(Line::blank());
    page.push(Line::head(app.shell.words.get("head-board-open")));
    let here = super::here(app);
    let here = cards.iter().position(|card| card.id == here);
    page.window(cards.len(), here, usize::from(height.max(12)), |index| super::agenda::line(app, board, cards[index], width));
}
