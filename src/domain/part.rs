//! The parts of a workspace that have a file each: a document, or one partner of the register.

use std::borrow::Cow;

use super::{Address, Document, Step};

/// One file of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A document that is one file.
    Document(Document),
    /// A partner, by id.
    Partner(String),
}

impl Part {
    /// The folder of the partners.
    pub const PARTNERS: &'static str = "partners";

    /// The part that holds what an address is about; nothing for the register of partners as a whole.
    pub fn of(address: &Address) -> Option<Self> {
        match (address.document, address.steps.first()) {
            (Document::Partners, Some(Step::Item { id, .. })) => Some(Self::Partner(id.clone())),
            (Document::Partners, _) => None,
            (document, _) => Some(Self::Document(document)),
        }
    }

    /// Its address as a whole.
    pub fn address(&self) -> Address {
        match self {
            Self::Document(document) => Address::whole(*document),
            Self::Partner(id) => Address::partner(id),
        }
    }

    /// The document that it belongs to.
    pub fn document(&self) -> Document {
        match self {
            Self::Document(document) => *document,
            Self::Partner(_) => Document::Partners,
        }
    }

    /// Its file below the folder of the workspace, with forward slashes.
    pub fn file(&self) -> Cow<'static, str> {
        match self {
            Self::Document(document) => Cow::Borrowed(document.file()),
            Self::Partner(id) => Cow::Owned(format!("{}/{id}.ron", Self::PARTNERS)),
        }
    }

    /// The part that a file is.
    pub fn of_file(file: &str) -> Option<Self> {
        if let Some(rest) = file.strip_prefix(Self::PARTNERS).and_then(|rest| rest.strip_prefix('/')) {
            return rest.strip_suffix(".ron").map(|id| Self::Partner(id.to_owned()));
        }
        let document = Document::ALL.into_iter().find(|document| document.file() == file);
        document.filter(|document| *document != Document::Partners).map(Self::Document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_file() {
        for part in [Part::Document(Document::Board), Part::Partner("hansa-integrators".into())] {
            assert_eq!(Part::of_file(&part.file()), Some(part));
        }
        assert_eq!(Part::of_file("partners"), None);
        assert_eq!(Part::of_file("notes.txt"), None);
    }
}
