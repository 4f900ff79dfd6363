//! The radar of the dimensions: now, in the round before, and what the stage needs, as glyphs on a grid of cells.
//!
//! A picture beside the bars, never instead of them: whoever cannot read it finds the same figures in the table.

use super::NEED;
use crate::{
    advice::diagnosis::Shown,
    app::App,
    domain::assessments::{LEVELS, Level},
    theme::Role,
    ui::{
        page::{G, Ink, Line},
        text::width,
    },
};

/// Cells of the picture, names included, and its rows without the legend.
pub(super) const WIDTH: u16 = 46;
const HEIGHT: u16 = 15;
/// The middle, and rows from it to the highest level.
const CENTRE: (f64, f64) = (23.0, 7.0);
const RADIUS: f64 = 6.0;

/// A grid of glyphs; what is drawn later lies over what was drawn before.
struct Canvas {
    cells: Vec<Option<(&'static str, Ink)>>,
}

impl Canvas {
    fn new() -> Self {
        Self { cells: vec![None; usize::from(WIDTH * HEIGHT)] }
    }

    fn put(&mut self, at: (f64, f64), glyph: &'static str, ink: Ink) {
        let (x, y) = (at.0.round(), at.1.round());
        if (0.0..f64::from(WIDTH)).contains(&x) && (0.0..f64::from(HEIGHT)).contains(&y) {
            #[expect(clippy::cast_sign_loss, reason = "the range is checked above")]
            let cell = y as usize * usize::from(WIDTH) + x as usize;
            self.cells[cell] = Some((glyph, ink));
        }
    }

    /// A line of glyphs from one place to another, both ends left out.
    fn line(&mut self, from: (f64, f64), to: (f64, f64), glyph: &'static str, ink: Ink) {
        let steps = ((to.0 - from.0).abs() / 2.0).max((to.1 - from.1).abs()).ceil().max(1.0);
        let mut step = 1.0;
        while step < steps {
            let part = step / steps;
            self.put((from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part), glyph, ink);
            step += 1.0;
        }
    }
}

/// The place of a level on an axis; count go round clockwise from the top. A cell is twice as high as wide.
fn place(axis: usize, count: usize, level: f64) -> (f64, f64) {
    let angle = std::f64::consts::TAU * axis as f64 / count.max(1) as f64;
    let reach = RADIUS * level / f64::from(LEVELS);
    (CENTRE.0 + angle.sin() * reach * 2.0, CENTRE.1 - angle.cos() * reach)
}

/// The radar as lines, with its legend below.
pub(super) fn lines(app: &App, shown: &Shown) -> Vec<Line> {
    let words = &app.shell.words;
    let count = shown.standings.len();
    let mut canvas = Canvas::new();
    for axis in 0..count {
        canvas.line(CENTRE, place(axis, count, f64::from(LEVELS) + 0.2), G.open, Ink::Glyph(Role::Rule));
    }
    canvas.put(CENTRE, G.open, Ink::Glyph(Role::Rule));
    let at = |axis: usize, level: Option<Level>| level.map(|level| place(axis, count, f64::from(level.number())));
    for axis in 0..count {
        let next = (axis + 1) % count;
        let now = |axis: usize| shown.standings.get(axis).and_then(|standing| at(axis, standing.now.level));
        if let Some((from, to)) = now(axis).zip(now(next)) {
            canvas.line(from, to, G.here, Ink::Glyph(Role::Muted));
        }
    }
    let before = shown.standings.iter().any(|standing| standing.before.is_some());
    for (axis, standing) in shown.standings.iter().enumerate() {
        if let Some(place) = at(axis, standing.before) {
            canvas.put(place, G.series[4], Ink::Glyph(Role::Muted));
        }
        if let Some(place) = at(axis, standing.needed) {
            canvas.put(place, NEED, Ink::Glyph(Role::Text));
        }
        if let Some(place) = at(axis, standing.now.level) {
            canvas.put(place, G.dot, Ink::Glyph(Role::Accent));
        }
    }
    let mut lines: Vec<Line> = canvas
        .cells
        .chunks(usize::from(WIDTH))
        .map(|cells| {
            let drawn = cells.iter().enumerate().filter_map(|(x, cell)| cell.map(|(glyph, ink)| (x, glyph, ink)));
            drawn.fold(Line::blank(), |line, (x, glyph, ink)| line.at(u16::try_from(x).unwrap_or(0), glyph, ink))
        })
        .collect();
    for (axis, standing) in shown.standings.iter().enumerate() {
        label(&mut lines, axis, count, &words.get(&format!("dimension-{}", standing.id)));
    }
    let mut legend = Line::blank();
    let mut column = 2;
    let kinds = [("radar-now", G.dot, Role::Accent, true), ("radar-needed", NEED, Role::Text, true)];
    for (key, glyph, role, shown) in kinds.into_iter().chain([("radar-before", G.series[4], Role::Muted, before)]) {
        if shown {
            let name = words.get(key).into_owned();
            legend = legend.at(column, glyph, Ink::Glyph(role)).at(column + 2, name.clone(), Ink::Muted);
            column += u16::try_from(width(&name)).unwrap_or(0) + 5;
        }
    }
    lines.push(legend);
    lines
}

/// The name of an axis past its end: above, below, or to the side.
fn label(lines: &mut [Line], axis: usize, count: usize, name: &str) {
    let (x, y) = place(axis, count, f64::from(LEVELS));
    let cells = f64::from(u16::try_from(width(name)).unwrap_or(0));
    let side = x - CENTRE.0;
    let (x, y) = if side.abs() < 1.0 {
        (x - cells / 2.0, if y < CENTRE.1 { y - 1.0 } else { y + 1.0 })
    } else if side > 0.0 {
        (x + 2.0, y)
    } else {
        (x - 1.0 - cells, y)
    };
    #[expect(clippy::cast_sign_loss, reason = "what lies left of or above the picture begins at its edge")]
    let (x, y) = (x.round().max(0.0) as u16, y.round().max(0.0) as usize);
    if let Some(line) = lines.get_mut(y) {
        *line = std::mem::take(line).at(x, name, Ink::Muted);
    }
}
