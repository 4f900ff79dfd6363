//! Specialisations, which cut across the tiers: offered by track, with what a partner shows for them.

use std::sync::Arc;

use crate::{
    app::{App, Effect, rooms::tiers::tiers, update::rooms::change},
    domain::{Address, Document, tiers::Specialisation},
};

/// Offers a specialisation in the track of the cursor's column, or no longer. Offered in all is written as none by name.
pub(super) fn toggle(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(all) = tiers(app) else { return Vec::new() };
    let names: Vec<String> = all.tracks.iter().map(|track| track.id.clone()).collect();
    let Some(column) = names.get(app.column.min(names.len().saturating_sub(1))).cloned() else { return Vec::new() };
    change(app, "undo-speciality", address(id), |workspace| {
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
pub(super) fn drop(app: &mut App, id: &str) -> Vec<Effect> {
    change(app, "undo-speciality", address(id), |workspace| {
        Arc::make_mut(&mut workspace.tiers).specialisations.retain(|known| known.id != id);
    })
}

/// What a specialisation asks; writing it offers it in all tracks.
pub(super) fn asks(app: &mut App, id: &str, written: &str) -> Vec<Effect> {
    let written = written.trim();
    change(app, "undo-speciality", address(id), |workspace| {
        let list = &mut Arc::make_mut(&mut workspace.tiers).specialisations;
        match list.iter_mut().find(|known| known.id == id) {
            Some(known) => written.clone_into(&mut known.asks),
            None if written.is_empty() => {}
            None => list.push(Specialisation { id: id.to_owned(), tracks: Vec::new(), asks: written.to_owned() }),
        }
    })
}

fn address(id: &str) -> Address {
    Address::whole(Document::Tiers).item("specialisation", id)
}
