//! The page of one partner: every field on a line of its own, what was found below its field.

use super::{glyph, shown, warmth, written};
use crate::{
    app::{
        App, Row,
        rooms::{
            Line as RoomLine,
            partners::{Field, Line as Here},
        },
    },
    domain::{Address, Partner},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::width as cells,
        write,
    },
    words::{date::DateWords, text},
};

/// Lines of a note that is written.
const NOTE: u16 = 6;

/// The page.
pub(super) fn page(app: &App, partner: &Partner, width: u16) -> Page {
    let mut page = Page::default();
    let Some(describe) = app.describe() else { return page };
    page.push(Line::new(describe.partner(partner), Ink::Title));
    page.push(Line::blank());
    let at = if width < 60 { 12 } else { 16 };
    for field in Field::ALL {
        if matches!(field, Field::State | Field::Signed | Field::Next) {
            page.gap();
        }
        value(app, partner, field, at, width, &mut page);
        found(app, partner, field, at, width, &mut page);
    }
    rest(app, partner, at, width, &mut page);
    page
}

fn value(app: &App, partner: &Partner, field: Field, at: u16, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let label = app.shell.words.get(&format!("field-partners-{}", field.id()));
    let line = Line::new(label, Ink::Muted).row(Row::Room(RoomLine::Partners(Here::Field(field))));
    let room = width.saturating_sub(at).clamp(1, 60);
    if let Some(editor) = written(app, &partner.id, field) {
        let height = if field == Field::Note { NOTE } else { 1 };
        let mut line = Some(line);
        for mut drawn in write::lines(editor, at, room, height) {
            match line.take() {
                Some(mut first) => {
                    first.pieces.append(&mut drawn.pieces);
                    first.writing = drawn.writing;
                    page.push(first);
                }
                None => page.push(drawn.follow()),
            }
        }
        return;
    }
    match field {
        Field::State => {
            let (sign, role) = glyph(partner.state);
            page.push(line.at(at, sign, Ink::Glyph(role)).at(at + 2, describe.partner_value(partner, "state"), Ink::Text));
        }
        Field::Warmth if partner.warmth.is_some() => {
            let (warm, cold) = warmth(partner.warmth).unwrap_or_default();
            let split = at + u16::try_from(cells(&warm)).unwrap_or(0);
            let word = partner.warmth.and_then(|warmth| app.shell.words.find(&format!("partner-warmth-{warmth}")));
            let line = line.at(at, warm, Ink::Glyph(Role::Accent)).at(split, cold, Ink::Muted);
            page.push(line.at(at + 7, word.unwrap_or_default(), Ink::Muted));
        }
        field => {
            let value = shown(describe, partner, field, app.shell.now.date());
            let mut parts = wrapped(&value, usize::from(room)).into_iter();
            let first = parts.next().filter(|part| !part.is_empty()).unwrap_or_else(|| G.dash.to_owned());
            page.push(line.at(at, first, Ink::Text));
            for part in parts {
                page.push(Line::blank().at(at, part, Ink::Text).follow());
            }
        }
    }
}

/// What was found at a field.
fn found(app: &App, partner: &Partner, field: Field, at: u16, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let address = Address::partner(&partner.id).field(field.file());
    for finding in desk.advice.findings.iter().filter(|finding| finding.address == address) {
        let said = describe.fill(&format!("{}.found", finding.key()), &finding.args);
        for (index, part) in wrapped(&said, usize::from(width.saturating_sub(at)).min(60)).into_iter().enumerate() {
            let line = Line::blank().at(at, part, Ink::Word(Role::Warn)).follow();
            page.push(if index == 0 { line.gutter(G.finding, Role::Warn) } else { line });
        }
    }
}

/// What is decided elsewhere: specialisations, where the tree placed it, remarks.
fn rest(app: &App, partner: &Partner, at: u16, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let mut rows: Vec<(String, String)> = Vec::new();
    if !partner.specialisations.is_empty() {
        let names: Vec<String> = partner.specialisations.iter().map(|id| describe.specialisation(id)).collect();
        rows.push((words.get("partners-specialised").into_owned(), names.join(", ")));
    }
    let placed = desk.now.tiers.placements.iter().find(|placement| placement.id == partner.id);
    if let Some(placement) = placed {
        let outcome = words.find(&format!("placement-{}", placement.outcome)).map_or(placement.outcome.clone(), Into::into);
        let day = DateWords::ENGLISH.plain_day(placement.on, today);
        let by = if placement.by.is_empty() { None } else { Some(describe.person(&placement.by)) };
        rows.push((
            words.get("partners-placed").into_owned(),
            [Some(day), by].into_iter().flatten().collect::<Vec<_>>().join(", "),
        ));
        // The path: each question with its answer, then where it ended.
        for (question, yes) in &placement.path {
            let asked = words.find(&format!("placement-{question}")).map_or_else(|| question.clone(), Into::into);
            let answer = words.get(if *yes { "answer-yes" } else { "answer-no" }).into_owned();
            let args = [("question", text(asked)), ("answer", text(answer))];
            rows.push((String::new(), words.with("partners-placed-answer", &args)));
        }
        rows.push((String::new(), outcome));
    }
    let whole = Address::partner(&partner.id);
    let log = &desk.now.decisions;
    let decided = |about: &Address| whole.holds(about);
    for record in
        log.newest_first().into_iter().filter(|record| log.stands(&record.id) && record.about.as_ref().is_some_and(decided))
    {
        let args = [("question", text(describe.record_question(record))), ("outcome", text(describe.record_outcome(record)))];
        rows.push((words.get("decision-label-decided").into_owned(), words.with("decision-so-far", &args)));
    }
    for remark in desk.now.review.open().filter(|remark| whole.holds(&remark.about)) {
        rows.push((words.get("label-remark").into_owned(), remark.text.clone()));
    }
    if !rows.is_empty() {
        page.gap();
    }
    for (label, said) in rows {
        page.labelled(&label, &said, at, width, Ink::Muted);
    }
}
