//! The cursor over a board: along a column, and to the column beside.

use super::{is_grid, line, stand};
use crate::app::{
    Action, App, rooms,
    rooms::board::{Line, columns_of},
};

/// Moves the cursor where the cards stand side by side. `false` where the general way of moving serves.
pub(super) fn moves(app: &mut App, action: Action) -> bool {
    if !is_grid(app) {
        return false;
    }
    let Some(Line::Card(id)) = line(app) else { return false };
    let page = app.page / 3;
    let columns = columns_of(app);
    let at = columns
        .iter()
        .enumerate()
        .find_map(|(column, cards)| cards.iter().position(|card| card.id == id).map(|row| (column, row)));
    let Some((column, row)) = at else { return false };
    let last = columns[column].len().saturating_sub(1);
    let (column, row) = match action {
        Action::Up => (column, row.saturating_sub(1)),
        Action::Down => (column, (row + 1).min(last)),
        Action::PageUp => (column, row.saturating_sub(page.max(1))),
        Action::PageDown => (column, (row + page.max(1)).min(last)),
        Action::Top => (column, 0),
        Action::Bottom => (column, last),
        Action::Left | Action::Right => {
            // An empty column is passed over; at the edge the cursor stays.
            let other = if action == Action::Right {
                (column + 1..columns.len()).find(|column| !columns[*column].is_empty())
            } else {
                (0..column).rev().find(|column| !columns[*column].is_empty())
            };
            let other = other.unwrap_or(column);
            (other, row.min(columns[other].len().saturating_sub(1)))
        }
        _ => return false,
    };
    if let Some(card) = columns.get(column).and_then(|cards| cards.get(row)) {
        let to = Line::Card(card.id.clone());
        stand(app, rooms::Line::Board(to));
    }
    true
}
