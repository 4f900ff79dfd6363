//! What somebody else has done to the open workspace: taken up, asked about, told.

use std::path::Path;

use crate::{
    app::{Action, App, Desk, Effect, MessageKind, Overlay, ReadOnly, Row, SaveState, overlay::Conflict},
    domain::Part,
    store::Looked,
    words::text,
};

/// Files were looked at.
pub(super) fn looked(app: &mut App, folder: &Path, looked: Looked) -> Vec<Effect> {
    let Some(desk) = app.desk.as_mut().filter(|desk| desk.folder == folder) else {
        app.dirty = false;
        return Vec::new();
    };
    if app.writing.is_some() {
        // Nothing moves under somebody who is typing: what the text is about may be gone or changed, and then it is for a
        // person to choose, when the text is whole.
        desk.look_again = true;
        app.dirty = false;
        return Vec::new();
    }
    let known = desk.copies.clone();
    let was_gone = desk.gone;
    let up = desk.take_up(looked, &app.shell.method);
    let copy = desk.copies.iter().find(|copy| !known.contains(copy)).cloned();
    if was_gone && !desk.gone {
        app.message = None;
    }
    let named = |parts: &[Part]| parts.iter().map(Part::file).collect::<Vec<_>>().join(", ");
    let said = |key: &str, files: String| app.shell.words.with(key, &[("files", text(files))]);
    if up.gone {
        let folder = app.desk.as_ref().map(|desk| desk.folder.display().to_string()).unwrap_or_default();
        let said = app.shell.words.with("said-folder-gone", &[("folder", text(folder))]);
        app.say(MessageKind::Error, said);
    } else if !up.broken.is_empty() {
        let said = said("said-broken-outside", named(&up.broken));
        app.say(MessageKind::Error, said);
    } else if !up.taken.is_empty() {
        let gone: Vec<Part> = up.taken.iter().filter(|(_, text)| text.is_none()).map(|(part, _)| part.clone()).collect();
        if !gone.is_empty() {
            let said = said("said-gone-outside", named(&gone));
            app.say(MessageKind::Refused, said);
        // Whoever follows what another writes sees it anyway.
        } else if !matches!(app.desk, Some(Desk { read_only: Some(ReadOnly::Held(_)), .. })) {
            let parts: Vec<Part> = up.taken.iter().map(|(part, _)| part.clone()).collect();
            let said = said("said-taken-up", named(&parts));
            app.say(MessageKind::Done, said);
        }
        super::writing::carry_over(app);
    }
    if let Some(copy) = copy {
        let args = [("file", text(copy.file)), ("of", text(copy.of))];
        let said = app.shell.words.with("files-copy", &args);
        app.say(MessageKind::Refused, said);
    }
    if let Some(part) = up.conflicts.first() {
        ask(app, part.clone());
    }
    let mut effects: Vec<Effect> = up.broken.into_iter().map(Effect::Broken).collect();
    effects.extend(up.taken.into_iter().map(|(part, text)| Effect::TakeUp { part, text }));
    // What waited for a file that could not be read, or was another, may be saved now.
    if let Some(Desk { save: SaveState::Failed(_), now, conflicts, .. }) = &app.desk
        && !effects.is_empty()
        && conflicts.is_empty()
    {
        effects.push(Effect::Save(now.clone()));
    }
    effects
}

/// Asks which of two versions is to stay, unless it is being asked.
fn ask(app: &mut App, part: Part) {
    if !app.overlays.iter().any(|overlay| matches!(overlay, Overlay::Conflict(_))) {
        // To decide later is the answer that loses nothing.
        app.overlays.push(Overlay::Conflict(Conflict { part, cursor: Conflict::ANSWERS.len() - 1, top: 0 }));
    }
}

/// Asks again about a file that is not decided yet: the one under the cursor, or the first.
pub(super) fn ask_again(app: &mut App) {
    let Some(desk) = &app.desk else { return };
    let under = match (&desk.save, app.cursor(app.focus)) {
        (SaveState::Failed(failed), Some(Row::NotSaved(index))) => failed.get(index).map(|failed| failed.part.clone()),
        _ => None,
    };
    let part = under.or_else(|| desk.conflicts.first().map(|known| known.part.clone()));
    let known = part.as_ref().is_some_and(|part| desk.conflicts.iter().any(|known| known.part == *part));
    match part {
        Some(part) if !super::workspace::permits(app, &[part.document()]) => {}
        Some(part) if known => ask(app, part),
        _ => app.say_key(MessageKind::Refused, "cannot-nothing-outside"),
    }
}

/// Keys of the choice between two versions of a file.
pub(super) fn answer(app: &mut App, action: Action) -> Vec<Effect> {
    let page = app.page;
    let (Some(Overlay::Conflict(conflict)), Some(desk)) = (app.overlays.last_mut(), app.desk.as_mut()) else {
        return Vec::new();
    };
    match action {
        Action::Up => conflict.cursor = conflict.cursor.saturating_sub(1),
        Action::Down => conflict.cursor = (conflict.cursor + 1).min(Conflict::ANSWERS.len() - 1),
        Action::PageUp => conflict.top = conflict.top.saturating_sub(page / 2),
        Action::PageDown => {
            let last = desk.both(&conflict.part).len().saturating_sub(1);
            conflict.top = (conflict.top + page / 2).min(last);
        }
        Action::Back | Action::Quit => drop(app.overlays.pop()),
        Action::Enter => {
            let (part, cursor) = (conflict.part.clone(), conflict.cursor);
            app.overlays.pop();
            return decide(app, part, cursor);
        }
        _ => {}
    }
    Vec::new()
}

fn decide(app: &mut App, part: Part, cursor: usize) -> Vec<Effect> {
    if cursor + 1 == Conflict::ANSWERS.len() || !super::workspace::permits(app, &[part.document()]) {
        return Vec::new();
    }
    let Some(desk) = &mut app.desk else { return Vec::new() };
    let mut effects = if cursor == 0 {
        desk.conflicts.retain(|known| known.part != part);
        vec![Effect::KeepMine(part)]
    } else {
        let Some(text) = desk.take_theirs(&part, &app.shell.method) else { return Vec::new() };
        vec![Effect::TakeUp { part, text }]
    };
    desk.save = SaveState::Saving;
    effects.push(Effect::Save(desk.now.clone()));
    let next = desk.conflicts.first().map(|known| known.part.clone());
    if cursor != 0 {
        super::writing::carry_over(app);
    }
    if let Some(part) = next {
        ask(app, part);
    }
    effects
}

/// Whoever wrote in a folder does so no more.
pub(super) fn free(app: &mut App, folder: &Path) {
    let Some(Desk { read_only: Some(ReadOnly::Held(holder)), folder: known, .. }) = &app.desk else { return };
    if known != folder {
        return;
    }
    let key = app.shell.keymap.shown(&crate::app::scope::scopes(app), Action::ReadOnly);
    let user = if holder.user.is_empty() { app.shell.words.get("lock-somebody").into_owned() } else { holder.user.clone() };
    let args = [("user", text(user)), ("key", text(key.map(ToString::to_string).unwrap_or_default()))];
    let said = app.shell.words.with("said-free", &args);
    app.say(MessageKind::Done, said);
}
