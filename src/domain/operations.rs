//! How the programme is run: roles, documents, enablement, lists of what has to be in place, tools, and what grows.
//!
//! Only what a person said stands here; the rows themselves are the method's. What follows from it is judged in `advice`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The file `operations.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Operations {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Seat>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Paper>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enablement: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Entry>,
    /// What tools may cost a year, in whole units of the company's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<u64>,
    /// How strict a tool has to be about the EU at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eu_tier: Option<EuTier>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Tool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub approaches: Vec<Approach>,
}

/// A seat of the team. Several people may hold one role, each with a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seat {
    /// For the first seat of a role the role's id.
    pub id: String,
    /// The role, by the method's id, where it is not that of the seat.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// In percent of a working week, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Seat {
    /// The role that it is a seat of.
    pub fn of(&self) -> &str {
        if self.role.is_empty() { &self.id } else { &self.role }
    }
}

/// A document of the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    pub id: String,
    /// For a document of one's own; else the method names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Where it lies: an address or a path, as it was typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// When somebody last went through it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Days until it is due again, where they differ from the method's; 0 is never by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    #[default]
    Missing,
    Begun,
    There,
}

impl Stand {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Missing, Self::Begun, Self::There];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Begun => "begun",
            Self::There => "there",
        }
    }

    /// The one of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stand| stand.id() == id)
    }

    /// What comes after it; the last leads back to the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Missing => Self::Begun,
            Self::Begun => Self::There,
            Self::There => Self::Missing,
        }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_missing(&self) -> bool {
        *self == Self::Missing
    }
}

/// A piece of enablement, or a point of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    pub id: String,
    /// For one of one's own; else the method names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "Stand::is_missing")]
    pub state: Stand,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Whom it is for: a track (`solution`), or a rung of it and those above (`solution/gold`). None is everybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How a tool stands to the law and the customers of the EU (E16): A is strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EuTier {
    A,
    B,
    C,
}

impl EuTier {
    /// All, the strictest first.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
        }
    }

    /// The one of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.id() == id)
    }
}

/// What does the work of a function.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tool {
    /// The function, by the method's id.
    pub id: String,
    /// A tool by the method's id, or any other by its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A year, in whole units of the company's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<u64>,
    #[serde(skip_serializing_if = "Stand::is_missing")]
    pub state: Stand,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How something that grows with the partners is done today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// As one begins: by hand, for each partner anew.
    ByHand,
    /// As it holds for many.
    ToScale,
}

impl Way {
    /// Both, the first one first.
    pub const ALL: [Self; 2] = [Self::ByHand, Self::ToScale];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::ToScale => "to-scale",
        }
    }

    /// The one of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id() == id)
    }
}

/// The present approach to a factor of growth.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Approach {
    /// The factor, by the method's id.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// Active partners at which it breaks, where somebody knows better than the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The kinds of items, each with a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Role,
    Paper,
    Piece,
    Check,
    Tool,
    Approach,
}

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Role, Self::Paper, Self::Piece, Self::Check, Self::Tool, Self::Approach];

    /// The kind as an address says it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Paper => "paper",
            Self::Piece => "piece",
            Self::Check => "check",
            Self::Tool => "tool",
            Self::Approach => "approach",
        }
    }

    /// The kind that an address says.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// An item of one of the lists.
pub trait Item: Clone + Default + PartialEq {
    /// Its id.
    fn id(&self) -> &str;
    /// One with an id, of which nothing is said.
    fn new(id: &str) -> Self;
    /// Its list.
    fn list(operations: &Operations) -> &Vec<Self>;
    /// Its list, to be changed.
    fn list_mut(operations: &mut Operations) -> &mut Vec<Self>;
}

macro_rules! items {
    ($($item:ty: $list:ident),+ $(,)?) => {
        $(impl Item for $item {
            fn id(&self) -> &str {
                &self.id
            }
            fn new(id: &str) -> Self {
                Self { id: id.to_owned(), ..Self::default() }
            }
            fn list(operations: &Operations) -> &Vec<Self> {
                &operations.$list
            }
            fn list_mut(operations: &mut Operations) -> &mut Vec<Self> {
                &mut operations.$list
            }
        })+
    };
}

items!(Seat: roles, Paper: documents, Tool: tools, Approach: approaches);

impl Operations {
    /// The item of an id.
    pub fn get<T: Item>(&self, id: &str) -> Option<&T> {
        find(T::list(self), id, T::id)
    }

    /// Changes the item of an id, made where there is none; one of which nothing is said any more goes.
    pub fn change<T: Item>(&mut self, id: &str, change: impl FnOnce(&mut T)) {
        alter(T::list_mut(self), id, T::id, T::new, change);
    }

    /// The piece of enablement of an id.
    pub fn piece(&self, id: &str) -> Option<&Entry> {
        find(&self.enablement, id, |entry| &entry.id)
    }

    /// The point of the lists of an id.
    pub fn check(&self, id: &str) -> Option<&Entry> {
        find(&self.checks, id, |entry| &entry.id)
    }

    /// Changes a piece of enablement, or a point of the lists, as [`Self::change`] does.
    pub fn change_entry(&mut self, kind: Kind, id: &str, change: impl FnOnce(&mut Entry)) {
        let list = if kind == Kind::Check { &mut self.checks } else { &mut self.enablement };
        let new = |id: &str| Entry { id: id.to_owned(), ..Entry::default() };
        alter(list, id, |entry| &entry.id, new, change);
    }

    /// A piece of enablement, or a point of the lists.
    pub fn entry(&self, kind: Kind, id: &str) -> Option<&Entry> {
        if kind == Kind::Check { self.check(id) } else { self.piece(id) }
    }

    /// The ids of the items of a kind, as they stand in the file.
    pub fn ids(&self, kind: Kind) -> Vec<&str> {
        match kind {
            Kind::Role => self.roles.iter().map(|item| item.id.as_str()).collect(),
            Kind::Paper => self.documents.iter().map(|item| item.id.as_str()).collect(),
            Kind::Piece => self.enablement.iter().map(|item| item.id.as_str()).collect(),
            Kind::Check => self.checks.iter().map(|item| item.id.as_str()).collect(),
            Kind::Tool => self.tools.iter().map(|item| item.id.as_str()).collect(),
            Kind::Approach => self.approaches.iter().map(|item| item.id.as_str()).collect(),
        }
    }

    /// Takes an item out.
    pub fn remove(&mut self, kind: Kind, id: &str) {
        match kind {
            Kind::Role => self.roles.retain(|item| item.id != id),
            Kind::Paper => self.documents.retain(|item| item.id != id),
            Kind::Piece => self.enablement.retain(|item| item.id != id),
            Kind::Check => self.checks.retain(|item| item.id != id),
            Kind::Tool => self.tools.retain(|item| item.id != id),
            Kind::Approach => self.approaches.retain(|item| item.id != id),
        }
    }

    /// Who owns an item; empty where nobody does.
    pub fn owner(&self, kind: Kind, id: &str) -> &str {
        let owner = match kind {
            Kind::Role => self.get::<Seat>(id).map(|item| &item.owner),
            Kind::Paper => self.get::<Paper>(id).map(|item| &item.owner),
            Kind::Piece | Kind::Check => self.entry(kind, id).map(|item| &item.owner),
            Kind::Tool => self.get::<Tool>(id).map(|item| &item.owner),
            Kind::Approach => None,
        };
        owner.map_or("", String::as_str)
    }

    /// Says who owns an item.
    pub fn set_owner(&mut self, kind: Kind, id: &str, person: &str) {
        let set = |owner: &mut String| person.clone_into(owner);
        match kind {
            Kind::Role => self.change::<Seat>(id, |item| set(&mut item.owner)),
            Kind::Paper => self.change::<Paper>(id, |item| set(&mut item.owner)),
            Kind::Piece | Kind::Check => self.change_entry(kind, id, |item| set(&mut item.owner)),
            Kind::Tool => self.change::<Tool>(id, |item| set(&mut item.owner)),
            Kind::Approach => {}
        }
    }

    /// What is noted about an item.
    pub fn note(&self, kind: Kind, id: &str) -> &str {
        let note = match kind {
            Kind::Role => self.get::<Seat>(id).map(|item| &item.note),
            Kind::Paper => self.get::<Paper>(id).map(|item| &item.note),
            Kind::Piece | Kind::Check => self.entry(kind, id).map(|item| &item.note),
            Kind::Tool => self.get::<Tool>(id).map(|item| &item.note),
            Kind::Approach => self.get::<Approach>(id).map(|item| &item.note),
        };
        note.map_or("", String::as_str)
    }

    /// Notes something about an item.
    pub fn set_note(&mut self, kind: Kind, id: &str, said: &str) {
        let set = |note: &mut String| said.clone_into(note);
        match kind {
            Kind::Role => self.change::<Seat>(id, |item| set(&mut item.note)),
            Kind::Paper => self.change::<Paper>(id, |item| set(&mut item.note)),
            Kind::Piece | Kind::Check => self.change_entry(kind, id, |item| set(&mut item.note)),
            Kind::Tool => self.change::<Tool>(id, |item| set(&mut item.note)),
            Kind::Approach => self.change::<Approach>(id, |item| set(&mut item.note)),
        }
    }

    /// Every owner that is named.
    pub fn owners_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let roles = self.roles.iter_mut().map(|seat| &mut seat.owner);
        let documents = self.documents.iter_mut().map(|paper| &mut paper.owner);
        let entries = self.enablement.iter_mut().chain(&mut self.checks).map(|entry| &mut entry.owner);
        let tools = self.tools.iter_mut().map(|tool| &mut tool.owner);
        roles.chain(documents).chain(entries).chain(tools)
    }

    /// Whether a person owns something.
    pub fn names(&self, person: &str) -> bool {
        self.roles.iter().any(|seat| seat.owner == person)
            || self.documents.iter().any(|paper| paper.owner == person)
            || self.enablement.iter().chain(&self.checks).any(|entry| entry.owner == person)
            || self.tools.iter().any(|tool| tool.owner == person)
    }
}

fn find<'a, T>(list: &'a [T], id: &str, of: impl Fn(&T) -> &str) -> Option<&'a T> {
    list.iter().find(|item| of(item) == id)
}

fn alter<T: PartialEq>(
    list: &mut Vec<T>,
    id: &str,
    of: impl Fn(&T) -> &str,
    new: impl Fn(&str) -> T,
    change: impl FnOnce(&mut T),
) {
    let at = list.iter().position(|item| of(item) == id).unwrap_or_else(|| {
        list.push(new(id));
        list.len() - 1
    });
    change(&mut list[at]);
    if list[at] == new(id) {
        list.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_made_by_its_first_word_and_gone_with_its_last() {
        let mut operations = Operations::default();
        operations.change::<Paper>("agreement", |paper| paper.owner = "mara".into());
        operations.change_entry(Kind::Check, "policies", |entry| entry.state = Stand::There);
        assert_eq!(operations.get::<Paper>("agreement").map(|paper| paper.owner.as_str()), Some("mara"));
        operations.change::<Paper>("agreement", |paper| paper.owner.clear());
        operations.change_entry(Kind::Check, "policies", |entry| entry.state = Stand::Missing);
        assert_eq!(operations, Operations::default());
    }

    #[test]
    fn a_second_seat_of_a_role_stays_without_anybody_on_it() {
        let mut operations = Operations::default();
        operations.change::<Seat>("partner-manager-2", |seat| seat.role = "partner-manager".into());
        assert_eq!(operations.roles[0].of(), "partner-manager");
    }
}
