//! What the board offers in lists to pick from.

use super::{Pick, board, filter_parts, proposals};
use crate::{
    advice::board::{self as plan, Change},
    app::{
        App,
        overlay::{Goes, Item},
        rooms,
    },
    domain::{CardState, calendar::Day},
    words::{date::DateWords, number, text},
};

/// The key of the words over a list.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Owner(_) => "title-pick-owner",
        Pick::Before(_) => "title-pick-before",
        Pick::Filter => "title-pick-filter",
        Pick::Again => "title-pick-again",
        Pick::Settings => "title-pick-settings",
    }
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    match pick {
        Pick::Owner(ids) => rooms::owners::items(app, &rooms::Pick::Board(pick.clone()), owner(app, ids)),
        Pick::Before(id) => before(app, pick, id),
        Pick::Filter => filters(app, pick),
        Pick::Again => again(app, pick),
        Pick::Settings => settings(app, pick),
    }
}

fn item(pick: &Pick, group: &str, id: &str, label: impl Into<String>, detail: impl Into<String>) -> Item {
    Item {
        group: group.to_owned(),
        label: label.into(),
        detail: detail.into(),
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Board(pick.clone()), id.to_owned()),
        refused: false,
    }
}

/// Who owns all of these cards; nothing where several do.
fn owner<'a>(app: &'a App, ids: &[String]) -> Option<&'a str> {
    let board = board(app)?;
    let mut owners = ids.iter().filter_map(|id| board.card(id)).map(|card| card.owner.as_str());
    let first = owners.next()?;
    owners.all(|owner| owner == first).then_some(first)
}

/// Every other card: those that come before, those that could, and last those that would make a circle, which say so.
fn before(app: &App, pick: &Pick, id: &str) -> Vec<Item> {
    let words = &app.shell.words;
    let Some(board) = board(app) else { return Vec::new() };
    let Some(card) = board.card(id) else { return Vec::new() };
    let others = board.open().filter(|other| other.id != id);
    let items = others.map(|other| {
        let known = card.after.contains(&other.id);
        let circle = !known && board.waits_for(&other.id, id);
        let detail = match (known, circle) {
            (true, _) => words.get("pick-before-known").into_owned(),
            (false, true) => words.get("pick-before-circle").into_owned(),
            _ => weeks(app, other.weeks),
        };
        (!known, Item { refused: circle, ..item(pick, "", &other.id, other.title.clone(), detail) })
    });
    let mut items: Vec<(bool, Item)> = items.collect();
    items.sort_by_key(|(other, item)| (item.refused, *other));
    items.into_iter().map(|(_, item)| item).collect()
}

fn filters(app: &App, pick: &Pick) -> Vec<Item> {
    let words = &app.shell.words;
    let Some((desk, board)) = app.desk.as_ref().zip(board(app)) else { return Vec::new() };
    let mut items = vec![item(pick, "", "all", words.get("pick-filter-all"), "")];
    items.push(item(pick, "", "letters", words.get("pick-filter-letters"), ""));
    if !app.rooms.board.filter.is_open() {
        let parts = filter_parts(app, &app.rooms.board.filter).join(" · ");
        items.push(item(pick, "", "keep", words.get("pick-filter-keep"), parts));
    }
    items.push(item(pick, "", "archive", words.get("pick-filter-archive"), ""));
    let kept = words.get("pick-group-kept");
    for filter in &board.filters {
        let parts = filter_parts(app, filter).join(" · ");
        items.push(item(pick, &kept, &format!("kept:{}", filter.name), filter.name.clone(), parts));
    }
    let group = words.get("pick-group-owner");
    for person in &desk.now.people.people {
        let count = board.open().filter(|card| card.owner == person.id).count();
        items.push(item(pick, &group, &format!("owner:{}", person.id), person.name.clone(), count.to_string()));
    }
    let nobody = board.open().filter(|card| card.owner.is_empty()).count();
    items.push(item(pick, &group, "nobody", words.get("pick-nobody"), nobody.to_string()));
    let group = words.get("pick-group-phase");
    for phase in plan::phases(board, &app.shell.method).iter().map(|phase| phase.id.as_str()).chain(["close"]) {
        items.push(item(pick, &group, &format!("phase:{phase}"), words.get(&format!("phase-{phase}")), ""));
    }
    let group = words.get("pick-group-state");
    for state in CardState::ALL {
        items.push(item(pick, &group, &format!("state:{}", state.id()), words.get(&format!("card-state-{}", state.id())), ""));
    }
    let late = board.count_late(app.shell.now.date());
    items.push(item(pick, &group, "late", words.get("pick-filter-late"), late.to_string()));
    items
}

/// What making the board again would change, card by card.
fn again(app: &App, pick: &Pick) -> Vec<Item> {
    let words = &app.shell.words;
    let changes = proposals(app);
    let mut items = Vec::new();
    if changes.len() > 1 {
        let count = number(changes.len());
        items.push(item(pick, "", "all", words.with("pick-again-all", &[("count", count)]), ""));
    }
    for change in &changes {
        let (group, detail) = match change {
            Change::Add(task) => {
                let weeks = app.shell.method.task(task).map(|row| weeks(app, row.weeks)).unwrap_or_default();
                ("pick-again-add", weeks)
            }
            Change::Retire(_) => ("pick-again-retire", String::new()),
            Change::Done(_) => ("pick-again-done", String::new()),
        };
        items.push(item(pick, &words.get(group), &change_id(change), change_title(app, change), detail));
    }
    items
}

/// The id of a proposal in the list.
pub fn change_id(change: &Change) -> String {
    match change {
        Change::Add(task) => format!("add:{task}"),
        Change::Retire(card) => format!("retire:{card}"),
        Change::Done(card) => format!("done:{card}"),
    }
}

/// The title of the card that a proposal is about.
pub fn change_title(app: &App, change: &Change) -> String {
    match change {
        Change::Add(task) => app.shell.words.get(&format!("task-{task}")).into_owned(),
        Change::Retire(card) | Change::Done(card) => title(app, card),
    }
}

fn title(app: &App, id: &str) -> String {
    board(app).and_then(|board| board.card(id)).map_or_else(|| id.to_owned(), |card| card.title.clone())
}

fn settings(app: &App, pick: &Pick) -> Vec<Item> {
    let words = &app.shell.words;
    let Some(board) = board(app) else { return Vec::new() };
    let today = app.shell.now.date();
    let day = |date| DateWords::ENGLISH.day(date, today);
    let start = board.start.map(day).unwrap_or_default();
    let limit = board.limit().map_or_else(|| words.get("board-no-limit").into_owned(), |limit| limit.to_string());
    let mut items = vec![
        item(pick, "", "start", words.get("pick-set-start"), start),
        item(pick, "", "days", words.get("pick-set-days"), board.days().to_string()),
        item(pick, "", "limit", words.get("pick-set-limit"), limit),
        item(pick, "", "closed", words.get("pick-set-closed"), ""),
    ];
    let group = words.get("pick-group-working");
    for (at, weekday) in DateWords::ENGLISH.weekdays.iter().enumerate() {
        let open = board.calendar().working.contains(&WEEK[at]);
        let state = words.get(if open { "pick-works" } else { "pick-works-not" });
        items.push(item(pick, &group, &format!("day:{at}"), weekday.clone(), state));
    }
    let group = words.get("pick-group-closed");
    for (at, closed) in board.closed.iter().enumerate() {
        let days = if closed.last() == closed.from {
            day(closed.from)
        } else {
            words.with("from-to", &[("from", text(day(closed.from))), ("to", text(day(closed.last())))])
        };
        let name = if closed.name.is_empty() { days.clone() } else { closed.name.clone() };
        items.push(item(pick, &group, &format!("open:{at}"), name, words.with("pick-set-open", &[("days", text(days))])));
    }
    items
}

/// The days of a week, Monday first.
pub const WEEK: [Day; 7] = [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday, Day::Saturday, Day::Sunday];

/// Weeks in words: "week 4", "weeks 5–6", "close".
pub fn weeks(app: &App, (first, last): (u8, u8)) -> String {
    let words = &app.shell.words;
    let close = board(app).map_or(13, crate::domain::Board::close);
    match (first, last) {
        (_, last) if last >= close => words.get("board-close").into_owned(),
        (first, last) if first == last => words.with("board-week", &[("week", number(first))]),
        (first, last) => words.with("board-weeks", &[("first", number(first)), ("last", number(last))]),
    }
}
