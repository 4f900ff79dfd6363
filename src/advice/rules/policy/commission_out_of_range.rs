//! `policy/commission-out-of-range`: a rate lies outside of what any source calls usual (C14, C6, P).

use super::{change, rung};
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{rates, reason::Arg},
    domain::{Address, Tier, Workspace, policy::Rate},
};

/// The rule. Its fix goes to the nearest end of the usual range.
pub(super) const RULE: Rule = Rule::new("policy/commission-out-of-range", check).offers(fix).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "referral", types: ["referral"], tiers: [(id: "introducer")]),
])"#,
        ),
        ("policy.ron", r#"(terms: [(id: "t1", rates: [(id: "referral/introducer", percent: 35)])])"#),
    ],
    &[("policy.ron", r#"(terms: [(id: "t1", rates: [(id: "referral/introducer", percent: 25)])])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    let mut found = Vec::new();
    for rate in &terms.rates {
        let Some((tier, (low, high))) = usual(case, rate) else { continue };
        if (low..=high).contains(&rate.percent) {
            continue;
        }
        found.push(
            Finding::at(Address::terms(&terms.id).item("rate", &rate.id))
                .with("tier", case.tier_name(tier))
                .with("rate", Arg::Percent(rate.percent))
                .with("low", Arg::Percent(low))
                .with("high", Arg::Percent(high)),
        );
    }
    found
}

/// The rung of a rate, and what is usual there.
fn usual<'a>(case: &Case<'a>, rate: &'a Rate) -> Option<(&'a Tier, (u32, u32))> {
    let (track, tier, kind) = rung(case, rate)?;
    let usual = match kind {
        Some(kind) => rates::usual(case.method, &[kind.to_owned()]),
        None => rates::usual(case.method, &track.types),
    };
    Some(tier).zip(usual)
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let rates = case.workspace.policy.newest().map(|terms| terms.rates.as_slice()).unwrap_or_default();
    let Some(rate) = rates.iter().find(|rate| finding.address.item_id("rate") == Some(&rate.id)) else { return false };
    let Some((_, (low, high))) = usual(case, rate) else { return false };
    change(finding, workspace, |terms| terms.set_rate(&rate.id, Some(rate.percent.clamp(low, high))))
}
