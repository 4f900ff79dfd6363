//! Two programs on one workspace, and hands that edit its files meanwhile.

use std::fs;

use rustix::process::Signal;

use crate::{
    common::{World, read},
    harness::Terminal,
    workbench::{header, is_saved, launch, opened},
};

/// The program in a window that has room for whole messages.
fn wide(world: &World, folder: &std::path::Path) -> Terminal {
    launch(world, [folder.to_str().unwrap()]).size(120, 40).start()
}

#[test]
fn a_second_program_reads_only_sees_what_the_first_writes_and_takes_over_when_it_is_gone() {
    for gone in ["left", "killed"] {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        let mut first = opened(&world, &folder);
        let mut second = wide(&world, &folder);
        second.shows("zoe has it open on");
        header(&second, "read-only");
        first.keys("g c g g enter ctrl-a");
        first.type_text("Renamed");
        first.keys("enter");
        header(&second, "Renamed");
        if gone == "left" {
            first.keys("q");
            assert_eq!(first.ends(), 0);
        } else {
            is_saved(&first);
            first.signal(Signal::KILL);
            first.is_gone();
        }
        second.shows("zoe has closed it. R takes the right to write.");
        second.keys("R");
        second.shows("You can write again.");
        second.keys("g c g g enter ctrl-a");
        second.type_text("Taken over");
        second.keys("enter q");
        assert_eq!(second.ends(), 0);
        assert!(read(folder.join("answers.ron")).contains("Taken over"), "{gone}");
    }
}

#[test]
fn what_an_editor_writes_is_taken_up_whether_it_writes_in_place_or_renames() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = wide(&world, &folder);
    terminal.shows("WHERE IT STANDS");
    let answers = folder.join("answers.ron");
    let text = read(&answers);
    fs::write(&answers, text.replace("Nordlicht", "In place")).unwrap();
    header(&terminal, "In place");
    let commented = format!("// By an editor.\n{}", text.replace("Nordlicht", "Renamed"));
    fs::write(folder.join("answers.ron~"), commented).unwrap();
    fs::rename(folder.join("answers.ron~"), &answers).unwrap();
    header(&terminal, "Renamed");
    terminal.keys("g c g g down space");
    is_saved(&terminal);
    assert!(read(&answers).contains("// By an editor."), "{}", read(&answers));
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_file_changed_here_and_there_is_never_written_over_without_a_choice() {
    for (keys, kept) in [("up up enter", "Mine"), ("up enter", "Theirs")] {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        let mut terminal = wide(&world, &folder);
        terminal.shows("WHERE IT STANDS");
        let answers = folder.join("answers.ron");
        // Both within the same breath: theirs is on disk before mine is saved.
        let theirs = read(&answers).replace("Nordlicht", "Theirs");
        terminal.keys("g c g g enter ctrl-a");
        terminal.type_text("Mine");
        terminal.shows("Mine");
        terminal.keys("enter");
        fs::write(&answers, &theirs).unwrap();
        let asked = |screen: &str| screen.contains("Changed outside") && screen.contains("keep mine");
        terminal.wait_for("a question, or theirs after mine was saved", |screen| {
            asked(screen) || screen.lines().take(2).any(|line| line.contains("Theirs"))
        });
        if !asked(&terminal.screen()) {
            // Mine was on disk first, so that theirs is a change of it.
            continue;
        }
        assert_eq!(read(&answers), theirs, "nothing is written before somebody chooses");
        terminal.keys(keys);
        header(&terminal, kept);
        terminal.keys("q");
        assert_eq!(terminal.ends(), 0);
        assert!(read(&answers).contains(kept), "{}", read(&answers));
    }
}
