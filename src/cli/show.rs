//! `show`: facts, verdict with its caps, strategy with reasons and sources, as lines or as JSON.

use std::path::Path;

use super::Failure;
use crate::{
    advice,
    export::{describe::Describe, faults, json, plain},
    method::Method,
    store,
    words::Words,
};

/// The text to print. A file that cannot be read is told on standard error, and the command ends with 3.
pub(super) fn show(words: &Words, method: &Method, dir: &Path, as_json: bool) -> Result<String, Failure> {
    let opened = store::open(dir).map_err(|error| {
        let said = faults::open_text(words, &error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    })?;
    let today = jiff::Zoned::now().date();
    let advice = advice::derive(&opened.workspace, method, today);
    let describe = Describe { workspace: &opened.workspace, method, words, today };
    let text = if as_json {
        json::text(&json::workspace(describe, &advice, &opened.faults))
    } else {
        plain::workspace(describe, &advice)
    };
    let unknown: Vec<_> = opened.unknown.iter().map(|field| faults::unknown_text(words, field)).collect();
    super::warn(&unknown);
    if opened.faults.is_empty() {
        return Ok(text);
    }
    // What could be read is shown all the same.
    super::print(&text)?;
    let told: Vec<_> = opened
        .faults
        .iter()
        .map(|fault| format!("{}: {}", faults::fault_place(words, fault), faults::fault_text(words, fault)))
        .collect();
    Err(Failure::io(told.join("\n")))
}
