//! The form of the vision: its parts, the sentence that they make, and what is missing to measure it.

use crate::{
    advice::evidence,
    app::{
        App, Row, Written,
        editor::Editor,
        rooms::{
            Line as RoomLine, Text as RoomText,
            page::{Line as Here, Text, here},
        },
        why,
    },
    domain::vision::Part,
    export::page as words_of,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        write,
    },
    words::text,
};

/// A sentence is not wider than this.
const WIDEST: u16 = 64;

/// The form.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return page };
    let words = &app.shell.words;
    let vision = &desk.now.strategy.vision;
    page.push(Line::new(words.get("vision-title"), Ink::Title));
    page.push(Line::blank());
    let column = if width >= 50 { 18 } else { 14 };
    for part in Part::ALL {
        field(app, part, column, width, &mut page);
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("vision-as-one")));
    let sentence = words_of::sentence(describe);
    if sentence.is_empty() {
        page.wrap(&words.get("vision-none"), 0, width, Ink::Muted);
    } else {
        for line in wrapped(&sentence, usize::from(width.min(WIDEST))) {
            page.push(Line::new(line, Ink::Title));
        }
        let missing: Vec<String> = vision
            .missing()
            .into_iter()
            .map(|part| words.get(&format!("vision-part-{}", part.file())).to_lowercase())
            .collect();
        let (said, sign) = if missing.is_empty() {
            (words.get("vision-measurable").into_owned(), (G.done, Role::Good))
        } else {
            let what = [("what", text(missing.join(", ")))];
            (words.with("vision-not-measurable", &what), (G.finding, Role::Warn))
        };
        signed(&said, sign, width, &mut page);
        if let Some(by) = vision.by.filter(|by| by.last_day() < app.shell.now.date()) {
            let said = words.with("vision-past", &[("by", text(by.to_string()))]);
            signed(&said, (G.finding, Role::Warn), width, &mut page);
        }
    }
    let usual = evidence::for_topic(&app.shell.method, &desk.now.answers, "sourced");
    let told: Vec<_> = usual.into_iter().take(2).map(|row| why::told(app, row)).collect();
    if !told.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("vision-usual")));
        for row in told {
            page.wrap(&row.text, 0, width, Ink::Text);
            page.wrap(&row.study, 2, width, Ink::Muted);
        }
    }
    page
}

fn signed(said: &str, (sign, role): (&'static str, Role), width: u16, page: &mut Page) {
    for (at, part) in wrapped(said, usize::from(width.min(WIDEST))).into_iter().enumerate() {
        let line = Line::new(part, Ink::Text);
        page.push(if at == 0 { line.gutter(sign, role) } else { line });
    }
}

/// The editor of a part, where it is the one that is written in.
fn written(app: &App, part: Part) -> Option<&Editor> {
    let writing = app.writing.as_ref()?;
    match &writing.about {
        Written::Room(RoomText::Page(Text::Part(about))) if *about == part => Some(&writing.editor),
        _ => None,
    }
}

fn field(app: &App, part: Part, column: u16, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let label = words.get(&format!("vision-part-{}", part.file())).into_owned();
    let room = width.saturating_sub(column).clamp(1, WIDEST);
    let row = Row::Room(RoomLine::Page(Here::Part(part)));
    if let Some(editor) = written(app, part) {
        let height = if part == Part::Words { 4 } else { 1 };
        for (at, line) in write::lines(editor, column, room, height).into_iter().enumerate() {
            page.push(if at == 0 { line.at(0, label.clone(), Ink::Muted).row(row.clone()) } else { line.follow() });
        }
    } else {
        let value = words_of::value(describe, part);
        let open = [words.get("value-open").into_owned()];
        let (lines, ink) =
            if value.is_empty() { (open.to_vec(), Ink::Muted) } else { (wrapped(&value, usize::from(room)), Ink::Text) };
        for (at, line) in lines.into_iter().take(6).enumerate() {
            let drawn = Line::blank().at(column, line, ink);
            page.push(if at == 0 { drawn.at(0, label.clone(), Ink::Muted).row(row.clone()) } else { drawn.follow() });
        }
    }
    // What is asked stands below the part that the cursor is on.
    if here(app) == Some(Here::Part(part)) {
        for line in wrapped(&words.get(&format!("vision-part-{}.hint", part.file())), usize::from(room.min(60))) {
            page.push(Line::blank().at(column, line, Ink::Muted).follow());
        }
    }
}
