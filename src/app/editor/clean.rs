//! What may enter a text: typed, pasted or opened, it passes here once.
//!
//! After it there is no control character in the text but the line break, so it can be drawn, saved and copied as it is.

use std::borrow::Cow;

use super::{Kind, cells};

/// A tab, which has no width of its own.
const TAB_IN_LINES: &str = "    ";

/// Makes one kind of line break, blanks of tabs, and drops colour codes, controls, turners of direction and byte order
/// marks. In a one-line field line breaks become blanks, and those at the end fall away.
pub(super) fn clean(text: &str, kind: Kind) -> Cow<'_, str> {
    if !text.contains(|letter| cells::is_unsafe(letter) && (letter != '\n' || kind == Kind::Line) || letter == '\u{feff}') {
        return Cow::Borrowed(text);
    }
    let (text, tab, line_break) = match kind {
        Kind::Line => (text.trim_end_matches(['\r', '\n']), " ", ' '),
        Kind::Lines => (text, TAB_IN_LINES, '\n'),
    };
    let mut made = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                made.push(line_break);
                // CR LF is one break.
                if letters.as_str().starts_with('\n') {
                    letters.next();
                }
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => made.push(line_break),
            '\t' => made.push_str(tab),
            '\u{1b}' => letters = after_sequence(letters.as_str().strip_prefix('['), letters.as_str()).chars(),
            '\u{9b}' => letters = after_sequence(Some(letters.as_str()), letters.as_str()).chars(),
            '\u{feff}' => {}
            _ if cells::is_unsafe(letter) => {}
            _ => made.push(letter),
        }
    }
    Cow::Owned(made)
}

/// Skips a control sequence such as `[31m`; what only looks like one stays.
fn after_sequence<'t>(body: Option<&'t str>, otherwise: &'t str) -> &'t str {
    body.map(|body| body.trim_start_matches(|letter| matches!(letter, '\u{30}'..='\u{3f}')))
        .map(|body| body.trim_start_matches(|letter| matches!(letter, '\u{20}'..='\u{2f}')))
        .and_then(|body| body.strip_prefix(|letter| matches!(letter, '\u{40}'..='\u{7e}')))
        .unwrap_or(otherwise)
}
