//! `decisions/irreversible-without-reason`: a decision that cannot be taken back says nothing for itself (P, O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("decisions/irreversible-without-reason", check).shown(
    &[(
        "decisions.ron",
        r#"(decisions: [
    (id: "d1", on: "2026-11-12", question: "Does Cem’s reseller get the north alone?", outcome: "Yes, for three years", reversible: false),
])"#,
    )],
    &[(
        "decisions.ron",
        r#"(decisions: [
    (id: "d1", on: "2026-11-12", question: "Does Cem’s reseller get the north alone?", outcome: "Yes, for three years",
        reason: "They hire two people for it, and asked for the time to earn them back.", reversible: false),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let standing = super::standing(&case.workspace.decisions);
    let silent = standing.filter(|record| !record.reversible && record.reason.trim().is_empty());
    silent
        .map(|record| {
            let asked = if record.question.is_empty() { &record.id } else { &record.question };
            Finding::at(Address::record(&record.id).field("reason")).with("name", Arg::Text(asked.clone()))
        })
        .collect()
}
