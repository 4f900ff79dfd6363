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
    (steps == path.len()).then(|| node.range())
}

/// The range of the value a path leads to, or of the deepest value on the way that is there.
pub fn locate_nearest(tree: &Tree<'_>, path: &[Step<'_>]) -> Range<usize> {
    walk(tree, path).0.range()
}

/// What to mark for the value a path leads to, or for the deepest value on the way that is there; never more than a line.
///
/// That is the value itself where it stands on one line, else the key that it stands under or the `id` by which it is known.
/// Where the value is not there, it is the `id` of the thing that it is missing in, else that thing in the same manner.
pub fn mark(tree: &Tree<'_>, path: &[Step<'_>]) -> Range<usize> {
    let (mut node, mut entry, mut missing) = (&tree.root, None, false);
    for step in path {
        let Some(next) = descend(tree, node, *step) else {
            missing = true;
            break;
        };
        (node, entry) = (&next.value, Some(next));
    }
    let whole = || Some(node.range());
    let id = || id_field(node).map(|entry| entry.start()..entry.value.range().end);
    let key = || match &entry?.key {
        Key::None => None,
        Key::Map(key) => Some(key.range()),
        Key::Field(_) => tree.word_at(entry?.start()),
    };
    let within = if missing { [id(), whole(), key()] } else { [whole(), key(), id()] };
    let on_a_line = |range: &Range<usize>| !tree.slice(range.clone()).contains(['\n', '\r']);
    let start = node.range().start;
    // Of a thing without an id its first field says most: a name, as a rule.
    let first = || inside(node, true).entries().first().map(|entry| entry.start()..entry.value.range().end);
    let open = || node.body.as_ref().map(|body| start..body.open() + 1);
    within
        .into_iter()
        .flatten()
        .find(on_a_line)
        .or_else(|| first().filter(|range| missing && on_a_line(range)))
        .or_else(|| open().filter(on_a_line))
        .unwrap_or_else(|| {
            let first = tree.slice(node.range()).lines().next().unwrap_or("").trim_end();
            start..start + first.len()
        })
}

/// The `id` field of an item, also of one in a variant.
fn id_field<'t, 'a>(node: &'t Node<'a>) -> Option<&'t Entry<'a>> {
    let node = inside(node, true);
    node.entries().iter().find(|entry| matches!(entry.key, Key::Field("id")))
}

/// The deepest node on a path and how many steps lead to it.
fn walk<'t, 'a>(tree: &'t Tree<'a>, path: &[Step<'_>]) -> (&'t Node<'a>, usize) {
    let mut node = &tree.root;
    for (done, step) in path.iter().enumerate() {
        match descend(tree, node, *step) {
            Some(next) => node = &next.value,
            None => return (node, done),
        }
    }
    (node, path.len())
}

/// The value itself, without the `Some( )` and, if asked for, the variants that it stands in.
fn inside<'t, 'a>(node: &'t Node<'a>, variants: bool) -> &'t Node<'a> {
    let mut node = node;
    while let Some(inner) = node.within_some() {
        node = &inner.value;
    }
    if variants {
        // A variant around one value is no step of its own: `role((id: …))`.
        while let (Kind::Tuple, [only]) = (node.kind, node.entries()) {
            node = &only.value;
        }
    }
    node
}

fn descend<'t, 'a>(tree: &Tree<'a>, node: &'t Node<'a>, step: Step<'_>) -> Option<&'t Entry<'a>> {
    let node = inside(node, !matches!(step, Step::Index(_)));
    let mut entries = node.entries().iter();
    match step {
        Step::Field(name) => entries.find(|entry| matches!(entry.key, Key::Field(key) if key == name)),
        Step::Index(index) => entries.nth(index),
        Step::Item(id) => entries.find(|entry| is_item(tree, entry, id)),
    }
}

fn is_item(tree: &Tree<'_>, entry: &Entry<'_>, id: &str) -> bool {
    match &entry.key {
        Key::Map(key) => {
            let literal = tree.slice(key.range());
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

    fn marked(text: &str, path: &[Step<'_>]) -> String {
        let range = mark(&parse(text).unwrap(), path);
        text[range].to_owned()
    }

    #[test]
    fn a_value_on_one_line_is_marked_itself_and_one_of_several_by_its_key_or_its_id() {
        use Step::{Field, Index, Item};
        let text = "/* head */ (\n    // above\n    r#type: [ // all\n        (\n            // best\n            id: /* x */ \"gold\",\n            \
                    fee: 7,\n        ),\n        (id: \"tin\", note: \"a\nb\"),\n        role((\n            id: \"lead\",\n        )),\n        \
                    (\n            fee: 3,\n        ),\n    ],\n    by: {\n        \"a b\": (\n            x: 1,\n        ),\n    },\n)\n";
        assert_eq!(marked(text, &[Field("type")]), "r#type");
        let list = text.replace("r#type", "tiers");
        let marked = |path: &[Step<'_>]| marked(&list, path);
        assert_eq!(marked(&[Field("tiers")]), "tiers");
        assert_eq!(marked(&[Field("tiers"), Item("gold"), Field("fee")]), "7");
        assert_eq!(marked(&[Field("tiers"), Item("gold")]), "id: /* x */ \"gold\"");
        assert_eq!(marked(&[Field("tiers"), Item("tin"), Field("note")]), "note");
        assert_eq!(marked(&[Field("tiers"), Item("lead")]), "id: \"lead\"");
        assert_eq!(marked(&[Field("tiers"), Index(3)]), "(");
        assert_eq!(marked(&[Field("by"), Item("a b")]), "\"a b\"");
        assert_eq!(marked(&[Field("by"), Item("a b"), Field("x")]), "1");
        assert_eq!(marked(&[]), "(");
    }

    #[test]
    fn what_is_missing_is_marked_at_the_thing_that_it_is_missing_in() {
        use Step::{Field, Item};
        let text =
            "(tiers: [\n    (id: \"tin\", fee: 3),\n    (\n        fee: 4,\n        id: \"gold\",\n    ),\n], by: (x: 1))";
        assert_eq!(marked(text, &[Field("tiers"), Item("tin"), Field("gate")]), "id: \"tin\"");
        assert_eq!(marked(text, &[Field("tiers"), Item("gold"), Field("gate"), Field("deep")]), "id: \"gold\"");
        assert_eq!(marked(text, &[Field("tiers"), Item("lead"), Field("fee")]), "tiers");
        assert_eq!(marked(text, &[Field("by"), Field("y")]), "(x: 1)");
        assert_eq!(marked(text, &[Field("cards")]), "(");
        assert_eq!(marked("\"a\r\nb\"", &[]), "\"a");
    }
}
