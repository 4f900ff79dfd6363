//! `owner/unknown-id`: the owner or the sponsor is somebody whom the register does not have (O).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Owner, Workspace},
};

/// The rule. Opening the answer again loses what somebody wrote, so that a person looks at it first.
pub(super) const RULE: Rule = Rule::new("owner/unknown-id", check).offers(fix).shown(
    &[
        ("answers.ron", r#"(owner: (who: person("mara-koch")))"#),
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
    ],
    &[("answers.ron", r#"(owner: (who: person("mara-koenig")))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let owner = &case.workspace.answers.owner;
    let named = [("who", &owner.who), ("sponsor", &owner.sponsor)];
    let named = named.into_iter().filter_map(|(field, answer)| Some((field, answer.as_ref().and_then(Owner::person)?)));
    let unknown = named.filter(|(_, id)| case.workspace.people.get(id).is_none());
    unknown
        .map(|(field, id)| {
            Finding::at(Address::answer(&format!("owner/{field}")))
                .with("field", Arg::Key(format!("field-{field}")))
                .with("id", Arg::Text(id.to_owned()))
        })
        .collect()
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let owner = &mut Arc::make_mut(&mut workspace.answers).owner;
    match finding.address.last() {
        "who" => owner.who = None,
        "sponsor" => owner.sponsor = None,
        _ => return false,
    }
    true
}
