//! The lines in which two texts differ, with a little around them.

use similar::{ChangeTag, TextDiff};

/// Lines that stay and are told around those that do not.
const AROUND: usize = 2;

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub kind: Kind,
    /// Its number from 1: in the new text, for a line that goes in the old one; 0 for a gap.
    pub number: usize,
    pub text: String,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Stays,
    Goes,
    Comes,
    /// Lines that stay are left out here.
    Gap,
}

/// The lines in which two texts differ.
pub fn diff(before: &str, after: &str) -> Vec<Changed> {
    let diff = TextDiff::from_lines(before, after);
    let mut lines = Vec::new();
    for (at, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if at > 0 {
            lines.push(Changed { kind: Kind::Gap, number: 0, text: String::new() });
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let (kind, index) = match change.tag() {
                ChangeTag::Equal => (Kind::Stays, change.new_index()),
                ChangeTag::Delete => (Kind::Goes, change.old_index()),
                ChangeTag::Insert => (Kind::Comes, change.new_index()),
            };
            let text = change.value().trim_end_matches(['\n', '\r']).to_owned();
            lines.push(Changed { kind, number: index.unwrap_or(0) + 1, text });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_and_what_comes_is_told_with_two_lines_around_it() {
        let before = "a\nb\nc\nd\ne\nf\ng\nh\ni\n";
        let after = "a\nb\nc\nD\ne\nf\ng\nh\ni\nj\n";
        let told: Vec<(Kind, usize, String)> =
            diff(before, after).into_iter().map(|line| (line.kind, line.number, line.text)).collect();
        let line = |kind, number, text: &str| (kind, number, text.to_owned());
        assert_eq!(
            told,
            [
                line(Kind::Stays, 2, "b"),
                line(Kind::Stays, 3, "c"),
                line(Kind::Goes, 4, "d"),
                line(Kind::Comes, 4, "D"),
                line(Kind::Stays, 5, "e"),
                line(Kind::Stays, 6, "f"),
                line(Kind::Gap, 0, ""),
                line(Kind::Stays, 8, "h"),
                line(Kind::Stays, 9, "i"),
                line(Kind::Comes, 10, "j"),
            ]
        );
        assert_eq!(diff(before, before), []);
    }
}
