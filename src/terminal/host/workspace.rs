//! The open workspace on behalf of the desk: reading, the right to write, saving, and what comes from other programs.

use std::{collections::HashMap, path::Path, thread};

use super::{super::run, Host};
use crate::{
    app::{
        Input,
        desk::ReadOnly,
        input::{Background, Opening, Writable},
    },
    domain::{Document, Part, slug},
    export::faults,
    store::{
        self, Files, Holder, Lock, News, NoLock, OpenError, Opened, Saver, recent,
        saver::{Ended, Writing},
        unsaved,
    },
    words::text,
};

impl Host {
    /// Opens a workspace on the desk.
    pub fn open(&mut self, folder: &Path, read_only: bool) -> Result<(), OpenError> {
        let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        // What waits goes to disk before anything is read again.
        self.finish();
        let mut opened = match store::open(&folder) {
            Ok(opened) => opened,
            Err(error) => {
                self.resume();
                return Err(error);
            }
        };
        let same = self.app.desk.as_ref().is_some_and(|desk| desk.folder == folder);
        if !same {
            self.remember();
            self.lock = None;
        }
        let mut notes = Vec::new();
        let mut why = if opened.newer { Some(ReadOnly::Newer) } else { read_only.then_some(ReadOnly::Asked) };
        if why.as_ref().is_none_or(|why| *why == ReadOnly::Asked) && self.lock.is_none() {
            match Lock::take(&folder, &self.me()) {
                Ok(lock) => {
                    notes = self.notes_of(&lock);
                    if !lock.finished.files.is_empty() {
                        // What was read is what the journal says; the texts are another matter.
                        opened = store::open(&folder)?;
                    }
                    self.lock = Some(lock);
                }
                // Without the lock not even a remark can be saved.
                Err(no) => why = Some(self.refused_to_write(&folder, no)),
            }
        }
        let Opened { workspace, files, faults, unknown, copies, newer: _ } = opened;
        if self.lock.is_some() {
            notes.extend(self.unsaved_note(&folder));
        }
        let texts: HashMap<Part, String> = files.texts().map(|(part, text)| (part.clone(), text.to_owned())).collect();
        self.saver = self.start(files);
        let opening = Opening { folder, workspace, faults, unknown, read_only: why, texts, copies, notes };
        self.hear(Background::Opened(Box::new(opening)));
        Ok(())
    }

    /// Looks whether the lock is still ours: somebody may have deleted the folder that it lies in. It is taken again, or the desk
    /// only reads.
    pub(super) fn keep_the_pen(&mut self) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        // A folder that went away has no lock either, and what stands in its place is none of ours.
        let is_there = folder.join(Document::Workspace.file()).exists();
        if self.lock.as_ref().is_none_or(|lock| lock.is_ours(&folder)) || !is_there {
            return;
        }
        match Lock::take(&folder, &self.me()) {
            Ok(lock) => self.lock = Some(lock),
            Err(no) => {
                self.lock = None;
                let why = self.refused_to_write(&folder, no);
                self.hear(Background::Writable(Writable { read_only: Some(why) }));
            }
        }
    }

    /// Why nothing can be written; where somebody else writes, a thread waits until that is over.
    fn refused_to_write(&mut self, folder: &Path, no: NoLock) -> ReadOnly {
        match no {
            NoLock::Held(holder) => {
                self.wait(folder);
                ReadOnly::Held(holder)
            }
            NoLock::Claimed(holder) => ReadOnly::Claimed(holder),
            NoLock::Io(error) => ReadOnly::Folder(faults::error_text(self.words(), &store::disk::plain(&error))),
        }
    }

    /// Waits on a thread until nobody writes in a folder, and says so.
    fn wait(&mut self, folder: &Path) {
        if self.waiting.iter().any(|known| known == folder) {
            return;
        }
        let (folder, sender) = (folder.to_owned(), self.sender.clone());
        self.waiting.push(folder.clone());
        let waiting = move || {
            if Lock::wait(&folder).is_ok() {
                let _ = sender.send(Input::Background(Background::Free(folder)));
            }
        };
        // Without the thread nobody is told, and can try all the same.
        let _ = thread::Builder::new().name("waiting".to_owned()).stack_size(run::STACK).spawn(waiting);
    }

    /// What is told of a lock: what a program before has left.
    fn notes_of(&self, lock: &Lock) -> Vec<String> {
        faults::finished_texts(self.words(), &lock.finished)
    }

    /// What is told of work that could not be saved in an earlier run.
    fn unsaved_note(&self, folder: &Path) -> Option<String> {
        let (_, unsaved) = unsaved::list(&self.home.config, folder).into_iter().next()?;
        let when = unsaved.made.strftime("%Y-%m-%d %H:%M").to_string();
        Some(self.words().with("note-unsaved", &[("when", text(when))]))
    }

    /// Where what is not saved is kept, as a sentence for the shell.
    pub(super) fn kept_text(&self) -> Option<String> {
        let kept = self.app.desk.as_ref()?.kept()?;
        Some(self.words().with("kept-elsewhere", &[("path", text(kept.display().to_string()))]))
    }

    fn me(&self) -> Holder {
        Holder {
            user: self.home.user.clone(),
            host: self.home.host.clone(),
            pid: std::process::id(),
            since: self.app.shell.now.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }

    fn start(&self, files: Files) -> Option<Saver> {
        let (sender, folder) = (self.sender.clone(), files.folder().to_owned());
        let writing = self.lock.is_some().then(|| Writing { config: self.home.config.clone() });
        let tell = move |news| {
            let background = match news {
                News::Saved(report) => Background::Saved(report),
                News::Looked(looked) => Background::Looked { folder: folder.clone(), looked },
            };
            // The loop that hears it may be gone already; what was saved is saved all the same.
            drop(sender.send(Input::Background(background)));
        };
        Saver::start(files, writing, tell).ok()
    }

    /// Does something with the thread that saves, where there is one.
    pub(super) fn with_saver(&self, order: impl FnOnce(&Saver)) {
        if let Some(saver) = &self.saver {
            order(saver);
        }
    }

    /// Saves what waits and ends the saving thread.
    pub(super) fn finish(&mut self) -> Option<Ended> {
        self.saver.take().and_then(Saver::finish)
    }

    /// Takes up saving again after a look elsewhere that led nowhere.
    fn resume(&mut self) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        if let Ok(opened) = store::open(&folder) {
            self.saver = self.start(opened.files);
        }
    }

    /// Notes the open workspace in the list of recent ones.
    pub(super) fn remember(&self) {
        let Some(desk) = &self.app.desk else { return };
        let entry = recent::Recent {
            folder: desk.folder.clone(),
            company: desk.company(),
            verdict: desk.advice.verdict.id.clone().unwrap_or_default(),
            opened: self.app.shell.now,
        };
        // The list is a convenience; a config folder that cannot be written costs nothing else.
        let _ = recent::remember(&self.home.config, entry);
    }

    /// Makes a workspace and opens it.
    pub(super) fn create(&mut self, company: &str, sample: Option<&str>) {
        let root = self.app.shell.workspaces.clone();
        let name = slug::unique(&slug::slug(company, "programme"), |name| root.join(name).exists());
        let folder = root.join(name);
        let today = self.app.shell.now.date();
        let made = store::made::make(&folder, company, sample, today, &self.home.user);
        match made.and_then(|()| self.open(&folder, false)) {
            Ok(()) => {
                let said = self.words().with("created", &[("folder", text(folder.display().to_string()))]);
                self.hear(Background::Said(said));
            }
            Err(error) => {
                let said = faults::open_text(self.words(), &error);
                self.hear(Background::Refused(said));
            }
        }
    }

    /// Takes the right to write, or says who has it. What others wrote meanwhile is read first. With `over`, whatever
    /// somebody on another machine has said.
    pub(super) fn take_the_pen(&mut self, over: bool) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        if self.lock.is_none() {
            let taken = if over { Lock::take_over(&folder, &self.me()) } else { Lock::take(&folder, &self.me()) };
            match taken {
                Ok(lock) => {
                    let notes = self.notes_of(&lock);
                    self.lock = Some(lock);
                    if let Err(error) = self.open(&folder, false) {
                        let said = faults::open_text(self.words(), &error);
                        self.hear(Background::Refused(said));
                        return;
                    }
                    if !notes.is_empty() {
                        self.hear(Background::Said(notes.join(" ")));
                        return;
                    }
                }
                Err(no) => {
                    // Whoever has it now may be another than the one that was waited for.
                    self.waiting.retain(|known| *known != folder);
                    let why = self.refused_to_write(&folder, no);
                    self.hear(Background::Writable(Writable { read_only: Some(why) }));
                    return;
                }
            }
        }
        self.hear(Background::Writable(Writable { read_only: None }));
    }
}
