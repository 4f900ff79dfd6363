//! The structure of a RON text with the place of everything in it; it must not know what the text means.
//!
//! Every byte between the brackets of a node belongs to exactly one entry, or to what dangles before the
//! closing bracket: comments above an entry are the entry's, and so is a comment that ends its line.

mod parser;

use std::borrow::Cow;
use std::num::NonZeroU32;
use std::ops::Range;

use super::lexer::Token;
use super::scalar;

pub use parser::parse;

/// How deep brackets may be nested; `ron` itself gives up at the same depth.
pub const MAX_DEPTH: usize = 128;

/// A whole file.
#[derive(Debug, Clone)]
pub struct Tree<'a> {
    /// The text all offsets refer to.
    pub text: &'a str,
    /// The one value of the file.
    pub root: Node<'a>,
    pub(crate) tokens: Vec<Token>,
    /// Indices of the tokens that are not trivia, so that values can be compared without their layout.
    pub(crate) solid: Vec<u32>,
}

/// What a value is built like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A literal, a bare name or a range.
    Leaf,
    /// `(key: value)`, named or not.
    Struct,
    /// `(value, value)`, `name(value)`, also `()`, which may be a struct without fields.
    Tuple,
    /// `[value]`.
    List,
    /// `{key: value}`.
    Map,
}

/// A range of a text, in half the room.
#[derive(Debug, Clone, Copy)]
struct Extent {
    start: u32,
    end: u32,
}

impl Extent {
    /// No text is so long that its places need more: see [`FaultKind::TooLong`](super::fault::FaultKind::TooLong).
    fn new(range: Range<usize>) -> Self {
        Self { start: range.start as u32, end: range.end as u32 }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One value.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// How it is built.
    pub kind: Kind,
    /// From its first to after its last byte, the name before the bracket included. A file has very many values: they are kept
    /// small.
    range: Extent,
    pub(crate) solid: Range<u32>,
    /// What is between its brackets; boxed because most values are leaves.
    pub(crate) body: Option<Box<Body<'a>>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Body<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) entries: Box<[Entry<'a>]>,
    open: u32,
    start: u32,
    /// Whether the comment that ends the line of the opening bracket is one that a following word would fall into.
    pub(crate) start_open: bool,
    close: u32,
}

impl Body<'_> {
    /// Where the opening bracket stands.
    pub(crate) fn open(&self) -> usize {
        self.open as usize
    }

    /// After the opening bracket and the comment that ends its line.
    pub(crate) fn start(&self) -> usize {
        self.start as usize
    }

    /// Where the closing bracket stands.
    pub(crate) fn close(&self) -> usize {
        self.close as usize
    }
}

/// One field, item or pair, with the comments that go with it.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Its name or key, if it has one.
    pub key: Key<'a>,
    /// Its value.
    pub value: Node<'a>,
    span: Extent,
    start: u32,
    comma: Option<NonZeroU32>,
    /// Whether it ends with a line comment.
    pub(crate) open: bool,
}

/// What names an entry.
#[derive(Debug, Clone)]
pub enum Key<'a> {
    /// Items of lists and tuples have only their place.
    None,
    /// A field of a struct, without `r#`.
    Field(&'a str),
    /// The key of a map.
    Map(Box<Node<'a>>),
}

impl Entry<'_> {
    /// All that belongs to it, from the comments above to the comment after its comma.
    pub fn span(&self) -> Range<usize> {
        self.span.range()
    }

    /// Where its key, or else its value, begins.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// Where its comma stands, if it has one.
    pub fn comma(&self) -> Option<usize> {
        self.comma.map(|comma| comma.get() as usize)
    }
}

impl<'a> Node<'a> {
    /// From its first to after its last byte, the name before the bracket included.
    pub fn range(&self) -> Range<usize> {
        self.range.range()
    }

    /// The name before the bracket (`fact` in `fact(1)`), without `r#`.
    pub fn name(&self) -> Option<&'a str> {
        self.body.as_ref().and_then(|body| body.name)
    }

    /// What is between its brackets, in order.
    pub fn entries(&self) -> &[Entry<'a>] {
        self.body.as_ref().map_or(&[], |body| &body.entries)
    }

    /// The value within `Some(…)`, which a file may write or leave out.
    pub fn within_some(&self) -> Option<&Entry<'a>> {
        match self.entries() {
            [only] if self.kind == Kind::Tuple && self.name() == Some("Some") => Some(only),
            _ => None,
        }
    }

    /// The first field of that name.
    pub fn field(&self, name: &str) -> Option<&Node<'a>> {
        let is_named = |entry: &&Entry<'a>| matches!(entry.key, Key::Field(key) if key == name);
        self.entries().iter().find(is_named).map(|entry| &entry.value)
    }
}

impl<'a> Tree<'a> {
    /// The text of a range of this tree.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or("")
    }

    /// The tokens of a node that are not trivia.
    pub(crate) fn solid_of(&self, node: &Node<'_>) -> impl Iterator<Item = Token> + '_ {
        let range = node.solid.start as usize..node.solid.end as usize;
        self.solid.get(range).unwrap_or(&[]).iter().filter_map(|&index| self.tokens.get(index as usize).copied())
    }

    /// The word that begins at an offset.
    pub(crate) fn word_at(&self, start: usize) -> Option<Range<usize>> {
        let at = self.tokens.binary_search_by_key(&start, |token| token.start()).ok()?;
        self.tokens.get(at).map(|token| token.range())
    }

    /// The content of the `id` field of a struct, by which an item is known.
    pub fn id(&self, node: &Node<'a>) -> Option<Cow<'a, str>> {
        let node = node.within_some().map_or(node, |entry| &entry.value);
        let struct_ = match node.entries() {
            [only] if node.kind == Kind::Tuple => &only.value,
            _ => node,
        };
        let id = struct_.field("id")?;
        scalar::decode(self.slice(id.range()))
    }
}

#[cfg(test)]
mod tests;
