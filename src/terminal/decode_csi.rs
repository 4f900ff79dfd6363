//! The control sequences that keyboards and mice send: arrows and function keys with what is held down, focus, the mouse.

use super::decode::{Step, key};
use crate::app::input::{Input, Mouse, MouseKind};
use crate::app::key::{Code, Key};

/// More bytes than any sequence of a keyboard has: it is nonsense.
const LONGEST: usize = 64;

/// Looks at a sequence that begins with `ESC [` and at least one byte more.
pub(super) fn csi(bytes: &[u8]) -> Step {
    match *bytes {
        [_, _, b'[' | b'M'] | [_, _, b'M', _] | [_, _, b'M', _, _] => return Step::Need,
        // The function keys of the Linux console.
        [_, _, b'[', byte @ b'A'..=b'E', ..] => return key(4, Code::F(byte - b'A' + 1)),
        // The mouse of terminals that do not know the form we ask for.
        [_, _, b'M', button, column, row, ..] => {
            let place = |byte: u8| u16::from(byte).saturating_sub(33);
            let button = u16::from(button).saturating_sub(32);
            return Step::Took(6, mouse(button, place(column), place(row), button & 3 != 3));
        }
        _ => {}
    }
    let body = bytes.get(2..).unwrap_or_default();
    let Some(end) = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return if body.len() < LONGEST { Step::Need } else { Step::Took(bytes.len(), None) };
    };
    let (parameters, last) = (body.get(..end).unwrap_or_default(), body.get(end).copied().unwrap_or_default());
    if !matches!(last, 0x40..=0x7e) {
        // Something else has cut the sequence off; look at that afresh.
        return Step::Took(end + 2, None);
    }
    if (parameters, last) == (b"200", b'~') {
        return Step::Paste(end + 3);
    }
    Step::Took(end + 3, meaning(parameters, last))
}

/// What a whole sequence means, if it means anything here.
fn meaning(parameters: &[u8], last: u8) -> Option<Input> {
    if let Some(report) = parameters.strip_prefix(b"<") {
        let mut numbers = report.split(|byte| *byte == b';').map(number);
        let (button, column, row) = (numbers.next()?, numbers.next()?, numbers.next()?);
        return match last {
            b'M' | b'm' => mouse(button, column.saturating_sub(1), row.saturating_sub(1), last == b'M'),
            _ => None,
        };
    }
    let mut fields = parameters.split(|byte| *byte == b';');
    let first = fields.next().map_or(0, number);
    let second = fields.next().unwrap_or_default();
    let third = fields.next().map_or(0, number);
    let code = match last {
        b'I' if parameters.is_empty() => return Some(Input::FocusGained),
        b'O' if parameters.is_empty() => return Some(Input::FocusLost),
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'Z' => return Some(Input::Key(Key::new(Code::Tab).with(false, false, true))),
        // With another first number it is a cursor position.
        b'P'..=b'S' if first <= 1 => Code::F(last - b'P' + 1),
        b'~' if first == 27 => unicode(third)?,
        b'~' => numbered(first)?,
        b'u' => unicode(first)?,
        _ => return None,
    };
    let mut held = second.split(|byte| *byte == b':').map(number);
    let modifiers = held.next().unwrap_or_default().saturating_sub(1);
    if held.next() == Some(3) {
        return None; // The key came up.
    }
    Some(Input::Key(Key::new(code).with(modifiers & 4 != 0, modifiers & 2 != 0, modifiers & 1 != 0)))
}

/// The number that `digits` write; 0 for none, the highest for one too high. What follows a colon is left out.
fn number(digits: &[u8]) -> u16 {
    let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |sum: u16, digit| sum.saturating_mul(10).saturating_add(u16::from(digit - b'0')))
}

/// The key with this number of the VT220 and its children.
fn numbered(number: u16) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(number as u8 - 10),
        17..=21 => Code::F(number as u8 - 11),
        23..=26 => Code::F(number as u8 - 12),
        28 | 29 => Code::F(number as u8 - 13),
        31..=34 => Code::F(number as u8 - 14),
        _ => return None,
    })
}

/// The key that types this character, in the forms that tell more keys apart.
fn unicode(number: u16) -> Option<Code> {
    Some(match number {
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        u16::MAX => return None,
        _ => Code::Char(char::from_u32(number.into()).filter(|character| !character.is_control())?),
    })
}

/// What the mouse did in this cell. Other buttons, and moves without one, are none of ours.
fn mouse(button: u16, column: u16, row: u16, down: bool) -> Option<Input> {
    let kind = match (button & 0b1110_0011, down) {
        (0, true) => MouseKind::Press,
        (32, true) => MouseKind::Drag,
        (64, _) => MouseKind::ScrollUp,
        (65, _) => MouseKind::ScrollDown,
        // The old form does not say which button came up.
        (0 | 3 | 32, false) => MouseKind::Release,
        _ => return None,
    };
    Some(Input::Mouse(Mouse { kind, column, row }))
}
