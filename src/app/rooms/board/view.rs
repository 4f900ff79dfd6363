//! The views of a board: which cards stand side by side, and which below one another.

use std::{cell::RefCell, sync::Arc};

use jiff::civil::Date;

use super::{Line, State, board, passes};
use crate::{
    advice::board as plan,
    app::{App, Desk, Row, rooms},
    domain::{Board, Card, CardState, board::Filter},
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

/// The last answer to [`columns_of`] with all that it was made from. Several parts of a picture ask for the same one; it is
/// made anew when anything of that differs, and changes nothing that can be seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache(RefCell<Option<Made>>);

#[derive(Clone, Debug)]
struct Made {
    board: Arc<Board>,
    by: (View, Filter, bool, Date),
    /// Places in the board's list of cards.
    columns: Arc<Vec<Vec<usize>>>,
    /// The same cards as rows, column by column.
    rows: Arc<Vec<Row>>,
}

/// The cards as the view has them, made anew only where something has changed.
fn made(app: &App) -> Option<Made> {
    let desk = app.desk.as_ref()?;
    let State { view, filter, archive, cache, .. } = &app.rooms.board;
    let (board, today) = (&desk.now.board, app.shell.now.date());
    let holds = |made: &&Made| {
        Arc::ptr_eq(&made.board, board) && (made.by.0, &made.by.1, made.by.2, made.by.3) == (*view, filter, *archive, today)
    };
    let known = cache.0.borrow().as_ref().filter(holds).cloned();
    known.or_else(|| {
        let columns = laid_out(app, desk, *view);
        let cards = columns.iter().flatten().filter_map(|at| board.cards.get(*at));
        let rows = cards.map(|card| Row::Room(rooms::Line::Board(Line::Card(card.id.clone())))).collect();
        let by = (*view, filter.clone(), *archive, today);
        let made = Made { board: Arc::clone(board), by, columns: Arc::new(columns), rows: Arc::new(rows) };
        *cache.0.borrow_mut() = Some(made.clone());
        Some(made)
    })
}

/// The cards as rows, in the order of the view.
pub(super) fn rows(app: &App) -> Option<Arc<Vec<Row>>> {
    made(app).map(|made| made.rows)
}

/// The cards side by side as the view has them; one column where it has none.
pub fn columns_of(app: &App) -> Vec<Vec<&Card>> {
    let (Some(made), Some(board)) = (made(app), board(app)) else { return Vec::new() };
    let card = |at: &usize| board.cards.get(*at).map(|card| &**card);
    made.columns.iter().map(|column| column.iter().filter_map(card).collect()).collect()
}

/// A card and its place in the board's list.
type Placed<'a> = (usize, &'a Card);

/// The cards that pass the filter, by the day they are due.
fn by_due<'a>(app: &App, desk: &'a Desk) -> Vec<Placed<'a>> {
    let board = &desk.now.board;
    let all = board.cards.iter().enumerate().map(|(at, card)| (at, &**card));
    let mut cards: Vec<Placed<'a>> = all.filter(|(_, card)| passes(app, desk, card)).collect();
    // Without a start there are no days; the weeks say the order then.
    cards.sort_by_cached_key(|(_, card)| (board.due(card), card.weeks.1, card.weeks.0));
    cards
}

fn laid_out(app: &App, desk: &Desk, view: View) -> Vec<Vec<usize>> {
    let mut cards = by_due(app, desk);
    let columns: Vec<Vec<Placed<'_>>> = match view {
        View::State => CardState::ALL
            .into_iter()
            .map(|state| {
                let mut column: Vec<Placed<'_>> = cards.iter().copied().filter(|(_, card)| card.state == state).collect();
                if state == CardState::Done {
                    // What was done last is what one looks for.
                    column.sort_by_key(|(_, card)| std::cmp::Reverse(card.done_on));
                }
                column
            })
            .collect(),
        View::Weeks => by_phase(app, desk, cards),
        View::Agenda => vec![agenda(cards)],
        View::Timeline => {
            let phases = plan::phases(&desk.now.board, &app.shell.method);
            let rank = |card: &Card| phases.iter().position(|phase| card.weeks.1 <= phase.weeks.1).unwrap_or(phases.len());
            cards.sort_by_key(|(_, card)| rank(card));
            vec![cards]
        }
        // What is done stands in the figures.
        View::Close => vec![cards.into_iter().filter(|(_, card)| card.state != CardState::Done).collect()],
    };
    columns.into_iter().map(|column| column.into_iter().map(|(at, _)| at).collect()).collect()
}

/// Open cards by day, then those that are done, the last one first.
fn agenda(cards: Vec<Placed<'_>>) -> Vec<Placed<'_>> {
    let (mut done, mut open): (Vec<_>, Vec<_>) = cards.into_iter().partition(|(_, card)| card.state == CardState::Done);
    done.sort_by_key(|(_, card)| std::cmp::Reverse(card.done_on));
    open.append(&mut done);
    open
}

/// A column for each phase, by weeks. The close stands under the last phase: it is a few days.
fn by_phase<'a>(app: &App, desk: &'a Desk, mut cards: Vec<Placed<'a>>) -> Vec<Vec<Placed<'a>>> {
    let phases = plan::phases(&desk.now.board, &app.shell.method);
    let mut columns: Vec<Vec<Placed<'_>>> = vec![Vec::new(); phases.len().max(1)];
    cards.sort_by_key(|(_, card)| (card.weeks.1, card.weeks.0));
    for card in cards {
        let phase = plan::phase_of(phases, card.1);
        let at = phases.iter().position(|row| row.id == phase).unwrap_or(columns.len() - 1);
        columns[at].push(card);
    }
    columns
}

/// The weeks of a group, first and last, and its cards.
pub type WeekGroup<'a> = ((u8, u8), Vec<&'a Card>);

/// The columns of the weeks with the phase of each, and in it the cards by their weeks. A phase without a card is there all
/// the same; a board without phases has the close alone.
pub fn groups(app: &App) -> Vec<(&str, Vec<WeekGroup<'_>>)> {
    let Some(board) = board(app) else { return Vec::new() };
    let phases = plan::phases(board, &app.shell.method);
    let names = phases.iter().map(|phase| phase.id.as_str()).chain(phases.is_empty().then_some("close"));
    names.zip(columns_of(app).into_iter().map(by_weeks)).collect()
}

fn by_weeks(column: Vec<&Card>) -> Vec<WeekGroup<'_>> {
    let mut weeks: Vec<WeekGroup<'_>> = Vec::new();
    for card in column {
        match weeks.last_mut() {
            Some((known, cards)) if *known == card.weeks => cards.push(card),
            _ => weeks.push((card.weeks, vec![card])),
        }
    }
    weeks
}

/// All cards in the order of the view, column by column.
pub fn in_order(app: &App) -> impl Iterator<Item = &Card> {
    columns_of(app).into_iter().flatten()
}
