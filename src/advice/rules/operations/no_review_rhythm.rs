//! `operations/no-review-rhythm`: partners have signed, and nobody sits down with them regularly (D3, E13d).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::operations::{self, When},
    domain::Address,
};

/// The point of the lists that it is, by the method's id. Its row says from which stage on: 15 million.
const REVIEWS: &str = "quarterly-reviews";

/// The rule. It is silent until somebody has begun with the lists.
pub(super) const RULE: Rule = Rule::new("operations/no-review-rhythm", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("answers.ron", "(company: (sells: software, arr: fact(20000000)))"),
        ("partners/hansa-integrators.ron", r#"(name: "Hansa Integrators", owner: "mara-koenig", state: active)"#),
        ("operations.ron", r#"(checks: [(id: "tracking", state: there)])"#),
    ],
    &[("operations.ron", r#"(checks: [(id: "tracking", state: there), (id: "quarterly-reviews", state: begun)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    if held.checks.is_empty() || !super::is_missing(held.check(REVIEWS)) {
        return Vec::new();
    }
    let asked =
        case.method.point(REVIEWS).is_some_and(|row| operations::when(case.method, case.advice, &row.from) == When::Now);
    let signed = case.signed();
    let found = || Finding::at(Address::operations("check", REVIEWS).field("state")).with("partners", count(signed));
    (asked && signed > 0).then(found).into_iter().collect()
}
