//! Saving: the new value into the old text, so that an edit changes the lines it is about and no others; all or nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    copies,
    disk::{self, Disk},
    fault::{FaultKind, FileFault},
    journal::{self, Change},
    parts, text,
    text::Attic,
};
use crate::domain::{Document, Part, Workspace};

/// The texts of a workspace's files as they are on disk, and the value that they hold.
#[derive(Debug)]
pub struct Files {
    disk: Disk,
    sources: BTreeMap<Part, Source>,
    saved: Workspace,
    /// What was removed or replaced in this run, one a file, so that undo brings comments back.
    attics: BTreeMap<Part, Attic>,
    /// Files that were removed in this run: their last text, and the plain text of the value that it held.
    removed: BTreeMap<Part, (String, String)>,
    /// What the last save tried to write and could not: part of it may be on disk for all that.
    tried: BTreeMap<Part, Tried>,
    /// What such a save has left on disk, and may not last there until it is written again.
    again: BTreeSet<Part>,
    /// The day on which the copy of this run was made.
    copied: Option<jiff::civil::Date>,
    /// The format of the files, where it is an older one than this version writes.
    format: Option<u32>,
}

/// Where a part came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// There is no file yet.
    Missing,
    /// The text that was read or written last.
    Read { text: String },
    /// A text of an older format, as it is on disk, and as it reads in this one.
    Older { found: String, text: String },
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

impl NotSaved {
    /// Whether the system has refused, so that the next try may go well.
    pub fn waits_for_disk(&self) -> bool {
        !self.outside && !self.error.is_empty() && self.error != FaultKind::Name.key()
    }
}

/// What is about to be written of a part.
#[derive(Clone, Debug)]
struct Ready {
    part: Part,
    change: Change,
    /// The plain text of the value that the file held, for undo of its removal.
    base: Option<String>,
}

/// What could not be written: the text, and the value that it holds.
#[derive(Clone, Debug)]
struct Tried {
    text: Option<String>,
    value: Workspace,
}

impl Source {
    /// The text as this version reads it.
    fn text(&self) -> Option<&str> {
        match self {
            Self::Read { text } | Self::Older { text, .. } => Some(text),
            Self::Missing | Self::Broken => None,
        }
    }

    /// The text as it is on disk.
    fn found(&self) -> Option<&str> {
        match self {
            Self::Older { found, .. } => Some(found),
            source => source.text(),
        }
    }
}

impl Files {
    /// The files of a folder, none read yet.
    pub fn new(folder: &Path) -> Self {
        Self::on(Disk::new(folder))
    }

    /// The files of a folder on some disk, none read yet.
    pub fn on(disk: Disk) -> Self {
        Self {
            disk,
            sources: BTreeMap::new(),
            saved: Workspace::default(),
            attics: BTreeMap::new(),
            removed: BTreeMap::new(),
            tried: BTreeMap::new(),
            again: BTreeSet::new(),
            copied: None,
            format: None,
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.disk.folder()
    }

    /// The folder and the disk that it is on.
    pub fn disk(&self) -> &Disk {
        &self.disk
    }

    pub(super) fn set(&mut self, part: Part, source: Source) {
        self.sources.insert(part, source);
    }

    /// Says which value the texts hold.
    pub(super) fn set_saved(&mut self, workspace: &Workspace) {
        self.saved = workspace.clone();
    }

    /// Says that the files are of an older format: all of them are written in the new one with the first change.
    pub(super) fn set_older(&mut self, format: u32) {
        self.format = Some(format);
    }

    /// The text that a part was read from or written as last.
    pub fn text(&self, part: &Part) -> Option<&str> {
        self.sources.get(part).and_then(Source::text)
    }

    /// The texts of all parts.
    pub fn texts(&self) -> impl Iterator<Item = (&Part, &str)> {
        self.sources.iter().filter_map(|(part, source)| Some((part, source.text()?)))
    }

    /// The value that is on disk.
    pub fn saved(&self) -> &Workspace {
        &self.saved
    }

    /// Whether the file of a part cannot be read, so that nothing of it may be changed.
    pub fn is_broken(&self, part: &Part) -> bool {
        self.sources.get(part) == Some(&Source::Broken)
    }

    /// The parts whose files cannot be read.
    pub(super) fn broken(&self) -> impl Iterator<Item = &Part> {
        self.sources.iter().filter(|(_, source)| **source == Source::Broken).map(|(part, _)| part)
    }

    /// The text of a part as it is on disk.
    pub(super) fn found(&self, part: &Part) -> Option<&str> {
        self.sources.get(part).and_then(Source::found)
    }

    /// Writes what differs from what is on disk: all of it, or nothing. A file that somebody else has changed, or that cannot
    /// be read, is left out and told; so is all that could not be written. It stays to be written.
    pub fn save(&mut self, workspace: &Workspace) -> Vec<NotSaved> {
        self.take_up_tried();
        let mut parts = workspace.changed_parts(&self.saved);
        if !parts.is_empty() && self.format.is_some() {
            let older = self.sources.iter().filter(|(_, source)| matches!(source, Source::Older { .. }));
            parts.extend(older.map(|(part, _)| part.clone()));
        }
        parts.extend(self.again.iter().cloned());
        parts.sort();
        parts.dedup();
        let (mut ready, mut failed) = (Vec::new(), Vec::new());
        if self.is_away() {
            let gone = |part: Part| NotSaved {
                file: part.file().into_owned(),
                part,
                error: FaultKind::Gone.key().to_owned(),
                outside: false,
            };
            return parts.into_iter().map(gone).collect();
        }
        for part in parts {
            match self.prepare(&part, workspace) {
                Ok(one) => ready.push(one),
                Err(error) => failed.push(error),
            }
        }
        // What the system does not give may be given the next time, and then all of it is saved; a file that is somebody
        // else's now, or broken, keeps the others waiting no longer than it takes to say so.
        if let Some(refused) = failed.iter().find(|failed| failed.waits_for_disk()).map(|failed| failed.error.clone()) {
            let not_put =
                |Ready { part, change, .. }| NotSaved { part, file: change.file, error: refused.clone(), outside: false };
            failed.extend(ready.into_iter().map(not_put));
        } else {
            failed.extend(self.put(ready, workspace));
        }
        failed
    }

    /// Whether a save that failed has tried to write this.
    pub(super) fn has_tried(&self, part: &Part, text: Option<&str>) -> bool {
        self.tried.get(part).is_some_and(|tried| tried.text.as_deref() == text)
    }

    /// Whether the folder is gone, or another stands in its place: a disk that was taken away leaves an empty one.
    fn is_away(&self) -> bool {
        let marker = Part::Document(Document::Workspace);
        self.found(&marker).is_some() && !(self.disk.is_there() && self.disk.holds(&marker.file()).unwrap_or(true))
    }

    /// Writes every part of a new workspace.
    pub fn write_all(&mut self, workspace: &Workspace) -> Result<(), NotSaved> {
        let parts = workspace.changed_parts(&Workspace::default());
        let marker = Part::Document(Document::Workspace);
        let parts = parts.into_iter().filter(|part| *part != marker).chain([marker.clone()]);
        let ready = parts.map(|part| self.prepare(&part, workspace)).collect::<Result<_, _>>()?;
        self.put(ready, workspace).into_iter().next().map_or(Ok(()), Err)
    }

    /// Writes texts into a new workspace as they are.
    pub(super) fn write_texts<'a>(&self, texts: impl IntoIterator<Item = (&'a str, String)>) -> std::io::Result<()> {
        let change = |(file, text): (&str, String)| Change { file: file.to_owned(), before: None, after: Some(text) };
        journal::put(&self.disk, &texts.into_iter().map(change).collect::<Vec<_>>())
    }

    /// Takes what is on disk now as the text to go on from, whatever it holds; the next save puts the value into it.
    ///
    /// For a person who chose to keep their own: the file's comments and unknown fields stay even so.
    pub fn keep_mine(&mut self, part: &Part) -> Result<(), FaultKind> {
        let text = self.disk.read(&part.file()).map_err(|fault| fault.kind)?;
        self.take_up(part, text).map_err(|fault| fault.kind)
    }

    /// Takes a text that somebody else has written as that of a part, with the value that it holds.
    pub fn take_up(&mut self, part: &Part, text: Option<String>) -> Result<(), FileFault> {
        self.tried.remove(part);
        self.again.remove(part);
        let Some(text) = text else {
            self.sources.remove(part);
            self.saved.take_part(part, &Workspace::default());
            return Ok(());
        };
        parts::read(part, &text, &mut self.saved)?;
        self.set(part.clone(), Source::Read { text });
        Ok(())
    }

    /// Marks a file as one that cannot be read any more: it is never written over.
    pub fn set_broken(&mut self, part: &Part) {
        self.set(part.clone(), Source::Broken);
    }

    /// Puts another text in the place of that of a part, which holds the same value: as with every save, all or nothing, and
    /// never over what somebody else has written meanwhile.
    pub fn lay_out(&mut self, part: &Part, text: String) -> Result<(), NotSaved> {
        let file = part.file().into_owned();
        let fail = |error: String, outside| NotSaved { part: part.clone(), file: file.clone(), error, outside };
        if self.is_broken(part) || !parts::holds(part, &text, &self.saved) {
            return Err(fail(String::new(), false));
        }
        let before = self.disk.read(&file).map_err(|fault| fail(said(&fault), false))?;
        if before.as_deref() != self.found(part) {
            return Err(fail(String::new(), true));
        }
        self.copy();
        let change = Change { file: file.clone(), before, after: Some(text.clone()) };
        journal::put(&self.disk, &[change]).map_err(|error| fail(disk::plain(&error), false))?;
        self.set(part.clone(), Source::Read { text });
        Ok(())
    }

    /// Remembers every file as it was read or written last, for the day on which one of them cannot be read. Where nothing was
    /// changed yet, the copy that the first change wants is made as well, so that it need not wait for it.
    pub fn keep_last(&mut self) -> std::io::Result<()> {
        if self.format.is_none() {
            self.copy();
        }
        let broken: Vec<String> = self.broken().map(|part| part.file().into_owned()).collect();
        copies::keep_last(&self.disk, self.as_found(), &broken, now())
    }

    /// The texts as they are on disk, by file.
    fn as_found(&self) -> BTreeMap<String, String> {
        let found =
            self.sources.iter().filter_map(|(part, source)| Some((part.file().into_owned(), source.found()?.to_owned())));
        found.collect()
    }

    /// Makes a copy of everything as it is, before the first change of a run, of a day, and of a format.
    fn copy(&mut self) {
        let now = now();
        if self.copied == Some(now.date()) && self.format.is_none()
            || self.sources.values().all(|source| source.found().is_none())
        {
            return;
        }
        // What cannot be copied is saved all the same: the copy is for another day, the save for now.
        if copies::take(&self.disk, self.as_found(), now, self.format).is_ok() {
            self.copied = Some(now.date());
        }
    }

    /// What a part is to be written as. Nothing is changed by it but what undo needs.
    fn prepare(&mut self, part: &Part, workspace: &Workspace) -> Result<Ready, NotSaved> {
        let file = part.file().into_owned();
        let fail = |error: String, outside| NotSaved { part: part.clone(), file: file.clone(), error, outside };
        if !part.is_named_well() {
            return Err(fail(FaultKind::Name.key().to_owned(), false));
        }
        let source = self.sources.get(part).unwrap_or(&Source::Missing);
        if *source == Source::Broken {
            return Err(fail(String::new(), false));
        }
        let before = match self.disk.read(&file) {
            Ok(before) => before,
            // What the system does not give has not been changed by anybody; any other fault has.
            Err(fault) => {
                let outside = !matches!(fault.kind, FaultKind::Io { .. } | FaultKind::Outside);
                return Err(fail(said(&fault), outside));
            }
        };
        // A file that somebody deleted holds nothing that could be lost; it is written anew. A folder that is gone may come back.
        if before.is_none() && !self.disk.is_there() {
            return Err(fail(FaultKind::Gone.key().to_owned(), false));
        }
        if before.is_some() && before.as_deref() != source.found() {
            return Err(fail(String::new(), true));
        }
        let text = source.text().map(str::to_owned);
        let base = parts::render(part, &self.saved).transpose().map_err(|error| fail(error, false))?;
        let Some(canonical) = parts::render(part, workspace) else {
            return Ok(Ready { part: part.clone(), change: Change { file, before, after: None }, base });
        };
        let canonical = canonical.map_err(|error| fail(error, false))?;
        let from = match (text, self.removed.get(part)) {
            (Some(text), _) => Some((text, base.clone().unwrap_or_default())),
            (None, removed) => removed.cloned(),
        };
        let after = Some(self.merged(part, from, canonical, workspace));
        Ok(Ready { part: part.clone(), change: Change { file, before, after }, base })
    }

    /// Writes what is ready, and takes it over as what is on disk.
    fn put(&mut self, ready: Vec<Ready>, workspace: &Workspace) -> Vec<NotSaved> {
        let again = |one: &Ready| self.again.contains(&one.part);
        let differs = |one: &&Ready| one.change.before != one.change.after || again(one);
        let changes: Vec<Change> = ready.iter().filter(differs).map(|one| one.change.clone()).collect();
        if !changes.is_empty() {
            self.copy();
        }
        // Even where nothing differs, a journal may have been left by the last try.
        let put = if changes.is_empty() && self.tried.is_empty() { Ok(()) } else { journal::put(&self.disk, &changes) };
        if let Err(error) = put {
            let error = disk::plain(&error);
            return ready.into_iter().map(|one| self.not_put(one, &error, workspace)).collect();
        }
        self.tried.clear();
        self.again.clear();
        if !changes.is_empty() {
            self.format = None;
        }
        for Ready { part, change, base } in ready {
            match change.after {
                Some(text) => {
                    self.removed.remove(&part);
                    self.set(part.clone(), Source::Read { text });
                }
                None => self.remove(&part, base),
            }
            self.saved.take_part(&part, workspace);
        }
        Vec::new()
    }

    fn not_put(&mut self, one: Ready, error: &str, workspace: &Workspace) -> NotSaved {
        let Ready { part, change, .. } = one;
        let mut value = Workspace::default();
        value.take_part(&part, workspace);
        self.tried.insert(part.clone(), Tried { text: change.after, value });
        NotSaved { part, file: change.file, error: error.to_owned(), outside: false }
    }

    /// What a save has left on disk although it failed is ours, and nobody else's change.
    fn take_up_tried(&mut self) {
        for (part, tried) in self.tried.clone() {
            let found = self.disk.read(&part.file());
            let known = self.sources.get(&part).and_then(Source::found);
            if !matches!(&found, Ok(found) if *found == tried.text && found.as_deref() != known) {
                continue;
            }
            if let Some(text) = tried.text {
                self.set(part.clone(), Source::Read { text });
            } else {
                let base = parts::render(&part, &self.saved).and_then(Result::ok);
                self.remove(&part, base);
            }
            self.saved.take_part(&part, &tried.value);
            self.again.insert(part);
        }
    }

    /// Keeps the text of a file that went, so that undo brings it back with its comments.
    fn remove(&mut self, part: &Part, base: Option<String>) {
        let text = self.sources.remove(part);
        if let (Some(text), Some(base)) = (text.as_ref().and_then(Source::text), base) {
            self.removed.insert(part.clone(), (text.to_owned(), base));
        }
    }

    /// The new value in the old text. What comes out is read back before it is trusted; should it not hold the value, the
    /// plain text of the value is written instead: comments can be typed again, answers given in a workshop cannot.
    fn merged(&mut self, part: &Part, base: Option<(String, String)>, canonical: String, workspace: &Workspace) -> String {
        let Some((text, base)) = base else { return canonical };
        let merged = text::merge(&text, &base, &canonical, self.attics.entry(part.clone()).or_default());
        merged.ok().filter(|text| parts::holds(part, text, workspace)).unwrap_or(canonical)
    }
}

/// What is wrong with a file that is to be written: what the system says, or the key of the words.
fn said(fault: &FileFault) -> String {
    match &fault.kind {
        FaultKind::Io { error } => error.clone(),
        FaultKind::Outside => FaultKind::Outside.key().to_owned(),
        _ => String::new(),
    }
}

/// Local time, for the names of copies.
fn now() -> jiff::civil::DateTime {
    jiff::Zoned::now().datetime()
}
