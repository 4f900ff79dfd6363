//! Formats: how the files of an older version read in this one.
//!
//! A step rewrites the texts of one format into the next, in memory. They are written with the first change, when the old
//! files have been copied; until then every byte stays. A format changes only where an older program would do harm.

use super::text;
use crate::domain::{Document, Part, workspace::FORMAT};

/// From one format to the next.
struct Step {
    from: u32,
    /// The text of a part in the next format; `None` where it stays.
    rewrite: fn(&Part, &str) -> Option<String>,
}

/// All steps, in order: one for each format before the one of this version.
///
/// 1 to 2: a crash may leave a journal, which must be finished before anything is written. A program of format 1 knows of
/// none and would write between two halves of a save; so it must not write here. The texts stay as they are.
const STEPS: &[Step] = &[Step { from: 1, rewrite: |_, _| None }];

/// The text of a part of this format, in the format of this version; `None` where it stays.
pub(super) fn text(format: u32, part: &Part, found: &str) -> Option<String> {
    let mut text = None;
    for step in STEPS.iter().filter(|step| step.from >= format) {
        text = (step.rewrite)(part, text.as_deref().unwrap_or(found)).or(text);
    }
    if *part == Part::Document(Document::Workspace) {
        let renumbered = renumbered(text.as_deref().unwrap_or(found));
        text = renumbered.or(text);
    }
    text
}

/// The marker with the number of this format.
fn renumbered(marker: &str) -> Option<String> {
    let tree = text::parse(marker).ok()?;
    let range = tree.root.field("format")?.range();
    let mut renumbered = marker.to_owned();
    renumbered.replace_range(range, &FORMAT.to_string());
    Some(renumbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_older_format_has_its_step() {
        assert_eq!(STEPS.iter().map(|step| step.from).collect::<Vec<_>>(), (1..FORMAT).collect::<Vec<_>>());
    }

    #[test]
    fn the_marker_keeps_all_but_its_number() {
        let marker = Part::Document(Document::Workspace);
        let text = text(1, &marker, "// Ours.\n(format: 1, /* since */ created: \"2026-11-21\")\n").unwrap();
        assert_eq!(text, format!("// Ours.\n(format: {FORMAT}, /* since */ created: \"2026-11-21\")\n"));
        assert_eq!(super::text(1, &Part::Document(Document::Board), "(format: 1)"), None);
    }
}
