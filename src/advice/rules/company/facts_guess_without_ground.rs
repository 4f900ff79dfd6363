//! `facts/guess-without-ground`: a figure is a guess, and nobody noted what it rests on (P: an assumption has a source).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Basis, Figure},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("facts/guess-without-ground", check).shown(
    &[("answers.ron", "(company: (acv: assumption(24000)))")],
    &[("answers.ron", r#"(company: (acv: assumption(24000), note: "ACV: the mean of the last ten contracts."))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let company = &case.workspace.answers.company;
    if !company.note.trim().is_empty() {
        return Vec::new();
    }
    let figures = [
        ("company/arr", company.arr.map(Figure::basis)),
        ("company/acv", company.acv.map(Figure::basis)),
        ("company/gross_margin", company.gross_margin.map(Figure::basis)),
        ("company/sales_cycle", company.sales_cycle.map(Figure::basis)),
        ("company/active_partners", company.active_partners.map(Figure::basis)),
        ("company/months_with_partners", company.months_with_partners.map(Figure::basis)),
    ];
    let guesses: Vec<_> = figures.iter().filter(|(_, basis)| *basis == Some(Basis::Assumption)).collect();
    // One note can tell the ground of all of them.
    let found = guesses.first().map(|(path, _)| {
        let address = Address::answer(path);
        let key = format!("field-{}", address.last().replace('_', "-"));
        Finding::at(address).with("figure", Arg::Key(key)).with("more", count(guesses.len() - 1))
    });
    found.into_iter().collect()
}
