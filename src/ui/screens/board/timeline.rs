//! As bars over the weeks: done, planned, late; today is a line through them.

use jiff::civil::Date;

use super::{due, glyph, here, mark, owner, row};
use crate::{
    advice::board as plan,
    app::{App, rooms::board::in_order},
    domain::{Board, Card, CardState},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::date::DateWords,
};

/// Where the bars begin and how many cells a week has.
struct Scale {
    left: u16,
    week: u16,
    weeks: u16,
}

impl Scale {
    /// The cell of a day.
    fn at(&self, board: &Board, day: Date) -> u16 {
        let days = i64::from(board.day(day).unwrap_or(1)) - 1;
        let cells = days * i64::from(self.week) / 7;
        let last = i64::from(self.weeks * self.week);
        self.left + u16::try_from(cells.clamp(0, last)).unwrap_or(0)
    }
}

/// The page.
pub(super) fn page(app: &App, board: &Board, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let words = &app.shell.words;
    let weeks = u16::from(board.close());
    let left = if width >= 100 { 40 } else { (width * 2 / 5).max(16) };
    let week = (width.saturating_sub(left) / weeks).clamp(1, 6);
    let scale = Scale { left, week, weeks };
    let today = app.shell.now.date();
    for line in heads(app, board, &scale) {
        page.push(line);
    }
    let cards: Vec<&Card> = in_order(app).collect();
    let here = here(app);
    let here = cards.iter().position(|card| card.id == here).unwrap_or(0);
    let around = usize::from(height) + 1;
    let (from, to) = (here.saturating_sub(around), (here + around).min(cards.len()));
    let phases = plan::phases(board, &app.shell.method);
    let mut phase = "";
    for card in cards.get(from..to).unwrap_or_default() {
        let of = plan::phase_of(phases, card);
        if of != phase {
            page.gap();
            let mut head = Line::new(words.get(&format!("phase-{of}")), Ink::Text);
            if let Some(span) = phases.iter().find(|row| row.id == of).map(|row| row.weeks) {
                let from = scale.left + (u16::from(span.0) - 1) * week;
                let cells = usize::from((u16::from(span.1 - span.0) + 1) * week).saturating_sub(2);
                let bar = format!("{}{}{}", G.end_left, G.horizontal.repeat(cells), G.end_right);
                head = head.at(from, bar, Ink::Glyph(Role::Rule));
            }
            page.push(head);
            phase = of;
        }
        page.push(line(app, board, card, &scale));
    }
    if cards.is_empty() {
        page.push(Line::new(words.get("board-no-cards"), Ink::Muted));
    }
    if board.day(today).is_some_and(|day| day >= 1) {
        let x = scale.at(board, today);
        // The line of today runs through what is empty; where a bar is, the bar is what one looks at.
        for line in page.lines.iter_mut().skip(2) {
            let taken = line.pieces.iter().any(|piece| {
                let cells = u16::try_from(crate::ui::text::width(&piece.text)).unwrap_or(0);
                !piece.right && piece.column <= x && x < piece.column + cells
            });
            if !taken && !line.pieces.is_empty() {
                line.pieces.push(crate::ui::page::Piece {
                    column: x,
                    text: G.vertical.into(),
                    ink: Ink::Glyph(Role::Accent),
                    right: false,
                });
            }
        }
    }
    page
}

/// The months and the weeks.
fn heads(app: &App, board: &Board, scale: &Scale) -> [Line; 2] {
    let today = app.shell.now.date();
    let now = board.week_of(today);
    let mut months = Line::blank();
    let mut weeks = Line::blank();
    let mut month = 0;
    let mut free = 0;
    for week in 1..=board.close() {
        let x = scale.left + (u16::from(week) - 1) * scale.week;
        if let Some((first, _)) = board.days_of(week)
            && first.month() != month
        {
            month = first.month();
            let at = usize::try_from(month - 1).unwrap_or(0);
            let name = DateWords::ENGLISH.months.get(at).map_or("", |name| name).to_owned();
            if x >= free {
                free = x + u16::try_from(crate::ui::text::width(&name)).unwrap_or(3) + 1;
                months = months.at(x, name, Ink::Muted);
            }
        }
        let is_now = now == Some(week);
        let label = week.to_string();
        // Where a week is a cell or two wide, every other one is named, and that of today always.
        let fits = scale.week > 2 || week % 4 == 1 || is_now;
        if fits {
            weeks = weeks.at(x, label, if is_now { Ink::Word(Role::Accent) } else { Ink::Muted });
        }
    }
    [months, weeks]
}

fn line(app: &App, board: &Board, card: &Card, scale: &Scale) -> Line {
    let today = app.shell.now.date();
    let (glyph, role) = glyph(board, card, today);
    let owner = owner(app, card);
    let room = usize::from(scale.left).saturating_sub(crate::ui::text::width(&owner) + 5);
    let done = card.state == CardState::Done;
    let ink = if done { Ink::Muted } else { Ink::Text };
    let mut line = Line::new(glyph, Ink::Glyph(role)).at(2, fit(&card.title, room, G.cut).into_owned(), ink).row(row(card));
    line.gutter = mark(app, card);
    line = line.right(scale.left.saturating_sub(2), owner, Ink::Muted);
    let (Some(begins), Some(ends)) = (board.begins(card), board.due(card)) else { return line };
    let from = scale.at(board, begins.min(ends));
    let to = (scale.at(board, ends) + 1).max(from + 1);
    let (first, second) = if done {
        let end = card.done_on.map_or(to, |on| (scale.at(board, on) + 1).max(from + 1));
        ((from, end, G.bar_full, Role::Accent), None)
    } else {
        let now = scale.at(board, today).clamp(from, to);
        let filled = if card.state == CardState::Doing { now } else { from };
        let blocked = card.state == CardState::Blocked || board.waiting(card).next().is_some();
        let rest = if blocked { G.bar_late } else { G.bar_rest };
        ((from, filled, G.bar_full, Role::Accent), Some((filled, to, rest, Role::Rule)))
    };
    for (from, to, glyph, role) in std::iter::once(first).chain(second) {
        if to > from {
            line = line.at(from, glyph.repeat(usize::from(to - from)), Ink::Glyph(role));
        }
    }
    if board.late(card, today) > 0 {
        let end = scale.at(board, today);
        if end > to {
            line = line.at(to, G.bar_late.repeat(usize::from(end - to)), Ink::Glyph(Role::Warn));
        }
        line = line.at(end.max(to) + 2, due(app, board, card), Ink::Muted);
    }
    line
}
