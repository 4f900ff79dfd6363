//! Tracks: made from the strategy, from a template or by hand; their types; specialisations that cut across.

use std::sync::Arc;

use super::{ask, pick, rungs::drop_rates, show, stand, write};
use crate::{
    advice::rungs,
    app::{
        Action, App, Effect, MessageKind,
        rooms::tiers::{Answer, Line, OWN, Pick, Text, View, loose, tiers, track},
        update::rooms::change,
    },
    domain::{
        Address, Document, Tier, Track, Workspace,
        tiers::{Benefit, Requirement, Specialisation},
    },
    method::{
        Method,
        rows::{Needs, TierSeed},
    },
    words::{number, text},
};

/// A rung as a template seeds it. Its name, purpose and way up are the method's until somebody writes others.
fn seed(row: &TierSeed) -> Tier {
    let needs = |list: &[Needs]| {
        let need =
            |need: &Needs| Requirement { id: need.measure.clone(), at_least: need.at_least, months: u32::from(need.months) };
        list.iter().map(need).collect()
    };
    let gives = row.benefits.iter().map(|gives| {
        // Margin and support have a place of their own.
        let elsewhere = matches!(gives.benefit.as_str(), rungs::MARGIN | rungs::SUPPORT);
        Benefit { id: gives.benefit.clone(), amount: gives.amount.filter(|_| !elsewhere) }
    });
    Tier {
        id: row.id.clone(),
        any: row.any,
        entry: needs(&row.entry),
        benefits: gives.collect(),
        support: row.support.clone(),
        answers_in: row.answers_in.map(u32::from),
        months: row.months.map(u32::from),
        keep: needs(&row.keep),
        notice: row.notice.map(u32::from),
        grace: row.grace.map(u32::from),
        back: row.back.map(u32::from),
        ..Tier::default()
    }
}

/// Puts the rungs of a template into a track, the lowest so many of them, and their rates into the newest terms.
fn fill(workspace: &mut Workspace, method: &Method, track: &str, template: &str, most: usize, rates: bool) {
    let Some(row) = method.template(template) else { return };
    let seeds: Vec<&TierSeed> = row.tiers.iter().take(most.max(1)).collect();
    drop_rates(workspace, track, None);
    if rates && seeds.iter().any(|seed| seed.percent.is_some()) {
        let terms = Arc::make_mut(&mut workspace.policy).newest_mut();
        for seed in &seeds {
            if let Some(percent) = seed.percent {
                terms.set_rate(&format!("{track}/{}", seed.id), Some(percent.into()));
            }
        }
    }
    if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(track) {
        template.clone_into(&mut track.template);
        track.tiers = seeds.into_iter().map(seed).collect();
    }
}

/// Whether rates may be written: a policy that cannot be read is not.
fn writes_rates(app: &App) -> bool {
    app.desk.as_ref().is_some_and(|desk| !desk.is_broken(Document::Policy))
}

/// A change that needs the method.
fn with_method(app: &mut App, label: &str, at: Address, run: impl FnOnce(&mut Workspace, &Method)) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut after = desk.now.clone();
    run(&mut after, &app.shell.method);
    change(app, label, at, |workspace| *workspace = after)
}

/// Makes the tracks that the strategy asks for, each with as many rungs as stage and partners bear.
pub(super) fn make(app: &mut App) -> Vec<Effect> {
    let types = loose(app);
    if types.is_empty() {
        app.say_key(MessageKind::Refused, "tiers-nothing-to-make");
        return Vec::new();
    }
    let Some(desk) = &app.desk else { return Vec::new() };
    let stage = desk.advice.stage.clone();
    let rates = writes_rates(app);
    let had = desk.now.tiers.tracks.len();
    let effects = with_method(app, "undo-tracks-made", Address::whole(Document::Tiers), |workspace, method| {
        for kind in &types {
            let Some(row) = method.tracks().iter().find(|row| row.types.contains(kind)) else { continue };
            let known = workspace.tiers.track(&row.id).is_some();
            let all = Arc::make_mut(&mut workspace.tiers);
            match all.track_mut(&row.id) {
                Some(track) => track.types.push(kind.clone()),
                None => all.tracks.push(Track { id: row.id.clone(), types: vec![kind.clone()], ..Track::default() }),
            }
            if !known {
                let most = rungs::bearing(workspace, method, stage.as_deref(), &row.id).rungs().unwrap_or(usize::MAX);
                fill(workspace, method, &row.id, &row.template, most, rates);
            }
        }
    });
    let made = tiers(app).map_or(0, |tiers| tiers.tracks.len()).saturating_sub(had);
    let said = app.shell.words.with("said-tracks-made", &[("count", number(i64::try_from(made).unwrap_or(0)))]);
    app.say(MessageKind::Done, said);
    if had == 0 {
        show(app, View::Ladder);
    }
    effects
}

/// The list of templates for the track that is shown.
pub(super) fn ask_template(app: &mut App) -> Vec<Effect> {
    match track(app).map(|track| track.id.clone()) {
        Some(id) => pick(app, Pick::Template(id)),
        None => pick(app, Pick::NewTrack),
    }
    Vec::new()
}

/// A template was picked. Where rungs are there already, it is asked first.
pub(super) fn template(app: &mut App, track: &str, template: &str) -> Vec<Effect> {
    let full = tiers(app).and_then(|tiers| tiers.track(track)).is_some_and(|track| !track.tiers.is_empty());
    if !full {
        return apply(app, track, template);
    }
    let about = app.shell.words.get(&format!("template-{template}")).into_owned();
    let go = Answer::Template { track: track.to_owned(), template: template.to_owned() };
    ask(app, "ask-template", about, vec![("answer-template", Some(go)), ("answer-keep-ladder", None)]);
    Vec::new()
}

/// Puts a template in the place of what is there. Partners on rungs that go stand on the entry.
pub(super) fn apply(app: &mut App, track: &str, template: &str) -> Vec<Effect> {
    let rates = writes_rates(app);
    let effects = with_method(app, "undo-template", Address::track(track), |workspace, method| {
        fill(workspace, method, track, template, usize::MAX, rates);
        let Some(ladder) = workspace.tiers.track(track) else { return };
        let rungs: Vec<String> = ladder.tiers.iter().map(|tier| tier.id.clone()).collect();
        let lost = |partner: &crate::domain::Partner| {
            partner.track == track && !partner.tier.is_empty() && !rungs.contains(&partner.tier)
        };
        if workspace.partners.iter().any(|partner| lost(partner)) {
            let entry = rungs.first().cloned().unwrap_or_default();
            Arc::make_mut(&mut workspace.partners).change(lost, |partner| partner.tier.clone_from(&entry));
        }
    });
    track.clone_into(&mut app.rooms.tiers.track);
    app.column = 0;
    show(app, View::Ladder);
    effects
}

/// A track of the method, with its ladder, or one of a person's own.
pub(super) fn add(app: &mut App, id: &str) -> Vec<Effect> {
    if id == OWN {
        write(app, Text::NewTrack, "");
        return Vec::new();
    }
    let stage = app.desk.as_ref().and_then(|desk| desk.advice.stage.clone());
    let rates = writes_rates(app);
    let wanted = loose(app);
    let effects = with_method(app, "undo-track-added", Address::track(id), |workspace, method| {
        let Some(row) = method.track(id) else { return };
        let types = row.types.iter().filter(|kind| wanted.contains(kind)).cloned().collect();
        Arc::make_mut(&mut workspace.tiers).tracks.push(Track { id: id.to_owned(), types, ..Track::default() });
        let most = rungs::bearing(workspace, method, stage.as_deref(), id).rungs().unwrap_or(usize::MAX);
        fill(workspace, method, id, &row.template, most, rates);
    });
    id.clone_into(&mut app.rooms.tiers.track);
    app.column = 0;
    show(app, View::Ladder);
    effects
}

/// A track by a name; its rungs are added, or come from a template.
pub(super) fn add_own(app: &mut App, name: &str) -> Vec<Effect> {
    let name = name.trim();
    if name.is_empty() {
        return Vec::new();
    }
    let Some(id) = tiers(app).map(|tiers| tiers.free_id(name)) else { return Vec::new() };
    let effects = change(app, "undo-track-added", Address::track(&id), |workspace| {
        let track = Track { id: id.clone(), name: name.to_owned(), ..Track::default() };
        Arc::make_mut(&mut workspace.tiers).tracks.push(track);
    });
    app.rooms.tiers.track = id;
    show(app, View::Ladder);
    effects
}

/// A type of the strategy joins the track that the method has for it; where there is none yet, that track is made.
pub(super) fn take_in(app: &mut App, kind: &str) -> Vec<Effect> {
    let Some(row) = app.shell.method.tracks().iter().find(|row| row.types.iter().any(|known| known == kind)) else {
        return Vec::new();
    };
    let id = row.id.clone();
    if tiers(app).is_some_and(|tiers| tiers.track(&id).is_none()) {
        return add(app, &id);
    }
    toggle_type(app, &id, kind)
}

/// A type joins a track, leaving the one in which it stood; or leaves it.
pub(super) fn toggle_type(app: &mut App, track: &str, kind: &str) -> Vec<Effect> {
    change(app, "undo-types", Address::track(track).field("types"), |workspace| {
        let all = Arc::make_mut(&mut workspace.tiers);
        let was_here = all.track(track).is_some_and(|track| track.types.iter().any(|known| known == kind));
        for other in &mut all.tracks {
            other.types.retain(|known| known != kind);
        }
        if let Some(track) = all.track_mut(track).filter(|_| !was_here) {
            track.types.push(kind.to_owned());
        }
    })
}

/// Enter, `e` and space on a cell of a track: name, types, rungs, note.
pub(super) fn enter(app: &mut App, id: &str, action: Action) -> Vec<Effect> {
    let Some((name, note)) = tiers(app)
        .and_then(|tiers| tiers.track(id))
        .zip(app.describe())
        .map(|(track, describe)| (describe.track(track), track.note.clone()))
    else {
        return Vec::new();
    };
    match app.column {
        0 if action != Action::Enter => write(app, Text::TrackName(id.to_owned()), &name),
        1 => pick(app, Pick::Types(id.to_owned())),
        3 => write(app, Text::TrackNote(id.to_owned()), &note),
        _ => {
            id.clone_into(&mut app.rooms.tiers.track);
            show(app, View::Ladder);
        }
    }
    Vec::new()
}

/// Another name; the id stays.
pub(super) fn rename(app: &mut App, id: &str, name: &str) -> Result<Vec<Effect>, &'static str> {
    let name = name.trim();
    if name.is_empty() {
        return Err("refused-no-name");
    }
    let known = tiers(app).and_then(|tiers| tiers.track(id)).zip(app.describe());
    if known.is_some_and(|(track, describe)| describe.track(track) == name) {
        return Ok(Vec::new());
    }
    Ok(change(app, "undo-track-name", Address::track(id).field("name"), |workspace| {
        if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(id) {
            name.clone_into(&mut track.name);
        }
    }))
}

/// The note of a track.
pub(super) fn note(app: &mut App, id: &str, note: &str) -> Vec<Effect> {
    change(app, "undo-track-note", Address::track(id).field("note"), |workspace| {
        if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(id) {
            note.trim().clone_into(&mut track.note);
        }
    })
}

/// Moves a track a place.
pub(super) fn shift(app: &mut App, id: &str, later: bool) -> Vec<Effect> {
    let Some(all) = tiers(app) else { return Vec::new() };
    let Some(place) = all.tracks.iter().position(|track| track.id == id) else { return Vec::new() };
    let to = if later { place + 1 } else { place.wrapping_sub(1) };
    if to >= all.tracks.len() {
        return Vec::new();
    }
    let effects = change(app, "undo-track-moved", Address::track(id), |workspace| {
        Arc::make_mut(&mut workspace.tiers).tracks.swap(place, to);
    });
    stand(app, Line::Track(id.to_owned()));
    effects
}

/// Takes a track away; where partners are in it, or types, it is asked where they go.
pub(super) fn ask_remove(app: &mut App, id: String) -> Vec<Effect> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let Some(track) = desk.now.tiers.track(&id) else { return Vec::new() };
    let partners = desk.now.partners.iter().filter(|partner| partner.track == id).count();
    if partners == 0 && track.types.is_empty() && track.tiers.is_empty() {
        return remove(app, &id, None);
    }
    let args = [
        ("track", text(describe.track(track))),
        ("rungs", number(i64::try_from(track.tiers.len()).unwrap_or(0))),
        ("count", number(i64::try_from(partners).unwrap_or(0))),
    ];
    let about = app.shell.words.with("track-holds", &args);
    let others = desk.now.tiers.tracks.len() > 1;
    let mut answers = Vec::new();
    if others {
        answers.push(("answer-move-track", Some(Answer::MoveTrack(id.clone()))));
    }
    answers.push(("answer-remove-track", Some(Answer::RemoveTrack(id))));
    answers.push(("answer-keep-track", None));
    ask(app, "ask-remove-track", about, answers);
    Vec::new()
}

/// Removes a track. Its types and partners go to another one, partners to its entry; without one they stand in none.
pub(super) fn remove(app: &mut App, id: &str, to: Option<&str>) -> Vec<Effect> {
    let effects = change(app, "undo-track-removed", Address::track(id), |workspace| {
        drop_rates(workspace, id, None);
        let all = Arc::make_mut(&mut workspace.tiers);
        let types = all.track(id).map(|track| track.types.clone()).unwrap_or_default();
        let mut entry = String::new();
        if let Some(target) = to.and_then(|to| all.track_mut(to)) {
            target.types.extend(types);
            entry = target.tiers.first().map(|tier| tier.id.clone()).unwrap_or_default();
        }
        all.tracks.retain(|track| track.id != id);
        for special in &mut all.specialisations {
            special.tracks.retain(|track| track != id);
        }
        if workspace.partners.iter().any(|partner| partner.track == id) {
            let to = to.unwrap_or_default();
            Arc::make_mut(&mut workspace.partners).change(
                |partner| partner.track == id,
                |partner| {
                    to.clone_into(&mut partner.track);
                    partner.tier.clone_from(&entry);
                },
            );
        }
    });
    to.unwrap_or_default().clone_into(&mut app.rooms.tiers.track);
    effects
}

/// Offers a specialisation in the track of the cursor's column, or no longer. Offered in all is written as none by name.
pub(super) fn toggle_speciality(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(all) = tiers(app) else { return Vec::new() };
    let names: Vec<String> = all.tracks.iter().map(|track| track.id.clone()).collect();
    let Some(column) = names.get(app.column.min(names.len().saturating_sub(1))).cloned() else { return Vec::new() };
    change(app, "undo-speciality", speciality(id), |workspace| {
        let list = &mut Arc::make_mut(&mut workspace.tiers).specialisations;
        let Some(place) = list.iter().position(|known| known.id == id) else {
            let tracks = if names.len() == 1 { Vec::new() } else { vec![column] };
            list.push(Specialisation { id: id.to_owned(), tracks, asks: String::new() });
            return;
        };
        let offered = &list[place].tracks;
        let all = offered.is_empty();
        let mut next: Vec<String> =
            names.iter().filter(|name| (all || offered.contains(name)) != (**name == column)).cloned().collect();
        if next.is_empty() {
            list.remove(place);
        } else {
            if next.len() == names.len() {
                next.clear();
            }
            list[place].tracks = next;
        }
    })
}

/// Offers a specialisation nowhere.
pub(super) fn drop_speciality(app: &mut App, id: &str) -> Vec<Effect> {
    change(app, "undo-speciality", speciality(id), |workspace| {
        Arc::make_mut(&mut workspace.tiers).specialisations.retain(|known| known.id != id);
    })
}

/// What a specialisation asks; writing it offers it in all tracks.
pub(super) fn speciality_asks(app: &mut App, id: &str, written: &str) -> Vec<Effect> {
    let written = written.trim();
    change(app, "undo-speciality", speciality(id), |workspace| {
        let list = &mut Arc::make_mut(&mut workspace.tiers).specialisations;
        match list.iter_mut().find(|known| known.id == id) {
            Some(known) => written.clone_into(&mut known.asks),
            None if written.is_empty() => {}
            None => list.push(Specialisation { id: id.to_owned(), tracks: Vec::new(), asks: written.to_owned() }),
        }
    })
}

fn speciality(id: &str) -> Address {
    Address::whole(Document::Tiers).item("specialisation", id)
}
