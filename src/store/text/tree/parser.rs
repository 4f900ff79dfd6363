//! Reads tokens into a tree; it must not know what becomes of it.

use std::num::NonZeroU32;

use super::{Body, Entry, Extent, Key, Kind, MAX_DEPTH, Node, Tree};
use crate::store::text::crowd::is_crowded;
use crate::store::text::fault::{Fault, FaultKind};
use crate::store::text::lexer::{Token, TokenKind, lex};
use crate::store::text::scalar;

/// Reads the structure of a text.
pub fn parse(text: &str) -> Result<Tree<'_>, Fault> {
    if is_crowded(text) {
        return Err(FaultKind::Crowded.at(0));
    }
    let tokens = lex(text)?;
    let is_solid = |(index, token): (usize, &Token)| (!token.kind.is_trivia()).then_some(index as u32);
    // Counted first: what grows as it is filled takes twice the room.
    let mut solid = Vec::with_capacity(tokens.iter().filter(|token| !token.kind.is_trivia()).count());
    solid.extend(tokens.iter().enumerate().filter_map(is_solid));
    let counts = counts(&tokens, &solid);
    let mut parser = Parser { text, tokens: &tokens, solid: &solid, at: 0, counts: counts.into_iter() };
    parser.attributes()?;
    let root = parser.value(0)?;
    if let Some(more) = parser.peek(0) {
        return Err(FaultKind::TrailingText.at(more.start()));
    }
    Ok(Tree { text, root, tokens, solid })
}

/// How many commas stand directly in each bracket, in the order in which they are opened.
fn counts(tokens: &[Token], solid: &[u32]) -> Vec<u32> {
    let (mut counts, mut open) = (Vec::new(), Vec::new());
    for token in solid.iter().filter_map(|index| tokens.get(*index as usize)) {
        if token.kind.is_opener() {
            // What is nested deeper is refused.
            if open.len() > MAX_DEPTH {
                break;
            }
            open.push(counts.len());
            counts.push(0);
        } else if token.kind.is_closer() {
            open.pop();
        } else if token.kind == TokenKind::Comma
            && let Some(count) = open.last().and_then(|at| counts.get_mut(*at))
        {
            *count += 1;
        }
    }
    counts
}

struct Parser<'a, 't> {
    text: &'a str,
    tokens: &'t [Token],
    solid: &'t [u32],
    /// Index into `solid`.
    at: usize,
    /// How many commas stand in each bracket that is still to be opened.
    counts: std::vec::IntoIter<u32>,
}

impl<'a> Parser<'a, '_> {
    fn index(&self, at: usize) -> Option<usize> {
        self.solid.get(at).map(|&index| index as usize)
    }

    fn peek(&self, ahead: usize) -> Option<Token> {
        self.index(self.at + ahead).and_then(|index| self.tokens.get(index).copied())
    }

    fn is_next(&self, kind: TokenKind) -> bool {
        self.peek(0).is_some_and(|token| token.kind == kind)
    }

    fn fault(&self, kind: FaultKind) -> Fault {
        kind.at(self.peek(0).map_or(self.text.len(), Token::start))
    }

    fn slice(&self, token: Token) -> &'a str {
        self.text.get(token.range()).unwrap_or("")
    }

    fn attributes(&mut self) -> Result<(), Fault> {
        while let Some(hash) = self.peek(0).filter(|token| token.kind == TokenKind::Hash) {
            let opens = [1, 2].map(|ahead| self.peek(ahead).map(|token| token.kind));
            if opens != [Some(TokenKind::Bang), Some(TokenKind::OpenList)] {
                return Err(FaultKind::MalformedAttribute.at(hash.start()));
            }
            // Its own bracket and one for what it enables: `ron` knows none with more.
            let mut openers = 0;
            while !self.is_next(TokenKind::CloseList) {
                openers += usize::from(self.peek(0).is_some_and(|token| token.kind.is_opener()));
                if self.peek(0).is_none() || openers > 2 {
                    return Err(FaultKind::MalformedAttribute.at(hash.start()));
                }
                self.at += 1;
            }
            self.at += 1;
        }
        Ok(())
    }

    fn value(&mut self, depth: usize) -> Result<Node<'a>, Fault> {
        let Some(token) = self.peek(0) else {
            return Err(self.fault(FaultKind::ExpectedValue));
        };
        if token.kind == TokenKind::Ident && self.peek(1).is_some_and(|next| next.kind == TokenKind::OpenParen) {
            self.at += 1;
            return self.brackets(Some(token), depth);
        }
        if token.kind.is_opener() {
            return self.brackets(None, depth);
        }
        if token.kind.is_scalar() || token.kind == TokenKind::DotDot {
            return Ok(self.leaf(token));
        }
        Err(FaultKind::ExpectedValue.at(token.start()))
    }

    /// A scalar, or a range of one or two scalars, which is kept as one word.
    fn leaf(&mut self, first: Token) -> Node<'a> {
        let begin = self.at;
        let mut last = first;
        if first.kind != TokenKind::DotDot {
            self.at += 1;
        }
        if let Some(dots) = self.peek(0).filter(|token| token.kind == TokenKind::DotDot) {
            self.at += 1;
            last = dots;
            if let Some(end) = self.peek(0).filter(|token| token.kind.is_scalar()) {
                self.at += 1;
                last = end;
            }
        }
        let solid = begin as u32..self.at as u32;
        Node { kind: Kind::Leaf, range: Extent::new(first.start()..last.end()), solid, body: None }
    }

    fn brackets(&mut self, name: Option<Token>, depth: usize) -> Result<Node<'a>, Fault> {
        let begin = self.at - usize::from(name.is_some());
        let Some(opener) = self.peek(0) else {
            return Err(self.fault(FaultKind::ExpectedValue));
        };
        if depth >= MAX_DEPTH {
            return Err(FaultKind::TooDeep.at(opener.start()));
        }
        self.at += 1;
        let colon_second = self.peek(1).is_some_and(|token| token.kind == TokenKind::Colon);
        let (kind, closer) = match opener.kind {
            TokenKind::OpenList => (Kind::List, TokenKind::CloseList),
            TokenKind::OpenMap => (Kind::Map, TokenKind::CloseMap),
            _ if self.is_next(TokenKind::Ident) && colon_second => (Kind::Struct, TokenKind::CloseParen),
            _ => (Kind::Tuple, TokenKind::CloseParen),
        };
        let (start, start_open) = self.line_end(false);
        let commas = self.counts.next().unwrap_or(0) as usize;
        let mut entries = if self.is_next(closer) { Vec::new() } else { Vec::with_capacity(commas + 1) };
        let mut at = start;
        while !self.is_next(closer) {
            if self.peek(0).is_none() {
                return Err(FaultKind::UnclosedBracket.at(opener.start()));
            }
            let entry = self.entry(kind, at, depth)?;
            at = entry.span().end;
            let ended = entry.comma.is_none();
            entries.push(entry);
            if ended && self.peek(0).is_some() && !self.is_next(closer) {
                return Err(self.fault(FaultKind::ExpectedComma));
            }
        }
        let (close, end) = self.peek(0).map_or((at, at), |token| (token.start(), token.end()));
        self.at += 1;
        let name_text = name.map(|token| scalar::plain_name(self.slice(token)));
        let body = Body {
            name: name_text,
            entries: entries.into_boxed_slice(),
            open: opener.start() as u32,
            start: start as u32,
            start_open,
            close: close as u32,
        };
        let solid = begin as u32..self.at as u32;
        let range = Extent::new(name.unwrap_or(opener).start()..end);
        Ok(Node { kind, range, solid, body: Some(Box::new(body)) })
    }

    fn entry(&mut self, kind: Kind, at: usize, depth: usize) -> Result<Entry<'a>, Fault> {
        let start = self.peek(0).map_or(at, Token::start);
        let key = match kind {
            Kind::Struct => {
                let Some(name) = self.peek(0).filter(|token| token.kind == TokenKind::Ident) else {
                    return Err(self.fault(FaultKind::ExpectedField));
                };
                self.at += 1;
                Key::Field(scalar::plain_name(self.slice(name)))
            }
            Kind::Map => Key::Map(Box::new(self.value(depth + 1)?)),
            _ => Key::None,
        };
        if !matches!(key, Key::None) {
            if !self.is_next(TokenKind::Colon) {
                return Err(self.fault(FaultKind::ExpectedColon));
            }
            self.at += 1;
        }
        let value = self.value(depth + 1)?;
        let comma = self.peek(0).filter(|token| token.kind == TokenKind::Comma);
        // Something stands before every comma: none is at nought.
        let comma = comma.and_then(|token| NonZeroU32::new(token.start() as u32));
        self.at += usize::from(comma.is_some());
        let (end, open) = self.line_end(true);
        Ok(Entry { key, value, span: Extent::new(at..end), start: start as u32, comma, open })
    }

    /// Where the comments end that stand after the last token read and end its line, or else the end of
    /// that token; and whether the last of them is a line comment. A closing bracket on the same line
    /// counts as the end of the line for an entry.
    fn line_end(&self, closer_ends: bool) -> (usize, bool) {
        let last = self.index(self.at.saturating_sub(1)).unwrap_or(0);
        let end = self.tokens.get(last).map_or(0, |token| token.end());
        let mut seen = (end, false);
        for token in self.tokens.get(last + 1..).unwrap_or(&[]) {
            match token.kind {
                TokenKind::Space if self.slice(*token).contains('\n') => return seen,
                TokenKind::LineComment => seen = (token.end(), true),
                TokenKind::BlockComment => seen = (token.end(), false),
                kind if kind.is_trivia() => {}
                kind if closer_ends && kind.is_closer() => return seen,
                _ => return (end, false),
            }
        }
        seen
    }
}
