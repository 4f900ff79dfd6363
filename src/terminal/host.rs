//! The host: the desk on the terminal. It performs the effects of the desk, and gives it what comes back from them.
//!
//! Everything that touches disk, clock and threads on behalf of the desk is here, so that the desk itself stays pure.

mod files;
mod workspace;

use std::{path::PathBuf, sync::mpsc::Sender};

use ratatui::buffer::Buffer;

use super::{Effect as Wish, Program};
use crate::{
    app::{
        App, Effect, Input, SaveState,
        input::{Background, EditOutcome, Edited, MouseKind, Reason},
        update,
    },
    config::{Config, Home},
    export::faults,
    store::{self, Lock, Saver},
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
    /// The folders of which a thread waits until nobody writes there.
    waiting: Vec<PathBuf>,
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
            waiting: Vec::new(),
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
                let mut lines: Vec<_> = failed.iter().map(|failed| faults::not_saved_text(self.words(), failed)).collect();
                lines.extend(self.kept_text());
                Some(lines.join("\n"))
            }
            _ => None,
        }
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
                    Some(saver) if self.lock.is_some() => saver.save(workspace),
                    _ => self.refuse("cannot-save", &[]),
                },
                Effect::SaveNow => self.with_saver(Saver::save_now),
                Effect::KeepMine(part) => self.with_saver(|saver| saver.keep_mine(part)),
                Effect::TakeUp { part, text } => self.with_saver(|saver| saver.take_up(part, text)),
                Effect::Broken(part) => self.with_saver(|saver| saver.broken(part)),
                Effect::Look => self.with_saver(Saver::look),
                Effect::Open { folder, read_only } => {
                    if let Err(error) = self.open(&folder, read_only) {
                        let said = faults::open_text(self.words(), &error);
                        self.hear(Background::Refused(said));
                    }
                }
                Effect::Create { company, sample } => self.create(&company, sample.as_deref()),
                Effect::EditFile { path, line } => {
                    // The editor must find what the screen shows.
                    self.with_saver(Saver::flush);
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
                Effect::Write { over } => self.take_the_pen(over),
            }
        }
        wishes
    }

    fn use_theme(&mut self, name: &str, keep: bool) {
        let Ok(theme) = self.themes.get(name) else { return };
        self.theme = theme.degrade(self.depth);
        if keep && let Err(error) = Config::keep_theme(&self.home.config, name) {
            self.refuse("theme-not-kept", &[("error", store::disk::plain(&error))]);
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
                // A file of the workspace: what was changed in it is taken up.
                _ => self.with_saver(Saver::look),
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
            other => {
                if matches!(other, Input::Background(Background::Saved(_) | Background::Looked { .. })) {
                    self.keep_the_pen();
                }
                update::update(&mut self.app, other, now)
            }
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
        if let (Some(ended), Some(desk)) = (self.finish(), &mut self.app.desk) {
            desk.end(&ended.files, ended.not_saved, ended.kept);
        }
        self.remember();
        self.lock = None;
    }
}
