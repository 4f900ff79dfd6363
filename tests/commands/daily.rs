//! `today`: the lists of a day, whose cards they hold, and which days there are.

use std::fs;

use serde_json::Value as Json;

use crate::{
    boarding::{BOARD, boarded, json},
    common::World,
    said::{arg, run},
};

fn ids(list: &Json) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap()).collect()
}

#[test]
fn a_day_shows_what_is_late_due_blocked_and_next() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = run(&world, ["today", arg(&folder), "--date", "2026-11-30"]).fine();
    let expected =
        "2026-11-30 · day 8 of 90 · 1 of 8 done\n\nLate\n  Was due\n    due 2026-11-20 · 10 days late · To do · Mara König\n";
    assert!(out.starts_with(expected), "{out}");
    let heads: Vec<_> = ["\nLate\n", "\nDue today\n", "\nBlocked\n", "\nNext\n"].iter().map(|head| out.find(head)).collect();
    assert!(heads.is_sorted() && heads[0].is_some(), "{out}");
    let out = json(&run(&world, ["today", arg(&folder), "--date", "2026-11-30", "--format", "json"]).fine());
    assert_eq!((&out["schema"], &out["date"], &out["day"]), (&1.into(), &"2026-11-30".into(), &8.into()));
    assert_eq!(ids(&out["late"]), ["late-one", "list"]);
    assert_eq!(out["late"][0]["days_late"], 10);
    assert_eq!(
        (ids(&out["due"]), ids(&out["blocked"]), ids(&out["next"])),
        (vec!["today-one"], vec!["sign"], vec!["own", "far", "end"])
    );
    // Where little is near, what is under way comes first, and then the next few.
    let early = json(&run(&world, ["today", arg(&folder), "--date", "2026-10-01", "--format", "json"]).fine());
    assert_eq!(ids(&early["next"]), ["list", "late-one", "today-one"]);
    // Without a date it is today, whichever day that is.
    run(&world, ["today", arg(&folder)]).fine();
}

#[test]
fn a_card_that_is_late_and_blocked_says_both_and_is_counted_among_the_blocked() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = run(&world, ["today", arg(&folder), "--date", "2026-12-07"]).fine();
    assert!(out.contains("  Sign the first\n    due 2026-12-04 · 3 days late · blocked: legal · Mara König\n"), "{out}");
    assert!(out.contains("\nBlocked\n  1 that is late or due stands above.\n"), "{out}");
}

#[test]
fn an_owner_goes_by_name_initials_or_id() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    for name in ["Mara König", "mara kÖNIG", "mko", "MK"] {
        let out = run(&world, ["today", arg(&folder), "--date", "2026-11-30", "--owner", name, "--format", "json"]).fine();
        let out = json(&out);
        assert_eq!((ids(&out["late"]), ids(&out["blocked"])), (vec!["late-one"], vec!["sign"]), "{name}");
        assert!(ids(&out["due"]).is_empty() && ids(&out["next"]).is_empty(), "{name}");
        assert_eq!(out["owners"], serde_json::json!(["mk"]));
    }
    let said = run(&world, ["today", arg(&folder), "--owner", "Nobody"]).refused(1);
    assert_eq!(said, "There is nobody called “Nobody” here. The people are: Zoë Ångström, Mara König.\n");
    run(&world, ["today", arg(&folder), "--owner", ""]).refused(1);
    fs::remove_file(folder.join("people.ron")).unwrap();
    let said = run(&world, ["today", arg(&folder), "--owner", "\u{1b}[5mpwned"]).refused(1);
    assert!(said.contains("nobody has been entered yet"), "{said}");
}

#[test]
fn a_day_that_is_none_is_a_mistake_of_usage() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let date = |written: &str| run(&world, ["today", arg(&folder), "--date", written]).refused(2);
    assert_eq!(date("2026-02-31"), "There is no day 2026-02-31 in the calendar.\n");
    assert_eq!(date("2026-13-01"), "There is no day 2026-13-01 in the calendar.\n");
    for written in ["soon", "", "2026-2-3", "2026/02/03", "+026-02-03", "2026-02-031", "２０２６-1-1", "\u{1b}[5m"] {
        assert!(date(written).contains("Write it as 2026-12-04."), "{written}");
    }
}
