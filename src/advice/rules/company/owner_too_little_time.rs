//! `owner/too-little-time`: the owner has less time than the stage asks for (E1, E2, C12).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Figure, Owner},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("owner/too-little-time", check).shown(
    &[
        ("answers.ron", r#"(company: (arr: fact(8000000)), owner: (who: person("mara"), share: fact(20)))"#),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[("answers.ron", r#"(company: (arr: fact(8000000)), owner: (who: person("mara"), share: fact(50)))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let answers = &case.workspace.answers;
    let Some(Owner::Person(_)) = answers.owner.who else { return Vec::new() };
    let Some(share) = answers.owner.share.and_then(Figure::value) else { return Vec::new() };
    let needed = case.stage().map_or(0, |stage| stage.owner_share);
    if share >= needed {
        return Vec::new();
    }
    vec![
        Finding::at(Address::answer("owner/share"))
            .with("share", Arg::Percent(share.into()))
            .with("needed", Arg::Percent(needed.into())),
    ]
}
