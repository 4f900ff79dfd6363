//! `facts/unknown`: a key figure was asked for and nobody knows it (P: honest numbers).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Basis},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("facts/unknown", check)
    .shown(&[("answers.ron", "(company: (acv: unknown))")], &[("answers.ron", "(company: (acv: fact(24000)))")]);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let company = &case.workspace.answers.company;
    let unknown = [
        ("company/acv", company.acv.is_some_and(|figure| figure.basis() == Basis::Unknown)),
        ("company/gross_margin", company.gross_margin.is_some_and(|figure| figure.basis() == Basis::Unknown)),
        ("company/sales_cycle", company.sales_cycle.is_some_and(|figure| figure.basis() == Basis::Unknown)),
    ];
    let unknown = unknown.into_iter().filter(|(_, unknown)| *unknown);
    unknown
        .map(|(path, _)| {
            let address = Address::answer(path);
            let key = format!("field-{}", address.last().replace('_', "-"));
            Finding::at(address).with("figure", Arg::Key(key))
        })
        .collect()
}
