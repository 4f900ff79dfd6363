//! The frame around every screen: margins, header, journey, columns, footer, by the size of the terminal.

use ratatui::layout::Rect;

use crate::app::{
    App, Pane, Screen,
    rooms::{self, Layout},
};

/// Where things go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub header: Rect,
    /// The hairline under the header; not there on small screens.
    pub rule: Option<u16>,
    /// The journey folded into one line.
    pub fold: Option<Rect>,
    pub journey: Option<Rect>,
    pub work: Option<Rect>,
    /// The column of the hairline before the consequences.
    pub upright: Option<u16>,
    pub side: Option<Rect>,
    pub footer: Rect,
    /// Cells before each text.
    pub gutter: u16,
}

/// Below this nothing but company, verdict and the way out is shown.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Text is never wider than this.
const WIDEST: u16 = 76;

/// The frame for a screen of this size, or nothing where it is too small for one.
pub fn frame(app: &App, area: Rect) -> Option<Frame> {
    let (width, height) = (area.width, area.height);
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let margin = if width >= 100 { 3 } else { 2 };
    let small = width < 60 || height < 16;
    let top = area.y + u16::from(height >= 36);
    let inner = width - 2 * margin;
    let left = area.x + margin;
    let header = Rect::new(left, top, inner, 1);
    let footer = Rect::new(left, area.bottom() - 1, inner, 1);
    let rule = (!small).then_some(top + 1);
    let walks = app.desk.is_some() && !app.screen.stands_alone();
    let wide = width >= 120;
    let folds = walks && !wide && !small && !app.zoomed;
    let mut body_top = top + if small { 2 } else { 3 };
    let fold = folds.then(|| Rect::new(left, top + 2, inner, 1));
    if folds {
        body_top += 1;
    }
    let body_height = (area.bottom() - 1).saturating_sub(body_top).saturating_sub(u16::from(!small));
    if !walks {
        // A screen that stands alone has no header to keep away from.
        body_top = area.y + 1;
    }
    let body_height = if walks { body_height } else { (area.bottom() - 2).saturating_sub(body_top) };
    let column = |x: u16, width: u16| Rect::new(x, body_top, width, body_height);
    let mut frame =
        Frame { header, rule, fold, journey: None, work: None, upright: None, side: None, footer, gutter: margin.min(3) };

    // One pane alone: where it was asked for, and where there is no room for two.
    let alone = app.zoomed || small || width < 80;
    if alone && walks {
        let only = column(left, inner.min(if app.focus == Pane::Work { inner } else { WIDEST }));
        match app.focus {
            Pane::Journey => frame.journey = Some(only),
            Pane::Work => frame.work = Some(only),
            Pane::Side => frame.side = Some(only),
        }
        return Some(frame);
    }
    if !walks {
        // The start screen is a block of its own, in the middle of a wide terminal.
        let block = inner.min(WIDEST);
        let x = if width > 100 { area.x + (width - block) / 2 } else { left };
        frame.work = Some(column(x, block));
        return Some(frame);
    }
    // A ladder, a table or a board takes the width; the journey opens in its place when somebody goes there.
    let journey = wide && (rooms::layout(app) == Layout::Columns || !matches!(app.screen, Screen::Room(_)));
    let work_left = if journey {
        frame.journey = Some(column(left, 20));
        left + 25
    } else {
        left
    };
    if !has_side(app) {
        frame.work = Some(column(work_left, (area.right() - margin).saturating_sub(work_left)));
        if app.focus == Pane::Journey && !journey {
            frame.journey = frame.work.take();
        }
        return Some(frame);
    }
    let side_width = if wide {
        29 + (width - 120).min(80) * 15 / 80
    } else if width >= 100 {
        27
    } else {
        24
    };
    let side_left = area.right() - margin - side_width;
    let upright = side_left - if wide { 4 } else { 3 };
    frame.side = Some(column(side_left, side_width));
    frame.upright = Some(upright);
    let work_width = (upright - if wide { 2 } else { 3 }).saturating_sub(work_left).min(WIDEST);
    frame.work = Some(column(work_left, work_width));
    // With the journey folded, going to it opens it in the place of the work.
    if app.focus == Pane::Journey && !journey {
        frame.journey = frame.work.take();
    }
    Some(frame)
}

/// Whether a screen has something to say beside its work.
pub fn has_side(app: &App) -> bool {
    rooms::layout(app) != Layout::Whole
}

/// Whether what stands beside the work is in sight on a screen of the size that the desk has.
pub fn shows_side(app: &App) -> bool {
    let (width, height) = app.size;
    frame(app, Rect::new(0, 0, width, height)).is_some_and(|frame| frame.side.is_some())
}
