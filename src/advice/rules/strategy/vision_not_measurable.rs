//! `strategy/vision-not-measurable`: a vision is begun, and lacks a part without which nobody can say whether it came true
//! (C1).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::reason::Arg, domain::Address};

/// The rule. Where nothing was said yet there is nothing to mend.
pub(super) const RULE: Rule = Rule::new("strategy/vision-not-measurable", check).shown(
    &[("strategy.ron", r#"(vision: (words: "Partners everywhere", share: 30))"#)],
    &[("strategy.ron", r#"(vision: (words: "Partners everywhere", share: 30, of: "new ARR", by: "2027-Q4"))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let vision = &case.workspace.strategy.vision;
    let missing = if vision.is_empty() { Vec::new() } else { vision.missing() };
    // One finding for all parts: the form that mends it shows them together.
    let found = missing.first().map(|part| {
        Finding::at(Address::vision(part.file()))
            .with("what", Arg::Key(format!("page-weak-vision-{}", part.file())))
            .with("more", count(missing.len() - 1))
    });
    found.into_iter().collect()
}
