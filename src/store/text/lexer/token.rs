//! The kinds of token and where one stands; it must not know how they are found.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// The byte order mark at the start of the file.
    Bom,
    /// White space, line breaks included.
    Space,
    /// `// …` without its line break.
    LineComment,
    /// `/* … */`, nested ones inside.
    BlockComment,
    /// A name, raw ones (`r#kebab-name`) included.
    Ident,
    /// Any number, `+inf` and `-NaN` included (bare `inf` and `NaN` are names).
    Number,
    /// `"…"`.
    Str,
    /// `r#"…"#`.
    RawStr,
    /// `b"…"` or `br#"…"#`.
    Bytes,
    /// `'c'` or `b'c'`.
    Char,
    /// `(`.
    OpenParen,
    /// `)`.
    CloseParen,
    /// `[`.
    OpenList,
    /// `]`.
    CloseList,
    /// `{`.
    OpenMap,
    /// `}`.
    CloseMap,
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// `..` or `..=`.
    DotDot,
    /// `#`, only in attributes.
    Hash,
    /// `!`, only in attributes.
    Bang,
    /// `=`, only in attributes.
    Equals,
}

impl TokenKind {
    /// Whether the token carries no value: space, comments, byte order mark.
    pub const fn is_trivia(self) -> bool {
        matches!(self, Self::Bom | Self::Space | Self::LineComment | Self::BlockComment)
    }

    /// Whether the token is a comment.
    pub const fn is_comment(self) -> bool {
        matches!(self, Self::LineComment | Self::BlockComment)
    }

    /// Whether the token opens a bracket.
    pub const fn is_opener(self) -> bool {
        matches!(self, Self::OpenParen | Self::OpenList | Self::OpenMap)
    }

    /// Whether the token closes a bracket.
    pub const fn is_closer(self) -> bool {
        matches!(self, Self::CloseParen | Self::CloseList | Self::CloseMap)
    }

    /// Whether the token alone can be a value.
    pub const fn is_scalar(self) -> bool {
        matches!(self, Self::Ident | Self::Number | Self::Str | Self::RawStr | Self::Bytes | Self::Char)
    }
}

/// A token and where it stands. Offsets are 32 bits wide because a file has very many tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Token {
    /// Byte offset of its first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Byte offset after its last byte.
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// Its bytes.
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}
