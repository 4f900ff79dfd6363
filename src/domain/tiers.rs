//! Types and tiers: tracks, their rungs, what a rung asks and gives, and where a partner was placed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::slug;

/// The file `tiers.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tiers {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<Track>,
    /// Specialisations in use, by the method's ids or a person's own: they cut across the tiers of all tracks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub specialisations: Vec<Specialisation>,
    /// Walks of the tree that places a partner.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub placements: Vec<Placement>,
}

/// A track: partner types that share a ladder. One rung is a flat programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Track {
    /// Stable; made once from the name.
    pub id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Partner types by the method's ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<String>,
    /// The template that it was begun from, by the method's id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub template: String,
    /// The entry rung first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<Tier>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One rung.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tier {
    /// Stable and unique in its track.
    pub id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// One of the entry requirements is enough; else all must be met.
    #[serde(skip_serializing_if = "is_false")]
    pub any: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entry: Vec<Requirement>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub benefits: Vec<Benefit>,
    /// Support level by the method's id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub support: String,
    /// Support answers within so many hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers_in: Option<u32>,
    /// Expected months until a partner stands here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// How a partner gets here from the rung below.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub graduate: String,
    /// What a partner must keep up to stay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<Requirement>,
    /// Days of notice before a fall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<u32>,
    /// Days to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grace: Option<u32>,
    /// Months after which a fallen partner may come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back: Option<u32>,
}

/// A requirement with its threshold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Requirement {
    /// The requirement of the method's catalogue.
    pub id: String,
    /// In the requirement's own unit; 1 where it is met or not.
    pub at_least: u64,
    /// Within so many months; 0 is ever.
    #[serde(skip_serializing_if = "is_zero")]
    pub months: u32,
}

/// A benefit, with an amount where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Benefit {
    /// The benefit of the method's catalogue.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u64>,
}

/// A specialisation that the programme offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Specialisation {
    /// The method's id.
    pub id: String,
    /// Tracks that offer it, by id; empty is all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<String>,
    /// What a partner must show for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub asks: String,
}

/// One walk of the tree that places a partner on a rung: the path and where it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The partner's id.
    pub id: String,
    /// The questions by id with the answer to each.
    pub path: Vec<(String, bool)>,
    /// `entry`, `middle` or `top`.
    pub outcome: String,
    /// A person id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    pub on: Date,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &u32) -> bool {
    *value == 0
}

impl Tiers {
    /// The track of an id.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// The track of an id, to be changed.
    pub fn track_mut(&mut self, id: &str) -> Option<&mut Track> {
        self.tracks.iter_mut().find(|track| track.id == id)
    }

    /// The first track that holds a partner type.
    pub fn track_of_type(&self, kind: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.types.iter().any(|known| known == kind))
    }

    /// An id for a new track that none has yet.
    pub fn free_id(&self, name: &str) -> String {
        slug::unique(&slug::slug(name, "track"), |id| self.track(id).is_some())
    }
}

impl Track {
    /// The rung of an id.
    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    /// The rung of an id, to be changed.
    pub fn tier_mut(&mut self, id: &str) -> Option<&mut Tier> {
        self.tiers.iter_mut().find(|tier| tier.id == id)
    }

    /// The rung of a flat track: whoever is in it stands there.
    pub fn only(&self) -> Option<&Tier> {
        if let [only] = self.tiers.as_slice() { Some(only) } else { None }
    }

    /// The place of a rung, from 0 at the entry.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.id == id)
    }

    /// An id for a new rung that none of the track has yet.
    pub fn free_id(&self, name: &str) -> String {
        slug::unique(&slug::slug(name, "tier"), |id| self.tier(id).is_some())
    }

    /// Every benefit that some rung gives, in the order in which they first come up.
    pub fn benefits(&self) -> Vec<&str> {
        let mut seen: Vec<&str> = Vec::new();
        for benefit in self.tiers.iter().flat_map(|tier| &tier.benefits) {
            if !seen.contains(&benefit.id.as_str()) {
                seen.push(&benefit.id);
            }
        }
        seen
    }

    /// What a rung gives that the one below does not, or gives more of.
    pub fn adds(&self, rank: usize) -> Vec<&Benefit> {
        let Some(tier) = self.tiers.get(rank) else { return Vec::new() };
        let below = rank.checked_sub(1).and_then(|below| self.tiers.get(below));
        let is_new = |benefit: &&Benefit| {
            let known = below.and_then(|below| below.benefit(&benefit.id));
            known.is_none_or(|known| known.amount != benefit.amount)
        };
        tier.benefits.iter().filter(is_new).collect()
    }
}

impl Tier {
    /// The benefit of an id, where the rung gives it.
    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        self.benefits.iter().find(|benefit| benefit.id == id)
    }

    /// The entry requirement of an id, where the rung asks it.
    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.entry.iter().find(|requirement| requirement.id == id)
    }
}
