//! `decisions/unknown-id`: a record names a record or a person that there is not, stands in its own place, or has the id of
//! another.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule. A tree that the method does not know is fine: the decision may have been made with another one. There is no fix:
/// a record that stands is never changed unless a person does it.
pub(super) const RULE: Rule = Rule::new("decisions/unknown-id", check).shown(
    &[
        (
            "decisions.ron",
            r#"(decisions: [
    (id: "d1", on: "2026-10-20", by: "mara-koch", question: "Who calls the first five?", outcome: "Mara", reason: "She knows them."),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "decisions.ron",
        r#"(decisions: [
    (id: "d1", on: "2026-10-20", by: "mara", question: "Who calls the first five?", outcome: "Mara", reason: "She knows them."),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (log, people) = (&case.workspace.decisions, &case.workspace.people);
    let faults = log.faults(|id| people.get(id).is_some());
    let found = faults.into_iter().filter_map(|(at, fault)| {
        let record = log.decisions.get(at)?;
        let named = match fault.field() {
            "by" => &record.by,
            "supersedes" => &record.supersedes,
            _ => &record.id,
        };
        let finding = Finding::at(Address::record(&record.id).field(fault.field()))
            .with("name", Arg::Text(record.id.clone()))
            .with("what", Arg::Key(format!("decision-fault-{}", fault.id())))
            .with("id", Arg::Text(named.clone()));
        Some(finding)
    });
    found.collect()
}
