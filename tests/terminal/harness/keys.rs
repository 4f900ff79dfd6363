//! The keyboard of the emulator.

use partnerwright::app::key::{Code, Key};

/// What a terminal sends for a key.
pub(crate) fn sent(key: Key) -> Vec<u8> {
    let modifiers = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    let letter = |last: char| {
        if modifiers > 1 { format!("\x1b[1;{modifiers}{last}") } else { format!("\x1b[{last}") }
    };
    let number = |number: u8| {
        if modifiers > 1 { format!("\x1b[{number};{modifiers}~") } else { format!("\x1b[{number}~") }
    };
    let plain = |byte: u8| {
        if key.alt { format!("\x1b{}", char::from(byte)) } else { char::from(byte).to_string() }
    };
    let text = match key.code {
        Code::Char(' ') if key.ctrl => plain(0),
        Code::Char(character) if key.ctrl => plain(u8::try_from(character).unwrap() & 0x1f),
        Code::Char(character) if key.alt => format!("\x1b{character}"),
        Code::Char(character) => character.to_string(),
        Code::Enter => plain(b'\r'),
        Code::Esc => plain(0x1b),
        Code::Tab if key.shift => "\x1b[Z".to_owned(),
        Code::Tab => plain(b'\t'),
        Code::Backspace => plain(0x7f),
        Code::Up => letter('A'),
        Code::Down => letter('B'),
        Code::Right => letter('C'),
        Code::Left => letter('D'),
        Code::Home => letter('H'),
        Code::End => letter('F'),
        Code::Insert => number(2),
        Code::Delete => number(3),
        Code::PageUp => number(5),
        Code::PageDown => number(6),
        Code::F(which @ 1..=4) => letter(char::from(b'P' + which - 1)),
        Code::F(which @ 5..=5) => number(which + 10),
        Code::F(which @ 6..=10) => number(which + 11),
        Code::F(which) => number(which + 12),
    };
    text.into_bytes()
}
