//! Reading of days as people type them: `2026-12-04`, `4 Dec`, `4.12.2026`, `today`, `+14`.
//!
//! It knows no language: English and German names of months are understood side by side, and today is passed in.
//! - A day without its year is the one that lies nearest to today: `4 Jan`, typed in December, is next month.
//! - `4/12/2026` is the fourth of December to some and the twelfth of April to others, and is refused as ambiguous.
//! - A day that no calendar has, such as 31 February, is refused and never moved to the next.
//!
//! Errors carry no prose; the words of the interface say them.

use jiff::{ToSpan, civil::Date};

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateError {
    /// Nothing was typed.
    Empty,
    /// It is not written as a day.
    NotADay,
    /// The month has no such day.
    NoSuchDay,
    /// It could mean two days.
    Ambiguous,
    /// So many years away that somebody slipped on a key.
    TooFar,
}

impl DateError {
    /// The key of the words that say it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty | Self::NotADay => "refused-date",
            Self::NoSuchDay => "refused-date-no-such-day",
            Self::Ambiguous => "refused-date-ambiguous",
            Self::TooFar => "refused-date-too-far",
        }
    }
}

/// Names of months in small letters, January first: English, then German where it differs.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jänner"], &["february", "februar"], &["march", "märz", "maerz"], &["april"], &["may", "mai"],
    &["june", "juni"], &["july", "juli"], &["august"], &["september", "sept"], &["october", "oktober"], &["november"],
    &["december", "dezember"],
];

/// Years further from today than this are a slip.
const FARTHEST: i16 = 100;

/// A day as it was typed.
pub fn parse_date(text: &str, today: Date) -> Result<Date, DateError> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "" => return Err(DateError::Empty),
        "today" | "heute" => return Ok(today),
        "tomorrow" | "morgen" => return shifted(today, 1),
        "yesterday" | "gestern" => return shifted(today, -1),
        _ => {}
    }
    if let Some(days) = text.strip_prefix('+') {
        let days = days.trim().trim_end_matches(['d', ' ']).parse::<u32>().map_err(|_| DateError::NotADay)?;
        return shifted(today, i64::from(days));
    }
    if text.contains('/') {
        return Err(DateError::Ambiguous);
    }
    if let Some((year, rest)) = text.split_once('-') {
        let (month, day) = rest.split_once('-').ok_or(DateError::NotADay)?;
        return whole(figure(year, 4)?, figure(month, 2)?, figure(day, 2)?, today);
    }
    let parts: Vec<&str> = text.split(['.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (*day, *month, None),
        [day, month, year] => (*day, *month, Some(*year)),
        _ => return Err(DateError::NotADay),
    };
    // `Dec 4` is the same day as `4 Dec`; among figures the day always comes first.
    let (day, month) = if named(day).is_some() { (month, day) } else { (day, month) };
    let day = figure(day, 2)?;
    let month = match named(month) {
        Some(month) => month,
        None => figure(month, 2)?,
    };
    match year {
        Some(year) if year.len() == 2 => whole(2000 + figure(year, 2)?, month, day, today),
        Some(year) => whole(figure(year, 4)?, month, day, today),
        None => nearest(month, day, today),
    }
}

/// Only digits, and no more of them than there can be.
fn figure(text: &str, digits: usize) -> Result<i16, DateError> {
    if text.is_empty() || text.len() > digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::NotADay);
    }
    text.parse().map_err(|_| DateError::NotADay)
}

/// The month of a name, which may be cut short after three letters.
fn named(text: &str) -> Option<i16> {
    let is = |name: &str| text.chars().count() >= 3 && name.starts_with(text);
    let at = MONTHS.iter().position(|names| names.iter().any(|name| is(name)))?;
    i16::try_from(at + 1).ok()
}

fn whole(year: i16, month: i16, day: i16, today: Date) -> Result<Date, DateError> {
    let date = date(year, month, day).ok_or(DateError::NoSuchDay)?;
    if (year - today.year()).abs() > FARTHEST { Err(DateError::TooFar) } else { Ok(date) }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn nearest(month: i16, day: i16, today: Date) -> Result<Date, DateError> {
    let days = |date: &Date| date.since(today).map_or(i32::MAX, |span| span.get_days().abs());
    let years = (today.year() - 1)..=(today.year() + 1);
    years.filter_map(|year| date(year, month, day)).min_by_key(days).ok_or(DateError::NoSuchDay)
}

fn shifted(today: Date, days: i64) -> Result<Date, DateError> {
    if days > 365 * i64::from(FARTHEST) {
        return Err(DateError::TooFar);
    }
    today.checked_add(days.days()).map_err(|_| DateError::TooFar)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn read(text: &str) -> Result<Date, DateError> {
        parse_date(text, TODAY)
    }

    #[test]
    fn a_day_reads_in_each_way_in_which_people_type_it() {
        for text in
            ["2026-12-04", "4.12.2026", "04.12.26", "4.12.", "4 Dec", "4 dec 2026", "Dec 4", "4. Dezember", "+13", "+13 d"]
        {
            assert_eq!(read(text), Ok(date(2026, 12, 4)), "{text}");
        }
        assert_eq!(read(" Today "), Ok(TODAY));
        assert_eq!(read("tomorrow"), Ok(date(2026, 11, 22)));
        assert_eq!(read("yesterday"), Ok(date(2026, 11, 20)));
        assert_eq!(read("3 März"), Ok(date(2027, 3, 3)));
    }

    #[test]
    fn a_day_without_its_year_is_the_one_nearest_to_today() {
        assert_eq!(read("4 Jan"), Ok(date(2027, 1, 4)));
        assert_eq!(read("4 Nov"), Ok(date(2026, 11, 4)));
    }

    #[test]
    fn a_day_that_no_calendar_has_is_refused() {
        for text in ["31 Feb", "2027-02-31", "31.2.2027", "2026-13-01", "0 May", "29 Feb 2027"] {
            assert_eq!(read(text), Err(DateError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_refused() {
        for text in ["soon", "4", "+", "+x", "4 Dec 2026 noon", "12-04", "ma 4", "1e3.4", "４ Dec"] {
            assert_eq!(read(text), Err(DateError::NotADay), "{text}");
        }
        assert_eq!(read("  "), Err(DateError::Empty));
        assert_eq!(read("4/12/2026"), Err(DateError::Ambiguous));
        assert_eq!(read("+99999999"), Err(DateError::TooFar));
        assert_eq!(read("0026-12-04"), Err(DateError::TooFar));
    }
}
