//! Where a motion leads. Nothing is changed here.

use super::{Editor, Motion, Room, cells, layout::Row};

/// What a grapheme is to moving by words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Word,
    Mark,
}

impl Class {
    fn of(grapheme: &str) -> Self {
        match grapheme.chars().next() {
            Some(letter) if letter.is_whitespace() => Self::Blank,
            Some(letter) if letter.is_alphanumeric() || letter == '_' => Self::Word,
            _ => Self::Mark,
        }
    }
}

impl Editor {
    /// Where a motion leads from the cursor, and the column to keep. `None` from the first row up and the last row down.
    pub(super) fn target(&self, motion: Motion, goal: Option<usize>, room: Room) -> Option<(usize, Option<usize>)> {
        let text = self.text();
        let at = self.cursor();
        let page = isize::from(i16::try_from(room.height.max(2) - 1).unwrap_or(i16::MAX));
        let to = match motion {
            Motion::Left => cells::previous(text, at),
            Motion::Right => cells::next(text, at),
            Motion::WordLeft => word_left(text, at),
            Motion::WordRight => word_right(text, at),
            Motion::LineStart => {
                let row = self.row_of_cursor(room).start;
                if row == at { self.line_start() } else { row }
            }
            Motion::LineEnd => {
                let row = self.row_of_cursor(room).last_place(text);
                if row == at { self.line_end() } else { row }
            }
            Motion::Up => return self.vertical(-1, goal, room),
            Motion::Down => return self.vertical(1, goal, room),
            Motion::PageUp => return self.vertical(-page, goal, room),
            Motion::PageDown => return self.vertical(page, goal, room),
            Motion::TextStart => 0,
            Motion::TextEnd => text.len(),
        };
        Some((to, None))
    }

    /// The end of the text that a motion points to.
    pub(super) fn far_end(&self, motion: Motion) -> usize {
        match motion {
            Motion::Down | Motion::PageDown | Motion::Right | Motion::WordRight | Motion::LineEnd | Motion::TextEnd => {
                self.text().len()
            }
            Motion::Up | Motion::PageUp | Motion::Left | Motion::WordLeft | Motion::LineStart | Motion::TextStart => 0,
        }
    }

    /// As the target, but by whole lines: deleting to the end of a row that only the window made would surprise.
    pub(super) fn delete_target(&self, motion: Motion, room: Room) -> usize {
        let at = self.cursor();
        match motion {
            Motion::LineStart if self.line_start() == at => cells::previous(self.text(), at),
            Motion::LineStart => self.line_start(),
            Motion::LineEnd if self.line_end() == at => cells::next(self.text(), at),
            Motion::LineEnd => self.line_end(),
            _ => self.target(motion, None, room).map_or_else(|| self.far_end(motion), |(to, _)| to),
        }
    }

    fn vertical(&self, by: isize, goal: Option<usize>, room: Room) -> Option<(usize, Option<usize>)> {
        let rows = self.rows(room);
        let from = self.row_index(&rows);
        let to = from.saturating_add_signed(by).min(rows.len().saturating_sub(1));
        if to == from {
            return None;
        }
        let column = goal.unwrap_or_else(|| cells::width(&self.text()[rows[from].start..self.cursor()]));
        Some((rows[to].place_at(self.text(), column), Some(column)))
    }

    fn row_of_cursor(&self, room: Room) -> Row {
        let rows = self.rows(room);
        rows[self.row_index(&rows)]
    }

    fn line_start(&self) -> usize {
        self.text()[..self.cursor()].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text()[self.cursor()..].find('\n').map_or(self.text().len(), |at| self.cursor() + at)
    }
}

fn word_left(text: &str, mut at: usize) -> usize {
    let mut class = Class::Blank;
    while at > 0 {
        let before = cells::previous(text, at);
        let found = Class::of(&text[before..at]);
        if found != class && class != Class::Blank {
            break;
        }
        class = found;
        at = before;
    }
    at
}

fn word_right(text: &str, mut at: usize) -> usize {
    let mut class = Class::Blank;
    while at < text.len() {
        let after = cells::next(text, at);
        let found = Class::of(&text[at..after]);
        if found != class && class != Class::Blank {
            break;
        }
        class = found;
        at = after;
    }
    at
}
