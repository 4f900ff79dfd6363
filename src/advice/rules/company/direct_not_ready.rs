//! `direct/not-ready`: direct sales cannot be predicted (E1): partners multiply what is there.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::DirectReading, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("direct/not-ready", check).shown(
    &[("answers.ron", "(direct: (win_rate_known: no, cycle_known: no, forecast_met: no))")],
    &[(
        "answers.ron",
        r#"(direct: (win_rate_known: no, cycle_known: yes, cycle_evidence: "96 days, median of 61 sales", forecast_met: no))"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.advice.direct == DirectReading::NotYet {
        return vec![Finding::at(Address::answer("direct/win_rate_known"))];
    }
    Vec::new()
}
