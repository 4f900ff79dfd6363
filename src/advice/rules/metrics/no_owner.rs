//! `metrics/no-owner`: there are several people, and not one metric is anybody’s (O).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Document, Owner, Workspace};

/// Alone, one need not say whose a metric is (O).
const PEOPLE: usize = 2;

/// The rule. It is silent once one metric has an owner: the others may well follow from that.
pub(super) const RULE: Rule = Rule::new("metrics/no-owner", check).offers(fix).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König"), (id: "jonas-falk", name: "Jonas Falk")])"#),
        ("answers.ron", r#"(owner: (who: person("mara-koenig")))"#),
        ("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1, day_90: 5)])"#),
    ],
    &[("metrics.ron", r#"(metrics: [(id: "active-partners", baseline: 1, day_90: 5, owner: "jonas-falk")])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let metrics = &case.workspace.metrics.metrics;
    let said = metrics.iter().any(|metric| !metric.owner.is_empty());
    if metrics.is_empty() || said || case.workspace.people.people.len() < PEOPLE {
        return Vec::new();
    }
    vec![Finding::at(Address::whole(Document::Metrics)).with("metrics", count(metrics.len()))]
}

fn fix(case: &Case<'_>, _: &Finding, workspace: &mut Workspace) -> bool {
    let owner = case.workspace.answers.owner.who.as_ref().and_then(Owner::person);
    let Some(owner) = owner.filter(|owner| case.workspace.people.get(owner).is_some()) else { return false };
    Arc::make_mut(&mut workspace.metrics).metrics.iter_mut().for_each(|metric| owner.clone_into(&mut metric.owner));
    true
}
