//! The words for what stands in the operations: roles, documents, enablement, lists, tools, what grows.

use super::describe::{Describe, money};
use crate::{
    domain::{
        Address, Step,
        operations::{Approach, EuTier, Kind, Paper, Seat, Stand, Tool, Way},
    },
    words::{number, text},
};

/// What an address of the operations is about: kind, id, and the field or nothing.
pub(super) fn operations_at(address: &Address) -> Option<(Kind, &str, &str)> {
    let Some(Step::Item { kind, id }) = address.steps.first() else { return None };
    let field = match address.steps.get(1) {
        Some(Step::Field(field)) => field.as_str(),
        _ => "",
    };
    Some((Kind::of(kind)?, id, field))
}

impl Describe<'_> {
    /// The name of an item: its own, else that of the method, else its id.
    pub fn operations_name(&self, kind: Kind, id: &str) -> String {
        let held = &self.workspace.operations;
        let own = match kind {
            Kind::Role => return self.seat(id),
            Kind::Paper => held.get::<Paper>(id).map(|item| &item.name),
            Kind::Piece | Kind::Check => held.entry(kind, id).map(|item| &item.name),
            Kind::Tool | Kind::Approach => None,
        };
        if let Some(own) = own.filter(|name| !name.is_empty()) {
            return own.clone();
        }
        let family = match kind {
            Kind::Role => "role",
            Kind::Paper => "paper",
            Kind::Piece => "enablement",
            Kind::Check => "check",
            Kind::Tool => "function",
            Kind::Approach => "factor",
        };
        self.key(family, id)
    }

    /// The name of a seat: that of its role, with a number from the second one on.
    fn seat(&self, id: &str) -> String {
        let held = &self.workspace.operations;
        let role = held.get::<Seat>(id).map_or(id, |seat| seat.of());
        let name = self.key("role", role);
        let others = held.roles.iter().filter(|seat| seat.of() == role && seat.id != role);
        let place = if id == role { 0 } else { others.take_while(|seat| seat.id != id).count() + 1 };
        if place == 0 {
            return name;
        }
        self.words.with("operations-seat", &[("role", text(name)), ("count", number(place as u64 + 1))])
    }

    /// The value of a field of an item by its name in the file; without one, what says most about it.
    pub fn operations_value(&self, kind: Kind, id: &str, field: &str) -> String {
        let held = &self.workspace.operations;
        match field {
            "note" => return held.note(kind, id).to_owned(),
            "owner" => return self.operations_owner(kind, id),
            _ => {}
        }
        match kind {
            Kind::Role => match (field, held.get::<Seat>(id).and_then(|seat| seat.share)) {
                ("share", share) => share.map(|share| format!("{share}%")).unwrap_or_default(),
                _ => self.operations_owner(kind, id),
            },
            Kind::Paper => {
                let Some(paper) = held.get::<Paper>(id) else { return String::new() };
                match field {
                    "name" => paper.name.clone(),
                    "link" => paper.link.clone(),
                    "days" => paper.days.map(|days| days.to_string()).unwrap_or_default(),
                    _ => paper.updated.map(|day| day.to_string()).unwrap_or_default(),
                }
            }
            Kind::Piece | Kind::Check => {
                let entry = held.entry(kind, id);
                match field {
                    "name" => entry.map(|entry| entry.name.clone()).unwrap_or_default(),
                    "tiers" => entry.map(|entry| self.for_whom(&entry.tiers)).unwrap_or_default(),
                    _ => self.stand(entry.map(|entry| entry.state).unwrap_or_default()),
                }
            }
            Kind::Tool => {
                let Some(tool) = held.get::<Tool>(id) else { return String::new() };
                match field {
                    "cost" => tool.cost.map(|cost| money(&self.workspace.answers, cost)).unwrap_or_default(),
                    "state" => self.tool_stand(tool.state),
                    _ => self.tool(&tool.name),
                }
            }
            Kind::Approach => {
                let Some(approach) = held.get::<Approach>(id) else { return String::new() };
                match field {
                    "limit" => approach.limit.map(|limit| limit.to_string()).unwrap_or_default(),
                    _ => approach.way.map(|way| self.way_of(id, way)).unwrap_or_default(),
                }
            }
        }
    }

    fn operations_owner(&self, kind: Kind, id: &str) -> String {
        let owner = self.workspace.operations.owner(kind, id);
        if owner.is_empty() { String::new() } else { self.person(owner) }
    }

    /// The value of the budget or the EU tier that is asked.
    pub(super) fn operations_plan(&self, field: &str) -> String {
        let held = &self.workspace.operations;
        match field {
            "budget" => held.budget.map(|budget| money(&self.workspace.answers, budget)).unwrap_or_default(),
            "eu_tier" => held.eu_tier.map(|tier| self.eu_tier(tier)).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// A tier of the EU in few words.
    pub fn eu_tier(&self, tier: EuTier) -> String {
        self.key("eu-tier", tier.id())
    }

    /// How far something is.
    pub fn stand(&self, stand: Stand) -> String {
        self.key("stand", stand.id())
    }

    /// How far a tool is.
    pub fn tool_stand(&self, stand: Stand) -> String {
        self.key("tool-stand", stand.id())
    }

    /// The name of a tool: that of the method, else as it was typed.
    pub fn tool(&self, name: &str) -> String {
        if self.method.tool(name).is_some() { self.key("tool", name) } else { name.to_owned() }
    }

    /// A way of doing something that grows: the method's words for this factor, else general ones.
    pub fn way_of(&self, factor: &str, way: Way) -> String {
        let own = match way {
            Way::ByHand => self.words.find(&format!("factor-{factor}.hand")),
            Way::ToScale => self.words.find(&format!("factor-{factor}.scale")),
        };
        own.map_or_else(|| self.key("way-of-working", way.id()), Into::into)
    }

    /// Tracks and rungs that something is for: everybody where there are none.
    pub fn for_whom(&self, tiers: &[String]) -> String {
        if tiers.is_empty() {
            return self.words.get("operations-everybody").into_owned();
        }
        tiers.iter().map(|id| self.rung_from(id)).collect::<Vec<_>>().join(", ")
    }

    /// `Solution`, or `Solution from Gold`; the id where track or rung are not there.
    pub fn rung_from(&self, id: &str) -> String {
        let (track, tier) = id.split_once('/').map_or((id, None), |(track, tier)| (track, Some(tier)));
        let Some(track) = self.workspace.tiers.track(track) else { return id.to_owned() };
        match tier.map(|tier| track.tier(tier)) {
            None => self.track(track),
            Some(Some(tier)) => {
                let args = [("track", text(self.track(track))), ("tier", text(self.tier(tier)))];
                self.words.with("operations-from-rung", &args)
            }
            Some(None) => id.to_owned(),
        }
    }
}
