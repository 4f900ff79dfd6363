//! Whether an action can be done now, and if not, why: said in the footer, in the commands and in the keys.

use crate::{
    app::{
        Action, App, Overlay, Room, Row, Screen,
        desk::{Forbidden, ReadOnly},
        rooms::decisions,
    },
    domain::Document,
    words::text,
};

/// `Ok`, or the reason in words.
pub fn available(app: &App, action: Action) -> Result<(), String> {
    check(app, action, app.overlays.is_empty())
}

fn check(app: &App, action: Action, bare: bool) -> Result<(), String> {
    let say = |key: &str| Err(app.shell.words.get(key).into_owned());
    let needs_desk = action.screen().is_some_and(|screen| !screen.stands_alone())
        || (changes(action).is_some() && app.screen != Screen::Triage)
        || matches!(
            action,
            Action::Undo
                | Action::Redo
                | Action::Save
                | Action::ReadOnly
                | Action::Reload
                | Action::KeepMine
                | Action::CopyPath
                | Action::Fix
                | Action::Waive
                | Action::NextFinding
                | Action::PreviousFinding
                | Action::NextStep
                | Action::PreviousStep
        );
    let Some(desk) = &app.desk else {
        return if needs_desk && bare && app.writing.is_none() { say("cannot-no-workspace") } else { Ok(()) };
    };
    if app.writing.is_none()
        && let Some(document) = changes_here(app, action, bare)
        && let Err(why) = desk.permits(&[document])
    {
        return Err(forbidden(app, &why));
    }
    // A remark can be left while only reading; a waiver stands in the same file, and a fix changes any.
    let of_review = matches!(action, Action::Settings | Action::Delete) && app.screen == Screen::Room(Room::Review);
    if let Some(why) = &desk.read_only
        && (matches!(action, Action::Fix | Action::Waive) || of_review)
        && bare
    {
        return Err(read_only(app, why));
    }
    // Undo goes back to more than remarks, and a remark is saved without being asked to.
    if let (Action::Undo | Action::Redo | Action::Save, Some(why)) = (action, &desk.read_only) {
        return Err(read_only(app, why));
    }
    match action {
        Action::Undo if desk.undo_label().is_none() => say("cannot-undo"),
        Action::Redo if desk.redo_label().is_none() => say("cannot-redo"),
        Action::Accept | Action::Change | Action::Refuse | Action::Reopen
            if bare && !matches!(app.cursor(app.focus), Some(Row::Proposal(_))) =>
        {
            say("cannot-no-proposal")
        }
        Action::NextFinding | Action::PreviousFinding if desk.advice.findings.is_empty() => say("cannot-no-finding"),
        Action::Yes | Action::No if app.screen != Screen::Triage && !decisions::walks(app) => say("cannot-not-here"),
        Action::StepBack if !decisions::walks(app) => say("cannot-not-here"),
        Action::Supersede if app.screen != Screen::Room(Room::Decisions) => say("cannot-not-here"),
        Action::GoServices if !desk.now.answers.company.sells_services() => say("cannot-no-services"),
        Action::GoStage if desk.advice.ladder == crate::method::rows::Ladder::Services => say("cannot-no-stage"),
        Action::Why if bare && app.target().is_none_or(|target| target.why.is_none()) => say("cannot-no-why"),
        Action::Copy if bare && app.target().is_none_or(|target| target.text.is_empty()) => say("cannot-no-text"),
        Action::Remark | Action::OpenInEditor | Action::CopyPath
            if bare && app.target().is_none_or(|target| target.address.is_none()) =>
        {
            say("cannot-no-address")
        }
        Action::Basis if bare && !is_figure(app) => say("cannot-no-figure"),
        _ => Ok(()),
    }
}

/// Why a change is not made, in words.
pub fn forbidden(app: &App, why: &Forbidden) -> String {
    match why {
        Forbidden::ReadOnly(why) => read_only(app, why),
        Forbidden::Foreign(file) => app.shell.words.with("cannot-foreign", &[("file", text(file.clone()))]),
        Forbidden::Broken(file) => app.shell.words.with("cannot-broken", &[("file", text(file.clone()))]),
    }
}

/// Why nothing can be changed, in words.
pub fn read_only(app: &App, why: &ReadOnly) -> String {
    let words = &app.shell.words;
    match why {
        ReadOnly::Asked => words.get("read-only-asked").into_owned(),
        ReadOnly::Newer => words.get("read-only-newer").into_owned(),
        ReadOnly::Folder(error) => words.with("read-only-folder", &[("error", text(error.clone()))]),
        ReadOnly::Held(holder) => crate::export::faults::held_text(words, "read-only-held", holder),
        ReadOnly::Claimed(holder) => crate::export::faults::held_text(words, "read-only-claimed", holder),
    }
}

/// The document that an action changes, wherever it is done.
fn changes(action: Action) -> Option<Document> {
    Some(match action {
        Action::Choose | Action::Basis | Action::Clear | Action::Note | Action::NoteInEditor => Document::Answers,
        Action::Accept | Action::Change | Action::Refuse | Action::Reopen | Action::AcceptAll | Action::GoOn => {
            Document::Strategy
        }
        Action::New | Action::Delete | Action::Me => Document::People,
        Action::Remark | Action::Resolve => Document::Review,
        Action::Decide => Document::Decisions,
        _ => return None,
    })
}

/// The document that an action would change here.
fn changes_here(app: &App, action: Action, bare: bool) -> Option<Document> {
    if !bare && matches!(app.overlays.last(), Some(Overlay::Ask(_) | Overlay::Picker(_) | Overlay::Card(_))) {
        return None;
    }
    if let Screen::Room(_) = app.screen
        && let Some(document) = super::rooms::changes(app, action)
    {
        return Some(document);
    }
    match (app.screen, action) {
        (Screen::Room(_), Action::New | Action::Delete | Action::Edit | Action::Choose | Action::Clear)
        | (Screen::Start | Screen::Triage, _) => None,
        (Screen::Remarks, Action::Delete | Action::Edit | Action::Resolve) => Some(Document::Review),
        (Screen::People, Action::Edit) => Some(Document::People),
        (Screen::Step(_), Action::Edit) if bare => Some(Document::Answers),
        (_, action) => changes(action),
    }
}

fn is_figure(app: &App) -> bool {
    match app.cursor(app.focus) {
        Some(Row::Field(address)) => super::answering::field(app, &address).is_some_and(
            |field| matches!(field.kind, crate::app::forms::Kind::Figure { unit, .. } if unit != crate::app::forms::Unit::Rate),
        ),
        _ => false,
    }
}

/// The same as if nothing lay over the screen: for the lists of commands and keys.
pub fn behind(app: &App, action: Action) -> Result<(), String> {
    check(app, action, true)
}
