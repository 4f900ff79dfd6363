//! By week: the phases side by side, each week with its cards.

use std::ops::Range;

use super::{
    again, glyph, here,
    lay::{Block, Column, Part, lay},
    mark, owner, row,
};
use crate::{
    advice::board as plan,
    app::{
        App,
        rooms::board::{WeekGroup, groups, pick},
    },
    domain::{Board, CardState},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, board: &Board, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    if let Some(again) = again(app) {
        page.push(again);
        page.push(Line::blank());
    }
    let groups = groups(app);
    let shown = if width >= 110 {
        3
    } else if width >= 72 {
        2
    } else {
        1
    }
    .min(groups.len().max(1));
    let each = width / u16::try_from(shown).unwrap_or(1);
    let cursor = here(app);
    // Where in each group the cursor stands, counted over its weeks.
    let in_group = |weeks: &[WeekGroup<'_>]| weeks.iter().flat_map(|(_, cards)| cards).position(|card| card.id == cursor);
    let places: Vec<Option<usize>> = groups.iter().map(|(_, weeks)| in_group(weeks)).collect();
    let here = places.iter().position(Option::is_some);
    let first = (here.unwrap_or(0) + 1).saturating_sub(shown);
    let room = usize::from(height).saturating_sub(page.lines.len()).max(1);
    let columns = groups.iter().enumerate().skip(first).take(shown).map(|(at, (phase, weeks))| {
        let x = each * u16::try_from(at - first).unwrap_or(0) + 2;
        // Only cards that can be in sight are built.
        let place = places.get(at).copied().flatten().unwrap_or(0);
        let span = place.saturating_sub(room)..place + room + 1;
        let all: usize = weeks.iter().map(|(_, cards)| cards.len()).sum();
        let blocks = blocks(app, board, each.saturating_sub(5), phase, weeks, &span);
        Column { at: x, width: each.saturating_sub(5), blocks, more: all.saturating_sub(span.end) }
    });
    page.lines.extend(lay(app, columns.collect(), room));
    page
}

/// The blocks of a phase; of its cards those alone that are to be built.
fn blocks(app: &App, board: &Board, width: u16, phase: &str, weeks: &[WeekGroup<'_>], built: &Range<usize>) -> Vec<Block> {
    let words = &app.shell.words;
    let mut blocks = vec![Block::head(words.get(&format!("phase-{phase}")), Ink::Title)];
    let outputs = plan::outputs(board, &app.shell.method);
    if let Some((output, _)) = outputs.iter().find(|(output, _)| output.phase == phase) {
        let what = words.get(&format!("output-{}", output.id)).into_owned();
        blocks.push(Block::head(words.with("board-phase-yields", &[("what", text(what))]), Ink::Muted));
    }
    let today = app.shell.now.date();
    let now = board.week_of(today);
    let mut place = 0;
    for (span, cards) in weeks {
        let (from, to) = (place, place + cards.len());
        place = to;
        let cards = &cards[built.start.clamp(from, to) - from..built.end.clamp(from, to) - from];
        if cards.is_empty() {
            continue;
        }
        blocks.push(Block::gap());
        let mut head = vec![Part::new(0, capital(&pick::weeks(app, *span)), Ink::Text)];
        let is_now = now.is_some_and(|now| (span.0..=span.1).contains(&now));
        if let Some((first, _)) = board.days_of(span.0) {
            let mut day = DateWords::ENGLISH.plain_day(first, today);
            if is_now {
                day = words.with("board-now", &[("day", text(day))]);
            }
            head.push(Part::right(day, if is_now { Ink::Word(Role::Accent) } else { Ink::Muted }));
        }
        blocks.push(Block { lines: vec![head], ..Block::default() });
        for card in cards {
            let ink = if card.state == CardState::Done { Ink::Muted } else { Ink::Text };
            let owner = owner(app, card);
            // A title never runs under the owner.
            let room = usize::from(width).saturating_sub(crate::ui::text::width(&owner) + 4);
            let title = crate::ui::text::fit(&card.title, room, G.cut).into_owned();
            let (glyph, role) = glyph(board, card, today);
            let state = Part::new(0, glyph, Ink::Glyph(role));
            let line = vec![state, Part::new(2, title, ink), Part::right(owner, Ink::Muted)];
            blocks.push(Block { row: Some(row(card)), glyph: mark(app, card), lines: vec![line] });
        }
    }
    // Closed days that fall into the phase are told, for nothing is due on them.
    let phases = plan::phases(board, &app.shell.method);
    let span = phases
        .iter()
        .find(|row| row.id == phase)
        .and_then(|row| Some((board.days_of(row.weeks.0)?.0, board.days_of(row.weeks.1)?.1)));
    if let Some((from, to)) = span {
        for closed in board.closed.iter().filter(|closed| closed.from <= to && closed.last() >= from) {
            let day = |date| DateWords::ENGLISH.plain_day(date, today);
            let days = if closed.last() == closed.from {
                day(closed.from)
            } else {
                words.with("from-to", &[("from", text(day(closed.from))), ("to", text(day(closed.last())))])
            };
            blocks.push(Block::gap());
            blocks.push(Block::head(words.with("board-closed-days", &[("days", text(days))]), Ink::Muted));
        }
    }
    if weeks.is_empty() {
        blocks.push(Block::gap());
        blocks.push(Block::head(format!("{} {}", G.dash, words.get("board-no-cards")), Ink::Muted));
    }
    blocks
}

/// The first letter as a capital: the words stand within sentences elsewhere.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
