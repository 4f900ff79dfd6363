//! Writes values of the new model in the layout of the file; it must not know where they go.

use std::borrow::Cow;

use super::Merger;
use crate::store::text::attic::Attic;
use crate::store::text::lexer::{Token, TokenKind};
use crate::store::text::tree::{Node, Tree};

/// An indentation of more bytes is none to go by: a line of blanks as long as the file would be written again and again.
const WIDEST_INDENT: usize = 128;

/// Up to this many characters a value goes into a list or struct that stands on one line.
const WIDEST_INLINE: usize = 80;

impl<'x, 'a> Merger<'x, 'a> {
    pub(super) fn new(file: &'x Tree<'a>, base: &'x Tree<'a>, new: &'x Tree<'a>, attic: &'x mut Attic) -> Self {
        let first_break = file.tokens.iter().find_map(|token| {
            let space = file.slice(token.range());
            (token.kind == TokenKind::Space && space.contains('\n')).then_some(space)
        });
        let newline = if first_break.is_some_and(|space| space.contains("\r\n")) { "\r\n" } else { "\n" };
        let first = file.root.entries().iter().find_map(|entry| {
            let own = own_indent(file.slice(entry.span().start..entry.start()))?;
            (!own.is_empty() && is_modest(own)).then_some(own)
        });
        let unit = Cow::Borrowed(first.unwrap_or("    "));
        let out = String::with_capacity(file.text.len() + file.text.len() / 8);
        Self { file, base, new, attic, path: String::new(), newline, unit, out }
    }

    /// A value of the new model for a line that is indented by `indent`.
    pub(super) fn paste(&self, node: &Node<'a>, indent: &str) -> String {
        let tokens = self.tokens_of(node);
        let width = |token: &Token| own_indent(self.new.slice(token.range())).map(|own| own.chars().count());
        // A value's closing bracket stands as far left as the line the value begins on.
        let left = tokens.iter().filter(|token| token.kind == TokenKind::Space).filter_map(width).min().unwrap_or(0);
        let mut out = String::new();
        for token in tokens {
            match token.kind {
                // What it stood between stays apart: `r#a` and `..` would be one word.
                TokenKind::LineComment | TokenKind::BlockComment => out.push(' '),
                TokenKind::Space => match width(token) {
                    Some(own) => {
                        let more = own.saturating_sub(left);
                        out.push_str(self.newline);
                        out.push_str(indent);
                        (0..more / 4).for_each(|_| out.push_str(&self.unit));
                        (0..more % 4).for_each(|_| out.push(' '));
                    }
                    None => out.push(' '),
                },
                _ => out.push_str(self.new.slice(token.range())),
            }
        }
        out
    }

    /// A value of the new model for the middle of a line, if it is short enough for one.
    pub(super) fn paste_inline(&self, node: &Node<'a>, indent: &str) -> String {
        let mut out = String::new();
        let mut before: Option<Token> = None;
        for token in self.new.solid_of(node) {
            let text = self.new.slice(token.range());
            let spaced = match before.map(|before| (before.kind, before.end())) {
                Some((TokenKind::Comma, _)) if token.kind.is_closer() => {
                    out.pop();
                    false
                }
                Some((TokenKind::Comma | TokenKind::Colon, _)) => true,
                // The words of a range would be one word: `r#a` and `..`.
                Some((TokenKind::DotDot, end)) => end < token.start(),
                Some((_, end)) => token.kind == TokenKind::DotDot && end < token.start(),
                None => false,
            };
            if spaced {
                out.push(' ');
            }
            out.push_str(text);
            before = Some(token);
        }
        if out.chars().count() > WIDEST_INLINE || out.contains('\n') { self.paste(node, indent) } else { out }
    }

    /// All tokens of a value of the new model, layout included.
    fn tokens_of(&self, node: &Node<'a>) -> &'x [Token] {
        let solid = |index: u32| self.new.solid.get(index as usize).map_or(0, |token| *token as usize);
        let first = solid(node.solid.start);
        let last = solid(node.solid.end.saturating_sub(1));
        self.new.tokens.get(first..=last).unwrap_or(&[])
    }
}

/// Whether what is new may be indented so.
pub(super) fn is_modest(indent: &str) -> bool {
    indent.len() <= WIDEST_INDENT
}

/// The indentation of what follows this white space and comments, if it begins a line.
pub(super) fn own_indent(lead: &str) -> Option<&str> {
    let line = lead.get(lead.rfind('\n')? + 1..)?;
    let end = line.find(|c: char| !c.is_whitespace()).unwrap_or(line.len());
    line.get(..end)
}
