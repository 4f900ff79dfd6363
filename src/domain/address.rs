//! The address of a thing in a workspace: by stable id, never by position.
//!
//! Findings, reasons, remarks, search hits and undo labels use it; only `store` turns it into file, line and column.
//! As text: `answers/company/arr`, `people/person:mk/role`, `strategy/decision:type.referral`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A document of a workspace: one file, one concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Document {
    Workspace,
    Answers,
    Strategy,
    Tiers,
    Policy,
    /// The register: a folder with a file for each partner.
    Partners,
    Metrics,
    Board,
    /// The rounds of assessments: a folder each, with a file for each rater.
    Assessments,
    Operations,
    Decisions,
    People,
    Review,
}

impl Document {
    /// All documents, in the order in which they are read.
    pub const ALL: [Self; 13] = [
        Self::Workspace,
        Self::Answers,
        Self::Strategy,
        Self::Tiers,
        Self::Policy,
        Self::Partners,
        Self::Metrics,
        Self::Board,
        Self::Assessments,
        Self::Operations,
        Self::Decisions,
        Self::People,
        Self::Review,
    ];

    /// Its name, which is also that of its file without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Workspace => "workspace",
            Self::Answers => "answers",
            Self::Strategy => "strategy",
            Self::Tiers => "tiers",
            Self::Policy => "policy",
            Self::Partners => "partners",
            Self::Metrics => "metrics",
            Self::Board => "board",
            Self::Assessments => "assessments",
            Self::Operations => "operations",
            Self::Decisions => "decisions",
            Self::People => "people",
            Self::Review => "review",
        }
    }

    /// It is shown in a room of its own, beyond the walk.
    pub fn is_room(self) -> bool {
        matches!(
            self,
            Self::Tiers
                | Self::Policy
                | Self::Partners
                | Self::Metrics
                | Self::Board
                | Self::Assessments
                | Self::Operations
                | Self::Decisions
        )
    }

    /// Whether it is a folder with files of its own.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Partners | Self::Assessments)
    }

    /// Its file in the folder of the workspace; for partners and assessments the folder of their files.
    pub fn file(self) -> &'static str {
        match self {
            Self::Workspace => "workspace.ron",
            Self::Answers => "answers.ron",
            Self::Strategy => "strategy.ron",
            Self::Tiers => "tiers.ron",
            Self::Policy => "policy.ron",
            Self::Partners => "partners",
            Self::Metrics => "metrics.ron",
            Self::Board => "board.ron",
            Self::Assessments => "assessments",
            Self::Operations => "operations.ron",
            Self::Decisions => "decisions.ron",
            Self::People => "people.ron",
            Self::Review => "review.ron",
        }
    }
}

/// One step down from a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// A field by name.
    Field(String),
    /// The item of a list: what it is (`person`), and its id.
    Item { kind: String, id: String },
}

/// Kinds of items and the field that lists them. One row for each list of a document.
/// A partner, a round and a sheet are files of their own and stand in no list.
const LISTS: &[(&str, &str)] = &[
    ("person", "people"),
    ("decision", "decisions"),
    ("remark", "remarks"),
    ("waiver", "waivers"),
    ("setting", "rules"),
    ("track", "tracks"),
    ("tier", "tiers"),
    ("requirement", "entry"),
    ("kept", "keep"),
    ("benefit", "benefits"),
    ("specialisation", "specialisations"),
    ("placement", "placements"),
    ("terms", "terms"),
    ("rate", "rates"),
    ("partner", ""),
    ("metric", "metrics"),
    ("card", "cards"),
    ("filter", "filters"),
    ("round", ""),
    ("rater", ""),
    ("score", "scores"),
    ("agreed", "agreed"),
    ("weight", "weights"),
    ("role", "roles"),
    ("paper", "documents"),
    ("piece", "enablement"),
    ("check", "checks"),
    ("tool", "tools"),
    ("approach", "approaches"),
];

impl Step {
    /// Whether it is an item of a kind.
    pub fn is(&self, wanted: &str) -> bool {
        matches!(self, Self::Item { kind, .. } if kind == wanted)
    }

    /// The field that lists the items of a kind; empty where each is a file of its own.
    pub fn list_of(kind: &str) -> Option<&'static str> {
        LISTS.iter().find(|(known, _)| *known == kind).map(|(_, list)| *list)
    }
}

/// Where something stands in a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    pub document: Document,
    pub steps: Vec<Step>,
}

impl Address {
    /// The document as a whole.
    pub fn whole(document: Document) -> Self {
        Self { document, steps: Vec::new() }
    }

    /// A field of the answers, such as `company/arr`.
    pub fn answer(path: &str) -> Self {
        Self { document: Document::Answers, steps: path.split('/').map(|name| Step::Field(name.to_owned())).collect() }
    }

    /// A person of the register.
    pub fn person(id: &str) -> Self {
        Self::whole(Document::People).item("person", id)
    }

    /// The decision about a proposal, made or not.
    pub fn decision(id: &str) -> Self {
        Self::whole(Document::Strategy).item("decision", id)
    }

    /// A part of the vision, by its name in the file; the vision as a whole where it is empty.
    pub fn vision(part: &str) -> Self {
        let vision = Self::whole(Document::Strategy).field("vision");
        if part.is_empty() { vision } else { vision.field(part) }
    }

    /// A track of the tiers.
    pub fn track(id: &str) -> Self {
        Self::whole(Document::Tiers).item("track", id)
    }

    /// A rung of a track.
    pub fn tier(track: &str, tier: &str) -> Self {
        Self::track(track).item("tier", tier)
    }

    /// Terms of the policy.
    pub fn terms(id: &str) -> Self {
        Self::whole(Document::Policy).item("terms", id)
    }

    /// A partner of the register.
    pub fn partner(id: &str) -> Self {
        Self::whole(Document::Partners).item("partner", id)
    }

    /// A metric.
    pub fn metric(id: &str) -> Self {
        Self::whole(Document::Metrics).item("metric", id)
    }

    /// A card of the board.
    pub fn card(id: &str) -> Self {
        Self::whole(Document::Board).item("card", id)
    }

    /// A round of assessments.
    pub fn round(id: &str) -> Self {
        Self::whole(Document::Assessments).item("round", id)
    }

    /// The sheet of a rater in a round.
    pub fn sheet(round: &str, rater: &str) -> Self {
        Self::round(round).item("rater", rater)
    }

    /// A record in the log of decisions.
    pub fn record(id: &str) -> Self {
        Self::whole(Document::Decisions).item("decision", id)
    }

    /// An item of the operations: a `role`, a `paper`, a `piece` of enablement, a `check`, a `tool`, an `approach`.
    pub fn operations(kind: &str, id: &str) -> Self {
        Self::whole(Document::Operations).item(kind, id)
    }

    /// A remark.
    pub fn remark(id: &str) -> Self {
        Self::whole(Document::Review).item("remark", id)
    }

    /// A waiver of a finding.
    pub fn waiver(id: &str) -> Self {
        Self::whole(Document::Review).item("waiver", id)
    }

    /// What a rule weighs in this workspace.
    pub fn rule_setting(rule: &str) -> Self {
        Self::whole(Document::Review).item("setting", rule)
    }

    /// The id of the item of a kind on the way to it.
    pub fn item_id(&self, wanted: &str) -> Option<&str> {
        self.steps.iter().find_map(|step| match step {
            Step::Item { kind, id } if kind == wanted => Some(id.as_str()),
            _ => None,
        })
    }

    /// An item below this address.
    #[must_use]
    pub fn item(mut self, kind: &str, id: &str) -> Self {
        self.steps.push(Step::Item { kind: kind.to_owned(), id: id.to_owned() });
        self
    }

    /// A field below this address.
    #[must_use]
    pub fn field(mut self, name: &str) -> Self {
        self.steps.push(Step::Field(name.to_owned()));
        self
    }

    /// Whether it is an answer of a step, by the step's name in the file.
    pub fn is_answer_of(&self, step: &str) -> bool {
        self.document == Document::Answers && matches!(self.steps.as_slice(), [Step::Field(name), _, ..] if name == step)
    }

    /// Whether this address is the other one or lies above it.
    pub fn holds(&self, other: &Self) -> bool {
        self.document == other.document && other.steps.starts_with(&self.steps)
    }

    /// The name of the field or the id of the item that it ends in; the document's name where it has no steps.
    pub fn last(&self) -> &str {
        match self.steps.last() {
            Some(Step::Field(name)) => name,
            Some(Step::Item { id, .. }) => id,
            None => self.document.name(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.document.name())?;
        for step in &self.steps {
            match step {
                Step::Field(name) => write!(f, "/{name}")?,
                // Ids of proposals have a slash of their own, which stands as a dot in an address.
                Step::Item { kind, id } => write!(f, "/{kind}:{}", id.replace('/', "."))?,
            }
        }
        Ok(())
    }
}

/// A text that is no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no address: {why}")]
pub struct AddressError {
    pub text: String,
    pub why: &'static str,
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fail = |why| AddressError { text: text.to_owned(), why };
        let mut parts = text.split('/');
        let name = parts.next().unwrap_or_default();
        let document = Document::ALL
            .into_iter()
            .find(|document| document.name() == name)
            .ok_or_else(|| fail("it begins with no document"))?;
        let mut steps = Vec::new();
        for part in parts {
            steps.push(match part.split_once(':') {
                Some((kind, id)) if !id.is_empty() => {
                    if Step::list_of(kind).is_none() {
                        return Err(fail("an item of an unknown kind"));
                    }
                    Step::Item { kind: kind.to_owned(), id: id.replace('.', "/") }
                }
                Some(_) => return Err(fail("an item without an id")),
                None if part.is_empty() => return Err(fail("an empty step")),
                None => Step::Field(part.to_owned()),
            });
        }
        Ok(Self { document, steps })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_as_it_is_written() {
        for text in ["answers", "answers/company/arr", "people/person:mara-koenig/role", "strategy/decision:type.referral"] {
            let address: Address = text.parse().unwrap();
            assert_eq!(address.to_string(), text);
        }
        assert_eq!(Address::decision("type/referral").to_string(), "strategy/decision:type.referral");
    }

    #[test]
    fn a_text_that_is_no_address_says_why() {
        for (text, why) in [
            ("", "it begins with no document"),
            ("nonsense/arr", "it begins with no document"),
            ("answers//arr", "an empty step"),
            ("people/person:", "an item without an id"),
            ("people/robot:x", "an item of an unknown kind"),
        ] {
            assert_eq!(text.parse::<Address>().unwrap_err().why, why, "{text}");
        }
    }

    #[test]
    fn an_address_holds_what_lies_below_it() {
        let company = Address::answer("company");
        assert!(company.holds(&Address::answer("company/arr")));
        assert!(company.holds(&company));
        assert!(!company.holds(&Address::answer("owner")));
    }
}
