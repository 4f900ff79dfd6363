//! What keys do among the plays: showing one, going to what it needs, putting its steps on the board.

use super::stand;
use crate::{
    advice::plays as advice,
    app::{
        Action, App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            plays::{Answer, Line, Pick, Text, here},
        },
    },
    domain::{Address, Document},
    export::plays as words_of,
    method::rows::TaskRow,
    words::{number, text},
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(_app: &App, action: Action) -> Option<Document> {
    (action == Action::Make).then_some(Document::Board)
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match (action, here(app)?) {
        (Action::Left | Action::Right, line) => another(app, &line, action == Action::Right),
        (Action::Make, line) => return Some(make(app, line.play())),
        (Action::Enter, line @ Line::Play(_)) => along(app, &line, Action::Down),
        (Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom, line) => {
            along(app, &line, action);
        }
        (Action::Enter | Action::Edit, Line::Need(play, need)) => {
            let address = rooms::plays::need(app, &play, &need).map(|(_, judged)| judged.address);
            if let Some(address) = address {
                super::super::enter_address(app, &address);
            }
        }
        (Action::Enter | Action::Edit, Line::Step(play, task)) => {
            let steps = rooms::plays::steps(app, &play);
            let card = steps.into_iter().find(|(known, _)| known.id == task).and_then(|(_, card)| card);
            match card.map(|card| Address::card(&card.id)) {
                Some(address) => super::super::enter_address(app, &address),
                // What is not on the board yet can be read.
                None => super::super::looking::why(app),
            }
        }
        (Action::Enter, Line::Evidence(..)) => super::super::looking::why(app),
        _ => return None,
    }
    Some(Vec::new())
}

/// Moves along the rows of the play that is shown; the others are beside it.
fn along(app: &mut App, line: &Line, action: Action) {
    let mut lines = rooms::plays::lines(app);
    lines.retain(|known| known.play() == line.play());
    let Some(last) = lines.len().checked_sub(1) else { return };
    let at = lines.iter().position(|known| known == line).unwrap_or(0);
    let to = super::super::moving::moved(action, at, last, app.page);
    if let Some(line) = lines.get(to) {
        stand(app, rooms::Line::Plays(line.clone()));
    }
}

/// Shows the play beside; at the edge the cursor stays.
fn another(app: &mut App, line: &Line, right: bool) {
    let plays = &app.shell.method.plays;
    let Some(at) = plays.iter().position(|row| row.id == line.play()) else { return };
    let to = if right { (at + 1).min(plays.len() - 1) } else { at.saturating_sub(1) };
    let to = plays[to].id.clone();
    if to != line.play() {
        stand(app, rooms::Line::Plays(Line::Play(to)));
    }
}

/// Puts the steps on the board; asks first where the play is not ready.
fn make(app: &mut App, id: &str) -> Vec<Effect> {
    if let Some(refusal) = super::onto::refusal(app) {
        app.say(MessageKind::Refused, refusal);
        return Vec::new();
    }
    if rooms::plays::steps(app, id).iter().all(|(_, card)| card.is_some()) {
        app.say_key(MessageKind::Refused, "plays-there-already");
        return Vec::new();
    }
    let play = rooms::plays::plays(app).into_iter().find(|play| play.row.id == id);
    let missing = play.zip(app.describe()).map(|(play, describe)| words_of::missing(describe, &play)).unwrap_or_default();
    if missing.is_empty() {
        return put(app, id);
    }
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-play-not-ready",
        about: missing.join("\n\n"),
        answers: vec![
            Offered { key: "answer-play-wait", then: Then::Nothing },
            Offered { key: "answer-play-put", then: Then::Room(rooms::Answer::Plays(Answer::Put(id.to_owned()))) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Puts the steps that are missing on the board, as one change.
fn put(app: &mut App, id: &str) -> Vec<Effect> {
    let (Some(desk), Some(row), Some(describe)) = (&app.desk, app.shell.method.play(id), app.describe()) else {
        return Vec::new();
    };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let (title, points) = (|task: &TaskRow| describe.task_title(task), |task: &TaskRow| describe.task_points(task));
    let cards = advice::cards(row, &desk.now, &app.shell.method, today, title, points);
    let Some(first) = cards.iter().map(|card| card.weeks.0).min() else { return Vec::new() };
    let last = cards.iter().map(|card| card.weeks.1).max().unwrap_or(first);
    // Weeks count from the one ahead: what is cut off at the end is as much as the play is longer.
    let asked = row.tasks.iter().filter_map(|id| app.shell.method.task(id)).map(|task| task.weeks.1).max().unwrap_or(0);
    let ahead = desk.now.board.week_ahead(today).saturating_sub(1);
    let shortened = asked.saturating_add(ahead) > desk.now.board.close();
    let count = number(cards.len());
    let said = if shortened {
        words.with("plays-put-close", &[("count", count)])
    } else {
        words.with("plays-put", &[("count", count), ("first", number(first)), ("last", number(last))])
    };
    let label = words.get(&format!("play-{id}")).into_owned();
    let label = words.with("undo-play", &[("subject", text(label))]);
    let mut after = desk.now.clone();
    super::onto::add(&mut after, cards);
    let at = Address::whole(Document::Board);
    match super::super::workspace::change(app, label, at, after) {
        Ok(effects) => {
            app.say(MessageKind::Done, said);
            effects
        }
        Err(why) => {
            super::super::workspace::say_forbidden(app, &why);
            Vec::new()
        }
    }
}

/// Takes a text that was written: none is.
pub(super) fn take(_app: &mut App, text: &Text, _written: &str) -> Result<Vec<Effect>, &'static str> {
    match *text {}
}

/// Takes what was picked: nothing is.
pub(super) fn picked(_app: &mut App, pick: &Pick, _id: &str) -> Vec<Effect> {
    match *pick {}
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Put(id) => put(app, &id),
    }
}
