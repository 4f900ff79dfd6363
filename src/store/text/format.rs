//! Lays a RON text out anew, keeping every comment and the spelling of every value; it must not know what
//! the text means.

mod comments;
mod inline;

use super::fault::Fault;
use super::lexer::{Token, TokenKind};
use super::tree::{Entry, Key, Kind, Node, Tree, parse};

/// Up to this column a list may stay on one line.
const WIDTH: usize = 100;
const UNIT: &str = "    ";

/// What is nested deeper is indented no further: no file of the program is, and a hundred levels make a line of every letter.
const MOST_LEVELS: usize = 16;

/// The text with four spaces a level, one field a line and commas after all; idempotent.
///
/// Lists and tuples of plain values stay on one line if they were and still fit. At most one blank line is
/// kept where there were some. Line breaks stay of the kind the file has, and a byte order mark stays.
pub fn format(text: &str) -> Result<String, Fault> {
    let tree = parse(text)?;
    let is_crlf = tree.tokens.iter().find_map(|token| {
        let space = tree.slice(token.range());
        (token.kind == TokenKind::Space && space.contains('\n')).then(|| space.contains("\r\n"))
    });
    let newline = if is_crlf == Some(true) { "\r\n" } else { "\n" };
    let mut writer = Writer { tree: &tree, newline, out: String::with_capacity(text.len() * 5 / 4), next: 0, column: 0 };
    writer.file();
    Ok(writer.out)
}

struct Writer<'t, 'a> {
    tree: &'t Tree<'a>,
    newline: &'static str,
    out: String,
    /// The first token that has not been written or skipped; all comments before it are written.
    next: usize,
    /// How many characters the line written last has.
    column: usize,
}

impl<'t, 'a> Writer<'t, 'a> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.column = match text.rfind('\n') {
            Some(at) => text.get(at + 1..).unwrap_or("").chars().count(),
            None => self.column + text.chars().count(),
        };
    }

    fn line(&mut self, depth: usize) {
        self.push(self.newline);
        for _ in 0..depth.min(MOST_LEVELS) {
            self.push(UNIT);
        }
    }

    fn slice(&self, token: Token) -> &'a str {
        self.tree.slice(token.range())
    }

    /// Writes a comment, without the space at its end.
    fn comment(&mut self, token: Token) {
        self.push(self.slice(token).trim_end());
    }

    /// The trivia from the next token up to an offset; they count as written.
    fn trivia(&mut self, until: usize) -> &'t [Token] {
        let rest = self.tree.tokens.get(self.next..).unwrap_or(&[]);
        let count = rest.iter().take_while(|token| token.kind.is_trivia() && token.start() < until).count();
        self.next += count;
        rest.get(..count).unwrap_or(&[])
    }

    /// Goes past all tokens that begin before an offset.
    fn skip_to(&mut self, offset: usize) {
        while self.tree.tokens.get(self.next).is_some_and(|token| token.start() < offset) {
            self.next += 1;
        }
    }

    fn breaks(&self, token: Token) -> usize {
        if token.kind == TokenKind::Space { self.slice(token).matches('\n').count() } else { 0 }
    }

    fn file(&mut self) {
        let root = &self.tree.root;
        let mut fresh = true;
        // Attributes are the only solid tokens before the root.
        while self.next < self.tree.tokens.len() {
            self.above(root.range().start, 0, &mut fresh);
            let Some(token) = self.tree.tokens.get(self.next).copied().filter(|token| token.kind == TokenKind::Hash) else {
                break;
            };
            let rest = self.tree.tokens.get(self.next..).unwrap_or(&[]);
            let end = rest.iter().find(|token| token.kind == TokenKind::CloseList).map_or(token.end(), |close| close.end());
            self.push(self.tree.slice(token.start()..end));
            self.skip_to(end);
            self.after(root.range().start);
            self.line(0);
            fresh = false;
        }
        self.node(root, 0);
        let end = self.tree.text.len();
        self.after(end);
        let mut fresh = false;
        self.line(0);
        self.above(end, 0, &mut fresh);
        let kept = self.out.trim_end_matches(['\n', '\r', ' ']).len();
        self.out.truncate(kept);
        self.push(self.newline);
    }

    fn node(&mut self, node: &Node<'a>, depth: usize) {
        let Some(body) = node.body.as_ref().filter(|_| !self.stays_inline(node)) else {
            self.verbatim(node);
            return;
        };
        let open = body.open();
        self.skip_name(node, open, depth);
        if let ([only], Kind::Tuple) = (&*body.entries, node.kind)
            && !self.has_own_comments(node, only)
        {
            self.skip_to(only.start());
            self.node(&only.value, depth);
            self.skip_to(node.range().end);
            self.push(")");
            return;
        }
        self.after(body.start());
        self.skip_to(body.start());
        let mut fresh = true;
        for entry in &body.entries {
            self.line(depth + 1);
            self.above(entry.start(), depth + 1, &mut fresh);
            self.entry(entry, depth + 1);
            fresh = false;
        }
        self.dangling(body.close(), depth, fresh);
        self.push(self.tree.slice(body.close()..node.range().end));
        self.skip_to(node.range().end);
    }

    fn dangling(&mut self, close: usize, depth: usize, fresh: bool) {
        let rest = self.tree.tokens.get(self.next..).unwrap_or(&[]);
        let mut here = rest.iter().take_while(|token| token.kind.is_trivia() && token.start() < close);
        if here.any(|token| token.kind.is_comment()) {
            let mut fresh = fresh;
            self.line(depth + 1);
            self.above(close, depth + 1, &mut fresh);
            let kept = self.out.trim_end_matches(['\n', '\r', ' ']).len();
            self.out.truncate(kept);
        }
        self.line(depth);
    }

    fn skip_name(&mut self, node: &Node<'a>, open: usize, depth: usize) {
        if open > node.range().start
            && let Some(name) = self.tree.tokens.get(self.next).copied()
        {
            self.push(self.slice(name));
            self.next += 1;
            self.within(open, depth, " ");
        }
        self.push(self.tree.slice(open..open + 1));
        self.skip_to(open + 1);
    }

    fn entry(&mut self, entry: &Entry<'a>, depth: usize) {
        match &entry.key {
            Key::None => {}
            Key::Field(_) => {
                if let Some(name) = self.tree.tokens.get(self.next).copied() {
                    self.push(self.slice(name));
                    self.next += 1;
                }
                self.colon(entry, depth);
            }
            Key::Map(key) => {
                self.node(key, depth);
                self.colon(entry, depth);
            }
        }
        self.node(&entry.value, depth);
        self.push(",");
        self.comma(entry, depth);
    }

    fn colon(&mut self, entry: &Entry<'a>, depth: usize) {
        self.within(entry.value.range().start, depth, "");
        self.push(": ");
        self.next += 1;
        self.within(entry.value.range().start, depth, " ");
    }
}

#[cfg(test)]
mod tests;
