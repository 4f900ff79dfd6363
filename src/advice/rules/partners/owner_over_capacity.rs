//! `partners/owner-over-capacity`: one person looks after more partners than anybody can (P, C3).

use std::collections::HashMap;

use crate::advice::rules::{Case, Example, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Partner},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("partners/owner-over-capacity", check)
    .shown(MANY, &[("partners/ulm.ron", r#"(name: "Systemhaus Ulm", owner: "cem-aydin", state: active)"#)]);

/// The most partners that one manager looks after (P: fewer than thirty; thirty to fifty only where they are stable).
const MOST: usize = 30;

/// One partner more than one person looks after: each under its file and its town.
macro_rules! looked_after {
    ($($file:literal $town:literal),+) => {
        &[
            (
                "people.ron",
                r#"(people: [(id: "vera-sandstroem", name: "Vera Sandström"), (id: "cem-aydin", name: "Cem Aydın")])"#,
            ),
            $((
                concat!("partners/", $file, ".ron"),
                concat!(r#"(name: "Systemhaus "#, $town, r#"", owner: "vera-sandstroem", state: active)"#),
            )),+
        ]
    };
}

const MANY: Example = looked_after!(
    "aachen" "Aachen", "bonn" "Bonn", "bremen" "Bremen", "celle" "Celle", "dortmund" "Dortmund", "emden" "Emden",
    "erfurt" "Erfurt", "essen" "Essen", "fulda" "Fulda", "gera" "Gera", "gotha" "Gotha", "halle" "Halle",
    "hanau" "Hanau", "jena" "Jena", "kassel" "Kassel", "kiel" "Kiel", "leipzig" "Leipzig", "mainz" "Mainz",
    "minden" "Minden", "neuss" "Neuss", "passau" "Passau", "plauen" "Plauen", "riesa" "Riesa", "siegen" "Siegen",
    "speyer" "Speyer", "stade" "Stade", "trier" "Trier", "ulm" "Ulm", "weimar" "Weimar", "worms" "Worms", "zwickau" "Zwickau"
);

/// Told at the owner of the first of the partners: who mends it goes there and gives some to somebody else.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut owned: HashMap<&str, (usize, &Partner)> = HashMap::new();
    for partner in case.workspace.partners.iter().filter(|partner| partner.state.is_signed() && !partner.owner.is_empty()) {
        owned.entry(&partner.owner).or_insert((0, partner)).0 += 1;
    }
    let over = case.workspace.people.people.iter().filter_map(|person| {
        let (partners, first) = owned.get(person.id.as_str()).filter(|(partners, _)| *partners > MOST)?;
        let found = Finding::at(Address::partner(&first.id).field("owner"))
            .with("person", Arg::Text(person.name.clone()))
            .with("partners", count(*partners))
            .with("most", count(MOST));
        Some(found)
    });
    over.collect()
}
