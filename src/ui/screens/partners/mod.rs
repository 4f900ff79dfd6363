//! The room of the partners: the table, the whole of the partner under the cursor below it, and the page of one partner.

mod below;
mod card;
mod table;

use jiff::civil::Date;

use super::key;
use crate::{
    app::{
        App, Written,
        editor::Editor,
        rooms::{
            self,
            partners::{Field, Text, open},
        },
    },
    domain::{Partner, PartnerState},
    export::describe::Describe,
    theme::Role,
    ui::page::{G, Page},
    words::date::DateWords,
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    match open(app) {
        Some(partner) => card::page(app, partner, width),
        None => table::page(app, width, height),
    }
}

/// What stands beside it: nothing, the table takes the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// The glyph of a state.
fn glyph(state: PartnerState) -> (&'static str, Role) {
    match state {
        PartnerState::Candidate => (G.open, Role::Muted),
        PartnerState::Agreed => (G.half, Role::Accent),
        PartnerState::Active => (G.done, Role::Good),
        PartnerState::Dormant => (G.finding, Role::Warn),
        PartnerState::Ended => (G.refused, Role::Muted),
    }
}

/// How warm, of five.
fn warmth(warmth: Option<u8>) -> Option<(String, String)> {
    let warm = usize::from(warmth?.min(5));
    Some((G.dot.repeat(warm), G.open.repeat(5 - warm)))
}

/// The value of a field as people read it.
fn shown(describe: Describe<'_>, partner: &Partner, field: Field, today: Date) -> String {
    let day = match field {
        Field::Signed => partner.signed,
        Field::Activated => partner.activated,
        Field::Ended => partner.ended,
        _ => return describe.partner_value(partner, field.file()),
    };
    day.map(|day| DateWords::ENGLISH.plain_day(day, today)).unwrap_or_default()
}

/// The editor of a field that is written in.
fn written<'a>(app: &'a App, id: &str, field: Field) -> Option<&'a Editor> {
    let writing = app.writing.as_ref()?;
    match &writing.about {
        Written::Room(rooms::Text::Partners(Text::Cell(partner, cell))) if partner == id && *cell == field => {
            Some(&writing.editor)
        }
        _ => None,
    }
}
