//! The ecosystem-led plays: one at a time, what it needs, its steps, what others measured.

use super::Reason;
use crate::{
    advice::plays::{self as advice, Judged, Play},
    app::{
        App, Pane, Row, Screen,
        overlay::Item,
        rooms,
        target::{Target, Why},
    },
    domain::{Address, Card, CardState, Document},
    export::plays as words_of,
    method::rows::{EvidenceRow, TaskRow},
    words::number,
};

/// Rows of evidence of one topic that are told.
const TOLD: usize = 3;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A play, by id.
    Play(String),
    /// What a play needs, by play and need.
    Need(String, String),
    /// A step of a play, by play and task.
    Step(String, String),
    /// A row of evidence beside a play.
    Evidence(String, String),
}

/// What a text is written for: nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {}

/// What something is picked for: nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Put the steps of a play on the board although it is not ready, by id.
    Put(String),
}

/// What the room remembers: nothing, the play that is shown is that of the cursor.
#[derive(Clone, Debug, Default)]
pub struct State {}

impl Line {
    /// The play that it belongs to, by id.
    pub fn play(&self) -> &str {
        match self {
            Self::Play(id) | Self::Need(id, _) | Self::Step(id, _) | Self::Evidence(id, _) => id,
        }
    }
}

/// All plays, judged today.
pub fn plays(app: &App) -> Vec<Play<'_>> {
    let Some(desk) = &app.desk else { return Vec::new() };
    advice::plays(&desk.now, &app.shell.method, &desk.advice, app.shell.now.date())
}

/// The id of the play that is shown: that on which the cursor was last, the first where it was on none.
pub fn shown_id(app: &App) -> Option<&str> {
    let plays = &app.shell.method.plays;
    let last = match app.cursors.get(&(Screen::Room(rooms::Room::Plays), Pane::Work)) {
        Some(Row::Room(rooms::Line::Plays(line))) => line.play(),
        _ => "",
    };
    let chosen = plays.iter().find(|row| row.id == last);
    chosen.or_else(|| plays.first()).map(|row| row.id.as_str())
}

/// The play that is shown.
pub fn shown(app: &App) -> Option<Play<'_>> {
    let id = shown_id(app)?;
    plays(app).into_iter().find(|play| play.row.id == id)
}

/// The steps of a play, each with its card where it is on the board.
pub fn steps<'a>(app: &'a App, play: &str) -> Vec<(&'a TaskRow, Option<&'a Card>)> {
    let (Some(desk), Some(row)) = (&app.desk, app.shell.method.play(play)) else { return Vec::new() };
    advice::steps(row, &desk.now.board, &app.shell.method)
}

/// The rows of evidence beside a play: of each of its topics those that say most about this company.
pub fn told<'a>(app: &'a App, play: &str) -> Vec<&'a EvidenceRow> {
    let (Some(desk), Some(row)) = (&app.desk, app.shell.method.play(play)) else { return Vec::new() };
    words_of::told(&app.shell.method, &desk.now.answers, row, TOLD)
}

/// How many steps of all plays are done, of those that are on the board.
pub fn done(app: &App) -> (usize, usize) {
    let Some(desk) = &app.desk else { return (0, 0) };
    let cards: Vec<_> = desk.now.board.open().filter(|card| advice::is_step(&card.task, &app.shell.method)).collect();
    (cards.iter().filter(|card| card.state == CardState::Done).count(), cards.len())
}

/// What stands on the right of the footer: how many needs of the shown play hold.
pub fn progress(app: &App) -> Option<String> {
    let (met, all) = shown(app)?.met();
    Some(app.shell.words.with("plays-progress", &[("met", number(met)), ("all", number(all))]))
}

/// The row under the cursor.
pub fn here(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Plays(line)) => Some(line),
        _ => None,
    }
}

/// The rows: all plays, and what belongs to the one that is shown.
pub fn lines(app: &App) -> Vec<Line> {
    let Some(play) = shown(app) else { return Vec::new() };
    let id = &play.row.id;
    let mut lines: Vec<Line> = app.shell.method.plays.iter().map(|row| Line::Play(row.id.clone())).collect();
    lines.extend(play.needs.iter().map(|need| Line::Need(id.clone(), need.row.id.clone())));
    lines.extend(steps(app, id).into_iter().map(|(task, _)| Line::Step(id.clone(), task.id.clone())));
    lines.extend(told(app, id).into_iter().map(|row| Line::Evidence(id.clone(), row.id.clone())));
    lines
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    Some(match line {
        Line::Play(id) => Target {
            address: Some(Address::decision(&format!("play/{id}"))),
            why: Some(Why::Room(Reason::Play(id.clone()))),
            text: words.get(&format!("play-{id}")).into_owned(),
            term: app.shell.method.term("nearbound").map(|row| row.id.clone()),
        },
        Line::Need(id, need) => {
            let plays = plays(app);
            let play = plays.iter().find(|play| play.row.id == *id)?;
            let judged = play.needs.iter().find(|known| known.row.id == *need)?;
            Target {
                address: Some(judged.address.clone()),
                why: Some(Why::Room(Reason::PlayNeed(id.clone(), need.clone()))),
                text: words_of::need(describe, play, judged),
                term: None,
            }
        }
        Line::Step(id, task) => {
            let card = steps(app, id).into_iter().find(|(known, _)| known.id == *task)?.1;
            let address = card.map_or_else(|| Address::whole(Document::Board), |card| Address::card(&card.id));
            Target {
                address: Some(address),
                why: Some(Why::Room(Reason::PlayStep(id.clone(), task.clone()))),
                text: words.get(&format!("task-{task}")).into_owned(),
                term: None,
            }
        }
        Line::Evidence(_, row) => {
            let told = crate::app::why::told(app, app.shell.method.evidence_row(row)?);
            Target {
                why: Some(Why::Evidence(row.clone())),
                text: format!("{} ({})", told.text, told.study),
                term: app.shell.method.term("correlation").map(|row| row.id.clone()),
                address: None,
            }
        }
    })
}

/// A need of a play, judged.
pub fn need<'a>(app: &'a App, play: &str, need: &str) -> Option<(Play<'a>, Judged<'a>)> {
    let play = plays(app).into_iter().find(|known| known.row.id == play)?;
    let judged = play.needs.iter().find(|known| known.row.id == need)?.clone();
    Some((play, judged))
}

/// No address leads here: what the plays put on the board is shown there.
pub fn reveal(_app: &mut App, _address: &Address) -> Option<Line> {
    None
}

/// Left and right show another play, by a rule of their own.
pub fn columns(_app: &App) -> usize {
    1
}

/// What can be picked.
pub fn items(_app: &App, pick: &Pick) -> Vec<Item> {
    match *pick {}
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match *pick {}
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match *text {}
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    match *text {}
}
