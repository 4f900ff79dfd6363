//! Of how many things a list or a text is, where it is about several at once.

use super::{Pick, Text, board, decisions, operations};
use crate::app::App;

/// Of how many things a list is about, in words; nothing where it is about one.
pub fn several(app: &App, pick: &Pick) -> Option<String> {
    let Pick::Board(pick) = pick else { return None };
    board::several(pick).map(|count| count_cards(app, count))
}

/// What a text is written for, in words: of how many things, or what was said before it; nothing where it is of one thing.
pub fn written_for(app: &App, text: &Text) -> Option<String> {
    match text {
        Text::Board(text) => board::written_for(text).map(|count| count_cards(app, count)),
        Text::Decisions(text) => decisions::written_for(app, text),
        Text::Operations(text) => operations::written_for(app, text),
        _ => None,
    }
}

fn count_cards(app: &App, count: usize) -> String {
    app.shell.words.with("board-for-cards", &[("count", crate::words::number(count as u64))])
}
