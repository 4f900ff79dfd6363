//! `metrics/id-twice`: two metrics go by one id, so that only the first is ever meant (O).

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Metric};

/// The rule.
pub(super) const RULE: Rule = Rule::new("metrics/id-twice", check).shown(
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "active-partners", baseline: 1, day_90: 5),
    (id: "active-partners", baseline: 2, day_90: 8),
])"#,
    )],
    &[(
        "metrics.ron",
        r#"(metrics: [
    (id: "active-partners", baseline: 1, day_90: 5),
    (id: "activation", baseline: 40, day_90: 60),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = &case.workspace.metrics.metrics;
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for metric in metrics {
        *seen.entry(&metric.id).or_default() += 1;
    }
    // One finding an id, at its first place; it is taken out once told.
    let mut twice = |metric: &&Metric| seen.remove(metric.id.as_str()).filter(|times| *times > 1);
    let told = metrics.iter().filter_map(|metric| Some((metric, twice(&metric)?)));
    told.map(|(metric, times)| {
        Finding::at(Address::metric(&metric.id)).with("name", case.metric_name(metric)).with("times", count(times))
    })
    .collect()
}
