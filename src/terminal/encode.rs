//! Turns the difference between two pictures into bytes for the terminal: as few as will do.
//!
//! Rows that are equal cost one comparison. ratatui's own backend is not used: it names the sixteen colours by their number in
//! the table of 256, which plain terminals lack, and sends about twice the bytes.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// The attributes in the order of their bits, with what switches them on.
const ATTRIBUTES: [(Modifier, u16); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// From so many blanks on it is shorter to erase to the end of the row.
const WORTH_ERASING: usize = 4;

/// Up to so many equal cells in between it is shorter to write them again.
const SHORT_BRIDGE: usize = 3;

/// Puts into `out` what makes a terminal that shows `old` show `new`; both have the same area. The terminal's pen is the
/// default one before and after.
pub(super) fn difference(old: &Buffer, new: &Buffer, out: &mut Vec<u8>) {
    let width = usize::from(new.area.width).max(1);
    let mut pen = Pen { out, at: None, fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };
    for ((old, new), y) in old.content.chunks(width).zip(new.content.chunks(width)).zip(0..) {
        if old != new {
            row(old, new, y, &mut pen);
        }
    }
    pen.plain();
}

/// One row that differs.
fn row(old: &[Cell], new: &[Cell], y: u16, pen: &mut Pen<'_>) {
    let width = new.len();
    let blank_from = new.iter().rposition(|cell| !is_erased(cell)).map_or(0, |last| last + 1);
    // Cells before this one are to be drawn even if they are equal: something wide has lain or will lie over them.
    let mut spoilt = 0;
    let mut x = 0;
    while let (Some(before), Some(after)) = (old.get(x), new.get(x)) {
        let columns = columns(after).min(width - x);
        if x < spoilt || before != after {
            for (place, covered) in old.iter().enumerate().skip(x).take(columns) {
                spoilt = spoilt.max(place + self::columns(covered));
            }
            if is_doubtful(before) || is_doubtful(after) {
                // Terminals do not agree on its width: do not trust anything to its right.
                spoilt = width;
            }
            pen.bridge(new, x, y);
            pen.go(x as u16, y);
            if x >= blank_from && width - x >= WORTH_ERASING {
                pen.plain();
                pen.out.extend_from_slice(b"\x1b[K");
                return;
            }
            pen.draw(after, columns);
        }
        x += columns;
    }
}

/// How many columns a cell's content takes.
fn columns(cell: &Cell) -> usize {
    let symbol = cell.symbol();
    if symbol.len() == 1 { 1 } else { usize::from(symbol.cell_width()).max(1) }
}

/// Whether this is what erasing leaves. A blank in some colour is not: what a cell holds may not depend on how it came about.
fn is_erased(cell: &Cell) -> bool {
    cell.symbol() == " " && (cell.fg, cell.bg, cell.modifier) == (Color::Reset, Color::Reset, Modifier::empty())
}

/// Whether terminals differ about the width of this: several characters that join into one of two columns.
fn is_doubtful(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 4
        && symbol.chars().nth(1).is_some()
        && (columns(cell) > 1 || symbol.contains(['\u{200d}', '\u{fe0f}', '\u{fe0e}']))
}

/// Where the terminal's cursor is and what it writes with.
struct Pen<'o> {
    out: &'o mut Vec<u8>,
    /// Not known at first, nor after something of doubtful width.
    at: Option<(u16, u16)>,
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen<'_> {
    /// Where so little lies between here and a cell of the row `new` that a sequence would be longer, writes that again.
    fn bridge(&mut self, new: &[Cell], x: usize, y: u16) {
        let Some((from, row)) = self.at else { return };
        let from = usize::from(from);
        let between = new.get(from..x).unwrap_or_default();
        let usual =
            |cell: &Cell| cell.symbol().len() == 1 && (cell.fg, cell.bg, cell.modifier) == (self.fg, self.bg, self.modifier);
        if row == y && between.len() <= SHORT_BRIDGE && between.iter().all(usual) {
            for cell in between {
                self.draw(cell, 1);
            }
        }
    }

    /// Goes to a cell by the shortest way.
    fn go(&mut self, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => return,
            Some((from, row)) if row == y && from < x => {
                self.out.extend_from_slice(b"\x1b[");
                if x - from > 1 {
                    number(self.out, x - from);
                }
                self.out.push(b'C');
            }
            Some((_, row)) if x == 0 && row + 1 == y => self.out.extend_from_slice(b"\r\n"),
            _ => place(self.out, x, y),
        }
        self.at = Some((x, y));
    }

    /// Draws a cell that takes so many columns.
    fn draw(&mut self, cell: &Cell, columns: usize) {
        let symbol = cell.symbol();
        self.style(cell);
        let whole = self::columns(cell) == columns
            && !symbol.is_empty()
            && !symbol.as_bytes().first().is_some_and(u8::is_ascii_control);
        self.out.extend_from_slice(if whole { symbol.as_bytes() } else { b" " });
        self.at = match self.at {
            Some((x, y)) if symbol.len() <= 4 => Some((x + columns as u16, y)),
            _ => None,
        };
    }

    /// Takes the style of a cell.
    fn style(&mut self, cell: &Cell) {
        let (fg, bg, modifier) = (cell.fg, cell.bg, cell.modifier);
        if (fg, bg, modifier) == (self.fg, self.bg, self.modifier) {
            return;
        }
        let lost = !modifier.contains(self.modifier);
        let plain = (fg, bg, modifier) == (Color::Reset, Color::Reset, Modifier::empty());
        if plain {
            return self.plain();
        }
        self.out.extend_from_slice(b"\x1b[");
        let start = self.out.len();
        if lost {
            (self.fg, self.bg, self.modifier) = (Color::Reset, Color::Reset, Modifier::empty());
            self.out.extend_from_slice(b"0;");
        }
        for (attribute, code) in ATTRIBUTES {
            if (modifier - self.modifier).contains(attribute) {
                number(self.out, code);
                self.out.push(b';');
            }
        }
        if fg != self.fg {
            color(self.out, fg, 30);
        }
        if bg != self.bg {
            color(self.out, bg, 40);
        }
        debug_assert!(self.out.len() > start, "something differs");
        self.out.pop();
        self.out.push(b'm');
        (self.fg, self.bg, self.modifier) = (fg, bg, modifier);
    }

    /// Takes the default style.
    fn plain(&mut self) {
        if (self.fg, self.bg, self.modifier) != (Color::Reset, Color::Reset, Modifier::empty()) {
            self.out.extend_from_slice(b"\x1b[m");
            (self.fg, self.bg, self.modifier) = (Color::Reset, Color::Reset, Modifier::empty());
        }
    }
}

/// Puts the cursor into a cell.
pub(super) fn place(out: &mut Vec<u8>, x: u16, y: u16) {
    out.extend_from_slice(b"\x1b[");
    number(out, y.saturating_add(1));
    if x > 0 {
        out.push(b';');
        number(out, x.saturating_add(1));
    }
    out.push(b'H');
}

/// The parameters of a colour, with a semicolon behind; `base` is 30 for the foreground and 40 for the background.
fn color(out: &mut Vec<u8>, color: Color, base: u16) {
    let code = match color {
        Color::Reset => base + 9,
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => base + 60,
        Color::LightRed => base + 61,
        Color::LightGreen => base + 62,
        Color::LightYellow => base + 63,
        Color::LightBlue => base + 64,
        Color::LightMagenta => base + 65,
        Color::LightCyan => base + 66,
        Color::White => base + 67,
        Color::Indexed(index) => return numbers(out, &[base + 8, 5, index.into()]),
        Color::Rgb(red, green, blue) => {
            return numbers(out, &[base + 8, 2, red.into(), green.into(), blue.into()]);
        }
    };
    numbers(out, &[code]);
}

/// Numbers, each with a semicolon behind.
fn numbers(out: &mut Vec<u8>, all: &[u16]) {
    for one in all {
        number(out, *one);
        out.push(b';');
    }
}

/// A number in decimal digits.
fn number(out: &mut Vec<u8>, number: u16) {
    if number >= 10 {
        self::number(out, number / 10);
    }
    out.push(b'0' + (number % 10) as u8);
}

#[cfg(test)]
#[path = "encode_tests.rs"]
mod tests;
