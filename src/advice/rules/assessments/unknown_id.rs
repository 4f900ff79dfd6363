//! `assessments/unknown-id`: a sheet is by nobody of the register, or scores what the method does not have, or not in that way.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{
        diagnosis::{merge, views},
        reason::Arg,
    },
    domain::Address,
};

/// The rule. What somebody said who was taken out of the register goes by no name, and is meant to.
pub(super) const RULE: Rule = Rule::new("assessments/unknown-id", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", raters: ["mara-koenig"])"#),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    scores: [(id: "stream-stategy", score: level(2))],
)"#,
        ),
    ],
    &[(
        "assessments/2026-11-16/mara-koenig.ron",
        r#"(
    round: "2026-11-16", rater: "mara-koenig",
    scores: [(id: "stream-strategy", score: level(2))],
)"#,
    )],
);

/// Whether a name is one that is given to whoever was taken out of the register: `former`, `former-2`.
fn is_former(rater: &str) -> bool {
    let rest = rater.strip_prefix("former");
    rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok()))
}

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (assessments, people) = (&case.workspace.assessments, &case.workspace.people);
    let found = |at: Address, name: &str, ids: Vec<String>| {
        Finding::at(at).with("name", Arg::Text(name.to_owned())).with("id", Arg::Text(ids.join(", ")))
    };
    let mut findings = Vec::new();
    for sheet in assessments.all_sheets() {
        let at = Address::sheet(&sheet.round, &sheet.rater);
        let person = people.get(&sheet.rater);
        if person.is_none() && !is_former(&sheet.rater) {
            findings.push(found(at.clone(), &sheet.rater, vec![sheet.rater.clone()]));
        }
        let kept = merge::kept(case.method, sheet);
        let ids: Vec<String> = [kept.unknown, kept.foreign, kept.twice].concat();
        if let Some(first) = ids.first().cloned() {
            let name = person.map_or(&sheet.rater, |person| &person.name);
            findings.push(found(at.item("score", &first), name, ids));
        }
    }
    for round in assessments.rounds() {
        let stray = |item: &&crate::domain::assessments::Agreed| {
            views::instrument_of(case.method, &item.id).is_none_or(|row| !views::fits(row.kind, item.score))
        };
        let ids: Vec<String> = round.agreed.iter().filter(stray).map(|agreed| agreed.id.clone()).collect();
        if let Some(first) = ids.first().cloned() {
            findings.push(found(Address::round(&round.id).item("agreed", &first), &round.id, ids));
        }
    }
    findings
}
