//! The metrics by their keys: one journey for each thing that a person can do there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{
        Overlay, Pane, Room, Row, Screen,
        desk::ReadOnly,
        rooms::{
            Line,
            metrics::{Column, Line as Here},
        },
        update::enter_address,
    },
    domain::{Address, Metric, Workspace},
};

fn at(id: &str) -> Row {
    Row::Room(Line::Metrics(Here::Metric(id.into())))
}

fn empty() -> Bench {
    let mut bench = Bench::answered("referral");
    bench.keys("g k");
    bench
}

/// The five, on a board that began on 30 October: today is day 23.
fn five() -> Bench {
    let mut bench = empty();
    bench.keys("enter");
    let mut workspace = bench.now().clone();
    Arc::make_mut(&mut workspace.board).start = "2026-10-30".parse().ok();
    open(workspace)
}

fn open(workspace: Workspace) -> Bench {
    let mut bench = Bench::open(workspace);
    bench.keys("g k");
    bench
}

fn metric<'a>(bench: &'a Bench, id: &str) -> &'a Metric {
    bench.now().metrics.get(id).unwrap_or_else(|| panic!("no {id}"))
}

fn cell(bench: &mut Bench, id: &str, column: Column) {
    bench.on(at(id));
    bench.app.column = column.place();
}

#[test]
fn the_five_of_the_method_are_chosen_with_one_key_and_undone_by_name() {
    for keys in ["enter", "B"] {
        let mut bench = empty();
        assert!(bench.sees("Begin with the five"), "{}", bench.picture(120, 40));
        bench.keys(keys);
        let ids: Vec<&str> = bench.now().metrics.metrics.iter().map(|metric| metric.id.as_str()).collect();
        assert_eq!(ids, ["active-partners", "sourced-pipeline", "activation", "registered-deals", "accounts-mapped"]);
        // With the targets that are usual, where the method has them.
        assert_eq!((metric(&bench, "active-partners").day_90, metric(&bench, "active-partners").day_180), (Some(5), Some(10)));
        assert_eq!(metric(&bench, "sourced-pipeline").day_90, None);
        bench.keys("u");
        assert!(bench.now().metrics.metrics.is_empty());
        assert_eq!(bench.message(), "undone: five metrics");
    }
    let mut bench = five();
    bench.keys("B");
    assert_eq!(bench.message(), "The five are there already.");
}

#[test]
fn metrics_are_added_from_the_catalogue_or_by_a_name_of_ones_own_and_removed() {
    let mut bench = five();
    bench.keys("n").types("partner cac").keys("enter");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("partner-cac")));
    bench.keys("n").types("Letters of thanks").keys("enter");
    assert_eq!(metric(&bench, "letters-of-thanks").name, "Letters of thanks");
    assert!(bench.sees("What its figures count"), "{}", bench.picture(120, 40));
    bench.types("money").keys("enter");
    assert_eq!(metric(&bench, "letters-of-thanks").unit, "money");
    cell(&mut bench, "letters-of-thanks", Column::Day90);
    bench.types("12K").keys("enter");
    assert_eq!(metric(&bench, "letters-of-thanks").day_90, Some(12_000));
    assert!(bench.sees("€12K"), "{}", bench.picture(120, 40));
    cell(&mut bench, "letters-of-thanks", Column::Name);
    // What is there already cannot be picked once more.
    bench.keys("n").types("activation").keys("enter");
    assert_eq!(bench.message(), "there already");
    bench.keys("esc n").types("letters of THANKS").keys("enter");
    assert_eq!((bench.message(), bench.now().metrics.metrics.len()), ("That is measured already.", 7));
    bench.on(at("letters-of-thanks")).keys("e ctrl-u").types("Thanks").keys("enter");
    assert_eq!(metric(&bench, "letters-of-thanks").name, "Thanks");
    // Whoever leaves the list keeps the unit; whoever picks another has that.
    bench.keys("esc").on(at("letters-of-thanks"));
    assert_eq!(metric(&bench, "letters-of-thanks").unit, "money");
    bench.keys("e enter up up enter");
    assert_eq!(metric(&bench, "letters-of-thanks").unit, "");
    bench.on(at("activation")).keys("e");
    assert!(bench.message().contains("The name is the method’s"), "{}", bench.message());
    bench.on(at("letters-of-thanks")).keys("d");
    assert!(bench.now().metrics.get("letters-of-thanks").is_none());
    bench.on(at("partner-cac")).keys("a").types("12K").keys("enter").keys("d");
    assert!(bench.sees("one figure"), "{}", bench.picture(120, 40));
    bench.keys("enter");
    assert!(bench.now().metrics.get("partner-cac").is_some());
    bench.keys("d j enter");
    assert!(bench.now().metrics.get("partner-cac").is_none());
    bench.keys("u");
    assert_eq!(metric(&bench, "partner-cac").actuals.len(), 1);
}

#[test]
fn baselines_and_targets_are_typed_in_their_cells_in_the_unit_of_the_measure() {
    let mut bench = five();
    cell(&mut bench, "sourced-pipeline", Column::Day90);
    bench.types("240K").keys("enter");
    assert_eq!(metric(&bench, "sourced-pipeline").day_90, Some(240_000));
    assert!(bench.sees("‹ €240K ›"), "{}", bench.picture(120, 40));
    bench.keys("right enter ctrl-u").types("€0.6M").keys("enter");
    assert_eq!(metric(&bench, "sourced-pipeline").day_180, Some(600_000));
    cell(&mut bench, "activation", Column::Day90);
    bench.keys("e ctrl-u").types("65%").keys("enter");
    assert_eq!(metric(&bench, "activation").day_90, Some(65));
    bench.keys("e ctrl-u").types("101").keys("enter");
    assert!(bench.message().contains("from 0 to 100"), "{}", bench.message());
    bench.keys("esc");
    cell(&mut bench, "active-partners", Column::Baseline);
    bench.types("0").keys("enter");
    assert_eq!(metric(&bench, "active-partners").baseline, Some(0));
    bench.keys("d");
    assert_eq!(metric(&bench, "active-partners").baseline, None);
    // Opening and leaving a cell changes nothing.
    let before = bench.now().clone();
    for column in [Column::Baseline, Column::Now, Column::Day90, Column::Day180] {
        for id in ["active-partners", "sourced-pipeline", "activation"] {
            cell(&mut bench, id, column);
            bench.keys("e enter e esc");
        }
    }
    assert_eq!(*bench.now(), before);
}

#[test]
fn figures_are_noted_for_today_or_with_their_day_and_taken_back() {
    let mut bench = five();
    bench.on(at("sourced-pipeline")).keys("a").types("64K").keys("enter");
    bench.keys("a").types("21K 2026-11-05").keys("enter");
    bench.keys("a").types("€30K yesterday").keys("enter");
    bench.keys("a").types("22K 5 Nov").keys("enter");
    let noted: Vec<(String, u64)> =
        metric(&bench, "sourced-pipeline").actuals.iter().map(|actual| (actual.on.to_string(), actual.value)).collect();
    let wanted = [("2026-11-05", 22_000), ("2026-11-20", 30_000), ("2026-11-21", 64_000)];
    assert_eq!(noted, wanted.map(|(day, value)| (day.to_owned(), value)));
    assert!(bench.sees("€64K on 21 Nov · €30K on 20 Nov"), "{}", bench.picture(120, 40));
    for (typed, said) in [
        ("64K 2026-12-01", "That day is still to come."),
        ("64K 31 Feb", "There is no such day in the calendar."),
        ("a lot", "Not an amount. Try 240K or 1.2M."),
    ] {
        bench.keys("a").types(typed).keys("enter");
        assert_eq!(bench.message(), said, "{typed}");
        bench.keys("esc");
    }
    cell(&mut bench, "sourced-pipeline", Column::Now);
    bench.keys("d");
    assert_eq!(metric(&bench, "sourced-pipeline").actuals.len(), 2);
    bench.types("70000").keys("enter");
    assert_eq!(metric(&bench, "sourced-pipeline").actuals.last().map(|actual| actual.value), Some(70_000));
}

#[test]
fn each_metric_says_whether_it_is_on_its_way_and_what_the_line_asks() {
    let mut bench = five();
    let mut workspace = bench.now().clone();
    let metrics = Arc::make_mut(&mut workspace.metrics);
    for (id, value, target) in [("sourced-pipeline", 64_000, 240_000), ("registered-deals", 2, 4), ("accounts-mapped", 0, 6)] {
        let it = metrics.get_mut(id).unwrap();
        (it.baseline, it.day_90) = (Some(0), Some(target));
        it.measure("2026-11-20".parse().unwrap(), value);
    }
    bench = open(workspace);
    let picture = bench.picture(120, 40);
    for said in ["line asks €61.3K", "✓ on track", "✓ ahead", "line asks 1", "▲ behind", "· too early", "from 27 Jan 2027"]
    {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    assert!(picture.contains("3 of 3") || picture.contains("2 of 3 on track"), "{picture}");
    assert!(picture.contains("day 1 of the board, 30 Oct: today is day 23"), "{picture}");
}

#[test]
fn influenced_pipeline_stands_beside_sourced_and_is_never_added_to_it() {
    let mut bench = five();
    bench.on(at("sourced-pipeline")).keys("a").types("64K").keys("enter");
    bench.keys("n").types("influenced").keys("enter a").types("95K").keys("enter");
    bench.on(at("sourced-pipeline"));
    let picture = bench.picture(120, 40);
    assert!(picture.contains("Influenced pipeline, never added to sourced: €95K."), "{picture}");
    assert!(!picture.contains("159"), "{picture}");
}

#[test]
fn vanity_and_looking_back_are_told_where_the_cursor_is_and_in_the_review() {
    let mut bench = empty();
    bench.keys("n").types("partners signed").keys("enter");
    assert!(bench.sees("It says how much there is"), "{}", bench.picture(120, 40));
    let rules = |bench: &Bench| bench.desk().advice.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>();
    assert!(rules(&bench).contains(&"metrics/vanity-only"));
    bench.keys("d n").types("days to first close").keys("enter");
    assert!(bench.sees("It tells what has happened"), "{}", bench.picture(120, 40));
    assert!(rules(&bench).contains(&"metrics/lagging-only"));
    bench.keys("n").types("activation").keys("enter");
    assert!(!rules(&bench).contains(&"metrics/lagging-only"));
}

#[test]
fn why_tells_definition_source_and_the_benchmarks_that_apply() {
    let mut bench = five();
    bench.on(at("activation")).keys("w");
    let picture = bench.picture(120, 60);
    for said in ["Why: Activation", "within 90 days of signing", "E14", "EVIDENCE", "LEADING"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys("esc").on(at("active-partners")).keys("enter");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Why(_))));
}

#[test]
fn findings_lead_to_the_very_cell() {
    let mut bench = five();
    enter_address(&mut bench.app, &Address::metric("sourced-pipeline").field("day_90"));
    assert_eq!((bench.app.screen, bench.app.cursor(Pane::Work)), (Screen::Room(Room::Metrics), Some(at("sourced-pipeline"))));
    assert_eq!(bench.app.column, Column::Day90.place());
    bench.keys("n").types("Zebras").keys("enter g h /").types("zebra").keys("enter");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("zebras")));
}

#[test]
fn an_owner_is_picked_from_the_people() {
    let mut bench = five();
    let person = bench.now().people.people[0].clone();
    bench.keys("o").types(&person.name).keys("enter");
    assert_eq!(metric(&bench, "active-partners").owner, person.id);
}

#[test]
fn somebody_new_comes_into_the_register_and_owns_the_metric_in_one_step() {
    let mut bench = five();
    bench.keys("o").types("somebody new").keys("enter");
    assert!(bench.sees("Somebody new"), "{}", bench.picture(120, 40));
    bench.types("Tom Berg").keys("enter");
    let tom = bench.now().people.named("Tom Berg").unwrap().id.clone();
    assert_eq!(metric(&bench, "active-partners").owner, tom);
    bench.keys("u");
    assert!(bench.now().people.named("Tom Berg").is_none() && metric(&bench, "active-partners").owner != tom);
}

#[test]
fn nothing_is_changed_where_nothing_may_be() {
    for mut bench in [five(), empty()] {
        bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
        let before = bench.now().clone();
        for keys in ["n", "B", "d", "a", "e", "o", "l e", "l enter"] {
            bench.keys(keys);
            assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty(), "{keys}");
        }
        bench.types("3");
        assert_eq!(*bench.now(), before);
    }
}

#[test]
fn the_metrics_are_drawn_at_every_size_with_the_cursor_in_sight() {
    let mut workspace = five().now().clone();
    let metrics = Arc::make_mut(&mut workspace.metrics);
    for index in 0..40_u64 {
        let name = "Donaudampf \u{1b}[31m東京 e\u{301} ".repeat(9);
        let mut it = Metric { id: format!("own-{index}"), name, note: "\u{7}東京 ".repeat(60), ..Metric::default() };
        it.day_180 = Some(u64::MAX);
        it.measure("2026-11-20".parse().unwrap(), u64::MAX - index);
        metrics.metrics.push(it);
    }
    let mut bench = open(workspace);
    for id in ["active-partners", "own-20", "own-39"] {
        for column in Column::ALL {
            cell(&mut bench, id, column);
            for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 12), (60, 16), (100, 30)] {
                let picture = bench.picture(width, height);
                assert!(picture.contains('▸'), "{id} {width}x{height}\n{picture}");
                assert!(!picture.contains(['\u{1b}', '\u{7}']), "{picture}");
            }
            bench.picture(1, 1);
        }
    }
    for keys in ["n", "e", "a", "w", "l l e"] {
        bench.keys(keys);
        for (width, height) in [(1, 1), (40, 12), (80, 24), (200, 60)] {
            bench.picture(width, height);
        }
        bench.keys("esc esc");
    }
    for (width, height) in [(1, 1), (40, 12), (80, 24), (200, 60)] {
        empty().picture(width, height);
    }
}
