//! What keys do in the room of the tiers.

mod cells;
mod rungs;
mod specialities;
mod templates;
mod tracks;
mod typing;

use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay,
        overlay::{self, Ask, Then},
        rooms::{
            self,
            tiers::{Answer, Field, Line, Pick, Text, View, at, here, tiers, track, view},
        },
    },
    domain::Document,
};

pub(super) use typing::letter;

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let line = here(app);
    let margin = matches!(&line, Some(Line::Gift(id)) if id == crate::advice::rungs::MARGIN);
    let policy = matches!(line, Some(Line::Field(Field::Rate)));
    match action {
        Action::Delete | Action::Edit | Action::Choose if policy || (margin && action == Action::Edit) => {
            Some(Document::Policy)
        }
        Action::Enter if policy => Some(Document::Policy),
        // Where enter only goes in, it changes nothing.
        Action::Enter => match line? {
            Line::Rung(_) | Line::Loose(_) | Line::Partners => None,
            Line::Track(_) if matches!(app.column, 2) => None,
            _ => Some(Document::Tiers),
        },
        Action::New
        | Action::More
        | Action::Delete
        | Action::Edit
        | Action::Choose
        | Action::Template
        | Action::Place
        | Action::Make
        | Action::MoveLeft
        | Action::MoveRight => Some(Document::Tiers),
        _ => None,
    }
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    if view(app) == View::Ladder && matches!(action, Action::Up | Action::Down | Action::Left | Action::Right) {
        return climb(app, matches!(action, Action::Up | Action::Right)).then(Vec::new);
    }
    match action {
        Action::View => {
            turn(app);
            Some(Vec::new())
        }
        Action::Back => back(app).then(Vec::new),
        Action::Earlier => Some(beside(app, false)),
        Action::Later => Some(beside(app, true)),
        Action::Make => Some(templates::make(app)),
        Action::Template => Some(templates::ask_template(app)),
        Action::Place => {
            super::placing::begin(app, None);
            Some(Vec::new())
        }
        Action::MoveLeft | Action::MoveRight => Some(shift(app, action == Action::MoveRight)),
        Action::New => Some(new(app)),
        Action::More => Some(more(app)),
        Action::Delete => Some(delete(app)),
        Action::Enter | Action::Edit | Action::Choose => Some(on(app, action)),
        _ => None,
    }
}

/// Goes a rung up or down, as the picture shows them; not at an end of the ladder.
fn climb(app: &mut App, up: bool) -> bool {
    let Some((track, tier)) = track(app).zip(rooms::tiers::tier(app)) else { return false };
    let Some(rank) = track.rank(&tier.id) else { return false };
    let to = if up { rank + 1 } else { rank.wrapping_sub(1) };
    let Some(tier) = track.tiers.get(to) else { return up };
    let line = Line::Rung(tier.id.clone());
    stand(app, line);
    true
}

/// The next view. The rung of the cursor stays the one that is looked at.
fn turn(app: &mut App) {
    let to = match view(app) {
        View::Ladder => View::Asks,
        View::Asks => View::Gives,
        View::Gives => View::Types,
        View::Types | View::Rung => View::Ladder,
    };
    show(app, to);
}

/// Shows a view with the cursor on the same rung.
pub(super) fn show(app: &mut App, to: View) {
    let rank = track(app).zip(rooms::tiers::tier(app)).and_then(|(track, tier)| track.rank(&tier.id));
    let from = view(app);
    app.rooms.tiers.view = to;
    app.rooms.tiers.added = None;
    let rank = rank.filter(|_| from != View::Types).unwrap_or(0);
    app.column = if to == View::Types { 0 } else { rank };
    if to == View::Ladder
        && let Some(tier) = track(app).and_then(|track| track.tiers.get(rank))
    {
        let line = Line::Rung(tier.id.clone());
        stand(app, line);
    }
}

/// Esc leads from each view to the ladder, and from there the way one came.
fn back(app: &mut App) -> bool {
    let inside = !matches!(view(app), View::Ladder) && track(app).is_some() && !app.zoomed;
    if inside {
        show(app, View::Ladder);
    }
    inside
}

/// The track before or after.
fn beside(app: &mut App, later: bool) -> Vec<Effect> {
    let Some((tiers, here)) = tiers(app).zip(track(app)) else { return Vec::new() };
    let at = tiers.tracks.iter().position(|track| track.id == here.id).unwrap_or(0);
    let to = if later { at + 1 } else { at.wrapping_sub(1) };
    match tiers.tracks.get(to).map(|track| track.id.clone()) {
        Some(id) => app.rooms.tiers.track = id,
        None => app.say_key(MessageKind::Refused, if later { "tiers-last-track" } else { "tiers-first-track" }),
    }
    app.rooms.tiers.added = None;
    Vec::new()
}

/// Moves a rung or a track.
fn shift(app: &mut App, later: bool) -> Vec<Effect> {
    match here(app) {
        Some(Line::Track(id)) => tracks::shift(app, &id, later),
        Some(_) if view(app) != View::Types => rungs::shift(app, later),
        _ => Vec::new(),
    }
}

/// Something new: a track; in a matrix a row of the catalogue.
fn new(app: &mut App) -> Vec<Effect> {
    match (view(app), here(app), at(app)) {
        (View::Asks | View::Rung, Some(Line::Need { keep, .. } | Line::AddNeed(keep)), Some(at)) => {
            pick(app, Pick::Need { at, keep });
        }
        (View::Asks, _, Some(at)) => pick(app, Pick::Need { at, keep: false }),
        (View::Gives, _, Some(at)) | (View::Rung, Some(Line::Gift(_) | Line::AddGift), Some(at)) => pick(app, Pick::Gift(at)),
        _ => pick(app, Pick::NewTrack),
    }
    Vec::new()
}

/// Something more: a rung, a type of a track; in a matrix a row of the catalogue.
fn more(app: &mut App) -> Vec<Effect> {
    match (view(app), here(app), track(app).map(|track| track.id.clone())) {
        (View::Ladder, _, Some(track)) => write(app, Text::NewRung(track), ""),
        (View::Types, Some(Line::Track(track)), _) => pick(app, Pick::Types(track)),
        (View::Types, _, _) => return Vec::new(),
        _ => return new(app),
    }
    Vec::new()
}

/// Takes away what the cursor is on.
fn delete(app: &mut App) -> Vec<Effect> {
    match (here(app), at(app)) {
        (Some(Line::Rung(_)), Some(at)) => rungs::ask_remove(app, &at),
        (Some(Line::Track(id)), _) => tracks::ask_remove(app, id),
        (Some(Line::Speciality(id)), _) => specialities::drop(app, &id),
        (Some(Line::Need { keep, id }), Some(at)) => cells::set_need(app, &at, keep, &id, None),
        (Some(Line::Gift(id)), Some(at)) => cells::take_gift_away(app, &at, &id),
        (Some(Line::Field(field)), Some(at)) => rungs::clear(app, &at, field),
        _ => Vec::new(),
    }
}

/// Enter, `e` and space on a row.
fn on(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(line) = here(app) else {
        return if action == Action::Enter { templates::ask_template(app) } else { Vec::new() };
    };
    let place = at(app);
    match (line, place) {
        (Line::Make, _) => return templates::make(app),
        (Line::Loose(kind), _) => return tracks::take_in(app, &kind),
        (Line::Track(id), _) => return tracks::enter(app, &id, action),
        (Line::Speciality(id), _) if action == Action::Choose => return specialities::toggle(app, &id),
        (Line::Speciality(id), _) => {
            let known = tiers(app).and_then(|tiers| tiers.specialisations.iter().find(|known| known.id == id));
            let asks = known.map(|known| known.asks.clone()).unwrap_or_default();
            write(app, Text::Asks(id), &asks);
        }
        (Line::Rung(id), _) if action != Action::Edit => {
            let rank = track(app).and_then(|track| track.rank(&id));
            show(app, View::Rung);
            app.column = rank.unwrap_or(0);
            stand(app, Line::Field(Field::Name));
        }
        (Line::Rung(_), Some(at)) => rungs::open(app, at, Field::Name),
        (Line::Any, Some(at)) => return cells::toggle_any(app, &at),
        (Line::Need { keep, id }, Some(at)) => return cells::on_need(app, at, keep, &id, action == Action::Choose),
        (Line::Gift(id), Some(at)) => return cells::on_gift(app, at, &id, action == Action::Choose),
        (Line::AddNeed(keep), Some(at)) => pick(app, Pick::Need { at, keep }),
        (Line::AddGift, Some(at)) => pick(app, Pick::Gift(at)),
        (Line::Partners, Some(at)) => super::partners::on_rung(app, &at.track, &at.tier),
        (Line::Field(Field::Support), Some(at)) if action == Action::Choose => return rungs::next_support(app, &at),
        (Line::Field(Field::Support), Some(at)) => pick(app, Pick::Support(at)),
        (Line::Field(field), Some(at)) => rungs::open(app, at, field),
        (_, None) => {}
    }
    Vec::new()
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    match text {
        Text::Field(at, field) => rungs::take(app, at, *field, written),
        Text::Need { at, keep, id } => cells::take_need(app, at, *keep, id, written),
        Text::Gift { at, id } => cells::take_gift(app, at, id, written),
        Text::NewRung(track) => Ok(rungs::add(app, track, written)),
        Text::NewTrack => Ok(tracks::add_own(app, written)),
        Text::TrackName(id) => tracks::rename(app, id, written),
        Text::TrackNote(id) => Ok(tracks::note(app, id, written)),
        Text::Asks(id) => Ok(specialities::asks(app, id, written)),
    }
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Template(track) => templates::template(app, track, id),
        Pick::Need { at, keep } => cells::add_need(app, at, *keep, id),
        Pick::Gift(at) => cells::add_gift(app, at, id),
        Pick::Support(at) => rungs::support(app, at, id),
        Pick::Types(track) => tracks::toggle_type(app, track, id),
        Pick::NewTrack => tracks::add(app, id),
        Pick::Partner => {
            super::placing::begin(app, Some(id.to_owned()));
            Vec::new()
        }
        Pick::MoveTo(from) => tracks::remove(app, from, Some(id)),
    }
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::RemoveTier { at, to } => rungs::remove(app, &at, to.as_deref()),
        Answer::RemoveTrack(id) => tracks::remove(app, &id, None),
        Answer::MoveTrack(id) => {
            pick(app, Pick::MoveTo(id));
            Vec::new()
        }
        Answer::Template { track, template } => templates::apply(app, &track, &template),
        Answer::Walk { partner, path } => super::placing::go_on(app, &partner, path),
        Answer::Put { partner, at } => super::placing::put(app, &partner, &at),
    }
}

/// A question with its answers.
pub(super) fn ask(app: &mut App, key: &'static str, about: String, answers: Vec<(&'static str, Option<Answer>)>) {
    let then = |answer: Option<Answer>| answer.map_or(Then::Nothing, |answer| Then::Room(rooms::Answer::Tiers(answer)));
    let answers = answers.into_iter().map(|(key, answer)| overlay::Answer { key, then: then(answer) }).collect();
    app.overlays.push(Overlay::Ask(Ask { key, about, answers, cursor: 0 }));
}

fn pick(app: &mut App, pick: Pick) {
    super::pick(app, rooms::Pick::Tiers(pick));
}

fn write(app: &mut App, text: Text, value: &str) {
    let open = if rooms::tiers::is_note(&text) { super::write } else { super::write_over };
    open(app, rooms::Text::Tiers(text), value);
}

fn stand(app: &mut App, line: Line) {
    super::stand(app, rooms::Line::Tiers(line));
}
