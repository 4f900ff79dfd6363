//! The workbench itself, as a person, a shell or a closing window meets it.

use std::{fs, path::Path};

use rustix::process::Signal;

use crate::{
    common::{PROGRAM, World, read},
    harness::{Launch, Terminal},
};

/// Said by the overview, whatever is answered.
const OVERVIEW: &str = "WHERE IT STANDS";

/// The program in a terminal, with the environment of a world.
pub(crate) fn launch<'a>(world: &World, arguments: impl IntoIterator<Item = &'a str>) -> Launch {
    Launch::new(PROGRAM).args(arguments).envs(world.environment()).cwd(world.path(""))
}

/// The same below a shell that does `script`, in which `"$0" "$@"` is the program.
fn launch_below(world: &World, script: &str, folder: &Path) -> Launch {
    let words = ["-c", script, PROGRAM, folder.to_str().unwrap()];
    Launch::new("sh").args(words).envs(world.environment()).cwd(world.path(""))
}

/// A company's workspace, open on its overview.
pub(crate) fn opened(world: &World, folder: &Path) -> Terminal {
    let terminal = launch(world, [folder.to_str().unwrap()]).start();
    terminal.shows(OVERVIEW);
    terminal
}

/// Waits until the header tells the time of a save.
pub(crate) fn is_saved(terminal: &Terminal) {
    let timed =
        |line: &str| line.split("saved ").nth(1).is_some_and(|time| time.starts_with(|first: char| first.is_ascii_digit()));
    terminal.wait_for("a save", |screen| screen.lines().take(2).any(timed));
}

/// Waits until the header says a word.
pub(crate) fn header(terminal: &Terminal, word: &'static str) {
    terminal.wait_for(word, |screen| screen.lines().take(2).any(|line| line.contains(word)));
}

/// Opens the note of the first question and types into it; the field stays open.
fn type_note(terminal: &mut Terminal, text: &str) {
    terminal.keys("g 1");
    terminal.shows("What shall partners solve for you?      1 of 5");
    terminal.keys("n");
    terminal.shows("enter done");
    terminal.type_text(text);
    terminal.shows(text);
}

/// The lines without what is blank at their ends, which says only how they were drawn.
fn trimmed(screen: &str) -> String {
    screen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn answers(folder: &Path) -> String {
    read(folder.join("answers.ron"))
}

#[test]
fn an_empty_home_starts_with_where_one_stands() {
    let world = World::new();
    let mut terminal = launch(&world, []).start();
    terminal.shows("WHERE ARE YOU TODAY?");
    terminal.shows("We have no partners yet");
    assert_eq!(terminal.title(), "partnerwright");
    assert!(!terminal.screen().contains("RECENT"), "{}", terminal.screen());
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(fs::read_dir(world.home()).unwrap().count(), 0, "something was left in the home");
}

#[test]
fn a_new_company_is_answered_left_and_found_again() {
    let world = World::new();
    let mut terminal = launch(&world, []).start();
    terminal.shows("WHERE ARE YOU TODAY?");
    terminal.keys("n");
    terminal.shows("Name of the company");
    terminal.type_text("Müller 東京");
    terminal.shows("Müller 東京");
    terminal.keys("enter");
    terminal.shows(OVERVIEW);
    terminal.keys("g c");
    terminal.shows("▸ Sells");
    terminal.keys("space");
    terminal.shows("▸ ARR");
    terminal.keys("enter");
    terminal.shows("enter done");
    terminal.type_text("8,2 Mio");
    terminal.keys("enter g 1 space");
    terminal.shows("▸ [✓] Distribution");
    terminal.shows("saved");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);

    let folder = world.home().join("partner-programmes/mueller");
    assert_eq!(
        answers(&folder).split_whitespace().collect::<Vec<_>>().join(" "),
        "( company: ( name: \"Müller 東京\", sells: software, arr: fact(8200000), ), \
         problem: ( chosen: [ distribution, ], ), )"
    );

    let mut again = launch(&world, []).start();
    again.shows("RECENT");
    again.shows("Müller 東京");
    again.keys("down down down down enter");
    again.shows(OVERVIEW);
    again.shows("€8.2M");
    again.keys("q");
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_note_takes_accents_and_wide_letters() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    type_note(&mut terminal, "Größe, naïf, 日本語");
    terminal.keys("backspace");
    terminal.wait_for("one wide letter less", |screen| screen.contains("日本") && !screen.contains("日本語"));
    terminal.keys("enter q");
    assert_eq!(terminal.ends(), 0);
    assert!(answers(&folder).contains("note: \"Größe, naïf, 日本\""), "{}", answers(&folder));
}

#[test]
fn a_large_paste_into_a_note_is_one_text_and_one_step_back() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    type_note(&mut terminal, "before ");
    let pasted = "q 1 é東 /:?\n".repeat(800);
    assert!(pasted.len() > 10_000);
    terminal.paste(&pasted);
    terminal.shows("q 1 é東 /:?");
    // Nothing of it was taken as keys: the field is open, and takes what is typed next.
    terminal.type_text("after");
    terminal.shows("after");
    terminal.keys("enter g h");
    terminal.shows(OVERVIEW);
    terminal.keys("u");
    terminal.shows("undone");
    terminal.keys("U");
    terminal.shows("made again");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    let opened = partnerwright::store::open(&folder).unwrap();
    assert_eq!(opened.workspace.answers.problem.note, format!("before {pasted}after"));
}

#[test]
fn a_storm_of_sizes_leaves_the_open_field_as_it_was() {
    let world = World::new();
    let folder = world.workspace("Müller 東京");
    let mut terminal = opened(&world, &folder);
    type_note(&mut terminal, "日本 und é");
    let before = trimmed(&terminal.screen());
    for step in 0..200_u16 {
        let (width, height) = if step % 7 == 0 { (1, 1) } else { (1 + step * 37 % 200, 1 + step * 11 % 60) };
        terminal.resize(width, height);
    }
    terminal.resize(80, 24);
    terminal.wait_for("the picture as it was", |screen| trimmed(screen) == before);
    terminal.keys("enter q");
    assert_eq!(terminal.ends(), 0);
    assert!(answers(&folder).contains("日本 und é"));
}

#[test]
fn a_terminal_of_ten_by_three_starts_works_and_grows() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = launch(&world, [folder.to_str().unwrap()]).size(10, 3).start();
    terminal.shows("q quits");
    terminal.keys("g 1 n");
    terminal.type_text("blind");
    terminal.resize(80, 24);
    terminal.shows("blind");
    terminal.resize(10, 3);
    terminal.shows("q quits");
    terminal.keys("enter q");
    assert_eq!(terminal.ends(), 0);
    assert!(answers(&folder).contains("note: \"blind\""));
}

#[test]
fn a_terminal_of_one_cell_can_be_left() {
    let world = World::new();
    let mut terminal = launch(&world, []).size(1, 1).start();
    terminal.wait_for("the first picture", |screen| !screen.trim().is_empty());
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_signal_ends_the_workbench_with_the_open_field_saved() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        let mut terminal = opened(&world, &folder);
        type_note(&mut terminal, "kept é東");
        terminal.signal(signal);
        assert_eq!(terminal.ends(), code);
        assert!(answers(&folder).contains("note: \"kept é東\""), "{signal:?}: {}", answers(&folder));
        assert_eq!(read(folder.join(".partnerwright/lock")), "", "the lock still names somebody");
    }
}

#[test]
fn a_closed_window_ends_the_workbench_with_the_open_field_saved() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    type_note(&mut terminal, "kept");
    terminal.close();
    assert_eq!(terminal.ends(), 129);
    assert!(answers(&folder).contains("note: \"kept\""));
}

#[test]
fn a_closed_window_ends_a_workbench_that_no_signal_reaches() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let script = r#"trap "" HUP; "$0" "$@"; exit $?"#;
    let mut terminal = launch_below(&world, script, &folder).start();
    terminal.shows(OVERVIEW);
    type_note(&mut terminal, "kept");
    terminal.close();
    assert_eq!(terminal.ends(), 129);
    assert!(answers(&folder).contains("note: \"kept\""));
}

#[test]
fn ctrl_z_gives_the_shell_its_terminal_and_fg_brings_the_workbench_back() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let script = r#"set -m; "$0" "$@"; echo "stopped $?"; read line; fg >/dev/null; echo "over $?""#;
    let mut terminal = launch_below(&world, script, &folder).start();
    terminal.shows(OVERVIEW);
    terminal.keys("g 1 space ctrl-z");
    terminal.shows("stopped 1");
    terminal.is_restored();
    // Typed for the shell: the workbench must not take it.
    terminal.type_text("q\n");
    terminal.shows("[✓] Distribution");
    type_note(&mut terminal, "again");
    terminal.keys("enter q");
    terminal.shows("over 0");
    assert_eq!(terminal.ends(), 0);
    assert!(answers(&folder).contains("note: \"again\""));
}

#[test]
fn the_second_to_open_reads_and_is_told_who_writes() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut first = opened(&world, &folder);
    let mut second = opened(&world, &folder);
    second.shows("Read-only: zoe has it open on");
    second.keys("g 1");
    second.shows("▸ [ ] Distribution");
    second.keys("space");
    second.shows("Read-only: zoe has it open on");
    second.shows("▸ [ ] Distribution");

    type_note(&mut first, "from the first");
    first.keys("enter q");
    assert_eq!(first.ends(), 0);

    second.keys("R");
    second.shows("You can write again.");
    second.shows("from the first");
    second.keys("space");
    second.shows("[✓] Distribution");
    second.keys("q");
    assert_eq!(second.ends(), 0);
    assert!(answers(&folder).contains("distribution") && answers(&folder).contains("from the first"));
}

#[test]
fn read_only_changes_no_answer() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let before = answers(&folder);
    let mut terminal = launch(&world, ["--read-only", folder.to_str().unwrap()]).start();
    terminal.shows("Read-only, as you asked.");
    terminal.keys("g 1 space");
    terminal.shows("[ ] Distribution");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(answers(&folder), before);
}

#[test]
fn files_of_a_newer_version_are_only_read() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("workspace.ron"), "(format: 99)\n").unwrap();
    let before = answers(&folder);
    let mut terminal = launch(&world, [folder.to_str().unwrap()]).start();
    terminal.shows("Read-only: a newer version wrote these files.");
    terminal.keys("R g 1");
    terminal.shows("▸ [ ] Distribution");
    terminal.keys("space");
    terminal.shows("Read-only: a newer version wrote these files.");
    terminal.shows("▸ [ ] Distribution");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(answers(&folder), before);
}

#[test]
fn a_broken_file_is_shown_first_and_never_written() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let broken = "(people: [(id: \"zoe\", name: \"Zoë\"\n";
    fs::write(folder.join("people.ron"), broken).unwrap();
    let mut terminal = launch(&world, [folder.to_str().unwrap()]).start();
    terminal.shows("One file cannot be read");
    terminal.shows("people.ron");
    type_note(&mut terminal, "kept");
    terminal.keys("enter q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(read(folder.join("people.ron")), broken);
    assert!(answers(&folder).contains("note: \"kept\""));
}

#[test]
fn the_title_of_the_window_names_the_company() {
    let world = World::new();
    let folder = world.workspace("Müller 東京");
    let mut terminal = opened(&world, &folder);
    assert!(terminal.title().contains("Müller 東京"), "{}", terminal.title());
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn no_name_runs_into_what_stands_beside_it() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    terminal.keys("g 1");
    terminal.shows("WHAT THIS CHANGES");
    terminal.shows("? open");
    assert!(!terminal.screen().contains("m?topen"), "{}", terminal.screen());
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_file_that_others_changed_is_not_written_over() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    let theirs = "(company: (name: \"Südlicht\"))\n";
    fs::write(folder.join("answers.ron"), theirs).unwrap();
    terminal.keys("g 1 space");
    terminal.shows("answers.ron was changed outside");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.ends(), 143);
    assert_eq!(answers(&folder), theirs);
}

#[test]
fn a_signal_that_leaves_work_unsaved_is_told_to_the_shell() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    fs::write(folder.join("answers.ron"), "(company: (name: \"Südlicht\"))\n").unwrap();
    terminal.keys("g 1 space");
    terminal.shows("answers.ron was changed outside");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.ends(), 143);
    assert!(terminal.screen().contains("answers.ron was changed outside"), "{}", terminal.screen());
}

#[test]
fn leaving_without_a_save_is_asked_about_and_told_to_the_shell() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    fs::write(folder.join("answers.ron"), "(company: (name: \"Südlicht\"))\n").unwrap();
    terminal.keys("g 1 space");
    terminal.shows("answers.ron was changed outside");
    terminal.keys("enter");
    terminal.wait_for("the question to close", |screen| !screen.contains("decide later"));
    terminal.keys("q");
    terminal.shows("Not everything is saved. It is kept elsewhere: answers.ron");
    terminal.keys("down enter");
    assert_eq!(terminal.ends(), 3);
    assert!(terminal.screen().contains("answers.ron was changed outside"), "{}", terminal.screen());
}

#[test]
fn sequences_in_files_never_reach_the_terminal() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    // The emulator gives no cell to a replacement character, so only the bytes are looked at, and no column.
    // As they are, and as the notation writes them; the last ones are C1 and turn the direction of text.
    let evil = "x\u{1b}]0;pwned\u{7}\\u{1b}[5mpwned\\u{9b}31m\u{9b}31m\u{202e}pwned\\u{1b}]52;c;cHduZWQ=\\u{7}";
    let answers = format!("(company: (name: \"{evil}\", note: \"{evil}\"), problem: (note: \"{evil}\"))\n");
    fs::write(folder.join("answers.ron"), answers).unwrap();
    let people =
        format!("(me: \"eve\", people: [(id: \"eve\", name: \"{evil}\", role: \"{evil}\", initials: \"\\u{{1b}}c\")])\n");
    fs::write(folder.join("people.ron"), people).unwrap();
    let remark = format!("(id: \"r1\", about: \"answers/company\", author: \"eve\", on: \"2026-11-21\", text: \"{evil}\")");
    fs::write(folder.join("review.ron"), format!("(remarks: [{remark}])\n")).unwrap();
    fs::write(folder.join("strategy.ron"), "(decisions: \u{1b}]0;pwned\u{7}[])\n").unwrap();

    let mut terminal = launch(&world, [folder.to_str().unwrap()]).start();
    terminal.shows("One file cannot be read");
    let places = [
        ("g h", OVERVIEW),
        ("g c", "Who are you"),
        ("g 1", "What shall"),
        ("g p", "role"),
        ("g m", "eve"),
        ("g f", "One file"),
    ];
    for (keys, text) in places {
        terminal.keys(keys);
        if keys != "g m" {
            terminal.shows(text);
        }
    }
    terminal.keys("/");
    terminal.shows("Find");
    terminal.type_text("pwned");
    terminal.shows("/ pwned");
    terminal.keys("esc");
    terminal.wait_for("the search to close", |screen| !screen.contains("/ pwned"));
    terminal.keys("g o");
    terminal.shows("WHERE ARE YOU TODAY?");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    // Remembered by the last run, shown by the next one.
    let mut again = launch(&world, []).start();
    again.shows("RECENT");
    again.keys("q");
    assert_eq!(again.ends(), 0);

    for output in [terminal.output(), again.output()] {
        let text = String::from_utf8_lossy(&output);
        assert!(text.contains("pwned"), "the text itself was not shown");
        for sequence in ["\u{1b}]0;pwned", "\u{1b}[5m", "\u{1b}]52", "\u{1b}c", "\u{7}pwned", "\u{9b}", "\u{202e}"] {
            assert!(!text.contains(sequence), "{sequence:?} reached the terminal");
        }
    }
}

#[test]
fn what_ends_before_the_first_picture_leaves_the_terminal_alone() {
    let world = World::new();
    let empty = world.path("empty");
    fs::create_dir(&empty).unwrap();
    let file = world.write("file", "text");
    let cases = [
        (vec!["nowhere"], 1, "There is no folder"),
        (vec![empty.to_str().unwrap()], 1, "holds no workspace"),
        (vec![file.to_str().unwrap()], 1, "is a file, not a folder."),
        (vec!["--theme", "drak"], 1, "There is no theme “drak”. Did you mean “dark”?"),
        (vec!["--them", "dark"], 2, "--theme"),
    ];
    for (arguments, code, said) in cases {
        let mut terminal = launch(&world, arguments.iter().copied()).size(200, 24).start();
        assert_eq!(terminal.ends(), code, "{arguments:?}");
        assert!(terminal.screen().contains(said), "{arguments:?}: {}", terminal.screen());
        assert!(!terminal.output().windows(4).any(|bytes| bytes == b"\x1b[?1"), "a mode was switched on");
    }
}

#[test]
fn an_input_that_is_no_terminal_is_told_and_nothing_is_drawn() {
    let world = World::new();
    let mut terminal = launch_below(&world, r#""$0" </dev/null"#, &world.path("")).size(200, 24).start();
    assert_eq!(terminal.ends(), 2);
    assert!(terminal.screen().contains("The input is no terminal"), "{}", terminal.screen());
    assert!(!terminal.output().contains(&0x1b), "an escape was written");
}

#[test]
fn a_mistake_in_the_settings_is_told_and_the_workbench_starts_all_the_same() {
    let cases = [
        ("config.ron", "(theme: \"drak\")", "There is no theme “drak”. Did you mean “dark”?"),
        ("config.ron", "(mouse: 1)", "config.ron, line 1"),
        ("keys.ron", "[(scope: \"start\", keys: \"v\", action: \"quitt\")]", "keys.ron, line 1: there is no action “quitt”"),
        ("themes/own.ron", "(roles: {\"txt\": \"red\"})", "there is no role “txt”"),
    ];
    for (file, text, said) in cases {
        let world = World::new();
        world.write(Path::new("config").join(file), text);
        let mut terminal = launch(&world, []).size(200, 24).start();
        terminal.shows("WHERE ARE YOU TODAY?");
        terminal.shows(said);
        terminal.keys("q");
        assert_eq!(terminal.ends(), 0, "{file}");
    }
}

#[test]
fn keys_of_a_person_hold_from_the_start() {
    let world = World::new();
    world.write("config/keys.ron", "[(scope: \"everywhere\", keys: \"ctrl-q\", action: \"quit\")]");
    let mut terminal = launch(&world, []).start();
    terminal.shows("WHERE ARE YOU TODAY?");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}
