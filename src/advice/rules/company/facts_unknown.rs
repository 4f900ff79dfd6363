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
        // Whoever names a band has said what the stage follows from.
        ("company/arr", company.arr.is_some_and(|figure| figure.basis() == Basis::Unknown) && company.arr_band.is_none()),
        ("company/acv", company.acv.is_some_and(|figure| figure.basis() == Basis::Unknown)),
        ("company/gross_margin", company.gross_margin.is_some_and(|figure| figure.basis() == Basis::Unknown)),
        ("company/sales_cycle", company.sales_cycle.is_some_and(|figure| figure.basis() == Basis::Unknown)),
    ];
    let partners = company.active_partners.is_some_and(|figure| figure.basis() == Basis::Unknown);
    // Where a register is kept, it knows.
    let partners = partners && case.workspace.partners.is_empty();
    let unknown = unknown.into_iter().chain([("company/active_partners", partners)]).filter(|(_, unknown)| *unknown);
    unknown
        .map(|(path, _)| {
            let address = Address::answer(path);
            let key = format!("field-{}", address.last().replace('_', "-"));
            Finding::at(address).with("figure", Arg::Key(key))
        })
        .collect()
}
