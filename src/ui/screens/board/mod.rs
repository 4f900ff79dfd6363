//! The board, in each of its views, and the card that is open.

mod agenda;
mod card;
mod close;
mod lay;
mod state;
mod strip;
mod timeline;
mod weeks;

use jiff::civil::Date;

use crate::{
    advice::board as plan,
    app::{
        App, Pane, Row, rooms,
        rooms::board::{Line as BoardLine, View},
    },
    domain::{Board, Card, CardState},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{date::DateWords, number, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let Some(desk) = &app.desk else { return Page::default() };
    let board = &*desk.now.board;
    if !board.exists() {
        return empty(app, width);
    }
    if let Some(card) = rooms::board::open(app) {
        return card::page(app, board, card, width);
    }
    match app.rooms.board.view {
        View::State => state::page(app, board, width, height),
        View::Weeks => weeks::page(app, board, width, height),
        View::Agenda => agenda::page(app, board, width, height),
        View::Timeline => timeline::page(app, board, width, height),
        View::Close => close::page(app, board, width, height),
    }
}

/// The board takes the whole width; nothing stands beside it.
pub(super) fn side(_app: &App, _width: u16) -> Page {
    Page::default()
}

/// No board yet: which one it would be, and how to make it.
fn empty(app: &App, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let title = rooms::board::title(app).unwrap_or_else(|| words.get("screen-board").into_owned());
    page.push(Line::new(title, Ink::Title));
    page.push(Line::blank());
    let Some(row) = plan::plan(&desk.now, &app.shell.method, &desk.advice) else {
        page.wrap(&words.get("board-no-verdict"), 0, width, Ink::Text);
        page.push(Line::blank());
        page.push(Line::new(words.get("board-make-own"), Ink::Muted).row(Row::Room(rooms::Line::Board(BoardLine::Make))));
        return page;
    };
    let seeds = plan::seeds(&desk.now, &app.shell.method, &desk.advice, row);
    let done = seeds.iter().filter(|seed| seed.shown.is_some()).count();
    page.wrap(&words.get(&format!("plan-{}.summary", row.id)), 0, width, Ink::Text);
    page.push(Line::blank());
    for phase in &row.phases {
        let weeks = words.with("board-weeks", &[("first", number(phase.weeks.0)), ("last", number(phase.weeks.1))]);
        page.push(Line::new(words.get(&format!("phase-{}", phase.id)), Ink::Text).at(30, weeks, Ink::Muted));
    }
    page.push(Line::blank());
    let said = words.with("board-would-have", &[("count", number(seeds.len())), ("done", number(done))]);
    page.wrap(&said, 0, width, Ink::Text);
    page.push(Line::blank());
    let plan = words.get(&format!("plan-{}", row.id)).into_owned();
    let make = words.with("board-make", &[("plan", text(plan))]);
    page.push(Line::new(make, Ink::Text).row(Row::Room(rooms::Line::Board(BoardLine::Make))).gutter(G.proposed, Role::Accent));
    page
}

/// The row of a card.
fn row(card: &Card) -> Row {
    Row::Room(rooms::Line::Board(BoardLine::Card(card.id.clone())))
}

/// The id of the card under the cursor; empty where it stands on no card.
fn here(app: &App) -> String {
    match app.cursor(Pane::Work) {
        Some(Row::Room(rooms::Line::Board(BoardLine::Card(id)))) => id,
        _ => String::new(),
    }
}

/// The initials of whoever owns a card; empty where nobody does.
fn owner(app: &App, card: &Card) -> String {
    let people = app.desk.as_ref().map(|desk| &desk.now.people);
    let person = people.and_then(|people| people.get(&card.owner));
    person.map_or_else(|| card.owner.clone(), |person| person.initials.clone())
}

/// The mark of a card, where it has one. It stands in the gutter, where the cursor takes its place.
fn mark(app: &App, card: &Card) -> Option<(&'static str, Role)> {
    app.rooms.board.marked.contains(&card.id).then_some((G.mark, Role::Accent))
}

/// The glyph of a card: late, or its state. It stands in the text, so that neither cursor nor mark takes its place.
fn glyph(board: &Board, card: &Card, today: Date) -> (&'static str, Role) {
    if board.late(card, today) > 0 {
        return (G.finding, Role::Warn);
    }
    state_glyph(card.state)
}

/// The glyph of a state.
fn state_glyph(state: CardState) -> (&'static str, Role) {
    match state {
        CardState::Todo => (G.open, Role::Muted),
        CardState::Doing => (G.half, Role::Accent),
        CardState::Blocked => (G.blocked, Role::Bad),
        CardState::Done => (G.done, Role::Good),
    }
}

/// When a card is due, or how late it is.
fn due(app: &App, board: &Board, card: &Card) -> String {
    let today = app.shell.now.date();
    let Some(due) = board.due(card) else { return rooms::board::pick::weeks(app, card.weeks) };
    if card.state != CardState::Done
        && let Some(late) = DateWords::ENGLISH.late(due, today)
    {
        return late;
    }
    DateWords::ENGLISH.day(due, today)
}

/// The points of a card as ticks: `✓✓✓·· 3 of 5`.
fn ticks(app: &App, card: &Card) -> Option<(String, String)> {
    if card.checklist.is_empty() {
        return None;
    }
    let done = card.checklist.iter().filter(|point| point.done).count();
    let all = card.checklist.len();
    let shown = if all <= 8 {
        card.checklist.iter().map(|point| if point.done { G.done } else { G.open }).collect()
    } else {
        String::new()
    };
    Some((shown, app.shell.words.with("board-points", &[("done", number(done)), ("all", number(all))])))
}

/// What the phase of today yields, and what is still missing for it.
fn yields(app: &App, board: &Board, width: u16) -> Vec<Line> {
    let words = &app.shell.words;
    let phases = plan::phases(board, &app.shell.method);
    let outputs = plan::outputs(board, &app.shell.method);
    let week = board.week_of(app.shell.now.date()).unwrap_or(1);
    let here = phases.iter().find(|phase| week <= phase.weeks.1).or(phases.last());
    let Some((output, missing)) = outputs.iter().find(|(output, _)| here.is_some_and(|phase| phase.id == output.phase)) else {
        return Vec::new();
    };
    let label = words.get("board-yields").into_owned();
    let column = u16::try_from(crate::ui::text::width(&label)).unwrap_or(14) + 2;
    let what = words.get(&format!("output-{}", output.id)).into_owned();
    let mut lines = vec![Line::new(label, Ink::Muted).at(column, what, Ink::Text)];
    let (glyph, role, said) = if missing.is_empty() {
        (G.done, Role::Good, words.get("board-yields-all").into_owned())
    } else {
        let titles: Vec<&str> = missing.iter().map(|card| card.title.as_str()).collect();
        (G.open, Role::Muted, titles.join(" · "))
    };
    let said = crate::ui::text::fit(&said, usize::from(width.saturating_sub(column + 2)), G.cut).into_owned();
    lines.push(Line::new(words.get("board-missing"), Ink::Muted).at(column, glyph, Ink::Glyph(role)).at(
        column + 2,
        said,
        Ink::Muted,
    ));
    lines
}

/// Proposals of making the board again, as one line; nothing where there are none.
fn again(app: &App) -> Option<Line> {
    let count = rooms::board::proposals(app).len();
    let key = app.shell.keymap.shown(&[crate::app::keymap::Scope::Board], crate::app::Action::Make)?.to_string();
    let args = [("count", number(count)), ("key", text(key))];
    (count > 0).then(|| {
        Line::new(G.proposed, Ink::Glyph(Role::Accent)).at(2, app.shell.words.with("board-proposals", &args), Ink::Text)
    })
}
