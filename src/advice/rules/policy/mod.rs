//! The rules about the policy: rates, credit, protection, process.

mod commission_out_of_range;
mod influenced_not_below_sourced;
mod margin_under_half;
mod no_clawback;
mod no_process;
mod nobody_commits;
mod not_reviewed;
mod not_tagged;
mod protection_differs;
mod protection_short;
mod reply_slow;
mod type_without_rate;
mod unknown_id;

use std::sync::Arc;

use super::{Case, Finding, Rule};
use crate::domain::{Terms, Tier, Track, Workspace, policy::Rate};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    unknown_id::RULE,
    commission_out_of_range::RULE,
    margin_under_half::RULE,
    type_without_rate::RULE,
    nobody_commits::RULE,
    influenced_not_below_sourced::RULE,
    protection_short::RULE,
    protection_differs::RULE,
    no_process::RULE,
    no_clawback::RULE,
    not_tagged::RULE,
    reply_slow::RULE,
    not_reviewed::RULE,
];

/// The rung that a rate is for, and the partner type where it is for one; nothing where there is no such rung.
fn rung<'a>(case: &Case<'a>, rate: &'a Rate) -> Option<(&'a Track, &'a Tier, Option<&'a str>)> {
    let mut parts = rate.id.split('/');
    let track = parts.next().and_then(|id| case.workspace.tiers.track(id))?;
    let tier = parts.next().and_then(|id| track.tier(id))?;
    Some((track, tier, parts.next()))
}

/// Whether terms say that somebody is paid for a deal.
fn pays(terms: &Terms) -> bool {
    terms.co_sell.is_some_and(|percent| percent > 0) || terms.rates.iter().any(|rate| rate.percent > 0)
}

/// Changes the terms of a finding, which are the newest: all rules look at those.
fn change(finding: &Finding, workspace: &mut Workspace, change: impl FnOnce(&mut Terms)) -> bool {
    let id = finding.address.item_id("terms");
    if workspace.policy.newest().is_none_or(|newest| Some(newest.id.as_str()) != id) {
        return false;
    }
    change(Arc::make_mut(&mut workspace.policy).newest_mut());
    true
}
