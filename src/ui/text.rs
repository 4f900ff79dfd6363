//! Text on the screen: measured, cut, wrapped and put by cells. All text of the screen goes through [`put`].
//!
//! Text comes from files of other people. Nothing in it may reach the terminal as a command, and nothing in it may move
//! what stands beside it: what cannot be drawn is replaced by a visible sign, cell for cell.

use std::borrow::Cow;

use ratatui::{
    buffer::{Buffer, CellWidth as _},
    layout::Rect,
    style::Style,
};

use crate::app::editor::cells::{cell_width, graphemes, is_unsafe, row_end};

/// Stands for what may not be drawn.
pub const REPLACEMENT: char = '\u{fffd}';

/// The cells that a text takes on one line, as [`put`] draws it.
pub fn width(text: &str) -> usize {
    crate::app::editor::cells::width(text)
}

/// The text, or as much of it as fits before `cut`, the mark that tells of the rest.
pub fn fit<'t>(text: &'t str, cells: usize, cut: &str) -> Cow<'t, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    match cells.checked_sub(width(cut)) {
        Some(room) => Cow::Owned(format!("{}{cut}", head(text, room))),
        None => Cow::Borrowed(""),
    }
}

/// The text, cut in the middle: for paths, of which the last part says most and is kept as long as there is room.
pub fn fit_middle<'t>(text: &'t str, cells: usize, cut: &str) -> Cow<'t, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(width(cut)) else { return Cow::Borrowed("") };
    let name = text.trim_end_matches(['/', '\\']).rfind(['/', '\\']).map_or(text.len(), |at| text.len() - at);
    let name = width(&text[text.len() - name..]);
    let end = tail(text, name.clamp(room - room / 2, room.max(1)).min(room));
    let start = head(text, room - width(end));
    Cow::Owned(format!("{start}{cut}{end}"))
}

/// The start of a text that takes no more than so many cells.
pub fn head(text: &str, cells: usize) -> &str {
    if text.is_ascii() {
        return &text[..cells.min(text.len())];
    }
    let mut used = 0;
    for (at, grapheme) in graphemes(text) {
        used += cell_width(grapheme);
        if used > cells {
            return &text[..at];
        }
    }
    text
}

/// The end of a text that takes no more than so many cells.
pub fn tail(text: &str, cells: usize) -> &str {
    let mut spare = width(text).saturating_sub(cells);
    for (at, grapheme) in graphemes(text) {
        if spare == 0 {
            return &text[at..];
        }
        spare = spare.saturating_sub(cell_width(grapheme));
    }
    ""
}

/// The rows of a text, wrapped at words and at its own line breaks; none is wider than `cells`. A word without room is
/// broken, a letter without room (a wide one in a single cell) left out. An empty line stays as an empty row.
pub fn wrap(text: &str, cells: usize) -> Vec<&str> {
    let mut rows = Vec::new();
    if cells == 0 {
        return rows;
    }
    for line in text.lines() {
        let mut rest = line;
        loop {
            let (row, after) = rest.split_at(row_end(rest, cells));
            let row = row.trim_end_matches(' ');
            // Only a single letter can be too wide; an indent that filled a row by itself says nothing.
            if width(row) <= cells && (!row.is_empty() || rest.len() == line.len() && after.is_empty()) {
                rows.push(row);
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }
    rows
}

/// The text with a replacement for each character that may not reach a terminal.
pub fn clean(text: &str) -> Cow<'_, str> {
    clean_with(text, REPLACEMENT)
}

/// As [`clean`], with a sign from the glyph set in use; it must be one cell wide.
pub fn clean_with(text: &str, replacement: char) -> Cow<'_, str> {
    if !needs_cleaning(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| if is_unsafe(letter) { replacement } else { letter }).collect())
}

fn needs_cleaning(text: &str) -> bool {
    // Bytes first: most text is plain ASCII.
    !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.contains(is_unsafe)
}

/// Puts text at column `x` and row `y` of `area` and gives back the cells used.
///
/// It takes no more than `max` cells, stays within area and buffer at any size, and always cleans. What does not fit is
/// left out without a mark; [`fit`] first where one is wanted.
pub fn put(buf: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style, max: u16) -> u16 {
    let Some((left, top, room)) = place(buf, area, x, y, max) else { return 0 };
    let text = clean(text);
    let end = left + room;
    let mut at = left;
    for (_, grapheme) in graphemes(&text) {
        let cells = u16::try_from(cell_width(grapheme)).unwrap_or(u16::MAX);
        if cells == 0 {
            continue;
        }
        if cells > end - at {
            break;
        }
        if at == left {
            free_from_wide(buf, left, top);
        }
        if let Some(cell) = buf.cell_mut((at, top)) {
            cell.set_symbol(grapheme).set_style(style);
        }
        for hidden in at + 1..at + cells {
            if let Some(cell) = buf.cell_mut((hidden, top)) {
                cell.reset();
            }
        }
        at += cells;
    }
    at - left
}

/// Puts text so that it ends before column `right` of `area`, and gives back the cells used. A figure stands whole or is
/// cut at its end, at most `max` cells wide.
pub fn put_right(buf: &mut Buffer, area: Rect, right: u16, y: u16, text: &str, style: Style, max: u16) -> u16 {
    let right = right.min(area.width);
    let max = max.min(right);
    let cells = u16::try_from(width(head(text, usize::from(max)))).unwrap_or(max);
    put(buf, area, right - cells.min(right), y, text, style, cells)
}

/// The absolute cell, and the room to its right; nothing if the cell is outside.
fn place(buf: &Buffer, area: Rect, x: u16, y: u16, max: u16) -> Option<(u16, u16, u16)> {
    let left = area.x.checked_add(x)?;
    let top = area.y.checked_add(y)?;
    let seen = area.intersection(buf.area);
    let inside = (seen.left()..seen.right()).contains(&left) && (seen.top()..seen.bottom()).contains(&top);
    inside.then(|| (left, top, max.min(seen.right() - left)))
}

/// Blanks a wide letter whose second cell is about to be written over: the terminal would show neither.
fn free_from_wide(buf: &mut Buffer, x: u16, y: u16) {
    if let Some(before) = x.checked_sub(1)
        && let Some(cell) = buf.cell_mut((before, y))
        && cell.symbol().len() > 1
        && cell.symbol().cell_width() > 1
    {
        cell.set_symbol(" ");
    }
}

#[cfg(test)]
mod tests;
