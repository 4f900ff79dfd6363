//! The parts of a workspace that have a file each: a document, one partner of the register, a round of assessments, one
//! rater's sheet in it.

use std::borrow::Cow;

use super::{Address, Document, Step, slug};

/// One file of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A document that is one file.
    Document(Document),
    /// A partner, by id.
    Partner(String),
    /// A round of assessments, by id.
    Round(String),
    /// The sheet of a rater in a round.
    Sheet { round: String, rater: String },
}

impl Part {
    /// The folder of the partners.
    pub const PARTNERS: &'static str = "partners";

    /// The folder of the rounds of assessments.
    pub const ASSESSMENTS: &'static str = "assessments";

    /// The file of a round, beside those of its raters. No id of a person begins so.
    pub const ROUND: &'static str = "_round";

    /// The part that holds what an address is about; nothing for partners or assessments as a whole.
    pub fn of(address: &Address) -> Option<Self> {
        match (address.document, address.steps.first()) {
            (Document::Partners, Some(Step::Item { id, .. })) => Some(Self::Partner(id.clone())),
            (Document::Assessments, Some(Step::Item { id: round, .. })) => match address.steps.get(1) {
                Some(Step::Item { kind, id }) if kind == "rater" => {
                    Some(Self::Sheet { round: round.clone(), rater: id.clone() })
                }
                _ => Some(Self::Round(round.clone())),
            },
            (Document::Partners | Document::Assessments, _) => None,
            (document, _) => Some(Self::Document(document)),
        }
    }

    /// Its address as a whole.
    pub fn address(&self) -> Address {
        match self {
            Self::Document(document) => Address::whole(*document),
            Self::Partner(id) => Address::partner(id),
            Self::Round(id) => Address::round(id),
            Self::Sheet { round, rater } => Address::sheet(round, rater),
        }
    }

    /// The document that it belongs to.
    pub fn document(&self) -> Document {
        match self {
            Self::Document(document) => *document,
            Self::Partner(_) => Document::Partners,
            Self::Round(_) | Self::Sheet { .. } => Document::Assessments,
        }
    }

    /// Its file below the folder of the workspace, with forward slashes.
    pub fn file(&self) -> Cow<'static, str> {
        match self {
            Self::Document(document) => Cow::Borrowed(document.file()),
            Self::Partner(id) => Cow::Owned(format!("{}/{id}.ron", Self::PARTNERS)),
            Self::Round(id) => Cow::Owned(format!("{}/{id}/{}.ron", Self::ASSESSMENTS, Self::ROUND)),
            Self::Sheet { round, rater } => Cow::Owned(format!("{}/{round}/{rater}.ron", Self::ASSESSMENTS)),
        }
    }

    /// Whether its ids can be names of files: nothing that a hand-made id holds leads out of the folder, or onto another file.
    pub fn is_named_well(&self) -> bool {
        match self {
            Self::Document(document) => !document.is_folder(),
            Self::Partner(id) | Self::Round(id) => slug::is_id(id),
            Self::Sheet { round, rater } => slug::is_id(round) && slug::is_id(rater),
        }
    }

    /// Whether a file is one of a workspace, as its path below the folder says.
    pub fn is_file(file: &str) -> bool {
        Self::of_file(file).is_some_and(|part| part.is_named_well())
    }

    /// The part that a file is.
    pub fn of_file(file: &str) -> Option<Self> {
        if let Some(rest) = file.strip_prefix(Self::PARTNERS).and_then(|rest| rest.strip_prefix('/')) {
            return rest.strip_suffix(".ron").map(|id| Self::Partner(id.to_owned()));
        }
        if let Some(rest) = file.strip_prefix(Self::ASSESSMENTS).and_then(|rest| rest.strip_prefix('/')) {
            let (round, file) = rest.split_once('/')?;
            let rater = file.strip_suffix(".ron")?;
            return Some(match rater {
                Self::ROUND => Self::Round(round.to_owned()),
                rater => Self::Sheet { round: round.to_owned(), rater: rater.to_owned() },
            });
        }
        let document = Document::ALL.into_iter().find(|document| document.file() == file);
        document.filter(|document| !document.is_folder()).map(Self::Document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_file() {
        let sheet = Part::Sheet { round: "2026-11-21".into(), rater: "mara".into() };
        for part in [
            Part::Document(Document::Board),
            Part::Partner("hansa-integrators".into()),
            Part::Round("2026-11-21".into()),
            sheet,
        ] {
            assert_eq!(Part::of(&part.address()).as_ref(), Some(&part));
            assert_eq!(Part::of_file(&part.file()), Some(part));
        }
        assert_eq!(Part::of_file("partners"), None);
        assert_eq!(Part::of_file("assessments/2026-11-21"), None);
        assert_eq!(Part::of_file("notes.txt"), None);
    }
}
