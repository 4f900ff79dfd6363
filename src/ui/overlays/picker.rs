//! Find, commands, keys and themes: a line to type in, and what matches.

use super::Sheet;
use crate::{
    app::{
        App, find,
        overlay::{Item, Picker, PickerKind},
        rooms,
    },
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, fit_middle, width as cells},
        write,
    },
    words::{number, text},
};

pub(super) fn sheet(app: &App, picker: &Picker, room: u16, tall: u16) -> Sheet {
    let words = &app.shell.words;
    let items = find::items(app);
    let width = room.min(match picker.kind {
        PickerKind::Find => 84,
        // A list to choose from is as wide as its longest line, where there is room.
        PickerKind::Pick(_) => u16::try_from(longest(&items).0 + longest(&items).1).unwrap_or(u16::MAX).clamp(70, 112),
        _ => 70,
    });
    let (title, lead) = match picker.kind {
        PickerKind::Find => ("title-find", "/"),
        PickerKind::Commands => ("title-commands", ":"),
        PickerKind::Keys => ("title-keys", "/"),
        PickerKind::Themes { .. } => ("title-themes", "/"),
        PickerKind::Pick(ref pick) => (rooms::pick_title(pick), "/"),
    };
    let mut page = Page::default();
    let query = write::lines(&picker.query, 2, width.saturating_sub(2), 1).into_iter().next();
    let mut first = query.unwrap_or_default();
    first.pieces.insert(0, crate::ui::page::Piece { column: 0, text: lead.into(), ink: Ink::Muted, right: false });
    if picker.query.text().is_empty() {
        first = first.at(3, words.get("keys-hint"), Ink::Muted);
    }
    page.push(first);
    page.push(Line::blank());
    if items.is_empty() {
        page.wrap(&words.with("empty-find", &[("query", text(picker.query.text().to_owned()))]), 0, width, Ink::Muted);
        page.wrap(&words.get("empty-find.key"), 0, width, Ink::Muted);
    }
    // Only what can be in sight is laid out; the line to type in stays.
    let height = usize::from(tall.saturating_sub(4)).max(3);
    let column = column(&items, width);
    let mut lines: Vec<(Line, bool)> = Vec::new();
    let mut group = "";
    for (index, item) in items.iter().enumerate() {
        if item.group != group {
            if index > 0 {
                lines.push((Line::blank(), false));
            }
            lines.push((Line::head(item.group.to_uppercase()), false));
            group = &item.group;
        }
        let here = index == picker.cursor;
        lines.push((row(item, here, &picker.kind, (column, width)), here));
    }
    if picker.kind == PickerKind::Keys {
        for fault in &app.shell.keys_faults {
            lines.push((Line::new(fault.text(words), Ink::Text).gutter(G.finding, Role::Warn), false));
        }
    }
    let at = lines.iter().position(|(_, here)| *here).unwrap_or(0);
    let start = if lines.len() <= height { 0 } else { at.saturating_sub(height * 2 / 3).min(lines.len() - height) };
    let below = lines.len() > start + height;
    page.lines.extend(lines.into_iter().skip(start).take(height).map(|(line, _)| line));
    if below && let Some(last) = page.lines.last_mut() {
        last.gutter.get_or_insert((G.down, Role::Muted));
    }
    let aside = words.with("count-of", &[("shown", number(items.len())), ("all", number(find::all(app)))]);
    let mut title = words.get(title).into_owned();
    if let PickerKind::Pick(pick) = &picker.kind
        && let Some(several) = rooms::several(app, pick)
    {
        title = format!("{title} · {several}");
    }
    Sheet { title, aside, page, width, line: None }
}

/// How wide the longest label is, with the gap behind it, and the longest of what stands beside them.
fn longest(items: &[Item]) -> (usize, usize) {
    let longest = |part: fn(&Item) -> &String| items.iter().map(|item| cells(part(item))).max().unwrap_or(0);
    (longest(|item| &item.label) + 2, longest(|item| &item.detail))
}

/// Where what stands beside the labels begins: after two fifths, and further right where labels need the room that
/// nothing else does.
fn column(items: &[Item], width: u16) -> usize {
    let room = usize::from(width);
    let (label, detail) = longest(items);
    label.min(room.saturating_sub(detail)).max(room * 2 / 5 + 2)
}

/// One hit: the label with the letters that were found, and what stands beside it.
fn row(item: &Item, here: bool, kind: &PickerKind, (column, width): (usize, u16)) -> Line {
    let ink = match (item.refused, here) {
        (true, _) => Ink::Muted,
        (false, true) => Ink::Title,
        (false, false) => Ink::Text,
    };
    let key = matches!(kind, PickerKind::Commands | PickerKind::Keys);
    let room = usize::from(width);
    // A key stands at the right; a value beside its label.
    let label_room = if key { room.saturating_sub(cells(&item.detail).min(room / 2) + 2) } else { column.saturating_sub(2) };
    let label = fit(&item.label, label_room.max(8), G.cut).into_owned();
    let mut line = Line::blank();
    let mut at = 0;
    // Runs of letters of the same ink are one piece.
    let mut run = String::new();
    let mut run_found = false;
    for (index, letter) in label.chars().enumerate() {
        let found = item.found.binary_search(&u32::try_from(index).unwrap_or(u32::MAX)).is_ok();
        if found != run_found && !run.is_empty() {
            let piece = std::mem::take(&mut run);
            let used = cells(&piece);
            line = line.at(at, piece, if run_found { Ink::Word(Role::Accent) } else { ink });
            at += u16::try_from(used).unwrap_or(0);
        }
        run_found = found;
        run.push(letter);
    }
    line = line.at(at, run, if run_found { Ink::Word(Role::Accent) } else { ink });
    if !item.detail.is_empty() {
        if key {
            line = line.right(width, fit(&item.detail, room / 2, G.cut).into_owned(), Ink::Muted);
        } else {
            let space = room.saturating_sub(column);
            let detail = item.detail.replace('\n', " ");
            let path = detail.starts_with('/');
            let detail = if path { fit_middle(&detail, space, G.cut) } else { fit(&detail, space, G.cut) };
            line = line.at(u16::try_from(column).unwrap_or(20), detail.into_owned(), Ink::Muted);
        }
    }
    if here { line.gutter(G.cursor, Role::Focus) } else { line }
}
