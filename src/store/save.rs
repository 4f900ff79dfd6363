//! Saving: the new value into the old text, so that an edit changes the lines it is about and no others.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};

use super::{disk, fault::FaultKind, open, text, text::Attic};
use crate::domain::{Document, Workspace};

/// The texts of a workspace's files as they are on disk, and the value that they hold.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    sources: BTreeMap<Document, Source>,
    saved: Workspace,
    /// What was removed or replaced in this run, one a file, so that undo brings comments back.
    attics: BTreeMap<Document, Attic>,
}

/// Where a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// There is no file yet.
    Missing,
    /// The text that was read or written last.
    Read { text: String },
    /// A file that could not be read: never written over.
    Broken,
}

/// A document that was not saved, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSaved {
    pub document: Document,
    pub file: String,
    pub error: String,
    /// The file was changed by somebody else since it was read.
    pub outside: bool,
}

impl Files {
    /// The files of a folder, none read yet.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), sources: BTreeMap::new(), saved: Workspace::default(), attics: BTreeMap::new() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn set(&mut self, document: Document, source: Source) {
        self.sources.insert(document, source);
    }

    /// Says which value the texts hold.
    pub(super) fn set_saved(&mut self, workspace: &Workspace) {
        self.saved = workspace.clone();
    }

    /// The text that a document was read from or written as last.
    pub fn text(&self, document: Document) -> Option<&str> {
        match self.sources.get(&document) {
            Some(Source::Read { text }) => Some(text),
            _ => None,
        }
    }

    /// The value that is on disk.
    pub fn saved(&self) -> &Workspace {
        &self.saved
    }

    /// Whether the file of a document cannot be read, so that nothing of it may be changed.
    pub fn is_broken(&self, document: Document) -> bool {
        self.sources.get(&document) == Some(&Source::Broken)
    }

    /// Writes every document of a new workspace.
    pub fn write_all(&mut self, workspace: &Workspace) -> Result<(), NotSaved> {
        // The marker comes last: a folder that has it has the rest.
        let documents = Document::ALL.into_iter().filter(|document| *document != Document::Workspace);
        let default = Workspace::default();
        let changed = workspace.changed(&default);
        for document in documents.filter(|document| changed.contains(document)) {
            self.write(document, workspace)?;
        }
        self.write(Document::Workspace, workspace)
    }

    /// Writes what differs from what is on disk. What could not be written is told, and stays to be written.
    pub fn save(&mut self, workspace: &Workspace) -> Vec<NotSaved> {
        let changed = workspace.changed(&self.saved);
        changed.into_iter().filter_map(|document| self.write(document, workspace).err()).collect()
    }

    /// Takes what is on disk now as the text to go on from, whatever it holds; the next save puts the value into it.
    ///
    /// For a person who chose to keep their own: the file's comments and unknown fields stay even so.
    pub fn keep_mine(&mut self, document: Document) -> Result<(), FaultKind> {
        let text = disk::read(&self.folder, document.file()).map_err(|fault| fault.kind)?;
        let Some(text) = text else {
            self.set(document, Source::Missing);
            return Ok(());
        };
        let file = document.file();
        let theirs = match document {
            Document::Workspace => open::parse(file, &text).map(|(value, _)| self.saved.head = std::sync::Arc::new(value)),
            Document::Answers => open::parse(file, &text).map(|(value, _)| self.saved.answers = std::sync::Arc::new(value)),
            Document::Strategy => open::parse(file, &text).map(|(value, _)| self.saved.strategy = std::sync::Arc::new(value)),
            Document::People => open::parse(file, &text).map(|(value, _)| self.saved.people = std::sync::Arc::new(value)),
            Document::Review => open::parse(file, &text).map(|(value, _)| self.saved.review = std::sync::Arc::new(value)),
        };
        theirs.map_err(|fault| fault.kind)?;
        self.set(document, Source::Read { text });
        Ok(())
    }

    fn write(&mut self, document: Document, workspace: &Workspace) -> Result<(), NotSaved> {
        let file = document.file();
        let fail = |error: String, outside| NotSaved { document, file: file.to_owned(), error, outside };
        let on_disk = disk::read(&self.folder, file);
        let text = match self.sources.get(&document).unwrap_or(&Source::Missing) {
            Source::Broken => return Err(fail(String::new(), false)),
            Source::Missing if matches!(on_disk, Ok(None)) => None,
            Source::Read { text } if matches!(&on_disk, Ok(Some(found)) if found == text) => Some(text.clone()),
            // A file that somebody deleted holds nothing that could be lost; it is written anew.
            Source::Read { text } if matches!(on_disk, Ok(None)) && self.folder.is_dir() => Some(text.clone()),
            _ => return Err(fail(String::new(), true)),
        };
        let merged = match document {
            Document::Workspace => self.merged(document, text.as_deref(), &*self.saved.head.clone(), &*workspace.head),
            Document::Answers => self.merged(document, text.as_deref(), &*self.saved.answers.clone(), &*workspace.answers),
            Document::Strategy => self.merged(document, text.as_deref(), &*self.saved.strategy.clone(), &*workspace.strategy),
            Document::People => self.merged(document, text.as_deref(), &*self.saved.people.clone(), &*workspace.people),
            Document::Review => self.merged(document, text.as_deref(), &*self.saved.review.clone(), &*workspace.review),
        };
        let merged = merged.map_err(|error| fail(error, false))?;
        if text.as_deref() != Some(merged.as_str()) || matches!(on_disk, Ok(None)) {
            disk::write(&self.folder, file, &merged).map_err(|error| fail(disk::plain(&error), false))?;
        }
        self.set(document, Source::Read { text: merged });
        match document {
            Document::Workspace => self.saved.head = workspace.head.clone(),
            Document::Answers => self.saved.answers = workspace.answers.clone(),
            Document::Strategy => self.saved.strategy = workspace.strategy.clone(),
            Document::People => self.saved.people = workspace.people.clone(),
            Document::Review => self.saved.review = workspace.review.clone(),
        }
        Ok(())
    }

    /// The new value in the old text. What comes out is read back before it is trusted; should it not hold the value, the
    /// plain text of the value is written instead: comments can be typed again, answers given in a workshop cannot.
    fn merged<T>(&mut self, document: Document, text: Option<&str>, saved: &T, new: &T) -> Result<String, String>
    where
        T: Serialize + DeserializeOwned + PartialEq,
    {
        let canonical = text::to_ron(new).map_err(|error| error.to_string())?;
        let Some(text) = text else { return Ok(canonical) };
        let base = text::to_ron(saved).map_err(|error| error.to_string())?;
        let merged = text::merge(text, &base, &canonical, self.attics.entry(document).or_default());
        let holds = |text: &String| open::parse::<T>(document.file(), text).is_ok_and(|(read, _)| read == *new);
        Ok(merged.ok().filter(holds).unwrap_or(canonical))
    }
}
