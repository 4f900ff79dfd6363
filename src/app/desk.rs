//! The open workspace: its value, what follows from it, what can be undone.

use std::{collections::HashMap, path::PathBuf, sync::Arc};

use jiff::civil::Date;

use crate::{
    advice::{self, Advice},
    app::forms::Refused,
    domain::{Address, Document, Part, Workspace},
    method::Method,
    store::{ConflictCopy, FileFault, Holder, NotSaved, Outside, UnknownField, address},
};

/// How many changes can be undone.
const UNDO: usize = 500;

/// An open workspace.
#[derive(Debug)]
pub struct Desk {
    pub folder: PathBuf,
    pub now: Workspace,
    /// Derived from `now` with every change.
    pub advice: Advice,
    /// The advice before the last change, for the marks at what that change moved.
    pub before: Option<Box<Advice>>,
    past: Vec<Entry>,
    future: Vec<Entry>,
    /// Files that cannot be read.
    pub faults: Vec<FileFault>,
    /// Fields that this version does not know.
    pub unknown: Vec<UnknownField>,
    /// It was made with another method than the one in use.
    pub other_method: bool,
    pub read_only: Option<ReadOnly>,
    pub save: SaveState,
    /// What is on disk, as far as it was read or saved here.
    pub disk: Workspace,
    /// Files that were changed here and by somebody else: a person chooses.
    pub conflicts: Vec<Outside>,
    /// Files that look like other versions of ours, and are not read.
    pub copies: Vec<ConflictCopy>,
    /// The folder is away.
    pub gone: bool,
    /// Files were changed outside while a text was being written: they are looked at when it is done.
    pub look_again: bool,
    /// Where what is not on disk is kept meanwhile.
    pub(super) kept: Option<PathBuf>,
    /// Texts as they are on disk.
    pub texts: HashMap<Part, String>,
    /// What was typed and could not be taken, by field: it is neither lost nor counted.
    pub drafts: HashMap<Address, (String, Refused)>,
}

/// Why nothing can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The person asked for it.
    Asked,
    /// Somebody else writes here.
    Held(Holder),
    /// Somebody on another machine has said to write here, and never that it is over. It can be taken over.
    Claimed(Holder),
    /// The folder takes no changes; what the system said.
    Folder(String),
    /// Written by a newer version.
    Newer,
}

/// Why a change is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forbidden {
    ReadOnly(ReadOnly),
    /// This file cannot be read, so that a change of it could never be saved.
    Broken(String),
    /// Somebody else has changed this file since, so that undo would take theirs away.
    Foreign(String),
}

/// Whether what is on the desk is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// It is; since when, `14:02`, empty where nothing was changed in this run.
    Saved(String),
    /// It soon will be.
    Saving,
    /// Some of it is not, and why.
    Failed(Vec<NotSaved>),
}

/// One change that can be undone. Values share what did not change.
#[derive(Clone, Debug)]
struct Entry {
    label: String,
    at: Address,
    before: Workspace,
    after: Workspace,
}

impl Desk {
    /// A desk for a workspace that was just opened.
    pub fn new(folder: PathBuf, now: Workspace, method: &Method, today: Date) -> Self {
        let advice = advice::derive(&now, method, today);
        let other_method = now.head.method.as_ref().is_some_and(|made| *made != method.made_with());
        Self {
            folder,
            disk: now.clone(),
            conflicts: Vec::new(),
            copies: Vec::new(),
            gone: false,
            look_again: false,
            kept: None,
            now,
            advice,
            before: None,
            past: Vec::new(),
            future: Vec::new(),
            faults: Vec::new(),
            unknown: Vec::new(),
            other_method,
            read_only: None,
            save: SaveState::Saved(String::new()),
            texts: HashMap::new(),
            drafts: HashMap::new(),
        }
    }

    /// Whether these documents may be changed now. Every change asks here, whatever key, answer or list it comes from.
    pub fn permits(&self, documents: &[Document]) -> Result<(), Forbidden> {
        if documents.is_empty() {
            return Ok(());
        }
        if let Some(why) = &self.read_only {
            // Who chose to read only owns the folder and the lock: a remark can be left, and nothing else.
            let remarks = *why == ReadOnly::Asked && documents.iter().all(|document| *document == Document::Review);
            if !remarks {
                return Err(Forbidden::ReadOnly(why.clone()));
            }
        }
        match documents.iter().find(|document| self.is_broken(**document)) {
            Some(document) => Err(Forbidden::Broken(document.file().to_owned())),
            None => Ok(()),
        }
    }

    /// Whether the files of these parts may be written: one that cannot be read is never written over.
    fn permits_parts(&self, parts: &[Part]) -> Result<(), Forbidden> {
        let broken = parts.iter().map(Part::file).find(|file| self.faults.iter().any(|fault| fault.file == *file));
        broken.map_or(Ok(()), |file| Err(Forbidden::Broken(file.into_owned())))
    }

    /// Puts a changed workspace in place, under a label that undo will name. No change is no entry.
    pub fn change(&mut self, label: String, at: Address, after: Workspace, method: &Method) -> Result<bool, Forbidden> {
        let changed = after.changed(&self.now);
        if changed.is_empty() {
            return Ok(false);
        }
        self.permits(&changed)?;
        // A remark can be left while only reading; waivers and levels stand in the same file and cannot be changed.
        let (review, own) = (&after.review, &self.now.review);
        if let Some(why) = &self.read_only
            && (&review.waivers, &review.rules) != (&own.waivers, &own.rules)
        {
            return Err(Forbidden::ReadOnly(why.clone()));
        }
        self.permits_parts(&after.changed_parts(&self.now))?;
        let before = std::mem::replace(&mut self.now, after.clone());
        // A remark left while only reading is no part of undo: undo rests there, and must not begin with it afterwards.
        if self.read_only.is_none() {
            // Choosing on in one list of choices is one change to a person, but each choice stays one to undo.
            self.past.push(Entry { label, at, before, after });
            if self.past.len() > UNDO {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.derive(method);
        Ok(true)
    }

    /// Takes the last change back; what it was, and where.
    pub fn undo(&mut self, method: &Method) -> Result<Option<(String, Address)>, Forbidden> {
        let Some(entry) = self.past.last().cloned() else { return Ok(None) };
        self.step(&entry.after, &entry.before, method)?;
        self.future.extend(self.past.pop());
        Ok(Some((entry.label, entry.at)))
    }

    /// Makes the last change that was undone again.
    pub fn redo(&mut self, method: &Method) -> Result<Option<(String, Address)>, Forbidden> {
        let Some(entry) = self.future.last().cloned() else { return Ok(None) };
        self.step(&entry.before, &entry.after, method)?;
        self.past.extend(self.future.pop());
        Ok(Some((entry.label, entry.at)))
    }

    /// Goes from one side of an entry to the other: only in the documents that it changed, and among the remarks only in
    /// its own, so that what came outside of undo stays.
    fn step(&mut self, from: &Workspace, to: &Workspace, method: &Method) -> Result<(), Forbidden> {
        let changed = to.changed(from);
        self.permits(&changed)?;
        let parts = to.changed_parts(from);
        self.permits_parts(&parts)?;
        let review = Part::Document(Document::Review);
        let foreign = parts.iter().find(|part| **part != review && !self.now.has_same(part, from));
        if let Some(part) = foreign {
            return Err(Forbidden::Foreign(part.file().into_owned()));
        }
        for part in parts {
            if part == Part::Document(Document::Review) {
                self.now.review = Arc::new(self.now.review.stepped(&from.review, &to.review));
            } else {
                self.now.take_part(&part, to);
            }
        }
        self.derive(method);
        Ok(())
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.past.last().map(|entry| entry.label.as_str())
    }

    /// What redo would make again.
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|entry| entry.label.as_str())
    }

    fn derive(&mut self, method: &Method) {
        self.stamp(method);
        self.advise(method);
        self.save = SaveState::Saving;
    }

    /// Reckons anew what follows from the workspace.
    pub(super) fn advise(&mut self, method: &Method) {
        let advice = advice::derive(&self.now, method, self.advice.today);
        self.before = Some(Box::new(std::mem::replace(&mut self.advice, advice)));
    }

    /// Looks at the workspace from another day: what is late or overdue follows from it.
    pub fn look_from(&mut self, today: Date, method: &Method) {
        if self.advice.today != today {
            self.advice = advice::derive(&self.now, method, today);
        }
    }

    /// The parts that have a file, or will have one with the first thing that is said: for a list of files.
    pub fn parts(&self) -> Vec<Part> {
        let documents = Document::ALL.into_iter().filter(|document| !document.is_folder()).map(Part::Document);
        let partners = self.now.partners.iter().map(|partner| Part::Partner(partner.id.clone()));
        let rounds = self.now.assessments.rounds().map(|round| Part::Round(round.id.clone()));
        let sheets = self.now.assessments.all_sheets();
        let sheets = sheets.map(|sheet| Part::Sheet { round: sheet.round.clone(), rater: sheet.rater.clone() });
        documents.chain(partners).chain(rounds).chain(sheets).collect()
    }

    /// Records which method the workspace is advised with, together with the first change that is saved. Where only a
    /// remark may be left, the file that would hold it stays as it is.
    fn stamp(&mut self, method: &Method) {
        let made = method.made_with();
        if self.now.head.method.as_ref() != Some(&made) && self.permits(&[Document::Workspace]).is_ok() {
            Arc::make_mut(&mut self.now.head).method = Some(made);
            self.other_method = false;
        }
    }

    /// Whether the file of a document cannot be read, so that it must not be changed.
    pub fn is_broken(&self, document: Document) -> bool {
        self.faults.iter().any(|fault| fault.file == document.file())
    }

    /// Where something stands on disk: path and line.
    pub fn place(&self, address: &Address) -> (PathBuf, usize) {
        let text = Part::of(address).and_then(|part| self.texts.get(&part)).map_or("", String::as_str);
        let span = address::span(address, text);
        (self.folder.join(span.file), span.line)
    }

    /// The name of the company; of the folder where none was given.
    pub fn company(&self) -> String {
        let name = self.now.answers.company.name.trim();
        if name.is_empty() {
            return self.folder.file_name().unwrap_or(self.folder.as_os_str()).to_string_lossy().into_owned();
        }
        name.to_owned()
    }
}
