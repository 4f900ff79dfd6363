//! The table of answer sets with the verdict that the sources give for each.

use std::sync::Arc;

use partnerwright::{
    advice::{self, Subject},
    domain::{Answers, Workspace},
    method::Method,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    name: String,
    answers: Answers,
    /// A verdict id; empty is none.
    verdict: String,
    /// The subjects whose cap is the verdict.
    binds: Vec<String>,
    provisional: bool,
    why: String,
}

#[test]
fn every_answer_set_of_the_table_gets_the_verdict_that_the_sources_give() {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let cases: Vec<Case> = options.from_str(include_str!("verdicts.ron")).unwrap();
    assert!(cases.len() >= 40);
    let method = Method::built_in().unwrap();
    let mut wrong = Vec::new();
    for case in cases {
        let workspace = Workspace { answers: Arc::new(case.answers), ..Workspace::default() };
        let verdict = advice::derive(&workspace, &method, advice::rules::EXAMPLE_DAY).verdict;
        let mut binds: Vec<&str> = verdict.binding.iter().copied().map(Subject::id).collect();
        let mut expected: Vec<&str> = case.binds.iter().map(String::as_str).collect();
        binds.sort_unstable();
        expected.sort_unstable();
        let id = verdict.id.as_deref().unwrap_or("");
        if (id, &binds, verdict.provisional) != (case.verdict.as_str(), &expected, case.provisional) {
            wrong.push(format!(
                "{}: {id} {binds:?} provisional {}, and not {} {expected:?} provisional {} ({})",
                case.name, verdict.provisional, case.verdict, case.provisional, case.why
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
