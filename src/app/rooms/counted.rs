//! Of how many things a list or a text is, where it is about several at once.

use super::{Pick, Text, board};
use crate::app::App;

/// Of how many things a list is about, in words; nothing where it is about one.
pub fn several(app: &App, pick: &Pick) -> Option<String> {
    let Pick::Board(pick) = pick else { return None };
    board::several(pick).map(|count| count_cards(app, count))
}

/// Of how many things a text is written, in words; nothing where it is of one.
pub fn written_for(app: &App, text: &Text) -> Option<String> {
    let Text::Board(text) = text else { return None };
    board::written_for(text).map(|count| count_cards(app, count))
}

fn count_cards(app: &App, count: usize) -> String {
    app.shell.words.with("board-for-cards", &[("count", crate::words::number(count as u64))])
}
