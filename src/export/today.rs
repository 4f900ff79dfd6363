//! What a day asks for: the cards that are late, due, blocked or next. The day is passed in.

use jiff::{ToSpan, civil::Date};
use serde_json::{Value as Json, json};

use super::{board, describe::Describe, json::SCHEMA, plain::line};
use crate::{
    advice::board as plan,
    domain::{Board, Card, CardState, Workspace, people::same_name},
    words::{number, text},
};

/// Days ahead that count as next.
const AHEAD: i32 = 7;

/// So many cards are shown as next where fewer lie that near.
const FEW: usize = 3;

/// The cards of a day. Each open card stands in one list at most, the first that fits.
#[derive(Debug, Default)]
pub struct Today<'a> {
    pub late: Vec<&'a Card>,
    pub due: Vec<&'a Card>,
    pub blocked: Vec<&'a Card>,
    /// Under way, due or beginning within a week; and the first of what comes later where these are few.
    pub next: Vec<&'a Card>,
}

impl<'a> Today<'a> {
    /// The lists with the ids of their words.
    pub fn lists(&self) -> [(&'static str, &[&'a Card]); 4] {
        [("late", &self.late), ("due", &self.due), ("blocked", &self.blocked), ("next", &self.next)]
    }
}

/// The ids of the people whom a name means: by id, else by name, else by initials, however it is capitalised.
pub fn people(workspace: &Workspace, name: &str) -> Vec<String> {
    if name.trim().is_empty() {
        return Vec::new();
    }
    let people = &workspace.people.people;
    let find = |part: fn(&crate::domain::Person) -> &str| -> Vec<String> {
        people.iter().filter(|person| same_name(part(person), name)).map(|person| person.id.clone()).collect()
    };
    let mut found = find(|person| &person.id);
    if found.is_empty() {
        found = find(|person| &person.name);
    }
    if found.is_empty() {
        found = find(|person| &person.initials);
    }
    if found.is_empty() {
        // Somebody who stands on a card, but not in the register, goes by the id.
        let mut owners = workspace.board.open().map(|card| &card.owner);
        found.extend(owners.find(|owner| same_name(owner, name)).cloned());
    }
    found
}

/// What a day asks of everybody, or of some.
pub fn today<'a>(board: &'a Board, day: Date, owners: Option<&[String]>) -> Today<'a> {
    let mut today = Today::default();
    let mut later = Vec::new();
    let soon = day.checked_add(AHEAD.days()).unwrap_or(Date::MAX);
    let mine = |card: &&Card| owners.is_none_or(|owners| owners.contains(&card.owner));
    let mut cards: Vec<&Card> = board.open().map(|card| &**card).filter(mine).collect();
    // Without a start there are no days; the weeks say the order then. A card without a day comes after those with one.
    cards.sort_by_key(|card| (board.due(card).unwrap_or(Date::MAX), card.weeks.1, card.weeks.0));
    for card in cards.into_iter().filter(|card| card.state != CardState::Done) {
        let near = |of: Option<Date>| of.is_some_and(|of| of <= soon);
        let list = if board.late(card, day) > 0 {
            &mut today.late
        } else if board.due(card) == Some(day) {
            &mut today.due
        } else if card.state == CardState::Blocked {
            &mut today.blocked
        } else if card.state == CardState::Doing || near(board.due(card)) || near(board.begins(card)) {
            &mut today.next
        } else {
            &mut later
        };
        list.push(card);
    }
    // What can begin is worth more than what is due sooner and waits for others.
    later.sort_by_key(|card| board.waiting(card).next().is_some());
    later.truncate(FEW.saturating_sub(today.next.len()));
    today.next.append(&mut later);
    // What is under way comes first, and what can begin before what waits for others.
    today.next.sort_by_key(|card| (card.state != CardState::Doing, board.waiting(card).next().is_some()));
    today
}

/// The lists as plain lines.
pub fn plain(describe: Describe<'_>, today: &Today<'_>, day: Date, owners: Option<&[String]>) -> String {
    let Describe { workspace, words, .. } = describe;
    let board = &workspace.board;
    let mut head = vec![day.to_string()];
    if let Some(at) = board.day(day) {
        let days = board.days();
        let (at, days) = (i64::from(at), i64::from(days));
        head.push(match at {
            ..1 => words.with("board-day-before", &[("days", number(1 - at))]),
            at if at > days => words.with("board-day-after", &[("day", number(at)), ("days", number(days))]),
            at => words.with("board-day", &[("day", number(at)), ("days", number(days))]),
        });
    }
    let (done, all) = board.done();
    head.push(words.with("board-done", &[("done", number(done as u64)), ("all", number(all as u64))]));
    if let Some(owner) = owners.and_then(<[_]>::first) {
        head.push(words.with("today-of", &[("who", text(describe.person(owner)))]));
    }
    let mut out = String::new();
    line(&mut out, 0, &head.join(" · ").replace('\n', " "));
    for (id, cards) in today.lists() {
        line(&mut out, 0, "");
        line(&mut out, 0, &words.get(&format!("today-{id}")));
        // A card stands once; what is late or due and blocked as well is counted here.
        let above = today.late.iter().chain(&today.due).filter(|card| card.state == CardState::Blocked).count();
        let above = if id == "blocked" { above } else { 0 };
        if cards.is_empty() && above == 0 {
            let nothing = if id == "next" && done == all { "today-all-done" } else { "today-nothing" };
            line(&mut out, 2, &words.get(nothing));
        }
        for card in cards {
            line(&mut out, 2, &describe.card_title(card).replace('\n', " "));
            let mut said = vec![match board.due(card) {
                Some(due) => words.with("today-due-on", &[("day", text(due.to_string()))]),
                None => words.get("today-no-day").into_owned(),
            }];
            let late = board.late(card, day);
            if late > 0 {
                said.push(words.with("today-is-late", &[("days", number(late))]));
            }
            said.push(if card.state == CardState::Blocked && !card.waits_for.is_empty() {
                words.with("today-blocked-by", &[("what", text(card.waits_for.clone()))])
            } else {
                describe.card_state(card.state)
            });
            said.push(describe.card_owner(card));
            line(&mut out, 4, &said.join(" · ").replace('\n', " "));
            for after in describe.card_after(card) {
                line(&mut out, 4, &after.replace('\n', " "));
            }
        }
        if above > 0 {
            line(&mut out, 2, &words.with("today-blocked-above", &[("count", number(above as u64))]));
        }
    }
    out
}

/// The lists for other programs. Stable: fields are added, never renamed or removed.
pub fn object(describe: Describe<'_>, today: &Today<'_>, day: Date, owners: Option<&[String]>) -> Json {
    let board = &describe.workspace.board;
    let phases = plan::phases(board, describe.method);
    let (done, all) = board.done();
    let mut object = json!({
        "schema": SCHEMA,
        "date": day.to_string(),
        "day": board.day(day),
        "days": board.days(),
        "owners": owners,
        "done": done,
        "total": all,
    });
    for (id, cards) in today.lists() {
        let cards = cards.iter().map(|card| {
            let mut said = board::object_of_card(describe, plan::phase_of(phases, card), card);
            said["days_late"] = json!(board.late(card, day));
            said
        });
        object[id] = cards.collect();
    }
    object
}
