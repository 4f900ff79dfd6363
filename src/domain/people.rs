//! The people register: whoever owns, writes or scores something.

use serde::{Deserialize, Serialize};

/// The file `people.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct People {
    /// The person who works here now: author of remarks and decisions. A person id, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub me: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
}

/// One person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Stable; made once from the name and never changed by a rename.
    pub id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Two or three letters, as shown in lists.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub initials: String,
}

/// Whether two names, or two sets of initials, read the same.
pub fn same_name(left: &str, right: &str) -> bool {
    left.trim().to_lowercase() == right.trim().to_lowercase()
}

impl People {
    /// The person of an id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The person of a name, however it is capitalised.
    pub fn named(&self, name: &str) -> Option<&Person> {
        self.people.iter().find(|person| same_name(&person.name, name))
    }

    /// The person who works here now.
    pub fn me(&self) -> Option<&Person> {
        self.get(&self.me)
    }

    /// Adds a person by name, with an id and initials that nobody has yet; an existing name gives its id.
    pub fn add(&mut self, name: &str) -> String {
        let name = name.trim();
        if let Some(known) = self.named(name) {
            return known.id.clone();
        }
        let taken = |id: &str| self.people.iter().any(|person| person.id == id);
        let id = super::slug::unique(&super::slug::slug(name, "person"), taken);
        let initials = self.free_initials(name);
        self.people.push(Person { id: id.clone(), name: name.to_owned(), role: String::new(), initials });
        id
    }

    /// Initials from a name: first and last word, with a figure where somebody has them already.
    fn free_initials(&self, name: &str) -> String {
        let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
        let first = letters.next();
        let last = letters.next_back();
        let plain: String = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
        let plain = if plain.is_empty() { "X".to_owned() } else { plain };
        let taken = |initials: &str| self.people.iter().any(|person| person.initials == initials);
        if !taken(&plain) {
            return plain;
        }
        (2..=u32::MAX).map(|n| format!("{plain}{n}")).find(|initials| !taken(initials)).unwrap_or(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_given_twice_is_one_person() {
        let mut people = People::default();
        let first = people.add("Mara König");
        assert_eq!(people.add(" mara KÖNIG "), first);
        assert_eq!(people.people.len(), 1);
        assert_eq!(people.people[0].initials, "MK");
    }

    #[test]
    fn two_people_never_share_an_id_or_initials() {
        let mut people = People::default();
        people.add("Mara König");
        people.add("Max Keller");
        people.add("Mara-König");
        let ids: std::collections::BTreeSet<_> = people.people.iter().map(|person| &person.id).collect();
        let initials: std::collections::BTreeSet<_> = people.people.iter().map(|person| &person.initials).collect();
        assert_eq!((ids.len(), initials.len()), (3, 3));
    }
}
