//! A page is a list of lines; a line is a few pieces of text at columns, and the row that the cursor can stand on.
//!
//! Screens build pages for a width; drawing one scrolls it so that the cursor is in sight, and says where each row lies.
//! Glyphs are written in Unicode; where the terminal wants ASCII the whole picture is translated at the end.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

use super::text;
use crate::{
    app::Row,
    theme::{GlyphSet, Glyphs, Role, Theme},
};

/// The glyphs that screens write.
pub const G: &Glyphs = GlyphSet::Unicode.glyphs();

/// How a piece is inked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// What the reader came for.
    Text,
    /// The title of a page, the name of what the cursor is on.
    Title,
    /// Labels, units, help, done work, heads of groups.
    Muted,
    /// A word that is the news, in a state's colour where the terminal has room for it.
    Word(Role),
    /// A glyph, bar or line.
    Glyph(Role),
    /// A field being written in, or selected text in it.
    Selected,
}

/// Some text at a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it begins; for a piece to the right, where it ends.
    pub column: u16,
    pub text: String,
    pub ink: Ink,
    pub right: bool,
}

/// A part of a line that the cursor can stand on by itself, where things stand side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The columns of its text, the last one not included; its glyph stands two before.
    pub columns: (u16, u16),
    pub row: Row,
    /// The glyph before its text: a state, a mark. The cursor takes its place.
    pub glyph: Option<(&'static str, Role)>,
    /// It belongs to the cell above, so that it has no glyph of its own.
    pub follows: bool,
}

/// One line of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// The glyph before the text: a state, a mark. The cursor takes its place.
    pub gutter: Option<(&'static str, Role)>,
    /// Marked, whatever else stands before it.
    pub marked: bool,
    /// What the cursor stands on here.
    pub row: Option<Row>,
    /// What stands side by side here.
    pub cells: Vec<Cell>,
    /// A line that belongs to the row above, so that it is marked and scrolled with it.
    pub follows: bool,
    /// Where the text cursor is, in columns of this line.
    pub writing: Option<u16>,
}

impl Line {
    /// An empty line.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A line that begins with a piece.
    pub fn new(text: impl Into<String>, ink: Ink) -> Self {
        Self::default().at(0, text, ink)
    }

    /// The head of a group.
    pub fn head(text: impl Into<String>) -> Self {
        Self::new(text, Ink::Muted)
    }

    /// Adds a piece that begins at a column.
    #[must_use]
    pub fn at(mut self, column: u16, text: impl Into<String>, ink: Ink) -> Self {
        self.pieces.push(Piece { column, text: text.into(), ink, right: false });
        self
    }

    /// Adds a piece that ends before a column.
    #[must_use]
    pub fn right(mut self, column: u16, text: impl Into<String>, ink: Ink) -> Self {
        self.pieces.push(Piece { column, text: text.into(), ink, right: true });
        self
    }

    /// Adds a bar of `cells` cells of which the first are filled.
    #[must_use]
    pub fn bar(self, column: u16, filled: usize, cells: usize, role: Role) -> Self {
        let filled = filled.min(cells);
        let line = self.at(column, G.bar_full.repeat(filled), Ink::Glyph(role));
        line.at(column + u16::try_from(filled).unwrap_or(0), G.bar_rest.repeat(cells - filled), Ink::Glyph(Role::Rule))
    }

    /// Puts a glyph before the text.
    #[must_use]
    pub fn gutter(mut self, glyph: &'static str, role: Role) -> Self {
        self.gutter = Some((glyph, role));
        self
    }

    /// Marks the line.
    #[must_use]
    pub fn mark(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// Lets the cursor stand here.
    #[must_use]
    pub fn row(mut self, row: Row) -> Self {
        self.row = Some(row);
        self
    }

    /// Makes the line part of the row above.
    #[must_use]
    pub fn follow(mut self) -> Self {
        self.follows = true;
        self
    }
}

/// The lines of a pane.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub lines: Vec<Line>,
}

impl Page {
    /// Adds a line.
    pub fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Adds an empty line, unless there is one or nothing yet.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.pieces.is_empty()) {
            self.lines.push(Line::blank());
        }
    }

    /// Adds text, wrapped at words.
    pub fn wrap(&mut self, text: &str, column: u16, width: u16, ink: Ink) {
        for line in wrapped(text, usize::from(width.saturating_sub(column)).min(60)) {
            self.push(Line::blank().at(column, line, ink));
        }
    }

    /// Adds a sentence on as many lines of at most so many cells as it takes, the first with a glyph. Lines without text are
    /// left out.
    pub fn said(&mut self, text: &str, cells: u16, ink: Ink, sign: Option<(&'static str, Role)>) {
        let mut sign = sign;
        for part in wrapped(text, usize::from(cells)).into_iter().filter(|part| !part.is_empty()) {
            let line = Line::new(part, ink);
            self.push(match sign.take() {
                Some((glyph, role)) => line.gutter(glyph, role),
                None => line,
            });
        }
    }

    /// Adds text, wrapped at words, as part of the row above.
    pub fn wrap_follow(&mut self, text: &str, column: u16, width: u16, ink: Ink) {
        for line in wrapped(text, usize::from(width.saturating_sub(column)).min(60)) {
            self.push(Line::blank().at(column, line, ink).follow());
        }
    }

    /// Adds a label and its text, the text wrapped beside it.
    pub fn labelled(&mut self, label: &str, text: &str, column: u16, width: u16, ink: Ink) {
        let mut first = Some(label);
        for line in wrapped(text, usize::from(width.saturating_sub(column)).min(60)) {
            let label = first.take().unwrap_or_default();
            self.push(Line::new(label, Ink::Muted).at(column, line, ink));
        }
        if let Some(label) = first {
            self.push(Line::new(label, Ink::Muted));
        }
    }
}

/// Text in lines of at most so many cells; blank lines of the text stay.
pub fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let lines = text.trim_end().split('\n');
    lines.flat_map(|line| text::wrap(line, cells.max(1))).map(str::to_owned).collect()
}

/// Where a row was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub area: Rect,
    pub row: Row,
}

/// How a page is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Draw<'a> {
    pub theme: &'a Theme,
    /// The cells of the text, without the gutter before them.
    pub area: Rect,
    /// Cells before the text for mark and cursor.
    pub gutter: u16,
    pub cursor: Option<&'a Row>,
    /// This pane has the keys.
    pub focused: bool,
    /// On an overlay the ground is another.
    pub overlay: bool,
}

/// What was drawn.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    pub rows: Vec<Placed>,
    /// Where the text cursor is.
    pub writing: Option<(u16, u16)>,
}

impl Page {
    /// Draws the page, scrolled so that the cursor's row is in sight.
    pub fn draw(&self, buffer: &mut Buffer, draw: Draw<'_>) -> Drawn {
        let mut drawn = Drawn::default();
        let area = draw.area.intersection(buffer.area);
        if area.is_empty() {
            return drawn;
        }
        let height = usize::from(area.height);
        let (first, above, below) = self.scroll(height, draw.cursor);
        // Marks of more stand in the gutter, where no text can be under them; the cursor takes their place.
        let style = draw.theme.glyph(Role::Muted);
        if above {
            put_gutter(buffer, area, area.y, 2, G.up, style);
        }
        if below {
            put_gutter(buffer, area, area.bottom() - 1, 2, G.down, style);
        }
        let mut current: Option<&Row> = None;
        for (offset, line) in self.lines.iter().skip(first).take(height).enumerate() {
            if !line.follows {
                current = line.row.as_ref();
            }
            let y = area.y + u16::try_from(offset).unwrap_or(0);
            let selected = current.is_some() && current == draw.cursor;
            draw_line(buffer, &draw, area, y, line, selected);
            if let Some(column) = line.writing {
                drawn.writing = Some((area.x + column.min(area.width.saturating_sub(1)), y));
            }
            for cell in &line.cells {
                let x = (area.x + cell.columns.0).saturating_sub(2).max(area.x.saturating_sub(draw.gutter));
                let right = (area.x + cell.columns.1).min(area.right());
                drawn.rows.push(Placed { area: Rect::new(x, y, right.saturating_sub(x), 1), row: cell.row.clone() });
            }
            if let Some(row) = current {
                let x = area.x.saturating_sub(draw.gutter);
                drawn.rows.push(Placed { area: Rect::new(x, y, area.right() - x, 1), row: row.clone() });
            }
        }
        drawn
    }

    /// The first line to show, and whether there is more above and below.
    fn scroll(&self, height: usize, cursor: Option<&Row>) -> (usize, bool, bool) {
        let count = self.lines.len();
        if count <= height {
            return (0, false, false);
        }
        let start = cursor.and_then(|row| {
            self.lines.iter().position(|line| line.row.as_ref() == Some(row) || line.cells.iter().any(|cell| cell.row == *row))
        });
        let Some(start) = start else { return (0, false, true) };
        let end = start + 1 + self.lines[start + 1..].iter().take_while(|line| line.follows).count();
        // A third of the page stays below the cursor, so that what comes next is seen.
        let wanted = (end + height / 3).min(count);
        let mut first = wanted.saturating_sub(height);
        // A row taller than the page begins at its top, where its glyph is.
        if first > start || end - start > height {
            first = start;
        }
        // What stands above the first row, its head for one, is shown with it.
        if self.lines[..start].iter().all(|line| line.row.is_none()) && end <= height {
            first = 0;
        }
        (first, first > 0, first + height < count)
    }
}

fn put_gutter(buffer: &mut Buffer, area: Rect, y: u16, before: u16, glyph: &str, style: ratatui::style::Style) {
    if area.x >= before {
        text::put(buffer, buffer.area, area.x - before - buffer.area.x, y - buffer.area.y, glyph, style, 1);
    }
}

fn draw_line(buffer: &mut Buffer, draw: &Draw<'_>, area: Rect, y: u16, line: &Line, selected: bool) {
    let theme = draw.theme;
    let lit = selected && draw.focused;
    if lit {
        let x = area.x.saturating_sub(draw.gutter);
        let row = Rect::new(x, y, area.right().saturating_sub(x), 1).intersection(buffer.area);
        buffer.set_style(row, theme.cursor_row());
    }
    let gutter = if selected && !line.follows {
        let glyph = if draw.focused { G.cursor } else { G.cursor_rest };
        let role = if draw.focused { Role::Focus } else { Role::Muted };
        Some((glyph, role))
    } else {
        line.gutter
    };
    if let Some((glyph, role)) = gutter {
        let style = if lit { theme.glyph_on_selection(role) } else { theme.glyph(role) };
        put_gutter(buffer, area, y, 2, glyph, style);
    }
    if line.marked {
        // Outside of the cursor's place; where the gutter is narrow, between the cursor and the text.
        let free = gutter.is_none() && draw.gutter < 3;
        let before = if draw.gutter >= 3 {
            3
        } else if free {
            2
        } else {
            1
        };
        let style = if lit { theme.glyph_on_selection(Role::Accent) } else { theme.glyph(Role::Accent) };
        put_gutter(buffer, area, y, before, G.mark, style);
    }
    let mut spot = None;
    for cell in &line.cells {
        let selected = draw.cursor == Some(&cell.row);
        let lit = selected && draw.focused;
        if lit {
            spot = Some(cell.columns);
            let x = (area.x + cell.columns.0).saturating_sub(2);
            let width = (area.x + cell.columns.1).saturating_sub(x);
            buffer.set_style(Rect::new(x, y, width, 1).intersection(buffer.area), theme.cursor_row());
        }
        let glyph = match (selected && !cell.follows, draw.focused) {
            (true, true) => Some((G.cursor, Role::Focus)),
            (true, false) => Some((G.cursor_rest, Role::Muted)),
            _ => cell.glyph,
        };
        if let Some((glyph, role)) = glyph {
            let style = if lit { theme.glyph_on_selection(role) } else { theme.glyph(role) };
            let x = (area.x + cell.columns.0).saturating_sub(2);
            text::put(buffer, buffer.area, x - buffer.area.x, y - buffer.area.y, glyph, style, 1);
        }
    }
    for piece in &line.pieces {
        let lit = lit || spot.is_some_and(|(from, to)| (from..to).contains(&piece.column));
        let style = match (piece.ink, lit) {
            (Ink::Text | Ink::Title, true) => theme.cursor_row(),
            (Ink::Text, false) => theme.word(Role::Text),
            (Ink::Title, false) => theme.title(),
            (Ink::Muted, true) => theme.word_on_selection(Role::Muted),
            (Ink::Muted, false) => theme.word(Role::Muted),
            (Ink::Word(role), true) => theme.word_on_selection(role),
            (Ink::Word(role), false) => theme.word(role),
            (Ink::Glyph(role), true) => theme.glyph_on_selection(role),
            (Ink::Glyph(role), false) => theme.glyph(role),
            (Ink::Selected, _) => theme.selected_text(),
        };
        // A row that leads on is bold as a whole where the cursor is; what follows it is only lit.
        let style = if lit && line.follows { style.remove_modifier(Modifier::BOLD) } else { style };
        let row = y - area.y;
        if piece.right {
            text::put_right(buffer, area, piece.column, row, &piece.text, style, area.width);
        } else {
            let room = area.width.saturating_sub(piece.column);
            let shown: Cow<'_, str> = text::fit(&piece.text, usize::from(room), G.cut);
            text::put(buffer, area, piece.column, row, &shown, style, room);
        }
    }
}
