//! The board by its keys: one journey for each thing that a person can do there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::{Bench, answered};
use partnerwright::{
    advice::board as plan,
    app::{
        Effect, Room, Row, Screen,
        rooms::{
            Line,
            board::{Field, Line as Here, View},
        },
    },
    domain::{Address, Answers, Board, Card, CardState, Figure, Owner, Partner, PartnerState, Tri, Workspace},
    export::closing::actuals,
};

fn card(id: &str) -> Row {
    Row::Room(Line::Board(Here::Card(id.into())))
}

/// A board that was just made, from Monday on.
fn made() -> Bench {
    let mut bench = Bench::open(answered("referral"));
    bench.keys("g b enter enter");
    bench
}

fn board(bench: &Bench) -> &Board {
    &bench.now().board
}

fn of<'a>(bench: &'a Bench, id: &str) -> &'a Card {
    bench.now().board.card(id).unwrap()
}

#[test]
fn a_board_is_made_from_the_verdict_and_what_the_workspace_shows_arrives_done() {
    let mut bench = Bench::open(answered("referral"));
    bench.keys("g b");
    assert!(bench.sees("Make the board: 90-day programme"), "{}", bench.picture(120, 40));
    bench.keys("enter").keys("enter");
    assert_eq!((board(&bench).plan.as_str(), board(&bench).cards.len()), ("programme", 36));
    assert_eq!(board(&bench).start, Some("2026-11-23".parse().unwrap()), "next Monday is offered");
    assert_eq!(of(&bench, "five-questions").state, CardState::Done);
    assert!(of(&bench, "five-questions").shown);
    assert_eq!(of(&bench, "first-five").state, CardState::Todo);
    bench.on(card("five-questions")).keys("w");
    assert!(bench.sees("Problem"), "the answers that show it stand in the chain\n{}", bench.picture(120, 40));
}

#[test]
fn not_yet_gives_the_smaller_plan_with_the_conditions_to_meet() {
    let mut workspace = answered("referral");
    Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(3_000_000));
    let mut bench = Bench::open(workspace);
    assert_eq!(bench.verdict(), "informal");
    bench.keys("g b enter enter");
    assert_eq!(board(&bench).plan, "small");
    assert!(board(&bench).card("small-warm").is_some());
    assert!(board(&bench).card("tier-structure").is_none());
}

#[test]
fn a_company_with_partners_gets_the_longer_form() {
    let mut workspace = answered("referral");
    Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
    let mut bench = Bench::open(workspace);
    bench.keys("g b enter enter");
    assert_eq!(board(&bench).plan, "pilot");
    assert!(board(&bench).days() > 100);
}

#[test]
fn without_a_verdict_the_board_says_what_comes_first() {
    let mut bench = Bench::open(Workspace { answers: Arc::new(Answers::default()), ..Workspace::default() });
    bench.keys("g b enter");
    assert_eq!(bench.message(), "The board follows from the verdict. Answer the five questions first.");
    assert!(!board(&bench).exists());
}

#[test]
fn a_card_goes_from_state_to_state_and_undo_brings_it_back() {
    let mut bench = made();
    bench.on(card("score-maturity")).keys("L");
    assert_eq!(of(&bench, "score-maturity").state, CardState::Doing);
    assert_eq!(of(&bench, "score-maturity").started, Some("2026-11-21".parse().unwrap()));
    bench.keys("L");
    assert_eq!(of(&bench, "score-maturity").done_on, Some("2026-11-21".parse().unwrap()));
    bench.keys("H u u u");
    assert_eq!(of(&bench, "score-maturity").state, CardState::Todo);
    assert!(!of(&bench, "score-maturity").touched);
}

#[test]
fn more_under_way_than_the_limit_is_told_and_not_forbidden() {
    let mut bench = made();
    for id in ["score-maturity", "list-partners", "find-referrers", "partner-profile"] {
        bench.on(card(id)).keys("L");
    }
    assert_eq!(board(&bench).doing(), 4);
    assert_eq!(bench.message(), "4 cards under way, more than your limit of 3.");
    assert!(bench.sees("4 of 3"));
}

#[test]
fn a_blocked_card_says_what_it_waits_for_until_it_goes_on() {
    let mut bench = made();
    bench.on(card("crm-fields")).keys("b").types("the CRM export").keys("enter");
    assert_eq!(
        (of(&bench, "crm-fields").state, of(&bench, "crm-fields").waits_for.as_str()),
        (CardState::Blocked, "the CRM export")
    );
    assert!(bench.sees("waits for: the CRM"), "{}", bench.picture(120, 40));
    bench.keys("b");
    assert_eq!((of(&bench, "crm-fields").state, of(&bench, "crm-fields").waits_for.as_str()), (CardState::Doing, ""));
}

#[test]
fn weeks_move_and_stop_at_the_ends_of_the_board() {
    let mut bench = made();
    bench.on(card("onboard-five")).keys(".");
    assert_eq!(of(&bench, "onboard-five").weeks, (6, 7));
    bench.keys(", , , , , , , , ,");
    assert_eq!(of(&bench, "onboard-five").weeks, (1, 2));
}

#[test]
fn a_fixed_day_stays_when_the_start_moves_and_what_is_not_fixed_follows() {
    let mut bench = made();
    bench.on(card("sign-three")).keys("t").types("4 Dec").keys("enter");
    let before = board(&bench).due(of(&bench, "score-maturity"));
    bench.keys("S enter ctrl-u").types("2026-12-07").keys("enter");
    assert_eq!(board(&bench).due(of(&bench, "sign-three")), Some("2026-12-04".parse().unwrap()));
    assert_ne!(board(&bench).due(of(&bench, "score-maturity")), before);
    bench.on(card("sign-three")).keys("t ctrl-u enter");
    assert_eq!(of(&bench, "sign-three").due, None);
}

#[test]
fn days_that_no_calendar_has_are_refused_and_the_text_stays() {
    let mut bench = made();
    bench.on(card("sign-three")).keys("t").types("31 Feb").keys("enter");
    assert_eq!(bench.message(), "There is no such day in the calendar.");
    assert_eq!(bench.app.writing.as_ref().map(|writing| writing.editor.text()), Some("31 Feb"));
    bench.keys("esc");
    assert_eq!(of(&bench, "sign-three").due, None);
}

#[test]
fn closed_days_move_what_is_due_and_can_be_taken_off_again() {
    let mut bench = made();
    bench.keys("S down down down enter").types("24 Dec – 1 Jan: Christmas").keys("enter");
    assert_eq!(board(&bench).closed.len(), 1);
    assert_eq!(board(&bench).due(of(&bench, "onboard-five")), Some("2026-12-23".parse().unwrap()));
    bench.keys("S").types("Christmas").keys("enter esc");
    assert!(board(&bench).closed.is_empty());
    bench.keys("S down down down enter").types("9 Jan – 2 Jan").keys("enter");
    assert_eq!(bench.message(), "The last closed day lies before the first.");
}

#[test]
fn what_would_be_a_circle_is_refused_in_the_list() {
    let mut bench = made();
    let before = of(&bench, "sign-three").after.first().cloned().unwrap();
    bench.on(card(&before)).keys("a").types("Sign three").keys("enter");
    assert!(bench.message().contains("waits for this one"), "{}", bench.message());
    assert!(!of(&bench, &before).after.contains(&"sign-three".to_owned()));
}

#[test]
fn a_card_of_ones_own_is_added_retitled_split_put_away_and_taken_off() {
    let mut bench = made();
    bench.keys("n").types("Call Hansa").keys("enter");
    assert_eq!(of(&bench, "call-hansa").title, "Call Hansa");
    bench.keys("e").types(" today").keys("enter");
    assert_eq!(of(&bench, "call-hansa").title, "Call Hansa today");
    bench.keys("s").types("Write to Hansa").keys("enter");
    assert_eq!(of(&bench, "write-to-hansa").after, ["call-hansa"]);
    bench.keys("x");
    assert!(of(&bench, "write-to-hansa").archived);
    bench.on(card("call-hansa")).keys("d enter");
    assert!(board(&bench).card("call-hansa").is_some(), "the first answer keeps it");
    bench.keys("d down enter");
    assert!(board(&bench).card("call-hansa").is_none());
    bench.keys("u");
    assert!(board(&bench).card("call-hansa").is_some());
}

#[test]
fn marked_cards_change_together_and_undo_is_one_step() {
    let mut bench = made();
    bench.keys("g g space space o").types("Jonas").keys("enter");
    let jonas: Vec<&str> =
        board(&bench).cards.iter().filter(|card| card.owner.starts_with("jonas")).map(|card| card.id.as_str()).collect();
    assert_eq!(jonas, ["score-maturity", "list-partners"]);
    bench.keys("u");
    assert!(board(&bench).cards.iter().all(|card| !card.owner.starts_with("jonas")));
}

#[test]
fn a_filter_shows_some_is_kept_by_name_and_esc_takes_it_back() {
    let mut bench = made();
    bench.keys("f").types("Foundation").keys("enter");
    assert_eq!(bench.app.rows(bench.app.focus).len(), 16);
    bench.keys("f").types("Keep this").keys("enter").types("first weeks").keys("enter");
    assert_eq!(board(&bench).filters[0].phase, "foundation");
    assert!(bench.sees("first weeks"), "{}", bench.picture(120, 40));
    bench.keys("esc");
    assert_eq!(bench.app.rows(bench.app.focus).len(), 36);
    bench.keys("f").types("first weeks").keys("enter");
    assert_eq!(bench.app.rows(bench.app.focus).len(), 16);
}

#[test]
fn every_view_shows_the_cards_and_keeps_the_cursor() {
    let mut bench = made();
    bench.on(card("first-five"));
    for view in [View::Weeks, View::Agenda, View::Timeline] {
        bench.keys("v");
        assert_eq!(bench.app.rooms.board.view, view);
        assert_eq!(bench.app.cursor(bench.app.focus), Some(card("first-five")));
        assert!(bench.sees("Name the first five"), "{view:?}\n{}", bench.picture(120, 40));
    }
    bench.keys("v");
    assert!(bench.sees("Plan and actual"));
    bench.keys("G enter").types("Two weeks late, for good reasons.").keys("enter");
    assert_eq!(board(&bench).review, "Two weeks late, for good reasons.");
}

#[test]
fn plan_and_actual_stand_beside_each_other_with_metrics_what_is_open_and_a_report_to_take_away() {
    let mut bench = made();
    bench.keys("g k enter g b").on(card("first-five")).keys("v v v v");
    assert_eq!(bench.app.rooms.board.view, View::Close);
    for text in ["WHAT EACH PHASE YIELDS", "METRICS", "STILL OPEN", "Name the first five"] {
        assert!(bench.picture(120, 60).contains(text), "{text}\n{}", bench.picture(120, 60));
    }
    let done = board(&bench).cards.iter().find(|card| card.state == CardState::Done).unwrap().id.clone();
    assert!(!bench.app.rows(bench.app.focus).contains(&card(&done)), "{done} is not open");
    bench.on(card("first-five")).keys("L");
    assert_eq!(of(&bench, "first-five").state, CardState::Doing);
    bench.keys("G y");
    let report = "# Nordlicht Analytics: plan against actual\n";
    let copied = matches!(bench.effects.last(), Some(Effect::Copy(text)) if text.starts_with(report));
    assert!(copied, "{:?}", bench.effects.last());
    bench.on(Row::Room(Line::Board(Here::Metric("activation".into())))).keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Metrics));
    bench.keys("g b").on(Row::Room(Line::Board(Here::Phase("operate".into())))).keys("enter");
    assert_eq!((bench.app.rooms.board.view, bench.app.rooms.board.filter.phase.as_str()), (View::State, "operate"));
}

#[test]
fn a_card_that_is_open_shows_its_points_and_leads_to_the_screen_that_does_the_work() {
    let mut bench = made();
    bench.on(card("find-referrers")).keys("enter");
    bench.on(Row::Room(Line::Board(Here::Point(0)))).keys("space");
    assert!(of(&bench, "find-referrers").checklist[0].done);
    bench.keys("n").types("Ask support").keys("enter");
    assert_eq!(of(&bench, "find-referrers").checklist.last().unwrap().text, "Ask support");
    bench.keys("i");
    assert_eq!(bench.app.screen, Screen::Room(Room::Partners));
    bench.keys("esc esc");
    assert_eq!(bench.app.screen, Screen::Room(Room::Board));
    bench.on(card("find-referrers")).keys("enter g b");
    assert_eq!(bench.app.rooms.board.open, None);
}

#[test]
fn made_again_the_board_proposes_card_by_card_and_leaves_alone_what_somebody_began() {
    let mut bench = made();
    bench.on(card("set-economics")).keys("L");
    bench.on(card("sign-three")).keys("d down enter");
    let workspace = {
        let mut workspace = bench.now().clone();
        Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(3_000_000));
        workspace
    };
    let mut bench = Bench::open(workspace);
    bench.keys("g b B");
    let changes = bench.desk().advice.changes.clone();
    assert!(changes.contains(&plan::Change::Add("small-warm".into())));
    assert!(changes.contains(&plan::Change::Retire("crm-fields".into())));
    assert!(!changes.contains(&plan::Change::Retire("set-economics".into())), "it was begun");
    bench.keys("enter");
    assert_eq!(board(&bench).plan, "small");
    assert!(board(&bench).card("small-warm").is_some() && board(&bench).card("crm-fields").is_none());
    assert_eq!(of(&bench, "set-economics").state, CardState::Doing);
    bench.keys("B");
    assert_eq!(bench.message(), "The board fits the strategy: there is nothing to add and nothing to take off.");
}

#[test]
fn a_task_that_was_taken_off_by_hand_is_not_proposed_again() {
    let mut bench = made();
    bench.on(card("crm-fields")).keys("d down enter B");
    assert_eq!(bench.message(), "The board fits the strategy: there is nothing to add and nothing to take off.");
}

#[test]
fn what_the_workspace_shows_later_is_proposed_as_done() {
    let mut workspace = made().now().clone();
    Arc::make_mut(&mut workspace.board).card_mut("list-partners").unwrap().touched = true;
    let partners = Arc::make_mut(&mut workspace.partners);
    for n in 0..5 {
        partners.insert(Arc::new(Partner {
            id: format!("p{n}"),
            name: format!("Partner {n}"),
            state: PartnerState::Candidate,
            ..Partner::default()
        }));
    }
    let mut bench = Bench::open(workspace.clone());
    assert_eq!(bench.desk().advice.changes, [plan::Change::Done("first-five".into())]);
    bench.keys("g b B");
    assert!(bench.message().starts_with("The board fits"), "week 4 is far off: {}", bench.message());
    Arc::make_mut(&mut workspace.board).start = Some("2026-11-02".parse().unwrap());
    let mut bench = Bench::open(workspace);
    bench.keys("g b");
    assert!(bench.sees("1 card would be added, taken off or done now"), "{}", bench.picture(120, 40));
    bench.keys("B enter");
    assert!(of(&bench, "first-five").shown);
    assert_eq!(of(&bench, "first-five").state, CardState::Done);
}

#[test]
fn two_thousand_cards_are_moved_through_and_every_picture_holds_the_cursor() {
    let mut workspace = made().now().clone();
    let board = Arc::make_mut(&mut workspace.board);
    for n in 0..2000_u32 {
        let week = u8::try_from(n % 13 + 1).unwrap();
        board.cards.push(Arc::new(Card {
            id: format!("own-{n}"),
            title: format!("Card number {n}"),
            weeks: (week, week),
            state: CardState::ALL[n as usize % 4],
            ..Card::default()
        }));
    }
    let mut bench = Bench::open(workspace);
    bench.keys("g b");
    for keys in ["G", "l", "pgup", "k", "l", "v", "G", "v", "G", "k", "v", "G"] {
        bench.keys(keys);
        assert!(bench.sees("▸"), "{keys}\n{}", bench.picture(120, 40));
    }
}

#[test]
fn an_address_leads_to_its_card_even_where_a_filter_hides_it() {
    let mut bench = made();
    bench.keys("f").types("Operate").keys("enter");
    partnerwright::app::update::enter_address(&mut bench.app, &Address::card("crm-fields"));
    assert_eq!(bench.app.cursor(bench.app.focus), Some(card("crm-fields")));
}

#[test]
fn the_strip_over_the_columns_never_runs_from_one_phase_into_the_next() {
    let mut workspace = answered("referral");
    Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
    for workspace in [workspace, answered("referral")] {
        let mut bench = Bench::open(workspace);
        bench.keys("g b enter enter");
        let names: Vec<String> = plan::phases(board(&bench), &bench.app.shell.method)
            .iter()
            .map(|phase| bench.app.shell.words.get(&format!("phase-{}", phase.id)).chars().take(8).collect())
            .collect();
        for width in 66..=220 {
            let picture = bench.picture(width, 40);
            let mut lines = picture.lines();
            let heads: Vec<char> = lines
                .find(|line| names.iter().all(|name| line.contains(name)))
                .unwrap_or_else(|| panic!("{width} {names:?}\n{picture}"))
                .chars()
                .collect();
            let weeks: Vec<char> = lines.next().unwrap().chars().collect();
            for name in &names[1..] {
                let at = (1..heads.len()).find(|at| heads[*at..].iter().collect::<String>().starts_with(name)).unwrap();
                let before: String = weeks.iter().skip(at - 2).take(2).collect();
                assert_eq!(before.trim(), "", "{width}: {name}\n{picture}");
            }
        }
    }
}

fn field(field: Field) -> Row {
    Row::Room(Line::Board(Here::Field(field)))
}

#[test]
fn a_card_that_was_ticked_late_is_given_the_day_on_which_it_was_done() {
    let mut workspace = made().now().clone();
    Arc::make_mut(&mut workspace.board).start = Some("2026-10-12".parse().unwrap());
    let mut bench = Bench::open(workspace);
    bench.keys("g b").on(card("score-maturity")).keys("L L enter");
    let late = |bench: &Bench| actuals(board(bench), &bench.app.shell.method, "2026-11-21".parse().unwrap())[0].1.late;
    let before = late(&bench);
    bench.on(field(Field::DoneOn)).keys("enter ctrl-u").types("31 Feb").keys("enter");
    assert_eq!(bench.message(), "There is no such day in the calendar.");
    bench.keys("ctrl-u enter");
    assert!(bench.message().starts_with("A card that is done keeps its day."), "{}", bench.message());
    bench.keys("ctrl-u").types("23 Nov 2026").keys("enter");
    assert_eq!(bench.message(), "That day has not come yet.");
    bench.keys("ctrl-u").types("15 Oct").keys("enter");
    assert_eq!(of(&bench, "score-maturity").done_on, Some("2026-10-15".parse().unwrap()));
    assert_eq!(late(&bench), before - 1);
    assert!(bench.sees("15 Oct"), "{}", bench.picture(120, 40));
    bench.on(field(Field::Started)).keys("enter ctrl-u").types("16 Oct").keys("enter");
    assert_eq!(bench.message(), "A card cannot be done before it was started.");
    bench.keys("ctrl-u").types("13 Oct").keys("enter");
    assert_eq!(of(&bench, "score-maturity").started, Some("2026-10-13".parse().unwrap()));
    bench.keys("u u");
    assert_eq!(of(&bench, "score-maturity").done_on, Some("2026-11-21".parse().unwrap()));
}

/// A board that has run for forty days; its first weeks are past.
fn under_way() -> Bench {
    let mut workspace = made().now().clone();
    Arc::make_mut(&mut workspace.board).start = Some("2026-10-12".parse().unwrap());
    let mut bench = Bench::open(workspace);
    bench.keys("g b");
    bench
}

#[test]
fn what_is_new_on_a_board_under_way_is_not_late_at_birth() {
    let mut bench = under_way();
    let today = "2026-11-21".parse().unwrap();
    bench.on(card("score-maturity")).keys("n").types("Call Hansa").keys("enter");
    assert_eq!(of(&bench, "call-hansa").weeks, (7, 7), "a Saturday belongs to the week after");
    assert_eq!(board(&bench).late(of(&bench, "call-hansa"), today), 0);
    bench.on(card("pipeline-review")).keys("n").types("Call Kiel").keys("enter");
    assert_eq!(of(&bench, "call-kiel").weeks, (9, 10));
    let mut workspace = bench.now().clone();
    Arc::make_mut(&mut workspace.board).cards.retain(|card| card.id != "crm-fields" && card.id != "onboard-five");
    let mut bench = Bench::open(workspace);
    bench.keys("g b B enter");
    assert_eq!((of(&bench, "crm-fields").weeks, of(&bench, "onboard-five").weeks), ((7, 7), (7, 7)));
    assert_eq!(board(&bench).late(of(&bench, "crm-fields"), today), 0);
}

#[test]
fn what_the_workspace_showed_from_the_start_is_never_late() {
    let bench = under_way();
    let today = "2026-11-21".parse().unwrap();
    assert!(of(&bench, "five-questions").shown && board(&bench).due(of(&bench, "five-questions")) < Some(today));
    let actuals = actuals(board(&bench), &bench.app.shell.method, today);
    assert_eq!(actuals.iter().map(|(_, actual)| actual.late).sum::<usize>(), board(&bench).count_late(today));
}

#[test]
fn a_day_after_the_end_or_before_that_of_a_card_that_comes_first_is_told() {
    let mut bench = made();
    bench.on(card("sign-three")).keys("t").types("31 Dec 2027").keys("enter");
    assert_eq!(bench.message(), "That day lies after the end of the board.");
    bench.on(card("onboard-five")).keys("enter");
    let picture = bench.picture(120, 60);
    assert!(picture.contains("comes before it and is due later") && picture.contains("due 31 Dec 2027"), "{picture}");
    bench.keys("esc t").types("1 Dec").keys("enter");
    assert_eq!(bench.message(), "“Sign three agreements” comes before it and is due later.");
}

#[test]
fn ids_that_nobody_has_are_told_on_the_card() {
    let mut workspace = made().now().clone();
    let card_of = Arc::make_mut(&mut workspace.board).card_mut("crm-fields").unwrap();
    (card_of.owner, card_of.after) = ("ghost".into(), vec!["ghost-card".into()]);
    let mut bench = Bench::open(workspace);
    let told = bench.desk().advice.findings.iter().filter(|finding| finding.rule == "board/unknown-id").count();
    assert_eq!(told, 2);
    bench.keys("g b").on(card("crm-fields")).keys("enter");
    assert!(bench.sees("ghost: nobody has this id") && bench.sees("ghost-card: no card has this id"));
}

#[test]
fn the_form_of_a_late_card_shows_the_day_and_how_late_it_is() {
    let mut bench = under_way();
    bench.on(card("score-maturity")).keys("enter");
    assert!(bench.sees("16 Oct · 36 days late"), "{}", bench.picture(120, 40));
}

#[test]
fn a_card_that_is_done_waits_for_nothing() {
    let mut bench = made();
    bench.on(card("five-questions")).keys("b");
    assert_eq!(bench.message(), "It is done: a card that is done waits for nothing.");
    assert!(bench.app.writing.is_none() && of(&bench, "five-questions").state == CardState::Done);
}

#[test]
fn a_filter_knows_nobody_the_close_and_what_is_late() {
    let mut bench = under_way();
    let shown = |bench: &Bench| bench.app.rows(bench.app.focus).len();
    let nobody = board(&bench).cards.iter().filter(|card| card.owner.is_empty()).count();
    bench.keys("f").types("Nobody").keys("enter");
    assert_eq!(shown(&bench), nobody);
    bench.keys("esc f").types("Close").keys("enter");
    assert_eq!(shown(&bench), 3);
    let late = board(&bench).count_late("2026-11-21".parse().unwrap());
    bench.keys("esc f").types("Late").keys("enter");
    assert_eq!(shown(&bench), late);
    bench.keys("f").types("Keep this").keys("enter").types("behind").keys("enter esc");
    assert!(board(&bench).filters[0].late);
    bench.keys("f").types("behind").keys("enter");
    assert_eq!(shown(&bench), late);
}

#[test]
fn proposals_that_are_refused_do_not_come_back_until_that_is_undone() {
    let mut workspace = made().now().clone();
    let board_of = Arc::make_mut(&mut workspace.board);
    board_of.cards.retain(|card| card.id != "crm-fields");
    let card = board_of.card_mut("check-direct").unwrap();
    (card.state, card.shown, card.done_on) = (CardState::Todo, false, None);
    let mut bench = Bench::open(workspace);
    bench.keys("g b B down down");
    assert!(bench.sees("ctrl-x refuse"), "{}", bench.picture(120, 40));
    bench.keys("ctrl-x");
    assert_eq!(board(&bench).left_out, ["crm-fields"]);
    assert!(bench.message().ends_with("is not proposed again."), "{}", bench.message());
    bench.keys("ctrl-x");
    assert!(of(&bench, "check-direct").touched && bench.app.overlays.is_empty());
    bench.keys("B");
    assert!(bench.message().starts_with("The board fits"), "{}", bench.message());
    bench.keys("u u");
    assert_eq!(bench.desk().advice.changes.len(), 2);
    bench.keys("S");
    assert!(bench.sees("How the board is kept"));
    bench.keys("ctrl-x");
    assert_eq!(board(&bench).left_out.len(), 0, "only proposals can be refused");
}

/// A bench with the small plan on its board.
fn small(change: impl FnOnce(&mut Answers)) -> Bench {
    let mut workspace = answered("referral");
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.arr = Some(Figure::Fact(3_000_000));
    change(answers);
    let mut bench = Bench::open(workspace);
    bench.keys("g b enter enter");
    bench
}

#[test]
fn what_the_answers_say_yes_to_is_done_on_the_small_board() {
    let yes = small(|answers| {
        let (direct, owner) = (&mut answers.direct, &mut answers.owner);
        (direct.win_rate_known, direct.cycle_known, direct.forecast_met) = (Some(Tri::Yes), Some(Tri::No), None);
        (owner.sponsor, owner.sales_lead_agrees) = (Some(Owner::Nobody), Some(Tri::Yes));
    });
    let done = |id: &str| of(&yes, id).state == CardState::Done;
    assert!(done("small-win-rate") && done("small-sales-lead"));
    assert!(!done("small-cycle") && !done("small-forecast") && !done("small-sponsor"));
}

#[test]
fn the_footer_offers_what_changes_a_card_that_is_open_and_what_works_on_those_that_are_marked() {
    let mut bench = made();
    bench.on(card("find-referrers")).keys("space space");
    let foot = |bench: &Bench| bench.picture(120, 40).lines().last().unwrap_or_default().to_owned();
    assert!(foot(&bench).contains("o owner") && !foot(&bench).contains("view"), "{}", foot(&bench));
    bench.keys("o");
    assert!(bench.sees("Who owns it · 2 cards"), "{}", bench.picture(120, 40));
    bench.keys("esc t");
    assert!(bench.sees("2 cards"), "{}", bench.picture(120, 40));
    bench.keys("esc esc").on(card("find-referrers")).keys("enter");
    assert!(foot(&bench).contains("enter edit") && !foot(&bench).contains("mark"), "{}", foot(&bench));
    bench.on(Row::Room(Line::Board(Here::Point(0))));
    assert!(foot(&bench).contains("enter tick"), "{}", foot(&bench));
}

#[test]
fn somebody_new_comes_into_the_register_and_owns_all_marked_cards_in_one_step() {
    let mut bench = made();
    bench.keys("g g space space o").types("somebody new").keys("enter");
    assert!(bench.sees("Somebody new") && bench.sees("  2 cards"), "{}", bench.picture(120, 40));
    bench.types("Tom Berg").keys("enter");
    let tom = bench.now().people.named("Tom Berg").unwrap().id.clone();
    assert_eq!(board(&bench).cards.iter().filter(|card| card.owner == tom).count(), 2);
    bench.keys("u");
    assert!(bench.now().people.named("Tom Berg").is_none());
    assert!(board(&bench).cards.iter().all(|card| card.owner != tom));
}

#[test]
fn cards_that_can_come_before_stand_first_in_the_list() {
    let mut bench = made();
    bench.on(card("check-direct")).keys("a");
    let picture = bench.picture(120, 40);
    let shown = |text: &str| picture.find(text).unwrap_or_else(|| panic!("{text} is missing\n{picture}"));
    assert!(shown("List the partners you have") < shown("waits for this one already"), "{picture}");
    let refused = picture.lines().skip_while(|line| !line.contains("waits for this one already"));
    assert!(refused.take(5).all(|line| line.contains("waits for this one already")), "{picture}");
}

#[test]
fn a_selected_or_marked_card_keeps_the_glyph_of_its_state() {
    let mut bench = made();
    bench.on(card("find-referrers")).keys("L");
    for view in ["v", "v", "v"] {
        bench.keys(view);
        let line = |bench: &Bench| {
            let picture = bench.picture(120, 40);
            picture.lines().find(|line| line.contains("Find out who refers")).unwrap_or_default().to_owned()
        };
        assert!(line(&bench).contains('▸') && line(&bench).contains('◐'), "{}", line(&bench));
        bench.keys("space").on(card("score-maturity"));
        assert!(line(&bench).contains('◐'), "{}", line(&bench));
        bench.keys("esc").on(card("find-referrers"));
    }
}

#[test]
fn a_low_screen_shows_several_cards_of_a_column() {
    let bench = made();
    let picture = bench.picture(80, 24);
    let titles: Vec<&str> = board(&bench).cards.iter().map(|card| card.title.get(..12).unwrap_or(&card.title)).collect();
    let shown = titles.iter().filter(|title| picture.contains(**title)).count();
    assert!(shown >= 5, "{shown}\n{picture}");
}

#[test]
fn a_plan_of_another_length_goes_by_its_own_name() {
    let mut workspace = answered("referral");
    Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
    let mut bench = Bench::open(workspace);
    bench.keys("g b");
    assert!(!bench.sees("90-day"), "{}", bench.picture(120, 40));
    bench.keys("enter enter");
    assert!(!bench.picture(120, 40).lines().next().unwrap_or_default().contains("90-day"), "{}", bench.picture(120, 40));
}
