//! What is shown of the partners: columns, order, filter, marks, the page of one.

use std::collections::BTreeSet;

use crate::{
    app::{
        Action, App, Pane, Room, Screen,
        rooms::partners::{self, Field, Filter, Line, visible, width},
        update::moving,
    },
    domain::PartnerState,
};

/// Moves to the column beside, among those that are there.
pub(super) fn across(app: &mut App, right: bool) {
    if partners::open(app).is_some() {
        return;
    }
    let columns = visible(width(app));
    let at = columns.iter().position(|field| *field == partners::field(app)).unwrap_or(0);
    let to = if right { (at + 1).min(columns.len() - 1) } else { at.saturating_sub(1) };
    app.column = columns[to].place();
}

/// Opens the page of the partner under the cursor.
pub(super) fn open(app: &mut App) {
    let Some(id) = partners::here(app).map(|partner| partner.id.clone()) else { return };
    let field = partners::field(app);
    app.rooms.partners.open = Some(id);
    super::stand(app, crate::app::rooms::Line::Partners(Line::Field(field)));
}

/// Esc leaves the page of a partner, then takes back marks, then the filter; after that it leads out as everywhere.
pub(super) fn back(app: &mut App) -> bool {
    let state = &mut app.rooms.partners;
    if let Some(id) = state.open.take() {
        super::stand_on(app, &id);
    } else if !state.marked.is_empty() {
        state.marked.clear();
    } else if !state.filter.is_open() {
        state.filter = Filter::default();
    } else {
        return false;
    }
    true
}

/// Marks the partner under the cursor, or takes its mark back, and goes on to the next.
pub(super) fn mark(app: &mut App) {
    let Some(id) = partners::here(app).map(|partner| partner.id.clone()) else { return };
    let marked = &mut app.rooms.partners.marked;
    if !marked.remove(&id) {
        marked.insert(id);
    }
    moving::along(app, Action::Down);
}

/// Marks all that are shown; takes the marks back where all of them are.
pub(super) fn mark_all(app: &mut App) {
    if partners::open(app).is_some() {
        return;
    }
    let shown: BTreeSet<String> = partners::shown(app).iter().map(|partner| partner.id.clone()).collect();
    let marked = &mut app.rooms.partners.marked;
    *marked = if marked.is_superset(&shown) { BTreeSet::new() } else { shown };
}

/// Sorts by the column of the cursor; again turns it round; a third time goes back to names.
pub(super) fn sort(app: &mut App) {
    let field = partners::field(app);
    let state = &mut app.rooms.partners;
    if state.sort != field {
        (state.sort, state.reversed) = (field, false);
    } else if !state.reversed {
        state.reversed = true;
    } else {
        (state.sort, state.reversed) = (Field::Name, false);
    }
}

/// Shows those in the register who stand on a rung, and nothing else of a filter.
pub(in crate::app::update::rooms) fn on_rung(app: &mut App, track: &str, tier: &str) {
    app.go(Screen::Room(Room::Partners));
    let state = &mut app.rooms.partners;
    state.filter = Filter { track: Some(track.to_owned()), tier: Some(tier.to_owned()), ..Filter::default() };
    state.open = None;
}

/// Takes what was picked of the filter. It narrows what is shown already; everything is shown again by its own entry.
pub(super) fn filter(app: &mut App, id: &str) {
    let cursor = app.cursor(Pane::Work);
    let filter = &mut app.rooms.partners.filter;
    let (what, value) = id.split_once('/').unwrap_or((id, ""));
    let value = value.to_owned();
    match what {
        "state" => filter.state = PartnerState::of(&value),
        // A rung belongs to its track: another track lets it go.
        "track" => (filter.track, filter.tier) = (Some(value), None),
        "owner" => filter.owner = Some(value),
        "type" => filter.kind = Some(value),
        "letters" => filter.letters = value,
        _ => *filter = Filter::default(),
    }
    app.rooms.partners.open = None;
    // Whoever stood here still does where the filter lets it through.
    if let Some(row) = cursor {
        app.cursors.insert((app.screen, Pane::Work), row);
    }
}
