//! `partners/name-twice`: two partners of the register go by the same name.

use std::collections::HashMap;

use super::at;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::partners::fold};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/name-twice", check).shown(
    &[
        ("partners/nordhafen-edv.ron", r#"(name: "Nordhafen EDV", type: "var", state: active, signed: "2026-02-24")"#),
        ("partners/nordhafen-edv-2.ron", r#"(name: "Nordhafen  edv", type: "reseller")"#),
    ],
    &[("partners/nordhafen-edv-2.ron", r#"(name: "Nordhafen EDV Wien", type: "reseller")"#)],
);

/// Told at each but the first, which may well be the right one.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut first: HashMap<String, &str> = HashMap::with_capacity(case.workspace.partners.len());
    let mut found = Vec::new();
    for partner in case.workspace.partners.iter() {
        let name = fold(&partner.name);
        if name.is_empty() {
            continue;
        }
        match first.get(&name) {
            Some(known) => found.push(at(partner, "name").with("other", Arg::Text((*known).to_owned()))),
            None => drop(first.insert(name, &partner.id)),
        }
    }
    found
}
