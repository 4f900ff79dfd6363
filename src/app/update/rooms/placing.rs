//! Walking the tree that places a partner on a rung (B9): question by question, kept with its path, and put there if wanted.

use std::sync::Arc;

use crate::{
    advice::rungs,
    app::{
        App, Effect, MessageKind,
        rooms::{
            Pick,
            tiers::{self, Answer, At},
        },
        update::rooms::{change, tiers::ask},
    },
    domain::{Address, Document, Track, tiers::Placement},
    method::rows::{Branch, PlacementRow},
    words::text,
};

/// Begins the walk with a partner; without one it is picked first.
pub(super) fn begin(app: &mut App, partner: Option<String>) {
    let Some(desk) = &app.desk else { return };
    match partner {
        Some(id) => {
            if desk.now.partners.get(&id).is_some() {
                let _ = go_on(app, &id, Vec::new());
            }
        }
        None if desk.now.partners.is_empty() => app.say_key(MessageKind::Refused, "place-nobody"),
        None => super::pick(app, Pick::Tiers(tiers::Pick::Partner)),
    }
}

/// Where a path leads: to a question, or to an end.
fn branch(app: &App, path: &[(String, bool)]) -> Option<Branch> {
    let rows = app.shell.method.placements();
    let Some((id, yes)) = path.last() else { return rows.first().map(|row| Branch::Ask(row.id.clone())) };
    let row: &PlacementRow = rows.iter().find(|row| row.id == *id)?;
    Some(if *yes { row.yes.clone() } else { row.no.clone() })
}

/// Asks the next question, or keeps where the walk ended.
pub(super) fn go_on(app: &mut App, partner: &str, path: Vec<(String, bool)>) -> Vec<Effect> {
    // A changed method may lead in a circle; no walk is longer than its tree.
    if path.len() > app.shell.method.placements().len() {
        app.say_key(MessageKind::Refused, "place-circle");
        return Vec::new();
    }
    let outcome = match branch(app, &path) {
        Some(Branch::Ask(id)) => {
            question(app, partner, &path, &id);
            return Vec::new();
        }
        Some(Branch::Entry) => "entry",
        Some(Branch::Middle) => "middle",
        Some(Branch::Top) => "top",
        None => return Vec::new(),
    };
    keep(app, partner, path, outcome)
}

fn question(app: &mut App, partner: &str, path: &[(String, bool)], id: &str) {
    let words = &app.shell.words;
    let key = format!("placement-{id}");
    let help = words.find(&format!("{key}.help")).unwrap_or_default();
    let about = format!("{}\n\n{}\n\n{help}", name(app, partner), words.get(&key));
    let step = |yes: bool| {
        let mut path = path.to_vec();
        path.push((id.to_owned(), yes));
        Some(Answer::Walk { partner: partner.to_owned(), path })
    };
    let answers = vec![("answer-place-yes", step(true)), ("answer-place-no", step(false))];
    ask(app, "ask-place", about, answers);
}

/// The track of a partner: its own, else the one that holds its type.
fn track_of<'a>(app: &'a App, partner: &str) -> Option<&'a Track> {
    let desk = app.desk.as_ref()?;
    let partner = desk.now.partners.get(partner)?;
    desk.now.tiers.track(&partner.track).or_else(|| desk.now.tiers.track_of_type(&partner.kind))
}

fn name(app: &App, id: &str) -> String {
    let partner = app.desk.as_ref().and_then(|desk| desk.now.partners.get(id));
    partner.zip(app.describe()).map_or_else(|| id.to_owned(), |(partner, describe)| describe.partner(partner))
}

/// Keeps path and end in the place of an earlier walk, and offers to put the partner there.
fn keep(app: &mut App, partner: &str, path: Vec<(String, bool)>, outcome: &str) -> Vec<Effect> {
    let on = app.shell.now.date();
    let address = Address::whole(Document::Tiers).item("placement", partner);
    let effects = change(app, "undo-placed", address, |workspace| {
        let by = workspace.people.me.clone();
        let list = &mut Arc::make_mut(&mut workspace.tiers).placements;
        list.retain(|known| known.id != partner);
        list.push(Placement { id: partner.to_owned(), path, outcome: outcome.to_owned(), by, on });
    });
    let meaning = app.shell.words.get(&format!("placement-{outcome}")).into_owned();
    let offered = track_of(app, partner).and_then(|track| {
        let tier = track.tiers.get(rungs::rank_of(outcome, track.tiers.len())?)?;
        Some(At { track: track.id.clone(), tier: tier.id.clone() })
    });
    let Some(at) = offered else {
        app.say(MessageKind::Done, meaning);
        return effects;
    };
    let stands = app.desk.as_ref().and_then(|desk| desk.now.partners.get(partner));
    if stands.is_some_and(|partner| partner.track == at.track && partner.tier == at.tier) {
        let args = [("rung", text(tiers::named(app, &at)))];
        let said = app.shell.words.with("said-placed-already", &args);
        app.say(MessageKind::Done, said);
        return effects;
    }
    let rung = tiers::named(app, &at);
    let about = format!("{}\n\n{meaning}\n\n{rung}", name(app, partner));
    let go = Answer::Put { partner: partner.to_owned(), at };
    ask(app, "ask-put", about, vec![("answer-put", Some(go)), ("answer-put-not", None)]);
    effects
}

/// Puts a partner on a rung.
pub(super) fn put(app: &mut App, partner: &str, at: &At) -> Vec<Effect> {
    let effects = change(app, "undo-put", Address::partner(partner).field("tier"), |workspace| {
        if let Some(partner) = Arc::make_mut(&mut workspace.partners).get_mut(partner) {
            at.track.clone_into(&mut partner.track);
            at.tier.clone_into(&mut partner.tier);
        }
    });
    let said =
        app.shell.words.with("said-put", &[("partner", text(name(app, partner))), ("rung", text(tiers::named(app, at)))]);
    app.say(MessageKind::Done, said);
    effects
}
