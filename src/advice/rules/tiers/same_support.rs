//! `tiers/same-support`: all rungs of a ladder get the same support (B14: treating all partners equally; D1.5, D3).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/same-support", check).shown(
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "silver", support: "premium", answers_in: 4), (id: "gold", support: "premium", answers_in: 4)],
)])"#,
    )],
    &[(
        "tiers.ron",
        r#"(tracks: [(
    id: "solution",
    types: ["reseller"],
    tiers: [(id: "silver", support: "basic", answers_in: 24), (id: "gold", support: "premium", answers_in: 4)],
)])"#,
    )],
);

/// The level that is another for each partner.
const CUSTOM: &str = "custom";

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let [first, rest @ ..] = track.tiers.as_slice() else { continue };
        let Some(top) = rest.last() else { continue };
        if first.support.is_empty() || first.support == CUSTOM {
            continue;
        }
        // Who is answered sooner is helped more, whatever the level is called.
        if rest.iter().all(|tier| tier.support == first.support && tier.answers_in == first.answers_in) {
            let level = case.method.supports().iter().find(|row| row.id == first.support);
            let level = level.map_or(Arg::Text(first.support.clone()), |row| Arg::Key(format!("support-level-{}", row.id)));
            found.push(
                Finding::at(Address::tier(&track.id, &top.id).field("support"))
                    .with("track", case.track_name(track))
                    .with("rungs", count(track.tiers.len()))
                    .with("level", level),
            );
        }
    }
    found
}
