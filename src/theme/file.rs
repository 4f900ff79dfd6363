//! Reading the text of a theme file: which ink each role is given, and exactly where it goes wrong.
//!
//! Knows the shape of the file and nothing of disks. A map would take the last of two equal keys in silence, so roles
//! are read one by one; what is found wrong is left in [`Notes`] as data, and the reader adds where.

use std::cell::{Cell, RefCell};
use std::fmt;

use ron::error::SpannedError;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::error::{Expected, Position, Problem, ThemeError, nearest};
use super::ink::{Ink, InkFault};
use super::place::{comment_at, token_at};
use super::role::Role;

/// The contrast words promise where a file does not say.
pub(super) const DEFAULT_CONTRAST: f64 = 4.5;

const FIELDS: &[&str] = &["contrast", "roles"];

/// What a file says, before fallbacks.
#[derive(Debug)]
pub(super) struct ThemeFile {
    pub(super) contrast: f64,
    pub(super) inks: [Option<Ink>; Role::COUNT],
}

/// What the reader must remember that its error type cannot carry.
struct Notes {
    problem: RefCell<Option<Problem>>,
    expected: Cell<Expected>,
}

impl Notes {
    fn fail<T, E: serde::de::Error>(&self, problem: Problem) -> Result<T, E> {
        *self.problem.borrow_mut() = Some(problem);
        Err(E::custom("theme"))
    }
}

/// Reads the text of a theme; `file` is what errors call it.
pub(super) fn read(file: &str, text: &str) -> Result<ThemeFile, ThemeError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let notes = Notes { problem: RefCell::new(None), expected: Cell::new(Expected::Theme) };
    let outcome = ron::Deserializer::from_str(text).and_then(|mut reader| {
        let read = ReadTheme(&notes).deserialize(&mut reader);
        read.and_then(|theme| reader.end().map(|()| theme)).map_err(|error| reader.span_error(error))
    });
    outcome.map_err(|SpannedError { code, span }| {
        let found = notes.problem.take();
        // For a comma that is missing, the reader's last good token is the one before it.
        let place = if code == ron::Error::ExpectedComma { span.end } else { span.start };
        let stopped = Position { line: place.line, column: place.col };
        let at =
            if code == ron::Error::UnclosedBlockComment { comment_at(text) } else { token_at(text, stopped, found.is_some()) };
        ThemeError {
            file: file.to_owned(),
            at: Some(at),
            problem: found.unwrap_or_else(|| syntax(&code, notes.expected.get())),
        }
    })
}

fn syntax(code: &ron::Error, waiting: Expected) -> Problem {
    use ron::Error as E;
    let expected = match code {
        E::ExpectedComma => Expected::Comma,
        E::ExpectedMapColon => Expected::Colon,
        E::ExpectedMapEnd => Expected::ClosingBrace,
        E::ExpectedStructLikeEnd => Expected::ClosingParenthesis,
        E::ExpectedStringEnd => Expected::ClosingQuote,
        E::UnclosedBlockComment => Expected::CommentEnd,
        E::TrailingCharacters => Expected::NothingMore,
        _ => waiting,
    };
    Problem::Unreadable { expected }
}

struct ReadTheme<'a>(&'a Notes);

impl<'de> DeserializeSeed<'de> for ReadTheme<'_> {
    type Value = ThemeFile;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<ThemeFile, D::Error> {
        reader.deserialize_struct("Theme", FIELDS, self)
    }
}

impl<'de> Visitor<'de> for ReadTheme<'_> {
    type Value = ThemeFile;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a theme")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ThemeFile, A::Error> {
        let notes = self.0;
        let mut contrast = None;
        let mut inks = None;
        loop {
            notes.expected.set(Expected::Field);
            let Some(field) = map.next_key_seed(ReadField(notes))? else {
                break;
            };
            match field {
                "contrast" if contrast.is_none() => {
                    notes.expected.set(Expected::Contrast);
                    contrast = Some(map.next_value_seed(ReadContrast(notes))?);
                }
                "roles" if inks.is_none() => {
                    notes.expected.set(Expected::Roles);
                    inks = Some(map.next_value_seed(ReadRoles(notes))?);
                }
                field => return notes.fail(Problem::RepeatedField { field }),
            }
        }
        Ok(ThemeFile { contrast: contrast.unwrap_or(DEFAULT_CONTRAST), inks: inks.unwrap_or([None; Role::COUNT]) })
    }
}

struct ReadField<'a>(&'a Notes);

impl<'de> DeserializeSeed<'de> for ReadField<'_> {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<&'static str, D::Error> {
        reader.deserialize_identifier(self)
    }
}

impl Visitor<'_> for ReadField<'_> {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_str<E: serde::de::Error>(self, found: &str) -> Result<&'static str, E> {
        match FIELDS.iter().find(|field| **field == found) {
            Some(field) => Ok(field),
            None => {
                self.0.fail(Problem::UnknownField { found: found.to_owned(), nearest: nearest(found, FIELDS.iter().copied()) })
            }
        }
    }
}

struct ReadContrast<'a>(&'a Notes);

impl<'de> DeserializeSeed<'de> for ReadContrast<'_> {
    type Value = f64;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<f64, D::Error> {
        let contrast: f64 = serde::Deserialize::deserialize(reader)?;
        if (1.0..=21.0).contains(&contrast) {
            return Ok(contrast);
        }
        self.0.fail(Problem::BadContrast { found: contrast })
    }
}

struct ReadRoles<'a>(&'a Notes);

impl<'de> DeserializeSeed<'de> for ReadRoles<'_> {
    type Value = [Option<Ink>; Role::COUNT];

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ReadRoles<'_> {
    type Value = [Option<Ink>; Role::COUNT];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("roles")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let notes = self.0;
        let mut inks = [None; Role::COUNT];
        loop {
            notes.expected.set(Expected::Role);
            let Some(role) = map.next_key_seed(ReadRole { notes, inks: &inks })? else {
                break;
            };
            notes.expected.set(Expected::Ink);
            inks[role as usize] = Some(map.next_value_seed(ReadInk { notes, role })?);
        }
        Ok(inks)
    }
}

struct ReadRole<'a> {
    notes: &'a Notes,
    inks: &'a [Option<Ink>; Role::COUNT],
}

impl<'de> DeserializeSeed<'de> for ReadRole<'_> {
    type Value = Role;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Role, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for ReadRole<'_> {
    type Value = Role;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a role")
    }

    fn visit_str<E: serde::de::Error>(self, found: &str) -> Result<Role, E> {
        match Role::named(found) {
            Some(role) if self.inks[role as usize].is_some() => self.notes.fail(Problem::RepeatedRole { role }),
            Some(role) => Ok(role),
            None => self
                .notes
                .fail(Problem::UnknownRole { found: found.to_owned(), nearest: nearest(found, Role::all().map(Role::name)) }),
        }
    }
}

struct ReadInk<'a> {
    notes: &'a Notes,
    role: Role,
}

impl<'de> DeserializeSeed<'de> for ReadInk<'_> {
    type Value = Ink;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Ink, D::Error> {
        reader.deserialize_any(self)
    }
}

impl Visitor<'_> for ReadInk<'_> {
    type Value = Ink;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an ink")
    }

    fn visit_str<E: serde::de::Error>(self, found: &str) -> Result<Ink, E> {
        Ink::parse(found).or_else(|fault: InkFault| self.notes.fail(Problem::BadInk { role: self.role, fault }))
    }

    fn visit_u64<E: serde::de::Error>(self, found: u64) -> Result<Ink, E> {
        self.visit_str(&found.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, found: i64) -> Result<Ink, E> {
        self.visit_str(&found.to_string())
    }
}
