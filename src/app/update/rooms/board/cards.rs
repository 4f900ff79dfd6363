//! What can be done to cards: moved, changed, split, put away, taken off.

use std::sync::Arc;

use jiff::civil::Date;

use super::{super::change, chosen, line, making, stand, write};
use crate::{
    app::{
        App, Effect, MessageKind, rooms,
        rooms::board::{Line, Text, board, in_order, open},
    },
    domain::{
        Address, Board, Card, CardState, Document,
        board::{NoDay, NoLink, Point},
    },
    words::{number, text},
};

/// Changes the board under a label that names one card, or how many.
fn with_board(app: &mut App, label: &str, ids: &[String], work: impl FnOnce(&mut Board)) -> Vec<Effect> {
    change(app, label, about(ids), |workspace| work(Arc::make_mut(&mut workspace.board)))
}

/// What a change of some cards is about: the one card, or the board.
fn about(ids: &[String]) -> Address {
    match ids {
        [id] => Address::card(id),
        _ => Address::whole(Document::Board),
    }
}

/// Changes each of some cards by hand.
fn each(app: &mut App, label: &str, ids: &[String], work: impl Fn(&mut Card)) -> Vec<Effect> {
    with_board(app, label, ids, |board| touch(board, ids, work))
}

fn touch(board: &mut Board, ids: &[String], work: impl Fn(&mut Card)) {
    for id in ids {
        if let Some(card) = board.card_mut(id) {
            let before = card.clone();
            work(card);
            card.touched |= *card != before;
        }
    }
}

/// To the state on the right or on the left: to do, doing, done. A blocked card goes on or is done.
pub(super) fn move_state(app: &mut App, right: bool) -> Vec<Effect> {
    let ids = chosen(app);
    let today = app.shell.now.date();
    let to = |state: CardState| match (state, right) {
        (CardState::Todo, true) | (CardState::Blocked | CardState::Done, false) => CardState::Doing,
        (CardState::Doing | CardState::Blocked | CardState::Done, true) => CardState::Done,
        (CardState::Todo | CardState::Doing, false) => CardState::Todo,
    };
    let effects = with_board(app, "undo-card-moved", &ids, |board| {
        for id in &ids {
            if let Some(state) = board.card(id).map(|card| card.state) {
                board.move_to(id, to(state), today);
            }
        }
    });
    warn(app, &ids);
    effects
}

/// What speaks against a move that was made: too many under way, or something that comes before.
fn warn(app: &mut App, ids: &[String]) {
    let Some(board) = board(app) else { return };
    let doing = board.doing();
    let moved: Vec<&Card> = ids.iter().filter_map(|id| board.card(id)).map(|card| &**card).collect();
    let begun = moved.iter().any(|card| card.state == CardState::Doing);
    let waits = moved.iter().filter(|card| matches!(card.state, CardState::Doing | CardState::Done));
    let before = waits.flat_map(|card| board.waiting(card)).next().map(|card| card.title.clone());
    let over = board.limit().filter(|limit| begun && doing > usize::from(*limit));
    let said = match (over, before) {
        (Some(limit), _) => {
            let count = number(doing);
            app.shell.words.with("board-over-limit", &[("count", count), ("limit", number(limit))])
        }
        (None, Some(before)) => app.shell.words.with("board-comes-before", &[("card", text(before))]),
        (None, None) => return,
    };
    app.say(MessageKind::Refused, said);
}

/// A week later or earlier.
pub(super) fn move_weeks(app: &mut App, later: bool) -> Vec<Effect> {
    let ids = chosen(app);
    let fixed = board(app).is_some_and(|board| ids.iter().filter_map(|id| board.card(id)).any(|card| card.due.is_some()));
    let effects = with_board(app, "undo-card-weeks", &ids, |board| {
        for id in &ids {
            board.move_weeks(id, if later { 1 } else { -1 });
        }
    });
    if fixed {
        app.say_key(MessageKind::Refused, "board-due-fixed");
    }
    effects
}

/// Before or after its neighbour, where both are due on the same day.
pub(super) fn move_order(app: &mut App, down: bool) -> Vec<Effect> {
    let Some(Line::Card(id)) = line(app) else { return Vec::new() };
    let Some(board) = board(app) else { return Vec::new() };
    let Some(card) = board.card(&id) else { return Vec::new() };
    let same = |other: &&Card| other.state == card.state && board.due(other) == board.due(card) && other.weeks == card.weeks;
    let equals: Vec<&str> = in_order(app).filter(same).map(|card| card.id.as_str()).collect();
    let at = equals.iter().position(|known| *known == id).unwrap_or(0);
    let other = if down { equals.get(at + 1) } else { at.checked_sub(1).and_then(|at| equals.get(at)) };
    let Some(other) = other.map(|id| (*id).to_owned()) else {
        app.say_key(MessageKind::Refused, "board-order-by-day");
        return Vec::new();
    };
    with_board(app, "undo-card-order", std::slice::from_ref(&id), |board| {
        let place = |id: &str| board.cards.iter().position(|card| card.id == id);
        if let (Some(from), Some(to)) = (place(&id), place(&other)) {
            let card = board.cards.remove(from);
            board.cards.insert(to, card);
        }
    })
}

/// A new card of one's own: in the weeks of the card under the cursor, as far as they are not past; else in the week at hand.
pub(super) fn add(app: &mut App, title: &str) -> Vec<Effect> {
    let (company, today) = making::company_and_day(app);
    let beside = chosen(app).into_iter().next();
    let mut id = String::new();
    let effects = with_board(app, "undo-card-new", &[], |board| {
        if !board.exists() {
            board.give_key(&company, today);
        }
        id = board.free_id(title);
        let known = beside.and_then(|id| board.card(&id)).map(|card| card.weeks);
        let week = board.week_ahead(today);
        let weeks = known.map_or((week, week), |(first, last)| (first.max(week), last.max(week)));
        let card = Card { id: id.clone(), title: title.to_owned(), weeks, touched: true, ..Card::default() };
        board.cards.push(Arc::new(card));
    });
    app.rooms.board.open = None;
    stand(app, rooms::Line::Board(Line::Card(id)));
    effects
}

pub(super) fn retitle(app: &mut App, id: &str, title: &str) -> Vec<Effect> {
    each(app, "undo-card-title", &[id.to_owned()], |card| title.clone_into(&mut card.title))
}

pub(super) fn note(app: &mut App, id: &str, note: &str) -> Vec<Effect> {
    each(app, "undo-card-note", &[id.to_owned()], |card| note.clone_into(&mut card.note))
}

pub(super) fn set_owner(app: &mut App, ids: &[String], owner: &str) -> Vec<Effect> {
    each(app, "undo-card-owner", ids, |card| owner.clone_into(&mut card.owner))
}

/// Somebody who is not in the register yet comes into it and owns these cards.
pub(super) fn new_owner(app: &mut App, ids: &[String], name: &str) -> Vec<Effect> {
    change(app, "undo-card-owner", about(ids), |workspace| {
        let person = Arc::make_mut(&mut workspace.people).add(name);
        touch(Arc::make_mut(&mut workspace.board), ids, |card| card.owner.clone_from(&person));
    })
}

pub(super) fn set_due(app: &mut App, ids: &[String], due: Option<Date>) -> Vec<Effect> {
    let effects = each(app, "undo-card-due", ids, |card| card.due = due);
    let Some((board, due)) = board(app).zip(due) else { return effects };
    let words = &app.shell.words;
    let too_late = || {
        let cards = ids.iter().filter_map(|id| board.card(id));
        cards.flat_map(|card| board.due_too_late(card)).next().map(|before| before.title.clone())
    };
    let said = if board.start.is_some_and(|start| due < start) {
        words.get("board-due-before-start").into_owned()
    } else if board.is_over(due) {
        words.get("board-due-after-end").into_owned()
    } else if let Some(before) = too_late() {
        words.with("board-due-before-card", &[("card", text(before))])
    } else {
        return effects;
    };
    app.say(MessageKind::Refused, said);
    effects
}

/// Puts the day right on which a card was started; the key of the words that say why not.
pub(super) fn set_started(app: &mut App, id: &str, day: Option<Date>) -> Result<Vec<Effect>, &'static str> {
    set_day(app, "undo-card-started", id, |board, today| board.set_started(id, day, today))
}

/// Puts the day right on which a card was done; the key of the words that say why not.
pub(super) fn set_done_on(app: &mut App, id: &str, day: Date) -> Result<Vec<Effect>, &'static str> {
    set_day(app, "undo-card-done-on", id, |board, today| board.set_done_on(id, day, today))
}

fn set_day(
    app: &mut App,
    label: &str,
    id: &str,
    set: impl FnOnce(&mut Board, Date) -> Result<(), NoDay>,
) -> Result<Vec<Effect>, &'static str> {
    let today = app.shell.now.date();
    let mut after = board(app).cloned().unwrap_or_default();
    set(&mut after, today).map_err(|why| match why {
        NoDay::Missing => "refused-no-card",
        NoDay::Ahead => "refused-day-ahead",
        NoDay::Order => "refused-done-before-started",
    })?;
    Ok(with_board(app, label, &[id.to_owned()], |board| *board = after))
}

/// Blocks cards with what they wait for; a card that is blocked goes on. One that is done waits for nothing.
pub(super) fn block(app: &mut App) -> Vec<Effect> {
    let mut ids = chosen(app);
    let today = app.shell.now.date();
    let Some(board) = board(app) else { return Vec::new() };
    let state = |id: &String| board.card(id).map(|card| card.state);
    let chose_some = !ids.is_empty();
    ids.retain(|id| state(id) != Some(CardState::Done));
    let blocked = ids.iter().all(|id| state(id) == Some(CardState::Blocked));
    if ids.is_empty() {
        if chose_some {
            app.say_key(MessageKind::Refused, "board-done-waits-for-nothing");
        }
        return Vec::new();
    }
    if !blocked {
        write(app, rooms::Text::Board(Text::Block(ids)), "");
        return Vec::new();
    }
    with_board(app, "undo-card-moved", &ids, |board| {
        for id in &ids {
            board.move_to(id, CardState::Doing, today);
        }
    })
}

pub(super) fn set_blocked(app: &mut App, ids: &[String], waits_for: &str) -> Vec<Effect> {
    let today = app.shell.now.date();
    with_board(app, "undo-card-blocked", ids, |board| {
        for id in ids {
            board.move_to(id, CardState::Blocked, today);
            if let Some(card) = board.card_mut(id) {
                waits_for.clone_into(&mut card.waits_for);
            }
        }
    })
}

/// Ticks a point; without one, the next that is open.
pub(super) fn check(app: &mut App, index: Option<usize>) -> Vec<Effect> {
    let ids = chosen(app);
    let Some(id) = ids.first().cloned() else { return Vec::new() };
    let card = board(app).and_then(|board| board.card(&id));
    let Some(card) = card.filter(|card| !card.checklist.is_empty()) else {
        app.say_key(MessageKind::Refused, "board-no-points");
        return Vec::new();
    };
    let next = index.or_else(|| card.checklist.iter().position(|point| !point.done));
    let Some(next) = next else {
        app.say_key(MessageKind::Refused, "board-all-points");
        return Vec::new();
    };
    each(app, "undo-card-checked", &[id], |card| {
        if let Some(point) = card.checklist.get_mut(next) {
            point.done = !point.done;
        }
    })
}

pub(super) fn add_point(app: &mut App, id: &str, written: &str) -> Vec<Effect> {
    let effects = each(app, "undo-card-checked", &[id.to_owned()], |card| {
        card.checklist.push(Point { text: written.to_owned(), done: false });
    });
    if let Some(last) = open(app).map(|card| card.checklist.len().saturating_sub(1)) {
        stand(app, rooms::Line::Board(Line::Point(last)));
    }
    effects
}

/// Puts another text in a point; without one the point goes.
pub(super) fn set_point(app: &mut App, id: &str, index: usize, written: &str) -> Vec<Effect> {
    each(app, "undo-card-checked", &[id.to_owned()], |card| {
        if written.is_empty() {
            if index < card.checklist.len() {
                card.checklist.remove(index);
            }
        } else if let Some(point) = card.checklist.get_mut(index) {
            written.clone_into(&mut point.text);
        }
    })
}

pub(super) fn remove_point(app: &mut App, index: usize) -> Vec<Effect> {
    let Some(id) = open(app).map(|card| card.id.clone()) else { return Vec::new() };
    set_point(app, &id, index, "")
}

/// Makes a card wait for another one, or no longer. What would be a circle says so.
pub(super) fn link(app: &mut App, id: &str, before: &str) -> Vec<Effect> {
    let mut refused = None;
    let effects = with_board(app, "undo-card-link", &[id.to_owned()], |board| refused = board.link(id, before).err());
    if let Some(why) = refused {
        app.say_key(
            MessageKind::Refused,
            match why {
                NoLink::Cycle => "refused-circle",
                NoLink::Itself => "refused-itself",
                NoLink::Missing => "refused-no-card",
            },
        );
    }
    effects
}

pub(super) fn split(app: &mut App, id: &str, title: &str) -> Vec<Effect> {
    let mut new = None;
    let effects = with_board(app, "undo-card-split", &[id.to_owned()], |board| new = board.split(id, title));
    if let Some(new) = new {
        app.rooms.board.open = None;
        stand(app, rooms::Line::Board(Line::Card(new)));
    }
    effects
}

/// Puts cards away, or takes them back.
pub(super) fn archive(app: &mut App) -> Vec<Effect> {
    let ids = chosen(app);
    beside(app, &ids);
    let effects = each(app, "undo-card-archived", &ids, |card| card.archived = !card.archived);
    app.rooms.board.marked.clear();
    app.rooms.board.open = None;
    effects
}

pub(super) fn remove(app: &mut App, ids: &[String]) -> Vec<Effect> {
    beside(app, ids);
    let effects = with_board(app, "undo-card-removed", ids, |board| {
        for id in ids {
            board.remove(id);
        }
    });
    app.rooms.board.marked.clear();
    app.rooms.board.open = None;
    effects
}

/// The cursor goes to the card after those that leave, so that it does not jump to the top.
fn beside(app: &mut App, ids: &[String]) {
    let order: Vec<String> = in_order(app).map(|card| card.id.clone()).collect();
    let Some(at) = order.iter().position(|id| ids.contains(id)) else { return };
    let stays = |id: &&String| !ids.contains(*id);
    let next = order[at..].iter().find(stays).or_else(|| order[..at].iter().rev().find(stays)).cloned();
    if let Some(id) = next {
        stand(app, rooms::Line::Board(Line::Card(id)));
    }
}
