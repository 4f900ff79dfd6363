//! The room of the diagnosis: shape, matrices, gaps; a sheet to score on; the views of all.

mod gaps;
mod matrix;
mod radar;
mod score;
mod shape;
mod views;

use crate::{
    app::{
        Action, App, Row,
        keymap::Scope,
        rooms::{
            self,
            diagnosis::{self, Line as Here, View},
        },
    },
    domain::{Score, assessments::Level},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{number, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    if diagnosis::round(app).is_none() {
        return begin(app, width);
    }
    match &diagnosis::view(app) {
        View::Shape => shape::page(app, width, height),
        View::Matrix(id) => matrix::page(app, id, width, height),
        View::Gaps => gaps::page(app, width),
        View::Score(id) => score::page(app, id, width),
        View::Views(id) => views::page(app, id, width),
    }
}

/// What stands beside it: nothing, the pictures take the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// Nobody has scored anything yet.
fn begin(app: &App, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    page.push(Line::new(words.get("screen-diagnosis"), Ink::Title));
    page.push(Line::blank());
    page.wrap(&words.get("diagnosis-empty"), 0, width, Ink::Text);
    page.push(Line::blank());
    page.push(Line::new(words.get("diagnosis-begin"), Ink::Text).row(row(Here::Begin)));
    page.push(Line::blank());
    for row in app.shell.method.instruments() {
        let minutes = words.with("instrument-minutes", &[("count", number(i64::from(row.minutes)))]);
        let name = words.get(&format!("instrument-{}", row.id)).into_owned();
        page.push(Line::blank().at(2, name, Ink::Muted).at(28, minutes, Ink::Muted));
    }
    page.push(Line::blank());
    let key = app.shell.keymap.shown(&[Scope::Diagnosis, Scope::Everywhere], Action::Enter);
    let key = key.map(ToString::to_string).unwrap_or_default();
    page.wrap(&words.with("diagnosis-begin-hint", &[("enter", text(key))]), 0, width, Ink::Muted);
    page
}

fn row(line: Here) -> Row {
    Row::Room(rooms::Line::Diagnosis(line))
}

/// What the stage needs, in every picture; the marks of proposals and of what is not known mean something else.
const NEED: &str = G.series[5];

/// A level as a digit; a question mark where it is not known.
fn digit(level: Option<Level>) -> String {
    level.map_or_else(|| G.unknown.to_owned(), |level| level.number().to_string())
}

/// The glyph of an answer.
fn mark(score: Option<Score>) -> (&'static str, Role) {
    match score {
        None => (G.open, Role::Muted),
        Some(Score::Unknown) => (G.unknown, Role::Muted),
        Some(Score::No) => (G.refused, Role::Bad),
        Some(Score::Partly) => (G.half, Role::Warn),
        Some(Score::Yes) => (G.done, Role::Good),
        Some(Score::Level(_)) => (G.dot, Role::Accent),
    }
}

/// An answer in a word.
fn said(app: &App, score: Score) -> String {
    let words = &app.shell.words;
    match score {
        Score::Unknown => words.get("score-unknown").into_owned(),
        Score::No => words.get("score-no").into_owned(),
        Score::Partly => words.get("score-partly").into_owned(),
        Score::Yes => words.get("score-yes").into_owned(),
        Score::Level(level) => words.with("score-level", &[("level", number(i64::from(level.number())))]),
    }
}

/// Dimensions by name, with commas between.
fn names(app: &App, ids: &[String]) -> String {
    let names: Vec<_> = ids.iter().map(|id| app.shell.words.get(&format!("dimension-{id}")).into_owned()).collect();
    names.join(", ")
}

/// What one would see where an answer is the true one.
fn look(app: &App, item: &str, answer: Score) -> String {
    let words = &app.shell.words;
    let key = match answer {
        Score::Unknown => "score-unknown-seen".to_owned(),
        Score::Yes => format!("signal-{item}.seen"),
        Score::Partly => format!("signal-{item}.partly"),
        Score::No => format!("signal-{item}.no"),
        Score::Level(level) => format!("level-{item}.at-{}", level.number()),
    };
    words.get(&key).into_owned()
}
