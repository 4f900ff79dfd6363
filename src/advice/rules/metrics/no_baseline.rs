//! `metrics/no-baseline`: without a baseline nobody can say what the programme has changed (E14).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/no-baseline", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let open = case.workspace.metrics.metrics.iter().filter(|metric| metric.baseline.is_none());
    open.map(|metric| Finding::at(Address::metric(&metric.id).field("baseline")).with("name", case.metric_name(metric)))
        .collect()
}
