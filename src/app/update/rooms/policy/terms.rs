//! Terms: stepping through them, beginning with what is usual, new ones from a day on.

use std::sync::Arc;

use super::{at, field_at, with_terms};
use crate::{
    advice,
    app::{
        App, Effect, MessageKind,
        rooms::{
            self,
            policy::{self, Line, ordered, shown},
        },
        update::rooms::{change, stand},
    },
    domain::{
        Address, Terms,
        dates::{DateError, parse_date},
    },
};

/// Shows the terms before or after.
pub(super) fn step(app: &mut App, later: bool) {
    let Some(policy) = policy::policy(app) else { return };
    let all = ordered(policy);
    let at = shown(app).and_then(|shown| all.iter().position(|terms| terms.id == shown.id));
    let to = at.and_then(|at| if later { at.checked_add(1) } else { at.checked_sub(1) });
    match to.and_then(|to| all.get(to)).map(|terms| terms.id.clone()) {
        Some(id) => app.rooms.policy.shown = id,
        None => app.say_key(MessageKind::Refused, if later { "policy-newest-terms" } else { "policy-first-terms" }),
    }
}

/// Begins with what is usual.
pub(super) fn begin(app: &mut App) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut begun = desk.now.policy.newest().cloned().unwrap_or_default();
    advice::terms::begin(&mut begun, &desk.now.answers, &desk.now.tiers, &app.shell.method);
    with_terms(app, "undo-policy-begun", at(app), |terms| {
        let id = std::mem::take(&mut terms.id);
        *terms = Terms { id, ..begun };
    })
}

/// Another day for the newest terms: later than those before them.
pub(super) fn from(app: &mut App, written: &str) -> Result<Vec<Effect>, &'static str> {
    let day = match written.trim() {
        "" => None,
        typed => Some(parse_date(typed, app.shell.now.date()).map_err(DateError::key)?),
    };
    let Some(policy) = policy::policy(app) else { return Ok(Vec::new()) };
    let before = ordered(policy).into_iter().rev().nth(1);
    if before.is_some_and(|before| day <= before.from) {
        return Err("refused-terms-not-later");
    }
    Ok(with_terms(app, "undo-policy-from", field_at(app, "from"), |terms| terms.from = day))
}

/// New terms from a day on: a copy of the newest, which are read only from then on.
pub(super) fn new(app: &mut App, written: &str) -> Result<Vec<Effect>, &'static str> {
    if written.trim().is_empty() {
        return Ok(Vec::new());
    }
    let day = parse_date(written, app.shell.now.date()).map_err(DateError::key)?;
    let Some(policy) = policy::policy(app) else { return Ok(Vec::new()) };
    if policy.newest().is_some_and(|newest| newest.from.is_some_and(|from| from >= day)) {
        return Err("refused-terms-not-later");
    }
    let id = policy.next_id();
    let made = Terms { id: id.clone(), from: Some(day), ..policy.newest().cloned().unwrap_or_default() };
    let effects = change(app, "undo-terms", Address::terms(&id), |workspace| {
        Arc::make_mut(&mut workspace.policy).terms.push(made);
    });
    app.rooms.policy.shown = id;
    stand(app, rooms::Line::Policy(Line::From));
    Ok(effects)
}
