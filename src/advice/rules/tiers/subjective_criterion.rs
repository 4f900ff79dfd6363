//! `tiers/subjective-criterion`: a way up is put in words that nobody can measure (C7: subjective tier assignment; D3, P).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{phrases, reason::Arg},
    domain::{Address, Document, Tier},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/subjective-criterion", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "standard"), (id: "premium", graduate: "Decided by us, for partners of strategic importance.")],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "standard"), (id: "premium", graduate: "Three certified people and two references, counted each quarter.")],
)])"#,
    )],
);

/// The group of phrases.
const GROUP: &str = "subjective";

/// One finding a rung, and one a specialisation.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let tiers = &case.workspace.tiers;
    let mut found = Vec::new();
    for track in &tiers.tracks {
        for (rank, tier) in track.tiers.iter().enumerate() {
            // A purpose describes whom a rung is for; it is the condition only where nothing else is asked to come up.
            let is_condition = rank > 0 && tier.entry.is_empty();
            let fields = [("graduate", &tier.graduate, true), ("purpose", &tier.purpose, is_condition)];
            let heard = fields.into_iter().filter(|(_, _, asked)| *asked).find_map(|(field, text, _)| {
                let phrase = phrases::in_text(case.method, GROUP, text)?;
                Some((field, phrase))
            });
            let Some((field, phrase)) = heard else { continue };
            found.push(rung(case, &track.id, tier, field, phrase));
        }
    }
    for offered in &tiers.specialisations {
        let Some(phrase) = phrases::in_text(case.method, GROUP, &offered.asks) else { continue };
        let name = match case.method.specialisations().iter().find(|row| row.id == offered.id) {
            Some(row) => Arg::Key(format!("specialisation-{}", row.id)),
            None => Arg::Text(offered.id.clone()),
        };
        let address = Address::whole(Document::Tiers).item("specialisation", &offered.id).field("asks");
        found.push(Finding::at(address).with("name", name).with("phrase", Arg::Text(phrase.to_owned())));
    }
    found
}

fn rung(case: &Case<'_>, track: &str, tier: &Tier, field: &str, phrase: &str) -> Finding {
    Finding::at(Address::tier(track, &tier.id).field(field))
        .with("name", case.tier_name(tier))
        .with("phrase", Arg::Text(phrase.to_owned()))
}
