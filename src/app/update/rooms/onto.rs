//! Work that comes onto a board that is there: the steps of a play, the tasks of a module.

use std::sync::Arc;

use crate::{
    app::{Action, App, keymap::Scope},
    domain::{Card, Workspace},
    words::text,
};

/// Why nothing can be put on the board now, in words with the key that helps; nothing where it can.
pub(super) fn refusal(app: &App) -> Option<String> {
    let board = &app.desk.as_ref()?.now.board;
    let words = &app.shell.words;
    let key = |scope, action| {
        let chord = app.shell.keymap.shown(&[scope], action);
        text(chord.map(ToString::to_string).unwrap_or_default())
    };
    if !board.exists() {
        let (go, make) = (key(Scope::Everywhere, Action::GoBoard), key(Scope::Board, Action::Make));
        return Some(words.with("plays-no-board", &[("go", go), ("make", make)]));
    }
    let is_over = board.is_over(app.shell.now.date());
    is_over.then(|| words.with("plays-board-over", &[("settings", key(Scope::Board, Action::Settings))]))
}

/// Adds cards to the board. Somebody who took a task off before wants it now.
pub(super) fn add(workspace: &mut Workspace, cards: Vec<Card>) {
    let board = Arc::make_mut(&mut workspace.board);
    board.left_out.retain(|task| !cards.iter().any(|card| card.task == *task));
    board.cards.extend(cards.into_iter().map(Arc::new));
}
