//! By the day they are due: what is late, what comes this week, the next, later; then what is done.

use jiff::civil::Date;

use super::{again, due, glyph, here, mark, owner, row, ticks};
use crate::{
    app::{App, rooms::board::in_order},
    domain::{Board, Card, CardState},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
};

/// The page. Only the cards around the cursor are built.
pub(super) fn page(app: &App, board: &Board, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    if let Some(again) = again(app) {
        page.push(again);
        page.push(Line::blank());
    }
    let today = app.shell.now.date();
    let cards: Vec<&Card> = in_order(app).collect();
    if cards.is_empty() {
        page.push(Line::new(app.shell.words.get("board-no-cards"), Ink::Muted));
        return page;
    }
    let here = here(app);
    let here = cards.iter().position(|card| card.id == here).unwrap_or(0);
    let around = usize::from(height) + 1;
    let (from, to) = (here.saturating_sub(around), (here + around).min(cards.len()));
    let mut group = "";
    for card in &cards[from..to] {
        let of = group_of(board, card, today);
        if of != group {
            page.gap();
            page.push(Line::head(app.shell.words.get(of)));
            group = of;
        }
        page.push(line(app, board, card, width));
    }
    page
}

fn group_of(board: &Board, card: &Card, today: Date) -> &'static str {
    if card.state == CardState::Done {
        return "board-agenda-done";
    }
    let Some(due) = board.due(card) else { return "board-agenda-open" };
    let monday = today.weekday().since(jiff::civil::Weekday::Monday);
    let days = today.until(due).map_or(0, |span| span.get_days());
    match days + i32::from(monday) {
        _ if days < 0 => "board-agenda-late",
        ..7 => "board-agenda-week",
        7..14 => "board-agenda-next",
        _ => "board-agenda-later",
    }
}

/// A card on one line: when it is due, what it is, whose it is.
pub(super) fn line(app: &App, board: &Board, card: &Card, width: u16) -> Line {
    let today = app.shell.now.date();
    let done = card.state == CardState::Done;
    let (glyph, role) = glyph(board, card, today);
    let day = match card.done_on {
        Some(on) if done => crate::words::date::DateWords::ENGLISH.day(on, today),
        _ => due(app, board, card),
    };
    let title_at = 17;
    let rest = if width >= 70 { 14 } else { 4 };
    let title = fit(&card.title, usize::from(width.saturating_sub(title_at + rest + 2)), G.cut).into_owned();
    let ink = if done { Ink::Muted } else { Ink::Text };
    let late = board.late(card, today) > 0;
    let mut line =
        Line::new(day, if late { Ink::Word(Role::Warn) } else { Ink::Muted }).at(title_at, title, ink).row(row(card));
    line = line.right(width, owner(app, card), Ink::Muted).at(title_at - 2, glyph, Ink::Glyph(role));
    line.gutter = mark(app, card);
    if let Some((shown, _)) = ticks(app, card).filter(|_| width >= 70 && !done) {
        line = line.right(width - 5, shown, Ink::Glyph(Role::Accent));
    }
    line
}
