//! `owner/sponsor-is-owner`: one person owns the programme and stands behind it (C12, O): nobody above the owner decides.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Owner},
};

/// The rule. A stage that asks for no owner’s time is led by its founder, who is both.
pub(super) const RULE: Rule = Rule::new("owner/sponsor-is-owner", check).shown(
    &[
        (
            "answers.ron",
            r#"(company: (arr: fact(8000000)), owner: (who: person("mara"), share: fact(50), sponsor: person("mara")))"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara König"), (id: "jonas", name: "Jonas Lindqvist")])"#),
    ],
    &[(
        "answers.ron",
        r#"(company: (arr: fact(8000000)), owner: (who: person("mara"), share: fact(50), sponsor: person("jonas")))"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let owner = &case.workspace.answers.owner;
    let [Some(who), Some(sponsor)] = [&owner.who, &owner.sponsor].map(|answer| answer.as_ref().and_then(Owner::person)) else {
        return Vec::new();
    };
    let led_by_founder = case.stage().is_none_or(|stage| stage.owner_share == 0);
    // Somebody whom nobody knows is told as that.
    let Some(person) = case.workspace.people.get(who).filter(|_| who == sponsor && !led_by_founder) else { return Vec::new() };
    vec![Finding::at(Address::answer("owner/sponsor")).with("name", Arg::Text(person.name.clone()))]
}
