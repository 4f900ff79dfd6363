//! What keys do in the room of the plays.

use crate::{
    app::{
        Action, App, Effect,
        rooms::plays::{Answer, Pick, Text},
    },
    domain::Document,
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(_app: &App, _action: Action) -> Option<Document> {
    None
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(_app: &mut App, _action: Action) -> Option<Vec<Effect>> {
    None
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(_app: &mut App, text: &Text, _written: &str) -> Result<Vec<Effect>, &'static str> {
    match *text {}
}

/// Takes what was picked.
pub(super) fn picked(_app: &mut App, pick: &Pick, _id: &str) -> Vec<Effect> {
    match *pick {}
}

/// Does what was answered.
pub(super) fn answered(_app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {}
}
