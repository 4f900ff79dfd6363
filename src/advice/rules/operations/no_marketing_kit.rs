//! `operations/no-marketing-kit`: partners are to speak for the product, and have nothing to do it with (B11, D1.3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::Address;

/// What a partner speaks with, by the method's ids, the one that is advised first (D1.3 14/15, 13/15).
const KITS: [&str; 2] = ["marketing-kit", "sales-kit"];

/// For fewer partners, whoever looks after them sends what each needs (O).
const PARTNERS: usize = 3;

/// The rule. It is silent until somebody has begun with enablement; one of the two will do.
pub(super) const RULE: Rule = Rule::new("operations/no-marketing-kit", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("partners/hansa-integrators.ron", r#"(name: "Hansa Integrators", owner: "mara-koenig", state: active)"#),
        ("partners/nordnetz-consult.ron", r#"(name: "Nordnetz Consult", owner: "mara-koenig", state: active)"#),
        ("partners/planwerk-sued.ron", r#"(name: "Planwerk Süd", owner: "mara-koenig", state: agreed)"#),
        ("operations.ron", r#"(enablement: [(id: "product-training", state: there)])"#),
    ],
    &[("operations.ron", r#"(enablement: [(id: "product-training", state: there), (id: "sales-kit", state: there)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    if held.enablement.is_empty() || !KITS.iter().all(|kit| super::is_missing(held.piece(kit))) {
        return Vec::new();
    }
    let signed = case.signed();
    let found = || Finding::at(Address::operations("piece", KITS[0]).field("state")).with("partners", count(signed));
    (signed >= PARTNERS).then(found).into_iter().collect()
}
