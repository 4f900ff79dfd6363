//! Saving: the new value into the old text, so that an edit changes the lines it is about and no others.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{disk, fault::FaultKind, parts, text, text::Attic};
use crate::domain::{Document, Part, Workspace};

/// The texts of a workspace's files as they are on disk, and the value that they hold.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    sources: BTreeMap<Part, Source>,
    saved: Workspace,
    /// What was removed or replaced in this run, one a file, so that undo brings comments back.
    attics: BTreeMap<Part, Attic>,
    /// Files that were removed in this run: their last text, and the plain text of the value that it held.
    removed: BTreeMap<Part, (String, String)>,
}

/// Where a part came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// There is no file yet.
    Missing,
    /// The text that was read or written last.
    Read { text: String },
    /// A file that could not be read: never written over.
    Broken,
}

/// A part that was not saved, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSaved {
    pub part: Part,
    pub file: String,
    pub error: String,
    /// The file was changed by somebody else since it was read.
    pub outside: bool,
}

impl Files {
    /// The files of a folder, none read yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            sources: BTreeMap::new(),
            saved: Workspace::default(),
            attics: BTreeMap::new(),
            removed: BTreeMap::new(),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn set(&mut self, part: Part, source: Source) {
        self.sources.insert(part, source);
    }

    /// Says which value the texts hold.
    pub(super) fn set_saved(&mut self, workspace: &Workspace) {
        self.saved = workspace.clone();
    }

    /// The text that a part was read from or written as last.
    pub fn text(&self, part: &Part) -> Option<&str> {
        match self.sources.get(part) {
            Some(Source::Read { text }) => Some(text),
            _ => None,
        }
    }

    /// The texts of all parts.
    pub fn texts(&self) -> impl Iterator<Item = (&Part, &str)> {
        self.sources.iter().filter_map(|(part, source)| match source {
            Source::Read { text } => Some((part, text.as_str())),
            Source::Missing | Source::Broken => None,
        })
    }

    /// The value that is on disk.
    pub fn saved(&self) -> &Workspace {
        &self.saved
    }

    /// Whether the file of a part cannot be read, so that nothing of it may be changed.
    pub fn is_broken(&self, part: &Part) -> bool {
        self.sources.get(part) == Some(&Source::Broken)
    }

    /// Writes every part of a new workspace.
    pub fn write_all(&mut self, workspace: &Workspace) -> Result<(), NotSaved> {
        // The marker comes last: a folder that has it has the rest.
        let marker = Part::Document(Document::Workspace);
        for part in workspace.changed_parts(&Workspace::default()).into_iter().filter(|part| *part != marker) {
            self.write(&part, workspace)?;
        }
        self.write(&marker, workspace)
    }

    /// Writes what differs from what is on disk. What could not be written is told, and stays to be written.
    pub fn save(&mut self, workspace: &Workspace) -> Vec<NotSaved> {
        let changed = workspace.changed_parts(&self.saved);
        changed.into_iter().filter_map(|part| self.write(&part, workspace).err()).collect()
    }

    /// Takes what is on disk now as the text to go on from, whatever it holds; the next save puts the value into it.
    ///
    /// For a person who chose to keep their own: the file's comments and unknown fields stay even so.
    pub fn keep_mine(&mut self, part: &Part) -> Result<(), FaultKind> {
        let text = disk::read(&self.folder, &part.file()).map_err(|fault| fault.kind)?;
        let Some(text) = text else {
            self.set(part.clone(), Source::Missing);
            return Ok(());
        };
        parts::read(part, &text, &mut self.saved).map_err(|fault| fault.kind)?;
        self.set(part.clone(), Source::Read { text });
        Ok(())
    }

    /// Puts another text in the place of that of a part, which holds the same value: as with every save, all or nothing, and
    /// never over what somebody else has written meanwhile.
    pub fn lay_out(&mut self, part: &Part, text: String) -> Result<(), NotSaved> {
        let file = part.file().into_owned();
        let fail = |error: String, outside| NotSaved { part: part.clone(), file: file.clone(), error, outside };
        if self.is_broken(part) || !parts::holds(part, &text, &self.saved) {
            return Err(fail(String::new(), false));
        }
        if disk::read(&self.folder, &file).ok().flatten().as_deref() != self.text(part) {
            return Err(fail(String::new(), true));
        }
        disk::write(&self.folder, &file, &text).map_err(|error| fail(disk::plain(&error), false))?;
        self.set(part.clone(), Source::Read { text });
        Ok(())
    }

    fn write(&mut self, part: &Part, workspace: &Workspace) -> Result<(), NotSaved> {
        let file = part.file().into_owned();
        let fail = |error: String, outside| NotSaved { part: part.clone(), file: file.clone(), error, outside };
        if !part.is_named_well() {
            return Err(fail(FaultKind::Name.key().to_owned(), false));
        }
        let on_disk = disk::read(&self.folder, &file);
        let text = match self.sources.get(part).unwrap_or(&Source::Missing) {
            Source::Broken => return Err(fail(String::new(), false)),
            Source::Missing if matches!(on_disk, Ok(None)) => None,
            Source::Read { text } if matches!(&on_disk, Ok(Some(found)) if found == text) => Some(text.clone()),
            // A file that somebody deleted holds nothing that could be lost; it is written anew.
            Source::Read { text } if matches!(on_disk, Ok(None)) && self.folder.is_dir() => Some(text.clone()),
            _ => return Err(fail(String::new(), true)),
        };
        let Some(canonical) = parts::render(part, workspace) else {
            disk::remove(&self.folder, &file).map_err(|error| fail(disk::plain(&error), false))?;
            self.remove(part, text);
            self.saved.take_part(part, workspace);
            return Ok(());
        };
        let canonical = canonical.map_err(|error| fail(error, false))?;
        let base = match (text, self.removed.remove(part)) {
            (Some(text), _) => {
                let saved = parts::render(part, &self.saved).unwrap_or_else(|| Ok(String::new()));
                Some((text, saved.map_err(|error| fail(error, false))?))
            }
            (None, removed) => removed,
        };
        let merged = self.merged(part, base, canonical, workspace);
        if !matches!(&on_disk, Ok(Some(found)) if *found == merged) {
            disk::write(&self.folder, &file, &merged).map_err(|error| fail(disk::plain(&error), false))?;
        }
        self.set(part.clone(), Source::Read { text: merged });
        self.saved.take_part(part, workspace);
        Ok(())
    }

    /// Keeps the text of a file that went, so that undo brings it back with its comments.
    fn remove(&mut self, part: &Part, text: Option<String>) {
        if let (Some(text), Some(Ok(base))) = (text, parts::render(part, &self.saved)) {
            self.removed.insert(part.clone(), (text, base));
        }
        self.sources.remove(part);
    }

    /// The new value in the old text. What comes out is read back before it is trusted; should it not hold the value, the
    /// plain text of the value is written instead: comments can be typed again, answers given in a workshop cannot.
    fn merged(&mut self, part: &Part, base: Option<(String, String)>, canonical: String, workspace: &Workspace) -> String {
        let Some((text, base)) = base else { return canonical };
        let merged = text::merge(&text, &base, &canonical, self.attics.entry(part.clone()).or_default());
        merged.ok().filter(|text| parts::holds(part, text, workspace)).unwrap_or(canonical)
    }
}
