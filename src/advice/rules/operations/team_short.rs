//! `operations/team-short`: the people on roles are fewer than the stage asks for (E2).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{operations, reason::Arg},
    domain::{Address, Figure, Owner},
};

/// The rule. It is silent until every seat that is held has a share. Where the stage lets the owner begin with part of a
/// week, one of the people that it asks for may have no more than that. The owner of the programme counts without a seat too.
pub(super) const RULE: Rule = Rule::new("operations/team-short", check).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König"), (id: "jonas-falk", name: "Jonas Falk")])"#),
        ("answers.ron", "(company: (sells: software, arr: fact(20000000)))"),
        (
            "operations.ron",
            r#"(roles: [
    (id: "partner-manager", owner: "mara-koenig", share: 80),
    (id: "partner-ops", owner: "jonas-falk", share: 20),
])"#,
        ),
    ],
    &[(
        "operations.ron",
        r#"(roles: [
    (id: "partner-manager", owner: "mara-koenig", share: 100),
    (id: "partner-ops", owner: "jonas-falk", share: 100),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (held, owner) = (&case.workspace.operations, &case.workspace.answers.owner);
    let Some(first) = held.roles.iter().find(|seat| !seat.owner.is_empty()) else { return Vec::new() };
    let team = operations::team(held, case.method, case.advice);
    let Some((stage, low)) = team.asked.map(|(stage, span)| (stage, span.low)) else { return Vec::new() };
    let begins = case.method.stage(stage).map_or(100, |row| u32::from(row.owner_share)).min(100);
    let needed = if low == 0 { 0 } else { (low - 1) * 100 + begins };
    let seated = |person: &str| held.roles.iter().any(|seat| seat.owner == person);
    let unseated = owner.who.as_ref().and_then(Owner::person).filter(|person| !seated(person));
    let own = unseated.and(owner.share.and_then(Figure::value)).map_or(0, u32::from);
    let there = team.percent + own;
    if team.unsaid > 0 || there >= needed {
        return Vec::new();
    }
    vec![
        Finding::at(Address::operations("role", &first.id).field("share"))
            .with("there", Arg::Percent(there))
            .with("needed", Arg::Percent(needed))
            .with("stage", Arg::Key(format!("stage-{stage}"))),
    ]
}
