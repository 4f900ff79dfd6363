//! `assess`: how the assessments stand, scoring as one person, taking in a sheet that was filled in elsewhere.

mod merge;
mod walk;

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use super::{Failure, board, lock, screen};
use crate::{
    advice,
    config::Home,
    export::{describe::Describe, faults, plain_diagnosis, today},
    method::Method,
    store::{self, Opened},
    words::{Words, text},
};

/// What is asked for.
pub(super) struct Wish<'a> {
    pub(super) dir: &'a Path,
    pub(super) instrument: Option<&'a str>,
    pub(super) rater: Option<&'a str>,
    pub(super) merge: Option<&'a Path>,
    pub(super) plain: bool,
}

/// Does what is asked for; gives the exit code.
pub(super) fn assess(words: Words, method: Method, home: Home, wish: &Wish<'_>) -> Result<u8, Failure> {
    if let Some(id) = wish.instrument.filter(|id| method.instrument(id).is_none()) {
        let known: Vec<&str> = method.instruments().iter().map(|row| row.id.as_str()).collect();
        let args = [("found", text(id.to_owned())), ("known", text(known.join(", ")))];
        return Err(Failure::usage(words.with("no-instrument", &args)));
    }
    if let Some(file) = wish.merge {
        if wish.rater.is_some() {
            return Err(Failure::usage(words.get("assess-as-or-merge")));
        }
        return merge::merge(&words, &method, &home, wish.dir, file).map(|()| 0);
    }
    let opened = open(&words, wish.dir)?;
    let Some(name) = wish.rater else {
        let today = jiff::Zoned::now().date();
        let advice = advice::derive(&opened.workspace, &method, today);
        let describe = Describe { workspace: &opened.workspace, method: &method, words: &words, today };
        let said = plain_diagnosis::standing(describe, &advice, wish.instrument);
        super::print(&said)?;
        board::unread(&words, &opened)?;
        return Ok(0);
    };
    board::unread(&words, &opened)?;
    let rater = rater(&words, &opened, name)?;
    let terminal = io::stdout().is_terminal() && io::stdin().is_terminal();
    if terminal && !wish.plain && opened.workspace.assessments.newest().is_some() && lock::take(&words, &home, wish.dir).is_ok()
    {
        let then = screen::Scores { rater, instrument: wish.instrument.map(str::to_owned) };
        let wish = screen::Wish { dir: Some(wish.dir.to_owned()), read_only: false, theme: None, scores: Some(then) };
        return screen::open(words, method, home, &wish);
    }
    walk::walk(&words, &method, &home, opened, wish.dir, &rater, wish.instrument)
}

fn open(words: &Words, dir: &Path) -> Result<Opened, Failure> {
    store::open(dir).map_err(|error| {
        let said = faults::open_text(words, &error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    })
}

/// The one person that a name, initials or an id stands for.
fn rater(words: &Words, opened: &Opened, name: &str) -> Result<String, Failure> {
    let found = today::people(&opened.workspace, name);
    let known = |ids: &[String]| ids.iter().all(|id| opened.workspace.people.get(id).is_some());
    match found.as_slice() {
        [one] if known(&found) => Ok(one.clone()),
        [] | [_] => Err(Failure::no(unknown(words, name, &opened.workspace.people.people))),
        several => {
            let args = [("found", text(name.to_owned())), ("known", text(several.join(", ")))];
            Err(Failure::no(words.with("person-several", &args)))
        }
    }
}

/// Nobody of the register is called so.
fn unknown(words: &Words, name: &str, people: &[crate::domain::Person]) -> String {
    let known: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let found = ("found", text(name.to_owned()));
    if known.is_empty() {
        return words.with("no-rater-at-all", &[found]);
    }
    words.with("no-person", &[found, ("known", text(known.join(", ")))])
}
