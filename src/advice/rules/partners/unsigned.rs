//! `partners/unsigned`: a partnership is lived, and no day says that anything was signed (B14).

use super::each;
use crate::advice::rules::{Case, Finding, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/unsigned", check).shown(
    &[("partners/anne-riedel.ron", r#"(name: "Anne Riedel", type: "referral", state: active, activated: "2026-08-24")"#)],
    &[(
        "partners/anne-riedel.ron",
        r#"(name: "Anne Riedel", type: "referral", state: active, signed: "2026-07-13", activated: "2026-08-24")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    each(case, "signed", |partner| partner.state.is_signed() && partner.signed.is_none())
}
