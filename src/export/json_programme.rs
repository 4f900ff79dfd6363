//! Tiers, policy and board as fields of the answer for programs, each where there is something of it.
//!
//! They stand as in the files, with what is left out there left out here; beside ids stand the words for people.

use serde_json::{Map, Value as Json, json};

use super::{board, describe::Describe};

/// Adds `tiers`, `policy` and `board`.
pub(super) fn programme(object: &mut Map<String, Json>, describe: Describe<'_>) {
    let workspace = describe.workspace;
    if !workspace.tiers.tracks.is_empty() {
        object.insert("tiers".into(), tiers(describe));
    }
    if !workspace.policy.terms.is_empty() {
        let newest = workspace.policy.newest().map(|terms| &terms.id);
        object.insert("policy".into(), json!({ "newest": newest, "terms": workspace.policy.terms }));
    }
    if workspace.board.exists() {
        let mut board = board::object(describe);
        // These stand at the top already.
        if let Some(board) = board.as_object_mut() {
            board.remove("schema");
            board.remove("company");
        }
        object.insert("board".into(), board);
    }
}

fn tiers(describe: Describe<'_>) -> Json {
    let held = &describe.workspace.tiers;
    let tracks = held.tracks.iter().map(|track| {
        let tiers = track.tiers.iter().map(|tier| {
            let mut said = json!(tier);
            said["name"] = json!(describe.tier(tier));
            said["rate_percent"] = json!(describe.rate(track, tier));
            said
        });
        let tiers: Vec<Json> = tiers.collect();
        let mut said = json!(track);
        said["name"] = json!(describe.track(track));
        said["tiers"] = json!(tiers);
        said
    });
    json!({
        "tracks": tracks.collect::<Vec<_>>(),
        "specialisations": held.specialisations,
        "placements": held.placements,
    })
}
