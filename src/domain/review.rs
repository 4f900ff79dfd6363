//! What reviewers leave in a workspace: remarks on anything that has an address.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::address::Address;

/// The file `review.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
}

/// One remark, open until somebody resolves it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    pub id: String,
    /// What it is about.
    pub about: Address,
    /// A person id; empty where nobody said who works here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    pub on: Date,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Date>,
}

impl Review {
    /// The remarks that nobody has resolved.
    pub fn open(&self) -> impl Iterator<Item = &Remark> {
        self.remarks.iter().filter(|remark| remark.resolved.is_none())
    }

    /// These remarks after a step from one state to another that others were not part of: what they wrote, changed or
    /// removed meanwhile stays as they left it.
    #[must_use]
    pub fn stepped(&self, from: &Self, to: &Self) -> Self {
        if self == from {
            return to.clone();
        }
        let mut stepped = self.clone();
        let get = |review: &Self, id: &str| review.remarks.iter().find(|remark| remark.id == id).cloned();
        for gone in from.remarks.iter().filter(|remark| get(to, &remark.id).is_none()) {
            stepped.remarks.retain(|remark| remark != gone);
        }
        for remark in &to.remarks {
            match get(from, &remark.id) {
                Some(was) => {
                    if let Some(now) = stepped.remarks.iter_mut().find(|now| **now == was) {
                        now.clone_from(remark);
                    }
                }
                // Somebody else's remark may have taken the id meanwhile.
                None if get(&stepped, &remark.id).is_some() => {
                    let id = stepped.next_id();
                    stepped.remarks.push(Remark { id, ..remark.clone() });
                }
                None => stepped.remarks.push(remark.clone()),
            }
        }
        stepped
    }

    /// An id that no remark has yet: `r1`, `r2` and so on, past the highest.
    pub fn next_id(&self) -> String {
        let highest = self.remarks.iter().filter_map(|remark| remark.id.strip_prefix('r')?.parse::<u32>().ok()).max();
        format!("r{}", highest.unwrap_or(0).saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(remarks: &[(&str, &str)]) -> Review {
        let remark = |(id, text): &(&str, &str)| Remark {
            id: (*id).to_owned(),
            about: Address::remark("r1"),
            author: String::new(),
            on: Date::constant(2026, 11, 21),
            text: (*text).to_owned(),
            resolved: None,
        };
        Review { remarks: remarks.iter().map(remark).collect() }
    }

    #[test]
    fn a_step_back_changes_its_own_remarks_and_leaves_those_of_others() {
        let (before, after) = (review(&[("r1", "old")]), review(&[("r1", "new"), ("r2", "mine")]));
        assert_eq!(after.stepped(&after, &before), before);
        let meanwhile = review(&[("r1", "new"), ("r2", "mine"), ("r3", "theirs")]);
        assert_eq!(meanwhile.stepped(&after, &before), review(&[("r1", "old"), ("r3", "theirs")]));
        let rewritten = review(&[("r1", "theirs"), ("r2", "mine, and theirs")]);
        assert_eq!(rewritten.stepped(&after, &before), rewritten);
    }

    #[test]
    fn a_remark_that_comes_back_takes_no_id_that_somebody_else_has_by_now() {
        let (before, after) = (review(&[("r1", "mine")]), review(&[]));
        let meanwhile = review(&[("r1", "theirs")]);
        assert_eq!(meanwhile.stepped(&after, &before), review(&[("r1", "theirs"), ("r2", "mine")]));
    }
}
