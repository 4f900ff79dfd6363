//! Workspaces of every format that ever was: they open, stay as they are until somebody changes something, and keep their old
//! files then.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod common;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use common::{World, copy};
use partnerwright::{
    domain::workspace::FORMAT,
    store::{self, copies, samples},
};

/// The workspace that a version of this format has left.
fn left_by(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/formats/{format}"))
}

/// Every file of a workspace with its bytes, without those of the own folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for path in fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path()) {
            if path.ends_with(".partnerwright") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn older() -> impl Iterator<Item = (u32, World, PathBuf)> {
    (1..FORMAT).map(|format| {
        let world = World::new();
        let folder = world.path("workspace");
        copy(&left_by(format), &folder);
        (format, world, folder)
    })
}

#[test]
fn there_is_a_workspace_of_every_format_before_this_one_and_the_samples_are_of_this_one() {
    for format in 1..FORMAT {
        let marker = fs::read_to_string(left_by(format).join("workspace.ron")).unwrap();
        assert!(marker.contains(&format!("format: {format}")), "{marker}");
    }
    for sample in samples::ALL {
        let files = sample.files("2026-11-21".parse().unwrap());
        let (_, marker) = files.iter().find(|(file, _)| *file == "workspace.ron").unwrap();
        assert!(marker.contains(&format!("format: {FORMAT}")), "{}", sample.name);
    }
}

#[test]
fn an_older_workspace_opens_whole_and_only_looking_leaves_every_byte() {
    for (format, world, folder) in older() {
        let before = files(&folder);
        let opened = store::open(&folder).unwrap();
        assert_eq!((opened.faults, opened.unknown, opened.newer), (Vec::new(), Vec::new(), false), "format {format}");
        assert_eq!(opened.workspace.head.format, FORMAT);
        assert_eq!(opened.workspace.answers.company.name, "Kranich Software");
        assert_eq!((opened.workspace.partners.iter().count(), opened.workspace.board.cards.len()), (12, 40));
        world.program(["show", folder.to_str().unwrap()]).assert().success();
        world.program(["check", folder.to_str().unwrap()]).assert().success();
        assert_eq!(files(&folder), before, "format {format}");
    }
}

#[test]
fn the_first_change_writes_the_new_format_and_keeps_the_old_files() {
    for (format, _world, folder) in older() {
        let before = files(&folder);
        let mut opened = store::open(&folder).unwrap();
        let mut workspace = opened.workspace.clone();
        Arc::make_mut(&mut workspace.answers).company.name = "Renamed".into();
        assert_eq!(opened.files.save(&workspace), []);
        let again = store::open(&folder).unwrap();
        assert!(again.workspace == workspace);
        assert!(fs::read_to_string(folder.join("workspace.ron")).unwrap().contains(&format!("format: {FORMAT}")));
        let old = copies::list(opened.files.disk()).into_iter().find(|copy| copy.format == Some(format)).unwrap();
        let old = copies::read(opened.files.disk(), &old.file).unwrap();
        let known = |file: &Path| partnerwright::domain::Part::of_file(file.to_str().unwrap()).is_some();
        let expected: BTreeMap<_, _> = before.iter().filter(|(file, _)| known(file)).collect();
        let kept: BTreeMap<_, _> =
            old.files.iter().map(|(file, text)| (PathBuf::from(file), text.clone().into_bytes())).collect();
        assert_eq!(kept.iter().collect::<BTreeMap<_, _>>(), expected, "format {format}");
        // What the change was not about, and the step did not rewrite, is as it was.
        let after = files(&folder);
        let changed: Vec<_> =
            after.iter().filter(|(file, bytes)| before.get(*file) != Some(bytes)).map(|(file, _)| file).collect();
        assert_eq!(changed, [Path::new("answers.ron"), Path::new("workspace.ron")], "format {format}");
    }
}
