//! One staircase: each rung a step, the entry at the bottom left, names of partners on a shared baseline.

use super::{
    cell, cut,
    ladder::{facts, gains, head, place, standing},
};
use crate::{
    app::{
        App, Pane,
        rooms::tiers::{self},
    },
    domain::{Tier, Track},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::width as cells,
    },
    words::{number, text},
};

/// No step is wider, so that the eye finds its way back.
const WIDEST: u16 = 46;

/// Where the steps stand.
struct Stairs {
    /// The width of a step with its left wall.
    step: u16,
    /// The rows by which each step lies above the one before.
    rise: u16,
    /// The row on which the top step begins.
    first: u16,
    count: u16,
    height: u16,
    width: u16,
    /// Rows for the names of partners at the bottom.
    names: u16,
}

impl Stairs {
    fn new(app: &App, track: &Track, width: u16, height: u16, heads: u16) -> Self {
        let count = cell(track.tiers.len()).max(1);
        let step = (width / count).min(WIDEST);
        let names = if track.tiers.iter().any(|tier| !standing(app, track, tier).is_empty()) { 2 } else { 0 };
        // The entry has the least room, and what it says the least to lose.
        let tall = |rise: u16| (count - 1) * rise + 10 + names;
        let wanted: u16 = if step >= 34 { 5 } else { 4 };
        let rise = (2..=wanted).rev().find(|rise| tall(*rise) <= height).unwrap_or(2);
        // The head stands beside the upper steps; where there are none it stands above.
        let first = if count == 1 { heads + 1 } else { (heads + 1).saturating_sub((count - 1) * rise) };
        Self { step, rise, first, count, height, width, names }
    }

    fn top(&self, rank: u16) -> u16 {
        self.first + (self.count - 1 - rank) * self.rise
    }

    fn left(&self, rank: u16) -> u16 {
        rank * self.step
    }

    /// The cells of a row that lie before the steps.
    fn beside(&self, y: u16) -> u16 {
        let begun = (0..self.count).find(|rank| self.top(*rank) <= y);
        begun.map_or(self.width, |rank| self.left(rank).saturating_sub(2))
    }

    /// The column behind the text of a step.
    fn right(&self, rank: u16) -> u16 {
        if rank + 1 == self.count { (self.left(rank) + self.step).min(self.width) } else { self.left(rank) + self.step - 2 }
    }
}

/// The page.
pub(super) fn page(app: &App, track: &Track, width: u16, height: u16) -> Page {
    let heads = head(app);
    let stairs = Stairs::new(app, track, width, height, cell(heads.len()));
    let mut lines: Vec<Line> = (0..height).map(|_| Line::blank()).collect();
    for (index, head) in heads.iter().enumerate() {
        if let Some(line) = lines.get_mut(index) {
            *line = head.line(stairs.beside(cell(index)));
        }
    }
    for (rank, tier) in track.tiers.iter().enumerate() {
        step(app, track, tier, rank, &stairs, &mut lines);
    }
    walls(app, track, &stairs, &mut lines);
    Page { lines }
}

/// Whether the cursor is on a rung.
fn here(app: &App, tier: &Tier) -> bool {
    tiers::tier(app).is_some_and(|here| here.id == tier.id)
}

fn put(lines: &mut [Line], y: u16, column: u16, text: impl Into<String>, ink: Ink) {
    if let Some(line) = lines.get_mut(usize::from(y)) {
        *line = std::mem::take(line).at(column, text, ink);
    }
}

/// The top and the left wall of each step. The wall of a step closes the top of the one before.
fn walls(app: &App, track: &Track, stairs: &Stairs, lines: &mut [Line]) {
    for (rank, tier) in track.tiers.iter().enumerate() {
        let rank = cell(rank);
        let role = if here(app, tier) { Role::Accent } else { Role::Rule };
        let (left, top) = (stairs.left(rank), stairs.top(rank));
        let end = if rank + 1 == stairs.count { stairs.right(rank) } else { stairs.left(rank + 1) };
        let run = G.horizontal.repeat(usize::from(end.saturating_sub(left + 1)));
        put(lines, top, left, format!("{}{run}", G.round_top_left), Ink::Glyph(role));
        for y in top + 1..stairs.height {
            let joins = rank > 0 && y == stairs.top(rank - 1);
            let below = rank.checked_sub(1).and_then(|below| track.tiers.get(usize::from(below)));
            let lit = joins && below.is_some_and(|below| here(app, below));
            let glyph = if joins { G.round_bottom_right } else { G.vertical };
            put(lines, y, left, glyph, Ink::Glyph(if lit { Role::Accent } else { role }));
        }
    }
}

fn step(app: &App, track: &Track, tier: &Tier, rank: usize, stairs: &Stairs, lines: &mut [Line]) {
    let Some(describe) = app.describe() else { return };
    let at = cell(rank);
    let (left, top, right) = (stairs.left(at) + 3, stairs.top(at), stairs.right(at));
    let room = right.saturating_sub(left);
    title(app, track, tier, rank, stairs, lines);

    // Labels stand beside their values where a step is wide enough.
    let labels = room >= 30;
    let facts = facts(app, track, tier);
    let gains = gains(app, track, rank);
    let bottom = stairs.height.saturating_sub(if stairs.names > 0 { stairs.names + 1 } else { 0 });
    let space = usize::from(bottom.saturating_sub(top + 2));
    let airy = facts.len() + gains.len() + 2 <= space;
    let mut y = top + 2 + u16::from(airy);
    let mut rows: Vec<Vec<(u16, String, Ink)>> = Vec::new();
    let column = facts.iter().map(|fact| cells(&fact.label)).max().map_or(10, |widest| cell(widest) + 2).max(10);
    for fact in &facts {
        if labels {
            let shown = cut(&fact.text, room.saturating_sub(column));
            rows.push(vec![(0, fact.label.clone(), Ink::Muted), (column, shown, fact.ink)]);
        } else {
            rows.push(vec![(0, cut(&fact.text, room), fact.ink)]);
        }
    }
    if airy {
        rows.push(Vec::new());
    }
    rows.extend(gains.iter().map(|gain| vec![(0, cut(gain, room), Ink::Text)]));
    let all = rows.len();
    let space = usize::from(bottom.saturating_sub(y));
    if all > space && space > 0 {
        rows.truncate(space - 1);
        let more = app.shell.words.with("and-more", &[("count", number(i64::try_from(all + 1 - space).unwrap_or(0)))]);
        rows.push(vec![(0, cut(&more, room), Ink::Muted)]);
    }
    for row in rows {
        if y >= bottom {
            break;
        }
        for (column, text, ink) in row {
            put(lines, y, left + column, text, ink);
        }
        y += 1;
    }
    if stairs.names > 0 {
        let on = standing(app, track, tier);
        let names: Vec<(String, bool)> = on.iter().map(|(partner, over)| (describe.partner(partner), *over)).collect();
        baseline(app, &names, left, room, stairs, lines);
    }
}

/// Name, place, and a dot for each partner.
fn title(app: &App, track: &Track, tier: &Tier, rank: usize, stairs: &Stairs, lines: &mut [Line]) {
    let Some(describe) = app.describe() else { return };
    let at = cell(rank);
    let (left, y, right) = (stairs.left(at) + 3, stairs.top(at) + 1, stairs.right(at));
    let room = right.saturating_sub(left);
    let here = here(app, tier);
    if here {
        let focused = app.focus == Pane::Work && app.overlays.is_empty();
        let (glyph, role) = if focused { (G.cursor, Role::Focus) } else { (G.cursor_rest, Role::Muted) };
        put(lines, y, left - 2, glyph, Ink::Glyph(role));
    }
    let on = standing(app, track, tier);
    let count = if on.is_empty() { String::new() } else { on.len().to_string() };
    let name = cut(&describe.tier(tier), room.saturating_sub(cell(cells(&count)) + 2).max(8));
    let mut used = cell(cells(&name));
    put(lines, y, left, name, if here { Ink::Title } else { Ink::Text });
    let place = place(app, track, rank);
    if !place.is_empty() && used + 2 + cell(cells(&place)) + 4 <= room {
        put(lines, y, left + used + 2, place.clone(), Ink::Muted);
        used += 2 + cell(cells(&place));
    }
    if on.is_empty() {
        return;
    }
    let number = cell(cells(&count));
    let dots = usize::from(room.saturating_sub(used + number + 4)).min(on.len()).min(12);
    let start = right.saturating_sub(number + 2 + cell(dots));
    put(lines, y, start, G.dot.repeat(dots), Ink::Glyph(Role::Accent));
    put(lines, y, right.saturating_sub(number), count, Ink::Text);
}

/// Names of partners in two lines; those that stand too high come first, with their mark.
fn baseline(app: &App, names: &[(String, bool)], left: u16, room: u16, stairs: &Stairs, lines: &mut [Line]) {
    let mut index = 0;
    for offset in 0..stairs.names {
        let y = stairs.height - stairs.names + offset;
        let last = offset + 1 == stairs.names;
        let mut column = 0;
        while let Some((name, over)) = names.get(index) {
            let mark = u16::from(*over) * 2;
            let gap = if column == 0 { 0 } else { 3 };
            let rest = names.len() - index - 1;
            let more = app.shell.words.with("and-more", &[("count", text((rest + 1).to_string()))]);
            let tail = if last && rest > 0 { cell(cells(&more)) + 3 } else { 0 };
            let wanted = gap + mark + cell(cells(name));
            if column > 0 && column + wanted + tail > room {
                break;
            }
            if column > 0 {
                put(lines, y, left + column + 1, G.middle_dot, Ink::Muted);
            }
            if *over {
                put(lines, y, left + column + gap, G.finding, Ink::Glyph(Role::Warn));
            }
            let space = room.saturating_sub(column + gap + mark + tail).max(1);
            let shown = cut(name, space);
            put(lines, y, left + column + gap + mark, shown.clone(), if *over { Ink::Text } else { Ink::Muted });
            column += gap + mark + cell(cells(&shown));
            index += 1;
        }
        if last && index < names.len() {
            let more = app.shell.words.with("and-more", &[("count", number(i64::try_from(names.len() - index).unwrap_or(0)))]);
            let gap = if column == 0 { 0 } else { 3 };
            if gap > 0 {
                put(lines, y, left + column + 1, G.middle_dot, Ink::Muted);
            }
            put(lines, y, left + column + gap, cut(&more, room.saturating_sub(column + gap)), Ink::Muted);
        }
    }
}
