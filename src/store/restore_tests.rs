//! What putting files back promises: byte for byte, all or nothing, and nothing of what was there lost.

use std::fs;

use jiff::civil::datetime;

use super::*;

const GOOD: &str = "(\n    me: \"zoe\", // us\n    people: [(id: \"zoe\", name: \"Zoë\")],\n)\n";

fn day(day: i8) -> DateTime {
    datetime(2026, 11, day, 9, 0, 0, 0)
}

fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
}

/// A workspace with a copy of the 10th, in which the people were others, a partner was there and another one was not.
fn workspace() -> (tempfile::TempDir, Disk) {
    let folder = tempfile::tempdir().unwrap();
    let disk = Disk::new(folder.path());
    let marker = ("workspace.ron", "(format: 2)\n");
    let then = files(&[marker, ("people.ron", "(me: \"jo\")\n"), ("partners/old.ron", "(name: \"Old\")\n")]);
    copies::take(&disk, then, day(10), None).unwrap();
    let now = files(&[marker, ("people.ron", GOOD), ("partners/new.ron", "(name: \"New\")\n")]);
    for (file, text) in &now {
        disk.write(file, text).unwrap();
    }
    copies::keep_last(&disk, now, &[], day(20)).unwrap();
    (folder, disk)
}

fn texts(disk: &Disk) -> BTreeMap<String, String> {
    now(disk).unwrap().texts
}

fn copy_at(disk: &Disk, when: DateTime) -> Copy {
    copies::read(disk, &copies::at(disk, when).unwrap().file).unwrap()
}

#[test]
fn a_time_is_a_day_to_its_end_a_minute_or_a_moment() {
    for (written, expected) in [
        ("2026-11-20", datetime(2026, 11, 20, 23, 59, 59, 0)),
        ("2026-11-20 14:02", datetime(2026, 11, 20, 14, 2, 59, 0)),
        ("2026-11-20T14:02", datetime(2026, 11, 20, 14, 2, 59, 0)),
        (" 2026-11-20 14:02:11", datetime(2026, 11, 20, 14, 2, 11, 0)),
        ("2026-11-20T14:02:11", datetime(2026, 11, 20, 14, 2, 11, 0)),
        ("2026-11-20T14-02-11", datetime(2026, 11, 20, 14, 2, 11, 0)),
    ] {
        assert_eq!(when(written), Some(expected), "{written}");
    }
    for written in ["", "yesterday", "2026-11-31", "20.11.2026", "2026-11-20 25:00", "2026-11-20 14:02:11 x"] {
        assert_eq!(when(written), None, "{written}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_put_back_byte_for_byte_and_what_stood_there_is_laid_aside() {
    for broken in [&b"(me: \"zoe\", peo"[..], b"\xff\xfe(\0m", b"(me: 7)"] {
        let (folder, disk) = workspace();
        fs::write(folder.path().join("people.ron"), broken).unwrap();
        let now = now(&disk).unwrap();
        let plan = super::broken(&disk, &now, &[]);
        let put = Put { file: "people.ron".into(), text: Some(GOOD.into()), made: day(20) };
        assert_eq!(plan, Plan { puts: vec![put], ..Plan::default() });
        let done = carry_out(&disk, &now, &plan, day(21)).unwrap();
        assert_eq!((done.before, &done.aside), (Some(day(21)), &vec!["people.ron".to_owned()]));
        assert_eq!(fs::read_to_string(folder.path().join("people.ron")).unwrap(), GOOD);
        assert_eq!(fs::read(folder.path().join(&done.folder).join("people.ron")).unwrap(), broken);
        assert_eq!(super::broken(&disk, &super::now(&disk).unwrap(), &[]), Plan::default());
    }
}

#[test]
fn where_no_last_version_is_kept_the_newest_copy_that_can_be_read_gives_it() {
    let (folder, disk) = workspace();
    fs::remove_file(folder.path().join(copies::last_file())).unwrap();
    copies::take(&disk, files(&[("people.ron", "(me")]), day(11), None).unwrap();
    assert_eq!(version(&disk, "people.ron"), Some(("(me: \"jo\")\n".into(), day(10))));
    fs::write(folder.path().join("board.ron"), "(").unwrap();
    assert_eq!(super::broken(&disk, &now(&disk).unwrap(), &[]).without, ["board.ron"]);
}

#[test]
fn a_workspace_without_its_marker_is_put_back_from_its_copies() {
    let (folder, disk) = workspace();
    fs::remove_file(folder.path().join("workspace.ron")).unwrap();
    assert!(super::super::open(folder.path()).is_err());
    let now = now(&disk).unwrap();
    let plan = super::broken(&disk, &now, &[]);
    assert_eq!(plan.puts.iter().map(|put| put.file.as_str()).collect::<Vec<_>>(), ["workspace.ron"]);
    carry_out(&disk, &now, &plan, day(21)).unwrap();
    assert!(super::super::open(folder.path()).is_ok());
    let other = tempfile::tempdir().unwrap();
    assert!(matches!(super::now(&Disk::new(other.path())), Err(OpenError::NoWorkspace(_))));
}

#[test]
fn everything_is_put_back_as_it_was_and_that_can_be_taken_back() {
    let (_folder, disk) = workspace();
    let before = texts(&disk);
    let now = now(&disk).unwrap();
    assert_eq!(now.differs(&copy_at(&disk, day(10))), Differs { changed: 1, gone: 1, added: 1 });
    let plan = whole(&now, &copy_at(&disk, day(10)), &[]);
    let done = carry_out(&disk, &now, &plan, day(10)).unwrap();
    assert_eq!(texts(&disk), copy_at(&disk, day(10)).files);
    let taken = done.before.unwrap();
    assert_eq!(taken, day(10) + 1.second(), "two copies of a second would be one");
    let now = super::now(&disk).unwrap();
    let back = whole(&now, &copy_at(&disk, taken), &[]);
    assert_eq!(carry_out(&disk, &now, &back, day(22)).unwrap().before, Some(day(10)), "there is such a copy already");
    assert_eq!(texts(&disk), before);
    assert_eq!(copies::list(&disk).len(), 2);
}

#[test]
fn only_what_is_asked_for_is_put_back_and_the_marker_is_never_taken_away() {
    let (_folder, disk) = workspace();
    let only = ["people.ron".to_owned()];
    let now = now(&disk).unwrap();
    let named = |plan: Plan| plan.puts.into_iter().map(|put| put.file).collect::<Vec<_>>();
    assert_eq!(named(whole(&now, &copy_at(&disk, day(10)), &only)), only);
    let none = Copy { made: day(10), files: BTreeMap::new(), older: BTreeMap::new() };
    assert_eq!(named(whole(&now, &none, &[])), ["partners/new.ron", "people.ron"]);
    let unsaved = files(&[("people.ron", "(me: \"x\")"), ("../outside", "x"), ("notes.txt", "x"), ("partners/../x.ron", "x")]);
    assert_eq!(named(super::texts(&now, &unsaved, day(20), &[])), only);
}

#[cfg(unix)]
#[test]
fn what_no_text_can_mend_is_told_and_left_alone() {
    let (folder, disk) = workspace();
    let outer = tempfile::tempdir().unwrap();
    fs::remove_file(folder.path().join("people.ron")).unwrap();
    std::os::unix::fs::symlink(outer.path().join("x"), folder.path().join("people.ron")).unwrap();
    fs::write(outer.path().join("x"), "(").unwrap();
    fs::remove_dir_all(folder.path().join("partners")).unwrap();
    std::os::unix::fs::symlink(outer.path(), folder.path().join("partners")).unwrap();
    let now = now(&disk).unwrap();
    for plan in [super::broken(&disk, &now, &[]), whole(&now, &copy_at(&disk, day(10)), &[])] {
        assert_eq!(plan.puts, []);
        let refused: Vec<_> = plan.refused.iter().map(|fault| (fault.file.as_str(), fault.kind.clone())).collect();
        assert_eq!(refused, [("partners", FaultKind::Outside), ("people.ron", FaultKind::Outside)]);
    }
}

#[test]
fn where_nothing_can_be_kept_nothing_is_changed() {
    let (folder, disk) = workspace();
    fs::remove_dir_all(folder.path().join(copies::folder())).unwrap();
    fs::write(folder.path().join(copies::folder()), "a file").unwrap();
    fs::write(folder.path().join("people.ron"), "(").unwrap();
    let now = now(&disk).unwrap();
    assert!(carry_out(&disk, &now, &super::broken(&disk, &now, &[]), day(21)).is_err());
    assert_eq!(fs::read_to_string(folder.path().join("people.ron")).unwrap(), "(");
}
