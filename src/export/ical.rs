//! The board as a calendar (RFC 5545): one event of a whole day for each card, on the day it is due.
//!
//! Every card keeps its UID, whatever the company is called and wherever the folder lies, and every calendar says the moment
//! it was made: one that is imported again holds each card once, as it stands now. The moment is passed in. Cards without
//! a day are left out.

use std::{collections::HashSet, fmt::Write};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::describe::Describe;
use crate::{
    advice::board as plan,
    domain::{Card, CardState, Workspace, is_unsafe, slug},
};

/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

/// Revisions are counted in seconds from here: a later calendar always has the higher number, which is below 2^31 for long.
const FIRST: DateTime = jiff::civil::date(2026, 1, 1).at(0, 0, 0, 0);

/// When a calendar was made, as its events say it.
struct Made {
    stamp: String,
    revision: i64,
}

impl Made {
    fn at(moment: Timestamp) -> Self {
        let moment = moment.to_zoned(TimeZone::UTC).datetime();
        let seconds = FIRST.duration_until(moment).as_secs();
        Self { stamp: moment.strftime("%Y%m%dT%H%M%SZ").to_string(), revision: seconds.clamp(0, i32::MAX.into()) }
    }
}

/// The whole calendar; nothing where no card has a day, as a calendar without an event is none.
pub fn calendar(describe: Describe<'_>, now: Timestamp) -> Option<String> {
    let workspace = describe.workspace;
    let board = &workspace.board;
    let key = key(describe);
    let ids: HashSet<String> = board.cards.iter().map(|card| token(&card.id)).collect();
    let mut taken = HashSet::new();
    let made = Made::at(now);
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
        event(&mut out, describe, card, &format!("{id}@{key}.partnerwright"), due, &made);
    }
    line(&mut out, "END:VCALENDAR");
    any.then_some(out)
}

/// What stands for the board: the key that it was given, else the day on which the workspace was made. Nothing that is
/// renamed or moved.
fn key(describe: Describe<'_>) -> String {
    let Workspace { head, board, .. } = describe.workspace;
    match head.created {
        _ if !board.key.is_empty() => token(&board.key),
        Some(created) => created.to_string(),
        None => "board".to_owned(),
    }
}

fn event(out: &mut String, describe: Describe<'_>, card: &Card, uid: &str, due: Date, made: &Made) {
    let done = card.state == CardState::Done;
    let title = describe.card_title(card);
    let phase = plan::phase_of(plan::phases(&describe.workspace.board, describe.method), card);
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", escaped(uid)));
    line(out, &format!("DTSTAMP:{}", made.stamp));
    line(out, &format!("LAST-MODIFIED:{}", made.stamp));
    line(out, &format!("SEQUENCE:{}", made.revision));
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        method::{Files, Method},
        words::{self, Words},
    };

    fn lines(workspace: &Workspace, now: &str) -> Vec<String> {
        let method = Method::built_in().unwrap();
        let files = Files::built_in();
        let words = Words::load(words::english().chain(files.words())).unwrap();
        let now: Timestamp = now.parse().unwrap();
        let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
        let describe = Describe { workspace, method: &method, words: &words, today };
        calendar(describe, now).unwrap().lines().map(str::to_owned).collect()
    }

    fn value<'a>(lines: &'a [String], head: &str) -> &'a str {
        lines.iter().find_map(|line| line.strip_prefix(head)).unwrap()
    }

    #[test]
    fn a_second_import_finds_each_card_again_and_takes_what_has_changed() {
        let mut workspace = Workspace::default();
        Arc::make_mut(&mut workspace.answers).company.name = "Nordlicht".into();
        let board = Arc::make_mut(&mut workspace.board);
        board.start = Some(jiff::civil::date(2026, 11, 23));
        board.give_key("Nordlicht", jiff::civil::date(2026, 11, 21));
        board.cards.push(Arc::new(Card { id: "call".into(), weeks: (1, 1), ..Card::default() }));
        let first = lines(&workspace, "2026-11-21T14:02:00Z");
        Arc::make_mut(&mut workspace.answers).company.name = "Polarlicht".into();
        let board = Arc::make_mut(&mut workspace.board);
        board.give_key("Polarlicht", jiff::civil::date(2027, 1, 1));
        board.move_weeks("call", 1);
        let second = lines(&workspace, "2026-11-21T14:02:01Z");
        assert_eq!(value(&first, "UID:"), "call@nordlicht-2026-11-21.partnerwright");
        assert_eq!(value(&second, "UID:"), value(&first, "UID:"));
        let revision = |lines: &[String]| value(lines, "SEQUENCE:").parse::<i32>().unwrap();
        assert!(revision(&second) > revision(&first));
        assert_eq!(value(&second, "DTSTAMP:"), "20261121T140201Z");
        assert_ne!(value(&second, "DTSTART;VALUE=DATE:"), value(&first, "DTSTART;VALUE=DATE:"));
    }
}
