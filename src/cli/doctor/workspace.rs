//! What doctor says of a workspace: its files, whether they fit together, and all that lies beside them.

use std::{fs, path::Path};

use super::Report;
use crate::{
    advice,
    cli::{
        Failure, check,
        restore::{shell, shown},
    },
    config::Home,
    domain::{Part, workspace::FORMAT},
    export::{
        check::{Checked, filter::Filter},
        describe::Describe,
        faults,
    },
    method::Method,
    store::{
        self, Disk, FaultKind, FileFault, OpenError, Opened,
        disk::OWN_FOLDER,
        health::{self, HalfDone, Health, Kept, Right, Standing, Watched},
        journal,
        restore::{self, Now},
    },
    words::{Words, number, number::Locale, text},
};

/// With less room than this, a save may not fit.
const LITTLE: u64 = 10_000_000;

/// A workspace that is looked at.
struct Workspace<'a> {
    words: &'a Words,
    disk: Disk,
    now: Now,
    /// As a shell takes it.
    folder: String,
}

/// Looks at a workspace, and at what lies beside its files.
pub(super) fn look(report: &mut Report<'_>, method: &Method, home: &Home, dir: &Path) -> Result<(), Failure> {
    let words = report.words;
    let closed = |error: &OpenError| Failure::io(faults::open_text(words, error));
    let disk = Disk::new(dir);
    let now = restore::now(&disk).map_err(|error| closed(&error))?;
    let opened = match store::open(dir) {
        Ok(opened) => Some(opened),
        // Its marker is gone, and there are copies of it.
        Err(OpenError::NoWorkspace(_)) => None,
        // What is in the way of the journal is told with the rights.
        Err(OpenError::Io { .. }) if now.faults.contains_key(&journal::file()) => None,
        Err(error) => return Err(closed(&error)),
    };
    let folder = check::named(dir).folder;
    let workspace = Workspace { words, disk, now, folder: shell(&folder) };
    report.group("care-workspace");
    let real = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    report.fine("care-folder", &real.display().to_string());
    workspace.files(report, opened.as_ref());
    if let Some(opened) = &opened {
        workspace.review(report, method, opened);
    }
    let health = health::look(&workspace.disk, &workspace.now, &home.config, &home.host);
    report.group("care-saving");
    if !health.rights.contains(&Right::NoOwnFolder) {
        workspace.lock(report, &health.lock);
        workspace.journal(report, &health);
    }
    workspace.rights(report, &health);
    workspace.room(report, health.free);
    match &health.watch {
        Watched::Told => report.fine("care-watch", &words.get("care-watch-told")),
        Watched::Not(error) => {
            let said = words.with("care-watch-not", &[("error", text(error.clone()))]);
            report.note("care-watch", &said, &words.get("care-watch-not.do"));
        }
    }
    report.group("care-kept");
    workspace.copies(report, &health.copies);
    workspace.beside(report, &health);
    Ok(())
}

impl Workspace<'_> {
    /// A sentence in which the folder may be named.
    fn say(&self, key: &str) -> String {
        self.with(key, "")
    }

    /// The same about something.
    fn with(&self, key: &str, what: &str) -> String {
        self.words.with(key, &[("folder", text(self.folder.clone())), ("what", text(what.to_owned()))])
    }

    /// A path below the folder, as a shell takes it.
    fn below(&self, file: &str) -> String {
        shell(&self.disk.folder().join(file).display().to_string())
    }

    /// Format, every file, and what is not known in them.
    fn files(&self, report: &mut Report<'_>, opened: Option<&Opened>) {
        let words = self.words;
        let format = words.with("care-format-is", &[("format", number(self.now.format)), ("known", number(FORMAT))]);
        match self.now.format {
            // The marker is told below.
            0 => {}
            format if format > FORMAT => {
                let kind = FaultKind::Newer { format, known: FORMAT };
                let fault = FileFault::whole("workspace.ron", kind);
                report.wrong("care-format", &faults::fault_text(words, &fault), &words.get("fault-newer.likely"));
            }
            FORMAT => report.fine("care-format", &format),
            _ => report.note("care-format", &format, &words.get("care-format-older")),
        }
        let unread = opened.map_or_else(|| self.now.faults.values().cloned().collect(), |opened| opened.faults.clone());
        let unread: Vec<FileFault> = unread
            .into_iter()
            .filter(|fault| !matches!(fault.kind, FaultKind::Newer { .. }) && fault.file != journal::file())
            .collect();
        if self.now.lacks_marker() {
            report.wrong("care-files", &words.get("care-no-marker"), &self.mend("workspace.ron", ""));
        } else if unread.is_empty() {
            let all = words.with("care-files-all", &[("count", number(self.now.files().len()))]);
            report.fine("care-files", &all);
        }
        for fault in &unread {
            let likely = words.find(&format!("{}.likely", fault.kind.key())).unwrap_or_default();
            let said = format!("{}: {}", faults::fault_place(words, fault), faults::fault_text(words, fault));
            let advice = if restore::is_about_content(&fault.kind) { self.mend(&fault.file, &likely) } else { likely.into() };
            report.wrong("care-files", &said, &advice);
        }
        let Some(opened) = opened else { return };
        for unknown in &opened.unknown {
            let said = faults::unknown_text(words, unknown);
            if unknown.nearest.is_some() {
                report.wrong("care-unknown", &said, &words.get("care-unknown-near"));
            } else {
                report.note("care-unknown", &said, "");
            }
        }
        for copy in &opened.copies {
            let args = [("file", text(copy.file.clone())), ("of", text(copy.of.clone()))];
            report.wrong("care-conflict", &words.with("care-conflict-is", &args), &words.with("care-conflict-is.do", &args));
        }
    }

    /// How a file is mended: by its last version, where there is one, else by hand.
    fn mend(&self, file: &str, likely: &str) -> String {
        match restore::version(&self.disk, file) {
            Some((_, made)) => self.with("care-restore", &shown(made)),
            None if likely.is_empty() => self.with("care-by-hand", file),
            None => format!("{likely} {}", self.with("care-by-hand", file)),
        }
    }

    /// How many errors and warnings the review finds.
    fn review(&self, report: &mut Report<'_>, method: &Method, opened: &Opened) {
        let Ok(filter) = Filter::new(&[], &[]) else { return };
        let today = jiff::Zoned::now().date();
        let advice = advice::derive(&opened.workspace, method, today);
        let describe = Describe { workspace: &opened.workspace, method, words: self.words, today };
        let mut checked = Checked::default();
        checked.take(describe, &advice, &opened.files, &filter, None);
        let counts = checked.counts();
        let named = [("check-errors", counts.errors), ("check-warnings", counts.warnings)];
        let there = named.into_iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> = there.map(|(key, count)| self.words.with(key, &[("count", number(count))])).collect();
        let said = said.join(", ");
        match (counts.errors, counts.warnings) {
            (0, 0) => report.fine("care-review", &self.words.get("care-review-fine")),
            (0, _) => report.note("care-review", &said, &self.say("care-review-do")),
            _ => report.wrong("care-review", &said, &self.say("care-review-do")),
        }
    }

    fn lock(&self, report: &mut Report<'_>, lock: &Standing) {
        let words = self.words;
        match lock {
            Standing::Free => report.fine("care-lock", &words.get("care-lock-free")),
            Standing::Held(holder) => {
                let said = faults::held_text(words, "lock-held", holder);
                report.note("care-lock", &said, &words.get("lock-held.hint"));
            }
            Standing::Left(holder) => {
                let said = faults::held_text(words, "care-lock-left", holder);
                report.note("care-lock", &said, &words.get("care-lock-left.do"));
            }
            Standing::Claimed(holder) => {
                let said = faults::held_text(words, "lock-claimed", holder);
                report.wrong("care-lock", &said, &words.get("lock-claimed.hint"));
            }
            Standing::Unknown(error) => {
                report.wrong("care-lock", &self.with("care-not-given", error), &self.with("care-own", &self.below(OWN_FOLDER)));
            }
        }
    }

    fn journal(&self, report: &mut Report<'_>, health: &Health) {
        let words = self.words;
        let at_work = matches!(health.lock, Standing::Held(_));
        match &health.journal {
            HalfDone::Nothing => report.fine("care-journal", &words.get("care-journal-none")),
            _ if at_work => report.fine("care-journal", &words.get("care-journal-saving")),
            HalfDone::Waiting(files) => {
                let said = self.with("care-journal-waits", &files.join(", "));
                report.wrong("care-journal", &said, &self.say("care-journal-waits.do"));
            }
            HalfDone::Done => report.note("care-journal", &words.get("care-journal-done"), ""),
            HalfDone::NotWhole => report.note("care-journal", &words.get("care-journal-not-whole"), ""),
            HalfDone::Unknown(error) => {
                report.wrong(
                    "care-journal",
                    &self.with("care-not-given", error),
                    &self.with("care-own", &self.below(OWN_FOLDER)),
                );
            }
        }
        if !health.left.is_empty() {
            report.note("care-left", &self.with("care-left-is", &health.left.join(", ")), &words.get("care-left-is.do"));
        }
    }

    fn rights(&self, report: &mut Report<'_>, health: &Health) {
        let words = self.words;
        if health.rights.is_empty() {
            report.fine("care-rights", &words.get(if health.tried { "care-rights-tried" } else { "care-rights-fine" }));
        }
        let mut foreign = Vec::new();
        for right in &health.rights {
            match right {
                Right::NoWriting { folder, error } => {
                    let path = self.below(folder);
                    let path = path.trim_end_matches('/');
                    let args = [("path", text(path.to_owned())), ("error", text(error.clone()))];
                    report.wrong(
                        "care-rights",
                        &words.with("care-no-writing", &args),
                        &words.with("care-no-writing.do", &args),
                    );
                }
                Right::NoOwnFolder => {
                    let path = self.below(OWN_FOLDER);
                    report.wrong("care-rights", &words.get("care-no-own"), &self.with("care-no-own.do", &path));
                }
                Right::ReadOnly { file } => {
                    let said = self.with("care-read-only", file);
                    report.wrong("care-rights", &said, &self.with("care-read-only.do", &self.below(file)));
                }
                Right::Foreign { file, owner, me } => foreign.push((file.as_str(), *owner, *me)),
            }
        }
        if let Some((file, owner, me)) = foreign.first() {
            let args = [
                ("file", text((*file).to_owned())),
                ("count", number(foreign.len())),
                ("owner", text(owner.to_string())),
                ("me", text(me.to_string())),
            ];
            report.note("care-owner", &words.with("care-foreign", &args), "");
        }
    }

    fn room(&self, report: &mut Report<'_>, free: Option<u64>) {
        let Some(free) = free else { return };
        let said = self.with("care-room-is", &size(self.words, free));
        if free < LITTLE {
            report.wrong("care-room", &said, &self.words.get("care-room-is.do"));
        } else {
            report.fine("care-room", &said);
        }
    }

    fn copies(&self, report: &mut Report<'_>, kept: &Kept) {
        let words = self.words;
        match (kept.first, kept.newest) {
            (Some(first), Some(newest)) => {
                let args = [
                    ("count", number(kept.count)),
                    ("first", text(shown(first))),
                    ("newest", text(shown(newest))),
                    ("size", text(size(words, kept.bytes))),
                ];
                report.fine("care-copies", &words.with("care-copies-are", &args));
            }
            _ => report.note("care-copies", &words.get("restore-no-copies"), ""),
        }
        for damaged in &kept.damaged {
            let said = self.with("care-copy-damaged", &shown(damaged.made));
            report.wrong("care-copies", &said, &self.with("care-remove", &self.below(&damaged.file)));
        }
        match kept.last {
            Some((files, made)) => {
                let args = [("count", number(files)), ("when", text(shown(made)))];
                report.fine("care-last", &words.with("care-last-are", &args));
            }
            None if kept.last_damaged => {
                let file = self.below(&store::copies::last_file());
                report.wrong("care-last", &words.get("care-last-damaged"), &self.with("care-remove", &file));
            }
            None => report.note("care-last", &words.get("care-last-none"), ""),
        }
    }

    /// What could not be saved, and what was laid aside.
    fn beside(&self, report: &mut Report<'_>, health: &Health) {
        let words = self.words;
        if health.unsaved.is_empty() {
            report.fine("care-unsaved", &words.get("care-unsaved-none"));
        }
        for (path, unsaved) in &health.unsaved {
            let files = unsaved.files.keys().filter(|file| Part::of_file(file).is_some()).cloned().collect::<Vec<_>>();
            let args = [
                ("when", text(shown(unsaved.made))),
                ("files", text(files.join(", "))),
                ("path", text(shell(&path.display().to_string()))),
                ("folder", text(self.folder.clone())),
            ];
            report.wrong("care-unsaved", &words.with("care-unsaved-is", &args), &words.with("care-unsaved-is.do", &args));
        }
        if health.aside.is_empty() {
            report.fine("care-aside", &words.get("care-aside-none"));
        } else {
            report.note("care-aside", &self.with("care-aside-is", &health.aside.join(", ")), &words.get("care-aside-is.do"));
        }
    }
}

/// So many bytes, for people.
fn size(words: &Words, bytes: u64) -> String {
    let (key, unit) = match bytes {
        0..1_000_000 => ("care-kilobytes", 1e3),
        1_000_000..1_000_000_000 => ("care-megabytes", 1e6),
        _ => ("care-gigabytes", 1e9),
    };
    words.with(key, &[("size", text(Locale::ENGLISH.figure(bytes as f64 / unit)))])
}
