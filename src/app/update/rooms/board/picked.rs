//! What was picked from a list of the board.

use std::sync::Arc;

use super::{
    super::{change, pick, refuse, write},
    cards, making,
};
use crate::{
    app::{
        App, Effect,
        rooms::{
            self,
            board::{Pick, Text, board, pick::WEEK},
            owners::NEW,
        },
    },
    domain::{Address, CardState, Document, board::Filter, calendar::Day},
};

/// Takes what was picked.
pub(in crate::app::update::rooms) fn picked(app: &mut App, from: &Pick, id: &str) -> Vec<Effect> {
    match from {
        Pick::Owner(ids) if id == NEW => {
            write(app, rooms::Text::Board(Text::NewOwner(ids.clone())), "");
            Vec::new()
        }
        Pick::Owner(ids) => cards::set_owner(app, ids, id),
        Pick::Before(card) => {
            let effects = cards::link(app, card, id);
            pick(app, rooms::Pick::Board(from.clone()));
            effects
        }
        Pick::Filter => filter(app, id),
        Pick::Again => making::take_again(app, id),
        Pick::Settings => setting(app, id),
    }
}

/// Refuses what stands in a list; only proposals can be refused.
pub(in crate::app::update::rooms) fn refused(app: &mut App, from: &Pick, id: &str) -> Vec<Effect> {
    if *from == Pick::Again {
        return making::refuse_again(app, id);
    }
    refuse(app, "cannot-not-here")
}

fn filter(app: &mut App, id: &str) -> Vec<Effect> {
    let kept = board(app).map(|board| board.filters.clone()).unwrap_or_default();
    let state = &mut app.rooms.board;
    state.open = None;
    state.marked.clear();
    match id.split_once(':') {
        Some(("owner", owner)) => {
            owner.clone_into(&mut state.filter.owner);
            state.filter.nobody = false;
        }
        Some(("phase", phase)) => phase.clone_into(&mut state.filter.phase),
        Some(("state", name)) => state.filter.state = CardState::of(name),
        Some(("kept", name)) => {
            state.filter = kept.into_iter().find(|filter| filter.name == name).unwrap_or_default();
            state.filter.name.clear();
        }
        _ => match id {
            "nobody" => {
                state.filter.owner.clear();
                state.filter.nobody = true;
            }
            "late" => state.filter.late = true,
            "letters" => {
                let letters = state.filter.text.clone();
                write(app, rooms::Text::Board(Text::Letters), &letters);
            }
            "keep" => write(app, rooms::Text::Board(Text::KeepFilter), ""),
            "archive" => state.archive = true,
            _ => {
                state.filter = Filter::default();
                state.archive = false;
            }
        },
    }
    Vec::new()
}

fn setting(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(board) = board(app) else { return Vec::new() };
    let start = board.start.map(|start| start.to_string()).unwrap_or_default();
    let (days, limit) = (board.days().to_string(), board.limit().unwrap_or(0).to_string());
    match id {
        "start" => write(app, rooms::Text::Board(Text::Start), &start),
        "days" => write(app, rooms::Text::Board(Text::Days), &days),
        "limit" => write(app, rooms::Text::Board(Text::Limit), &limit),
        "closed" => write(app, rooms::Text::Board(Text::Closed), ""),
        id => {
            let place = |id: &str| id.parse::<usize>().ok();
            let effects = match id.split_once(':') {
                Some(("day", at)) => place(at).and_then(|at| WEEK.get(at)).map(|day| work(app, *day)),
                Some(("open", at)) => place(at).map(|at| reopen(app, at)),
                _ => None,
            };
            pick(app, rooms::Pick::Board(Pick::Settings));
            return effects.unwrap_or_default();
        }
    }
    Vec::new()
}

/// A day of the week is worked, or no longer. One day at least is.
fn work(app: &mut App, day: Day) -> Vec<Effect> {
    change(app, "undo-board-working", Address::whole(Document::Board), |workspace| {
        let board = Arc::make_mut(&mut workspace.board);
        let known = board.calendar().working.to_vec();
        let mut working: Vec<Day> = WEEK.into_iter().filter(|other| known.contains(other) != (*other == day)).collect();
        if working.is_empty() {
            working = known;
        }
        board.working = if working == Day::WORKING { Vec::new() } else { working };
    })
}

/// Closed days are worked again.
fn reopen(app: &mut App, at: usize) -> Vec<Effect> {
    change(app, "undo-board-closed", Address::whole(Document::Board), |workspace| {
        let board = Arc::make_mut(&mut workspace.board);
        if at < board.closed.len() {
            board.closed.remove(at);
        }
    })
}
