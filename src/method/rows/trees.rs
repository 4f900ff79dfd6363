//! Rows of the decision trees that are walked key by key (B2, B8, B9, B10).

use serde::{Deserialize, Serialize};

use super::{Branch, PlacementRow, Sources};

/// A tree of yes and no. Data alone: a changed method may add one.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TreeRow {
    pub id: String,
    /// The question that is asked first.
    #[serde(default)]
    pub root: String,
    #[serde(default)]
    pub nodes: Vec<NodeRow>,
    /// What it can end in, in the order in which it is told.
    pub outcomes: Vec<String>,
    /// It decides about one partner, so that one of the register can be named.
    #[serde(default)]
    pub partner: bool,
    /// Its questions are those of the tree that places a partner, so that they are said once.
    #[serde(default)]
    pub placements: bool,
    pub sources: Sources,
}

/// A question of a tree.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct NodeRow {
    pub id: String,
    pub yes: Leads,
    pub no: Leads,
    pub sources: Sources,
}

/// Where an answer leads.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub enum Leads {
    /// To another question, by id.
    Ask(String),
    /// To an outcome, by id.
    End(String),
}

impl TreeRow {
    /// A question, by id.
    pub fn node(&self, id: &str) -> Option<&NodeRow> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// What its questions go by in the words.
    pub fn family(&self) -> String {
        if self.placements { "placement".to_owned() } else { format!("tree-{}", self.id) }
    }

    /// Takes the questions of the tree that places a partner.
    pub(in crate::method) fn borrow(&mut self, placements: &[PlacementRow]) {
        let leads = |branch: &Branch| match branch {
            Branch::Ask(id) => Leads::Ask(id.clone()),
            Branch::Entry => Leads::End("entry".to_owned()),
            Branch::Middle => Leads::End("middle".to_owned()),
            Branch::Top => Leads::End("top".to_owned()),
        };
        self.root = placements.first().map(|row| row.id.clone()).unwrap_or_default();
        self.nodes = placements
            .iter()
            .map(|row| NodeRow { id: row.id.clone(), yes: leads(&row.yes), no: leads(&row.no), sources: row.sources.clone() })
            .collect();
    }
}
