//! What doctor says of program, settings and terminal.

use std::{io::IsTerminal, path::Path};

use super::Report;
use crate::{
    app::keymap::Keymap,
    cli::screen::theme_text,
    config::{Config, Home},
    domain::workspace::FORMAT,
    export::faults,
    store::FileFault,
    terminal::{Tty, editor::Editor},
    theme::{Depth, GlyphSet, Themes},
    words::{number, text},
};

/// From this size on everything is in view, and from this on everything works: columns and rows.
const ROOM: (u16, u16) = (80, 24);
const LEAST: (u16, u16) = (40, 12);

/// The variables that tell colours, and those that tell signs, the stronger ones first.
const COLOURS: [&str; 9] =
    ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TMUX", "COLORTERM", "TERM_PROGRAM", "TERM", "WT_SESSION", "OS"];
const SIGNS: [&str; 6] = ["TERM", "LC_ALL", "LC_CTYPE", "LANG", "WT_SESSION", "OS"];

/// Version, config, keys and themes.
pub(super) fn settings(report: &mut Report<'_>, home: &Home, config: &Config, fault: Option<&FileFault>) {
    let words = report.words;
    report.group("care-program");
    let args = [("version", text(env!("CARGO_PKG_VERSION"))), ("format", number(FORMAT))];
    report.fine("care-version", &words.with("care-version-is", &args));
    let path = home.config.display().to_string();
    let key = if home.config.is_dir() { "care-config-is" } else { "care-config-none" };
    report.fine("care-config", &words.with(key, &[("path", text(path))]));
    if let Some(fault) = fault {
        let said = format!("{}: {}", faults::fault_place(words, fault), faults::fault_text(words, fault));
        report.wrong("care-config", &said, &words.get("care-config-do"));
    }
    let (_, keys) = Keymap::read(&home.config);
    for fault in &keys {
        report.wrong("care-keys", &fault.text(words), &words.get("care-keys-do"));
    }
    let Ok(mut themes) = Themes::built_in() else { return };
    for error in themes.add_folder(&home.config.join("themes")) {
        report.wrong("care-themes", &theme_text(words, error.key(), &error.args()), &words.get("care-themes-do"));
    }
    if let Some(Err(unknown)) = config.theme.as_deref().map(|name| themes.get(name)) {
        report.wrong("care-themes", &theme_text(words, unknown.key(), &unknown.args()), &words.get("care-theme-do"));
    }
}

/// What the terminal can do, and why that is thought.
pub(super) fn terminal(report: &mut Report<'_>, config: &Config, env: impl Fn(&str) -> Option<String>) {
    let words = report.words;
    report.group("care-terminal");
    let there = std::io::stdout().is_terminal();
    if there {
        size(report);
    } else {
        report.note("care-size", &words.get("care-no-terminal"), "");
    }
    let term = env("TERM").filter(|term| !term.is_empty());
    match &term {
        None if there => report.wrong("care-term", &words.get("care-term-none"), &words.get("care-term-none.do")),
        None => report.note("care-term", &words.get("care-term-none"), ""),
        Some(term) if there && term == "dumb" => report.wrong("care-term", term, &words.get("care-term-dumb")),
        Some(term) => report.fine("care-term", term),
    }
    let outer = |name: &str| term.as_deref().is_some_and(|term| term.starts_with(name));
    if env("TMUX").is_some_and(|set| !set.is_empty()) || outer("tmux") || outer("screen") {
        report.note("care-inside", &words.get("care-inside-is"), "");
    }
    colours(report, config, &env);
    signs(report, config, &env);
    editor(report, &env);
}

fn size(report: &mut Report<'_>) {
    let words = report.words;
    let tty = match Tty::open() {
        Ok(tty) => tty,
        Err(error) => {
            report.wrong("care-size", &error.to_string(), &words.get("stdin-no-terminal.hint"));
            return;
        }
    };
    let (columns, rows) = tty.size();
    let said = words.with("care-size-is", &[("columns", number(columns)), ("rows", number(rows))]);
    let holds = |room: (u16, u16)| columns >= room.0 && rows >= room.1;
    match () {
        () if holds(ROOM) => report.fine("care-size", &said),
        () if holds(LEAST) => report.note("care-size", &said, &words.get("care-size-small")),
        () => report.wrong("care-size", &said, &words.get("care-size-too-small")),
    }
}

fn colours(report: &mut Report<'_>, config: &Config, env: &impl Fn(&str) -> Option<String>) {
    let words = report.words;
    let named = config.colours.as_deref().and_then(Depth::named);
    let told = named.unwrap_or_else(|| Depth::detect(env, true));
    let why = if named.is_some() {
        words.get("care-from-config").into_owned()
    } else {
        because(report, env, &COLOURS, &|env| Depth::detect(env, true))
    };
    let said = words.with(&format!("care-depth-{}", told.name()), &[("why", text(why))]);
    report.fine("care-colours", &said);
}

fn signs(report: &mut Report<'_>, config: &Config, env: &impl Fn(&str) -> Option<String>) {
    let words = report.words;
    let named = config.glyphs.as_deref().and_then(GlyphSet::named);
    let why = if named.is_some() {
        words.get("care-from-config").into_owned()
    } else {
        because(report, env, &SIGNS, &|env| GlyphSet::detect(env, None))
    };
    match GlyphSet::detect(env, named) {
        GlyphSet::Unicode => report.fine("care-signs", &words.with("care-signs-unicode", &[("why", text(why))])),
        GlyphSet::Ascii => {
            let said = words.with("care-signs-ascii", &[("why", text(why))]);
            let advice = if named.is_some() { "".into() } else { words.get("care-signs-ascii.do") };
            report.note("care-signs", &said, &advice);
        }
    }
}

/// An environment that is passed on.
type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What makes the environment tell what it does: the first variable without which it would tell something else.
fn because<T: PartialEq>(report: &Report<'_>, env: Env<'_>, names: &[&str], told: &dyn Fn(Env<'_>) -> T) -> String {
    let whole = told(env);
    let differs = |name: &&&str| told(&|asked: &str| if asked == **name { None } else { env(asked) }) != whole;
    match names.iter().find(differs) {
        Some(name) => {
            let value = env(name).unwrap_or_default();
            report.words.with("care-from", &[("name", text((*name).to_owned())), ("value", text(value))])
        }
        None => report.words.get("care-from-nothing").into_owned(),
    }
}

fn editor(report: &mut Report<'_>, env: &impl Fn(&str) -> Option<String>) {
    let words = report.words;
    let set = ["VISUAL", "EDITOR"].into_iter().any(|name| env(name).is_some_and(|value| !value.trim().is_empty()));
    let editor = Editor::choose(env("VISUAL"), env("EDITOR"));
    let program = editor.command().split_whitespace().next().unwrap_or_default().to_owned();
    let found = finds(&program, &env("PATH").unwrap_or_default());
    let args = [("command", text(editor.command().to_owned())), ("program", text(program))];
    let key = if set { "care-editor-set" } else { "care-editor-usual" };
    match (found, set) {
        (true, _) => report.fine("care-editor", &words.with(key, &args)),
        (false, false) => report.note("care-editor", &words.with("care-editor-none", &args), &words.get("care-editor-do")),
        (false, true) => report.wrong("care-editor", &words.with("care-editor-missing", &args), &words.get("care-editor-do")),
    }
}

/// Whether a shell would find a program. One that a shell first has to make something of is taken on trust.
fn finds(program: &str, path: &str) -> bool {
    if program.contains(['$', '~', '"', '\'', '\\']) {
        return true;
    }
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    std::env::split_paths(path).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_on_the_path_or_where_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ed"), "").unwrap();
        let path = format!("/nowhere:{}", folder.path().display());
        assert!(finds("ed", &path) && finds("$MINE", "") && !finds("vim", &path) && !finds("ed", ""));
        assert!(finds(folder.path().join("ed").to_str().unwrap(), "") && !finds("/nowhere/ed", &path));
    }
}
