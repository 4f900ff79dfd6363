//! The catalogue of rules: each fires on its own failing example and is silent on the passing one, each fix mends, each has
//! its words, and nothing that the sources name is left out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up fails")]

use std::collections::BTreeSet;

use partnerwright::{
    advice::{
        self, Advice, Finding,
        rules::{self, EXAMPLE_DAY, Rule},
    },
    domain::{Part, Workspace},
    export::describe::Describe,
    method::{Files, Method, rows::Level},
    store,
    words::{self, Words},
};

fn method() -> Method {
    Method::built_in().unwrap()
}

fn read(rule: &Rule, files: &[(&str, &str)]) -> Workspace {
    for (file, _) in files {
        assert!(Part::of_file(file).is_some(), "{}: {file} is no file of a workspace", rule.id);
    }
    let (workspace, unknown) =
        store::read_texts(files.iter().copied()).unwrap_or_else(|fault| panic!("{}: {fault:?}", rule.id));
    assert!(unknown.is_empty(), "{}: {unknown:?}", rule.id);
    workspace
}

fn derive(workspace: &Workspace, method: &Method) -> Advice {
    advice::derive(workspace, method, EXAMPLE_DAY)
}

fn of<'a>(rule: &Rule, advice: &'a Advice) -> Vec<&'a Finding> {
    advice.findings.iter().filter(|finding| finding.rule == rule.id).collect()
}

/// Complaints about rules, all of them at once.
#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_rule_has_an_id_of_its_own_and_a_row_and_every_row_a_rule() {
    let ids: Vec<&str> = rules::all().map(|rule| rule.id).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len());
    let method = method();
    let rows: BTreeSet<&str> = method.rules.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(unique, rows);
    for id in ids {
        let (topic, name) = id.split_once('/').unwrap();
        assert!([topic, name].iter().all(|part| part.chars().all(|c| c.is_ascii_lowercase() || c == '-')), "{id}");
    }
}

#[test]
fn every_rule_fires_on_its_failing_example_and_is_silent_on_its_passing_one() {
    let method = method();
    let mut wrong = Vec::new();
    for rule in rules::all() {
        if rule.fails.is_empty() || rule.passes.is_empty() {
            wrong.push(format!("{} has no examples", rule.id));
            continue;
        }
        let failing = derive(&read(rule, rule.fails), &method);
        if of(rule, &failing).is_empty() {
            let others: Vec<&str> = failing.findings.iter().map(|finding| finding.rule).collect();
            wrong.push(format!("{} does not fire on its failing example; others: {others:?}", rule.id));
        }
        let passing = derive(&read(rule, &rule.passing()), &method);
        for finding in of(rule, &passing) {
            wrong.push(format!("{} fires on its passing example: {:?}", rule.id, finding));
        }
    }
    none(&wrong);
}

#[test]
fn every_fix_clears_its_finding_and_raises_no_other() {
    let method = method();
    let mut wrong = Vec::new();
    let mut fixes = 0;
    for rule in rules::all().filter(|rule| rule.fix.is_some()) {
        let workspace = read(rule, rule.fails);
        let before = derive(&workspace, &method);
        let Some(finding) = of(rule, &before).first().copied() else { continue };
        let Some(after) = rules::mended(finding, &workspace, &method, &before, EXAMPLE_DAY) else {
            wrong.push(format!("{}: its fix does nothing on its own example", rule.id));
            continue;
        };
        fixes += 1;
        let then = derive(&after, &method).findings;
        for other in &then {
            if other.is(finding.rule, &finding.address) {
                wrong.push(format!("{}: its fix leaves the finding", rule.id));
            } else if !before.findings.iter().any(|known| known.is(other.rule, &other.address)) {
                wrong.push(format!("{}: its fix raises {} at {}", rule.id, other.rule, other.address));
            }
        }
    }
    none(&wrong);
    assert!(fixes >= 10, "{fixes}");
}

#[test]
fn every_rule_tells_itself_whole_with_level_and_sources_from_its_row() {
    let method = method();
    let words = Words::load(words::english().chain(Files::built_in().words())).unwrap();
    let mut wrong = Vec::new();
    for rule in rules::all() {
        let row = method.rule(rule.id).unwrap();
        for source in &row.sources {
            let head = source.split(' ').next().unwrap_or_default().replace('.', "-");
            if !words.has(&format!("source-{head}")) {
                wrong.push(format!("{}: no source {source}", rule.id));
            }
        }
        if row.sources.is_empty() {
            wrong.push(format!("{}: no source at all", rule.id));
        }
        if rule.fix.is_some() != words.find(&format!("{}.fix", rule.key())).is_some() {
            wrong.push(format!("{}: a fix and the words for it come together", rule.id));
        }
        let workspace = read(rule, rule.fails);
        let advice = derive(&workspace, &method);
        let Some(finding) = of(rule, &advice).first().copied() else { continue };
        assert_eq!((finding.level, &finding.sources), (row.level, &row.sources), "{}", rule.id);
        let describe = Describe { workspace: &workspace, method: &method, words: &words, today: EXAMPLE_DAY };
        let parts: &[&str] =
            if rule.fix.is_some() { &["", ".found", ".why", ".mend", ".fix"] } else { &["", ".found", ".why", ".mend"] };
        for part in parts {
            let said = describe.fill(&format!("{}{part}", rule.key()), &finding.args);
            // A hole in a sentence shows as its own braces.
            if said.trim().is_empty() || said.contains(['⟨', '{', '$', '\n']) {
                wrong.push(format!("{}{part}: {said}", rule.id));
            }
        }
    }
    none(&wrong);
}

#[test]
fn nothing_is_found_where_nothing_was_said() {
    assert_eq!(derive(&Workspace::default(), &method()).findings, []);
}

#[test]
fn there_are_at_least_seventy_rules_and_every_mistake_of_the_sources_is_cited() {
    assert!(rules::all().count() >= 70, "{}", rules::all().count());
    let method = method();
    let cited: BTreeSet<&str> = method.rules.iter().flat_map(|row| row.sources.iter().map(String::as_str)).collect();
    let numbered = |id: &str, count: usize| (1..=count).map(|at| format!("{id} {at}/{count}")).collect::<Vec<_>>();
    let mut wanted = [numbered("B11", 7), numbered("B14", 10), numbered("C12", 9), numbered("C7", 6)].concat();
    wanted.extend(["A8", "C9", "E10a", "E9", "E1", "E2"].map(str::to_owned));
    let missing: Vec<String> = wanted.into_iter().filter(|id| !cited.contains(id.as_str())).collect();
    none(&missing);
}

/// A sample on the day on which it was made, when its dates say what they are meant to.
fn sample(name: &str) -> Workspace {
    let files = store::samples::get(name).unwrap().files(EXAMPLE_DAY);
    store::read_texts(files.iter().map(|(file, text)| (&**file, text.as_str()))).unwrap().0
}

/// The six problems of the bad programme (C7), by the rule that names each.
const PROBLEMS: [(&str, &str); 6] = [
    ("C7 1/6", "tiers/one-track-for-all"),
    ("C7 2/6", "tiers/subjective-criterion"),
    ("C7 3/6", "policy/type-without-rate"),
    ("C7 4/6", "policy/no-process"),
    ("C7 5/6", "metrics/vanity-only"),
    ("C7 6/6", "operations/nothing-scales"),
];

#[test]
fn the_programme_run_badly_raises_each_of_its_six_problems_and_the_one_run_well_none_of_them() {
    let method = method();
    let (bad, good) = (derive(&sample("bad-programme"), &method), derive(&sample("good-programme"), &method));
    for (source, rule) in PROBLEMS {
        assert!(method.rule(rule).unwrap().sources.iter().any(|cited| cited == source), "{rule} {source}");
        assert!(bad.findings.iter().any(|finding| finding.rule == rule), "{rule}");
        assert!(!good.findings.iter().any(|finding| finding.rule == rule), "{rule}");
    }
    let grave: Vec<&Finding> = good.findings.iter().filter(|finding| finding.level > Level::Advice).collect();
    assert!(grave.is_empty(), "{grave:?}");
}

/// A workspace with nothing wrong in it but what a key can mend.
const MENDABLE: &[(&str, &str)] = &[
    ("people.ron", r#"(people: [(id: "mara", name: "Mara König", initials: "MK")])"#),
    (
        "answers.ron",
        r#"(company: (arr: fact(20000000), sales_cycle: fact(120), active_partners: fact(15)),
            owner: (who: person("mara"), share: fact(100)), stage: (argued: "50-150"))"#,
    ),
    (
        "tiers.ron",
        r#"(tracks: [(id: "solution", types: ["reseller"], tiers: [
            (id: "silver", keep: [(id: "references", at_least: 1)], benefits: [(id: "margin"), (id: "deal-registration")]),
            (id: "gold", entry: [(id: "references", at_least: 3)], keep: [(id: "references", at_least: 5)],
                benefits: [(id: "margin")], back: 6, notice: 30),
        ])])"#,
    ),
    (
        "policy.ron",
        r#"(terms: [(id: "t1", rates: [(id: "solution/silver", percent: 90), (id: "solution/gold", percent: 35),
            (id: "solution/bronze", percent: 10)], sourced: 100, influenced: 100, protection_days: 30, reply_hours: 96,
            tag_at_origin: true, goes_to: "first_registered", conflict_hours: 48)])"#,
    ),
    (
        "board.ron",
        r#"(start: "2026-11-23", cards: [(id: "call", title: "Call five", weeks: (1, 1), owner: "mara", after: ["gone"])])"#,
    ),
    ("metrics.ron", r#"(metrics: [(id: "activation", baseline: 0, day_90: 60, owner: "ghost")])"#),
    (
        "review.ron",
        r#"(waivers: [(id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Later.", on: "2026-11-02",
            until: "2026-12-31")], rules: [(id: "tiers/to-many", level: off)])"#,
    ),
];

#[test]
fn fixes_alone_lead_from_bad_to_clean_as_far_as_they_go() {
    let method = method();
    let mut workspace = store::read_texts(MENDABLE.iter().copied()).unwrap().0;
    let mut mended = BTreeSet::new();
    for _ in 0..100 {
        let advice = derive(&workspace, &method);
        let before = advice.findings.len();
        let step = advice.findings.iter().find_map(|finding| {
            let after = rules::mended(finding, &workspace, &method, &advice, EXAMPLE_DAY)?;
            Some((finding.rule, finding.address.clone(), after))
        });
        let Some((rule, at, after)) = step else { break };
        mended.insert(rule);
        workspace = after;
        let then = derive(&workspace, &method).findings;
        assert!(!then.iter().any(|finding| finding.is(rule, &at)), "{rule} is still found");
        assert!(then.len() < before, "{rule}: {before} findings before, {} after", then.len());
    }
    let grave: Vec<String> = derive(&workspace, &method)
        .findings
        .iter()
        .filter(|finding| finding.level > Level::Advice)
        .map(|finding| format!("{} at {}", finding.rule, finding.address))
        .collect();
    none(&grave);
    for rule in [
        "stage/argued-without-reason",
        "tiers/gives-less",
        "tiers/keep-over-entry",
        "policy/commission-out-of-range",
        "policy/influenced-not-below-sourced",
        "policy/protection-short",
        "policy/unknown-id",
        "policy/reply-slow",
        "board/unknown-id",
        "metrics/unknown-id",
        "review/waiver-unused",
        "review/unknown-id",
    ] {
        assert!(mended.contains(rule), "{rule} was not among {mended:?}");
    }
}

#[test]
fn every_fix_that_the_bad_programme_offers_can_be_made_and_leaves_less_to_do() {
    let method = method();
    let mut workspace = sample("bad-programme");
    let mut made = 0;
    loop {
        let advice = derive(&workspace, &method);
        let next = advice.findings.iter().find_map(|finding| rules::mended(finding, &workspace, &method, &advice, EXAMPLE_DAY));
        let Some(after) = next else { break };
        assert!(derive(&after, &method).findings.len() < advice.findings.len());
        workspace = after;
        made += 1;
        assert!(made < 200, "fixes that never end");
    }
    // What is left takes a judgement, and says so.
    let left = derive(&workspace, &method).findings;
    assert!(left.iter().any(|finding| finding.rule == "owner/nobody"), "a key cannot say who owns it");
}
