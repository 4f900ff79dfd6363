//! `operations/nothing-scales`: many partners, nobody who owns them, and nothing arranged to serve them (C7, C9).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{
    Address, Document, Operations, Owner,
    operations::{Stand, Way},
};

/// From so many partners on the first of the six factors breaks that is done by hand (C9; the count is O).
const PARTNERS: usize = 10;

/// The rule. It is silent where nobody has said who owns the programme.
pub(super) const RULE: Rule = Rule::new("operations/nothing-scales", check).shown(
    &[("answers.ron", "(company: (active_partners: fact(12)), owner: (who: nobody))")],
    &[("operations.ron", r#"(approaches: [(id: "onboarding", way: to_scale)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let unowned = case.workspace.answers.owner.who == Some(Owner::Nobody);
    if !unowned || is_arranged(&case.workspace.operations) {
        return Vec::new();
    }
    let partners = super::partners(case);
    let found = || Finding::at(Address::whole(Document::Operations)).with("partners", count(partners));
    (partners >= PARTNERS).then(found).into_iter().collect()
}

/// Whether anything of how the programme is run was arranged.
fn is_arranged(held: &Operations) -> bool {
    held.roles.iter().any(|seat| !seat.owner.is_empty())
        || held.documents.iter().any(super::is_there)
        || held.enablement.iter().chain(&held.checks).any(|entry| entry.state != Stand::Missing)
        || held.tools.iter().any(|tool| tool.state != Stand::Missing)
        || held.approaches.iter().any(|approach| approach.way == Some(Way::ToScale))
}
