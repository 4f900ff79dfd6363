//! The review by its keys: reading findings, going to their places, mending, waiving, weighing rules.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use desk::Bench;
use partnerwright::{
    advice::rules::{self, EXAMPLE_DAY},
    app::{
        Pane, Room, Row, Screen,
        desk::ReadOnly,
        rooms::{Line, review::Line as Here},
    },
    domain::{Address, Workspace},
    method::rows::Level,
    store,
};

const REVIEW: Screen = Screen::Room(Room::Review);

fn finding(rule: &str, at: &str) -> Row {
    Row::Room(Line::Review(Here::Finding(rule.into(), at.parse().unwrap())))
}

fn folded(rule: &str) -> Row {
    Row::Room(Line::Review(Here::Rule(rule.into())))
}

/// The review of a workspace made of these files.
fn of(files: &[(&str, &str)]) -> Bench {
    let (workspace, unknown) = store::read_texts(files.iter().copied()).unwrap();
    assert!(unknown.is_empty(), "{unknown:?}");
    let mut bench = Bench::open(workspace);
    bench.keys("g r");
    bench
}

/// Nobody knows the contract value, and influence pays as much as finding.
fn flawed() -> Bench {
    of(&[
        ("answers.ron", "(company: (name: \"Elbwerk\", acv: unknown))"),
        ("policy.ron", "(terms: [(id: \"t1\", sourced: 100, influenced: 100)])"),
        ("people.ron", "(me: \"mara\", people: [(id: \"mara\", name: \"Mara König\", initials: \"MK\")])"),
    ])
}

fn rules_of(bench: &Bench) -> Vec<&'static str> {
    bench.desk().advice.findings.iter().map(|finding| finding.rule).collect()
}

const INFLUENCE: (&str, &str) = ("policy/influenced-not-below-sourced", "policy/terms:t1/influenced");
const VALUE: (&str, &str) = ("facts/unknown", "answers/company/acv");

#[test]
fn the_review_shows_every_finding_with_its_place_and_the_whole_of_the_one_under_the_cursor() {
    let mut bench = flawed();
    assert!(rules_of(&bench).contains(&INFLUENCE.0) && rules_of(&bench).contains(&VALUE.0), "{:?}", rules_of(&bench));
    bench.on(finding(VALUE.0, VALUE.1));
    for said in ["A key figure is not known", "ACV", "facts/unknown", "answers.ron:", "WHY IT MATTERS", "Ask finance for it"] {
        assert!(bench.sees(said), "{said}\n{}", bench.picture(120, 40));
    }
    assert!(bench.sees("1 warning"), "{}", bench.picture(120, 40));
}

#[test]
fn enter_goes_to_the_very_field_and_the_keys_lead_through_all_findings_from_anywhere() {
    let mut bench = flawed();
    bench.on(finding(INFLUENCE.0, INFLUENCE.1)).keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Policy));
    assert_eq!(bench.app.target().unwrap().address.unwrap().to_string(), INFLUENCE.1);
}

#[test]
fn the_keys_lead_through_every_finding_of_every_sample_and_round_again() {
    for sample in store::samples::ALL {
        for key in ["] f", "[ f"] {
            let mut bench = Bench::sample(sample.name);
            let all: Vec<(String, Address)> =
                bench.desk().advice.findings.iter().map(|found| (found.rule.to_owned(), found.address.clone())).collect();
            let mut seen = Vec::new();
            for _ in 0..all.len() {
                bench.keys(key);
                let led = bench.app.rooms.review.last.clone().unwrap();
                seen.push((led.rule, led.at));
            }
            if key == "[ f" {
                seen.reverse();
            }
            assert_eq!(seen, all, "{} {key}", sample.name);
        }
    }
}

#[test]
fn leaving_a_line_of_a_waiver_waives_nothing() {
    let mut bench = flawed();
    bench.on(finding(VALUE.0, VALUE.1)).keys("W").types("Later.").keys("esc");
    assert!(bench.app.writing.is_none() && bench.now().review.waivers.is_empty());
    bench.keys("W").types("Later.").keys("enter esc");
    assert!(bench.app.writing.is_none() && bench.now().review.waivers.is_empty());
}

#[test]
fn a_waiver_has_an_author() {
    let mut bench = of(&[("answers.ron", "(company: (acv: unknown))")]);
    bench.on(finding(VALUE.0, VALUE.1)).keys("W");
    assert!(bench.message().contains("say first who you are"), "{}", bench.message());
}

#[test]
fn the_cursor_stays_among_the_findings_when_one_goes() {
    let mut bench = Bench::sample("bad-programme");
    bench.keys("g r j j W").types("Next year.").keys("enter enter");
    let row = |bench: &Bench| {
        let rows = bench.app.rows(Pane::Work);
        rows.iter().position(|row| Some(row) == bench.app.cursor(Pane::Work).as_ref())
    };
    assert_eq!(row(&bench), Some(2));
}

#[test]
fn the_whole_of_a_finding_is_read_to_its_end_in_a_small_window() {
    let mut bench = flawed();
    bench.app.size = (80, 24);
    bench.on(finding(INFLUENCE.0, INFLUENCE.1)).keys("w");
    let sees = |bench: &Bench, said: &str| bench.picture(80, 24).contains(said);
    assert!(!sees(&bench, "WHERE IT DOES NOT"));
    for _ in 0..40 {
        bench.keys("j");
    }
    assert!(sees(&bench, "influenced: 50"), "{}", bench.picture(80, 24));
    for _ in 0..80 {
        bench.keys("k");
    }
    assert!(sees(&bench, "Influence pays"), "{}", bench.picture(80, 24));
}

#[test]
fn every_finding_of_every_example_leads_to_a_row_that_stands_for_it() {
    let mut lost = Vec::new();
    for rule in rules::all() {
        let mut bench = of(rule.fails);
        bench.app.shell.now = EXAMPLE_DAY.at(9, 0, 0, 0);
        bench.keys("g r");
        let found: Vec<Address> =
            bench.desk().advice.findings.iter().filter(|f| f.rule == rule.id).map(|f| f.address.clone()).collect();
        for at in found {
            bench.app.rooms.review.open.insert(rule.id.to_owned());
            bench.at(REVIEW).on(finding(rule.id, &at.to_string())).keys("enter");
            let reached = bench.app.target().and_then(|target| target.address);
            let there = reached.as_ref().is_some_and(|reached| reached.holds(&at) || at.holds(reached));
            if bench.app.screen == REVIEW && rule.topic() != "review" || !there && bench.app.screen == Screen::Overview {
                lost.push(format!("{}: {at} leads to {:?}, {reached:?}", rule.id, bench.app.screen));
            }
        }
    }
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}

#[test]
fn a_fix_is_shown_before_it_is_made_and_can_be_undone() {
    let mut bench = flawed();
    bench.on(finding(INFLUENCE.0, INFLUENCE.1)).keys("F");
    for said in ["policy.ron", "influenced: 100", "influenced: 50", "look before you make it"] {
        assert!(bench.sees(said), "{said}\n{}", bench.picture(120, 40));
    }
    assert_eq!(bench.now().policy.terms[0].influenced, Some(100), "nothing is changed by looking");
    bench.keys("esc");
    assert_eq!(bench.now().policy.terms[0].influenced, Some(100));
    bench.keys("F enter");
    assert_eq!(bench.now().policy.terms[0].influenced, Some(50));
    assert!(!rules_of(&bench).contains(&INFLUENCE.0));
    bench.keys("u");
    assert_eq!(bench.now().policy.terms[0].influenced, Some(100));
}

#[test]
fn a_finding_without_a_fix_says_that_it_takes_a_judgement() {
    let mut bench = flawed();
    bench.on(finding(VALUE.0, VALUE.1)).keys("F");
    assert!(bench.message().contains("judgement"), "{}", bench.message());
    assert!(bench.app.overlays.is_empty());
}

#[test]
fn a_waiver_asks_for_a_reason_and_a_last_day_and_keeps_the_finding_in_sight() {
    let mut bench = flawed();
    bench.on(finding(VALUE.0, VALUE.1)).keys("W enter");
    assert!(bench.message().contains("a waiver without a reason"), "{}", bench.message());
    bench.types("Finance counts in January.").keys("enter");
    bench.keys("ctrl-a").types("2027-01-31").keys("enter");
    let waiver = &bench.now().review.waivers[0];
    assert_eq!((waiver.rule.as_str(), waiver.at.to_string().as_str()), VALUE);
    assert_eq!((waiver.author.as_str(), waiver.until.to_string().as_str()), ("mara", "2027-01-31"));
    assert!(!rules_of(&bench).contains(&VALUE.0));
    assert_eq!(bench.message(), "waived until 31 Jan 2027");
    bench.keys("v");
    assert!(bench.sees("1 waived"), "{}", bench.picture(120, 40));
    assert!(bench.sees("Finance counts in January.") && bench.sees("until 31 Jan 2027"), "{}", bench.picture(120, 40));
    // Its last day has passed: the finding is back, and so is the waiver.
    bench.app.shell.now = "2027-02-01T09:00".parse().unwrap();
    bench.keys("v v");
    assert!(rules_of(&bench).contains(&VALUE.0) && rules_of(&bench).contains(&"review/waiver-expired"));
    let expired = bench.desk().advice.findings.iter().find(|finding| finding.rule == "review/waiver-expired").unwrap();
    assert_eq!(expired.level, Level::Error);
}

#[test]
fn a_day_that_has_passed_is_refused_and_the_text_stays_to_be_mended() {
    let mut bench = flawed();
    bench.on(finding(VALUE.0, VALUE.1)).keys("W").types("Later.").keys("enter");
    bench.keys("ctrl-a").types("2026-11-20").keys("enter");
    assert!(bench.message().contains("today at the earliest"), "{}", bench.message());
    assert!(bench.app.writing.is_some() && bench.now().review.waivers.is_empty());
}

#[test]
fn a_waiver_is_taken_out_by_a_key_and_its_finding_is_open_again() {
    let mut bench = flawed();
    bench.on(finding(VALUE.0, VALUE.1)).keys("W").types("Later.").keys("enter enter");
    bench.keys("v d");
    assert!(bench.now().review.waivers.is_empty() && rules_of(&bench).contains(&VALUE.0));
    bench.keys("u");
    assert_eq!(bench.now().review.waivers.len(), 1);
}

#[test]
fn a_rule_is_switched_off_or_weighed_otherwise_for_this_workspace_alone() {
    let mut bench = flawed();
    bench.keys("v v").on(folded(VALUE.0)).keys("S").types("Error").keys("enter");
    let level = |bench: &Bench| bench.desk().advice.findings.iter().find(|f| f.rule == VALUE.0).map(|f| f.level);
    assert_eq!(level(&bench), Some(Level::Error));
    bench.keys("S").types("Off").keys("enter");
    assert_eq!(level(&bench), None);
    bench.keys("S").types("As the method").keys("enter");
    assert_eq!(level(&bench), Some(Level::Advice));
    assert!(bench.now().review.rules.is_empty());
}

#[test]
fn findings_are_grouped_by_level_or_by_topic_and_shown_by_a_filter() {
    let mut bench = flawed();
    assert!(bench.sees("WARNINGS") && bench.sees("ADVICE"));
    bench.keys("s");
    assert!(bench.sees("FIGURES") && bench.sees("POLICY"), "{}", bench.picture(120, 40));
    bench.keys("f").types("Figures").keys("enter");
    assert!(bench.sees("A key figure") && !bench.sees("Influence pays"), "{}", bench.picture(120, 40));
}

#[test]
fn many_findings_of_one_rule_are_one_row_that_opens() {
    let mut bench = Bench::sample("bad-programme");
    bench.keys("g r");
    bench.on(folded("partners/no-owner"));
    let before = bench.app.rows(Pane::Work).len();
    bench.keys("space");
    assert!(bench.app.rows(Pane::Work).len() >= before + 12);
    bench.keys("space");
    assert_eq!(bench.app.rows(Pane::Work).len(), before);
}

#[test]
fn what_is_only_read_is_neither_mended_nor_waived() {
    let mut bench = flawed();
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    for key in ["F", "W"] {
        bench.on(finding(INFLUENCE.0, INFLUENCE.1)).keys(key);
        assert!(!bench.message().is_empty() && bench.app.overlays.is_empty() && bench.app.writing.is_none(), "{key}");
    }
    bench.keys("g r v v").on(folded(VALUE.0)).keys("S");
    assert!(bench.app.overlays.is_empty(), "a level stands in the file of the remarks, and is none");
    assert_eq!(bench.now().review.waivers, []);
}

#[test]
fn the_whole_of_a_rule_shows_an_example_that_fails_and_one_that_passes() {
    let mut bench = of(&[]);
    bench.keys("v v").on(folded("review/waiver-unused")).keys("enter");
    assert!(bench.sees("WHERE IT FINDS SOMETHING"), "{}", bench.picture(120, 60));
    assert!(bench.sees("acv: fact(24000)") && bench.sees("acv: unknown"), "{}", bench.picture(120, 60));
}

#[test]
fn the_review_of_an_empty_workspace_says_that_nothing_was_found() {
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g r");
    assert!(bench.sees("Nothing was found."), "{}", bench.picture(120, 40));
    bench.keys("v");
    assert!(bench.sees("Nothing is waived."));
}
