//! The cases that are too large, too deep or too strange to lie here as files.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use partnerwright::{
    app::keymap::Keymap,
    config::Config,
    store::{self, FaultKind, OpenError},
};

use crate::{
    cases::faults,
    common::{World, words},
};

/// A workspace in which one file holds a text.
fn holding(world: &World, file: &str, text: &str) -> PathBuf {
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join(file), text).unwrap();
    folder
}

fn said(folder: &Path) -> Vec<String> {
    faults(&words(), &store::open(folder).unwrap())
}

#[test]
fn a_file_of_fifty_megabytes_is_not_even_read() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    File::create(folder.join("answers.ron")).unwrap().set_len(50_000_000).unwrap();
    assert_eq!(said(&folder), ["answers.ron: 50 MB, more than any file of a workspace"]);
}

#[test]
fn a_nesting_of_ten_thousand_is_told_wherever_it_stands() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + &close.repeat(10_000);
    let cases = [
        ("answers.ron", deep("(", ")")),
        ("answers.ron", deep("[", "]")),
        ("answers.ron", format!("(company: (name: \"Nordlicht\"), unknown: {})", deep("[", "]"))),
        ("answers.ron", format!("(company: (name: \"Nordlicht\"), unknown: {})", deep("(a: ", "()").replacen("()", "", 1))),
        ("people.ron", format!("(people: [{}])", deep("Some(", ")"))),
        ("answers.ron", "/*".repeat(10_000) + &"*/".repeat(10_000) + "(company: (name: "),
    ];
    for (file, text) in cases {
        let world = World::new();
        let folder = holding(&world, file, &text);
        let said = said(&folder);
        assert_eq!(said.len(), 1, "{said:?}");
        let output = world.program(["show".as_ref(), folder.as_os_str()]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "it broke down on {}", &text[..40]);
    }
    let world = World::new();
    let folder = holding(&world, "answers.ron", &format!("(company: (name: \"Nordlicht\"), unknown: {})", deep("[", "]")));
    assert!(said(&folder)[0].ends_with(": nested deeper than any file of a workspace"), "{:?}", said(&folder));
}

#[test]
fn a_crowd_of_entries_is_told_before_anything_is_made_of_it() {
    let world = World::new();
    let folder = holding(&world, "tiers.ron", &format!("(tracks: [{}])", "(),".repeat(100_000)));
    assert_eq!(said(&folder), ["tiers.ron: more brackets and commas than a file of this size ever has"]);
}

#[test]
fn a_deep_nesting_in_the_settings_breaks_nothing() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    for file in ["config.ron", "keys.ron", "recent.ron", "themes/own.ron"] {
        world.write(Path::new("config").join(file), "[(".repeat(10_000));
    }
    for arguments in [vec!["keys".as_ref()], vec!["themes".as_ref()], vec!["show".as_ref(), folder.as_os_str()]] {
        world.program(arguments).assert().code(0);
    }
}

#[test]
fn settings_of_fifty_megabytes_break_nothing() {
    let world = World::new();
    for file in ["config.ron", "keys.ron"] {
        let path = world.write(Path::new("config").join(file), "");
        File::options().write(true).open(path).unwrap().set_len(50_000_000).unwrap();
    }
    world.program(["keys"]).assert().code(0);
}

#[test]
fn a_missing_file_counts_as_empty() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    for file in ["answers.ron", "people.ron", "strategy.ron", "review.ron"] {
        let _ = fs::remove_file(folder.join(file));
    }
    let opened = store::open(&folder).unwrap();
    assert_eq!((opened.faults.len(), opened.unknown.len(), opened.newer), (0, 0, false));
    assert_eq!(opened.workspace.answers.company.name, "");
}

#[test]
fn a_folder_that_is_no_workspace_says_which_kind_of_no() {
    let world = World::new();
    fs::create_dir(world.path("empty")).unwrap();
    let file = world.write("file", "text");
    let open = |path: &Path| store::open(path).unwrap_err();
    assert_eq!(open(&world.path("nowhere")), OpenError::Missing(world.path("nowhere")));
    assert_eq!(open(&world.path("empty")), OpenError::NoWorkspace(world.path("empty")));
    assert_eq!(open(&file), OpenError::NoFolder(file.clone()));
    assert!(matches!(open(&file.join("below")), OpenError::Io { .. }));
}

#[test]
fn a_newer_version_is_only_read() {
    let world = World::new();
    let folder = holding(&world, "workspace.ron", "(format: 99, garden: \"roses\")\n");
    let opened = store::open(&folder).unwrap();
    assert!(opened.newer);
    assert_eq!(opened.workspace.answers.company.name, "Nordlicht");
    assert_eq!(said(&folder), ["workspace.ron: written by a newer version: format 99, while this one knows 2"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_round_are_told() {
    use std::os::unix::fs::symlink;
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    symlink("review.ron", folder.join("review.ron")).unwrap();
    assert_eq!(said(&folder).len(), 1, "{:?}", said(&folder));
    assert!(said(&folder)[0].starts_with("review.ron: the system does not give it: "), "{:?}", said(&folder));
    symlink("nowhere.ron", folder.join("strategy.ron")).unwrap();
    assert_eq!(said(&folder).len(), 1, "a link to nothing is a file that is not there yet");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::remove_file(folder.join("answers.ron")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.join("answers.ron")).status().unwrap();
    assert!(made.success());
    assert_eq!(said(&folder), ["answers.ron: a folder or something else stands where a file should"]);
}

#[test]
fn a_file_cut_off_anywhere_ends_too_early() {
    let whole = "(\n    company: (\n        name: \"Nordlicht\",\n        arr: fact(8200000),\n    ),\n)";
    for length in 1..whole.len() {
        let world = World::new();
        let folder = holding(&world, "answers.ron", &whole[..length]);
        let faults = store::open(&folder).unwrap().faults;
        assert_eq!(faults.iter().map(|fault| &fault.kind).collect::<Vec<_>>(), [&FaultKind::CutOff], "{:?}", &whole[..length]);
    }
}

#[test]
fn keys_with_a_byte_order_mark_are_read() {
    let (_, faults) =
        Keymap::with_text("\u{feff}[\r\n    (scope: \"everywhere\", keys: \"ctrl-q\", action: \"quit\"),\r\n]\r\n");
    assert_eq!(faults, []);
}

#[test]
fn an_own_key_that_hides_others_is_told() {
    let (_, faults) = Keymap::with_text("[(scope: \"everywhere\", keys: \"g\", action: \"top\")]");
    assert!(!faults.is_empty(), "nobody is told that g h, g c and all others cannot be typed any more");
}

#[test]
fn names_in_the_config_that_are_none_are_told() {
    let world = World::new();
    world.write("config/config.ron", "(glyphs: \"unicod\", colours: \"millions\")\n");
    assert!(Config::read(&world.config()).1.is_some(), "it falls back silently");
}
