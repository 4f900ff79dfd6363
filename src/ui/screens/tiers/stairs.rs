//! One staircase: each rung a step, the entry at the bottom left, names of partners on a shared baseline.

use super::{
    cell, cut,
    ladder::{facts, gains, head, place, standing, ways},
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
/// More dots are not counted at a glance.
const DOTS: usize = 12;
/// Labels stand beside their values where a step is as wide.
const LABELS: u16 = 30;

/// The pieces of one row of a step: where, what, and how it is inked.
type Pieces = Vec<(u16, String, Ink)>;

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
    /// There is room to say how one falls and gets up.
    full: bool,
    /// The partners that a dot stands for, and the dots of as many: one scale for all steps.
    scale: (usize, usize),
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
        let mut stairs = Self { step, rise, first, count, height, width, names, full: false, scale: (1, 0) };
        stairs.scale = stairs.scaled(app, track);
        // Where everything can be said the stairs end with it, and what is left belongs to the names.
        for full in [true, false] {
            let end = (0..count).map(|rank| stairs.end(app, track, rank, full)).max().unwrap_or(0);
            let least = if names > 0 { names + 1 } else { 1 };
            if end + least <= height {
                stairs.full = full;
                let wanted = (0..count).map(|rank| stairs.name_rows(app, track, rank)).max().unwrap_or(0);
                stairs.names = wanted.min(height - end - 1);
                stairs.height = end + stairs.names + 1;
                break;
            }
        }
        stairs
    }

    /// The row behind the last line of a step when all of it is said.
    fn end(&self, app: &App, track: &Track, rank: u16, full: bool) -> u16 {
        let (facts, gains) = rows(app, track, usize::from(rank), self.room(rank), full);
        self.top(rank) + 4 + cell(facts.len() + gains.len())
    }

    /// The rows that the names on a step take.
    fn name_rows(&self, app: &App, track: &Track, rank: u16) -> u16 {
        let Some((describe, tier)) = app.describe().zip(track.tiers.get(usize::from(rank))) else { return 0 };
        let room = self.room(rank);
        let (mut rows, mut used) = (0, room);
        for (partner, over) in standing(app, track, tier) {
            let wanted = cell(cells(&describe.partner(partner))) + u16::from(over) * 2;
            if rows > 0 && used + 3 + wanted <= room {
                used += 3 + wanted;
            } else {
                (rows, used) = (rows + 1, wanted);
            }
        }
        rows
    }

    /// The most partners on one step, and the dots that stand for them where the narrowest step still has room.
    fn scaled(&self, app: &App, track: &Track) -> (usize, usize) {
        let on = track.tiers.iter().enumerate().map(|(rank, tier)| (rank, tier, standing(app, track, tier).len()));
        let on: Vec<_> = on.filter(|(.., count)| *count > 0).collect();
        let most = on.iter().map(|(.., count)| *count).max().unwrap_or(0);
        let room = on.iter().map(|(rank, tier, count)| {
            let used = named(app, track, tier, *rank, *count, self.room(cell(*rank))).2;
            usize::from(self.room(cell(*rank)).saturating_sub(used + cell(count.to_string().len()) + 4))
        });
        (most.max(1), room.min().unwrap_or(0).min(most).min(DOTS))
    }

    /// The dots of so many partners: one each where all fit, else their share, and at least one.
    fn dots(&self, count: usize) -> usize {
        let (most, dots) = self.scale;
        if dots == 0 { 0 } else { ((count * dots + most / 2) / most).max(1) }
    }

    /// The cells of the text of a step.
    fn room(&self, rank: u16) -> u16 {
        self.right(rank).saturating_sub(self.left(rank) + 3)
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

    let (facts, gains) = rows(app, track, rank, room, stairs.full);
    let bottom = stairs.height.saturating_sub(if stairs.names > 0 { stairs.names + 1 } else { 0 });
    let space = usize::from(bottom.saturating_sub(top + 2));
    let airy = facts.len() + gains.len() + 2 <= space;
    let y = top + 2 + u16::from(airy);
    let mut rows = facts;
    if airy {
        rows.push(Vec::new());
    }
    rows.extend(gains);
    let all = rows.len();
    let space = usize::from(bottom.saturating_sub(y));
    if all > space && space > 0 {
        rows.truncate(space - 1);
        let more = app.shell.words.with("and-more", &[("count", number(all + 1 - space))]);
        rows.push(vec![(0, cut(&more, room), Ink::Muted)]);
    }
    for (y, row) in (y..bottom).zip(rows) {
        for (column, text, ink) in row {
            put(lines, y, left + column, text, ink);
        }
    }
    if stairs.names > 0 {
        let on = standing(app, track, tier);
        let names: Vec<(String, bool)> = on.iter().map(|(partner, over)| (describe.partner(partner), *over)).collect();
        baseline(app, &names, left, room, stairs, lines);
    }
}

/// Name, place, and a dot for each partner.
fn title(app: &App, track: &Track, tier: &Tier, rank: usize, stairs: &Stairs, lines: &mut [Line]) {
    let at = cell(rank);
    let (left, y, right) = (stairs.left(at) + 3, stairs.top(at) + 1, stairs.right(at));
    let room = right.saturating_sub(left);
    let here = here(app, tier);
    if here {
        let focused = app.focus == Pane::Work && app.overlays.is_empty();
        let (glyph, role) = if focused { (G.cursor, Role::Focus) } else { (G.cursor_rest, Role::Muted) };
        put(lines, y, left - 2, glyph, Ink::Glyph(role));
    }
    let on = standing(app, track, tier).len();
    let (name, place, _) = named(app, track, tier, rank, on, room);
    let after = left + cell(cells(&name)) + 2;
    put(lines, y, left, name, if here { Ink::Title } else { Ink::Text });
    put(lines, y, after, place, Ink::Muted);
    if on == 0 {
        return;
    }
    let count = on.to_string();
    let number = cell(cells(&count));
    let dots = stairs.dots(on);
    let start = right.saturating_sub(number + 2 + cell(dots));
    put(lines, y, start, G.dot.repeat(dots), Ink::Glyph(Role::Accent));
    put(lines, y, right.saturating_sub(number), count, Ink::Text);
}

/// Name and place of a rung as its title has room for them beside a count, and the cells that both take.
fn named(app: &App, track: &Track, tier: &Tier, rank: usize, on: usize, room: u16) -> (String, String, u16) {
    let Some(describe) = app.describe() else { return Default::default() };
    let count = if on == 0 { 0 } else { cell(on.to_string().len()) };
    let name = cut(&describe.tier(tier), room.saturating_sub(count + 2).max(8));
    let used = cell(cells(&name));
    let place = place(app, track, rank);
    let both = used + 2 + cell(cells(&place));
    if place.is_empty() || both + 4 > room { (name, String::new(), used) } else { (name, place, both) }
}

/// What a step says: what it earns, asks and keeps, and what it adds. Labels stand beside their values where there is room,
/// else before them, or on a row of their own; there a step leaves out what is not said.
fn rows(app: &App, track: &Track, rank: usize, room: u16, full: bool) -> (Vec<Pieces>, Vec<Pieces>) {
    let Some(tier) = track.tiers.get(rank) else { return Default::default() };
    let mut facts = facts(app, track, tier);
    let widest = facts.iter().map(|fact| cells(&fact.label)).max().map_or(10, |widest| cell(widest) + 2).max(10);
    let beside = room >= LABELS;
    if full {
        facts.extend(ways(app, tier, if beside { room.saturating_sub(widest) } else { room }));
    }
    let mut said: Vec<Pieces> = Vec::new();
    for fact in facts {
        if beside {
            let shown = cut(&fact.text, room.saturating_sub(widest));
            said.push(vec![(0, fact.label, Ink::Muted), (widest, shown, fact.ink)]);
            continue;
        }
        if fact.text == G.dash {
            continue;
        }
        let after = if fact.label.is_empty() { 0 } else { cell(cells(&fact.label)) + 1 };
        if after + cell(cells(&fact.text)) <= room {
            said.push(vec![(0, fact.label, Ink::Muted), (after, fact.text, fact.ink)]);
        } else {
            if after > 0 {
                said.push(vec![(0, cut(&fact.label, room), Ink::Muted)]);
            }
            said.push(vec![(0, cut(&fact.text, room), fact.ink)]);
        }
    }
    let gains = gains(app, track, rank).iter().map(|gain| vec![(0, cut(gain, room), Ink::Text)]).collect();
    (said, gains)
}

/// Names of partners in as many lines as there are for them; those that stand too high come first, with their mark.
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
            let more = app.shell.words.with("and-more", &[("count", number(names.len() - index))]);
            let gap = if column == 0 { 0 } else { 3 };
            if gap > 0 {
                put(lines, y, left + column + 1, G.middle_dot, Ink::Muted);
            }
            put(lines, y, left + column + gap, cut(&more, room.saturating_sub(column + gap)), Ink::Muted);
        }
    }
}
