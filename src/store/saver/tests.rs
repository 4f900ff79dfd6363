//! What the thread that saves promises: soon, by itself, not too often, and again where it could not.

use std::{
    collections::BTreeSet,
    fs,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

use super::{
    super::{
        Found, Opened, open,
        tests::{ANSWERS, folder, outside, text, with},
        unsaved,
    },
    *,
};
use crate::domain::Document;

/// A thread that tells what came of its saves.
fn start(files: Files, mut tell: impl FnMut(Report) + Send + 'static) -> Saver {
    let tell = move |news| {
        if let News::Saved(report) = news {
            tell(report);
        }
    };
    Saver::start(files, None, tell).unwrap()
}

/// A thread with the right to write, and all that it tells.
fn writer(files: Files, config: &std::path::Path) -> (Saver, Receiver<News>) {
    let (told, heard) = mpsc::channel();
    let writing = Writing { config: config.to_owned() };
    (Saver::start(files, Some(writing), move |news| drop(told.send(news))).unwrap(), heard)
}

/// The next news that fulfil a condition.
fn next<T>(heard: &Receiver<News>, wanted: impl Fn(News) -> Option<T>) -> T {
    loop {
        if let Some(found) = wanted(heard.recv_timeout(Duration::from_secs(20)).unwrap()) {
            return found;
        }
    }
}

fn saved(news: News) -> Option<Report> {
    match news {
        News::Saved(report) => Some(report),
        News::Looked(_) => None,
    }
}

fn answers() -> Part {
    Part::Document(Document::Answers)
}

#[test]
fn fast_changes_are_one_save_and_the_last_of_them_counts() {
    let folder = folder();
    let Opened { workspace, files, .. } = open(folder.path()).unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let saver = start(files, move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    for change in 0..200 {
        saver.save(with(&workspace, |answers| answers.company.note = format!("{change}")));
    }
    saver.flush();
    // One where the machine is at leisure; a busy one may be interrupted between two changes.
    let count = count.load(Ordering::SeqCst);
    assert!((1..20).contains(&count), "{count} saves");
    assert_eq!(open(folder.path()).unwrap().workspace.answers.company.note, "199");
}

#[test]
fn a_flush_with_nothing_to_save_writes_nothing_and_returns() {
    let folder = folder();
    let Opened { files, .. } = open(folder.path()).unwrap();
    let saver = start(files, |report| panic!("{report:?}"));
    saver.flush();
    assert!(saver.finish().is_some());
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS);
}

#[test]
fn a_change_is_saved_by_itself_and_reported_with_its_texts() {
    let folder = folder();
    let Opened { workspace, files, .. } = open(folder.path()).unwrap();
    let (told, heard) = std::sync::mpsc::channel();
    let saver = start(files, move |report| told.send(report).unwrap());
    saver.save(with(&workspace, |answers| answers.company.name = "Mine".into()));
    let report = heard.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(report.not_saved, []);
    assert!(report.texts.iter().any(|(part, text)| *part == Part::Document(Document::Answers) && text.contains("Mine")));
    drop(saver);
}

#[test]
fn somebody_who_never_stops_typing_is_saved_all_the_same() {
    let folder = folder();
    let Opened { workspace, files, .. } = open(folder.path()).unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = seen.clone();
    let saver = start(files, move |report| noted.lock().unwrap().push(report.workspace.answers.company.note.clone()));
    let begun = Instant::now();
    let mut count = 0;
    while seen.lock().unwrap().is_empty() && begun.elapsed() < Duration::from_secs(20) {
        count += 1;
        saver.save(with(&workspace, |answers| answers.company.note = format!("{count}")));
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(!seen.lock().unwrap().is_empty(), "nothing was saved while {count} changes came");
}

#[test]
fn a_saver_that_is_let_go_has_saved_what_waited() {
    let folder = folder();
    let Opened { workspace, files, .. } = open(folder.path()).unwrap();
    let saver = start(files, |_| {});
    saver.save(with(&workspace, |answers| answers.company.name = "Mine".into()));
    drop(saver);
    assert_eq!(open(folder.path()).unwrap().workspace.answers.company.name, "Mine");
}

#[test]
fn a_choice_to_keep_mine_is_heard_by_the_thread_that_saves() {
    let folder = folder();
    let Opened { workspace, files, .. } = open(folder.path()).unwrap();
    let (told, heard) = std::sync::mpsc::channel();
    let saver = start(files, move |report| told.send(report).unwrap());
    fs::write(folder.path().join("answers.ron"), "(company: (name: \"Theirs\"))").unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    saver.save(mine.clone());
    saver.flush();
    assert_eq!(outside(&heard.recv().unwrap().not_saved), [(Document::Answers, true)]);
    saver.keep_mine(Part::Document(Document::Answers));
    saver.save(mine.clone());
    saver.flush();
    assert_eq!(heard.recv().unwrap().not_saved, []);
    assert_eq!(open(folder.path()).unwrap().workspace.answers, mine.answers);
}

#[test]
fn what_somebody_writes_is_told_with_what_stands_there_now() {
    let (folder, config) = (folder(), tempfile::tempdir().unwrap());
    let Opened { files, .. } = open(&fs::canonicalize(folder.path()).unwrap()).unwrap();
    let (saver, heard) = writer(files, config.path());
    let looked = |file: &'static str| {
        next(&heard, move |news| match news {
            News::Looked(looked) => looked.outside.into_iter().find(|outside| outside.part.file() == file),
            News::Saved(_) => None,
        })
    };
    // The thread watches from some moment on; a look asked for comes after that.
    saver.look();
    saver.flush();
    // As editors do: beside it, then renamed into its place.
    let theirs = ANSWERS.replace("Nordlicht", "Theirs");
    fs::write(folder.path().join("answers.ron~"), &theirs).unwrap();
    fs::rename(folder.path().join("answers.ron~"), folder.path().join("answers.ron")).unwrap();
    let Found::Text { text, value, .. } = looked("answers.ron").found else { panic!("no text was found") };
    assert_eq!((text.as_str(), value.answers.company.name.as_str()), (theirs.as_str(), "Theirs"));
    // Taken up, it is ours, and a save on top of it goes well.
    saver.take_up(answers(), Some(text));
    saver.save(with(&value, |answers| answers.company.name = "Ours".into()));
    saver.flush();
    let report = next(&heard, saved);
    assert_eq!(outside(&report.not_saved), []);
    fs::write(folder.path().join("people.ron"), "(people: [").unwrap();
    assert!(matches!(looked("people.ron").found, Found::Broken(_)));
    fs::remove_file(folder.path().join("people.ron")).unwrap();
    assert_eq!(looked("people.ron").found, Found::Gone);
    fs::create_dir(folder.path().join("partners")).unwrap();
    fs::write(folder.path().join("partners/new.ron"), "(name: \"New\")").unwrap();
    assert!(matches!(looked("partners/new.ron").found, Found::Text { .. }));
}

#[test]
fn our_own_saves_are_nobody_elses_changes() {
    let (folder, config) = (folder(), tempfile::tempdir().unwrap());
    let Opened { workspace, files, .. } = open(&fs::canonicalize(folder.path()).unwrap()).unwrap();
    let (saver, heard) = writer(files, config.path());
    for change in 0..20 {
        saver.save(with(&workspace, |answers| answers.company.note = format!("{change}")));
        saver.flush();
    }
    saver.look();
    drop(saver);
    for news in heard {
        if let News::Looked(looked) = news {
            assert_eq!(looked.outside, []);
        }
    }
}

#[test]
fn what_cannot_be_saved_is_kept_elsewhere_tried_again_by_itself_and_then_forgotten_there() {
    let (outer, config) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = fs::canonicalize(outer.path()).unwrap().join("programme");
    open::create(&path, &Workspace::default()).unwrap();
    let Opened { workspace, files, .. } = open(&path).unwrap();
    let (saver, heard) = writer(files, config.path());
    // The folder is away, as a network folder can be.
    fs::rename(&path, outer.path().join("away")).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Typed".into());
    saver.save(mine.clone());
    let report = next(&heard, saved);
    assert_eq!(report.not_saved.len(), 1);
    let kept = unsaved::list(config.path(), &path);
    assert_eq!(Some(&kept[0].0), report.kept.as_ref());
    assert!(kept[0].1.files["answers.ron"].contains("Typed"));
    assert!(!path.exists(), "a save makes no folder");
    fs::rename(outer.path().join("away"), &path).unwrap();
    let report = next(&heard, |news| saved(news).filter(|report| report.not_saved.is_empty()));
    assert_eq!((report.saved, report.kept), (vec![answers()], None));
    assert_eq!(unsaved::list(config.path(), &path), []);
    assert_eq!(open(&path).unwrap().workspace.answers, mine.answers);
}

#[test]
fn an_empty_folder_is_no_workspace_in_which_everything_was_deleted() {
    let folder = folder();
    let Opened { files, .. } = open(folder.path()).unwrap();
    for file in ["workspace.ron", "answers.ron", "people.ron"] {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    let looked = files.look(&Touched::All);
    assert!(!looked.is_there && looked.outside.is_empty());
}

#[test]
fn copies_of_a_syncing_folder_are_named_and_not_read() {
    let folder = folder();
    for file in ["people (conflicted copy).ron", "partners/hansa.ron", "partners/hansa (conflicted copy).ron"] {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "(me: \"theirs\")").unwrap();
    }
    let opened = open(folder.path()).unwrap();
    let named: BTreeSet<_> = opened.copies.iter().map(|copy| (copy.file.as_str(), copy.of.as_str())).collect();
    let expected =
        [("people (conflicted copy).ron", "people.ron"), ("partners/hansa (conflicted copy).ron", "partners/hansa.ron")];
    assert_eq!(named, BTreeSet::from(expected));
    assert_eq!((opened.faults, opened.workspace.partners.iter().count()), (Vec::new(), 1));
    assert_eq!(opened.workspace.people.me, "mara");
    assert_eq!(opened.files.look(&Touched::All).copies.len(), 2);
}
