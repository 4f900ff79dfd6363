//! The views of a board: which cards stand side by side, and which below one another.

use super::{board, passes};
use crate::{
    advice::board as plan,
    app::App,
    domain::{Card, CardState},
};

/// How the cards are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// By state, side by side.
    #[default]
    State,
    /// By week, the phases side by side.
    Weeks,
    /// By the day they are due.
    Agenda,
    /// As bars over the weeks.
    Timeline,
    /// Plan against actual, for the last days.
    Close,
}

impl View {
    /// All views, in the order of the key.
    pub const ALL: [Self; 5] = [Self::State, Self::Weeks, Self::Agenda, Self::Timeline, Self::Close];

    /// The id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Weeks => "weeks",
            Self::Agenda => "agenda",
            Self::Timeline => "timeline",
            Self::Close => "close",
        }
    }

    /// The one after.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// The cards that pass the filter, by the day they are due.
fn by_due(app: &App) -> Vec<&Card> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let board = &desk.now.board;
    let mut cards: Vec<&Card> = board.cards.iter().map(|card| &**card).filter(|card| passes(app, desk, card)).collect();
    // Without a start there are no days; the weeks say the order then.
    cards.sort_by_cached_key(|card| (board.due(card), card.weeks.1, card.weeks.0));
    cards
}

/// The cards side by side as the view has them; one column where it has none.
pub fn columns_of(app: &App) -> Vec<Vec<&Card>> {
    let cards = by_due(app);
    match app.rooms.board.view {
        View::State => CardState::ALL
            .into_iter()
            .map(|state| {
                let mut column: Vec<&Card> = cards.iter().copied().filter(|card| card.state == state).collect();
                if state == CardState::Done {
                    // What was done last is what one looks for.
                    column.sort_by_key(|card| std::cmp::Reverse(card.done_on));
                }
                column
            })
            .collect(),
        View::Weeks => {
            let mut columns: Vec<Vec<&Card>> = Vec::new();
            for (_, groups) in groups(app) {
                columns.push(groups.into_iter().flat_map(|(_, cards)| cards).collect());
            }
            columns
        }
        View::Agenda => vec![agenda(cards)],
        View::Timeline => {
            let phases = board(app).map(|board| plan::phases(board, &app.shell.method)).unwrap_or_default();
            let mut cards = cards;
            let rank = |card: &Card| phases.iter().position(|phase| card.weeks.1 <= phase.weeks.1).unwrap_or(phases.len());
            cards.sort_by_key(|card| rank(card));
            vec![cards]
        }
        // What is done stands in the figures.
        View::Close => vec![cards.into_iter().filter(|card| card.state != CardState::Done).collect()],
    }
}

/// Open cards by day, then those that are done, the last one first.
fn agenda(cards: Vec<&Card>) -> Vec<&Card> {
    let (mut done, mut open): (Vec<&Card>, Vec<&Card>) = cards.into_iter().partition(|card| card.state == CardState::Done);
    done.sort_by_key(|card| std::cmp::Reverse(card.done_on));
    open.append(&mut done);
    open
}

/// The weeks of a group, first and last, and its cards.
pub type WeekGroup<'a> = ((u8, u8), Vec<&'a Card>);

/// The cards by phase and by weeks. A phase without a card is there all the same, the close only with one.
pub fn groups(app: &App) -> Vec<(&str, Vec<WeekGroup<'_>>)> {
    let Some(board) = board(app) else { return Vec::new() };
    let phases = plan::phases(board, &app.shell.method);
    let mut groups: Vec<(&str, Vec<WeekGroup<'_>>)> = phases.iter().map(|phase| (phase.id.as_str(), Vec::new())).collect();
    groups.push(("close", Vec::new()));
    let mut cards = by_due(app);
    cards.sort_by_key(|card| (card.weeks.1, card.weeks.0));
    for card in cards {
        let phase = plan::phase_of(phases, card);
        let Some((_, weeks)) = groups.iter_mut().find(|(id, _)| *id == phase) else { continue };
        match weeks.last_mut() {
            Some((known, cards)) if *known == card.weeks => cards.push(card),
            _ => weeks.push((card.weeks, vec![card])),
        }
    }
    // The close stands under the last phase: it is a few days.
    if let Some((_, close)) = groups.pop()
        && let Some((_, last)) = groups.last_mut()
    {
        last.extend(close);
    }
    groups
}

/// All cards in the order of the view, column by column.
pub fn in_order(app: &App) -> impl Iterator<Item = &Card> {
    columns_of(app).into_iter().flatten()
}
