//! What can be wrong with a theme, as data: where it is, what it is, and the nearest thing that is known.
//!
//! No sentences: [`ThemeError::key`] and [`ThemeError::args`] are what the words catalogue makes one of.

use std::fmt;
use std::io;

use super::ink::InkFault;
use super::role::Role;

/// A theme that cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeError {
    /// The file, as the caller named it.
    pub file: String,
    /// Where in the file; none if it could not be opened at all.
    pub at: Option<Position>,
    /// What is wrong there.
    pub problem: Problem,
}

/// A place in a file, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// What is wrong with a theme file.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The file or its folder cannot be opened or is not UTF-8.
    NotOpened {
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// It is not the notation of a theme.
    Unreadable {
        /// What should have stood there.
        expected: Expected,
    },
    /// A field there is none of.
    UnknownField {
        /// As written.
        found: String,
        /// The closest known field, if one is close.
        nearest: Option<&'static str>,
    },
    /// A field given twice.
    RepeatedField {
        /// Which.
        field: &'static str,
    },
    /// A role there is none of.
    UnknownRole {
        /// As written.
        found: String,
        /// The closest known role, if one is close.
        nearest: Option<&'static str>,
    },
    /// A role given twice.
    RepeatedRole {
        /// Which.
        role: Role,
    },
    /// The ink of a role is none.
    BadInk {
        /// Which role.
        role: Role,
        /// Why it is none.
        fault: InkFault,
    },
    /// A contrast outside 1 to 21.
    BadContrast {
        /// As read.
        found: f64,
    },
}

/// What should have stood where the reader stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `(` at the beginning.
    Theme,
    /// `contrast` or `roles`.
    Field,
    /// A number from 1 to 21.
    Contrast,
    /// `{` before the roles.
    Roles,
    /// The name of a role, in quotes.
    Role,
    /// A colour with modifiers in quotes, or a number.
    Ink,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `}`
    ClosingBrace,
    /// `)`
    ClosingParenthesis,
    /// `"`
    ClosingQuote,
    /// `*/`
    CommentEnd,
    /// The end of the file.
    NothingMore,
}

impl Expected {
    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme-expected-theme",
            Self::Field => "theme-expected-field",
            Self::Contrast => "theme-expected-contrast",
            Self::Roles => "theme-expected-roles",
            Self::Role => "theme-expected-role",
            Self::Ink => "theme-expected-ink",
            Self::Comma => "theme-expected-comma",
            Self::Colon => "theme-expected-colon",
            Self::ClosingBrace => "theme-expected-closing-brace",
            Self::ClosingParenthesis => "theme-expected-closing-parenthesis",
            Self::ClosingQuote => "theme-expected-closing-quote",
            Self::CommentEnd => "theme-expected-comment-end",
            Self::NothingMore => "theme-expected-nothing-more",
        }
    }
}

impl ThemeError {
    /// The key of its sentence in the words catalogue.
    pub const fn key(&self) -> &'static str {
        match &self.problem {
            Problem::NotOpened { .. } => "theme-error-not-opened",
            Problem::Unreadable { .. } => "theme-error-unreadable",
            Problem::UnknownField { .. } => "theme-error-unknown-field",
            Problem::RepeatedField { .. } => "theme-error-repeated-field",
            Problem::UnknownRole { .. } => "theme-error-unknown-role",
            Problem::RepeatedRole { .. } => "theme-error-repeated-role",
            Problem::BadContrast { .. } => "theme-error-bad-contrast",
            Problem::BadInk { fault, .. } => match fault {
                InkFault::Empty => "theme-error-empty-ink",
                InkFault::UnknownWord { .. } => "theme-error-unknown-ink",
                InkFault::BadHex { .. } => "theme-error-bad-hex",
                InkFault::BadIndex { .. } => "theme-error-bad-index",
                InkFault::SecondColour { .. } => "theme-error-second-colour",
            },
        }
    }

    /// The arguments of its sentence: `file`, then as they apply `line` and `column`, `role`, `found`, `nearest`,
    /// `expected` (itself the key of words).
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("file", self.file.clone())];
        if let Some(Position { line, column }) = self.at {
            args.push(("line", line.to_string()));
            args.push(("column", column.to_string()));
        }
        let mut found_nearest = |found: &str, nearest: Option<&'static str>| {
            args.push(("found", found.to_owned()));
            args.extend(nearest.map(|name| ("nearest", name.to_owned())));
        };
        match &self.problem {
            Problem::NotOpened { kind } => found_nearest(&kind.to_string(), None),
            Problem::Unreadable { expected } => args.push(("expected", expected.key().to_owned())),
            Problem::UnknownField { found, nearest } | Problem::UnknownRole { found, nearest } => {
                found_nearest(found, *nearest);
            }
            Problem::RepeatedField { field } => found_nearest(field, None),
            Problem::RepeatedRole { role } => args.push(("role", role.name().to_owned())),
            Problem::BadContrast { found } => found_nearest(&found.to_string(), None),
            Problem::BadInk { role, fault } => {
                match fault {
                    InkFault::Empty => {}
                    InkFault::UnknownWord { found, nearest } => found_nearest(found, *nearest),
                    InkFault::BadHex { found } | InkFault::BadIndex { found } | InkFault::SecondColour { found } => {
                        found_nearest(found, None);
                    }
                }
                args.push(("role", role.name().to_owned()));
            }
        }
        args
    }
}

impl fmt::Display for ThemeError {
    /// A short form for logs and tests; what people read comes from the words catalogue.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())?;
        for (name, value) in self.args() {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ThemeError {}

/// A theme was asked for by a name that none has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTheme {
    /// The name asked for.
    pub found: String,
    /// The closest known name, if one is close.
    pub nearest: Option<String>,
}

impl UnknownTheme {
    /// The key of its sentence in the words catalogue.
    pub const fn key(&self) -> &'static str {
        "theme-error-unknown-theme"
    }

    /// The arguments of its sentence: `found`, and `nearest` if there is one.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let nearest = self.nearest.iter().map(|name| ("nearest", name.clone()));
        std::iter::once(("found", self.found.clone())).chain(nearest).collect()
    }
}

impl fmt::Display for UnknownTheme {
    /// A short form for logs and tests.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} found={:?} nearest={:?}", self.key(), self.found, self.nearest)
    }
}

impl std::error::Error for UnknownTheme {}

/// The known name closest to a misspelt one, unless none is close enough to be what was meant.
pub(super) fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (found.chars().count() / 3).max(1);
    known
        .map(|name| (strsim::damerau_levenshtein(found, name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
