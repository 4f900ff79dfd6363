//! `doctor`: looks at a workspace, the settings and the terminal, and says of each thing that is not right what to do.
//!
//! Nothing is changed and no lock is taken; the store writes a file of its own for a moment, to see whether it can.

mod machine;
mod workspace;

use std::path::Path;

use super::Failure;
use crate::{
    config::Home,
    export::check::lines::{Ink, Text},
    method::Method,
    theme::{GlyphSet, Glyphs},
    words::{Words, number},
};

/// The room for the word of a state, and for the name of a check, in cells.
const WORD: usize = 5;
const NAME: usize = 12;

/// How it stands with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Fine,
    /// Worth knowing; nothing needs to be done.
    Note,
    ToDo,
}

/// What was looked at, a line each.
struct Report<'a> {
    words: &'a Words,
    glyphs: &'static Glyphs,
    text: Text,
    to_do: usize,
}

/// Looks at everything, or without a folder at program, settings and terminal; gives the exit code.
pub(super) fn doctor(words: &Words, method: &Method, home: &Home, dir: Option<&Path>) -> Result<u8, Failure> {
    let env = |name: &str| std::env::var(name).ok();
    let (config, fault) = crate::config::Config::read(&home.config);
    let wanted = config.glyphs.as_deref().and_then(GlyphSet::named);
    let mut report = Report { words, glyphs: GlyphSet::detect(env, wanted).glyphs(), text: Text::default(), to_do: 0 };
    if let Some(dir) = dir {
        workspace::look(&mut report, method, home, dir)?;
    }
    machine::settings(&mut report, home, &config, fault.as_ref());
    machine::terminal(&mut report, &config, env);
    report.text.gap();
    let said = match report.to_do {
        0 => words.get("care-all-well").into_owned(),
        count => words.with("care-to-do-count", &[("count", number(count))]),
    };
    report.text.line([(Ink::Strong, &said)]);
    super::print_text(&report.text)?;
    Ok(u8::from(report.to_do > 0))
}

impl Report<'_> {
    /// Begins a group of checks.
    fn group(&mut self, key: &str) {
        if !self.text.lines.is_empty() {
            self.text.gap();
        }
        let head = self.words.get(key);
        self.text.line([(Ink::Strong, &head)]);
    }

    fn fine(&mut self, name: &str, said: &str) {
        self.line(State::Fine, name, said, "");
    }

    /// What is worth knowing, with what can be done about it where there is something.
    fn note(&mut self, name: &str, said: &str, advice: &str) {
        self.line(State::Note, name, said, advice);
    }

    /// What is not right, with what to do.
    fn wrong(&mut self, name: &str, said: &str, advice: &str) {
        self.to_do += 1;
        self.line(State::ToDo, name, said, advice);
    }

    /// A check: a sign, a word and a name, what was found, and below it what to do.
    fn line(&mut self, state: State, name: &str, said: &str, advice: &str) {
        let (sign, key, ink) = match state {
            State::Fine => (self.glyphs.done, "care-fine", Ink::Quiet),
            State::Note => (self.glyphs.proposed, "care-note", Ink::Advice),
            State::ToDo => (self.glyphs.finding, "care-to-do", Ink::Warning),
        };
        let state = format!("  {sign} {:<WORD$}  ", self.words.get(key));
        let name = format!("{:<NAME$}  ", self.words.get(name));
        self.text.wrapped(&[(ink, &state), (Ink::Strong, &name)], said, Ink::Plain);
        if !advice.is_empty() {
            let room = " ".repeat(WORD + NAME + 8);
            let arrow = format!("{room}{} ", self.glyphs.arrow);
            self.text.wrapped(&[(Ink::Quiet, &arrow)], advice, Ink::Plain);
        }
    }
}
