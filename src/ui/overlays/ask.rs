//! A question with a few answers.

use super::Sheet;
use crate::{
    app::{App, overlay::Ask},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::text,
};

pub(super) fn sheet(app: &App, ask: &Ask, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(60);
    let mut page = Page::default();
    for paragraph in words.with(ask.key, &[("about", text(ask.about.clone()))]).split("\n\n") {
        page.gap();
        page.wrap(paragraph, 0, width, Ink::Text);
    }
    page.push(Line::blank());
    let mut line = None;
    for (index, answer) in ask.answers.iter().enumerate() {
        let here = index == ask.cursor;
        let ink = if here { Ink::Title } else { Ink::Text };
        let mut row = Line::new(words.get(answer.key), ink);
        if here {
            row = row.gutter(G.cursor, Role::Focus);
            line = Some(page.lines.len());
        }
        page.push(row);
    }
    Sheet { title: words.get(&format!("{}.title", ask.key)).into_owned(), aside: String::new(), page, width, line }
}
