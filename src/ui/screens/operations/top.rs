//! What a table amounts to, above it: the team beside two sources, how many documents are overdue, how much is there.

use super::{WIDEST, cut, key};
use crate::{
    advice::{
        board,
        operations::{self as judged, Due, When},
    },
    app::{
        Action, App,
        rooms::operations::{self, View, full_time},
    },
    domain::operations::{Kind, Paper, Stand},
    method::rows::TeamRow,
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{number, text},
};

/// Cells of a bar.
const BAR: usize = 15;
/// Where what stands beside a label begins.
const AT: u16 = 8;

/// The lines, and a blank one after them.
pub(super) fn lines(app: &App, width: u16, height: u16, page: &mut Page) {
    let before = page.lines.len();
    match operations::view(app) {
        View::Team => team(app, width, height, page),
        View::Documents => documents(app, width, page),
        View::Enablement => entries(app, Kind::Piece, width, page),
        View::Lists => entries(app, Kind::Check, width, page),
        View::Tools => none_yet(app, width, page),
        View::Growth => growth(app, width, page),
    }
    if page.lines.len() > before && height >= 10 {
        page.push(Line::blank());
    }
}

/// The team of today, and what E2 and C4 say about it: they differ, and both are shown.
fn team(app: &App, width: u16, height: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let team = judged::team(&desk.now.operations, &app.shell.method, &desk.advice);
    let args = [("people", number(team.people)), ("full", text(full_time(team.percent)))];
    let mut now = words.with("operations-team-now", &args);
    if team.unsaid > 0 {
        now = format!("{now}, {}", words.with("operations-team-unsaid", &[("count", number(team.unsaid))]));
    }
    let beside = |label: String, said: &str, ink| Line::new(label, Ink::Muted).at(AT, cut(said, width.saturating_sub(AT)), ink);
    page.push(beside(words.get("operations-team").into_owned(), &now, Ink::Text));
    let asked = match team.asked {
        None => words.get("operations-team-open").into_owned(),
        Some((stage, span)) => {
            let most = span.high.map_or_else(|| format!("{}+", span.low), |high| format!("{}–{high}", span.low));
            let most = if span.high == Some(span.low) { span.low.to_string() } else { most };
            let key = if span.high == Some(0) { "operations-team-founder" } else { "operations-team-asked" };
            words.with(key, &[("count", text(most)), ("stage", text(words.get(&format!("stage-{stage}"))))])
        }
    };
    let (verdict, short) = match team.asked {
        None => (String::new(), false),
        Some(_) if team.short() > 0 => (words.with("operations-team-short", &[("count", text(full_time(team.short())))]), true),
        Some(_) if team.beyond() > 0 => {
            (words.with("operations-team-beyond", &[("count", text(full_time(team.beyond())))]), false)
        }
        Some((_, span)) if span.high == Some(0) => (String::new(), false),
        Some(_) => (words.get("operations-team-fits").into_owned(), false),
    };
    let asked = if verdict.is_empty() { asked } else { format!("{asked} · {verdict}") };
    let line = beside("E2".to_owned(), &asked, Ink::Text);
    page.push(if short { line.gutter(G.finding, Role::Warn) } else { line });
    if height >= 10 {
        page.push(beside("C4".to_owned(), &other(app, &team), Ink::Text));
    }
    if let Some(((person, _), describe)) = operations::named(app).zip(app.describe()).filter(|_| height >= 14) {
        let args = [("key", text(key(app, Action::Make))), ("name", text(describe.person(&person)))];
        page.push(beside(String::new(), &words.with("operations-team-begin", &args), Ink::Muted));
    }
}

/// What C4 has for a team of this size: a row, or a gap between two.
fn other(app: &App, team: &judged::Team<'_>) -> String {
    let words = &app.shell.words;
    let word = |row: &TeamRow, attribute: &str| text(words.get(&format!("team-{}{attribute}", row.id)).into_owned());
    if let Some(row) = team.row {
        let size = row.team.high.map_or_else(|| format!("{}+", row.team.low), |high| format!("{}–{high}", row.team.low));
        let args = [
            ("count", text(size)),
            ("name", word(row, "")),
            ("focus", word(row, ".focus")),
            ("reports", word(row, ".reports")),
        ];
        return words.with("operations-team-row", &args);
    }
    match team.gap {
        Some((low, high)) => {
            let args = [
                ("count", number(team.size())),
                ("low", word(low, "")),
                ("end", number(low.team.high.unwrap_or(low.team.low))),
                ("high", word(high, "")),
                ("begin", number(high.team.low)),
            ];
            words.with("operations-team-gap", &args)
        }
        None => words.get("operations-team-none").into_owned(),
    }
}

/// How many documents are overdue, and how many that the stage asks for have no day.
fn documents(app: &App, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let (held, method) = (&desk.now.operations, &app.shell.method);
    let late = judged::overdue(held, method, app.shell.now.date()).len();
    let open = operations::ids(app, Kind::Paper)
        .iter()
        .filter(|id| operations::when(app, Kind::Paper, id) == Some(When::Now))
        .filter(|id| judged::due(held.get::<Paper>(id), method.paper(id), app.shell.now.date()) == Due::NoDate)
        .count();
    let text = app.shell.words.with("operations-documents-stand", &[("late", number(late)), ("open", number(open))]);
    let sign = (late > 0).then_some((G.finding, Role::Warn));
    page.said(text.trim_end(), width.min(WIDEST), Ink::Text, sign);
}

/// How much of what the stage asks for is there, as a bar; of everything, where no stage is known.
fn entries(app: &App, kind: Kind, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let held = &desk.now.operations;
    let there = |id: &String| held.entry(kind, id).is_some_and(|entry| entry.state == Stand::There);
    let all = operations::ids(app, kind);
    let asked: Vec<&String> = all.iter().filter(|id| operations::when(app, kind, id) == Some(When::Now)).collect();
    let (done, of, key) = if judged::stage(&app.shell.method, &desk.advice).is_some() {
        (asked.iter().filter(|id| there(id)).count(), asked.len(), "operations-entries-stand")
    } else {
        (all.iter().filter(|id| there(id)).count(), all.len(), "operations-entries-open")
    };
    let text = app.shell.words.with(key, &[("done", number(done)), ("all", number(of))]);
    let line = Line::new(cut(&text, width), Ink::Text);
    let at = super::cell(super::cells_of(&text)) + 3;
    let fits = of > 0 && usize::from(at) + BAR <= usize::from(width);
    page.push(if fits { line.bar(at, done * BAR / of, BAR, Role::Accent) } else { line });
}

/// Why no tool is proposed at all, where none is. Budget and EU tier are rows of the table itself.
fn none_yet(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let first = app.shell.method.functions().first().and_then(|row| operations::when(app, Kind::Tool, &row.id));
    let why = match first {
        Some(When::NotYet(from)) => {
            let args = [("from", text(operations::lower_bound(app, from)))];
            words.with("operations-when-not-yet.why", &args)
        }
        Some(When::Held) => words.get("operations-when-held.why").into_owned(),
        Some(When::Open) => words.get("operations-when-open.why").into_owned(),
        _ => return,
    };
    page.said(&why, width.min(WIDEST), Ink::Text, None);
}

/// Active partners, and how much has outgrown how it is done.
fn growth(app: &App, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let gone = judged::outgrown(&desk.now, &app.shell.method).len();
    let args = [("partners", number(board::partners(&desk.now))), ("gone", number(gone))];
    let sign = (gone > 0).then_some((G.finding, Role::Warn));
    page.said(&app.shell.words.with("operations-growth-stand", &args), width.min(WIDEST), Ink::Text, sign);
}
