//! `tiers/asks-less`: a rung asks for less than the one below, or for the same, so that two rungs fit one partner (D1.1, P).

use std::cmp::Ordering;

use super::{asks, benefit_without_requirement};
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Tier, tiers::Requirement},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/asks-less", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "registered-deals", at_least: 6, months: 12), (id: "certified-people", at_least: 1)]),
        (id: "gold", entry: [(id: "registered-deals", at_least: 4, months: 12), (id: "certified-people", at_least: 3)]),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "registered-deals", at_least: 6, months: 12), (id: "certified-people", at_least: 1)]),
        (id: "gold", entry: [(id: "registered-deals", at_least: 12, months: 12), (id: "certified-people", at_least: 3)]),
    ],
)])"#,
    )],
);

/// One finding a rung: the first requirement of which it asks less, else that it asks for the same.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (track, rank, lower, upper) in super::steps(case) {
        let (at, needs, asked) = if let Some((less, more)) = less(case, lower, upper) {
            let at = Address::tier(&track.id, &upper.id).item("requirement", &less.id);
            (at, asks::threshold(case, less), asks::threshold(case, more))
        } else {
            let same = !upper.entry.is_empty() && asks::no_more(lower, upper);
            if !same || benefit_without_requirement::is_free(track, rank, lower, upper) {
                continue;
            }
            (Address::tier(&track.id, &upper.id).field("entry"), Arg::Number(0), Arg::Number(0))
        };
        let requirement = at.item_id("requirement").map_or(Arg::Text(String::new()), |id| asks::name(case, id));
        let same = Arg::Number(i64::from(at.item_id("requirement").is_none()));
        found.push(
            Finding::at(at)
                .with("same", same)
                .with("upper", case.tier_name(upper))
                .with("lower", case.tier_name(lower))
                .with("requirement", requirement)
                .with("needs", needs)
                .with("asked", asked),
        );
    }
    found
}

/// The first requirement of which the upper rung asks less, and what the lower one asks of it.
fn less<'a>(case: &Case<'_>, lower: &'a Tier, upper: &'a Tier) -> Option<(&'a Requirement, &'a Requirement)> {
    upper.entry.iter().find_map(|needs| {
        let asked = lower.requirement(&needs.id)?;
        (asks::compare(case, needs, asked) == Ordering::Less).then_some((needs, asked))
    })
}
