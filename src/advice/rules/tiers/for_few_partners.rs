//! `tiers/for-few-partners`: a ladder has more rungs than the partners of the programme are worth (B11, C12, E2, P).
//!
//! Where no partner has brought anything yet, another rule says so.

use super::before_first_partner;
use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{reason::Arg, rungs},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/for-few-partners", check).shown(
    &[
        ("answers.ron", "(company: (active_partners: fact(6)))"),
        (
            "tiers.ron",
            r#"(tracks: [(id: "referral", types: ["referral"], tiers: [(id: "bronze"), (id: "silver"), (id: "gold")])])"#,
        ),
    ],
    &[("answers.ron", "(company: (active_partners: fact(24)))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if before_first_partner::holds(case) {
        return found;
    }
    let bearing = rungs::bearing(case.workspace, case.method, case.advice.stage.as_deref());
    for track in &case.workspace.tiers.tracks {
        let rungs = track.tiers.len();
        if let Some((partners, most)) = bearing.partners.filter(|_| !bearing.partners_bear(rungs)) {
            found.push(
                Finding::at(Address::track(&track.id).field("tiers"))
                    .with("track", case.track_name(track))
                    .with("rungs", count(rungs))
                    .with("most", Arg::Number(most.into()))
                    .with("partners", Arg::Number(partners.into())),
            );
        }
    }
    found
}
