//! Tiers, policy, operations, board and decisions as fields of the answer for programs, each where there is something of it.
//!
//! They stand as in the files, with what is left out there left out here; beside ids stand the words for people.

use serde_json::{Map, Value as Json, json};

use super::{board, decisions, describe::Describe};
use crate::domain::Operations;

/// Adds `tiers`, `policy`, `operations`, `board` and `decisions`.
pub(super) fn programme(object: &mut Map<String, Json>, describe: Describe<'_>) {
    let workspace = describe.workspace;
    if !workspace.tiers.tracks.is_empty() {
        object.insert("tiers".into(), tiers(describe));
    }
    if !workspace.policy.terms.is_empty() {
        let policy = &workspace.policy;
        let newest = policy.newest().map(|terms| &terms.id);
        let in_force = policy.on(describe.today).map(|terms| &terms.id);
        object.insert("policy".into(), json!({ "newest": newest, "in_force": in_force, "terms": policy.terms }));
    }
    if *workspace.operations != Operations::default() {
        object.insert("operations".into(), super::operations::object(describe));
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
    if !workspace.decisions.decisions.is_empty() {
        object.insert("decisions".into(), decisions::json(describe));
    }
}

fn tiers(describe: Describe<'_>) -> Json {
    let held = &describe.workspace.tiers;
    let tracks = held.tracks.iter().map(|track| {
        let tiers = track.tiers.iter().map(|tier| {
            let mut said = json!(tier);
            said["name"] = json!(describe.tier(tier));
            said["rate_percent"] = json!(describe.rate_today(track, tier));
            if let Some((percent, from)) = describe.rate_coming(track, tier) {
                said["rate_percent_coming"] = json!(percent);
                said["rate_coming_from"] = json!(from);
            }
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
