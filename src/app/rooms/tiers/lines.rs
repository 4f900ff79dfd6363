//! The rows of the room by its view, and what each stands for.

use super::{Field, Line, View, at, loose, tier, tiers, track, view};
use crate::{
    advice::rungs,
    app::{
        App,
        rooms::{Reason, tiers::At},
        target::{Target, Why},
    },
    domain::{Address, Tier, Track, tiers::Requirement},
};

/// The fields of a rung in order.
pub(super) const FIELDS: [Field; 10] = [
    Field::Name,
    Field::Purpose,
    Field::Rate,
    Field::Support,
    Field::Answers,
    Field::Months,
    Field::Graduate,
    Field::Notice,
    Field::Grace,
    Field::Back,
];

/// What a rung asks under an id, to enter or to stay.
pub fn asked<'a>(tier: &'a Tier, keep: bool, id: &str) -> Option<&'a Requirement> {
    let list = if keep { &tier.keep } else { &tier.entry };
    list.iter().find(|need| need.id == id)
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let Some(track) = track(app) else { return types(app) };
    match view(app) {
        View::Ladder => track.tiers.iter().map(|tier| Line::Rung(tier.id.clone())).collect(),
        View::Asks => {
            let mut lines = vec![Line::Any];
            for keep in [false, true] {
                lines.extend(needs(app, &track.tiers.iter().collect::<Vec<_>>(), keep));
                lines.push(Line::AddNeed(keep));
            }
            lines
        }
        View::Gives => {
            // What a rung earns without a margin is a commission, and no benefit of the catalogue.
            let commission = track.tiers.iter().any(|tier| tier.benefit(rungs::MARGIN).is_none());
            let mut lines: Vec<Line> = commission.then_some(Line::Field(Field::Rate)).into_iter().collect();
            lines.extend(gifts(app, &track.tiers.iter().collect::<Vec<_>>()));
            lines.push(Line::AddGift);
            lines
        }
        View::Rung => rung(app, tier(app)),
        View::Types => types(app),
    }
}

/// All of one rung.
fn rung(app: &App, tier: Option<&Tier>) -> Vec<Line> {
    let Some(tier) = tier else { return Vec::new() };
    let mut lines = vec![Line::Field(Field::Name), Line::Field(Field::Purpose), Line::Any];
    lines.extend(needs(app, &[tier], false));
    lines.push(Line::AddNeed(false));
    lines.extend([Field::Rate, Field::Support, Field::Answers].map(Line::Field));
    // What has a field of its own stands there.
    let elsewhere = |line: &Line| matches!(line, Line::Gift(id) if matches!(id.as_str(), rungs::MARGIN | rungs::SUPPORT));
    lines.extend(gifts(app, &[tier]).into_iter().filter(|line| !elsewhere(line)));
    lines.push(Line::AddGift);
    lines.extend([Field::Months, Field::Graduate].map(Line::Field));
    lines.extend(needs(app, &[tier], true));
    lines.push(Line::AddNeed(true));
    lines.extend([Field::Notice, Field::Grace, Field::Back].map(Line::Field));
    lines.push(Line::Partners);
    lines
}

/// The requirements that some of these rungs ask, in the order of the catalogue; those that it does not know come last.
pub fn needs(app: &App, rungs: &[&Tier], keep: bool) -> Vec<Line> {
    let catalogue = app.shell.method.requirements().iter().map(|row| row.id.as_str());
    let used = rungs.iter().flat_map(|tier| if keep { &tier.keep } else { &tier.entry }).map(|need| need.id.as_str());
    let added = match &app.rooms.tiers.added {
        Some(Line::Need { keep: wanted, id }) if *wanted == keep => Some(id.as_str()),
        _ => None,
    };
    ordered(catalogue, used.chain(added)).map(|id| Line::Need { keep, id }).collect()
}

/// The benefits that some of these rungs give, in the order of the catalogue.
pub fn gifts(app: &App, rungs: &[&Tier]) -> Vec<Line> {
    let catalogue = app.shell.method.benefits().iter().map(|row| row.id.as_str());
    let used = rungs.iter().flat_map(|tier| &tier.benefits).map(|benefit| benefit.id.as_str());
    let added = match &app.rooms.tiers.added {
        Some(Line::Gift(id)) => Some(id.as_str()),
        _ => None,
    };
    ordered(catalogue, used.chain(added)).map(Line::Gift).collect()
}

fn ordered<'a>(catalogue: impl Iterator<Item = &'a str>, used: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut used: Vec<&str> = used.collect();
    let mut rows = Vec::new();
    for id in catalogue {
        if used.contains(&id) {
            used.retain(|known| *known != id);
            rows.push(id.to_owned());
        }
    }
    for id in used {
        if !rows.iter().any(|known| known == id) {
            rows.push(id.to_owned());
        }
    }
    rows.into_iter()
}

fn types(app: &App) -> Vec<Line> {
    let Some(tiers) = tiers(app) else { return Vec::new() };
    let loose = loose(app);
    let mut lines: Vec<Line> = tiers.tracks.iter().map(|track| Line::Track(track.id.clone())).collect();
    if !loose.is_empty() {
        lines.push(Line::Make);
    }
    lines.extend(loose.into_iter().map(Line::Loose));
    if !tiers.tracks.is_empty() {
        lines.extend(specialities(app).into_iter().map(Line::Speciality));
    }
    lines
}

/// All specialisations, those of the method first.
pub fn specialities(app: &App) -> Vec<String> {
    let mut ids: Vec<String> = app.shell.method.specialisations().iter().map(|row| row.id.clone()).collect();
    for own in tiers(app).iter().flat_map(|tiers| &tiers.specialisations) {
        if !ids.contains(&own.id) {
            ids.push(own.id.clone());
        }
    }
    ids
}

/// What a row stands for.
pub(super) fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let why = |reason: Reason| Some(Why::Room(reason));
    let term = |id: &str| app.shell.method.term(id).map(|row| row.id.clone());
    let place = at(app);
    let cell = || {
        let track = track(app)?;
        let tier = tier(app)?;
        Some((track, tier, Address::tier(&track.id, &tier.id)))
    };
    Some(match line {
        Line::Make => Target { text: words.get("tiers-make").into_owned(), ..Target::default() },
        Line::Partners => {
            let (_, tier, address) = cell()?;
            Target { address: Some(address), text: describe.tier(tier), term: term("rung"), why: None }
        }
        Line::Rung(id) => {
            let track = track(app)?;
            Target {
                address: Some(Address::tier(&track.id, id)),
                why: why(Reason::Rungs(track.id.clone())),
                text: describe.tier(track.tier(id)?),
                term: term("rung"),
            }
        }
        Line::Any => {
            let (_, tier, address) = cell()?;
            Target { address: Some(address.field("any")), text: describe.needs(&tier.entry), term: term("tier"), why: None }
        }
        Line::Need { keep, id } => {
            let (_, tier, address) = cell()?;
            let text = asked(tier, *keep, id).map_or_else(|| describe.need_name(id), |need| describe.need(need));
            Target {
                address: Some(address.item(if *keep { "kept" } else { "requirement" }, id)),
                why: why(Reason::Need(id.clone())),
                text,
                term: if *keep { term("fall-back") } else { term("tier") },
            }
        }
        Line::AddNeed(keep) => {
            let (_, _, address) = cell()?;
            Target { address: Some(address.field(if *keep { "keep" } else { "entry" })), ..Target::default() }
        }
        Line::Gift(id) => {
            let (track, tier, address) = cell()?;
            let text = tier.benefit(id).map_or_else(|| describe.gift_name(id), |gift| describe.gift(track, tier, gift));
            let reason = match id.as_str() {
                rungs::MARGIN => place.map(rate),
                _ => Some(Reason::Gift(id.clone())),
            };
            Target { address: Some(address.item("benefit", id)), why: reason.map(Why::Room), text, term: term("benefit") }
        }
        Line::AddGift => {
            let (_, _, address) = cell()?;
            Target { address: Some(address.field("benefits")), ..Target::default() }
        }
        Line::Field(field) => {
            let (track, tier, address) = cell()?;
            let reason = match field {
                Field::Rate => place.map(rate),
                _ => Some(Reason::Rungs(track.id.clone())),
            };
            let address = match field {
                Field::Rate => super::super::rate_address(app, &track.id, &tier.id, ""),
                field => address.field(field.id()),
            };
            Target {
                address: Some(address),
                why: reason.map(Why::Room),
                text: value(app, track, tier, *field),
                term: term_of(app, *field),
            }
        }
        Line::Track(id) => Target {
            address: Some(Address::track(id)),
            why: why(Reason::Rungs(id.clone())),
            text: describe.track(tiers(app)?.track(id)?),
            term: term("track"),
        },
        Line::Loose(id) => Target {
            address: Some(Address::decision(&format!("type/{id}"))),
            why: Some(Why::Proposal(format!("type/{id}"))),
            text: describe.partner_type(id),
            term: term(id),
        },
        Line::Speciality(id) => Target {
            address: Some(Address::whole(crate::domain::Document::Tiers).item("specialisation", id)),
            why: why(Reason::Speciality(id.clone())),
            text: describe.specialisation(id),
            term: term("specialisation"),
        },
    })
}

fn rate(at: At) -> Reason {
    Reason::Rate { track: at.track, tier: at.tier, kind: String::new() }
}

fn term_of(app: &App, field: Field) -> Option<String> {
    let id = match field {
        Field::Rate => "commission",
        Field::Notice | Field::Back => "fall-back",
        Field::Grace => "grace",
        _ => "rung",
    };
    app.shell.method.term(id).map(|row| row.id.clone())
}

/// What a field of a rung says; empty where nothing was said.
pub fn value(app: &App, track: &Track, tier: &Tier, field: Field) -> String {
    use crate::method::rows::Unit;
    let Some(describe) = app.describe() else { return String::new() };
    let figure = |unit: Unit, figure: Option<u32>| figure.map(|count| describe.in_unit(unit, count.into())).unwrap_or_default();
    match field {
        Field::Name => describe.tier(tier),
        Field::Purpose => describe.tier_purpose(tier),
        Field::Support => describe.support_level(&tier.support),
        Field::Answers => figure(Unit::Hours, tier.answers_in),
        Field::Rate => describe.rate_said(track, tier),
        Field::Months => figure(Unit::Months, tier.months),
        Field::Graduate => describe.tier_graduate(tier),
        Field::Notice => figure(Unit::Days, tier.notice),
        Field::Grace => figure(Unit::Days, tier.grace),
        Field::Back => figure(Unit::Months, tier.back),
    }
}
