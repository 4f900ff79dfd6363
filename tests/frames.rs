//! Five pictures that people will show to others, kept to the cell. A change of one is looked at before it is accepted.

#[cfg(test)]
mod desk;

use desk::Bench;
use partnerwright::app::{Overlay, Row};

#[test]
fn the_start_offers_situations_before_features() {
    insta::assert_snapshot!("start_80x24", Bench::start().picture(80, 24));
}

#[test]
fn the_overview_tells_the_verdict_what_is_weak_and_what_is_next() {
    insta::assert_snapshot!("overview_120x40", Bench::sample("referral").picture(120, 40));
}

#[test]
fn a_question_stands_beside_its_consequences_also_on_a_small_screen() {
    let mut bench = Bench::sample("referral");
    insta::assert_snapshot!("question_80x24", bench.keys("g 4").picture(80, 24));
}

#[test]
fn the_strategy_tells_form_neighbours_and_proposals() {
    let mut bench = Bench::sample("seedling");
    insta::assert_snapshot!("strategy_120x40", bench.keys("g s").on(Row::Verdict).picture(120, 40));
}

#[test]
fn a_reason_is_a_picture_from_answers_over_the_rule_to_the_source() {
    let mut bench = Bench::sample("referral");
    bench.keys("g s").on(Row::Proposal("type/technology".into())).keys("w");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Why(_))));
    insta::assert_snapshot!("why_120x40", bench.picture(120, 40));
}
