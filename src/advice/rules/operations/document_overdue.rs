//! `operations/document-overdue`: the day on which somebody was to go through a document again has passed (C5).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{
        operations::{self, Due},
        reason::Arg,
    },
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("operations/document-overdue", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        (
            "operations.ron",
            r#"(documents: [(id: "agreement", owner: "mara-koenig", link: "wiki/agreement", updated: "2025-10-06")])"#,
        ),
    ],
    &[(
        "operations.ron",
        r#"(documents: [(id: "agreement", owner: "mara-koenig", link: "wiki/agreement", updated: "2026-10-05")])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for paper in &case.workspace.operations.documents {
        if let Due::Late(days) = operations::due(Some(paper), case.method.paper(&paper.id), case.today) {
            findings.push(
                Finding::at(Address::operations("paper", &paper.id).field("updated"))
                    .with("name", super::paper_name(case, paper))
                    .with("days", Arg::Days(days.unsigned_abs())),
            );
        }
    }
    findings
}
