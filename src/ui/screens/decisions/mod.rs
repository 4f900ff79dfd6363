//! The room of the decisions: the log and the trees, one record whole, a tree that is walked.

mod log;
mod record;
mod tree;
mod walk;

use super::key;
use crate::{
    app::{
        App, Row,
        rooms::{
            self,
            decisions::{Line as Here, View, view},
        },
    },
    ui::page::{G, Ink, Line, Page, wrapped},
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    match view(app) {
        View::Log => log::page(app, width, height),
        View::Walk => walk::page(app, width, height),
        View::Record(id) => record::page(app, &id, width),
    }
}

/// What stands beside it.
pub(super) fn side(app: &App, width: u16) -> Page {
    match view(app) {
        View::Log => log::side(app, width),
        View::Walk => walk::side(app, width),
        View::Record(id) => record::side(app, &id, width),
    }
}

fn row(line: Here) -> Row {
    Row::Room(rooms::Line::Decisions(line))
}

/// A row of several lines that the cursor can stand on.
fn several(said: &str, column: u16, width: u16, ink: Ink, at: Here, page: &mut Page) {
    let mut parts = wrapped(said, usize::from(width.saturating_sub(column)).min(76)).into_iter();
    page.push(Line::blank().at(column, parts.next().unwrap_or_default(), ink).row(row(at)));
    for part in parts {
        page.push(Line::blank().at(column, part, ink).follow());
    }
}

/// What an outcome means, what speaks against it, and who says so.
fn meaning(app: &App, tree: &str, outcome: &str, sources: &[String], width: u16, page: &mut Page) {
    let words = &app.shell.words;
    for (head, attribute) in [("head-decision-means", "means"), ("head-decision-against", "against")] {
        if let Some(said) = words.find(&format!("tree-{tree}-{outcome}.{attribute}")) {
            page.gap();
            page.push(Line::head(words.get(head)));
            page.wrap(&said, 0, width, Ink::Text);
        }
    }
    cited(app, sources, width, page);
}

/// The sources by name.
fn cited(app: &App, ids: &[String], width: u16, page: &mut Page) {
    if ids.is_empty() {
        return;
    }
    page.gap();
    page.push(Line::head(app.shell.words.get("head-source")));
    for (id, name) in crate::app::why::sources(app, ids) {
        page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Muted);
    }
}
