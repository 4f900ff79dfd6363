//! `explain`: a rule whole, and the list of all.

use partnerwright::advice::rules;

use crate::{
    common::World,
    said::{arg, run},
};

#[test]
fn a_rule_is_told_whole_with_an_example_in_which_it_is_found_and_one_in_which_it_is_not() {
    let world = World::new();
    let out = run(&world, ["explain", "review/unknown-id"]).fine();
    let expected = "error[review/unknown-id]: The review names something that is not there

Why it matters
  A level or a waiver for a rule that does not exist changes nothing, though it looks as if it did; and nobody can be
  asked about a waiver of a person whom no one knows.

What to do
  Take the id from the list of rules, or the person from the register.

What one key does
  Take the level out. check --fix does it.

Who says so
  O (what no source says and we decided)

Where it finds something
  review.ron
    (rules: [(id: \"tiers/to-many\", level: off)])

error[review/unknown-id]: The review names something that is not there
 --> review.ron:1:10
  |
1 | (rules: [(id: \"tiers/to-many\", level: off)])
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing goes by “tiers/to-many”.

Where it finds nothing
  review.ron
    (rules: [(id: \"tiers/too-many\", level: off)])
";
    assert_eq!(out, expected);
    let out = run(&world, ["explain", "review/waiver-unused"]).fine();
    assert!(out.contains("\nWhat one key does\n  Take the waiver out. Look at it in the workbench first.\n"), "{out}");
}

#[test]
fn every_rule_can_be_explained_and_stands_in_the_list() {
    let world = World::new();
    let list = run(&world, ["explain", "--list"]).fine();
    for rule in rules::all() {
        let line = list.lines().find(|line| line.trim_start().starts_with(&format!("{} ", rule.id))).unwrap();
        let fix = rule.fix.map(|fix| if fix.safe { " · safe fix" } else { " · fix" });
        assert!(line.contains(" · ") == fix.is_some() && line.ends_with(fix.unwrap_or_default()), "{line}");
    }
    assert!(!list.contains(['⟨', '{']), "{list}");
}

#[test]
fn a_rule_that_is_not_there_is_answered_with_the_nearest() {
    let world = World::new();
    let said = run(&world, ["explain", "tiers/to-many"]).refused(1);
    assert!(said.starts_with("There is no rule “tiers/to-many”. The nearest are: tiers/too-many"), "{said}");
    assert_eq!(run(&world, ["explain"]).code, 2);
    assert_eq!(run(&world, ["explain", "tiers/too-many", "--list"]).code, 2);
}

#[test]
fn a_rule_is_told_in_the_words_and_the_weight_of_the_method_that_is_used() {
    let world = World::new();
    run(&world, ["method", "export", "own"]).fine();
    let file = world.path("own/rules.ron");
    let rows = std::fs::read_to_string(&file).unwrap();
    let row = "(id: \"review/waiver-unused\", level: advice";
    assert!(rows.contains(row));
    std::fs::write(&file, rows.replace(row, "(id: \"review/waiver-unused\", level: warning")).unwrap();
    let out = run(&world, ["explain", "review/waiver-unused", "--method", arg(&world.path("own"))]).fine();
    assert!(out.starts_with("warning[review/waiver-unused]: "), "{out}");
}
