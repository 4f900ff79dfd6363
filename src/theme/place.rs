//! Where in a text something is wrong, to the character.
//!
//! The reader of RON tells where it stopped; people want to see where the word begins.

use super::error::Position;

/// The first character of what is wrong. The reader stops a little beside it: after the quote or sign of a value it has
/// read, before the blanks and comments that lead to what it could not read.
pub(super) fn token_at(text: &str, stopped: Position, read: bool) -> Position {
    let before = text.split_inclusive('\n').take(stopped.line - 1).map(str::len).sum::<usize>();
    let Some(line) = text.get(before..) else {
        return stopped;
    };
    let inside = line.char_indices().nth(stopped.column - 1).map_or(line.len(), |(at, _)| at);
    let (head, mut rest) = text.split_at(before + inside);
    if read {
        let value = match head.strip_suffix('"') {
            Some(quoted) => {
                let unhashed = quoted.trim_end_matches('#');
                unhashed.strip_suffix('r').unwrap_or(quoted)
            }
            None => head.strip_suffix(['-', '+']).unwrap_or(head),
        };
        return position(value);
    }
    loop {
        let start = rest.trim_start();
        let after_comment = if start.starts_with("//") {
            start.split_once('\n')
        } else if start.starts_with("/*") {
            start.split_once("*/")
        } else {
            None
        };
        match after_comment {
            Some((_, after)) => rest = after,
            None => {
                return if start.is_empty() { stopped } else { position(&text[..text.len() - start.len()]) };
            }
        }
    }
}

/// Where the last comment of a text is opened.
pub(super) fn comment_at(text: &str) -> Position {
    position(text.rsplit_once("/*").map_or(text, |(head, _)| head))
}

/// The place right after a text.
fn position(head: &str) -> Position {
    let last = head.rsplit('\n').next().unwrap_or(head);
    Position { line: head.matches('\n').count() + 1, column: last.chars().count() + 1 }
}
