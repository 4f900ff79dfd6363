//! `board`: the cards as lines, as a report, as a table, for programs, or as a calendar.

use std::path::Path;

use super::{BoardFormat, Failure};
use crate::{
    export::{board, describe::Describe, faults, ical, json, report},
    method::Method,
    store::{self, Opened},
    words::{Words, text},
};

/// Prints the board. A file that cannot be read is told on standard error, and the command ends with 3.
pub(super) fn board(words: &Words, method: &Method, dir: &Path, format: BoardFormat) -> Result<(), Failure> {
    let opened = open(words, dir)?;
    let today = jiff::Zoned::now().date();
    let describe = Describe { workspace: &opened.workspace, method, words, today };
    match format {
        BoardFormat::Plain => super::print(&board::plain(describe))?,
        BoardFormat::Report => super::print(&report::report(describe, today))?,
        BoardFormat::Json => super::print(&json::text(&board::object(describe)))?,
        // These have line ends of their own, and are clean already.
        BoardFormat::Csv => super::print_as_it_is(&board::table(describe))?,
        BoardFormat::Ics => {
            let calendar = ical::calendar(describe).ok_or_else(|| Failure::no(words.get("no-days")))?;
            super::print_as_it_is(calendar.as_bytes())?;
        }
    }
    unread(words, &opened)
}

/// Opens a workspace that has a board.
pub(super) fn open(words: &Words, dir: &Path) -> Result<Opened, Failure> {
    let opened = store::open(dir).map_err(|error| {
        let said = faults::open_text(words, &error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    })?;
    let unknown: Vec<_> = opened.unknown.iter().map(|field| faults::unknown_text(words, field)).collect();
    super::warn(&unknown);
    if opened.workspace.board.exists() {
        return Ok(opened);
    }
    // Where a file could not be read nobody knows whether there is a board.
    unread(words, &opened)?;
    Err(Failure::no(words.with("no-board", &[("folder", text(dir.display().to_string()))])))
}

/// Tells of the files that could not be read.
pub(super) fn unread(words: &Words, opened: &Opened) -> Result<(), Failure> {
    if opened.faults.is_empty() {
        return Ok(());
    }
    let told = opened.faults.iter();
    let told = told.map(|fault| format!("{}: {}", faults::fault_place(words, fault), faults::fault_text(words, fault)));
    Err(Failure::io(told.collect::<Vec<_>>().join("\n")))
}
