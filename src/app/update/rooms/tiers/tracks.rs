//! Tracks: added, renamed, moved and removed without leaving a partner behind; and their types.

use std::sync::Arc;

use super::{
    ask, pick,
    rungs::drop_rates,
    show, stand,
    templates::{fill, with_method, writes_rates},
    write,
};
use crate::{
    advice::rungs,
    app::{
        Action, App, Effect,
        rooms::tiers::{Answer, Line, OWN, Pick, Text, View, loose, tiers},
        update::rooms::change,
    },
    domain::{Address, Track},
    words::{number, text},
};

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
        let most = rungs::bearing(workspace, method, stage.as_deref()).rungs().unwrap_or(usize::MAX);
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
    let args = [("track", text(describe.track(track))), ("rungs", number(track.tiers.len())), ("count", number(partners))];
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
