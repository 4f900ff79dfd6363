//! `policy/unknown-id`: a rate is for nothing, an involvement is one that the method does not know, or two terms share an id.

use super::{change, rung};
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Terms, Workspace, policy::Rate},
};

/// The rule. A rate for nothing pays nobody, so that it can go; what somebody wrote otherwise is for a person to mend.
pub(super) const RULE: Rule = Rule::new("policy/unknown-id", check).mends(fix).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "solution", types: ["reseller"], tiers: [(id: "silver"), (id: "gold")]),
])"#,
        ),
        (
            "policy.ron",
            r#"(terms: [
    (id: "t1", rates: [
        (id: "solution/silver", percent: 25),
        (id: "solution/gold", percent: 32),
        (id: "solution/platinum", percent: 40),
    ]),
])"#,
        ),
    ],
    &[(
        "policy.ron",
        r#"(terms: [
    (id: "t1", rates: [
        (id: "solution/silver", percent: 25),
        (id: "solution/gold", percent: 32),
    ]),
])"#,
    )],
);

/// Rates and involvement of the newest terms only: earlier ones may speak of rungs that there were.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let policy = &case.workspace.policy;
    let found = |address: Address, what: &str, id: String| {
        Finding::at(address).with("what", Arg::Text(what.to_owned())).with("id", Arg::Text(id))
    };
    let mut findings = Vec::new();
    for (at, terms) in policy.terms.iter().enumerate() {
        let same = |other: &&Terms| other.id == terms.id;
        // Told once, at the second of them.
        if policy.terms[..at].iter().filter(same).count() == 1 {
            findings.push(found(Address::terms(&terms.id), "terms", terms.id.clone()));
        }
    }
    let Some(newest) = policy.newest() else { return findings };
    for rate in newest.rates.iter().filter(|rate| !is_known(case, rate)) {
        findings.push(found(Address::terms(&newest.id).item("rate", &rate.id), "rate", rate.id.clone()));
    }
    if let Some(row) = case.method.policy_field("involvement") {
        let unknown: Vec<&str> = newest.involvement.iter().filter(|id| !row.choices.contains(id)).map(String::as_str).collect();
        if !unknown.is_empty() {
            findings.push(found(Address::terms(&newest.id).field("involvement"), "involvement", unknown.join(", ")));
        }
    }
    findings
}

/// Whether a rate is for a rung that is there, and for a type that the method or the track knows.
fn is_known(case: &Case<'_>, rate: &Rate) -> bool {
    rate.id.split('/').count() <= 3
        && rung(case, rate).is_some_and(|(track, _, kind)| {
            kind.is_none_or(|kind| case.method.partner_type(kind).is_some() || track.types.iter().any(|known| known == kind))
        })
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(rate) = finding.address.item_id("rate") else { return false };
    change(finding, workspace, |terms| terms.set_rate(rate, None))
}
