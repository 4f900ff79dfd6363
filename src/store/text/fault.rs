//! What can be wrong with a RON text and where; it must not know how that is told to people.

use thiserror::Error;

/// A place in a text that could not be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{kind} at byte {at}")]
pub struct Fault {
    /// Byte offset into the text, so that the caller can turn it into a line and column.
    pub at: usize,
    /// What was wrong there.
    pub kind: FaultKind,
}

/// The kinds of fault. Their `Display` is for logs only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum FaultKind {
    /// A character that starts nothing in RON.
    #[error("unexpected character")]
    UnexpectedCharacter,
    /// A string, raw string or byte string without its end.
    #[error("unclosed string")]
    UnclosedString,
    /// A character or byte literal without its end.
    #[error("unclosed character")]
    UnclosedCharacter,
    /// A block comment without its end.
    #[error("unclosed comment")]
    UnclosedComment,
    /// A bracket without its partner; the offset is that of the opening one.
    #[error("unclosed bracket")]
    UnclosedBracket,
    /// A `#` that does not begin a complete `#![…]`.
    #[error("malformed attribute")]
    MalformedAttribute,
    /// Something else stands where a value must.
    #[error("expected a value")]
    ExpectedValue,
    /// A key without its colon.
    #[error("expected a colon")]
    ExpectedColon,
    /// A field without its name.
    #[error("expected a field name")]
    ExpectedField,
    /// Two entries without a comma between them, or the wrong closing bracket.
    #[error("expected a comma")]
    ExpectedComma,
    /// More text after the value of the file.
    #[error("trailing text")]
    TrailingText,
    /// Brackets nested deeper than [`super::tree::MAX_DEPTH`].
    #[error("nested too deeply")]
    TooDeep,
    /// More brackets or commas than a text of its size ever has; see [`super::crowd::is_crowded`].
    #[error("crowded with brackets and commas")]
    Crowded,
    /// A text of four gigabytes or more, or sixteen megabytes without an end to a word.
    #[error("too long")]
    TooLong,
    /// In a merge: the canonical text of the model as read does not parse.
    #[error("the base does not parse")]
    Base,
    /// In a merge: the canonical text of the changed model does not parse.
    #[error("the new text does not parse")]
    New,
    /// In a merge: the file is not built like the model that is said to come from it.
    #[error("the file and its model differ in shape")]
    Shape,
}

impl FaultKind {
    /// The fault of this kind at a byte offset.
    pub(crate) const fn at(self, at: usize) -> Fault {
        Fault { at, kind: self }
    }
}
