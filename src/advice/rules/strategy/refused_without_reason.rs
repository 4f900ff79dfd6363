//! `strategy/refused-without-reason`: somebody decided otherwise than advised, and nobody said why (O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{Standing, reason::Arg},
    domain::Address,
};

/// The rule. A refusal of what is not advised any more says nothing, and one that no longer follows is told as that.
pub(super) const RULE: Rule = Rule::new("strategy/refused-without-reason", check).shown(
    &[
        ("answers.ron", "(company: (arr: fact(8000000)))"),
        (
            "strategy.ron",
            r#"(decisions: [
    (id: "partners", taken: changed, advised: range(5, 10), value: number(4), on: "2026-11-16"),
])"#,
        ),
    ],
    &[(
        "strategy.ron",
        r#"(decisions: [
    (id: "partners", taken: changed, advised: range(5, 10), value: number(4), reason: "Mara knows four.", on: "2026-11-16"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let own = |standing: &Standing| matches!(standing, Standing::Refused | Standing::Yours { moved: false });
    let decided = case.advice.proposals.iter().filter(|proposal| own(&proposal.standing));
    let silent = decided.filter(|proposal| {
        let decision = case.workspace.strategy.decision(&proposal.id);
        decision.is_some_and(|decision| decision.reason.trim().is_empty())
    });
    silent
        .map(|proposal| {
            let how = if proposal.standing == Standing::Refused { "refused" } else { "changed" };
            Finding::at(Address::decision(&proposal.id))
                .with("subject", Arg::Key(proposal.subject.clone()))
                .with("how", Arg::Text(how.to_owned()))
        })
        .collect()
}
