//! Whether a changed method holds together: every row reads, ids stand once, and what is named exists.

mod board;
mod diagnosis;
mod operations;
mod plays;
mod programme;
mod trees;

use std::collections::BTreeSet;

use serde::de::IgnoredAny;

use super::{Files, Method, MethodError};
use crate::method::rows::When;

/// Reads every file of rows, so that a mistake is told before anything is shown.
pub fn rows_read(files: &Files) -> Result<(), MethodError> {
    use super::rows::{EvidenceRow, StartRow, TeamRow, TermRow, TipRow, TriageRow};
    for file in files.row_files() {
        files.rows::<IgnoredAny>(file)?;
    }
    files.rows::<EvidenceRow>("evidence")?;
    files.rows::<TermRow>("glossary")?;
    files.rows::<TipRow>("tips")?;
    files.rows::<StartRow>("starts")?;
    files.rows::<TriageRow>("triage")?;
    files.rows::<TeamRow>("teams")?;
    board::rows_read(files)?;
    diagnosis::rows_read(files)?;
    programme::rows_read(files)?;
    trees::rows_read(files)?;
    operations::rows_read(files)?;
    crate::words::Words::load(files.words())?.check()?;
    Ok(())
}

/// Whether ids stand once and every id that a row names exists.
pub fn whole(method: &Method) -> Result<(), MethodError> {
    let mut check = Check { file: "", row: String::new() };
    let verdicts = check.ids("verdicts", method.verdicts.iter().map(|row| row.id.as_str()))?;
    let types = check.ids("types", method.types.iter().map(|row| row.id.as_str()))?;
    let ways = check.ids("ways", method.ways.iter().map(|row| row.id.as_str()))?;
    let measures = check.ids("measures", method.measures.iter().map(|row| row.id.as_str()))?;
    let plays = check.ids("plays", method.plays.iter().map(|row| row.id.as_str()))?;
    let steps = check.ids("steps", method.steps.iter().map(|row| row.id.as_str()))?;
    let evidence = check.ids("evidence", method.evidence().iter().map(|row| row.id.as_str()))?;
    let terms = check.ids("glossary", method.terms().iter().map(|row| row.id.as_str()))?;
    check.ids("stages", method.stages.iter().map(|row| row.id.as_str()))?;
    check.ids("caps", method.caps.iter().map(|row| row.id.as_str()))?;
    check.ids("situations", method.situations.iter().map(|row| row.id.as_str()))?;
    check.ids("targets", method.targets.iter().map(|row| row.id.as_str()))?;
    check.ids("layers", method.layers.iter().map(|row| row.id.as_str()))?;
    check.ids("rules", method.rules.iter().map(|row| row.id.as_str()))?;
    check.ids("tips", method.tips().iter().map(|row| row.id.as_str()))?;
    check.ids("starts", method.starts().iter().map(|row| row.id.as_str()))?;
    check.ids("triage", method.triage().iter().map(|row| row.id.as_str()))?;
    check.ids("teams", method.teams().iter().map(|row| row.id.as_str()))?;

    for row in &method.stages {
        check.at("stages", &row.id).named(&verdicts, [&row.allows])?;
    }
    for row in &method.caps {
        check.at("caps", &row.id).named(&verdicts, &row.allows)?;
    }
    for row in &method.types {
        check.at("types", &row.id).named(&verdicts, [&row.from])?;
    }
    for row in &method.ways {
        check.at("ways", &row.id).named(&verdicts, [&row.from])?;
    }
    for row in &method.plays {
        check.at("plays", &row.id).named(&verdicts, [&row.from])?;
    }
    for row in &method.layers {
        check.at("layers", &row.id).named(&verdicts, [&row.from])?;
    }
    for row in &method.targets {
        check.at("targets", &row.id).named(&verdicts, [&row.verdict])?.named(&measures, [&row.measure])?;
    }
    for row in &method.problems {
        check
            .at("problems", row.id.id())
            .named(&types, &row.types)?
            .named(&plays, &row.plays)?
            .named(&measures, &row.measures)?;
    }
    for row in &method.situations {
        check.at("situations", &row.id).named(&types, row.start.iter().chain(&row.later))?;
        check.named(&ways, row.ways_start.iter().chain(&row.ways_later))?.verdicts_of(&verdicts, &row.when)?;
    }
    for row in &method.steps {
        check.at("steps", &row.id).named(&steps, &row.after)?;
    }
    for row in method.tips() {
        check.at("tips", &row.id).named(&steps, [&row.step])?;
    }
    for row in method.evidence() {
        check.at("evidence", &row.id).named(&evidence, &row.contradicted_by)?;
    }
    for row in method.terms() {
        check.at("glossary", &row.id).named(&terms, &row.see)?;
    }
    board::whole(method, &mut check, &verdicts, &steps)?;
    diagnosis::whole(method, &mut check)?;
    programme::whole(method, &mut check, &types)?;
    operations::whole(method, &mut check, &evidence)?;
    plays::whole(method, &mut check, &types, &measures)?;
    trees::whole(method, &mut check)
}

/// Where the check is, for the message.
struct Check {
    file: &'static str,
    row: String,
}

impl Check {
    fn at(&mut self, file: &'static str, row: &str) -> &Self {
        self.file = file;
        row.clone_into(&mut self.row);
        self
    }

    fn ids<'a>(&mut self, file: &'static str, ids: impl Iterator<Item = &'a str>) -> Result<BTreeSet<&'a str>, MethodError> {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                return Err(self.at(file, id).fault("the id stands twice".to_owned()));
            }
        }
        Ok(seen)
    }

    fn named<'a>(&self, known: &BTreeSet<&str>, names: impl IntoIterator<Item = &'a String>) -> Result<&Self, MethodError> {
        for name in names {
            if !known.contains(name.as_str()) {
                let near =
                    known.iter().map(|id| (strsim::damerau_levenshtein(id, name), *id)).min().filter(|(far, _)| *far <= 3);
                let hint = near.map_or(String::new(), |(_, id)| format!("; did you mean {id}?"));
                return Err(self.fault(format!("{name} is no row{hint}")));
            }
        }
        Ok(self)
    }

    fn verdicts_of(&self, known: &BTreeSet<&str>, when: &When) -> Result<(), MethodError> {
        match when {
            When::Verdict(id) => self.named(known, [id]).map(|_| ()),
            When::All(parts) | When::Any(parts) => parts.iter().try_for_each(|part| self.verdicts_of(known, part)),
            _ => Ok(()),
        }
    }

    fn fault(&self, what: String) -> MethodError {
        MethodError::Row { file: format!("{}.ron", self.file), row: self.row.clone(), what }
    }
}

/// Sets of a method for the tests of what holds them together.
#[cfg(test)]
mod sets {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use crate::method::{Files, Method};

    /// The method that is built in.
    pub(super) fn method() -> Method {
        Method::built_in().unwrap()
    }

    /// What a set says in which one file is another.
    pub(super) fn fault(file: &str, text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(file), text).unwrap();
        Method::from_files(Files::with_folder(folder.path()).unwrap()).unwrap_err().to_string()
    }
}
