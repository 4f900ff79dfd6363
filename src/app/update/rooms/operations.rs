//! What keys do in the room of the operations.

mod taking;

use std::sync::Arc;

use super::{change, refuse, stand};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay,
        rooms::{
            self,
            operations::{self, Answer, Column, Line, Pick, Text, View, column, here, view, visible},
        },
    },
    domain::{
        Address, Document, Operations,
        operations::{Approach, Kind, Paper, Seat, Tool, Way},
    },
};

pub(super) use taking::{picked, take};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let changing = matches!(
        action,
        Action::Edit
            | Action::Enter
            | Action::Choose
            | Action::New
            | Action::Delete
            | Action::SetOwner
            | Action::Note
            | Action::Make
    );
    // Enter on a name explains it, and changes nothing.
    let explains = action == Action::Enter && explains(app);
    (changing && !explains).then_some(Document::Operations)
}

/// Whether enter would explain: on the name of an item.
fn explains(app: &App) -> bool {
    matches!(here(app), Some(Line::Item(..))) && column(app) == Column::Name
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::View => {
            show(app, view(app).next());
            return Some(Vec::new());
        }
        Action::Left | Action::Right => {
            across(app, action == Action::Right);
            return Some(Vec::new());
        }
        Action::New => {
            new(app);
            return Some(Vec::new());
        }
        Action::Make => return Some(begin(app)),
        Action::Enter if explains(app) => {
            super::super::looking::why(app);
            return Some(Vec::new());
        }
        _ => {}
    }
    let line = here(app)?;
    Some(match (line, action) {
        (line, Action::Enter | Action::Edit) => edit(app, line),
        (line, Action::Choose) => choose(app, line),
        (line, Action::Delete) => delete(app, line),
        (Line::Item(kind, id), Action::SetOwner) => own(app, kind, id),
        (Line::Item(kind, id), Action::Note) => {
            let note = operations::held(app).map(|held| held.note(kind, &id).to_owned()).unwrap_or_default();
            super::write(app, rooms::Text::Operations(Text::Note(kind, id)), &note);
            Vec::new()
        }
        (_, Action::SetOwner | Action::Note) => refuse(app, "operations-not-here"),
        _ => return None,
    })
}

/// Shows a table from its top.
fn show(app: &mut App, to: View) {
    app.rooms.operations.view = to;
    app.column = 0;
    if let Some(line) = operations::lines(app).into_iter().next() {
        stand(app, rooms::Line::Operations(line));
    }
}

/// Whoever the answers name as owner of the partners holds the first seat of the manager, with the share that they say.
fn begin(app: &mut App) -> Vec<Effect> {
    let Some((person, share)) = operations::named(app) else { return refuse(app, "operations-nobody-named") };
    if view(app) != View::Team {
        show(app, View::Team);
    }
    let at = Address::operations("role", operations::MANAGER);
    let effects = with(app, "undo-operations", at, |held| {
        held.change::<Seat>(operations::MANAGER, |seat| {
            seat.owner = person;
            seat.share = share.or(seat.share);
        });
    });
    stand(app, rooms::Line::Operations(Line::Item(Kind::Role, operations::MANAGER.to_owned())));
    effects
}

/// Moves to the column beside, among those that are there.
fn across(app: &mut App, right: bool) {
    let columns = visible(view(app), rooms::partners::width(app));
    let at = columns.iter().position(|known| *known == column(app)).unwrap_or(0);
    let to = if right { (at + 1).min(columns.len() - 1) } else { at.saturating_sub(1) };
    app.column = view(app).columns().iter().position(|known| *known == columns[to]).unwrap_or(0);
}

fn write(app: &mut App, text: Text, value: &str) -> Vec<Effect> {
    super::write_over(app, rooms::Text::Operations(text), value);
    Vec::new()
}

fn pick(app: &mut App, pick: Pick) -> Vec<Effect> {
    super::pick(app, rooms::Pick::Operations(pick));
    Vec::new()
}

/// A change of the operations under a label that names what it is about.
fn with(app: &mut App, label: &str, at: Address, run: impl FnOnce(&mut Operations)) -> Vec<Effect> {
    change(app, label, at, |workspace| run(Arc::make_mut(&mut workspace.operations)))
}

/// A change of one field of an item.
fn set(app: &mut App, kind: Kind, id: &str, column: Column, run: impl FnOnce(&mut Operations)) -> Vec<Effect> {
    with(app, "undo-operations", Address::operations(kind.id(), id).field(column.file()), run)
}

/// Asks who owns an item. The list begins at whoever does.
fn own(app: &mut App, kind: Kind, id: String) -> Vec<Effect> {
    if kind == Kind::Approach {
        return refuse(app, "operations-no-owner");
    }
    let now = app.desk.as_ref().and_then(|desk| {
        let owner = desk.now.operations.owner(kind, &id);
        desk.now.people.people.iter().position(|person| person.id == owner)
    });
    super::pick(app, rooms::Pick::Operations(Pick::Owner(kind, id)));
    if let (Some(Overlay::Picker(picker)), Some(now)) = (app.overlays.last_mut(), now) {
        picker.cursor = now;
    }
    Vec::new()
}

/// Changes the cell of the cursor. On a name that is the method's, what matters most about the row.
fn edit(app: &mut App, line: Line) -> Vec<Effect> {
    let Some(held) = operations::held(app) else { return Vec::new() };
    let (kind, id) = match line {
        Line::Budget => {
            let budget = held.budget.map(|budget| budget.to_string()).unwrap_or_default();
            return write(app, Text::Budget, &budget);
        }
        Line::Eu => return pick(app, Pick::Eu),
        Line::Item(kind, id) => (kind, id),
    };
    let column = match (column(app), kind) {
        (Column::Name, Kind::Paper | Kind::Piece | Kind::Check) if operations::is_own(app, kind, &id) => Column::Name,
        (Column::Name, Kind::Role | Kind::Paper) => Column::Owner,
        (Column::Name, Kind::Piece | Kind::Check) => Column::State,
        (Column::Name, Kind::Tool) => Column::Tool,
        (Column::Name, Kind::Approach) => Column::Way,
        (column, _) => column,
    };
    let figure = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    let paper = held.get::<Paper>(&id);
    let value = match column {
        Column::Owner => return own(app, kind, id),
        Column::State | Column::Way => return choose(app, Line::Item(kind, id)),
        Column::Tool => return pick(app, Pick::Tool(id)),
        Column::For => return pick(app, Pick::For(id)),
        Column::Name => app.describe().map(|describe| describe.operations_name(kind, &id)).unwrap_or_default(),
        Column::Share => figure(held.get::<Seat>(&id).and_then(|seat| seat.share).map(u64::from)),
        Column::Updated => paper.and_then(|paper| paper.updated).map(|day| day.to_string()).unwrap_or_default(),
        Column::Rhythm => figure(paper.and_then(|paper| paper.days).map(u64::from)),
        Column::Link => paper.map(|paper| paper.link.clone()).unwrap_or_default(),
        Column::Cost => figure(held.get::<Tool>(&id).and_then(|tool| tool.cost)),
        Column::Limit => figure(held.get::<Approach>(&id).and_then(|approach| approach.limit).map(u64::from)),
    };
    write(app, Text::Cell(kind, id, column), &value)
}

/// A digit where nothing is written: in a cell that holds a figure or a day it begins to write.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let text = match here(app) {
        Some(Line::Budget) => Text::Budget,
        Some(Line::Item(kind, id)) if column(app).is_figure() => Text::Cell(kind, id, column(app)),
        _ => return Vec::new(),
    };
    if let Err(why) = super::super::available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    write(app, text, "");
    super::super::writing::letter(app, letter);
    Vec::new()
}

/// Moves a row on: a document was gone through today; a state, a way, a tier of the EU goes to the next.
fn choose(app: &mut App, line: Line) -> Vec<Effect> {
    let today = app.shell.now.date();
    match line {
        Line::Budget => edit(app, Line::Budget),
        Line::Eu => {
            use crate::domain::operations::EuTier;
            with(app, "undo-operations", operations::address(app, &Line::Eu), |held| {
                held.eu_tier = match held.eu_tier {
                    None => Some(EuTier::A),
                    Some(EuTier::A) => Some(EuTier::B),
                    Some(EuTier::B) => Some(EuTier::C),
                    Some(EuTier::C) => None,
                };
            })
        }
        Line::Item(Kind::Role, id) => own(app, Kind::Role, id),
        Line::Item(Kind::Paper, id) => set(app, Kind::Paper, &id, Column::Updated, |held| {
            held.change::<Paper>(&id, |paper| paper.updated = Some(today));
        }),
        Line::Item(kind @ (Kind::Piece | Kind::Check), id) => set(app, kind, &id, Column::State, |held| {
            held.change_entry(kind, &id, |entry| entry.state = entry.state.next());
        }),
        Line::Item(Kind::Tool, id) => {
            let named = operations::held(app).and_then(|held| held.get::<Tool>(&id)).is_some_and(|tool| !tool.name.is_empty());
            if !named {
                return pick(app, Pick::Tool(id));
            }
            set(app, Kind::Tool, &id, Column::State, |held| {
                held.change::<Tool>(&id, |tool| tool.state = tool.state.next());
            })
        }
        Line::Item(Kind::Approach, id) => set(app, Kind::Approach, &id, Column::Way, |held| {
            held.change::<Approach>(&id, |approach| {
                approach.way = match approach.way {
                    None => Some(Way::ByHand),
                    Some(Way::ByHand) => Some(Way::ToScale),
                    Some(Way::ToScale) => None,
                };
            });
        }),
    }
}

/// Adds a row where one can have more than the method names: a seat, a document, a piece, a point.
fn new(app: &mut App) {
    match view(app) {
        View::Team => drop(pick(app, Pick::Seat)),
        view @ (View::Documents | View::Enablement | View::Lists) => drop(write(app, Text::New(view.kind()), "")),
        View::Tools => drop(refuse(app, "operations-no-new-tool")),
        View::Growth => drop(refuse(app, "operations-no-new-factor")),
    }
}

/// Takes back what the cell of the cursor says; on the name all that was said about the row.
fn delete(app: &mut App, line: Line) -> Vec<Effect> {
    let address = operations::address(app, &line);
    let (kind, id) = match line {
        Line::Budget => return with(app, "undo-operations", address, |held| held.budget = None),
        Line::Eu => return with(app, "undo-operations", address, |held| held.eu_tier = None),
        Line::Item(kind, id) => (kind, id),
    };
    let column = column(app);
    if column == Column::Name {
        let said = operations::held(app).is_some_and(|held| held.ids(kind).contains(&id.as_str()));
        if !said {
            return refuse(app, "operations-nothing-said");
        }
        let rows = operations::lines(app);
        let at = rows.iter().position(|row| *row == Line::Item(kind, id.clone())).unwrap_or(0);
        let effects = with(app, "undo-operations-cleared", address, |held| held.remove(kind, &id));
        // The row of the method is still there; after one of a person's own, the cursor goes to what stood after it.
        let rows = operations::lines(app);
        let same = rows.iter().find(|row| **row == Line::Item(kind, id.clone())).or_else(|| rows.get(at));
        if let Some(line) = same.or_else(|| rows.last()) {
            stand(app, rooms::Line::Operations(line.clone()));
        }
        return effects;
    }
    set(app, kind, &id, column, |held| match column {
        Column::Name => {}
        Column::Owner => held.set_owner(kind, &id, ""),
        Column::Share => held.change::<Seat>(&id, |seat| seat.share = None),
        Column::Updated => held.change::<Paper>(&id, |paper| paper.updated = None),
        Column::Rhythm => held.change::<Paper>(&id, |paper| paper.days = None),
        Column::Link => held.change::<Paper>(&id, |paper| paper.link.clear()),
        Column::State if kind == Kind::Tool => {
            held.change::<Tool>(&id, |tool| tool.state = crate::domain::operations::Stand::Missing);
        }
        Column::State => held.change_entry(kind, &id, |entry| entry.state = crate::domain::operations::Stand::Missing),
        Column::For => held.change_entry(kind, &id, |entry| entry.tiers.clear()),
        Column::Tool => held.change::<Tool>(&id, |tool| tool.name.clear()),
        Column::Cost => held.change::<Tool>(&id, |tool| tool.cost = None),
        Column::Way => held.change::<Approach>(&id, |approach| approach.way = None),
        Column::Limit => held.change::<Approach>(&id, |approach| approach.limit = None),
    })
}

/// Does what was answered.
pub(super) fn answered(_app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {}
}
