//! What rungs ask for, compared: the same requirement by amount, or by the month where both say how long it is counted for.
//!
//! Holds no rule; the rules about asking share it.

use std::cmp::Ordering;

use crate::{
    advice::{
        reason::Arg,
        rules::{Case, count},
    },
    domain::{Tier, tiers::Requirement},
    method::rows::Unit,
};

/// The unit of a requirement, where the method knows it.
pub(super) fn unit(case: &Case<'_>, id: &str) -> Option<Unit> {
    case.method.requirement(id).map(|row| row.unit)
}

/// Whether it is an amount that grows with the time over which it is counted.
pub(super) fn grows(case: &Case<'_>, id: &str) -> bool {
    matches!(unit(case, id), Some(Unit::Count | Unit::Money))
}

/// How much each of two asks of the same requirement, on one scale.
pub(super) fn scaled(case: &Case<'_>, left: &Requirement, right: &Requirement) -> (u128, u128) {
    let (mine, theirs) = (u128::from(left.at_least), u128::from(right.at_least));
    if left.months > 0 && right.months > 0 && grows(case, &left.id) {
        (mine * u128::from(right.months), theirs * u128::from(left.months))
    } else {
        (mine, theirs)
    }
}

/// Which of two asks more of the same requirement.
pub(super) fn compare(case: &Case<'_>, left: &Requirement, right: &Requirement) -> Ordering {
    let (left, right) = scaled(case, left, right);
    left.cmp(&right)
}

/// Whether a rung asks for exactly what the one below asks, in whatever order. One of several is less than all of them, so
/// a rung that asks for all where the one below asks for one of them asks for more.
pub(super) fn no_more(lower: &Tier, upper: &Tier) -> bool {
    let same = lower.entry.len() == upper.entry.len() && upper.entry.iter().all(|wanted| lower.entry.contains(wanted));
    same && !(lower.any && !upper.any && upper.entry.len() > 1)
}

/// The threshold of a requirement for a sentence, in its unit.
pub(super) fn threshold(case: &Case<'_>, needs: &Requirement) -> Arg {
    match unit(case, &needs.id) {
        Some(Unit::Money) => Arg::Money(needs.at_least),
        Some(Unit::Percent) => Arg::Percent(u32::try_from(needs.at_least).unwrap_or(u32::MAX)),
        _ => count(usize::try_from(needs.at_least).unwrap_or(usize::MAX)),
    }
}

/// What a requirement is called.
pub(super) fn name(case: &Case<'_>, id: &str) -> Arg {
    match case.method.requirement(id) {
        Some(row) => Arg::Key(format!("requirement-{}", row.id)),
        None => Arg::Text(id.to_owned()),
    }
}
