//! Looking whether files are still what was read or written last: somebody may have changed them by hand, or another program.
//!
//! A look changes nothing. What was found goes to the desk, which knows what was changed here meanwhile, and takes it up or asks.

use std::collections::BTreeSet;

use super::{
    conflict::{self, ConflictCopy},
    fault::FileFault,
    journal,
    open::UnknownField,
    parts,
    save::Files,
};
use crate::domain::{Document, Part, Workspace};

/// Which files may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    All,
    /// These, each below the folder of the workspace with forward slashes.
    Files(BTreeSet<String>),
}

/// What a look has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looked {
    /// Files that are not what they were.
    pub outside: Vec<Outside>,
    /// Files that look like other versions of ours.
    pub copies: Vec<ConflictCopy>,
    /// The folder is there, and a workspace.
    pub is_there: bool,
}

/// A file that somebody else has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    pub part: Part,
    pub found: Found,
}

/// What stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing any more.
    Gone,
    /// Another text, with the value of the part and what is not known in it.
    Text { text: String, value: Box<Workspace>, unknown: Vec<UnknownField> },
    /// Something that cannot be read.
    Broken(FileFault),
}

impl Touched {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Files(mut files), Self::Files(others)) => {
                files.extend(others);
                Self::Files(files)
            }
            _ => Self::All,
        }
    }
}

impl Files {
    /// Looks at files on disk, and tells those that somebody else has changed.
    pub fn look(&self, touched: &Touched) -> Looked {
        let disk = self.disk();
        let marker = Document::Workspace.file();
        let Ok(pending) = journal::pending(disk) else { return Looked { is_there: true, ..Looked::default() } };
        if !disk.is_there() || !(disk.holds(marker).unwrap_or(true) || pending.contains_key(marker)) {
            // An empty folder is no workspace in which everything was deleted: a disk may be away, or another branch be there.
            return Looked::default();
        }
        let mut copies: Vec<_> =
            disk.names("").unwrap_or_default().iter().filter_map(|name| conflict::of_document(name)).collect();
        let mut candidates: BTreeSet<Part> = match touched {
            Touched::All => self.texts().map(|(part, _)| part.clone()).chain(self.broken().cloned()).collect(),
            Touched::Files(files) => files.iter().filter_map(|file| Part::of_file(file)).collect(),
        };
        let mut folders = vec![Part::PARTNERS.to_owned()];
        let rounds = disk.names(Part::ASSESSMENTS).unwrap_or_default();
        folders.extend(rounds.into_iter().map(|round| format!("{}/{round}", Part::ASSESSMENTS)));
        for folder in folders {
            let names = disk.names(&folder).unwrap_or_default();
            for name in &names {
                match Part::of_file(&format!("{folder}/{name}")) {
                    Some(part) if part.is_named_well() => {
                        // One that was not known is new, whatever was said to have changed.
                        if *touched == Touched::All || self.text(&part).is_none() {
                            candidates.insert(part);
                        }
                    }
                    _ => copies.extend(conflict::of_sibling(&folder, name, &names)),
                }
            }
        }
        if *touched == Touched::All {
            candidates.extend(Document::ALL.into_iter().filter(|document| !document.is_folder()).map(Part::Document));
        }
        let candidates = candidates.into_iter().filter(Part::is_named_well);
        let outside = candidates.filter_map(|part| {
            let found = disk.read(&part.file()).map(|found| journal::settled(&pending, &part.file(), found));
            self.differs(&part, found).map(|found| Outside { part, found })
        });
        Looked { outside: outside.collect(), copies, is_there: true }
    }

    /// What stands in the place of a part, if that is not what was there.
    fn differs(&self, part: &Part, found: Result<Option<String>, FileFault>) -> Option<Found> {
        // What a save that failed has left on disk is ours.
        if matches!(&found, Ok(found) if self.has_tried(part, found.as_deref())) {
            return None;
        }
        let found = match found {
            Ok(found) if !self.is_broken(part) && found.as_deref() == self.found(part) => return None,
            Ok(None) => return Some(Found::Gone),
            Ok(Some(found)) => found,
            Err(fault) => return Some(Found::Broken(fault)),
        };
        let mut value = Workspace::default();
        Some(match parts::read(part, &found, &mut value) {
            Ok(unknown) => Found::Text { text: found, value: Box::new(value), unknown },
            Err(fault) => Found::Broken(fault),
        })
    }
}
