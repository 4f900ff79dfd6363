//! Working days: which days of the week are worked, and which days are closed.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use serde::{Deserialize, Serialize};

/// A day of the week, as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    /// The usual working week.
    pub const WORKING: [Self; 5] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday];

    /// The day of the week of a date.
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => Self::Monday,
            Weekday::Tuesday => Self::Tuesday,
            Weekday::Wednesday => Self::Wednesday,
            Weekday::Thursday => Self::Thursday,
            Weekday::Friday => Self::Friday,
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
        }
    }
}

/// Days on which nobody works, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    pub from: Date,
    /// The last day; one day where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl Closed {
    /// The last day.
    pub fn last(&self) -> Date {
        self.to.unwrap_or(self.from)
    }

    /// Whether a day is one of them.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && day <= self.last()
    }
}

/// Which days are worked.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    pub working: &'a [Day],
    pub closed: &'a [Closed],
}

impl Calendar<'_> {
    /// Whether a day is worked.
    pub fn works(&self, day: Date) -> bool {
        self.working.contains(&Day::of(day)) && !self.closed.iter().any(|closed| closed.holds(day))
    }

    /// The last working day up to `day`, but not before `first`; the day itself where there is none.
    pub fn last_working(&self, first: Date, day: Date) -> Date {
        let mut at = day;
        while at >= first {
            if self.works(at) {
                return at;
            }
            let Ok(before) = at.checked_sub(1.day()) else { break };
            at = before;
        }
        day
    }

    /// Working days after `from` up to `to`: how many days of work lie between them. Nought where `to` is not later.
    pub fn between(&self, from: Date, to: Date) -> u32 {
        let mut count = 0;
        let mut at = from;
        while at < to {
            let Ok(next) = at.checked_add(1.day()) else { break };
            at = next;
            count += u32::from(self.works(at));
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn christmas() -> Vec<Closed> {
        vec![Closed { from: date(2026, 12, 24), to: Some(date(2027, 1, 1)), name: "Christmas".into() }]
    }

    #[test]
    fn a_due_day_on_a_weekend_or_a_holiday_moves_to_the_working_day_before() {
        let closed = christmas();
        let calendar = Calendar { working: &Day::WORKING, closed: &closed };
        assert_eq!(calendar.last_working(date(2026, 11, 30), date(2026, 12, 6)), date(2026, 12, 4));
        assert_eq!(calendar.last_working(date(2026, 12, 21), date(2027, 1, 3)), date(2026, 12, 23));
    }

    #[test]
    fn a_week_that_is_closed_as_a_whole_keeps_its_last_day() {
        let closed = christmas();
        let calendar = Calendar { working: &Day::WORKING, closed: &closed };
        assert_eq!(calendar.last_working(date(2026, 12, 28), date(2027, 1, 1)), date(2027, 1, 1));
    }

    #[test]
    fn days_late_are_days_of_work() {
        let closed = christmas();
        let calendar = Calendar { working: &Day::WORKING, closed: &closed };
        assert_eq!(calendar.between(date(2026, 12, 4), date(2026, 12, 7)), 1);
        assert_eq!(calendar.between(date(2026, 12, 23), date(2027, 1, 4)), 1);
        assert_eq!(calendar.between(date(2026, 12, 7), date(2026, 12, 4)), 0);
    }
}
