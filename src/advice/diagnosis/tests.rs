//! Rounds, views and gaps as people make them.

use std::sync::Arc;

use jiff::civil::Date;

use super::{views, *};
use crate::domain::{
    Figure, Round, Sheet,
    assessments::{Agreed, Stamp},
};

fn method() -> Method {
    Method::built_in().unwrap()
}

fn day() -> Date {
    Date::constant(2026, 11, 21)
}

/// A company of the band 15 to 50 million with a round of these raters, each scoring every signal by `score`.
fn scored(raters: &[&str], score: impl Fn(&str, &str) -> Score) -> Workspace {
    let method = method();
    let mut workspace = Workspace::default();
    Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(20_000_000));
    let assessments = Arc::make_mut(&mut workspace.assessments);
    let asked = raters.iter().map(|rater| (*rater).to_owned()).collect();
    assessments.put_round(Arc::new(Round { id: "r".into(), opened: Some(day()), raters: asked, ..Round::default() }));
    for rater in raters {
        let mut sheet = Sheet { round: "r".into(), rater: (*rater).into(), ..Sheet::default() };
        sheet.sealed.push(Stamp { id: "dimensions".into(), on: day() });
        for row in method.signals() {
            sheet.rate(&row.id, score(rater, &row.id));
        }
        assessments.put_sheet(Arc::new(sheet));
    }
    workspace
}

fn seen(workspace: &Workspace) -> Diagnosis {
    crate::advice::derive(workspace, &method(), crate::advice::rules::EXAMPLE_DAY).diagnosis
}

fn levels(diagnosis: &Diagnosis) -> Vec<u8> {
    let shown = diagnosis.of("dimensions").unwrap();
    shown.standings.iter().map(|standing| standing.now.level.map_or(0, Level::number)).collect()
}

#[test]
fn without_an_assessment_there_is_nothing_to_say() {
    assert_eq!(seen(&Workspace::default()), Diagnosis::default());
}

#[test]
fn what_one_person_says_counts_and_what_several_say_waits_to_be_agreed() {
    let alone = scored(&["mara"], |_, _| Score::Yes);
    assert_eq!(levels(&seen(&alone)), [4; 6]);
    let mut two = scored(&["mara", "jonas"], |_, _| Score::Yes);
    assert_eq!(levels(&seen(&two)), [0; 6]);
    let agreed = Agreed { id: "role-named".into(), score: Score::Yes, reason: String::new(), by: String::new(), on: day() };
    Arc::make_mut(&mut two.assessments).round_mut("r").unwrap().agree(agreed);
    assert_eq!(levels(&seen(&two)), [4, 0, 0, 0, 0, 0]);
    assert_eq!(seen(&two).of("dimensions").unwrap().known, 1);
}

#[test]
fn the_order_of_raters_never_matters() {
    let score = |rater: &str, item: &str| match (rater.len() + item.len()) % 4 {
        0 => Score::Unknown,
        1 => Score::No,
        2 => Score::Partly,
        _ => Score::Yes,
    };
    let (there, back) = (scored(&["mara", "jo", "ada"], score), scored(&["ada", "jo", "mara"], score));
    let method = method();
    let instrument = method.instrument("dimensions").unwrap();
    for item in views::items(&method, instrument, false) {
        let of = |workspace: &Workspace| views::views(&workspace.assessments, "r", instrument, item);
        assert_eq!(of(&there), of(&back), "{item}");
    }
    let order = |workspace: &Workspace| {
        let round = workspace.assessments.round("r").unwrap();
        let all = views::by_disagreement(&method, &workspace.assessments, round, instrument);
        all.into_iter().map(|(item, _)| item.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(&there), order(&back));
}

#[test]
fn the_widest_views_come_first_and_most_is_more_than_half_of_those_who_know() {
    let method = method();
    let instrument = method.instrument("dimensions").unwrap();
    let workspace = scored(&["ada", "jo", "mara"], |rater, item| match (item, rater) {
        ("paid-on-time", "ada") | ("list-ranked", "jo") => Score::No,
        ("list-ranked", "ada") => Score::Unknown,
        _ => Score::Yes,
    });
    let round = workspace.assessments.round("r").unwrap();
    let all = views::by_disagreement(&method, &workspace.assessments, round, instrument);
    assert_eq!([all[0].0, all[1].0], ["list-ranked", "paid-on-time"]);
    assert_eq!((all[0].1.spread, all[0].1.most), (2, None));
    assert_eq!((all[1].1.spread, all[1].1.most), (2, Some(Score::Yes)));
    assert!(all[1].1.departs(Score::No) && !all[1].1.departs(Score::Yes) && all[0].1.departs(Score::Yes));
    assert!(all[2].1.is_of_one_mind());
}

#[test]
fn an_unsealed_sheet_is_no_view_yet() {
    let mut workspace = scored(&["ada", "jo"], |_, _| Score::Yes);
    Arc::make_mut(&mut workspace.assessments).sheet_mut("r", "jo").unwrap().sealed.clear();
    let method = method();
    let instrument = method.instrument("dimensions").unwrap();
    let said = views::views(&workspace.assessments, "r", instrument, "role-named").said;
    assert_eq!(said.into_keys().collect::<Vec<_>>(), ["ada"]);
}

#[test]
fn gaps_are_ranked_by_what_is_missing_what_rests_on_it_and_what_it_takes() {
    // At 15 to 50 million: identity 3, acquisition 2, activation 3, economics 3, governance 2, readiness 3.
    let diagnosis = seen(&scored(&["mara"], |_, _| Score::No));
    let of = |id: &str| diagnosis.gap(id).map(|(_, gap)| (gap.levels(), gap.fed.len(), gap.priority)).unwrap();
    assert_eq!(of("identity"), (2, 2, 2 * 100 * 150 / 100));
    assert_eq!(of("activation"), (2, 1, 2 * 100 * 125 / 200));
    assert_eq!(of("economics"), (2, 1, 167));
    assert_eq!(of("readiness"), (2, 2, 2 * 100 * 150 / 200));
    assert_eq!(diagnosis.gaps[0].dimension, "identity");
    assert_eq!(diagnosis.of("dimensions").unwrap().weakest.as_deref(), Some("identity"));
}

#[test]
fn a_changed_weight_ranks_anew() {
    let mut workspace = scored(&["mara"], |_, _| Score::No);
    Arc::make_mut(&mut workspace.assessments).round_mut("r").unwrap().weigh("identity", 25);
    let diagnosis = seen(&workspace);
    assert_ne!(diagnosis.gaps[0].dimension, "identity");
    assert_eq!(diagnosis.gap("identity").map(|(_, gap)| gap.priority), Some(2 * 25 * 150 / 100));
    Arc::make_mut(&mut workspace.assessments).round_mut("r").unwrap().weigh("identity", 0);
    assert_eq!(seen(&workspace).gaps.last().map(|gap| gap.dimension.clone()), Some("identity".into()));
}

#[test]
fn nobody_needs_more_than_the_stage_does() {
    let diagnosis = seen(&scored(&["mara"], |_, _| Score::Yes));
    assert!(diagnosis.gaps.is_empty() && diagnosis.modules.is_empty());
    let mut unknown_stage = scored(&["mara"], |_, _| Score::No);
    Arc::make_mut(&mut unknown_stage.answers).company.arr = None;
    assert!(seen(&unknown_stage).gaps.is_empty());
}

#[test]
fn a_module_is_offered_for_each_gap_and_its_done_work_proposes_to_raise_what_it_installs() {
    let mut workspace = scored(&["mara"], |_, item| if item == "role-named" { Score::No } else { Score::Partly });
    let method = method();
    let module = method.modules().iter().find(|row| row.raises.iter().any(|id| id == "role-named")).unwrap();
    assert!(seen(&workspace).modules.iter().any(|offered| offered.id == module.id && offered.cards.is_none()));
    let board = Arc::make_mut(&mut workspace.board);
    for task in &module.tasks {
        let card = crate::domain::Card { id: task.clone(), task: task.clone(), ..crate::domain::Card::default() };
        board.cards.push(Arc::new(card));
    }
    assert_eq!(seen(&workspace).raises, []);
    for card in &mut Arc::make_mut(&mut workspace.board).cards {
        Arc::make_mut(card).state = crate::domain::CardState::Done;
    }
    let raises = seen(&workspace).raises;
    assert!(raises.iter().any(|raise| raise.signal == "role-named" && raise.from == Some(Score::No)));
}

#[test]
fn the_round_before_tells_the_trend() {
    let mut workspace = scored(&["mara"], |_, _| Score::No);
    let assessments = Arc::make_mut(&mut workspace.assessments);
    let mut again = (**assessments.sheet("r", "mara").unwrap()).clone();
    again.round = "s".into();
    again.scores.iter_mut().for_each(|rating| rating.score = Score::Yes);
    assessments.put_sheet(Arc::new(again));
    let later = Some(Date::constant(2027, 2, 21));
    assessments.round_mut("s").unwrap().opened = later;
    // A round in which nobody has said anything yet changes nothing.
    assessments.put_round(Arc::new(Round { id: "t".into(), opened: later, raters: vec!["mara".into()], ..Round::default() }));
    let diagnosis = seen(&workspace);
    let shown = diagnosis.of("dimensions").unwrap();
    assert_eq!((shown.round.as_deref(), shown.earlier.as_deref()), (Some("s"), Some("r")));
    assert_eq!(shown.standings[0].before, Some(Level::LOWEST));
}

#[test]
fn the_whole_of_the_streams_is_its_weakest_by_name() {
    let mut workspace = scored(&["mara"], |_, _| Score::Yes);
    let sheet = Arc::make_mut(&mut workspace.assessments).sheet_mut("r", "mara").unwrap();
    for (item, level) in [("stream-strategy", 4), ("stream-process", 3), ("stream-measurement", 2), ("stream-economics", 3)] {
        sheet.rate(item, Score::Level(Level::new(level).unwrap()));
    }
    let diagnosis = seen(&workspace);
    let streams = diagnosis.of("streams").unwrap();
    assert_eq!((streams.whole().map(Level::number), streams.weakest.as_deref()), (Some(2), Some("stream-measurement")));
}
