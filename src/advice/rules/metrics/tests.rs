//! The rules about the metrics at their bounds.

use super::{far_from_benchmark::is_far, summed::is_sum, target_not_better::wrong};
use crate::{
    advice::{self, rules::EXAMPLE_DAY},
    domain::Metric,
    method::Method,
    store,
};

fn fires(rule: &str, files: &[(&str, &str)]) -> bool {
    let (workspace, _) = store::read_texts(files.iter().copied()).unwrap();
    let advice = advice::derive(&workspace, &Method::built_in().unwrap(), EXAMPLE_DAY);
    advice.findings.iter().any(|finding| finding.rule == rule)
}

#[test]
fn only_what_is_joined_is_a_sum() {
    for (text, sum) in [
        ("sourced and influenced revenue", true),
        ("Partner-influenced + partner-sourced pipeline", true),
        ("sourced+influenced", true),
        ("ARR sourced or influenced by partners", true),
        ("Sourced plus influenced", true),
        ("sourced revenue", false),
        ("Gap between sourced and influenced", false),
        ("Ratio of sourced to influenced", false),
        ("sourced, not influenced", false),
        ("outsourced and influenced", false),
        ("", false),
    ] {
        assert_eq!(is_sum(text), sum, "{text}");
    }
}

#[test]
fn a_target_may_hold_what_there_is_and_what_falls_is_better_below() {
    let method = Method::built_in().unwrap();
    let of = |id: &str, baseline: Option<u64>, day_90: Option<u64>, day_180: Option<u64>| {
        let metric = Metric { id: id.into(), baseline, day_90, day_180, ..Metric::default() };
        wrong(&metric, method.measure(id).unwrap()).map(|(field, _, _)| field)
    };
    assert_eq!(of("active-partners", Some(5), Some(5), Some(5)), None);
    assert_eq!(of("active-partners", Some(5), Some(4), None), Some("day_90"));
    assert_eq!(of("active-partners", None, Some(6), Some(5)), Some("day_180"));
    assert_eq!(of("active-partners", Some(5), None, Some(4)), Some("day_180"));
    assert_eq!(of("first-close", Some(120), Some(90), Some(60)), None);
    assert_eq!(of("first-close", Some(90), Some(120), None), Some("day_90"));
    assert_eq!(of("first-close", Some(0), Some(120), None), None, "it has not happened yet");
}

#[test]
fn half_of_the_nearer_bound_is_not_far_yet() {
    let method = Method::built_in().unwrap();
    let row = |id: &str| method.evidence_row(id).unwrap();
    // 15 to 25 percent: far begins below 7.5 and above 37.5.
    for (value, far) in [(7, true), (8, false), (20, false), (37, false), (38, true)] {
        assert_eq!(is_far(value, row("sourced-growth")), far, "{value}");
    }
    // An open top: more is never far.
    assert!(!is_far(90, row("sourced-mature")));
    for measure in &method.measures {
        for id in &measure.benchmark {
            assert!(
                row(id).figure.ends_with(['%', '+']) && measure.unit == "percent",
                "{}: {id} is in another unit",
                measure.id
            );
        }
    }
}

#[test]
fn a_benchmark_is_held_against_nobody_whose_key_is_not_known_or_who_is_at_nought() {
    let rule = "metrics/far-from-benchmark";
    let metric = |baseline: u64| format!(r#"(metrics: [(id: "sourced-share", baseline: {baseline}, day_90: 15)])"#);
    let known = ("answers.ron", "(company: (months_with_partners: fact(24)))");
    let (low, none) = (metric(3), metric(0));
    assert!(fires(rule, &[known, ("metrics.ron", low.as_str())]));
    assert!(!fires(rule, &[("metrics.ron", low.as_str())]));
    assert!(!fires(rule, &[known, ("metrics.ron", none.as_str())]));
}

#[test]
fn a_figure_holds_for_forty_five_days_and_what_cannot_be_seen_yet_is_not_asked_for() {
    let rule = "metrics/not-measured";
    // 2026-10-09 is 45 days before the day.
    for (start, id, actuals, found) in [
        ("2026-10-09", "registered-deals", "", false),
        ("2026-10-08", "registered-deals", "", true),
        ("2026-10-08", "activation", "", false),
        ("2026-10-08", "registered-deals", r#"(on: "2026-10-09", value: 1)"#, false),
        ("2026-10-09", "registered-deals", r#"(on: "2026-01-09", value: 1)"#, false),
        ("2026-12-01", "registered-deals", r#"(on: "2026-01-09", value: 1)"#, false),
    ] {
        let board = format!(r#"(plan: "programme", start: "{start}")"#);
        let metrics = format!(r#"(metrics: [(id: "{id}", baseline: 0, day_90: 5, actuals: [{actuals}])])"#);
        let files = [("board.ron", board.as_str()), ("metrics.ron", metrics.as_str())];
        assert_eq!(fires(rule, &files), found, "{start} {id} {actuals}");
    }
}

#[test]
fn nobody_measures_before_the_first_day() {
    for (start, found) in [("2026-11-23", true), ("2026-11-24", false)] {
        let board = format!(r#"(plan: "programme", start: "{start}")"#);
        assert_eq!(fires("metrics/none", &[("board.ron", board.as_str())]), found, "{start}");
    }
    assert!(!fires("metrics/none", &[("partners/hansa.ron", r#"(name: "Hansa")"#)]), "a candidate has signed nothing");
}
