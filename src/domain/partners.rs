//! The partner register: one file a partner, named by the partner's id.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{slug, tiers::Tiers};

/// One partner. Its id is the name of its file, and stays when the partner is renamed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Partner {
    #[serde(skip)]
    pub id: String,
    pub name: String,
    /// Partner type by the method's id.
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// By track id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub track: String,
    /// By tier id within the track.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tier: String,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// From 1, cold, to 5, refers already; nothing where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warmth: Option<u8>,
    #[serde(skip_serializing_if = "PartnerState::is_candidate")]
    pub state: PartnerState,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<Date>,
    /// The first productive act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activated: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub specialisations: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How a partnership stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerState {
    #[default]
    Candidate,
    Agreed,
    Active,
    Dormant,
    Ended,
}

impl PartnerState {
    /// All states, in the order of a partnership.
    pub const ALL: [Self; 5] = [Self::Candidate, Self::Agreed, Self::Active, Self::Dormant, Self::Ended];

    /// The id by which words and files know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Agreed => "agreed",
            Self::Active => "active",
            Self::Dormant => "dormant",
            Self::Ended => "ended",
        }
    }

    /// The state of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    /// An agreement holds.
    pub fn is_signed(self) -> bool {
        matches!(self, Self::Agreed | Self::Active | Self::Dormant)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_candidate(&self) -> bool {
        *self == Self::Candidate
    }
}

/// Dates that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disorder {
    ActivatedBeforeSigned,
    EndedBeforeSigned,
    EndedBeforeActivated,
}

impl Disorder {
    /// The id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::ActivatedBeforeSigned => "activated-before-signed",
            Self::EndedBeforeSigned => "ended-before-signed",
            Self::EndedBeforeActivated => "ended-before-activated",
        }
    }

    /// The field that is to be looked at first, by its name in the file.
    pub fn field(self) -> &'static str {
        match self {
            Self::ActivatedBeforeSigned => "activated",
            Self::EndedBeforeSigned | Self::EndedBeforeActivated => "ended",
        }
    }
}

impl Partner {
    /// Puts the partner in a state and notes the day of it where none is noted yet. Whoever comes back has not ended.
    pub fn enter(&mut self, state: PartnerState, today: Date) {
        if state == self.state {
            return;
        }
        match state {
            PartnerState::Agreed => self.signed = self.signed.or(Some(today)),
            PartnerState::Active => self.activated = self.activated.or(Some(today)),
            PartnerState::Ended => self.ended = self.ended.or(Some(today)),
            PartnerState::Candidate | PartnerState::Dormant => {}
        }
        if state != PartnerState::Ended {
            self.ended = None;
        }
        self.state = state;
    }

    /// Gives the partner a type and the track that holds it; a rung that the track does not have goes.
    pub fn retype(&mut self, kind: &str, tiers: &Tiers) {
        kind.clone_into(&mut self.kind);
        if let Some(track) = tiers.track_of_type(kind).filter(|track| track.id != self.track) {
            self.join(&track.id, tiers);
        }
    }

    /// Puts the partner into a track: on the rung of the same name, or on the only one of a flat track, else on none yet.
    pub fn join(&mut self, track: &str, tiers: &Tiers) {
        track.clone_into(&mut self.track);
        let ladder = tiers.track(track);
        if ladder.is_none_or(|ladder| ladder.tier(&self.tier).is_none()) {
            self.tier = ladder.and_then(super::Track::only).map(|tier| tier.id.clone()).unwrap_or_default();
        }
    }

    /// The dates that contradict each other.
    pub fn disorder(&self) -> Vec<Disorder> {
        let before = |left: Option<Date>, right: Option<Date>| left.zip(right).is_some_and(|(left, right)| left < right);
        let mut found = Vec::new();
        if before(self.activated, self.signed) {
            found.push(Disorder::ActivatedBeforeSigned);
        }
        if before(self.ended, self.signed) {
            found.push(Disorder::EndedBeforeSigned);
        }
        if before(self.ended, self.activated) {
            found.push(Disorder::EndedBeforeActivated);
        }
        found
    }

    /// Whether it goes by a name, however that is written.
    pub fn is_called(&self, name: &str) -> bool {
        fold(&self.name) == fold(name)
    }
}

/// A name without what differs between two hands that write it.
pub fn fold(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// All partners, by id. Each is shared until it is changed, so that a change of one of five hundred costs one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partners {
    sorted: Vec<Arc<Partner>>,
}

impl Partners {
    /// All partners, by id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Partner>> + Clone {
        self.sorted.iter()
    }

    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    fn find(&self, id: &str) -> Result<usize, usize> {
        self.sorted.binary_search_by(|partner| partner.id.as_str().cmp(id))
    }

    /// The partner of an id.
    pub fn get(&self, id: &str) -> Option<&Arc<Partner>> {
        self.find(id).ok().map(|at| &self.sorted[at])
    }

    /// The partner of an id, to be changed. Its id stays.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Partner> {
        let at = self.find(id).ok()?;
        self.sorted.get_mut(at).map(Arc::make_mut)
    }

    /// The partner of a name, in whatever case it is written.
    pub fn called(&self, name: &str) -> Option<&Arc<Partner>> {
        let wanted = fold(name);
        self.sorted.iter().find(|partner| fold(&partner.name) == wanted)
    }

    /// Puts a partner in its place, instead of one with the same id.
    pub fn insert(&mut self, partner: Arc<Partner>) {
        match self.find(&partner.id) {
            Ok(at) => self.sorted[at] = partner,
            Err(at) => self.sorted.insert(at, partner),
        }
    }

    /// Takes a partner out.
    pub fn remove(&mut self, id: &str) -> Option<Arc<Partner>> {
        self.find(id).ok().map(|at| self.sorted.remove(at))
    }

    /// Changes every partner that `wanted` picks.
    pub fn change(&mut self, wanted: impl Fn(&Partner) -> bool, change: impl Fn(&mut Partner)) {
        for partner in self.sorted.iter_mut().filter(|partner| wanted(partner)) {
            change(Arc::make_mut(partner));
        }
    }

    /// An id made from a name that no partner has, and that `taken` does not hold back.
    pub fn free_id(&self, name: &str, taken: impl Fn(&str) -> bool) -> String {
        slug::unique(&slug::slug(name, "partner"), |id| self.get(id).is_some() || taken(id))
    }

    /// The ids of partners in which two registers differ: added, removed or changed.
    pub fn differing(&self, other: &Self) -> Vec<String> {
        let mut ids = Vec::new();
        let (mut left, mut right) = (self.sorted.iter().peekable(), other.sorted.iter().peekable());
        loop {
            match (left.peek(), right.peek()) {
                (Some(mine), Some(theirs)) if mine.id == theirs.id => {
                    if !Arc::ptr_eq(mine, theirs) && mine != theirs {
                        ids.push(mine.id.clone());
                    }
                    left.next();
                    right.next();
                }
                (Some(mine), theirs) if theirs.is_none_or(|theirs| mine.id < theirs.id) => {
                    ids.push(mine.id.clone());
                    left.next();
                }
                (_, Some(theirs)) => {
                    ids.push(theirs.id.clone());
                    right.next();
                }
                (_, None) => return ids,
            }
        }
    }
}

impl FromIterator<Partner> for Partners {
    fn from_iter<I: IntoIterator<Item = Partner>>(partners: I) -> Self {
        let mut all = Self::default();
        for partner in partners {
            all.insert(Arc::new(partner));
        }
        all
    }
}

#[cfg(test)]
mod tests;
