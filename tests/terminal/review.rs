//! The review in the real program: what is mended and waived on the screen stands in the files, and `check` sees it.

use std::process::Command;

use crate::{
    common::{PROGRAM, World, read},
    harness::{Launch, Terminal},
};

/// Presses keys and waits until the screen shows what follows from them.
fn step(terminal: &mut Terminal, keys: &str, shown: &str) {
    terminal.keys(keys);
    terminal.shows(shown);
}

#[test]
fn what_is_mended_and_waived_on_the_screen_stands_in_the_files_with_their_comments() {
    let world = World::new();
    world.write("mine/workspace.ron", "(format: 1)\n");
    world.write("mine/people.ron", "(me: \"mara\", people: [(id: \"mara\", name: \"Mara König\", initials: \"MK\")])\n");
    world.write("mine/answers.ron", "(\n    // asked in October\n    company: (acv: unknown),\n)\n");
    world.write(
        "mine/policy.ron",
        "(\n    terms: [\n        // agreed with sales\n        (id: \"t1\", sourced: 100, influenced: 100, protection_days: 90),\n    ],\n)\n",
    );
    let mut terminal = Launch::new(PROGRAM).args(["mine"]).envs(world.environment()).cwd(world.path("")).size(120, 40).start();
    terminal.shows("2 findings");
    step(&mut terminal, "g r", "Influence pays as much as finding");
    step(&mut terminal, "F", "influenced: 50");
    step(&mut terminal, "enter", "policy/influenced-not-below-sourced is mended");
    step(&mut terminal, "W", "One sentence");
    terminal.type_text("Finance counts in January.");
    terminal.shows("Finance counts in January.");
    step(&mut terminal, "enter", "The last day");
    step(&mut terminal, "enter", "waived until");
    terminal.shows("Nothing was found.");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);

    let policy = read(world.path("mine/policy.ron"));
    assert!(policy.contains("// agreed with sales") && policy.contains("influenced: 50"), "{policy}");
    let review = read(world.path("mine/review.ron"));
    for said in ["facts/unknown", "answers/company/acv", "Finance counts in January.", "author: \"mara\""] {
        assert!(review.contains(said), "{said}: {review}");
    }
    let checked = Command::new(PROGRAM).args(["check", "mine"]).current_dir(world.path("")).output().unwrap();
    assert!(checked.status.success());
    assert!(String::from_utf8_lossy(&checked.stdout).ends_with("mine: 1 waived\n"), "{checked:?}");
}
