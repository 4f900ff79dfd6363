//! The policy: what partners earn beside what is usual, who gets the credit, whose deal it is; and earlier terms.

mod beside;

use crate::{
    app::{
        App, Row, Written,
        editor::Editor,
        rooms::{
            Line as RoomLine, Text as RoomText,
            policy::{self, Group, Line as Here, Text},
        },
    },
    method::rows::Unit,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::{fit, width as cells},
        write,
    },
    words::date::DateWords,
};

pub(super) use beside::side;
use beside::{aside, found, range, said};

/// The cells of a range as a bar.
const BAR: u16 = 15;

/// The page.
pub(super) fn page(app: &App, width: u16, _height: u16) -> Page {
    let mut page = Page::default();
    if app.desk.is_none() {
        return page;
    }
    let words = &app.shell.words;
    let old = policy::is_old(app);
    let title = if old { "policy-title-old" } else { "policy-title" };
    let mut head = Line::new(words.get("screen-policy"), Ink::Title);
    let aside = cut(&words.get(title), width.saturating_sub(22));
    head = head.at(22, aside, if old { Ink::Word(Role::Warn) } else { Ink::Muted });
    page.push(head);
    let columns = Columns::new(width);
    let mut group = None;
    let mut track = String::new();
    for line in policy::lines(app) {
        let next = head_of(&line);
        if next != group {
            page.gap();
            if let Some(key) = next {
                let head = Line::head(words.get(key));
                let range = key == Group::Earn.key() && columns.bar.is_some();
                page.push(if range { head.at(columns.usual, words.get("head-usual"), Ink::Muted) } else { head });
            }
            group = next;
            let none = app.desk.as_ref().is_some_and(|desk| desk.now.tiers.tracks.is_empty());
            if none && next == Some(Group::Earn.key()) {
                page.wrap(&words.get("policy-no-tracks"), 0, width, Ink::Muted);
            }
        }
        if let Here::Rate { track: id, kind, .. } = &line
            && *id != track
            && kind.is_empty()
        {
            ladder(app, id, &mut page);
            track.clone_from(id);
        }
        draw(app, &line, &columns, width, &mut page);
    }
    page
}

/// Where values end and ranges begin.
struct Columns {
    label: u16,
    value: u16,
    usual: u16,
    /// Cells of a bar, where there is room for one.
    bar: Option<u16>,
}

impl Columns {
    fn new(width: u16) -> Self {
        let label = if width >= 54 {
            22
        } else if width >= 46 {
            19
        } else {
            (width * 2 / 5).max(12)
        };
        let value = label + 7;
        let usual = value + 3;
        // Two figures and their bar.
        let room = width.saturating_sub(usual + 7);
        Self { label, value, usual, bar: (room >= 7).then_some(room.min(BAR)) }
    }
}

fn cut(text: &str, room: u16) -> String {
    fit(text, usize::from(room), G.cut).into_owned()
}

fn cell(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The head of the group of a row.
fn head_of(line: &Here) -> Option<&'static str> {
    Some(match line {
        Here::Begin => return None,
        Here::Rate { .. } => Group::Earn.key(),
        Here::Field(field) => Group::of(field).key(),
        Here::Counts(_) => Group::Credit.key(),
        Here::From | Here::Note => "head-policy-terms",
        Here::Terms(_) => "head-policy-other",
    })
}

/// The name of a track over the rates of its rungs; a flat one is one row and needs none.
fn ladder(app: &App, id: &str, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    if let Some(track) = desk.now.tiers.track(id).filter(|track| track.tiers.len() > 1) {
        page.push(Line::new(describe.track(track), Ink::Muted));
    }
}

fn row(line: &Here) -> Row {
    Row::Room(RoomLine::Policy(line.clone()))
}

/// The editor of a row, where it is the one that is written in.
fn written<'a>(app: &'a App, line: &Here) -> Option<&'a Editor> {
    let writing = app.writing.as_ref()?;
    let Written::Room(RoomText::Policy(text)) = &writing.about else { return None };
    let here = match (text, line) {
        (Text::Rate(id), Here::Rate { track, tier, kind }) => *id == policy::rate_id(track, tier, kind),
        (Text::Field(field), Here::Field(row)) => field == row,
        (Text::From, Here::From) | (Text::Note, Here::Note) => true,
        _ => false,
    };
    here.then_some(&writing.editor)
}

/// A line with an editor in the place of its value.
fn edit(mut line: Line, editor: &Editor, right: u16, room: u16) -> Line {
    let typed = cell(cells(editor.text()) + 1).min(room).max(1);
    if let Some(mut written) = write::lines(editor, right.saturating_sub(typed), typed, 1).into_iter().next() {
        line.pieces.append(&mut written.pieces);
        line.writing = written.writing;
    }
    line
}

fn draw(app: &App, line: &Here, columns: &Columns, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let terms = policy::shown(app);
    match line {
        Here::Begin => {
            page.push(Line::blank());
            page.wrap(&words.get("policy-empty"), 0, width, Ink::Text);
            page.push(Line::new(cut(&words.get("policy-begin"), width), Ink::Text).row(row(line)));
        }
        Here::Rate { track, tier, kind } => {
            let Some(ladder) = desk.now.tiers.track(track) else { return };
            let Some(rung) = ladder.tier(tier) else { return };
            let (indent, name) = match (kind.is_empty(), ladder.tiers.len()) {
                (true, 1) => (0, describe.track(ladder)),
                (true, _) => (2, describe.tier(rung)),
                _ => (4, describe.partner_type(kind)),
            };
            let id = policy::rate_id(track, tier, kind);
            let rate = terms.and_then(|terms| terms.rates.iter().find(|rate| rate.id == id)).map(|rate| rate.percent);
            let drawn = Line::blank().at(indent, cut(&name, columns.label.saturating_sub(indent)), Ink::Text).row(row(line));
            let value = rate.map(|percent| format!("{percent}%")).unwrap_or_default();
            let drawn = valued(app, drawn, line, columns, &value);
            page.push(range(drawn, columns, rate, policy::usual(app, track, kind)));
            found(app, terms, |at| at.item("rate", &id), width, columns, page);
        }
        Here::Field(field) => self::field(app, field, line, columns, width, page),
        Here::Counts(id) => {
            let on = terms.is_some_and(|terms| terms.involvement.contains(id));
            if policy::choices(app, "involvement").first() == Some(id) {
                page.push(Line::new(describe.policy_field("involvement"), Ink::Text));
            }
            let glyph = if on { format!("[{}]", G.done) } else { "[ ]".to_owned() };
            let role = if on { Role::Accent } else { Role::Muted };
            let name = cut(&describe.policy_choice("involvement", id), width.saturating_sub(6));
            page.push(Line::blank().at(2, glyph, Ink::Glyph(role)).at(6, name, Ink::Text).row(row(line)));
        }
        Here::From => {
            let drawn = Line::new(words.get("policy-from"), Ink::Text).row(row(line));
            let at = columns.label + 1;
            if let Some(editor) = written(app, line) {
                page.push(edit_at(drawn, editor, at, width.saturating_sub(at)));
                return;
            }
            let today = app.shell.now.date();
            let shown = match terms.and_then(|terms| terms.from) {
                Some(from) => DateWords::ENGLISH.plain_day(from, today),
                None => words.get("policy-from-ever").into_owned(),
            };
            page.push(drawn.at(at, shown, Ink::Text));
        }
        Here::Note => note(app, line, columns, width, page),
        Here::Terms(id) => {
            let Some(other) = desk.now.policy.terms.iter().find(|known| known.id == *id) else { return };
            page.push(Line::new(cut(&said(app, other), width), Ink::Text).row(row(line)));
        }
    }
}

fn edit_at(mut line: Line, editor: &Editor, column: u16, room: u16) -> Line {
    if let Some(mut written) = write::lines(editor, column, room.max(1), 1).into_iter().next() {
        line.pieces.append(&mut written.pieces);
        line.writing = written.writing;
    }
    line
}

/// A value on the right of its column; a dash where there is none.
fn valued(app: &App, line: Line, here: &Here, columns: &Columns, value: &str) -> Line {
    if let Some(editor) = written(app, here) {
        return edit(line, editor, columns.value, 7);
    }
    if value.is_empty() {
        return line.right(columns.value, G.dash, Ink::Muted);
    }
    line.right(columns.value, value.to_owned(), Ink::Text)
}

fn field(app: &App, field: &str, here: &Here, columns: &Columns, width: u16, page: &mut Page) {
    let (Some(describe), Some(row_of)) = (app.describe(), app.shell.method.policy_field(field)) else { return };
    let words = &app.shell.words;
    let terms = policy::shown(app);
    let label = cut(&describe.policy_field(field), columns.label);
    let drawn = Line::new(label, Ink::Text).row(row(here));
    let value = terms.map(|terms| describe.policy_value(terms, field)).unwrap_or_default();
    let choices = policy::choices(app, field);
    let drawn = if choices.is_empty() {
        let drawn = valued(app, drawn, here, columns, &value);
        let usual = row_of.usual.and_then(|span| Some((span.low, span.high?)));
        match (row_of.unit, usual) {
            (Unit::Percent, Some(_)) if Group::of(field) == Group::Earn => {
                range(drawn, columns, terms.and_then(|terms| terms.figure(field)), usual)
            }
            _ => aside(app, drawn, field, columns, width),
        }
    } else if value.is_empty() {
        drawn.at(columns.label + 1, words.get("value-open"), Ink::Muted)
    } else {
        drawn.at(columns.label + 1, cut(&value, width.saturating_sub(columns.label + 1)), Ink::Text)
    };
    page.push(drawn);
    found(app, terms, |at| at.field(field), width, columns, page);
    if field == "influenced" {
        page.push(Line::new(cut(&words.get("policy-never-added"), width), Ink::Muted));
    }
}

fn note(app: &App, here: &Here, columns: &Columns, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let column = columns.label + 1;
    let label = words.get("policy-note").into_owned();
    if let Some(editor) = written(app, here) {
        for (index, mut line) in write::lines(editor, column, width.saturating_sub(column), 4).into_iter().enumerate() {
            if index == 0 {
                line = line.at(0, label.clone(), Ink::Text).row(row(here));
            } else {
                line.follows = true;
            }
            page.push(line);
        }
        return;
    }
    let note = policy::shown(app).map(|terms| terms.note.clone()).unwrap_or_default();
    if note.is_empty() {
        page.push(Line::new(label, Ink::Text).at(column, words.get("value-open"), Ink::Muted).row(row(here)));
        return;
    }
    let mut parts = wrapped(&note, usize::from(width.saturating_sub(column)).min(60)).into_iter();
    page.push(Line::new(label, Ink::Text).at(column, parts.next().unwrap_or_default(), Ink::Text).row(row(here)));
    for part in parts {
        page.push(Line::blank().at(column, part, Ink::Text).follow());
    }
}
