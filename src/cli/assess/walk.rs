//! Scoring by line prompts, for screen readers, pipes, and whoever sits at another machine.
//!
//! Where the workspace is free the sheet is saved in it. Where somebody else has it open, or it takes no changes, the sheet
//! is written as a file of its own, to be merged.

use std::{
    io::{self, BufRead},
    path::Path,
    sync::Arc,
};

use super::super::{Failure, print};
use crate::{
    advice::diagnosis::{merge, views},
    config::Home,
    domain::{
        Score, Sheet,
        assessments::{Level, Round, Stamp},
    },
    export::faults,
    method::{
        Method,
        rows::{InstrumentKind, InstrumentRow},
    },
    store::{Opened, beside},
    words::{Words, number, text},
};

fn say(line: &str) -> Result<(), Failure> {
    print(&format!("{line}\n"))
}

/// Asks every item that is open; gives the exit code.
pub(super) fn walk(
    words: &Words,
    method: &Method,
    home: &Home,
    opened: Opened,
    dir: &Path,
    rater: &str,
    instrument: Option<&str>,
) -> Result<u8, Failure> {
    if !crate::domain::slug::is_id(rater) {
        return Err(Failure::no(words.get("refused-no-id")));
    }
    let lock = super::super::lock::take(words, home, dir);
    // Once the lock is ours, what is on disk now is what counts.
    let mut opened = if lock.is_ok() { super::open(words, dir)? } else { opened };
    let today = jiff::Zoned::now().date();
    let round = match opened.workspace.assessments.newest() {
        Some(round) => (**round).clone(),
        None if lock.is_ok() => {
            let id = opened.workspace.assessments.free_id(today);
            Round { id, opened: Some(today), raters: vec![rater.to_owned()], ..Round::default() }
        }
        None => return Err(Failure::no(words.get("assess-no-round"))),
    };
    let name = crate::export::describe::person_name(&opened.workspace.people, rater);
    let mut sheet = opened.workspace.assessments.sheet(&round.id, rater).map_or_else(
        || Sheet { round: round.id.clone(), rater: rater.to_owned(), ..Sheet::default() },
        |sheet| (**sheet).clone(),
    );
    sheet.name.clone_from(&name);
    if sheet.method.is_empty() {
        sheet.method = merge::named(method);
    }
    let wanted: Vec<&InstrumentRow> =
        method.instruments().iter().filter(|row| instrument.is_none_or(|id| row.id == id)).collect();
    let open: Vec<&InstrumentRow> =
        wanted.into_iter().filter(|row| !sheet.is_sealed(&row.id) && !round.is_revealed(&row.id)).collect();
    if open.is_empty() {
        return Err(Failure::no(words.with("assess-done-already", &[("name", text(name))])));
    }
    say(&words.with("assess-welcome", &[("name", text(name.clone())), ("round", text(round.id.clone()))]))?;
    let mut input = io::stdin().lock();
    let mut whole = true;
    for row in open {
        whole = ask_instrument(words, method, row, &round, &mut sheet, &mut input)?;
        if whole {
            sheet.sealed.push(Stamp { id: row.id.clone(), on: today });
        }
        if lock.is_ok() {
            // Whatever happens next, what was answered so far is on disk.
            save(words, &mut opened, &round, &sheet)?;
        }
        if !whole {
            break;
        }
    }
    say("")?;
    if lock.is_err() {
        let bytes = crate::store::text::to_ron(&sheet).map_err(|error| Failure::io(error.to_string()))?;
        let folder = std::env::current_dir().map_err(|error| Failure::io(error.to_string()))?;
        let path = beside::write_new(&folder, &format!("{}-{rater}.ron", round.id), bytes.as_bytes())
            .map_err(|error| Failure::io(crate::store::disk::plain(&error)))?;
        let key = if whole { "assess-written" } else { "assess-written-begun" };
        say(&words.with(key, &[("file", text(path.display().to_string()))]))?;
        return Ok(0);
    }
    say(&words.get(if whole { "assess-saved" } else { "assess-begun" }))?;
    Ok(0)
}

/// Saves the sheet as it is now, and its round where there is none yet.
fn save(words: &Words, opened: &mut Opened, round: &Round, sheet: &Sheet) -> Result<(), Failure> {
    let assessments = Arc::make_mut(&mut opened.workspace.assessments);
    if assessments.round(&round.id).is_none() {
        assessments.put_round(Arc::new(round.clone()));
    }
    assessments.put_sheet(Arc::new(sheet.clone()));
    match opened.files.save(&opened.workspace).first() {
        Some(failed) => Err(Failure::io(faults::not_saved_text(words, failed))),
        None => Ok(()),
    }
}

/// Asks the items of an instrument that have no answer yet; `false` when the input ended before that.
fn ask_instrument(
    words: &Words,
    method: &Method,
    row: &InstrumentRow,
    round: &Round,
    sheet: &mut Sheet,
    input: &mut impl BufRead,
) -> Result<bool, Failure> {
    say("")?;
    say(&words.get(&format!("instrument-{}", row.id)))?;
    say(&words.get(&format!("instrument-{}.how", row.id)))?;
    say(&words.get(if row.kind == InstrumentKind::Signals { "assess-how-signals" } else { "assess-how-levels" }))?;
    for item in views::items(method, row, round.quick) {
        if sheet.score(item).is_some() {
            continue;
        }
        say("")?;
        let Some((score, evidence)) = ask(words, row.kind, item, input)? else { return Ok(false) };
        sheet.rate(item, score);
        sheet.rating_mut(item).evidence = evidence;
    }
    Ok(true)
}

/// Asks one item until an answer is one; nothing when the input ends.
fn ask(words: &Words, kind: InstrumentKind, item: &str, input: &mut impl BufRead) -> Result<Option<(Score, String)>, Failure> {
    match kind {
        InstrumentKind::Signals => {
            say(&words.get(&format!("signal-{item}")))?;
            for (letter, key) in [("y", "seen"), ("p", "partly"), ("n", "no")] {
                say(&format!("  {letter}  {}", words.get(&format!("signal-{item}.{key}"))))?;
            }
        }
        InstrumentKind::Levels => {
            say(&words.get(&format!("level-{item}")))?;
            for level in Level::all() {
                say(&format!("  {}  {}", level.number(), words.get(&format!("level-{item}.at-{}", level.number()))))?;
            }
        }
    }
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).map_err(|error| Failure::io(error.to_string()))? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let (first, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
        match read(kind, first) {
            Some(score) => return Ok(Some((score, rest.trim().to_owned()))),
            None => say(&words.with("assess-refused", &[("found", text(first.to_owned())), ("most", number(4))]))?,
        }
    }
}

/// An answer as it is typed.
fn read(kind: InstrumentKind, typed: &str) -> Option<Score> {
    let typed = typed.to_lowercase();
    match (kind, typed.as_str()) {
        (_, "?") => Some(Score::Unknown),
        (InstrumentKind::Signals, "y" | "yes") => Some(Score::Yes),
        (InstrumentKind::Signals, "p" | "partly") => Some(Score::Partly),
        (InstrumentKind::Signals, "n" | "no") => Some(Score::No),
        (InstrumentKind::Levels, number) => number.parse().ok().and_then(Level::new).map(Score::Level),
        _ => None,
    }
}
