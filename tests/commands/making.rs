//! `new`, the lists, and what comes with every command-line program.

use std::fs;

use partnerwright::store::{self, samples};

use crate::{
    common::{World, read},
    said::{arg, run},
};

#[test]
fn a_new_workspace_holds_its_company_and_currency() {
    let world = World::new();
    let folder = world.path("deep/below/müller");
    let out = run(&world, ["new", arg(&folder), "--company", " Müller 東京 ", "--currency", "chf"]).fine();
    assert_eq!(out, format!("The workspace is made: {}\n", folder.display()));
    let answers = read(folder.join("answers.ron"));
    assert_eq!(answers, "(\n    company: (\n        name: \"Müller 東京\",\n        currency: \"CHF\",\n    ),\n)\n");
    let head = read(folder.join("workspace.ron"));
    assert!(head.contains("format: 2") && head.contains("created: \"20"), "{head}");
    assert_eq!(fs::read_dir(world.home()).unwrap().count(), 0, "something was left in the home");
    assert!(!world.config().exists(), "a config folder was made");
}

#[test]
fn an_empty_folder_that_exists_is_taken() {
    let world = World::new();
    fs::create_dir(world.path("there")).unwrap();
    run(&world, ["new", "there"]).fine();
    assert!(world.path("there/workspace.ron").is_file());
}

#[test]
fn every_sample_that_is_listed_can_be_copied_and_shown() {
    let world = World::new();
    let listed = run(&world, ["samples"]).fine();
    assert_eq!(listed.lines().count(), samples::ALL.len());
    for (line, sample) in listed.lines().zip(samples::ALL) {
        let (name, about) = line.split_once(' ').unwrap();
        assert_eq!(name, sample.name);
        assert!(!about.trim().is_empty(), "{name} says nothing about itself");
        run(&world, ["new", name, "--from", name]).fine();
        let today = jiff::Zoned::now().date();
        let opened = store::open(&world.path(name)).unwrap();
        assert_eq!(opened.workspace.head.created, Some(today));
        run(&world, ["show", name]).fine();
    }
}

#[test]
fn a_copied_sample_takes_another_company_and_currency() {
    let world = World::new();
    run(&world, ["new", "mine", "--from", "referral", "--company", "Müller 東京", "--currency", "CHF"]).fine();
    let company = store::open(&world.path("mine")).unwrap().workspace.answers.company.clone();
    assert_eq!((company.name.as_str(), company.currency.as_str()), ("Müller 東京", "CHF"));
}

#[test]
fn nothing_is_made_where_something_is() {
    let world = World::new();
    let workspace = world.workspace("Nordlicht");
    let before = read(workspace.join("answers.ron"));
    let said = run(&world, ["new", arg(&workspace), "--company", "Other"]).refused(1);
    assert!(said.starts_with(&format!("There is a workspace in {} already.", workspace.display())), "{said}");
    assert_eq!(read(workspace.join("answers.ron")), before);

    world.write("full/letter.txt", "dear");
    let said = run(&world, ["new", "full"]).refused(1);
    assert!(said.starts_with("full holds other things.\nChoose an empty folder"), "{said}");

    let said = run(&world, ["new", "full/letter.txt"]).refused(1);
    assert!(said.starts_with("full/letter.txt is a file, not a folder."), "{said}");
}

#[test]
fn a_sample_that_is_none_is_refused_with_those_that_are() {
    let world = World::new();
    let said = run(&world, ["new", "mine", "--from", "referal"]).refused(1);
    assert_eq!(
        said,
        "There is no sample called “referal”. The samples are: seedling, referral, enterprise, consultancy, good-programme, bad-programme.\n"
    );
    assert!(!world.path("mine").exists());
}

#[test]
fn a_currency_that_is_none_is_refused_before_anything_is_made() {
    let world = World::new();
    for code in ["Franken", "12", "€", ""] {
        let said = run(&world, ["new", "mine", "--currency", code]).refused(1);
        assert_eq!(said, "Not a currency. Three letters, such as EUR, CHF or USD.\n", "{code:?}");
        assert!(!world.path("mine").exists());
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_a_failure_to_write() {
    let world = World::new();
    world.write("file", "text");
    let said = run(&world, ["new", "file/below"]).refused(3);
    assert!(said.starts_with("file/below cannot be used: "), "{said}");
    assert!(!said.contains("os error"), "{said}");
    assert!(said.contains("Check the rights of the folder"), "no hint: {said}");
}

#[test]
fn the_themes_are_listed_with_a_line_each_and_own_ones_after_them() {
    let world = World::new();
    world.write("config/themes/mine.ron", "(roles: {})");
    let out = run(&world, ["themes"]).fine();
    let names: Vec<_> = out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, ["terminal", "dark", "light", "high-contrast", "mono", "mine"]);
    assert!(out.lines().all(|line| line.split_whitespace().count() > 1), "{out}");
}

#[test]
fn every_key_is_listed_as_the_person_has_set_it() {
    let world = World::new();
    let out = run(&world, ["keys"]).fine();
    for row in ["  g h  ", "  space  ", "  :, ctrl-p  ", "  n  "] {
        assert!(out.contains(row), "{row:?} is missing\n{out}");
    }
    assert!(!out.contains('⟨'), "words are missing: {out}");

    world.write("config/keys.ron", "[(scope: \"everywhere\", keys: \"ctrl-q\", action: \"quit\")]");
    let out = run(&world, ["keys"]).fine();
    assert!(out.lines().any(|line| line.trim_start().starts_with("ctrl-q, q")), "{out}");
}

#[test]
fn keys_and_what_they_do_are_two_columns() {
    let out = run(&World::new(), ["keys"]).fine();
    for row in out.lines().filter_map(|line| line.strip_prefix("  ")) {
        assert!(row.contains("  "), "no gap: {row}");
    }
}

#[test]
fn a_mistake_in_the_keys_is_told_with_its_line() {
    let world = World::new();
    world.write("config/keys.ron", "[\n    (scope: \"start\", keys: \"x\", action: \"quitt\"),\n]");
    let said = run(&world, ["keys"]);
    assert_eq!(said.code, 0);
    assert!(
        (said.out + &said.err)
            .contains("keys.ron, line 2: there is no action “quitt”; the row is left out. Did you mean “quit”?")
    );
}

#[test]
fn a_mistake_in_the_keys_is_told_as_an_error() {
    let world = World::new();
    world.write("config/keys.ron", "[(scope: \"start\", keys: \"x\", action: \"quitt\")]");
    let said = run(&world, ["keys"]);
    assert!(said.err.starts_with("keys.ron, line 1: ") && !said.out.contains("keys.ron"), "{said:?}");
}

#[test]
fn shells_get_completions_of_every_command() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish"] {
        let out = run(&world, ["completions", shell]).fine();
        for word in ["new", "show", "samples", "themes", "method", "keys", "completions", "man", "read-only", "format"] {
            assert!(out.contains(word), "{shell} does not know {word}");
        }
    }
    run(&world, ["completions", "nutshell"]).refused(2);
}

#[test]
fn the_manual_names_every_command_and_option() {
    let out = run(&World::new(), ["man"]).fine();
    assert!(out.contains(".TH partnerwright 1"), "{out}");
    for word in ["new", "show", "samples", "themes", "method", "keys", "completions", "man", "read\\-only", "theme", "plain"] {
        assert!(out.contains(word), "the manual does not know {word}");
    }
}

#[test]
fn help_and_version_are_fine_answers() {
    let world = World::new();
    assert!(run(&world, ["--help"]).fine().contains("Usage: partnerwright"));
    let version = run(&world, ["--version"]).fine();
    assert_eq!(version, format!("partnerwright {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_makes_no_sense_is_a_mistake_of_usage() {
    let world = World::new();
    let cases: [&[&str]; 10] = [
        &["--nonsense"],
        &["new"],
        &["show"],
        &["show", "a", "b"],
        &["show", "a", "--format", "xml"],
        &["method"],
        &["method", "import", "a"],
        &["completions"],
        &["a", "b"],
        &["samples", "a"],
    ];
    for arguments in cases {
        let said = run(&world, arguments).refused(2);
        assert!(said.contains("Usage: ") || said.contains("error: "), "{arguments:?}: {said}");
    }
}

#[test]
fn without_a_terminal_there_is_no_screen() {
    let world = World::new();
    let workspace = world.workspace("Nordlicht");
    for arguments in [&[][..], &[arg(&workspace)], &["--read-only", arg(&workspace)], &["--theme", "dark"]] {
        let said = run(&world, arguments).refused(2);
        assert!(said.starts_with("The output is no terminal, so there is no screen to draw on."), "{said}");
    }
    assert!(!workspace.join(".partnerwright").exists(), "a lock was taken");
}
