//! `operations/no-agreement`: partners have signed, and among the documents there is no agreement that they signed (B14, C5).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, operations::Paper};

/// The document that partners sign, by the method's id (C5 1/7).
const AGREEMENT: &str = "agreement";

/// The rule. It is silent until somebody has begun with the documents.
pub(super) const RULE: Rule = Rule::new("operations/no-agreement", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("partners/hansa-integrators.ron", r#"(name: "Hansa Integrators", owner: "mara-koenig", state: active)"#),
        (
            "operations.ron",
            r#"(documents: [(id: "playbook", owner: "mara-koenig", link: "wiki/playbook", updated: "2026-11-02")])"#,
        ),
    ],
    &[(
        "operations.ron",
        r#"(documents: [
    (id: "agreement", owner: "mara-koenig", link: "wiki/agreement", updated: "2026-10-05"),
    (id: "playbook", owner: "mara-koenig", link: "wiki/playbook", updated: "2026-11-02"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    if held.documents.is_empty() || held.get::<Paper>(AGREEMENT).is_some_and(super::is_there) {
        return Vec::new();
    }
    let signed = case.signed();
    let found = || Finding::at(Address::operations("paper", AGREEMENT).field("link")).with("partners", count(signed));
    (signed > 0).then(found).into_iter().collect()
}
