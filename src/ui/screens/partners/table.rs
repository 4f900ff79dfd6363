//! The register as a table. Head, heads of the columns and the count stay in sight; of the rows only those in sight are built.

use super::{glyph, key, shown, warmth, written};
use crate::{
    app::{
        Action, App, Pane, Row,
        rooms::{
            Line as RoomLine,
            partners::{self, Field, Line as Here, visible},
        },
    },
    domain::{Partner, PartnerState},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells},
        write,
    },
    words::{number, text},
};

/// A column with the place of its text.
struct Column {
    field: Field,
    at: u16,
    room: u16,
}

/// The columns in their places: fixed ones as wide as they need, name and next step share the rest.
fn columns(width: u16) -> Vec<Column> {
    let fields = visible(width);
    let fixed = |field: Field| match field {
        Field::Type => 20,
        Field::Track => 14,
        Field::Tier => 10,
        Field::State | Field::Signed | Field::Activated => 11,
        Field::Owner => 5,
        Field::Warmth => 6,
        _ => 0,
    };
    let gaps = 2 * u16::try_from(fields.len().saturating_sub(1)).unwrap_or(0);
    let taken: u16 = fields.iter().map(|field| fixed(*field)).sum::<u16>() + gaps;
    let rest = width.saturating_sub(taken);
    let name = if fields.contains(&Field::Next) { (rest / 2).clamp(8, 34) } else { rest.max(8) };
    let mut at = 0;
    let place = |field: &Field| {
        let room = match field {
            Field::Name => name,
            Field::Next => rest.saturating_sub(name).min(60),
            field => fixed(*field),
        };
        let column = Column { field: *field, at, room };
        at += room + 2;
        column
    };
    fields.iter().map(place).collect()
}

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    if desk.now.partners.is_empty() {
        let args = [("add", text(key(app, Action::New))), ("import", text(key(app, Action::Import)))];
        page.push(Line::new(words.get("screen-partners"), Ink::Title));
        page.push(Line::blank());
        page.wrap(&words.with("partners-empty", &args), 0, width, Ink::Text);
        unreadable(app, width, &mut page);
        return page;
    }
    let small = height < 12;
    let found = partners::shown(app);
    head(app, width, &mut page);
    if !small {
        page.push(Line::blank());
    }
    let columns = columns(width);
    heads(app, &columns, &mut page);
    let cursor = match app.cursor(Pane::Work) {
        Some(Row::Room(RoomLine::Partners(Here::Partner(id)))) => found.iter().position(|partner| partner.id == id),
        _ => None,
    };
    let mut below = Page::default();
    if !small {
        total(app, &found, width, &mut below);
        unreadable(app, width, &mut below);
        if let Some(partner) = cursor.and_then(|at| found.get(at)) {
            super::below::lines(app, partner, width, usize::from(height) / 3, &mut below);
        }
    }
    let taken = page.lines.len() + below.lines.len();
    let rows = usize::from(height).saturating_sub(taken).max(1);
    if found.is_empty() {
        let args = [("filter", text(key(app, Action::Filter))), ("back", text(key(app, Action::Back)))];
        page.wrap(&words.with("partners-none-pass", &args), 0, width, Ink::Text);
    }
    page.window(found.len(), cursor, rows, |index| row(app, &columns, &found[index], cursor == Some(index)));
    page.lines.append(&mut below.lines);
    page
}

/// What is shown, by what it is sorted, how many are marked.
fn head(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let state = &app.rooms.partners;
    let marks = partners::marks(app, width >= 60).unwrap_or_default();
    let room = usize::from(width).saturating_sub(cells(&marks) + 2);
    let shown = fit(&partners::filtered(app), room, G.cut).into_owned();
    let arrow = if state.reversed { G.down } else { G.up };
    let column = words.get(&format!("partner-column-{}", state.sort.id()));
    let by = format!("{} {arrow}", words.with("partners-by", &[("column", text(column))]));
    let at = cells(&shown) + 3;
    let mut line = Line::new(shown, Ink::Title);
    if at + cells(&by) <= room {
        line = line.at(u16::try_from(at).unwrap_or(0), by, Ink::Muted);
    }
    page.push(if marks.is_empty() { line } else { line.right(width, marks, Ink::Text) });
}

fn heads(app: &App, columns: &[Column], page: &mut Page) {
    let state = &app.rooms.partners;
    let mut line = Line::blank();
    for column in columns {
        let mut word = app.shell.words.get(&format!("partner-column-{}", column.field.id())).into_owned();
        if state.sort == column.field {
            // The arrow stands after the word, and in its place where there is no room for both.
            let room = usize::from(column.room).saturating_sub(2);
            word = format!("{} {}", fit(&word, room, ""), if state.reversed { G.down } else { G.up });
        }
        line = line.at(column.at, fit(&word, usize::from(column.room).max(1), G.cut), Ink::Muted);
    }
    page.push(line);
}

fn row(app: &App, columns: &[Column], partner: &Partner, here: bool) -> Line {
    let Some(describe) = app.describe() else { return Line::blank() };
    let today = app.shell.now.date();
    let marked = app.rooms.partners.marked.contains(&partner.id);
    let mut line = Line::blank().row(Row::Room(RoomLine::Partners(Here::Partner(partner.id.clone())))).mark(marked);
    let field = here.then(|| partners::field(app));
    let quiet = matches!(partner.state, PartnerState::Ended);
    for column in columns {
        let room = usize::from(column.room);
        if let Some(editor) = written(app, &partner.id, column.field) {
            if let Some(mut drawn) = write::lines(editor, column.at, column.room.max(1), 1).into_iter().next() {
                line.pieces.append(&mut drawn.pieces);
                line.writing = drawn.writing;
            }
            continue;
        }
        let ink = if quiet { Ink::Muted } else { Ink::Text };
        let mut end = column.at;
        match column.field {
            Field::State => {
                let (sign, role) = glyph(partner.state);
                let word = describe.partner_value(partner, "state");
                end += 2 + u16::try_from(cells(&word)).unwrap_or(0);
                let ink = if partner.state == PartnerState::Dormant { Ink::Word(Role::Warn) } else { ink };
                line = line.at(column.at, sign, Ink::Glyph(role)).at(column.at + 2, fit(&word, room - 2, G.cut), ink);
            }
            Field::Warmth if partner.warmth.is_some() => {
                let (warm, cold) = warmth(partner.warmth).unwrap_or_default();
                let split = column.at + u16::try_from(cells(&warm)).unwrap_or(0);
                end += 5;
                line = line.at(column.at, warm, Ink::Glyph(Role::Accent)).at(split, cold, Ink::Muted);
            }
            field => {
                let value = match field {
                    Field::Name => describe.partner(partner),
                    Field::Owner => initials(app, &partner.owner),
                    field => shown(describe, partner, field, today),
                };
                let value = if value.is_empty() { G.dash.to_owned() } else { fit(&value, room, G.cut).into_owned() };
                end += u16::try_from(cells(&value)).unwrap_or(0);
                line = line.at(column.at, value, ink);
            }
        }
        if field == Some(column.field) && app.focus == Pane::Work && column.field != Field::Name {
            // The cell of a table stands in brackets, so that it is seen without any colour.
            line = line.at(column.at.saturating_sub(2), G.cell_left, Ink::Glyph(Role::Focus)).at(
                end + 1,
                G.cell_right,
                Ink::Glyph(Role::Focus),
            );
        }
    }
    line
}

/// The initials of a person; the id where the register does not know it.
fn initials(app: &App, id: &str) -> String {
    let person = app.desk.as_ref().and_then(|desk| desk.now.people.get(id));
    match person {
        Some(person) if !person.initials.is_empty() => person.initials.clone(),
        Some(person) => person.name.clone(),
        None if id.is_empty() => String::new(),
        None => format!("{} {id}", G.unknown),
    }
}

/// How many there are, and how many in each state.
fn total(app: &App, found: &[std::sync::Arc<Partner>], width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let all = app.desk.as_ref().map_or(0, |desk| desk.now.partners.len());
    let said = if found.len() == all {
        words.with("partners-count", &[("count", number(all))])
    } else {
        words.with("partners-count-of", &[("shown", number(found.len())), ("count", number(all))])
    };
    page.push(Line::new(G.horizontal.repeat(11), Ink::Glyph(Role::Rule)));
    let states = PartnerState::ALL.into_iter().filter_map(|state| {
        let there = found.iter().filter(|partner| partner.state == state).count();
        let word = words.get(&format!("partner-state-{}", state.id())).into_owned();
        (there > 0).then(|| words.with("partners-states", &[("count", number(there)), ("state", text(word))]))
    });
    let states: Vec<String> = states.collect();
    let at = u16::try_from(cells(&said) + 3).unwrap_or(0);
    let states = fit(&states.join(" · "), usize::from(width.saturating_sub(at)), G.cut).into_owned();
    page.push(Line::new(said, Ink::Text).at(at, states, Ink::Muted));
}

/// Files of partners that cannot be read are no rows, and not forgotten.
fn unreadable(app: &App, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let broken = desk.faults.iter().filter(|fault| fault.file.starts_with(crate::domain::Part::PARTNERS));
    let files: Vec<&str> = broken.map(|fault| fault.file.as_str()).collect();
    if files.is_empty() {
        return;
    }
    let args = [
        ("count", number(files.len())),
        ("files", text(files.iter().take(3).copied().collect::<Vec<_>>().join(", "))),
        ("key", text(key(app, Action::GoFiles))),
    ];
    page.gap();
    for (index, part) in
        crate::ui::page::wrapped(&app.shell.words.with("partners-unreadable", &args), usize::from(width).min(76))
            .into_iter()
            .enumerate()
    {
        let line = Line::new(part, Ink::Text);
        page.push(if index == 0 { line.gutter(G.blocked, Role::Bad) } else { line });
    }
}
