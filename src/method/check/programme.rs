//! Whether the rows behind tiers and policy hold together: tracks, ladders, what a rung asks and gives, the usual terms.
//!
//! Knows which names the rows may use; whether a ladder is a good one is for the rules of the review.

use std::collections::BTreeSet;

use super::Check;
use crate::method::{
    Files, Method, MethodError,
    rows::{
        BenefitRow, Branch, PhraseRow, PlacementRow, PolicyRow, RateRow, RequirementRow, SpecialisationRow, SupportRow,
        TemplateRow, TierSeed, TrackRow,
    },
};

/// The kinds of requirement that a screen has a heading for.
const KINDS: &[&str] = &["revenue", "certification", "customers", "support", "focus"];
/// The families of benefits.
const BENEFITS: &[&str] = &["sales", "marketing", "technical", "business"];
/// The families of specialisations.
const SPECIALISATIONS: &[&str] = &["industry", "technical", "solution"];
/// The groups of phrases that some rule listens for.
const PHRASES: &[&str] = &["subjective"];
/// The fields of the policy.
pub(super) const POLICY: &[&str] = &[
    "co_sell",
    "paid_on",
    "recurring_months",
    "clawback_days",
    "sourced",
    "influenced",
    "involvement",
    "tag_at_origin",
    "goes_to",
    "protection_days",
    "extend_on_progress",
    "reply_hours",
    "conflict_hours",
    "conflict_rule",
];

/// Reads the files of rows behind tiers and policy.
pub(super) fn rows_read(files: &Files) -> Result<(), MethodError> {
    files.rows::<TrackRow>("tracks")?;
    files.rows::<TemplateRow>("templates")?;
    files.rows::<RequirementRow>("requirements")?;
    files.rows::<BenefitRow>("benefits")?;
    files.rows::<SupportRow>("supports")?;
    files.rows::<SpecialisationRow>("specialisations")?;
    files.rows::<PlacementRow>("placements")?;
    files.rows::<PhraseRow>("phrases")?;
    files.rows::<RateRow>("rates")?;
    files.rows::<PolicyRow>("policy")?;
    Ok(())
}

/// Whether ids stand once and every id that a row names exists.
pub(super) fn whole(method: &Method, check: &mut Check, types: &BTreeSet<&str>) -> Result<(), MethodError> {
    let templates = check.ids("templates", method.templates().iter().map(|row| row.id.as_str()))?;
    let asks = check.ids("requirements", method.requirements().iter().map(|row| row.id.as_str()))?;
    let gives = check.ids("benefits", method.benefits().iter().map(|row| row.id.as_str()))?;
    let supports = check.ids("supports", method.supports().iter().map(|row| row.id.as_str()))?;
    check.ids("tracks", method.tracks().iter().map(|row| row.id.as_str()))?;
    check.ids("specialisations", method.specialisations().iter().map(|row| row.id.as_str()))?;
    check.ids("placements", method.placements().iter().map(|row| row.id.as_str()))?;
    check.ids("phrases", method.phrases().iter().map(|row| row.id.as_str()))?;
    check.ids("rates", method.rates().iter().map(|row| row.id.as_str()))?;
    check.ids("policy", method.policy().iter().map(|row| row.id.as_str()))?;

    for row in method.requirements() {
        check.at("requirements", &row.id).named(&set(KINDS), [&row.kind])?;
    }
    for row in method.benefits() {
        check.at("benefits", &row.id).named(&set(BENEFITS), [&row.family])?;
    }
    for row in method.specialisations() {
        check.at("specialisations", &row.id).named(&set(SPECIALISATIONS), [&row.family])?;
    }
    for row in method.phrases() {
        let here = check.at("phrases", &row.id).named(&set(PHRASES), [&row.group])?;
        if row.texts.iter().any(|text| text.trim().is_empty()) {
            return Err(here.fault("an empty text stands in every other".to_owned()));
        }
    }
    for row in method.policy() {
        let here = check.at("policy", &row.id);
        here.named(&set(POLICY), [&row.id])?;
        here.named(&row.choices.iter().map(String::as_str).collect(), &row.begin)?;
    }
    for row in method.templates() {
        let here = check.at("templates", &row.id);
        if row.tiers.is_empty() {
            return Err(here.fault("it has no rung".to_owned()));
        }
        let mut seen = BTreeSet::new();
        for tier in &row.tiers {
            if !seen.insert(&tier.id) {
                return Err(here.fault(format!("the rung {} stands twice", tier.id)));
            }
            rung(here, tier, &asks, &gives, &supports)?;
        }
    }
    for row in method.tracks() {
        check.at("tracks", &row.id).named(types, &row.types)?.named(&templates, [&row.template])?;
    }
    for row in method.rates() {
        check.at("rates", &row.id).named(types, &row.types)?;
    }
    placements(method.placements(), check)
}

fn set<'a>(names: &[&'a str]) -> BTreeSet<&'a str> {
    names.iter().copied().collect()
}

/// What a rung names: requirements to enter and to stay, benefits, the support level.
fn rung(
    here: &Check,
    tier: &TierSeed,
    asks: &BTreeSet<&str>,
    gives: &BTreeSet<&str>,
    supports: &BTreeSet<&str>,
) -> Result<(), MethodError> {
    here.named(asks, tier.entry.iter().chain(&tier.keep).map(|needs| &needs.measure))?
        .named(gives, tier.benefits.iter().map(|gives| &gives.benefit))?
        .named(supports, [&tier.support])?;
    Ok(())
}

/// Questions lead only to later ones, so that every walk of the tree ends.
fn placements(rows: &[PlacementRow], check: &mut Check) -> Result<(), MethodError> {
    let mut later: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    for row in rows {
        later.remove(row.id.as_str());
        let here = check.at("placements", &row.id);
        for branch in [&row.yes, &row.no] {
            let Branch::Ask(next) = branch else { continue };
            if rows.iter().any(|row| row.id == *next) && !later.contains(next.as_str()) {
                return Err(here.fault(format!("it leads back to {next}, so that the tree has no end")));
            }
            here.named(&later, [next])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use std::collections::BTreeMap;

    use super::{
        super::sets::{fault, method},
        *,
    };
    use crate::method::rows::{Gives, Unit};

    #[test]
    fn every_partner_type_belongs_to_one_track() {
        let method = method();
        for kind in &method.types {
            let tracks = method.tracks().iter().filter(|track| track.types.contains(&kind.id)).count();
            assert_eq!(tracks, 1, "{}", kind.id);
        }
    }

    /// More, or sooner where it is counted in hours.
    fn is_better(method: &Method, gives: &Gives, below: &Gives) -> bool {
        let falling = method.benefit(&gives.benefit).is_some_and(|row| row.unit == Unit::Hours);
        if falling { gives.amount < below.amount } else { gives.amount > below.amount }
    }

    #[test]
    fn every_rung_gives_what_the_one_below_gives_and_three_new_or_better() {
        let method = method();
        for template in method.templates() {
            for pair in template.tiers.windows(2) {
                let place = format!("{}/{}", template.id, pair[1].id);
                let above: BTreeMap<&str, &Gives> =
                    pair[1].benefits.iter().map(|gives| (gives.benefit.as_str(), gives)).collect();
                let mut new = pair[1].benefits.len();
                for below in &pair[0].benefits {
                    let now = above.get(below.benefit.as_str());
                    assert!(now.is_some(), "{place} takes {} away", below.benefit);
                    let now = now.unwrap();
                    let better = is_better(&method, now, below);
                    assert!(better || now.amount == below.amount, "{place} gives less {}", below.benefit);
                    new -= usize::from(!better);
                }
                assert!(new >= 3, "{place} adds {new}");
                assert!(pair[1].percent >= pair[0].percent, "{place} pays less");
                assert!(pair[1].answers_in <= pair[0].answers_in, "{place} answers later");
            }
        }
    }

    #[test]
    fn a_rung_says_the_same_of_rate_and_support_in_each_place() {
        for tier in method().templates().iter().flat_map(|row| &row.tiers) {
            let amount = |id: &str| tier.benefits.iter().find(|gives| gives.benefit == id).and_then(|gives| gives.amount);
            assert_eq!(amount("technical-support"), tier.answers_in.map(u64::from), "{}", tier.id);
            if let Some(margin) = amount("margin") {
                assert_eq!(Some(margin), tier.percent.map(u64::from), "{}", tier.id);
            }
        }
    }

    #[test]
    fn staying_asks_no_more_than_entering_and_every_rung_but_the_entry_says_how_one_falls() {
        let method = method();
        for template in method.templates() {
            for (rank, tier) in template.tiers.iter().enumerate() {
                let place = format!("{}/{}", template.id, tier.id);
                for keep in &tier.keep {
                    if let Some(entry) = tier.entry.iter().find(|entry| entry.measure == keep.measure) {
                        assert!(keep.at_least < entry.at_least || entry.at_least == 1, "{place} {}", keep.measure);
                        assert_eq!(keep.months, entry.months, "{place} {}", keep.measure);
                    }
                }
                for needs in tier.entry.iter().chain(&tier.keep) {
                    let timed = method.requirement(&needs.measure).is_some_and(|row| row.timed);
                    assert_eq!(timed, needs.months > 0, "{place} {}", needs.measure);
                }
                let falls = tier.notice.is_some() && tier.grace.is_some() && tier.back.is_some() && !tier.keep.is_empty();
                assert_eq!(falls, rank > 0, "{place}");
            }
        }
    }

    #[test]
    fn all_of_the_sources_lists_are_there() {
        let method = method();
        assert_eq!(method.benefits().iter().filter(|row| row.sources.contains(&"D1.2".to_owned())).count(), 20);
        for family in SPECIALISATIONS {
            assert_eq!(method.specialisations().iter().filter(|row| row.family == *family).count(), 5, "{family}");
        }
        for kind in KINDS {
            assert!(method.requirements().iter().any(|row| row.kind == *kind), "{kind}");
        }
        let ids: Vec<&str> = method.policy().iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, POLICY);
    }

    #[test]
    fn a_changed_set_that_names_what_is_not_there_is_told_where() {
        let track = r#"[(id: "ours", types: ["reseler"], template: "flat", sources: ["O"])]"#;
        assert_eq!(fault("tracks.ron", track), "tracks.ron, row ours: reseler is no row; did you mean reseller?");
        let template = r#"[(id: "flat", tiers: [], sources: ["O"])]"#;
        assert!(fault("templates.ron", template).contains("row flat: it has no rung"));
        let rung = r#"(id: "one", support: "basic", benefits: [(benefit: "margins")])"#;
        let template = format!(r#"[(id: "flat", tiers: [{rung}], sources: ["O"])]"#);
        assert_eq!(fault("templates.ron", &template), "templates.ron, row flat: margins is no row; did you mean margin?");
        let policy = r#"[(id: "protection", unit: days, sources: ["O"])]"#;
        assert!(fault("policy.ron", policy).starts_with("policy.ron, row protection: protection is no row"));
        let phrase = r#"[(id: "ours", group: "subjectiv", texts: ["nice"], sources: ["O"])]"#;
        assert_eq!(fault("phrases.ron", phrase), "phrases.ron, row ours: subjectiv is no row; did you mean subjective?");
        let phrase = r#"[(id: "ours", group: "subjective", texts: [" "], sources: ["O"])]"#;
        assert_eq!(fault("phrases.ron", phrase), "phrases.ron, row ours: an empty text stands in every other");
        let tree = r#"[(id: "a", yes: Ask("a"), no: Top, sources: ["O"])]"#;
        assert_eq!(fault("placements.ron", tree), "placements.ron, row a: it leads back to a, so that the tree has no end");
    }
}
