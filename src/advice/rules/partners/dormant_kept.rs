//! `partners/dormant-kept`: a partner has been asleep for two quarters, and nobody has parted from it (B14, P).

use super::{at, days_since};
use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::PartnerState};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/dormant-kept", check).shown(
    &[("partners/fjordsensor.ron", r#"(name: "Fjordsensor", type: "technology", state: dormant, signed: "2026-01-20")"#)],
    &[(
        "partners/fjordsensor.ron",
        r#"(name: "Fjordsensor", type: "technology", state: ended, signed: "2026-01-20", ended: "2026-11-02")"#,
    )],
);

/// Two quarters without anything (P: channel operations).
const QUIET: u32 = 180;

/// When a partner fell asleep is not noted, and cannot be before it signed or before its first act.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let asleep = case.workspace.partners.iter().filter(|partner| partner.state == PartnerState::Dormant);
    let kept = asleep.filter_map(|partner| {
        // One that never signed is told as that.
        let last = partner.activated.max(Some(partner.signed?))?;
        (days_since(last, case) > QUIET).then(|| at(partner, "state").with("since", Arg::Day(last)))
    });
    kept.collect()
}
