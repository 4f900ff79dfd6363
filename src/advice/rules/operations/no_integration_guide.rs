//! `operations/no-integration-guide`: partners are to connect their product, and nothing tells them how (B11, D1.3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// The type of partners who connect a product of their own, by the method's id (C2).
const TECHNOLOGY: &str = "technology";

/// The piece of enablement that tells them how, by the method's id (D1.3 15/15).
const GUIDE: &str = "technical-documents";

/// The rule. It is silent until somebody has begun with enablement.
pub(super) const RULE: Rule = Rule::new("operations/no-integration-guide", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        (
            "partners/fjordsensor.ron",
            r#"(name: "Fjordsensor", type: "technology", owner: "mara-koenig", state: agreed, signed: "2026-09-14")"#,
        ),
        ("operations.ron", r#"(enablement: [(id: "product-training", state: there)])"#),
    ],
    &[(
        "operations.ron",
        r#"(enablement: [(id: "product-training", state: there), (id: "technical-documents", state: begun)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    if held.enablement.is_empty() || !super::is_missing(held.piece(GUIDE)) {
        return Vec::new();
    }
    let partners = case.workspace.partners.iter();
    let waiting = partners.filter(|partner| partner.kind == TECHNOLOGY && partner.state.is_signed()).count();
    let found = || Finding::at(Address::operations("piece", GUIDE).field("state")).with("partners", count(waiting));
    (waiting > 0).then(found).into_iter().collect()
}
