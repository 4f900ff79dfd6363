//! `tiers/identical-neighbours`: a rung differs in fewer than three things from the one below (P, D1.2).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::rungs, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/identical-neighbours", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [
        (id: "bronze", entry: [(id: "referrals", at_least: 1, months: 12)], benefits: [(id: "content"), (id: "deal-registration")]),
        (
            id: "silver",
            entry: [(id: "referrals", at_least: 4, months: 12)],
            benefits: [(id: "content"), (id: "deal-registration"), (id: "directory-listing")],
        ),
    ],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [
        (id: "bronze", entry: [(id: "referrals", at_least: 1, months: 12)], benefits: [(id: "content"), (id: "deal-registration")]),
        (
            id: "silver",
            entry: [(id: "referrals", at_least: 4, months: 12)],
            benefits: [(id: "content"), (id: "deal-registration"), (id: "directory-listing"), (id: "events"), (id: "named-contact")],
        ),
    ],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let terms = case.workspace.policy.newest();
    let mut found = Vec::new();
    for (track, rank, lower, upper) in super::steps(case) {
        let differences = rungs::differences(track, rank, terms);
        if differences < rungs::DIFFERENCES {
            found.push(
                Finding::at(Address::tier(&track.id, &upper.id).field("benefits"))
                    .with("upper", case.tier_name(upper))
                    .with("lower", case.tier_name(lower))
                    .with("count", count(differences)),
            );
        }
    }
    found
}
