//! `--plain`: the walk by line prompts, fed from a pipe.

use std::{fs, path::Path};

use partnerwright::store;

use crate::{
    common::{World, read},
    said::{arg, run, typed},
    showing::ANSWERED,
};

/// One line for every prompt of the walk; an empty one leaves the question as it is.
const TYPED: &str = include_str!("typed.txt");

/// The lines that are typed, those that only say what they answer left out.
fn lines() -> impl Iterator<Item = &'static str> {
    TYPED.lines().filter(|line| !line.starts_with('#'))
}

fn input(count: usize) -> String {
    lines().take(count).flat_map(|line| [line, "\n"]).collect()
}

fn all() -> String {
    input(usize::MAX)
}

#[test]
fn the_walk_asks_everything_and_ends_with_the_files_and_the_strategy() {
    let world = World::new();
    let folder = world.workspace("");
    let out = typed(&world, ["--plain", arg(&folder)], all().as_bytes()).fine();
    for file in ["answers.ron", "people.ron"] {
        assert_eq!(read(folder.join(file)), read(Path::new(ANSWERED).join(file)), "{file}");
    }
    let shown = run(&world, ["show", arg(&folder)]).fine();
    assert!(out.contains(&shown), "the strategy is another one\n{out}");
    assert_eq!(shown, run(&world, ["show", ANSWERED]).fine());
    assert!(out.ends_with(&format!("All questions are through. Everything is in {}.\n", folder.display())), "{out}");
    assert!(!out.contains('⟨'), "words are missing: {out}");
}

#[test]
fn the_walk_without_a_folder_asks_for_the_company_and_makes_one() {
    let world = World::new();
    let out = typed(&world, ["--plain"], format!("Zoë & Søn\n{}", all().replacen("Müller 東京", "", 1)).as_bytes()).fine();
    assert!(out.contains("Name of the company"), "{out}");
    let folder = world.home().join("partner-programmes/zoe-son");
    let opened = store::open(&folder).unwrap();
    let (answers, people) = (&opened.workspace.answers, &opened.workspace.people);
    assert_eq!((answers.company.name.as_str(), answers.company.note.as_str()), ("Zoë & Søn", "Größe zählt – 本当"));
    // Who works here is known from the system; who was named joins them.
    let names: Vec<_> = people.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["zoe", "Zoë Ångström"]);
    assert_eq!(people.me().map(|me| me.name.as_str()), Some("zoe"));
}

#[test]
fn an_early_end_of_the_input_keeps_what_was_answered() {
    for count in [0, 1, 4, 12, 20] {
        let world = World::new();
        let folder = world.workspace("");
        let out = typed(&world, ["--plain", arg(&folder)], input(count).as_bytes()).fine();
        let opened = store::open(&folder).unwrap();
        assert!(opened.faults.is_empty());
        let company = &opened.workspace.answers.company;
        assert_eq!(company.name == "Müller 東京", count >= 1, "{count}");
        assert_eq!(company.currency == "CHF", count >= 3, "{count}");
        assert_eq!(company.note.is_empty(), count < 11, "{count}");
        assert!(out.contains("\nVerdict\n"), "no strategy after {count} lines\n{out}");
    }
}

#[test]
fn an_end_in_the_middle_of_the_first_prompt_makes_nothing() {
    let world = World::new();
    typed(&world, ["--plain"], b"").fine();
    assert_eq!(fs::read_dir(world.home()).unwrap().count(), 0);
}

#[test]
fn what_is_not_understood_is_asked_again() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let out = typed(&world, ["--plain", arg(&folder)], "\n9\nsoftware\n1\nFranken\nCHF\nviel\n1,05\n".as_bytes()).fine();
    assert_eq!(out.matches("Not taken: ").count(), 4, "{out}");
    for why in ["This is none of the choices.", "Not a currency.", "Not a rate."] {
        assert!(out.contains(&format!("Not taken: {why}")), "{why:?} is missing\n{out}");
    }
    assert!(read(folder.join("answers.ron")).contains("currency: \"CHF\""));
}

#[test]
fn every_prompt_that_offers_a_question_mark_takes_it() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let out = typed(&world, ["--plain", arg(&folder)], "\n?\nCHF\n?\n?\n".as_bytes()).fine();
    assert!(!out.contains("Not taken"), "{out}");
}

#[test]
fn an_early_end_does_not_say_that_all_questions_are_through() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let out = typed(&world, ["--plain", arg(&folder)], b"\n").fine();
    assert!(!out.contains("All questions are through"), "{out}");
}

#[test]
fn the_walk_reads_only_when_asked_to() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let before = read(folder.join("answers.ron"));
    let out = typed(&world, ["--plain", "--read-only", arg(&folder)], all().as_bytes()).fine();
    assert!(out.contains("\nVerdict\n"), "{out}");
    assert_eq!(read(folder.join("answers.ron")), before);
}

#[test]
fn the_walk_refuses_what_it_cannot_write() {
    let world = World::new();
    let refused = |folder: &Path, code| {
        let said = typed(&world, ["--plain", arg(folder)], all().as_bytes());
        assert_eq!(said.code, code, "{}", said.err);
        said.err
    };
    assert!(refused(&world.path("nowhere"), 1).starts_with("There is no folder"));
    let folder = world.workspace("Nordlicht");
    let me = store::Holder { user: "mara".into(), host: "desk".into(), pid: 1, since: "2026-11-21 14:02".into() };
    let lock = store::Lock::take(&folder, &me).unwrap();
    assert!(refused(&folder, 1).starts_with("mara has it open on desk since 2026-11-21 14:02."));
    drop(lock);
    fs::write(folder.join("people.ron"), "(").unwrap();
    assert!(refused(&folder, 3).starts_with("people.ron, line 1"));
    assert_eq!(read(folder.join("people.ron")), "(");
    fs::remove_file(folder.join("people.ron")).unwrap();
    fs::write(folder.join("workspace.ron"), "(format: 9)").unwrap();
    assert!(refused(&folder, 3).starts_with("workspace.ron: written by a newer version"));
}

#[test]
fn sequences_in_answers_are_not_printed_by_the_walk() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("answers.ron"), "(company: (name: \"\u{1b}]0;pwned\u{7}\", note: \"\\u{9b}31mpwned\"))").unwrap();
    // What is typed, too, comes back in prompts and refusals.
    let out = typed(&world, ["--plain", arg(&folder)], "\u{1b}[5mtyped\u{9b}\n\u{1b}[5m\n".as_bytes()).fine();
    assert!(out.contains("pwned") && out.contains("typed"), "{out}");
}
