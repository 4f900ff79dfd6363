//! A term of the glossary, with the terms that it leads to.

use super::Sheet;
use crate::{
    app::{App, overlay::Card},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

pub(super) fn sheet(app: &App, card: &Card, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(60);
    let id = card.path.last().map_or("", String::as_str);
    let mut page = Page::default();
    let mut line = None;
    page.wrap(&words.get(&format!("term-{id}.meaning")), 0, width, Ink::Text);
    if let Some(also) = words.find(&format!("term-{id}.also")) {
        page.push(Line::blank());
        page.wrap(&also, 0, width, Ink::Muted);
    }
    if let Some(row) = app.shell.method.term(id) {
        if !row.see.is_empty() {
            page.push(Line::blank());
            page.push(Line::head(words.get("head-see")));
        }
        for (index, see) in row.see.iter().enumerate() {
            let here = index == card.cursor;
            let mut term = Line::new(words.get(&format!("term-{see}")), if here { Ink::Title } else { Ink::Text });
            if here {
                term = term.gutter(G.cursor, Role::Focus);
                line = Some(page.lines.len());
            }
            page.push(term);
        }
    }
    Sheet {
        title: words.get(&format!("term-{id}")).into_owned(),
        aside: words.get("title-term").into_owned(),
        page,
        width,
        line,
    }
}
