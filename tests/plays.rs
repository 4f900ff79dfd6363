//! The plays by their keys: what each needs and where that is answered, its steps on the board, the evidence.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{
        Overlay, Pane, Room, Row, Screen, StepName,
        desk::ReadOnly,
        rooms::{Line, plays::Line as Here},
    },
    domain::{Card, CardState, Workspace},
};

const SALES: &str = "nearbound-sales";

fn play(id: &str) -> Row {
    Row::Room(Line::Plays(Here::Play(id.into())))
}

fn need(id: &str) -> Row {
    Row::Room(Line::Plays(Here::Need(SALES.into(), id.into())))
}

fn step(id: &str) -> Row {
    Row::Room(Line::Plays(Here::Step(SALES.into(), id.into())))
}

fn sample(name: &str) -> Bench {
    let mut bench = Bench::sample(name);
    bench.keys("g e");
    bench
}

fn steps(bench: &Bench) -> Vec<(String, (u8, u8))> {
    let cards = bench.now().board.cards.iter().filter(|card| card.task.starts_with("play-"));
    cards.map(|card| (card.task.clone(), card.weeks)).collect()
}

#[test]
fn each_play_says_how_many_of_its_needs_hold_and_what_would_change_the_others() {
    let bench = sample("referral");
    let picture = bench.picture(120, 50);
    for said in [
        "3 of 6 · not yet",
        "4 of 5 · not yet",
        "✗ The verdict bears it: tiered or more",
        "✓ Agreements with 2 partners",
        "2 of 2",
        "Three signals: the win rate is known",
        "3 of 6 needs hold",
    ] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    assert!(sample("good-programme").sees("6 of 6 · ready"));
    // Where nothing is known, nothing is taken for a no.
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g e");
    let picture = bench.picture(120, 50);
    assert!(picture.contains("? Direct selling can be predicted") && picture.contains("0 of 6 · not yet"), "{picture}");
}

#[test]
fn the_steps_of_a_changed_method_count_by_its_own_tasks_whatever_their_ids() {
    let mut bench = sample("referral");
    let method = &mut bench.app.shell.method;
    method.plays[0].tasks = vec!["lists-of-our-own".into()];
    method.plays.truncate(1);
    let mut workspace = bench.now().clone();
    let board = Arc::make_mut(&mut workspace.board);
    board.cards.clear();
    let card = |id: &str| Arc::new(Card { id: id.into(), task: id.into(), weeks: (1, 1), ..Card::default() });
    board.cards.push(card("play-of-another-method"));
    let begun = |bench: &Bench| Room::Plays.is_begun(bench.now(), &bench.app.shell.method);
    bench.app.desk.as_mut().unwrap().now = workspace.clone();
    assert!(!begun(&bench));
    Arc::make_mut(&mut workspace.board).cards.push(card("lists-of-our-own"));
    bench.app.desk.as_mut().unwrap().now = workspace;
    assert!(begun(&bench));
    assert_eq!(partnerwright::app::rooms::plays::done(&bench.app), (0, 1));
}

#[test]
fn left_and_right_show_another_play_and_enter_goes_into_it() {
    let mut bench = sample("referral");
    let here = |bench: &Bench| bench.app.cursor(Pane::Work).unwrap();
    for (keys, id) in [
        ("h", SALES),
        ("l", "nearbound-marketing"),
        ("j j l", "nearbound-success"),
        ("l", "nearbound-success"),
        ("h", "nearbound-marketing"),
    ] {
        bench.keys(keys);
        assert_eq!(here(&bench), play(id), "{keys}");
    }
    assert!(bench.sees("Joint leads are counted"), "{}", bench.picture(120, 40));
    bench.keys("h enter");
    assert_eq!(here(&bench), need("verdict"));
    // Up and down stay within it; from the first row down to its last figure.
    bench.keys("k k");
    assert_eq!(here(&bench), play(SALES));
    bench.keys("G");
    assert!(format!("{:?}", here(&bench)).contains("Evidence"), "{:?}", here(&bench));
    bench.keys("j g g");
    assert_eq!(here(&bench), play(SALES));
    // The play that was shown is shown again.
    bench.keys("l g h g e");
    assert!(bench.sees("Joint leads are counted"), "{}", bench.picture(120, 40));
}

#[test]
fn a_play_is_found_by_its_name_and_shown() {
    let mut bench = Bench::sample("referral");
    bench.keys("/").types("find the customers you share, review them").keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Plays));
    assert_eq!(bench.app.cursor(Pane::Work), Some(play("nearbound-success")));
    assert!(bench.sees("Influenced deals are credited"), "{}", bench.picture(120, 40));
}

#[test]
fn enter_on_a_need_goes_to_where_it_is_answered() {
    for (id, screen) in [
        ("verdict", Screen::Strategy),
        ("direct", Screen::Step(StepName::Direct)),
        ("owner", Screen::Step(StepName::Owner)),
        ("two-signed", Screen::Room(Room::Partners)),
        ("crm", Screen::Room(Room::Board)),
        ("credit", Screen::Room(Room::Policy)),
    ] {
        let mut bench = sample("referral");
        bench.on(need(id)).keys("enter");
        assert_eq!(bench.app.screen, screen, "{id}");
        bench.keys("esc");
        assert_eq!(bench.app.screen, Screen::Room(Room::Plays), "{id}");
    }
}

#[test]
fn one_key_puts_the_steps_of_a_ready_play_on_the_board_once_and_one_undo_takes_them_off() {
    let mut bench = sample("good-programme");
    let before = bench.now().board.cards.len();
    bench.keys("B");
    assert_eq!(bench.message(), "6 steps are on the board, from week 8 to week 13.");
    let weeks: Vec<(u8, u8)> = steps(&bench).into_iter().map(|(_, weeks)| weeks).collect();
    assert_eq!(weeks, [(8, 8), (8, 9), (9, 9), (10, 11), (11, 13), (13, 13)]);
    let board = &bench.now().board;
    let asked = board.card("play-sales-introduce").unwrap();
    assert_eq!((asked.after.as_slice(), asked.checklist.len()), (&["play-sales-choose".to_owned()][..], 3));
    assert_eq!(asked.owner, bench.now().answers.owner.who.as_ref().unwrap().person().unwrap());
    assert!(bench.sees("0 of 6 done"), "{}", bench.picture(120, 50));
    // Making the board again does not take them off, and putting them there twice does nothing.
    assert!(bench.desk().advice.changes.iter().all(|change| !format!("{change:?}").contains("play-")));
    bench.keys("B");
    assert_eq!((bench.message(), bench.now().board.cards.len()), ("The steps are on the board already.", before + 6));
    bench.keys("u");
    assert_eq!((bench.message(), bench.now().board.cards.len()), ("undone: the steps of a play: Warm introductions", before));
}

#[test]
fn a_step_leads_to_its_card_once_it_is_on_the_board_and_is_explained_before() {
    let mut bench = sample("good-programme");
    bench.on(step("play-sales-choose")).keys("enter");
    let picture = bench.picture(120, 40);
    for said in ["Why: Choose ten accounts", "Few and good.", "E7, 4 of 6"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys("esc B").on(step("play-sales-choose")).keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Board));
    assert!(format!("{:?}", bench.app.cursor(Pane::Work)).contains("play-sales-choose"));
    bench.keys("g e").on(step("play-sales-choose")).keys("w");
    assert!(bench.sees("Why: Choose ten accounts"), "{}", bench.picture(120, 40));
}

#[test]
fn a_step_that_was_taken_off_comes_back_alone() {
    let mut bench = sample("good-programme");
    bench.keys("B");
    let mut workspace = bench.now().clone();
    Arc::make_mut(&mut workspace.board).remove("play-sales-involve");
    assert_eq!(workspace.board.left_out, ["play-sales-involve"]);
    let mut bench = Bench::open(workspace);
    bench.keys("g e B");
    assert!(bench.message().starts_with("One step is on the board"), "{}", bench.message());
    assert_eq!(steps(&bench).len(), 6);
    assert!(bench.now().board.left_out.is_empty());
}

#[test]
fn a_play_that_is_not_ready_says_what_is_missing_and_asks() {
    let mut bench = sample("referral");
    bench.keys("B");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Ask(_))));
    let picture = bench.picture(120, 40);
    for said in ["Not ready yet", "Not yet: The verdict bears it: tiered or more; Direct", "Wait until it is ready"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys("enter");
    assert!(steps(&bench).is_empty());
    bench.keys("B j enter");
    assert_eq!(steps(&bench).len(), 6);
}

#[test]
fn without_a_board_the_key_says_which_key_makes_one_and_after_its_end_that_it_is_over() {
    let mut bench = Bench::answered("good-programme");
    bench.keys("g e B");
    assert_eq!(bench.message(), "There is no board to put them on. g b goes there, B makes one.");
    let mut workspace = desk::sample("good-programme");
    Arc::make_mut(&mut workspace.board).start = "2026-01-05".parse().ok();
    let mut bench = Bench::open(workspace);
    bench.keys("g e B");
    assert!(bench.message().starts_with("The board has come to its end."), "{}", bench.message());
    let mut workspace = desk::sample("good-programme");
    Arc::make_mut(&mut workspace.board).start = "2026-09-07".parse().ok();
    let mut bench = Bench::open(workspace);
    bench.keys("g e B");
    assert!(bench.message().contains("the rest stands in the last week"), "{}", bench.message());
    assert!(steps(&bench).iter().all(|(_, weeks)| weeks.1 <= 13), "{:?}", steps(&bench));
}

#[test]
fn evidence_stands_with_study_and_year_and_a_correlation_is_called_one() {
    for name in ["referral", "good-programme", "seedling"] {
        let mut bench = sample(name);
        for _ in 0..3 {
            let rows: Vec<String> = bench
                .app
                .rows(Pane::Work)
                .iter()
                .filter_map(|row| match row {
                    Row::Room(Line::Plays(Here::Evidence(_, id))) => Some(id.clone()),
                    _ => None,
                })
                .collect();
            assert!(!rows.is_empty());
            let picture = bench.picture(200, 60);
            for id in rows {
                let row = bench.app.shell.method.evidence_row(&id).unwrap();
                let line = picture.lines().find(|line| line.contains(&row.figure) && line.contains(&row.year.to_string()));
                let line = line.unwrap_or_else(|| panic!("{id}\n{picture}"));
                assert!(line.contains("a correlation") || !row.correlation, "{line}");
            }
            bench.keys("l");
        }
    }
    let bench = sample("referral");
    let picture = bench.picture(120, 60);
    assert!(picture.contains("That is a") && picture.contains("Compare yours before and after."), "{picture}");
}

#[test]
fn why_tells_what_a_need_is_for_and_what_would_change_it() {
    let mut bench = sample("referral");
    bench.on(need("direct")).keys("w");
    let picture = bench.picture(120, 40);
    for said in ["Why: Direct selling can be predicted · not yet", "Partners multiply", "E1", "Three signals"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys("esc g g w");
    assert!(bench.sees("Why: Warm introductions · not yet"), "{}", bench.picture(120, 60));
}

#[test]
fn nothing_is_changed_where_nothing_may_be() {
    let mut bench = sample("good-programme");
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    bench.keys("B");
    assert!(steps(&bench).is_empty() && bench.app.overlays.is_empty());
    assert!(!bench.message().is_empty());
}

#[test]
fn the_overview_says_how_far_the_steps_are() {
    let mut bench = sample("good-programme");
    bench.keys("B");
    let mut workspace = bench.now().clone();
    let today = "2026-11-21".parse().unwrap();
    Arc::make_mut(&mut workspace.board).move_to("play-sales-lists", CardState::Done, today);
    let bench = Bench::open(workspace);
    assert!(bench.sees("1 of 6 steps done"), "{}", bench.picture(120, 40));
}

#[test]
fn the_plays_are_drawn_at_every_size_with_the_cursor_in_sight() {
    for name in ["good-programme", "consultancy"] {
        let mut bench = sample(name);
        for _ in 0..3 {
            for row in bench.app.rows(Pane::Work).iter() {
                bench.app.cursors.insert((bench.app.screen, Pane::Work), row.clone());
                for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 12), (60, 16), (100, 30)] {
                    let picture = bench.picture(width, height);
                    assert!(picture.contains('▸'), "{row:?} {width}x{height}\n{picture}");
                }
            }
            bench.keys("l");
        }
    }
}
