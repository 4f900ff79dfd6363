//! The rules about the board at their bounds.

use super::*;

#[test]
fn a_card_with_an_owner_whom_nobody_knows_is_told_and_a_task_that_no_method_knows_is_not() {
    let fires =
        |change: fn(&mut Card)| findings(&carded(change)).iter().filter(|found| found.rule == "board/unknown-id").count();
    assert_eq!(fires(|card| card.owner = "ghost".into()), 1);
    assert_eq!(fires(|card| card.task = "of-another-method".into()), 0);
}

/// A board of the programme that begins on a day, with these cards: id, last week, state.
fn planned(start: &str, cards: &[(&str, u8, CardState)]) -> Workspace {
    let mut workspace = sound();
    let board = Arc::make_mut(&mut workspace.board);
    (board.plan, board.start) = ("programme".into(), start.parse().ok());
    board.cards = cards
        .iter()
        .map(|(id, week, state)| {
            let (id, owner) = ((*id).to_owned(), "mara".to_owned());
            let done_on = (*state == CardState::Done).then_some(super::EXAMPLE_DAY);
            Arc::new(Card { id, owner, done_on, weeks: (*week, *week), state: *state, ..Card::default() })
        })
        .collect();
    workspace
}

#[test]
fn a_board_as_it_is_made_has_no_error_and_no_warning() {
    let method = Method::built_in().unwrap();
    for plan in method.plans() {
        let mut workspace = sound();
        workspace.metrics = partnered(|_| {}).metrics;
        let advice = advice::derive(&workspace, &method, super::EXAMPLE_DAY);
        let seeds = advice::board::seeds(&workspace, &method, &advice, plan);
        let title = |task: &crate::method::rows::TaskRow| task.id.clone();
        let cards = advice::board::cards(&seeds, &workspace, super::EXAMPLE_DAY, title, |_| Vec::new());
        let board = Arc::make_mut(&mut workspace.board);
        (board.plan, board.days, board.start) = (plan.id.clone(), Some(plan.days), Some(super::EXAMPLE_DAY));
        board.cards = cards.into_iter().map(Arc::new).collect();
        assert_eq!(findings(&workspace), [], "{}", plan.id);
    }
}

#[test]
fn a_card_is_overdue_from_the_day_after_its_last_working_day() {
    for (due, found) in [("2026-11-22", 1), ("2026-11-23", 0), ("2026-11-24", 0)] {
        let workspace = carded(|card| card.due = due.parse().ok());
        assert_eq!(told(&workspace, "board/overdue").len(), found, "{due}");
    }
    let done = carded(|card| (card.due, card.state) = ("2026-11-02".parse().ok(), CardState::Done));
    assert_eq!(told(&done, "board/overdue"), [""; 0]);
}

#[test]
fn a_week_is_too_full_from_the_sixth_card_of_one_person_on() {
    let of = |cards: usize| -> Workspace {
        let ids: Vec<String> = (0..cards).map(|n| format!("card-{n}")).collect();
        let cards: Vec<_> = ids.iter().map(|id| (id.as_str(), 3, CardState::Todo)).collect();
        planned("2026-11-16", &cards)
    };
    assert_eq!(told(&of(5), "board/owner-overloaded").len(), 0);
    assert_eq!(told(&of(6), "board/owner-overloaded"), ["board/card:card-0/owner"]);
}

#[test]
fn as_much_under_way_as_the_limit_is_within_it_and_nought_is_no_limit() {
    let of = |limit: u8| {
        let cards = [("a", 2, CardState::Doing), ("b", 2, CardState::Doing)];
        let mut workspace = planned("2026-11-16", &cards);
        Arc::make_mut(&mut workspace.board).limit = Some(limit);
        told(&workspace, "board/over-limit").len()
    };
    assert_eq!([of(0), of(1), of(2)], [0, 1, 0]);
}

#[test]
fn a_ring_is_told_once_and_what_hangs_on_it_is_not_in_it() {
    let links = [("a", "c"), ("b", "a"), ("c", "b"), ("d", "a"), ("e", "e"), ("f", "d")];
    let mut workspace = sound();
    let board = Arc::make_mut(&mut workspace.board);
    board.cards = links
        .iter()
        .map(|(id, after)| Arc::new(Card { id: (*id).into(), after: vec![(*after).into()], ..Card::default() }))
        .collect();
    assert_eq!(told(&workspace, "board/cycle"), ["board/card:a/after", "board/card:e/after"]);
}

#[test]
fn a_chain_as_long_as_the_largest_board_is_no_ring() {
    let mut workspace = sound();
    let card = |n: usize| Card { id: format!("c{n}"), after: vec![format!("c{}", n + 1)], ..Card::default() };
    Arc::make_mut(&mut workspace.board).cards = (0..2_000).map(|n| Arc::new(card(n))).collect();
    assert_eq!(told(&workspace, "board/cycle"), [""; 0]);
    Arc::make_mut(&mut workspace.board).cards.push(Arc::new(Card { id: "c2000".into(), ..card(2_000) }));
    let back = Card { id: "c2001".into(), after: vec!["c0".into()], ..Card::default() };
    Arc::make_mut(&mut workspace.board).cards.push(Arc::new(back));
    assert_eq!(told(&workspace, "board/cycle"), ["board/card:c0/after"]);
}

#[test]
fn the_last_phase_may_begin_once_something_of_the_first_is_done() {
    let of = |first: CardState, last: CardState| {
        let workspace = planned("2026-11-16", &[("first", 4, first), ("middle", 8, CardState::Doing), ("last", 12, last)]);
        ["board/phase-skipped", "board/phases-at-once"].map(|rule| told(&workspace, rule).len())
    };
    assert_eq!(of(CardState::Todo, CardState::Doing), [1, 0]);
    assert_eq!(of(CardState::Doing, CardState::Done), [1, 0]);
    assert_eq!(of(CardState::Done, CardState::Doing), [0, 0]);
    assert_eq!(of(CardState::Doing, CardState::Todo), [0, 0]);
}

#[test]
fn a_phase_owes_what_it_yields_from_the_day_after_its_last_week() {
    // Four weeks from these days end on 22 and on 23 November.
    for (start, found) in [("2026-10-26", 1), ("2026-10-27", 0)] {
        let mut workspace = planned(start, &[("first-five", 4, CardState::Todo)]);
        Arc::make_mut(Arc::make_mut(&mut workspace.board).cards.first_mut().unwrap()).task = "first-five".into();
        assert_eq!(told(&workspace, "board/outputs-missing").len(), found, "{start}");
        assert_eq!(told(&workspace, "board/nothing-decides").len(), found, "{start}");
    }
}

#[test]
fn where_each_metric_is_told_to_have_no_target_nothing_more_is_said_of_deciding() {
    let with = |day_90: Option<u64>, day_180: Option<u64>| {
        let mut workspace = planned("2026-10-19", &[]);
        let metric = Metric { id: "active-partners".into(), baseline: Some(0), day_90, day_180, ..Metric::default() };
        Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
        told(&workspace, "board/nothing-decides").len()
    };
    assert_eq!([with(None, None), with(None, Some(9)), with(Some(5), None)], [0, 1, 0]);
}

#[test]
fn a_board_owes_its_review_from_the_day_after_its_last() {
    for (start, found) in [("2026-08-25", 1), ("2026-08-26", 0)] {
        assert_eq!(told(&planned(start, &[]), "board/not-closed").len(), found, "{start}");
    }
}
