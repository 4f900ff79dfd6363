//! What keys do among the decisions: the log, and the three lines that make a record.

mod walking;

use std::sync::Arc;

use super::{change, pick, stand};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay, Pane, Row, Screen,
        keymap::Scope,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self, Room,
            decisions::{self, Answer, Draft, Line, Pick, Text, View, Walk},
        },
    },
    domain::{Address, Document, Record},
    words::text,
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere. A tree can be
/// walked by whoever may only read; what comes of it is not recorded then.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let changing = match action {
        Action::Delete => !matches!(line(app), Some(Line::Walk)),
        Action::Supersede => true,
        Action::Enter => matches!(line(app), Some(Line::Own | Line::End)),
        _ => false,
    };
    changing.then_some(Document::Decisions)
}

/// What the cursor is on.
fn line(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Decisions(line)) => Some(line),
        _ => None,
    }
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let walks = decisions::view(app) == View::Walk;
    match action {
        Action::Yes | Action::No if walks => walking::give(app, action == Action::Yes),
        Action::StepBack | Action::Left if walks => walking::step_back(app),
        Action::Back if !app.zoomed && decisions::view(app) != View::Log => walking::leave(app),
        Action::Enter => return Some(enter(app)),
        Action::New => pick(app, rooms::Pick::Decisions(Pick::New)),
        Action::Supersede => return Some(supersede(app)),
        Action::Delete => return Some(delete(app)),
        Action::Edit => app.say_key(MessageKind::Refused, "decision-stands"),
        Action::GoToWork => go_to_about(app),
        _ => return None,
    }
    Some(Vec::new())
}

fn enter(app: &mut App) -> Vec<Effect> {
    match line(app) {
        Some(Line::Walk) => show(app, View::Walk),
        Some(Line::Record(id) | Line::Newer(id) | Line::Older(id)) => {
            show(app, View::Record(id));
            stand(app, rooms::Line::Decisions(Line::Whole));
        }
        Some(Line::Tree(id)) => walking::ask_subject(app, &id),
        Some(Line::Own) => begin_own(app, None),
        Some(Line::Answer(yes)) => walking::give(app, yes),
        Some(Line::End) => walking::end(app),
        Some(Line::About) => go_to_about(app),
        Some(Line::Whole) => super::super::looking::why(app),
        None => {}
    }
    Vec::new()
}

fn show(app: &mut App, view: View) {
    app.rooms.decisions.view = view;
}

/// Goes to what the record is about.
fn go_to_about(app: &mut App) {
    match decisions::here(app).map(|record| record.about.clone()) {
        Some(Some(about)) => super::super::enter_address(app, &about),
        Some(None) => app.say_key(MessageKind::Refused, "decision-about-nothing"),
        None => app.say_key(MessageKind::Refused, "decision-none-here"),
    }
}

/// Begins a decision from anywhere: about what the cursor is on.
pub(in crate::app::update) fn decide(app: &mut App) {
    let about = app.target().and_then(|target| target.address).filter(|at| at.document != Document::Decisions);
    begin_own(app, about);
}

/// Asks for the first line. What was written about the same and left the last time is there again.
fn begin_own(app: &mut App, about: Option<Address>) {
    let draft = app.rooms.decisions.drafts.take_up(Draft { about, ..Draft::default() });
    write(app, Text::Question, &draft.question);
}

fn write(app: &mut App, about: Text, value: &str) {
    super::write_over(app, rooms::Text::Decisions(about), value);
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, about: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let typed = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Text::Subject(tree) = about {
        walking::begin(app, tree, &typed, None);
        return Ok(Vec::new());
    }
    keep(app, about, typed.clone());
    match about {
        Text::Question if typed.is_empty() => return Err("refused-decision-question"),
        Text::Outcome if typed.is_empty() => return Err("refused-decision-outcome"),
        Text::Reason if typed.is_empty() => return Err("refused-decision-reason"),
        _ => {}
    }
    let Some(draft) = app.rooms.decisions.drafts.current() else { return Ok(Vec::new()) };
    match about {
        Text::Question => {
            let outcome = draft.outcome.clone();
            write(app, Text::Outcome, &outcome);
        }
        Text::Outcome => {
            let reason = draft.reason.clone();
            write(app, Text::Reason, &reason);
        }
        Text::Reason | Text::Subject(_) => {
            let about = decisions::written_for(app, &Text::Reason).unwrap_or_default();
            let answer =
                |key, reversible| Offered { key, then: Then::Room(rooms::Answer::Decisions(Answer::Made(reversible))) };
            app.overlays.push(Overlay::Ask(Ask {
                key: "ask-decision-reversible",
                about,
                answers: vec![answer("answer-decision-reversible", true), answer("answer-decision-final", false)],
                cursor: 0,
            }));
        }
    }
    Ok(Vec::new())
}

/// A text was left with esc: nothing is decided, and what was typed is there the next time.
pub(super) fn left(app: &mut App, about: &Text, written: &str) {
    let typed = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if !matches!(about, Text::Subject(_)) {
        keep(app, about, typed);
        app.say_key(MessageKind::Done, "said-decision-left");
    }
}

fn keep(app: &mut App, about: &Text, typed: String) {
    let Some(draft) = app.rooms.decisions.drafts.current_mut() else { return };
    match about {
        Text::Question => draft.question = typed,
        Text::Outcome => draft.outcome = typed,
        Text::Reason => draft.reason = typed,
        Text::Subject(_) => {}
    }
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::New if id.is_empty() => begin_own(app, None),
        Pick::New => walking::ask_subject(app, id),
        Pick::Partner(tree) if id.is_empty() => write(app, Text::Subject(tree.clone()), ""),
        Pick::Partner(tree) => {
            let partner = app.desk.as_ref().and_then(|desk| desk.now.partners.get(id));
            let name = partner.zip(app.describe()).map(|(partner, describe)| describe.partner(partner));
            walking::begin(app, tree, &name.unwrap_or_default(), Some(Address::partner(id)));
        }
    }
    Vec::new()
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Made(reversible) => make(app, reversible),
        Answer::Remove(id) => remove(app, &id),
    }
}

/// Puts the decision into the log, and says where it stands.
fn make(app: &mut App, reversible: bool) -> Vec<Effect> {
    let (Some(draft), Some(desk)) = (app.rooms.decisions.drafts.current().cloned(), &app.desk) else { return Vec::new() };
    // The log may have changed while this was written.
    if let Some(why) = gone(app, &draft.supersedes, &draft.question) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    let record = Record {
        id: desk.now.decisions.next_id(),
        on: app.shell.now.date(),
        by: desk.now.people.me.clone(),
        question: draft.question,
        tree: draft.tree,
        path: draft.path,
        outcome: draft.outcome,
        reason: draft.reason,
        about: draft.about,
        reversible,
        supersedes: draft.supersedes,
    };
    let (id, of_walk) = (record.id.clone(), !record.tree.is_empty());
    let effects = change(app, "undo-decision-made", Address::record(&id), |workspace| {
        Arc::make_mut(&mut workspace.decisions).decisions.push(record);
    });
    // What could not be made stays as a draft.
    if effects.is_empty() {
        return effects;
    }
    let state = &mut app.rooms.decisions;
    state.drafts.made();
    if of_walk {
        state.walk = None;
    }
    if state.view != View::Walk || of_walk {
        state.view = View::Log;
    }
    app.cursors
        .insert((Screen::Room(Room::Decisions), Pane::Work), Row::Room(rooms::Line::Decisions(Line::Record(id.clone()))));
    let file = Document::Decisions.file();
    let key = app.shell.keymap.shown(&[Scope::Everywhere], Action::GoDecisions).map(ToString::to_string).unwrap_or_default();
    let here = app.screen == Screen::Room(Room::Decisions);
    let args = [("id", text(id)), ("file", text(file)), ("key", text(key))];
    let said = app.shell.words.with(if here { "said-decision-made" } else { "said-decision-made-there" }, &args);
    app.say(MessageKind::Done, said);
    effects
}

fn superseded(app: &App, id: &str, newer: &str) -> String {
    let args = [("id", text(id.to_owned())), ("newer", text(newer.to_owned()))];
    app.shell.words.with("decision-superseded-already", &args)
}

/// Why nothing can be put in the place of a record any more: it left the log, or another stands there. An id that was given
/// to another record since asks another question.
fn gone(app: &App, supersedes: &str, question: &str) -> Option<String> {
    let log = &app.desk.as_ref()?.now.decisions;
    if supersedes.is_empty() {
        return None;
    }
    if log.get(supersedes).is_none_or(|record| record.question != question) {
        return Some(app.shell.words.with("decision-supersedes-gone", &[("id", text(supersedes.to_owned()))]));
    }
    log.superseded_by(supersedes).map(|newer| superseded(app, supersedes, &newer.id))
}

/// Decides anew: the tree is walked once more, or outcome and reason are written; the old record stays and is named.
fn supersede(app: &mut App) -> Vec<Effect> {
    let Some((record, desk)) = decisions::here(app).cloned().zip(app.desk.as_ref()) else {
        app.say_key(MessageKind::Refused, "decision-none-here");
        return Vec::new();
    };
    if let Some(newer) = desk.now.decisions.superseded_by(&record.id) {
        let said = superseded(app, &record.id, &newer.id);
        app.say(MessageKind::Refused, said);
        return Vec::new();
    }
    let (question, about, supersedes) = (record.question, record.about, record.id);
    if app.shell.method.tree(&record.tree).is_some() {
        walking::walk(app, Walk { tree: record.tree, question, about, path: Vec::new(), supersedes });
        return Vec::new();
    }
    // A tree that this method does not have leaves its question, which is answered in words.
    let draft = app.rooms.decisions.drafts.take_up(Draft { question, about, supersedes, ..Draft::default() });
    write(app, Text::Outcome, &draft.outcome);
    Vec::new()
}

/// Lets the walk go that waits; takes a record of today out of the log, once it was asked.
fn delete(app: &mut App) -> Vec<Effect> {
    if line(app) == Some(Line::Walk) {
        app.rooms.decisions.walk = None;
        return Vec::new();
    }
    let Some((record, desk)) = decisions::here(app).zip(app.desk.as_ref()) else {
        app.say_key(MessageKind::Refused, "decision-none-here");
        return Vec::new();
    };
    let log = &desk.now.decisions;
    if let Some(newer) = log.superseded_by(&record.id) {
        let args = [("id", text(record.id.clone())), ("newer", text(newer.id.clone()))];
        let said = app.shell.words.with("decision-kept-superseded", &args);
        app.say(MessageKind::Refused, said);
        return Vec::new();
    }
    let Some(at) = log.first_to_go(&record.id, app.shell.now.date()) else {
        app.say_key(MessageKind::Refused, "decision-kept");
        return Vec::new();
    };
    let id = record.id.clone();
    let about = app.describe().map(|describe| describe.record_question(&log.decisions[at])).unwrap_or_default();
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-decision-remove",
        about,
        answers: vec![
            Offered { key: "answer-decision-keep", then: Then::Nothing },
            Offered { key: "answer-decision-remove", then: Then::Room(rooms::Answer::Decisions(Answer::Remove(id))) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Takes a record out of the log. The cursor goes to what stood after it.
fn remove(app: &mut App, id: &str) -> Vec<Effect> {
    show(app, View::Log);
    let at = decisions::lines(app).iter().position(|line| *line == Line::Record(id.to_owned())).unwrap_or(0);
    let today = app.shell.now.date();
    let effects = change(app, "undo-decision-removed", Address::record(id), |workspace| {
        // One alone: an older record of the same id, written by hand, stays.
        if let Some(at) = workspace.decisions.first_to_go(id, today) {
            Arc::make_mut(&mut workspace.decisions).decisions.remove(at);
        }
    });
    if let Some(line) = decisions::lines(app).get(at) {
        stand(app, rooms::Line::Decisions(line.clone()));
    }
    effects
}
