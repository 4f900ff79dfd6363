//! `policy/type-without-rate`: a partner type is usually paid, and no rung of its track says what it earns (C14, C7).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{rates, reason::Arg},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/type-without-rate", check).shown(
    &[
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "solution", types: ["reseller"], tiers: [(id: "silver"), (id: "gold")]),
])"#,
        ),
        ("policy.ron", r#"(terms: [(id: "t1", note: "Competitive commissions, agreed case by case.")])"#),
    ],
    &[(
        "policy.ron",
        r#"(terms: [
    (id: "t1", rates: [(id: "solution/silver", percent: 25), (id: "solution/gold", percent: 32)]),
])"#,
    )],
);

/// One finding a track: types share the rates of its rungs.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(terms) = case.workspace.policy.newest() else { return Vec::new() };
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let Some(first) = track.tiers.first() else { continue };
        let unpaid = |kind: &&String| {
            rates::usual(case.method, std::slice::from_ref(*kind)).is_some()
                && !track.tiers.iter().any(|tier| terms.rate(&track.id, &tier.id, kind).is_some())
        };
        if let Some(kind) = track.types.iter().find(unpaid) {
            let address = Address::terms(&terms.id).item("rate", &format!("{}/{}", track.id, first.id));
            found.push(Finding::at(address).with("type", Arg::Key(format!("type-{kind}"))));
        }
    }
    found
}
