//! The cells of the two matrices: what a rung asks, and what it gives.

use std::sync::Arc;

use super::write;
use crate::{
    advice::rungs,
    app::{
        App, Effect,
        rooms::{
            rate_address,
            tiers::{At, Line, Text, asked, tiers},
        },
        update::rooms::{change, typed},
    },
    domain::{
        Address, Tier, Workspace,
        tiers::{Benefit, Requirement},
    },
    method::rows::Unit,
};

/// The rung, to be changed.
pub(super) fn tier_mut<'w>(workspace: &'w mut Workspace, at: &At) -> Option<&'w mut Tier> {
    Arc::make_mut(&mut workspace.tiers).track_mut(&at.track)?.tier_mut(&at.tier)
}

fn tier<'a>(app: &'a App, at: &At) -> Option<&'a Tier> {
    tiers(app)?.track(&at.track)?.tier(&at.tier)
}

fn need_row(app: &App, id: &str) -> (Unit, bool) {
    app.shell.method.requirement(id).map_or((Unit::Count, false), |row| (row.unit, row.timed))
}

fn gift_unit(app: &App, id: &str) -> Unit {
    app.shell.method.benefit(id).map_or(Unit::Yes, |row| row.unit)
}

/// Whether a requirement has a threshold to type.
pub(super) fn is_typed_need(app: &App, id: &str) -> bool {
    need_row(app, id).0 != Unit::Yes
}

/// Whether a benefit has an amount to type.
pub(super) fn is_typed_gift(app: &App, id: &str) -> bool {
    gift_unit(app, id) != Unit::Yes
}

/// All of the requirements, or one of them.
pub(super) fn toggle_any(app: &mut App, at: &At) -> Vec<Effect> {
    change(app, "undo-tier", Address::tier(&at.track, &at.tier).field("any"), |workspace| {
        if let Some(tier) = tier_mut(workspace, at) {
            tier.any = !tier.any;
        }
    })
}

/// Enter or space on a requirement: what is met or not is asked or not; an amount is typed, and space takes it back.
pub(super) fn on_need(app: &mut App, at: At, keep: bool, id: &str, space: bool) -> Vec<Effect> {
    let known = tier(app, &at).and_then(|tier| asked(tier, keep, id)).cloned();
    if !is_typed_need(app, id) {
        let one = || Requirement { id: id.to_owned(), at_least: 1, months: 0 };
        let next = if known.is_some() { None } else { Some(one()) };
        return set_need(app, &at, keep, id, next);
    }
    if space && known.is_some() {
        return set_need(app, &at, keep, id, None);
    }
    let shown = known.map_or(String::new(), |need| match need.months {
        0 => need.at_least.to_string(),
        months => format!("{} / {months}", need.at_least),
    });
    write(app, Text::Need { at, keep, id: id.to_owned() }, &shown);
    Vec::new()
}

/// A threshold that was typed.
pub(super) fn take_need(app: &mut App, at: &At, keep: bool, id: &str, written: &str) -> Result<Vec<Effect>, &'static str> {
    let (unit, timed) = need_row(app, id);
    let held = tier(app, at).and_then(|tier| asked(tier, keep, id)).map(|need| need.months);
    let next = typed::threshold(unit, timed, held, written)?;
    let next = next.map(|(at_least, months)| Requirement { id: id.to_owned(), at_least, months });
    Ok(set_need(app, at, keep, id, next))
}

/// Puts a requirement in its place, or takes it away. The order is that in which they were first asked.
pub(super) fn set_need(app: &mut App, at: &At, keep: bool, id: &str, next: Option<Requirement>) -> Vec<Effect> {
    app.rooms.tiers.added = None;
    let kind = if keep { "kept" } else { "requirement" };
    let address = Address::tier(&at.track, &at.tier).item(kind, id);
    change(app, "undo-need", address, |workspace| {
        let Some(tier) = tier_mut(workspace, at) else { return };
        let list = if keep { &mut tier.keep } else { &mut tier.entry };
        match (list.iter().position(|need| need.id == id), next) {
            (Some(place), Some(next)) => list[place] = next,
            (Some(place), None) => {
                list.remove(place);
            }
            (None, Some(next)) => list.push(next),
            (None, None) => {}
        }
    })
}

/// A requirement of the catalogue joins: one that is met or not at once, another with its threshold.
pub(super) fn add_need(app: &mut App, at: &At, keep: bool, id: &str) -> Vec<Effect> {
    let line = Line::Need { keep, id: id.to_owned() };
    app.rooms.tiers.added = Some(line.clone());
    super::stand(app, line);
    on_need(app, at.clone(), keep, id, false)
}

/// Enter or space on a benefit.
pub(super) fn on_gift(app: &mut App, at: At, id: &str, space: bool) -> Vec<Effect> {
    let given = tier(app, &at).is_some_and(|tier| tier.benefit(id).is_some());
    if !is_typed_gift(app, id) {
        return if given { take_gift_away(app, &at, id) } else { set_gift(app, &at, id, None) };
    }
    if space && given {
        return take_gift_away(app, &at, id);
    }
    let shown = app.describe().and_then(|describe| {
        let track = tiers(app)?.track(&at.track)?;
        let tier = track.tier(&at.tier)?;
        describe.gift_amount(track, tier, tier.benefit(id)?)
    });
    write(app, Text::Gift { at, id: id.to_owned() }, &shown.map(|amount| amount.to_string()).unwrap_or_default());
    Vec::new()
}

/// An amount that was typed. Nothing typed takes the benefit away.
pub(super) fn take_gift(app: &mut App, at: &At, id: &str, written: &str) -> Result<Vec<Effect>, &'static str> {
    if written.trim().is_empty() {
        app.rooms.tiers.added = None;
        let given = tier(app, at).is_some_and(|tier| tier.benefit(id).is_some());
        return Ok(if given { take_gift_away(app, at, id) } else { Vec::new() });
    }
    let amount = typed::amount(gift_unit(app, id), written)?;
    Ok(set_gift(app, at, id, Some(amount)))
}

/// A benefit of the catalogue joins.
pub(super) fn add_gift(app: &mut App, at: &At, id: &str) -> Vec<Effect> {
    let line = Line::Gift(id.to_owned());
    app.rooms.tiers.added = Some(line.clone());
    super::stand(app, line);
    on_gift(app, at.clone(), id, false)
}

/// Gives something. A margin is kept in the policy and the hours of support at the rung: there is one place for each.
fn set_gift(app: &mut App, at: &At, id: &str, amount: Option<u64>) -> Vec<Effect> {
    app.rooms.tiers.added = None;
    let small = amount.and_then(|amount| u32::try_from(amount).ok());
    change(app, "undo-gift", gift_address(app, at, id), |workspace| {
        if id == rungs::MARGIN {
            set_rate(workspace, at, small);
        }
        let Some(tier) = tier_mut(workspace, at) else { return };
        let kept = match id {
            rungs::MARGIN => None,
            rungs::SUPPORT => {
                tier.answers_in = small;
                None
            }
            _ => amount,
        };
        match tier.benefits.iter_mut().find(|benefit| benefit.id == id) {
            Some(benefit) => benefit.amount = kept,
            None => tier.benefits.push(Benefit { id: id.to_owned(), amount: kept }),
        }
    })
}

/// Takes a benefit away, and what stood for its amount elsewhere.
pub(super) fn take_gift_away(app: &mut App, at: &At, id: &str) -> Vec<Effect> {
    app.rooms.tiers.added = None;
    change(app, "undo-gift", gift_address(app, at, id), |workspace| {
        if id == rungs::MARGIN && !workspace.policy.terms.is_empty() {
            set_rate(workspace, at, None);
        }
        let Some(tier) = tier_mut(workspace, at) else { return };
        if id == rungs::SUPPORT {
            tier.answers_in = None;
        }
        tier.benefits.retain(|benefit| benefit.id != id);
    })
}

fn gift_address(_app: &App, at: &At, id: &str) -> Address {
    Address::tier(&at.track, &at.tier).item("benefit", id)
}

/// The rate of a rung in the newest terms.
pub(super) fn set_rate(workspace: &mut Workspace, at: &At, percent: Option<u32>) {
    let id = format!("{}/{}", at.track, at.tier);
    Arc::make_mut(&mut workspace.policy).newest_mut().set_rate(&id, percent);
}

/// Puts a rate into the newest terms under its own address.
pub(super) fn change_rate(app: &mut App, at: &At, percent: Option<u32>) -> Vec<Effect> {
    let address = rate_address(app, &at.track, &at.tier, "");
    // Undo leads back to the rung on which it was typed.
    let address = if app.screen.id() == "tiers" { Address::tier(&at.track, &at.tier).field("rate") } else { address };
    change(app, "undo-rate", address, |workspace| set_rate(workspace, at, percent))
}
