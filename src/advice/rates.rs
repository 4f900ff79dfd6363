//! What is usual to pay: the ranges of all sources that speak of a partner type, side by side and as one.

use crate::{
    advice::rungs::MARGIN,
    domain::{Terms, Tier, Track},
    method::{Method, rows::RateRow},
};

/// The rows that speak of one of these types.
pub fn rows<'m>(method: &'m Method, types: &[String]) -> Vec<&'m RateRow> {
    method.rates().iter().filter(|row| row.types.iter().any(|kind| types.contains(kind))).collect()
}

/// The lowest and the highest percent that any source calls usual for one of these types; nothing where none speaks of them.
pub fn usual(method: &Method, types: &[String]) -> Option<(u32, u32)> {
    let rows = rows(method, types);
    let low = rows.iter().map(|row| row.range.low).min()?;
    let high = rows.iter().map(|row| row.range.high.unwrap_or(row.range.low)).max()?;
    Some((low, high))
}

/// Whether it is said what each rung of a track earns. The lowest rungs may earn nothing, as long as nothing above them that
/// should earn does; types that are paid by contract need no rate.
pub fn settled(method: &Method, terms: &Terms, track: &Track) -> bool {
    let rated = |tier: &Tier| {
        let mut kinds = track.types.iter().map(String::as_str).chain([""]);
        kinds.any(|kind| terms.rate(&track.id, &tier.id, kind).is_some())
    };
    let first = track.tiers.iter().position(|tier| rated(tier) || tier.benefit(MARGIN).is_some());
    match first {
        Some(first) => track.tiers[first..].iter().all(rated),
        None => track.tiers.is_empty() || usual(method, &track.types).is_none(),
    }
}

/// The rates to begin a ladder with, entry first: those of its template where all of them are usual, else rising over the
/// rungs that earn from the low to the high end of what is usual. A template that speaks of no rate leaves all rungs to earn.
pub fn seeded(usual: Option<(u32, u32)>, template: &[Option<u32>]) -> Vec<Option<u32>> {
    let Some((low, high)) = usual else { return template.to_vec() };
    let none = template.iter().all(Option::is_none);
    if !none && template.iter().flatten().all(|percent| (low..=high).contains(percent)) {
        return template.to_vec();
    }
    let earning = template.iter().filter(|percent| none || percent.is_some()).count();
    let last = u32::try_from(earning).unwrap_or(u32::MAX).saturating_sub(1);
    // A rate of nothing is none: where a source begins at nought, the entry gets its share of the way.
    let low = if low == 0 { high / (last + 1) } else { low };
    let mut place = 0;
    let spread = template.iter().map(|percent| {
        let earns = none || percent.is_some();
        earns.then(|| {
            let way = ((high - low) * place + last / 2).checked_div(last);
            let rate = way.map_or_else(|| percent.unwrap_or(low).clamp(low, high), |way| low + way);
            place += 1;
            rate
        })
    });
    spread.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tiers::Benefit;

    #[test]
    fn sources_that_differ_are_one_range_from_the_lowest_to_the_highest() {
        let method = Method::built_in().unwrap();
        assert_eq!(usual(&method, &["referral".to_owned()]), Some((10, 25)));
        assert_eq!(usual(&method, &["alliance".to_owned()]), None);
        assert_eq!(usual(&method, &[]), None);
        let (low, high) = usual(&method, &["reseller".to_owned(), "si".to_owned()]).unwrap();
        assert!(low <= 10 && high >= 50);
    }
    #[test]
    fn a_ladder_begins_with_rates_that_are_usual_and_rise() {
        let template = [Some(25), Some(32), Some(40)];
        assert_eq!(seeded(Some((20, 50)), &template), template, "what is usual already stays");
        assert_eq!(seeded(None, &template), template, "nobody says what is usual");
        assert_eq!(seeded(Some((10, 20)), &template), [Some(10), Some(15), Some(20)]);
        assert_eq!(seeded(Some((10, 20)), &[Some(25)]), [Some(20)]);
        assert_eq!(seeded(Some((40, 60)), &[None, Some(10), Some(15)]), [None, Some(40), Some(60)]);
        assert_eq!(seeded(Some((10, 15)), &[None, None]), [Some(10), Some(15)]);
        assert_eq!(seeded(Some((0, 15)), &template), [Some(5), Some(10), Some(15)]);
        assert_eq!(seeded(Some((15, 15)), &[]), []);
    }
    #[test]
    fn it_is_said_what_a_track_earns_once_every_rung_above_the_first_that_earns_has_a_rate() {
        let method = Method::built_in().unwrap();
        let tier = |id: &str| Tier { id: id.into(), ..Tier::default() };
        let mut track = Track { id: "t".into(), types: vec!["technology".into()], ..Track::default() };
        let mut terms = Terms::default();
        assert!(settled(&method, &terms, &track), "without rungs there is nothing to say");
        track.tiers = ["registered", "certified", "premier"].map(tier).to_vec();
        assert!(!settled(&method, &terms, &track));
        terms.set_rate("t/certified", Some(10));
        assert!(!settled(&method, &terms, &track), "the top earns less than the middle");
        terms.set_rate("t/premier/technology", Some(15));
        assert!(settled(&method, &terms, &track), "the entry earns nothing, and that is said");
        track.tiers[0].benefits.push(Benefit { id: MARGIN.into(), amount: None });
        assert!(!settled(&method, &terms, &track), "a margin of nothing is not said");
        let alliance = Track { types: vec!["alliance".into()], tiers: vec![tier("joint")], ..Track::default() };
        assert!(settled(&method, &terms, &alliance));
    }
}
