//! What can be picked in the room of the tiers: templates, rows of the catalogues, types, partners.

use super::{Pick, lines::asked, tiers};
use crate::{
    app::{
        App,
        overlay::{Goes, Item},
        rooms,
    },
    domain::PartnerState,
};

/// What stands for a track of a person's own.
pub const OWN: &str = "own";

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Template(_) => "pick-template",
        Pick::Need { keep: false, .. } => "pick-need",
        Pick::Need { keep: true, .. } => "pick-keep",
        Pick::Gift(_) => "pick-gift",
        Pick::Support(_) => "pick-support",
        Pick::Types(_) => "pick-types",
        Pick::NewTrack => "pick-track",
        Pick::Partner => "pick-partner",
        Pick::MoveTo(_) => "pick-move-to",
    }
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let (Some(describe), Some(tiers)) = (app.describe(), tiers(app)) else { return Vec::new() };
    let words = &app.shell.words;
    let method = &app.shell.method;
    let item = |group: String, id: &str, label: String, detail: String| Item {
        group,
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Tiers(pick.clone()), id.to_owned()),
        refused: false,
    };
    let said = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    match pick {
        Pick::Template(_) => {
            let rows = method.templates().iter();
            rows.map(|row| {
                let label = words.get(&format!("template-{}", row.id)).into_owned();
                item(String::new(), &row.id, label, said(format!("template-{}.summary", row.id)))
            })
            .collect()
        }
        Pick::Need { at, keep } => {
            let tier = tiers.track(&at.track).and_then(|track| track.tier(&at.tier));
            let rows = method.requirements().iter();
            rows.filter(|row| tier.is_none_or(|tier| asked(tier, *keep, &row.id).is_none()))
                .map(|row| {
                    let group = words.get(&format!("need-kind-{}", row.kind)).into_owned();
                    item(group, &row.id, describe.need_name(&row.id), said(format!("requirement-{}.measured", row.id)))
                })
                .collect()
        }
        Pick::Gift(at) => {
            let tier = tiers.track(&at.track).and_then(|track| track.tier(&at.tier));
            let rows = method.benefits().iter();
            rows.filter(|row| tier.is_none_or(|tier| tier.benefit(&row.id).is_none()))
                .map(|row| {
                    let group = words.get(&format!("benefit-family-{}", row.family)).into_owned();
                    item(group, &row.id, describe.gift_name(&row.id), said(format!("benefit-{}.hint", row.id)))
                })
                .collect()
        }
        Pick::Support(_) => {
            let rows = method.supports().iter();
            rows.map(|row| {
                let label = describe.support_level(&row.id);
                item(String::new(), &row.id, label, said(format!("support-level-{}.hint", row.id)))
            })
            .collect()
        }
        Pick::Types(track) => {
            let rows = method.types.iter();
            rows.map(|row| {
                let stands = tiers.track_of_type(&row.id);
                let detail = match stands {
                    Some(stands) if stands.id == *track => words.get("type-leaves").into_owned(),
                    Some(stands) => describe.track(stands),
                    None => String::new(),
                };
                item(String::new(), &row.id, describe.partner_type(&row.id), detail)
            })
            .collect()
        }
        Pick::NewTrack => {
            let rows = method.tracks().iter().filter(|row| tiers.track(&row.id).is_none());
            let mut items: Vec<Item> = rows
                .map(|row| {
                    let label = words.get(&format!("track-{}", row.id)).into_owned();
                    item(String::new(), &row.id, label, said(format!("track-{}.summary", row.id)))
                })
                .collect();
            items.push(item(String::new(), OWN, words.get("track-own").into_owned(), String::new()));
            items
        }
        Pick::Partner => {
            let Some(desk) = &app.desk else { return Vec::new() };
            let partners = desk.now.partners.iter().filter(|partner| partner.state != PartnerState::Ended);
            partners
                .map(|partner| {
                    let track = tiers.track(&partner.track).or_else(|| tiers.track_of_type(&partner.kind));
                    let rung = track.and_then(|track| track.tier(&partner.tier));
                    let detail = rung.map(|tier| describe.tier(tier)).unwrap_or_default();
                    let group =
                        track.map_or_else(|| words.get("partners-no-track").into_owned(), |track| describe.track(track));
                    item(group, &partner.id, describe.partner(partner), detail)
                })
                .collect()
        }
        Pick::MoveTo(from) => {
            let others = tiers.tracks.iter().filter(|track| track.id != *from);
            others.map(|track| item(String::new(), &track.id, describe.track(track), String::new())).collect()
        }
    }
}
