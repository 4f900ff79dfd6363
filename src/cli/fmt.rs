//! `fmt`: hand-edited files laid out as the program does, with every comment and every value as it was.

use std::path::{Path, PathBuf};

use super::{Failure, check, lock};
use crate::{
    config::Home,
    domain::Part,
    export::{check::below, faults},
    store::{self, FaultKind, FileFault, Opened},
    words::{Words, number, text},
};

/// Lays the files of all workspaces out, or says which would be; gives the exit code. A file that cannot be read is told and
/// left alone, and does not keep the others.
pub(super) fn fmt(words: &Words, home: &Home, dirs: &[PathBuf], check: bool) -> Result<u8, Failure> {
    let (mut code, mut lines, mut count) = (0, Vec::new(), 0);
    for dir in dirs {
        let folder = check::named(dir).folder;
        match workspace(words, home, dir, &folder, check) {
            Ok(done) => {
                count += done.count;
                super::warn(&done.told);
                code = code.max(if done.told.is_empty() { u8::from(check && !done.changed.is_empty()) } else { 3 });
                let key = if check { "fmt-would" } else { "fmt-done" };
                let line = |file: &String| words.with(key, &[("file", text(below(&folder, file)))]) + "\n";
                lines.extend(done.changed.iter().map(line));
            }
            Err(failure) => {
                super::warn(&failure.text.trim_end().lines().map(str::to_owned).collect::<Vec<_>>());
                code = code.max(failure.code);
            }
        }
    }
    if lines.is_empty() && code == 0 {
        lines.push(words.with("fmt-none", &[("count", number(count))]) + "\n");
    }
    super::print(&lines.concat())?;
    Ok(code)
}

/// What came of a workspace.
#[derive(Default)]
struct Done {
    /// How many files were looked at.
    count: usize,
    /// The files that are laid out anew, or would be.
    changed: Vec<String>,
    /// What is not right, a line each.
    told: Vec<String>,
}

fn workspace(words: &Words, home: &Home, dir: &Path, folder: &str, check: bool) -> Result<Done, Failure> {
    let opened = open(words, dir)?;
    let (anew, faults) = changes(&opened);
    if check || anew.is_empty() || opened.newer {
        // What a newer version has written it has laid out as it wants it.
        let would = anew.into_iter().filter(|_| !opened.newer).map(|(part, _)| part.file().into_owned());
        return Ok(Done {
            count: opened.files.texts().count(),
            changed: would.collect(),
            told: check::unread(words, folder, &[opened.faults, faults].concat()),
        });
    }
    let _lock = lock::take(words, home, dir)?;
    // Somebody may have written between the look and the lock.
    let mut opened = open(words, dir)?;
    let (anew, faults) = changes(&opened);
    let mut done = Done {
        count: opened.files.texts().count(),
        changed: Vec::new(),
        told: check::unread(words, folder, &[std::mem::take(&mut opened.faults), faults].concat()),
    };
    for (part, text) in anew {
        match opened.files.lay_out(&part, text) {
            Ok(()) => done.changed.push(part.file().into_owned()),
            Err(failed) => done.told.push(faults::not_saved_text(words, &failed)),
        }
    }
    Ok(done)
}

fn open(words: &Words, dir: &Path) -> Result<Opened, Failure> {
    store::open(dir).map_err(|error| Failure::io(faults::open_text(words, &error)))
}

/// The parts that are laid out otherwise than the program does, with the text that they get, and what cannot be laid out.
fn changes(opened: &Opened) -> (Vec<(Part, String)>, Vec<FileFault>) {
    let (mut anew, mut faults) = (Vec::new(), Vec::new());
    for (part, text) in opened.files.texts() {
        match store::text::format(text) {
            Ok(laid_out) if laid_out == text => {}
            Ok(laid_out) => anew.push((part.clone(), laid_out)),
            Err(fault) => faults.push(FileFault::whole(&part.file(), FaultKind::Other { what: fault.kind.to_string() })),
        }
    }
    (anew, faults)
}
