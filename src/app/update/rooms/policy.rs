//! What keys do in the room of the policy.

mod terms;

use std::sync::Arc;

use super::{change, typed};
use crate::{
    app::{
        Action, App, Effect, MessageKind,
        rooms::{
            self,
            policy::{self, Line, Pick, Text, choices, chosen, here, is_old, rate_id, shown},
        },
    },
    domain::{Address, Document, Terms},
    method::rows::Unit,
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let sideways = matches!(action, Action::Left | Action::Right) && side_steps(app);
    match action {
        Action::Enter if matches!(here(app), None | Some(Line::Terms(_))) => None,
        Action::Enter | Action::Edit | Action::Choose | Action::Clear | Action::New | Action::More => Some(Document::Policy),
        _ if sideways => Some(Document::Policy),
        _ => None,
    }
}

/// Left and right go through the choices of a field.
fn side_steps(app: &App) -> bool {
    matches!(here(app), Some(Line::Field(field)) if !choices(app, &field).is_empty())
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Earlier | Action::Later => {
            terms::step(app, action == Action::Later);
            return Some(Vec::new());
        }
        Action::New => {
            write(app, Text::New, "");
            return Some(Vec::new());
        }
        _ => {}
    }
    let line = here(app)?;
    if let (Line::Terms(id), Action::Enter | Action::Edit) = (&line, action) {
        app.rooms.policy.shown.clone_from(id);
        return Some(Vec::new());
    }
    let sideways = matches!(action, Action::Left | Action::Right) && side_steps(app);
    let edits = matches!(action, Action::Enter | Action::Edit | Action::Choose | Action::Clear | Action::More) || sideways;
    if !edits {
        return None;
    }
    if refuses(app) {
        return Some(Vec::new());
    }
    Some(match (line, action) {
        (Line::Begin, _) => terms::begin(app),
        (line, Action::Clear) => clear(app, &line),
        (Line::Rate { track, tier, .. }, Action::More) => {
            super::pick(app, rooms::Pick::Policy(Pick::Type { track, tier }));
            Vec::new()
        }
        (Line::Terms(_), _) | (_, Action::More) => Vec::new(),
        (Line::Rate { track, tier, kind }, _) => {
            open_rate(app, &rate_id(&track, &tier, &kind));
            Vec::new()
        }
        (Line::Field(field), Action::Choose) if !choices(app, &field).is_empty() => go_through(app, &field, true, true),
        (Line::Field(field), Action::Left | Action::Right) => go_through(app, &field, action == Action::Right, false),
        (Line::Field(field), _) if !choices(app, &field).is_empty() => {
            super::pick(app, rooms::Pick::Policy(Pick::Field(field)));
            Vec::new()
        }
        (Line::Field(field), _) => {
            let figure = shown(app).and_then(|terms| terms.figure(&field));
            write(app, Text::Field(field), &figure.map(|figure| figure.to_string()).unwrap_or_default());
            Vec::new()
        }
        (Line::Counts(id), _) => counts(app, &id),
        (Line::From, _) => {
            let from = shown(app).and_then(|terms| terms.from).map(|from| from.to_string()).unwrap_or_default();
            write(app, Text::From, &from);
            Vec::new()
        }
        (Line::Note, _) => {
            let note = shown(app).map(|terms| terms.note.clone()).unwrap_or_default();
            write(app, Text::Note, &note);
            Vec::new()
        }
    })
}

/// Earlier terms are read, not changed: what was agreed under them was agreed.
fn refuses(app: &mut App) -> bool {
    let old = is_old(app);
    if old {
        app.say_key(MessageKind::Refused, "policy-old-terms");
    }
    old
}

fn at(app: &App) -> Address {
    Address::terms(policy::policy(app).and_then(|policy| policy.newest()).map_or("t1", |terms| terms.id.as_str()))
}

/// A change of the newest terms.
fn with_terms(app: &mut App, label: &str, at: Address, run: impl FnOnce(&mut Terms)) -> Vec<Effect> {
    let effects = change(app, label, at, |workspace| run(Arc::make_mut(&mut workspace.policy).newest_mut()));
    app.rooms.policy.shown.clear();
    effects
}

fn field_at(app: &App, field: &str) -> Address {
    at(app).field(field)
}

/// Chooses one of the choices of a field.
fn choose(app: &mut App, field: &str, id: &str) -> Vec<Effect> {
    with_terms(app, "undo-policy", field_at(app, field), |terms| {
        if let Some(yes) = terms.yes_mut(field) {
            *yes = Some(id == "yes");
        } else if let Some(choice) = terms.choice_mut(field) {
            id.clone_into(choice);
        }
    })
}

/// The next or the previous choice; `round` begins again behind the last.
fn go_through(app: &mut App, field: &str, forward: bool, round: bool) -> Vec<Effect> {
    let all = choices(app, field);
    let Some(last) = all.len().checked_sub(1) else { return Vec::new() };
    let now = shown(app).and_then(|terms| chosen(terms, field)).and_then(|id| all.iter().position(|known| *known == id));
    let to = match now {
        None if forward => 0,
        None => last,
        Some(at) if forward && at == last && round => 0,
        Some(at) if forward => (at + 1).min(last),
        Some(at) => at.saturating_sub(1),
    };
    if now == Some(to) { Vec::new() } else { choose(app, field, &all[to].clone()) }
}

/// Something counts as involvement, or no longer. The order is that of the method.
fn counts(app: &mut App, id: &str) -> Vec<Effect> {
    let order = choices(app, "involvement");
    with_terms(app, "undo-policy", field_at(app, "involvement"), |terms| {
        if terms.involvement.iter().any(|known| known == id) {
            terms.involvement.retain(|known| known != id);
        } else {
            terms.involvement.push(id.to_owned());
            terms.involvement.sort_by_key(|known| order.iter().position(|choice| choice == known));
        }
    })
}

fn open_rate(app: &mut App, id: &str) {
    let known = shown(app).and_then(|terms| terms.rates.iter().find(|rate| rate.id == id)).map(|rate| rate.percent);
    write(app, Text::Rate(id.to_owned()), &known.map(|percent| percent.to_string()).unwrap_or_default());
}

/// Takes back what the cursor is on.
fn clear(app: &mut App, line: &Line) -> Vec<Effect> {
    match line {
        Line::Rate { track, tier, kind } => {
            let id = rate_id(track, tier, kind);
            with_terms(app, "undo-rate", at(app).item("rate", &id), |terms| terms.set_rate(&id, None))
        }
        Line::Field(field) => with_terms(app, "undo-policy", field_at(app, field), |terms| {
            if let Some(figure) = terms.figure_mut(field) {
                *figure = None;
            } else if let Some(yes) = terms.yes_mut(field) {
                *yes = None;
            } else if let Some(choice) = terms.choice_mut(field) {
                choice.clear();
            }
        }),
        Line::Counts(id) if shown(app).is_some_and(|terms| terms.involvement.contains(id)) => counts(app, id),
        Line::From => with_terms(app, "undo-policy-from", field_at(app, "from"), |terms| terms.from = None),
        Line::Note => with_terms(app, "undo-policy-note", field_at(app, "note"), |terms| terms.note.clear()),
        Line::Begin | Line::Counts(_) | Line::Terms(_) => Vec::new(),
    }
}

/// A digit begins to write where a figure stands.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let text = match here(app) {
        Some(Line::Rate { track, tier, kind }) => Text::Rate(rate_id(&track, &tier, &kind)),
        Some(Line::Field(field)) if choices(app, &field).is_empty() => Text::Field(field),
        _ => return Vec::new(),
    };
    if let Err(why) = super::super::available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    if !refuses(app) {
        write(app, text, "");
        super::super::writing::letter(app, letter);
    }
    Vec::new()
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    match text {
        Text::Rate(id) => {
            let percent = typed::figure(Unit::Percent, written)?;
            Ok(with_terms(app, "undo-rate", at(app).item("rate", id), |terms| terms.set_rate(id, percent)))
        }
        Text::Field(field) => {
            let unit = app.shell.method.policy_field(field).map_or(Unit::Count, |row| row.unit);
            let figure = typed::figure(unit, written)?;
            Ok(with_terms(app, "undo-policy", field_at(app, field), |terms| {
                if let Some(known) = terms.figure_mut(field) {
                    *known = figure;
                }
            }))
        }
        Text::Note => Ok(with_terms(app, "undo-policy-note", field_at(app, "note"), |terms| {
            written.trim().clone_into(&mut terms.note);
        })),
        Text::From => terms::from(app, written),
        Text::New => terms::new(app, written),
    }
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Field(field) => choose(app, field, id),
        Pick::Type { track, tier } => {
            let line = Line::Rate { track: track.clone(), tier: tier.clone(), kind: id.to_owned() };
            open_rate(app, &rate_id(track, tier, id));
            super::stand(app, rooms::Line::Policy(line));
            Vec::new()
        }
    }
}

fn write(app: &mut App, text: Text, value: &str) {
    let open = if text == Text::Note { super::write } else { super::write_over };
    open(app, rooms::Text::Policy(text), value);
}
