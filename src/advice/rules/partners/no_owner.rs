//! `partners/no-owner`: a partner that has signed, and nobody who looks after it (C12).

use std::sync::Arc;

use super::each;
use crate::advice::rules::{Case, Finding, Rule};
use crate::domain::{Workspace, answers::Owner};

/// The rule. Its fix names the owner of the programme, where that is somebody of the register.
pub(super) const RULE: Rule = Rule::new("partners/no-owner", check).offers(fix).shown(
    &[
        ("people.ron", r#"(people: [(id: "vera-sandstroem", name: "Vera Sandström")])"#),
        ("answers.ron", r#"(owner: (who: person("vera-sandstroem"), share: fact(100)))"#),
        (
            "partners/datenfaehre.ron",
            r#"(name: "Datenfähre", type: "technology", state: agreed, signed: "2026-10-29", next_step: "First test connection")"#,
        ),
    ],
    &[(
        "partners/datenfaehre.ron",
        r#"(name: "Datenfähre", type: "technology", owner: "vera-sandstroem", state: agreed, signed: "2026-10-29", next_step: "First test connection")"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    each(case, "owner", |partner| partner.state.is_signed() && partner.owner.is_empty())
}

fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let owner = case.workspace.answers.owner.who.as_ref().and_then(Owner::person);
    let Some(owner) = owner.filter(|id| case.workspace.people.get(id).is_some()) else { return false };
    let Some(id) = finding.address.item_id("partner") else { return false };
    let Some(partner) = Arc::make_mut(&mut workspace.partners).get_mut(id) else { return false };
    owner.clone_into(&mut partner.owner);
    true
}
