//! Blocks of text side by side: each column scrolls by itself, so that the block of the cursor is in sight.

use crate::{
    app::{App, Pane, Row},
    theme::Role,
    ui::{
        page::{Cell, G, Ink, Line},
        text::{fit, width as cells},
    },
    words::number,
};

/// Some lines that belong together, with the row that they stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub row: Option<Row>,
    /// Before the first line.
    pub glyph: Option<(&'static str, Role)>,
    pub lines: Vec<Vec<Part>>,
}

/// A part of a line: where it begins in the column, what it says.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub at: u16,
    pub text: String,
    pub ink: Ink,
    /// It ends at the right end of the column.
    pub right: bool,
}

impl Block {
    /// A line without a row.
    pub(super) fn head(text: impl Into<String>, ink: Ink) -> Self {
        Self { lines: vec![vec![Part::new(0, text, ink)]], ..Self::default() }
    }

    /// An empty line.
    pub(super) fn gap() -> Self {
        Self { lines: vec![Vec::new()], ..Self::default() }
    }
}

impl Part {
    pub(super) fn new(at: u16, text: impl Into<String>, ink: Ink) -> Self {
        Self { at, text: text.into(), ink, right: false }
    }

    pub(super) fn right(text: impl Into<String>, ink: Ink) -> Self {
        Self { at: 0, text: text.into(), ink, right: true }
    }
}

/// A column: where its text begins, how wide it is, its blocks, and how many more there are that were not even built.
#[derive(Debug)]
pub(super) struct Column {
    pub at: u16,
    pub width: u16,
    pub blocks: Vec<Block>,
    pub more: usize,
}

/// The columns as lines, at most so many.
pub(super) fn lay(app: &App, columns: Vec<Column>, height: usize) -> Vec<Line> {
    let cursor = app.cursor(Pane::Work);
    let mut lines = vec![Line::blank(); height];
    for column in columns {
        let (first, last) = window(&column.blocks, height, cursor.as_ref());
        let left = column.more + column.blocks[last..].iter().filter(|block| block.row.is_some()).count();
        let mut y = 0;
        for block in &column.blocks[first..last] {
            for (at, parts) in block.lines.iter().enumerate() {
                if let Some(line) = lines.get_mut(y) {
                    put(line, &column, block, parts, at > 0);
                }
                y += 1;
            }
        }
        if left > 0
            && let Some(line) = lines.get_mut(height.saturating_sub(1))
        {
            // What stood here gives way: that there is more must be seen.
            let end = column.at + column.width;
            line.pieces.retain(|piece| piece.column < column.at || piece.column >= end);
            line.cells.retain(|cell| cell.columns.0 != column.at);
            let said = app.shell.words.with("count-more", &[("count", number(left))]);
            let said = fit(&format!("{} {said}", G.down), usize::from(column.width), G.cut).into_owned();
            line.pieces.push(crate::ui::page::Piece { column: column.at, text: said, ink: Ink::Muted, right: false });
        }
    }
    while lines.last().is_some_and(|line| line.pieces.is_empty()) {
        lines.pop();
    }
    lines
}

fn put(line: &mut Line, column: &Column, block: &Block, parts: &[Part], follows: bool) {
    for part in parts {
        let room = usize::from(column.width.saturating_sub(part.at));
        let text = fit(&part.text, room, G.cut).into_owned();
        let at = if part.right {
            column.at + column.width.saturating_sub(u16::try_from(cells(&text)).unwrap_or(0))
        } else {
            column.at + part.at
        };
        line.pieces.push(crate::ui::page::Piece { column: at, text, ink: part.ink, right: false });
    }
    if let Some(row) = &block.row {
        let glyph = block.glyph.filter(|_| !follows);
        line.cells.push(Cell { columns: (column.at, column.at + column.width), row: row.clone(), glyph, follows });
    }
}

/// The first block to show and the one after the last.
fn window(blocks: &[Block], height: usize, cursor: Option<&Row>) -> (usize, usize) {
    let tall = |block: &Block| block.lines.len();
    let here = cursor.and_then(|row| blocks.iter().position(|block| block.row.as_ref() == Some(row)));
    let all: usize = blocks.iter().map(tall).sum();
    let mut first = 0;
    if all > height
        && let Some(here) = here
    {
        // A third stays below the cursor, so that what comes next is seen.
        let before: usize = blocks[..=here].iter().map(tall).sum();
        if before > height * 2 / 3 {
            let mut used = 0;
            first = here;
            while let Some(above) = first.checked_sub(1) {
                used += tall(&blocks[above]);
                if used + tall(&blocks[here]) > height * 2 / 3 {
                    break;
                }
                first = above;
            }
        }
    }
    let mut used = 0;
    let mut last = first;
    while last < blocks.len() && used + tall(&blocks[last]) <= height {
        used += tall(&blocks[last]);
        last += 1;
    }
    // Not even one fits: its first lines are better than nothing.
    (first, last.max((first + 1).min(blocks.len())))
}
