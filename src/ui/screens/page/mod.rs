//! The programme on one page: the vision, the boxes that carry it, and what is weak or empty.

mod vision;

use crate::{
    advice::{
        page::{Block, Name, State},
        track::Standing,
    },
    app::{
        App, Row,
        rooms::{
            Line as RoomLine,
            page::{BESIDE, Line as Here, blocks},
        },
    },
    export::page as words_of,
    theme::Role,
    ui::{
        page::{Cell, G, Ink, Line, Page, wrapped},
        text::{fit, head as start_of, width as cells},
    },
    words::number,
};

/// Cells between boxes that stand side by side.
const GAP: u16 = 4;
/// A sentence is not wider than this.
const WIDEST: u16 = 76;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    if app.desk.is_none() {
        return Page::default();
    }
    if app.rooms.page.form {
        return vision::page(app, width);
    }
    let blocks = blocks(app);
    let mut page = Page::default();
    if width >= BESIDE {
        beside(app, &blocks, width, height, &mut page);
    } else {
        for block in &blocks {
            page.gap();
            whole(app, block, width, Room { entries: 8, weak: 4, tall: 3 }, &mut page);
        }
    }
    page
}

/// What stands beside it: nothing, the boxes take the width.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// How much of a box is told.
#[derive(Clone, Copy)]
struct Room {
    entries: usize,
    weak: usize,
    /// Lines of an entry at most; what has one only is cut.
    tall: usize,
}

/// A piece of a line within a box.
struct Part {
    at: u16,
    text: String,
    ink: Ink,
}

fn part(at: u16, text: impl Into<String>, ink: Ink) -> Part {
    Part { at, text: text.into(), ink }
}

/// The shape of the source: the vision over three boxes, what it takes below them, and what shows that it works.
fn beside(app: &App, blocks: &[Block], width: u16, height: u16, page: &mut Page) {
    let of = |name: Name| blocks.iter().find(|block| block.name == name);
    // A low page tells less of each box, so that all six stay in sight.
    let low = height < 26;
    let room = if low { Room { entries: 3, weak: 2, tall: 1 } } else { Room { entries: 9, weak: 5, tall: 3 } };
    let wide = if low { Room { entries: 2, weak: 1, tall: 1 } } else { Room { entries: 12, weak: 4, tall: 3 } };
    if let Some(block) = of(Name::Vision) {
        // Its end says by when, and is not cut off.
        let room = if low { Room { entries: 1, weak: 2, tall: 3 } } else { wide };
        whole(app, block, width, room, page);
    }
    let column = (width - 2 * GAP) / 3;
    let starts = [0, column + GAP, 2 * (column + GAP)];
    if !low {
        page.push(Line::blank());
    }
    page.push(bracket(starts, G.top_left, G.tee_down, G.top_right));
    let three: Vec<(&Block, Vec<Vec<Part>>)> =
        Name::BESIDE.iter().filter_map(|name| of(*name)).map(|block| (block, lines(app, block, column, room))).collect();
    let deepest = three.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    for at in 0..deepest {
        let mut line = Line::blank();
        for ((block, lines), start) in three.iter().zip(starts) {
            let Some(parts) = lines.get(at) else { continue };
            for part in parts {
                line = line.at(start + part.at, part.text.clone(), part.ink);
            }
            line.cells.push(Cell {
                columns: (start, start + column),
                row: row(block.name),
                glyph: (at == 0).then(|| glyph(block.state)),
                follows: at > 0,
            });
        }
        page.push(line);
    }
    page.push(bracket(starts, G.bottom_left, G.tee_up, G.bottom_right));
    for name in [Name::Operations, Name::Metrics] {
        if name == Name::Metrics || !low {
            page.push(Line::blank());
        }
        if let Some(block) = of(name) {
            whole(app, block, width, wide, page);
        }
    }
}

/// The line that joins what stands above to what stands below.
fn bracket(starts: [u16; 3], left: &'static str, middle: &'static str, right: &'static str) -> Line {
    let [first, second, third] = starts;
    let rule = |from: u16, to: u16| G.horizontal.repeat(usize::from(to.saturating_sub(from + 1)));
    let ink = Ink::Glyph(Role::Rule);
    Line::blank()
        .at(first, left, ink)
        .at(first + 1, rule(first, second), ink)
        .at(second, middle, ink)
        .at(second + 1, rule(second, third), ink)
        .at(third, right, ink)
}

fn row(name: Name) -> Row {
    Row::Room(RoomLine::Page(Here::Block(name)))
}

fn glyph(state: State) -> (&'static str, Role) {
    match state {
        State::Empty => (G.open, Role::Warn),
        State::Weak => (G.finding, Role::Warn),
        State::Filled => (G.done, Role::Good),
    }
}

/// A box over the whole width.
fn whole(app: &App, block: &Block, width: u16, room: Room, page: &mut Page) {
    for (at, parts) in lines(app, block, width, room).into_iter().enumerate() {
        let mut line = Line::blank();
        for part in parts {
            line = line.at(part.at, part.text, part.ink);
        }
        if at == 0 {
            let (sign, role) = glyph(block.state);
            line = line.row(row(block.name)).gutter(sign, role);
        } else {
            line = line.follow();
        }
        page.push(line);
    }
}

/// A box as lines: its head, what stands in it, what is to be mended.
fn lines(app: &App, block: &Block, width: u16, room: Room) -> Vec<Vec<Part>> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let mut lines = vec![head(app, block, width)];
    let entries = words_of::entries(describe, &desk.advice, block);
    let text = width.min(WIDEST);
    // Short entries stand in two columns where they have room.
    let half = (width >= 100 && entries.len() > 3 && block.name == Name::Metrics).then_some(width / 2);
    let shown = room.entries.min(entries.len());
    for (at, entry) in entries.iter().take(shown).enumerate() {
        let ink = match (block.state, block.name, at) {
            (State::Empty, ..) => Ink::Text,
            (_, Name::Vision, 0) if entry.standing.is_none() => Ink::Title,
            (_, Name::Vision, _) => Ink::Muted,
            _ => Ink::Text,
        };
        let sign = entry.standing.map(mark);
        let indent = if sign.is_some() { 2 } else { 0 };
        if let Some(half) = half {
            let start = if at % 2 == 0 { 0 } else { half };
            let mut parts = Vec::new();
            parts.extend(sign.map(|(sign, role)| part(start, sign, Ink::Glyph(role))));
            let cut = fit(&entry.text, usize::from(half - indent - 2), G.cut).into_owned();
            parts.push(part(start + indent, cut, ink));
            match lines.last_mut() {
                Some(last) if at % 2 == 1 => last.append(&mut parts),
                _ => lines.push(parts),
            }
            continue;
        }
        for (at, said) in within(&entry.text, text.saturating_sub(indent), room.tall).into_iter().enumerate() {
            let mut parts = vec![part(if at > 0 && sign.is_none() { 2.min(width) } else { indent }, said, ink)];
            if at == 0 {
                parts.extend(sign.map(|(sign, role)| part(0, sign, Ink::Glyph(role))));
            }
            lines.push(parts);
        }
    }
    if block.name != Name::Vision {
        more(app, entries.len() - shown, 0, &mut lines);
    }
    let weak = gathered(block.weak.iter().map(|weak| words_of::weak(describe, weak)));
    let shown = room.weak.min(weak.len());
    for said in weak.iter().take(shown) {
        for (at, said) in within(said, text.saturating_sub(2), room.tall).into_iter().enumerate() {
            let mut parts = Vec::new();
            if at == 0 {
                parts.push(part(0, G.finding, Ink::Glyph(Role::Warn)));
            }
            parts.push(part(2, said, Ink::Text));
            lines.push(parts);
        }
    }
    more(app, weak.len() - shown, 2, &mut lines);
    lines
}

/// A text on so many lines at most; what does not fit is cut, and the cut is seen.
fn within(text: &str, width: u16, tall: usize) -> Vec<String> {
    if tall == 1 {
        return vec![fit(text, usize::from(width), G.cut).into_owned()];
    }
    let mut lines = wrapped(text, usize::from(width));
    if lines.len() > tall {
        lines.truncate(tall);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}{}", start_of(last, usize::from(width.saturating_sub(1))), G.cut);
        }
    }
    lines
}

/// The same thing said of several is said once, with how often.
fn gathered(said: impl Iterator<Item = String>) -> Vec<String> {
    let mut gathered: Vec<(String, usize)> = Vec::new();
    for said in said {
        match gathered.iter_mut().find(|(known, _)| *known == said) {
            Some((_, count)) => *count += 1,
            None => gathered.push((said, 1)),
        }
    }
    gathered.into_iter().map(|(said, count)| if count > 1 { format!("{said} ×{count}") } else { said }).collect()
}

/// The name of a box in capitals, and how it stands where that is news.
fn head(app: &App, block: &Block, width: u16) -> Vec<Part> {
    let Some(describe) = app.describe() else { return Vec::new() };
    let name = words_of::title(describe, block.name).to_uppercase();
    let after = u16::try_from(cells(&name)).unwrap_or(0) + 2;
    let room = usize::from(width.saturating_sub(after));
    let mut parts = vec![part(0, fit(&name, usize::from(width), G.cut).into_owned(), Ink::Muted)];
    let (said, ink) = match block.state {
        State::Filled => (app.shell.words.get(&format!("page-box-{}.asks", block.name.id())).into_owned(), Ink::Muted),
        _ => (words_of::standing(describe, block), Ink::Word(Role::Warn)),
    };
    if cells(&said) <= room {
        parts.push(part(after, said, ink));
    }
    parts
}

/// How many more there are than were told.
fn more(app: &App, count: usize, at: u16, lines: &mut Vec<Vec<Part>>) {
    if count > 0 {
        let count = number(count);
        lines.push(vec![part(at, app.shell.words.with("page-more", &[("count", count)]), Ink::Muted)]);
    }
}

/// The glyph of how a metric does.
fn mark(standing: Standing) -> (&'static str, Role) {
    match standing {
        Standing::NoTarget | Standing::NoFigure | Standing::TooEarly(_) => (G.open, Role::Muted),
        Standing::Ahead | Standing::OnTrack => (G.done, Role::Good),
        Standing::Behind => (G.finding, Role::Warn),
    }
}
