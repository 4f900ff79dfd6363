//! Every operation of a save goes wrong once, in every way: afterwards the workspace opens as it was before or as it is after,
//! nothing between, and the program that lived through it saves the rest the next time.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Files, Opened, Touched,
    disk::{Disk, OWN_FOLDER},
    fs::memory::{Memory, Wrong},
    full::full,
    journal,
    open::open_on,
};
use crate::domain::{Answers, Partner, Workspace};

/// The ways in which a save goes on, besides the one that it is.
const WORLDS: u64 = 6;

fn folder() -> PathBuf {
    PathBuf::from("/programme")
}

fn disk(memory: &Arc<Memory>) -> Disk {
    Disk::on(Arc::clone(memory) as _, &folder())
}

fn memory(files: &BTreeMap<String, Vec<u8>>) -> Arc<Memory> {
    Arc::new(Memory::of(&folder(), files))
}

/// The files of a workspace, as a program writes them.
fn files_of(workspace: &Workspace) -> BTreeMap<String, Vec<u8>> {
    let memory = memory(&BTreeMap::new());
    Files::on(disk(&memory)).write_all(workspace).unwrap();
    memory.files(&folder())
}

/// A save to be tried: what there is, and what it shall be.
struct Try {
    name: &'static str,
    before: BTreeMap<String, Vec<u8>>,
    to: Workspace,
}

fn named(workspace: &Workspace, name: &str) -> Workspace {
    let mut other = workspace.clone();
    let answers: &mut Answers = Arc::make_mut(&mut other.answers);
    answers.company.name = name.into();
    other
}

fn tries() -> Vec<Try> {
    let full = full();
    let before = files_of(&full);
    let single = named(&full, "another");
    let mut many = named(&full, "another");
    Arc::make_mut(&mut many.people).me = "max".into();
    Arc::make_mut(&mut many.strategy).going_on = "another".into();
    let partners = Arc::make_mut(&mut many.partners);
    let gone = partners.iter().next().unwrap().id.clone();
    partners.remove(&gone);
    partners.insert(Arc::new(Partner { id: "new".into(), name: "New".into(), ..Partner::default() }));
    let assessments = Arc::make_mut(&mut many.assessments);
    let rounds: Vec<String> = assessments.rounds().map(|round| round.id.clone()).collect();
    let sheets: Vec<(String, String)> =
        assessments.all_sheets().map(|sheet| (sheet.round.clone(), sheet.rater.clone())).collect();
    for (round, rater) in sheets {
        assessments.remove_sheet(&round, &rater);
    }
    for round in rounds {
        assessments.remove_round(&round);
    }
    let first = Workspace { head: Arc::clone(&full.head), ..Workspace::default() };
    // A crash has left a journal of one save; another save comes on top of it.
    let old = memory(&before);
    let mut files = open_on(&disk(&old)).unwrap().files;
    let half = named(&Workspace { people: Arc::clone(&many.people), ..full.clone() }, "half");
    let at = (0..1_000).find(|at| {
        let other = memory(&before);
        other.goes_wrong(*at, Wrong::Stop);
        let mut files = open_quietly(&other);
        files.save(&half);
        let files = other.files(&folder());
        files.contains_key(&journal::file())
            && files["answers.ron"] != before["answers.ron"]
            && files["people.ron"] == before["people.ron"]
    });
    old.goes_wrong(at.unwrap(), Wrong::Stop);
    files.save(&half);
    let mut older = before.clone();
    let marker = String::from_utf8(before["workspace.ron"].clone()).unwrap();
    older.insert("workspace.ron".into(), marker.replace("format: 2", "format: 1").into_bytes());
    vec![
        Try { name: "one file", before: before.clone(), to: single.clone() },
        Try { name: "many files", before: before.clone(), to: many.clone() },
        Try { name: "the first save", before: files_of(&first), to: full },
        Try { name: "one file over an old journal", before: old.files(&folder()), to: single },
        Try { name: "many files over an old journal", before: old.files(&folder()), to: many.clone() },
        Try { name: "the first change of an older format", before: older, to: many },
    ]
}

fn open_quietly(memory: &Arc<Memory>) -> Files {
    // Only saving goes wrong here: the operations are counted from the save on.
    let (at, wrong) = memory.planned();
    memory.goes_well();
    let files = open_on(&disk(memory)).unwrap().files;
    memory.goes_wrong(at, wrong);
    files
}

/// What somebody finds who opens the workspace: first without writing anything, then with the right to write.
fn found(files: &BTreeMap<String, Vec<u8>>, told: &str) -> Workspace {
    let memory = memory(files);
    let read = open_on(&disk(&memory)).unwrap();
    assert_eq!(read.faults, [], "{told}");
    journal::finish(&disk(&memory), &format!("{OWN_FOLDER}/aside")).unwrap();
    let Opened { workspace, faults, .. } = open_on(&disk(&memory)).unwrap();
    assert_eq!(faults, [], "{told}");
    assert_eq!(read.workspace, workspace, "{told}: reading and finishing find the same");
    let left: Vec<String> = memory.files(&folder()).into_keys().filter(|file| file.strip_suffix(".part").is_some()).collect();
    assert_eq!(left, Vec::<String>::new(), "{told}");
    workspace
}

/// What a program does that may write: it finishes what was left, and opens. A file that it could not read it would not change.
fn begin(memory: &Arc<Memory>) -> Option<Files> {
    journal::finish(&disk(memory), &format!("{OWN_FOLDER}/aside")).ok()?;
    let opened = open_on(&disk(memory)).ok()?;
    opened.faults.is_empty().then_some(opened.files)
}

#[test]
fn wherever_a_save_goes_wrong_the_workspace_is_as_before_or_as_after() {
    let (mut points, mut worlds) = (0, 0);
    for Try { name, before, to } in tries() {
        let from = found(&before, name);
        // Most ways of going wrong leave the same files: each set of files is opened once.
        let mut opened = HashMap::new();
        let mut is_after = |files: &BTreeMap<String, Vec<u8>>, told: &str| {
            let known = BuildHasherDefault::<DefaultHasher>::default().hash_one(files);
            *opened.entry(known).or_insert_with(|| {
                let found = found(files, told);
                assert!(found == from || found == to, "{told}: something between was found");
                found == to
            })
        };
        for wrong in [Wrong::Once, Wrong::Short, Wrong::Full, Wrong::Stop] {
            for at in 0.. {
                let memory = memory(&before);
                let told = format!("{name}, {wrong:?} at {at}");
                // Where a crash has left a journal, finishing and opening go wrong as well.
                let crashed = before.contains_key(&journal::file());
                let mut begun = if crashed { None } else { begin(&memory) };
                memory.goes_wrong(at, wrong);
                if crashed {
                    begun = begin(&memory);
                }
                let failed = begun.as_mut().map(|files| files.save(&to));
                let reached = memory.count() > at;
                memory.goes_well();
                let mut numbers = fastrand::Rng::with_seed(at as u64);
                let mut cases = vec![memory.files(&folder())];
                // What is not told as saved may be lost with the current; what is told may not.
                cases.push(memory.after_power_cut(&folder(), &mut |_| 0));
                cases.push(memory.after_power_cut(&folder(), &mut |most| most - 1));
                cases.extend((0..WORLDS).map(|_| memory.after_power_cut(&folder(), &mut |most| numbers.usize(..most))));
                for case in &cases {
                    let saved = failed.as_ref().is_some_and(Vec::is_empty);
                    assert!(is_after(case, &told) || !saved, "{told}: told as saved and lost");
                    worlds += 1;
                }
                points += 1;
                if wrong != Wrong::Stop {
                    // The program lives on, and the disk is well again.
                    if let Some(files) = &begun {
                        assert_eq!(files.look(&Touched::All).outside, [], "{told}: what a save has left is nobody else's");
                    }
                    let mut files = begun.or_else(|| begin(&memory)).unwrap();
                    assert_eq!(files.save(&to), [], "{told}: nobody else has written");
                    assert!(is_after(&memory.after_power_cut(&folder(), &mut |_| 0), &told), "{told}: the next save");
                    assert!(!memory.files(&folder()).contains_key(&journal::file()), "{told}: a journal is left");
                }
                if !reached {
                    break;
                }
            }
        }
    }
    // Whoever wants the figures: `cargo test --lib faults -- --nocapture`.
    eprintln!("{points} fault points, {worlds} ways of finding the disk afterwards");
    assert!(points > 1000 && worlds > 10_000);
}

#[test]
fn wherever_finishing_a_journal_goes_wrong_it_can_be_finished_afterwards() {
    for Try { name, before, .. } in tries().into_iter().filter(|one| one.before.contains_key(&journal::file())) {
        let to = found(&before, name);
        for wrong in [Wrong::Once, Wrong::Short, Wrong::Full, Wrong::Stop] {
            for at in 0.. {
                let memory = memory(&before);
                memory.goes_wrong(at, wrong);
                let _ = journal::finish(&disk(&memory), "aside");
                let reached = memory.count() > at;
                memory.goes_well();
                let told = format!("{name}, {wrong:?} at {at}");
                assert!(found(&memory.files(&folder()), &told) == to, "{told}");
                assert!(found(&memory.after_power_cut(&folder(), &mut |_| 0), &told) == to, "{told}");
                if !reached {
                    break;
                }
            }
        }
    }
}

#[test]
fn wherever_making_a_workspace_goes_wrong_there_is_a_whole_one_or_none() {
    let to = full();
    for wrong in [Wrong::Once, Wrong::Short, Wrong::Full, Wrong::Stop] {
        for at in 0.. {
            let memory = memory(&BTreeMap::new());
            memory.goes_wrong(at, wrong);
            let _ = Files::on(disk(&memory)).write_all(&to);
            let reached = memory.count() > at;
            memory.goes_well();
            for files in [memory.files(&folder()), memory.after_power_cut(&folder(), &mut |_| 0)] {
                let memory = self::memory(&files);
                match open_on(&disk(&memory)) {
                    Ok(opened) => assert!(opened.workspace == to, "{wrong:?} at {at}"),
                    Err(super::OpenError::NoWorkspace(_)) => {}
                    Err(error) => panic!("{wrong:?} at {at}: {error:?}"),
                }
            }
            if !reached {
                break;
            }
        }
    }
}

#[test]
fn a_power_cut_takes_what_was_not_synced_and_nothing_else() {
    // The file system of these tests is one of their claims.
    use super::fs::FileSystem;
    let memory = memory(&BTreeMap::from([("kept".to_owned(), b"old".to_vec())]));
    let path = |name: &str| folder().join(name);
    memory.write_new(&path("new"), b"new", None).unwrap();
    memory.rename(&path("new"), &path("kept")).unwrap();
    let text = |files: &BTreeMap<String, Vec<u8>>| files["kept"].clone();
    assert_eq!(text(&memory.after_power_cut(&folder(), &mut |_| 0)), b"old");
    memory.sync_folder(Path::new("/programme")).unwrap();
    assert_eq!(text(&memory.after_power_cut(&folder(), &mut |_| 0)), b"new");
}
