//! `partners/never-acted`: a partner signed a quarter ago and has done nothing since (E10a, P).

use super::{at, days_since, is_awake};
use crate::advice::reason::Arg;
use crate::advice::rules::{Case, Finding, Rule};

/// The rule. A dormant one is told as that.
pub(super) const RULE: Rule = Rule::new("partners/never-acted", check).shown(
    &[("partners/hydrotec-wien.ron", r#"(name: "Hydrotec Wien", type: "reseller", state: agreed, signed: "2026-05-18")"#)],
    &[(
        "partners/hydrotec-wien.ron",
        r#"(name: "Hydrotec Wien", type: "reseller", state: active, signed: "2026-05-18", activated: "2026-07-30")"#,
    )],
);

/// Activation is measured at ninety days (P); the first deal of an early programme takes ninety at the least (E10a).
pub(super) const DUE: u32 = 90;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let idle = case.workspace.partners.iter().filter(|partner| is_awake(partner) && partner.activated.is_none());
    let found = idle.filter_map(|partner| {
        let days = days_since(partner.signed?, case);
        (days > DUE).then(|| at(partner, "activated").with("days", Arg::Days(days)))
    });
    found.collect()
}
