//! What keys do in the rooms, by room.

mod board;
mod decisions;
mod diagnosis;
mod metrics;
mod onto;
mod operations;
mod page;
mod partners;
mod placing;
mod plays;
mod policy;
mod review;
mod tiers;
mod typed;

use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay, Pane, Screen, Written,
        editor::{Editor, EditorCommand},
        overlay::{Picker, PickerKind},
        rooms::{Answer, Pick, Room, Text},
    },
    domain::{Address, Document, Workspace},
    words::{number, text},
};

/// The document that an action changes on the screen that is shown.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let Screen::Room(room) = app.screen else { return None };
    match room {
        Room::Tiers => tiers::changes(app, action),
        Room::Policy => policy::changes(app, action),
        Room::Partners => partners::changes(app, action),
        Room::Metrics => metrics::changes(app, action),
        Room::Diagnosis => diagnosis::changes(app, action),
        Room::Operations => operations::changes(app, action),
        Room::Plays => plays::changes(app, action),
        Room::Page => page::changes(app, action),
        Room::Decisions => decisions::changes(app, action),
        Room::Board => board::changes(app, action),
        Room::Review => review::changes(app, action),
    }
}

/// Does what an action means in the room that is shown; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let Screen::Room(room) = app.screen else { return None };
    if app.focus != Pane::Work {
        return None;
    }
    match room {
        Room::Tiers => tiers::act(app, action),
        Room::Policy => policy::act(app, action),
        Room::Partners => partners::act(app, action),
        Room::Metrics => metrics::act(app, action),
        Room::Diagnosis => diagnosis::act(app, action),
        Room::Operations => operations::act(app, action),
        Room::Plays => plays::act(app, action),
        Room::Page => page::act(app, action),
        Room::Decisions => decisions::act(app, action),
        Room::Board => telling_raises(app, |app| board::act(app, action)),
        Room::Review => review::act(app, action),
    }
}

/// Tells whoever finishes the last card of a module what it installs: the diagnosis lies elsewhere.
fn telling_raises(app: &mut App, act: impl FnOnce(&mut App) -> Option<Vec<Effect>>) -> Option<Vec<Effect>> {
    let raises = |app: &App| app.desk.as_ref().map_or(0, |desk| desk.advice.diagnosis.raises.len());
    let before = raises(app);
    let effects = act(app);
    let more = raises(app).saturating_sub(before);
    if more > 0 {
        let said = app.shell.words.with("said-module-done", &[("count", number(more))]);
        app.say(MessageKind::Done, said);
    }
    effects
}

/// Takes a text that was written. One that cannot be taken stays open to be mended; leaving it lets it go.
pub(super) fn take(app: &mut App, about: Text, written: &str, go_on: bool) -> Vec<Effect> {
    // Leaving a line of a decision decides nothing, whatever stands in it.
    if let (Text::Decisions(text), false) = (&about, go_on) {
        decisions::left(app, text, written);
        return Vec::new();
    }
    // Neither does leaving a line of a waiver waive anything.
    if let (Text::Review(_), false) = (&about, go_on) {
        return Vec::new();
    }
    let taken = match &about {
        Text::Tiers(text) => tiers::take(app, text, written),
        Text::Policy(text) => policy::take(app, text, written),
        Text::Partners(text) => partners::take(app, text, written),
        Text::Metrics(text) => metrics::take(app, text, written),
        Text::Diagnosis(text) => diagnosis::take(app, text, written),
        Text::Operations(text) => operations::take(app, text, written),
        Text::Plays(text) => plays::take(app, text, written),
        Text::Page(text) => page::take(app, text, written),
        Text::Decisions(text) => decisions::take(app, text, written),
        Text::Board(text) => board::take(app, text, written),
        Text::Review(text) => review::take(app, text, written),
    };
    taken.unwrap_or_else(|key| {
        if go_on {
            write(app, about, written);
        }
        refuse(app, key)
    })
}

/// Begins on a sheet of the diagnosis, for a person of the register.
pub fn score_as(app: &mut App, rater: &str, instrument: Option<&str>) -> Vec<Effect> {
    diagnosis::score_as(app, rater, instrument)
}

/// Begins a decision about what the cursor is on, from any screen.
pub(super) fn decide(app: &mut App) {
    decisions::decide(app);
}

/// Waives what was found at the cursor, from any screen.
pub(super) fn waive(app: &mut App) -> Vec<Effect> {
    review::waive(app)
}

/// Shows what would mend what was found at the cursor, from any screen.
pub(super) fn fix(app: &mut App) -> Vec<Effect> {
    review::fix(app)
}

/// The finding to go to after the one that the cursor is at, or before it.
pub(super) fn next_finding(app: &App, forward: bool) -> Option<(String, Address)> {
    review::next(app, forward)
}

/// Remembers that a finding led to where the cursor is now.
pub(super) fn led_to_finding(app: &mut App, rule: String, at: Address) {
    review::led(app, rule, at);
}

/// Keys of the fix in front.
pub(super) fn act_on_fix(app: &mut App, action: Action) -> Vec<Effect> {
    review::act_on_fix(app, action)
}

/// A file of partners was read.
pub(super) fn imported(app: &mut App, path: &std::path::Path, bytes: &[u8]) {
    partners::read(app, path, bytes);
}

/// A digit where nothing is written: in a cell that holds a figure it begins to write.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    match app.screen {
        Screen::Room(Room::Tiers) => tiers::letter(app, letter),
        Screen::Room(Room::Policy) => policy::letter(app, letter),
        Screen::Room(Room::Partners) => partners::letter(app, letter),
        Screen::Room(Room::Metrics) => metrics::letter(app, letter),
        Screen::Room(Room::Operations) => operations::letter(app, letter),
        Screen::Room(Room::Page) => page::letter(app, letter),
        _ => Vec::new(),
    }
}

/// Takes what was picked from a list.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Tiers(pick) => tiers::picked(app, pick, id),
        Pick::Policy(pick) => policy::picked(app, pick, id),
        Pick::Partners(pick) => partners::picked(app, pick, id),
        Pick::Metrics(pick) => metrics::picked(app, pick, id),
        Pick::Diagnosis(pick) => diagnosis::picked(app, pick, id),
        Pick::Operations(pick) => operations::picked(app, pick, id),
        Pick::Plays(pick) => plays::picked(app, pick, id),
        Pick::Page(pick) => page::picked(app, pick, id),
        Pick::Decisions(pick) => decisions::picked(app, pick, id),
        Pick::Board(pick) => board::picked(app, pick, id),
        Pick::Review(pick) => review::picked(app, pick, id),
    }
}

/// Refuses a row of a list to pick from.
pub(super) fn refused(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    if let Pick::Board(pick) = pick {
        return board::refused(app, pick, id);
    }
    refuse(app, "cannot-not-here")
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Tiers(answer) => tiers::answered(app, answer),
        Answer::Partners(answer) => partners::answered(app, answer),
        Answer::Metrics(answer) => metrics::answered(app, answer),
        Answer::Diagnosis(answer) => diagnosis::answered(app, answer),
        Answer::Operations(answer) => operations::answered(app, answer),
        Answer::Plays(answer) => plays::answered(app, answer),
        Answer::Page(answer) => page::answered(app, answer),
        Answer::Decisions(answer) => decisions::answered(app, answer),
        Answer::Board(answer) => board::answered(app, answer),
    }
}

/// A change under a label that names what it is about. Refused where nothing may be changed.
fn change(app: &mut App, label: &str, at: Address, change: impl FnOnce(&mut Workspace)) -> Vec<Effect> {
    let subject = app.describe().map(|describe| describe.label(&at)).unwrap_or_default();
    let label = app.shell.words.with(label, &[("subject", text(subject))]);
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut after = desk.now.clone();
    change(&mut after);
    super::workspace::change(app, label, at, after).unwrap_or_else(|why| {
        super::workspace::say_forbidden(app, &why);
        Vec::new()
    })
}

/// Opens a line to write in.
fn write(app: &mut App, about: Text, value: &str) {
    super::answering::write(app, Written::Room(about), value);
}

/// The same with everything selected: typing takes the place of what was there, an arrow keeps it for mending.
fn write_over(app: &mut App, about: Text, value: &str) {
    write(app, about, value);
    if let Some(writing) = &mut app.writing {
        let _ = writing.editor.apply(EditorCommand::SelectAll, writing.room);
    }
}

/// Says why something is not done.
fn refuse(app: &mut App, key: &'static str) -> Vec<Effect> {
    app.say_key(MessageKind::Refused, key);
    Vec::new()
}

/// Opens a list to pick from.
fn pick(app: &mut App, pick: Pick) {
    app.overlays.push(Overlay::Picker(Picker { kind: PickerKind::Pick(pick), query: Editor::line(""), cursor: 0 }));
}

/// Moves the cursor to a row of the room.
fn stand(app: &mut App, line: crate::app::rooms::Line) {
    app.cursors.insert((app.screen, Pane::Work), crate::app::Row::Room(line));
}
