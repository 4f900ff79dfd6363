//! `tiers/id-twice`: two tracks, or two rungs of a track, go by one id, and whatever names it means either (O).

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, twice},
};
use crate::domain::{Address, Document};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/id-twice", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "gold", name: "Gold"), (id: "gold", name: "Platinum")],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "gold", name: "Gold"), (id: "platinum", name: "Platinum")],
)])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let tracks = &case.workspace.tiers.tracks;
    let finding = |at: Address, id: &str| Finding::at(at).with("id", Arg::Text(id.to_owned()));
    let mut found = Vec::new();
    for id in twice(tracks.iter().map(|track| track.id.as_str())) {
        // Nothing can be reached by an empty id; the list can.
        let at = if id.is_empty() { Address::whole(Document::Tiers).field("tracks") } else { Address::track(id) };
        found.push(finding(at, id));
    }
    for track in tracks {
        for id in twice(track.tiers.iter().map(|tier| tier.id.as_str())) {
            let at = if id.is_empty() { Address::track(&track.id).field("tiers") } else { Address::tier(&track.id, id) };
            found.push(finding(at, id));
        }
    }
    found
}
