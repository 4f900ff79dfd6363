//! `operations/no-portal`: so many partners need a door of their own, and there is none (D3, C10).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{
    Address,
    operations::{Stand, Tool},
};

/// From so many partners on support without a portal breaks, as the factor of support does (C9 3/6; the count is O).
const PARTNERS: usize = 30;

/// The function of the stack, by the method's id (C10 1/7).
const FUNCTION: &str = "prm";

/// The piece of enablement and the point of the lists that tell of a portal as well (D1.3 11/15, D1.4 11/15).
const OTHERS: (&str, &str) = ("portal", "portal-runs");

/// The rule. It is silent until somebody has begun with the tools.
pub(super) const RULE: Rule = Rule::new("operations/no-portal", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(34)))"),
        ("operations.ron", r#"(tools: [(id: "crm", name: "hubspot", state: there)])"#),
    ],
    &[(
        "operations.ron",
        r#"(tools: [(id: "crm", name: "hubspot", state: there), (id: "prm", name: "introw", state: begun)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    let begun = held.get::<Tool>(FUNCTION).is_some_and(|tool| tool.state != Stand::Missing);
    let told = !super::is_missing(held.piece(OTHERS.0)) || !super::is_missing(held.check(OTHERS.1));
    if held.tools.is_empty() || begun || told {
        return Vec::new();
    }
    let partners = super::partners(case);
    let found = || Finding::at(Address::operations("tool", FUNCTION).field("state")).with("partners", count(partners));
    (partners >= PARTNERS).then(found).into_iter().collect()
}
