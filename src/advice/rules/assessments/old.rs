//! `assessments/old`: the newest round is of more than a year ago (P, C12).

use jiff::ToSpan;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// How long a round holds, in months: the structure is to be gone through every year (P).
const MONTHS: i32 = 12;

/// The rule.
pub(super) const RULE: Rule = Rule::new("assessments/old", check).shown(
    &[("assessments/2025-10-06/_round.ron", r#"(opened: "2025-10-06", raters: ["mara-koenig"])"#)],
    &[
        ("assessments/2025-10-06/_round.ron", r#"(opened: "2025-10-06", raters: ["mara-koenig"])"#),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig"])"#),
    ],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(round) = case.workspace.assessments.newest() else { return Vec::new() };
    let Some(opened) = round.opened.or_else(|| round.id.get(..10)?.parse().ok()) else { return Vec::new() };
    // What no calendar holds is not over yet.
    let holds = opened.checked_add(MONTHS.months()).map_or(true, |last| case.today <= last);
    if holds {
        return Vec::new();
    }
    vec![Finding::at(Address::round(&round.id)).with("opened", Arg::Day(opened))]
}
