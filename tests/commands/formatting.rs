//! `fmt`: files laid out, comments and values kept.

use std::{fs, path::Path};

use partnerwright::store;

use crate::{
    common::{World, copy, read},
    said::{arg, run},
};

/// Written by hand, with comments at every place.
const PEOPLE: &str = "// who\n( me:\"zoe\" /* you */,people:[\n\n\n(id: \"zoe\",name:\"Zoë\" ), // first\n  // the last\n  ( id:\"jo\", name: \"Jo\")]\n)\n";

/// The same, laid out.
const LAID_OUT: &str = "// who\n(\n    me: \"zoe\", /* you */\n    people: [\n        (\n            id: \"zoe\",\n            name: \"Zoë\",\n        ), // first\n        // the last\n        (\n            id: \"jo\",\n            name: \"Jo\",\n        ),\n    ],\n)\n";

#[test]
fn files_are_laid_out_once_with_every_comment_and_the_workspace_stays_as_it_is() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    world.write("workspace/partners/hansa.ron", "\u{feff}(name:\"Hansa\",\r\n// owner\r\nowner:\"zoe\")\r\n");
    let before = store::open(&folder).unwrap().workspace;
    let said = run(&world, ["fmt", "workspace", "--check"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert_eq!(said.out, "would be laid out: workspace/people.ron\nwould be laid out: workspace/partners/hansa.ron\n");
    assert_eq!(read(folder.join("people.ron")), PEOPLE);
    let out = run(&world, ["fmt", "workspace"]).fine();
    assert_eq!(out, "laid out: workspace/people.ron\nlaid out: workspace/partners/hansa.ron\n");
    assert_eq!(read(folder.join("people.ron")), LAID_OUT);
    let partner = read(folder.join("partners/hansa.ron"));
    assert_eq!(partner, "\u{feff}(\r\n    name: \"Hansa\",\r\n    // owner\r\n    owner: \"zoe\",\r\n)\r\n");
    assert_eq!(store::open(&folder).unwrap().workspace, before);
    for arguments in [&["fmt", "workspace"][..], &["fmt", "workspace", "--check"]] {
        assert!(run(&world, arguments).fine().ends_with(" files are laid out already.\n"));
    }
}

#[test]
fn a_broken_file_is_told_and_left_alone_and_the_others_are_laid_out() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    fs::write(folder.join("tiers.ron"), "( tracks: [").unwrap();
    let said = run(&world, ["fmt", "nowhere", "workspace"]);
    assert_eq!((said.code, said.out.as_str()), (3, "laid out: workspace/people.ron\n"));
    assert!(
        said.err.contains("There is no folder nowhere.\n") && said.err.contains("\nworkspace/tiers.ron, line 1, "),
        "{}",
        said.err
    );
    assert_eq!((read(folder.join("tiers.ron")), read(folder.join("people.ron"))), ("( tracks: [".into(), LAID_OUT.into()));
    assert_eq!(run(&world, ["fmt", "workspace", "--check"]).code, 3);
}

#[test]
fn a_workspace_that_somebody_has_open_or_a_newer_version_wrote_is_left_alone() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    let me = store::Holder { user: "jo".into(), host: "there".into(), pid: 7, since: "2026-11-21 14:02".into() };
    let lock = store::Lock::take(&folder, &me).unwrap();
    assert!(run(&world, ["fmt", "workspace"]).refused(1).contains("jo has it open"));
    drop(lock);
    fs::write(folder.join("workspace.ron"), "(format: 99)\n").unwrap();
    run(&world, ["fmt", "workspace"]).refused(3);
    assert_eq!(read(folder.join("people.ron")), PEOPLE);
}

#[test]
fn the_samples_become_what_is_laid_out_and_stay_so() {
    let world = World::new();
    for sample in store::samples::ALL {
        let folder = world.path(sample.name);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workspaces").join(sample.name), &folder);
        let before = store::open(&folder).unwrap().workspace;
        run(&world, ["fmt", arg(&folder)]).fine();
        assert_eq!(store::open(&folder).unwrap().workspace, before, "{}", sample.name);
        run(&world, ["fmt", arg(&folder), "--check"]).fine();
    }
}
