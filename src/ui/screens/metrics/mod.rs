//! The room of the metrics: each with its way to the target, and below them what the one under the cursor says.

mod below;
mod table;

use super::key;
use crate::{
    app::{
        Action, App, Row,
        rooms::{Line as RoomLine, metrics::Line as Here},
    },
    ui::page::{Ink, Line, Page},
    words::text,
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let empty = app.desk.as_ref().is_none_or(|desk| desk.now.metrics.metrics.is_empty());
    if empty { begin(app, width) } else { table::page(app, width, height) }
}

/// What stands beside it: nothing, the table takes the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// Nothing is measured yet.
fn begin(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let words = &app.shell.words;
    page.push(Line::new(words.get("screen-metrics"), Ink::Title));
    page.push(Line::blank());
    page.wrap(&words.get("metrics-empty"), 0, width, Ink::Text);
    page.push(Line::blank());
    let begin = crate::ui::text::fit(&words.get("metrics-begin"), usize::from(width), "…").into_owned();
    page.push(Line::new(begin, Ink::Text).row(Row::Room(RoomLine::Metrics(Here::Begin))));
    page.push(Line::blank());
    for row in app.shell.method.measures.iter().filter(|row| row.first) {
        page.push(Line::blank().at(2, words.get(&format!("measure-{}", row.id)), Ink::Muted));
    }
    page.push(Line::blank());
    let args = [("make", text(key(app, Action::Make))), ("new", text(key(app, Action::New)))];
    page.wrap(&words.with("metrics-begin-hint", &args), 0, width, Ink::Muted);
    page
}
