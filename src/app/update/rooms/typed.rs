//! Figures as they are typed in the rooms: an amount in the unit of its row, and a threshold with its time.

use crate::{
    domain::amount::{parse_amount, parse_count, parse_days, parse_percent},
    method::rows::Unit,
};

/// An amount in a unit; the key of the words that say why not.
pub(super) fn amount(unit: Unit, typed: &str) -> Result<u64, &'static str> {
    let typed = typed.trim();
    let counted = |text: &str, key| parse_count(text.trim()).map_err(|_| key);
    match unit {
        Unit::Yes => Err("refused-not-here"),
        Unit::Count => counted(typed, "refused-typed-count"),
        Unit::Money => parse_amount(typed).map_err(|_| "refused-typed-money"),
        Unit::Percent => percent(typed).map(u64::from),
        Unit::Hours => counted(typed.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()), "refused-hours"),
        Unit::Days => parse_days(typed).map(u64::from).map_err(|_| "refused-typed-days"),
        Unit::Months => counted(typed.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()), "refused-months"),
    }
}

/// A whole percent from 0 to 100.
pub(super) fn percent(typed: &str) -> Result<u32, &'static str> {
    let share = parse_percent(typed.trim()).map_err(|_| "refused-typed-percent")?;
    if share.fract() != 0.0 {
        return Err("refused-percent-whole");
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "parse_percent gives 0 to 100")]
    Ok(share as u32)
}

/// A figure that a field of 32 bits holds; nothing typed takes it back.
pub(super) fn figure(unit: Unit, typed: &str) -> Result<Option<u32>, &'static str> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    u32::try_from(amount(unit, typed)?).map(Some).map_err(|_| "refused-typed-count")
}

/// A threshold with the months within which it counts: `150K`, `150K / 12`, `150K in 6 months`, `150K a year`.
/// Nothing typed, and nought, take it back. Without a time the one that held stays; a timed one begins with a year.
pub(super) fn threshold(unit: Unit, timed: bool, held: Option<u32>, typed: &str) -> Result<Option<(u64, u32)>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (what, months) = if let Some((what, time)) = typed.rsplit_once('/').or_else(|| typed.rsplit_once(" in ")) {
        let time = time.trim().trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).trim();
        let months: u32 = time.parse().map_err(|_| "refused-period")?;
        if months > 120 {
            return Err("refused-period");
        }
        (what, Some(months))
    } else if let Some(what) = typed.strip_suffix(" a year") {
        (what, Some(12))
    } else if let Some(what) = typed.strip_suffix(" a quarter") {
        (what, Some(3))
    } else {
        (typed, None)
    };
    let at_least = amount(unit, what)?;
    let months = months.or(held).unwrap_or(if timed { 12 } else { 0 });
    Ok((at_least > 0).then_some((at_least, months)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_reads_with_and_without_its_time() {
        let read = |typed| threshold(Unit::Money, true, None, typed);
        assert_eq!(read("150K"), Ok(Some((150_000, 12))));
        assert_eq!(read("€150K / 6"), Ok(Some((150_000, 6))));
        assert_eq!(read("150K in 6 months"), Ok(Some((150_000, 6))));
        assert_eq!(read("150K a quarter"), Ok(Some((150_000, 3))));
        assert_eq!(read(" "), Ok(None));
        assert_eq!(read("0"), Ok(None));
        assert_eq!(threshold(Unit::Count, false, Some(3), "5"), Ok(Some((5, 3))));
        assert_eq!(threshold(Unit::Count, false, None, "5 / 0"), Ok(Some((5, 0))));
    }

    #[test]
    fn what_is_no_amount_in_the_unit_says_why() {
        assert_eq!(threshold(Unit::Money, true, None, "a lot"), Err("refused-typed-money"));
        assert_eq!(threshold(Unit::Money, true, None, "150K / soon"), Err("refused-period"));
        assert_eq!(threshold(Unit::Money, true, None, "150K / 999"), Err("refused-period"));
        assert_eq!(amount(Unit::Count, "three"), Err("refused-typed-count"));
        assert_eq!(amount(Unit::Hours, "8 h"), Ok(8));
        assert_eq!(amount(Unit::Months, "18 months"), Ok(18));
        assert_eq!(amount(Unit::Days, "90 d"), Ok(90));
        assert_eq!(amount(Unit::Yes, "1"), Err("refused-not-here"));
        assert_eq!(percent("101"), Err("refused-typed-percent"));
        assert_eq!(percent("12.5"), Err("refused-percent-whole"));
        assert_eq!(percent("25%"), Ok(25));
    }
}
