//! The whole of the main job in the real program: from the first question to a board that is there again the next day.

use std::fs;

use crate::{
    common::{PROGRAM, World, read},
    harness::{Launch, Terminal},
};

fn launch(world: &World) -> Terminal {
    Launch::new(PROGRAM).envs(world.environment()).cwd(world.path("")).size(120, 40).start()
}

/// Presses keys and waits until the screen shows what follows from them.
fn step(terminal: &mut Terminal, keys: &str, shown: &str) {
    terminal.keys(keys);
    terminal.shows(shown);
}

/// Types a text into the field that is open and hands it in.
fn type_in(terminal: &mut Terminal, text: &str) {
    terminal.type_text(text);
    terminal.shows(text);
    terminal.keys("enter");
}

#[test]
fn a_programme_is_designed_from_the_first_question_to_the_board_and_is_there_after_a_restart() {
    let world = World::new();
    let mut terminal = launch(&world);
    step(&mut terminal, "n", "Name of the company");
    type_in(&mut terminal, "Hansa Logistik");
    terminal.shows("No verdict yet");

    // The questions: a company of eight million that can predict its sales and has somebody for half of the week.
    step(&mut terminal, "g c space enter", "enter done");
    type_in(&mut terminal, "8,2 Mio");
    step(&mut terminal, "g 1 space", "[✓] Distribution");
    step(&mut terminal, "g 2 j space", "(•) Sales-assisted");
    step(&mut terminal, "g 4 space space space", "predictable");
    step(&mut terminal, "g 5 j enter", "enter done");
    type_in(&mut terminal, "Mara König");
    step(&mut terminal, "j j j j", "▸ Share of the week");
    step(&mut terminal, "enter", "enter done");
    type_in(&mut terminal, "50");
    terminal
        .wait_for("a verdict that is firm", |screen| screen.contains("Referral programme") && !screen.contains("provisional"));

    // The strategy, and from its types the tracks with their rungs.
    step(&mut terminal, "g s", "FORM OF THE PROGRAMME");
    step(&mut terminal, "A", "accepted");
    step(&mut terminal, "g t enter", "2 tracks made");
    terminal.shows("To enter");
    step(&mut terminal, "g y enter", "Protected for");

    // A first partner.
    step(&mut terminal, "g a n", "enter done");
    type_in(&mut terminal, "Beratung Möller");
    terminal.shows("Beratung Möller");

    // The board, and the first card on its way.
    step(&mut terminal, "g b enter", "Day 1 of the board");
    step(&mut terminal, "enter", "The board has 36 cards");
    step(&mut terminal, "L", "Doing   1 of 3");
    step(&mut terminal, "g k enter", "Activation");
    terminal.shows("saved");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);

    let folder = world.home().join("partner-programmes/hansa-logistik");
    for (file, holds) in [
        ("answers.ron", "arr: fact(8200000)"),
        ("strategy.ron", "taken: accepted"),
        ("people.ron", "name: \"Mara König\""),
        ("tiers.ron", "id: \"introducer\""),
        ("policy.ron", "protection_days"),
        ("partners/beratung-moeller.ron", "name: \"Beratung Möller\""),
        ("board.ron", "state: doing"),
        ("metrics.ron", "id: \"activation\""),
    ] {
        let text = read(folder.join(file));
        assert!(text.contains(holds), "{file}: {text}");
    }
    assert_eq!(fs::read_dir(folder.join("partners")).unwrap().count(), 1);

    let mut again = launch(&world);
    again.shows("Hansa Logistik");
    again.keys("down down down down enter");
    again.shows("WHERE IT STANDS");
    step(&mut again, "g b", "Doing   1 of 3");
    step(&mut again, "g t", "Types and tiers");
    step(&mut again, "g a", "Beratung Möller");
    again.keys("q");
    assert_eq!(again.ends(), 0);
}
