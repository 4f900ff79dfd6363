//! Commands that list what there is: samples, themes, keys.

use std::fmt::Write;

use crate::{
    app::keymap::{Keymap, Scope},
    config::Home,
    store::samples as store_samples,
    theme::Themes,
    words::{Words, text},
};

/// A name and a line each.
pub(super) fn samples(words: &Words) -> String {
    let line = |name: &str| {
        let about = words.get(&format!("sample-{name}"));
        words.with("samples-line", &[("name", text(format!("{name:<16}"))), ("about", text(about))]) + "\n"
    };
    store_samples::ALL.iter().map(|sample| line(sample.name)).collect()
}

/// A name and a line each; a person's own after those that are built in.
pub(super) fn themes(words: &Words, home: &Home) -> String {
    let Ok(mut themes) = Themes::built_in() else { return String::new() };
    // A broken theme file is told by the program that would use it.
    let _ = themes.add_folder(&home.config.join("themes"));
    let line = |name: &str| {
        let about = words.find(&format!("theme-{name}")).unwrap_or_else(|| words.get("theme-own"));
        words.with("samples-line", &[("name", text(format!("{name:<16}"))), ("about", text(about))]) + "\n"
    };
    themes.names().map(line).collect()
}

/// Every key by place, as a person has set them; and the mistakes in how they did.
pub(super) fn keys(words: &Words, home: &Home) -> (String, Vec<String>) {
    let (keymap, faults) = Keymap::read(&home.config);
    (keys_table(words, &keymap), faults.iter().map(|fault| fault.text(words)).collect())
}

/// The table of keys: a block for each place.
pub(super) fn keys_table(words: &Words, keymap: &Keymap) -> String {
    let mut lines = String::new();
    for scope in Scope::ALL {
        let mut rows: Vec<(Vec<String>, &'static str)> = Vec::new();
        for binding in keymap.bindings().iter().filter(|binding| binding.scope == *scope) {
            let keys = binding.chord.to_string();
            match rows.iter_mut().find(|(_, id)| *id == binding.action.id()) {
                Some((known, _)) => known.push(keys),
                None => rows.push((vec![keys], binding.action.id())),
            }
        }
        if rows.is_empty() {
            continue;
        }
        lines.push_str(&words.get(&format!("scope-{}", scope.id())));
        lines.push('\n');
        for (keys, id) in rows {
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "  {:<28}  {}", keys.join(", "), words.get(&format!("action-{id}")));
        }
        lines.push('\n');
    }
    lines
}
