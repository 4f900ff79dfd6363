//! `facts/currency-without-rate`: figures in another currency are read against bands in euros as if they were euros (E19).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Figure},
};

/// The currency of the bands.
const EURO: &str = "EUR";

/// The rule.
pub(super) const RULE: Rule = Rule::new("facts/currency-without-rate", check).shown(
    &[("answers.ron", r#"(company: (currency: "SEK", arr: fact(62000000)))"#)],
    &[("answers.ron", r#"(company: (currency: "SEK", rate_to_eur: 0.09, arr: fact(62000000)))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let company = &case.workspace.answers.company;
    // A rate that is none is not reckoned with either.
    let rated = company.rate_to_eur.is_some_and(|rate| rate.is_finite() && rate > 0.0);
    let Some(arr) = company.arr.and_then(Figure::value) else { return Vec::new() };
    if rated || company.currency().trim().eq_ignore_ascii_case(EURO) {
        return Vec::new();
    }
    vec![
        Finding::at(Address::answer("company/rate_to_eur"))
            .with("arr", Arg::Money(arr))
            .with("currency", Arg::Text(company.currency().to_owned())),
    ]
}
