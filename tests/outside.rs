//! What other programs and other people do to the open workspace: taken up, asked about, and never written over.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::{path::PathBuf, sync::Arc};

use desk::Bench;
use partnerwright::{
    app::{
        Effect, Input, Overlay, ReadOnly, Row, SaveState, Screen,
        input::{Background, Writable},
    },
    domain::{Address, Document, Part, Workspace, workspace::FORMAT},
    store::{ConflictCopy, FaultKind, FileFault, Found, Holder, Looked, NotSaved, Outside, Report, parts},
};

fn answers() -> Part {
    Part::Document(Document::Answers)
}

/// The answers of the workspace on the desk, under another name, as somebody else would have written them.
fn theirs(bench: &Bench, name: &str) -> Outside {
    let mut value = bench.now().clone();
    Arc::make_mut(&mut value.answers).company.name = name.into();
    let text = format!("// Theirs.\n{}", parts::render(&answers(), &value).unwrap().unwrap());
    Outside { part: answers(), found: Found::Text { text, value: Box::new(value), unknown: Vec::new() } }
}

fn look(bench: &mut Bench, outside: Vec<Outside>) {
    let looked = Looked { outside, copies: Vec::new(), is_there: true };
    bench.effects.clear();
    bench.feed(Input::Background(Background::Looked { folder: PathBuf::from("programme"), looked }));
}

/// Types another name for the company.
fn rename(bench: &mut Bench, name: &str) {
    bench.keys("g c").on(Row::Field(Address::answer("company/name"))).keys("enter ctrl-a").types(name).keys("enter");
    assert_eq!(bench.now().answers.company.name, name);
}

fn name(bench: &Bench) -> &str {
    &bench.now().answers.company.name
}

/// Both have changed the name, and the question lies in front.
fn conflict() -> Bench {
    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    let outside = theirs(&bench, "Theirs");
    look(&mut bench, vec![outside]);
    bench
}

fn failed(error: &str) -> NotSaved {
    NotSaved { part: answers(), file: "answers.ron".into(), error: error.into(), outside: false }
}

fn report(bench: &Bench, failed: Vec<NotSaved>) -> Report {
    let saved = if failed.is_empty() { bench.now().changed_parts(&Workspace::default()) } else { Vec::new() };
    Report { workspace: bench.now().clone(), saved, not_saved: failed, texts: Vec::new(), kept: None }
}

#[test]
fn what_somebody_else_wrote_is_taken_up_where_nothing_was_changed_here() {
    let mut bench = Bench::sample("referral");
    let outside = theirs(&bench, "Theirs");
    look(&mut bench, vec![outside.clone()]);
    let Found::Text { text, .. } = outside.found else { unreachable!() };
    assert_eq!(name(&bench), "Theirs");
    assert_eq!(bench.effects, [Effect::TakeUp { part: answers(), text: Some(text) }]);
    assert_eq!(bench.message(), "Changed outside and taken up here: answers.ron.");
    assert!(matches!(bench.desk().save, SaveState::Saved(_)), "there is nothing to save of it");
}

#[test]
fn undo_refuses_where_the_file_under_it_is_no_longer_its_own_and_goes_on_where_it_is() {
    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    let all_saved = report(&bench, Vec::new());
    bench.feed(Input::Background(Background::Saved(all_saved)));
    let outside = theirs(&bench, "Theirs");
    look(&mut bench, vec![outside]);
    bench.effects.clear();
    bench.keys("u");
    assert_eq!(bench.message(), "answers.ron was changed outside since; undo would take that away");
    assert_eq!((name(&bench), bench.effects.len()), ("Theirs", 0));
    // What is done on top of theirs can be undone.
    rename(&mut bench, "Mine again");
    bench.keys("u");
    assert_eq!(name(&bench), "Theirs");
    bench.keys("u");
    assert_eq!(name(&bench), "Theirs");
}

#[test]
fn a_file_changed_here_and_there_is_asked_about_once_with_a_view_of_both() {
    let mut bench = conflict();
    assert_eq!(name(&bench), "Mine", "nothing is taken before somebody chooses");
    let picture = bench.picture(120, 40);
    for shown in ["answers.ron was changed outside", "keep mine", "take theirs", "decide later", "Theirs", "Mine"] {
        assert!(picture.contains(shown), "{shown} is not to be seen:\n{picture}");
    }
    let line = |sign: &str, text: &str| picture.lines().any(|line| line.contains(sign) && line.contains(text));
    assert!(line(" - ", "Theirs") && line(" + ", "Mine"), "{picture}");
    let again = theirs(&bench, "Theirs");
    look(&mut bench, vec![again]);
    assert_eq!(bench.app.overlays.len(), 1);
}

#[test]
fn enter_alone_and_esc_decide_nothing_and_the_question_can_be_asked_again() {
    for keys in ["enter", "esc"] {
        let mut bench = conflict();
        bench.keys(keys);
        assert!(bench.app.overlays.is_empty());
        assert_eq!((name(&bench), &bench.effects[..]), ("Mine", &[][..]));
        bench.at(Screen::Files).keys("o");
        assert!(matches!(bench.app.overlays.last(), Some(Overlay::Conflict(_))));
    }
}

#[test]
fn keeping_mine_is_written_over_theirs_and_taking_theirs_lets_mine_go() {
    let mut bench = conflict();
    bench.keys("up up enter");
    assert!(
        matches!(&bench.effects[..], [Effect::KeepMine(part), Effect::Save(value)]
        if *part == answers() && value.answers.company.name == "Mine"),
        "{:?}",
        bench.effects
    );
    let mut bench = conflict();
    bench.keys("up enter");
    assert_eq!(name(&bench), "Theirs");
    assert!(
        matches!(&bench.effects[..], [Effect::TakeUp { part, text: Some(text) }, Effect::Save(_)]
        if *part == answers() && text.contains("Theirs")),
        "{:?}",
        bench.effects
    );
    bench.keys("u");
    assert_eq!(name(&bench), "Theirs", "undo does not bring mine over theirs");
}

#[test]
fn nothing_moves_under_somebody_who_is_typing_and_what_came_meanwhile_is_asked_about_afterwards() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(Row::Field(Address::answer("company/name"))).keys("enter ctrl-a").types("Mine");
    let outside = theirs(&bench, "Theirs");
    look(&mut bench, vec![outside.clone()]);
    assert!(bench.sees("writing …"), "{}", bench.picture(120, 40));
    bench.types(" d");
    assert_eq!(bench.effects, [], "nothing is looked at and nothing is a command");
    bench.keys("enter");
    assert_eq!(name(&bench), "Mine d");
    assert!(matches!(&bench.effects[..], [Effect::Save(_), Effect::Look]), "{:?}", bench.effects);
    look(&mut bench, vec![outside]);
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Conflict(_))));
    assert_eq!(name(&bench), "Mine d");
}

#[test]
fn a_partner_that_is_deleted_while_its_field_is_open_takes_no_letter_with_it() {
    let mut bench = Bench::sample("good-programme");
    let before = bench.now().partners.iter().count();
    let partner = bench.now().partners.iter().next().unwrap().clone();
    bench.keys("g a e");
    bench.types("Kept");
    let part = Part::Partner(partner.id.clone());
    look(&mut bench, vec![Outside { part: part.clone(), found: Found::Gone }]);
    bench.types(" and dear").keys("enter");
    assert_eq!(bench.now().partners.iter().count(), before, "no letter was a command");
    let written = format!("{:?}", bench.now().partners.get(&partner.id));
    assert!(written.contains("Kept and dear"), "{written}");
    look(&mut bench, vec![Outside { part, found: Found::Gone }]);
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Conflict(_))), "and what becomes of it is asked");
}

#[test]
fn a_newer_format_that_arrives_while_it_is_open_is_only_read_and_an_older_one_is_written_anew() {
    let marker = Part::Document(Document::Workspace);
    let arrives = |format: u32| {
        let mut bench = Bench::sample("referral");
        let mut value = bench.now().clone();
        Arc::make_mut(&mut value.head).format = format;
        let text = format!("(format: {format})");
        let found = Found::Text { text, value: Box::new(value), unknown: Vec::new() };
        look(&mut bench, vec![Outside { part: marker.clone(), found }]);
        bench
    };
    let mut bench = arrives(FORMAT + 1);
    assert_eq!(bench.desk().read_only, Some(ReadOnly::Newer));
    bench.keys("g 1 space");
    assert_eq!(bench.message(), bench.app.shell.words.get("read-only-newer"));
    let bench = arrives(FORMAT - 1);
    assert_eq!((bench.desk().read_only.clone(), bench.now().head.format), (None, FORMAT));
    assert!(bench.desk().is_unsaved(&marker), "it is written with the next change");
}

#[test]
fn a_long_view_of_both_scrolls_and_never_loses_the_answers() {
    let mut bench = conflict();
    for _ in 0..30 {
        bench.keys("pgdn");
        assert!(bench.picture(80, 24).contains("decide later"));
    }
    bench.keys("pgup pgup pgup");
    assert!(bench.picture(80, 24).contains("take theirs"));
}

#[test]
fn a_file_that_breaks_while_it_is_open_is_left_alone_and_what_it_held_stays_on_the_screen() {
    let mut bench = Bench::sample("referral");
    let before = name(&bench).to_owned();
    let fault = FileFault { file: "answers.ron".into(), at: Some((3, 7)), kind: FaultKind::CutOff, excerpt: Vec::new() };
    look(&mut bench, vec![Outside { part: answers(), found: Found::Broken(fault) }]);
    assert_eq!(bench.effects, [Effect::Broken(answers())]);
    assert!(bench.message().contains("Changed outside and cannot be read now: answers.ron"));
    assert_eq!(name(&bench), before);
    bench.keys("g c enter");
    assert_eq!(bench.message(), "answers.ron cannot be read, so it is not changed");
    // Mended, it is taken up, and can be changed again.
    let mended = theirs(&bench, "Mended");
    look(&mut bench, vec![mended]);
    assert!(bench.desk().faults.is_empty());
    rename(&mut bench, "Mine");
}

#[test]
fn a_file_that_is_gone_is_empty_here_and_a_folder_that_is_gone_loses_nothing() {
    let mut bench = Bench::sample("referral");
    look(&mut bench, vec![Outside { part: answers(), found: Found::Gone }]);
    assert_eq!(name(&bench), "");
    assert_eq!(bench.effects, [Effect::TakeUp { part: answers(), text: None }]);
    assert!(bench.message().starts_with("Gone from the folder, and empty here now: answers.ron."), "{}", bench.message());
    let mut bench = Bench::sample("referral");
    let before = bench.now().clone();
    let gone = || Input::Background(Background::Looked { folder: PathBuf::from("programme"), looked: Looked::default() });
    bench.feed(gone());
    assert!(bench.message().contains("programme is gone"));
    assert!(*bench.now() == before);
    assert!(bench.sees("folder gone"), "{}", bench.picture(120, 40));
    look(&mut bench, Vec::new());
    assert!(!bench.sees("folder gone"));
}

#[test]
fn a_look_at_another_workspace_is_none_of_this_one() {
    let mut bench = Bench::sample("referral");
    let before = bench.now().clone();
    let outside = vec![theirs(&bench, "Theirs")];
    let looked = Looked { outside, copies: Vec::new(), is_there: true };
    bench.feed(Input::Background(Background::Looked { folder: PathBuf::from("another"), looked }));
    assert!(*bench.now() == before);
}

#[test]
fn copies_of_a_syncing_folder_are_named_on_the_screen_of_files() {
    let mut bench = Bench::sample("referral");
    let copies = vec![ConflictCopy { file: "board (conflicted copy).ron".into(), of: "board.ron".into() }];
    let looked = Looked { outside: Vec::new(), copies, is_there: true };
    bench.feed(Input::Background(Background::Looked { folder: PathBuf::from("programme"), looked }));
    bench.at(Screen::Files);
    assert!(bench.sees("board (conflicted copy).ron looks like another version of"), "{}", bench.picture(120, 40));
}

#[test]
fn leaving_waits_for_the_save_and_asks_only_what_could_not_be_saved() {
    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    bench.effects.clear();
    bench.keys("q");
    assert_eq!(bench.effects, [Effect::SaveNow]);
    bench.effects.clear();
    let saved = report(&bench, Vec::new());
    bench.feed(Input::Background(Background::Saved(saved)));
    assert_eq!(bench.effects, [Effect::Quit]);

    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    bench.keys("q");
    bench.effects.clear();
    let kept = Some(PathBuf::from("config/unsaved/programme.ron"));
    let not_saved = Report { kept, ..report(&bench, vec![failed("no space left")]) };
    bench.feed(Input::Background(Background::Saved(not_saved)));
    assert!(bench.sees("It is kept elsewhere: answers.ron →"), "{}", bench.picture(120, 40));
    assert!(bench.sees("config/unsaved/programme.ron"));
    bench.keys("enter");
    assert_eq!(bench.effects, [], "who stays, stays");
}

#[test]
fn whoever_goes_on_typing_while_leaving_waits_stays() {
    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    bench.keys("q j");
    bench.effects.clear();
    let saved = report(&bench, Vec::new());
    bench.feed(Input::Background(Background::Saved(saved)));
    assert_eq!(bench.effects, []);
}

#[test]
fn a_disk_that_does_not_answer_keeps_nobody_from_leaving() {
    let mut bench = Bench::sample("referral");
    rename(&mut bench, "Mine");
    bench.keys("q q");
    assert!(bench.sees("answers.ron"));
    bench.effects.clear();
    bench.keys("down enter");
    assert_eq!(bench.effects, [Effect::Quit]);
}

#[test]
fn a_lock_of_another_machine_is_taken_over_only_after_a_question() {
    let mut bench = Bench::sample("referral");
    let holder = Holder { user: "mara".into(), host: "laptop".into(), pid: 1, since: "2026-11-21 13:00".into() };
    let claimed = Writable { read_only: Some(ReadOnly::Claimed(holder)) };
    bench.feed(Input::Background(Background::Writable(claimed)));
    assert!(bench.message().contains("mara had it open on laptop since 2026-11-21 13:00"), "{}", bench.message());
    bench.effects.clear();
    bench.keys("R enter");
    assert_eq!(bench.effects, []);
    bench.keys("R down enter");
    assert_eq!(bench.effects, [Effect::Write { over: true }]);
}

#[test]
fn whoever_only_reads_is_told_when_the_other_has_left() {
    let mut bench = Bench::sample("referral");
    let free = || Input::Background(Background::Free(PathBuf::from("programme")));
    bench.feed(free());
    assert_eq!(bench.message(), "", "who writes is told nothing");
    let holder = Holder { user: "mara".into(), host: "desk".into(), pid: 1, since: "2026-11-21 13:00".into() };
    bench.feed(Input::Background(Background::Writable(Writable { read_only: Some(ReadOnly::Held(holder)) })));
    bench.feed(free());
    assert_eq!(bench.message(), "mara has closed it. R takes the right to write.");
}

#[test]
fn the_state_of_saving_is_in_the_header_in_words_however_small_the_window() {
    let states = [SaveState::Saving, SaveState::Saved("14:02".into()), SaveState::Failed(vec![failed("full")])];
    for (state, word) in states.into_iter().zip(["saving", "saved 14:02", "not saved"]) {
        let mut bench = Bench::sample("good-programme");
        bench.app.desk.as_mut().unwrap().save = state;
        for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
            for screen in [Screen::Overview, Screen::Strategy, Screen::Files, Screen::Library, Screen::People] {
                bench.at(screen);
                let picture = bench.picture(width, height);
                assert!(picture.lines().take(2).any(|line| line.contains(word)), "{screen:?} {width}x{height}\n{picture}");
            }
        }
    }
}
