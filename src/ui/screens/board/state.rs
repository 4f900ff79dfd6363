//! By state: to do, doing, blocked, done, side by side. Cards are type and space.

use super::{
    again, due, here,
    lay::{Block, Column, Part, lay},
    mark, owner, state_glyph,
    strip::strip,
    ticks, yields,
};
use crate::{
    app::{
        App, Row, rooms,
        rooms::board::{Line as BoardLine, columns_of},
    },
    domain::{Board, Card, CardState},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::wrap,
    },
    words::{number, text},
};

/// Below this height a card takes two lines, and what the phase yields gives way to cards.
const LOW: u16 = 22;

/// The page.
pub(super) fn page(app: &App, board: &Board, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let columns = columns_of(app);
    let shown: u16 = if width >= 100 {
        4
    } else if width >= 60 {
        3
    } else {
        1
    };
    let each = width / shown;
    let cursor = here(app);
    let is_here = |card: &&Card| card.id == cursor;
    let here = columns.iter().position(|cards| cards.iter().any(is_here)).unwrap_or(0);
    // Where not all have room, those around the cursor are shown; the first ones as long as it is among them.
    let shown = usize::from(shown);
    let first = (here + 1).saturating_sub(shown);
    let head = if height >= 20 { strip(app, board, width) } else { strip(app, board, width).into_iter().take(1).collect() };
    page.lines.extend(head);
    if height >= 16 {
        page.lines.extend(again(app));
        page.push(Line::blank());
    }
    page.push(heads(app, board, &columns, first, shown, each));
    if height >= 14 {
        page.push(Line::blank());
    }
    let low = height < LOW;
    let mut foot = if low { Vec::new() } else { yields(app, board, width) };
    let others = beyond(app, &columns, first, shown, width);
    if let Some(others) = others {
        if !foot.is_empty() {
            foot.insert(0, Line::blank());
        }
        foot.insert(0, others);
    }
    let below = if foot.is_empty() { 0 } else { foot.len() + 1 };
    let room = usize::from(height).saturating_sub(page.lines.len() + below).max(1);
    let laid = columns.iter().enumerate().skip(first).take(shown).map(|(at, cards)| {
        let x = each * u16::try_from(at - first).unwrap_or(0) + 2;
        // Only cards that can be in sight are built: the one of the cursor and as many as there is room for around it. Of
        // those that are not done each has two lines at least.
        let around = if CardState::ALL.get(at) == Some(&CardState::Done) { room } else { room / 2 + 1 };
        let cursor = cards.iter().position(is_here).unwrap_or(0);
        let from = cursor.saturating_sub(around);
        let to = (cursor + around + 1).min(cards.len());
        let blocks = cards[from..to].iter().map(|card| block(app, board, card, each.saturating_sub(4), low)).collect();
        Column { at: x, width: each.saturating_sub(4), blocks, more: cards.len() - to }
    });
    let laid = laid.collect();
    page.lines.extend(lay(app, laid, room));
    if !foot.is_empty() {
        while page.lines.len() + foot.len() < usize::from(height) {
            page.push(Line::blank());
        }
        page.lines.extend(foot);
    }
    page
}

/// The heads of the columns with their counts; too many under way are told.
fn heads(app: &App, board: &Board, columns: &[Vec<&Card>], first: usize, shown: usize, each: u16) -> Line {
    let words = &app.shell.words;
    let mut line = Line::blank();
    for (at, state) in CardState::ALL.into_iter().enumerate().skip(first).take(shown) {
        let x = each * u16::try_from(at - first).unwrap_or(0);
        let count = columns.get(at).map_or(0, Vec::len);
        let (glyph, role) = state_glyph(state);
        let over = state == CardState::Doing && board.limit().is_some_and(|limit| board.doing() > usize::from(limit));
        let (glyph, role) = if over { (G.finding, Role::Warn) } else { (glyph, role) };
        let name = words.get(&format!("card-state-{}", state.id())).into_owned();
        let after = x + 2 + u16::try_from(crate::ui::text::width(&name)).unwrap_or(8) + 3;
        let said = match (state, board.limit()) {
            (CardState::Doing, Some(limit)) => {
                words.with("board-of-limit", &[("count", number(count)), ("limit", number(limit))])
            }
            _ => count.to_string(),
        };
        line = line.at(x, glyph, Ink::Glyph(role)).at(x + 2, name, Ink::Text).at(after, said, Ink::Muted);
    }
    line
}

/// The columns that have no room, by name and count.
fn beyond(app: &App, columns: &[Vec<&Card>], first: usize, shown: usize, width: u16) -> Option<Line> {
    let words = &app.shell.words;
    let mut line = Line::blank();
    let mut x = 0;
    for (at, state) in CardState::ALL.into_iter().enumerate() {
        if (first..first + shown).contains(&at) {
            continue;
        }
        let (glyph, role) = state_glyph(state);
        let count = columns.get(at).map_or(0, Vec::len);
        let name = words.get(&format!("card-state-{}", state.id()));
        let said = format!("{name} {count} {}", if at < first { G.cell_left } else { G.arrow });
        let cells = u16::try_from(crate::ui::text::width(&said)).unwrap_or(10);
        if x + cells + 2 > width {
            break;
        }
        line = line.at(x, glyph, Ink::Glyph(role)).at(x + 2, said, Ink::Muted);
        x += cells + 5;
    }
    (x > 0).then_some(line)
}

/// A card as a block: title, owner and day, points, what it waits for. A low page has room for the first two.
fn block(app: &App, board: &Board, card: &Card, width: u16, low: bool) -> Block {
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let row = Row::Room(rooms::Line::Board(BoardLine::Card(card.id.clone())));
    let marked = mark(app, card);
    if card.state == CardState::Done {
        return Block { row: Some(row), glyph: marked, lines: vec![vec![Part::new(0, card.title.clone(), Ink::Muted)]] };
    }
    let title = if low { vec![card.title.as_str()] } else { wrap(&card.title, usize::from(width).max(8)) };
    let mut lines: Vec<Vec<Part>> = title.into_iter().take(2).map(|line| vec![Part::new(0, line, Ink::Text)]).collect();
    let mut meta = Vec::new();
    let mut at = 0;
    let late = board.late(card, today) > 0;
    if late {
        meta.push(Part::new(0, G.finding, Ink::Glyph(Role::Warn)));
        at = 2;
    }
    let owner = owner(app, card);
    if !owner.is_empty() {
        let cells = u16::try_from(crate::ui::text::width(&owner)).unwrap_or(2);
        meta.push(Part::new(at, owner, Ink::Muted));
        at += cells + 3;
    }
    let day = due(app, board, card);
    let day =
        if late || board.due(card).is_none() || width < 24 { day } else { words.with("board-due", &[("day", text(day))]) };
    meta.push(Part::new(at, day, if late { Ink::Text } else { Ink::Muted }));
    lines.push(meta);
    if low {
        return Block { row: Some(row), glyph: marked, lines };
    }
    if let Some((shown, said)) = ticks(app, card) {
        let after = u16::try_from(crate::ui::text::width(&shown)).unwrap_or(0);
        let after = if after > 0 { after + 1 } else { 0 };
        lines.push(vec![Part::new(0, shown, Ink::Glyph(Role::Accent)), Part::new(after, said, Ink::Muted)]);
    }
    if card.state == CardState::Blocked {
        let what = if card.waits_for.is_empty() {
            words.get("board-blocked").into_owned()
        } else {
            words.with("board-waits-for", &[("what", text(card.waits_for.clone()))])
        };
        lines.push(vec![Part::new(0, G.blocked, Ink::Glyph(Role::Bad)), Part::new(2, what, Ink::Text)]);
    } else if let Some(before) = board.waiting(card).next() {
        lines.push(vec![Part::new(0, words.with("board-after", &[("card", text(before.title.clone()))]), Ink::Muted)]);
    }
    lines.push(Vec::new());
    Block { row: Some(row), glyph: marked, lines }
}
