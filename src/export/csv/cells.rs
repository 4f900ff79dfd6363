//! What a cell means: types, tracks, rungs, people, states, days, as people write them.

use jiff::civil::Date;

use super::heads::plain;
use crate::{
    domain::{PartnerState, Track, dates::parse_date},
    export::describe::Describe,
};

/// Words for states beside their ids, with nothing but letters.
#[rustfmt::skip]
const STATES: &[(PartnerState, &[&str])] = &[
    (PartnerState::Candidate, &["candidate", "prospect", "lead", "kandidat", "interessent", "open"]),
    (PartnerState::Agreed, &["agreed", "signed", "contracted", "vereinbart", "unterschrieben", "unterzeichnet"]),
    (PartnerState::Active, &["active", "aktiv", "live"]),
    (PartnerState::Dormant, &["dormant", "inactive", "paused", "ruhend", "inaktiv", "pausiert"]),
    (PartnerState::Ended, &["ended", "terminated", "churned", "closed", "beendet", "gekuendigt", "ehemalig"]),
];

pub(super) fn state(cell: &str) -> Option<PartnerState> {
    let wanted = plain(cell);
    STATES.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(state, _)| *state)
}

/// From 1 to 5: a figure, `4/5`, or so many marks.
pub(super) fn warmth(cell: &str) -> Option<u8> {
    let marks = cell.chars().filter(|letter| matches!(letter, '●' | '*' | '★')).count();
    let figure = cell.split('/').next().unwrap_or_default().trim().parse::<u8>().ok();
    let value = figure.or_else(|| u8::try_from(marks).ok())?;
    (1..=5).contains(&value).then_some(value)
}

/// A day; a time behind it is left out.
pub(super) fn day(cell: &str, today: Date) -> Option<Date> {
    let iso = cell.get(..10).filter(|_| cell.len() > 10 && cell.as_bytes().get(4) == Some(&b'-'));
    parse_date(iso.unwrap_or(cell), today).ok()
}

/// A partner type: its id, its name, one of its other names.
pub(super) fn kind(describe: Describe<'_>, cell: &str) -> Option<String> {
    let wanted = plain(cell);
    let words = describe.words;
    let is = |name: &str| plain(name) == wanted;
    let found = describe.method.types.iter().find(|row| {
        let key = format!("type-{}", row.id);
        let aliases = words.find(&format!("{key}.aliases")).unwrap_or_default();
        is(&row.id)
            || [key.clone(), format!("{key}.one")].iter().filter_map(|key| words.find(key)).any(|name| is(&name))
            || aliases.split(',').any(is)
    });
    found.map(|row| row.id.clone())
}

pub(super) fn track(describe: Describe<'_>, cell: &str) -> Option<String> {
    let wanted = plain(cell);
    let mut tracks = describe.workspace.tiers.tracks.iter();
    let found = tracks.find(|track| plain(&track.id) == wanted || plain(&describe.track(track)) == wanted);
    found.map(|track| track.id.clone())
}

/// A rung of a track, or of the only track that has one of that name: track and rung.
pub(super) fn tier(describe: Describe<'_>, track: Option<&Track>, cell: &str) -> Option<(String, String)> {
    let wanted = plain(cell);
    let within = |track: &Track| {
        let tier = track.tiers.iter().find(|tier| plain(&tier.id) == wanted || plain(&describe.tier(tier)) == wanted);
        tier.map(|tier| (track.id.clone(), tier.id.clone()))
    };
    if let Some(found) = track.and_then(within) {
        return Some(found);
    }
    let mut others = describe.workspace.tiers.tracks.iter().filter_map(within);
    let first = others.next().filter(|_| track.is_none())?;
    others.next().is_none().then_some(first)
}

/// Somebody of the people register: by name, id or initials.
pub(super) fn person(describe: Describe<'_>, cell: &str) -> Option<String> {
    let wanted = plain(cell);
    let people = &describe.workspace.people.people;
    let by = |text: fn(&crate::domain::Person) -> &str| people.iter().find(|person| plain(text(person)) == wanted);
    let found = by(|person| &person.name).or_else(|| by(|person| &person.id)).or_else(|| by(|person| &person.initials));
    found.filter(|_| !wanted.is_empty()).map(|person| person.id.clone())
}
