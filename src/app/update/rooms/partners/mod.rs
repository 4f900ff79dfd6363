//! What keys do in the room of the partners.

mod files;
mod setting;
mod showing;

pub(super) use showing::on_rung;

use super::{stand, write as write_text, write_over};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay, Pane, Row,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            partners::{self, Answer, Field, Line, Pick, Text},
        },
    },
    domain::{Address, Document, Partner, Workspace},
    words::number,
};

pub(in crate::app::update) use files::read;

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    match action {
        Action::Place => Some(Document::Tiers),
        Action::Edit
        | Action::New
        | Action::Delete
        | Action::SetOwner
        | Action::SetState
        | Action::SetType
        | Action::SetTier
        | Action::SetNext
        | Action::Import => Some(Document::Partners),
        // On a partner's own page enter and space change what they are on.
        Action::Enter | Action::Mark if partners::open(app).is_some() => Some(Document::Partners),
        _ => None,
    }
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Left | Action::Right => showing::across(app, action == Action::Right),
        Action::Enter | Action::Mark if partners::open(app).is_some() => edit(app),
        Action::Enter => showing::open(app),
        Action::Back => return showing::back(app).then(Vec::new),
        Action::Mark => showing::mark(app),
        Action::MarkAll => showing::mark_all(app),
        Action::Sort => showing::sort(app),
        Action::Filter => super::pick(app, rooms::Pick::Partners(Pick::Filter)),
        Action::Edit => edit(app),
        Action::New => write(app, Text::New, ""),
        Action::Delete => return Some(ask_delete(app)),
        Action::SetOwner => offer(app, Field::Owner),
        Action::SetState => offer(app, Field::State),
        Action::SetType => offer(app, Field::Type),
        Action::SetTier => offer(app, Field::Tier),
        Action::SetNext => offer(app, Field::Next),
        Action::Place => {
            let id = partners::here(app).map(|partner| partner.id.clone());
            super::placing::begin(app, id);
        }
        Action::Import => write(app, Text::Import, ""),
        Action::Export => return Some(files::export(app)),
        _ => return None,
    }
    Some(Vec::new())
}

/// A digit where nothing is written: how warm a partner is at once, and the begin of a day.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let field = partners::field(app);
    if !field.is_day() && field != Field::Warmth {
        return Vec::new();
    }
    if let Err(why) = super::super::available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    if field == Field::Warmth {
        let ids = chosen(app);
        return if ('1'..='5').contains(&letter) { setting::pick(app, field, &ids, &letter.to_string()) } else { Vec::new() };
    }
    if let Some(id) = partners::here(app).map(|partner| partner.id.clone()) {
        write(app, Text::Cell(id, field), "");
        super::super::writing::letter(app, letter);
    }
    Vec::new()
}

/// The partners that a key is about: the one that is open; those that are marked; the one under the cursor.
fn chosen(app: &App) -> Vec<String> {
    if let Some(open) = partners::open(app) {
        return vec![open.id.clone()];
    }
    let marked: Vec<String> =
        app.rooms.partners.marked.iter().filter(|id| partners::partner(app, id).is_some()).cloned().collect();
    if !marked.is_empty() {
        return marked;
    }
    partners::here(app).map(|partner| partner.id.clone()).into_iter().collect()
}

/// Offers the values of a field for what is chosen; the next step is typed.
fn offer(app: &mut App, field: Field) {
    let ids = chosen(app);
    if ids.is_empty() {
        app.say_key(MessageKind::Refused, "partners-nobody-here");
    } else if field == Field::Next {
        let same = setting::common(app, &ids, |partner| &partner.next_step).unwrap_or_default().to_owned();
        write(app, Text::Next(ids), &same);
    } else if field == Field::Tier && !setting::has_rungs(app) {
        app.say_key(MessageKind::Refused, "partners-no-rungs");
    } else {
        super::pick(app, rooms::Pick::Partners(Pick::Set(field, ids)));
    }
}

/// Changes the cell of the cursor: from a list, or as text. What can be shared is changed of all that are marked.
fn edit(app: &mut App) {
    let field = partners::field(app);
    let marked = partners::open(app).is_none() && !app.rooms.partners.marked.is_empty();
    if field.is_picked() || (field == Field::Next && marked) {
        offer(app, field);
        return;
    }
    let Some(partner) = partners::here(app) else {
        app.say_key(MessageKind::Refused, "partners-nobody-here");
        return;
    };
    let (id, value) = (partner.id.clone(), app.describe().map(|describe| describe.partner_value(partner, field.file())));
    write(app, Text::Cell(id, field), &value.unwrap_or_default());
}

fn write(app: &mut App, text: Text, value: &str) {
    let is_day = matches!(&text, Text::Cell(_, field) if field.is_day());
    let open = if is_day { write_over } else { write_text };
    open(app, rooms::Text::Partners(text), value);
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    match text {
        Text::New => setting::add(app, written),
        Text::Cell(id, field) => setting::take(app, id, *field, written),
        Text::Next(ids) => Ok(setting::next(app, ids, written)),
        Text::NewOwner(ids) => Ok(setting::new_owner(app, ids, written)),
        Text::Import => Ok(files::import(app, written)),
    }
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Set(Field::Owner, ids) if id == rooms::owners::NEW => {
            write(app, Text::NewOwner(ids.clone()), "");
            Vec::new()
        }
        Pick::Set(field, ids) => setting::pick(app, *field, ids, id),
        Pick::Filter => {
            showing::filter(app, id);
            Vec::new()
        }
    }
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Delete(ids) => delete(app, &ids),
        Answer::Import(entries) => files::take(app, &entries),
    }
}

/// Deletes what is chosen. What others name, and more than one, is asked about first.
fn ask_delete(app: &mut App) -> Vec<Effect> {
    let ids = chosen(app);
    let Some(desk) = app.desk.as_ref().filter(|_| !ids.is_empty()) else {
        app.say_key(MessageKind::Refused, "partners-nobody-here");
        return Vec::new();
    };
    let named: Vec<String> =
        ids.iter().flat_map(|id| uses(&desk.now, id)).map(|key| app.shell.words.get(key).into_owned()).collect();
    if ids.len() == 1 && named.is_empty() {
        return delete(app, &ids);
    }
    let mut places: Vec<String> = Vec::new();
    for place in named {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let who = match ids.as_slice() {
        [id] => partners::partner(app, id).map(|partner| partner.name.clone()).unwrap_or_default(),
        ids => app.shell.words.with("partners-count", &[("count", number(ids.len()))]),
    };
    let key = if places.is_empty() { "ask-partners-delete" } else { "ask-partners-named" };
    let about = if places.is_empty() { who } else { format!("{who}: {}", places.join(", ")) };
    app.overlays.push(Overlay::Ask(Ask {
        key,
        about,
        answers: vec![
            Offered { key: "answer-partners-keep", then: Then::Nothing },
            Offered { key: "answer-partners-delete", then: Then::Room(rooms::Answer::Partners(Answer::Delete(ids))) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Where else a partner is named, as keys of words: by its id, or by its name in what people wrote.
fn uses(workspace: &Workspace, id: &str) -> Vec<&'static str> {
    let Some(partner) = workspace.partners.get(id) else { return Vec::new() };
    let name = partner.name.trim().to_lowercase();
    let names = |text: &str| name.chars().count() > 2 && text.to_lowercase().contains(&name);
    let mut places = Vec::new();
    if workspace.tiers.placements.iter().any(|placement| placement.id == id) {
        places.push("partners-named-placement");
    }
    let mut cards = workspace.board.cards.iter();
    if cards.any(|card| names(&card.title) || names(&card.note) || names(&card.waits_for)) {
        places.push("partners-named-board");
    }
    let address = Address::partner(id);
    let mut remarks = workspace.review.remarks.iter();
    if remarks.any(|remark| address.holds(&remark.about) || names(&remark.text)) {
        places.push("partners-named-remarks");
    }
    let notes = workspace.metrics.metrics.iter().map(|metric| metric.note.as_str());
    if notes.chain(workspace.tiers.tracks.iter().map(|track| track.note.as_str())).any(names) {
        places.push("partners-named-notes");
    }
    places
}

/// Deletes partners with their placements. The cursor goes to who stood after them.
fn delete(app: &mut App, ids: &[String]) -> Vec<Effect> {
    let shown = partners::shown(app);
    let at = shown.iter().position(|partner| ids.contains(&partner.id)).unwrap_or(0);
    let stays = |partner: &&std::sync::Arc<Partner>| !ids.contains(&partner.id);
    let next =
        shown.iter().skip(at).find(stays).or_else(|| shown.iter().take(at).rfind(stays)).map(|partner| partner.id.clone());
    let tiers_can_change = app.desk.as_ref().is_some_and(|desk| !desk.is_broken(Document::Tiers));
    let (key, address) = match ids {
        [id] => ("undo-partner-deleted", Address::partner(id)),
        _ => ("undo-partners-deleted", Address::whole(Document::Partners)),
    };
    let effects = super::change(app, key, address, |workspace| {
        let partners = std::sync::Arc::make_mut(&mut workspace.partners);
        for id in ids {
            partners.remove(id);
        }
        let placed = workspace.tiers.placements.iter().any(|placement| ids.contains(&placement.id));
        if placed && tiers_can_change {
            std::sync::Arc::make_mut(&mut workspace.tiers).placements.retain(|placement| !ids.contains(&placement.id));
        }
    });
    app.rooms.partners.open = None;
    app.rooms.partners.marked.retain(|id| !ids.contains(id));
    if let Some(id) = next {
        stand(app, rooms::Line::Partners(Line::Partner(id)));
    }
    effects
}

/// Puts the cursor on a partner in the table.
fn stand_on(app: &mut App, id: &str) {
    if !partners::shown(app).iter().any(|partner| partner.id == id) {
        app.rooms.partners.filter = partners::Filter::default();
    }
    app.cursors.insert((app.screen, Pane::Work), Row::Room(rooms::Line::Partners(Line::Partner(id.to_owned()))));
}
