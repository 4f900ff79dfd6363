//! Days as they are shown: `9 Dec`, `Fri 4 Dec` inside two weeks, `9 Dec 2027` outside this year.
//!
//! Today is always passed in, and every word comes from [`DateWords`], so that another language is data.
//! Files and commands never come here: they keep ISO dates.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};

/// The weekday is shown for days nearer than this, on either side of today.
const NEAR: i64 = 14;

/// The words of one language around days. Patterns hold names in braces, each explained at its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateWords {
    /// January first.
    pub months: [Cow<'static, str>; 12],
    /// Monday first.
    pub weekdays: [Cow<'static, str>; 7],
    /// `{day}` and `{month}`.
    pub day: Cow<'static, str>,
    /// `{date}`, which is a day, and `{weekday}`.
    pub with_weekday: Cow<'static, str>,
    /// `{date}`, which is a day with or without its weekday, and `{year}`.
    pub with_year: Cow<'static, str>,
    /// `{time}`: a moment of today.
    pub today_at: Cow<'static, str>,
    /// A day that is today.
    pub today: Cow<'static, str>,
    /// The day before.
    pub yesterday: Cow<'static, str>,
    /// `{n}`: at least two days back.
    pub days_ago: Cow<'static, str>,
    /// One day past its due day.
    pub day_late: Cow<'static, str>,
    /// `{n}`: more days past the due day.
    pub days_late: Cow<'static, str>,
}

/// Plain words as they stand in a table; a function could not do this in a constant.
macro_rules! words {
    ($($word:literal)*) => { [$(Cow::Borrowed($word)),*] };
}

impl DateWords {
    /// English days.
    pub const ENGLISH: Self = Self {
        months: words!["Jan" "Feb" "Mar" "Apr" "May" "Jun" "Jul" "Aug" "Sep" "Oct" "Nov" "Dec"],
        weekdays: words!["Mon" "Tue" "Wed" "Thu" "Fri" "Sat" "Sun"],
        day: Cow::Borrowed("{day} {month}"),
        with_weekday: Cow::Borrowed("{weekday} {date}"),
        with_year: Cow::Borrowed("{date} {year}"),
        today_at: Cow::Borrowed("today {time}"),
        today: Cow::Borrowed("today"),
        yesterday: Cow::Borrowed("yesterday"),
        days_ago: Cow::Borrowed("{n} days ago"),
        day_late: Cow::Borrowed("1 day late"),
        days_late: Cow::Borrowed("{n} days late"),
    };

    /// A day ahead in the fewest letters: without its year where the next such day is meant.
    pub fn coming_day(&self, date: Date, today: Date) -> String {
        if (0..300).contains(&days_between(today, date)) { self.bare(date) } else { self.plain_day(date, today) }
    }

    /// A day without its weekday: `9 Dec`, `9 Dec 2027`. For columns, heads and what is long past.
    pub fn plain_day(&self, date: Date, today: Date) -> String {
        self.year(self.bare(date), date, today)
    }

    /// A day as a person needs it: `Fri 4 Dec` inside two weeks, `18 Dec` beyond, `9 Dec 2027` outside this year.
    pub fn day(&self, date: Date, today: Date) -> String {
        let mut shown = self.bare(date);
        if days_between(today, date).abs() < NEAR {
            let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
            let weekday = self.weekdays.get(weekday).map_or("", |word| word);
            shown = self.with_weekday.replace("{weekday}", weekday).replace("{date}", &shown);
        }
        self.year(shown, date, today)
    }

    /// A moment of work: `today 14:02`, else the plain day. Moments to come (a clock set back) are days as well.
    pub fn recent(&self, moment: DateTime, today: Date) -> String {
        if moment.date() == today {
            let time = format!("{:02}:{:02}", moment.hour(), moment.minute());
            self.today_at.replace("{time}", &time)
        } else {
            self.plain_day(moment.date(), today)
        }
    }

    /// How long ago a day was: `today`, `yesterday`, `2 days ago`; a day to come is the day itself.
    pub fn ago(&self, date: Date, today: Date) -> String {
        match days_between(date, today) {
            0 => self.today.clone().into_owned(),
            1 => self.yesterday.clone().into_owned(),
            days @ 2.. => self.days_ago.replace("{n}", &days.to_string()),
            _ => self.day(date, today),
        }
    }

    /// How far past its due day a thing is: `4 days late`; nothing while it is not.
    pub fn late(&self, due: Date, today: Date) -> Option<String> {
        match days_between(due, today) {
            1 => Some(self.day_late.clone().into_owned()),
            days @ 2.. => Some(self.days_late.replace("{n}", &days.to_string())),
            _ => None,
        }
    }

    fn bare(&self, date: Date) -> String {
        let month = usize::try_from(date.month() - 1).unwrap_or_default();
        let month = self.months.get(month).map_or("", |word| word);
        self.day.replace("{day}", &date.day().to_string()).replace("{month}", month)
    }

    fn year(&self, shown: String, date: Date, today: Date) -> String {
        if date.year() == today.year() {
            return shown;
        }
        self.with_year.replace("{date}", &shown).replace("{year}", &date.year().to_string())
    }
}

/// Days from one day to another; below nought where the other is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const EN: DateWords = DateWords::ENGLISH;
    const TODAY: fn() -> Date = || date(2026, 11, 24);

    #[test]
    fn a_day_has_its_weekday_inside_two_weeks_and_its_year_outside_this_one() {
        let table = [
            (date(2026, 12, 4), "Fri 4 Dec"),
            (date(2026, 11, 24), "Tue 24 Nov"),
            (date(2026, 12, 7), "Mon 7 Dec"),
            (date(2026, 12, 8), "8 Dec"),
            (date(2026, 11, 11), "Wed 11 Nov"),
            (date(2026, 11, 10), "10 Nov"),
            (date(2026, 1, 1), "1 Jan"),
            (date(2027, 12, 9), "9 Dec 2027"),
            (date(2025, 12, 31), "31 Dec 2025"),
        ];
        for (day, expected) in table {
            assert_eq!(EN.day(day, TODAY()), expected);
        }
        assert_eq!(EN.day(date(2027, 1, 1), date(2026, 12, 31)), "Fri 1 Jan 2027");
        assert_eq!(EN.plain_day(date(2026, 11, 17), TODAY()), "17 Nov");
        assert_eq!(EN.coming_day(date(2027, 1, 1), TODAY()), "1 Jan");
        assert_eq!(EN.coming_day(date(2027, 11, 1), TODAY()), "1 Nov 2027");
    }

    #[test]
    fn recent_work_has_its_time_today_only() {
        assert_eq!(EN.recent(date(2026, 11, 24).at(14, 2, 59, 0), TODAY()), "today 14:02");
        assert_eq!(EN.recent(date(2026, 11, 24).at(9, 5, 0, 0), TODAY()), "today 09:05");
        assert_eq!(EN.recent(date(2026, 11, 17).at(9, 5, 0, 0), TODAY()), "17 Nov");
        assert_eq!(EN.recent(date(2026, 11, 25).at(0, 0, 0, 0), TODAY()), "25 Nov");
    }

    #[test]
    fn days_are_counted_back_and_late() {
        let ago = [24, 23, 22, 1, 25].map(|day| EN.ago(date(2026, 11, day), TODAY()));
        assert_eq!(ago, ["today", "yesterday", "2 days ago", "23 days ago", "Wed 25 Nov"]);
        let late = [24, 23, 20, 25].map(|day| EN.late(date(2026, 11, day), TODAY()));
        assert_eq!(late, [None, Some("1 day late".to_owned()), Some("4 days late".to_owned()), None]);
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        for (day, today) in [(Date::MIN, Date::MAX), (Date::MAX, Date::MIN)] {
            assert!(!EN.day(day, today).is_empty() && !EN.ago(day, today).is_empty());
        }
    }

    #[test]
    fn another_language_is_data() {
        let mut months = EN.months;
        months[11] = "Dez.".into();
        let german = DateWords {
            months,
            weekdays: words!["Mo" "Di" "Mi" "Do" "Fr" "Sa" "So"],
            day: "{day}. {month}".into(),
            with_weekday: "{weekday}, {date}".into(),
            ..EN
        };
        assert_eq!(german.day(date(2026, 12, 4), TODAY()), "Fr, 4. Dez.");
    }
}
