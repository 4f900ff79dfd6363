//! What keys do on the board.

mod cards;
mod making;
mod moving;
mod picked;

use jiff::civil::Date;

use super::{pick, stand, write};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay, Pane, Row,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            board::{Answer, Field, Line, Pick, Text, View, board, open},
        },
    },
    domain::{
        Address, Card, Document,
        dates::{DateError, parse_date},
    },
    words::number,
};

pub(super) use picked::{picked, refused};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let changing = matches!(
        action,
        Action::MoveLeft
            | Action::MoveRight
            | Action::MoveUp
            | Action::MoveDown
            | Action::Earlier
            | Action::Later
            | Action::New
            | Action::Delete
            | Action::Archive
            | Action::SetOwner
            | Action::SetDue
            | Action::Block
            | Action::Check
            | Action::Link
            | Action::Split
            | Action::Make
            | Action::Edit
            | Action::Settings
    );
    let opens = action == Action::Enter && (app.rooms.board.open.is_some() || line(app) == Some(Line::Make));
    let ticks = action == Action::Mark && app.rooms.board.open.is_some();
    (changing || opens || ticks).then_some(Document::Board)
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    if !board(app)?.exists() {
        return match action {
            Action::Enter | Action::Make | Action::Edit => Some(making::ask_start(app)),
            Action::New => {
                write(app, rooms::Text::Board(Text::New), "");
                Some(Vec::new())
            }
            _ => None,
        };
    }
    if app.rooms.board.open.is_some() {
        if let Some(effects) = in_card(app, action) {
            return Some(effects);
        }
    } else if moving::moves(app, action) {
        return Some(Vec::new());
    }
    Some(match action {
        Action::Enter => enter(app),
        Action::Back => return back(app).then(Vec::new),
        Action::View => {
            app.rooms.board.open = None;
            app.rooms.board.view = app.rooms.board.view.next();
            if app.rooms.board.view == rooms::board::View::Close {
                // It is read from the top, not from the card that was at hand.
                app.cursors.remove(&(app.screen, Pane::Work));
            }
            Vec::new()
        }
        Action::Mark => mark(app),
        Action::MarkAll => mark_all(app),
        Action::Filter => offer(app, Pick::Filter),
        Action::Settings => offer(app, Pick::Settings),
        Action::Make => making::again(app),
        Action::New => {
            write(app, rooms::Text::Board(Text::New), "");
            Vec::new()
        }
        Action::MoveLeft | Action::MoveRight => cards::move_state(app, action == Action::MoveRight),
        Action::Earlier | Action::Later => cards::move_weeks(app, action == Action::Later),
        Action::MoveUp | Action::MoveDown => cards::move_order(app, action == Action::MoveDown),
        Action::Edit => return edit(app),
        Action::Delete => ask_remove(app),
        Action::Archive => cards::archive(app),
        Action::SetOwner => with_cards(app, Pick::Owner),
        Action::SetDue => text_for(app, Text::Due, due),
        Action::Block => cards::block(app),
        Action::Check => cards::check(app, None),
        Action::Link => with_card(app, |id| rooms::Pick::Board(Pick::Before(id))),
        Action::Split => text_for(app, |ids| Text::Split(ids.into_iter().next().unwrap_or_default()), |_| String::new()),
        Action::GoToWork => go_to_work(app),
        _ => return None,
    })
}

/// Keys on the rows of a card that is open.
fn in_card(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let at = line(app)?;
    let id = open(app)?.id.clone();
    Some(match (action, at) {
        (Action::Back, _) => {
            app.rooms.board.open = None;
            stand(app, rooms::Line::Board(Line::Card(id)));
            Vec::new()
        }
        (Action::Mark | Action::Enter | Action::Check, Line::Point(index)) => cards::check(app, Some(index)),
        (Action::Edit, Line::Point(index)) => {
            let text = open(app)?.checklist.get(index)?.text.clone();
            write(app, rooms::Text::Board(Text::Point(id, index)), &text);
            Vec::new()
        }
        (Action::Delete, Line::Point(index)) => cards::remove_point(app, index),
        (Action::New, _) => {
            write(app, rooms::Text::Board(Text::NewPoint(id)), "");
            Vec::new()
        }
        (Action::Enter, Line::Before(other)) => {
            app.rooms.board.open = Some(other);
            Vec::new()
        }
        (Action::Delete, Line::Before(other)) => cards::link(app, &id, &other),
        (Action::Enter | Action::Edit | Action::Mark, Line::Field(field)) => field_key(app, field),
        (Action::MarkAll | Action::Filter, _) => Vec::new(),
        _ => return None,
    })
}

/// Enter on a field of a card: what is typed is written, what is chosen is picked.
fn field_key(app: &mut App, field: Field) -> Vec<Effect> {
    match field {
        Field::Title => edit(app).unwrap_or_default(),
        Field::State => cards::move_state(app, true),
        Field::WaitsFor => cards::block(app),
        Field::Owner => with_cards(app, Pick::Owner),
        Field::Weeks => cards::move_weeks(app, true),
        Field::Due => text_for(app, Text::Due, due),
        Field::Started => day_text(app, Text::Started, |card| card.started),
        Field::DoneOn => day_text(app, Text::DoneOn, |card| card.done_on),
        Field::Note => {
            let note = open(app).map(|card| (card.id.clone(), card.note.clone()));
            if let Some((id, note)) = note {
                write(app, rooms::Text::Board(Text::Note(id)), &note);
            }
            Vec::new()
        }
        Field::Work => go_to_work(app),
    }
}

/// Writes a day of the card that is open, beginning with the one it has.
fn day_text(app: &mut App, text: fn(String) -> Text, known: fn(&Card) -> Option<Date>) -> Vec<Effect> {
    if let Some((id, day)) = open(app).map(|card| (card.id.clone(), known(card))) {
        write(app, rooms::Text::Board(text(id)), &day.map(|day| day.to_string()).unwrap_or_default());
    }
    Vec::new()
}

/// The row of the cursor.
pub(super) fn line(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Board(line)) => Some(line),
        _ => None,
    }
}

/// The cards that a key is about: those that are marked, else the one that is open or under the cursor.
pub(super) fn chosen(app: &App) -> Vec<String> {
    let state = &app.rooms.board;
    if let Some(id) = &state.open {
        return vec![id.clone()];
    }
    if !state.marked.is_empty() {
        let marked = board(app).into_iter().flat_map(|board| board.cards.iter().map(|card| &card.id));
        return marked.filter(|id| state.marked.contains(*id)).cloned().collect();
    }
    match line(app) {
        Some(Line::Card(id)) => vec![id],
        _ => Vec::new(),
    }
}

fn offer(app: &mut App, list: Pick) -> Vec<Effect> {
    pick(app, rooms::Pick::Board(list));
    Vec::new()
}

fn with_cards(app: &mut App, list: impl FnOnce(Vec<String>) -> Pick) -> Vec<Effect> {
    let ids = chosen(app);
    if ids.is_empty() { Vec::new() } else { offer(app, list(ids)) }
}

fn with_card(app: &mut App, list: impl FnOnce(String) -> rooms::Pick) -> Vec<Effect> {
    if let Some(id) = chosen(app).into_iter().next() {
        pick(app, list(id));
    }
    Vec::new()
}

fn text_for(app: &mut App, text: impl FnOnce(Vec<String>) -> Text, value: impl FnOnce(&App) -> String) -> Vec<Effect> {
    let ids = chosen(app);
    if !ids.is_empty() {
        let value = value(app);
        write(app, rooms::Text::Board(text(ids)), &value);
    }
    Vec::new()
}

/// The day that was fixed for the card at hand, as it is typed.
fn due(app: &App) -> String {
    let id = chosen(app).into_iter().next().unwrap_or_default();
    board(app).and_then(|board| board.card(&id)).and_then(|card| card.due).map(|due| due.to_string()).unwrap_or_default()
}

fn enter(app: &mut App) -> Vec<Effect> {
    match line(app) {
        Some(Line::Card(id)) => {
            app.rooms.board.open = Some(id);
            app.cursors.remove(&(app.screen, Pane::Work));
            Vec::new()
        }
        Some(Line::Review) => {
            let review = board(app).map(|board| board.review.clone()).unwrap_or_default();
            write(app, rooms::Text::Board(Text::Review), &review);
            Vec::new()
        }
        Some(Line::Phase(id)) => {
            // Its cards are what one wants to see of a phase.
            app.rooms.board.filter = crate::domain::board::Filter { phase: id, ..Default::default() };
            app.rooms.board.view = View::State;
            Vec::new()
        }
        Some(Line::Metric(id)) => {
            crate::app::update::enter_address(app, &crate::domain::Address::metric(&id));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Esc takes back marks, then the filter; after that it leads out as everywhere.
fn back(app: &mut App) -> bool {
    let state = &mut app.rooms.board;
    if !state.marked.is_empty() {
        state.marked.clear();
    } else if !state.filter.is_open() || state.archive {
        state.filter = crate::domain::board::Filter::default();
        state.archive = false;
    } else {
        return false;
    }
    true
}

fn edit(app: &mut App) -> Option<Vec<Effect>> {
    if line(app) == Some(Line::Review) {
        return Some(enter(app));
    }
    let id = chosen(app).into_iter().next()?;
    let title = board(app)?.card(&id)?.title.clone();
    write(app, rooms::Text::Board(Text::Title(id)), &title);
    Some(Vec::new())
}

fn mark(app: &mut App) -> Vec<Effect> {
    if let Some(Line::Card(id)) = line(app) {
        let marked = &mut app.rooms.board.marked;
        if !marked.remove(&id) {
            marked.insert(id);
        }
        moving::moves(app, Action::Down);
    }
    Vec::new()
}

/// Marks every card that is shown; takes the marks back where all of them are.
fn mark_all(app: &mut App) -> Vec<Effect> {
    let shown: std::collections::BTreeSet<String> = rooms::board::in_order(app).map(|card| card.id.clone()).collect();
    let marked = &mut app.rooms.board.marked;
    *marked = if *marked == shown { std::collections::BTreeSet::new() } else { shown };
    Vec::new()
}

fn ask_remove(app: &mut App) -> Vec<Effect> {
    let ids = chosen(app);
    if ids.is_empty() {
        return Vec::new();
    }
    let about = if ids.len() == 1 {
        board(app).and_then(|board| board.card(&ids[0])).map(|card| card.title.clone()).unwrap_or_default()
    } else {
        app.shell.words.with("board-cards", &[("count", number(ids.len()))])
    };
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-card-remove",
        about,
        answers: vec![
            Offered { key: "answer-card-keep", then: Then::Nothing },
            Offered { key: "answer-card-remove", then: Then::Room(rooms::Answer::Board(Answer::Remove(ids))) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Goes to the screen that does the work of a card.
fn go_to_work(app: &mut App) -> Vec<Effect> {
    let id = chosen(app).into_iter().next().unwrap_or_default();
    let card = board(app).and_then(|board| board.card(&id)).cloned().unwrap_or_default();
    let task = card.task.clone();
    if let Some(module) = app.shell.method.module(&card.module).map(|row| row.id.clone()) {
        super::diagnosis::show_module(app, &module);
        return Vec::new();
    }
    let screen = app.shell.method.task(&task).and_then(|row| row.screen.as_deref()).and_then(crate::app::Screen::of);
    match screen {
        Some(screen) => app.go(screen),
        None => app.say_key(MessageKind::Refused, "board-no-work"),
    }
    Vec::new()
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Remove(ids) => cards::remove(app, &ids),
    }
}

/// A day as it was typed, or the key of the words that say why not.
fn day(app: &App, typed: &str) -> Result<Date, &'static str> {
    parse_date(typed, app.shell.now.date()).map_err(DateError::key)
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let typed = written.trim();
    Ok(match text {
        Text::Start => {
            let start = day(app, typed)?;
            making::start(app, start)
        }
        Text::New | Text::NewPoint(_) | Text::NewOwner(_) if typed.is_empty() => Vec::new(),
        Text::New => cards::add(app, typed),
        Text::Title(_) | Text::Split(_) if typed.is_empty() => return Err("refused-no-title"),
        Text::Title(id) => cards::retitle(app, id, typed),
        Text::NewOwner(ids) => cards::new_owner(app, ids, typed),
        Text::Note(id) => cards::note(app, id, typed),
        Text::Block(ids) => cards::set_blocked(app, ids, typed),
        Text::Due(ids) if typed.is_empty() => cards::set_due(app, ids, None),
        Text::Due(ids) => {
            let due = day(app, typed)?;
            cards::set_due(app, ids, Some(due))
        }
        Text::Started(id) => {
            let started = if typed.is_empty() { None } else { Some(day(app, typed)?) };
            cards::set_started(app, id, started)?
        }
        Text::DoneOn(_) if typed.is_empty() => return Err("refused-done-without-day"),
        Text::DoneOn(id) => {
            let done = day(app, typed)?;
            cards::set_done_on(app, id, done)?
        }
        Text::Split(id) => cards::split(app, id, typed),
        Text::NewPoint(id) => cards::add_point(app, id, typed),
        Text::Point(id, index) => cards::set_point(app, id, *index, typed),
        Text::Letters => {
            typed.clone_into(&mut app.rooms.board.filter.text);
            Vec::new()
        }
        Text::KeepFilter => making::keep_filter(app, typed),
        Text::Limit => making::set_limit(app, typed)?,
        Text::Days => making::set_days(app, typed)?,
        Text::Closed => making::add_closed(app, typed)?,
        Text::Review => super::change(app, "undo-board-review", Address::whole(Document::Board).field("review"), |workspace| {
            typed.clone_into(&mut std::sync::Arc::make_mut(&mut workspace.board).review);
        }),
    })
}

/// Whether cards can be moved about in the view that is shown.
fn is_grid(app: &App) -> bool {
    matches!(app.rooms.board.view, View::State | View::Weeks)
}
