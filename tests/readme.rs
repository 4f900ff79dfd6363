//! The README keeps its word: the keys are those of the program, the commands those that it knows.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

use std::process::Command;

fn says(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_partnerwright"))
        .args(arguments)
        .env("PARTNERWRIGHT_CONFIG", concat!(env!("CARGO_TARGET_TMPDIR"), "/no-config"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_program() {
    let readme = include_str!("../README.md");
    assert!(readme.contains(says(&["keys"]).trim_end()), "run `partnerwright keys` and put what it prints into the README");
}

#[test]
fn every_command_and_option_in_the_readme_is_one() {
    let readme = include_str!("../README.md");
    let help = says(&["--help"]) + &says(&["new", "--help"]) + &says(&["show", "--help"]) + &says(&["method", "--help"]);
    let help = help + &says(&["today", "--help"]) + &says(&["board", "--help"]) + &says(&["assess", "--help"]);
    let help = help + &says(&["check", "--help"]) + &says(&["explain", "--help"]) + &says(&["fmt", "--help"]);
    let help = help + &says(&["restore", "--help"]) + &says(&["doctor", "--help"]);
    for word in [
        "--read-only",
        "restore",
        "--list",
        "--at",
        "--unsaved",
        "doctor",
        "--theme",
        "--method",
        "--plain",
        "--from",
        "--company",
        "--currency",
        "--format",
        "--date",
        "--owner",
        "--as",
        "--merge",
        "--instrument",
        "--deny",
        "--only",
        "--skip",
        "--baseline",
        "--fix",
        "--schema",
        "--list",
        "--check",
    ] {
        assert!(readme.contains(word) && help.contains(word), "{word}");
    }
    for word in [
        "new",
        "show",
        "today",
        "board",
        "assess",
        "check",
        "explain",
        "fmt",
        "samples",
        "themes",
        "keys",
        "method",
        "completions",
        "man",
    ] {
        assert!(help.contains(&format!("  {word}")), "{word}");
    }
}
