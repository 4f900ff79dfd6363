//! A file that was changed here and by somebody else: what to do, and what keeping mine would change in theirs.

use super::{Sheet, fix::changed};
use crate::{
    app::{App, overlay::Conflict},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::text,
};

pub(super) fn sheet(app: &App, conflict: &Conflict, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(100);
    let mut page = Page::default();
    let file = conflict.part.file().into_owned();
    page.wrap(&words.with("ask-outside", &[("about", text(file))]), 0, width, Ink::Text);
    page.gap();
    let mut line = None;
    for (index, key) in Conflict::ANSWERS.iter().enumerate() {
        let here = index == conflict.cursor;
        let mut row = Line::new(words.get(key), if here { Ink::Title } else { Ink::Text });
        if here {
            row = row.gutter(G.cursor, Role::Focus);
            line = Some(page.lines.len());
        }
        page.push(row);
    }
    page.gap();
    let both = app.desk.as_ref().map(|desk| desk.both(&conflict.part)).unwrap_or_default();
    let heading = if both.is_empty() { "conflict-same" } else { "conflict-both" };
    page.wrap(&words.get(heading), 0, width, Ink::Muted);
    for one in both.iter().skip(conflict.top) {
        page.push(changed(one, width));
    }
    Sheet { title: words.get("ask-outside.title").into_owned(), aside: String::new(), page, width, line }
}
