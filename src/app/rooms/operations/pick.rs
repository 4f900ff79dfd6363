//! What can be picked: owners, tools, whom something is for, how strict tools have to be, roles.

use super::{Pick, held};
use crate::{
    advice::operations::{self, Eu},
    app::{
        App, Overlay,
        overlay::{Goes, Item},
        rooms::{self, owners},
    },
    domain::operations::{EuTier, Kind, Seat, Tool},
    words::{number, text},
};

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Owner(..) => "pick-operations-owner",
        Pick::Tool(_) => "pick-operations-tool",
        Pick::For(_) => "pick-operations-for",
        Pick::Eu => "pick-operations-eu",
        Pick::Seat => "pick-operations-seat",
    }
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let (Some(desk), Some(describe), Some(held)) = (&app.desk, app.describe(), held(app)) else { return Vec::new() };
    let words = &app.shell.words;
    let word = |key: &str| words.get(key).into_owned();
    let now = |is: bool, other: String| if is { word("label-now") } else { other };
    let item = |group: &str, id: String, label: String, detail: String| Item {
        group: if group.is_empty() { String::new() } else { word(group) },
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Operations(pick.clone()), id),
        refused: false,
    };
    match pick {
        Pick::Owner(kind, id) => owners::items(app, &rooms::Pick::Operations(pick.clone()), Some(held.owner(*kind, id))),
        Pick::Tool(function) => {
            let chosen = held.get::<Tool>(function).map(|tool| tool.name.clone()).unwrap_or_default();
            let found = operations::choices(held, &desk.now.answers, &app.shell.method, &desk.advice, function);
            let mut items: Vec<Item> = found
                .iter()
                .map(|choice| {
                    let group = match (choice.eu, choice.of_stage) {
                        (Eu::Fits, true) => "operations-tools-stage",
                        (Eu::Fits, false) => "operations-tools-other",
                        _ => "operations-tools-eu",
                    };
                    let row = choice.row;
                    let graded = row.eu.map(|tier| describe.eu_tier(tier)).unwrap_or_default();
                    let detail = [row.price.clone(), graded].into_iter().filter(|part| !part.is_empty());
                    let detail = detail.collect::<Vec<_>>().join(" · ");
                    item(group, row.id.clone(), describe.tool(&row.id), now(row.id == chosen, detail))
                })
                .collect();
            let query = query(app);
            let own = if query.is_empty() {
                word("operations-tool-own")
            } else {
                words.with("operations-tool-own-named", &[("name", text(query.clone()))])
            };
            items.push(item("operations-tools-yours", format!("+{query}"), own, String::new()));
            if !chosen.is_empty() {
                items.push(item("operations-tools-yours", String::new(), word("operations-tool-none"), String::new()));
            }
            items
        }
        Pick::For(id) => {
            let chosen = held.entry(Kind::Piece, id).map(|entry| entry.tiers.clone()).unwrap_or_default();
            let mark =
                |id: &str| if chosen.iter().any(|known| known == id) { word("operations-for-chosen") } else { String::new() };
            let mut items = vec![item("", String::new(), word("operations-everybody"), now(chosen.is_empty(), String::new()))];
            for track in &desk.now.tiers.tracks {
                items.push(item("", track.id.clone(), describe.track(track), mark(&track.id)));
                for tier in track.tiers.iter().skip(1) {
                    let rung = format!("{}/{}", track.id, tier.id);
                    items.push(item("", rung.clone(), describe.rung_from(&rung), mark(&rung)));
                }
            }
            // What was said and is not there any more can only be taken back.
            for gone in chosen.iter().filter(|id| describe.rung_from(id) == **id) {
                if !items.iter().any(|item| item.label == *gone) {
                    items.push(item("", gone.clone(), gone.clone(), mark(gone)));
                }
            }
            items
        }
        Pick::Eu => {
            let mut items: Vec<Item> = EuTier::ALL
                .into_iter()
                .map(|tier| {
                    let about = word(&format!("eu-tier-{}.meaning", tier.id()));
                    item("", tier.id().to_owned(), describe.eu_tier(tier), now(held.eu_tier == Some(tier), about))
                })
                .collect();
            items.push(item("", String::new(), word("eu-tier-none"), now(held.eu_tier.is_none(), String::new())));
            items
        }
        Pick::Seat => {
            let seats = |id: &str| held.roles.iter().filter(|seat: &&Seat| seat.of() == id && !seat.owner.is_empty()).count();
            let roles = app.shell.method.roles().iter();
            roles
                .map(|row| {
                    let detail = match seats(&row.id) {
                        0 => word("partners-nobody"),
                        count => words.with("operations-seats", &[("count", number(count as u64))]),
                    };
                    item("", row.id.clone(), word(&format!("role-{}", row.id)), detail)
                })
                .collect()
        }
    }
}

fn query(app: &App) -> String {
    match app.overlays.last() {
        Some(Overlay::Picker(picker)) => picker.query.text().trim().to_owned(),
        _ => String::new(),
    }
}
