//! `tiers/gives-less`: a rung lacks something that the one below gives (D1.1: each rung adds to the last; P).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Workspace},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/gives-less", check).offers(fix).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "certified-people", at_least: 1)], benefits: [(id: "content"), (id: "deal-registration")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 3)],
            benefits: [(id: "content"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access")],
            keep: [(id: "certified-people", at_least: 2)],
            notice: 30,
            back: 6,
        ),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [
        (id: "silver", entry: [(id: "certified-people", at_least: 1)], benefits: [(id: "content"), (id: "deal-registration")]),
        (
            id: "gold",
            entry: [(id: "certified-people", at_least: 3)],
            benefits: [
                (id: "content"), (id: "deal-registration"), (id: "events", amount: 2), (id: "named-contact"), (id: "roadmap-access"),
            ],
            keep: [(id: "certified-people", at_least: 2)],
            notice: 30,
            back: 6,
        ),
    ],
)])"#,
    )],
);

/// One finding a rung: it names the first of what is lacking, and how much more.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (track, _, lower, upper) in super::steps(case) {
        let mut lacking = lower.benefits.iter().filter(|benefit| upper.benefit(&benefit.id).is_none());
        let Some(first) = lacking.next() else { continue };
        let name = match case.method.benefit(&first.id) {
            Some(row) => Arg::Key(format!("benefit-{}", row.id)),
            None => Arg::Text(first.id.clone()),
        };
        found.push(
            Finding::at(Address::tier(&track.id, &upper.id).field("benefits"))
                .with("upper", case.tier_name(upper))
                .with("lower", case.tier_name(lower))
                .with("benefit", name)
                .with("more", count(lacking.count())),
        );
    }
    found
}

/// Gives what is lacking on that rung and on those above it, so that it is not lost one rung further up.
fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some((track, tier)) = finding.address.item_id("track").zip(finding.address.item_id("tier")) else { return false };
    let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(track) else { return false };
    let Some(below) = track.rank(tier).and_then(|rank| rank.checked_sub(1)) else { return false };
    let (lower, above) = track.tiers.split_at_mut(below + 1);
    let Some(lower) = lower.last() else { return false };
    for upper in above {
        for benefit in &lower.benefits {
            if upper.benefit(&benefit.id).is_none() {
                upper.benefits.push(benefit.clone());
            }
        }
    }
    true
}
