//! `board`, what it shares with `today`, and what `show` says of tiers, policy and board.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::Value as Json;

use crate::{
    common::World,
    said::{Said, arg, run},
};

/// Day 1 is a Monday; the second card has letters of several octets, the fourth everything that a format divides by.
pub(crate) const BOARD: &str = r#"(
    plan: "programme",
    start: "2026-11-23",
    cards: [
        (id: "score-maturity", title: "Score it", task: "score-maturity", weeks: (1, 1), state: done, owner: "zoe", started: "2026-11-23", done_on: "2026-11-25"),
        (id: "list", title: "Verträge für 東京 und Zürich prüfen, übersetzen und ordnungsgemäß unterschreiben lassen", weeks: (1, 1), state: doing, owner: "zoe",
            checklist: [(text: "erster Punkt", done: true), (text: "zweiter Punkt")]),
        (id: "sign", title: "Sign the first", weeks: (2, 2), state: blocked, owner: "mk", after: ["list"], waits_for: "legal"),
        (id: "own", title: "=1+1; a, b\\c", weeks: (2, 3), note: "first\nsecond; third, \\"),
        (id: "late-one", title: "Was due", weeks: (1, 1), due: "2026-11-20", owner: "mk"),
        (id: "today-one", title: "Due now", weeks: (1, 2), due: "2026-11-30", owner: "zoe"),
        (id: "far", title: "Far away", weeks: (12, 12)),
        (id: "end", title: "The end", weeks: (13, 13)),
        (id: "gone", title: "Put away", weeks: (1, 1), archived: true),
    ],
)"#;

const PEOPLE: &str = r#"(people: [
    (id: "zoe", name: "Zoë Ångström", initials: "ZÅ"),
    (id: "mk", name: "Mara König", initials: "MKO"),
])"#;

pub(crate) fn boarded(world: &World, board: &str) -> PathBuf {
    let folder = world.workspace("Müller 東京");
    fs::write(folder.join("people.ron"), PEOPLE).unwrap();
    fs::write(folder.join("board.ron"), board).unwrap();
    folder
}

/// The answer as it is, with the line ends of calendars and tables; nothing else may steer a terminal.
fn raw(world: &World, arguments: &[&str]) -> String {
    let output = world.program(arguments).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    let out = String::from_utf8(output.stdout).unwrap();
    let left = out.replace("\r\n", "");
    assert!(!left.contains(partnerwright::domain::is_unsafe), "a control character is printed: {left:?}");
    out
}

pub(crate) fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

/// The lines of a calendar as they were before they were folded.
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn values<'a>(lines: &'a [String], head: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(head)).collect()
}

#[test]
fn the_board_is_printed_by_phase_and_week() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = run(&world, ["board", arg(&folder)]).fine();
    let head = "Müller 東京 · 90-day programme\n2026-11-23 – 2027-02-20 · 1 of 8 done\n\n\
                Foundation · weeks 1–4 · 2026-11-23 – 2026-12-20\n  week 1\n";
    assert!(out.starts_with(head), "{out}");
    for text in [
        "    Done     Zoë Ångström  2026-11-25  Score it\n",
        "    Blocked  Mara König    2026-12-04  Sign the first\n      waits for: legal\n      after: Verträge",
        "    To do    nobody        2026-12-11  =1+1; a, b\\c\n",
        "\nActivate and enable · weeks 5–8 · 2026-12-21 – 2027-01-17\n  no cards\n",
        "\nClose\n  the close\n    To do    nobody        2027-02-19  The end\n",
    ] {
        assert!(out.contains(text), "{text:?} is missing\n{out}");
    }
    assert!(!out.contains("Put away") && !out.contains('⟨'), "{out}");
}

#[test]
fn the_board_is_a_table_that_runs_no_formula() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = raw(&world, &["board", arg(&folder), "--format", "csv"]);
    let table = out.strip_prefix('\u{feff}').unwrap();
    let rows: Vec<&str> = table.split_terminator("\r\n").collect();
    assert_eq!(rows[0], "id,title,phase,weeks,state,owner,due,started,done_on,after,waits_for,points");
    assert_eq!(rows.len(), 9, "{out}");
    for row in [
        "score-maturity,Score it,foundation,1,done,Zoë Ångström,2026-11-27,2026-11-23,2026-11-25,,,",
        "sign,Sign the first,foundation,2,blocked,Mara König,2026-12-04,,,list,legal,",
        "own,\"'=1+1; a, b\\c\",foundation,2–3,todo,,2026-12-11,,,,,",
        "end,The end,close,13,todo,,2027-02-19,,,,,",
    ] {
        assert!(rows.contains(&row), "{row} is missing\n{out}");
    }
    assert!(rows[2].ends_with(",1 of 2") || rows[3].ends_with(",1 of 2") || rows[4].ends_with(",1 of 2"), "{out}");
}

#[test]
fn the_board_for_programs_has_a_schema_phases_and_cards() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = json(&run(&world, ["board", arg(&folder), "--format", "json"]).fine());
    assert_eq!((&out["schema"], &out["start"], &out["end"]), (&1.into(), &"2026-11-23".into(), &"2027-02-20".into()));
    assert_eq!((&out["done"], &out["total"], &out["plan"]["id"]), (&1.into(), &8.into(), &"programme".into()));
    assert_eq!(out["phases"][3]["id"], "close");
    let card = out["cards"].as_array().unwrap().iter().find(|card| card["id"] == "sign").unwrap();
    assert_eq!(card["owner"], serde_json::json!({"id": "mk", "name": "Mara König"}));
    assert_eq!((&card["due"], &card["state"], &card["phase"]), (&"2026-12-04".into(), &"blocked".into(), &"foundation".into()));
    assert_eq!((&card["waits_for"], &card["waiting_on"]), (&"legal".into(), &serde_json::json!(["list"])));
}

#[test]
fn the_board_is_a_calendar_of_whole_days() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    let out = raw(&world, &["board", arg(&folder), "--format", "ics"]);
    assert!(out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && out.ends_with("\r\nEND:VCALENDAR\r\n"), "{out}");
    assert!(!out.replace("\r\n", "").contains(['\r', '\n']), "{out}");
    assert!(out.split("\r\n").all(|line| line.len() <= 75), "a line is too long\n{out}");
    assert!(out.contains("\r\n "), "nothing is folded");
    let lines = unfolded(&out);
    let summaries = values(&lines, "SUMMARY:");
    assert_eq!(summaries.len(), 8);
    assert!(summaries.contains(&"✓ Score it") && summaries.contains(&"=1+1\\; a\\, b\\\\c"), "{summaries:?}");
    let whole = "Verträge für 東京 und Zürich prüfen\\, übersetzen und ordnungsgemäß unterschreiben lassen";
    assert!(summaries.contains(&whole), "a folded line does not come together again: {summaries:?}");
    let said = values(&lines, "DESCRIPTION:");
    assert!(said.iter().any(|said| said.ends_with("\\nfirst\\nsecond\\; third\\, \\\\")), "{said:?}");
    let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
    let (starts, ends) = (values(&lines, "DTSTART;VALUE=DATE:"), values(&lines, "DTEND;VALUE=DATE:"));
    assert_eq!((starts.len(), ends.len()), (8, 8));
    for (start, end) in starts.iter().zip(&ends) {
        assert_eq!(day(start).tomorrow().unwrap(), day(end), "{start} {end}");
    }
    assert!(starts.contains(&"20261130") && ends.contains(&"20261201"), "{starts:?}");
    assert_eq!(values(&lines, "STATUS:"), ["CONFIRMED"]);
    let stamps: BTreeSet<_> = values(&lines, "DTSTAMP:").into_iter().collect();
    assert!(stamps.len() == 1 && stamps.iter().all(|stamp| stamp.len() == 16 && stamp.ends_with('Z')), "{stamps:?}");
}

#[test]
fn a_card_keeps_its_uid_wherever_the_folder_lies() {
    let world = World::new();
    let same = r#"(start: "2026-11-23", cards: [(id: "a", weeks: (1, 1)), (id: "a", weeks: (1, 1)), (id: "a-2", weeks: (1, 1)), (id: "a b", weeks: (1, 1)), (id: "a%20b", weeks: (1, 1)), (weeks: (1, 1))])"#;
    let folder = boarded(&world, same);
    let first = raw(&world, &["board", arg(&folder), "--format", "ics"]);
    let moved = world.path("elsewhere");
    fs::rename(&folder, &moved).unwrap();
    let lines = unfolded(&first);
    let uids = values(&lines, "UID:");
    let second = unfolded(&raw(&world, &["board", arg(&moved), "--format", "ics"]));
    assert_eq!(values(&second, "UID:"), uids);
    assert_eq!(uids.iter().collect::<BTreeSet<_>>().len(), 6, "{uids:?}");
    assert_eq!(uids[0], "a@2026-11-21.partnerwright");
}

#[test]
fn cards_without_a_day_are_in_no_calendar() {
    let world = World::new();
    let folder = boarded(&world, r#"(cards: [(id: "a", weeks: (1, 1)), (id: "b", weeks: (1, 1), due: "2026-12-31")])"#);
    let lines = unfolded(&raw(&world, &["board", arg(&folder), "--format", "ics"]));
    assert_eq!(values(&lines, "DTEND;VALUE=DATE:"), ["20270101"]);
    fs::write(folder.join("board.ron"), r#"(cards: [(id: "a", weeks: (1, 1))])"#).unwrap();
    let said = run(&world, ["board", arg(&folder), "--format", "ics"]).refused(1);
    assert!(said.contains("Set the start of the board first"), "{said}");
    for arguments in [["board", "plain"], ["board", "json"], ["today", "plain"], ["today", "json"]] {
        run(&world, [arguments[0], arg(&folder), "--format", arguments[1]]).fine();
    }
}

#[test]
fn a_workspace_without_a_board_is_answered_with_no() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    for arguments in [["today", "plain"], ["today", "json"], ["board", "plain"], ["board", "csv"], ["board", "ics"]] {
        let said = run(&world, [arguments[0], arg(&folder), "--format", arguments[1]]).refused(1);
        assert!(said.starts_with("There is no board in "), "{said}");
        run(&world, [arguments[0], "nowhere", "--format", arguments[1]]).refused(1);
    }
}

#[test]
fn a_board_that_cannot_be_read_is_told() {
    let world = World::new();
    let folder = boarded(&world, "(cards: [(id: \"a\"");
    for command in ["today", "board"] {
        let said = run(&world, [command, arg(&folder)]).refused(3);
        assert!(said.starts_with("board.ron, line 1, column "), "{said}");
    }
    // Where another file is broken the board is shown all the same.
    fs::write(folder.join("board.ron"), BOARD).unwrap();
    fs::write(folder.join("people.ron"), "(").unwrap();
    for command in ["today", "board"] {
        let said: Said = run(&world, [command, arg(&folder)]);
        assert!(said.code == 3 && said.err.starts_with("people.ron, ") && said.out.contains("Sign the first"), "{said:?}");
    }
    run(&world, ["today", arg(&folder), "--owner", "Mara König"]).refused(3);
}

#[test]
fn sequences_on_the_board_are_not_printed() {
    let world = World::new();
    let evil = "\u{1b}]0;pwned\u{7}\\u{1b}[5mpwned\\u{9b}31m\u{202e}\\r\\n\\tBEGIN:VEVENT";
    let card = format!(
        "(id: \"{evil}\", title: \"{evil}\", owner: \"{evil}\", weeks: (1, 1), waits_for: \"{evil}\", note: \"{evil}\", state: blocked)"
    );
    let folder = boarded(&world, &format!("(plan: \"{evil}\", start: \"2026-11-23\", cards: [{card}])"));
    for command in ["today", "board", "show"] {
        for format in ["plain", "json"] {
            let out = run(&world, [command, arg(&folder), "--format", format]).fine();
            assert!(out.contains("pwned"), "{out}");
        }
    }
    for format in ["csv", "ics"] {
        let out = raw(&world, &["board", arg(&folder), "--format", format]);
        assert!(out.contains("pwned") && !out.contains("\r\nBEGIN:VEVENT\r\nBEGIN:VEVENT"), "{out}");
    }
}

#[test]
fn a_workspace_is_shown_with_tiers_policy_and_board_where_it_has_them() {
    let world = World::new();
    let folder = boarded(&world, BOARD);
    fs::write(
        folder.join("tiers.ron"),
        r#"(tracks: [(id: "solution", types: ["referral"], tiers: [(id: "gold", name: "Gold", entry: [(id: "deals", at_least: 3)])])])"#,
    )
    .unwrap();
    fs::write(
        folder.join("policy.ron"),
        r#"(terms: [(id: "t1", rates: [(id: "solution/gold", percent: 20)], protection_days: Some(90))])"#,
    )
    .unwrap();
    let out = run(&world, ["show", arg(&folder)]).fine();
    for text in [
        "\nTypes and tiers\n  Solution track",
        "\n    Gold · ",
        " 20%\n",
        "\nPolicy\n",
        "90 d",
        "\nBoard\n  90-day programme · ",
    ] {
        assert!(out.contains(text), "{text:?} is missing\n{out}");
    }
    assert!(!out.contains('⟨'), "words are missing: {out}");
    let out = json(&run(&world, ["show", arg(&folder), "--format", "json"]).fine());
    assert_eq!(out["tiers"]["tracks"][0]["tiers"][0]["rate_percent"], 20);
    assert_eq!((&out["policy"]["newest"], &out["board"]["total"]), (&"t1".into(), &8.into()));
    let bare = run(&world, ["show", crate::showing::ANSWERED, "--format", "json"]).fine();
    for field in ["tiers", "policy", "board"] {
        assert!(json(&bare).get(field).is_none(), "{field} is there with nothing in it");
    }
}
