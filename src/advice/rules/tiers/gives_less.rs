//! `tiers/gives-less`: a rung lacks something that the one below gives (D1.1: each rung adds to the last; P).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/gives-less", check);

/// One finding a rung: it names the first of what is lacking, and how much more.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        for pair in track.tiers.windows(2) {
            let (lower, upper) = (&pair[0], &pair[1]);
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
    }
    found
}
