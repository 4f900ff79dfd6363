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

/// A token and where it stands, in eight bytes because a file has very many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    start: u32,
    length: [u8; 3],
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// A token of a text; nothing where it is longer than any file that is read.
    pub(super) fn new(kind: TokenKind, range: Range<usize>) -> Option<Self> {
        let [a, b, c, 0] = u32::try_from(range.len()).ok()?.to_le_bytes() else { return None };
        Some(Self { start: u32::try_from(range.start).ok()?, length: [a, b, c], kind })
    }

    /// Byte offset of its first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Byte offset after its last byte.
    pub const fn end(self) -> usize {
        let [a, b, c] = self.length;
        self.start() + u32::from_le_bytes([a, b, c, 0]) as usize
    }

    /// Its bytes.
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}
