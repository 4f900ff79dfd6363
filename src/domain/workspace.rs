//! A workspace as one value. Cloning it is cheap: its documents are shared until one is changed.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{address::Document, answers::Answers, people::People, review::Review, strategy::Strategy};

/// The format of the files that this version writes.
pub const FORMAT: u32 = 1;

/// Everything that a workspace holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    pub head: Arc<Head>,
    pub answers: Arc<Answers>,
    pub strategy: Arc<Strategy>,
    pub people: Arc<People>,
    pub review: Arc<Review>,
}

/// The file `workspace.ron`, which marks a folder as a workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The format of all files in the folder.
    pub format: u32,
    /// The method that the advice was made with last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<MadeWith>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Date>,
}

/// Which method a workspace was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeWith {
    pub name: String,
    pub version: String,
    /// Of all data of the method; differs when any row or word differs.
    pub digest: String,
}

impl Default for Head {
    fn default() -> Self {
        Self { format: FORMAT, method: None, created: None }
    }
}

impl Workspace {
    /// The documents in which two workspaces differ. Shared documents are known to be equal without a look.
    pub fn changed(&self, other: &Self) -> Vec<Document> {
        let mut changed = Vec::new();
        let mut note = |same: bool, document| {
            if !same {
                changed.push(document);
            }
        };
        note(same(&self.head, &other.head), Document::Workspace);
        note(same(&self.answers, &other.answers), Document::Answers);
        note(same(&self.strategy, &other.strategy), Document::Strategy);
        note(same(&self.people, &other.people), Document::People);
        note(same(&self.review, &other.review), Document::Review);
        changed
    }
}

fn same<T: PartialEq>(left: &Arc<T>, right: &Arc<T>) -> bool {
    Arc::ptr_eq(left, right) || left == right
}
