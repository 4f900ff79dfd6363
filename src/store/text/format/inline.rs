//! Decides what stays on one line; it must not know of comments.

use super::{WIDTH, Writer};
use crate::store::text::lexer::{Token, TokenKind};
use crate::store::text::tree::{Entry, Kind, Node};

impl<'t, 'a> Writer<'t, 'a> {
    /// Writes a node on one line, which a leaf always is.
    pub(super) fn verbatim(&mut self, node: &Node<'a>) {
        if node.kind == Kind::Leaf {
            for token in self.all_of(node) {
                match token.kind {
                    // A range may hold comments, and be broken into lines, which end as all others do.
                    TokenKind::LineComment => self.comment(*token),
                    _ => self.push(if self.breaks(*token) > 0 { self.newline } else { self.slice(*token) }),
                }
            }
        } else {
            let mut text = String::new();
            self.inline(node, &mut text);
            self.push(&text);
        }
        self.skip_to(node.range().end);
    }

    /// Whether a node is written on one line: one without fields that was so and fits.
    pub(super) fn stays_inline(&self, node: &Node<'a>) -> bool {
        if node.kind == Kind::Leaf {
            return true;
        }
        if node.entries().is_empty() {
            return self.is_plain(node);
        }
        // Long ones are not looked at, or deep nesting would make them be looked at again and again.
        node.range().len() < WIDTH * 4 && self.is_plain(node) && {
            let mut inline = String::new();
            self.inline(node, &mut inline);
            !inline.contains('\n') && self.column + inline.chars().count() < WIDTH
        }
    }

    /// Whether a node holds no comments, line breaks or fields.
    pub(super) fn is_plain(&self, node: &Node<'a>) -> bool {
        if node.kind == Kind::Leaf {
            return true;
        }
        let (tokens, empty) = (self.all_of(node), node.entries().is_empty());
        // All tokens are those of what is nested, too: they are looked at once.
        let plain = |token: &Token| !token.kind.is_comment() && (empty || self.breaks(*token) == 0);
        has_no_fields(node) && !tokens.is_empty() && tokens.iter().all(plain)
    }

    /// All tokens of a node, layout included.
    fn all_of(&self, node: &Node<'a>) -> &'t [Token] {
        let solid = node.solid.start as usize..node.solid.end as usize;
        match (self.tree.solid.get(solid.start), self.tree.solid.get(solid.end.saturating_sub(1))) {
            (Some(&first), Some(&last)) => self.tree.tokens.get(first as usize..=last as usize).unwrap_or(&[]),
            _ => &[],
        }
    }

    pub(super) fn inline(&self, node: &Node<'a>, out: &mut String) {
        let Some(body) = &node.body else {
            out.push_str(self.tree.slice(node.range()));
            return;
        };
        let mut tokens = self.tree.solid_of(node);
        if body.name.is_some() {
            out.push_str(tokens.next().map_or("", |token| self.slice(token)));
        }
        out.push_str(self.tree.slice(body.open()..body.open() + 1));
        for (index, entry) in body.entries.iter().enumerate() {
            out.push_str(if index > 0 { ", " } else { "" });
            self.inline(&entry.value, out);
        }
        out.push_str(self.tree.slice(body.close()..node.range().end));
    }

    /// Whether comments stand between the brackets and the only value.
    pub(super) fn has_own_comments(&self, node: &Node<'a>, only: &Entry<'a>) -> bool {
        let Some(body) = &node.body else {
            return false;
        };
        let (before, after) = (body.open() + 1..only.value.range().start, only.value.range().end..body.close());
        [before, after].into_iter().any(|range| self.tree.slice(range).contains('/'))
    }
}

/// Whether no part of a node has names or keys.
fn has_no_fields(node: &Node<'_>) -> bool {
    let entries = node.entries();
    let fields = matches!(node.kind, Kind::Struct | Kind::Map) && !entries.is_empty();
    !fields && entries.iter().all(|entry| has_no_fields(&entry.value))
}
