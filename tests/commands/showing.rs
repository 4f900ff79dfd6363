//! `show`: for people and for programs.

use std::fs;

use serde_json::Value as Json;

use crate::{
    common::{World, copy},
    said::{arg, run},
};

/// A company with all questions answered: prepared files, as the walk by line prompts leaves them too.
pub(crate) const ANSWERED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/answered");

/// What could steer a terminal: as it is and as the notation writes it, C1 and direction marks among it.
const EVIL: &str = "\u{1b}]0;pwned\u{7}\\u{1b}[5mpwned\\u{9b}31m\u{9b}31m\u{202e}\\r\\n\\u{7f}";

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_workspace_is_shown_with_facts_verdict_and_reasons() {
    let world = World::new();
    let out = run(&world, ["show", ANSWERED]).fine();
    assert!(out.starts_with("Müller 東京\n\nCompany\n"), "{out}");
    let heads = ["\nCompany\n", "\nVerdict\n", "\nWhat the verdict comes from\n", "\nStrategy\n", "\nWhat is weak\n"];
    let places: Vec<_> =
        heads.iter().map(|head| out.find(head).unwrap_or_else(|| panic!("{head:?} is missing\n{out}"))).collect();
    assert!(places.is_sorted(), "the heads stand in another order");
    for text in ["CHF 8.2M", "CHF 24K (a guess)", "Zoë Ångström", "Referral programme", "[E2 2/5, E1]", "owner/no-sponsor"] {
        assert!(out.contains(text), "{text:?} is missing\n{out}");
    }
    assert!(!out.contains('⟨'), "words are missing: {out}");
    assert!(!world.config().exists() && fs::read_dir(world.home()).unwrap().count() == 0, "show wrote something");
}

#[test]
fn the_answer_for_programs_has_a_schema_facts_caps_reasons_and_sources() {
    let world = World::new();
    let out = json(&run(&world, ["show", ANSWERED, "--format", "json"]).fine());
    assert_eq!(out["schema"], 1);
    assert_eq!(out["facts"]["company"], "Müller 東京");
    assert_eq!(out["facts"]["currency"], "CHF");
    assert_eq!(out["facts"]["arr"], serde_json::json!({"value": 8_200_000, "basis": "fact"}));
    assert_eq!(out["facts"]["acv"], serde_json::json!({"value": 24_000, "basis": "assumption"}));
    assert_eq!(out["facts"]["months_with_partners"], serde_json::json!({"value": null, "basis": "unknown"}));
    assert_eq!(out["verdict"]["id"], "referral");
    assert_eq!(out["unreadable"], serde_json::json!([]));

    let caps = out["verdict"]["caps"].as_array().unwrap();
    assert_eq!(caps.len(), 4);
    for cap in caps {
        assert!(cap["sources"].as_array().is_some_and(|sources| !sources.is_empty()), "{cap}");
        assert_eq!(cap["at_most"].is_string(), cap["state"] == "at_most", "{cap}");
    }
    let strategy = out["strategy"].as_array().unwrap();
    assert!(strategy.len() > 5);
    for proposal in strategy {
        let reason = &proposal["reason"];
        assert!(reason["rule"].as_str().is_some_and(|rule| !rule.is_empty()), "{proposal}");
        assert!(reason["sources"].as_array().is_some_and(|sources| !sources.is_empty()), "{proposal}");
        assert!(reason["row"]["id"].is_string(), "{proposal}");
    }
}

#[test]
fn what_is_not_there_is_answered_with_no() {
    let world = World::new();
    fs::create_dir(world.path("empty")).unwrap();
    world.write("file", "text");
    let cases = [
        ("nowhere", "There is no folder nowhere. Check the path, or make a new workspace.\n"),
        (
            "empty",
            "empty holds no workspace: there is no workspace.ron in it. Choose the folder that holds workspace.ron, or make a new workspace.\n",
        ),
        ("file", "file is a file, not a folder. Give the folder that the files of the workspace lie in.\n"),
    ];
    for format in ["plain", "json"] {
        for (folder, expected) in cases {
            let said = run(&world, ["show", folder, "--format", format]).refused(1);
            assert_eq!(said.split_whitespace().collect::<Vec<_>>(), expected.split_whitespace().collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_broken_file_is_told_and_the_rest_is_shown_all_the_same() {
    let world = World::new();
    let folder = world.path("broken");
    copy(ANSWERED.as_ref(), &folder);
    fs::write(folder.join("people.ron"), "(people: [(id: \"zoe\"").unwrap();
    let said = run(&world, ["show", arg(&folder)]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("people.ron, line 1, column "), "{}", said.err);
    assert!(said.out.starts_with("Müller 東京\n") && said.out.contains("Referral programme"), "{}", said.out);

    let said = run(&world, ["show", arg(&folder), "--format", "json"]);
    assert_eq!(said.code, 3);
    let out = json(&said.out);
    assert_eq!((&out["unreadable"][0]["file"], &out["unreadable"][0]["line"]), (&"people.ron".into(), &1.into()));
    assert_eq!(out["verdict"]["id"], "referral");
}

#[test]
fn a_folder_that_cannot_be_looked_into_is_a_failure_to_read() {
    let world = World::new();
    world.write("file", "text");
    let said = run(&world, ["show", "file/below"]).refused(3);
    assert!(said.starts_with("file/below cannot be used: ") && !said.contains("os error"), "{said}");
}

#[test]
fn sequences_in_files_are_printed_neither_as_answers_nor_as_errors() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("answers.ron"), format!("(company: (name: \"{EVIL}\", note: \"{EVIL}\"))")).unwrap();
    fs::write(folder.join("people.ron"), format!("(people: [(id: \"{EVIL}\", name: \"{EVIL}\")])")).unwrap();
    fs::write(folder.join("strategy.ron"), format!("(going_on: \"{EVIL}\", decisions: [(id: \"{EVIL}\", taken: {EVIL})])"))
        .unwrap();
    fs::write(
        folder.join("review.ron"),
        format!("(remarks: [(id: \"r\", about: \"{EVIL}\", on: \"2026-11-21\", text: \"\")])"),
    )
    .unwrap();
    // `run` looks at every character of both streams.
    let shown = run(&world, ["show", arg(&folder)]);
    assert!(shown.code == 3 && shown.out.contains("pwned") && shown.err.contains("pwned"), "{shown:?}");
    run(&world, ["show", "\u{1b}]0;pwned\u{7}"]).refused(1);
    run(&world, ["new", "other", "--from", "\u{1b}[5mpwned"]).refused(1);
    run(&world, ["new", "named", "--company", "\u{1b}[5mpwned\u{9b}"]).fine();
    run(&world, ["show", "named"]).fine();
}

#[test]
fn sequences_in_settings_are_not_printed() {
    let world = World::new();
    world.write("config/keys.ron", format!("[(scope: \"{EVIL}\", keys: \"{EVIL}\", action: \"{EVIL}\")]"));
    world.write("config/themes/\u{1b}[5mpwned.ron", "(roles: {})");
    // `run` looks at every character of both streams.
    run(&world, ["themes"]);
    run(&world, ["keys"]);
}

#[test]
fn sequences_in_files_are_escaped_in_the_answer_for_programs() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("answers.ron"), format!("(company: (name: \"{EVIL}\"))")).unwrap();
    let out = json(&run(&world, ["show", arg(&folder), "--format", "json"]).fine());
    assert_eq!(out["facts"]["company"], "\u{1b}]0;pwned\u{7}\u{1b}[5mpwned\u{9b}31m\u{9b}31m\u{202e}\r\n\u{7f}");
}

#[test]
fn every_broken_file_has_a_line_of_its_own() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    for file in ["answers.ron", "people.ron"] {
        fs::write(folder.join(file), "(").unwrap();
    }
    let said = run(&world, ["show", arg(&folder)]);
    assert_eq!(said.err.lines().count(), 2, "{}", said.err);
    let said = run(&world, ["show", "nowhere"]).refused(1);
    assert_eq!(said, "There is no folder nowhere.\nCheck the path, or make a new workspace.\n");
}

#[test]
fn a_field_that_is_not_known_is_told_beside_the_answer() {
    let world = World::new();
    let folder = world.workspace("Nordlicht");
    fs::write(folder.join("answers.ron"), "(company: (name: \"Nordlicht\", curency: \"CHF\"))").unwrap();
    let said = run(&world, ["show", arg(&folder)]);
    assert_eq!((said.code, said.err.as_str()), (0, "answers.ron: there is no field company.curency. Did you mean currency?\n"));
}

#[test]
fn an_answer_that_cannot_be_written_is_a_failure_to_write() {
    let world = World::new();
    let Ok(full) = fs::File::options().write(true).open("/dev/full") else { return };
    let mut command = std::process::Command::new(crate::common::PROGRAM);
    let status =
        command.args(["show", ANSWERED]).envs(world.environment()).stdout(full).stderr(std::process::Stdio::null()).status();
    assert_eq!(status.unwrap().code(), Some(3));
}

#[test]
fn the_programme_on_one_page_is_shown_with_the_state_of_each_box() {
    let world = World::new();
    let folder = world.path("visionary");
    copy(ANSWERED.as_ref(), &folder);
    fs::write(folder.join("strategy.ron"), "(vision: (share: 30, of: \"new ARR\"))").unwrap();
    let out = run(&world, ["show", arg(&folder)]).fine();
    for said in [
        "\nThe programme on one page\n",
        "  Vision · 1 to mend\n",
        "    30% of new ARR through partners by ?\n",
        "    ! It does not say by when\n",
    ] {
        assert!(out.contains(said), "{said:?} is missing\n{out}");
    }
    let out = json(&run(&world, ["show", arg(&folder), "--format", "json"]).fine());
    let page = &out["page"];
    assert_eq!((&page["vision"]["measurable"], &page["vision"]["missing"]), (&false.into(), &serde_json::json!(["by"])));
    let boxes = page["boxes"].as_array().unwrap();
    let ids: Vec<_> = boxes.iter().map(|block| block["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["vision", "types", "tiers", "economics", "operations", "metrics"]);
    assert_eq!((&boxes[0]["state"], &boxes[0]["leads_to"]), (&"weak".into(), &"strategy/vision/by".into()));
    assert_eq!(boxes[5]["state"], "empty");
    // A time that nobody can read is told with its line, and the rest is shown.
    fs::write(folder.join("strategy.ron"), "(vision: (by: \"soon\"))").unwrap();
    let said = run(&world, ["show", arg(&folder)]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("strategy.ron, line 1"), "{}", said.err);
}

#[test]
fn the_plays_are_shown_with_what_each_needs() {
    let world = World::new();
    let out = run(&world, ["show", ANSWERED]).fine();
    assert!(out.contains("\nPlays\n  Warm introductions · not yet · "), "{out}");
    let out = json(&run(&world, ["show", ANSWERED, "--format", "json"]).fine());
    let plays = out["plays"].as_array().unwrap();
    assert_eq!(plays.len(), 3);
    for play in plays {
        let needs = play["needs"].as_array().unwrap();
        let met = needs.iter().filter(|need| need["state"] == "holds").count();
        assert_eq!((&play["met"], &play["of"]), (&met.into(), &needs.len().into()), "{play}");
        assert!(needs.iter().all(|need| need["address"].is_string() && need["sources"][0].is_string()), "{play}");
        assert!(play["evidence"].as_array().is_some_and(|rows| rows.iter().all(|row| row["study"].is_string())), "{play}");
        assert!(!play["steps"].as_array().unwrap().is_empty(), "{play}");
    }
    assert_eq!(plays[0]["readiness"], "not_yet");
}
