//! `strategy/vision-past`: the day of the vision is over (C1, O): the programme has no aim any more.

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, vision::Part},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("strategy/vision-past", check).shown(
    &[("strategy.ron", r#"(vision: (share: 30, of: "new ARR", by: "2026-Q3"))"#)],
    &[("strategy.ron", r#"(vision: (share: 30, of: "new ARR", by: "2027-Q3"))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let last = case.workspace.strategy.vision.by.map(crate::domain::vision::By::last_day);
    let past = last.filter(|last| *last < case.today);
    let found = past.map(|last| Finding::at(Address::vision(Part::By.file())).with("day", Arg::Day(last)));
    found.into_iter().collect()
}
