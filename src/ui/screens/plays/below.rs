//! The play that is shown: what it is, what it needs and where that is answered, its steps, the evidence with its caveat.

use super::{glyph, row};
use crate::{
    advice::plays::{Judged, Play, State},
    app::{
        Action, App,
        keymap::Scope,
        rooms::plays::{Line as Here, here, steps, told},
    },
    domain::{Card, CardState},
    export::plays as words_of,
    method::rows::{EvidenceRow, Ladder, TaskRow},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::{fit, width as cells},
    },
    words::{date::DateWords, number, text},
};

/// A sentence is not wider than this.
const WIDEST: u16 = 76;

/// Where the second column begins, where there is room for one.
fn second(width: u16) -> Option<u16> {
    match width {
        ..100 => None,
        100..150 => Some(64),
        _ => Some(84),
    }
}

/// The lines.
pub(super) fn page(app: &App, play: &Play<'_>, width: u16, height: u16, page: &mut Page) {
    let words = &app.shell.words;
    let id = play.row.id.clone();
    let low = height < 20;
    if !low {
        page.push(Line::blank());
    }
    for line in wrapped(&words.get(&format!("play-{id}.summary")), usize::from(width.min(WIDEST))) {
        page.push(Line::new(line, Ink::Text));
    }
    page.push(Line::new(fit(&about(app, play), usize::from(width), G.cut).into_owned(), Ink::Muted));
    page.push(Line::blank());
    page.push(Line::head(words.get("head-plays-needs")));
    for judged in &play.needs {
        need(app, play, judged, width, page);
    }
    page.push(Line::blank());
    let steps = steps(app, &id);
    let there: Vec<&Card> = steps.iter().filter_map(|(_, card)| *card).collect();
    let mut head = Line::head(words.get("head-plays-steps"));
    if !there.is_empty() {
        let done = there.iter().filter(|card| card.state == CardState::Done).count();
        let said = words.with("plays-on-board", &[("done", number(done)), ("all", number(there.len()))]);
        head = head.right(right(width), said, Ink::Muted);
    } else if let Some(chord) = app.shell.keymap.shown(&[Scope::Plays], Action::Make) {
        let said = words.with("plays-hint", &[("make", text(chord.to_string()))]);
        let room = usize::from(right(width).saturating_sub(8));
        head = head.right(right(width), fit(&said, room, G.cut).into_owned(), Ink::Muted);
    }
    page.push(head);
    for (task, card) in &steps {
        page.push(step(app, &id, task, *card, width));
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-plays-evidence")));
    let rows = told(app, &id);
    if rows.is_empty() {
        page.wrap(&words.get("plays-evidence-none"), 0, width, Ink::Muted);
    }
    for evidence in rows {
        figure(app, &id, evidence, width, page);
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-plays-caveat")));
    for attribute in ["caveat", "figures"] {
        for line in wrapped(&words.get(&format!("play-{id}.{attribute}")), usize::from(width.min(WIDEST))) {
            page.push(Line::new(line, Ink::Text));
        }
    }
}

/// Where the values of a row end.
fn right(width: u16) -> u16 {
    second(width).map_or(width, |at| at - 4)
}

/// Which of the company's problems it serves, and what the strategy decided about it.
fn about(app: &App, play: &Play<'_>) -> String {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return String::new() };
    let words = &app.shell.words;
    if desk.advice.ladder == Ladder::Services {
        return words.get("plays-services").into_owned();
    }
    let served: Vec<_> = play.serves.iter().map(|problem| words.get(&format!("problem-{}", problem.id()))).collect();
    let mut parts = vec![if served.is_empty() {
        words.get("plays-serves-nothing").into_owned()
    } else {
        words.with("plays-serves", &[("what", text(served.join(", ")))])
    }];
    let address = crate::domain::Address::decision(&format!("play/{}", play.row.id));
    let how = describe.value(&address);
    if !how.is_empty() && desk.advice.proposal(&format!("play/{}", play.row.id)).is_some() {
        parts.push(words.with("plays-standing", &[("how", text(how))]));
    }
    parts.join(" · ")
}

/// A need: whether it holds, how far it is, and what would change it.
fn need(app: &App, play: &Play<'_>, judged: &Judged<'_>, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let (sign, role) = glyph(judged.state);
    let end = right(width);
    let said = words_of::standing(describe, judged);
    let ink = if judged.state == State::Holds { Ink::Muted } else { Ink::Text };
    let room = usize::from(end).saturating_sub(cells(&said) + 2).max(8);
    let mut lines = wrapped(&words_of::need(describe, play, judged), room).into_iter();
    let mut line = Line::new(lines.next().unwrap_or_default(), Ink::Text)
        .right(end, said, ink)
        .row(row(Here::Need(play.row.id.clone(), judged.row.id.clone())))
        .gutter(sign, role);
    let change = (judged.state != State::Holds)
        .then(|| app.shell.words.get(&format!("play-need-{}.change", judged.row.id)).into_owned());
    let mut rest: Vec<String> = Vec::new();
    if let Some((at, change)) = second(width).zip(change.as_ref()) {
        let mut told = wrapped(change, usize::from(width - at)).into_iter();
        line = line.at(at, told.next().unwrap_or_default(), Ink::Muted);
        rest.extend(told);
    }
    page.push(line);
    let mut rest = rest.into_iter();
    loop {
        let (own, beside) = (lines.next(), rest.next());
        if own.is_none() && beside.is_none() {
            break;
        }
        let mut line = Line::blank().follow();
        if let Some(own) = own {
            line = line.at(2, own, Ink::Text);
        }
        if let (Some(beside), Some(at)) = (beside, second(width)) {
            line = line.at(at, beside, Ink::Muted);
        }
        page.push(line);
    }
    // In one column it stands below the row that the cursor is on, so that the list stays a list.
    let row = Here::Need(play.row.id.clone(), judged.row.id.clone());
    if let (None, Some(change)) = (second(width), change.filter(|_| here(app) == Some(row))) {
        for line in wrapped(&change, usize::from(width.saturating_sub(2)).min(60)) {
            page.push(Line::blank().at(2, line, Ink::Muted).follow());
        }
    }
}

/// A step: when it comes within the play; once it is on the board, how it stands and when it is due.
fn step(app: &App, play: &str, task: &TaskRow, card: Option<&Card>, width: u16) -> Line {
    let words = &app.shell.words;
    let end = right(width);
    let (sign, role) = match card.map(|card| card.state) {
        None => (G.proposed, Role::Accent),
        Some(CardState::Todo) => (G.open, Role::Muted),
        Some(CardState::Doing) => (G.half, Role::Accent),
        Some(CardState::Blocked) => (G.blocked, Role::Bad),
        Some(CardState::Done) => (G.done, Role::Good),
    };
    let (first, last) = task.weeks;
    let when = match (card, first == last) {
        (Some(card), _) => due(app, card),
        (None, true) => words.with("plays-weeks-one", &[("first", number(first))]),
        (None, false) => words.with("plays-weeks", &[("first", number(first)), ("last", number(last))]),
    };
    let title = card.map_or_else(|| words.get(&format!("task-{}", task.id)).into_owned(), |card| card.title.clone());
    let room = usize::from(end).saturating_sub(cells(&when) + 2).max(8);
    let done = card.is_some_and(|card| card.state == CardState::Done);
    let line = Line::new(fit(&title, room, G.cut).into_owned(), if done { Ink::Muted } else { Ink::Text })
        .right(end, when, Ink::Muted)
        .row(row(Here::Step(play.to_owned(), task.id.clone())))
        .gutter(sign, role);
    let Some(at) = second(width) else { return line };
    let help = words.get(&format!("task-{}.help", task.id)).into_owned();
    line.at(at, fit(&help, usize::from(width - at), G.cut).into_owned(), Ink::Muted)
}

fn due(app: &App, card: &Card) -> String {
    let Some(describe) = app.describe() else { return String::new() };
    let words = &app.shell.words;
    let board = &describe.workspace.board;
    if card.state == CardState::Done {
        return words.get("card-state-done").into_owned();
    }
    match board.due(card) {
        Some(day) => words.with("board-due", &[("day", text(DateWords::ENGLISH.plain_day(day, describe.today)))]),
        None => describe.weeks(card.weeks),
    }
}

/// A figure with what it measures, and below it who measured it when, and that it is a correlation.
fn figure(app: &App, play: &str, evidence: &EvidenceRow, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let what = app.shell.words.get(&format!("evidence-{}", evidence.id)).into_owned();
    let at = if width >= 60 { 14 } else { 10 };
    let study = words_of::study(describe, evidence);
    let line = Line::new(fit(&evidence.figure, usize::from(at - 1), G.cut).into_owned(), Ink::Text)
        .row(row(Here::Evidence(play.to_owned(), evidence.id.clone())));
    // Study, year and correlation stand on the line of the figure where they have room, so that nothing parts them.
    let fits = |beside: &u16| {
        cells(&what) + 2 <= usize::from(beside - at) && cells(&study) <= usize::from(width.saturating_sub(*beside))
    };
    if let Some(beside) = second(width).filter(fits) {
        page.push(line.at(at, what, Ink::Text).at(beside, study, Ink::Muted));
        return;
    }
    let mut lines = wrapped(&what, usize::from(width.saturating_sub(at)).max(8)).into_iter();
    page.push(line.at(at, lines.next().unwrap_or_default(), Ink::Text));
    for said in lines {
        page.push(Line::blank().at(at, said, Ink::Text).follow());
    }
    for said in wrapped(&study, usize::from(width.saturating_sub(at)).max(8)) {
        page.push(Line::blank().at(at, said, Ink::Muted).follow());
    }
}
