//! Cuts RON text into tokens that together are the whole text; it must not know structure.
//!
//! It accepts all that `ron` 0.12 accepts and a little more (any letter beyond ASCII may be part of a
//! name): whether a text means something is for the reader of the model to say.

mod token;

use super::fault::{Fault, FaultKind};

pub use token::{Token, TokenKind};

/// All tokens of a text, in order and without gaps.
pub fn lex(text: &str) -> Result<Vec<Token>, Fault> {
    if u32::try_from(text.len()).is_err() {
        return Err(FaultKind::TooLong.at(0));
    }
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0 };
    let mut tokens = Vec::with_capacity(text.len() / 4);
    while lexer.at < text.len() {
        let start = lexer.at;
        let kind = lexer.next()?;
        tokens.push(Token::new(kind, start..lexer.at).ok_or(FaultKind::TooLong.at(start))?);
    }
    tokens.shrink_to_fit();
    Ok(tokens)
}

/// The kinds of the tokens of a text up to the first fault, one after the other and none kept.
pub(crate) fn kinds(text: &str) -> impl Iterator<Item = TokenKind> {
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0 };
    std::iter::from_fn(move || if lexer.at < text.len() { lexer.next().ok() } else { None })
}

/// Whether `ron` takes the character for white space.
pub(crate) const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

const fn is_ident_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_ident_char(c: char) -> bool {
    if c.is_ascii() { is_ident_byte(c as u8) } else { !is_space(c) && !c.is_control() }
}

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Lexer<'_> {
    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn one(&mut self, kind: TokenKind) -> TokenKind {
        self.at += 1;
        kind
    }

    fn next(&mut self) -> Result<TokenKind, Fault> {
        match (self.byte(0), self.byte(1)) {
            (b' ' | b'\n' | b'\r' | b'\t' | 0x0B | 0x0C, _) => Ok(self.space()),
            (b'/', b'/') => Ok(self.line_comment()),
            (b'/', b'*') => self.block_comment(),
            (b'(', _) => Ok(self.one(TokenKind::OpenParen)),
            (b')', _) => Ok(self.one(TokenKind::CloseParen)),
            (b'[', _) => Ok(self.one(TokenKind::OpenList)),
            (b']', _) => Ok(self.one(TokenKind::CloseList)),
            (b'{', _) => Ok(self.one(TokenKind::OpenMap)),
            (b'}', _) => Ok(self.one(TokenKind::CloseMap)),
            (b',', _) => Ok(self.one(TokenKind::Comma)),
            (b':', _) => Ok(self.one(TokenKind::Colon)),
            (b'#', _) => Ok(self.one(TokenKind::Hash)),
            (b'!', _) => Ok(self.one(TokenKind::Bang)),
            (b'=', _) => Ok(self.one(TokenKind::Equals)),
            (b'"', _) => self.quoted(1, TokenKind::Str),
            (b'\'', _) => self.character(1),
            (b'b', b'"') => self.quoted(2, TokenKind::Bytes),
            (b'b', b'\'') => self.character(2),
            (b'b', b'r') if self.raw_follows(2) => self.raw(2, TokenKind::Bytes),
            (b'r', b'"' | b'#') if self.raw_follows(1) => self.raw(1, TokenKind::RawStr),
            (b'r', b'#') => self.raw_ident(),
            (b'.', b'.') => {
                self.at += if self.byte(2) == b'=' { 3 } else { 2 };
                Ok(TokenKind::DotDot)
            }
            (b'0'..=b'9', _) | (b'.', b'0'..=b'9') => Ok(self.number()),
            (b'+' | b'-', next) if next == b'.' || is_ident_byte(next) => Ok(self.number()),
            _ => self.other(),
        }
    }

    fn space(&mut self) -> TokenKind {
        loop {
            let byte = self.byte(0);
            if matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x0B | 0x0C) {
                self.at += 1;
            } else {
                match self.rest().chars().next() {
                    Some(c) if byte >= 0x80 && is_space(c) => self.at += c.len_utf8(),
                    _ => return TokenKind::Space,
                }
            }
        }
    }

    fn line_comment(&mut self) -> TokenKind {
        let line = self.rest().find('\n').unwrap_or(self.bytes.len() - self.at);
        self.at += line;
        if self.at < self.bytes.len() && self.bytes.get(self.at - 1) == Some(&b'\r') {
            self.at -= 1;
        }
        TokenKind::LineComment
    }

    fn block_comment(&mut self) -> Result<TokenKind, Fault> {
        let start = self.at;
        let mut level = 0_usize;
        while self.at < self.bytes.len() {
            match (self.byte(0), self.byte(1)) {
                (b'/', b'*') => {
                    level += 1;
                    self.at += 2;
                }
                (b'*', b'/') => {
                    level -= 1;
                    self.at += 2;
                    if level == 0 {
                        return Ok(TokenKind::BlockComment);
                    }
                }
                _ => self.at += 1,
            }
        }
        Err(FaultKind::UnclosedComment.at(start))
    }

    fn quoted(&mut self, prefix: usize, kind: TokenKind) -> Result<TokenKind, Fault> {
        let start = self.at;
        self.at += prefix;
        while self.at < self.bytes.len() {
            match self.byte(0) {
                b'"' => return Ok(self.one(kind)),
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        Err(FaultKind::UnclosedString.at(start))
    }

    /// Whether a raw string (any number of `#`, then `"`) begins `ahead` bytes on.
    fn raw_follows(&self, ahead: usize) -> bool {
        let after = self.bytes.get(self.at + ahead..).unwrap_or(&[]);
        let hashes = after.iter().take_while(|&&byte| byte == b'#').count();
        hashes > 1 || after.get(hashes) == Some(&b'"')
    }

    fn raw(&mut self, prefix: usize, kind: TokenKind) -> Result<TokenKind, Fault> {
        let start = self.at;
        self.at += prefix;
        let mut hashes = 0;
        while self.byte(0) == b'#' {
            hashes += 1;
            self.at += 1;
        }
        if self.byte(0) != b'"' {
            return Err(FaultKind::UnclosedString.at(start));
        }
        self.at += 1;
        while let Some(quote) = self.rest().find('"') {
            self.at += quote + 1;
            let after = self.bytes.get(self.at..).unwrap_or(&[]);
            if after.iter().take(hashes).take_while(|&&byte| byte == b'#').count() == hashes {
                self.at += hashes;
                return Ok(kind);
            }
        }
        Err(FaultKind::UnclosedString.at(start))
    }

    fn character(&mut self, prefix: usize) -> Result<TokenKind, Fault> {
        let start = self.at;
        self.at += prefix;
        if self.byte(0) == b'\\' {
            // The longest escape is `\u{10FFFF}`: look no further, or a lone quote would cost a whole file.
            let rest = self.bytes.get(self.at + 2..).unwrap_or(&[]);
            if let Some(end) = rest.iter().take(9).position(|&byte| byte == b'\'') {
                self.at += 2 + end + 1;
                return Ok(TokenKind::Char);
            }
        } else if let Some(c) = self.rest().chars().next() {
            self.at += c.len_utf8();
            if self.byte(0) == b'\'' {
                return Ok(self.one(TokenKind::Char));
            }
        }
        Err(FaultKind::UnclosedCharacter.at(start))
    }

    fn raw_ident(&mut self) -> Result<TokenKind, Fault> {
        let name = self.rest().get(2..).unwrap_or("");
        let is_part = |c: char| is_ident_char(c) || matches!(c, '.' | '+' | '-');
        let length = name.find(|c| !is_part(c)).unwrap_or(name.len());
        if length == 0 {
            return Err(FaultKind::UnexpectedCharacter.at(self.at + 1));
        }
        self.at += 2 + length;
        Ok(TokenKind::Ident)
    }

    fn number(&mut self) -> TokenKind {
        if matches!(self.byte(0), b'+' | b'-') {
            self.at += 1;
        }
        let hex = self.byte(0) == b'0' && matches!(self.byte(1), b'x' | b'b' | b'o');
        let mut before = 0;
        loop {
            let byte = self.byte(0);
            let signed = matches!(byte, b'+' | b'-') && matches!(before, b'e' | b'E') && !hex;
            let point = byte == b'.' && self.byte(1) != b'.';
            if !(is_ident_byte(byte) || signed || point) {
                return TokenKind::Number;
            }
            before = byte;
            self.at += 1;
        }
    }

    fn other(&mut self) -> Result<TokenKind, Fault> {
        let Some(first) = self.rest().chars().next() else {
            return Err(FaultKind::UnexpectedCharacter.at(self.at));
        };
        if first == '\u{FEFF}' && self.at == 0 {
            self.at += first.len_utf8();
            return Ok(TokenKind::Bom);
        }
        if is_space(first) {
            return Ok(self.space());
        }
        if !is_ident_char(first) || first.is_ascii_digit() || first == '\u{FEFF}' {
            return Err(FaultKind::UnexpectedCharacter.at(self.at));
        }
        while is_ident_byte(self.byte(0)) {
            self.at += 1;
        }
        if self.byte(0) >= 0x80 {
            let rest = self.rest();
            let length = rest.find(|c| !is_ident_char(c)).unwrap_or(rest.len());
            self.at += length;
        }
        Ok(TokenKind::Ident)
    }
}

#[cfg(test)]
mod tests;
