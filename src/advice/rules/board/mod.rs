//! The rules about the board. Each looks once at every card and every link: a board may hold thousands of them.

mod blocked_without_reason;
mod cycle;
mod done_without_day;
mod id_twice;
mod no_start;
mod not_closed;
mod nothing_decides;
mod out_of_order;
mod outputs_missing;
mod over_limit;
mod overdue;
mod owner_overloaded;
mod phase_skipped;
mod phases_at_once;
mod under_way_without_owner;
mod unknown_id;

use std::collections::HashMap;

use super::Rule;
use crate::{
    advice::{board, reason::Arg},
    domain::{Board, Card, CardState},
    method::Method,
};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    unknown_id::RULE,
    id_twice::RULE,
    cycle::RULE,
    overdue::RULE,
    outputs_missing::RULE,
    phase_skipped::RULE,
    under_way_without_owner::RULE,
    over_limit::RULE,
    owner_overloaded::RULE,
    nothing_decides::RULE,
    not_closed::RULE,
    phases_at_once::RULE,
    blocked_without_reason::RULE,
    out_of_order::RULE,
    done_without_day::RULE,
    no_start::RULE,
];

/// The name of a card: its title, else its id.
fn card_name(card: &Card) -> Arg {
    Arg::Text(if card.title.is_empty() { card.id.clone() } else { card.title.clone() })
}

/// It was begun and is not done.
fn is_under_way(card: &Card) -> bool {
    matches!(card.state, CardState::Doing | CardState::Blocked)
}

/// All cards by id, those in the archive as well; of two with one id the first, as [`Board::card`] has it.
fn by_id(board: &Board) -> HashMap<&str, &Card> {
    let mut cards: HashMap<&str, &Card> = HashMap::with_capacity(board.cards.len());
    for card in &board.cards {
        cards.entry(&card.id).or_insert(card);
    }
    cards
}

/// What a card waits for, as [`Board::waiting`] has it, which looks for each of them on the whole board.
fn waiting<'a>(cards: &HashMap<&str, &'a Card>, card: &'a Card) -> impl Iterator<Item = &'a Card> {
    let before = card.after.iter().filter_map(|id| cards.get(id.as_str()).copied());
    before.filter(|before| before.state != CardState::Done && !before.archived)
}

/// The cards of the first and of the last phase of the plan; nothing where the plan has one phase or is not known.
fn ends<'a>(board: &'a Board, method: &Method) -> Option<(Vec<&'a Card>, Vec<&'a Card>)> {
    let phases = board::phases(board, method);
    let [first, .., last] = phases else { return None };
    let of = |id: &str| board.open().map(|card| &**card).filter(|card| board::phase_of(phases, card) == id).collect();
    Some((of(&first.id), of(&last.id)))
}
