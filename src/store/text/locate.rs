//! Where in a text a value of the model stands; it must not know which values there are.

use std::ops::Range;

use super::scalar;
use super::tree::{Entry, Key, Kind, Node, Tree};

/// One step from a value to a value within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// A field of a struct.
    Field(&'a str),
    /// The item of a list whose `id` is this, or the value of a map under this key.
    Item(&'a str),
    /// An item of a list or tuple, counted from nought.
    Index(usize),
}

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in code points, as `ron` counts.
    pub column: usize,
}

/// The range of the value a path leads to, if it is there.
pub fn locate(tree: &Tree<'_>, path: &[Step<'_>]) -> Option<Range<usize>> {
    let (node, steps) = walk(tree, path);
    (steps == path.len()).then(|| node.range.clone())
}

/// The range of the value a path leads to, or of the deepest value on the way that is there.
pub fn locate_nearest(tree: &Tree<'_>, path: &[Step<'_>]) -> Range<usize> {
    walk(tree, path).0.range.clone()
}

/// The deepest node on a path and how many steps lead to it.
fn walk<'t, 'a>(tree: &'t Tree<'a>, path: &[Step<'_>]) -> (&'t Node<'a>, usize) {
    let mut node = &tree.root;
    for (done, step) in path.iter().enumerate() {
        match descend(tree, node, *step) {
            Some(next) => node = next,
            None => return (node, done),
        }
    }
    (node, path.len())
}

fn descend<'t, 'a>(tree: &Tree<'a>, node: &'t Node<'a>, step: Step<'_>) -> Option<&'t Node<'a>> {
    let mut node = node;
    while let Some(inner) = node.within_some() {
        node = &inner.value;
    }
    if !matches!(step, Step::Index(_)) {
        // A variant around one value is no step of its own: `role((id: …))`.
        while let (Kind::Tuple, [only]) = (node.kind, node.entries()) {
            node = &only.value;
        }
    }
    let found = match step {
        Step::Field(name) => return node.field(name),
        Step::Index(index) => node.entries().get(index),
        Step::Item(id) => node.entries().iter().find(|entry| is_item(tree, entry, id)),
    };
    found.map(|entry| &entry.value)
}

fn is_item(tree: &Tree<'_>, entry: &Entry<'_>, id: &str) -> bool {
    match &entry.key {
        Key::Map(key) => {
            let literal = tree.slice(key.range.clone());
            scalar::decode(literal).map_or(literal == id, |text| text == id)
        }
        Key::None => tree.id(&entry.value).is_some_and(|found| found == id),
        Key::Field(_) => false,
    }
}

/// The line and column of a byte offset. A byte order mark is not counted.
pub fn position(text: &str, offset: usize) -> Position {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or("");
    let before = before.strip_prefix('\u{FEFF}').unwrap_or(before);
    let line = 1 + before.bytes().filter(|&byte| byte == b'\n').count();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Position { line, column: 1 + before.get(start..).unwrap_or("").chars().count() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::text::parse;

    const TEXT: &str = "(\n    tiers: [\n        (id: \"gold\", fee: Some(fact(1_000))), // best\n        Some((id: \"tin\")),\n    ],\n    \
                        by: {\"a b\": 1, 7: (x: 2)},\n    pair: (3, 4),\n)";

    fn found<'a>(path: &[Step<'_>]) -> Option<&'a str> {
        locate(&parse(TEXT).unwrap(), path).and_then(|range| TEXT.get(range))
    }

    #[test]
    fn a_path_leads_through_fields_items_and_keys() {
        use Step::{Field, Index, Item};
        assert_eq!(found(&[Field("tiers"), Item("gold"), Field("fee")]), Some("Some(fact(1_000))"));
        assert_eq!(found(&[Field("tiers"), Item("gold"), Field("fee"), Index(0)]), Some("1_000"));
        assert_eq!(found(&[Field("tiers"), Item("tin"), Field("id")]), Some("\"tin\""));
        assert_eq!(found(&[Field("tiers"), Index(1), Field("id")]), Some("\"tin\""));
        assert_eq!(found(&[Field("by"), Item("a b")]), Some("1"));
        assert_eq!(found(&[Field("by"), Item("7"), Field("x")]), Some("2"));
        assert_eq!(found(&[Field("pair"), Index(1)]), Some("4"));
        assert_eq!(found(&[]), Some(TEXT));
    }

    #[test]
    fn what_is_missing_is_not_found_but_its_nearest_ancestor_is() {
        use Step::{Field, Item};
        assert_eq!(found(&[Field("tiers"), Item("lead")]), None);
        assert_eq!(found(&[Field("tiers"), Item("tin"), Field("fee")]), None);
        let tree = parse(TEXT).unwrap();
        let near = locate_nearest(&tree, &[Field("tiers"), Item("tin"), Field("fee"), Field("x")]);
        assert_eq!(&TEXT[near], "Some((id: \"tin\"))");
    }

    #[test]
    fn columns_count_code_points_from_one() {
        let text = "\u{FEFF}a\nä😀b\r\nc";
        assert_eq!(position(text, 3), Position { line: 1, column: 1 });
        assert_eq!(position(text, text.find('b').unwrap()), Position { line: 2, column: 3 });
        assert_eq!(position(text, text.find('😀').unwrap() + 1), Position { line: 2, column: 2 });
        assert_eq!(position(text, 1000), Position { line: 3, column: 2 });
        assert_eq!(position("", 0), Position { line: 1, column: 1 });
    }
}
