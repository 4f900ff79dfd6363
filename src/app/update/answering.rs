//! Answering the questions: choosing, typing, marking how well a figure is known.

use crate::{
    app::{
        App, Effect, MessageKind, Pane, Row, Screen, Writing, Written,
        editor::{Editor, EditorCommand, Room},
        forms::{self, Entry, Field, Kind, NEW_PERSON, Refused, Unit},
    },
    domain::{Address, Basis, Workspace},
    words::text,
};

/// The field at an address, on the form that is shown.
pub(in crate::app) fn field(app: &App, address: &Address) -> Option<Field> {
    let Screen::Step(step) = app.screen else { return None };
    let desk = app.desk.as_ref()?;
    forms::fields(step.id(), &desk.now, &app.shell.method).into_iter().find(|field| field.address == *address)
}

/// Puts an entry into the answers under a label for undo. What is refused changes nothing; what may not be changed is said
/// and changes nothing either.
pub(super) fn put(app: &mut App, address: &Address, entry: Entry<'_>) -> Result<Vec<Effect>, Refused> {
    let Some(desk) = &app.desk else { return Ok(Vec::new()) };
    let mut after = desk.now.clone();
    forms::enter(&mut after, &app.shell.method, address, entry)?;
    Ok(answer(app, address, after))
}

/// Changes the answer at an address; a draft beside it has done its work then.
fn answer(app: &mut App, address: &Address, after: Workspace) -> Vec<Effect> {
    let label = app.describe().map(|describe| describe.label(address)).unwrap_or_default();
    match super::workspace::change(app, label, address.clone(), after) {
        Ok(effects) => {
            if let Some(desk) = &mut app.desk {
                desk.drafts.remove(address);
            }
            effects
        }
        Err(why) => {
            super::workspace::say_forbidden(app, &why);
            Vec::new()
        }
    }
}

/// The same where a refusal is only said. The save is asked for by whoever ends the input.
pub(super) fn put_unless_refused(app: &mut App, address: &Address, entry: Entry<'_>) {
    match put(app, address, entry) {
        Ok(effects) => app.later.extend(effects),
        Err(Refused(key)) => app.say_key(MessageKind::Refused, key),
    }
}

/// The space bar: chooses what the cursor is on, or goes to the next of a few.
pub(super) fn choose(app: &mut App) -> Vec<Effect> {
    if app.screen == Screen::Triage {
        super::leading::answer_triage(app, None);
        return Vec::new();
    }
    match app.cursor(app.focus) {
        Some(Row::Choice(address, id)) if app.focus == Pane::Work => {
            if id == NEW_PERSON {
                write(app, Written::NewPerson(address), "");
                return Vec::new();
            }
            put_unless_refused(app, &address, Entry::Choose(&id));
            Vec::new()
        }
        Some(Row::Field(address)) if app.focus == Pane::Work => match field(app, &address).map(|field| field.kind) {
            Some(Kind::Across(choices)) => {
                let at = choices.iter().position(|choice| choice.chosen);
                let to = at.map_or(0, |at| (at + 1) % choices.len().max(1));
                if let Some(choice) = choices.get(to) {
                    put_unless_refused(app, &address, Entry::Choose(&choice.id));
                }
                Vec::new()
            }
            Some(Kind::Figure { unit, .. }) if unit != Unit::Rate => basis(app),
            Some(_) => {
                open(app, &address);
                Vec::new()
            }
            None => Vec::new(),
        },
        _ => super::leading::enter(app),
    }
}

/// Marks a figure as the next of fact, assumption, unknown.
pub(super) fn basis(app: &mut App) -> Vec<Effect> {
    let Some(Row::Field(address)) = app.cursor(app.focus) else { return Vec::new() };
    let Some(Kind::Figure { basis, .. }) = field(app, &address).map(|field| field.kind) else { return Vec::new() };
    let next = match basis {
        Some(Basis::Fact) => Basis::Assumption,
        None | Some(Basis::Assumption) => Basis::Unknown,
        Some(Basis::Unknown) => {
            // There is no figure to call a fact: take "don't know" back.
            return clear(app);
        }
    };
    put_unless_refused(app, &address, Entry::Basis(next));
    Vec::new()
}

/// The id of the one choice of a field that is chosen.
pub(super) fn chosen(app: &App, address: &Address) -> Option<String> {
    match field(app, address)?.kind {
        Kind::One(choices) | Kind::Who(choices) => choices.into_iter().find(|choice| choice.chosen).map(|choice| choice.id),
        _ => None,
    }
}

/// Takes the answer under the cursor back.
pub(super) fn clear(app: &mut App) -> Vec<Effect> {
    let Some(Row::Field(address) | Row::Choice(address, _)) = app.cursor(app.focus) else { return Vec::new() };
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut after = desk.now.clone();
    forms::clear(&mut after, &address);
    answer(app, &address, after)
}

/// Opens the note of the step.
pub(super) fn note(app: &mut App) {
    let Screen::Step(step) = app.screen else { return };
    let address = Address::answer(&format!("{}/note", step.id()));
    app.focus = Pane::Work;
    app.cursors.insert((app.screen, Pane::Work), Row::Field(address.clone()));
    open(app, &address);
}

/// Opens a field for writing.
pub(super) fn open(app: &mut App, address: &Address) {
    let Some(field) = field(app, address) else { return };
    if !field.kind.is_typed() {
        return;
    }
    let draft = app.desk.as_ref().and_then(|desk| desk.drafts.get(address)).map(|(text, _)| text.clone());
    let shown = draft.unwrap_or_else(|| as_typed(app, &field));
    if write(app, Written::Field(address.clone()), &shown)
        && matches!(field.kind, Kind::Figure { .. })
        && let Some(writing) = &mut app.writing
    {
        // Typing a new figure takes the place of the old one; an arrow keeps it for mending.
        let _ = writing.editor.apply(EditorCommand::SelectAll, writing.room);
    }
}

/// What a field holds, as a person would type it.
fn as_typed(app: &App, field: &Field) -> String {
    let value = || app.describe().map(|describe| describe.value(&field.address)).unwrap_or_default();
    match field.kind {
        // A figure that was never given is empty, whatever else stands for it, such as a band.
        Kind::Figure { basis: None, unit } if unit != Unit::Rate => String::new(),
        Kind::Figure { basis: Some(Basis::Unknown), .. } => "?".to_owned(),
        Kind::Figure { unit: Unit::Money, .. } => exact(app, &field.address).unwrap_or_else(value),
        _ => value(),
    }
}

/// An amount as all its digits, so that opening and leaving a field never rounds it.
fn exact(app: &App, address: &Address) -> Option<String> {
    let company = &app.desk.as_ref()?.now.answers.company;
    let figure = match address.last() {
        "arr" => company.arr,
        "acv" => company.acv,
        _ => None,
    };
    figure.and_then(crate::domain::Figure::value).map(|value| value.to_string())
}

/// Begins to write something, unless what it is for may not be changed: then that is said, and nothing opens.
pub(super) fn write(app: &mut App, about: Written, value: &str) -> bool {
    if !super::workspace::permits(app, about.documents()) {
        return false;
    }
    let lines = match &about {
        Written::Field(address) => field(app, address).is_some_and(|field| field.kind == Kind::Note),
        Written::Remark(_) | Written::RemarkText(_) | Written::GoingOn => true,
        Written::Room(text) => crate::app::rooms::is_note(text),
        _ => false,
    };
    let editor = if lines { Editor::lines(value) } else { Editor::line(value) };
    // The screen says how much room there really is when it draws; until then this is near enough.
    let room = Room { width: app.size.0.saturating_sub(8).clamp(10, 60), height: 6 };
    app.writing = Some(Writing { editor, about, room });
    true
}

/// A letter where nothing is written: on a typed field it begins to write. Only digits do, for letters are keys.
pub(super) fn begin_with(app: &mut App, letter: char) -> Vec<Effect> {
    let begins = letter.is_ascii_digit() || letter == '~';
    if letter.is_ascii_digit() && app.focus == Pane::Work && matches!(app.screen, Screen::Room(_)) {
        return super::rooms::letter(app, letter);
    }
    let Some(Row::Field(address)) = app.cursor(app.focus) else { return Vec::new() };
    let is_figure = field(app, &address).is_some_and(|field| matches!(field.kind, Kind::Figure { .. }));
    if !begins || !is_figure || app.focus != Pane::Work {
        return Vec::new();
    }
    if write(app, Written::Field(address), "") {
        super::writing::letter(app, letter);
    }
    Vec::new()
}

/// Takes what was written into a field. What is refused stays as a draft beside the answer, marked with the reason.
pub(super) fn take(app: &mut App, address: &Address, written: &str) -> Vec<Effect> {
    let is_same = app.desk.as_ref().is_some_and(|desk| !desk.drafts.contains_key(address)) && {
        field(app, address).is_some_and(|field| field.kind.is_typed() && as_typed(app, &field) == written)
    };
    if is_same {
        return Vec::new();
    }
    match put(app, address, Entry::Text(written)) {
        Ok(effects) => effects,
        Err(refused) => {
            if let Some(desk) = &mut app.desk {
                desk.drafts.insert(address.clone(), (written.to_owned(), refused));
            }
            let said = app.shell.words.with(refused.0, &[("typed", text(written.to_owned()))]);
            app.say(MessageKind::Refused, said);
            Vec::new()
        }
    }
}
