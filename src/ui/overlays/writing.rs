//! A text that is written over the screen: a remark, a value, a name.

use super::Sheet;
use crate::{
    app::{App, Screen, Written, rooms},
    ui::{
        page::{Ink, Line, Page},
        write,
    },
};

/// Whether a text is written over the screen, and not in a field of it.
pub fn writes(app: &App) -> bool {
    match app.writing.as_ref().map(|writing| &writing.about) {
        None => false,
        Some(Written::Field(_) | Written::NewPerson(_)) => !matches!(app.screen, Screen::Step(_)),
        Some(Written::PersonCell { .. }) => app.screen != Screen::People,
        Some(Written::Room(text)) => rooms::text_title(text).is_some(),
        Some(_) => true,
    }
}

pub(super) fn sheet(app: &App, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(60);
    let mut page = Page::default();
    let Some(writing) = &app.writing else {
        return Sheet { title: String::new(), aside: String::new(), page, width, line: None };
    };
    let key = match &writing.about {
        Written::Field(_) => "write-note",
        Written::NewPerson(_) | Written::Person => "write-person",
        Written::PersonCell { .. } => "write-cell",
        Written::Value(_) => "write-value",
        Written::Remark(_) | Written::RemarkText(_) => "write-remark",
        Written::GoingOn => "write-going-on",
        Written::Room(text) => rooms::text_title(text).unwrap_or("write-note"),
        Written::Company { .. } => "write-company",
        Written::Folder => "write-folder",
    };
    let about = match (&writing.about, app.describe()) {
        (Written::Remark(address), Some(describe)) => describe.label(address),
        (Written::Value(id), Some(describe)) => describe.proposal_label(id),
        (Written::Company { sample: Some(sample), .. }, _) => sample.clone(),
        (Written::Room(text), _) => rooms::written_for(app, text).unwrap_or_default(),
        _ => String::new(),
    };
    if !about.is_empty() {
        page.wrap(&about, 0, width, Ink::Muted);
        page.push(Line::blank());
    }
    let height = if writing.editor.is_multi_line() { 6 } else { 1 };
    let mut lines = write::lines(&writing.editor, 0, width, height);
    lines.resize_with(usize::from(height), Line::blank);
    page.lines.extend(lines);
    page.push(Line::blank());
    page.wrap(&words.get(&format!("{key}.hint")), 0, width, Ink::Muted);
    Sheet { title: words.get(key).into_owned(), aside: String::new(), page, width, line: None }
}
