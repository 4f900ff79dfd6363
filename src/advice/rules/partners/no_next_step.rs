//! `partners/no-next-step`: a partnership holds, and nobody knows what comes next (B11).

use super::{each, is_awake};
use crate::advice::rules::{Case, Finding, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/no-next-step", check).shown(
    &[("partners/datenfaehre.ron", r#"(name: "Datenfähre", type: "technology", state: agreed, signed: "2026-10-29")"#)],
    &[(
        "partners/datenfaehre.ron",
        r#"(name: "Datenfähre", type: "technology", state: agreed, signed: "2026-10-29", next_step: "First test connection")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    each(case, "next_step", |partner| is_awake(partner) && partner.next_step.trim().is_empty())
}
