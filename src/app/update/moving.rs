//! Moving: along rows, across choices and columns, between panes, steps and findings.

use crate::app::{
    Action, App, Pane, Row, Screen,
    forms::{self, Entry},
    rows,
};

/// Moves the cursor along the rows of the focused pane.
pub(super) fn along(app: &mut App, action: Action) {
    let rows = app.rows(app.focus);
    let Some(last) = rows.len().checked_sub(1) else { return };
    let at = app.cursor(app.focus).and_then(|row| rows.iter().position(|known| *known == row)).unwrap_or(0);
    let to = moved(action, at, last, app.page);
    if let Some(row) = rows.get(to) {
        app.cursors.insert((app.screen, app.focus), row.clone());
    }
}

/// Where an action leads from a place in a list whose last place is `last`, with pages of so many rows.
pub(super) fn moved(action: Action, at: usize, last: usize, page: usize) -> usize {
    match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => (at + 1).min(last),
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => (at + page).min(last),
        Action::Top => 0,
        _ => last,
    }
}

/// Moves to the choice beside, to the column beside, or to the pane beside.
pub(super) fn across(app: &mut App, action: Action) {
    let right = action == Action::Right;
    if app.screen == Screen::Triage {
        super::leading::answer_triage(app, Some(!right));
        return;
    }
    if let (Screen::Room(room), Pane::Work) = (app.screen, app.focus) {
        let last = crate::app::rooms::columns(app, room).saturating_sub(1);
        if last > 0 {
            app.column = if right { (app.column + 1).min(last) } else { app.column.saturating_sub(1) };
            return;
        }
    }
    if app.screen == Screen::People && app.focus == Pane::Work {
        app.column = if right { (app.column + 1).min(2) } else { app.column.saturating_sub(1) };
        return;
    }
    if let (Pane::Work, Some(Row::Field(address))) = (app.focus, app.cursor(Pane::Work))
        && let Some(field) = super::answering::field(app, &address)
        && let forms::Kind::Across(choices) = &field.kind
    {
        let at = choices.iter().position(|choice| choice.chosen);
        let to = match (at, right) {
            (None, true) => Some(0),
            (None, false) => choices.len().checked_sub(1),
            (Some(at), true) => Some((at + 1).min(choices.len() - 1)),
            (Some(at), false) => Some(at.saturating_sub(1)),
        };
        if let Some(choice) = to.and_then(|to| choices.get(to)).filter(|choice| !choice.chosen) {
            let id = choice.id.clone();
            super::answering::put_unless_refused(app, &address, Entry::Choose(&id));
        }
        return;
    }
    // At the edge of a room one stays: its width is its own, and the pane beside would take its place. Tab goes there.
    if !matches!((app.screen, app.focus), (Screen::Room(_), Pane::Work)) {
        next_pane(app, right);
    }
}

/// Moves the focus to the next pane that has rows.
pub(super) fn next_pane(app: &mut App, forward: bool) {
    const ORDER: [Pane; 3] = [Pane::Journey, Pane::Work, Pane::Side];
    let at = ORDER.iter().position(|pane| *pane == app.focus).unwrap_or(1);
    for step in 1..ORDER.len() {
        let to = if forward { at + step } else { at + ORDER.len() - step } % ORDER.len();
        if !app.rows(ORDER[to]).is_empty() {
            app.focus = ORDER[to];
            return;
        }
    }
}

/// Goes to the next or the previous screen of the journey.
pub(super) fn next_step(app: &mut App, forward: bool) {
    let screens = rows::journey(app);
    let at = screens.iter().position(|screen| *screen == app.screen);
    let to = match (at, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.wrapping_sub(1),
        (None, _) => 0,
    };
    if let Some(screen) = screens.get(to) {
        app.go(*screen);
    }
}

/// Goes to the place of the next or the previous finding, and says which it is.
pub(super) fn next_finding(app: &mut App, forward: bool) {
    let Some((rule, address)) = super::rooms::next_finding(app, forward) else { return };
    super::enter_address(app, &address);
    app.say_key(crate::app::MessageKind::Refused, &crate::advice::rules::key(&rule));
    super::rooms::led_to_finding(app, rule, address);
}
