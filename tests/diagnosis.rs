//! Journeys through the diagnosis: scoring, several people's views, gaps, modules.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use desk::Bench;
use partnerwright::{
    app::{
        Room, Row, Screen,
        rooms::{
            Line as RoomLine,
            diagnosis::{Line, View},
        },
    },
    domain::{CardState, Score, assessments::Round},
};

const ROOM: Screen = Screen::Room(Room::Diagnosis);

fn row(line: Line) -> Row {
    Row::Room(RoomLine::Diagnosis(line))
}

/// The sample without anything scored, in the diagnosis.
fn bench() -> Bench {
    let mut bench = Bench::answered("enterprise");
    bench.at(ROOM);
    bench
}

fn round(bench: &Bench) -> Round {
    (**bench.now().assessments.newest().unwrap()).clone()
}

/// Scores every item of the instrument under the cursor with the answer of a column, and is done.
fn score_all(bench: &mut Bench, column: usize) {
    bench.keys("enter");
    assert!(matches!(bench.app.rooms.diagnosis.view, View::Score(_)), "{}", bench.message());
    let items = bench.app.rows(bench.app.focus).len() - 1;
    for _ in 0..items {
        bench.app.column = column;
        bench.keys("space");
    }
    assert_eq!(bench.app.cursor(bench.app.focus), Some(row(Line::Seal)));
    bench.keys("enter");
}

fn level(bench: &Bench, dimension: &str) -> Option<u8> {
    let shown = bench.desk().advice.diagnosis.of("dimensions")?;
    shown.standing(dimension)?.now.level.map(partnerwright::domain::assessments::Level::number)
}

/// A round of two people, both in the register.
fn two() -> Bench {
    let mut bench = bench();
    bench.keys("n enter o").types("Zora Novak").keys("enter esc");
    assert_eq!(round(&bench).raters.len(), 2, "{}", bench.picture(120, 40));
    bench
}

/// Hands the keys to one of the raters by the place in the list.
fn hand_to(bench: &mut Bench, place: usize) {
    bench.keys("p");
    for _ in 0..place {
        bench.keys("down");
    }
    bench.keys("enter");
    if bench.sees("takes the keys now") {
        bench.keys("enter");
    }
}

/// Two people have said yes to everything, and their views lie open.
fn laid_open() -> Bench {
    let mut bench = two();
    for place in 0..2 {
        hand_to(&mut bench, place);
        score_all(&mut bench, 0);
    }
    bench.keys("r");
    bench
}

#[test]
fn an_empty_room_says_what_a_round_is_and_opens_one() {
    let mut bench = bench();
    assert!(bench.sees("Nobody has scored yet"));
    bench.keys("enter enter");
    assert_eq!(round(&bench).raters, [bench.now().people.me.clone()]);
    assert!(bench.sees("SIX DIMENSIONS") && bench.sees("not scored"));
    bench.keys("u");
    assert!(bench.now().assessments.is_empty());
}

#[test]
fn one_person_scores_by_moving_the_cursor_and_sees_the_levels_at_once() {
    let mut bench = bench();
    bench.keys("n enter");
    score_all(&mut bench, 0);
    assert_eq!(level(&bench, "identity"), Some(4));
    assert!(bench.sees("24 of 24 known"), "{}", bench.picture(120, 40));
    // One answer changed is one level seen.
    bench.keys("enter").on(row(Line::Item("role-named".into())));
    bench.app.column = 2;
    bench.keys("space");
    assert_eq!(level(&bench, "identity"), Some(3));
    bench.keys("u");
    assert_eq!(level(&bench, "identity"), Some(4));
}

#[test]
fn a_dont_know_moves_no_level_and_lowers_the_confidence() {
    let mut bench = bench();
    bench.keys("n enter");
    score_all(&mut bench, 0);
    bench.keys("enter").on(row(Line::Item("role-named".into())));
    bench.app.column = 3;
    bench.keys("space esc");
    assert_eq!(level(&bench, "identity"), Some(4));
    assert!(bench.sees("23 of 24 known: confidence 96%"), "{}", bench.picture(120, 40));
}

#[test]
fn the_quick_form_asks_the_twelve_most_telling() {
    let mut bench = bench();
    bench.keys("n down enter enter");
    assert_eq!(bench.app.rows(bench.app.focus).len(), 12 + 1);
    assert!(bench.sees("0 of 12 answered"));
}

#[test]
fn evidence_is_a_line_beside_the_answer_and_leaving_a_sheet_loses_nothing() {
    let mut bench = bench();
    bench.keys("n enter enter space").on(row(Line::Item("role-named".into())));
    bench.keys("e").types("page 2 of the plan").keys("enter esc enter");
    assert!(bench.sees("1 of 24 answered"));
    let sheet = bench.now().assessments.all_sheets().next().unwrap().clone();
    let rating = sheet.rating("role-named").unwrap();
    assert_eq!((rating.score, rating.evidence.as_str()), (Score::Yes, "page 2 of the plan"));
}

#[test]
fn nobody_sees_another_view_before_the_views_are_laid_open() {
    let mut bench = two();
    hand_to(&mut bench, 0);
    score_all(&mut bench, 0);
    assert!(bench.message().contains("1 of 2"), "{}", bench.message());
    assert_eq!(level(&bench, "identity"), None);
    // The second one sees no score, no level and no count of the first.
    hand_to(&mut bench, 1);
    bench.keys("enter");
    assert!(bench.sees("Zora Novak scores") && bench.sees("0 of 24 answered"), "{}", bench.picture(120, 40));
    assert!(!bench.sees("✓ It is written down"));
    bench.keys("esc");
    // What is sealed cannot be looked at by going back to its sheet.
    hand_to(&mut bench, 0);
    bench.on(row(Line::Instrument("dimensions".into()))).keys("enter");
    assert!(matches!(bench.app.rooms.diagnosis.view, View::Shape));
    assert!(bench.message().contains("Your sheet is done"), "{}", bench.message());
}

#[test]
fn laying_open_early_is_asked_about_and_shows_who_stands_where() {
    let mut bench = two();
    hand_to(&mut bench, 0);
    score_all(&mut bench, 0);
    bench.keys("r");
    assert!(bench.sees("1 of 2 are done. Laid open now"));
    bench.keys("esc");
    assert!(round(&bench).revealed.is_empty());
    hand_to(&mut bench, 1);
    score_all(&mut bench, 2);
    bench.keys("r");
    assert!(round(&bench).is_revealed("dimensions"));
    assert!(bench.sees("ZN") && bench.sees("2 steps apart"), "{}", bench.picture(120, 40));
}

#[test]
fn an_agreed_score_is_entered_by_hand_and_wants_a_reason_where_most_say_otherwise() {
    let mut bench = laid_open();
    // Nothing is agreed by itself, however alike the views are.
    assert!(round(&bench).agreed.is_empty() && level(&bench, "identity").is_none());
    bench.on(row(Line::View("role-named".into())));
    bench.app.column = 1;
    bench.keys("enter enter");
    assert!(bench.message().contains("a reason has to stand beside it"), "{}", bench.message());
    bench.types("the page is out of date").keys("enter");
    let agreed = round(&bench).agreed("role-named").unwrap().clone();
    assert_eq!((agreed.score, agreed.reason.as_str()), (Score::Partly, "the page is out of date"));
    bench.keys("A");
    assert_eq!(round(&bench).agreed.len(), 24);
    assert_eq!(round(&bench).agreed("role-named").unwrap().score, Score::Partly);
    assert_eq!(level(&bench, "identity"), Some(4));
    bench.keys("u");
    assert_eq!(round(&bench).agreed.len(), 1);
}

#[test]
fn after_the_views_lie_open_no_sheet_changes_any_more() {
    let mut bench = laid_open();
    // Not by the way that led to the sheet, and not by taking back that one is done.
    bench.app.rooms.diagnosis.view = View::Score("dimensions".into());
    let before = bench.now().clone();
    bench.keys("space").at(ROOM).on(row(Line::Instrument("dimensions".into()))).keys("s");
    assert!(*bench.now() == before && bench.message().contains("The views lie open"), "{}", bench.message());
}

#[test]
fn whoever_has_scored_stays_asked() {
    let mut bench = two();
    hand_to(&mut bench, 1);
    bench.keys("enter space esc o");
    bench.types("Zora").keys("enter");
    assert!(
        bench.message().contains("Who has scored stays asked") || bench.sees("Who has scored"),
        "{}",
        bench.picture(120, 40)
    );
    assert_eq!(round(&bench).raters.len(), 2);
}

#[test]
fn scoring_again_shows_the_trend() {
    let mut bench = bench();
    bench.keys("n enter");
    score_all(&mut bench, 2);
    bench.keys("n enter");
    score_all(&mut bench, 0);
    let shown = bench.desk().advice.diagnosis.of("dimensions").unwrap();
    assert_eq!(shown.standings[0].before.map(partnerwright::domain::assessments::Level::number), Some(1));
    assert!(bench.sees("○ round before"), "{}", bench.picture(120, 40));
    assert_eq!(bench.now().assessments.rounds().count(), 2);
}

#[test]
fn a_gap_tells_its_arithmetic_and_a_changed_weight_ranks_anew() {
    let mut bench = bench();
    bench.keys("n enter");
    score_all(&mut bench, 2);
    bench.keys("v");
    let first = bench.desk().advice.diagnosis.gaps[0].dimension.clone();
    bench.on(row(Line::Gap(first.clone()))).keys("w");
    assert!(bench.sees("place 1 of 6"), "{}", bench.picture(120, 40));
    bench.keys("esc - - -");
    assert_ne!(bench.desk().advice.diagnosis.gaps[0].dimension, first);
    assert_eq!(round(&bench).weight(&first), 25);
    assert!(bench.sees("weight 25%"), "{}", bench.picture(120, 60));
}

#[test]
fn a_module_goes_onto_the_board_and_its_done_work_proposes_to_raise_the_signal() {
    let mut bench = Bench::sample("referral");
    bench.at(ROOM);
    bench.keys("n enter");
    score_all(&mut bench, 2);
    bench.keys("v");
    let module = bench.desk().advice.diagnosis.modules.iter().find(|module| module.waits.is_empty()).unwrap().id.clone();
    bench.on(row(Line::Module(module.clone()))).keys("B");
    let tasks = bench.app.shell.method.module(&module).unwrap().tasks.clone();
    let cards: Vec<_> = bench.now().board.cards.iter().filter(|card| card.module == module).cloned().collect();
    assert_eq!(cards.len(), tasks.len());
    assert!(cards.iter().all(|card| card.weeks.0 >= 1 && card.weeks.1 <= 13));
    let before = bench.now().clone();
    bench.keys("B");
    assert!(*bench.now() == before && bench.message().contains("already"), "{}", bench.message());
    for card in cards {
        bench.at(Screen::Room(Room::Board));
        let done = |bench: &Bench| bench.now().board.card(&card.id).unwrap().state == CardState::Done;
        bench.app.rooms.board = partnerwright::app::rooms::board::State::default();
        bench.app.rooms.board.archive = false;
        bench.on(Row::Room(RoomLine::Board(partnerwright::app::rooms::board::Line::Card(card.id.clone()))));
        for _ in 0..4 {
            if !done(&bench) {
                bench.keys("L");
                if !bench.app.overlays.is_empty() {
                    bench.keys("down enter");
                }
            }
        }
        assert!(done(&bench), "{}", bench.picture(120, 40));
    }
    assert!(bench.message().contains("can be raised"), "{}", bench.message());
    bench.at(ROOM);
    let signal = bench.app.shell.method.module(&module).unwrap().raises[0].clone();
    bench.app.rooms.diagnosis.view = View::Gaps;
    assert!(bench.sees("TO BE RAISED"), "{}", bench.picture(120, 40));
    bench.on(row(Line::Raise(signal.clone()))).keys("enter");
    let agreed = round(&bench).agreed(&signal).cloned().unwrap();
    assert!(agreed.score == Score::Yes && agreed.reason.contains("is done"));
}

#[test]
fn without_a_board_a_module_says_where_one_is_made() {
    let mut bench = bench();
    bench.keys("n enter");
    score_all(&mut bench, 2);
    bench.keys("v");
    let module = bench.desk().advice.diagnosis.modules.iter().find(|module| module.waits.is_empty()).unwrap().id.clone();
    bench.on(row(Line::Module(module))).keys("B");
    assert!(bench.message().contains("no board to put"), "{}", bench.message());
}

#[test]
fn the_matrix_tells_each_cell_and_the_next_step() {
    let mut bench = bench();
    bench.keys("n enter j");
    score_all(&mut bench, 0);
    bench.app.rooms.diagnosis.view = View::Matrix("maturity".into());
    bench.on(row(Line::Standing("maturity-economics".into())));
    assert!(bench.sees("1 → 2"), "{}", bench.picture(120, 40));
    bench.keys("l l");
    assert!(bench.sees("level 3"), "{}", bench.picture(120, 40));
}

#[test]
fn read_only_lets_everything_be_seen_and_nothing_be_scored() {
    let mut bench = bench();
    bench.keys("n enter R");
    let before = bench.now().clone();
    for keys in ["n", "o", "s", "r", "+", "B"] {
        bench.keys(keys).keys("esc esc");
        bench.at(ROOM);
    }
    bench.keys("enter space e");
    assert!(*bench.now() == before);
    assert!(bench.app.writing.is_none());
}

#[test]
fn find_leads_to_a_module_and_to_a_card_and_tells_no_score() {
    let mut bench = Bench::sample("enterprise");
    bench.keys("/").types("first weeks").keys("enter");
    assert_eq!(bench.app.screen, ROOM);
    assert!(matches!(bench.app.cursor(bench.app.focus), Some(Row::Room(RoomLine::Diagnosis(Line::Module(_))))));
    assert!(bench.app.rooms.diagnosis.view == View::Gaps, "{}", bench.picture(120, 40));
    let card = bench.now().board.cards[0].title.clone();
    bench.keys("/").types(&card).keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Board));
}
