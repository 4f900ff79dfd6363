//! `operations/over-budget`: the tools cost more a year than they may (E16).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{operations, reason::Arg},
    domain::{Address, Document},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("operations/over-budget", check).shown(
    &[(
        "operations.ron",
        r#"(budget: 9000, tools: [
    (id: "prm", name: "introw", cost: 6200, state: there),
    (id: "mapping", name: "crossbeam", cost: 4800, state: begun),
])"#,
    )],
    &[(
        "operations.ron",
        r#"(budget: 9000, tools: [
    (id: "prm", name: "introw", cost: 6200, state: there),
    (id: "mapping", name: "introw", state: there),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    let cost = operations::cost(held);
    let budget = held.budget.filter(|_| cost.over > 0);
    let found = |budget| {
        Finding::at(Address::whole(Document::Operations).field("budget"))
            .with("cost", Arg::Money(cost.known))
            .with("budget", Arg::Money(budget))
            .with("over", Arg::Money(cost.over))
    };
    budget.map(found).into_iter().collect()
}
