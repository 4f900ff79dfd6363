//! `partners/no-type`: a partner has signed, and nobody said what kind of partner it is (C7).

use super::each;
use crate::advice::rules::{Case, Finding, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/no-type", check).shown(
    &[("partners/nordnetz-consult.ron", r#"(name: "Nordnetz Consult", state: agreed, signed: "2026-11-09")"#)],
    &[(
        "partners/nordnetz-consult.ron",
        r#"(name: "Nordnetz Consult", type: "reseller", state: agreed, signed: "2026-11-09")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    each(case, "type", |partner| partner.state.is_signed() && partner.kind.is_empty())
}
