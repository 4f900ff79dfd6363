//! The board: which cards are shown, in which order, and what can be pointed at.

pub mod pick;
mod view;
pub mod why;

use std::{borrow::Cow, collections::BTreeSet, sync::Arc};

pub use pick::{items, pick_title};
pub use view::{View, WeekGroup, columns_of, groups, in_order};

use crate::{
    advice::board::{self as plan, Change},
    app::{App, Desk, Pane, Room, Row, Screen, target::Target},
    domain::{
        Address, Board, Card, CardState, Step,
        board::{DAYS, Filter},
    },
    words::{number, text},
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// There is no board yet; this makes one.
    Make,
    /// A card, by id.
    Card(String),
    /// A field of the card that is open.
    Field(Field),
    /// A point of its checklist, by its place.
    Point(usize),
    /// A card that it waits for, by id.
    Before(String),
    /// A phase, where plan and actual stand beside each other, by id.
    Phase(String),
    /// A metric, where plan and actual stand beside each other, by id.
    Metric(String),
    /// The review at the end, in the person's words.
    Review,
}

/// A field of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    State,
    WaitsFor,
    Owner,
    Weeks,
    Due,
    Started,
    DoneOn,
    Note,
    /// The screen that does the work.
    Work,
}

impl Field {
    /// The id of its words, `card-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::State => "state",
            Self::WaitsFor => "waits-for",
            Self::Owner => "owner",
            Self::Weeks => "weeks",
            Self::Due => "due",
            Self::Started => "started",
            Self::DoneOn => "done-on",
            Self::Note => "note",
            Self::Work => "work",
        }
    }
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The start of a board that is made, or of the one that is there.
    Start,
    /// A new card.
    New,
    Title(String),
    /// The name of somebody new, who comes to own these cards.
    NewOwner(Vec<String>),
    Note(String),
    /// What cards wait for; they are blocked with it.
    Block(Vec<String>),
    Due(Vec<String>),
    /// The day on which a card was started.
    Started(String),
    /// The day on which a card was done.
    DoneOn(String),
    /// The second of the two cards that one becomes.
    Split(String),
    /// A new point of a checklist.
    NewPoint(String),
    Point(String, usize),
    /// Letters to filter by.
    Letters,
    /// The name under which the filter is kept.
    KeepFilter,
    Limit,
    Days,
    /// Closed days.
    Closed,
    Review,
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Who owns these cards.
    Owner(Vec<String>),
    /// What this card waits for.
    Before(String),
    /// What is shown.
    Filter,
    /// What making the board again would change.
    Again,
    /// How the board is kept: start, limit, working days.
    Settings,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Take these cards off for good.
    Remove(Vec<String>),
}

/// What the room remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
    pub filter: Filter,
    /// Cards that were put away are shown instead of those on the board.
    pub archive: bool,
    pub marked: BTreeSet<String>,
    /// The card that is open, by id.
    pub open: Option<String>,
    cache: view::Cache,
}

/// The board that is on the desk.
pub fn board(app: &App) -> Option<&Board> {
    app.desk.as_ref().map(|desk| &*desk.now.board)
}

/// The card that is open.
pub fn open(app: &App) -> Option<&Card> {
    let id = app.rooms.board.open.as_deref()?;
    board(app)?.card(id).map(|card| &**card)
}

/// Whether a card passes the filter.
pub fn passes(app: &App, desk: &Desk, card: &Card) -> bool {
    let State { filter, archive, .. } = &app.rooms.board;
    if card.archived != *archive {
        return false;
    }
    let phases = plan::phases(&desk.now.board, &app.shell.method);
    let has = |text: &str| text.to_lowercase().contains(&filter.text.to_lowercase());
    (filter.owner.is_empty() || card.owner == filter.owner)
        && (!filter.nobody || card.owner.is_empty())
        && (!filter.late || desk.now.board.late(card, app.shell.now.date()) > 0)
        && (filter.phase.is_empty() || plan::phase_of(phases, card) == filter.phase)
        && filter.state.is_none_or(|state| card.state == state)
        && (filter.text.is_empty() || has(&card.title) || has(&card.note) || has(&card.waits_for))
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let Some(board) = board(app) else { return Vec::new() };
    if !board.exists() {
        return vec![Line::Make];
    }
    if let Some(card) = open(app) {
        return card_lines(card);
    }
    let cards = in_order(app).map(|card| Line::Card(card.id.clone()));
    if app.rooms.board.view != View::Close {
        return cards.collect();
    }
    let metrics = app.desk.iter().flat_map(|desk| &desk.now.metrics.metrics);
    let phases = plan::phases(board, &app.shell.method).iter().map(|phase| phase.id.clone()).chain(["close".to_owned()]);
    let metrics = metrics.map(|metric| Line::Metric(metric.id.clone()));
    phases.map(Line::Phase).chain(metrics).chain(cards).chain([Line::Review]).collect()
}

/// The cards of a view that shows nothing else, as rows.
pub fn kept_rows(app: &App) -> Option<Arc<Vec<Row>>> {
    let plain = app.rooms.board.view != View::Close && open(app).is_none() && board(app).is_some_and(Board::exists);
    if plain { view::rows(app) } else { None }
}

/// Whether a card is among those that are shown.
pub fn shows(app: &App, id: &str) -> bool {
    app.rooms.board.open.is_none() && in_order(app).any(|card| card.id == id)
}

/// What enter does on the row of a card that is open, as a word.
pub fn enter_verb(app: &App) -> Option<Cow<'_, str>> {
    let room = app.screen == Screen::Room(Room::Board) && app.overlays.is_empty();
    open(app).filter(|_| room)?;
    let key = match app.cursor(Pane::Work)? {
        Row::Room(super::Line::Board(Line::Point(_))) => "action-check.verb",
        Row::Room(super::Line::Board(Line::Before(_))) => "action-enter.verb",
        _ => "action-edit.verb",
    };
    Some(app.shell.words.get(key))
}

/// Of how many cards a list is about, where it is about several.
pub fn several(pick: &Pick) -> Option<usize> {
    match pick {
        Pick::Owner(ids) => Some(ids.len()).filter(|count| *count > 1),
        _ => None,
    }
}

/// Of how many cards a text is written, where it is of several.
pub fn written_for(text: &Text) -> Option<usize> {
    match text {
        Text::Due(ids) | Text::Block(ids) | Text::NewOwner(ids) => Some(ids.len()).filter(|count| *count > 1),
        _ => None,
    }
}

/// The name of the plan, where the room's own name would tell another length than it has.
pub fn title(app: &App) -> Option<String> {
    let desk = app.desk.as_ref()?;
    let board = &desk.now.board;
    let (plan, days) = if board.exists() {
        (board.plan.as_str(), board.days())
    } else {
        let row = plan::plan(&desk.now, &app.shell.method, &desk.advice)?;
        (row.id.as_str(), row.days)
    };
    let words = &app.shell.words;
    (days != DAYS).then(|| words.find(&format!("plan-{plan}"))).flatten().map(Cow::into_owned)
}

/// The rows of a card that is open.
fn card_lines(card: &Card) -> Vec<Line> {
    let mut lines = vec![Line::Field(Field::Title), Line::Field(Field::State)];
    if card.state == CardState::Blocked {
        lines.push(Line::Field(Field::WaitsFor));
    }
    lines.extend([Field::Owner, Field::Weeks, Field::Due].map(Line::Field));
    if card.state != CardState::Todo {
        lines.push(Line::Field(Field::Started));
    }
    if card.state == CardState::Done {
        lines.push(Line::Field(Field::DoneOn));
    }
    lines.extend(card.after.iter().cloned().map(Line::Before));
    lines.extend((0..card.checklist.len()).map(Line::Point));
    lines.push(Line::Field(Field::Note));
    lines.push(Line::Field(Field::Work));
    lines
}

/// What making the board again would change, as far as it is worth telling today.
pub fn proposals(app: &App) -> Vec<Change> {
    let Some(desk) = &app.desk else { return Vec::new() };
    plan::timely(&desk.advice.changes, &desk.now.board, app.shell.now.date()).cloned().collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let board = board(app)?;
    let of = |card: &Card| Target {
        address: Some(Address::card(&card.id)),
        why: Some(crate::app::target::Why::Card(card.id.clone())),
        text: card.title.clone(),
        term: Some("board".into()),
    };
    Some(match line {
        Line::Make => Target { address: Some(Address::whole(crate::domain::Document::Board)), ..Target::default() },
        Line::Card(id) | Line::Before(id) => of(board.card(id)?),
        Line::Point(index) => {
            let card = open(app)?;
            Target { text: card.checklist.get(*index)?.text.clone(), ..of(card) }
        }
        Line::Field(Field::Note) => Target { text: open(app)?.note.clone(), ..of(open(app)?) },
        Line::Field(_) => of(open(app)?),
        Line::Phase(id) => Target { text: app.describe()?.phase(id), ..Target::default() },
        Line::Metric(id) => Target {
            address: Some(Address::metric(id)),
            why: Some(crate::app::target::Why::Room(crate::app::rooms::Reason::Measure(id.clone()))),
            text: app.describe()?.metric(id),
            term: app.shell.method.term(id).map(|row| row.id.clone()),
        },
        Line::Review => Target {
            address: Some(Address::whole(crate::domain::Document::Board).field("review")),
            // What one takes away from here is the whole of it.
            text: crate::export::report::report(app.describe()?, app.shell.now.date()),
            ..Target::default()
        },
    })
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let id = match address.steps.first() {
        Some(Step::Item { kind, id }) if kind == "card" => id.clone(),
        Some(Step::Field(name)) if name == "review" => {
            app.rooms.board.view = View::Close;
            return Some(Line::Review);
        }
        _ => return None,
    };
    let archived = board(app)?.card(&id)?.archived;
    // What the filter hides is shown all the same: whoever asks for it wants to see it.
    let shown = app.desk.as_ref().is_some_and(|desk| desk.now.board.card(&id).is_some_and(|card| passes(app, desk, card)));
    let state = &mut app.rooms.board;
    state.open = None;
    if !shown {
        state.filter = Filter::default();
        state.archive = archived;
    }
    if state.view == View::Close {
        state.view = View::State;
    }
    Some(Line::Card(id))
}

/// The cursor moves over the board by its own rules; no row has columns.
pub fn columns(_app: &App) -> usize {
    1
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    Some(match text {
        Text::Start => "write-board-start",
        Text::New => "write-card-new",
        Text::Title(_) => "write-card-title",
        Text::NewOwner(_) => "write-partner-owner",
        Text::Note(_) => "write-card-note",
        Text::Block(_) => "write-card-block",
        Text::Due(_) => "write-card-due",
        Text::Started(_) => "write-card-started",
        Text::DoneOn(_) => "write-card-done-on",
        Text::Split(_) => "write-card-split",
        Text::NewPoint(_) | Text::Point(..) => "write-card-point",
        Text::Letters => "write-board-letters",
        Text::KeepFilter => "write-board-filter",
        Text::Limit => "write-board-limit",
        Text::Days => "write-board-days",
        Text::Closed => "write-board-closed",
        Text::Review => "write-board-review",
    })
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    matches!(text, Text::Note(_) | Text::Review)
}

/// What stands in the header: the view, the day, what is late.
pub fn header(app: &App) -> Option<String> {
    let board = board(app).filter(|board| board.exists())?;
    let mut said = vec![app.shell.words.get(&format!("board-view-{}", app.rooms.board.view.id())).into_owned()];
    said.extend(standing(app, board, "board-day"));
    Some(said.join(" · "))
}

/// Where a board stands: the day, and what is late. The key is that of the words for a day of the board.
pub fn standing(app: &App, board: &Board, within: &str) -> Vec<String> {
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let mut said = Vec::new();
    if let Some(day) = board.day(today) {
        let args = [("day", number(day)), ("days", number(board.days()))];
        said.push(match day {
            ..1 => words.with("board-day-before", &[("days", number(1 - day))]),
            day if day > i32::from(board.days()) => words.with("board-day-after", &args),
            _ => words.with(within, &args),
        });
    }
    let late = board.count_late(today);
    if late > 0 {
        said.push(words.with("board-late", &[("count", number(late))]));
    }
    said
}

/// What stands on the right of the footer: what is filtered, and how many are marked.
pub fn progress(app: &App) -> Option<String> {
    let board = board(app).filter(|board| board.exists())?;
    let words = &app.shell.words;
    let State { filter, archive, marked, .. } = &app.rooms.board;
    let mut said = Vec::new();
    if !marked.is_empty() {
        said.push(words.with("count-marked", &[("count", number(marked.len()))]));
    }
    if *archive {
        said.push(words.get("board-archive").into_owned());
    }
    let known = board
        .filters
        .iter()
        .find(|known| !filter.is_open() && Filter { name: filter.name.clone(), ..(*known).clone() } == *filter);
    match known {
        Some(known) => said.push(known.name.clone()),
        None => said.extend(filter_parts(app, filter)),
    }
    if said.is_empty() {
        said.push(words.get("board-everyone").into_owned());
    }
    Some(said.join(" · "))
}

/// The parts of a filter in words.
pub fn filter_parts(app: &App, filter: &Filter) -> Vec<String> {
    let words = &app.shell.words;
    let mut parts = Vec::new();
    if !filter.owner.is_empty() {
        parts.push(app.describe().map(|describe| describe.person(&filter.owner)).unwrap_or_default());
    }
    if filter.nobody {
        parts.push(words.get("pick-nobody").into_owned());
    }
    if !filter.phase.is_empty() {
        parts.push(words.get(&format!("phase-{}", filter.phase)).into_owned());
    }
    parts.extend(filter.state.map(|state| words.get(&format!("card-state-{}", state.id())).into_owned()));
    if filter.late {
        parts.push(words.get("pick-filter-late").into_owned());
    }
    if !filter.text.is_empty() {
        parts.push(words.with("board-letters", &[("text", text(filter.text.clone()))]));
    }
    parts
}
