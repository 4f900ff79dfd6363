//! `operations/no-feedback`: there are many partners, and nobody asks them how it is to be one (D3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// So many partners one hears without asking: as many as one person looks after in the first band (E2; the bound is O).
const PARTNERS: usize = 10;

/// The measure that asks, by the method's id (D1.7 1/15).
const MEASURE: &str = "partner-nps";

/// The point of the lists that collects what partners say, by the method's id (D1.4 5/15).
const POINT: &str = "improvement";

/// How a metric or a point of one's own shows that it asks.
const STEMS: [&str; 4] = ["feedback", "survey", "satisf", "nps"];

/// The rule. It is silent until somebody has begun with metrics or with the lists.
pub(super) const RULE: Rule = Rule::new("operations/no-feedback", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(14)))"),
        ("operations.ron", r#"(checks: [(id: "tracking", state: there)])"#),
    ],
    &[("operations.ron", r#"(checks: [(id: "tracking", state: there), (id: "improvement", state: begun)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (held, metrics) = (&case.workspace.operations, &case.workspace.metrics.metrics);
    if held.checks.is_empty() && metrics.is_empty() {
        return Vec::new();
    }
    let asks = |name: &str| {
        let name = name.to_lowercase();
        STEMS.iter().any(|stem| name.contains(stem))
    };
    let measured = metrics.iter().any(|metric| metric.id == MEASURE || asks(&metric.name));
    let listed = held.checks.iter().any(|entry| !super::is_missing(Some(entry)) && (entry.id == POINT || asks(&entry.name)));
    if measured || listed {
        return Vec::new();
    }
    let partners = super::partners(case);
    let found = || Finding::at(Address::operations("check", POINT).field("state")).with("partners", count(partners));
    (partners > PARTNERS).then(found).into_iter().collect()
}
