//! What lies over a screen: a bordered box on surface with its title in the border, and a moat of one cell around it.

mod ask;
mod card;
mod conflict;
mod fix;
mod picker;
mod why;
mod writing;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    page::{Draw, G, Page},
    text::{fit, put, put_right, width},
};
use crate::{
    app::{App, Overlay},
    theme::{Role, Theme},
};

pub use writing::writes;

/// A box to draw: title on the left, a word on the right, a page in it.
#[derive(Debug)]
pub struct Sheet {
    pub title: String,
    pub aside: String,
    pub page: Page,
    /// The cells it would like to have inside the border.
    pub width: u16,
    /// Which line the cursor is on, so that it stays in sight.
    pub line: Option<usize>,
}

/// Draws what is in front; says where the text cursor is.
pub fn draw(app: &App, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let room = buffer.area.width.saturating_sub(8);
    let tall = buffer.area.height.saturating_sub(6);
    let sheet = if writes(app) {
        writing::sheet(app, room)
    } else {
        match app.overlays.last()? {
            Overlay::Why(chain) => why::sheet(app, chain, room),
            Overlay::Picker(picker) => picker::sheet(app, picker, room, tall),
            Overlay::Card(card) => card::sheet(app, card, room),
            Overlay::Ask(ask) => ask::sheet(app, ask, room),
            Overlay::Fix(fix) => fix::sheet(app, fix, room),
            Overlay::Conflict(conflict) => conflict::sheet(app, conflict, room),
        }
    };
    lay(sheet, theme, buffer)
}

/// Draws a box in the middle, as large as it needs to be and never larger than the screen.
fn lay(sheet: Sheet, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let screen = buffer.area;
    if screen.width < 8 || screen.height < 4 {
        return None;
    }
    let inner = sheet.width.min(screen.width.saturating_sub(8)).max(1);
    let lines = u16::try_from(sheet.page.lines.len()).unwrap_or(u16::MAX);
    let padding = if screen.height >= 18 { 2 } else { 0 };
    let height = (lines.saturating_add(2 + padding)).min(screen.height.saturating_sub(2)).max(3);
    let outer_width = (inner + 6).min(screen.width);
    let x = screen.x + (screen.width - outer_width) / 2;
    let y = screen.y + (screen.height - height) / 2;
    let outer = Rect::new(x, y, outer_width, height);
    let moat = Rect::new(x.saturating_sub(1), y, outer_width + 2, height).intersection(screen);
    clear(buffer, moat, theme.frame());
    clear(buffer, outer, theme.overlay());
    border(&sheet, theme, outer, buffer);
    let top = padding / 2;
    let area = Rect::new(x + 3, y + 1 + top, outer_width.saturating_sub(6), height.saturating_sub(2 + padding));
    // The cursor of an overlay is drawn by its page; scrolling keeps the line in sight.
    let page = scrolled(sheet.page, sheet.line, usize::from(area.height));
    let drawn = page.draw(buffer, Draw { theme, area, gutter: 2, cursor: None, focused: true, overlay: true });
    drawn.writing
}

/// Empties cells and gives them a ground, so that nothing of the page behind shines through.
fn clear(buffer: &mut Buffer, area: Rect, style: ratatui::style::Style) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

fn border(sheet: &Sheet, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let rule = theme.glyph(Role::Rule);
    let across = usize::from(area.width.saturating_sub(2));
    let last = area.height.saturating_sub(1);
    let right = area.width.saturating_sub(1);
    for (y, left_corner, right_corner) in
        [(0, G.round_top_left, G.round_top_right), (last, G.round_bottom_left, G.round_bottom_right)]
    {
        put(buffer, area, 0, y, left_corner, rule, 1);
        put(buffer, area, 1, y, &G.horizontal.repeat(across), rule, area.width);
        put(buffer, area, right, y, right_corner, rule, 1);
    }
    for y in 1..last {
        put(buffer, area, 0, y, G.vertical, rule, 1);
        put(buffer, area, right, y, G.vertical, rule, 1);
    }
    let room = across.saturating_sub(4);
    let title = fit(&sheet.title, room, G.cut);
    let used = put(buffer, area, 2, 0, &format!(" {title} "), theme.title(), area.width.saturating_sub(3));
    if !sheet.aside.is_empty() && usize::from(used) + width(&sheet.aside) + 8 < across {
        put_right(buffer, area, right - 1, 0, &format!(" {} ", sheet.aside), theme.word(Role::Muted), area.width);
    }
}

/// The part of a page around a line.
fn scrolled(mut page: Page, line: Option<usize>, height: usize) -> Page {
    let count = page.lines.len();
    let Some(line) = line.filter(|_| count > height) else { return page };
    let first = line.saturating_sub(height * 2 / 3).min(count.saturating_sub(height));
    page.lines.drain(..first);
    page
}
