//! The vision of a programme: a share, of what, through whom, by when (C1, C6), so that somebody can say later whether it
//! came true.

use std::{fmt, str::FromStr};

use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::dates::{DateError, parse_date};

/// What partners are to bring. It stands in `strategy.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vision {
    /// In percent, from 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
    /// What the share is of, such as "new ARR".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub of: String,
    /// Who brings it, such as "integration partners"; partners of any kind where it is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub through: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
    /// The vision in a person's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// By when: the end of a year, the end of a quarter, or a day. In files it is a text: `2027`, `2027-Q4`, `2027-10-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Year(i16),
    /// A year and a quarter of it, from 1 to 4.
    Quarter(i16, u8),
    Day(Date),
}

/// A part of the vision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Share,
    Of,
    Through,
    By,
    Words,
}

impl Part {
    /// All parts, in the order of the sentence.
    pub const ALL: [Self; 5] = [Self::Share, Self::Of, Self::Through, Self::By, Self::Words];

    /// Its name in the file, in addresses and of its words.
    pub fn file(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Of => "of",
            Self::Through => "through",
            Self::By => "by",
            Self::Words => "words",
        }
    }
}

impl Vision {
    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is missing to measure it: who brings it can be anybody, the rest cannot be left open.
    pub fn missing(&self) -> Vec<Part> {
        let open = [(Part::Share, self.share.is_none()), (Part::Of, self.of.is_empty()), (Part::By, self.by.is_none())];
        open.into_iter().filter(|(_, open)| *open).map(|(part, _)| part).collect()
    }
}

impl By {
    /// The last day that counts.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => date(year.clamp(1, 9999), 12, 31),
            Self::Quarter(year, quarter) => {
                let month = i8::try_from(quarter.clamp(1, 4) * 3).unwrap_or(12);
                date(year.clamp(1, 9999), month, 1).last_of_month()
            }
            Self::Day(day) => day,
        }
    }

    /// As a person types it: a year, a quarter in either order, or a day as everywhere else.
    pub fn parse(text: &str, today: Date) -> Result<Self, DateError> {
        let text = text.trim();
        let by = match (year(text), quarter(text)) {
            (Some(year), _) => Self::Year(year),
            (None, Some((year, quarter))) => Self::Quarter(year, quarter),
            (None, None) => return parse_date(text, today).map(Self::Day),
        };
        let years = (by.last_day().year() - today.year()).abs();
        if years > FARTHEST { Err(DateError::TooFar) } else { Ok(by) }
    }
}

/// Years further from today than this are a slip.
const FARTHEST: i16 = 100;

/// Four digits that are a year.
fn year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && *year >= 1000)
}

/// `2027-Q4`, `2027 Q4`, `2027Q4`, `Q4 2027`.
fn quarter(text: &str) -> Option<(i16, u8)> {
    let parts: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
    let (first, last) = parts.split_once(['q', 'Q'])?;
    let (of_year, digit) = match (first.is_empty(), last.split_at_checked(1)) {
        (true, Some((digit, rest))) => (rest, digit),
        _ => (first, last),
    };
    let quarter = digit.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    Some((year(of_year)?, quarter))
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for By {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(year) = year(text) {
            return Ok(Self::Year(year));
        }
        match quarter(text) {
            Some((year, quarter)) => Ok(Self::Quarter(year, quarter)),
            None => text.parse().map(Self::Day).map_err(|_| DateError::NotADay),
        }
    }
}

impl Serialize for By {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for By {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom(format!("`{text}` is no year, quarter or day")))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use super::*;

    fn today() -> Date {
        date(2026, 11, 21)
    }

    #[test]
    fn a_year_a_quarter_and_a_day_are_read_as_people_type_them() {
        for (typed, file, last) in [
            ("2027", "2027", "2027-12-31"),
            (" 2027-Q4 ", "2027-Q4", "2027-12-31"),
            ("q2 2028", "2028-Q2", "2028-06-30"),
            ("2028 Q1", "2028-Q1", "2028-03-31"),
            ("2027q3", "2027-Q3", "2027-09-30"),
            ("31 Oct 2027", "2027-10-31", "2027-10-31"),
            ("2027-10-31", "2027-10-31", "2027-10-31"),
        ] {
            let by = By::parse(typed, today()).unwrap();
            assert_eq!((by.to_string().as_str(), by.last_day().to_string().as_str()), (file, last), "{typed}");
            assert_eq!(file.parse(), Ok(by), "what is written is read again");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (typed, why) in [
            ("soon", DateError::NotADay),
            ("", DateError::Empty),
            ("2027-Q5", DateError::NotADay),
            ("31 Feb 2027", DateError::NoSuchDay),
            ("4/12/2027", DateError::Ambiguous),
            ("9999", DateError::TooFar),
            ("9999-Q1", DateError::TooFar),
        ] {
            assert_eq!(By::parse(typed, today()), Err(why), "{typed}");
        }
    }

    #[test]
    fn a_vision_without_share_object_or_time_cannot_be_measured() {
        let mut vision = Vision { words: "Win together.".into(), ..Vision::default() };
        assert_eq!(vision.missing(), [Part::Share, Part::Of, Part::By]);
        (vision.share, vision.of) = (Some(30), "new ARR".into());
        assert_eq!(vision.missing(), [Part::By]);
        vision.by = Some(By::Year(2027));
        assert_eq!(vision.missing(), []);
    }
}
