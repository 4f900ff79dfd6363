//! The people register and remarks.

use std::sync::Arc;

use crate::{
    app::{
        App, Effect, MessageKind, Overlay, Row, Screen, Written,
        overlay::{Answer, Ask, Then},
    },
    domain::{Address, Remark, Workspace, people::same_name},
    words::text,
};

/// Begins a remark on what the cursor stands on.
pub(super) fn remark(app: &mut App) {
    let Some(address) = app.target().and_then(|target| target.address) else { return };
    super::answering::write(app, Written::Remark(address), "");
}

/// Leaves a remark.
pub(super) fn take_remark(app: &mut App, about: Address, written: &str) -> Vec<Effect> {
    let written = written.trim().to_owned();
    if written.is_empty() {
        return Vec::new();
    }
    let today = app.shell.now.date();
    let at = about.clone();
    change(app, "undo-remark", at, move |workspace| {
        let author = workspace.people.me.clone();
        let review = Arc::make_mut(&mut workspace.review);
        let id = review.next_id();
        review.remarks.push(Remark { id, about, author, on: today, text: written, resolved: None });
    })
}

/// Opens the text of a remark.
pub(super) fn edit_remark(app: &mut App, id: &str) {
    let remark = app.desk.as_ref().and_then(|desk| desk.now.review.remarks.iter().find(|remark| remark.id == id));
    if let Some(written) = remark.map(|remark| remark.text.clone()) {
        super::answering::write(app, Written::RemarkText(id.to_owned()), &written);
    }
}

/// Puts another text in a remark.
pub(super) fn take_remark_text(app: &mut App, id: &str, written: &str) -> Vec<Effect> {
    if written.trim().is_empty() {
        app.say_key(MessageKind::Refused, "refused-empty-remark");
        return Vec::new();
    }
    change(app, "undo-remark", Address::remark(id), |workspace| {
        let remarks = &mut Arc::make_mut(&mut workspace.review).remarks;
        if let Some(remark) = remarks.iter_mut().find(|remark| remark.id == id) {
            written.trim().clone_into(&mut remark.text);
        }
    })
}

/// Resolves the remark under the cursor, or opens it again.
pub(super) fn resolve(app: &mut App) -> Vec<Effect> {
    let Some(Row::Remark(id)) = app.cursor(app.focus) else { return Vec::new() };
    let today = app.shell.now.date();
    change(app, "undo-resolved", Address::remark(&id), |workspace| {
        let remarks = &mut Arc::make_mut(&mut workspace.review).remarks;
        if let Some(remark) = remarks.iter_mut().find(|remark| remark.id == id) {
            remark.resolved = if remark.resolved.is_some() { None } else { Some(today) };
        }
    })
}

/// Somebody new.
pub(super) fn new(app: &mut App) {
    app.column = 0;
    super::answering::write(app, Written::Person, "");
}

/// Adds a person by name.
pub(super) fn take_person(app: &mut App, name: &str) -> Vec<Effect> {
    if name.trim().is_empty() {
        return Vec::new();
    }
    let known =
        app.desk.as_ref().and_then(|desk| desk.now.people.named(name)).map(|known| (known.id.clone(), known.name.clone()));
    if let Some((id, name)) = known {
        // The one who is meant may well be the one who is there: the cursor shows who that is.
        app.cursors.insert((Screen::People, crate::app::Pane::Work), Row::Person(id));
        let said = app.shell.words.with("refused-same-name", &[("name", text(name))]);
        app.say(MessageKind::Refused, said);
        return Vec::new();
    }
    let mut id = String::new();
    let effects = change(app, "undo-person", Address::whole(crate::domain::Document::People), |workspace| {
        let people = Arc::make_mut(&mut workspace.people);
        id = people.add(name);
        if people.me.is_empty() {
            people.me.clone_from(&id);
        }
    });
    app.cursors.insert((Screen::People, crate::app::Pane::Work), Row::Person(id));
    effects
}

/// Opens the cell under the cursor.
pub(super) fn edit_cell(app: &mut App) {
    let Some(Row::Person(id)) = app.cursor(app.focus) else { return };
    let column = app.column;
    let person = app.desk.as_ref().and_then(|desk| desk.now.people.get(&id));
    let value = person.map(|person| match column {
        0 => person.name.clone(),
        1 => person.role.clone(),
        _ => person.initials.clone(),
    });
    if let Some(value) = value {
        super::answering::write(app, Written::PersonCell { id, column }, &value);
    }
}

/// Puts a value in a cell, or says why not. A name and initials are needed and nobody else's; the id stays as it was made.
pub(super) fn take_cell(app: &mut App, id: &str, column: usize, written: &str) -> Result<Vec<Effect>, String> {
    let mut written = written.trim().to_owned();
    if written.is_empty() && column != 1 {
        return Err(app.shell.words.get("refused-no-name").into_owned());
    }
    if column > 1 {
        written = written.chars().take(3).collect();
    }
    if let Some(desk) = &app.desk {
        let mut others = desk.now.people.people.iter().filter(|person| person.id != id);
        let (taken, key) = match column {
            0 => (others.find(|person| same_name(&person.name, &written)), "refused-same-name"),
            1 => (None, ""),
            _ => (others.find(|person| same_name(&person.initials, &written)), "refused-same-initials"),
        };
        if let Some(person) = taken {
            return Err(app.shell.words.with(key, &[("name", text(person.name.clone()))]));
        }
    }
    Ok(change(app, "undo-person", Address::person(id), |workspace| {
        if let Some(person) = Arc::make_mut(&mut workspace.people).people.iter_mut().find(|person| person.id == id) {
            match column {
                0 => person.name = written,
                1 => person.role = written,
                _ => person.initials = written,
            }
        }
    }))
}

/// Says who works here: author of remarks and decisions.
pub(super) fn me(app: &mut App) -> Vec<Effect> {
    let Some(Row::Person(id)) = app.cursor(app.focus) else { return Vec::new() };
    change(app, "undo-me", Address::person(&id), |workspace| {
        let people = Arc::make_mut(&mut workspace.people);
        people.me = if people.me == id { String::new() } else { id.clone() };
    })
}

/// Deletes what the cursor is on. A person who owns something is asked about first: nothing is left dangling.
pub(super) fn delete(app: &mut App) -> Vec<Effect> {
    match app.cursor(app.focus) {
        Some(Row::Person(id)) => {
            let uses = app.desk.as_ref().map_or(0, |desk| desk.now.mentions(&id));
            if uses == 0 {
                return remove_person(app, &id);
            }
            let about = app.describe().map(|describe| describe.person(&id)).unwrap_or_default();
            app.overlays.push(Overlay::Ask(Ask {
                key: "ask-person-in-use",
                about,
                answers: vec![
                    Answer { key: "answer-keep-person", then: Then::Nothing },
                    Answer { key: "answer-remove-person", then: Then::RemovePerson(id) },
                ],
                cursor: 0,
            }));
        }
        Some(Row::Remark(id)) => return remove_remark(app, &id),
        _ => {}
    }
    Vec::new()
}

/// Removes a person from the register and from wherever else they are named.
pub(super) fn remove_person(app: &mut App, id: &str) -> Vec<Effect> {
    change(app, "undo-person-removed", Address::person(id), |workspace| {
        let people = Arc::make_mut(&mut workspace.people);
        people.people.retain(|person| person.id != id);
        if people.me == id {
            people.me.clear();
        }
        workspace.forget(id);
    })
}

/// Removes a remark.
pub(super) fn remove_remark(app: &mut App, id: &str) -> Vec<Effect> {
    change(app, "undo-remark-removed", Address::remark(id), |workspace| {
        Arc::make_mut(&mut workspace.review).remarks.retain(|remark| remark.id != id);
    })
}

/// A change under a label; says why where it must not be made.
fn change(app: &mut App, label: &str, at: Address, change: impl FnOnce(&mut Workspace)) -> Vec<Effect> {
    let subject = app.describe().map(|describe| describe.label(&at)).unwrap_or_default();
    let label = app.shell.words.with(label, &[("subject", text(subject))]);
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut after = desk.now.clone();
    change(&mut after);
    match super::workspace::change(app, label, at, after) {
        Ok(effects) => effects,
        Err(why) => {
            super::workspace::say_forbidden(app, &why);
            Vec::new()
        }
    }
}
