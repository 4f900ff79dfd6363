//! What may not be changed is not changed: read-only, files that cannot be read, what somebody wrote before.

#[cfg(test)]
mod desk;

use desk::{Bench, sample};
use partnerwright::{
    app::{
        Effect, Input, MessageKind, Pane, Room, Row, Screen, StepName, Written,
        desk::ReadOnly,
        find,
        input::{Background, Writable},
        key::Chord,
        keymap::Scope,
        overlay::{Overlay, PickerKind},
        scope, why,
    },
    domain::{Address, Decision, Document, Taken, Value, Workspace},
    store::{FaultKind, FileFault},
};

fn row(path: &str) -> Row {
    Row::Field(Address::answer(path))
}

fn choice(path: &str, id: &str) -> Row {
    Row::Choice(Address::answer(path), id.to_owned())
}

fn screens() -> Vec<Screen> {
    let rooms = [
        Screen::Room(Room::Partners),
        Screen::Room(Room::Metrics),
        Screen::Overview,
        Screen::Strategy,
        Screen::People,
        Screen::Remarks,
        Screen::Library,
        Screen::Files,
    ];
    StepName::ALL.into_iter().map(Screen::Step).chain(rooms).collect()
}

/// Presses every key of every row of every screen, types and commits where a text opens, and answers what is asked; gives
/// the keys after which `held` was not so any more.
fn leaks(make: impl Fn() -> Bench, held: impl Fn(&Workspace, &Workspace) -> bool) -> Vec<String> {
    let mut bench = make();
    let before = bench.now().clone();
    let mut leaks = Vec::new();
    for screen in screens() {
        bench.at(screen);
        let map = bench.app.shell.keymap.bindings().iter();
        let here = scope::of_screen(screen);
        let keys: Vec<Chord> = map
            .filter(|binding| binding.scope == here || binding.scope == Scope::Everywhere)
            .map(|binding| binding.chord.clone())
            .collect();
        let rows = bench.app.rows(Pane::Work);
        // Lists of one kind behave alike: the first rows and the last tell.
        let rows = rows.iter().take(12).chain(rows.iter().skip(12).rev().take(4));
        for row in rows.cloned().collect::<Vec<_>>() {
            for chord in &keys {
                bench.at(screen);
                bench.app.cursors.insert((screen, Pane::Work), row.clone());
                for key in chord.keys() {
                    bench.feed(Input::Key(*key));
                }
                if let Some(writing) = &bench.app.writing {
                    if matches!(writing.about, Written::Company { .. } | Written::Folder) {
                        bench.keys("ctrl-u esc");
                    } else {
                        bench.keys("ctrl-u 7 enter");
                    }
                }
                if matches!(bench.app.overlays.last(), Some(Overlay::Ask(_))) {
                    bench.keys("enter");
                }
                if !held(&before, bench.now()) {
                    leaks.push(format!("{} {row:?}: {chord}", screen.id()));
                    bench = make();
                }
                bench.app.overlays.clear();
                bench.app.writing = None;
                bench.app.pending.clear();
                bench.app.zoomed = false;
            }
        }
    }
    leaks
}

/// A workspace in which a decision does not follow any more, so that enter asks.
fn stale() -> Bench {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).types("3M").keys("enter g h");
    bench
}

fn read_only() -> Bench {
    let mut bench = stale();
    bench.keys("R");
    assert_eq!(bench.desk().read_only, Some(ReadOnly::Asked));
    bench
}

fn but_remarks(before: &Workspace, now: &Workspace) -> bool {
    now.changed(before).iter().all(|document| matches!(document, Document::Review | Document::Workspace))
}

#[test]
fn in_read_only_no_key_of_any_row_changes_anything_but_remarks() {
    let leaks = leaks(read_only, but_remarks);
    assert!(leaks.is_empty(), "{}\n{}", leaks.len(), leaks.join("\n"));
}

#[test]
fn who_is_locked_out_changes_nothing_at_all() {
    let make = || {
        let mut bench = stale();
        if let Some(desk) = &mut bench.app.desk {
            desk.read_only = Some(ReadOnly::Folder("no rights".into()));
        }
        bench
    };
    let leaks = leaks(make, |before, now| now.changed(before).is_empty());
    assert!(leaks.is_empty(), "{}\n{}", leaks.len(), leaks.join("\n"));
}

fn broken(document: Document) -> Bench {
    let mut bench = read_only();
    if let Some(desk) = &mut bench.app.desk {
        desk.read_only = None;
        desk.faults.push(FileFault::whole(document.file(), FaultKind::CutOff));
    }
    bench
}

#[test]
fn a_document_whose_file_cannot_be_read_is_changed_by_no_key() {
    let mut told = Vec::new();
    for document in [Document::Answers, Document::Strategy, Document::People, Document::Review] {
        let same = |before: &Workspace, now: &Workspace| !now.changed(before).contains(&document);
        let mut bench = broken(document);
        let before = bench.now().clone();
        let tries = [
            (Screen::Step(StepName::Direct), row("direct/win_rate_known"), "right"),
            (Screen::Step(StepName::Owner), choice("owner/who", "+new"), "space"),
            (Screen::Strategy, Row::Proposal("form".into()), "enter"),
            (Screen::People, Row::Person("mara-koenig".into()), "enter"),
            (Screen::Remarks, Row::Remark("r2".into()), "e"),
        ];
        for (screen, on, keys) in tries {
            bench.at(screen).on(on.clone()).keys(keys);
            if bench.app.writing.is_some() {
                bench.keys("ctrl-u N e u enter");
            }
            if matches!(bench.app.overlays.last(), Some(Overlay::Ask(_))) {
                bench.keys("enter");
            }
            if !same(&before, bench.now()) {
                told.push(format!("{}: {} {on:?} {keys}", document.file(), screen.id()));
                bench = broken(document);
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_keys_that_are_refused_in_read_only_say_why() {
    for (go, on, key) in [
        ("g c", row("company/arr"), "e"),
        ("g c", row("company/arr"), "b"),
        ("g c", row("company/arr"), "d"),
        ("g c", row("company/arr"), "5"),
        ("g 1", choice("problem/chosen", "stickiness"), "space"),
        ("g s", Row::Proposal("form".into()), "a"),
        ("g s", Row::Proposal("form".into()), "x"),
        ("g s", Row::Proposal("form".into()), "A"),
        ("g p", Row::Person("mara-koenig".into()), "space"),
        ("g p", Row::Person("mara-koenig".into()), "d"),
        ("g p", Row::Person("mara-koenig".into()), "n"),
    ] {
        let mut bench = read_only();
        let before = bench.now().clone();
        bench.keys(go).on(on).keys(key);
        assert_eq!(*bench.now(), before, "{go} {key}");
        assert!(bench.app.writing.is_none(), "{go} {key}");
        assert_eq!(bench.app.message.as_ref().map(|said| said.kind), Some(MessageKind::Refused), "{go} {key}");
    }
    let mut bench = read_only();
    bench.keys("u");
    assert_eq!(bench.message(), bench.app.shell.words.get("read-only-asked"));
}

#[test]
fn saving_now_says_that_nothing_is_saved_when_only_reading() {
    let mut bench = read_only();
    bench.effects.clear();
    bench.keys("ctrl-s");
    assert_eq!(bench.effects, []);
}

#[test]
fn a_remark_left_when_only_reading_outlives_the_undo_of_an_earlier_change() {
    let mut bench = read_only();
    bench.keys("g c").on(row("company/arr")).keys("m").types("Keep me").keys("enter");
    bench.feed(Input::Background(Background::Writable(Writable { read_only: None })));
    bench.keys("u");
    assert!(bench.now().review.remarks.iter().any(|remark| remark.text == "Keep me"));
}

#[test]
fn the_reason_of_a_decision_stays_when_its_value_changes() {
    let mut bench = Bench::sample("referral");
    let reason = bench.now().strategy.decision("partners").unwrap().reason.clone();
    assert!(!reason.is_empty());
    bench.keys("g s").on(Row::Proposal("partners".into())).keys("c ctrl-u 7 enter");
    assert_eq!(bench.now().strategy.decision("partners").unwrap().reason, reason);
}

#[test]
fn what_was_kept_as_ones_own_is_told_no_more() {
    let mut bench = Bench::sample("referral");
    let id = "target/referral-active-partners-6";
    bench.keys("g s").on(Row::Proposal(id.into())).keys("a g c").on(row("company/arr")).types("3M").keys("enter g s");
    bench.on(Row::Proposal(id.into())).keys("enter j enter");
    let moved = |bench: &Bench| {
        bench.desk().advice.findings.iter().any(|finding| finding.is("strategy/no-longer-follows", &Address::decision(id)))
    };
    assert!(!moved(&bench), "{:?}", bench.desk().advice.proposal(id).unwrap().standing);
}

#[test]
fn a_figure_that_was_never_given_opens_empty() {
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g c").on(choice("company/arr_band", "5-15")).keys("space").on(row("company/arr")).keys("e");
    assert_eq!(bench.app.writing.as_ref().unwrap().editor.text(), "");
}

#[test]
fn keys_that_are_no_chord_do_nothing() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).keys("g 9");
    assert!(bench.app.writing.is_none());
}

#[test]
fn what_was_typed_and_not_taken_outlives_reading_the_files_again() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).keys("e ctrl-u").types("a lot").keys("esc");
    bench.put(sample("referral"));
    assert!(bench.desk().drafts.contains_key(&Address::answer("company/arr")));
}

#[test]
fn a_workspace_that_could_not_be_made_leads_nowhere_later() {
    let mut bench = Bench::start();
    bench.keys("enter").types("X").keys("enter");
    bench.feed(Input::Background(Background::Refused("no room".into())));
    bench.put(sample("referral"));
    assert_eq!(bench.app.screen, Screen::Overview);
}

#[test]
fn a_decision_that_the_method_does_not_know_is_shown_by_its_id() {
    let mut workspace = sample("referral");
    let decision = Decision {
        id: "type/no-such".into(),
        taken: Taken::Accepted,
        advised: Value::Start,
        value: None,
        reason: String::new(),
        by: String::new(),
        on: "2026-11-01".parse().unwrap(),
    };
    std::sync::Arc::make_mut(&mut workspace.strategy).decisions.push(decision);
    let mut bench = Bench::open(workspace);
    let picture = bench.keys("g s").picture(120, 80);
    assert!(!picture.contains('⟨'), "{picture}");
}

#[test]
fn two_people_never_get_the_same_initials_by_hand() {
    let mut bench = Bench::sample("referral");
    bench.keys("g p").on(Row::Person("mara-koenig".into())).keys("l l e ctrl-u").types("JL").keys("enter");
    let taken = bench.now().people.people.iter().filter(|person| person.initials == "JL").count();
    assert_eq!(taken, 1);
}

#[test]
fn a_correlation_is_called_one_in_every_chain_and_card_that_tells_it() {
    let mut bench = Bench::sample("referral");
    let label = bench.app.shell.words.get("label-correlation").into_owned();
    let rows = bench.app.shell.method.evidence();
    assert!(rows.iter().any(|row| row.correlation));
    for row in rows {
        let told = why::told(&bench.app, row);
        assert_eq!(told.study.contains(&label), row.correlation, "{}", row.id);
        assert!(told.study.contains(&row.year.to_string()) && !told.definition.contains('⟨'), "{}", row.id);
    }
    let correlations: Vec<String> = rows.iter().filter(|row| row.correlation).map(|row| row.id.clone()).collect();
    for id in correlations {
        bench.at(Screen::Library).on(Row::Evidence(id.clone())).keys("w y");
        let Some(Effect::Copy(text)) = bench.effects.last() else { panic!("{id}") };
        assert!(text.contains(&label), "{text}");
        bench.keys("esc");
    }
}

#[test]
fn a_correlation_is_called_one_wherever_its_figure_stands() {
    let mut bench = Bench::sample("referral");
    let label = bench.app.shell.words.get("label-correlation").into_owned();
    bench.keys("g l").on(Row::Evidence("win-rate-1-5".into())).keys("y");
    let copied = matches!(bench.effects.last(), Some(Effect::Copy(text)) if text.contains(&label));
    let narrow = bench.picture(70, 24).contains(&label);
    bench.keys("/").types("win rate with one to five");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Picker(picker)) if picker.kind == PickerKind::Find));
    let found = find::items(&bench.app).iter().any(|item| item.label.contains("one to five") && item.detail.contains(&label));
    assert_eq!((copied, narrow, found), (true, true, true), "copied, in a narrow library, found");
}

fn remarks(bench: &Bench) -> Vec<&str> {
    bench.now().review.remarks.iter().map(|remark| remark.text.as_str()).collect()
}

#[test]
fn undo_takes_its_own_remark_back_and_leaves_one_that_came_meanwhile() {
    let mut bench = Bench::sample("referral");
    let before = remarks(&bench).len();
    bench.keys("g c").on(row("company/arr")).keys("m").types("Mine").keys("enter R m").types("Theirs").keys("enter");
    bench.feed(Input::Background(Background::Writable(Writable { read_only: None })));
    bench.keys("u");
    assert_eq!(remarks(&bench)[before..], ["Theirs"]);
    // A remark is a change like any other: what was undone before it cannot be made again over it.
    bench.keys("u");
    assert_eq!(remarks(&bench)[before..], ["Theirs"]);
}

#[test]
fn a_remark_left_when_only_reading_changes_the_file_of_remarks_alone() {
    let mut bench = read_only();
    let before = bench.now().clone();
    bench.keys("g c").on(row("company/arr")).keys("m").types("Only this").keys("enter");
    assert_eq!(bench.now().changed(&before), [Document::Review]);
    assert!(matches!(bench.effects.last(), Some(Effect::Save(_))));
}

#[test]
fn nothing_opens_for_writing_and_nothing_is_asked_where_the_answer_could_not_be_taken() {
    for (go, on, key) in [
        ("g 5", choice("owner/who", "+new"), "enter"),
        ("g 5", choice("owner/who", "+new"), "space"),
        ("g c", row("company/arr"), "enter"),
        ("g c", row("company/arr"), "n"),
        ("g p", Row::Person("mara-koenig".into()), "enter"),
        ("g s", Row::Proposal("form".into()), "c"),
        ("g s", Row::Proposal("form".into()), "enter"),
    ] {
        let mut bench = read_only();
        bench.keys(go).on(on).keys(key);
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty(), "{go} {key}");
        assert_eq!(bench.message(), bench.app.shell.words.get("read-only-asked"), "{go} {key}");
    }
}

#[test]
fn a_new_owner_is_refused_by_name_of_the_file_that_cannot_be_read() {
    let mut bench = broken(Document::People);
    bench.keys("g 5").on(choice("owner/who", "+new")).keys("space");
    assert!(bench.app.writing.is_none());
    assert!(bench.message().contains("people.ron"), "{}", bench.message());
}

#[test]
fn accepting_all_says_nothing_of_accepting_where_it_may_not() {
    let mut bench = read_only();
    bench.keys("g s A");
    assert_eq!(bench.message(), bench.app.shell.words.get("read-only-asked"));
}

#[test]
fn their_file_is_not_written_over_when_only_reading() {
    let mut bench = read_only();
    let failed = partnerwright::store::NotSaved {
        part: partnerwright::domain::Part::Document(Document::Answers),
        file: "answers.ron".into(),
        error: String::new(),
        outside: true,
    };
    if let Some(desk) = &mut bench.app.desk {
        desk.save = partnerwright::app::SaveState::Failed(vec![failed]);
    }
    bench.effects.clear();
    bench.keys("g f").on(Row::NotSaved(0)).keys("o");
    assert_eq!(bench.effects, []);
    assert_eq!(bench.message(), bench.app.shell.words.get("read-only-asked"));
}

#[test]
fn a_text_that_was_begun_before_the_files_were_only_read_is_not_lost() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).keys("e ctrl-u").types("9M");
    let before = bench.now().clone();
    bench.feed(Input::Background(Background::Writable(Writable { read_only: Some(ReadOnly::Newer) })));
    bench.keys("enter");
    assert_eq!(bench.app.writing.as_ref().unwrap().editor.text(), "9M");
    bench.keys("esc");
    assert_eq!(bench.desk().drafts[&Address::answer("company/arr")].0, "9M");
    assert_eq!(*bench.now(), before);
}

#[test]
fn the_text_under_way_outlives_reading_the_files_again() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).keys("e ctrl-u").types("9M");
    bench.put(sample("referral"));
    assert_eq!(bench.app.writing.as_ref().unwrap().editor.text(), "9M");
    let mut bench = Bench::sample("referral");
    bench.keys("g m").on(Row::Remark("r1".into())).keys("e ctrl-u").types("Half a thought");
    let mut without = sample("referral");
    std::sync::Arc::make_mut(&mut without.review).remarks.clear();
    bench.put(without);
    assert!(bench.app.writing.is_none());
    assert!(bench.message().contains("Half a thought"), "{}", bench.message());
}

#[test]
fn a_name_that_somebody_has_is_refused_and_the_one_who_has_it_is_shown() {
    let mut bench = Bench::sample("referral");
    let name = bench.now().people.get("mara-koenig").unwrap().name.clone();
    let before = bench.now().clone();
    bench.keys("g p n").types(&name.to_uppercase()).keys("enter");
    assert_eq!(*bench.now(), before);
    assert!(bench.message().contains(&name), "{}", bench.message());
    assert_eq!(bench.app.cursor(Pane::Work), Some(Row::Person("mara-koenig".into())));
    let other = bench.now().people.people.iter().find(|person| person.name != name).unwrap().id.clone();
    bench.on(Row::Person(other)).keys("e ctrl-u").types(&name).keys("enter");
    assert_eq!(*bench.now(), before);
    // The text stays open to be mended.
    assert_eq!(bench.app.writing.as_ref().unwrap().editor.text(), name);
    assert!(bench.message().contains(&name), "{}", bench.message());
}

#[test]
fn ctrl_c_closes_whatever_lies_over_the_screen() {
    for open in ["/", ":", "?", "T", "w", "K"] {
        let mut bench = Bench::sample("referral");
        bench.keys("g c").on(row("company/arr")).keys(open);
        assert!(!bench.app.overlays.is_empty(), "{open}");
        bench.keys("ctrl-c");
        assert!(bench.app.overlays.is_empty(), "{open}");
        assert!(!bench.effects.contains(&Effect::Quit), "{open}");
    }
}

#[test]
fn a_type_of_partner_is_found_by_its_other_names() {
    for (also, label) in [("GSI", "GSI"), ("systems house", "VAR"), ("introducer", "Referral partners first")] {
        let mut bench = Bench::sample("referral");
        bench.keys("/").types(also);
        let found: Vec<String> = find::items(&bench.app).into_iter().map(|item| item.label).collect();
        assert!(found.iter().any(|found| found.contains(label)), "{also}: {found:?}");
    }
}

#[test]
fn the_size_of_the_team_is_told_with_the_source_that_says_otherwise() {
    let bench = Bench::sample("referral");
    let told = why::text(&bench.app, &partnerwright::app::target::Why::Proposal("people".into()));
    for team in bench.app.shell.method.teams() {
        assert!(told.contains(&*bench.app.shell.words.get(&format!("team-{}", team.id))), "{told}");
    }
    assert!(told.contains("20–50") && told.contains("50+") && told.contains("C4") && told.contains("E2"), "{told}");
}

#[test]
fn the_library_shows_no_figure_of_a_correlation_without_the_word_on_its_line() {
    let mut bench = Bench::sample("referral");
    let label = bench.app.shell.words.get("label-correlation").into_owned();
    let figures = ["+9.4%", "+11.7%", "+37.1%", "+58.6%"];
    bench.keys("g l").on(Row::Evidence("win-rate-1-5".into()));
    for (width, height) in [(44, 24), (52, 14), (60, 24), (70, 24), (80, 24), (120, 40), (160, 50)] {
        let picture = bench.picture(width, height);
        let lines = || picture.lines().map(|line| line.rsplit_once('│').map_or(line, |(work, _)| work));
        let shown = lines().filter(|line| figures.iter().any(|figure| line.contains(figure)));
        let shown: Vec<&str> = shown.collect();
        assert!(!shown.is_empty(), "{picture}");
        assert!(shown.iter().all(|line| line.contains(&label)), "{picture}");
    }
}
