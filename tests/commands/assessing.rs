//! `assess`: scoring by lines, sheets from elsewhere, and everything that is wrong with one.

use std::fs;

use serde_json::Value as Json;

use crate::{
    boarding::json,
    common::World,
    said::{Said, arg, run, typed},
};

/// A workspace of two people with a round.
fn rounded(world: &World) -> std::path::PathBuf {
    let folder = world.path("programme");
    run(world, ["new", arg(&folder), "--company", "Nordlicht"]).fine();
    fs::write(
        folder.join("people.ron"),
        "(me: \"mara\", people: [(id: \"mara\", name: \"Mara König\", initials: \"MK\"), (id: \"jo\", name: \"Jo Lind\", initials: \"JL\")])",
    )
    .unwrap();
    fs::create_dir_all(folder.join("assessments/2026-11-21")).unwrap();
    fs::write(
        folder.join("assessments/2026-11-21/_round.ron"),
        "(opened: \"2026-11-21\", quick: true, raters: [\"mara\", \"jo\"])",
    )
    .unwrap();
    folder
}

fn sheet(extra: &str) -> String {
    format!(
        "(round: \"2026-11-21\", rater: \"jo\", name: \"Jo Lind\", method: \"partnerwright 1\",\n    \
         sealed: [(id: \"dimensions\", on: \"2026-11-21\")],\n    scores: [(id: \"role-named\", score: no){extra}])"
    )
}

fn merge(world: &World, folder: &std::path::Path, text: &str) -> Said {
    let file = world.path("jo.ron");
    fs::write(&file, text).unwrap();
    run(world, ["assess", arg(folder), "--merge", arg(&file)])
}

fn shown(world: &World, folder: &std::path::Path) -> Json {
    json(&run(world, ["show", arg(folder), "--format", "json"]).fine())
}

#[test]
fn scoring_by_lines_keeps_answers_and_evidence_and_the_end_of_input_loses_nothing() {
    let world = World::new();
    let folder = rounded(&world);
    let out =
        typed(&world, ["assess", arg(&folder), "--as", "MK", "--instrument", "streams"], b"2 the plan of May\nx\n?\n").fine();
    assert!(out.contains("“x” is no answer here"), "{out}");
    let file = folder.join("assessments/2026-11-21/mara.ron");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("level(2)") && text.contains("the plan of May") && !text.contains("sealed"), "{text}");
    // Begun again, it goes on where it was.
    let out = typed(&world, ["assess", arg(&folder), "--as", "mara", "--instrument", "streams"], b"1\n4\n").fine();
    assert!(out.ends_with("Your sheet is done.\n"), "{out}");
    assert!(fs::read_to_string(&file).unwrap().contains("sealed"));
    let again = typed(&world, ["assess", arg(&folder), "--as", "mara", "--instrument", "streams"], b"").refused(1);
    assert!(again.contains("nothing left to score"), "{again}");
}

#[test]
fn no_output_tells_a_score_before_the_views_are_laid_open() {
    let world = World::new();
    let folder = rounded(&world);
    merge(&world, &folder, &sheet("")).fine();
    let object = shown(&world, &folder);
    let sheet = &object["assessments"]["rounds"][0]["sheets"][0];
    assert_eq!((&sheet["rater"], sheet["scores"].as_array().map(Vec::len)), (&"jo".into(), Some(0)));
    let round = folder.join("assessments/2026-11-21/_round.ron");
    let opened =
        fs::read_to_string(&round).unwrap().replace("raters", "revealed: [(id: \"dimensions\", on: \"2026-11-22\")], raters");
    fs::write(&round, opened).unwrap();
    let object = shown(&world, &folder);
    assert_eq!(object["assessments"]["rounds"][0]["sheets"][0]["scores"][0]["score"], "no");
    let out = run(&world, ["assess", arg(&folder)]).fine();
    assert!(out.contains("Jo Lind: 1 of 3 done") && out.contains("not agreed on"), "{out}");
}

#[test]
fn a_sheet_from_elsewhere_is_taken_once_and_never_over_another() {
    let world = World::new();
    let folder = rounded(&world);
    assert_eq!(merge(&world, &folder, &sheet("")).fine(), "The sheet of Jo Lind is in the round 2026-11-21.\n");
    assert!(merge(&world, &folder, &sheet("")).fine().contains("the very same"));
    let file = folder.join("assessments/2026-11-21/jo.ron");
    let before = fs::read_to_string(&file).unwrap();
    let err = merge(&world, &folder, &sheet("").replace("score: no", "score: yes")).refused(1);
    assert!(err.contains("another sheet in the round"), "{err}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    // One that goes on from it, and changes nothing of it, takes its place.
    merge(&world, &folder, &sheet(", (id: \"profile-written\", score: yes)")).fine();
}

#[test]
fn what_is_wrong_with_a_sheet_is_said_and_nothing_is_changed() {
    let world = World::new();
    let folder = rounded(&world);
    let cases = [
        (
            sheet("").replace("rater: \"jo\"", "rater: \"zoe\"").replace("Jo Lind", "Zoe"),
            1,
            "by Zoe, who is not in the register",
        ),
        (
            sheet("").replace("round: \"2026-11-21\"", "round: \"2025-01-01\""),
            1,
            "there is none such here. Rounds here: 2026-11-21",
        ),
        (sheet("").replace("sealed: [(id: \"dimensions\", on: \"2026-11-21\")],", ""), 1, "is not done yet"),
        (sheet("").replace("rater: \"jo\",", ""), 1, "is no sheet"),
        (sheet(", (id: \"maturity-tiers\", score: level(7))"), 3, "a level is 1 to 4, not 7"),
        (sheet(", (id: \"maturity-tiers\", score: perhaps)"), 3, "perhaps"),
        ("(round: ".to_owned(), 3, "jo.ron"),
    ];
    for (text, code, says) in cases {
        let said = merge(&world, &folder, &text);
        assert_eq!(said.code, code, "{text}: {}", said.err);
        assert!(said.err.contains(says), "{text}: {}", said.err);
        assert!(!folder.join("assessments/2026-11-21/jo.ron").exists(), "{text}");
    }
}

#[test]
fn what_the_method_does_not_have_is_kept_told_and_not_counted() {
    let world = World::new();
    let folder = rounded(&world);
    let text = sheet(", (id: \"aura\", score: yes), (id: \"maturity-tiers\", score: yes), (id: \"role-named\", score: yes)");
    let said = merge(&world, &folder, &text.replace("partnerwright 1", "partnerwright 0"));
    assert_eq!(said.code, 0, "{}", said.err);
    for part in [
        "does not have them: aura",
        "another kind than the item: maturity-tiers",
        "Scored twice, and the first counts: role-named",
        "partnerwright 0",
    ] {
        assert!(said.err.contains(part), "{}", said.err);
    }
    assert!(fs::read_to_string(folder.join("assessments/2026-11-21/jo.ron")).unwrap().contains("aura"));
}

#[test]
fn a_name_that_nobody_has_and_an_instrument_that_is_none_are_said_with_what_there_is() {
    let world = World::new();
    let folder = rounded(&world);
    let err = run(&world, ["assess", arg(&folder), "--as", "Zoe"]).refused(1);
    assert!(err.contains("Zoe") && err.contains("Mara König"), "{err}");
    let err = run(&world, ["assess", arg(&folder), "--instrument", "radar"]).refused(2);
    assert!(err.contains("dimensions, maturity, streams"), "{err}");
    let err = run(&world, ["assess", arg(&folder), "--as", "jo", "--merge", "x.ron"]).refused(2);
    assert!(err.contains("do not go together"), "{err}");
}

#[test]
fn a_workspace_that_is_open_elsewhere_gives_a_sheet_to_be_merged() {
    let world = World::new();
    let folder = rounded(&world);
    let me = partnerwright::store::Holder {
        user: "jo".into(),
        host: "there".into(),
        pid: std::process::id(),
        since: "2026-11-21 14:02".into(),
    };
    let lock = partnerwright::store::Lock::take(&folder, &me).unwrap();
    let lines = "y page two\n".repeat(12) + &"2\n".repeat(7 + 4);
    let out = typed(&world, ["assess", arg(&folder), "--as", "jo"], lines.as_bytes()).fine();
    assert!(out.contains("2026-11-21-jo.ron"), "{out}");
    assert!(!folder.join("assessments/2026-11-21/jo.ron").exists());
    drop(lock);
    let file = out
        .split_whitespace()
        .find(|word| word.ends_with("2026-11-21-jo.ron:") || word.ends_with("2026-11-21-jo.ron"))
        .unwrap();
    let file = file.trim_end_matches(':');
    run(&world, ["assess", arg(&folder), "--merge", file]).fine();
    assert!(folder.join("assessments/2026-11-21/jo.ron").exists());
    fs::remove_file(file).unwrap();
}

#[test]
fn the_levels_gaps_and_modules_are_told_with_their_arithmetic() {
    let world = World::new();
    let folder = world.path("enterprise");
    run(&world, ["new", arg(&folder), "--from", "enterprise"]).fine();
    fs::remove_dir_all(folder.join("assessments")).ok();
    let name =
        json(&run(&world, ["show", arg(&folder), "--format", "json"]).fine())["people"][0]["id"].as_str().unwrap().to_owned();
    typed(&world, ["assess", arg(&folder), "--as", &name, "--instrument", "dimensions"], "n\n".repeat(24).as_bytes()).fine();
    let out = run(&world, ["assess", arg(&folder)]).fine();
    assert!(out.contains("1. Identity: 2 × 1 × 1.5 ÷ 1 = 3"), "{out}");
    let object = shown(&world, &folder);
    let gap = &object["diagnosis"]["gaps"][0];
    assert_eq!((&gap["dimension"], &gap["priority_hundredths"], &gap["place"]), (&"identity".into(), &300.into(), &1.into()));
    let row = &object["diagnosis"]["instruments"][0]["rows"][0];
    assert_eq!((&row["level"], &row["needed"], &row["confidence_percent"]), (&1.into(), &3.into(), &100.into()));
    assert!(object["diagnosis"]["modules"].as_array().is_some_and(|modules| !modules.is_empty()));
}
