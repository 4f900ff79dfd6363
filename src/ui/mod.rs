//! The picture of the desk: `draw` looks at the state and paints a buffer, and changes nothing.
//!
//! It gives back a map of what it laid out, which clicks and the text cursor use.

pub mod frame;
pub mod head;
pub mod overlays;
pub mod page;
pub mod screens;
pub mod text;
mod window;
pub mod write;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::{App, Pane, Row},
    theme::{GlyphSet, Glyphs, Role, Theme},
};
use page::{Draw, Drawn, G};

/// What a picture laid out.
#[derive(Clone, Debug, Default)]
pub struct FrameMap {
    /// Where each row lies, and in which pane.
    pub rows: Vec<(Rect, Pane, Row)>,
    /// Where the text cursor is to be seen.
    pub cursor: Option<(u16, u16)>,
}

impl FrameMap {
    /// The row at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<(Pane, Row)> {
        let hit = self.rows.iter().find(|(area, ..)| area.contains((column, row).into()));
        hit.map(|(_, pane, row)| (*pane, row.clone()))
    }
}

/// Paints the desk.
pub fn draw(app: &App, theme: &Theme, glyphs: GlyphSet, buffer: &mut Buffer) -> FrameMap {
    let area = buffer.area;
    buffer.set_style(area, theme.frame());
    let mut map = FrameMap::default();
    if let Some(frame) = frame::frame(app, area) {
        paint(app, theme, &frame, buffer, &mut map);
    } else {
        tiny(app, theme, area, buffer);
    }
    if !app.overlays.is_empty() || overlays::writes(app) {
        let drawn = overlays::draw(app, theme, buffer);
        map.rows.clear();
        map.cursor = drawn;
    }
    if glyphs == GlyphSet::Ascii {
        to_ascii(buffer);
    }
    map
}

fn paint(app: &App, theme: &Theme, frame: &frame::Frame, buffer: &mut Buffer, map: &mut FrameMap) {
    head::header(app, theme, frame.header, buffer);
    if let Some(y) = frame.rule
        && app.desk.is_some()
        && !app.screen.stands_alone()
    {
        let line = G.horizontal.repeat(usize::from(frame.header.width));
        let area = Rect::new(frame.header.x, y, frame.header.width, 1);
        text::put(buffer, area, 0, 0, &line, theme.glyph(Role::Rule), frame.header.width);
    }
    if let Some(fold) = frame.fold {
        let mut folded = page::Page::default();
        folded.push(screens::folded(app, fold.width));
        folded.draw(buffer, Draw { theme, area: fold, gutter: 0, cursor: None, focused: false, overlay: false });
    }
    if let Some((x, work)) = frame.upright.zip(frame.work.or(frame.journey)) {
        for y in work.y..work.bottom() {
            text::put(buffer, buffer.area, x, y - buffer.area.y, G.vertical, theme.glyph(Role::Rule), 1);
        }
    }
    let rows = app.rows(Pane::Work);
    let cursor = app.cursor_among(Pane::Work, &rows);
    let work = screens::Work { rows: &rows, cursor: cursor.as_ref() };
    for (pane, area) in [(Pane::Journey, frame.journey), (Pane::Work, frame.work), (Pane::Side, frame.side)] {
        let Some(area) = area else { continue };
        let own = if pane == Pane::Work { None } else { Some(app.rows(pane)) };
        let rows = own.as_deref().map_or(work.rows, Vec::as_slice);
        let cursor = if pane == Pane::Work { cursor.clone() } else { app.cursor_among(pane, rows) };
        let focused = app.focus == pane && app.overlays.is_empty() && !rows.is_empty();
        // The journey marks the screen that is open; another pane shows its place only once it was used.
        let shown = cursor.filter(|_| focused || pane == Pane::Work || pane == Pane::Journey);
        let page = screens::page(app, pane, work, area.width, area.height);
        let draw = Draw { theme, area, gutter: frame.gutter, cursor: shown.as_ref(), focused, overlay: false };
        let Drawn { rows, writing } = page.draw(buffer, draw);
        map.rows.extend(rows.into_iter().map(|placed| (placed.area, pane, placed.row)));
        if pane == Pane::Work && app.writing.is_some() {
            map.cursor = writing;
        }
    }
    head::footer(app, theme, frame.footer, buffer);
}

/// Too small for a screen: the company, the verdict, the way out.
fn tiny(app: &App, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = &app.shell.words;
    let verdict = app.desk.as_ref().map(|desk| {
        let id = desk.advice.verdict.id.as_deref().unwrap_or("open");
        words.get(&format!("verdict-{id}.header")).into_owned()
    });
    let company = app.desk.as_ref().map_or_else(|| "partnerwright".to_owned(), crate::app::Desk::company);
    let lines = [company, verdict.unwrap_or_default(), words.get("too-small").into_owned()];
    for (row, line) in lines.iter().enumerate().take(usize::from(area.height)) {
        let shown = text::fit(line, usize::from(area.width), G.cut);
        text::put(buffer, area, 0, u16::try_from(row).unwrap_or(0), &shown, theme.word(Role::Text), area.width);
    }
}

/// Every glyph by its ASCII twin, and what else stands in words.
fn to_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().is_ascii() {
            continue;
        }
        if let Some(row) = Glyphs::rows().iter().find(|row| row.unicode == cell.symbol()) {
            cell.set_symbol(row.ascii);
        } else if let Some(at) = page::G.series.iter().position(|mark| *mark == cell.symbol()) {
            // The marks of a chart are no row of their own.
            cell.set_symbol(GlyphSet::Ascii.glyphs().series[at]);
        }
    }
}
