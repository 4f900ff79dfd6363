//! Plan against actual, for the review of the last days: by phase what was planned and what came of it.

use crate::{
    advice::board as plan,
    app::{App, Row, rooms, rooms::board::Line as BoardLine},
    domain::Board,
    export::closing::{PhaseActual, actuals},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, board: &Board, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let width = width.min(90);
    let today = app.shell.now.date();
    let last = board.days_of(board.close()).map(|(_, last)| DateWords::ENGLISH.day(last, today));
    let said = last.map(|day| words.with("board-closes", &[("day", text(day))])).unwrap_or_default();
    page.push(Line::new(super::weeks::capital(&words.get("board-view-close")), Ink::Title).at(30, said, Ink::Muted));
    page.push(Line::blank());
    let narrow = width < 60;
    let columns = ["column-planned", "column-done", "column-in-time", "column-late", "column-open"];
    let first = if narrow { 20 } else { 34 };
    let each = (width.saturating_sub(first)) / 5;
    let mut head = Line::blank();
    for (at, key) in columns.iter().enumerate() {
        let x = first + each * (u16::try_from(at).unwrap_or(0) + 1);
        head = head.right(x, words.get(key), Ink::Muted);
    }
    page.push(head);
    let phases = actuals(board, &app.shell.method, today);
    let line = |name: String, of: &PhaseActual, ink| {
        let mut line = Line::new(crate::ui::text::fit(&name, usize::from(first), G.cut).into_owned(), ink);
        let figures = [of.planned, of.done, of.in_time, of.late, of.planned - of.done];
        for (at, figure) in figures.into_iter().enumerate() {
            let x = first + each * (u16::try_from(at).unwrap_or(0) + 1);
            let ink = if at == 3 && figure > 0 { Ink::Word(Role::Warn) } else { ink };
            line = line.right(x, figure.to_string(), ink);
        }
        line
    };
    for (phase, actual) in &phases {
        page.push(line(words.get(&format!("phase-{phase}")).into_owned(), actual, Ink::Text));
    }
    page.push(Line::blank().at(first, G.horizontal.repeat(usize::from(each) * 5), Ink::Glyph(Role::Rule)));
    let sum = phases.iter().fold(PhaseActual::default(), |sum, (_, of)| sum.plus(of));
    page.push(line(words.get("label-together").into_owned(), &sum, Ink::Text));
    page.push(Line::blank());
    page.push(Line::head(words.get("head-board-outputs")));
    for (output, missing) in plan::outputs(board, &app.shell.method) {
        let (glyph, role) = if missing.is_empty() { (G.done, Role::Good) } else { (G.open, Role::Muted) };
        page.push(Line::new(words.get(&format!("output-{}", output.id)), Ink::Text).gutter(glyph, role));
        for card in missing {
            page.push(Line::blank().at(2, card.title.clone(), Ink::Muted));
        }
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-board-review")));
    let review = if board.review.is_empty() { words.get("board-review-none").into_owned() } else { board.review.clone() };
    let ink = if board.review.is_empty() { Ink::Muted } else { Ink::Text };
    let mut lines = wrapped(&review, usize::from(width.min(60))).into_iter();
    page.push(Line::new(lines.next().unwrap_or_default(), ink).row(Row::Room(rooms::Line::Board(BoardLine::Review))));
    page.lines.extend(lines.map(|line| Line::new(line, ink).follow()));
    page
}
