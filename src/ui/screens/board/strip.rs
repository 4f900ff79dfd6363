//! The strip over the columns: the phases side by side, each with its weeks and a glyph for every card.
//!
//! A phase that has no room for a glyph a card is a bar. What has room is measured by what would be drawn.

use super::glyph;
use crate::{
    advice::board as plan,
    app::App,
    domain::{Board, Card, CardState},
    method::rows::PhaseSeed,
    theme::Role,
    ui::{
        page::{G, Ink, Line},
        text::{fit, width as cells},
    },
    words::number,
};

/// Cells between one week and the next.
const GAP: usize = 2;

/// A bar is no longer than that, however much room there is.
const LONGEST: usize = 20;

/// The phases with their weeks and how the cards of each stand, above the cards.
pub(super) fn strip(app: &App, board: &Board, width: u16) -> Vec<Line> {
    let words = &app.shell.words;
    let phases = plan::phases(board, &app.shell.method);
    let (done, all) = board.done();
    let count = words.with("board-done", &[("done", number(done)), ("all", number(all))]);
    if phases.is_empty() || width < 60 {
        return vec![Line::new(count, Ink::Muted)];
    }
    let today = app.shell.now.date();
    let now = board.week_of(today);
    let reserved = u16::try_from(cells(&count)).unwrap_or(0) + 2;
    let each = width.saturating_sub(reserved) / u16::try_from(phases.len()).unwrap_or(1);
    let room = usize::from(each.saturating_sub(2));
    let (mut names, mut line) = (Line::blank(), Line::blank());
    for (x, phase) in (0..).step_by(usize::from(each.max(1))).zip(phases) {
        let here = now.is_some_and(|now| (phase.weeks.0..=phase.weeks.1).contains(&now));
        let name = fit(&words.get(&format!("phase-{}", phase.id)), room, G.cut).into_owned();
        names = names.at(x, name, if here { Ink::Word(Role::Accent) } else { Ink::Text });
        let of_phase = board.open().map(|card| &**card).filter(|card| plan::phase_of(phases, card) == phase.id);
        let cards: Vec<&Card> = of_phase.collect();
        let parts = weeks(phase, &cards, now, |card| glyph(board, card, today));
        line = if parts.iter().map(|(at, text, _)| at + cells(text)).max().unwrap_or(0) > room {
            let done = cards.iter().filter(|card| card.state == CardState::Done).count();
            let room = room.min(LONGEST);
            line.bar(x, room * done / cards.len().max(1), room, Role::Accent)
        } else {
            let at = |at: usize| x + u16::try_from(at).unwrap_or(0);
            parts.into_iter().fold(line, |line, (place, text, ink)| line.at(at(place), text, ink))
        };
    }
    vec![names.right(width, count, Ink::Text), line]
}

/// A text, where it begins, and its ink.
type Part = (usize, String, Ink);

/// The weeks of a phase in which cards are due: the number of each, and a glyph for every card.
fn weeks(phase: &PhaseSeed, cards: &[&Card], now: Option<u8>, glyph: impl Fn(&Card) -> (&'static str, Role)) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut column = 0;
    for week in phase.weeks.0..=phase.weeks.1 {
        let mut of_week: Vec<&&Card> = cards.iter().filter(|card| card.weeks.1 == week).collect();
        if of_week.is_empty() {
            continue;
        }
        of_week.sort_by_key(|card| std::cmp::Reverse(card.state));
        let from = of_week.iter().map(|card| card.weeks.0).max().unwrap_or(week);
        let label = if from == week { week.to_string() } else { format!("{from}{}{week}", G.dash) };
        let ink = if now == Some(week) { Ink::Word(Role::Accent) } else { Ink::Muted };
        let after = column + cells(&label) + 1;
        parts.push((column, label, ink));
        column = after;
        for card in of_week {
            let (glyph, role) = glyph(card);
            parts.push((column, glyph.to_owned(), Ink::Glyph(role)));
            column += cells(glyph);
        }
        column += GAP;
    }
    parts
}
