//! The rules about what the company says of itself: owner, problem, direct sales, stage, figures.

mod direct_not_ready;
mod facts_unknown;
mod owner_no_hire;
mod owner_no_sponsor;
mod owner_nobody;
mod owner_sales_lead;
mod owner_too_little_time;
mod problem_none;
mod services_no_days_left;
mod stage_argued_without_reason;

use super::Rule;

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    owner_nobody::RULE,
    owner_too_little_time::RULE,
    owner_no_hire::RULE,
    owner_no_sponsor::RULE,
    owner_sales_lead::RULE,
    problem_none::RULE,
    direct_not_ready::RULE,
    stage_argued_without_reason::RULE,
    facts_unknown::RULE,
    services_no_days_left::RULE,
];
