//! `--plain`: the same questions as line prompts, for screen readers and poor terminals. It ends with the same files and the
//! same strategy in text.

use std::{
    io::{self, BufRead, Write},
    path::Path,
};

use jiff::civil::Date;

use super::Failure;
use crate::{
    advice,
    app::{
        StepName,
        forms::{self, Entry, Field, Kind, Label, NEW_PERSON},
    },
    config::Home,
    domain::{Document, Figure, Part, Workspace, slug},
    export::{describe::Describe, faults, plain},
    method::Method,
    store::{self, Files, OpenError},
    words::{Words, text},
};

struct Walk<'a> {
    words: &'a Words,
    method: &'a Method,
    workspace: Workspace,
    files: Files,
    input: io::StdinLock<'static>,
    read_only: bool,
    today: Date,
}

/// What a person typed at a prompt.
enum Typed {
    Line(String),
    /// The input has ended: what was answered stays.
    End,
}

/// Walks the questions; gives the exit code.
pub(super) fn walk(words: &Words, method: &Method, home: &Home, dir: Option<&Path>, read_only: bool) -> Result<u8, Failure> {
    let refuse = |error: OpenError| {
        let said = faults::open_text(words, &error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    };
    say(&words.get("plain-welcome"))?;
    say(&words.get("plain-end"))?;
    let mut input = io::stdin().lock();
    let folder = if let Some(dir) = dir {
        dir.to_owned()
    } else {
        let (config, _) = crate::config::Config::read(&home.config);
        let root = config.workspaces.unwrap_or_else(|| home.home.join("partner-programmes"));
        say(&words.get("write-company"))?;
        let Typed::Line(company) = read(&mut input)? else { return Ok(0) };
        if company.trim().is_empty() {
            return Err(Failure::no(words.get("refused-no-company")));
        }
        let name = slug::unique(&slug::slug(&company, "programme"), |name| root.join(name).exists());
        let folder = root.join(name);
        store::made::make(&folder, &company, None, jiff::Zoned::now().date(), &home.user).map_err(refuse)?;
        folder
    };
    let opened = store::open(&folder).map_err(refuse)?;
    if let Some(fault) = opened.faults.first() {
        return Err(Failure::io(format!("{}: {}", faults::fault_place(words, fault), faults::fault_text(words, fault))));
    }
    let lock = if read_only { None } else { Some(super::lock::take(words, home, &folder)?) };
    // What a program before has left half done is in its place now.
    let opened = match &lock {
        Some(lock) if !lock.finished.files.is_empty() => store::open(&folder).map_err(refuse)?,
        _ => opened,
    };
    let mut walk = Walk {
        words,
        method,
        workspace: opened.workspace,
        files: opened.files,
        input,
        read_only,
        today: jiff::Zoned::now().date(),
    };
    let through = if read_only { true } else { walk.ask()? };
    let advice = advice::derive(&walk.workspace, method, walk.today);
    let describe = Describe { workspace: &walk.workspace, method, words, today: walk.today };
    say("")?;
    super::print(&plain::workspace(describe, &advice))?;
    if !read_only {
        say("")?;
        say(&words.with(if through { "plain-done" } else { "plain-left" }, &[("folder", text(folder.display().to_string()))]))?;
    }
    Ok(0)
}

fn say(line: &str) -> Result<(), Failure> {
    super::print(&format!("{line}\n"))
}

fn read(input: &mut io::StdinLock<'static>) -> Result<Typed, Failure> {
    io::stdout().lock().flush().map_err(|error| Failure::io(error.to_string()))?;
    let mut line = Vec::new();
    match input.read_until(b'\n', &mut line) {
        Ok(0) => Ok(Typed::End),
        // A letter in another encoding is shown as one that is not known; the rest of the line is worth keeping.
        Ok(_) => Ok(Typed::Line(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned())),
        Err(error) => Err(Failure::io(error.to_string())),
    }
}

impl Walk<'_> {
    /// Asks every question that this company walks; `false` when the input ended before that. What an answer opens or closes is seen at once.
    fn ask(&mut self) -> Result<bool, Failure> {
        for step in StepName::ALL {
            let walks =
                advice::judge(&self.workspace, self.method, self.today).steps.iter().any(|progress| progress.id == step.id());
            if !walks {
                continue;
            }
            say("")?;
            say(&self.words.get(&format!("step-{}.question", step.id())))?;
            say(&self.words.get(&format!("step-{}.help", step.id())))?;
            let mut asked: Vec<String> = Vec::new();
            // A field may bring others along, so the form is looked at again after each answer.
            while let Some(field) = self.next(step, &asked) {
                asked.push(field.address.to_string());
                if !self.ask_field(&field)? {
                    return Ok(false);
                }
            }
            let advice = advice::judge(&self.workspace, self.method, self.today);
            if let Some(id) = &advice.verdict.id {
                let name = self.words.get(&format!("verdict-{id}"));
                say(&format!("{} {name}", self.words.get("plain-so-far")))?;
            }
        }
        Ok(true)
    }

    fn next(&self, step: StepName, asked: &[String]) -> Option<Field> {
        let fields = forms::fields(step.id(), &self.workspace, self.method);
        fields.into_iter().find(|field| {
            let known_band =
                field.address.last() == "arr_band" && self.workspace.answers.company.arr.and_then(Figure::value).is_some();
            !known_band && !asked.contains(&field.address.to_string())
        })
    }

    /// Asks one field; `false` when the input has ended.
    fn ask_field(&mut self, field: &Field) -> Result<bool, Failure> {
        let describe = Describe { workspace: &self.workspace, method: self.method, words: self.words, today: self.today };
        let label = describe.label(&field.address);
        let value = describe.value(&field.address);
        let now = if value.is_empty() { String::new() } else { format!(" [{value}]") };
        say("")?;
        say(&format!("{label}{now}"))?;
        let help = format!("field-{}.help", field.address.last().replace('_', "-"));
        if let Some(help) = self.words.find(&help) {
            say(&help)?;
        }
        for (index, choice) in field.kind.choices().iter().enumerate() {
            let name = match &choice.label {
                Label::Key(key) => self.words.get(key).into_owned(),
                Label::Name(name) => name.clone(),
            };
            let hint = choice.hint.as_ref().map(|key| format!(", {}", self.words.get(key))).unwrap_or_default();
            let chosen = if choice.chosen { format!(" ({})", self.words.get("plain-chosen")) } else { String::new() };
            say(&format!("  {}. {name}{hint}{chosen}", index + 1))?;
        }
        let how = match field.kind {
            Kind::Many(_) => "plain-choose-many",
            Kind::Across(_) | Kind::One(_) | Kind::Who(_) => "plain-choose",
            Kind::Line | Kind::Note | Kind::Figure { .. } => "plain-type",
        };
        say(&self.words.get(how))?;
        loop {
            let Typed::Line(line) = read(&mut self.input)? else { return Ok(false) };
            let line = line.trim();
            if line.is_empty() {
                return Ok(true);
            }
            match self.take(field, line) {
                Ok(()) => {
                    self.save()?;
                    return Ok(true);
                }
                Err(key) => {
                    let why = self.words.with(key, &[("typed", text(line.to_owned()))]);
                    say(&self.words.with("plain-refused", &[("why", text(why))]))?;
                }
            }
        }
    }

    /// Takes what was typed: numbers of choices, a question mark, or the text itself.
    fn take(&mut self, field: &Field, line: &str) -> Result<(), &'static str> {
        let mut after = self.workspace.clone();
        let choices = field.kind.choices();
        let refused = |forms::Refused(key)| key;
        if choices.is_empty() {
            forms::enter(&mut after, self.method, &field.address, Entry::Text(line)).map_err(refused)?;
            self.workspace = after;
            return Ok(());
        }
        let chosen: Vec<&str> = if line == "?" {
            // Where "don't know" is no answer of its own, the question stays open.
            let Some(unknown) = choices.iter().find(|choice| choice.id == "unknown") else { return Ok(()) };
            vec![unknown.id.as_str()]
        } else {
            let numbers = line.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| {
                let number: usize = part.parse().map_err(|_| "refused-no-choice")?;
                choices.get(number.wrapping_sub(1)).map(|choice| choice.id.as_str()).ok_or("refused-no-choice")
            });
            match (numbers.collect::<Result<Vec<_>, _>>(), &field.kind) {
                (Ok(ids), _) => ids,
                // A name typed where a person is asked for is somebody new.
                (Err(_), Kind::Who(_)) if line.chars().any(char::is_alphabetic) => {
                    forms::enter(&mut after, self.method, &field.address, Entry::Text(line)).map_err(refused)?;
                    self.workspace = after;
                    return Ok(());
                }
                (Err(key), _) => return Err(key),
            }
        };
        if chosen.contains(&NEW_PERSON) {
            return Err("refused-no-name");
        }
        if !matches!(field.kind, Kind::Many(_)) && chosen.len() != 1 {
            return Err("refused-no-choice");
        }
        // What is typed is the whole answer: earlier choices of a list go.
        if matches!(field.kind, Kind::Many(_)) {
            forms::clear(&mut after, &field.address);
        }
        for id in chosen {
            forms::enter(&mut after, self.method, &field.address, Entry::Choose(id)).map_err(refused)?;
        }
        self.workspace = after;
        Ok(())
    }

    fn save(&mut self) -> Result<(), Failure> {
        if self.read_only {
            return Ok(());
        }
        let made = self.method.made_with();
        if self.workspace.head.method.as_ref() != Some(&made) {
            std::sync::Arc::make_mut(&mut self.workspace.head).method = Some(made);
        }
        match self.files.save(&self.workspace).first() {
            None => Ok(()),
            Some(failed) if failed.part == Part::Document(Document::Workspace) && failed.outside => Ok(()),
            Some(failed) => Err(Failure::io(faults::not_saved_text(self.words, failed))),
        }
    }
}
