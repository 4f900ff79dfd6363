//! Compares what values are and what names them; it must not know why they are compared.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::store::text::lexer::TokenKind;
use crate::store::text::scalar;
use crate::store::text::tree::{Entry, Key, Kind, Node, Tree};

/// How all these values are built, if they are built alike and are the same variant. The file, which comes
/// first, may name a struct that the models leave unnamed.
pub(super) fn unify<const N: usize>(nodes: [&Node<'_>; N]) -> Option<Kind> {
    let [file, models @ ..] = nodes.as_slice() else {
        return None;
    };
    let name = models.first()?.name();
    if models.iter().any(|model| model.name() != name) || (name.is_some() && file.name() != name) {
        return None;
    }
    // `()` may be a struct that has no fields just now.
    let is_empty = |node: &&Node<'_>| node.kind == Kind::Tuple && node.entries().is_empty();
    let kind = nodes.iter().find(|node| !is_empty(node)).map_or(Kind::Tuple, |node| node.kind);
    let fits = |node: &&Node<'_>| node.kind == kind || (kind == Kind::Struct && is_empty(node));
    nodes.iter().all(fits).then_some(kind)
}

/// The name or key of an entry in the one spelling all its spellings share.
pub(super) fn key_of<'a>(tree: &Tree<'a>, entry: &Entry<'a>) -> Cow<'a, str> {
    match &entry.key {
        Key::Field(name) => Cow::Borrowed(name),
        Key::Map(key) if key.kind == Kind::Leaf => scalar::normal(tree.slice(key.range())),
        Key::Map(key) => Cow::Owned(canonical(tree, key)),
        Key::None => Cow::Borrowed(""),
    }
}

pub(super) fn by_key<'x, 'a>(tree: &Tree<'a>, entries: &'x [Entry<'a>]) -> HashMap<Cow<'a, str>, &'x Entry<'a>> {
    entries.iter().map(|entry| (key_of(tree, entry), entry)).collect()
}

/// A value without layout and with one spelling for each literal.
pub(super) fn canonical(tree: &Tree<'_>, node: &Node<'_>) -> String {
    let mut out = String::new();
    let mut comma = false;
    for token in tree.solid_of(node) {
        if std::mem::take(&mut comma) && !token.kind.is_closer() {
            out.push(',');
        }
        if token.kind == TokenKind::Comma {
            comma = true;
        } else {
            out.push_str(&scalar::normal(tree.slice(token.range())));
            out.push('\u{1f}');
        }
    }
    out
}

/// Whether two canonical values are the same words.
pub(super) fn same_words(one: (&Tree<'_>, &Node<'_>), other: (&Tree<'_>, &Node<'_>)) -> bool {
    let ((one_tree, one), (other_tree, other)) = (one, other);
    one.solid.len() == other.solid.len()
        && one_tree
            .solid_of(one)
            .zip(other_tree.solid_of(other))
            .all(|(one, other)| one_tree.slice(one.range()) == other_tree.slice(other.range()))
}
