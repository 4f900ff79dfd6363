//! The board as CSV, one row a card: UTF-8 with the mark that spreadsheets need, and no cell that they run as a formula.
//!
//! Weeks and points are written so that no spreadsheet takes them for a day: `1–2`, `2 of 5`.

use super::phases;
use crate::{
    domain::{Card, is_unsafe},
    export::{
        csv::{guarded, writer},
        describe::Describe,
    },
};

/// The columns: stable, new ones come last.
const COLUMNS: [&str; 12] =
    ["id", "title", "phase", "weeks", "state", "owner", "due", "started", "done_on", "after", "waits_for", "points"];

/// The cards in the order of the board.
pub fn table(describe: Describe<'_>) -> Vec<u8> {
    let mut writer = writer();
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS);
    for (phase, weeks) in phases(describe) {
        for card in weeks.into_iter().flat_map(|(_, cards)| cards) {
            let _ = writer.write_record(COLUMNS.map(|column| guarded(clean(&cell(describe, phase, card, column)))));
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn cell(describe: Describe<'_>, phase: &str, card: &Card, column: &str) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    match column {
        "id" => card.id.clone(),
        "title" => card.title.clone(),
        "phase" => phase.to_owned(),
        "weeks" if card.weeks.0 == card.weeks.1 => card.weeks.0.to_string(),
        "weeks" => format!("{}–{}", card.weeks.0, card.weeks.1),
        "state" => card.state.id().to_owned(),
        "owner" if card.owner.is_empty() => String::new(),
        "owner" => describe.person(&card.owner),
        "due" => day(describe.workspace.board.due(card)),
        "started" => day(card.started),
        "done_on" => day(card.done_on),
        "after" => card.after.join(", "),
        "waits_for" => card.waits_for.clone(),
        _ if card.checklist.is_empty() => String::new(),
        _ => {
            let done = card.checklist.iter().filter(|point| point.done).count().to_string();
            let all = card.checklist.len().to_string();
            describe.words.with("board-points", &[("done", crate::words::text(done)), ("all", crate::words::text(all))])
        }
    }
}

/// A cell is one line, and holds nothing that a terminal would obey.
fn clean(cell: &str) -> String {
    let cell = cell.replace("\r\n", " ").replace(['\n', '\t'], " ");
    cell.trim().chars().map(|letter| if is_unsafe(letter) { '\u{fffd}' } else { letter }).collect()
}
