//! Text for people as lines of pieces, each with what it is for; plain, or with colours for a terminal.
//!
//! Text of files and people goes in as it is and comes out without what a terminal would obey.

use std::fmt::Write;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// No line of ours is longer than this in cells.
pub const WIDTH: usize = 120;

/// What a piece of text is for. Nothing is told by its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Strong,
    /// Line numbers, bars, arrows.
    Quiet,
    Error,
    Warning,
    Advice,
}

impl Ink {
    /// The parameters of the sequence that a terminal knows it by.
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Strong => "1",
            Self::Quiet => "94",
            Self::Error => "1;31",
            Self::Warning => "1;33",
            Self::Advice => "1;36",
        }
    }
}

/// A piece of a line.
pub type Piece = (Ink, String);

/// Lines of pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub lines: Vec<Vec<Piece>>,
}

impl Text {
    /// Adds a line.
    pub fn line<const N: usize>(&mut self, pieces: [(Ink, &str); N]) {
        self.lines.push(pieces.into_iter().map(|(ink, text)| (ink, clean(text))).collect());
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.lines.push(Vec::new());
    }

    /// Adds a text with something before its first line, and as much room before the others.
    pub fn wrapped(&mut self, before: &[(Ink, &str)], text: &str, ink: Ink) {
        let indent: usize = before.iter().map(|(_, text)| text.width()).sum();
        let mut before: Vec<Piece> = before.iter().map(|(ink, text)| (*ink, clean(text))).collect();
        for part in wrap(&clean(text), WIDTH.saturating_sub(indent)) {
            before.push((ink, part));
            self.lines.push(std::mem::replace(&mut before, vec![(Ink::Plain, " ".repeat(indent))]));
        }
    }

    /// The text alone.
    pub fn plain(&self) -> String {
        self.written(|_, text, out| out.push_str(text))
    }

    /// The text for a terminal with colours.
    pub fn coloured(&self) -> String {
        self.written(|ink, text, out| {
            if ink == Ink::Plain || text.trim().is_empty() {
                out.push_str(text);
            } else {
                // Writing to a string cannot fail.
                let _ = write!(out, "\u{1b}[{}m{text}\u{1b}[0m", ink.code());
            }
        })
    }

    fn written(&self, write: impl Fn(Ink, &str, &mut String)) -> String {
        let mut out = String::new();
        for line in &self.lines {
            // Nobody sees a space at the end of a line, and everybody copies it.
            let last = line.iter().rposition(|(_, text)| !text.trim_end().is_empty()).map_or(0, |at| at + 1);
            for (at, (ink, text)) in line.iter().take(last).enumerate() {
                write(*ink, if at + 1 == last { text.trim_end() } else { text }, &mut out);
            }
            out.push('\n');
        }
        out
    }
}

/// Text on one line: a tab is four spaces, and what a terminal would obey is shown as what it is.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' => clean.push_str("    "),
            letter if crate::domain::is_unsafe(letter) => clean.push('\u{fffd}'),
            letter => clean.push(letter),
        }
    }
    clean
}

/// The text in lines of so many cells; a word that is longer than a line is cut.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(last) if last.width() + 1 + word.width() <= cells => {
                last.push(' ');
                last.push_str(word);
            }
            _ => {
                let mut rest = word;
                while rest.width() > cells {
                    let start = head(rest, cells);
                    // A letter that is wider than the line goes into it all the same.
                    let at = start.len().max(rest.graphemes(true).next().map_or(1, str::len));
                    let (start, end) = rest.split_at(at);
                    lines.push(start.to_owned());
                    rest = end;
                }
                if !rest.is_empty() {
                    lines.push(rest.to_owned());
                }
            }
        }
    }
    lines
}

/// The start of a text that takes no more than so many cells.
pub fn head(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The end of a text that takes no more than so many cells.
pub fn tail(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += grapheme.width();
        if used > cells {
            return text.get(at + grapheme.len()..).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_written_plain_or_with_colours_and_never_with_those_of_a_file() {
        let mut text = Text::default();
        text.line([(Ink::Error, "error"), (Ink::Plain, ": \u{1b}[5m東京 "), (Ink::Quiet, " ")]);
        text.gap();
        assert_eq!(text.plain(), "error: \u{fffd}[5m東京\n\n");
        assert_eq!(text.coloured(), "\u{1b}[1;31merror\u{1b}[0m: \u{fffd}[5m東京\n\n");
    }

    #[test]
    fn a_long_text_is_wrapped_under_its_beginning() {
        let mut text = Text::default();
        text.wrapped(&[(Ink::Quiet, "  = "), (Ink::Strong, "why: ")], &"words ".repeat(40), Ink::Plain);
        let plain = text.plain();
        assert!(plain.lines().all(|line| line.width() <= WIDTH) && plain.lines().count() == 3, "{plain}");
        assert!(plain.lines().skip(1).all(|line| line.starts_with("         words")), "{plain}");
        assert_eq!(wrap("東東東 a", 4), ["東東", "東 a"]);
        assert_eq!(wrap("東", 1), ["東"]);
        assert_eq!((head("a東b", 2), tail("a東b", 2)), ("a", "b"));
    }
}
