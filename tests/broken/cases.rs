//! The cases that lie here as files.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use partnerwright::{
    app::keymap::Keymap,
    config::Config,
    domain::{Document, Part},
    export::faults::{fault_place, fault_text, unknown_text},
    store::{self, Opened},
    theme::Themes,
    words::Words,
};

use crate::common::{World, copy, words};

/// The words that a case shall give.
const SAYS: &str = "says.txt";

/// The folders of the cases of a kind, in order.
fn cases(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken").join(kind);
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 20, "cases are lost");
    cases
}

/// Holds what every case says against its file, and tells all that differ at once.
fn hold(kind: &str, says: impl Fn(&World) -> Vec<String>) {
    let mut differ = Vec::new();
    for case in cases(kind) {
        let world = World::new();
        world.workspace("Nordlicht");
        copy(&case, &world.path(if kind == "workspace" { "workspace" } else { "config" }));
        let said: String = says(&world).into_iter().map(|line| line + "\n").collect();
        let expected = fs::read_to_string(case.join(SAYS)).unwrap_or_default();
        if said != expected {
            differ.push(format!("{}\nsays:\n{said}shall say:\n{expected}", case.display()));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// What is wrong with a workspace, a line each.
pub(crate) fn faults(words: &Words, opened: &Opened) -> Vec<String> {
    opened.faults.iter().map(|fault| format!("{}: {}", fault_place(words, fault), fault_text(words, fault))).collect()
}

/// Every file of a folder and the folders in it, with its bytes.
fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            all.extend(bytes(&path));
        } else {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_broken_workspace_says_what_where_and_what_was_expected() {
    let words = words();
    hold("workspace", |world| {
        let opened = store::open(&world.path("workspace")).unwrap();
        let unknown = opened.unknown.iter().map(|unknown| unknown_text(&words, unknown));
        faults(&words, &opened).into_iter().chain(unknown).collect()
    });
}

#[test]
fn the_command_says_the_same_as_the_library() {
    let words = words();
    for case in cases("workspace") {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        copy(&case, &folder);
        let opened = store::open(&folder).unwrap();
        let faults = faults(&words, &opened);
        let mut told: Vec<_> = opened.unknown.iter().map(|unknown| unknown_text(&words, unknown)).collect();
        told.extend(faults.iter().cloned());
        let output = world.program(["show".as_ref(), folder.as_os_str()]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        // Whether lines or blanks part them is held elsewhere.
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(plain(&said), plain(&told.join("\n")), "{}", case.display());
        assert_eq!(output.status.code(), Some(if faults.is_empty() { 0 } else { 3 }), "{}", case.display());
        assert!(output.stdout.ends_with(b"\n"), "nothing is shown of {}", case.display());
    }
}

#[test]
fn a_file_that_cannot_be_read_is_never_written() {
    for case in cases("workspace") {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        copy(&case, &folder);
        let before = bytes(&folder);
        let Opened { mut workspace, mut files, .. } = store::open(&folder).unwrap();
        let broken: Vec<_> = Document::ALL.into_iter().filter(|document| files.is_broken(&Part::Document(*document))).collect();
        Arc::make_mut(&mut workspace.answers).company.note = "changed".into();
        Arc::make_mut(&mut workspace.strategy).going_on = "changed".into();
        Arc::make_mut(&mut workspace.people).add("Somebody New");
        Arc::make_mut(&mut workspace.head).created = "2026-11-20".parse().ok();
        let not_saved: Vec<_> = files.save(&workspace).into_iter().map(|failed| failed.part.document()).collect();
        for (path, old) in before {
            let is_broken = broken.iter().any(|document| path.starts_with(folder.join(document.file())));
            if is_broken {
                assert_eq!(fs::read(&path).unwrap(), old, "{} was written over", path.display());
            }
        }
        let touched = [Document::Answers, Document::Strategy, Document::People, Document::Workspace];
        for document in broken.into_iter().filter(|document| touched.contains(document)) {
            assert!(not_saved.contains(&document), "nobody was told of {document:?} in {}", case.display());
        }
    }
}

#[test]
fn fields_that_are_not_known_are_kept_with_their_comments() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/workspace/unknown_field"), &folder);
    let Opened { mut workspace, mut files, .. } = store::open(&folder).unwrap();
    Arc::make_mut(&mut workspace.answers).company.name = "Südlicht".into();
    assert_eq!(files.save(&workspace), []);
    let text = fs::read_to_string(folder.join("answers.ron")).unwrap();
    for kept in ["// the money\n", "curency: \"CHF\"", "mascot: \"a fox\"", "name: \"Südlicht\""] {
        assert!(text.contains(kept), "{kept:?} is lost\n{text}");
    }
}

#[test]
fn marks_and_line_ends_of_other_systems_are_kept() {
    for (case, mark, end) in [("byte_order_mark", "\u{feff}", "\n"), ("line_ends_of_windows", "", "\r\n")] {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/workspace").join(case), &folder);
        let Opened { mut workspace, mut files, faults, .. } = store::open(&folder).unwrap();
        assert_eq!(faults, []);
        Arc::make_mut(&mut workspace.answers).company.name = "Südlicht".into();
        Arc::make_mut(&mut workspace.answers).company.currency = "CHF".into();
        assert_eq!(files.save(&workspace), []);
        let text = fs::read_to_string(folder.join("answers.ron")).unwrap();
        assert!(text.starts_with(&format!("{mark}(")), "{case}: {text:?}");
        assert!(text.contains("Südlicht") && text.contains("CHF"), "{case}: {text:?}");
        assert_eq!(text.matches('\n').count(), text.matches(end).count(), "{case}: {text:?}");
    }
}

#[test]
fn a_mistake_in_the_settings_says_what_where_and_what_was_meant() {
    let words = words();
    hold("settings", |world| {
        let folder = world.config();
        let (_, config) = Config::read(&folder);
        let config = config.map(|fault| format!("{}: {}", fault_place(&words, &fault), fault_text(&words, &fault)));
        let (_, keys) = Keymap::read(&folder);
        let mut themes = Themes::built_in().unwrap();
        let themes = themes.add_folder(&folder.join("themes"));
        let themes = themes.iter().map(|error| {
            // What was expected is words of its own.
            let said = |value: &String| words.find(value).map_or_else(|| value.clone(), std::borrow::Cow::into_owned);
            let args: Vec<_> = error.args().iter().map(|(name, value)| (*name, said(value))).collect();
            words.with_near(error.key(), &args).replace(&format!("{}/", folder.display()), "")
        });
        config.into_iter().chain(keys.iter().map(|fault| fault.text(&words))).chain(themes).collect()
    });
}

#[test]
fn a_mistake_in_the_settings_stops_no_command() {
    for case in cases("settings") {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        copy(&case, &world.config());
        let before = bytes(&world.config());
        for arguments in [vec!["keys".as_ref()], vec!["themes".as_ref()], vec!["show".as_ref(), folder.as_os_str()]] {
            world.program(arguments).assert().code(0);
        }
        assert_eq!(bytes(&world.config()), before, "the settings were written");
    }
}
