//! Tracks and their types, what the strategy asks for and no track has, and the specialisations that cut across.

use super::{cell, cut, row};
use crate::{
    app::{
        App, Pane,
        rooms::tiers::{self, Line as Here},
    },
    domain::Track,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::width as cells,
    },
    words::{number, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(all) = tiers::tiers(app) else { return page };
    let words = &app.shell.words;
    page.push(Line::new(words.get("types-title"), Ink::Title));
    page.push(Line::blank());
    if all.tracks.is_empty() {
        empty(app, width, &mut page);
        return page;
    }
    tracks(app, &all.tracks, width, &mut page);
    loose(app, width, &mut page);
    specialities(app, &all.tracks, width, &mut page);
    page
}

/// Nothing yet: what the strategy asks for, and the key that makes it.
fn empty(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    page.wrap(&words.get("empty-tracks"), 0, width, Ink::Text);
    loose(app, width, page);
    if tiers::loose(app).is_empty() {
        page.push(Line::blank());
        page.wrap(&words.get("empty-types"), 0, width, Ink::Muted);
    }
}

/// Where the cells of a track begin.
fn columns(width: u16) -> [u16; 4] {
    let name = (width / 4).clamp(14, 20);
    let rungs = width.saturating_sub(22).max(name + 12);
    [0, name, rungs, rungs + 9]
}

fn tracks(app: &App, tracks: &[Track], width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let at = columns(width);
    let mut head = Line::blank();
    for (column, key) in at.iter().zip(["column-track", "column-types", "column-rungs", "column-note"]) {
        head = head.at(*column, words.get(key), Ink::Muted);
    }
    page.push(head);
    let here = tiers::here(app).filter(|_| app.focus == Pane::Work);
    for track in tracks {
        let on = here.as_ref() == Some(&Here::Track(track.id.clone()));
        let types: Vec<String> = track.types.iter().map(|id| describe.partner_type(id)).collect();
        let rungs = match track.tiers.len() {
            1 => words.get("track-flat").into_owned(),
            count => count.to_string(),
        };
        let values = [describe.track(track), types.join(", "), rungs, track.note.replace('\n', " ")];
        let mut line = Line::blank().row(row(Here::Track(track.id.clone())));
        for (index, value) in values.iter().enumerate() {
            let next = at.get(index + 1).copied().unwrap_or(width + 2);
            let room = next.saturating_sub(at[index] + 3);
            let (shown, ink) = if value.is_empty() { (G.dash.to_owned(), Ink::Muted) } else { (cut(value, room), Ink::Text) };
            if on && app.column.min(tiers::TRACK_CELLS - 1) == index {
                let end = at[index] + cell(cells(&shown));
                let before = at[index].checked_sub(2);
                if let Some(before) = before {
                    line = line.at(before, G.cell_left, Ink::Glyph(Role::Focus));
                }
                line = line.at(end + 1, G.cell_right, Ink::Glyph(Role::Focus));
            }
            line = line.at(at[index], shown, ink);
        }
        if tiers::track(app).is_some_and(|shown| shown.id == track.id) {
            line = line.gutter(G.here, Role::Accent);
        }
        page.push(line);
    }
}

/// Types that the strategy starts with and no track has.
fn loose(app: &App, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let loose = tiers::loose(app);
    if loose.is_empty() {
        return;
    }
    page.gap();
    page.push(Line::head(words.get("head-loose")));
    let key = words.with("tiers-make", &[("count", number(loose.len()))]);
    page.push(Line::new(cut(&key, width), Ink::Text).row(row(Here::Make)));
    for kind in loose {
        let track = app.shell.method.tracks().iter().find(|row| row.types.contains(&kind));
        let track = track.map(|row| words.get(&format!("track-{}", row.id)).into_owned()).unwrap_or_default();
        let joins = words.with("type-joins", &[("track", text(track))]);
        page.push(
            Line::new(G.proposed, Ink::Glyph(Role::Info))
                .at(2, cut(&describe.partner_type(&kind), 28), Ink::Text)
                .at(32.min(width / 2), joins, Ink::Muted)
                .row(row(Here::Loose(kind))),
        );
    }
}

fn specialities(app: &App, tracks: &[Track], width: u16, page: &mut Page) {
    let (Some(all), Some(describe)) = (tiers::tiers(app), app.describe()) else { return };
    let words = &app.shell.words;
    let each = (width.saturating_sub(24) / cell(tracks.len().max(1))).clamp(4, 17);
    let label = width.saturating_sub(each * cell(tracks.len())).min(34);
    let right = |index: usize| label + each * cell(index + 1) - 2;
    page.gap();
    let mut head = Line::head(cut(&words.get("head-specialisations"), label.saturating_sub(1)));
    for (index, track) in tracks.iter().enumerate() {
        head = head.right(right(index), cut(&describe.track(track), each.saturating_sub(2)), Ink::Muted);
    }
    page.push(head);
    let here = tiers::here(app).filter(|_| app.focus == Pane::Work);
    let mut family = String::new();
    for id in tiers::specialities(app) {
        let own = app.shell.method.specialisations().iter().find(|row| row.id == id).map_or("", |row| row.family.as_str());
        if own != family {
            let words = words.find(&format!("specialisation-family-{own}")).unwrap_or_default();
            page.push(Line::new(words, Ink::Muted));
            own.clone_into(&mut family);
        }
        let known = all.specialisations.iter().find(|known| known.id == id);
        let on = here.as_ref() == Some(&Here::Speciality(id.clone()));
        let name = cut(&describe.specialisation(&id), label.saturating_sub(3));
        let mut line = Line::blank().at(2, name, if known.is_some() { Ink::Text } else { Ink::Muted });
        for (index, track) in tracks.iter().enumerate() {
            let offered = known.is_some_and(|known| known.tracks.is_empty() || known.tracks.contains(&track.id));
            let (glyph, ink) = if offered { (G.dot, Ink::Text) } else { (G.open, Ink::Muted) };
            let cursor = on && app.column.min(tracks.len() - 1) == index;
            line = super::value_cell(line, right(index), each.saturating_sub(3).max(1), glyph, ink, cursor);
        }
        page.push(line.row(row(Here::Speciality(id))));
        if let Some(asks) = known.map(|known| known.asks.as_str()).filter(|asks| !asks.is_empty()) {
            page.wrap_follow(asks, 4, width, Ink::Muted);
        }
    }
}
