//! The board as a calendar (RFC 5545): one event of a whole day for each card, on the day it is due.
//!
//! The same workspace always gives the same text, wherever its folder lies, and every card keeps its UID: a calendar that
//! is imported twice holds each card once. Cards without a day are left out.

use std::{collections::HashSet, fmt::Write};

use jiff::{ToSpan, civil::Date};

use super::describe::Describe;
use crate::{
    advice::board as plan,
    domain::{Card, CardState, is_unsafe, slug},
};

/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

/// The day of the stamp where a workspace does not say when it was made.
const NO_DAY: Date = jiff::civil::date(1970, 1, 1);

/// The whole calendar; nothing where no card has a day, as a calendar without an event is none.
pub fn calendar(describe: Describe<'_>) -> Option<String> {
    let workspace = describe.workspace;
    let board = &workspace.board;
    let key = key(describe);
    let ids: HashSet<String> = board.cards.iter().map(|card| token(&card.id)).collect();
    let mut taken = HashSet::new();
    let stamp = workspace.head.created.or(board.start).filter(|day| has_form(*day)).unwrap_or(NO_DAY);
    let mut out = String::new();
    for said in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//partnerwright//board//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        line(&mut out, said);
    }
    let name = [workspace.answers.company.name.clone(), describe.plan()];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    if !name.is_empty() {
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&name)));
    }
    let mut any = false;
    // Ids are given in the order of the file, which a move on the board does not change.
    for card in board.open() {
        let own = token(&card.id);
        let id = slug::unique(&own, |id| taken.contains(id) || id != own && ids.contains(id));
        taken.insert(id.clone());
        let Some(due) = board.due(card).filter(|due| has_form(*due)) else { continue };
        any = true;
        event(&mut out, describe, card, &format!("{id}@{key}.partnerwright"), due, stamp);
    }
    line(&mut out, "END:VCALENDAR");
    any.then_some(out)
}

/// What stands for the workspace: its company and the day it was made, and not its folder.
fn key(describe: Describe<'_>) -> String {
    let company = slug::slug(&describe.workspace.answers.company.name, "workspace");
    match describe.workspace.head.created {
        Some(created) => format!("{company}-{created}"),
        None => company,
    }
}

fn event(out: &mut String, describe: Describe<'_>, card: &Card, uid: &str, due: Date, stamp: Date) {
    let done = card.state == CardState::Done;
    let title = describe.card_title(card);
    let phase = plan::phase_of(plan::phases(&describe.workspace.board, describe.method), card);
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", escaped(uid)));
    line(out, &format!("DTSTAMP:{}T000000Z", basic(stamp)));
    line(out, &format!("DTSTART;VALUE=DATE:{}", basic(due)));
    // Without an end an event of a day lasts that day; only the last day that there is has none after it.
    if let Some(after) = due.checked_add(1.day()).ok().filter(|day| has_form(*day)) {
        line(out, &format!("DTEND;VALUE=DATE:{}", basic(after)));
    }
    line(out, &format!("SUMMARY:{}{}", if done { "✓ " } else { "" }, escaped(&title)));
    line(out, &format!("DESCRIPTION:{}", escaped(&description(describe, card))));
    line(out, &format!("CATEGORIES:{}", escaped(&describe.phase(phase))));
    if done {
        line(out, "STATUS:CONFIRMED");
    }
    // A day on which something is due is no day on which nobody can be met.
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

/// State, owner and weeks; what the card waits for; its points and its note.
fn description(describe: Describe<'_>, card: &Card) -> String {
    let mut said = vec![[describe.card_state(card.state), describe.card_owner(card), describe.weeks(card.weeks)].join(" · ")];
    said.extend(describe.card_waits(card));
    said.extend(card.checklist.iter().map(|point| format!("{} {}", if point.done { "✓" } else { "–" }, point.text)));
    said.extend(Some(card.note.clone()).filter(|note| !note.is_empty()));
    said.join("\n")
}

/// Whether the format can say a day: years have four digits.
fn has_form(day: Date) -> bool {
    day.year() >= 0
}

fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// An id as it may stand before the `@`. What is not plain is written as its octets, so that no two become the same.
fn token(id: &str) -> String {
    let mut token = String::new();
    for octet in id.bytes() {
        match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => token.push(char::from(octet)),
            // Writing to a string cannot fail.
            octet => {
                let _ = write!(token, "%{octet:02X}");
            }
        }
    }
    if token.is_empty() { "card".to_owned() } else { token }
}

/// Text as a value: what would end or divide it is escaped, what a terminal would obey is replaced.
fn escaped(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for letter in said.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            letter if is_unsafe(letter) => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

/// A line, folded between letters so that no part is longer than it may be.
fn line(out: &mut String, said: &str) {
    let mut octets = 0;
    for letter in said.chars() {
        if octets + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}
