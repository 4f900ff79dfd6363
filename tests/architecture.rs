//! The house: who may use whom, read from the source, and the habits that every file keeps.

#![allow(clippy::unwrap_used, clippy::panic, clippy::type_complexity, reason = "a test that cannot be set up fails")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Each layer and those below it that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &[]),
    ("theme", &[]),
    ("method", &["domain", "words"]),
    ("advice", &["domain", "method"]),
    ("store", &["domain"]),
    ("config", &["store", "theme"]),
    ("export", &["domain", "method", "advice", "store", "words"]),
    ("app", &["domain", "method", "advice", "store", "export", "words"]),
    ("ui", &["domain", "method", "advice", "store", "export", "words", "theme", "app"]),
    ("terminal", &["domain", "method", "advice", "store", "export", "words", "theme", "app", "ui", "config"]),
    ("cli", &["domain", "method", "advice", "store", "export", "words", "theme", "app", "ui", "config", "terminal"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 80, "only {} files were found", found.len());
    found
}

/// The layer of a file: the first folder below `src`, or the file's own name there.
fn layer(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    below.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The code of the product: without comments, without the tests of the file itself and without its test modules' names.
fn product(text: &str) -> String {
    let mut lines = text.lines().peekable();
    let mut code = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // `mod tests {` ends the product of a file; `mod tests;` is one line of it.
            match lines.peek() {
                Some(next) if next.trim_end().ends_with(';') => {
                    lines.next();
                }
                _ => break,
            }
        } else if !line.trim_start().starts_with("//") {
            code.push(line);
        }
    }
    code.join("\n")
}

/// Whether a file is nothing but tests, by its name or that of its folder.
fn is_test(path: &Path) -> bool {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap().with_extension("");
    below.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        matches!(name.as_ref(), "tests" | "fuzz" | "random") || name.ends_with("_tests") || name.starts_with("tests_")
    })
}

/// The layers that a text names after `crate::`, one by one or in braces; tests of a file may reach wherever they like.
fn used(text: &str) -> Vec<String> {
    let code = product(text);
    let mut layers = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            // Only names at the first depth of the braces are layers.
            let (mut depth, mut name) = (0, String::new());
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => layers.push(std::mem::take(&mut name)),
                    _ if depth == 0 => name.push(letter),
                    _ => {}
                }
            }
            layers.push(name);
        } else {
            layers.push(rest.to_owned());
        }
    }
    let head = |text: &String| text.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    layers.iter().map(head).filter(|name: &String| !name.is_empty()).collect()
}

#[test]
fn no_layer_uses_one_above_it() {
    let rules: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let layer = layer(&path);
        if matches!(layer.as_str(), "lib" | "main") || is_test(&path) {
            continue;
        }
        let allowed = rules.get(layer.as_str()).unwrap_or_else(|| panic!("{layer} has no rule"));
        for name in used(&text) {
            if name != layer && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_the_terminal_knows_the_terminal() {
    for (path, text) in sources() {
        if layer(&path) == "terminal" {
            continue;
        }
        let code = product(&text);
        for name in ["crossterm", "signal_hook", "rustix::event", "rustix::termios", "rustix::stdio"] {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_core_reads_no_clock_and_no_environment() {
    for (path, text) in sources() {
        if !matches!(layer(&path).as_str(), "domain" | "method" | "advice" | "words" | "export" | "app" | "ui" | "theme") {
            continue;
        }
        let product = product(&text);
        for name in ["Zoned::now", "SystemTime::now", "Instant::now", "env::var", "current_dir"] {
            assert!(!product.contains(name), "{} reads {name}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_for_and_none_is_longer_than_it_should_be() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
        assert!(text.lines().count() <= 500, "{} has {} lines", path.display(), text.lines().count());
    }
}

#[test]
fn what_lies_on_the_desk_is_changed_by_the_desk_alone() {
    // Whether something may be changed is asked there; a change from elsewhere would go round it.
    for (path, text) in sources() {
        let code = product(&text);
        if path.ends_with("app/desk.rs") || is_test(&path) {
            continue;
        }
        for way in ["desk.now = ", "mut desk.now"] {
            assert!(!code.contains(way), "{} changes the desk: {way}", path.display());
        }
    }
}

#[test]
fn the_rules_of_the_house_have_no_circle_and_name_every_folder() {
    let mut below: Vec<&str> = Vec::new();
    for (layer, uses) in MAY_USE {
        for name in *uses {
            let known = below.contains(name) || MAY_USE.iter().any(|(other, uses)| other == name && !uses.contains(layer));
            assert!(known, "{layer} and {name} use each other");
        }
        below.push(layer);
    }
    let there: std::collections::BTreeSet<String> = sources().iter().map(|(path, _)| layer(path)).collect();
    let named = MAY_USE.iter().map(|(layer, _)| (*layer).to_owned()).chain(["lib", "main"].map(str::to_owned));
    assert_eq!(there, named.collect());
}

#[test]
fn what_the_test_reads_of_a_file_is_what_the_compiler_reads() {
    let text = "//! Doc of crate::ui.\n#[cfg(test)]\nmod tests;\nuse crate::{domain::{self, Step}, method::Method};\n\
                // crate::cli\nfn f() { crate::words::text(\"\") }\n#[cfg(test)]\nmod more {\n use crate::app; }";
    assert_eq!(used(text), ["domain", "method", "words"]);
}

#[test]
fn every_file_of_a_folder_is_part_of_the_program() {
    let all = sources();
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    // The build script is no module: Cargo is told where it lies.
    let script =
        manifest.lines().find_map(|line| line.strip_prefix("build = ")).map(|path| package.join(path.trim_matches('"')));
    for (path, _) in &all {
        if script.as_ref() == Some(path) {
            continue;
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if matches!(stem.as_str(), "mod" | "lib" | "main") {
            continue;
        }
        let folder = path.parent().unwrap();
        let parents = [folder.join("mod.rs"), folder.join("lib.rs"), folder.with_extension("rs")];
        let named = all.iter().any(|(known, text)| parents.contains(known) && text.contains(&format!("mod {stem};")));
        // A module may also say its file by a path.
        let by_path = all.iter().any(|(_, text)| text.contains(&format!("path = \"{stem}.rs\"")));
        assert!(named || by_path, "{} is compiled nowhere", path.display());
    }
}
