//! `policy/margin-under-half`: what the highest rate leaves of the gross margin is under half of the price (P).

use super::rung;
use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Figure, Sells, Terms, Tier, Track, policy::Rate},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/margin-under-half", check).shown(
    &[
        ("answers.ron", "(company: (sells: software, gross_margin: fact(70)))"),
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "referral", types: ["referral"], tiers: [(id: "introducer")]),
])"#,
        ),
        ("policy.ron", r#"(terms: [(id: "t1", rates: [(id: "referral/introducer", percent: 25)])])"#),
    ],
    &[("policy.ron", r#"(terms: [(id: "t1", rates: [(id: "referral/introducer", percent: 20)])])"#)],
);

/// Of what a customer pays, so much is left after commission at the least (P, F2: margin after commission).
const LEAST: u32 = 50;
/// Partners of these models buy at the price less their margin: that is the price that a margin is left of.
const BUYING: [&str; 2] = ["margin", "wholesale"];

/// One finding for the terms, at the rate that leaves least. Services are left alone: their margins are under half without
/// any partner, and the figure is one of software.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let company = &case.workspace.answers.company;
    let Some(gross) = company.gross_margin.and_then(Figure::value).map(u32::from) else { return Vec::new() };
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    if company.sells == Some(Sells::Services) {
        return Vec::new();
    }
    let mut worst: Option<(u32, &Rate, &Tier)> = None;
    for rate in terms.rates.iter().filter(|rate| rate.percent > 0) {
        let Some((track, tier, kind)) = rung(case, rate) else { continue };
        let left = left(gross, rate.percent, buys(case, terms, track, tier, kind));
        if left < LEAST && worst.is_none_or(|(least, ..)| left < least) {
            worst = Some((left, rate, tier));
        }
    }
    let found = worst.map(|(left, rate, tier)| {
        Finding::at(Address::terms(&terms.id).item("rate", &rate.id))
            .with("tier", case.tier_name(tier))
            .with("rate", Arg::Percent(rate.percent))
            .with("margin", Arg::Percent(gross))
            .with("left", Arg::Percent(left))
    });
    found.into_iter().collect()
}

/// Percent of the price that is left. Who buys pays less than the price, and the margin is one of what it pays.
fn left(gross: u32, rate: u32, buys: bool) -> u32 {
    let left = gross.saturating_sub(rate);
    if buys { left.saturating_mul(100).checked_div(100_u32.saturating_sub(rate)).unwrap_or(0) } else { left }
}

/// Whether a rate is the margin of somebody who buys. Where a rung is for several types, one of them is enough.
fn buys(case: &Case<'_>, terms: &Terms, track: &Track, tier: &Tier, kind: Option<&str>) -> bool {
    let buying = |kind: &str| case.method.partner_type(kind).is_some_and(|row| BUYING.contains(&row.model.as_str()));
    if let Some(kind) = kind {
        return buying(kind);
    }
    let own = |kind: &str| {
        let id = format!("{}/{}/{kind}", track.id, tier.id);
        terms.rates.iter().any(|rate| rate.id == id)
    };
    track.types.iter().any(|kind| buying(kind) && !own(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commission_is_taken_from_the_margin_and_a_discount_from_the_price_as_well() {
        for (gross, rate, buys, wanted) in [
            (77, 15, false, 62),
            (77, 27, false, 50),
            (77, 28, false, 49),
            (77, 40, true, 61),
            (60, 20, true, 50),
            (60, 21, true, 49),
            (30, 40, true, 0),
            (80, 100, true, 0),
        ] {
            assert_eq!(left(gross, rate, buys), wanted, "{gross} {rate} {buys}");
        }
    }
}
