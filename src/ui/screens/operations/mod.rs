//! The room of the operations: roles, documents, enablement, lists, tools and what breaks as the programme grows.

use crate::{app::App, ui::page::Page};

/// The page.
pub(super) fn page(_app: &App, _width: u16, _height: u16) -> Page {
    Page::default()
}

/// What stands beside it.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}
