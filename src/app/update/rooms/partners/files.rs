//! The register as a file: writing it, reading one, and asking before anything is taken from it.

use std::{path::Path, sync::Arc};

use super::super::change;
use crate::{
    app::{
        App, Effect, MessageKind, Overlay, Room, Screen,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{self, partners::Answer},
        update::{available, workspace},
    },
    domain::{Address, Document},
    export::csv::{self, Counts, Entry, Import, NoTable, Problem, What},
    words::{Words, number, text},
};

/// Lines that are told before a file is taken; the rest is counted.
const TOLD: usize = 6;

/// Writes the register into the folder of the workspace.
pub(super) fn export(app: &mut App) -> Vec<Effect> {
    let Some(describe) = app.describe() else { return Vec::new() };
    if describe.workspace.partners.is_empty() {
        app.say_key(MessageKind::Refused, "partners-nobody-here");
        return Vec::new();
    }
    vec![Effect::Export { name: "partners.csv".to_owned(), bytes: csv::write(describe) }]
}

/// Reads the file of a path as it was typed, pasted or dragged here.
pub(super) fn import(app: &App, typed: &str) -> Vec<Effect> {
    let typed = typed.trim();
    let typed = typed.strip_prefix("file://").unwrap_or(typed);
    let quoted = |mark: char| typed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let typed = quoted('"').or_else(|| quoted('\'')).unwrap_or(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    vec![Effect::Import(workspace::home(app, typed))]
}

/// A file was read: what it would do is asked about, whole; nothing is changed yet.
pub(in crate::app::update) fn read(app: &mut App, path: &Path, bytes: &[u8]) {
    let today = app.shell.now.date();
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let read = match csv::read(bytes, describe, today) {
        Ok(read) => read,
        Err(error) => {
            let said = match error {
                NoTable::Empty => words.with("import-empty", &[("file", text(file))]),
                NoTable::NoName { columns } => {
                    words.with("import-no-name", &[("file", text(file)), ("columns", text(columns.join(", ")))])
                }
            };
            app.say(MessageKind::Refused, said);
            return;
        }
    };
    let counts = csv::counts(describe.workspace, &read.entries);
    let about = told(words, &file, &read, counts);
    let nothing = counts.new == 0 && counts.changed == 0;
    let close = Offered { key: "answer-import-close", then: Then::Nothing };
    let answers = if nothing {
        vec![close]
    } else {
        let take = Then::Room(rooms::Answer::Partners(Answer::Import(Arc::new(read.entries))));
        vec![Offered { key: "answer-import", then: take }, Offered { key: "answer-import-not", then: Then::Nothing }]
    };
    let key = if nothing { "ask-import-nothing" } else { "ask-import" };
    app.overlays.push(Overlay::Ask(Ask { key, about, answers, cursor: 0 }));
}

/// What a file would do, in words: how many, what is not known, what is not understood and where.
fn told(words: &Words, file: &str, read: &Import, counts: Counts) -> String {
    let out = read.problems.iter().filter(|problem| problem.what.is_left_out()).count();
    let args = [
        ("file", text(file.to_owned())),
        ("new", number(counts.new)),
        ("known", number(counts.known)),
        ("changed", number(counts.changed)),
        ("out", number(out)),
    ];
    let mut lines = vec![words.with("import-counts", &args)];
    if out > 0 {
        lines[0] = format!("{} {}", lines[0], words.with("import-out", &args));
    }
    if !read.unknown.is_empty() {
        lines.push(words.with("import-unknown", &[("columns", text(read.unknown.join(", ")))]));
    }
    // What is left out is told before what is only kept as text.
    let (first, last): (Vec<_>, Vec<_>) = read.problems.iter().partition(|problem| problem.what.is_left_out());
    let all: Vec<&Problem> = first.into_iter().chain(last).collect();
    lines.extend(all.iter().take(TOLD).map(|problem| problem_text(words, problem)));
    if all.len() > TOLD {
        lines.push(words.with("import-more", &[("count", number(all.len() - TOLD))]));
    }
    lines.join("\n\n")
}

fn problem_text(words: &Words, problem: &Problem) -> String {
    let line = ("line", number(problem.line));
    match &problem.what {
        What::NoName => words.with("import-line-no-name", &[line]),
        What::TooMany { to } if *to > problem.line => words.with("import-lines-too-many", &[line, ("to", number(*to))]),
        What::TooMany { .. } => words.with("import-line-too-many", &[line]),
        What::Quote => words.with("import-line-quote", &[line]),
        What::Twice { first } => words.with("import-line-twice", &[line, ("first", number(*first))]),
        What::Day { column, value } => {
            words.with("import-line-day", &[line, ("column", text(column.clone())), ("value", text(value.clone()))])
        }
        What::Cell { column, value } => {
            words.with("import-line-cell", &[line, ("column", text(column.clone())), ("value", text(value.clone()))])
        }
        What::Order { id } => {
            let what = words.get(&format!("partner-dates-{id}")).into_owned();
            words.with("import-line-order", &[line, ("what", text(what))])
        }
    }
}

/// Takes what was read, in one step.
pub(super) fn take(app: &mut App, entries: &[Entry]) -> Vec<Effect> {
    // Reading took a while: somebody may have gone on to read only.
    app.screen = Screen::Room(Room::Partners);
    if let Err(why) = available::available(app, crate::app::Action::Import) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    let taken = super::setting::held_back(app);
    let Some(counts) = app.desk.as_ref().map(|desk| csv::counts(&desk.now, entries)) else { return Vec::new() };
    let effects = change(app, "undo-partners-imported", Address::whole(Document::Partners), |workspace| {
        csv::apply(workspace, entries, |id| taken.iter().any(|taken| taken == id));
    });
    let said = app.shell.words.with("said-imported", &[("new", number(counts.new)), ("changed", number(counts.changed))]);
    app.say(MessageKind::Done, said);
    effects
}
