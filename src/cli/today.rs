//! `today`: what is late, due, blocked and next on a day, for everybody or for one.

use std::path::Path;

use jiff::civil::Date;

use super::{Failure, board};
use crate::{
    domain::Workspace,
    export::{describe::Describe, json, today},
    method::Method,
    words::{Words, text},
};

/// What is asked for.
pub(super) struct Wish<'a> {
    pub(super) dir: &'a Path,
    pub(super) date: Option<&'a str>,
    pub(super) owner: Option<&'a str>,
    pub(super) as_json: bool,
}

/// Prints the cards of a day. A file that cannot be read is told on standard error, and the command ends with 3.
pub(super) fn today(words: &Words, method: &Method, wish: &Wish<'_>) -> Result<(), Failure> {
    let day = match wish.date {
        Some(written) => self::day(words, written)?,
        None => jiff::Zoned::now().date(),
    };
    let opened = board::open(words, wish.dir)?;
    let owners = match wish.owner {
        None => None,
        Some(name) => {
            let found = today::people(&opened.workspace, name);
            if found.is_empty() {
                // Where the people could not be read nobody knows who is among them.
                board::unread(words, &opened)?;
                return Err(Failure::no(nobody(words, &opened.workspace, name)));
            }
            Some(found)
        }
    };
    let describe = Describe { workspace: &opened.workspace, method, words, today: day };
    let cards = today::today(&opened.workspace.board, day, owners.as_deref());
    let said = if wish.as_json {
        json::text(&today::object(describe, &cards, day, owners.as_deref()))
    } else {
        today::plain(describe, &cards, day, owners.as_deref())
    };
    super::print(&said)?;
    board::unread(words, &opened)
}

/// A day as commands write it, and as nothing else.
pub(super) fn day(words: &Words, written: &str) -> Result<Date, Failure> {
    let refused = |key: &str| Failure::usage(words.with(key, &[("found", text(written.to_owned()))]));
    let figure = |at: std::ops::Range<usize>| {
        written.get(at).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse::<i16>().ok())
    };
    let (year, month, day) = match (figure(0..4), figure(5..7), figure(8..10)) {
        (Some(year), Some(month), Some(day)) if written.len() == 10 => (year, month, day),
        _ => return Err(refused("date-form")),
    };
    if written.as_bytes().get(4) != Some(&b'-') || written.as_bytes().get(7) != Some(&b'-') {
        return Err(refused("date-form"));
    }
    let [month, day] = [month, day].map(|figure| i8::try_from(figure).unwrap_or(0));
    Date::new(year, month, day).map_err(|_| refused("date-none"))
}

fn nobody(words: &Words, workspace: &Workspace, name: &str) -> String {
    let known: Vec<&str> = workspace.people.people.iter().map(|person| person.name.as_str()).collect();
    let found = ("found", text(name.to_owned()));
    if known.is_empty() {
        return words.with("no-person-at-all", &[found]);
    }
    words.with("no-person", &[found, ("known", text(known.join(", ")))])
}
