//! The host: the desk on the terminal. It performs the effects of the desk, and gives it what comes back from them.
//!
//! Everything that touches disk, clock and threads on behalf of the desk is here, so that the desk itself stays pure.

mod files;

use std::{collections::HashMap, path::Path, sync::mpsc::Sender};

use ratatui::buffer::Buffer;

use super::{Effect as Wish, Program};
use crate::{
    app::{
        App, Effect, Input, SaveState,
        desk::ReadOnly,
        input::{Background, EditOutcome, Edited, MouseKind, Opening, Reason, Writable},
        update,
    },
    config::{Config, Home},
    domain::{Part, slug},
    export::faults,
    store::{self, Holder, Lock, NoLock, OpenError, Opened, Saver, recent},
    theme::{Depth, GlyphSet, Theme, Themes},
    ui::{self, FrameMap},
    words::{Words, text},
};

/// The desk with everything it needs from the world.
#[derive(Debug)]
pub struct Host {
    app: App,
    themes: Themes,
    theme: Theme,
    depth: Depth,
    glyphs: GlyphSet,
    home: Home,
    sender: Sender<Input>,
    saver: Option<Saver>,
    lock: Option<Lock>,
    /// What was drawn last, for clicks.
    map: FrameMap,
    /// The text that is open in the person's editor.
    editing: Option<tempfile::NamedTempFile>,
    title: String,
}

impl Host {
    /// A host for a desk.
    pub fn new(app: App, themes: Themes, depth: Depth, glyphs: GlyphSet, home: Home, sender: Sender<Input>) -> Self {
        let theme = themes.get(&app.shell.theme).cloned().unwrap_or_default().degrade(depth);
        Self {
            app,
            themes,
            theme,
            depth,
            glyphs,
            home,
            sender,
            saver: None,
            lock: None,
            map: FrameMap::default(),
            editing: None,
            title: String::new(),
        }
    }

    /// Begins on a sheet of the diagnosis, for a person of the register.
    pub fn score(&mut self, rater: &str, instrument: Option<&str>) {
        let effects = update::score_as(&mut self.app, rater, instrument);
        // Nothing but saving can follow from it, and that wishes for nothing of the terminal.
        let _ = self.perform(effects);
    }

    /// The words of the desk.
    pub fn words(&self) -> &Words {
        &self.app.shell.words
    }

    /// Shows a message when the first picture comes.
    pub fn tell(&mut self, message: &str) {
        self.app.say(crate::app::MessageKind::Error, message);
    }

    /// What could not be saved, as text for the shell; typed work that is on no disk is not lost without a word.
    pub fn unsaved(&self) -> Option<String> {
        match self.app.desk.as_ref().map(|desk| &desk.save) {
            Some(SaveState::Failed(failed)) if !failed.is_empty() => {
                let lines: Vec<_> = failed.iter().map(|failed| faults::not_saved_text(self.words(), failed)).collect();
                Some(lines.join("\n"))
            }
            _ => None,
        }
    }

    /// Opens a workspace on the desk.
    pub fn open(&mut self, folder: &Path, read_only: bool) -> Result<(), OpenError> {
        let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        // What waits goes to disk before anything is read again.
        self.finish();
        let opened = match store::open(&folder) {
            Ok(opened) => opened,
            Err(error) => {
                self.resume();
                return Err(error);
            }
        };
        let same = self.app.desk.as_ref().is_some_and(|desk| desk.folder == folder);
        if !same {
            self.remember();
            self.lock = None;
        }
        let Opened { workspace, files, faults, unknown, newer } = opened;
        let texts: HashMap<Part, String> = files.texts().map(|(part, text)| (part.clone(), text.to_owned())).collect();
        let mut why = if newer { Some(ReadOnly::Newer) } else { read_only.then_some(ReadOnly::Asked) };
        if why.as_ref().is_none_or(|why| *why == ReadOnly::Asked) && self.lock.is_none() {
            match Lock::take(&folder, &self.me()) {
                Ok(lock) => self.lock = Some(lock),
                // Who only reads does not mind who writes.
                Err(_) if why.is_some() => why = Some(ReadOnly::Asked),
                Err(NoLock::Held(holder)) => why = Some(ReadOnly::Held(holder)),
                Err(NoLock::Io(error)) => why = Some(ReadOnly::Folder(store::disk::plain(&error))),
            }
        }
        if self.lock.is_some() {
            self.saver = self.start(files);
        }
        let opening = Opening { folder, workspace, faults, unknown, read_only: why, texts };
        self.hear(Background::Opened(Box::new(opening)));
        Ok(())
    }

    fn me(&self) -> Holder {
        Holder {
            user: self.home.user.clone(),
            host: self.home.host.clone(),
            pid: std::process::id(),
            since: self.app.shell.now.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }

    fn start(&self, files: store::Files) -> Option<Saver> {
        let sender = self.sender.clone();
        // The loop that hears the report may be gone already; the save was made all the same.
        Saver::start(files, move |report| drop(sender.send(Input::Background(Background::Saved(report))))).ok()
    }

    /// Saves what waits and ends the saving thread, keeping the texts.
    fn finish(&mut self) -> Option<store::Files> {
        self.saver.take().and_then(Saver::finish)
    }

    /// Takes up saving again after a look elsewhere that led nowhere.
    fn resume(&mut self) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        if self.lock.is_some()
            && let Ok(opened) = store::open(&folder)
        {
            self.saver = self.start(opened.files);
        }
    }

    /// Notes the open workspace in the list of recent ones.
    fn remember(&self) {
        let Some(desk) = &self.app.desk else { return };
        let entry = recent::Recent {
            folder: desk.folder.clone(),
            company: desk.company(),
            verdict: desk.advice.verdict.id.clone().unwrap_or_default(),
            opened: self.app.shell.now,
        };
        // The list is a convenience; a config folder that cannot be written costs nothing else.
        let _ = recent::remember(&self.home.config, entry);
    }

    /// Gives the desk what came back from an effect, and does what follows from it.
    fn hear(&mut self, background: Background) {
        let now = self.app.shell.now;
        let effects = update::update(&mut self.app, Input::Background(background), now);
        let _ = self.perform(effects);
    }

    fn refuse(&mut self, key: &str, args: &[(&str, String)]) {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, text(value.clone()))).collect();
        let said = self.words().with(key, &args);
        self.hear(Background::Refused(said));
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for effect in effects {
            match effect {
                Effect::Quit => wishes.push(Wish::Quit(0)),
                Effect::Suspend => wishes.push(Wish::Suspend),
                Effect::Redraw => wishes.push(Wish::Redraw),
                Effect::Copy(text) => wishes.push(Wish::Copy(text)),
                Effect::Mouse(on) => wishes.push(Wish::Mouse(on)),
                Effect::Save(workspace) => match &self.saver {
                    Some(saver) => saver.save(workspace),
                    None => self.refuse("cannot-save", &[]),
                },
                Effect::SaveNow => {
                    if let Some(saver) = &self.saver {
                        saver.flush();
                    }
                }
                Effect::KeepMine(part) => {
                    if let Some(saver) = &self.saver {
                        saver.keep_mine(part);
                    }
                }
                Effect::Open { folder, read_only } => {
                    if let Err(error) = self.open(&folder, read_only) {
                        let said = faults::open_text(self.words(), &error);
                        self.hear(Background::Refused(said));
                    }
                }
                Effect::Create { company, sample } => self.create(&company, sample.as_deref()),
                Effect::EditFile { path, line } => {
                    // The editor must find what the screen shows.
                    if let Some(saver) = &self.saver {
                        saver.flush();
                    }
                    wishes.push(Wish::Edit { path, line: u32::try_from(line).ok() });
                }
                Effect::EditText(written) => match temporary(&written) {
                    Ok(file) => {
                        wishes.push(Wish::Edit { path: file.path().to_owned(), line: None });
                        self.editing = Some(file);
                    }
                    Err(error) => self.refuse("create-failed", &[("error", store::disk::plain(&error))]),
                },
                Effect::Export { name, bytes } => self.export(&name, &bytes),
                Effect::Import(path) => self.import(path),
                Effect::Theme { name, keep } => self.use_theme(&name, keep),
                Effect::ReadOnly(_) => self.take_the_pen(),
            }
        }
        wishes
    }

    /// Makes a workspace and opens it.
    fn create(&mut self, company: &str, sample: Option<&str>) {
        let root = self.app.shell.workspaces.clone();
        let name = slug::unique(&slug::slug(company, "programme"), |name| root.join(name).exists());
        let folder = root.join(name);
        let today = self.app.shell.now.date();
        let made = store::made::make(&folder, company, sample, today, &self.home.user);
        match made.and_then(|()| self.open(&folder, false)) {
            Ok(()) => {
                let said = self.words().with("created", &[("folder", text(folder.display().to_string()))]);
                self.hear(Background::Said(said));
            }
            Err(error) => {
                let said = faults::open_text(self.words(), &error);
                self.hear(Background::Refused(said));
            }
        }
    }

    fn use_theme(&mut self, name: &str, keep: bool) {
        let Ok(theme) = self.themes.get(name) else { return };
        self.theme = theme.degrade(self.depth);
        if keep && let Err(error) = Config::keep_theme(&self.home.config, name) {
            self.refuse("theme-not-kept", &[("error", store::disk::plain(&error))]);
        }
    }

    /// Takes the right to write, or says who has it. What others wrote meanwhile is read first.
    fn take_the_pen(&mut self) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        if self.lock.is_some() {
            self.hear(Background::Writable(Writable { read_only: None }));
            return;
        }
        match Lock::take(&folder, &self.me()) {
            Ok(lock) => {
                self.lock = Some(lock);
                if let Err(error) = self.open(&folder, false) {
                    let said = faults::open_text(self.words(), &error);
                    self.hear(Background::Refused(said));
                    return;
                }
                self.hear(Background::Writable(Writable { read_only: None }));
            }
            Err(NoLock::Held(holder)) => self.hear(Background::Writable(Writable { read_only: Some(ReadOnly::Held(holder)) })),
            Err(NoLock::Io(error)) => {
                let why = ReadOnly::Folder(store::disk::plain(&error));
                self.hear(Background::Writable(Writable { read_only: Some(why) }));
            }
        }
    }

    /// A visit to the person's editor has ended.
    fn edited(&mut self, edited: &Edited) {
        match &edited.outcome {
            EditOutcome::NotStarted(error) => {
                self.refuse("editor-failed", &[("command", edited.command.clone()), ("error", error.clone())]);
            }
            EditOutcome::Closed | EditOutcome::Failed(_) => match self.editing.take() {
                Some(file) if file.path() == edited.path => match std::fs::read_to_string(file.path()) {
                    Ok(written) => self.hear(Background::Written(written)),
                    Err(error) => self.refuse("create-failed", &[("error", store::disk::plain(&error))]),
                },
                _ => {
                    let read_only = self.app.desk.as_ref().is_some_and(|desk| desk.read_only == Some(ReadOnly::Asked));
                    let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
                    if let Err(error) = self.open(&folder, read_only) {
                        let said = faults::open_text(self.words(), &error);
                        self.hear(Background::Refused(said));
                    }
                }
            },
        }
    }
}

fn temporary(written: &str) -> std::io::Result<tempfile::NamedTempFile> {
    use std::io::Write;
    let mut file = tempfile::Builder::new().prefix("partnerwright-").suffix(".txt").tempfile()?;
    file.write_all(written.as_bytes())?;
    file.flush()?;
    Ok(file)
}

impl Program for Host {
    fn update(&mut self, input: Input) -> Vec<Wish> {
        let now = jiff::Zoned::now().datetime();
        self.app.shell.now = now;
        let effects = match input {
            Input::Edited(edited) => {
                self.edited(&edited);
                self.app.dirty = true;
                Vec::new()
            }
            Input::Mouse(mouse) if mouse.kind == MouseKind::Press => match self.map.at(mouse.column, mouse.row) {
                Some((pane, row)) => update::click(&mut self.app, pane, &row),
                None => Vec::new(),
            },
            other => update::update(&mut self.app, other, now),
        };
        let mut wishes = self.perform(effects);
        let title = match &self.app.desk {
            Some(desk) => {
                self.app.shell.words.with("window-title", &[("company", text(ui::text::clean(&desk.company()).into_owned()))])
            }
            None => "partnerwright".to_owned(),
        };
        if title != self.title {
            self.title.clone_from(&title);
            wishes.push(Wish::Title(title));
        }
        wishes
    }

    fn changed(&self) -> bool {
        self.app.dirty
    }

    fn draw(&mut self, buffer: &mut Buffer) -> Option<(u16, u16)> {
        self.app.dirty = false;
        self.map = ui::draw(&self.app, &self.theme, self.glyphs, buffer);
        self.map.cursor
    }

    fn closing(&mut self, _reason: Option<Reason>) {
        // Text in an open field was typed and seen: leaving keeps it like esc does.
        if self.app.writing.is_some() {
            let cancel = update::act(&mut self.app, crate::app::Action::Cancel);
            let _ = self.perform(cancel);
        }
        let files = self.finish();
        if let (Some(files), Some(desk)) = (files, &mut self.app.desk) {
            let left = desk.now.changed_parts(files.saved());
            desk.save = if left.is_empty() { SaveState::Saved(String::new()) } else { failed(&left, &desk.save) };
        }
        self.remember();
        self.lock = None;
    }
}

/// What is left unsaved at the end, with the reasons that were told last.
fn failed(left: &[Part], last: &SaveState) -> SaveState {
    let known = match last {
        SaveState::Failed(failed) => failed.clone(),
        _ => Vec::new(),
    };
    let told = left.iter().map(|part| {
        known.iter().find(|failed| failed.part == *part).cloned().unwrap_or_else(|| store::NotSaved {
            part: part.clone(),
            file: part.file().into_owned(),
            error: String::new(),
            outside: false,
        })
    });
    SaveState::Failed(told.collect())
}
