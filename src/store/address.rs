//! From an address to file, line and column, and to the very letters that stand for it.

use std::{borrow::Cow, ops::Range};

use super::text::{self, Step as TextStep, Tree};
use crate::domain::{Address, Part, Step};

/// What to mark in a file for an address; never more than a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Below the folder of the workspace.
    pub file: String,
    /// In bytes of the text.
    pub range: Range<usize>,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    pub end_line: usize,
    /// That of the first character after it.
    pub end_column: usize,
}

/// What to mark for an address in the text of its document: see [`text::mark`]. Nothing of a text that cannot be read.
pub fn span(address: &Address, text: &str) -> Span {
    match text::parse(text) {
        Ok(tree) => span_in(address, &tree),
        Err(_) => spanned(address, text, 0..0),
    }
}

/// The same in a text that was parsed before: one file may have a finding on every line.
pub fn span_in(address: &Address, tree: &Tree<'_>) -> Span {
    spanned(address, tree.text, text::mark(tree, &path(address)))
}

fn spanned(address: &Address, text: &str, range: Range<usize>) -> Span {
    let [start, end] = [range.start, range.end].map(|at| text::position(text, at));
    Span {
        file: file(address).into_owned(),
        range,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

/// The file of an address; for partners and assessments as a whole the folder of their files.
pub fn file(address: &Address) -> Cow<'static, str> {
    Part::of(address).map_or(Cow::Borrowed(address.document.file()), |part| part.file())
}

/// The way of an address through the text of its document.
fn path(address: &Address) -> Vec<TextStep<'_>> {
    let mut path = Vec::new();
    for step in &address.steps {
        match step {
            Step::Field(name) => path.push(TextStep::Field(name)),
            Step::Item { kind, id } => match Step::list_of(kind) {
                // A thing with a file of its own is the text itself.
                Some("") => {}
                list => {
                    path.extend(list.map(TextStep::Field));
                    path.push(TextStep::Item(id));
                }
            },
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIERS: &str = "// The ladder.\n(\n    tracks: [\n        (\n            id: \"solution\", // first\n            name: \"Zoë 東京\",\n            \
                         tiers: [(id: \"gold\", fee: 7)],\n        ),\n    ],\n)\n";

    fn marked(address: &Address, text: &str) -> (String, (usize, usize), (usize, usize)) {
        let span = span(address, text);
        (text[span.range].to_owned(), (span.line, span.column), (span.end_line, span.end_column))
    }

    #[test]
    fn an_address_is_marked_on_one_line_whatever_the_line_ends_and_the_letters_are() {
        let whole = Address::whole(crate::domain::Document::Tiers);
        let windows = format!("\u{feff}{}", TIERS.replace('\n', "\r\n"));
        for text in [TIERS, &windows] {
            let marked = |address: Address| marked(&address, text);
            assert_eq!(marked(whole.clone()), ("(".into(), (2, 1), (2, 2)));
            assert_eq!(marked(whole.clone().field("tracks")), ("tracks".into(), (3, 5), (3, 11)));
            assert_eq!(marked(Address::track("solution")), ("id: \"solution\"".into(), (5, 13), (5, 27)));
            assert_eq!(marked(Address::track("solution").field("name")), ("\"Zoë 東京\"".into(), (6, 19), (6, 27)));
            assert_eq!(marked(Address::tier("solution", "gold")), ("(id: \"gold\", fee: 7)".into(), (7, 21), (7, 41)));
            assert_eq!(marked(Address::tier("solution", "gold").field("gate")).0, "id: \"gold\"");
            assert_eq!(marked(Address::track("lost")), ("tracks".into(), (3, 5), (3, 11)));
        }
    }

    #[test]
    fn a_thing_with_a_file_of_its_own_is_marked_in_that_file() {
        let text = "(name: \"Hansa\",\n tier: \"gold\")";
        let found = span(&Address::partner("hansa").field("tier"), text);
        assert_eq!((found.file.as_str(), found.line, &text[found.range]), ("partners/hansa.ron", 2, "\"gold\""));
        assert_eq!(marked(&Address::partner("hansa").field("owner"), text).0, "name: \"Hansa\"");
        assert_eq!(marked(&Address::partner("hansa"), "(name: ").0, "");
        assert_eq!(file(&Address::whole(crate::domain::Document::Partners)), "partners");
    }
}
