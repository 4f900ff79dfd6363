//! The board as plain lines, by phase and by week.

use unicode_width::UnicodeWidthStr;

use super::phases;
use crate::{
    advice::board as plan,
    domain::CardState,
    export::{describe::Describe, plain::line},
    words::{number, text},
};

/// Every phase with its cards: state, owner, the day they are due or were done, title.
pub fn plain(describe: Describe<'_>) -> String {
    let Describe { workspace, words, .. } = describe;
    let board = &workspace.board;
    let mut out = String::new();
    let head = [workspace.answers.company.name.clone(), describe.plan()];
    let (done, all) = board.done();
    let done = words.with("board-done", &[("done", number(done as u64)), ("all", number(all as u64))]);
    let dates = match board.days_of(1).zip(board.days_of(board.close())) {
        Some(((first, _), (_, last))) => between(describe, &first.to_string(), &last.to_string()),
        None => words.get("board-no-start").into_owned(),
    };
    line(&mut out, 0, &joined(head));
    line(&mut out, 0, &joined([dates, done]));
    let seeds = plan::phases(board, describe.method);
    let owners = board.open().map(|card| describe.card_owner(card).width()).max().unwrap_or(0).min(24);
    let states = CardState::ALL.map(|state| describe.card_state(state).width()).into_iter().max().unwrap_or(0);
    for (id, weeks) in phases(describe) {
        let seed = seeds.iter().find(|seed| seed.id == id);
        if weeks.is_empty() && seed.is_none() {
            continue;
        }
        line(&mut out, 0, "");
        let days = seed.and_then(|seed| board.days_of(seed.weeks.0).zip(board.days_of(seed.weeks.1)));
        let days = days.map(|((first, _), (_, last))| between(describe, &first.to_string(), &last.to_string()));
        let said = seed.map(|seed| describe.weeks(seed.weeks)).unwrap_or_default();
        line(&mut out, 0, &joined([describe.phase(id), said, days.unwrap_or_default()]));
        if weeks.is_empty() {
            line(&mut out, 2, &words.get("board-no-card"));
        }
        for (weeks, cards) in weeks {
            line(&mut out, 2, &describe.weeks(weeks));
            for card in cards {
                // What is done has its own day; when it was due is past.
                let done = card.done_on.filter(|_| card.state == CardState::Done);
                let day = done
                    .or_else(|| board.due(card))
                    .map_or_else(|| words.get("today-no-day").into_owned(), |due| due.to_string());
                let state = padded(&describe.card_state(card.state), states);
                let owner = padded(&describe.card_owner(card), owners);
                line(&mut out, 4, &format!("{state}  {owner}  {day:<10}  {}", describe.card_title(card).replace('\n', " ")));
                for waits in describe.card_waits(card) {
                    line(&mut out, 6, &waits.replace('\n', " "));
                }
            }
        }
    }
    out
}

/// What says something, with a dot between.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn between(describe: Describe<'_>, first: &str, last: &str) -> String {
    describe.words.with("board-dates", &[("first", text(first.to_owned())), ("last", text(last.to_owned()))])
}

/// With blanks up to so many cells; a longer text stays as it is.
fn padded(said: &str, cells: usize) -> String {
    let said = said.replace('\n', " ");
    let blanks = cells.saturating_sub(said.width());
    said + &" ".repeat(blanks)
}
