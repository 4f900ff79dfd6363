//! Scoring in the real program: opened on a sheet by the command, sealed, laid open, agreed, and there again afterwards.

use std::fs;

use crate::{
    common::{PROGRAM, World, read},
    harness::{Launch, Terminal},
};

fn launch(world: &World, arguments: &[&str]) -> Terminal {
    Launch::new(PROGRAM).args(arguments).envs(world.environment()).cwd(world.path("")).size(120, 40).start()
}

/// Presses keys and waits until the screen shows what follows from them.
fn step(terminal: &mut Terminal, keys: &str, shown: &str) {
    terminal.keys(keys);
    terminal.shows(shown);
}

#[test]
fn two_people_score_one_after_the_other_and_agree_on_what_they_see() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let people = "(me: \"mara\", people: [(id: \"mara\", name: \"Mara König\", initials: \"MK\"), \
                  (id: \"jo\", name: \"Jo Lind\", initials: \"JL\")])";
    fs::write(folder.join("people.ron"), people).unwrap();
    fs::create_dir_all(folder.join("assessments/r")).unwrap();
    fs::write(folder.join("assessments/r/_round.ron"), "(opened: \"2026-11-21\", raters: [\"mara\", \"jo\"])").unwrap();
    let dir = folder.to_str().unwrap();

    // Each is led to the sheet, and what the first said is nowhere on the screen of the second.
    let mut terminal = launch(&world, &["assess", dir, "--as", "Mara König", "--instrument", "streams"]);
    terminal.shows("Mara König scores");
    step(&mut terminal, "l enter l enter l enter l enter", "4 of 4 answered");
    step(&mut terminal, "enter", "1 of 2 are");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    let sheet = read(folder.join("assessments/r/mara.ron"));
    assert!(sheet.matches("level(2)").count() == 4 && sheet.contains("sealed"), "{sheet}");

    let mut terminal = launch(&world, &["assess", dir, "--as", "jo", "--instrument", "streams"]);
    terminal.shows("Jo Lind scores");
    terminal.shows("0 of 4 answered");
    step(&mut terminal, "l enter l enter l enter enter", "4 of 4 answered");
    step(&mut terminal, "enter", "2 of 2 are");

    // Laid open, the one on which they differ comes first; the rest is agreed at once.
    step(&mut terminal, "r", "views laid open");
    terminal.shows("one step apart");
    step(&mut terminal, "A", "Agreed on 3");
    step(&mut terminal, "enter", "Why this score");
    terminal.type_text("the last report was in May");
    step(&mut terminal, "enter", "4 of 4 agreed");
    step(&mut terminal, "esc", "level 1, held by");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    let round = read(folder.join("assessments/r/_round.ron"));
    assert!(round.contains("the last report was in May") && round.matches("level(2)").count() == 3, "{round}");
}
