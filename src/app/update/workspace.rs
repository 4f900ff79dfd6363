//! The workspace as a whole: opening, saving, undo, read-only, leaving.

use std::path::PathBuf;

use crate::{
    app::{
        App, Desk, Effect, MessageKind, Overlay, Room, Row, SaveState, Screen, Written,
        desk::{Forbidden, ReadOnly},
        input::{Opening, Writable},
        overlay::{Answer, Ask, Then},
    },
    domain::{Address, Document, Step, Workspace},
    store::Report,
    words::text,
};

/// Puts a changed workspace on the desk under a label for undo, and asks for it to be saved.
pub(super) fn change(app: &mut App, label: String, at: Address, after: Workspace) -> Result<Vec<Effect>, Forbidden> {
    let Some(desk) = &mut app.desk else { return Ok(Vec::new()) };
    let changed = desk.change(label, at, after, &app.shell.method)?;
    Ok(if changed { vec![Effect::Save(desk.now.clone())] } else { Vec::new() })
}

/// Says why a change is not made.
pub(super) fn say_forbidden(app: &mut App, why: &Forbidden) {
    let said = super::available::forbidden(app, why);
    app.say(MessageKind::Refused, said);
}

/// Whether documents may be changed; says why where they may not.
pub(super) fn permits(app: &mut App, documents: &[Document]) -> bool {
    match app.desk.as_ref().map(|desk| desk.permits(documents)) {
        Some(Err(why)) => {
            say_forbidden(app, &why);
            false
        }
        Some(Ok(())) | None => true,
    }
}

/// A workspace was opened: it lies on the desk, its overview is shown.
pub(super) fn opened(app: &mut App, opening: Opening) {
    let then = app.then.take();
    let mut desk = Desk::new(opening.folder, opening.workspace, &app.shell.method, app.shell.now.date());
    desk.faults = opening.faults;
    desk.unknown = opening.unknown;
    desk.read_only = opening.read_only;
    desk.texts = opening.texts;
    desk.copies = opening.copies;
    match app.desk.take_if(|known| known.folder == desk.folder) {
        Some(known) => {
            // What was typed and not taken is on no disk: reading the files again must not lose it.
            desk.drafts = known.drafts;
            app.desk = Some(desk);
            app.say_key(MessageKind::Done, "said-reloaded");
            super::writing::carry_over(app);
            return;
        }
        None => app.desk = Some(desk),
    }
    app.writing = None;
    app.cursors.clear();
    app.rooms = crate::app::rooms::State::default();
    app.trail.clear();
    app.overlays.clear();
    app.triage.clear();
    app.zoomed = false;
    app.focus = crate::app::Pane::Work;
    // A workspace that cannot be read whole says so before anything else.
    let broken = app.desk.as_ref().is_some_and(|desk| !desk.faults.is_empty());
    app.screen = if broken { Screen::Files } else { then.unwrap_or(Screen::Overview) };
    if app.screen == Screen::Overview {
        app.focus = crate::app::Pane::Side;
    }
    if !opening.notes.is_empty() {
        app.say(MessageKind::Refused, opening.notes.join(" "));
    } else if let Some(Desk { read_only: Some(why), .. }) = &app.desk {
        let said = super::available::read_only(app, why);
        app.say(MessageKind::Refused, said);
    } else if app.desk.as_ref().is_some_and(|desk| desk.other_method) {
        app.say_key(MessageKind::Refused, "said-other-method");
    }
}

/// A save was tried. Somebody who waits to leave leaves when everything is saved.
pub(super) fn saved(app: &mut App, report: Report) -> Vec<Effect> {
    let clock = app.shell.now.strftime("%H:%M").to_string();
    let Some(desk) = &mut app.desk else { return Vec::new() };
    desk.hear(report, clock);
    match desk.save {
        _ if !app.leaving => Vec::new(),
        SaveState::Saving => vec![Effect::SaveNow],
        SaveState::Saved(_) => vec![Effect::Quit],
        SaveState::Failed(_) => {
            app.leaving = false;
            ask_to_leave(app);
            Vec::new()
        }
    }
}

/// The right to write was taken, or could not be.
pub(super) fn writable(app: &mut App, writable: Writable) {
    let Some(desk) = &mut app.desk else { return };
    desk.read_only = writable.read_only;
    match &app.desk.as_ref().and_then(|desk| desk.read_only.clone()) {
        Some(why) => {
            let said = super::available::read_only(app, why);
            app.say(MessageKind::Refused, said);
        }
        None => app.say_key(MessageKind::Done, "said-writable"),
    }
}

/// Reads the files again where somebody else has changed them.
pub(super) fn reload(app: &mut App) -> Vec<Effect> {
    if app.desk.is_none() {
        return Vec::new();
    }
    app.say_key(MessageKind::Done, "said-reloaded");
    vec![Effect::Look]
}

/// Undo or redo, by name; the cursor goes to where it happened.
pub(super) fn undo(app: &mut App, back: bool) -> Vec<Effect> {
    let Some(desk) = &mut app.desk else { return Vec::new() };
    let told = if back { desk.undo(&app.shell.method) } else { desk.redo(&app.shell.method) };
    let (label, at) = match told {
        Ok(Some(told)) => told,
        Ok(None) => return Vec::new(),
        Err(why) => {
            say_forbidden(app, &why);
            return Vec::new();
        }
    };
    let effects: Vec<Effect> = app.desk.iter().map(|desk| Effect::Save(desk.now.clone())).collect();
    let here = match (at.document, at.steps.first()) {
        (Document::Answers, Some(Step::Field(step))) => app.screen.id() == step,
        (Document::Strategy, _) => app.screen == Screen::Strategy,
        (Document::People, _) => app.screen == Screen::People,
        (document, _) if document.is_room() => {
            app.screen == Room::of_document(at.document).map_or(Screen::Overview, Screen::Room)
        }
        (Document::Review, _) => true,
        _ => false,
    };
    if !here {
        super::enter_address(app, &at);
    }
    let key = if back { "said-undone" } else { "said-redone" };
    let said = app.shell.words.with(key, &[("what", text(label))]);
    app.say(MessageKind::Done, said);
    effects
}

/// Saves now what would be saved soon.
pub(super) fn save_now(app: &mut App) -> Vec<Effect> {
    app.say_key(MessageKind::Done, "said-saves-itself");
    let Some(desk) = &app.desk else { return Vec::new() };
    vec![Effect::Save(desk.now.clone()), Effect::SaveNow]
}

/// Reads only, or writes again.
pub(super) fn read_only(app: &mut App) -> Vec<Effect> {
    let Some(desk) = &mut app.desk else { return Vec::new() };
    match &desk.read_only {
        None => {
            desk.read_only = Some(ReadOnly::Asked);
            app.say_key(MessageKind::Done, "read-only-asked");
            Vec::new()
        }
        Some(ReadOnly::Newer) => {
            app.say_key(MessageKind::Refused, "read-only-newer");
            Vec::new()
        }
        Some(ReadOnly::Claimed(holder)) => {
            let about = if holder.user.is_empty() { holder.host.clone() } else { format!("{} ({})", holder.user, holder.host) };
            app.overlays.push(Overlay::Ask(Ask {
                key: "ask-take-over",
                about,
                answers: vec![
                    Answer { key: "answer-only-read", then: Then::Nothing },
                    Answer { key: "answer-take-over", then: Then::TakeOver },
                ],
                cursor: 0,
            }));
            Vec::new()
        }
        Some(_) => vec![Effect::Write { over: false }],
    }
}

/// Opens the place under the cursor in the person's editor.
pub(super) fn open_in_editor(app: &mut App) -> Vec<Effect> {
    let Some((address, desk)) = app.target().and_then(|target| target.address).zip(app.desk.as_ref()) else {
        return Vec::new();
    };
    let (path, mut line) = desk.place(&address);
    if let Some(Row::Fault(index)) = app.cursor(app.focus)
        && let Some((at, _)) = desk.faults.get(index).and_then(|fault| fault.at)
    {
        line = at;
    }
    vec![Effect::EditFile { path, line }]
}

/// Asks for the folder of a workspace.
pub(super) fn ask_folder(app: &mut App) {
    super::answering::write(app, Written::Folder, "");
}

/// Asks for the name of a company, to make a workspace for it.
pub(super) fn ask_company(app: &mut App, sample: Option<String>, then: Option<Screen>) {
    let name = sample.as_deref().and_then(crate::store::samples::company).unwrap_or_default();
    super::answering::write(app, Written::Company { sample, then }, &name);
}

/// A folder as it was typed: `~` is home.
pub(super) fn home(app: &App, typed: &str) -> PathBuf {
    match typed.strip_prefix("~/") {
        Some(rest) => app.shell.home.join(rest),
        None if typed == "~" => app.shell.home.clone(),
        None => PathBuf::from(typed),
    }
}

/// Leaves when everything is saved. Only what could not be is asked about.
pub(super) fn quit(app: &mut App) -> Vec<Effect> {
    match app.desk.as_ref().map(|desk| &desk.save) {
        Some(SaveState::Failed(_)) => {
            ask_to_leave(app);
            Vec::new()
        }
        // A disk that takes its time is waited for once; who presses the key again is asked.
        Some(SaveState::Saving) if app.leaving => {
            app.leaving = false;
            ask_to_leave(app);
            Vec::new()
        }
        Some(SaveState::Saving) => {
            app.leaving = true;
            vec![Effect::SaveNow]
        }
        Some(SaveState::Saved(_)) | None => vec![Effect::Quit],
    }
}

fn ask_to_leave(app: &mut App) {
    let Some(desk) = &app.desk else { return };
    let files: Vec<String> = match &desk.save {
        SaveState::Failed(failed) => failed.iter().map(|failed| failed.file.clone()).collect(),
        _ => desk.now.changed_parts(&desk.disk).iter().map(|part| part.file().into_owned()).collect(),
    };
    let (key, leave) = match desk.kept() {
        Some(_) => ("ask-leave-kept", "answer-leave-kept"),
        None => ("ask-leave", "answer-leave"),
    };
    let about = match desk.kept() {
        Some(kept) => format!("{} → {}", files.join(", "), kept.display()),
        None => files.join(", "),
    };
    app.overlays.push(Overlay::Ask(Ask {
        key,
        about,
        answers: vec![Answer { key: "answer-stay", then: Then::Nothing }, Answer { key: leave, then: Then::Leave }],
        cursor: 0,
    }));
}
