//! Real faults: the program is killed in the middle of its work, the disk is full, the folder goes away, a file turns into
//! something else. What was saved stays, and the program says what is not.

use std::{fs, path::Path, process::Command, thread, time::Duration};

use partnerwright::{
    domain::Workspace,
    store::{self, Holder, Lock},
};
use rustix::process::Signal;

use crate::{
    common::{World, copy, read},
    harness::Terminal,
    workbench::{header, is_saved, launch, opened},
};

/// How often the program is killed, where nobody asks for more with `PARTNERWRIGHT_ROUNDS`.
const ROUNDS: usize = 12;

/// A sample on disk, opened by nobody yet.
fn sample(world: &World, name: &str) -> std::path::PathBuf {
    let folder = world.path("workspace");
    store::made::make(&folder, "", Some(name), "2026-11-21".parse().unwrap(), "").unwrap();
    folder
}

/// What is on disk, without the note of which method it was advised with last.
fn value(folder: &Path) -> Workspace {
    let opened = store::open(folder).unwrap();
    assert_eq!(opened.faults, []);
    Workspace { head: std::sync::Arc::default(), ..opened.workspace }
}

/// Gives all partners another owner: one change of many files.
fn change_many_files(terminal: &mut Terminal) {
    terminal.keys("g a");
    terminal.shows("12 partners");
    terminal.keys("ctrl-a o");
    terminal.shows("type to search");
    terminal.keys("down down down enter");
    terminal.wait_for("the list again", |screen| !screen.contains("type to search"));
}

#[test]
fn a_program_that_is_killed_at_any_moment_leaves_the_workspace_as_before_or_as_after_a_change() {
    let rounds = std::env::var("PARTNERWRIGHT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let world = World::new();
    let folder = sample(&world, "good-programme");
    let pristine = world.path("pristine");
    copy(&folder, &pristine);
    let before = value(&folder);
    let mut terminal = opened(&world, &folder);
    change_many_files(&mut terminal);
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    let after = value(&folder);
    let changed = after.changed_parts(&before);
    assert!(changed.len() > 3, "{changed:?}");

    let mut numbers = fastrand::Rng::with_seed(rounds as u64);
    let (mut cut, mut found) = (0, [0, 0]);
    for round in 0..rounds {
        // The files are as in the beginning; lock, journal and copies are as the last round has left them.
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.file_name() != ".partnerwright") {
            let path = entry.path();
            if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
        }
        copy(&pristine, &folder);
        let mut terminal = opened(&world, &folder);
        change_many_files(&mut terminal);
        // Undo and redo, each saved at once, until the end comes.
        let storm = numbers.usize(1..60);
        for _ in 0..storm {
            terminal.keys("u ctrl-s U ctrl-s");
        }
        thread::sleep(Duration::from_micros(numbers.u64(..40_000)));
        terminal.signal(Signal::KILL);
        terminal.is_gone();

        let half = fs::exists(folder.join(store::journal::file())).unwrap();
        cut += usize::from(half);
        let read = value(&folder);
        let at = [&before, &after].iter().position(|known| **known == read);
        let at = at.unwrap_or_else(|| panic!("round {round}: something between was found, journal: {half}"));
        found[at] += 1;
        let me = Holder {
            user: "zoe".into(),
            host: rustix::system::uname().nodename().to_string_lossy().into(),
            pid: 1,
            since: String::new(),
        };
        let lock = Lock::take(&folder, &me).unwrap();
        assert!(lock.left_by.is_some(), "a lock that was left behind is recognised");
        assert!(lock.finished.aside.is_empty());
        assert!(value(&folder) == read, "round {round}: finishing the journal changes what is read");
        let left = names_below(&folder).into_iter().filter(|name| name.strip_suffix(".part").is_some()).collect::<Vec<_>>();
        assert_eq!(left, Vec::<String>::new());
    }
    eprintln!("{rounds} rounds: {} as before, {} as after, {cut} in the middle of a save, nothing lost", found[0], found[1]);
}

fn names_below(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            names.extend(names_below(&entry.path()));
        } else {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names
}

/// Types another name for the company; it is accepted, whether it is saved or not.
fn rename(terminal: &mut Terminal, name: &str) {
    terminal.keys("g c g g enter");
    terminal.shows("enter done");
    terminal.keys("ctrl-a");
    terminal.type_text(name);
    terminal.keys("enter");
    terminal.wait_for(name, |screen| screen.lines().take(2).any(|line| line.trim_start().starts_with(name)));
}

/// The one file in which what could not be saved is kept.
fn kept(world: &World) -> Option<String> {
    let mut files = fs::read_dir(world.config().join("unsaved")).ok()?.map(|entry| entry.unwrap().path());
    files.next().map(read)
}

#[test]
fn what_was_seen_as_saved_outlives_a_kill() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    rename(&mut terminal, "Typed and seen");
    is_saved(&terminal);
    terminal.signal(Signal::KILL);
    terminal.is_gone();
    assert_eq!(value(&folder).answers.company.name, "Typed and seen");
}

#[test]
fn a_folder_that_goes_away_while_it_is_open_is_told_and_what_is_typed_meanwhile_is_saved_when_it_is_back() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    let away = world.path("away");
    fs::rename(&folder, &away).unwrap();
    header(&terminal, "folder gone");
    rename(&mut terminal, "Typed meanwhile");
    terminal.keys("q");
    terminal.shows("It is kept elsewhere");
    assert!(kept(&world).unwrap().contains("Typed meanwhile"));
    terminal.keys("esc");
    assert!(!folder.exists(), "a save makes no folder");
    fs::rename(&away, &folder).unwrap();
    is_saved(&terminal);
    assert_eq!(kept(&world), None);
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(value(&folder).answers.company.name, "Typed meanwhile");
}

#[test]
fn whoever_leaves_with_something_unsaved_is_told_where_it_is_and_finds_it_again() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    fs::rename(&folder, world.path("away")).unwrap();
    header(&terminal, "folder gone");
    rename(&mut terminal, "Typed meanwhile");
    terminal.keys("q");
    terminal.shows("It is kept elsewhere");
    terminal.keys("down enter");
    assert_eq!(terminal.ends(), 3);
    let said = String::from_utf8_lossy(&terminal.output()).into_owned();
    assert!(said.contains("answers.ron is not saved") && said.contains("It is kept in"), "{said}");
    fs::rename(world.path("away"), &folder).unwrap();
    let mut terminal = launch(&world, [folder.to_str().unwrap()]).size(120, 40).start();
    terminal.shows("What could not be saved on");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    world.program(["restore", folder.to_str().unwrap(), "--unsaved"]).assert().success();
    assert_eq!(value(&folder).answers.company.name, "Typed meanwhile");
}

#[test]
fn a_file_in_whose_place_a_folder_stands_is_told_and_left_alone() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    fs::remove_file(folder.join("answers.ron")).unwrap();
    fs::create_dir(folder.join("answers.ron")).unwrap();
    terminal.shows("cannot be read");
    terminal.keys("g c g g enter");
    terminal.shows("so it is not changed");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert!(folder.join("answers.ron").is_dir());
}

/// A small disk of its own, where the machine lets one be made.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(at).output();
        let disk = mounted.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()));
        if disk.is_none() {
            eprintln!("this machine lets no disk be made, so that a full one cannot be tried");
        }
        disk
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_and_one_that_takes_no_writing_are_told_and_everything_is_saved_when_they_are_well() {
    let world = World::new();
    let Some(disk) = SmallDisk::mount(&world.path("disk")) else { return };
    let folder = disk.0.join("workspace");
    store::made::make(&folder, "Nordlicht", None, "2026-11-21".parse().unwrap(), "").unwrap();
    let mut terminal = opened(&world, &folder);
    // Fill it to the last byte.
    let filler = disk.0.join("filler");
    let _ = fs::write(&filler, vec![0; 300 << 10]);
    rename(&mut terminal, "Typed on a full disk");
    header(&terminal, "not saved");
    terminal.keys("g f");
    terminal.shows("No space left on device");
    assert!(kept(&world).unwrap().contains("Typed on a full disk"));
    assert_eq!(value(&folder).answers.company.name, "Nordlicht", "what was there is there");
    fs::remove_file(&filler).unwrap();
    is_saved(&terminal);
    assert_eq!((kept(&world), value(&folder).answers.company.name.as_str()), (None, "Typed on a full disk"));

    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    drop(disk);
}

/// Takes away the right to write in a folder, or gives it back; `None` where this machine does not let it.
fn set_writable(folder: &Path, writable: bool) -> Option<()> {
    use std::os::unix::fs::PermissionsExt;
    if !rustix::process::geteuid().is_root() {
        fs::set_permissions(folder, fs::Permissions::from_mode(if writable { 0o755 } else { 0o555 })).unwrap();
        return Some(());
    }
    // Rights mean nothing to this user; what cannot be changed cannot be changed by anybody.
    let done = Command::new("chattr").arg(if writable { "-i" } else { "+i" }).arg(folder).output();
    let done = done.is_ok_and(|output| output.status.success());
    if !done {
        eprintln!("this machine lets no folder be closed, so that one cannot be tried");
    }
    done.then_some(())
}

#[test]
fn a_folder_that_takes_no_writing_any_more_is_told_and_everything_is_saved_when_it_does_again() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let mut terminal = opened(&world, &folder);
    if set_writable(&folder, false).is_none() {
        return;
    }
    rename(&mut terminal, "Typed meanwhile");
    header(&terminal, "not saved");
    terminal.keys("g f");
    terminal.shows("ermi");
    assert!(kept(&world).unwrap().contains("Typed meanwhile"));
    set_writable(&folder, true).unwrap();
    is_saved(&terminal);
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!((kept(&world), value(&folder).answers.company.name.as_str()), (None, "Typed meanwhile"));
}

#[test]
fn a_folder_in_which_nothing_can_be_written_is_only_read() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    let _ = fs::remove_dir_all(folder.join(".partnerwright"));
    if set_writable(&folder, false).is_none() {
        return;
    }
    let mut terminal = launch(&world, [folder.to_str().unwrap()]).size(120, 40).start();
    terminal.shows("Read-only: the folder takes no changes");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    set_writable(&folder, true).unwrap();
}
