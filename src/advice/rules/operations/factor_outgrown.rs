//! `operations/factor-outgrown`: something is done by hand for more partners than that bears (C9, C12).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{board, operations, reason::Arg},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("operations/factor-outgrown", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(18)))"),
        ("operations.ron", r#"(approaches: [(id: "onboarding", way: by_hand)])"#),
    ],
    &[("operations.ron", r#"(approaches: [(id: "onboarding", way: to_scale)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let partners = board::partners(case.workspace);
    let gone = operations::outgrown(case.workspace, case.method);
    let found = |(id, limit): (String, u32)| {
        let known = case.method.factor(&id).is_some();
        Finding::at(Address::operations("approach", &id))
            .with("name", if known { Arg::Key(format!("factor-{id}")) } else { Arg::Text(id) })
            .with("partners", count(partners as usize))
            .with("limit", count(limit as usize))
    };
    gone.into_iter().map(found).collect()
}
