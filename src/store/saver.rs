//! The thread that keeps desk and disk the same: it saves shortly after each change, and looks when files were touched.
//!
//! It waits without a tick. A change that comes while another waits takes its place, so fast typing is one save. Only where
//! something could not be saved does it try again by itself, ever more rarely.

use std::{
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{
    conflict::ConflictCopy,
    look::{Looked, Touched},
    preview,
    save::{Files, NotSaved},
    unsaved::{self, Unsaved},
    watch::Watch,
};
use crate::domain::{Part, Workspace};

/// Quiet time after the last change.
const QUIET: Duration = Duration::from_millis(150);
/// Longest wait after the first change, however fast somebody types.
const LONGEST: Duration = Duration::from_millis(700);
/// Time in which an editor has written a file whole, and not only begun to.
const SETTLED: Duration = Duration::from_millis(120);
/// Quiet time after which the texts are kept as the last that were read well.
const KEPT: Duration = Duration::from_secs(2);
/// Time between two looks whether a folder is back that went away.
const AWAY: Duration = Duration::from_secs(1);
/// Time between two looks at a folder that the system cannot watch.
const POLL: Duration = Duration::from_secs(5);
/// Time to the first try to save again what could not be saved, and the longest between two.
const AGAIN: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

enum Order {
    Save(Box<Workspace>),
    KeepMine(Part),
    TakeUp {
        part: Part,
        text: Option<String>,
    },
    Broken(Part),
    Look(Touched),
    /// Save what waits; answer where somebody waits for it.
    Flush(Option<Sender<()>>),
    Finish,
}

/// What the thread tells.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A save was tried.
    Saved(Report),
    /// Files were touched that are read: this is what stands there now.
    Looked(Looked),
}

/// What came of a save.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The value that was to be saved.
    pub workspace: Workspace,
    /// The parts of it that are on disk now and were not before.
    pub saved: Vec<Part>,
    /// What is not on disk.
    pub not_saved: Vec<NotSaved>,
    /// The texts that were written, as they are on disk now, for places of addresses.
    pub texts: Vec<(Part, String)>,
    /// The file in which what is not on disk is kept meanwhile.
    pub kept: Option<PathBuf>,
}

/// Who has the right to write, and what the thread needs for it.
#[derive(Clone, Debug)]
pub struct Writing {
    /// The config folder, beside which goes what cannot be saved.
    pub config: PathBuf,
}

/// The handle of the thread.
#[derive(Debug)]
pub struct Saver {
    orders: Sender<Order>,
    thread: Option<JoinHandle<Ended>>,
}

/// What the thread leaves behind.
#[derive(Debug)]
pub struct Ended {
    /// The files as they are on disk.
    pub files: Files,
    /// What the last save could not write.
    pub not_saved: Vec<NotSaved>,
    /// Where that is kept.
    pub kept: Option<PathBuf>,
}

impl Saver {
    /// Starts the thread. `tell` is called on it. Without the right to write it only looks.
    pub fn start(files: Files, writing: Option<Writing>, tell: impl FnMut(News) + Send + 'static) -> std::io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let touched = orders.clone();
        let run = move || {
            Keeper {
                files,
                writing,
                tell,
                touched,
                watch: None,
                waiting: None,
                look: None,
                again: None,
                last_wait: None,
                keep: None,
                kept: None,
                not_saved: Vec::new(),
                told: None,
            }
            .run(&inbox)
        };
        let thread = thread::Builder::new().name("saver".into()).spawn(run)?;
        Ok(Self { orders, thread: Some(thread) })
    }

    /// Has a value saved soon.
    pub fn save(&self, workspace: Workspace) {
        self.order(Order::Save(Box::new(workspace)));
    }

    /// A file was changed outside, and the person chose their own: the next save writes it.
    pub fn keep_mine(&self, part: Part) {
        self.order(Order::KeepMine(part));
    }

    /// A file was changed outside, and the desk has taken it up.
    pub fn take_up(&self, part: Part, text: Option<String>) {
        self.order(Order::TakeUp { part, text });
    }

    /// A file cannot be read any more.
    pub fn broken(&self, part: Part) {
        self.order(Order::Broken(part));
    }

    /// Has all files looked at.
    pub fn look(&self) {
        self.order(Order::Look(Touched::All));
    }

    /// Has what waits saved now, without waiting for it.
    pub fn save_now(&self) {
        self.order(Order::Flush(None));
    }

    /// Saves what waits, and returns when that is done.
    pub fn flush(&self) {
        let (done, heard) = mpsc::channel();
        if self.orders.send(Order::Flush(Some(done))).is_ok() {
            // A saver that ends without an answer has saved before it ended.
            let _ = heard.recv();
        }
    }

    /// Saves what waits and ends the thread.
    pub fn finish(mut self) -> Option<Ended> {
        self.order(Order::Finish);
        self.thread.take().and_then(|thread| thread.join().ok())
    }

    fn order(&self, order: Order) {
        // A saver that is gone was told to finish; nothing changes after that.
        let _ = self.orders.send(order);
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.order(Order::Finish);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The thread's own: what it keeps, and what it is to do when.
struct Keeper<F> {
    files: Files,
    writing: Option<Writing>,
    tell: F,
    /// Where whoever watches tells what was touched.
    touched: Sender<Order>,
    watch: Option<Watch>,
    /// What is to be saved, and since when it waits.
    waiting: Option<Waiting>,
    /// What is to be looked at, and when.
    look: Option<(Touched, Instant)>,
    /// When to try again what could not be saved.
    again: Option<Instant>,
    /// How long was waited for the last try.
    last_wait: Option<Duration>,
    /// When the texts are to be kept.
    keep: Option<Instant>,
    /// Where what is not saved is kept.
    kept: Option<PathBuf>,
    /// What the last save could not write.
    not_saved: Vec<NotSaved>,
    /// What was told last of copies, and of the folder being there.
    told: Option<(Vec<ConflictCopy>, bool)>,
}

struct Waiting {
    workspace: Box<Workspace>,
    since: Instant,
    last: Instant,
}

impl Waiting {
    fn due(&self) -> Instant {
        (self.last + QUIET).min(self.since + LONGEST)
    }
}

impl<F: FnMut(News)> Keeper<F> {
    fn run(mut self, inbox: &Receiver<Order>) -> Ended {
        self.watch();
        self.keep_soon();
        // Between reading and watching somebody may have written.
        self.look = Some((Touched::All, Instant::now() + KEPT));
        loop {
            let next = self.next();
            let order = match next {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(when) => inbox.recv_timeout(when.saturating_duration_since(Instant::now())),
            };
            match order {
                Ok(Order::Finish) | Err(RecvTimeoutError::Disconnected) => {
                    self.save();
                    self.keep();
                    return Ended { files: self.files, not_saved: self.not_saved, kept: self.kept };
                }
                Ok(order) => self.obey(order),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.work();
        }
    }

    /// When there is something to do next.
    fn next(&self) -> Option<Instant> {
        let look = self.look.as_ref().map(|(_, when)| *when);
        [self.save_due(), look, self.keep].into_iter().flatten().min()
    }

    /// When what waits is to be saved.
    fn save_due(&self) -> Option<Instant> {
        self.waiting.as_ref().map(|waiting| self.again.unwrap_or_else(|| waiting.due()))
    }

    fn obey(&mut self, order: Order) {
        let now = Instant::now();
        match order {
            Order::Save(workspace) => {
                let since = self.waiting.as_ref().map_or(now, |waiting| waiting.since);
                self.waiting = Some(Waiting { workspace, since, last: now });
                // Somebody who goes on typing may have made room.
                self.again = None;
            }
            Order::KeepMine(part) => {
                // A file that cannot be read now is refused again by the save that follows, which says so.
                let _ = self.files.keep_mine(&part);
            }
            Order::TakeUp { part, text } => {
                // It was read a moment ago. Should it be another by now, the next look finds it.
                let _ = self.files.take_up(&part, text);
                self.keep_soon();
            }
            Order::Broken(part) => self.files.set_broken(&part),
            Order::Look(touched) => {
                let (touched, when) = match self.look.take() {
                    Some((earlier, when)) => (earlier.and(touched), when.min(now + SETTLED)),
                    None => (touched, now + SETTLED),
                };
                self.look = Some((touched, when));
            }
            Order::Flush(done) => {
                self.save();
                if let Some(done) = done {
                    let _ = done.send(());
                }
            }
            Order::Finish => {}
        }
    }

    /// Does what is due.
    fn work(&mut self) {
        let now = Instant::now();
        if self.save_due().is_some_and(|when| when <= now) {
            self.save();
        }
        if let Some((touched, _)) = self.look.take_if(|(_, when)| *when <= now) {
            self.look(&touched);
        }
        if self.keep.is_some_and(|when| when <= now) {
            self.keep();
        }
    }

    fn save(&mut self) {
        let Some(Waiting { workspace, .. }) = self.waiting.take() else { return };
        // Only what this save touches goes to the desk: with five hundred partners the rest would be most of it.
        let changed = workspace.changed_parts(self.files.saved());
        let not_saved = self.files.save(&workspace);
        let text = |part: &Part| self.files.text(part).map(|text| (part.clone(), text.to_owned()));
        let texts = changed.iter().filter_map(text).collect();
        let saved = changed.into_iter().filter(|part| not_saved.iter().all(|failed| failed.part != *part)).collect();
        let outside: Vec<String> = not_saved.iter().filter(|failed| failed.outside).map(|failed| failed.file.clone()).collect();
        // What somebody else has changed waits for a choice, and a file that cannot be read for a person; the rest for the disk.
        let waits_for_disk = not_saved.iter().any(NotSaved::waits_for_disk);
        self.keep_elsewhere(&workspace, !not_saved.is_empty());
        let kept = self.kept.clone();
        self.not_saved.clone_from(&not_saved);
        (self.tell)(News::Saved(Report { workspace: (*workspace).clone(), saved, not_saved, texts, kept }));
        if !outside.is_empty() {
            self.look(&Touched::Files(outside.into_iter().collect()));
        }
        self.again = None;
        if waits_for_disk {
            let now = Instant::now();
            let wait = self.last_wait.map_or(AGAIN.0, |last| (last * 2).min(AGAIN.1));
            self.last_wait = Some(wait);
            self.again = Some(now + wait);
            self.waiting = Some(Waiting { workspace, since: now, last: now });
        } else {
            self.last_wait = None;
        }
        self.keep_soon();
    }

    fn look(&mut self, touched: &Touched) {
        let looked = self.files.look(touched);
        if !looked.is_there {
            // Nobody tells that a folder is back; and it may be another then.
            self.watch = None;
            self.look = Some((Touched::All, Instant::now() + AWAY));
        } else if self.watch.is_none() {
            self.watch();
        }
        // Our own saves touch files too: what is as it was is no news.
        let beside = (looked.copies.clone(), looked.is_there);
        let told = self.told.as_ref() == Some(&beside);
        if !looked.outside.is_empty() || !told {
            self.told = Some(beside);
            (self.tell)(News::Looked(looked));
        }
    }

    /// Has the folder watched. One that the system cannot watch, such as some network folders, is looked at again and again.
    fn watch(&mut self) {
        let touched = self.touched.clone();
        self.watch = Watch::start(self.files.folder(), move |files| drop(touched.send(Order::Look(files)))).ok();
        if self.watch.is_none() {
            self.look = Some((Touched::All, Instant::now() + POLL));
        }
    }

    /// Puts what is not saved elsewhere, or takes it away from there when all is saved.
    fn keep_elsewhere(&mut self, workspace: &Workspace, failed: bool) {
        let Some(Writing { config }) = &self.writing else { return };
        if !failed {
            if let Some(file) = self.kept.take() {
                unsaved::forget(&file);
            }
            return;
        }
        let files = preview(self.files.saved(), workspace, |part| self.files.text(part));
        let files = files.into_iter().filter(|preview| !preview.after.is_empty()).map(|preview| (preview.file, preview.after));
        let unsaved =
            Unsaved { folder: self.files.folder().to_owned(), made: jiff::Zoned::now().datetime(), files: files.collect() };
        // Where there is no room anywhere, the header goes on saying that nothing is saved.
        if let Ok(file) = unsaved::keep(config, &unsaved)
            && let Some(before) = self.kept.replace(file.clone())
            && before != file
        {
            unsaved::forget(&before);
        }
    }

    fn keep_soon(&mut self) {
        self.keep = self.writing.is_some().then(|| Instant::now() + KEPT);
    }

    fn keep(&mut self) {
        self.keep = None;
        if self.writing.is_some() {
            // It is a copy more; what it is a copy of is saved.
            let _ = self.files.keep_last();
        }
    }
}

#[cfg(test)]
mod tests;
