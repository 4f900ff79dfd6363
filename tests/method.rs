//! The method as data: it holds together, every source is heard, every row has its words, and no words are idle.

#![allow(clippy::unwrap_used, clippy::panic, clippy::type_complexity, reason = "a test that cannot be set up fails")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use partnerwright::{
    advice::{self, rules},
    app::{
        Action, Screen, StepName,
        keymap::{Keymap, Scope},
    },
    domain::{Figure, Motion, Owner, Problem, Sells, Tri, Workspace},
    method::{Files, Method, check, rows::Unit},
    words::{self, Words},
};

fn method() -> Method {
    Method::built_in().unwrap()
}

fn words() -> Words {
    Words::load(words::english().chain(Files::built_in().words())).unwrap()
}

/// Every source id that some row cites, without the place within its row.
fn cited(method: &Method) -> BTreeSet<String> {
    let mut cited = BTreeSet::new();
    let mut add = |sources: &[String]| {
        cited.extend(sources.iter().map(|source| source.split(' ').next().unwrap_or_default().to_owned()));
    };
    method.steps.iter().for_each(|row| add(&row.sources));
    method.problems.iter().for_each(|row| add(&row.sources));
    method.motions.iter().for_each(|row| add(&row.sources));
    method.stages.iter().for_each(|row| add(&row.sources));
    method.verdicts.iter().for_each(|row| add(&row.sources));
    method.caps.iter().for_each(|row| add(&row.sources));
    method.types.iter().for_each(|row| add(&row.sources));
    method.situations.iter().for_each(|row| add(&row.sources));
    method.ways.iter().for_each(|row| add(&row.sources));
    method.targets.iter().for_each(|row| add(&row.sources));
    method.measures.iter().for_each(|row| add(&row.sources));
    method.plays.iter().for_each(|row| add(&row.sources));
    method.plays.iter().flat_map(|row| &row.needs).for_each(|need| add(&need.sources));
    method.layers.iter().for_each(|row| add(&row.sources));
    method.rules.iter().for_each(|row| add(&row.sources));
    method.evidence().iter().for_each(|row| add(&row.sources));
    method.terms().iter().for_each(|row| add(&row.sources));
    method.tips().iter().for_each(|row| add(&row.sources));
    method.starts().iter().for_each(|row| add(&row.sources));
    method.triage().iter().for_each(|row| add(&row.sources));
    method.teams().iter().for_each(|row| add(&row.sources));
    method.tracks().iter().for_each(|row| add(&row.sources));
    method.templates().iter().for_each(|row| add(&row.sources));
    method.requirements().iter().for_each(|row| add(&row.sources));
    method.benefits().iter().for_each(|row| add(&row.sources));
    method.supports().iter().for_each(|row| add(&row.sources));
    method.specialisations().iter().for_each(|row| add(&row.sources));
    method.placements().iter().for_each(|row| add(&row.sources));
    method.phrases().iter().for_each(|row| add(&row.sources));
    method.rates().iter().for_each(|row| add(&row.sources));
    method.policy().iter().for_each(|row| add(&row.sources));
    method.plans().iter().for_each(|row| add(&row.sources));
    method.tasks().iter().for_each(|row| add(&row.sources));
    method.outputs().iter().for_each(|row| add(&row.sources));
    for row in method.trees() {
        add(&row.sources);
        row.nodes.iter().for_each(|node| add(&node.sources));
    }
    method.roles().iter().for_each(|row| add(&row.sources));
    method.documents().iter().for_each(|row| add(&row.sources));
    method.enablement().iter().for_each(|row| add(&row.sources));
    method.checks().iter().for_each(|row| add(&row.sources));
    method.functions().iter().for_each(|row| add(&row.sources));
    method.tools().iter().for_each(|row| add(&row.sources));
    method.factors().iter().for_each(|row| add(&row.sources));
    cited
}

#[test]
fn the_built_in_method_holds_together() {
    let method = method();
    check::rows_read(method.files()).unwrap();
    check::whole(&method).unwrap();
}

#[test]
fn every_system_of_the_sources_that_these_rooms_hold_is_cited_by_a_row() {
    let cited = cited(&method());
    for id in [
        "E1", "E2", "E5", "E6", "C2", "D1.1t", "E15", "B13", "E10a", "E11", "E17", "C4", "D2", "D3", "D4", "E19", "A8", "B4",
        "B9", "C6", "C14", "A1", "A2", "A3", "A4", "A5", "E4", "C11", "B2", "B8", "B10", "D1.1", "D1.2", "D1.5", "D1.6", "E9",
        "E12", "E13a", "E13b", "E13c", "E13d", "E14", "C5", "C8", "C13", "D1.7", "B5", "C3", "C9", "C10", "D1.3", "D1.4",
        "E16", "E3", "E7",
    ] {
        assert!(cited.contains(id), "{id} yields nothing");
    }
}

#[test]
fn every_source_that_is_cited_has_a_name() {
    let words = words();
    for id in cited(&method()) {
        assert!(words.has(&format!("source-{}", id.replace('.', "-"))), "{id} has no name");
    }
}

#[test]
fn every_row_has_the_words_that_its_screens_show() {
    let (method, words) = (method(), words());
    let mut missing = Vec::new();
    let mut need = |key: String| {
        if !words.has(&key) {
            missing.push(key);
        }
    };
    for (family, ids, attributes) in [
        ("step", method.steps.iter().map(|row| row.id.clone()).collect::<Vec<_>>(), &["question", "help", "yields"][..]),
        ("problem", Problem::ALL.iter().map(|id| id.id().to_owned()).collect(), &["hint", "help"]),
        ("motion", Motion::ALL.iter().map(|id| id.id().to_owned()).collect(), &["hint", "help"]),
        ("stage", method.stages.iter().map(|row| row.id.clone()).collect(), &["form", "people", "revenue", "next"]),
        ("verdict", method.verdicts.iter().map(|row| row.id.clone()).collect(), &["short", "header", "summary", "next"]),
        ("cap", method.caps.iter().map(|row| row.id.clone()).collect(), &["short"]),
        ("type", method.types.iter().map(|row| row.id.clone()).collect(), &["one", "gives", "asks", "paid", "aliases"]),
        ("situation", method.situations.iter().map(|row| row.id.clone()).collect(), &["name"]),
        ("way", method.ways.iter().map(|row| row.id.clone()).collect(), &["hint"]),
        ("measure", method.measures.iter().map(|row| row.id.clone()).collect(), &["definition"]),
        ("play", method.plays.iter().map(|row| row.id.clone()).collect(), &["summary", "caveat", "figures"]),
        ("play-need", method.plays.iter().flat_map(|row| &row.needs).map(|need| need.id.clone()).collect(), &["why", "change"]),
        ("layer", method.layers.iter().map(|row| row.id.clone()).collect(), &["model", "economics", "example"]),
        ("start", method.starts().iter().map(|row| row.id.clone()).collect(), &["hint"]),
        ("triage", method.triage().iter().map(|row| row.id.clone()).collect(), &["no", "next"]),
        ("tip", method.tips().iter().map(|row| row.id.clone()).collect(), &[]),
        ("team", method.teams().iter().map(|row| row.id.clone()).collect(), &["focus", "reports"]),
        ("role", method.roles().iter().map(|row| row.id.clone()).collect(), &["does", "scope"]),
        ("paper", method.documents().iter().map(|row| row.id.clone()).collect(), &["holds", "trigger"]),
        ("enablement", method.enablement().iter().map(|row| row.id.clone()).collect(), &["about"]),
        ("enablement", method.enablement().iter().map(|row| row.group.clone()).collect(), &[]),
        ("check", method.checks().iter().map(|row| row.id.clone()).collect(), &["about"]),
        ("check", method.checks().iter().map(|row| row.group.clone()).collect(), &[]),
        ("function", method.functions().iter().map(|row| row.id.clone()).collect(), &["about", "until"]),
        ("tool", method.tools().iter().map(|row| row.id.clone()).collect(), &["about"]),
        ("factor", method.factors().iter().map(|row| row.id.clone()).collect(), &["hand", "scale", "breaks"]),
        ("evidence", method.evidence().iter().map(|row| row.id.clone()).collect(), &["definition"]),
        ("term", method.terms().iter().map(|row| row.id.clone()).collect(), &["meaning"]),
        ("topic", method.evidence().iter().map(|row| row.topic.clone()).collect(), &[]),
        ("rule", rules::all().map(|rule| rule.id.replace('/', "-")).collect(), &["found", "why", "mend"]),
        ("do", method.verdicts.iter().flat_map(|row| row.now.clone()).collect(), &[]),
        ("do", method.stages.iter().flat_map(|row| row.now.clone()).collect(), &[]),
        ("leave", method.verdicts.iter().flat_map(|row| row.leave.clone()).collect(), &[]),
        ("leave", method.stages.iter().flat_map(|row| row.leave.clone()).collect(), &[]),
        ("action", Action::ALL.iter().map(|action| action.id().to_owned()).collect(), &["verb"]),
        ("scope", Scope::ALL.iter().map(|scope| scope.id().to_owned()).collect(), &[]),
        ("sells", Sells::ALL.iter().map(|sells| sells.id().to_owned()).collect(), &[]),
        ("answer", Tri::ALL.iter().map(|tri| tri.id().to_owned()).collect(), &[]),
    ] {
        for id in ids {
            need(format!("{family}-{id}"));
            for attribute in attributes {
                need(format!("{family}-{id}.{attribute}"));
            }
        }
    }
    let screens =
        [Screen::Start, Screen::Overview, Screen::Strategy, Screen::People, Screen::Remarks, Screen::Library, Screen::Files];
    for screen in screens.into_iter().chain(StepName::ALL.map(Screen::Step)) {
        need(format!("screen-{}", screen.id()));
    }
    assert!(missing.is_empty(), "no words: {missing:#?}");
}

#[test]
fn every_row_of_tiers_and_policy_has_its_words_and_an_amount_finds_its_place_in_them() {
    let (method, words) = (method(), words());
    let mut keys: Vec<String> = Vec::new();
    let mut need = |head: &str, id: &str, attributes: &[&str]| {
        keys.push(format!("{head}-{id}"));
        keys.extend(attributes.iter().map(|attribute| format!("{head}-{id}.{attribute}")));
    };
    method.requirements().iter().for_each(|row| need("requirement", &row.id, &["ask", "measured"]));
    method.supports().iter().for_each(|row| need("support-level", &row.id, &["hint"]));
    method.templates().iter().for_each(|row| need("template", &row.id, &["summary", "gives", "asks"]));
    let rungs = method.templates().iter().flat_map(|row| &row.tiers);
    rungs.for_each(|tier| need("tier", &tier.id, &["purpose", "graduate"]));
    method.tracks().iter().for_each(|row| need("track", &row.id, &["summary"]));
    method.placements().iter().for_each(|row| need("placement", &row.id, &["help"]));
    for end in ["entry", "middle", "top"] {
        need("placement", end, &[]);
    }
    method.rates().iter().for_each(|row| need("rate", &row.id, &[]));
    for row in method.benefits() {
        need("benefit", &row.id, &["adds", "hint"]);
        need("benefit-family", &row.family, &[]);
    }
    for row in method.specialisations() {
        need("specialisation", &row.id, &["hint"]);
        need("specialisation-family", &row.family, &[]);
    }
    for row in method.policy() {
        let field = row.id.replace('_', "-");
        need("policy", &field, &["help", "usual"]);
        row.choices.iter().for_each(|choice| need(&format!("policy-{field}"), &choice.replace('_', "-"), &[]));
    }
    let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no words: {missing:#?}");

    for row in method.requirements() {
        let ask = format!("requirement-{}.ask", row.id);
        let said = words.with(&ask, &[("amount", words::number(7))]);
        assert_eq!(said.contains('7'), row.unit != Unit::Yes, "{said}");
    }
    let one = words.with("requirement-certified-people.ask", &[("amount", words::number(1))]);
    assert_eq!(one, "1 certified person");
    for row in method.benefits() {
        let adds = words.get(&format!("benefit-{}.adds", row.id));
        assert!(adds.chars().count() <= 24, "{adds} is wider than a step of the ladder");
    }
}

#[test]
fn every_tree_has_the_words_to_walk_it() {
    let (method, words) = (method(), words());
    let mut keys: Vec<String> = Vec::new();
    let mut need = |key: &str, attributes: &[&str]| {
        keys.push(key.to_owned());
        keys.extend(attributes.iter().map(|attribute| format!("{key}.{attribute}")));
    };
    for tree in method.trees() {
        need(&format!("tree-{}", tree.id), &["short", "help", "subject"]);
        tree.nodes.iter().for_each(|node| need(&format!("{}-{}", tree.family(), node.id), &["help"]));
        tree.outcomes.iter().for_each(|id| need(&format!("tree-{}-{id}", tree.id), &["means", "against"]));
    }
    let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no words: {missing:#?}");
}

#[test]
fn every_key_that_the_code_spells_out_has_words_and_no_key_stands_twice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut defined: BTreeMap<String, String> = BTreeMap::new();
    let own = words::ENGLISH.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let files = Files::built_in();
    let theirs = files.words().map(|(name, text)| (name, text.into_owned()));
    for (file, text) in own.chain(theirs) {
        for line in text.lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if key.starts_with([' ', '#', '[', '*']) || key.is_empty() {
                continue;
            }
            assert_eq!(defined.insert(key.to_owned(), file.clone()), None, "{key} stands twice");
        }
    }
    let words = words();
    let mut missing = BTreeSet::new();
    for call in [
        "words.get(\"",
        "words.with(\n\"",
        "words.with(\"",
        "say_key(MessageKind::Done, \"",
        "say_key(MessageKind::Refused, \"",
        "say(\"",
    ] {
        for entry in walk(&root.join("src")) {
            let text = fs::read_to_string(entry).unwrap();
            let product = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (at, _) in product.match_indices(call) {
                let key: String = product[at + call.len()..].chars().take_while(|letter| *letter != '"').collect();
                if key.contains('-') && !key.contains(' ') && !words.has(&key) {
                    missing.insert(key);
                }
            }
        }
    }
    assert!(missing.is_empty(), "no words: {missing:#?}");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// Many different companies: every motion, problem, band and readiness.
fn companies() -> Vec<Workspace> {
    let mut all = Vec::new();
    for (arr, sells) in [
        (3_100_000, Sells::Software),
        (8_200_000, Sells::Both),
        (25_000_000, Sells::Software),
        (80_000_000, Sells::Software),
        (400_000_000, Sells::Software),
        (1_900_000, Sells::Services),
    ] {
        for motion in Motion::ALL {
            for problem in Problem::ALL {
                for direct in [Tri::Yes, Tri::No, Tri::Unknown] {
                    let mut workspace = Workspace::default();
                    let answers = Arc::make_mut(&mut workspace.answers);
                    answers.company.sells = Some(sells);
                    answers.company.arr = Some(Figure::Fact(arr));
                    answers.motion.main = Some(motion);
                    answers.problem.chosen = vec![problem];
                    answers.direct.win_rate_known = Some(Tri::Yes);
                    answers.direct.cycle_known = Some(Tri::Yes);
                    answers.direct.forecast_met = Some(direct);
                    answers.owner.who = Some(Owner::Person("mk".into()));
                    answers.owner.share = Some(Figure::Fact(100));
                    answers.services.billed_days = Some(Figure::Fact(70));
                    answers.services.needs_beyond = Some(Tri::Yes);
                    answers.services.delivered_jointly = Some(Tri::Yes);
                    all.push(workspace);
                }
            }
        }
    }
    all
}

#[test]
fn every_proposal_has_a_reason_that_leads_to_a_source() {
    let (method, words) = (method(), words());
    for workspace in companies() {
        let advice = advice::derive(&workspace, &method, advice::rules::EXAMPLE_DAY);
        assert!(!advice.proposals.is_empty());
        for proposal in &advice.proposals {
            assert!(words.has(&proposal.reason.rule.key), "{}: {}", proposal.id, proposal.reason.rule.key);
            assert!(words.has(&proposal.subject), "{}: {}", proposal.id, proposal.subject);
            assert!(!proposal.reason.answers.is_empty(), "{} read no answer", proposal.id);
            assert!(!proposal.reason.sources.is_empty() || advice.verdict.binding.is_empty(), "{} has no source", proposal.id);
            for source in &proposal.reason.sources {
                let id = source.split(' ').next().unwrap_or_default().replace('.', "-");
                assert!(words.has(&format!("source-{id}")), "{source}");
            }
        }
    }
}

#[test]
fn every_answer_is_read_by_some_derivation() {
    let method = method();
    let base = companies();
    let changes: Vec<(&str, fn(&mut partnerwright::domain::Answers))> = vec![
        ("sells", |a| a.company.sells = Some(Sells::Services)),
        ("arr", |a| a.company.arr = Some(Figure::Fact(1_000_000))),
        ("rate", |a| a.company.rate_to_eur = Some(0.1)),
        ("band", |a| {
            a.company.arr = None;
            a.company.arr_band = Some("15-50".into());
        }),
        ("acv", |a| a.company.acv = Some(Figure::Fact(90_000))),
        ("gross margin", |a| a.company.gross_margin = Some(Figure::Unknown)),
        ("sales cycle", |a| a.company.sales_cycle = Some(Figure::Unknown)),
        ("active partners", |a| a.company.active_partners = Some(Figure::Fact(900))),
        ("problem", |a| a.problem.chosen = Problem::ALL.to_vec()),
        ("none of these", |a| {
            a.problem.chosen.clear();
            a.problem.none_of_these = Some(Tri::Yes);
        }),
        ("motion", |a| a.motion.main = None),
        ("others", |a| a.motion.others = Motion::ALL.to_vec()),
        ("stage argued", |a| {
            a.stage.argued = Some("under-5".into());
            a.stage.reason = "because".into();
        }),
        ("win rate", |a| a.direct.win_rate_known = Some(Tri::No)),
        ("cycle", |a| a.direct.cycle_known = Some(Tri::No)),
        ("forecast", |a| a.direct.forecast_met = Some(Tri::No)),
        ("owner", |a| a.owner.who = Some(Owner::Nobody)),
        ("share", |a| a.owner.share = Some(Figure::Fact(5))),
        ("hire", |a| a.owner.hire_planned = Some(Tri::No)),
        ("sponsor", |a| a.owner.sponsor = Some(Owner::Nobody)),
        ("sales lead", |a| a.owner.sales_lead_agrees = Some(Tri::No)),
        ("billed days", |a| a.services.billed_days = Some(Figure::Fact(99))),
        ("referral share", |a| a.services.referral_share = Some(Figure::Fact(30))),
        ("needs beyond", |a| a.services.needs_beyond = Some(Tri::No)),
        ("delivered jointly", |a| a.services.delivered_jointly = Some(Tri::No)),
        ("one platform", |a| a.services.one_platform = Some(Tri::Yes)),
    ];
    let told = |workspace: &Workspace| format!("{:?}", advice::derive(workspace, &method, advice::rules::EXAMPLE_DAY));
    for (name, change) in changes {
        let reads = base.iter().any(|workspace| {
            let mut other = workspace.clone();
            change(Arc::make_mut(&mut other.answers));
            told(workspace) != told(&other)
        });
        assert!(reads, "{name} is asked and never read");
    }
}

#[test]
fn a_rule_of_the_code_is_a_row_of_the_data_and_the_other_way_round() {
    let method = method();
    let code: BTreeSet<&str> = rules::all().map(|rule| rule.id).collect();
    let data: BTreeSet<&str> = method.rules.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(code, data);
}

#[test]
fn the_default_keys_all_read_and_no_two_of_a_place_are_the_same() {
    let keymap = Keymap::default_keys();
    let mut seen = BTreeSet::new();
    for binding in keymap.bindings() {
        assert!(seen.insert((binding.scope, binding.chord.to_string())), "{:?} {}", binding.scope, binding.chord);
    }
    for action in Action::ALL {
        assert!(keymap.bindings().iter().any(|binding| binding.action == *action), "{} has no key", action.id());
    }
    let (_, faults) = Keymap::with_text("[]");
    assert!(faults.is_empty());
}

#[test]
fn files_of_another_shape_are_refused_and_a_changed_set_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let about = folder.path().join("method.ron");
    fs::write(&about, "[(schema: 2, name: \"ours\", version: \"7\")]").unwrap();
    let error = Method::from_files(Files::with_folder(folder.path()).unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "method.ron, row 1: its files have shape 2, and this program reads shape 1");
    fs::write(&about, "[(schema: 1, name: \"ours\", version: \"7\")]").unwrap();
    let ours = Method::from_files(Files::with_folder(folder.path()).unwrap()).unwrap().made_with();
    assert_eq!((ours.name.as_str(), ours.version.as_str()), ("ours", "7"));
    assert_ne!(ours.digest, method().made_with().digest);
}

/// Every key of the words, with its attributes: `verdict-fix`, `verdict-fix.short`.
fn keys() -> BTreeSet<String> {
    let files = Files::built_in();
    let mut keys = BTreeSet::new();
    for (_, text) in words::english().chain(files.words().map(|(name, text)| (name.clone(), text))) {
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once(" =") else { continue };
            if let Some(attribute) = name.strip_prefix("    .") {
                keys.insert(format!("{message}.{attribute}"));
            } else if name.starts_with(|letter: char| letter.is_ascii_lowercase()) && !name.contains(' ') {
                name.clone_into(&mut message);
                keys.insert(message.clone());
            }
        }
    }
    assert!(keys.len() > 1_000, "{}", keys.len());
    keys
}

/// Every text in quotes of the product's code.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(path).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_key_of_the_words_is_asked_for_by_some_line_of_the_code_or_row_of_the_data() {
    let (literals, method) = (literals(), method());
    // What stands before and after the first hole of a `format!`, such as `verdict-{id}.header`.
    let families: Vec<(&str, &str)> = literals
        .iter()
        .filter_map(|text| {
            let (head, rest) = text.split_once('{')?;
            let (_, tail) = rest.split_once('}')?;
            (!tail.contains('{')).then_some((head, tail))
        })
        .collect();
    let rows: BTreeSet<String> = method
        .verdicts
        .iter()
        .flat_map(|row| row.now.iter().chain(&row.leave))
        .chain(method.stages.iter().flat_map(|row| row.now.iter().chain(&row.leave)))
        .flat_map(|id| [format!("do-{id}"), format!("leave-{id}")])
        .collect();
    // An attribute with a number of its own: `level-{id}.word-{number}`.
    let numbered: BTreeSet<&str> = literals
        .iter()
        .filter_map(|text| text.split_once("}.")?.1.split_once('{').map(|(name, _)| name))
        .filter(|name| name.ends_with('-'))
        .collect();
    let attributes: BTreeSet<&str> = families.iter().filter_map(|(_, tail)| tail.strip_prefix('.')).collect();
    // A family whose name stands in quotes and whose key is put together: `self.key("problem", id)`.
    let by_name = |message: &str| message.match_indices('-').any(|(at, _)| literals.contains(&message[..at]));
    let by_family = |message: &str| families.iter().any(|(head, _)| head.ends_with('-') && message.starts_with(head));
    // The points of a task's list are counted by its row.
    let steps: BTreeSet<String> =
        method.tasks().iter().flat_map(|task| (1..=task.steps).map(move |at| format!("task-{}.step-{at}", task.id))).collect();
    let is_used = |key: &String| match key.split_once('.') {
        _ if literals.contains(key) || rows.contains(key) || steps.contains(key) => true,
        None => by_name(key) || by_family(key),
        Some((message, attribute)) => {
            let by_number =
                numbered.iter().any(|name| attribute.strip_prefix(name).is_some_and(|rest| rest.parse::<u8>().is_ok()));
            let asked = by_number || attributes.contains(attribute) || literals.contains(attribute);
            // An enter has a verb for each scope.
            let asked = asked || (message.starts_with("action-") && Scope::ALL.iter().any(|scope| scope.id() == attribute));
            asked && (literals.contains(message) || by_name(message) || by_family(message))
        }
    };
    let idle: BTreeSet<String> = keys().into_iter().filter(|key| !is_used(key)).collect();
    // Where a source is from is for whoever reads the files of the method.
    let read_in_the_files =
        |key: &String| key.split_once('.').is_some_and(|(source, from)| source.starts_with("source-") && from == "from");
    let idle: Vec<&String> = idle.iter().filter(|key| !read_in_the_files(key)).collect();
    assert!(idle.is_empty(), "words that nothing asks for: {idle:#?}");
}

/// Every leaf of the answers by its path, from a set in which each says something.
#[test]
fn every_field_of_the_answers_is_read_by_advice_or_evidence_or_is_a_persons_own_words() {
    let method = method();
    // Names, notes and lines of evidence are for readers; the currency is read by whoever shows an amount.
    let words_of_a_person = ["note", "evidence", "name", "currency"];
    let told = |workspace: &Workspace| {
        let advice = advice::derive(workspace, &method, advice::rules::EXAMPLE_DAY);
        let benchmarks: Vec<String> =
            method.evidence().iter().map(|row| format!("{:?}", advice::evidence::applies(row, &workspace.answers))).collect();
        // How far a step is counts every answer; here it is what follows that counts.
        format!("{:?}{:?}{:?}{:?}{benchmarks:?}", advice.verdict, advice.plan, advice.proposals, advice.findings)
    };
    let mut base = companies();
    base.extend(companies().into_iter().map(|mut workspace| {
        let answers = Arc::make_mut(&mut workspace.answers);
        answers.company.arr = None;
        answers.problem.chosen.clear();
        workspace
    }));
    base.extend(companies().into_iter().map(|mut workspace| {
        Arc::make_mut(&mut workspace.answers).stage.reason = "because".into();
        workspace
    }));
    base.extend(companies().into_iter().map(|mut workspace| {
        Arc::make_mut(&mut workspace.answers).stage.argued = Some("under-5".into());
        workspace
    }));
    let fields: Vec<(&str, &str)> = vec![
        ("company", "sells: services"),
        ("company", "rate_to_eur: 0.1"),
        ("company", "arr: fact(1000000)"),
        ("company", "arr_band: \"15-50\""),
        ("company", "acv: fact(90000)"),
        ("company", "gross_margin: unknown"),
        ("company", "sales_cycle: unknown"),
        ("company", "active_partners: fact(900)"),
        ("company", "months_with_partners: fact(40)"),
        ("problem", "chosen: [stickiness, new_markets]"),
        ("problem", "none_of_these: yes"),
        ("motion", "main: channel_heavy"),
        ("motion", "others: [enterprise, self_serve]"),
        ("stage", "argued: \"5-15\""),
        ("stage", "reason: \"because\""),
        ("direct", "win_rate_known: no"),
        ("direct", "cycle_known: no"),
        ("direct", "forecast_met: no"),
        ("owner", "who: nobody"),
        ("owner", "share: fact(5)"),
        ("owner", "hire_planned: no"),
        ("owner", "sponsor: nobody"),
        ("owner", "sales_lead_agrees: no"),
        ("services", "billed_days: fact(99)"),
        ("services", "needs_beyond: no"),
        ("services", "delivered_jointly: no"),
        ("services", "one_platform: no"),
    ];
    // Asked on the walk and read by nothing but the count of what is open.
    let only_counted = ["services/referral_share", "motion/not_known"];
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut covered: BTreeSet<String> = only_counted.map(str::to_owned).into();
    for (step, field) in fields {
        covered.insert(format!("{step}/{}", field.split(':').next().unwrap_or_default()));
        let other: partnerwright::domain::Answers = options.from_str(&format!("({step}: ({field}))")).unwrap();
        let reads = base.iter().any(|workspace| {
            let mut changed = workspace.clone();
            let answers = serde_json::to_value(&*changed.answers).unwrap();
            let mut answers = answers.as_object().unwrap().clone();
            let said = serde_json::to_value(&other).unwrap();
            let target = answers.entry(step).or_insert_with(|| serde_json::json!({})).as_object_mut().unwrap();
            target.extend(said[step].as_object().unwrap().clone());
            *Arc::make_mut(&mut changed.answers) = serde_json::from_value(answers.into()).unwrap();
            told(workspace) != told(&changed)
        });
        assert!(reads, "{step}: {field} is asked and changes nothing");
    }
    for step in StepName::ALL {
        let mut workspace = Workspace::default();
        let answers = Arc::make_mut(&mut workspace.answers);
        answers.company.currency = "CHF".into();
        answers.company.sells = Some(Sells::Both);
        answers.motion.main = Some(Motion::Enterprise);
        answers.stage.argued = Some("5-15".into());
        answers.owner.who = Some(Owner::Person("mk".into()));
        for field in partnerwright::app::forms::fields(step.id(), &workspace, &method) {
            let path = field.address.to_string().replace("answers/", "");
            let own = words_of_a_person.iter().any(|name| path.ends_with(name));
            assert!(own || covered.contains(&path), "{path} is asked; say here who reads it");
        }
    }
}
