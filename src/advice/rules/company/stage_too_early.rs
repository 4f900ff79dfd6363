//! `stage/too-early`: the stage bears informal partnerships only, and there is a programme all the same (E1, E2).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{page, reason::Arg},
    domain::Address,
    method::rows::Ladder,
};

/// So many rungs are a ladder; one is a list of partners.
const LADDER: usize = 2;

/// The rule. It looks at the stage that counts, so that one that was argued with a reason is silent; so is a company that
/// says why it goes on.
pub(super) const RULE: Rule = Rule::new("stage/too-early", check).shown(
    &[
        ("answers.ron", "(company: (arr: fact(3100000)))"),
        ("policy.ron", r#"(terms: [(id: "t1", rates: [(id: "referral/flat", percent: 15)])])"#),
    ],
    &[("policy.ron", "()")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let Some(stage) = case.stage().filter(|stage| stage.rungs == 0) else { return Vec::new() };
    if case.advice.ladder == Ladder::Services || !workspace.strategy.going_on.trim().is_empty() {
        return Vec::new();
    }
    let ladder = workspace.tiers.tracks.iter().any(|track| track.tiers.len() >= LADDER);
    let rates = page::terms(workspace, case.today).is_some_and(|terms| !terms.rates.is_empty());
    let what = match (ladder, rates) {
        (true, true) => "both",
        (true, false) => "ladder",
        (false, true) => "rates",
        (false, false) => return Vec::new(),
    };
    vec![
        Finding::at(Address::answer("stage/argued"))
            .with("stage", Arg::Key(format!("stage-{}", stage.id)))
            .with("what", Arg::Text(what.to_owned())),
    ]
}
