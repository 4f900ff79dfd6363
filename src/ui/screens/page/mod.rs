//! The programme on one page: the vision, the boxes that carry it, and what is weak or empty.

use crate::{app::App, ui::page::Page};

/// The page.
pub(super) fn page(_app: &App, _width: u16, _height: u16) -> Page {
    Page::default()
}

/// What stands beside it.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}
