//! The vision, and what a person decided about the proposals of the advice. What was not decided is not stored: it is derived anew.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::vision::Vision;

/// The file `strategy.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Strategy {
    #[serde(skip_serializing_if = "Vision::is_empty")]
    pub vision: Vision,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// Why the company goes on against the verdict, in its own words; empty where it does not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub going_on: String,
}

/// One decision about one proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The proposal's id, such as `type/referral`.
    pub id: String,
    pub taken: Taken,
    /// What the advice said when it was decided; compared with what it says now.
    pub advised: Value,
    /// What the person put in its place; only where `taken` is `changed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// A person id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    pub on: Date,
}

/// What a person did with a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taken {
    Accepted,
    Changed,
    Refused,
}

/// What a proposal proposes. Comparable, so that a change of advice is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Begin with it.
    Start,
    /// Add it later.
    Later,
    /// Just this: a verdict id.
    Form(String),
    /// From … to, in the proposal's own unit.
    Range(u32, u32),
    /// This many or more, in the proposal's own unit.
    AtLeast(u32),
    /// One number in the proposal's own unit.
    Number(u32),
}

impl Strategy {
    /// The decision about a proposal.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// Puts a decision in the place of an earlier one about the same proposal.
    pub fn decide(&mut self, decision: Decision) {
        match self.decisions.iter_mut().find(|known| known.id == decision.id) {
            Some(known) => *known = decision,
            None => self.decisions.push(decision),
        }
    }

    /// Takes a decision back; the proposal is open again.
    pub fn reopen(&mut self, id: &str) {
        self.decisions.retain(|decision| decision.id != id);
    }
}
