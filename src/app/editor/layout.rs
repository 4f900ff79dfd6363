//! How the text of an editor lies in its window: for drawing, for clicks, and for moving by rows.

use std::ops::Range;

use super::{Editor, Kind, cells};

/// The cells that the text is drawn in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    pub width: u16,
    pub height: u16,
}

/// What is to be drawn, and where the cursor is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The visible rows, no more than the room has.
    pub lines: Vec<VisualLine>,
    /// Column and row of the cursor in the room; nowhere if there is no room.
    pub cursor: Option<(u16, u16)>,
    /// The number of rows hidden above.
    pub first: usize,
    /// The number of all rows, so that marks can tell of more below.
    pub total: usize,
    /// The cells of a one-line field that are hidden to the left.
    pub hidden_left: usize,
    /// Whether a one-line field goes on to the right.
    pub more_right: bool,
}

/// One row on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisualLine {
    /// Its bytes in the text, without the line break. Blanks at its end may hang over the edge: draw what fits.
    pub text: Range<usize>,
    /// The bytes of it that are selected, as offsets into the whole text.
    pub selected: Option<Range<usize>>,
    /// Whether the line break after it is selected: one blank cell tells it.
    pub break_selected: bool,
}

/// A row of the whole text, visible or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the line goes on in the next row. The place at the end is then the start of that row.
    soft: bool,
}

impl Row {
    /// The last place for the cursor in this row.
    pub(super) fn last_place(self, text: &str) -> usize {
        if self.soft { cells::previous(text, self.end).max(self.start) } else { self.end }
    }

    /// The place in this row at a column; on a wide letter the place before it.
    pub(super) fn place_at(self, text: &str, column: usize) -> usize {
        let mut used = 0;
        for (at, grapheme) in cells::graphemes(&text[self.start..self.end]) {
            used += cells::cell_width(grapheme);
            if used > column {
                return (self.start + at).min(self.last_place(text));
            }
        }
        self.last_place(text)
    }
}

impl Editor {
    /// Lays the text out. Rows wrap at words and leave one cell for the cursor; a one-line field shifts sideways.
    /// The cursor is always in view, whatever the room was before.
    pub fn layout(&self, room: Room) -> Layout {
        let rows = self.rows(room);
        let scroll = self.scroll_in(&rows, room);
        let none = room.width == 0 || room.height == 0;
        let (first, left) = if self.kind == Kind::Lines { (scroll, 0) } else { (0, scroll) };
        let height = if none { 0 } else { usize::from(room.height) };
        let selection = self.selection().unwrap_or_default();
        let mut layout =
            Layout { lines: Vec::new(), cursor: None, first, total: rows.len(), hidden_left: 0, more_right: false };
        for row in rows.iter().skip(first).take(height) {
            let mut text = row.start..row.end;
            if self.kind == Kind::Line {
                (text, layout.hidden_left) = self.window(left, usize::from(room.width));
                layout.more_right = text.end < row.end;
            }
            let selected = selection.start.max(text.start)..selection.end.min(text.end);
            layout.lines.push(VisualLine {
                selected: (selected.start < selected.end).then_some(selected),
                break_selected: !row.soft && selection.start <= row.end && selection.end > row.end,
                text,
            });
        }
        if !none {
            let row = self.row_index(&rows);
            let column = cells::width(&self.text()[rows[row].start..self.cursor()]).saturating_sub(layout.hidden_left);
            let column = u16::try_from(column).unwrap_or(u16::MAX).min(room.width - 1);
            layout.cursor = Some((column, u16::try_from(row.saturating_sub(first)).unwrap_or(u16::MAX)));
        }
        layout
    }

    /// The place in the text at a cell of the room, as laid out now: where a click puts the cursor.
    pub fn place_at(&self, room: Room, col: u16, row: u16) -> usize {
        let rows = self.rows(room);
        let scroll = self.scroll_in(&rows, room);
        let col = usize::from(col);
        if self.kind == Kind::Line {
            let (_, hidden) = self.window(scroll, usize::from(room.width));
            return rows[0].place_at(self.text(), hidden + col);
        }
        let row = (scroll + usize::from(row)).min(rows.len() - 1);
        rows[row].place_at(self.text(), col)
    }

    /// All rows of the text, at least one.
    pub(super) fn rows(&self, room: Room) -> Vec<Row> {
        let text = self.text();
        if self.kind == Kind::Line {
            return vec![Row { start: 0, end: text.len(), soft: false }];
        }
        let cells = usize::from(room.width).max(2) - 1;
        let mut rows = Vec::with_capacity(text.len() / cells.max(8) + 1);
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            loop {
                let cut = start + cells::row_end(&text[start..end], cells);
                rows.push(Row { start, end: cut, soft: cut < end });
                start = cut;
                if cut >= end {
                    break;
                }
            }
            start = end + 1;
        }
        rows
    }

    /// The row of the cursor. At a soft cut it is the second of the two.
    pub(super) fn row_index(&self, rows: &[Row]) -> usize {
        rows.partition_point(|row| row.start <= self.cursor()).saturating_sub(1)
    }

    /// The scrolling that keeps the view still while the cursor is in it.
    pub(super) fn scrolled(&self, room: Room) -> usize {
        self.scroll_in(&self.rows(room), room)
    }

    fn scroll_in(&self, rows: &[Row], room: Room) -> usize {
        let (at, all, space) = match self.kind {
            Kind::Lines => (self.row_index(rows), rows.len(), room.height),
            // One cell more than the text, for the cursor at its end.
            Kind::Line => (cells::width(&self.text()[..self.cursor()]), cells::width(self.text()) + 1, room.width),
        };
        let space = usize::from(space).max(1);
        self.scroll.min(all.saturating_sub(space)).clamp((at + 1).saturating_sub(space), at)
    }

    /// The bytes of a one-line field in view, and the cells hidden before them; a wide letter cut in two is hidden.
    fn window(&self, left: usize, width: usize) -> (Range<usize>, usize) {
        let text = self.text();
        let mut column = 0;
        let mut start = None;
        for (at, grapheme) in cells::graphemes(text) {
            if column >= left && start.is_none() {
                start = Some((at, column));
            }
            column += cells::cell_width(grapheme);
            if let Some((start, hidden)) = start
                && column - hidden > width
            {
                return (start..at, hidden);
            }
        }
        let (start, hidden) = start.unwrap_or((text.len(), column));
        (start..text.len(), hidden)
    }
}
