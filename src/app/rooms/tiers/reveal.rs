//! From an address to the view, track, rung and row that show it.

use super::{Line, View, lines, tiers};
use crate::{
    app::App,
    domain::{Address, Step},
};

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let items: Vec<(&str, &str)> = address
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Item { kind, id } => Some((kind.as_str(), id.as_str())),
            Step::Field(_) => None,
        })
        .collect();
    let field = match address.steps.last() {
        Some(Step::Field(name)) => name.as_str(),
        _ => "",
    };
    let (kind, id) = items.first().copied()?;
    if kind == "specialisation" {
        app.rooms.tiers.view = View::Types;
        return Some(Line::Speciality(id.to_owned()));
    }
    let rank = items.get(1).and_then(|(_, tier)| tiers(app)?.track(id)?.rank(tier));
    if kind != "track" {
        return None;
    }
    id.clone_into(&mut app.rooms.tiers.track);
    let Some(rank) = rank else {
        let whole = matches!(field, "name" | "types" | "note");
        app.rooms.tiers.view = if whole { View::Types } else { View::Ladder };
        return whole.then(|| Line::Track(id.to_owned()));
    };
    app.column = rank;
    let tier = items.get(1).map(|(_, tier)| (*tier).to_owned()).unwrap_or_default();
    let (view, line) = match (items.get(2), field) {
        (Some(("requirement", need)), _) => (View::Asks, Line::Need { keep: false, id: (*need).to_owned() }),
        (Some(("kept", need)), _) => (View::Asks, Line::Need { keep: true, id: (*need).to_owned() }),
        (Some(("benefit", gift)), _) => (View::Gives, Line::Gift((*gift).to_owned())),
        (_, "entry") => (View::Asks, Line::Any),
        (_, "keep") => (View::Asks, Line::AddNeed(true)),
        (_, "benefits") => (View::Gives, Line::AddGift),
        (_, field) => match lines::FIELDS.iter().find(|known| known.id() == field) {
            Some(field) => (View::Rung, Line::Field(*field)),
            None => (View::Ladder, Line::Rung(tier)),
        },
    };
    app.rooms.tiers.view = view;
    Some(line)
}
