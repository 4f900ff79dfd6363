//! `direct/not-ready`: direct sales cannot be predicted (E1): partners multiply what is there.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::DirectReading, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("direct/not-ready", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.advice.direct == DirectReading::NotYet {
        return vec![Finding::at(Address::answer("direct/win_rate_known"))];
    }
    Vec::new()
}
