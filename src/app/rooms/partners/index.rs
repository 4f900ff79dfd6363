//! Which partners are shown, and in which order.

use std::{cell::RefCell, cmp::Ordering, sync::Arc};

use super::{Field, State};
use crate::{
    app::{App, Desk},
    domain::{Partner, PartnerState, Partners, People, Tiers, ascii},
    export::describe::Describe,
};

/// What is let through. Nothing lets everything through; an empty id lets through who has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<PartnerState>,
    pub track: Option<String>,
    /// A rung of the track, which is named too: rungs of several tracks may share an id.
    pub tier: Option<String>,
    pub owner: Option<String>,
    pub kind: Option<String>,
    /// Letters that name, next step or note holds.
    pub letters: String,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    fn passes(&self, partner: &Partner, letters: &str) -> bool {
        let is = |wanted: &Option<String>, id: &String| wanted.as_ref().is_none_or(|wanted| wanted == id);
        let holds = |text: &str| text.to_lowercase().contains(letters);
        self.state.is_none_or(|state| partner.state == state)
            && is(&self.track, &partner.track)
            && is(&self.tier, &partner.tier)
            && is(&self.owner, &partner.owner)
            && is(&self.kind, &partner.kind)
            && (letters.is_empty() || holds(&partner.name) || holds(&partner.next_step) || holds(&partner.note))
    }
}

/// The last answer to [`shown`] with all that it was made from. Several parts of a picture ask for the same one; it is made
/// anew when anything of that differs, and changes nothing that can be seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache(RefCell<Option<Made>>);

#[derive(Clone, Debug)]
struct Made {
    from: (Arc<Partners>, Arc<People>, Arc<Tiers>),
    by: (Field, bool, Filter),
    found: Arc<Vec<Arc<Partner>>>,
}

/// The partners that are shown, in order.
pub fn shown(app: &App) -> Arc<Vec<Arc<Partner>>> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Arc::default() };
    let State { sort, reversed, filter, cache, .. } = &app.rooms.partners;
    if let Some(made) = cache.0.borrow().as_ref().filter(|made| made.holds(desk, *sort, *reversed, filter)) {
        return Arc::clone(&made.found);
    }
    let letters = filter.letters.to_lowercase();
    let passing = desk.now.partners.iter().filter(|partner| filter.passes(partner, &letters));
    let mut keyed: Vec<(Option<Key>, Key, &Arc<Partner>)> =
        passing.map(|partner| (key(describe, partner, *sort), name(partner), partner)).collect();
    keyed.sort_by(|left, right| order(left, right, *reversed));
    let found: Arc<Vec<Arc<Partner>>> = Arc::new(keyed.into_iter().map(|(.., partner)| Arc::clone(partner)).collect());
    let now = &desk.now;
    *cache.0.borrow_mut() = Some(Made {
        from: (Arc::clone(&now.partners), Arc::clone(&now.people), Arc::clone(&now.tiers)),
        by: (*sort, *reversed, filter.clone()),
        found: Arc::clone(&found),
    });
    found
}

impl Made {
    fn holds(&self, desk: &Desk, sort: Field, reversed: bool, filter: &Filter) -> bool {
        let (partners, people, tiers) = &self.from;
        Arc::ptr_eq(partners, &desk.now.partners)
            && Arc::ptr_eq(people, &desk.now.people)
            && Arc::ptr_eq(tiers, &desk.now.tiers)
            && (self.by.0, self.by.1, &self.by.2) == (sort, reversed, filter)
    }
}

/// What a partner is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(usize),
    Text(String),
}

/// Who has no value stands at the end, whichever way the rest is turned; equals stand by name.
fn order(left: &(Option<Key>, Key, &Arc<Partner>), right: &(Option<Key>, Key, &Arc<Partner>), reversed: bool) -> Ordering {
    let by_key = match (&left.0, &right.0) {
        (Some(left), Some(right)) if reversed => right.cmp(left),
        (Some(left), Some(right)) => left.cmp(right),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    by_key.then_with(|| left.1.cmp(&right.1)).then_with(|| left.2.id.cmp(&right.2.id))
}

fn name(partner: &Partner) -> Key {
    Key::Text(ascii::sorted_as(&partner.name))
}

fn key(describe: Describe<'_>, partner: &Partner, field: Field) -> Option<Key> {
    let tiers = &describe.workspace.tiers;
    let track = tiers.tracks.iter().position(|track| track.id == partner.track);
    match field {
        Field::Name => Some(name(partner)),
        Field::State => PartnerState::ALL.iter().position(|state| *state == partner.state).map(Key::Number),
        Field::Warmth => partner.warmth.map(usize::from).map(Key::Number),
        Field::Track => track.map(Key::Number),
        // Rungs of one ladder stand together, from the entry up.
        Field::Tier => {
            let track = track?;
            let rank = tiers.tracks[track].rank(&partner.tier)?;
            Some(Key::Number(track * 1000 + rank))
        }
        Field::Type | Field::Owner | Field::Signed | Field::Activated | Field::Ended | Field::Next | Field::Note => {
            let value = describe.partner_value(partner, field.file());
            (!value.is_empty()).then(|| Key::Text(ascii::sorted_as(&value)))
        }
    }
}
