//! How text falls into graphemes, cells and rows. One truth for editing, drawing and mouse.
//!
//! Pure functions on text. A cell is a column of the terminal; a grapheme is what a person calls a letter, however
//! many code points it is made of. The widths are those that ratatui draws with.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// The graphemes of a text with their byte offsets; plain ASCII takes a fast path.
pub fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(at)?;
        // Between two ASCII letters there is always a boundary, but inside CR LF there is none.
        let alone = first.is_ascii() && first != b'\r' && bytes.get(at + 1).is_none_or(u8::is_ascii);
        let rest = &text[at..];
        let grapheme = if alone { &rest[..1] } else { rest.graphemes(true).next()? };
        let start = at;
        at += grapheme.len();
        Some((start, grapheme))
    })
}

/// The cells that one grapheme takes; a character that may not be drawn counts as the one cell of its replacement.
pub fn cell_width(grapheme: &str) -> usize {
    if grapheme.len() == 1 {
        return 1;
    }
    if grapheme.starts_with(is_unsafe) {
        return grapheme.chars().count();
    }
    // ratatui gives these two marks a cell of their own. Its buffer decides which cells are drawn, so we follow.
    let sound_marks = grapheme.chars().filter(|letter| matches!(letter, '\u{ff9e}' | '\u{ff9f}')).count();
    grapheme.width() + sound_marks
}

/// The cells that a text takes on one line.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { graphemes(text).map(|(_, grapheme)| cell_width(grapheme)).sum() }
}

pub use crate::domain::is_unsafe;

/// The bytes of one row: as much of the text as fits, cut after a blank, a hyphen or beside a wide letter where there
/// is one, else inside the word. The blanks at the cut belong to the row and hang over its edge.
///
/// Takes at least one grapheme, also where there is no room for it. Knows nothing of line breaks.
pub fn row_end(text: &str, cells: usize) -> usize {
    let mut used = 0;
    let mut cut = 0;
    let mut before = None;
    for (at, grapheme) in graphemes(text) {
        let kind = Kind::of(grapheme, before);
        if kind.may_begin_row(before) {
            cut = at;
        }
        used += cell_width(grapheme);
        if used > cells && at > 0 && kind != Kind::Blank {
            return if cut > 0 { cut } else { at };
        }
        before = Some(kind);
    }
    text.len()
}

/// What a grapheme is to the breaking of rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    /// A hyphen after a letter, where a word may be divided.
    Hyphen,
    /// Any other hyphen: `-5` and `--all` stay whole.
    Dash,
    Wide,
    Letter,
}

impl Kind {
    fn of(grapheme: &str, before: Option<Self>) -> Self {
        match grapheme {
            " " => Self::Blank,
            "-" if before == Some(Self::Letter) => Self::Hyphen,
            "-" => Self::Dash,
            _ if grapheme.len() > 1 && cell_width(grapheme) > 1 => Self::Wide,
            _ => Self::Letter,
        }
    }

    /// Whether a row may end between the grapheme before and this one.
    fn may_begin_row(self, before: Option<Self>) -> bool {
        match (before, self) {
            (None, _) | (_, Self::Blank) | (Some(Self::Hyphen), Self::Dash) => false,
            (Some(Self::Letter | Self::Dash), _) => self == Self::Wide,
            (Some(_), _) => true,
        }
    }
}

/// The boundary after this one, or the end.
pub fn next(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The boundary before this one, or the start.
pub fn previous(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// This offset where it is a boundary, else the boundary after it.
pub fn snap(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    if text.is_char_boundary(at) && GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(false) {
        return at;
    }
    graphemes(text).map(|(start, _)| start).find(|start| *start >= at).unwrap_or(text.len())
}
