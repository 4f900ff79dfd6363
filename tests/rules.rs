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
    method::{Files, Method},
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
