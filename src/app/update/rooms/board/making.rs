//! Making a board, making it again, and how it is kept.

use std::sync::Arc;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{
    super::{change, pick, write},
    day,
};
use crate::{
    advice::board as plan,
    app::{
        App, Effect, MessageKind, rooms,
        rooms::board::{
            Pick, Text, board,
            pick::{change_id, change_title},
        },
    },
    domain::{Address, Board, Card, CardState, Document, board::Filter, calendar::Closed},
    method::rows::TaskRow,
    words::{number, text},
};

/// Changes the board as a whole.
fn with_board(app: &mut App, label: &str, work: impl FnOnce(&mut Board)) -> Vec<Effect> {
    change(app, label, Address::whole(Document::Board), |workspace| work(Arc::make_mut(&mut workspace.board)))
}

/// Asks for the start of a board; next Monday is offered.
pub(super) fn ask_start(app: &mut App) -> Vec<Effect> {
    let desk = app.desk.as_ref();
    if desk.is_some_and(|desk| plan::plan(&desk.now, &app.shell.method, &desk.advice).is_none()) {
        app.say_key(MessageKind::Refused, "board-no-verdict");
        return Vec::new();
    }
    let today = app.shell.now.date();
    let ahead = today.weekday().until(Weekday::Monday);
    let monday = today.checked_add(i32::from(ahead).days()).unwrap_or(today);
    write(app, rooms::Text::Board(Text::Start), &monday.to_string());
    Vec::new()
}

/// The cards of the plan that fits, in words.
fn cards(app: &App) -> Option<(String, u16, Vec<Card>)> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let row = plan::plan(&desk.now, method, &desk.advice)?;
    let seeds = plan::seeds(&desk.now, method, &desk.advice, row);
    let describe = app.describe()?;
    let (title, points) = (|task: &TaskRow| describe.task_title(task), |task: &TaskRow| describe.task_points(task));
    let cards = plan::cards(&seeds, &desk.now, app.shell.now.date(), title, points);
    Some((row.id.clone(), row.days, cards))
}

/// Moves the start; where there is no board yet it is made, dated from that day.
pub(super) fn start(app: &mut App, start: Date) -> Vec<Effect> {
    if board(app).is_some_and(|board| !board.plan.is_empty()) {
        return with_board(app, "undo-board-start", |board| board.start = Some(start));
    }
    let Some((plan, days, cards)) = cards(app) else {
        app.say_key(MessageKind::Refused, "board-no-verdict");
        return Vec::new();
    };
    let done = cards.iter().filter(|card| card.state == CardState::Done).count();
    let count = cards.len();
    let (company, today) = company_and_day(app);
    let effects = with_board(app, "undo-board-made", |board| {
        board.give_key(&company, today);
        board.plan = plan;
        board.start = Some(start);
        board.days = (days != crate::domain::board::DAYS).then_some(days);
        // Cards of one's own that were there before come after those of the plan.
        let own = std::mem::take(&mut board.cards);
        let taken = |id: &str| own.iter().any(|card| card.id == id);
        board.cards = cards.into_iter().filter(|card| !taken(&card.id)).map(Arc::new).collect();
        board.cards.extend(own.iter().cloned());
    });
    let said = app.shell.words.with("board-made", &[("count", number(count)), ("done", number(done))]);
    app.say(MessageKind::Done, said);
    effects
}

/// What the key of a new board is made from.
pub(super) fn company_and_day(app: &App) -> (String, Date) {
    let company = app.desk.as_ref().map(|desk| desk.now.answers.company.name.clone());
    (company.unwrap_or_default(), app.shell.now.date())
}

/// Shows what making the board again would change, card by card.
pub(super) fn again(app: &mut App) -> Vec<Effect> {
    if rooms::board::proposals(app).is_empty() {
        app.say_key(MessageKind::Done, "board-nothing-again");
    } else {
        pick(app, rooms::Pick::Board(Pick::Again));
    }
    Vec::new()
}

/// The proposals of making the board again, and those that a row of their list stands for: one, or all.
fn chosen(app: &App, id: &str) -> (Vec<plan::Change>, Vec<plan::Change>) {
    let changes = rooms::board::proposals(app);
    let wanted = changes.iter().filter(|change| id == "all" || change_id(change) == id).cloned().collect();
    (changes, wanted)
}

/// Refuses one proposal of making the board again, or all: they do not come back.
pub(super) fn refuse_again(app: &mut App, id: &str) -> Vec<Effect> {
    let (changes, refused) = chosen(app, id);
    let said = match refused.as_slice() {
        [] => return Vec::new(),
        [one] => app.shell.words.with("board-refused", &[("card", text(change_title(app, one)))]),
        all => app.shell.words.with("board-refused-all", &[("count", number(all.len()))]),
    };
    let effects = with_board(app, "undo-board-refused", |board| {
        for change in &refused {
            match change {
                plan::Change::Add(task) => board.left_out.push(task.clone()),
                // A card that somebody had in hand is left alone.
                plan::Change::Retire(card) | plan::Change::Done(card) => {
                    if let Some(card) = board.card_mut(card) {
                        card.touched = true;
                    }
                }
            }
        }
    });
    if refused.len() == changes.len() {
        app.overlays.pop();
    }
    app.say(MessageKind::Done, said);
    effects
}

/// Takes one proposal of making the board again, or all.
pub(super) fn take_again(app: &mut App, id: &str) -> Vec<Effect> {
    let today = app.shell.now.date();
    let (changes, wanted) = chosen(app, id);
    let Some((plan, days, mut fresh)) = cards(app) else { return Vec::new() };
    let whole = wanted.len() == changes.len();
    let effects = with_board(app, "undo-board-again", |board| {
        for change in &wanted {
            match change {
                plan::Change::Add(task) => {
                    if let Some(at) = fresh.iter().position(|card| card.task == *task) {
                        let mut card = fresh.remove(at);
                        card.after.retain(|before| board.card(before).is_some());
                        if card.state != CardState::Done {
                            // What was meant for weeks that are past begins now, and is not late at birth.
                            let week = board.week_ahead(today);
                            card.weeks = (card.weeks.0.max(week), card.weeks.1.max(week));
                        }
                        board.cards.push(Arc::new(card));
                    }
                }
                plan::Change::Retire(card) => {
                    let task = board.card(card).map(|card| card.task.clone()).unwrap_or_default();
                    board.remove(card);
                    // It goes because the plan changed, not because somebody did not want it.
                    board.left_out.retain(|known| *known != task);
                }
                plan::Change::Done(card) => {
                    board.move_to(card, CardState::Done, today);
                    if let Some(card) = board.card_mut(card) {
                        card.shown = true;
                        card.touched = false;
                    }
                }
            }
        }
        // Only when all of it was taken is the board that of the other plan.
        if whole {
            board.plan = plan;
            board.days = (days != crate::domain::board::DAYS).then_some(days);
        }
    });
    if !whole {
        pick(app, rooms::Pick::Board(Pick::Again));
    }
    effects
}

/// Keeps the filter under a name, or forgets it where the name is taken away.
pub(super) fn keep_filter(app: &mut App, name: &str) -> Vec<Effect> {
    if name.is_empty() {
        return Vec::new();
    }
    let filter = Filter { name: name.to_owned(), ..app.rooms.board.filter.clone() };
    let said = app.shell.words.with("board-filter-kept", &[("name", text(name.to_owned()))]);
    let effects = with_board(app, "undo-board-filter", |board| {
        board.filters.retain(|known| known.name != filter.name);
        board.filters.push(filter);
    });
    app.say(MessageKind::Done, said);
    effects
}

pub(super) fn set_limit(app: &mut App, typed: &str) -> Result<Vec<Effect>, &'static str> {
    let limit = if typed.is_empty() { None } else { Some(typed.parse::<u8>().map_err(|_| "refused-limit")?) };
    Ok(with_board(app, "undo-board-limit", |board| board.limit = limit))
}

pub(super) fn set_days(app: &mut App, typed: &str) -> Result<Vec<Effect>, &'static str> {
    let days = if typed.is_empty() { None } else { Some(typed.parse::<u16>().map_err(|_| "refused-board-days")?) };
    if days.is_some_and(|days| !(14..=400).contains(&days)) {
        return Err("refused-board-days");
    }
    let close = days.map_or(13, |days| (days - 1) / 7 + 1);
    if board(app).is_some_and(|board| board.cards.iter().any(|card| u16::from(card.weeks.1) > close)) {
        return Err("refused-board-too-short");
    }
    Ok(with_board(app, "undo-board-days", |board| board.days = days.filter(|days| *days != crate::domain::board::DAYS)))
}

/// Adds closed days: one day, or two with "to", a dash or dots between them, and a name after them.
pub(super) fn add_closed(app: &mut App, typed: &str) -> Result<Vec<Effect>, &'static str> {
    let (days, name) = typed.split_once(':').unwrap_or((typed, ""));
    let ends = [" to ", " bis ", "..", " – ", " - ", "–"].iter().find_map(|mark| days.split_once(mark));
    let (from, to) = match ends {
        Some((from, to)) => (day(app, from)?, Some(day(app, to)?)),
        None => (day(app, days)?, None),
    };
    if to.is_some_and(|to| to < from) {
        return Err("refused-closed-order");
    }
    let closed = Closed { from, to: to.filter(|to| *to != from), name: name.trim().to_owned() };
    Ok(with_board(app, "undo-board-closed", |board| {
        board.closed.push(closed);
        board.closed.sort_by_key(|closed| closed.from);
    }))
}
