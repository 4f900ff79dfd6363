//! The command without a name: the workbench on the screen.

use std::{path::PathBuf, sync::mpsc};

use super::Failure;
use crate::{
    app::{App, Screen, Shell, keymap::Keymap},
    config::{Config, Home},
    export::faults,
    method::Method,
    store::recent,
    terminal::{self, Setup, Tty, host::Host},
    theme::{Depth, GlyphSet, Themes},
    words::Words,
};

/// What was asked for on the command line.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) dir: Option<PathBuf>,
    pub(super) read_only: bool,
    pub(super) theme: Option<String>,
    /// Begin on a sheet of the diagnosis.
    pub(super) scores: Option<Scores>,
}

/// Who scores, and on what.
#[derive(Debug)]
pub(super) struct Scores {
    /// A person id.
    pub(super) rater: String,
    /// An instrument id; the first that is open where it is left out.
    pub(super) instrument: Option<String>,
}

/// Opens the workbench; gives the exit code.
pub(super) fn open(words: Words, method: Method, home: Home, wish: &Wish) -> Result<u8, Failure> {
    let env = |name: &str| std::env::var(name).ok();
    let (config, config_fault) = Config::read(&home.config);
    let mut themes = Themes::built_in().map_err(|error| Failure::no(error.to_string()))?;
    let theme_faults = themes.add_folder(&home.config.join("themes"));
    let name = wish.theme.clone().or_else(|| config.theme.clone());
    let name = name.unwrap_or_else(|| crate::theme::DEFAULT_THEME.to_owned());
    let mut late = Vec::new();
    let chosen = match themes.get(&name) {
        Ok(theme) => theme.clone(),
        Err(unknown) => {
            let text = theme_text(&words, unknown.key(), &unknown.args());
            if wish.theme.is_some() {
                return Err(Failure::no(text));
            }
            // A theme that the config names and nobody has is no reason not to start.
            late.push(text);
            crate::theme::Theme::default()
        }
    };
    late.extend(theme_faults.iter().map(|error| theme_text(&words, error.key(), &error.args())));
    if let Some(fault) = &config_fault {
        late.push(format!("{}: {}", faults::fault_place(&words, fault), faults::fault_text(&words, fault)));
    }
    let depth = config.colours.as_deref().and_then(Depth::named).unwrap_or_else(|| Depth::detect(env, true));
    let glyphs = GlyphSet::detect(env, config.glyphs.as_deref().and_then(GlyphSet::named));
    let (keymap, keys_faults) = Keymap::read(&home.config);
    late.extend(keys_faults.iter().map(|fault| fault.text(&words)));

    let shell = Shell {
        keymap,
        keys_faults,
        themes: themes.names().map(str::to_owned).collect(),
        theme: chosen.name().to_owned(),
        mouse: config.mouse.unwrap_or(false),
        workspaces: config.workspaces.clone().unwrap_or_else(|| home.home.join("partner-programmes")),
        recent: recent::read(&home.config),
        now: jiff::Zoned::now().datetime(),
        user: home.user.clone(),
        home: home.home.clone(),
        words,
        method,
    };
    let mouse = shell.mouse;
    let mut app = App::new(shell);
    app.screen = Screen::Start;
    let (sender, inbox) = mpsc::channel();
    let mut host = Host::new(app, themes, depth, glyphs, home, sender.clone());
    if let Some(dir) = &wish.dir {
        host.open(dir, wish.read_only).map_err(|error| {
            let text = faults::open_text(host.words(), &error);
            if error.is_answer() { Failure::no(text) } else { Failure::io(text) }
        })?;
    }
    if let Some(scores) = &wish.scores {
        host.score(&scores.rater, scores.instrument.as_deref());
    }
    if let Some(first) = late.first() {
        host.tell(first);
    }
    let tty = Tty::open().map_err(|error| Failure::io(error.to_string()))?;
    let editor = terminal::editor::Editor::choose(env("VISUAL"), env("EDITOR"));
    let setup = Setup { tty, sender, inbox, editor, mouse };
    let code = terminal::run(&mut host, setup).map_err(|error| Failure::io(error.to_string()))?;
    match host.unsaved() {
        // A signal has a code of its own; what is not saved is told all the same.
        Some(text) => Err(Failure { code: if code == 0 { 3 } else { code }, text }),
        None => Ok(code),
    }
}

/// A mistake in a theme, or its name, as a sentence. What was expected is a key of its own.
pub(super) fn theme_text(words: &Words, key: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<_> = args
        .iter()
        .map(|(name, value)| (*name, words.find(value).map_or_else(|| value.clone(), std::borrow::Cow::into_owned)))
        .collect();
    words.with_near(key, &args)
}
