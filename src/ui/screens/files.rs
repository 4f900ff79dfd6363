//! The files of the workspace: what cannot be read, what is not saved, what is not known, and where everything is.

use crate::{
    app::{App, Row, SaveState},
    domain::Part,
    export::faults::{fault_place, fault_text, not_saved_text, unknown_text},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{number, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    if !desk.faults.is_empty() {
        let count = number(desk.faults.len());
        page.push(Line::new(words.with("head-faults", &[("count", count)]), Ink::Title).gutter(G.blocked, Role::Bad));
        for (index, fault) in desk.faults.iter().enumerate() {
            page.push(Line::new(fault_place(words, fault), Ink::Text).row(Row::Fault(index)));
            page.push(Line::blank().follow());
            excerpt(fault, width, &mut page);
            page.wrap_follow(&fault_text(words, fault), 2, width, Ink::Text);
            if let Some(likely) = words.find(&format!("{}.likely", fault.kind.key())) {
                page.wrap_follow(&likely, 2, width, Ink::Muted);
            }
            page.push(Line::blank());
        }
        page.push(Line::head(words.get("head-means")));
        page.wrap(&words.get("means-fault"), 2, width, Ink::Text);
        let folder = desk.folder.display().to_string();
        page.wrap(&words.with("means-restore", &[("folder", text(folder))]), 2, width, Ink::Text);
        page.push(Line::blank());
    }
    if let SaveState::Failed(failed) = &desk.save {
        page.push(Line::new(words.get("head-not-saved"), Ink::Title).gutter(G.blocked, Role::Bad));
        for (index, failed) in failed.iter().enumerate() {
            let mut lines = crate::ui::page::wrapped(&not_saved_text(words, failed), usize::from(width).min(60)).into_iter();
            page.push(Line::new(lines.next().unwrap_or_default(), Ink::Text).row(Row::NotSaved(index)));
            for line in lines {
                page.push(Line::new(line, Ink::Text).follow());
            }
        }
        if let Some(kept) = desk.kept() {
            page.wrap(&words.with("files-kept", &[("path", text(kept.display().to_string()))]), 2, width, Ink::Muted);
        }
        page.push(Line::blank());
    }
    if !desk.copies.is_empty() {
        page.push(Line::new(words.get("head-copies"), Ink::Title).gutter(G.finding, Role::Warn));
        for copy in &desk.copies {
            let args = [("file", text(copy.file.clone())), ("of", text(copy.of.clone()))];
            page.wrap(&words.with("files-copy", &args), 2, width, Ink::Text);
        }
        page.wrap(&words.get("means-copies"), 2, width, Ink::Muted);
        page.push(Line::blank());
    }
    if !desk.unknown.is_empty() {
        page.push(Line::new(words.get("head-unknown"), Ink::Title).gutter(G.finding, Role::Warn));
        for (index, unknown) in desk.unknown.iter().enumerate() {
            let said = unknown_text(words, unknown);
            let mut lines = crate::ui::page::wrapped(&said, usize::from(width).min(60)).into_iter();
            page.push(Line::new(lines.next().unwrap_or_default(), Ink::Text).row(Row::Unknown(index)));
            for line in lines {
                page.push(Line::new(line, Ink::Text).follow());
            }
        }
        page.push(Line::blank());
    }
    page.push(Line::head(words.get("head-files")));
    page.push(Line::new(
        crate::ui::text::fit_middle(&desk.folder.display().to_string(), usize::from(width), G.cut).into_owned(),
        Ink::Muted,
    ));
    let parts = desk.parts();
    let longest = parts.iter().map(|part| crate::ui::text::width(&part.file())).max().unwrap_or_default();
    let room = longest.clamp(26, usize::from(width / 2).max(26));
    for part in parts {
        let about = match &part {
            Part::Document(document) => words.get(&format!("document-{}", document.name())).into_owned(),
            Part::Partner(id) => desk.now.partners.get(id).map(|partner| partner.name.clone()).unwrap_or_default(),
            Part::Round(_) => words.get("document-assessments").into_owned(),
            Part::Sheet { rater, .. } => app.describe().map(|describe| describe.person(rater)).unwrap_or_default(),
        };
        let file = part.file();
        let state = desk.faults.iter().any(|fault| fault.file == file).then_some((G.blocked, Role::Bad));
        let mut line = Line::new(crate::ui::text::fit_middle(&file, room, G.cut), Ink::Text);
        line = line.at(u16::try_from(room).unwrap_or(26) + 2, about, Ink::Muted);
        line = line.row(Row::File(part));
        line.gutter = state;
        page.push(line);
    }
    page
}

/// The lines around the place of a fault, with a mark under it.
fn excerpt(fault: &crate::store::FileFault, width: u16, page: &mut Page) {
    let Some((at, column)) = fault.at else { return };
    for (number, line) in &fault.excerpt {
        page.push(
            Line::new(format!("{number:>4}"), Ink::Muted)
                .at(5, G.vertical, Ink::Glyph(Role::Rule))
                .at(7, line.clone(), Ink::Text)
                .follow(),
        );
        if *number == at {
            let mark = u16::try_from(column.saturating_sub(1)).unwrap_or(0).min(width.saturating_sub(10));
            page.push(
                Line::blank()
                    .at(5, G.vertical, Ink::Glyph(Role::Rule))
                    .at(7 + mark, format!("{}{}", G.round_bottom_left, G.horizontal), Ink::Glyph(Role::Bad))
                    .follow(),
            );
        }
    }
    page.push(Line::blank().follow());
}
