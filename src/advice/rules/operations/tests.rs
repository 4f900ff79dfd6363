//! The rules about operations at their bounds.

use crate::{
    advice::{self, rules::EXAMPLE_DAY},
    method::Method,
    store,
};

fn fires(rule: &str, files: &[(&str, &str)]) -> bool {
    let (workspace, _) = store::read_texts(files.iter().copied()).unwrap();
    let advice = advice::derive(&workspace, &Method::built_in().unwrap(), EXAMPLE_DAY);
    advice.findings.iter().any(|finding| finding.rule == rule)
}

#[test]
fn a_count_of_partners_begins_at_its_bound() {
    let lists = ("operations.ron", r#"(checks: [(id: "tracking", state: there)])"#);
    let tools = ("operations.ron", r#"(tools: [(id: "crm", state: there)])"#);
    let none = ("operations.ron", "()");
    for (rule, held, partners, found) in [
        ("operations/nothing-scales", none, 9, false),
        ("operations/nothing-scales", none, 10, true),
        ("operations/no-feedback", lists, 10, false),
        ("operations/no-feedback", lists, 11, true),
        ("operations/no-portal", tools, 29, false),
        ("operations/no-portal", tools, 30, true),
    ] {
        let answers = format!("(company: (active_partners: fact({partners})), owner: (who: nobody))");
        assert_eq!(fires(rule, &[("answers.ron", answers.as_str()), held]), found, "{rule} {partners}");
    }
}

#[test]
fn nothing_scales_only_where_somebody_said_that_nobody_owns_it() {
    for who in ["", "who: unknown"] {
        let answers = format!("(company: (active_partners: fact(40)), owner: ({who}))");
        assert!(!fires("operations/nothing-scales", &[("answers.ron", answers.as_str())]), "{who}");
    }
}

#[test]
fn what_nobody_has_begun_with_is_not_asked_for() {
    let partner = ("partners/hansa.ron", r#"(name: "Hansa", type: "technology", state: active)"#);
    let answers = ("answers.ron", "(company: (sells: software, arr: fact(20000000), active_partners: fact(40)))");
    for rule in [
        "no-agreement",
        "no-integration-guide",
        "no-marketing-kit",
        "no-review-rhythm",
        "no-feedback",
        "no-portal",
        "team-short",
    ] {
        assert!(!fires(&format!("operations/{rule}"), &[answers, partner]), "{rule}");
    }
}

#[test]
fn the_team_may_hold_a_part_of_a_person_where_the_owner_begins_with_a_part_of_a_week() {
    let rule = "operations/team-short";
    let people = ("people.ron", r#"(people: [(id: "mara", name: "Mara"), (id: "jonas", name: "Jonas")])"#);
    let short = |arr: u64, share: &str, owner: &str| {
        let answers = format!("(company: (sells: software, arr: fact({arr})), owner: ({owner}))");
        let held = format!(r#"(roles: [(id: "partner-manager", owner: "mara"{share})])"#);
        fires(rule, &[people, ("answers.ron", answers.as_str()), ("operations.ron", held.as_str())])
    };
    assert!(!short(8_000_000, ", share: 50", ""));
    assert!(short(8_000_000, ", share: 49", ""));
    assert!(!short(3_000_000, ", share: 10", ""), "below five million nobody is asked for");
    assert!(short(20_000_000, ", share: 100", ""));
    assert!(!short(20_000_000, "", ""), "a share that nobody said may be any");
    assert!(!short(20_000_000, ", share: 100", r#"who: person("jonas"), share: fact(100)"#), "the owner counts too");
    assert!(short(20_000_000, ", share: 100", r#"who: person("mara"), share: fact(100)"#), "and nobody counts twice");
}

#[test]
fn the_crm_is_there_before_any_programme_and_other_tools_are_not() {
    let answers = |arr: u64| format!("(company: (sells: software, arr: fact({arr})))");
    for (arr, function, found) in [
        (4_999_999, "crm", false),
        (4_999_999, "prm", true),
        (5_000_000, "prm", false),
        (14_999_999, "mapping", true),
        (15_000_000, "mapping", false),
    ] {
        let (answers, held) = (answers(arr), format!(r#"(tools: [(id: "{function}", state: begun)])"#));
        let files = [("answers.ron", answers.as_str()), ("operations.ron", held.as_str())];
        assert_eq!(fires("operations/tool-too-early", &files), found, "{arr} {function}");
    }
}

#[test]
fn the_budget_may_be_spent_whole() {
    for (budget, found) in [(6199, true), (6200, false)] {
        let held =
            format!(r#"(budget: {budget}, tools: [(id: "prm", name: "introw", cost: 6200), (id: "mapping", name: "introw")])"#);
        assert_eq!(fires("operations/over-budget", &[("operations.ron", held.as_str())]), found, "{budget}");
    }
}

#[test]
fn whatever_operations_name_and_is_not_there_is_told_at_its_place() {
    let held = r#"(
    roles: [(id: "partner-manager-2", role: "partner-manager"), (id: "captain")],
    documents: [(id: "own", name: "Own")],
    enablement: [(id: "sales-kit", tiers: ["gone", "mine/top"])],
    tools: [(id: "prm", owner: "ghost")],
    approaches: [(id: "weather", way: by_hand)],
)"#;
    let (workspace, _) = store::read_texts([
        ("operations.ron", held),
        ("tiers.ron", r#"(tracks: [(id: "mine", tiers: [(id: "base"), (id: "top")])])"#),
    ])
    .unwrap();
    let advice = advice::derive(&workspace, &Method::built_in().unwrap(), EXAMPLE_DAY);
    let found = advice.findings.iter().filter(|finding| finding.rule == "operations/unknown-id");
    let places: Vec<String> = found.map(|finding| finding.address.to_string()).collect();
    assert_eq!(
        places,
        [
            "operations/role:captain",
            "operations/tool:prm/owner",
            "operations/approach:weather",
            "operations/piece:sales-kit/tiers"
        ]
    );
}
