//! What keys do in the programme on one page.

use std::sync::Arc;

use super::{change, stand};
use crate::{
    advice::page::Name,
    app::{
        Action, App, Effect, MessageKind,
        rooms::{
            self,
            page::{Answer, Line, Pick, Text, here},
        },
    },
    domain::{
        Address, Document, Vision,
        amount::parse_percent,
        vision::{By, Part},
    },
    export::page as words_of,
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let in_form = app.rooms.page.form && matches!(action, Action::Enter | Action::Edit | Action::Clear);
    let clears = action == Action::Clear && here(app) == Some(Line::Block(Name::Vision));
    (in_form || clears).then_some(Document::Strategy)
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match (action, here(app)?) {
        (Action::Copy, _) => return copy(app),
        (Action::Back, Line::Part(_)) => {
            app.rooms.page.form = false;
            stand_on(app, Name::Vision);
        }
        (Action::Enter | Action::Edit, Line::Part(part)) => write(app, part),
        (Action::Clear, Line::Part(part)) => {
            return Some(with(app, part, |vision| match part {
                Part::Share => vision.share = None,
                Part::Of => vision.of.clear(),
                Part::Through => vision.through.clear(),
                Part::By => vision.by = None,
                Part::Words => vision.words.clear(),
            }));
        }
        (Action::Enter | Action::Edit, Line::Block(Name::Vision)) => {
            let missing = app.desk.as_ref().and_then(|desk| desk.now.strategy.vision.missing().first().copied());
            open(app, missing.unwrap_or(Part::Share));
        }
        (Action::Enter | Action::Edit, Line::Block(name)) => {
            let block = rooms::page::blocks(app).into_iter().find(|block| block.name == name);
            if let Some(block) = block {
                super::super::enter_address(app, &block.leads_to());
            }
        }
        (Action::Clear, Line::Block(Name::Vision)) => {
            return Some(change(app, "undo-vision", Address::vision(""), |workspace| {
                Arc::make_mut(&mut workspace.strategy).vision = Vision::default();
            }));
        }
        (Action::Clear, Line::Block(_)) => app.say_key(MessageKind::Refused, "cannot-not-here"),
        (Action::Up | Action::Down | Action::Left | Action::Right, Line::Block(name)) => {
            if !moves(app, action, name) {
                return None;
            }
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Opens the form of the vision at a part.
fn open(app: &mut App, part: Part) {
    app.rooms.page.form = true;
    stand(app, rooms::Line::Page(Line::Part(part)));
}

fn stand_on(app: &mut App, name: Name) {
    stand(app, rooms::Line::Page(Line::Block(name)));
}

/// Moves over the boxes where three stand side by side. `false` where they stand below each other.
fn moves(app: &mut App, action: Action, name: Name) -> bool {
    if !rooms::page::is_beside(app) {
        return false;
    }
    let at = Name::BESIDE.iter().position(|beside| *beside == name);
    let to = match (action, name, at) {
        (Action::Left, _, Some(at)) => Name::BESIDE[at.saturating_sub(1)],
        (Action::Right, _, Some(at)) => Name::BESIDE[(at + 1).min(2)],
        (Action::Down, Name::Vision, _) | (Action::Up, Name::Operations, _) => Name::BESIDE[app.rooms.page.beside.min(2)],
        (Action::Down, _, Some(_)) => Name::Operations,
        (Action::Up, _, Some(_)) => Name::Vision,
        (Action::Down, Name::Operations, _) => Name::Metrics,
        (Action::Up, Name::Metrics, _) => Name::Operations,
        // At the edge the cursor stays.
        _ => name,
    };
    if let Some(at) = Name::BESIDE.iter().position(|beside| *beside == to) {
        app.rooms.page.beside = at;
    }
    stand_on(app, to);
    true
}

/// Copies the whole page as Markdown, whatever the cursor is on; in the form, the part that it is on.
fn copy(app: &mut App) -> Option<Vec<Effect>> {
    if app.rooms.page.form {
        return None;
    }
    let text = app.desk.as_ref().zip(app.describe()).map(|(desk, describe)| words_of::markdown(describe, &desk.advice))?;
    app.say_key(MessageKind::Done, "page-copied");
    Some(vec![Effect::Copy(text)])
}

/// Opens a part of the vision for writing, where it stands.
fn write(app: &mut App, part: Part) {
    let value = app.describe().map(|describe| words_of::value(describe, part)).unwrap_or_default();
    let open = if part == Part::Words { super::write } else { super::write_over };
    open(app, rooms::Text::Page(Text::Part(part)), &value);
}

/// A digit begins to write where a share or a time stands.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let Some(Line::Part(part @ (Part::Share | Part::By))) = here(app) else { return Vec::new() };
    if let Err(why) = super::super::available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    write(app, part);
    super::super::writing::letter(app, letter);
    Vec::new()
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let Text::Part(part) = *text;
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let effects = match part {
        Part::Share => {
            let share = if line.is_empty() { None } else { Some(share(&line)?) };
            with(app, part, |vision| vision.share = share)
        }
        Part::By => {
            let today = app.shell.now.date();
            let by = if line.is_empty() { None } else { Some(By::parse(&line, today).map_err(refused)?) };
            with(app, part, |vision| vision.by = by)
        }
        Part::Of => with(app, part, |vision| vision.of = line),
        Part::Through => with(app, part, |vision| vision.through = line),
        Part::Words => with(app, part, |vision| written.trim().clone_into(&mut vision.words)),
    };
    Ok(effects)
}

/// Words of its own where it is no time at all; those of every day where it nearly is one.
fn refused(error: crate::domain::dates::DateError) -> &'static str {
    use crate::domain::dates::DateError;
    match error {
        DateError::NotADay | DateError::Empty => "refused-vision-by",
        error => error.key(),
    }
}

/// A share of a vision, from 1 to 100.
fn share(typed: &str) -> Result<u8, &'static str> {
    let percent = parse_percent(typed).map_err(|_| "refused-vision-share")?;
    if percent.fract() != 0.0 {
        return Err("refused-vision-share-whole");
    }
    (1..=100_u8).find(|share| f64::from(*share).total_cmp(&percent).is_eq()).ok_or("refused-vision-share")
}

fn with(app: &mut App, part: Part, with: impl FnOnce(&mut Vision)) -> Vec<Effect> {
    change(app, "undo-vision", Address::vision(part.file()), |workspace| {
        with(&mut Arc::make_mut(&mut workspace.strategy).vision);
    })
}

/// Takes what was picked.
pub(super) fn picked(_app: &mut App, pick: &Pick, _id: &str) -> Vec<Effect> {
    match *pick {}
}

/// Does what was answered.
pub(super) fn answered(_app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {}
}
