//! What can be picked for partners: the values of a field, and what is shown.

use super::{Field, Pick, partner, shown};
use crate::{
    app::{
        App, Overlay,
        overlay::{Goes, Item},
        rooms,
    },
    domain::{Partner, PartnerState},
    words::text,
};

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    match pick {
        Pick::Set(field, ids) => values(app, pick, *field, ids),
        Pick::Filter => filters(app, pick),
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Set(Field::Type, _) => "pick-partner-type",
        Pick::Set(Field::Track, _) => "pick-partner-track",
        Pick::Set(Field::Tier, _) => "pick-partner-tier",
        Pick::Set(Field::State, _) => "pick-partner-state",
        Pick::Set(Field::Owner, _) => "pick-partner-owner",
        Pick::Set(..) => "pick-partner-warmth",
        Pick::Filter => "pick-partner-filter",
    }
}

struct Offer<'a> {
    app: &'a App,
    pick: &'a Pick,
    items: Vec<Item>,
}

impl Offer<'_> {
    fn add(&mut self, group: &str, id: impl Into<String>, label: impl Into<String>, detail: impl Into<String>) {
        let goes = Goes::Picked(rooms::Pick::Partners(self.pick.clone()), id.into());
        let group = if group.is_empty() { String::new() } else { self.app.shell.words.get(group).into_owned() };
        let (label, detail) = (label.into(), detail.into());
        self.items.push(Item { group, label, detail, found: Vec::new(), goes, refused: false });
    }
}

/// What all the partners have in a field, where they have the same.
fn common<'a>(app: &'a App, ids: &[String], of: impl Fn(&'a Partner) -> &'a str) -> Option<&'a str> {
    let mut values = ids.iter().filter_map(|id| partner(app, id)).map(|partner| of(partner));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn values(app: &App, pick: &Pick, field: Field, ids: &[String]) -> Vec<Item> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let words = &app.shell.words;
    let word = |key: &str| words.get(key).into_owned();
    let mut offer = Offer { app, pick, items: Vec::new() };
    let held = |own: bool| if own { word("label-now") } else { String::new() };
    match field {
        Field::Type => {
            let now = common(app, ids, |partner| &partner.kind);
            for row in &app.shell.method.types {
                let track = desk.now.tiers.track_of_type(&row.id).map(|track| describe.track(track)).unwrap_or_default();
                let detail = if now == Some(&row.id) { held(true) } else { track };
                offer.add("", row.id.clone(), describe.partner_kind(&row.id), detail);
            }
            offer.add("", "", word("pick-none"), "");
        }
        Field::Track => {
            let now = common(app, ids, |partner| &partner.track);
            for track in &desk.now.tiers.tracks {
                offer.add("", track.id.clone(), describe.track(track), held(now == Some(&track.id)));
            }
            offer.add("", "", word("pick-none"), "");
        }
        Field::Tier => {
            let own = common(app, ids, |partner| &partner.track).filter(|id| desk.now.tiers.track(id).is_some());
            let now = common(app, ids, |partner| &partner.tier);
            // Of one track its rungs, the top first; of several, or of none, those of all.
            let tracks = desk.now.tiers.tracks.iter().filter(|track| own.is_none_or(|own| track.id == own));
            for track in tracks {
                for tier in track.tiers.iter().rev() {
                    let is_now = own.is_some() && now == Some(&tier.id);
                    let detail = if is_now { held(true) } else { describe.track(track) };
                    offer.add("", format!("{}/{}", track.id, tier.id), describe.tier(tier), detail);
                }
            }
            offer.add("", "", word("pick-none"), "");
        }
        Field::State => {
            for state in PartnerState::ALL {
                let now = ids.iter().filter_map(|id| partner(app, id)).all(|partner| partner.state == state);
                let key = format!("partner-state-{}", state.id());
                let detail = if now { held(true) } else { word(&format!("{key}.meaning")) };
                offer.add("", state.id(), word(&key), detail);
            }
        }
        Field::Owner => {
            let now = common(app, ids, |partner| &partner.owner);
            offer.items = rooms::owners::items(app, &rooms::Pick::Partners(pick.clone()), now);
        }
        _ => {
            for warmth in (1..=5_u8).rev() {
                offer.add("", warmth.to_string(), word(&format!("partner-warmth-{warmth}")), warmth.to_string());
            }
            offer.add("", "", word("pick-none"), "");
        }
    }
    offer.items
}

/// States, tracks, owners and types that there are, and the letters that are typed.
fn filters(app: &App, pick: &Pick) -> Vec<Item> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let words = &app.shell.words;
    let filter = &app.rooms.partners.filter;
    let mut offer = Offer { app, pick, items: Vec::new() };
    let query = match app.overlays.last() {
        Some(Overlay::Picker(picker)) => picker.query.text().trim().to_owned(),
        _ => String::new(),
    };
    if !filter.is_open() && query.is_empty() {
        offer.add("", "all", words.get("partners-all"), "");
    }
    // Counts are of what is shown now, so that a second filter says what it would leave.
    let shown = shown(app);
    let count = |is: &dyn Fn(&Partner) -> bool| shown.iter().filter(|partner| is(partner)).count();
    for state in PartnerState::ALL {
        let found = count(&|partner| partner.state == state);
        if found > 0 {
            let label = words.get(&format!("partner-state-{}", state.id()));
            offer.add("group-states", format!("state/{}", state.id()), label, found.to_string());
        }
    }
    for track in &desk.now.tiers.tracks {
        let found = count(&|partner| partner.track == track.id);
        if found > 0 {
            offer.add("group-tracks", format!("track/{}", track.id), describe.track(track), found.to_string());
        }
    }
    let without = count(&|partner| partner.track.is_empty());
    if without > 0 {
        offer.add("group-tracks", "track/", words.get("partners-no-track"), without.to_string());
    }
    for person in &desk.now.people.people {
        let found = count(&|partner| partner.owner == person.id);
        if found > 0 {
            offer.add("group-owners", format!("owner/{}", person.id), person.name.clone(), found.to_string());
        }
    }
    let alone = count(&|partner| partner.owner.is_empty());
    if alone > 0 {
        offer.add("group-owners", "owner/", words.get("partners-nobody"), alone.to_string());
    }
    for row in &app.shell.method.types {
        let found = count(&|partner| partner.kind == row.id);
        if found > 0 {
            offer.add("group-types", format!("type/{}", row.id), describe.partner_type(&row.id), found.to_string());
        }
    }
    if !query.is_empty() {
        let label = words.with("partners-letters", &[("text", text(query.clone()))]);
        offer.add("group-letters", format!("letters/{query}"), label, "");
    }
    offer.items
}
