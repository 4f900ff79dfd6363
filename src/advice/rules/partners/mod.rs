//! The rules about the register of partners.

mod beyond_stage;
mod crowded_rung;
mod dates_out_of_order;
mod dormant_kept;
mod ended_without_date;
mod name_twice;
mod never_acted;
mod no_next_step;
mod no_owner;
mod no_type;
mod over_tiered;
mod owner_over_capacity;
mod top_without_act;
mod unknown_id;
mod unsigned;

use jiff::civil::Date;

use super::{Case, Finding, Rule};
use crate::{
    advice::reason::Arg,
    domain::{Address, Partner, PartnerState},
};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    beyond_stage::RULE,
    unknown_id::RULE,
    name_twice::RULE,
    dates_out_of_order::RULE,
    unsigned::RULE,
    no_owner::RULE,
    owner_over_capacity::RULE,
    no_type::RULE,
    never_acted::RULE,
    top_without_act::RULE,
    over_tiered::RULE,
    crowded_rung::RULE,
    dormant_kept::RULE,
    no_next_step::RULE,
    ended_without_date::RULE,
];

/// A finding at a field of a partner.
fn at(partner: &Partner, field: &str) -> Finding {
    Finding::at(Address::partner(&partner.id).field(field)).with("name", Arg::Text(partner.name.clone()))
}

/// One finding at a field of each partner that `lacks` something there.
fn each(case: &Case<'_>, field: &str, lacks: impl Fn(&Partner) -> bool) -> Vec<Finding> {
    let partners = case.workspace.partners.iter();
    partners.filter(|partner| lacks(partner)).map(|partner| at(partner, field)).collect()
}

/// An agreement holds, and the partner is not asleep: something is expected of it.
fn is_awake(partner: &Partner) -> bool {
    matches!(partner.state, PartnerState::Agreed | PartnerState::Active)
}

/// Days that have gone by since a day.
fn days_since(day: Date, case: &Case<'_>) -> u32 {
    u32::try_from((case.today - day).get_days()).unwrap_or(0)
}
