//! The decisions by their keys: walking a tree, the three lines from anywhere, and a log that forgets nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    advice::Advice,
    app::{
        Effect, Pane, Room, Row, Screen,
        desk::ReadOnly,
        rooms::{
            Line,
            decisions::{Line as Here, View, view},
        },
    },
    domain::{Address, Record},
    export::{describe::Describe, json, plain},
};

fn at(line: Here) -> Row {
    Row::Room(Line::Decisions(line))
}

/// The room of a programme in which nothing is decided yet.
fn empty() -> Bench {
    let mut bench = Bench::sample("referral");
    bench.keys("g x");
    bench
}

fn tree(bench: &mut Bench, id: &str) {
    bench.on(at(Here::Tree(id.into()))).keys("enter");
}

/// Single sign-on: to a partner, because somebody can be named.
fn walked() -> Bench {
    let mut bench = empty();
    tree(&mut bench, "build-or-partner");
    bench.types("Single sign-on").keys("enter").keys("n y y");
    bench
}

/// The same, in the log as `d1`.
fn decided() -> Bench {
    let mut bench = walked();
    bench.keys("enter").types("Elbwerk has a team for it.").keys("enter enter");
    bench
}

fn record<'a>(bench: &'a Bench, id: &str) -> &'a Record {
    bench.now().decisions.get(id).unwrap_or_else(|| panic!("no {id}"))
}

fn row(bench: &Bench) -> Option<Row> {
    bench.app.cursor(Pane::Work)
}

#[test]
fn a_tree_is_walked_by_yes_and_no_and_its_end_becomes_a_record_with_a_reason() {
    let mut bench = walked();
    assert!(bench.sees("IT COMES TO"), "{}", bench.picture(120, 40));
    assert_eq!(row(&bench), Some(at(Here::End)));
    bench.keys("enter enter");
    assert!(bench.message().contains("needs a reason"), "{}", bench.message());
    bench.types("Elbwerk has a team for it.").keys("enter");
    assert!(bench.sees("Can it be taken back?"));
    assert!(bench.now().decisions.decisions.is_empty(), "it is not made before the last question is answered");
    bench.keys("j enter");
    let made = record(&bench, "d1");
    assert_eq!((made.question.as_str(), made.outcome.as_str()), ("Single sign-on: build or partner?", "partner"));
    let path = [("core", false), ("delay", true), ("anybody", true)].map(|(id, yes)| (id.to_owned(), yes));
    assert_eq!(made.path, path);
    assert_eq!((made.by.as_str(), made.on.to_string().as_str(), made.reversible), ("mara-koenig", "2026-11-21", false));
    assert_eq!(made.reason, "Elbwerk has a team for it.");
    assert_eq!(bench.message(), "d1 stands in the log, in decisions.ron.");
    assert_eq!(row(&bench), Some(at(Here::Record("d1".into()))));
    bench.keys("u");
    assert!(bench.now().decisions.decisions.is_empty());
    assert_eq!(bench.message(), "undone: the decision d1");
}

#[test]
fn a_step_back_is_there_at_any_time_and_gives_the_picture_from_before() {
    let mut bench = empty();
    tree(&mut bench, "continue");
    // There are partners, so one of them is picked, and the decision is about it.
    bench.types("otte").keys("enter");
    assert!(bench.sees("Otte & Partner: go on?"), "{}", bench.picture(120, 40));
    let mut before = vec![bench.picture(120, 40)];
    for key in ["y", "n", "y"] {
        bench.keys(key);
        before.push(bench.picture(120, 40));
    }
    assert!(bench.sees("Begin again with the pilot"));
    for key in ["backspace", "left", "h"] {
        before.pop();
        bench.keys(key);
        // The cursor stands on the answer that was taken back; from the first one all else is as it was.
        bench.keys("k");
        assert_eq!(bench.picture(120, 40), *before.last().unwrap());
    }
    bench.keys("backspace");
    assert_eq!(bench.message(), "This is the first question.");
    // With cursor and enter it is the same.
    bench.keys("enter j enter");
    assert!(bench.sees("Do you know what failed"), "{}", bench.picture(120, 40));
}

#[test]
fn a_walk_waits_while_the_room_is_not_shown_and_is_let_go_by_hand() {
    let mut bench = empty();
    tree(&mut bench, "open-or-curated");
    bench.keys("enter n");
    assert!(bench.sees("Can people look at each one"), "{}", bench.picture(120, 40));
    bench.keys("g k g x");
    assert!(bench.sees("Can people look at each one"));
    bench.keys("esc");
    assert_eq!((view(&bench.app), row(&bench)), (View::Log, Some(at(Here::Walk))));
    assert!(bench.sees("walking") && bench.sees("one answer"), "{}", bench.picture(120, 40));
    bench.keys("enter");
    assert_eq!(view(&bench.app), View::Walk);
    bench.keys("n");
    assert!(bench.sees("Let anybody publish"));
    bench.keys("y");
    assert!(bench.message().starts_with("The walk has ended"));
    bench.keys("esc d");
    assert!(!bench.sees("walking"));
    assert!(bench.app.rooms.decisions.walk.is_none());
}

#[test]
fn deciding_anew_walks_again_and_both_records_stay() {
    let mut bench = decided();
    bench.keys("s");
    assert!(bench.sees("d1 stays in the log"), "{}", bench.picture(120, 40));
    bench.keys("y enter").types("Ten deals named it.").keys("enter enter");
    let (old, new) = (record(&bench, "d1"), record(&bench, "d2"));
    assert_eq!((new.supersedes.as_str(), new.outcome.as_str(), &new.question), ("d1", "build", &old.question));
    assert!(bench.sees("Find a partner, now d2"), "{}", bench.picture(120, 40));
    bench.keys("j k");
    assert!(bench.sees("one holds, 1 superseded"), "{}", bench.picture(120, 40));
    // The old one says where it went, and goes there; it is neither decided nor deleted any more.
    bench.on(at(Here::Record("d1".into()))).keys("s");
    assert_eq!(bench.message(), "d1 is superseded by d2 already. Decide d2 anew.");
    bench.keys("d");
    assert_eq!(bench.message(), "d1 stays: d2 stands in its place and names it.");
    bench.keys("enter j");
    assert_eq!(row(&bench), Some(at(Here::Newer("d2".into()))));
    bench.keys("enter");
    assert_eq!(view(&bench.app), View::Record("d2".into()));
    bench.keys("G enter");
    assert_eq!(view(&bench.app), View::Record("d1".into()));
    bench.keys("e");
    assert!(bench.message().starts_with("A record stays as it was made"));
    bench.keys("esc");
    assert_eq!(row(&bench), Some(at(Here::Record("d1".into()))));
}

#[test]
fn nothing_is_put_in_the_place_of_a_record_that_left_the_log_meanwhile_and_the_reason_is_kept() {
    let mut bench = decided();
    bench.keys("s n y y enter").types("They hired two.").keys("enter");
    assert!(bench.sees("Can it be taken back?"));
    // While it is asked, another program takes the record out of the file.
    let mut workspace = bench.now().clone();
    Arc::make_mut(&mut workspace.decisions).decisions.clear();
    bench.app.desk.as_mut().unwrap().now = workspace;
    bench.keys("enter");
    assert!(bench.message().starts_with("d1 is not in the log any more"), "{}", bench.message());
    assert!(bench.now().decisions.decisions.is_empty());
    assert_eq!(bench.app.rooms.decisions.drafts.current().unwrap().reason, "They hired two.");
    bench.keys("enter");
    assert!(bench.message().starts_with("d1 is not in the log any more") && bench.app.writing.is_none());
}

#[test]
fn a_record_that_another_took_the_place_of_is_not_superseded_twice_by_a_walk_that_waited() {
    let mut bench = decided();
    bench.keys("s n y y");
    let mut workspace = bench.now().clone();
    let newer = Record { id: "d2".into(), supersedes: "d1".into(), ..record(&bench, "d1").clone() };
    Arc::make_mut(&mut workspace.decisions).decisions.push(newer);
    bench.app.desk.as_mut().unwrap().now = workspace;
    bench.keys("enter");
    assert_eq!(bench.message(), "d1 is superseded by d2 already. Decide d2 anew.");
    assert_eq!(bench.now().decisions.decisions.len(), 2);
}

#[test]
fn a_decision_begun_about_one_thing_keeps_its_lines_and_lends_them_to_no_other() {
    let mut bench = walked();
    bench.keys("enter").types("Elbwerk has a team for it.").keys("esc");
    bench.keys("g a D").types("Pay Janssen 20%?").keys("enter").types("Yes").keys("esc");
    bench.keys("g k D");
    assert!(!bench.sees("Pay Janssen"), "{}", bench.picture(120, 40));
    bench.types("Which figures?").keys("esc");
    bench.keys("g x");
    assert_eq!(view(&bench.app), View::Walk);
    bench.keys("enter");
    assert!(bench.sees("Elbwerk has a team for it."), "{}", bench.picture(120, 40));
    bench.keys("esc g a D");
    assert!(bench.sees("Pay Janssen 20%?"), "{}", bench.picture(120, 40));
    bench.keys("enter enter").types("They open two groups.").keys("enter enter");
    assert_eq!((record(&bench, "d1").question.as_str(), record(&bench, "d1").outcome.as_str()), ("Pay Janssen 20%?", "Yes"));
    bench.keys("g k D");
    assert!(bench.sees("Which figures?"), "{}", bench.picture(120, 40));
}

#[test]
fn a_decision_is_made_from_anywhere_about_what_the_cursor_is_on() {
    let mut bench = Bench::sample("referral");
    bench.keys("g a D");
    assert!(bench.sees("about Janssen Controlling"), "{}", bench.picture(120, 40));
    bench.types("Pay Janssen 20%?").keys("enter");
    assert!(bench.sees("Pay Janssen 20%?"));
    bench.keys("enter");
    assert_eq!(bench.message(), "Say what was decided.");
    bench.types("Yes, for a year").keys("enter").types("They open two groups.").keys("enter enter");
    assert_eq!(bench.message(), "d1 stands in the log, in decisions.ron: g x goes there.");
    let made = record(&bench, "d1");
    assert_eq!(made.about.as_ref().map(|about| about.document.name()), Some("partners"));
    assert!(made.reversible && made.tree.is_empty() && made.path.is_empty());
    assert_eq!(bench.app.screen, Screen::Room(Room::Partners));
    // It is told where the partner is, and leads from the log back to it.
    bench.keys("enter");
    assert!(bench.sees("Pay Janssen 20%? → Yes, for a year"), "{}", bench.picture(120, 40));
    bench.keys("esc");
    bench.keys("g x");
    assert_eq!(row(&bench), Some(at(Here::Record("d1".into()))));
    bench.keys("i");
    assert_eq!(bench.app.screen, Screen::Room(Room::Partners));
    bench.keys("g x enter j enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Partners));
    // One of one's own is decided anew in words.
    bench.keys("g x s").types("No").keys("enter").types("They sold nothing.").keys("enter enter");
    assert_eq!((record(&bench, "d2").supersedes.as_str(), record(&bench, "d2").outcome.as_str()), ("d1", "No"));
    assert_eq!(record(&bench, "d1").outcome, "Yes, for a year");
}

#[test]
fn whoever_leaves_a_line_decides_nothing_and_finds_what_was_typed() {
    let mut bench = Bench::sample("referral");
    for keys in ["", "enter", "enter"] {
        if keys.is_empty() {
            bench.keys("D").types("Which region first?");
        }
        bench.keys(if keys.is_empty() { "esc" } else { "D enter" });
        if !keys.is_empty() {
            bench.types("The north").keys("esc");
        }
        assert!(bench.now().decisions.decisions.is_empty());
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty());
        assert_eq!(bench.message(), "Nothing is decided. What was typed is there the next time.");
    }
    bench.keys("D");
    assert!(bench.sees("Which region first?"), "{}", bench.picture(120, 40));
    bench.keys("enter enter").types("Partners are there.").keys("enter esc");
    assert!(bench.now().decisions.decisions.is_empty(), "the last question was left as well");
    bench.keys("D enter enter enter enter");
    assert_eq!(record(&bench, "d1").reason, "Partners are there.");
}

#[test]
fn a_record_of_today_can_be_deleted_once_asked_and_an_older_one_stays() {
    let mut bench = decided();
    bench.keys("d");
    assert!(bench.sees("Take it out of the log"));
    bench.keys("enter");
    assert!(bench.now().decisions.get("d1").is_some());
    bench.keys("d j enter");
    assert!(bench.now().decisions.get("d1").is_none());
    bench.keys("u");
    assert!(bench.now().decisions.get("d1").is_some());
    bench.app.shell.now = "2026-11-22T09:00".parse().unwrap();
    bench.on(at(Here::Record("d1".into()))).keys("d");
    assert!(bench.message().starts_with("Only a decision of today"), "{}", bench.message());
}

#[test]
fn a_record_of_today_takes_no_older_one_of_the_same_id_with_it_and_a_double_id_is_a_finding() {
    let mut bench = decided();
    let mut workspace = bench.now().clone();
    let older = Record { on: "2025-01-02".parse().unwrap(), question: "Which portal?".into(), ..record(&bench, "d1").clone() };
    Arc::make_mut(&mut workspace.decisions).decisions.insert(0, older);
    bench = Bench::open(workspace);
    let found = |bench: &Bench| bench.desk().advice.findings.iter().any(|finding| finding.rule == "decisions/unknown-id");
    assert!(found(&bench));
    bench.keys("g x").on(at(Here::Record("d1".into()))).keys("d");
    assert!(bench.sees("Single sign-on: build or partner? It was made"), "{}", bench.picture(120, 40));
    bench.keys("j enter");
    let left: Vec<_> = bench.now().decisions.decisions.iter().map(|record| record.question.as_str()).collect();
    assert_eq!(left, ["Which portal?"]);
    assert!(!found(&bench));
    bench.on(at(Here::Record("d1".into()))).keys("d");
    assert!(bench.message().starts_with("Only a decision of today"), "{}", bench.message());
}

#[test]
fn whoever_may_only_read_walks_and_records_nothing() {
    let mut bench = decided();
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    for keys in ["D", "s", "d"] {
        bench.keys(keys);
        assert!(bench.message().starts_with("Read-only"), "{keys}: {}", bench.message());
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty());
    }
    tree(&mut bench, "open-or-curated");
    bench.keys("enter y");
    assert_eq!(row(&bench), Some(at(Here::End)));
    bench.keys("enter");
    assert!(bench.message().starts_with("Read-only") && bench.app.writing.is_none(), "{}", bench.message());
}

#[test]
fn yes_and_no_are_said_of_a_question_alone_and_what_cannot_be_done_says_why() {
    let mut bench = Bench::sample("referral");
    bench.keys(":").types("take the last answer back").keys("enter");
    assert_eq!(bench.message(), bench.app.shell.words.get("cannot-not-here"));
    bench.keys("esc :").types("decide something").keys("enter");
    assert!(bench.sees("Decide: the question"), "{}", bench.picture(120, 40));
    bench.keys("esc");
    let mut nowhere = Bench::start();
    nowhere.keys("D");
    assert!(nowhere.app.writing.is_none() && !nowhere.message().is_empty());
}

#[test]
fn a_decision_is_found_by_its_question_and_its_outcome_and_copied_whole() {
    let mut bench = decided();
    for typed in ["single sign-on", "find a partner"] {
        bench.keys("g h /").types(typed);
        assert!(bench.sees("Single sign-on: build or partner?"), "{typed}: {}", bench.picture(120, 40));
        bench.keys("esc");
    }
    bench.keys("/").types("single sign-on: build").keys("enter");
    assert_eq!(row(&bench), Some(at(Here::Record("d1".into()))));
    bench.effects.clear();
    bench.keys("y");
    let copied = bench.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(
        copied.unwrap(),
        "# d1: Single sign-on: build or partner?\n\n**Find a partner**\n\n2026-11-21 · Mara König · reversible\n\n\
         Elbwerk has a team for it.\n\n## The way there\n\n- Do customers choose you because of this? **no**\n\
         - Would building it hold up your roadmap by more than six months? **yes**\n\
         - Can you name somebody who would do it with you? **yes**\n"
    );
}

#[test]
fn why_tells_the_way_the_reason_and_the_source_and_a_question_tells_how_to_tell() {
    let mut bench = decided();
    bench.keys("w");
    for said in
        ["Elbwerk has a team for it.", "Do customers choose you because of this? no.", "build it or find a partner", "O ·"]
    {
        assert!(bench.sees(said), "{said}: {}", bench.picture(120, 40));
    }
    bench.keys("esc");
    tree(&mut bench, "build-or-partner");
    bench.keys("enter w");
    assert!(bench.sees("Ask what won your last ten deals"), "{}", bench.picture(120, 40));
}

#[test]
fn show_has_the_log_in_words_and_for_programs() {
    let mut bench = decided();
    bench.keys("s y enter").types("Ten deals named it.").keys("enter enter");
    let app = &bench.app;
    let describe: Describe<'_> = app.describe().unwrap();
    let advice: &Advice = &bench.desk().advice;
    let told = plain::workspace(describe, advice);
    for line in ["Decisions", "  1 of 2 hold", "  d2  Single sign-on: build or partner?", "      Supersedes d1."] {
        assert!(told.lines().any(|known| known == line), "{line}: {told}");
    }
    let object = json::workspace(describe, advice, &[]);
    let log = &object["decisions"];
    assert_eq!(log[0]["superseded_by"], "d2");
    assert_eq!((&log[0]["stands"], &log[1]["stands"]), (&false.into(), &true.into()));
    assert_eq!(log[0]["outcome_name"], "Find a partner");
    assert_eq!(log[0]["way"][1]["asked"], "delay");
}

#[test]
fn a_record_of_another_method_is_still_read_and_decided_anew_in_words() {
    let mut workspace = desk::sample("referral");
    let old: Record = ron::from_str(
        r#"(id: "d4", on: "2025-03-01", by: "gone", question: "Which portal?", tree: "portal", path: [("many", true)],
            outcome: "none", reason: "Too few partners.", reversible: true)"#,
    )
    .unwrap();
    Arc::make_mut(&mut workspace.decisions).decisions.push(old);
    let mut bench = Bench::open(workspace);
    bench.keys("g x enter");
    for said in ["Which portal?", "Too few partners.", "many yes", "The method has changed since"] {
        assert!(bench.sees(said), "{said}: {}", bench.picture(120, 40));
    }
    bench.keys("s").types("A shared folder").keys("enter").types("Thirty partners.").keys("enter enter");
    assert_eq!((record(&bench, "d5").supersedes.as_str(), record(&bench, "d5").tree.as_str()), ("d4", ""));
    assert_eq!(bench.app.describe().unwrap().label(&Address::record("d4")), "Which portal?");
}

#[test]
fn a_walk_and_a_record_are_drawn_at_every_size_with_the_cursor_in_sight() {
    let mut bench = empty();
    tree(&mut bench, "build-or-partner");
    bench.types(&"Donaudampfschifffahrt 東京タワー e\u{301} ".repeat(9)).keys("enter");
    // Three answers, the end, the record, and the log with it.
    for keys in ["n", "y", "n", "enter r enter enter", "enter", "esc"] {
        for (width, height) in [(40, 12), (60, 16), (80, 24), (120, 40), (200, 60)] {
            bench.app.size = (width, height);
            let picture = bench.picture(width, height);
            assert!(picture.contains('▸'), "{keys} {width}x{height}\n{picture}");
        }
        for size in (1..=60).flat_map(|width| [1, 5, 12, 24].map(|height| (width, height))) {
            bench.app.size = size;
            bench.buffer(size.0, size.1);
        }
        bench.keys(keys);
    }
    assert_eq!(record(&bench, "d1").outcome, "wait");
}
