//! A CSV file as people have it: read, understood cell by cell, and told where it is not.
//!
//! Nothing is changed here. A cell that is not understood is kept as text for the note of its partner, so that nothing is
//! lost; a line without a name, with too many cells or with a quote that is never closed is left out and told.

use jiff::civil::Date;

use super::{
    cells,
    heads::{Column, column},
    table::{Record, decode, records},
    unguarded,
};
use crate::{
    domain::{Partner, PartnerState, partners::fold},
    export::describe::Describe,
};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    pub entries: Vec<Entry>,
    /// Heads of columns that are not known; what stands in them is not taken.
    pub unknown: Vec<String>,
    pub problems: Vec<Problem>,
}

/// What a line says of a partner. Nothing where the file has no value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub line: u64,
    pub name: String,
    pub kind: Option<String>,
    pub track: Option<String>,
    pub tier: Option<String>,
    pub owner: Option<String>,
    pub warmth: Option<u8>,
    pub state: Option<PartnerState>,
    pub signed: Option<Date>,
    pub activated: Option<Date>,
    pub ended: Option<Date>,
    pub next_step: Option<String>,
    pub note: Option<String>,
    /// Cells that are not understood, with the heads of their columns.
    pub kept: Vec<String>,
}

/// Something on a line that is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub line: u64,
    pub what: What,
}

/// What is told.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The line is left out.
    NoName,
    /// The line is left out: it has more cells than there are columns. Its last line, where it goes over several.
    TooMany { to: u64 },
    /// The line is left out: a quote is opened and never closed.
    Quote,
    /// The partner stood on an earlier line already; both count, the later one last.
    Twice { first: u64 },
    /// A cell that is not understood; it goes into the note.
    Cell { column: String, value: String },
    /// A cell that should be a day and is none; it goes into the note.
    Day { column: String, value: String },
    /// Dates that contradict each other; they are taken as they stand.
    Order { id: &'static str },
}

impl What {
    /// Whether nothing of the line is taken.
    pub fn is_left_out(&self) -> bool {
        matches!(self, Self::NoName | Self::TooMany { .. } | Self::Quote)
    }
}

/// Why a file is no register at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoTable {
    Empty,
    /// No column holds names; the heads that are there.
    NoName {
        columns: Vec<String>,
    },
}

/// Reads a file. What people, tracks and types are called is taken from the workspace and the method.
pub fn read(bytes: &[u8], describe: Describe<'_>, today: Date) -> Result<Import, NoTable> {
    let (records, unclosed) = records(&decode(bytes));
    let mut problems: Vec<Problem> = unclosed.into_iter().map(|line| Problem { line, what: What::Quote }).collect();
    let mut records = records.into_iter();
    let head = records.next().ok_or(NoTable::Empty)?;
    let heads: Vec<String> = head.cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let mut columns: Vec<Option<Column>> = Vec::new();
    for head in &heads {
        // Of two columns with one meaning the first counts.
        columns.push(column(head).filter(|column| !columns.contains(&Some(*column))));
    }
    if !columns.contains(&Some(Column::Name)) {
        return Err(NoTable::NoName { columns: heads });
    }
    let unknown = heads.iter().zip(&columns).filter(|(head, column)| column.is_none() && !head.is_empty());
    let unknown = unknown.map(|(head, _)| head.clone()).collect();
    let mut reader = Reader { describe, today, heads: &heads, columns: &columns, problems: Vec::new() };
    let mut entries: Vec<Entry> = Vec::new();
    for record in records {
        let Some(entry) = reader.entry(&record) else { continue };
        if let Some(first) = entries.iter().find(|known| fold(&known.name) == fold(&entry.name)).map(|known| known.line) {
            reader.tell(entry.line, What::Twice { first });
        }
        entries.push(entry);
    }
    problems.append(&mut reader.problems);
    problems.sort_by_key(|problem| problem.line);
    Ok(Import { entries, unknown, problems })
}

struct Reader<'a> {
    describe: Describe<'a>,
    today: Date,
    heads: &'a [String],
    columns: &'a [Option<Column>],
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn tell(&mut self, line: u64, what: What) {
        self.problems.push(Problem { line, what });
    }

    /// The cell of a column, where it says something.
    fn cell<'r>(&self, record: &'r Record, wanted: Column) -> Option<(usize, &'r str)> {
        let at = self.columns.iter().position(|column| *column == Some(wanted))?;
        let cell = unguarded(record.cells.get(at)?);
        (!cell.is_empty()).then_some((at, cell))
    }

    /// What a line says; nothing where it is left out.
    fn entry(&mut self, record: &Record) -> Option<Entry> {
        let (line, to) = record.lines;
        if record.cells.iter().skip(self.heads.len()).any(|cell| !cell.trim().is_empty()) {
            self.tell(line, What::TooMany { to });
            return None;
        }
        let Some((_, name)) = self.cell(record, Column::Name) else {
            self.tell(line, What::NoName);
            return None;
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut entry = Entry { line, name, ..Entry::default() };
        let (describe, today) = (self.describe, self.today);
        entry.kind = self.understood(record, &mut entry, Column::Type, |cell| cells::kind(describe, cell));
        entry.track = self.understood(record, &mut entry, Column::Track, |cell| cells::track(describe, cell));
        self.rung(record, &mut entry);
        entry.owner = self.understood(record, &mut entry, Column::Owner, |cell| cells::person(describe, cell));
        entry.warmth = self.understood(record, &mut entry, Column::Warmth, cells::warmth);
        entry.state = self.understood(record, &mut entry, Column::State, cells::state);
        entry.signed = self.understood(record, &mut entry, Column::Signed, |cell| cells::day(cell, today));
        entry.activated = self.understood(record, &mut entry, Column::Activated, |cell| cells::day(cell, today));
        entry.ended = self.understood(record, &mut entry, Column::Ended, |cell| cells::day(cell, today));
        let words = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        entry.next_step = self.cell(record, Column::Next).map(|(_, cell)| words(cell));
        entry.note = self.cell(record, Column::Note).map(|(_, cell)| cell.to_owned());
        let dates = Partner { signed: entry.signed, activated: entry.activated, ended: entry.ended, ..Partner::default() };
        for disorder in dates.disorder() {
            self.tell(line, What::Order { id: disorder.id() });
        }
        Some(entry)
    }

    /// A cell as what it means; one that is not understood is told, and kept.
    fn understood<T>(
        &mut self,
        record: &Record,
        entry: &mut Entry,
        column: Column,
        means: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (at, cell) = self.cell(record, column)?;
        let found = means(cell);
        if found.is_none() {
            let head = self.heads.get(at).cloned().unwrap_or_default();
            entry.kept.push(format!("{head}: {cell}"));
            let value = cell.to_owned();
            let day = matches!(column, Column::Signed | Column::Activated | Column::Ended);
            let what = if day { What::Day { column: head, value } } else { What::Cell { column: head, value } };
            self.tell(record.lines.0, what);
        }
        found
    }

    /// The rung: of the track that the line names, else of the one where the partner stands or its type belongs.
    fn rung(&mut self, record: &Record, entry: &mut Entry) {
        let describe = self.describe;
        let tiers = &describe.workspace.tiers;
        let known = describe.workspace.partners.called(&entry.name);
        let own =
            entry.track.clone().or_else(|| entry.kind.as_ref().and_then(|kind| Some(tiers.track_of_type(kind)?.id.clone())));
        let id = own.or_else(|| known.map(|partner| partner.track.clone())).unwrap_or_default();
        let found = self.understood(record, entry, Column::Tier, |cell| cells::tier(describe, tiers.track(&id), cell));
        if let Some((track, tier)) = found {
            (entry.track, entry.tier) = (Some(track), Some(tier));
        }
    }
}
