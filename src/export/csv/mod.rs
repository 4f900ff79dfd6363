//! The partner register as CSV, out and in.
//!
//! Out: UTF-8 with a mark that spreadsheets need, commas, ids and words that read back, cells that no spreadsheet runs as a
//! formula. In: whatever people have, see [`read()`]; what cannot be understood is told by line and kept as text.

mod cells;
mod heads;
pub mod read;
mod table;
mod take;
#[cfg(test)]
mod tests;

use super::describe::Describe;
pub use read::{Entry, Import, NoTable, Problem, What, read};
pub use take::{Counts, apply, counts};

/// The columns of a file that is written; each reads back.
const COLUMNS: [(&str, &str); 12] = [
    ("name", "name"),
    ("type", "type"),
    ("track", "track"),
    ("rung", "tier"),
    ("owner", "owner"),
    ("warmth", "warmth"),
    ("state", "state"),
    ("signed", "signed"),
    ("activated", "activated"),
    ("ended", "ended"),
    ("next step", "next_step"),
    ("note", "note"),
];

/// The register, whole, in the order of names.
pub fn write(describe: Describe<'_>) -> Vec<u8> {
    let mut writer = writer();
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS.map(|(head, _)| head));
    let mut partners: Vec<_> = describe.workspace.partners.iter().collect();
    partners.sort_by_cached_key(|partner| (crate::domain::partners::fold(&partner.name), partner.id.clone()));
    for partner in partners {
        let cell = |field: &str| match field {
            // The id of a state is a word, and the same in every language.
            "state" => partner.state.id().to_owned(),
            "type" => partner.kind.clone(),
            "name" => describe.partner(partner),
            _ => describe.partner_value(partner, field),
        };
        let _ = writer.write_record(COLUMNS.map(|(_, field)| guarded(cell(field))));
    }
    writer.into_inner().unwrap_or_default()
}

/// A table in memory, begun with the mark by which spreadsheets know UTF-8.
pub(super) fn writer() -> ::csv::Writer<Vec<u8>> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec())
}

/// What a spreadsheet would run as a formula begins with an apostrophe instead.
pub(super) fn guarded(cell: String) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell }
}

/// What a formula begins with; a tab and a line end hide one from sight.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell as it was meant: without blanks around it, and without the guard of [`guarded`].
fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}
