//! Rungs: their fields, adding and moving them, and taking one away without leaving a partner on it.

use std::sync::Arc;

use super::{
    ask,
    cells::{change_rate, set_rate, tier_mut},
    stand,
    templates::writes_rates,
    write,
};
use crate::{
    app::{
        App, Effect, MessageKind,
        rooms::tiers::{Answer, At, Field, Line, Text, View, at, named, tier, tiers, track, value, view},
        update::rooms::{change, typed},
    },
    domain::{Address, Tier, Workspace},
    method::rows::Unit,
};

/// Opens a field for writing.
pub(super) fn open(app: &mut App, at: At, field: Field) {
    let Some(track) = tiers(app).and_then(|tiers| tiers.track(&at.track)) else { return };
    let Some(tier) = track.tier(&at.tier) else { return };
    let figure = match field {
        Field::Answers => tier.answers_in,
        Field::Months => tier.months,
        Field::Notice => tier.notice,
        Field::Grace => tier.grace,
        Field::Back => tier.back,
        Field::Rate => app.describe().and_then(|describe| describe.rate(track, tier)),
        _ => None,
    };
    let shown = match figure {
        Some(figure) => figure.to_string(),
        None if field.is_figure() => String::new(),
        None => value(app, track, tier, field),
    };
    write(app, Text::Field(at, field), &shown);
}

fn unit(field: Field) -> Unit {
    match field {
        Field::Answers => Unit::Hours,
        Field::Rate => Unit::Percent,
        Field::Notice | Field::Grace => Unit::Days,
        _ => Unit::Months,
    }
}

/// A field that was written. A rung keeps its id whatever it is called.
pub(super) fn take(app: &mut App, at: &At, field: Field, written: &str) -> Result<Vec<Effect>, &'static str> {
    let written = written.trim();
    if field == Field::Name && written.is_empty() {
        return Err("refused-no-name");
    }
    let figure = if field.is_figure() { typed::figure(unit(field), written)? } else { None };
    if field == Field::Rate {
        return Ok(change_rate(app, at, figure));
    }
    // What was left as the method says it stays the method's, and follows its language.
    let same = tiers(app).and_then(|tiers| tiers.track(&at.track)).is_some_and(|track| {
        !field.is_figure() && track.tier(&at.tier).is_some_and(|tier| value(app, track, tier, field) == written)
    });
    if same {
        return Ok(Vec::new());
    }
    let label = if field == Field::Name { "undo-rung-name" } else { "undo-tier" };
    Ok(change(app, label, Address::tier(&at.track, &at.tier).field(field.id()), |workspace| {
        let Some(tier) = tier_mut(workspace, at) else { return };
        match field {
            Field::Name => written.clone_into(&mut tier.name),
            Field::Purpose => written.clone_into(&mut tier.purpose),
            Field::Graduate => written.clone_into(&mut tier.graduate),
            Field::Support | Field::Rate => {}
            Field::Answers => tier.answers_in = figure,
            Field::Months => tier.months = figure,
            Field::Notice => tier.notice = figure,
            Field::Grace => tier.grace = figure,
            Field::Back => tier.back = figure,
        }
    }))
}

/// Takes a field back. A name is needed; purpose and graduation are the method's again.
pub(super) fn clear(app: &mut App, at: &At, field: Field) -> Vec<Effect> {
    match field {
        Field::Name => {
            app.say_key(MessageKind::Refused, "refused-no-name");
            Vec::new()
        }
        Field::Rate => change_rate(app, at, None),
        field => change(app, "undo-tier", Address::tier(&at.track, &at.tier).field(field.id()), |workspace| {
            let Some(tier) = tier_mut(workspace, at) else { return };
            match field {
                Field::Purpose => tier.purpose.clear(),
                Field::Graduate => tier.graduate.clear(),
                Field::Support => tier.support.clear(),
                Field::Answers => tier.answers_in = None,
                Field::Months => tier.months = None,
                Field::Notice => tier.notice = None,
                Field::Grace => tier.grace = None,
                Field::Back => tier.back = None,
                Field::Name | Field::Rate => {}
            }
        }),
    }
}

/// A support level; the hours that are usual on it come along where none were said, or those of the level before.
pub(super) fn support(app: &mut App, at: &At, id: &str) -> Vec<Effect> {
    let rows = app.shell.method.supports();
    let hours = |id: &str| rows.iter().find(|row| row.id == id).and_then(|row| row.hours).map(u32::from);
    let before = tiers(app).and_then(|tiers| tiers.track(&at.track)?.tier(&at.tier)).map(|tier| tier.support.clone());
    let (usual, was) = (hours(id), before.as_deref().and_then(hours));
    change(app, "undo-tier", Address::tier(&at.track, &at.tier).field("support"), |workspace| {
        let Some(tier) = tier_mut(workspace, at) else { return };
        id.clone_into(&mut tier.support);
        if tier.answers_in.is_none() || tier.answers_in == was {
            tier.answers_in = usual.or(tier.answers_in);
        }
    })
}

/// The next level of support, and round.
pub(super) fn next_support(app: &mut App, at: &At) -> Vec<Effect> {
    let rows = app.shell.method.supports();
    let here = tiers(app).and_then(|tiers| tiers.track(&at.track)?.tier(&at.tier)).map(|tier| tier.support.as_str());
    let place = here.and_then(|here| rows.iter().position(|row| row.id == here));
    let next = rows.get(place.map_or(0, |place| (place + 1) % rows.len().max(1))).map(|row| row.id.clone());
    next.map(|id| support(app, at, &id)).unwrap_or_default()
}

/// A new rung above the one of the cursor. It begins as that one is, so that nobody loses anything by climbing to it; name,
/// purpose and way up are its own.
pub(super) fn add(app: &mut App, track_id: &str, name: &str) -> Vec<Effect> {
    let name = name.trim();
    if name.is_empty() {
        return Vec::new();
    }
    let Some(track) = tiers(app).and_then(|tiers| tiers.track(track_id)) else { return Vec::new() };
    let id = track.free_id(name);
    let place = tier(app).and_then(|tier| track.rank(&tier.id)).map_or(track.tiers.len(), |rank| rank + 1);
    let below = place.checked_sub(1).and_then(|below| track.tiers.get(below));
    let new = Tier {
        id: id.clone(),
        name: name.to_owned(),
        purpose: String::new(),
        graduate: String::new(),
        months: None,
        ..below.cloned().unwrap_or_default()
    };
    let rate = below.zip(app.describe()).and_then(|(below, describe)| describe.rate(track, below));
    let rate = rate.filter(|_| writes_rates(app));
    let at = At { track: track_id.to_owned(), tier: id.clone() };
    let effects = change(app, "undo-rung-added", Address::track(track_id), |workspace| {
        if rate.is_some() {
            set_rate(workspace, &at, rate);
        }
        if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(track_id) {
            track.tiers.insert(place.min(track.tiers.len()), new);
        }
    });
    stand(app, Line::Rung(id));
    effects
}

/// Moves the rung of the cursor a place up or down; its partners stay on it.
pub(super) fn shift(app: &mut App, up: bool) -> Vec<Effect> {
    let Some((place, here)) = at(app).zip(track(app)) else { return Vec::new() };
    let Some(rank) = here.rank(&place.tier) else { return Vec::new() };
    let to = if up { rank + 1 } else { rank.wrapping_sub(1) };
    if to >= here.tiers.len() {
        return Vec::new();
    }
    let effects = change(app, "undo-rung-moved", Address::tier(&place.track, &place.tier), |workspace| {
        if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(&place.track) {
            track.tiers.swap(rank, to);
        }
    });
    if view(app) == View::Ladder {
        stand(app, Line::Rung(place.tier));
    } else {
        app.column = to;
    }
    effects
}

/// Partners on a rung.
fn standing(app: &App, at: &At) -> usize {
    let partners = app.desk.iter().flat_map(|desk| desk.now.partners.iter());
    partners.filter(|partner| partner.track == at.track && partner.tier == at.tier).count()
}

/// Takes a rung away; where partners stand on it, it is asked where they go.
pub(super) fn ask_remove(app: &mut App, at: &At) -> Vec<Effect> {
    let count = standing(app, at);
    if count == 0 {
        return remove(app, at, None);
    }
    let Some(track) = tiers(app).and_then(|tiers| tiers.track(&at.track)) else { return Vec::new() };
    let rank = track.rank(&at.tier).unwrap_or(0);
    let beside = |rank: Option<usize>| rank.and_then(|rank| track.tiers.get(rank)).map(|tier| tier.id.clone());
    let (below, above) = (beside(rank.checked_sub(1)), beside(Some(rank + 1)));
    let go = |to: Option<String>| Some(Answer::RemoveTier { at: at.clone(), to });
    let mut answers = Vec::new();
    if let Some(below) = &below {
        answers.push(("answer-rung-below", go(Some(below.clone()))));
    }
    if let Some(above) = &above {
        answers.push(("answer-rung-above", go(Some(above.clone()))));
    }
    if below.is_none() && above.is_none() {
        answers.push(("answer-no-rung", go(None)));
    }
    answers.push(("answer-keep-rung", None));
    let about = app
        .shell
        .words
        .with("rung-partners", &[("rung", crate::words::text(named(app, at))), ("count", crate::words::number(count))]);
    ask(app, "ask-remove-rung", about, answers);
    Vec::new()
}

/// Removes a rung. Its partners stand on another one or on none, and its rate goes from the terms that are worked on.
pub(super) fn remove(app: &mut App, at: &At, to: Option<&str>) -> Vec<Effect> {
    let rank = track(app).and_then(|track| track.rank(&at.tier)).unwrap_or(0);
    let effects = change(app, "undo-rung-removed", Address::tier(&at.track, &at.tier), |workspace| {
        drop_rates(workspace, &at.track, Some(&at.tier));
        let on = |partner: &crate::domain::Partner| partner.track == at.track && partner.tier == at.tier;
        if workspace.partners.iter().any(|partner| on(partner)) {
            let to = to.unwrap_or_default();
            Arc::make_mut(&mut workspace.partners).change(on, |partner| to.clone_into(&mut partner.tier));
        }
        if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(&at.track) {
            track.tiers.retain(|tier| tier.id != at.tier);
        }
    });
    let next = track(app).and_then(|track| track.tiers.get(rank.min(track.tiers.len().saturating_sub(1))));
    if let Some(line) = next.map(|tier| Line::Rung(tier.id.clone())) {
        stand(app, line);
    }
    effects
}

/// Takes the rates of a rung, or of a whole track, out of the newest terms. Older ones stay as they were.
pub(super) fn drop_rates(workspace: &mut Workspace, track: &str, tier: Option<&str>) {
    let of = |id: &str| {
        let mut parts = id.split('/');
        parts.next() == Some(track) && tier.is_none_or(|tier| parts.next() == Some(tier))
    };
    let newest = workspace.policy.newest().map(|terms| terms.rates.iter().any(|rate| of(&rate.id)));
    if newest == Some(true) {
        Arc::make_mut(&mut workspace.policy).newest_mut().rates.retain(|rate| !of(&rate.id));
    }
}
