//! `method export` and `--method`: the method as files that can be changed.

use std::{fs, path::PathBuf};

use crate::{
    common::{World, read},
    said::{Said, arg, run},
    showing::ANSWERED,
};

/// An exported method, with one piece of one file replaced.
fn changed(world: &World, file: &str, old: &str, new: &str) -> PathBuf {
    let folder = world.path("method");
    run(world, ["method", "export", arg(&folder)]).fine();
    let text = read(folder.join(file));
    assert!(text.contains(old), "{file} does not hold {old:?}");
    fs::write(folder.join(file), text.replacen(old, new, 1)).unwrap();
    folder
}

fn show(world: &World, method: &std::path::Path) -> Said {
    run(world, ["show", ANSWERED, "--method", arg(method)])
}

#[test]
fn an_exported_method_gives_the_same_advice() {
    let world = World::new();
    let folder = world.path("method");
    let out = run(&world, ["method", "export", arg(&folder)]).fine();
    let rows = fs::read_dir(&folder).unwrap().count() - 1;
    let words = fs::read_dir(folder.join("words/en")).unwrap().count();
    assert_eq!(out, format!("{} files are written to {}.\n", rows + words, folder.display()));
    for format in ["plain", "json"] {
        let own = run(&world, ["show", ANSWERED, "--format", format]).fine();
        let exported = run(&world, ["show", ANSWERED, "--format", format, "--method", arg(&folder)]).fine();
        assert_eq!(own, exported);
    }
}

#[test]
fn a_method_with_one_file_is_filled_up_with_what_is_built_in() {
    let world = World::new();
    let folder = changed(&world, "words/en/verdicts.ftl", "verdict-referral = ", "verdict-referral = Schöne ");
    for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        fs::remove_file(entry.path()).unwrap();
    }
    assert!(show(&world, &folder).fine().contains("Schöne Referral programme"));
}

#[test]
fn a_changed_word_and_a_changed_row_show() {
    let world = World::new();
    let folder = changed(&world, "words/en/verdicts.ftl", "verdict-informal = ", "verdict-informal = Ganz ");
    let caps = read(folder.join("caps.ron"))
        .replace("id: \"direct-partly\", allows: \"referral\"", "id: \"direct-partly\", allows: \"informal\"");
    fs::write(folder.join("caps.ron"), caps).unwrap();
    let out = show(&world, &folder).fine();
    assert!(out.contains("Ganz Not yet a programme"), "{out}");
}

#[test]
fn a_misspelt_id_is_refused_with_file_row_and_what_was_meant() {
    let world = World::new();
    let folder = changed(&world, "caps.ron", "allows: \"referral\"", "allows: \"referal\"");
    let said = show(&world, &folder).refused(1);
    assert_eq!(said, "caps.ron, row direct-partly: referal is no row; did you mean referral?\n");
}

#[test]
fn an_id_that_stands_twice_is_refused_with_file_and_row() {
    let world = World::new();
    let folder = changed(&world, "caps.ron", "\"direct-predictable\"", "\"direct-partly\"");
    assert_eq!(show(&world, &folder).refused(1), "caps.ron, row direct-partly: the id stands twice\n");
}

#[test]
fn a_row_that_does_not_read_is_refused_with_file_line_and_column() {
    let world = World::new();
    let folder = changed(&world, "caps.ron", "allows: \"referral\"", "allows: 7");
    let said = show(&world, &folder).refused(1);
    assert!(said.starts_with("caps.ron, line 4, column "), "{said}");
}

#[test]
fn a_file_of_no_method_is_refused_with_the_nearest() {
    let world = World::new();
    let folder = changed(&world, "caps.ron", "", "");
    fs::rename(folder.join("caps.ron"), folder.join("capz.ron")).unwrap();
    let said = show(&world, &folder).refused(1);
    assert!(said.ends_with("capz.ron: no file of a method; did you mean caps.ron?\n"), "{said}");
}

#[test]
fn words_that_do_not_read_are_refused_with_file_and_line() {
    let world = World::new();
    let folder = changed(&world, "words/en/caps.ftl", "\n", "\nbroken = {\n");
    let said = show(&world, &folder).refused(1);
    assert!(said.starts_with("words/en/caps.ftl, line "), "{said}");
}

#[test]
fn a_method_that_is_not_there_is_answered_with_no() {
    let world = World::new();
    let said = show(&world, &world.path("nowhere")).refused(1);
    assert!(said.contains("nowhere") && !said.contains("os error"), "{said}");
}

#[test]
fn a_method_is_exported_only_into_an_empty_folder() {
    let world = World::new();
    world.write("full/letter.txt", "dear");
    assert!(run(&world, ["method", "export", "full"]).refused(1).starts_with("full holds other things."));
    assert!(run(&world, ["method", "export", "full/letter.txt"]).refused(1).starts_with("full/letter.txt is a file"));
    run(&world, ["method", "export", "full/letter.txt/below"]).refused(3);
    assert_eq!(fs::read_dir(world.path("full")).unwrap().count(), 1);
}
