//! The rules about what the company says of itself: owner, problem, direct sales, stage, figures.

mod direct_claimed_without_evidence;
mod direct_not_ready;
mod facts_currency_without_rate;
mod facts_guess_without_ground;
mod facts_unknown;
mod owner_no_hire;
mod owner_no_sponsor;
mod owner_nobody;
mod owner_sales_lead;
mod owner_sponsor_is_owner;
mod owner_too_little_time;
mod owner_unknown_id;
mod problem_all_of_them;
mod problem_none;
mod services_no_days_left;
mod stage_argued_without_reason;
mod stage_too_early;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    owner_nobody::RULE,
    owner_unknown_id::RULE,
    owner_too_little_time::RULE,
    owner_no_hire::RULE,
    owner_no_sponsor::RULE,
    owner_sponsor_is_owner::RULE,
    owner_sales_lead::RULE,
    problem_none::RULE,
    problem_all_of_them::RULE,
    direct_not_ready::RULE,
    direct_claimed_without_evidence::RULE,
    stage_argued_without_reason::RULE,
    stage_too_early::RULE,
    facts_unknown::RULE,
    facts_currency_without_rate::RULE,
    facts_guess_without_ground::RULE,
    services_no_days_left::RULE,
];
