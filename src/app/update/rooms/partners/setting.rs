//! Changing partners: adding, renaming, values of one and of many.

use std::sync::Arc;

use super::super::change;
use crate::{
    app::{
        App, Effect, MessageKind, Pane,
        rooms::partners::{self, Field},
    },
    domain::{
        Address, Document, Part, Partner, PartnerState,
        dates::{DateError, parse_date},
    },
    words::text,
};

/// What all of these have, where they have the same.
pub(super) fn common<'a>(app: &'a App, ids: &[String], of: impl Fn(&'a Partner) -> &'a str) -> Option<&'a str> {
    let mut values = ids.iter().filter_map(|id| partners::partner(app, id)).map(|partner| of(partner));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Whether any track has rungs to stand on.
pub(super) fn has_rungs(app: &App) -> bool {
    app.desk.as_ref().is_some_and(|desk| desk.now.tiers.tracks.iter().any(|track| !track.tiers.is_empty()))
}

/// A name as it is kept: on one line, without blanks around it.
fn named(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a file stands under an id although no partner could be read from it.
pub(super) fn held_back(app: &App) -> Vec<String> {
    let faults = app.desk.iter().flat_map(|desk| &desk.faults);
    let of = |file: &str| match Part::of_file(file) {
        Some(Part::Partner(id)) => Some(id),
        _ => None,
    };
    faults.filter_map(|fault| of(&fault.file)).collect()
}

/// Adds a partner by name.
pub(super) fn add(app: &mut App, written: &str) -> Result<Vec<Effect>, &'static str> {
    let name = named(written);
    if name.is_empty() {
        return Err("refused-partner-no-name");
    }
    let taken = held_back(app);
    let Some(desk) = &app.desk else { return Ok(Vec::new()) };
    if desk.now.partners.called(&name).is_some() {
        return Err("refused-partner-there");
    }
    let id = desk.now.partners.free_id(&name, |id| taken.iter().any(|taken| taken == id));
    let partner = Partner { id: id.clone(), name, ..Partner::default() };
    let effects = change(app, "undo-partner-added", Address::partner(&id), |workspace| {
        Arc::make_mut(&mut workspace.partners).insert(Arc::new(partner));
    });
    app.rooms.partners.open = None;
    super::stand_on(app, &id);
    Ok(effects)
}

/// Takes what was typed into a field of one partner.
pub(super) fn take(app: &mut App, id: &str, field: Field, written: &str) -> Result<Vec<Effect>, &'static str> {
    let line = named(written);
    match field {
        Field::Name => {
            if line.is_empty() {
                return Err("refused-partner-no-name");
            }
            let there = app.desk.as_ref().and_then(|desk| desk.now.partners.called(&line));
            if there.is_some_and(|known| known.id != id) {
                return Err("refused-partner-there");
            }
            Ok(of_one(app, id, field, |partner| partner.name.clone_from(&line)))
        }
        Field::Next => Ok(of_one(app, id, field, |partner| partner.next_step.clone_from(&line))),
        Field::Note => Ok(of_one(app, id, field, |partner| written.trim().clone_into(&mut partner.note))),
        Field::Signed | Field::Activated | Field::Ended => {
            let day = match line.as_str() {
                "" => None,
                typed => Some(parse_date(typed, app.shell.now.date()).map_err(DateError::key)?),
            };
            let effects = of_one(app, id, field, |partner| match field {
                Field::Signed => partner.signed = day,
                Field::Activated => partner.activated = day,
                _ => partner.ended = day,
            });
            contradicts(app, id);
            Ok(effects)
        }
        _ => Ok(Vec::new()),
    }
}

/// Says that dates contradict each other. They stay as typed: which of them is wrong, the person knows.
fn contradicts(app: &mut App, id: &str) {
    let disorder = partners::partner(app, id).and_then(|partner| partner.disorder().first().copied());
    if let Some(disorder) = disorder {
        app.say_key(MessageKind::Refused, &format!("partner-dates-{}", disorder.id()));
    }
}

fn of_one(app: &mut App, id: &str, field: Field, with: impl Fn(&mut Partner)) -> Vec<Effect> {
    let at = place(app);
    let effects = change(app, "undo-partner", Address::partner(id).field(field.file()), |workspace| {
        // A partner that does not change stays shared.
        let Some(before) = workspace.partners.get(id) else { return };
        let mut after = Partner::clone(before);
        with(&mut after);
        if after != **before {
            Arc::make_mut(&mut workspace.partners).insert(Arc::new(after));
        }
    });
    stay_near(app, at);
    effects
}

/// Changes all of these in one step.
fn of_all(app: &mut App, ids: &[String], field: Field, with: impl Fn(&mut Partner)) -> Vec<Effect> {
    if let [id] = ids {
        return of_one(app, id, field, with);
    }
    let at = place(app);
    let address = Address::whole(Document::Partners).field(field.file());
    let effects = change(app, "undo-partners", address, |workspace| {
        for id in ids {
            let Some(before) = workspace.partners.get(id) else { continue };
            let mut after = Partner::clone(before);
            with(&mut after);
            if after != **before {
                Arc::make_mut(&mut workspace.partners).insert(Arc::new(after));
            }
        }
    });
    let key = if effects.is_empty() { "said-partners-same" } else { "said-partners-changed" };
    let field = app.shell.words.get(&format!("field-partners-{}", field.id())).into_owned();
    let count = crate::words::number(ids.len());
    let said = app.shell.words.with(key, &[("count", count), ("field", text(field))]);
    app.say(MessageKind::Done, said);
    stay_near(app, at);
    effects
}

/// The place of the cursor among the rows.
fn place(app: &App) -> Option<usize> {
    let rows = app.rows(Pane::Work);
    app.cursor(Pane::Work).and_then(|row| rows.iter().position(|known| *known == row))
}

/// Where a change made the filter hide who the cursor is on, it goes to the row that took that place.
fn stay_near(app: &mut App, place: Option<usize>) {
    let rows = app.rows(Pane::Work);
    let key = (app.screen, Pane::Work);
    let lost = app.cursors.get(&key).is_some_and(|row| !rows.contains(row));
    let near = place.and_then(|place| rows.get(place).or_else(|| rows.last()));
    if let Some(row) = near.filter(|_| lost) {
        app.cursors.insert(key, row.clone());
    }
}

/// The next step of all of these.
pub(super) fn next(app: &mut App, ids: &[String], written: &str) -> Vec<Effect> {
    let line = named(written);
    of_all(app, ids, Field::Next, |partner| partner.next_step.clone_from(&line))
}

/// A value that was picked, for all of these.
pub(super) fn pick(app: &mut App, field: Field, ids: &[String], value: &str) -> Vec<Effect> {
    let today = app.shell.now.date();
    let Some(tiers) = app.desk.as_ref().map(|desk| Arc::clone(&desk.now.tiers)) else { return Vec::new() };
    match field {
        Field::Type => {
            let before = common(app, ids, |partner| &partner.track).map(str::to_owned);
            let effects = of_all(app, ids, field, |partner| partner.retype(value, &tiers));
            if let Some(track) = tiers.track_of_type(value).filter(|track| before.as_ref() != Some(&track.id)) {
                let name = app.describe().map(|describe| describe.track(track)).unwrap_or_default();
                let said = app.shell.words.with("said-partner-track", &[("track", text(name))]);
                app.say(MessageKind::Done, said);
            }
            effects
        }
        Field::Track => of_all(app, ids, field, |partner| partner.join(value, &tiers)),
        Field::Tier => {
            let rung = value.split_once('/');
            of_all(app, ids, field, |partner| match rung {
                Some((track, tier)) => {
                    track.clone_into(&mut partner.track);
                    tier.clone_into(&mut partner.tier);
                }
                None => partner.tier.clear(),
            })
        }
        Field::State => match PartnerState::of(value) {
            Some(state) => of_all(app, ids, field, |partner| partner.enter(state, today)),
            None => Vec::new(),
        },
        Field::Owner => of_all(app, ids, field, |partner| value.clone_into(&mut partner.owner)),
        Field::Warmth => of_all(app, ids, field, |partner| partner.warmth = value.parse().ok()),
        _ => Vec::new(),
    }
}

/// Somebody who is not in the register yet owns all of these: one step, with the name in the register.
pub(super) fn new_owner(app: &mut App, ids: &[String], written: &str) -> Vec<Effect> {
    let name = named(written);
    if name.is_empty() {
        return Vec::new();
    }
    let address = match ids {
        [id] => Address::partner(id).field(Field::Owner.file()),
        _ => Address::whole(Document::Partners).field(Field::Owner.file()),
    };
    let label = if ids.len() == 1 { "undo-partner" } else { "undo-partners" };
    change(app, label, address, |workspace| {
        let person = Arc::make_mut(&mut workspace.people).add(&name);
        let partners = Arc::make_mut(&mut workspace.partners);
        for id in ids {
            if let Some(partner) = partners.get_mut(id) {
                partner.owner.clone_from(&person);
            }
        }
    })
}
