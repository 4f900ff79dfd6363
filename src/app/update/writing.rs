//! Writing text: letters, pasting, the keys of an editor, and what becomes of the text.

use crate::app::{
    Action, App, Effect, MessageKind, Overlay, Writing, Written,
    editor::{Editor, EditorCommand, Motion, Outcome, Room},
    forms::Refused,
};

/// A letter that no key map knows.
pub(super) fn letter(app: &mut App, letter: char) {
    let mut text = [0; 4];
    paste(app, letter.encode_utf8(&mut text));
}

/// Text, as one block.
pub(super) fn paste(app: &mut App, text: &str) {
    let Some((editor, room)) = front(app) else { return };
    let outcome = editor.apply(EditorCommand::Paste(text.to_owned()), room);
    if matches!(outcome, Outcome::Full | Outcome::Shortened) {
        app.say_key(MessageKind::Refused, "refused-full");
    }
    if let Some(picker) = super::picker(app) {
        picker.cursor = 0;
    }
    super::picking::preview(app);
}

/// The editor in front: that of a text, or of the search line of a picker.
fn front(app: &mut App) -> Option<(&mut Editor, Room)> {
    if let Some(Writing { editor, room, .. }) = &mut app.writing {
        return Some((editor, *room));
    }
    match app.overlays.last_mut() {
        Some(Overlay::Picker(picker)) => Some((&mut picker.query, Room { width: 60, height: 1 })),
        _ => None,
    }
}

/// A key of the editor.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        // In a note, enter ends it as it does everywhere; a new line has a key of its own.
        Action::Commit | Action::Cancel => return commit(app, action == Action::Commit),
        Action::ExternalEditor => {
            let text = app.writing.as_ref().map(|writing| writing.editor.text().to_owned());
            return text.map(Effect::EditText).into_iter().collect();
        }
        Action::CopyText | Action::CutText => {
            let command = if action == Action::CutText { EditorCommand::Cut } else { EditorCommand::Copy };
            let copied = front(app).and_then(|(editor, room)| match editor.apply(command, room) {
                Outcome::Copied(text) | Outcome::Cut(text) => Some(text),
                _ => None,
            });
            return copied.map(Effect::Copy).into_iter().collect();
        }
        _ => {}
    }
    let Some(command) = command(action) else { return Vec::new() };
    if let Some((editor, room)) = front(app) {
        let _ = editor.apply(command, room);
    }
    super::picking::preview(app);
    Vec::new()
}

fn command(action: Action) -> Option<EditorCommand> {
    Some(match action {
        Action::CharLeft => EditorCommand::Move(Motion::Left),
        Action::CharRight => EditorCommand::Move(Motion::Right),
        Action::WordLeft => EditorCommand::Move(Motion::WordLeft),
        Action::WordRight => EditorCommand::Move(Motion::WordRight),
        Action::LineUp => EditorCommand::Move(Motion::Up),
        Action::LineDown => EditorCommand::Move(Motion::Down),
        Action::LineStart => EditorCommand::Move(Motion::LineStart),
        Action::LineEnd => EditorCommand::Move(Motion::LineEnd),
        Action::TextStart => EditorCommand::Move(Motion::TextStart),
        Action::TextEnd => EditorCommand::Move(Motion::TextEnd),
        Action::SelectLeft => EditorCommand::Select(Motion::Left),
        Action::SelectRight => EditorCommand::Select(Motion::Right),
        Action::SelectWordLeft => EditorCommand::Select(Motion::WordLeft),
        Action::SelectWordRight => EditorCommand::Select(Motion::WordRight),
        Action::SelectUp => EditorCommand::Select(Motion::Up),
        Action::SelectDown => EditorCommand::Select(Motion::Down),
        Action::SelectStart => EditorCommand::Select(Motion::LineStart),
        Action::SelectEnd => EditorCommand::Select(Motion::LineEnd),
        Action::SelectAll => EditorCommand::SelectAll,
        Action::DeleteBack => EditorCommand::Delete(Motion::Left),
        Action::DeleteForward => EditorCommand::Delete(Motion::Right),
        Action::DeleteWordBack => EditorCommand::Delete(Motion::WordLeft),
        Action::DeleteWordForward => EditorCommand::Delete(Motion::WordRight),
        Action::DeleteToStart => EditorCommand::Delete(Motion::LineStart),
        Action::DeleteToEnd => EditorCommand::Delete(Motion::LineEnd),
        Action::NewLine => EditorCommand::Newline,
        _ => return None,
    })
}

/// Ends writing. Esc keeps what was typed, like enter, only that enter goes on to the next field.
pub(super) fn commit(app: &mut App, go_on: bool) -> Vec<Effect> {
    let Some(writing) = app.writing.take() else { return Vec::new() };
    if !super::workspace::permits(app, writing.about.documents()) {
        // It was allowed when the text was begun. The text stays open; leaving it with esc keeps what a field can keep.
        if go_on {
            app.writing = Some(writing);
        } else {
            keep_draft(app, &writing);
        }
        return Vec::new();
    }
    let text = writing.editor.text().to_owned();
    match writing.about {
        Written::Field(address) => {
            let effects = super::answering::take(app, &address, &text);
            let refused = app.desk.as_ref().is_some_and(|desk| desk.drafts.contains_key(&address));
            if go_on && !refused {
                super::leading::on(app, &address);
            }
            effects
        }
        Written::NewPerson(address) => {
            if text.trim().is_empty() {
                return Vec::new();
            }
            let effects = super::answering::take(app, &address, &text);
            super::enter_address(app, &address);
            // Whoever was named is the answer now, and that is where one goes on from.
            if let Some(chosen) = super::answering::chosen(app, &address) {
                app.cursors.insert((app.screen, crate::app::Pane::Work), crate::app::Row::Choice(address, chosen));
            }
            effects
        }
        Written::Person => super::people::take_person(app, &text),
        Written::PersonCell { id, column } => match super::people::take_cell(app, &id, column, &text) {
            Ok(effects) => effects,
            Err(why) => {
                app.say(MessageKind::Refused, why);
                if go_on {
                    super::answering::write(app, Written::PersonCell { id, column }, &text);
                }
                Vec::new()
            }
        },
        Written::Value(id) => match super::deciding::take_value(app, &id, &text) {
            Ok(effects) => effects,
            Err(key) => {
                app.say_key(MessageKind::Refused, key);
                // The text stays open to be mended; leaving it with esc lets it go.
                if go_on {
                    super::answering::write(app, Written::Value(id), &text);
                }
                Vec::new()
            }
        },
        Written::Remark(about) => super::people::take_remark(app, about, &text),
        Written::RemarkText(id) => super::people::take_remark_text(app, &id, &text),
        Written::GoingOn => super::deciding::take_going_on(app, &text),
        Written::Room(about) => super::rooms::take(app, about, &text, go_on),
        // A name or a folder that is left is no wish to make or open one.
        Written::Company { .. } | Written::Folder if !go_on => Vec::new(),
        Written::Company { sample, then } => {
            if text.trim().is_empty() {
                app.say_key(MessageKind::Refused, "refused-no-company");
                super::answering::write(app, Written::Company { sample, then }, "");
                return Vec::new();
            }
            app.then = then;
            vec![Effect::Create { company: text.trim().to_owned(), sample }]
        }
        Written::Folder => {
            let folder = text.trim();
            if folder.is_empty() {
                return Vec::new();
            }
            vec![Effect::Open { folder: super::workspace::home(app, folder), read_only: false }]
        }
    }
}

/// Keeps a text that is not taken beside the field that it is for.
fn keep_draft(app: &mut App, writing: &Writing) {
    if let (Written::Field(address), Some(desk)) = (&writing.about, &mut app.desk) {
        desk.drafts.insert(address.clone(), (writing.editor.text().to_owned(), Refused("refused-not-now")));
    }
}

/// The files were read again: a text under way stays open while what it is for is still there, and is told where it is not.
pub(super) fn carry_over(app: &mut App) {
    let Some(writing) = app.writing.take() else { return };
    let stays = app.desk.as_ref().is_some_and(|desk| match &writing.about {
        Written::Field(address) | Written::NewPerson(address) => super::answering::field(app, address).is_some(),
        Written::PersonCell { id, .. } => desk.now.people.get(id).is_some(),
        Written::Value(id) => desk.advice.proposal(id).is_some(),
        Written::RemarkText(id) => desk.now.review.remarks.iter().any(|remark| remark.id == *id),
        Written::Room(about) => crate::app::rooms::text_title(about).is_some(),
        Written::Person | Written::Remark(_) | Written::GoingOn | Written::Company { .. } | Written::Folder => true,
    });
    if stays {
        app.writing = Some(writing);
        return;
    }
    keep_draft(app, &writing);
    let args = [("text", crate::words::text(writing.editor.text().to_owned()))];
    let said = app.shell.words.with("said-text-left", &args);
    app.say(MessageKind::Refused, said);
}

/// The text comes back from the person's editor.
pub(super) fn replace(app: &mut App, text: String) {
    if let Some(writing) = &mut app.writing {
        let _ = writing.editor.apply(EditorCommand::SelectAll, writing.room);
        let _ = writing.editor.apply(EditorCommand::Paste(text), writing.room);
    }
}
