//! What was written and picked in the room of the operations, taken into the workspace.

use std::sync::Arc;

use super::{change, pick, set, stand, with, write};
use crate::{
    app::{
        App, Effect, Overlay,
        overlay::Goes,
        rooms::{
            self,
            operations::{Column, Line, Pick, Text, held, ids},
            owners::NEW,
        },
        update::rooms::typed,
    },
    domain::{
        Address, Document,
        dates::{DateError, parse_date},
        operations::{Approach, EuTier, Kind, Paper, Seat, Tool},
        slug,
    },
    method::rows::Unit,
};

/// The longest rhythm that can be typed, in days: ten years. Beyond it somebody slipped on a key.
const LONGEST: u32 = 3650;

/// Takes a text that was written; the key of the words that say why not.
pub(in crate::app::update::rooms) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match text {
        Text::Cell(kind, id, column) => cell(app, *kind, id, *column, &line),
        Text::Note(kind, id) => {
            let at = Address::operations(kind.id(), id).field("note");
            Ok(with(app, "undo-operations", at, |held| held.set_note(*kind, id, written.trim())))
        }
        Text::Budget => {
            let budget = money(app, &line)?;
            let at = Address::whole(Document::Operations).field("budget");
            Ok(with(app, "undo-operations", at, |held| held.budget = budget))
        }
        Text::OwnTool(_) | Text::New(_) | Text::NewOwner(..) if line.is_empty() => Ok(Vec::new()),
        Text::OwnTool(function) => Ok(tool(app, function, &line)),
        Text::New(kind) => add(app, *kind, &line),
        Text::NewOwner(kind, id) => {
            let at = Address::operations(kind.id(), id).field("owner");
            Ok(change(app, "undo-operations", at, |workspace| {
                let person = Arc::make_mut(&mut workspace.people).add(&line);
                Arc::make_mut(&mut workspace.operations).set_owner(*kind, id, &person);
            }))
        }
    }
}

fn money(app: &App, typed: &str) -> Result<Option<u64>, &'static str> {
    if typed.is_empty() {
        return Ok(None);
    }
    let own = app.desk.as_ref().map(|desk| desk.now.answers.company.currency().to_owned());
    let foreign = crate::domain::amount::parse_money(typed)
        .ok()
        .and_then(|money| money.currency)
        .filter(|found| Some(found) != own.as_ref());
    if foreign.is_some() {
        // Nothing is converted: the figure would stand in another currency than it was meant in.
        return Err("refused-operations-currency");
    }
    typed::amount(Unit::Money, typed).map(Some).map_err(|_| "refused-operations-money")
}

/// A cell; nothing typed takes back what it said.
fn cell(app: &mut App, kind: Kind, id: &str, column: Column, line: &str) -> Result<Vec<Effect>, &'static str> {
    let today = app.shell.now.date();
    Ok(match column {
        Column::Share => {
            let share = if line.is_empty() { None } else { Some(typed::percent(line)?) };
            let share = share.and_then(|share| u8::try_from(share).ok());
            set(app, kind, id, column, |held| held.change::<Seat>(id, |seat| seat.share = share))
        }
        Column::Updated => {
            let day = if line.is_empty() { None } else { Some(parse_date(line, today).map_err(DateError::key)?) };
            if day.is_some_and(|day| day > today) {
                return Err("refused-operations-future");
            }
            set(app, kind, id, column, |held| held.change::<Paper>(id, |paper| paper.updated = day))
        }
        Column::Rhythm => {
            let days = typed::figure(Unit::Days, line)?;
            if days.is_some_and(|days| days > LONGEST) {
                return Err("refused-operations-rhythm");
            }
            set(app, kind, id, column, |held| held.change::<Paper>(id, |paper| paper.days = days))
        }
        Column::Link => set(app, kind, id, column, |held| held.change::<Paper>(id, |paper| line.clone_into(&mut paper.link))),
        Column::Cost => {
            let cost = money(app, line)?;
            set(app, kind, id, column, |held| held.change::<Tool>(id, |tool| tool.cost = cost))
        }
        Column::Limit => {
            let limit = typed::figure(Unit::Count, line)?;
            if limit == Some(0) {
                return Err("refused-operations-limit");
            }
            set(app, kind, id, column, |held| held.change::<Approach>(id, |approach| approach.limit = limit))
        }
        Column::Name if line.is_empty() => return Err("refused-operations-no-name"),
        Column::Name => set(app, kind, id, column, |held| match kind {
            Kind::Paper => held.change::<Paper>(id, |paper| line.clone_into(&mut paper.name)),
            _ => held.change_entry(kind, id, |entry| line.clone_into(&mut entry.name)),
        }),
        Column::Owner | Column::State | Column::For | Column::Tool | Column::Way => Vec::new(),
    })
}

/// Adds an item of a person's own, under an id that neither the method nor another item has.
fn add(app: &mut App, kind: Kind, name: &str) -> Result<Vec<Effect>, &'static str> {
    let Some(describe) = app.describe() else { return Ok(Vec::new()) };
    let known = ids(app, kind);
    if known.iter().any(|id| describe.operations_name(kind, id).to_lowercase() == name.to_lowercase()) {
        return Err("refused-operations-there");
    }
    let id = slug::unique(&slug::slug(name, kind.id()), |id| known.iter().any(|known| known == id));
    let effects = with(app, "undo-operations-added", Address::operations(kind.id(), &id), |held| match kind {
        Kind::Paper => held.change::<Paper>(&id, |paper| name.clone_into(&mut paper.name)),
        _ => held.change_entry(kind, &id, |entry| name.clone_into(&mut entry.name)),
    });
    stand(app, rooms::Line::Operations(Line::Item(kind, id)));
    Ok(effects)
}

/// A tool does the work of a function; none where the name is empty.
fn tool(app: &mut App, function: &str, name: &str) -> Vec<Effect> {
    set(app, Kind::Tool, function, Column::Tool, |held| {
        held.change::<Tool>(function, |tool| {
            // What was noted of one tool does not hold for another.
            if tool.name != name {
                tool.cost = None;
                tool.state = crate::domain::operations::Stand::Missing;
            }
            name.clone_into(&mut tool.name);
        });
    })
}

/// Takes what was picked.
pub(in crate::app::update::rooms) fn picked(app: &mut App, picked: &Pick, id: &str) -> Vec<Effect> {
    match picked {
        Pick::Owner(kind, item) if id == NEW => write(app, Text::NewOwner(*kind, item.clone()), ""),
        Pick::Owner(kind, item) => set(app, *kind, item, Column::Owner, |held| held.set_owner(*kind, item, id)),
        Pick::Tool(function) => match id.strip_prefix('+') {
            Some("") => write(app, Text::OwnTool(function.clone()), ""),
            Some(name) => tool(app, function, name),
            None => tool(app, function, id),
        },
        Pick::For(item) => {
            let effects = set(app, Kind::Piece, item, Column::For, |held| {
                held.change_entry(Kind::Piece, item, |entry| toggle(&mut entry.tiers, id));
            });
            // Of several tracks one is picked after the other; everybody is the end of it.
            if !id.is_empty() {
                pick(app, Pick::For(item.clone()));
                let goes = Goes::Picked(rooms::Pick::Operations(picked.clone()), id.to_owned());
                let at = rooms::operations::items(app, picked).iter().position(|item| item.goes == goes);
                if let (Some(Overlay::Picker(picker)), Some(at)) = (app.overlays.last_mut(), at) {
                    picker.cursor = at;
                }
            }
            effects
        }
        Pick::Eu => {
            let tier = EuTier::of(id);
            let at = Address::whole(Document::Operations).field("eu_tier");
            with(app, "undo-operations", at, |held| held.eu_tier = tier)
        }
        Pick::Seat => seat(app, id),
    }
}

/// Tracks and rungs that something is for; a track as a whole and a rung of it do not stand together.
fn toggle(tiers: &mut Vec<String>, id: &str) {
    if id.is_empty() {
        tiers.clear();
        return;
    }
    if tiers.iter().any(|known| known == id) {
        tiers.retain(|known| known != id);
        return;
    }
    let track = |id: &str| id.split('/').next().unwrap_or_default().to_owned();
    tiers.retain(|known| track(known) != track(id));
    tiers.push(id.to_owned());
}

/// One seat more of a role; the first one where nobody holds it yet.
fn seat(app: &mut App, role: &str) -> Vec<Effect> {
    let Some(operations) = held(app) else { return Vec::new() };
    let free = operations.get::<Seat>(role).is_none_or(|seat| seat.owner.is_empty());
    if free {
        let line = Line::Item(Kind::Role, role.to_owned());
        stand(app, rooms::Line::Operations(line));
        return super::own(app, Kind::Role, role.to_owned());
    }
    let id = slug::unique(role, |id| operations.get::<Seat>(id).is_some());
    let effects = with(app, "undo-operations-added", Address::operations("role", &id), |held| {
        held.change::<Seat>(&id, |seat| role.clone_into(&mut seat.role));
    });
    stand(app, rooms::Line::Operations(Line::Item(Kind::Role, id.clone())));
    super::own(app, Kind::Role, id);
    effects
}
