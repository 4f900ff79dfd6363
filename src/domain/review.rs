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

    /// An id that no remark has yet: `r1`, `r2` and so on, past the highest.
    pub fn next_id(&self) -> String {
        let highest = self.remarks.iter().filter_map(|remark| remark.id.strip_prefix('r')?.parse::<u32>().ok()).max();
        format!("r{}", highest.unwrap_or(0).saturating_add(1))
    }
}
