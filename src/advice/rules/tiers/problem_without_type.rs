//! `tiers/problem-without-type`: a problem was chosen, and no track holds a partner type that helps with it (B11, E1).

use super::standing;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::reason::Arg, domain::Address};

/// The rule. Types that wait in the plan are not missed, and one that was decided and forgotten is told as that.
pub(super) const RULE: Rule = Rule::new("tiers/problem-without-type", check).shown(
    &[
        ("answers.ron", "(problem: (chosen: [distribution, stickiness]))"),
        ("tiers.ron", r#"(tracks: [(id: "referral", types: ["referral"])])"#),
    ],
    &[("tiers.ron", r#"(tracks: [(id: "referral", types: ["referral"]), (id: "technology", types: ["technology"])])"#)],
);

/// One finding for the answer: the first problem, and how many more.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let tiers = &case.workspace.tiers;
    if tiers.tracks.iter().all(|track| track.types.is_empty()) {
        return Vec::new();
    }
    let decided = standing::decided(case);
    let mut open =
        case.workspace.answers.problem.chosen.iter().filter_map(|problem| case.method.problem(*problem)).filter(|row| {
            !row.types.iter().any(|kind| tiers.track_of_type(kind).is_some() || decided.contains(&kind.as_str()))
                && standing::begins_with(case, &row.types)
        });
    let Some(first) = open.next() else { return Vec::new() };
    let helps = row_types(case, &first.types);
    vec![
        Finding::at(Address::answer("problem/chosen"))
            .with("problem", Arg::Key(format!("problem-{}", first.id.id())))
            .with("type", helps)
            .with("more", count(open.count())),
    ]
}

/// The first of the types that help, by name.
fn row_types(case: &Case<'_>, types: &[String]) -> Arg {
    types.first().map_or(Arg::Text(String::new()), |kind| standing::type_name(case, kind))
}
