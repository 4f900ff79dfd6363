//! `operations/role-without-owner`: the team is laid out, and a role that the stage asks for is nobody's (C3, C12).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{operations, reason::Arg},
    domain::Address,
};

/// The rule. It is silent until somebody has begun to name who holds what.
pub(super) const RULE: Rule = Rule::new("operations/role-without-owner", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König"), (id: "jonas-falk", name: "Jonas Falk")])"#),
        ("answers.ron", "(company: (sells: software, arr: fact(20000000)))"),
        ("operations.ron", r#"(roles: [(id: "partner-manager", owner: "mara-koenig")])"#),
    ],
    &[(
        "operations.ron",
        r#"(roles: [(id: "partner-manager", owner: "mara-koenig"), (id: "partner-ops", owner: "jonas-falk", share: 20)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    let Some(stage) = case.stage().filter(|_| !held.roles.is_empty()) else { return Vec::new() };
    let vacant = operations::vacant(held, case.method, case.advice);
    let found = |id: &str| {
        Finding::at(Address::operations("role", id).field("owner"))
            .with("role", Arg::Key(format!("role-{id}")))
            .with("stage", Arg::Key(format!("stage-{}", stage.id)))
    };
    vacant.into_iter().map(found).collect()
}
