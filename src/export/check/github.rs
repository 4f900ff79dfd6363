//! What was checked as workflow commands of GitHub Actions, which show it beside the changed lines.

use std::fmt::Write;

use super::{Checked, below};
use crate::{export::faults, method::rows::Level, words::Words};

/// A command a line: what counts, and the files that could not be read.
pub fn text(words: &Words, checked: &[Checked]) -> String {
    let mut out = String::new();
    for checked in checked {
        // Writing to a string cannot fail.
        if let Some(closed) = &checked.closed {
            let _ = writeln!(out, "::error file={}::{}", property(&checked.place), message(closed));
        }
        for fault in &checked.faults {
            let at = fault.at.map(|(line, column)| format!(",line={line},col={column}")).unwrap_or_default();
            let file = property(&below(&checked.place, &fault.file));
            let _ = writeln!(out, "::error file={file}{at}::{}", message(&faults::fault_text(words, fault)));
        }
        for found in checked.counting() {
            let command = match found.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Advice => "notice",
            };
            let span = &found.span;
            let file = property(&below(&checked.place, &span.file));
            let _ = write!(out, "::{command} file={file}");
            if found.line.is_some() {
                let (line, column, end_line, end_column) = (span.line, span.column, span.end_line, span.end_column);
                let _ = write!(out, ",line={line},col={column},endLine={end_line},endColumn={end_column}");
            }
            let said = format!("{}. {} {}", found.title.trim_end_matches('.'), found.found, found.mend);
            let _ = writeln!(out, ",title={}::{}", property(found.rule), message(&said));
        }
    }
    out
}

/// What would end a command or begin a new one is escaped.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// In a property also what would end it.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_or_a_property_is_escaped() {
        assert_eq!(message("100%: one,\r\ntwo"), "100%25: one,%0D%0Atwo");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
