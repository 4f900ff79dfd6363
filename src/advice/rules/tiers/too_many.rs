//! `tiers/too-many`: a ladder has more rungs than the stage allows (E2, C12).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{reason::Arg, rungs},
    domain::Address,
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("tiers/too-many", check);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for track in &case.workspace.tiers.tracks {
        let bearing = rungs::bearing(case.workspace, case.method, case.advice.stage.as_deref());
        let rungs = track.tiers.len();
        if let Some((stage, most)) = bearing.stage.as_ref().filter(|_| !bearing.stage_bears(rungs)) {
            found.push(
                Finding::at(Address::track(&track.id).field("tiers"))
                    .with("track", case.track_name(track))
                    .with("rungs", count(rungs))
                    .with("most", Arg::Number(i64::from((*most).max(1))))
                    .with("stage", Arg::Key(format!("stage-{stage}"))),
            );
        }
    }
    found
}
