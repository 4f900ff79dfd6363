//! Which rows of the evidence library apply to this company: each benchmark is picked by the fact that it is keyed by.

use crate::{
    domain::{Address, Answers, Figure},
    method::{
        Method,
        rows::{EvidenceRow, Keyed, MeasureRow},
    },
};

/// Whether a row is the one for this company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    Yes,
    No,
    /// The fact that picks the row is not known.
    Unknown,
}

/// Whether a row applies to these answers.
pub fn applies(row: &EvidenceRow, answers: &Answers) -> Applies {
    let within = |value: Option<u64>, from: u64, to: Option<u64>| match value {
        None => Applies::Unknown,
        Some(value) if value >= from && to.is_none_or(|to| value < to) => Applies::Yes,
        Some(_) => Applies::No,
    };
    let company = &answers.company;
    match row.keyed {
        Keyed::Any => Applies::Yes,
        Keyed::Age { from, to } => {
            within(company.months_with_partners.and_then(Figure::value).map(u64::from), from.into(), to.map(u64::from))
        }
        Keyed::Partners { from, to } => {
            // Both ends of a count of partners are included.
            within(company.active_partners.and_then(Figure::value).map(u64::from), from.into(), to.map(|to| u64::from(to) + 1))
        }
        Keyed::Arr { from, to } => within(company.arr.and_then(Figure::value).map(|arr| company.in_eur(arr)), from, to),
    }
}

/// The fact that picks the row, where one does.
pub fn key_of(row: &EvidenceRow) -> Option<Address> {
    match row.keyed {
        Keyed::Any => None,
        Keyed::Age { .. } => Some(Address::answer("company/months_with_partners")),
        Keyed::Partners { .. } => Some(Address::answer("company/active_partners")),
        Keyed::Arr { .. } => Some(Address::answer("company/arr")),
    }
}

/// The benchmark of a measure for this company: the first of its rows whose key fits, and that can be compared.
pub fn benchmark<'m>(method: &'m Method, answers: &Answers, measure: &MeasureRow) -> Option<&'m EvidenceRow> {
    let mut rows = measure.benchmark.iter().filter_map(|id| method.evidence_row(id));
    rows.find(|row| (row.low.is_some() || row.high.is_some()) && applies(row, answers) == Applies::Yes)
}

/// The rows of a topic, those that apply first, then those that nobody can place yet; the rest is for others.
pub fn for_topic<'m>(method: &'m Method, answers: &Answers, topic: &str) -> Vec<&'m EvidenceRow> {
    let mut rows: Vec<_> = method.evidence().iter().filter(|row| row.topic == topic).collect();
    rows.retain(|row| applies(row, answers) != Applies::No);
    rows.sort_by_key(|row| (applies(row, answers) != Applies::Yes, row.keyed == Keyed::Any));
    rows
}
