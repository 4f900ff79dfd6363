//! What a person, a shell or a closing window does to a program in a terminal.

use std::fs;
use std::path::PathBuf;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::demo::{launch, launch_below};
use crate::harness::Terminal;

/// The demo, and where it saves.
fn demo() -> (Terminal, PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    let terminal = launch(&file).start();
    terminal.shows("demo of 80 by 24");
    (terminal, file, folder)
}

fn saved(file: &PathBuf) -> String {
    fs::read_to_string(file).unwrap()
}

#[test]
fn a_program_starts_takes_keys_and_quits() {
    let (mut terminal, file, _folder) = demo();
    assert_eq!(terminal.title(), "demo ]of 80");
    terminal.keys("a b c backspace");
    terminal.shows("text <ab>");
    assert_eq!(terminal.cursor(), Some((8, 1)));
    terminal.keys("esc");
    terminal.shows("last <esc>");
    terminal.keys("ctrl-right shift-tab f5 alt-enter");
    terminal.shows("last <alt-enter>");
    terminal.send(b"\x1b[");
    terminal.shows("last <alt-[>");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(saved(&file), "None ab");
}

#[test]
fn accents_and_wide_characters_are_typed_and_shown() {
    let (mut terminal, _file, _folder) = demo();
    terminal.type_text("Grüße, 日本語 und é");
    terminal.shows("text <Grüße, 日本語 und é>");
    assert_eq!(terminal.cursor(), Some((25, 1)));
    terminal.keys("backspace backspace backspace backspace backspace backspace backspace");
    terminal.shows("text <Grüße, 日本>");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_large_paste_arrives_as_one_text() {
    let (mut terminal, _file, _folder) = demo();
    let text = "0123456é9\n".repeat(1000);
    terminal.paste(&text);
    terminal.shows(&format!("paste {} bytes, 1000 lines", text.len()));
    terminal.keys("x");
    terminal.shows("text <x>");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_storm_of_sizes_leaves_the_picture_as_it_was() {
    let (mut terminal, _file, _folder) = demo();
    terminal.type_text("日本語");
    terminal.shows("text <日本語>");
    let before = terminal.screen();
    for step in 0..200_u16 {
        let (width, height) = if step % 7 == 0 { (1, 1) } else { (1 + step * 37 % 200, 1 + step * 11 % 60) };
        terminal.resize(width, height);
    }
    terminal.resize(80, 24);
    terminal.wait_for("the picture as it was", |screen| screen == before);
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_tiny_window_is_enough_to_start_in_and_to_quit() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = launch(folder.path().join("saved")).size(1, 1).start();
    terminal.shows("d");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_signal_ends_the_program_with_its_work_saved() {
    for (signal, code, reason) in [
        (Signal::TERM, 143, "Terminate"),
        (Signal::HUP, 129, "Hangup"),
        (Signal::INT, 130, "Interrupt"),
        (Signal::QUIT, 131, "Quit"),
    ] {
        let (mut terminal, file, _folder) = demo();
        terminal.type_text("kept");
        terminal.shows("text <kept>");
        terminal.signal(signal);
        assert_eq!(terminal.ends(), code);
        assert_eq!(saved(&file), format!("Some({reason}) kept"));
    }
}

#[test]
fn a_closed_window_ends_the_program_with_its_work_saved() {
    let (mut terminal, file, _folder) = demo();
    terminal.type_text("kept");
    terminal.shows("text <kept>");
    terminal.close();
    assert_eq!(terminal.ends(), 129);
    assert!(saved(&file).ends_with("kept"));
}

#[test]
fn a_closed_window_ends_a_program_that_no_signal_reaches() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    // The shell leads the session and takes the signal; the program, in the background of nothing, hears only silence.
    let mut terminal = launch_below(r#"trap "" HUP; "$0" "$@"; exit $?"#, &file).start();
    terminal.shows("demo of 80 by 24");
    terminal.type_text("kept");
    terminal.shows("text <kept>");
    terminal.close();
    assert_eq!(terminal.ends(), 129);
    assert_eq!(saved(&file), "Some(TerminalGone) kept");
}

#[test]
fn a_window_closed_within_a_sequence_ends_the_program_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    let mut terminal = launch_below(r#"trap "" HUP; "$0" "$@"; exit $?"#, &file).start();
    terminal.shows("demo of 80 by 24");
    terminal.send(b"x\x1b[200~a paste that never");
    terminal.shows("text <x>");
    terminal.close();
    assert_eq!(terminal.ends(), 129);
}

#[test]
fn ctrl_z_gives_the_shell_its_terminal_and_fg_brings_the_picture_back() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"set -m; "$0" "$@"; echo "stopped $?"; read line; fg >/dev/null; echo "over $?""#;
    let mut terminal = launch_below(script, folder.path().join("saved")).start();
    terminal.shows("demo of 80 by 24");
    for round in 1..=1 {
        terminal.type_text("x");
        terminal.shows(&format!("text <{}>", "x".repeat(round)));
        terminal.keys("ctrl-z");
        terminal.shows("stopped 1");
        terminal.is_restored();
        // Typed for the shell: the program must not take it.
        terminal.type_text("for the shell\n");
        terminal.shows(&format!("resumed {round}"));
        terminal.shows("demo of 80 by 24");
    }
    terminal.keys("y");
    terminal.shows("text <xy>");
    terminal.keys("ctrl-q");
    terminal.shows("over 0");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn being_stopped_from_outside_gives_the_shell_its_terminal_too() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"set -m; "$0" "$@" & demo=$!; (read x <"$FIFO"; kill -TSTP $demo) & fg %1 >/dev/null; echo "stopped $?"; read line; fg %1 >/dev/null; echo "over $?""#;
    let fifo = folder.path().join("fifo");
    assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let mut terminal = launch_below(script, folder.path().join("saved")).env("FIFO", &fifo).start();
    terminal.shows("demo of 80 by 24");
    fs::write(&fifo, "go\n").unwrap();
    terminal.shows("stopped 1");
    terminal.is_restored();
    terminal.type_text("\n");
    terminal.shows("demo of 80 by 24");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn ctrl_z_where_nobody_could_continue_does_nothing() {
    let (mut terminal, _file, _folder) = demo();
    terminal.keys("ctrl-z x");
    terminal.shows("text <x>");
    assert!(terminal.screen().contains("resumed 0"));
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_panic_restores_the_terminal_before_it_is_reported() {
    let (mut terminal, _file, _folder) = demo();
    terminal.keys("ctrl-o");
    terminal.has_mouse(true);
    terminal.keys("ctrl-x");
    assert_eq!(terminal.ends(), 101);
    assert!(terminal.screen().contains("the demo breaks down"), "{}", terminal.screen());
}

#[test]
fn a_panic_in_another_thread_ends_the_program_with_its_work_saved() {
    let (mut terminal, file, _folder) = demo();
    terminal.type_text("kept");
    terminal.keys("ctrl-t");
    assert_eq!(terminal.ends(), 101);
    assert!(terminal.screen().contains("a thread breaks down"), "{}", terminal.screen());
    assert_eq!(saved(&file), "Some(Broken) kept");
}

#[test]
fn the_mouse_is_reported_while_it_is_wanted() {
    let (mut terminal, _file, _folder) = demo();
    terminal.has_mouse(false);
    terminal.keys("ctrl-o");
    terminal.has_mouse(true);
    terminal.send(b"\x1b[<0;5;3M");
    terminal.shows("last <Press 4 2>");
    terminal.keys("ctrl-l");
    terminal.has_mouse(false);
    terminal.keys("ctrl-o");
    terminal.has_mouse(true);
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_text_is_copied_through_the_terminal() {
    let (mut terminal, _file, _folder) = demo();
    terminal.keys("a b c ctrl-y");
    assert_eq!(terminal.copied(), "YWJj");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn the_editor_has_the_terminal_to_itself() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    let editor = r#"sh -c 'echo "editing $0 $1"; read line; echo "$line" >"$1.seen"; exit 3' -"#;
    let mut terminal = launch(&file).env("EDITOR", editor).start();
    terminal.shows("demo of 80 by 24");
    terminal.keys("ctrl-e");
    terminal.shows("editing - ");
    terminal.is_restored();
    // Neither these keys nor this signal are for the program.
    terminal.signal(Signal::INT);
    terminal.resize(70, 20);
    terminal.type_text("text for the editor\n");
    terminal.shows("last <Failed(Some(3))>");
    terminal.shows("demo of 70 by 20");
    terminal.shows("text <>");
    assert_eq!(fs::read_to_string(folder.path().join("saved.seen")).unwrap(), "text for the editor\n");
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_signal_while_the_editor_is_open_ends_both() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    let mut terminal = launch(&file).env("EDITOR", "echo open; exec cat; true").start();
    terminal.shows("demo of 80 by 24");
    terminal.keys("ctrl-e");
    terminal.shows("open");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.ends(), 143);
    assert_eq!(saved(&file), "Some(Terminate) ");
}

#[test]
fn an_unchanged_picture_is_not_written_again() {
    let (mut terminal, _file, _folder) = demo();
    terminal.keys("x");
    terminal.shows("text <x>");
    let before = terminal.output().len();
    terminal.keys("f7 f7");
    terminal.shows("last <f7>");
    let once = terminal.output().len();
    terminal.keys("f7 f7 ctrl-n y");
    terminal.shows("text <xy>");
    let output = terminal.output();
    let frames = |bytes: &[u8]| bytes.windows(8).filter(|window| *window == b"\x1b[?2026h").count();
    assert!(frames(&output[before..]) <= 2 + 1, "two pictures differed");
    assert_eq!(frames(&output[once..]), 1);
    terminal.keys("ctrl-q");
    assert_eq!(terminal.ends(), 0);
}
