//! A text that is being written, as lines: what is visible of it, what is selected, where the cursor is.

use super::page::{Ink, Line};
use crate::app::editor::{Editor, Room};

/// The lines of an editor at a column, in a room of so many cells.
pub fn lines(editor: &Editor, column: u16, width: u16, height: u16) -> Vec<Line> {
    let layout = editor.layout(Room { width, height });
    let source = editor.text();
    let mut lines: Vec<Line> = Vec::new();
    for visual in &layout.lines {
        let mut line = Line::blank();
        let whole = source.get(visual.text.clone()).unwrap_or_default();
        match &visual.selected {
            None => line = line.at(column, whole, Ink::Text),
            Some(selected) => {
                let start = visual.text.start;
                let parts = [
                    (source.get(start..selected.start), Ink::Text),
                    (source.get(selected.clone()), Ink::Selected),
                    (source.get(selected.end..visual.text.end), Ink::Text),
                ];
                let mut at = column;
                for (part, ink) in parts {
                    let part = part.unwrap_or_default();
                    line = line.at(at, part, ink);
                    at += u16::try_from(super::text::width(part)).unwrap_or(0);
                }
            }
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(Line::blank().at(column, "", Ink::Text));
    }
    if let Some((x, y)) = layout.cursor
        && let Some(line) = lines.get_mut(usize::from(y))
    {
        line.writing = Some(column + x);
    }
    lines
}
