//! Board arithmetic by properties: whatever is done in whatever order, ids, order and dates stay consistent.

use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Doing {
    Move(usize, CardState),
    Weeks(usize, i16),
    Link(usize, usize),
    Split(usize),
    Remove(usize),
    Archive(usize),
    Start(i32),
    Started(usize, i32),
    DoneOn(usize, i32),
}

fn board() -> Board {
    let card = |n: u8| {
        Arc::new(Card {
            id: format!("card-{n}"),
            title: format!("Card {n}"),
            task: if n.is_multiple_of(2) { format!("task-{n}") } else { String::new() },
            weeks: (n, n + 1),
            checklist: (0..n % 3).map(|n| Point { text: format!("point {n}"), done: n == 0 }).collect(),
            ..Card::default()
        })
    };
    Board { plan: "programme".into(), start: Some(date(2026, 11, 9)), cards: (1..=8).map(card).collect(), ..Board::default() }
}

fn doing() -> impl Strategy<Value = Doing> {
    let state = prop::sample::select(CardState::ALL.to_vec());
    prop_oneof![
        (0..12_usize, state).prop_map(|(card, state)| Doing::Move(card, state)),
        (0..12_usize, -20..20_i16).prop_map(|(card, by)| Doing::Weeks(card, by)),
        (0..12_usize, 0..12_usize).prop_map(|(card, before)| Doing::Link(card, before)),
        (0..12_usize).prop_map(Doing::Split),
        (0..12_usize).prop_map(Doing::Remove),
        (0..12_usize).prop_map(Doing::Archive),
        (-400..400_i32).prop_map(Doing::Start),
        (0..12_usize, -30..5_i32).prop_map(|(card, days)| Doing::Started(card, days)),
        (0..12_usize, -30..5_i32).prop_map(|(card, days)| Doing::DoneOn(card, days)),
    ]
}

fn perform(board: &mut Board, doing: &Doing) {
    let today = date(2026, 12, 1);
    let id = |board: &Board, at: usize| board.cards.get(at).map(|card| card.id.clone()).unwrap_or_default();
    match doing {
        Doing::Move(at, state) => board.move_to(&id(board, *at), *state, today),
        Doing::Weeks(at, by) => board.move_weeks(&id(board, *at), *by),
        Doing::Link(at, before) => drop(board.link(&id(board, *at), &id(board, *before))),
        Doing::Split(at) => drop(board.split(&id(board, *at), "The rest")),
        Doing::Remove(at) => board.remove(&id(board, *at)),
        Doing::Archive(at) => {
            let id = id(board, *at);
            if let Some(card) = board.card_mut(&id) {
                card.archived = !card.archived;
            }
        }
        Doing::Started(at, days) => drop(board.set_started(&id(board, *at), today.checked_add(days.days()).ok(), today)),
        Doing::DoneOn(at, days) => drop(board.set_done_on(&id(board, *at), today.saturating_add(days.days()), today)),
        Doing::Start(days) => board.start = board.start.and_then(|start| start.checked_add(days.days()).ok()),
    }
}

proptest! {
    #[test]
    fn whatever_is_done_ids_stay_single_weeks_in_order_and_no_circle_comes_up(steps in prop::collection::vec(doing(), 0..40)) {
        let mut board = board();
        for step in &steps {
            let before = board.clone();
            perform(&mut board, step);
            let mut ids: Vec<&str> = board.cards.iter().map(|card| card.id.as_str()).collect();
            let order: Vec<&str> = ids.clone();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), board.cards.len(), "an id stands twice after {:?}", step);
            for card in &board.cards {
                prop_assert!(card.weeks.0 >= 1 && card.weeks.0 <= card.weeks.1 && card.weeks.1 <= board.close());
                prop_assert!(!board.waits_for(&card.id, &card.id), "{} waits for itself", card.id);
                prop_assert_eq!(card.done_on.is_some(), card.state == CardState::Done);
                prop_assert!(card.state != CardState::Todo || card.started.is_none());
                prop_assert!(card.done_on.is_none_or(|done| card.started <= Some(done)), "{} is done before it began", card.id);
                prop_assert!(card.started.max(card.done_on) <= Some(date(2026, 12, 1)));
                prop_assert!(board.due(card).is_some() && board.begins(card).is_some());
                for other in &card.after {
                    prop_assert!(board.card(other).is_some(), "{} waits for {other}, which is gone", card.id);
                }
            }
            // Those that were there before stand in the same order.
            let kept: Vec<&str> = before.cards.iter().map(|card| card.id.as_str()).filter(|id| order.contains(id)).collect();
            let mut at = 0;
            for id in kept {
                let found = order.iter().skip(at).position(|known| *known == id);
                prop_assert!(found.is_some(), "{id} has lost its place");
                at += found.unwrap_or(0);
            }
        }
    }

    #[test]
    fn moving_the_start_there_and_back_changes_nothing(days in -2000..2000_i32) {
        let mut moved = board();
        perform(&mut moved, &Doing::Start(days));
        for (card, known) in moved.cards.iter().zip(&board().cards) {
            prop_assert_eq!(card, known);
        }
        perform(&mut moved, &Doing::Start(-days));
        prop_assert_eq!(moved, board());
    }
}

#[test]
fn ninety_days_are_twelve_weeks_and_a_close_of_six_days() {
    let board = board();
    assert_eq!((board.weeks(), board.close()), (12, 13));
    assert_eq!(board.days_of(1), Some((date(2026, 11, 9), date(2026, 11, 15))));
    assert_eq!(board.days_of(13), Some((date(2027, 2, 1), date(2027, 2, 6))));
    assert_eq!(board.day(date(2026, 12, 1)), Some(23));
    assert_eq!(board.week_of(date(2026, 12, 1)), Some(4));
    assert_eq!(board.week_of(date(2026, 11, 8)), None);
    assert_eq!(board.week_of(date(2027, 8, 1)), Some(13));
}

#[test]
fn a_card_is_due_on_the_last_working_day_of_its_weeks_unless_a_day_was_fixed() {
    let mut board = board();
    assert_eq!(board.due(&board.cards[0]), Some(date(2026, 11, 20)));
    board.card_mut("card-1").unwrap().due = Some(date(2026, 11, 11));
    assert_eq!(board.due(&board.cards[0]), Some(date(2026, 11, 11)));
    assert_eq!(board.late(&board.cards[0], date(2026, 11, 15)), 4);
    board.move_to("card-1", CardState::Done, date(2026, 11, 15));
    assert_eq!(board.late(&board.cards[0], date(2026, 11, 15)), 0);
}

#[test]
fn a_circle_is_refused_and_says_so() {
    let mut board = board();
    board.link("card-2", "card-1").unwrap();
    board.link("card-3", "card-2").unwrap();
    assert_eq!(board.link("card-1", "card-3"), Err(NoLink::Cycle));
    assert_eq!(board.link("card-1", "card-1"), Err(NoLink::Itself));
    assert_eq!(board.link("card-1", "nobody"), Err(NoLink::Missing));
    assert!(board.waits_for("card-3", "card-1"));
}

#[test]
fn what_waited_for_a_card_that_goes_waits_for_what_that_waited_for() {
    let mut board = board();
    board.link("card-2", "card-1").unwrap();
    board.link("card-3", "card-2").unwrap();
    board.remove("card-2");
    assert_eq!(board.card("card-3").unwrap().after, ["card-1"]);
    assert_eq!(board.left_out, ["task-2"]);
}

#[test]
fn splitting_moves_the_points_that_are_open_to_a_card_that_comes_after() {
    let mut board = board();
    let second = board.split("card-2", "The rest").unwrap();
    let (first, second) = (board.card("card-2").unwrap(), board.card(&second).unwrap());
    assert_eq!(first.checklist.len(), 1);
    assert_eq!(second.checklist.len(), 1);
    assert_eq!(second.after, ["card-2"]);
}

#[test]
fn a_card_is_given_the_day_on_which_it_was_truly_done() {
    let (today, early, late) = (date(2026, 12, 1), date(2026, 11, 18), date(2026, 11, 27));
    let mut board = board();
    assert_eq!(board.set_done_on("card-1", early, today), Err(NoDay::Missing), "it is not done");
    assert_eq!(board.set_started("card-1", Some(early), today), Err(NoDay::Missing), "it was not begun");
    board.move_to("card-1", CardState::Done, today);
    board.set_done_on("card-1", early, today).unwrap();
    let card = board.card("card-1").unwrap();
    assert_eq!((card.started, card.done_on), (Some(early), Some(early)), "nobody said when it began");
    board.set_done_on("card-1", late, today).unwrap();
    assert_eq!(board.set_done_on("card-1", date(2026, 11, 17), today), Err(NoDay::Order));
    assert_eq!(board.set_started("card-1", Some(date(2026, 11, 28)), today), Err(NoDay::Order));
    assert_eq!(board.set_done_on("card-1", date(2026, 12, 2), today), Err(NoDay::Ahead));
    board.set_started("card-1", None, today).unwrap();
    assert_eq!(board.card("card-1").unwrap().started, None);
}

#[test]
fn new_work_begins_in_the_week_at_hand_and_on_its_free_days_in_the_next() {
    let board = board();
    assert_eq!(board.week_ahead(date(2026, 11, 1)), 1, "before the start");
    assert_eq!(board.week_ahead(date(2026, 11, 20)), 2, "a Friday");
    assert_eq!(board.week_ahead(date(2026, 11, 21)), 3, "a Saturday");
    assert_eq!(board.week_ahead(date(2027, 8, 1)), 13, "after the end");
}

#[test]
fn a_card_is_due_too_late_for_the_one_that_waits_for_it() {
    let mut board = board();
    board.link("card-1", "card-4").unwrap();
    let titles = |board: &Board| board.due_too_late(&board.cards[0]).map(|card| card.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&board), ["Card 4"]);
    board.move_to("card-4", CardState::Done, date(2026, 11, 10));
    assert!(titles(&board).is_empty());
}
