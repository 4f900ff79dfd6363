//! The thread that saves: shortly after each change, and at once when asked to before leaving.
//!
//! It waits without a tick. A change that comes while another waits takes its place, so fast typing is one save.

use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::save::{Files, NotSaved};
use crate::domain::{Part, Workspace};

/// Quiet time after the last change.
const QUIET: Duration = Duration::from_millis(150);
/// Longest wait after the first change, however fast somebody types.
const LONGEST: Duration = Duration::from_millis(700);

enum Order {
    Save(Box<Workspace>),
    KeepMine(Part),
    /// Save what waits, then answer.
    Flush(Sender<()>),
    Finish,
}

/// What came of a save.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The value that was to be saved.
    pub workspace: Workspace,
    /// What is not on disk.
    pub not_saved: Vec<NotSaved>,
    /// The texts that were written, as they are on disk now, for places of addresses.
    pub texts: Vec<(Part, String)>,
}

/// The handle of the saving thread.
#[derive(Debug)]
pub struct Saver {
    orders: Sender<Order>,
    thread: Option<JoinHandle<Files>>,
}

impl Saver {
    /// Starts the thread. `report` is called on it after each save.
    pub fn start(files: Files, report: impl FnMut(Report) + Send + 'static) -> std::io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let thread = thread::Builder::new().name("saver".into()).spawn(move || run(files, &inbox, report))?;
        Ok(Self { orders, thread: Some(thread) })
    }

    /// Has a value saved soon.
    pub fn save(&self, workspace: Workspace) {
        // A saver that is gone was told to finish; nothing changes after that.
        let _ = self.orders.send(Order::Save(Box::new(workspace)));
    }

    /// A file was changed outside, and the person chose their own: the next save writes it.
    pub fn keep_mine(&self, part: Part) {
        let _ = self.orders.send(Order::KeepMine(part));
    }

    /// Saves what waits, and returns when that is done.
    pub fn flush(&self) {
        let (done, heard) = mpsc::channel();
        if self.orders.send(Order::Flush(done)).is_ok() {
            // A saver that ends without an answer has saved before it ended.
            let _ = heard.recv();
        }
    }

    /// Saves what waits and ends the thread; gives the files back as they are on disk.
    pub fn finish(mut self) -> Option<Files> {
        let _ = self.orders.send(Order::Finish);
        self.thread.take().and_then(|thread| thread.join().ok())
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        let _ = self.orders.send(Order::Finish);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn run(mut files: Files, inbox: &Receiver<Order>, mut report: impl FnMut(Report)) -> Files {
    let mut waiting: Option<(Box<Workspace>, Instant)> = None;
    loop {
        let order = match &waiting {
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some((_, since)) => {
                let left = LONGEST.saturating_sub(since.elapsed()).min(QUIET);
                inbox.recv_timeout(left)
            }
        };
        match order {
            Ok(Order::Save(workspace)) => {
                let since = waiting.as_ref().map_or_else(Instant::now, |(_, since)| *since);
                waiting = Some((workspace, since));
                if since.elapsed() < LONGEST {
                    continue;
                }
            }
            Ok(Order::KeepMine(part)) => {
                // A file that cannot be read now is refused again by the save that follows, which says so.
                let _ = files.keep_mine(&part);
                continue;
            }
            Ok(Order::Flush(done)) => {
                if let Some((workspace, _)) = waiting.take() {
                    save(&mut files, *workspace, &mut report);
                }
                let _ = done.send(());
                continue;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Ok(Order::Finish) | Err(RecvTimeoutError::Disconnected) => {
                if let Some((workspace, _)) = waiting.take() {
                    save(&mut files, *workspace, &mut report);
                }
                return files;
            }
        }
        if let Some((workspace, _)) = waiting.take() {
            save(&mut files, *workspace, &mut report);
        }
    }
}

fn save(files: &mut Files, workspace: Workspace, report: &mut impl FnMut(Report)) {
    // Only what this save touches goes to the desk: with five hundred partners the rest would be most of it.
    let changed = workspace.changed_parts(files.saved());
    let not_saved = files.save(&workspace);
    let texts = changed.into_iter().filter_map(|part| files.text(&part).map(str::to_owned).map(|text| (part, text))).collect();
    report(Report { workspace, not_saved, texts });
}
