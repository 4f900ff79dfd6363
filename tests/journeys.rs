//! The main job by its keys, one journey for each thing that a person can do.

#[cfg(test)]
mod desk;

use desk::{Bench, sample};
use partnerwright::{
    advice::{Standing, StepState, Subject},
    app::{
        Action, Effect, Input, Overlay, Pane, Row, Screen, StepName, desk::ReadOnly, find, input::Background, keymap::Keymap,
        overlay::PickerKind, update,
    },
    domain::{Address, Basis, Document, Figure, Motion, Owner, Part, Problem, Sells, Taken, Value, Workspace},
    store::{NotSaved, Report},
};

fn row(path: &str) -> Row {
    Row::Field(Address::answer(path))
}

fn choice(path: &str, id: &str) -> Row {
    Row::Choice(Address::answer(path), id.to_owned())
}

#[test]
fn the_start_leads_from_a_situation_to_a_workspace_at_its_first_step() {
    let mut bench = Bench::start();
    assert!(bench.sees("We have no partners yet"));
    bench.keys("enter").types("Müller 東京").keys("enter");
    assert_eq!(bench.effects, [Effect::Create { company: "Müller 東京".into(), sample: None }]);
    bench.put(Workspace::default());
    assert_eq!(bench.app.screen, Screen::Step(StepName::Problem));
}

#[test]
fn a_sample_is_opened_as_a_copy_under_a_name_of_ones_own() {
    let mut bench = Bench::start();
    bench.on(Row::Sample("referral".into())).keys("enter ctrl-u").types("Ours").keys("enter");
    assert_eq!(bench.effects, [Effect::Create { company: "Ours".into(), sample: Some("referral".into()) }]);
}

#[test]
fn the_triage_names_the_layer_at_the_first_no_and_leads_to_its_mending() {
    let mut bench = Bench::start();
    bench.keys("j j enter");
    assert_eq!(bench.app.screen, Screen::Triage);
    bench.keys("y y n");
    assert!(bench.sees("It is enablement"), "{}", bench.picture(120, 40));
    bench.keys("esc y");
    assert_eq!(bench.app.triage, [true, true, true]);
}

#[test]
fn figures_are_understood_in_many_notations_and_marked_by_how_well_they_are_known() {
    for (typed, value) in [("8.2M", 8_200_000), ("8,2 Mio", 8_200_000), ("8_200_000", 8_200_000), ("€8.2M", 8_200_000)] {
        let mut bench = Bench::open(Workspace::default());
        bench.at(Screen::Step(StepName::Company)).on(row("company/arr")).keys("e").types(typed).keys("enter");
        assert_eq!(bench.now().answers.company.arr, Some(Figure::Fact(value)), "{typed}");
    }
    let mut bench = Bench::open(Workspace::default());
    bench.at(Screen::Step(StepName::Company)).on(row("company/acv")).keys("e").types("~24K").keys("enter");
    assert_eq!(bench.now().answers.company.acv, Some(Figure::Assumption(24_000)));
    bench.on(row("company/acv")).keys("b");
    assert_eq!(bench.now().answers.company.acv.map(Figure::basis), Some(Basis::Unknown));
    bench.on(row("company/gross_margin")).keys("e ? enter");
    assert_eq!(bench.now().answers.company.gross_margin, Some(Figure::Unknown));
}

#[test]
fn what_cannot_be_read_stays_in_its_field_with_the_reason_and_counts_for_nothing() {
    let mut bench = Bench::open(Workspace::default());
    bench.at(Screen::Step(StepName::Company)).on(row("company/arr")).keys("e").types("a lot").keys("esc");
    assert_eq!(bench.now().answers.company.arr, None);
    assert!(bench.sees("a lot"));
    assert!(!bench.message().is_empty());
    assert!(!bench.effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    bench.keys("e ctrl-u").types("5M").keys("enter");
    assert_eq!(bench.now().answers.company.arr, Some(Figure::Fact(5_000_000)));
    assert!(!bench.sees("a lot"));
}

#[test]
fn opening_and_leaving_a_field_changes_nothing() {
    let mut bench = Bench::sample("referral");
    let before = bench.now().clone();
    for step in StepName::ALL {
        bench.at(Screen::Step(step));
        for row in bench.app.rows(Pane::Work).iter().cloned() {
            if matches!(row, Row::Field(_)) {
                bench.on(row).keys("e");
                if bench.app.writing.is_some() {
                    bench.keys("esc");
                }
            }
        }
    }
    assert_eq!(*bench.now(), before);
    assert!(bench.effects.is_empty());
}

#[test]
fn the_five_questions_are_answered_in_any_order_and_dont_know_stays_open() {
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g 5").on(choice("owner/who", "+new")).keys("space").types("Mara König").keys("enter");
    assert_eq!(bench.now().answers.owner.who, Some(Owner::Person("mara-koenig".into())));
    assert_eq!(bench.now().people.people.len(), 1);
    bench.keys("g 1").on(choice("problem/chosen", "unknown")).keys("space");
    let problem = bench.desk().advice.steps.iter().find(|step| step.id == "problem").unwrap();
    assert_eq!(problem.state, StepState::UnderWay);
    bench.on(choice("problem/chosen", "distribution")).keys("space j space");
    assert_eq!(bench.now().answers.problem.chosen, [Problem::Distribution, Problem::Credibility]);
    bench.keys("g 2").on(choice("motion/main", "sales-assisted")).keys("space");
    assert_eq!(bench.now().answers.motion.main, Some(Motion::SalesAssisted));
    bench.keys("g 4").on(row("direct/win_rate_known")).keys("space");
    bench.on(row("direct/cycle_known")).keys("right");
    bench.on(row("direct/forecast_met")).keys("left");
    assert_eq!(bench.desk().advice.verdict.cap(Subject::Direct).unwrap().row, "");
    bench.keys("g c").on(row("company/arr")).types("8200000").keys("enter");
    assert_eq!(bench.verdict(), "referral");
    assert!(bench.desk().advice.verdict.provisional);
    assert!(bench.sees("provisional"), "{}", bench.picture(120, 40));
}

#[test]
fn enter_goes_on_from_question_to_question_and_never_traps() {
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g 1");
    for _ in 0..60 {
        bench.keys("enter");
        if bench.app.writing.is_some() {
            bench.keys("esc j");
        }
    }
    bench.keys("g h");
    assert_eq!(bench.app.screen, Screen::Overview);
}

#[test]
fn an_answer_shows_at_once_what_it_changes_and_why() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).types("3M").keys("enter");
    assert_eq!(bench.verdict(), "informal");
    let picture = bench.picture(120, 40);
    assert!(picture.contains("referral → informal"), "{picture}");
    assert!(picture.contains('◂'), "{picture}");
    bench.keys("tab w");
    let picture = bench.picture(120, 40);
    assert!(picture.contains("YOUR ANSWERS") && picture.contains("THE RULE") && picture.contains("E2"), "{picture}");
    bench.keys("enter");
    assert!(bench.app.overlays.is_empty());
    assert_eq!(bench.app.screen, Screen::Step(StepName::Company));
}

#[test]
fn a_reason_tells_what_would_change_it_by_trying_it() {
    let mut bench = Bench::sample("seedling");
    bench.keys("g s").on(Row::Verdict).keys("w");
    let picture = bench.picture(120, 60);
    assert!(picture.contains("IT WOULD CHANGE IF"), "{picture}");
}

#[test]
fn proposals_are_accepted_changed_refused_and_opened_again_one_by_one() {
    let mut bench = Bench::sample("referral");
    let id = "type/technology";
    bench.keys("g s").on(Row::Proposal(id.into())).keys("a");
    assert_eq!(bench.now().strategy.decision(id).unwrap().taken, Taken::Accepted);
    bench.keys("x");
    assert_eq!(bench.desk().advice.proposal(id).unwrap().standing, Standing::Refused);
    bench.keys("d");
    assert_eq!(bench.desk().advice.proposal(id).unwrap().standing, Standing::Proposed);
    bench.on(Row::Proposal("people".into())).keys("c ctrl-u").types("2-3").keys("enter");
    let decision = bench.now().strategy.decision("people").unwrap().clone();
    assert_eq!((decision.taken, decision.value), (Taken::Changed, Some(Value::Range(2, 3))));
    bench.on(Row::Proposal("people".into())).keys("c ctrl-u").types("many").keys("enter");
    assert!(bench.app.writing.is_some(), "a value that cannot be read stays open");
    bench.keys("esc A");
    assert!(bench.desk().advice.proposals.iter().all(|proposal| proposal.standing != Standing::Proposed));
}

#[test]
fn a_decision_that_no_longer_follows_is_marked_and_taken_or_kept() {
    for (keys, kept) in [("enter", false), ("j enter", true)] {
        let mut bench = Bench::sample("referral");
        bench.keys("g c").on(row("company/arr")).types("3M").keys("enter g s");
        assert_eq!(bench.desk().advice.proposal("form").unwrap().standing, Standing::NoLongerFollows);
        assert!(bench.desk().advice.findings.iter().any(|finding| finding.rule == "strategy/no-longer-follows"));
        bench.on(Row::Proposal("form".into())).keys("enter").keys(keys);
        let form = bench.desk().advice.proposal("form").unwrap();
        let expected = if kept { Value::Form("referral".into()) } else { Value::Form("informal".into()) };
        assert_eq!(form.value, expected);
        assert_eq!(matches!(form.standing, Standing::Yours { .. }), kept);
    }
}

#[test]
fn going_on_against_the_verdict_keeps_the_advice_and_the_reason() {
    let mut bench = Bench::sample("seedling");
    bench.keys("g s p").types("A partner asked us.").keys("enter g h");
    assert!(bench.sees("A partner asked us."), "{}", bench.picture(120, 40));
    assert_eq!(bench.verdict(), "informal");
}

#[test]
fn everything_is_found_and_gone_to() {
    let mut bench = Bench::sample("referral");
    bench.keys("/").types("sponsor").keys("enter");
    assert_eq!(bench.app.screen, Screen::Step(StepName::Owner));
    bench.keys("g h /").types("muller");
    let labels: Vec<String> = find::items(&bench.app).into_iter().map(|item| item.label).collect();
    assert!(labels.len() < 20, "{labels:?}");
    bench.keys("esc /").types("protection").keys("enter");
    assert!(bench.app.screen == Screen::Library || matches!(bench.app.overlays.last(), Some(Overlay::Card(_))));
}

#[test]
fn commands_run_by_name_and_say_why_they_cannot() {
    let mut bench = Bench::start();
    bench.keys(":").types("undo");
    let undo = find::items(&bench.app).into_iter().find(|item| item.label.contains("undo")).unwrap();
    assert!(undo.refused && !undo.detail.is_empty());
    let mut bench = Bench::sample("referral");
    bench.keys("ctrl-p").types("go to the library").keys("enter");
    assert_eq!(bench.app.screen, Screen::Library);
}

#[test]
fn the_help_lists_exactly_the_keys_that_are_bound_here() {
    let mut bench = Bench::sample("referral");
    bench.keys("g s ?");
    let items = find::items(&bench.app);
    let bound = bench.app.shell.keymap.bindings().iter();
    let here: std::collections::BTreeSet<Action> = bound
        .filter(|binding| matches!(binding.scope.id(), "strategy" | "everywhere" | "writing" | "picker" | "why"))
        .map(|binding| binding.action)
        .collect();
    for action in here {
        let label = bench.app.shell.words.get(&format!("action-{}", action.id())).into_owned();
        assert!(items.iter().any(|item| item.label == label), "{label} is bound and not listed");
    }
    bench.types("accept");
    assert!(find::items(&bench.app).len() < items.len());
}

#[test]
fn a_term_is_explained_and_leads_to_others() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/acv")).keys("K");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Card(_))), "{}", bench.picture(120, 40));
    bench.keys("enter esc esc");
    assert!(bench.app.overlays.is_empty());
    assert!(bench.app.shell.method.terms().len() >= 60);
}

#[test]
fn values_rows_and_paths_are_copied() {
    let mut bench = Bench::sample("referral");
    bench.keys("g c").on(row("company/arr")).keys("y");
    assert_eq!(bench.effects.last(), Some(&Effect::Copy("€8.2M".into())));
    bench.keys("Y");
    assert_eq!(bench.effects.last(), Some(&Effect::Copy("ARR: €8.2M".into())));
    bench.keys("ctrl-y");
    assert!(matches!(bench.effects.last(), Some(Effect::Copy(path)) if path.contains("answers.ron:")));
}

#[test]
fn remarks_are_left_on_anything_also_when_only_reading_and_are_resolved() {
    let mut bench = Bench::sample("seedling");
    let before = bench.now().review.remarks.len();
    bench.keys("R");
    assert_eq!(bench.desk().read_only, Some(ReadOnly::Asked));
    bench.keys("g c").on(row("company/arr")).keys("e");
    assert!(bench.app.writing.is_none(), "nothing is written when only reading");
    assert!(!bench.message().is_empty());
    bench.keys("m").types("Is this audited?").keys("enter");
    assert_eq!(bench.now().review.remarks.len(), before + 1);
    let remark = bench.now().review.remarks.last().unwrap().clone();
    assert_eq!(remark.about, Address::answer("company/arr"));
    assert!(matches!(bench.effects.last(), Some(Effect::Save(_))));
    bench.keys("g m").on(Row::Remark(remark.id.clone())).keys("r");
    assert!(bench.now().review.remarks.iter().find(|known| known.id == remark.id).unwrap().resolved.is_some());
}

#[test]
fn every_change_is_undone_and_made_again_by_name() {
    let mut bench = Bench::sample("referral");
    let before = bench.now().clone();
    bench.keys("g c").on(row("company/arr")).types("20M").keys("enter");
    bench.keys("g 1").on(choice("problem/chosen", "stickiness")).keys("space");
    bench.keys("g s A g p n").types("Nina Nord").keys("enter");
    let after = bench.now().clone();
    for _ in 0..4 {
        bench.keys("u");
        assert!(bench.message().len() > 8, "{}", bench.message());
    }
    assert_eq!(bench.now().answers, before.answers);
    assert_eq!(bench.now().people, before.people);
    assert_eq!(bench.now().strategy, before.strategy);
    bench.keys("u");
    assert!(bench.message().contains("undo"), "{}", bench.message());
    bench.keys("ctrl-r ctrl-r ctrl-r ctrl-r");
    assert_eq!((&bench.now().answers, &bench.now().people), (&after.answers, &after.people));
}

#[test]
fn people_are_named_changed_and_never_left_dangling() {
    let mut bench = Bench::sample("referral");
    let owner = bench.now().answers.owner.who.as_ref().and_then(Owner::person).unwrap().to_owned();
    bench.keys("g p").on(Row::Person(owner.clone())).keys("l e ctrl-u").types("Founder").keys("enter");
    assert_eq!(bench.now().people.get(&owner).unwrap().role, "Founder");
    bench.keys("d");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Ask(_))), "somebody who owns something is asked about");
    bench.keys("j enter");
    assert_eq!(bench.now().answers.owner.who, None);
    assert!(bench.now().people.get(&owner).is_none());
    bench.keys("u");
    assert_eq!(bench.now().answers.owner.who, Some(Owner::Person(owner)));
}

#[test]
fn a_theme_is_shown_while_choosing_and_given_back_when_left() {
    let mut bench = Bench::sample("referral");
    bench.keys("T down");
    assert!(
        matches!(bench.app.overlays.last(), Some(Overlay::Picker(picker)) if matches!(picker.kind, PickerKind::Themes { .. }))
    );
    bench.keys("up up");
    let shown = bench.app.shell.theme.clone();
    assert!(bench.effects.contains(&Effect::Theme { name: shown, keep: false }));
    bench.keys("esc");
    assert_eq!(bench.app.shell.theme, "terminal");
    bench.keys("T").types("light").keys("enter");
    assert_eq!(bench.effects.last(), Some(&Effect::Theme { name: "light".into(), keep: true }));
}

#[test]
fn a_company_that_sells_services_walks_its_own_track() {
    let mut bench = Bench::sample("referral");
    assert!(!bench.app.rows(Pane::Journey).contains(&Row::Screen(Screen::Step(StepName::Services))));
    bench.keys("g c").on(row("company/sells")).keys("right");
    assert_eq!(bench.now().answers.company.sells, Some(Sells::Services));
    assert!(bench.app.rows(Pane::Journey).contains(&Row::Screen(Screen::Step(StepName::Services))));
    bench.keys("g 6").on(row("services/billed_days")).types("95").keys("enter");
    assert_eq!(bench.verdict(), "svc-circle");
    let mut bench = Bench::sample("consultancy");
    assert_eq!(bench.verdict(), "svc-two");
    bench.keys("g s");
    assert!(bench.sees("A referral circle"), "{}", bench.picture(120, 60));
}

#[test]
fn each_change_asks_to_be_saved_as_it_is() {
    let mut bench = Bench::sample("seedling");
    bench.keys("g 1").on(choice("problem/chosen", "stickiness")).keys("space");
    let Some(Effect::Save(saved)) = bench.effects.last() else { panic!("{:?}", bench.effects) };
    assert_eq!(saved.answers, bench.now().answers);
    assert_eq!(saved.head.method, Some(bench.app.shell.method.made_with()), "the workspace records its method");
}

#[test]
fn a_paste_is_one_block_and_control_characters_stay_out() {
    let mut bench = Bench::sample("seedling");
    bench.keys("g 1 n ctrl-a delete");
    bench.feed(partnerwright::app::Input::Paste("one\ntwo \u{1b}[31m three\n".repeat(400)));
    bench.keys("esc");
    let note = &bench.now().answers.problem.note;
    assert!(note.len() > 4_000 && note.contains('\n') && !note.contains('\u{1b}'), "{}", note.len());
    bench.keys("u");
    assert_eq!(bench.now().answers.problem.note, sample("seedling").answers.problem.note);
}

#[test]
fn leaving_asks_only_when_something_could_not_be_saved() {
    let mut bench = Bench::sample("seedling");
    bench.keys("q");
    assert_eq!(bench.effects, [Effect::Quit]);
    let mut bench = Bench::sample("seedling");
    if let Some(desk) = &mut bench.app.desk {
        desk.save = partnerwright::app::SaveState::Failed(vec![NotSaved {
            part: Part::Document(Document::Answers),
            file: "answers.ron".into(),
            error: "no space left on device".into(),
            outside: false,
        }]);
    }
    bench.keys("q");
    assert!(bench.effects.is_empty());
    assert!(bench.sees("answers.ron"));
    bench.keys("j enter");
    assert_eq!(bench.effects, [Effect::Quit]);
}

#[test]
fn findings_are_stepped_through_from_anywhere_to_their_fields() {
    let mut bench = Bench::sample("referral");
    bench.keys("] f");
    assert!(matches!(bench.app.screen, Screen::Step(_)));
    let first = bench.app.target().unwrap().address;
    bench.keys("] f");
    assert_ne!(bench.app.target().unwrap().address, first);
}

#[test]
fn a_click_moves_and_a_second_one_enters() {
    let mut bench = Bench::sample("referral");
    let row = Row::Screen(Screen::Strategy);
    update::click(&mut bench.app, Pane::Journey, &row);
    assert_eq!(bench.app.screen, Screen::Overview);
    update::click(&mut bench.app, Pane::Journey, &row);
    assert_eq!(bench.app.screen, Screen::Strategy);
}

#[test]
fn what_is_saved_is_told_and_what_is_not_is_kept_in_sight() {
    let mut bench = Bench::sample("referral");
    bench.keys("g 1").on(choice("problem/chosen", "stickiness")).keys("space");
    assert!(bench.sees("saving"), "{}", bench.picture(120, 40));
    let answers = Part::Document(Document::Answers);
    let report = Report {
        workspace: bench.now().clone(),
        saved: vec![answers.clone(), Part::Document(Document::Workspace)],
        not_saved: Vec::new(),
        texts: Vec::new(),
        kept: None,
    };
    bench.feed(Input::Background(Background::Saved(report.clone())));
    assert!(bench.sees("saved 14:02"));
    let error = "no space left".to_owned();
    let failed = NotSaved { part: answers, file: "answers.ron".into(), error, outside: false };
    let report = Report { saved: Vec::new(), not_saved: vec![failed], ..report };
    bench.feed(Input::Background(Background::Saved(report)));
    assert!(bench.sees("not saved"));
    assert!(bench.app.rows(Pane::Journey).contains(&Row::Screen(Screen::Files)));
}

#[test]
fn a_late_answer_of_a_save_does_not_call_later_changes_saved() {
    let mut bench = Bench::sample("referral");
    bench.keys("g 1").on(choice("problem/chosen", "stickiness")).keys("space");
    let early = bench.now().clone();
    bench.on(choice("problem/chosen", "new-markets")).keys("space");
    let saved = vec![Part::Document(Document::Answers), Part::Document(Document::Workspace)];
    let report = Report { workspace: early, saved, not_saved: Vec::new(), texts: Vec::new(), kept: None };
    bench.feed(Input::Background(Background::Saved(report)));
    assert_eq!(bench.desk().save, partnerwright::app::SaveState::Saving);
}

#[test]
fn a_key_of_ones_own_works_and_is_shown_wherever_keys_are_shown() {
    let mut bench = Bench::sample("referral");
    let own = r#"[(scope: "everywhere", keys: "f5", action: "commands"), (scope: "everywhere", keys: ":", action: "")]"#;
    let (keymap, faults) = Keymap::with_text(own);
    assert_eq!(faults, []);
    bench.app.shell.keymap = keymap;
    assert!(bench.sees("f5 commands"), "{}", bench.picture(120, 40));
    bench.keys(":");
    assert!(bench.app.overlays.is_empty());
    bench.keys("f5");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Picker(_))));
}

#[test]
fn a_chord_that_was_begun_is_shown_and_taken_back_by_esc() {
    let mut bench = Bench::sample("referral");
    bench.keys("g");
    assert!(bench.picture(120, 40).lines().last().unwrap_or_default().contains("g …"));
    bench.keys("esc");
    assert!(bench.app.pending.is_empty());
    assert_eq!(bench.app.screen, Screen::Overview);
}

#[test]
fn the_mouse_is_taken_and_given_back_by_a_key() {
    let mut bench = Bench::sample("referral");
    bench.keys("M M");
    assert_eq!(bench.effects, [Effect::Mouse(true), Effect::Mouse(false)]);
}

#[test]
fn a_note_is_written_in_ones_own_editor_and_comes_back() {
    let mut bench = Bench::sample("referral");
    let before = bench.now().answers.problem.note.clone();
    bench.keys("g 1 N");
    assert_eq!(bench.effects, [Effect::EditText(before)]);
    bench.feed(Input::Background(Background::Written("Over two\nlines.".into())));
    bench.keys("esc");
    assert_eq!(bench.now().answers.problem.note, "Over two\nlines.");
    bench.keys("u");
    assert!(bench.message().starts_with("undone"), "{}", bench.message());
}

#[test]
fn every_reason_on_every_screen_opens_leads_on_and_closes() {
    for name in ["seedling", "referral", "consultancy"] {
        let mut bench = Bench::sample(name);
        let screens: Vec<Screen> = partnerwright::app::rows::journey(&bench.app);
        for screen in screens {
            bench.at(screen);
            for pane in [Pane::Work, Pane::Side] {
                bench.app.focus = pane;
                for row in bench.app.rows(pane).iter().take(40).cloned() {
                    bench.at(screen);
                    bench.app.focus = pane;
                    bench.app.cursors.insert((screen, pane), row.clone());
                    if bench.app.target().is_none_or(|target| target.why.is_none()) {
                        continue;
                    }
                    bench.keys("w");
                    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Why(_))), "{screen:?} {row:?}");
                    let picture = bench.picture(120, 60);
                    assert!(!picture.contains(['⟨', '⟩']), "{name} {screen:?} {row:?}\n{picture}");
                    bench.keys("tab j j y esc");
                    for _ in 0..4 {
                        bench.keys("esc");
                    }
                    assert!(bench.app.overlays.is_empty());
                }
            }
        }
        assert_eq!(*bench.now(), sample(name), "looking changes nothing");
    }
}

#[test]
fn no_screen_of_any_sample_shows_a_key_without_words() {
    for name in ["seedling", "referral", "consultancy"] {
        let mut bench = Bench::sample(name);
        for screen in partnerwright::app::rows::journey(&bench.app) {
            for (width, height) in [(60, 24), (80, 24), (120, 90), (200, 60)] {
                let picture = bench.at(screen).picture(width, height);
                assert!(!picture.contains(['⟨', '⟩', '{', '}']), "{name} {screen:?}\n{picture}");
            }
        }
    }
}

#[test]
fn undo_goes_back_to_the_first_state_and_redo_to_the_last_whatever_was_done() {
    let mut bench = Bench::sample("referral");
    let first = bench.now().clone();
    bench.keys("g c").on(row("company/acv")).types("30K").keys("enter b d");
    bench.keys("g 2").on(choice("motion/main", "enterprise")).keys("space");
    bench.keys("g 5").on(choice("owner/sponsor", "+new")).keys("space").types("Ute Uhl").keys("enter");
    bench.keys("g s a x d A").on(Row::Proposal("partners".into())).keys("c ctrl-u 6 enter p").types("so").keys("enter");
    bench.keys("g p").on(Row::Person("tomas-brandt".into())).keys("d g m j r m").types("hm").keys("enter");
    let last = bench.now().clone();
    let mut steps = 0;
    while bench.desk().undo_label().is_some() {
        bench.keys("u");
        steps += 1;
        assert!(steps < 60);
    }
    let differs = bench.now().changed(&first);
    assert!(differs.is_empty() || differs == [partnerwright::domain::Document::Workspace], "{differs:?}");
    while bench.desk().redo_label().is_some() {
        bench.keys("ctrl-r");
    }
    let differs = bench.now().changed(&last);
    assert!(differs.is_empty(), "{differs:?}");
}
