//! `tiers/no-specialisation`: many partners in one track, and nothing in which one can stand out (D1.6, D3).

use super::standing;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Figure};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/no-specialisation", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(34)))"),
        (
            "tiers.ron",
            r#"(tracks: [(id: "solution", types: ["reseller", "implementation"], tiers: [(id: "silver"), (id: "gold")])])"#,
        ),
    ],
    &[(
        "tiers.ron",
        r#"(
    tracks: [(id: "solution", types: ["reseller", "implementation"], tiers: [(id: "silver"), (id: "gold")])],
    specialisations: [(id: "vertical-market", asks: "Three utilities live, and one person who has worked at one.")],
)"#,
    )],
);

/// Partners among whom customers begin to look for the right one (E2: thirty is where the fourth stage begins; O).
const MANY: usize = 30;

fn check(case: &Case<'_>) -> Vec<Finding> {
    let tiers = &case.workspace.tiers;
    let signed = standing::signed(case);
    // All partners of a company stand in its only track, also those that the register does not know yet.
    let said = case.workspace.answers.company.active_partners.and_then(Figure::value);
    let said = said.filter(|_| tiers.tracks.len() == 1).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    let mut found = Vec::new();
    for track in &tiers.tracks {
        let offers = tiers.specialisations.iter().any(|row| row.tracks.is_empty() || row.tracks.contains(&track.id));
        let partners = signed.get(track.id.as_str()).copied().unwrap_or(0).max(said);
        if partners >= MANY && !offers {
            found.push(
                Finding::at(Address::track(&track.id)).with("track", case.track_name(track)).with("partners", count(partners)),
            );
        }
    }
    found
}
