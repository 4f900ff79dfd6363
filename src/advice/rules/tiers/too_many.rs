//! `tiers/too-many`: a ladder has more rungs than the stage allows (E2, B11, C12).

use std::sync::Arc;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{reason::Arg, rungs},
    domain::{Address, Workspace},
};

/// The rule. The rungs on top go: those below were promised first, and have partners.
pub(super) const RULE: Rule = Rule::new("tiers/too-many", check).offers(fix).shown(
    &[
        ("answers.ron", "(company: (arr: fact(8000000), active_partners: fact(12)))"),
        (
            "tiers.ron",
            r#"(tracks: [(
    id: "referral",
    types: ["referral"],
    tiers: [
        (id: "bronze", benefits: [(id: "content")], keep: [(id: "referrals", at_least: 1, months: 12)]),
        (
            id: "silver",
            entry: [(id: "referrals", at_least: 4, months: 12)],
            benefits: [(id: "content"), (id: "events"), (id: "directory-listing"), (id: "named-contact")],
            keep: [(id: "referrals", at_least: 3, months: 12)],
            notice: 30,
            back: 6,
        ),
    ],
)])"#,
        ),
        (
            "policy.ron",
            r#"(terms: [(id: "t1", rates: [(id: "referral/bronze", percent: 15), (id: "referral/silver", percent: 20)])])"#,
        ),
        (
            "partners/deichmann-beratung.ron",
            r#"(name: "Deichmann Beratung", type: "referral", track: "referral", tier: "silver")"#,
        ),
    ],
    &[("answers.ron", "(company: (arr: fact(22000000), active_partners: fact(12)))")],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let bearing = rungs::bearing(case.workspace, case.method, case.advice.stage.as_deref());
    for track in &case.workspace.tiers.tracks {
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

/// Takes the rungs above away with all that names them; their partners stand on what is then the top.
fn fix(case: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(id) = finding.address.item_id("track") else { return false };
    let Some(most) = case.stage().map(|stage| usize::from(stage.rungs.max(1))) else { return false };
    let Some(ladder) = case.workspace.tiers.track(id) else { return false };
    let Some(top) = most.checked_sub(1).and_then(|top| ladder.tiers.get(top)) else { return false };
    let gone: Vec<&str> = ladder.tiers.iter().skip(most).map(|tier| tier.id.as_str()).collect();
    let kept = ladder.tiers.iter().take(most).any(|tier| gone.contains(&tier.id.as_str()));
    // Two rungs of one id cannot be told apart here.
    if gone.is_empty() || kept {
        return false;
    }
    if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(id) {
        track.tiers.truncate(most);
    }
    // Of `<track>/<tier>`, and of what stands below it.
    let named = |name: &str| {
        let mut parts = name.split('/');
        parts.next() == Some(id) && parts.next().is_some_and(|tier| gone.contains(&tier))
    };
    // Older terms stay as they were: they say what was agreed then.
    if workspace.policy.newest().is_some_and(|terms| terms.rates.iter().any(|rate| named(&rate.id))) {
        Arc::make_mut(&mut workspace.policy).newest_mut().rates.retain(|rate| !named(&rate.id));
    }
    if workspace.operations.enablement.iter().any(|piece| piece.tiers.iter().any(|tier| named(tier))) {
        let new = format!("{id}/{}", top.id);
        for piece in &mut Arc::make_mut(&mut workspace.operations).enablement {
            let had = piece.tiers.len();
            piece.tiers.retain(|tier| !named(tier));
            if piece.tiers.len() < had && !piece.tiers.contains(&new) {
                piece.tiers.push(new.clone());
            }
        }
    }
    let below: Vec<Address> = gone.iter().map(|tier| Address::tier(id, tier)).collect();
    if workspace.review.waivers.iter().any(|waiver| below.iter().any(|at| at.holds(&waiver.at))) {
        let waivers = &mut Arc::make_mut(&mut workspace.review).waivers;
        waivers.retain(|waiver| !below.iter().any(|at| at.holds(&waiver.at)));
    }
    if workspace.partners.iter().any(|partner| partner.track == id && gone.contains(&partner.tier.as_str())) {
        Arc::make_mut(&mut workspace.partners).change(
            |partner| partner.track == id && gone.contains(&partner.tier.as_str()),
            |partner| partner.tier.clone_from(&top.id),
        );
    }
    // With fewer rungs the tree may put a partner lower than it stands: somebody has to look at that first.
    let over = |workspace: &Workspace| workspace.tiers.track(id).map_or(0, |track| rungs::over_tiered(workspace, track).len());
    over(workspace) <= over(case.workspace)
}
