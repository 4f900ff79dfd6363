//! The room of the review: what was found, what was waived, all rules; beside it the whole of what the cursor is on.

mod detail;
mod list;

use crate::{
    app::{
        App, Row,
        rooms::{self, review::Line as Here},
    },
    method::rows::Level,
    theme::Role,
    ui::{
        frame::shows_side,
        page::{G, Page},
    },
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    if shows_side(app) {
        return list::page(app, width, height);
    }
    // Where nothing stands beside it, the whole of one stands below.
    let below = detail::page(app, width);
    let most = usize::from(height) / 2;
    let mut page = list::page(app, width, height - u16::try_from(below.lines.len().min(most)).unwrap_or(0).min(height));
    let free = usize::from(height).saturating_sub(page.lines.len());
    page.lines.extend(below.lines.into_iter().take(free));
    page
}

/// What stands beside it.
pub(super) fn side(app: &App, width: u16) -> Page {
    detail::page(app, width)
}

/// The glyph of a level.
pub fn glyph(level: Level) -> (&'static str, Role) {
    match level {
        Level::Error => (G.blocked, Role::Bad),
        Level::Warning => (G.finding, Role::Warn),
        Level::Advice => (G.proposed, Role::Info),
    }
}

fn row(line: Here) -> Row {
    Row::Room(rooms::Line::Review(line))
}
