//! Two pictures: the one on the terminal and the one being drawn. Each frame is one `write` of what differs.
//!
//! Not ratatui's `Terminal`: its `clear` asks the terminal for the cursor and may wait two seconds, and its frames take
//! several writes.

use std::io::{self, Write};
use std::mem;

use crossterm::cursor::{Hide, SetCursorStyle, Show};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::encode::{difference, place};
use super::session::append;

/// What is on the terminal, and what will be.
#[derive(Debug)]
pub struct Screen {
    front: Buffer,
    back: Buffer,
    /// The frame on its way; kept for its memory.
    bytes: Vec<u8>,
    /// What goes out before the next frame, or without one.
    beside: Vec<u8>,
    /// Where the cursor is shown, if it is.
    cursor: Option<(u16, u16)>,
    /// Whether the terminal shows what `front` says. Not at first, nor after somebody else had it.
    known: bool,
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen {
    /// A screen of which nothing is known.
    pub fn new() -> Self {
        Self {
            front: Buffer::empty(Rect::ZERO),
            back: Buffer::empty(Rect::ZERO),
            bytes: Vec::with_capacity(8 * 1024),
            beside: Vec::new(),
            cursor: None,
            known: false,
        }
    }

    /// Somebody else has written to the terminal: the next frame clears it and draws everything.
    pub fn forget(&mut self) {
        self.known = false;
    }

    /// Where to put bytes that are no picture, such as the window's title. They go out with the next frame.
    pub fn beside(&mut self) -> &mut Vec<u8> {
        &mut self.beside
    }

    /// Has `draw` make a picture of `size` (columns, rows) and say where the cursor shall be seen; brings it to `out` in one
    /// write, or none if nothing differs. Gives the number of bytes written.
    pub fn paint(
        &mut self,
        (width, height): (u16, u16),
        out: &mut impl Write,
        draw: impl FnOnce(&mut Buffer) -> Option<(u16, u16)>,
    ) -> io::Result<usize> {
        let area = Rect::new(0, 0, width, height);
        if self.back.area != area || self.front.area != area {
            self.front = Buffer::empty(area);
            self.back = Buffer::empty(area);
            self.known = false;
        } else {
            self.back.reset();
        }
        let cursor = draw(&mut self.back).filter(|(x, y)| *x < width && *y < height);

        self.bytes.clear();
        append(&mut self.bytes, BeginSynchronizedUpdate);
        let empty = self.bytes.len();
        if !self.known {
            self.front.reset();
            self.bytes.extend_from_slice(b"\x1b[m");
            append(&mut self.bytes, Clear(ClearType::All));
        }
        difference(&self.front, &self.back, &mut self.bytes);
        let moved = self.bytes.len() > empty;
        self.place_cursor(cursor, moved);
        if self.bytes.len() == empty {
            self.bytes.clear();
        } else {
            append(&mut self.bytes, EndSynchronizedUpdate);
        }
        self.known = true;
        self.cursor = cursor;
        mem::swap(&mut self.front, &mut self.back);
        self.send(out)
    }

    /// Writes what waits beside the pictures, if a frame has not taken it along.
    pub fn flush(&mut self, out: &mut impl Write) -> io::Result<usize> {
        self.bytes.clear();
        self.send(out)
    }

    /// Shows, moves or hides the cursor. After the terminal was somebody else's it is hidden.
    fn place_cursor(&mut self, cursor: Option<(u16, u16)>, moved: bool) {
        let shown = if self.known { self.cursor } else { None };
        match cursor {
            Some((x, y)) => {
                if moved || shown != cursor {
                    place(&mut self.bytes, x, y);
                }
                if shown.is_none() {
                    append(&mut self.bytes, SetCursorStyle::SteadyBar);
                    append(&mut self.bytes, Show);
                }
            }
            None if shown.is_some() || (!self.known && self.cursor.is_some()) => {
                append(&mut self.bytes, Hide);
            }
            None => {}
        }
    }

    /// One write of what waits beside and of the frame.
    fn send(&mut self, out: &mut impl Write) -> io::Result<usize> {
        if !self.beside.is_empty() {
            self.beside.append(&mut self.bytes);
            mem::swap(&mut self.beside, &mut self.bytes);
        }
        if !self.bytes.is_empty() {
            out.write_all(&self.bytes)?;
            out.flush()?;
        }
        Ok(self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts writes.
    #[derive(Default)]
    struct Sink(Vec<Vec<u8>>);

    impl Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn paint(screen: &mut Screen, sink: &mut Sink, text: &str, cursor: Option<(u16, u16)>) -> usize {
        let draw = |buffer: &mut Buffer| {
            buffer.set_string(0, 0, text, ratatui::style::Style::new());
            cursor
        };
        screen.paint((20, 2), sink, draw).unwrap()
    }

    #[test]
    fn a_frame_is_one_write_and_an_equal_frame_none() {
        let (mut screen, mut sink) = (Screen::new(), Sink::default());
        paint(&mut screen, &mut sink, "one", None);
        paint(&mut screen, &mut sink, "one", None);
        assert_eq!(sink.0, [b"\x1b[?2026h\x1b[m\x1b[2J\x1b[1Hone\x1b[?2026l"]);
        paint(&mut screen, &mut sink, "ono", None);
        assert_eq!(sink.0[1], b"\x1b[?2026h\x1b[1;3Ho\x1b[?2026l");
    }

    #[test]
    fn the_cursor_is_shown_moved_and_hidden_only_when_it_changes() {
        let (mut screen, mut sink) = (Screen::new(), Sink::default());
        paint(&mut screen, &mut sink, "", None);
        paint(&mut screen, &mut sink, "", Some((2, 1)));
        paint(&mut screen, &mut sink, "", Some((2, 1)));
        paint(&mut screen, &mut sink, "", Some((3, 1)));
        paint(&mut screen, &mut sink, "", Some((30, 1)));
        let inner: Vec<_> = sink.0[1..].iter().map(|frame| &frame[8..frame.len() - 8]).collect();
        assert_eq!(inner, [&b"\x1b[2;3H\x1b[6 q\x1b[?25h"[..], b"\x1b[2;4H", b"\x1b[?25l"]);
    }

    #[test]
    fn after_somebody_else_the_whole_picture_is_drawn_in_one_write() {
        let (mut screen, mut sink) = (Screen::new(), Sink::default());
        paint(&mut screen, &mut sink, "one", Some((0, 0)));
        screen.forget();
        paint(&mut screen, &mut sink, "one", Some((0, 0)));
        assert_eq!(sink.0.len(), 2);
        assert_eq!(sink.0[0], sink.0[1]);
    }

    #[test]
    fn what_goes_beside_the_picture_shares_its_write() {
        let (mut screen, mut sink) = (Screen::new(), Sink::default());
        screen.beside().extend_from_slice(b"TITLE");
        paint(&mut screen, &mut sink, "one", None);
        assert!(sink.0[0].starts_with(b"TITLE\x1b[?2026h"));
        screen.beside().extend_from_slice(b"COPY");
        paint(&mut screen, &mut sink, "one", None);
        screen.flush(&mut sink).unwrap();
        assert_eq!(sink.0[1..], [b"COPY"]);
    }

    #[test]
    fn a_window_without_room_is_no_reason_to_write() {
        let (mut screen, mut sink) = (Screen::new(), Sink::default());
        for size in [(0, 0), (0, 5), (5, 0), (1, 1)] {
            screen.paint(size, &mut sink, |_| Some((0, 0))).unwrap();
        }
    }
}
