//! The plays: all of them with their readiness, and below the one that is shown: needs, steps, what others measured.

mod below;

use crate::{
    advice::plays::{Play, State},
    app::{
        App, Row,
        rooms::{
            Line as RoomLine,
            plays::{Line as Here, plays, shown_id},
        },
    },
    export::plays as words_of,
    theme::Role,
    ui::{
        page::{Cell, G, Ink, Line, Page},
        text::fit,
    },
    words::number,
};

/// From this width of the page on the plays stand side by side.
const BESIDE: u16 = 72;
/// Cells between them.
const GAP: u16 = 4;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let plays = plays(app);
    let Some(id) = shown_id(app) else { return page };
    if width >= BESIDE {
        beside(app, &plays, id, width, &mut page);
    } else if let Some(play) = plays.iter().find(|play| play.row.id == id) {
        alone(app, &plays, play, width, &mut page);
    }
    if let Some(play) = plays.iter().find(|play| play.row.id == id) {
        below::page(app, play, width, height, &mut page);
    }
    page
}

/// What stands beside it: nothing, the plays take the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

fn row(line: Here) -> Row {
    Row::Room(RoomLine::Plays(line))
}

/// The glyph of a state.
fn glyph(state: State) -> (&'static str, Role) {
    match state {
        State::Holds => (G.done, Role::Good),
        State::NotYet => (G.refused, Role::Warn),
        State::Unknown => (G.unknown, Role::Info),
    }
}

/// How a play stands: `4 of 6 · not yet`.
fn standing(app: &App, play: &Play<'_>) -> String {
    let words = &app.shell.words;
    let (met, all) = play.met();
    let met = words.with("plays-met", &[("met", number(met)), ("all", number(all))]);
    format!("{met} · {}", words.get(&format!("plays-state-{}", play.state().id())))
}

/// The plays side by side: name, how many of its needs hold, what that makes. The one that is shown stands on a line.
fn beside(app: &App, plays: &[Play<'_>], id: &str, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let count = u16::try_from(plays.len()).unwrap_or(1).max(1);
    let column = width.saturating_sub((count - 1) * GAP) / count;
    let (mut names, mut bars, mut below) = (Line::blank(), Line::blank(), Line::blank());
    for (at, play) in (0..count).zip(plays) {
        let start = at * (column + GAP);
        let is_shown = play.row.id == id;
        let name = fit(&words_of::name(describe, &play.row.id), usize::from(column), G.cut).into_owned();
        names = names.at(start, name, if is_shown { Ink::Title } else { Ink::Text });
        let (met, all) = play.met();
        let cells = usize::from(column.saturating_sub(22).clamp(3, 14));
        let filled = (met * cells).checked_div(all).unwrap_or(0);
        bars = bars.bar(start, filled, cells, Role::Accent);
        let after = start + u16::try_from(cells).unwrap_or(0) + 2;
        let room = usize::from((start + column).saturating_sub(after));
        bars = bars.at(after, fit(&standing(app, play), room, G.cut).into_owned(), Ink::Muted);
        for (line, follows) in [(&mut names, false), (&mut bars, true)] {
            line.cells.push(Cell {
                columns: (start, start + column),
                row: row(Here::Play(play.row.id.clone())),
                glyph: (!follows).then(|| glyph(play.state())),
                follows,
            });
        }
        let (sign, role) = if is_shown { (G.bar_full, Role::Accent) } else { (G.horizontal, Role::Rule) };
        let end = if at + 1 == count { width } else { start + column + GAP };
        let own = if is_shown { column } else { end - start };
        below = below.at(start, sign.repeat(usize::from(own)), Ink::Glyph(role));
        if is_shown && end > start + own {
            below = below.at(start + own, G.horizontal.repeat(usize::from(end - start - own)), Ink::Glyph(Role::Rule));
        }
    }
    page.push(names);
    page.push(bars);
    page.push(below);
}

/// The one play that a narrow page has room for, and which of how many it is.
fn alone(app: &App, plays: &[Play<'_>], play: &Play<'_>, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let at = plays.iter().position(|known| known.row.id == play.row.id).unwrap_or(0) + 1;
    let place = format!("{}{at}/{}{}", G.cell_left, plays.len(), G.cell_right);
    let (sign, role) = glyph(play.state());
    let room = usize::from(width.saturating_sub(8));
    let name = fit(&words_of::name(describe, &play.row.id), room, G.cut).into_owned();
    page.push(
        Line::new(name, Ink::Title)
            .right(width, place, Ink::Muted)
            .row(row(Here::Play(play.row.id.clone())))
            .gutter(sign, role),
    );
    page.push(Line::new(standing(app, play), Ink::Muted).follow());
}
