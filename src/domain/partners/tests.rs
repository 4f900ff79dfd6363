//! States note their days, dates are held against each other, a type brings its track, registers are compared.

use super::*;

fn partner(id: &str, name: &str) -> Partner {
    Partner { id: id.into(), name: name.into(), ..Partner::default() }
}

#[test]
fn two_registers_differ_in_what_was_added_removed_or_changed() {
    let before: Partners = [partner("a", "A"), partner("b", "B"), partner("d", "D")].into_iter().collect();
    let mut after = before.clone();
    assert_eq!(before.differing(&after), Vec::<String>::new());
    after.get_mut("b").unwrap().name = "Bee".into();
    after.remove("a");
    after.insert(Arc::new(partner("e", "E")));
    assert_eq!(before.differing(&after), ["a", "b", "e"]);
    assert_eq!(after.differing(&before), ["a", "b", "e"]);
}

#[test]
fn a_state_notes_its_day_once_and_coming_back_takes_the_end_away() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let mut it = partner("a", "A");
    it.enter(PartnerState::Agreed, day("2026-12-01"));
    it.enter(PartnerState::Active, day("2026-12-04"));
    it.enter(PartnerState::Ended, day("2027-01-01"));
    assert_eq!((it.signed, it.activated), (Some(day("2026-12-01")), Some(day("2026-12-04"))));
    assert_eq!(it.ended, Some(day("2027-01-01")));
    it.enter(PartnerState::Active, day("2027-02-01"));
    assert_eq!((it.activated, it.ended), (Some(day("2026-12-04")), None));
}

#[test]
fn dates_that_contradict_each_other_are_told_and_equal_ones_are_not() {
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    let dates = |signed, activated, ended| Partner { signed, activated, ended, ..Partner::default() }.disorder();
    assert_eq!(dates(day("2026-12-02"), day("2026-12-01"), None), [Disorder::ActivatedBeforeSigned]);
    assert_eq!(dates(day("2026-12-02"), None, day("2026-12-01")), [Disorder::EndedBeforeSigned]);
    assert_eq!(dates(None, day("2026-12-02"), day("2026-12-01")), [Disorder::EndedBeforeActivated]);
    assert_eq!(dates(day("2026-12-02"), day("2026-12-02"), day("2026-12-02")), []);
    assert_eq!(dates(None, day("2026-12-02"), None), []);
}

#[test]
fn a_type_brings_its_track_and_the_one_rung_of_a_flat_one() {
    use crate::domain::{Tier, Track};
    let rung = |id: &str| Tier { id: id.into(), ..Tier::default() };
    let track = |id: &str, kind: &str, rungs: &[&str]| Track {
        id: id.into(),
        types: vec![kind.into()],
        tiers: rungs.iter().map(|id| rung(id)).collect(),
        ..Track::default()
    };
    let tiers = Tiers {
        tracks: vec![track("referral", "referral", &["flat"]), track("solution", "si", &["gold"])],
        ..Tiers::default()
    };
    let mut it = Partner { kind: "si".into(), track: "solution".into(), tier: "gold".into(), ..Partner::default() };
    it.retype("unknown", &tiers);
    assert_eq!((it.track.as_str(), it.tier.as_str()), ("solution", "gold"));
    it.retype("referral", &tiers);
    assert_eq!((it.track.as_str(), it.tier.as_str()), ("referral", "flat"));
}

#[test]
fn a_partner_never_gets_the_id_of_another_or_of_a_file_that_is_there() {
    let partners: Partners = [partner("elbwerk", "Elbwerk")].into_iter().collect();
    assert_eq!(partners.free_id("Elbwerk", |id| id == "elbwerk-2"), "elbwerk-3");
}
