//! `policy/commission-out-of-range`: a rate lies outside of what any source calls usual (C14, C6, P).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{rates, reason::Arg},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/commission-out-of-range", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    let mut found = Vec::new();
    for rate in &terms.rates {
        let mut parts = rate.id.split('/');
        let Some(track) = parts.next().and_then(|id| case.workspace.tiers.track(id)) else { continue };
        let Some(tier) = parts.next().and_then(|id| track.tier(id)) else { continue };
        let usual = match parts.next() {
            Some(kind) => rates::usual(case.method, &[kind.to_owned()]),
            None => rates::usual(case.method, &track.types),
        };
        let Some((low, high)) = usual.filter(|(low, high)| !(*low..=*high).contains(&rate.percent)) else { continue };
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
