//! `partners/ended-without-date`: a partnership has ended, and nobody noted when.

use super::each;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::PartnerState;

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/ended-without-date", check).shown(
    &[("partners/wessel-und-sohn.ron", r#"(name: "Wessel & Sohn", state: ended, signed: "2025-01-13")"#)],
    &[("partners/wessel-und-sohn.ron", r#"(name: "Wessel & Sohn", state: ended, signed: "2025-01-13", ended: "2026-01-30")"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    each(case, "ended", |partner| partner.state == PartnerState::Ended && partner.ended.is_none())
}
