//! `operations/document-without-owner`: a document is there, and nobody keeps it true (C5).

use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("operations/document-without-owner", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("operations.ron", r#"(documents: [(id: "playbook", link: "wiki/playbook", updated: "2026-11-02")])"#),
    ],
    &[(
        "operations.ron",
        r#"(documents: [(id: "playbook", owner: "mara-koenig", link: "wiki/playbook", updated: "2026-11-02")])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let papers = case.workspace.operations.documents.iter();
    let open = papers.filter(|paper| super::is_there(paper) && paper.owner.is_empty());
    open.map(|paper| {
        Finding::at(Address::operations("paper", &paper.id).field("owner")).with("name", super::paper_name(case, paper))
    })
    .collect()
}
