//! `tiers/type-twice`: a partner type stands in two tracks, and nobody can tell which ladder counts for it (O).

use std::collections::HashMap;

use super::standing;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Track};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/type-twice", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [
    (id: "solution", types: ["reseller", "consulting"]),
    (id: "referral", types: ["referral", "consulting"]),
])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [
    (id: "solution", types: ["reseller", "consulting"]),
    (id: "referral", types: ["referral"]),
])"#,
    )],
);

/// One finding a track: the first type that an earlier one holds already, and how many more.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut held: HashMap<&str, &Track> = HashMap::new();
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let taken = |kind: &&String| held.contains_key(kind.as_str());
        let mut twice = track.types.iter().filter(taken);
        if let Some((kind, earlier)) = twice.next().and_then(|kind| Some((kind, *held.get(kind.as_str())?))) {
            found.push(
                Finding::at(Address::track(&track.id).field("types"))
                    .with("type", standing::type_name(case, kind))
                    .with("more", count(twice.count()))
                    .with("first", case.track_name(earlier))
                    .with("second", case.track_name(track)),
            );
        }
        for kind in &track.types {
            held.entry(kind).or_insert(track);
        }
    }
    found
}
