//! Keys as values, and the one way to write them: in the configuration, the help, the documents and the tests.
//!
//! `j`, `H`, `ctrl-s`, `alt-b`, `shift-tab`, `enter`, `space`, `pgup`, `f1`, `<`; a chord is keys parted by blanks: `g b`.
//! This file knows nothing of terminals: what a terminal sends becomes a [`Key`] elsewhere.

use std::fmt::{self, Display, Formatter, Write};
use std::str::FromStr;

/// The key itself, without what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A key that types a character; a capital letter is the character itself, not a shift.
    Char(char),
    /// The return key.
    Enter,
    /// The escape key.
    Esc,
    /// The tabulator.
    Tab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// The insert key.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// The names of the keys that type no character. The first name of a code is the one shown, the others are understood.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("return", Code::Enter),
    ("escape", Code::Esc),
    ("del", Code::Delete),
    ("ins", Code::Insert),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
];

/// The highest function key that terminals have a sequence for.
const LAST_FUNCTION_KEY: u8 = 24;

/// One key press: a code and what is held down with it.
///
/// Build it with [`Key::new`] and the `with_` calls, or parse it: both keep the one normal form, in which a character never
/// carries `shift` and a character with `ctrl` is a small letter, since that is all that terminals can tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The key itself.
    pub code: Code,
    /// Whether control is held down.
    pub ctrl: bool,
    /// Whether alt (meta, option) is held down.
    pub alt: bool,
    /// Whether shift is held down; never with a character.
    pub shift: bool,
}

impl Key {
    /// The bare key.
    pub const fn new(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// The key that types `character`.
    pub const fn char(character: char) -> Self {
        Self::new(Code::Char(character))
    }

    /// The same key with the given modifiers, in normal form.
    #[must_use]
    pub fn with(self, ctrl: bool, alt: bool, shift: bool) -> Self {
        let mut key = Self { code: self.code, ctrl, alt, shift };
        if let Code::Char(character) = key.code {
            let shifted = key.shift && !key.ctrl;
            key.code = Code::Char(match single(character, shifted, key.ctrl) {
                Some(other) => other,
                None => character,
            });
            key.shift = false;
        }
        key
    }

    /// The character this key types into a text field: one without control or alt.
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }
}

/// `character` in the case that the modifiers ask for, where that is one character.
fn single(character: char, upper: bool, lower: bool) -> Option<char> {
    fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
        let first = characters.next()?;
        characters.next().is_none().then_some(first)
    }
    if upper {
        only(character.to_uppercase())
    } else if lower {
        only(character.to_lowercase())
    } else {
        Some(character)
    }
}

impl From<Code> for Key {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

/// Why a written key is none, with what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing was written.
    #[error("no key is written here; write one such as `j`, `ctrl-s` or `g b`")]
    Empty,
    /// The name is not one of a key.
    #[error("`{0}` is no key; write a character, or a name such as `enter`, `esc`, `pgup` or `f1`")]
    Unknown(String),
    /// A function key that no terminal sends.
    #[error("there is no key `{0}`; function keys go from `f1` to `f24`")]
    FunctionKey(String),
    /// Shift with something that has no capital.
    #[error("`{0}` cannot be told from a plain key; write the character that the two keys type together")]
    Shift(String),
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        loop {
            let (flag, after) = if let Some(after) = rest.strip_prefix("ctrl-") {
                (&mut ctrl, after)
            } else if let Some(after) = rest.strip_prefix("alt-") {
                (&mut alt, after)
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (&mut shift, after)
            } else {
                break;
            };
            *flag = true;
            rest = after;
        }
        let code = code(rest, text)?;
        let key = Self::new(code).with(ctrl, alt, shift);
        match code {
            Code::Char(character) if shift && !ctrl && key.code == code && !character.is_uppercase() => {
                Err(KeyError::Shift(text.to_owned()))
            }
            _ => Ok(key),
        }
    }
}

/// The code that `name` stands for; `whole` is what the reader wrote, for the error.
fn code(name: &str, whole: &str) -> Result<Code, KeyError> {
    let mut characters = name.chars();
    match (characters.next(), characters.next()) {
        (None, _) if whole.is_empty() => return Err(KeyError::Empty),
        (Some(character), None) if !character.is_control() && character != ' ' => {
            return Ok(Code::Char(character));
        }
        _ => {}
    }
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Ok(*code);
    }
    if let Some(number) = name.strip_prefix('f')
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return match number.parse() {
            Ok(number @ 1..=LAST_FUNCTION_KEY) => Ok(Code::F(number)),
            _ => Err(KeyError::FunctionKey(whole.to_owned())),
        };
    }
    Err(KeyError::Unknown(whole.to_owned()))
}

impl Display for Key {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                out.write_str(name)?;
            }
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return out.write_str(name);
        }
        match self.code {
            Code::Char(character) => out.write_char(character),
            Code::F(number) => write!(out, "f{number}"),
            _ => Ok(()),
        }
    }
}

/// Keys to be pressed one after the other; mostly just one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord(Vec<Key>);

impl Chord {
    /// The keys in their order; never empty.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// Whether the keys pressed so far could still become this chord.
    pub fn begins_with(&self, pressed: &[Key]) -> bool {
        self.0.starts_with(pressed)
    }
}

impl From<Key> for Chord {
    fn from(key: Key) -> Self {
        Self(vec![key])
    }
}

impl FromStr for Chord {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let keys = text.split_whitespace().map(str::parse).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(KeyError::Empty) } else { Ok(Self(keys)) }
    }
}

impl Display for Chord {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for (place, key) in self.0.iter().enumerate() {
            if place > 0 {
                out.write_char(' ')?;
            }
            Display::fmt(key, out)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "key_tests.rs"]
mod tests;
