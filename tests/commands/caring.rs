//! `restore` and `doctor`: files put back, and what is not right told with what to do.

use std::{collections::BTreeMap, fs, path::Path};

use jiff::civil::{DateTime, datetime};
use partnerwright::store::{
    self, Disk, Holder, Lock, copies,
    journal::{self, Change},
    text::to_ron,
    unsaved::{self, Unsaved},
};

use crate::{
    common::{World, read},
    said::{Said, arg, run},
};

const PEOPLE: &str = "// who\n(\n    me: \"zoe\",\n    people: [(id: \"zoe\", name: \"Zoë\")], // us\n)\n";

fn day(day: i8) -> DateTime {
    datetime(2026, 11, day, 9, 0, 0, 0)
}

/// Every file of a workspace that is none of the program's own, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for below in ["", "partners"] {
        for entry in fs::read_dir(folder.join(below)).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

fn texts(folder: &Path) -> BTreeMap<String, String> {
    files(folder).into_iter().map(|(file, bytes)| (file, String::from_utf8(bytes).unwrap())).collect()
}

/// A workspace that was opened on the 20th with these people, and of which a copy was made.
fn kept(world: &World) -> std::path::PathBuf {
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    let disk = Disk::new(&folder);
    copies::take(&disk, texts(&folder), day(20), None).unwrap();
    copies::keep_last(&disk, texts(&folder), &[], day(20)).unwrap();
    folder
}

/// The command that takes a restore back, as the last line tells it: its arguments.
fn back(out: &str) -> (Vec<String>, String) {
    let told = out.lines().last().unwrap().strip_prefix("To take this back: partnerwright ").unwrap();
    let (start, when) = told.split_once(" --at \"").unwrap();
    let when = when.trim_end_matches('"').to_owned();
    let arguments = start.split(' ').map(str::to_owned).chain(["--at".to_owned(), when.clone()]);
    (arguments.collect(), when)
}

#[test]
fn a_broken_file_is_put_back_byte_for_byte_and_that_can_be_taken_back() {
    let world = World::new();
    let folder = kept(&world);
    fs::write(folder.join("people.ron"), "(me: \"zoe\", peo").unwrap();
    let broken = files(&folder);
    let out = run(&world, ["restore", "workspace"]).fine();
    let (taken, when) = back(&out);
    let aside = format!(".partnerwright/aside/{}/people.ron", when.replace(' ', "T").replace(':', "-"));
    assert_eq!(
        out,
        format!(
            "restored: people.ron, as it was on 2026-11-20 09:00:00\n\
             laid aside: what stood in people.ron and could not be read is in {aside}\n\
             To take this back: partnerwright restore workspace --at \"{when}\"\n"
        )
    );
    assert_eq!(read(folder.join("people.ron")), PEOPLE);
    assert_eq!(read(folder.join(aside)), "(me: \"zoe\", peo");
    run(&world, taken).fine();
    assert_eq!(files(&folder), broken);
}

#[test]
fn a_file_that_is_no_text_or_wants_to_steer_the_terminal_is_put_back_as_well() {
    for broken in [&b"\xff\xfe\0\x1b[2J"[..], b"(me: \x1b[31mzoe)", b"", b"(me: \"zoe\", people: [(id: \x1b]0;x\x07)])"] {
        let world = World::new();
        let folder = kept(&world);
        fs::write(folder.join("people.ron"), broken).unwrap();
        run(&world, ["restore", "workspace", "--list"]).fine();
        let out = run(&world, ["restore", "workspace"]).fine();
        assert!(out.starts_with("restored: people.ron, as it was on 2026-11-20 09:00:00\n"), "{out}");
        assert_eq!(read(folder.join("people.ron")), PEOPLE);
    }
}

#[test]
fn where_every_file_can_be_read_nothing_is_put_back() {
    let world = World::new();
    let folder = kept(&world);
    let before = files(&folder);
    let out = run(&world, ["restore", "workspace"]).fine();
    assert_eq!(
        out,
        "Every file that is there can be read, so nothing is put back. “partnerwright restore workspace --list” shows what there is.\n"
    );
    assert_eq!(run(&world, ["restore", "workspace", "--at", "2026-11-20"]).fine(), "All of it is as it was then already.\n");
    assert_eq!(run(&world, ["restore", "workspace", "--unsaved"]).fine(), "There is nothing that could not be saved.\n");
    assert_eq!((files(&folder), copies::list(&Disk::new(&folder)).len()), (before, 1));
}

#[test]
fn a_file_of_which_nothing_is_kept_is_told_and_left_alone() {
    let world = World::new();
    let folder = kept(&world);
    fs::write(folder.join("tiers.ron"), "(").unwrap();
    let said = run(&world, ["restore", "workspace"]).refused(3);
    assert_eq!(
        said,
        "tiers.ron cannot be read, and no version of it is kept. Mend it by hand: partnerwright check workspace tells where.\n"
    );
    assert_eq!(read(folder.join("tiers.ron")), "(");
}

#[test]
fn a_workspace_is_put_back_as_it_was_on_a_day_with_partners_that_went_and_came() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    world.write("workspace/partners/old.ron", "(name: \"Old\")\n");
    world.write("workspace/notes.txt", "mine");
    let disk = Disk::new(&folder);
    let mut first = texts(&folder);
    first.remove("notes.txt");
    copies::take(&disk, first, day(18), None).unwrap();
    copies::take(&disk, BTreeMap::new(), day(20), None).unwrap();
    let then = files(&folder);
    fs::remove_file(folder.join("partners/old.ron")).unwrap();
    world.write("workspace/partners/new.ron", "(name: \"New\")\n");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    let now = files(&folder);

    let listed = run(&world, ["restore", "workspace", "--list"]).fine();
    assert!(listed.starts_with("Copies, the newest first:\n  2026-11-20 09:00:00  0 files: "), "{listed}");
    assert!(listed.contains("\n  2026-11-18 09:00:00  3 files: 1 is not there now, 2 were not there then\n"), "{listed}");
    assert_eq!(files(&folder), now);

    let out = run(&world, ["restore", "workspace", "--at", "2026-11-19"]).fine();
    let (taken, when) = back(&out);
    assert_eq!(
        out,
        format!(
            "removed: partners/new.ron, which was not there on 2026-11-18 09:00:00\n\
             restored: partners/old.ron, as it was on 2026-11-18 09:00:00\n\
             removed: people.ron, which was not there on 2026-11-18 09:00:00\n\
             To take this back: partnerwright restore workspace --at \"{when}\"\n"
        )
    );
    assert_eq!(files(&folder), then);
    run(&world, taken).fine();
    assert_eq!(files(&folder), now);
    for at in ["2026-11-18 09:00", "2026-11-18T09:00:00", "2026-11-19 23:59:59"] {
        run(&world, ["restore", "workspace", "--at", at, "--file", "people.ron"]).fine();
        assert!(!folder.join("people.ron").exists() && folder.join("partners/new.ron").exists());
        fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    }
}

#[test]
fn a_time_that_is_none_or_too_early_is_refused_with_what_there_is() {
    let world = World::new();
    let folder = kept(&world);
    let there = "There are copies from 2026-11-20 09:00:00 to 2026-11-20 09:00:00.\n";
    let said = run(&world, ["restore", "workspace", "--at", "last week"]).refused(1);
    assert_eq!(said, format!("“last week” is no time. Write 2026-11-20, 2026-11-20 14:02 or 2026-11-20 14:02:11. {there}"));
    let said = run(&world, ["restore", "workspace", "--at", "2026-11-20 08:59"]).refused(1);
    assert_eq!(said, format!("There is no copy of 2026-11-20 08:59 or before. {there}"));
    fs::remove_dir_all(folder.join(".partnerwright")).unwrap();
    let said = run(&world, ["restore", "workspace", "--at", "2026-11-20"]).refused(1);
    assert_eq!(said, "There are no copies yet. One is made before the first change of every run.\n");
    assert!(!folder.join(".partnerwright").exists(), "a lock was taken");
}

#[test]
fn a_file_that_is_not_known_is_refused_with_the_nearest_one() {
    let world = World::new();
    kept(&world);
    let said = run(&world, ["restore", "workspace", "--file", "poeple.ron"]).refused(1);
    assert_eq!(said, "There is no file “poeple.ron”, neither here nor in a copy. Did you mean “people.ron”?\n");
    run(&world, ["restore", "workspace", "--file", "../outside"]).refused(1);
    for arguments in [&["--list", "--unsaved"][..], &["--at", "2026-11-20", "--unsaved"], &["--list", "--file", "x"]] {
        run(&world, ["restore", "workspace"].iter().chain(arguments)).refused(2);
    }
}

#[test]
fn a_file_that_is_gone_is_listed_and_put_back_when_it_is_named() {
    let world = World::new();
    let folder = kept(&world);
    fs::remove_file(folder.join("people.ron")).unwrap();
    let out = run(&world, ["restore", "workspace", "--list"]).fine();
    assert_eq!(
        out,
        "Copies, the newest first:\n  2026-11-20 09:00:00  3 files: 1 is not there now\n\n\
         Files that cannot be read or are gone, as they were read last:\n  2026-11-20 09:00:00  people.ron: not there now; \
         “partnerwright restore workspace --file people.ron” puts it back\n"
    );
    assert!(run(&world, ["restore", "workspace"]).fine().starts_with("Every file that is there can be read"));
    run(&world, ["restore", "workspace", "--file", "people.ron"]).fine();
    assert_eq!(read(folder.join("people.ron")), PEOPLE);
}

#[test]
fn a_workspace_whose_marker_is_gone_or_broken_is_put_back_and_a_folder_that_never_was_one_is_refused() {
    for broken in [None, Some("(form")] {
        let world = World::new();
        let folder = kept(&world);
        let before = files(&folder);
        match broken {
            None => fs::remove_file(folder.join("workspace.ron")).unwrap(),
            Some(text) => fs::write(folder.join("workspace.ron"), text).unwrap(),
        }
        assert_ne!(run(&world, ["check", "workspace"]).code, 0);
        run(&world, ["restore", "workspace"]).fine();
        assert_eq!(files(&folder), before);
        run(&world, ["check", "workspace"]).fine();
    }
    let world = World::new();
    world.write("other/notes.txt", "mine");
    for arguments in [&["restore", "other"][..], &["restore", "other", "--list"]] {
        assert!(run(&world, arguments).refused(1).starts_with("other holds no workspace"));
    }
    assert!(run(&world, ["restore", "nowhere"]).refused(1).starts_with("There is no folder nowhere."));
    assert!(!world.path("other/.partnerwright").exists());
}

#[test]
fn a_damaged_copy_is_told_and_the_one_before_it_offered() {
    let world = World::new();
    let folder = kept(&world);
    let disk = Disk::new(&folder);
    let file = copies::take(&disk, BTreeMap::new(), day(21), None).unwrap();
    fs::write(folder.join(file), "// partnerwright copy 1").unwrap();
    let before = files(&folder);
    let out = run(&world, ["restore", "workspace", "--list"]).fine();
    assert_eq!(
        out,
        "Copies, the newest first:\n  2026-11-21 09:00:00  damaged, and cannot be put back\n  \
         2026-11-20 09:00:00  3 files: as it is now\n"
    );
    let said = run(&world, ["restore", "workspace", "--at", "2026-11-21"]).refused(3);
    assert_eq!(
        said,
        "The copy of 2026-11-21 09:00:00 is damaged, and nothing was changed. The one before it is whole, of \
         2026-11-20 09:00:00: partnerwright restore workspace --at \"2026-11-20 09:00:00\"\n"
    );
    assert_eq!(files(&folder), before);
}

#[test]
fn nothing_is_put_back_while_somebody_has_it_open_and_nothing_that_a_newer_version_wrote() {
    let world = World::new();
    let folder = kept(&world);
    fs::write(folder.join("people.ron"), "(").unwrap();
    let me = Holder { user: "jo".into(), host: "there".into(), pid: 7, since: "2026-11-21 14:02".into() };
    let lock = Lock::take(&folder, &me).unwrap();
    for arguments in [&["restore", "workspace"][..], &["restore", "workspace", "--at", "2026-11-20"]] {
        let said = run(&world, arguments).refused(1);
        assert_eq!(said, "jo has it open on there since 2026-11-21 14:02.\n");
    }
    let listed = run(&world, ["restore", "workspace", "--list"]).fine();
    assert!(listed.contains("  2026-11-20 09:00:00  people.ron, line 1, column 1: "), "{listed}");
    drop(lock);
    assert_eq!(read(folder.join("people.ron")), "(");
    fs::write(folder.join("workspace.ron"), "(format: 99)\n").unwrap();
    let said = run(&world, ["restore", "workspace"]).refused(1);
    assert_eq!(said, "It was written by a newer version, in format 99. Put it back with that one.\n");
    assert_eq!(read(folder.join("people.ron")), "(");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_workspace_stops_a_whole_restore_and_is_not_followed() {
    let world = World::new();
    let folder = kept(&world);
    let theirs = world.write("theirs.ron", "(");
    fs::remove_file(folder.join("people.ron")).unwrap();
    std::os::unix::fs::symlink(&theirs, folder.join("people.ron")).unwrap();
    world.write("workspace/partners/new.ron", "(name: \"New\")\n");
    let said = run(&world, ["restore", "workspace", "--at", "2026-11-20"]).refused(3);
    assert!(said.starts_with("workspace/people.ron: a link leads out of the workspace from here"), "{said}");
    assert!(said.ends_with("\nNothing was changed. Mend this first, or name the other files with --file.\n"), "{said}");
    assert!(folder.join("partners/new.ron").exists());
    run(&world, ["restore", "workspace"]).refused(3);
    run(&world, ["restore", "workspace", "--at", "2026-11-20", "--file", "partners/new.ron"]).fine();
    assert!(!folder.join("partners/new.ron").exists());
    assert_eq!(read(theirs), "(");
}

/// Keeps people that could not be saved; gives the file.
fn not_saved(world: &World, folder: &Path, made: DateTime, me: &str) -> std::path::PathBuf {
    let files = BTreeMap::from([("people.ron".to_owned(), format!("(me: \"{me}\")\n"))]);
    let folder = fs::canonicalize(folder).unwrap();
    unsaved::keep(&world.config(), &Unsaved { folder, made, files }).unwrap()
}

#[test]
fn what_could_not_be_saved_is_put_back_and_forgotten_only_when_it_is_on_disk() {
    let world = World::new();
    let folder = kept(&world);
    let [first, second] = [(18, "jo"), (19, "max")].map(|(on, me)| not_saved(&world, &folder, day(on), me));
    let listed = run(&world, ["restore", "workspace", "--list"]).fine();
    assert!(
        listed.ends_with(
            "\nNot saved in an earlier run; “partnerwright restore workspace --unsaved” puts it back:\n  \
             2026-11-19 09:00:00  people.ron\n  2026-11-18 09:00:00  people.ron\n"
        ),
        "{listed}"
    );
    // What stands in its place cannot be written over.
    fs::remove_file(folder.join("people.ron")).unwrap();
    fs::create_dir(folder.join("people.ron")).unwrap();
    run(&world, ["restore", "workspace", "--unsaved"]).refused(3);
    assert!(first.exists() && second.exists());
    fs::remove_dir(folder.join("people.ron")).unwrap();
    let out = run(&world, ["restore", "workspace", "--unsaved"]).fine();
    assert!(out.starts_with("restored: people.ron, as it was on 2026-11-19 09:00:00\n"), "{out}");
    assert!(
        out.ends_with(
            "What could not be saved on 2026-11-18 09:00:00 is kept still: “partnerwright restore workspace --unsaved” puts it back as well.\n"
        ),
        "{out}"
    );
    assert_eq!(read(folder.join("people.ron")), "(me: \"max\")\n");
    assert!(first.exists() && !second.exists());
}

/// Runs the doctor where the terminal is known, with an editor.
#[track_caller]
fn doctor(world: &World, dir: Option<&Path>, editor: &str) -> Said {
    let mut command = world.program(["doctor"].into_iter().chain(dir.map(arg)));
    for name in ["VISUAL", "TMUX", "COLORTERM", "TERM_PROGRAM", "FORCE_COLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_CTYPE"] {
        command.env_remove(name);
    }
    let output = command.env("EDITOR", editor).env("TERM", "xterm-256color").output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    let steers = |letter: char| letter != '\n' && partnerwright::domain::is_unsafe(letter);
    assert!(!out.contains(steers) && !err.contains(steers), "a control character is printed: {out:?} {err:?}");
    assert!(!out.contains('⟨'), "words are missing: {out}");
    Said { code: output.status.code().unwrap(), out, err }
}

#[test]
fn a_healthy_workspace_is_told_to_be_well_and_stays_as_it_is() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    // Somebody had it open before.
    fs::create_dir(folder.join(".partnerwright")).unwrap();
    let before = files(&folder);
    let out = doctor(&world, Some(Path::new("workspace")), "sh").fine();
    assert!(out.starts_with("Workspace\n  ✓ fine   folder        "), "{out}");
    for line in [
        "  ✓ fine   format        2; this version writes 2",
        "  ✓ fine   files         2, and all can be read",
        "  ✓ fine   lock          free",
        "  ✓ fine   journal       no save is half done",
        "  ✓ fine   rights        a file can be written, renamed and removed, and every folder takes changes",
        "  ◇ note   copies        There are no copies yet. One is made before the first change of every run.",
        "  ✓ fine   not saved     nothing",
        "  ✓ fine   laid aside    nothing",
        "  ✓ fine   colours       256 (TERM is “xterm-256color”)",
        "  ✓ fine   signs         Unicode (LANG is “C.UTF-8”)",
        "  ✓ fine   editor        sh",
    ] {
        assert!(out.lines().any(|told| told == line), "{line:?} is missing\n{out}");
    }
    assert!(out.ends_with("\n\nAll is well.\n") && !out.contains("to do"), "{out}");
    assert_eq!(files(&folder), before);
    assert_eq!(fs::read_dir(folder.join(".partnerwright")).unwrap().count(), 0, "a lock was taken, or something was left");
    fs::remove_dir(folder.join(".partnerwright")).unwrap();
    let out = doctor(&world, Some(Path::new("workspace")), "sh").fine();
    assert!(out.lines().any(|told| told == "  ✓ fine   rights        every folder takes changes"), "{out}");
    assert!(!folder.join(".partnerwright").exists(), "something was made");
}

#[test]
fn a_workspace_with_copies_and_one_that_somebody_has_open_are_well() {
    let world = World::new();
    let folder = kept(&world);
    let me = Holder { user: "jo".into(), host: "there".into(), pid: 7, since: "2026-11-21 14:02".into() };
    let _lock = Lock::take(&folder, &me).unwrap();
    let own = || fs::read_dir(folder.join(".partnerwright")).unwrap().count();
    let before = own();
    let out = doctor(&world, Some(&folder), "sh").fine();
    for line in [
        "  ◇ note   lock          jo has it open on there since 2026-11-21 14:02.",
        "  ✓ fine   rights        a file can be written, renamed and removed, and every folder takes changes",
        "  ✓ fine   last well     3 files, as they were read on 2026-11-20 09:00:00",
    ] {
        assert!(out.lines().any(|told| told == line), "{line:?} is missing\n{out}");
    }
    assert!(out.contains("  ✓ fine   copies        1, of 2026-11-20 09:00:00, "), "{out}");
    assert_eq!(own(), before, "something was left");
}

#[test]
fn without_a_folder_only_program_settings_and_terminal_are_looked_at() {
    let world = World::new();
    let out = doctor(&world, None, "sh").fine();
    assert!(out.starts_with("Program\n  ✓ fine   version       ") && out.contains("\n\nTerminal\n"), "{out}");
    assert!(!out.contains("Workspace"), "{out}");
}

#[test]
fn a_folder_that_cannot_be_looked_at_ends_with_3() {
    let world = World::new();
    world.write("other/notes.txt", "mine");
    assert!(doctor(&world, Some(Path::new("nowhere")), "sh").refused(3).starts_with("There is no folder nowhere."));
    assert!(doctor(&world, Some(Path::new("other")), "sh").refused(3).starts_with("other holds no workspace"));
}

/// A journal of a save of one file that is not in its place yet.
fn half_done(folder: &Path) {
    let changes: Vec<_> = [Change { file: "people.ron".into(), before: None, after: Some(PEOPLE.into()) }].into();
    let body = to_ron(&changes).unwrap();
    let head = format!("// partnerwright journal 1 · crc32 {:08x} · {} bytes", crc32fast::hash(body.as_bytes()), body.len());
    Disk::new(folder).write(&journal::file(), &format!("{head}\n{body}")).unwrap();
}

/// A fault: its name, what brings it about, what is said of it, and what to do.
type Case = (&'static str, fn(&World, &Path), &'static str, &'static str);

const CASES: &[Case] = &[
    (
        "a broken file with a version",
        |_, folder| {
            copies::keep_last(&Disk::new(folder), texts(folder), &[], day(20)).unwrap();
            fs::write(folder.join("answers.ron"), "(company: (").unwrap();
        },
        "to do  files         answers.ron, line 1, column 11: ",
        "“partnerwright restore workspace” puts back what was read well last, of 2026-11-20 09:00:00.",
    ),
    (
        "a broken file without one",
        |_, folder| fs::write(folder.join("tiers.ron"), "(tracks: 7)").unwrap(),
        "to do  files         tiers.ron, line 1, ",
        "No earlier version of tiers.ron is kept: mend it in an editor.",
    ),
    (
        "no marker",
        |_, folder| {
            copies::take(&Disk::new(folder), texts(folder), day(20), None).unwrap();
            fs::remove_file(folder.join("workspace.ron")).unwrap();
        },
        "to do  files         workspace.ron, which makes this folder a workspace, is not there",
        "“partnerwright restore workspace” puts back",
    ),
    (
        "a newer format",
        |_, folder| fs::write(folder.join("workspace.ron"), "(format: 99)").unwrap(),
        "to do  format        written by a newer version: format 99",
        "Use the newer version here as well.",
    ),
    (
        "a field with a slip of the pen",
        |_, folder| fs::write(folder.join("people.ron"), "(peolpe: [])").unwrap(),
        "to do  fields        ",
        "Give the field its right name",
    ),
    (
        "a copy of a syncing program",
        |_, folder| fs::write(folder.join("board (1).ron"), "()").unwrap(),
        "to do  other copies  board (1).ron looks like another version of board.ron",
        "Compare the two, put what you want into board.ron, and remove board (1).ron.",
    ),
    (
        "a folder in the place of a file",
        |_, folder| fs::create_dir(folder.join("board.ron")).unwrap(),
        "to do  files         board.ron: a folder or something else stands where a file should",
        "Move it away",
    ),
    (
        "a name that would steer the terminal",
        |world, _| drop(world.write("workspace/partners/\u{1b}[31m.ron", "()")),
        "to do  files         partners/\u{fffd}[31m.ron: its name can be no id",
        "",
    ),
    (
        "a lock of another machine",
        |world, _| drop(world.write("workspace/.partnerwright/lock", "mara\tfar away\t7\t2026-11-21 14:02\n")),
        "to do  lock          mara had it open on far away since 2026-11-21 14:02",
        "take it over",
    ),
    (
        "a save that is half done",
        |_, folder| half_done(folder),
        "to do  journal       a program ended in the middle of a save; these are not in their place yet: people.ron",
        "“partnerwright workspace” finishes the save when it opens it.",
    ),
    (
        "a file that is only read",
        |_, folder| {
            let path = folder.join("answers.ron");
            let mut rights = fs::metadata(&path).unwrap().permissions();
            rights.set_readonly(true);
            fs::set_permissions(path, rights).unwrap();
        },
        "to do  rights        answers.ron is marked as read-only",
        "“chmod u+w workspace/answers.ron” takes the mark away.",
    ),
    (
        "a file in the place of the own folder",
        |world, folder| {
            let _ = fs::remove_dir_all(folder.join(".partnerwright"));
            world.write("workspace/.partnerwright", "mine");
        },
        "to do  rights        .partnerwright is no folder, so there can be no lock",
        "“mv workspace/.partnerwright workspace/.partnerwright.old” moves it away",
    ),
    (
        "a damaged copy",
        |world, _| drop(world.write("workspace/.partnerwright/copies/2026-11-20T09-00-00.ron", "half")),
        "to do  copies        the copy of 2026-11-20 09:00:00 is damaged",
        "“rm workspace/.partnerwright/copies/2026-11-20T09-00-00.ron”",
    ),
    (
        "damaged last versions",
        |world, _| drop(world.write("workspace/.partnerwright/last", "half")),
        "to do  last well     the last versions are damaged",
        "“rm workspace/.partnerwright/last”",
    ),
    (
        "work that could not be saved",
        |world, folder| drop(not_saved(world, folder, day(20), "zoe")),
        "to do  not saved     on 2026-11-20 09:00:00 this could not be saved: people.ron",
        "“partnerwright restore workspace --unsaved” puts it back.",
    ),
    (
        "errors of the review",
        |world, _| drop(world.write("workspace/partners/hansa.ron", "(name: \"Hansa\", owner: \"nobody-known\")")),
        "to do  review        1 error ",
        "“partnerwright check workspace” tells each of them",
    ),
    (
        "a broken config",
        |world, _| drop(world.write("config/config.ron", "(colours: \"many\")")),
        "to do  settings      config.ron: “many” cannot stand here",
        "Mend config.ron",
    ),
    (
        "a key that does nothing",
        |world, _| drop(world.write("config/keys.ron", "[(scope: \"start\", keys: \"x\", action: \"quitt\")]")),
        "to do  keys          keys.ron, line 1: there is no action “quitt”",
        "“partnerwright keys” shows what holds.",
    ),
    (
        "a broken theme",
        |world, _| drop(world.write("config/themes/mine.ron", "(roles: {\"no-such\": \"red\"})")),
        "to do  themes        ",
        "until then the theme is not there",
    ),
    (
        "a theme that nobody has",
        |world, _| drop(world.write("config/config.ron", "(theme: \"drak\")")),
        "to do  themes        There is no theme “drak”.",
        "“partnerwright themes” lists them.",
    ),
];

#[test]
fn every_fault_is_named_with_what_to_do() {
    for (name, bring_about, said, to_do) in CASES {
        let world = World::new();
        let folder = world.workspace("Nordlicht");
        bring_about(&world, &folder);
        let before = files(&folder);
        let told = doctor(&world, Some(Path::new("workspace")), "sh");
        // Lines are broken where they are long.
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let flat = one_line(&told.out);
        assert_eq!((told.code, told.err.as_str()), (1, ""), "{name}\n{}", told.out);
        assert!(flat.contains(&one_line(&format!("▲ {said}"))), "{name}: {said:?} is missing\n{}", told.out);
        assert!(flat.contains(&one_line(to_do)), "{name}: {to_do:?} is missing\n{}", told.out);
        assert_eq!(told.out.lines().last(), Some("One thing is to be done."), "{name}\n{}", told.out);
        assert_eq!(files(&folder), before, "{name}");
    }
}

#[test]
fn what_needs_no_hand_is_a_note() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    world.write("workspace/.board.ron.4711.part", "(");
    world.write("workspace/.partnerwright/journal", "// partnerwright journal 1 · crc");
    world.write("workspace/.partnerwright/aside/2026-11-20T09-00-00/board.ron", "(");
    fs::write(folder.join("workspace.ron"), "(format: 1)\n").unwrap();
    let out = doctor(&world, Some(Path::new("workspace")), "sh").fine();
    for line in [
        "  ◇ note   format        1; this version writes 2",
        "  ◇ note   left over     a program ended in the middle of a save and has left .board.ron.4711.part",
        "  ◇ note   laid aside    texts that had to make way lie in .partnerwright/aside/2026-11-20T09-00-00",
    ] {
        assert!(out.lines().any(|told| told == line), "{line:?} is missing\n{out}");
    }
    assert!(out.contains("  ◇ note   journal       a save ended before it began"), "{out}");
    assert!(store::open(&folder).is_ok());
}

#[test]
fn an_editor_that_is_not_there_is_to_be_set_and_a_plain_terminal_gets_plain_signs() {
    let world = World::new();
    let said = doctor(&world, None, "/nowhere/ed");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("  ▲ to do  editor        there is no /nowhere/ed\n"), "{}", said.out);
    world.write("config/config.ron", "(glyphs: \"ascii\", colours: \"none\")");
    let out = doctor(&world, None, "sh").fine();
    assert!(out.contains("  x fine   colours       none (as config.ron says)\n"), "{out}");
    assert!(out.contains("  ? note   signs         ASCII alone (as config.ron says)\n"), "{out}");
}
