//! A workspace as one value. Cloning it is cheap: its documents are shared until one is changed.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    address::Document, answers::Answers, assessments::Assessments, board::Board, decisions::Decisions, metrics::Metrics,
    operations::Operations, part::Part, partners::Partners, people::People, policy::Policy, review::Review, strategy::Strategy,
    tiers::Tiers,
};

/// The format of the files that this version writes.
pub const FORMAT: u32 = 2;

/// Everything that a workspace holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    pub head: Arc<Head>,
    pub answers: Arc<Answers>,
    pub strategy: Arc<Strategy>,
    pub tiers: Arc<Tiers>,
    pub policy: Arc<Policy>,
    pub partners: Arc<Partners>,
    pub metrics: Arc<Metrics>,
    pub board: Arc<Board>,
    pub assessments: Arc<Assessments>,
    pub operations: Arc<Operations>,
    pub decisions: Arc<Decisions>,
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
        note(same(&self.tiers, &other.tiers), Document::Tiers);
        note(same(&self.policy, &other.policy), Document::Policy);
        note(same(&self.partners, &other.partners), Document::Partners);
        note(same(&self.metrics, &other.metrics), Document::Metrics);
        note(same(&self.board, &other.board), Document::Board);
        note(same(&self.assessments, &other.assessments), Document::Assessments);
        note(same(&self.operations, &other.operations), Document::Operations);
        note(same(&self.decisions, &other.decisions), Document::Decisions);
        note(same(&self.people, &other.people), Document::People);
        note(same(&self.review, &other.review), Document::Review);
        changed
    }

    /// The parts with a file of their own in which two workspaces differ.
    pub fn changed_parts(&self, other: &Self) -> Vec<Part> {
        let mut parts = Vec::new();
        for document in self.changed(other) {
            match document {
                Document::Partners => parts.extend(self.partners.differing(&other.partners).into_iter().map(Part::Partner)),
                Document::Assessments => {
                    let differing = self.assessments.differing(&other.assessments).into_iter();
                    parts.extend(differing.map(|(round, rater)| match rater {
                        Some(rater) => Part::Sheet { round, rater },
                        None => Part::Round(round),
                    }));
                }
                document => parts.push(Part::Document(document)),
            }
        }
        parts
    }

    /// Whether a part is the same in another workspace.
    pub fn has_same(&self, part: &Part, other: &Self) -> bool {
        match part {
            Part::Partner(id) => self.partners.get(id) == other.partners.get(id),
            Part::Round(id) => self.assessments.round(id) == other.assessments.round(id),
            Part::Sheet { round, rater } => self.assessments.sheet(round, rater) == other.assessments.sheet(round, rater),
            Part::Document(document) => {
                // Everything else is left out of the comparison by taking it over.
                let mut mixed = self.clone();
                mixed.take_part(part, other);
                !mixed.changed(self).contains(document)
            }
        }
    }

    /// Takes one part of another workspace; a partner that the other one does not have goes.
    pub fn take_part(&mut self, part: &Part, other: &Self) {
        match part {
            Part::Partner(id) => {
                let partners = Arc::make_mut(&mut self.partners);
                match other.partners.get(id) {
                    Some(partner) => partners.insert(Arc::clone(partner)),
                    None => drop(partners.remove(id)),
                }
            }
            Part::Round(id) => {
                let assessments = Arc::make_mut(&mut self.assessments);
                match other.assessments.round(id) {
                    Some(round) => assessments.put_round(Arc::clone(round)),
                    None => drop(assessments.remove_round(id)),
                }
            }
            Part::Sheet { round, rater } => {
                let assessments = Arc::make_mut(&mut self.assessments);
                match other.assessments.sheet(round, rater) {
                    Some(sheet) => assessments.put_sheet(Arc::clone(sheet)),
                    None => drop(assessments.remove_sheet(round, rater)),
                }
            }
            Part::Document(document) => match document {
                Document::Workspace => self.head = Arc::clone(&other.head),
                Document::Answers => self.answers = Arc::clone(&other.answers),
                Document::Strategy => self.strategy = Arc::clone(&other.strategy),
                Document::Tiers => self.tiers = Arc::clone(&other.tiers),
                Document::Policy => self.policy = Arc::clone(&other.policy),
                Document::Partners => self.partners = Arc::clone(&other.partners),
                Document::Metrics => self.metrics = Arc::clone(&other.metrics),
                Document::Board => self.board = Arc::clone(&other.board),
                Document::Assessments => self.assessments = Arc::clone(&other.assessments),
                Document::Operations => self.operations = Arc::clone(&other.operations),
                Document::Decisions => self.decisions = Arc::clone(&other.decisions),
                Document::People => self.people = Arc::clone(&other.people),
                Document::Review => self.review = Arc::clone(&other.review),
            },
        }
    }
}

fn same<T: PartialEq>(left: &Arc<T>, right: &Arc<T>) -> bool {
    Arc::ptr_eq(left, right) || left == right
}
