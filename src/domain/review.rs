//! What reviewers leave in a workspace: remarks on anything that has an address, waivers of findings, levels of rules.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::address::Address;

/// The file `review.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// Findings that somebody lives with for a while.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
    /// Rules that weigh something else here than the method says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleSetting>,
}

/// A finding that somebody lives with until a day, and says why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiver {
    pub id: String,
    /// The rule, by id.
    pub rule: String,
    /// Where it found something.
    pub at: Address,
    /// A waiver without one does not count.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// A person id; empty where nobody said who works here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    pub on: Date,
    /// The last day on which it holds.
    pub until: Date,
}

impl Waiver {
    /// Whether it counts on a day.
    pub fn holds(&self, today: Date) -> bool {
        self.until >= today && !self.reason.trim().is_empty()
    }
}

/// What a rule weighs in this workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSetting {
    /// The rule, by id.
    pub id: String,
    pub level: Weight,
}

/// What a finding weighs, or that the rule is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    Off,
    Advice,
    Warning,
    Error,
}

impl Weight {
    /// All, the lightest first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Advice, Self::Warning, Self::Error];

    /// The id by which words and files know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The one of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weight| weight.id() == id)
    }
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
    /// What a rule weighs here, where the workspace says.
    pub fn weight(&self, rule: &str) -> Option<Weight> {
        self.rules.iter().find(|setting| setting.id == rule).map(|setting| setting.level)
    }

    /// Says what a rule weighs here; nothing leaves it to the method again.
    pub fn set_weight(&mut self, rule: &str, weight: Option<Weight>) {
        let at = self.rules.iter().position(|setting| setting.id == rule);
        match (at, weight) {
            (Some(at), Some(weight)) => self.rules[at].level = weight,
            (Some(at), None) => drop(self.rules.remove(at)),
            (None, Some(level)) => self.rules.push(RuleSetting { id: rule.to_owned(), level }),
            (None, None) => {}
        }
    }

    /// The waiver of an id.
    pub fn waiver(&self, id: &str) -> Option<&Waiver> {
        self.waivers.iter().find(|waiver| waiver.id == id)
    }

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
        // Waivers and levels are changed by nobody while this program only reads.
        if from.waivers != to.waivers {
            stepped.waivers.clone_from(&to.waivers);
        }
        if from.rules != to.rules {
            stepped.rules.clone_from(&to.rules);
        }
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
        next('r', self.remarks.iter().map(|remark| remark.id.as_str()))
    }

    /// An id that no waiver has yet: `w1`, `w2` and so on, past the highest.
    pub fn next_waiver_id(&self) -> String {
        next('w', self.waivers.iter().map(|waiver| waiver.id.as_str()))
    }
}

fn next<'a>(letter: char, ids: impl Iterator<Item = &'a str>) -> String {
    let highest = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<u32>().ok()).max();
    format!("{letter}{}", highest.unwrap_or(0).saturating_add(1))
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
        Review { remarks: remarks.iter().map(remark).collect(), ..Review::default() }
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
