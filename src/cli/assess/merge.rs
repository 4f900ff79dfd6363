//! Taking in a sheet: read, judged, written as one file more. What is refused leaves everything as it was.

use std::{path::Path, sync::Arc};

use super::super::{Failure, lock};
use crate::{
    advice::diagnosis::merge::{self, NotTaken},
    config::Home,
    domain::Sheet,
    export::faults,
    method::Method,
    store::{self, FaultKind, FileFault, beside},
    words::{Words, text},
};

/// The most that a sheet can be in bytes; one with evidence for every item has some ten thousand.
const LARGEST: u64 = 1024 * 1024;

/// Merges the sheet of a file into a workspace.
pub(super) fn merge(words: &Words, method: &Method, home: &Home, dir: &Path, file: &Path) -> Result<(), Failure> {
    let sheet = read(words, file)?;
    let _lock = lock::take(words, home, dir)?;
    let mut opened = super::open(words, dir)?;
    super::board::unread(words, &opened)?;
    let kept = merge::judge(&opened.workspace, method, &sheet).map_err(|why| Failure::no(refused(words, &why)))?;
    let describe = crate::export::describe::person_name(&opened.workspace.people, &sheet.rater);
    let name = ("name", text(describe));
    super::super::warn(&told(words, &kept));
    if kept.there {
        return super::super::print(&format!("{}\n", words.with("sheet-there", &[name])));
    }
    let round = sheet.round.clone();
    Arc::make_mut(&mut opened.workspace.assessments).put_sheet(Arc::new(sheet));
    if let Some(failed) = opened.files.save(&opened.workspace).first() {
        return Err(Failure::io(faults::not_saved_text(words, failed)));
    }
    super::super::print(&format!("{}\n", words.with("sheet-merged", &[name, ("round", text(round))])))
}

/// Reads a sheet; a file that is none is told with its place.
fn read(words: &Words, file: &Path) -> Result<Sheet, Failure> {
    let shown = file.display().to_string();
    let fail = |kind| {
        let fault = FileFault::whole(&shown, kind);
        Failure::io(format!("{shown}: {}", faults::fault_text(words, &fault)))
    };
    let bytes = beside::read(file, LARGEST).map_err(|error| fail(FaultKind::Io { error: store::disk::plain(&error) }))?;
    let written =
        String::from_utf8(bytes).map_err(|error| fail(FaultKind::NotUtf8 { byte: error.utf8_error().valid_up_to() }))?;
    let (sheet, unknown) = store::parse::<Sheet>(&shown, &written).map_err(|fault| {
        Failure::io(format!("{}: {}", faults::fault_place(words, &fault), faults::fault_text(words, &fault)))
    })?;
    // The file itself stays where it is, with whatever else it holds.
    super::super::warn(&unknown.iter().map(|field| faults::unknown_text(words, field)).collect::<Vec<_>>());
    if sheet.round.is_empty() || sheet.rater.is_empty() {
        return Err(Failure::no(words.with("sheet-none", &[("file", text(shown))])));
    }
    Ok(sheet)
}

/// Why a sheet is not taken, and what to do.
fn refused(words: &Words, why: &NotTaken) -> String {
    let list = |known: &[String]| text(if known.is_empty() { words.get("show-none").into_owned() } else { known.join(", ") });
    match why {
        NotTaken::NoRound { round, known } => {
            words.with("sheet-no-round", &[("round", text(round.clone())), ("known", list(known))])
        }
        NotTaken::UnknownRater { rater, known } => {
            words.with("sheet-no-rater", &[("found", text(rater.clone())), ("known", list(known))])
        }
        NotTaken::NoId { .. } => words.get("refused-no-id").into_owned(),
        NotTaken::NotSealed { rater } => words.with("sheet-not-sealed", &[("rater", text(rater.clone()))]),
        NotTaken::Twice { rater, round } => {
            words.with("sheet-twice", &[("rater", text(rater.clone())), ("round", text(round.clone()))])
        }
        NotTaken::Revealed { instrument } => {
            let name = words.get(&format!("instrument-{instrument}")).into_owned();
            words.with("sheet-revealed", &[("name", text(name))])
        }
    }
}

/// What of the sheet does not count, line by line.
fn told(words: &Words, kept: &merge::Kept) -> Vec<String> {
    let mut lines = Vec::new();
    let mut tell = |key: &str, items: &[String]| {
        if !items.is_empty() {
            lines.push(words.with(key, &[("items", text(items.join(", ")))]));
        }
    };
    tell("sheet-unknown", &kept.unknown);
    tell("sheet-foreign", &kept.foreign);
    tell("sheet-doubled", &kept.twice);
    if let Some(method) = &kept.method {
        lines.push(words.with("sheet-method", &[("method", text(method.clone()))]));
    }
    lines
}
