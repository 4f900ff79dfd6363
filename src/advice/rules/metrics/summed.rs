//! `metrics/summed`: sourced and influenced revenue are counted as one figure (E9).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The two kinds of revenue that are told apart (E9).
const KINDS: [&str; 2] = ["sourced", "influenced"];

/// What joins two things to one.
const JOINS: [&str; 5] = ["and", "+", "&", "plus", "or"];

/// What says that two things are held against each other, and not put together.
const APART: [&str; 9] = ["between", "ratio", "versus", "apart", "separately", "separate", "not", "without", "side"];

/// So many words stand between the two at most, the join among them: “sourced revenue and partner-influenced”.
const BETWEEN: usize = 3;

/// The rule. Notes are not read: they say as often that the two are told apart.
pub(super) const RULE: Rule = Rule::new("metrics/summed", check).shown(
    &[("strategy.ron", r#"(vision: (share: 30, of: "revenue, sourced and influenced", by: "2028"))"#)],
    &[("strategy.ron", r#"(vision: (share: 30, of: "new revenue sourced by partners", by: "2028"))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let vision = &case.workspace.strategy.vision.of;
    if is_sum(vision) {
        findings.push(Finding::at(Address::vision("of")).with("name", Arg::Text(vision.clone())));
    }
    for metric in case.workspace.metrics.metrics.iter().filter(|metric| is_sum(&metric.name)) {
        findings.push(Finding::at(Address::metric(&metric.id).field("name")).with("name", case.metric_name(metric)));
    }
    findings
}

/// Whether a text puts the two kinds together: both stand in it, joined.
pub(super) fn is_sum(text: &str) -> bool {
    let lower = text.to_lowercase().replace('+', " + ").replace('&', " & ");
    let words: Vec<&str> =
        lower.split(|c: char| !(c.is_alphanumeric() || "+&".contains(c))).filter(|w| !w.is_empty()).collect();
    let place = |kind: &str| words.iter().position(|word| *word == kind);
    let (Some(one), Some(other)) = (place(KINDS[0]), place(KINDS[1])) else { return false };
    let between = &words[one.min(other) + 1..one.max(other)];
    let joined = between.len() <= BETWEEN && between.iter().any(|word| JOINS.contains(word));
    joined && !words.iter().any(|word| APART.contains(word))
}
