//! Turns the bytes of a keyboard into inputs. Pure: it never reads, so it never waits.
//!
//! crossterm's own reader is not used, because it reads on in a blocking way in the middle of a sequence (alt-[ is enough) and
//! spins when the terminal is closed there; neither can be mended from outside.

use std::mem;

use super::decode_csi::csi;
use crate::app::input::Input;
use crate::app::key::{Code, Key};

/// What ends a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// A paste that grew to this size without an end is taken for whole.
const LONGEST_PASTE: usize = 64 << 20;

/// What one look at the bytes has found.
#[derive(Debug, PartialEq)]
pub(super) enum Step {
    /// So many bytes are done with; they may have meant nothing.
    Took(usize, Option<Input>),
    /// So many bytes began a paste.
    Paste(usize),
    /// The rest of the sequence is not here yet.
    Need,
}

/// Keeps what has come of a sequence or a paste until the rest is here.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// The beginning of a sequence.
    pending: Vec<u8>,
    /// The text of a paste so far.
    paste: Option<Vec<u8>>,
    /// The byte that this terminal's line discipline takes for backspace, beside DEL.
    erase: u8,
}

impl Decoder {
    /// A decoder for a terminal whose line discipline erases by `erase`.
    pub(super) fn new(erase: u8) -> Self {
        Self { erase, ..Self::default() }
    }

    /// Whether a sequence has begun and not ended. A paste may take its time.
    pub(super) fn is_waiting(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Decodes everything that was there to be read.
    pub(super) fn feed(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) {
        let bytes = if self.paste.is_some() { self.paste_on(bytes, inputs) } else { bytes };
        let mut all = mem::take(&mut self.pending);
        all.extend_from_slice(bytes);
        let mut rest = all.as_slice();
        while !rest.is_empty() {
            match step(rest, self.erase) {
                Step::Took(count, input) => {
                    inputs.extend(input);
                    rest = rest.get(count..).unwrap_or_default();
                }
                Step::Paste(count) => {
                    self.paste = Some(Vec::new());
                    rest = self.paste_on(rest.get(count..).unwrap_or_default(), inputs);
                }
                Step::Need => break,
            }
        }
        self.pending = rest.to_vec();
    }

    /// Nothing more came: what looked like the beginning of a sequence was a key with alt, or nonsense.
    pub(super) fn give_up(&mut self, inputs: &mut Vec<Input>) {
        if let [0x1b, byte @ (b'[' | b'O')] = *mem::take(&mut self.pending) {
            inputs.push(Input::Key(Key::char(byte.into()).with(false, true, false)));
        }
    }

    /// Forgets what is unfinished: somebody else has had the keyboard.
    pub(super) fn forget(&mut self) {
        self.pending.clear();
        self.paste = None;
    }

    /// Adds to the paste; gives back what came after its end.
    fn paste_on<'b>(&mut self, bytes: &'b [u8], inputs: &mut Vec<Input>) -> &'b [u8] {
        let text = self.paste.get_or_insert_default();
        let before = text.len();
        text.extend_from_slice(bytes);
        // The end may have begun in what was there.
        let from = before.saturating_sub(PASTE_END.len());
        let end = text.get(from..).and_then(|new| new.windows(PASTE_END.len()).position(|window| window == PASTE_END));
        let used = match end {
            Some(at) => {
                text.truncate(from + at);
                from + at + PASTE_END.len() - before
            }
            None if text.len() < LONGEST_PASTE => return &[],
            None => bytes.len(),
        };
        let text = self.paste.take().unwrap_or_default();
        let text = String::from_utf8_lossy(&text).replace("\r\n", "\n").replace('\r', "\n");
        inputs.push(Input::Paste(text));
        bytes.get(used..).unwrap_or_default()
    }
}

/// A step that has found a key.
pub(super) fn key(count: usize, key: impl Into<Key>) -> Step {
    Step::Took(count, Some(Input::Key(key.into())))
}

/// Looks at the first key or sequence of `bytes`.
fn step(bytes: &[u8], erase: u8) -> Step {
    let ctrl = |character: char| key(1, Key::char(character).with(true, false, false));
    match *bytes {
        [] => Step::Need,
        [0x1b, ..] => escape(bytes, erase),
        [b'\r', ..] => key(1, Code::Enter),
        [b'\t', ..] => key(1, Code::Tab),
        [0x7f, ..] => key(1, Code::Backspace),
        [byte, ..] if byte == erase && byte.is_ascii_control() && byte != 0 => key(1, Code::Backspace),
        [0, ..] => ctrl(' '),
        [byte @ 0x01..=0x1a, ..] => ctrl((byte - 1 + b'a').into()),
        [byte @ 0x1c..=0x1f, ..] => ctrl((byte + 0x40).into()),
        [byte, ..] if byte.is_ascii() => key(1, Key::char(byte.into())),
        _ => character(bytes),
    }
}

/// Looks at a character of several bytes; what is no UTF-8 is passed over.
fn character(bytes: &[u8]) -> Step {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return Step::Took(1, None),
    };
    let have = bytes.get(..length).unwrap_or(bytes);
    match str::from_utf8(have) {
        Ok(text) => Step::Took(length, text.chars().next().map(|character| Input::Key(Key::char(character)))),
        Err(error) if error.error_len().is_none() => Step::Need,
        Err(error) => Step::Took(error.error_len().unwrap_or(1).max(1), None),
    }
}

/// Looks at what begins with the escape byte. If nothing follows it, it is the escape key: at once.
fn escape(bytes: &[u8], erase: u8) -> Step {
    match *bytes {
        [_] | [_, 0x1b, ..] => key(1, Code::Esc),
        [_, b'[' | b'O'] => Step::Need,
        [_, b'[', ..] => csi(bytes),
        [_, b'O', byte, ..] => match ss3(byte) {
            Some(code) => key(3, code),
            None => key(2, Key::char('O').with(false, true, false)),
        },
        [_, b']' | b'P' | b'_' | b'^', ..] if string(bytes).is_some() => Step::Took(string(bytes).unwrap_or(bytes.len()), None),
        _ => match step(bytes.get(1..).unwrap_or_default(), erase) {
            Step::Took(count, Some(Input::Key(held))) => key(count + 1, held.with(held.ctrl, true, held.shift)),
            Step::Took(count, input) => Step::Took(count + 1, input),
            other => other,
        },
    }
}

/// The length of a whole string sequence, if it is one: an answer to somebody's question, not to ours.
fn string(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().skip(2).position(|byte| matches!(byte, 0x07 | 0x1b))? + 2;
    match bytes.get(end..) {
        Some([0x07, ..]) => Some(end + 1),
        Some([0x1b, b'\\', ..]) => Some(end + 2),
        _ => None,
    }
}

/// The keys that some terminals send in the form of a keypad in application mode.
fn ss3(byte: u8) -> Option<Code> {
    Some(match byte {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(byte - b'P' + 1),
        _ => return None,
    })
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
