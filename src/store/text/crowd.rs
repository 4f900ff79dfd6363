//! Tells a text that is nothing but brackets and commas from one that is large because much stands in it; it must not make
//! anything of either.

use super::lexer::{TokenKind, kinds};
use super::tree::MAX_DEPTH;

/// Up to this size a text may be of any shape: what it costs is little.
const SMALL: usize = 16 * 1024;

/// A text that is larger has at least so many bytes for each opening bracket, and for each comma. The files of the program have
/// more, also without any space, and twice as many as they are written.
const LEAST: (usize, usize) = (24, 12);

/// Whether a text has more brackets or commas than a text of its size ever has.
///
/// What is read takes many times the memory of the few letters `(),` that ask for it: so this is asked before anything is read.
/// A nest that is too deep is no crowd. Whoever reads it stops there, and says so with its place.
pub fn is_crowded(text: &str) -> bool {
    if text.len() <= SMALL {
        return false;
    }
    let (mut openers, mut commas, mut depth) = (text.len() / LEAST.0, text.len() / LEAST.1, 0_usize);
    for kind in kinds(text) {
        let left = match kind {
            TokenKind::Comma => &mut commas,
            kind if kind.is_opener() => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return false;
                }
                &mut openers
            }
            kind => {
                depth = depth.saturating_sub(usize::from(kind.is_closer()));
                continue;
            }
        };
        *left = match left.checked_sub(1) {
            Some(left) => left,
            None => return true,
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_of_brackets_or_commas_is_told_from_a_large_file() {
        let item = "(id: \"one\", weeks: (1, 2), title: \"A card with a title of some words\"), ";
        for (text, crowded) in [
            (format!("[{}]", item.repeat(1_000)), false),
            (format!("[{}]", "(),".repeat(10_000)), true),
            (format!("[{}]", "(),".repeat(100)), false),
            (format!("[{}]", "1,".repeat(10_000)), true),
            // What stands in a text or in a comment is no crowd, and a nest is too deep before it is one.
            (format!("[\"{}\"]", "(),".repeat(10_000)), false),
            (format!("[/*{}*/]", "(),".repeat(10_000)), false),
            ("(".repeat(20_000), false),
        ] {
            assert_eq!(is_crowded(&text), crowded, "{:?}", text.get(..40));
        }
    }
}
