//! Whether a metric is on its way: what the straight line and the usual ramp ask today, beside what was measured.
//!
//! Day 1 is the start of the board, else the day of the first figure. The line goes from the baseline to the target of day
//! 90, and from there to that of day 180. Nothing grows in a straight line from the first day, so the ramp says how much of
//! the way to day 90 is usual after 30 and 60 days; who keeps to one of them is on track.

use jiff::{ToSpan, civil::Date};

use crate::{
    domain::{Metric, metrics::Actual},
    method::rows::MeasureRow,
};

/// Who is this far beyond the line is ahead and not only on track.
const AHEAD: f64 = 1.25;

/// Where a metric stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    NoTarget,
    NoFigure,
    /// There is nothing to see yet before this day.
    TooEarly(Date),
    Ahead,
    OnTrack,
    Behind,
}

impl Standing {
    /// The id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoTarget => "no-target",
            Self::NoFigure => "no-figure",
            Self::TooEarly(_) => "too-early",
            Self::Ahead => "ahead",
            Self::OnTrack => "on-track",
            Self::Behind => "behind",
        }
    }
}

impl Standing {
    /// Whether figure and target are there to be held against each other.
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Ahead | Self::OnTrack | Self::Behind)
    }
}

/// How a metric does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    pub standing: Standing,
    /// Day 1, where there is one.
    pub start: Option<Date>,
    /// Today, counted from day 1; below 1 before the start.
    pub day: Option<i64>,
    /// The last figure up to today.
    pub now: Option<Actual>,
    /// What the straight line asks today, in whole figures.
    pub line: Option<f64>,
    /// It is on track by the ramp alone: the line asks for more.
    pub by_ramp: bool,
    /// What the usual ramp asks today, in whole figures, where there is one and it still differs from the line.
    pub ramp: Option<f64>,
}

/// How a metric does today. `start` is that of the board.
pub fn track(metric: &Metric, row: Option<&MeasureRow>, start: Option<Date>, today: Date) -> Track {
    let first = metric.actuals.iter().map(|actual| actual.on).min();
    let start = start.or(first);
    let now = metric.latest(today);
    let day = start.map(|start| today.duration_since(start).as_hours() / 24 + 1);
    let mut track = Track { standing: Standing::NoTarget, start, day, now, line: None, ramp: None, by_ramp: false };
    let falling = row.is_some_and(|row| row.falling);
    let Some(way) = Way::of(metric, falling) else { return track };
    // Figures are whole: of what is asked only the part that a figure can reach counts.
    let whole = |asked: f64| if falling { asked.ceil() } else { asked.floor() };
    track.line = day.map(|day| whole(way.line(day)));
    track.ramp = day.zip(row.and_then(|row| row.ramp)).and_then(|(day, ramp)| way.ramp(day, ramp)).map(whole);
    track.standing = match now {
        None => match start.zip(day).and_then(|(start, day)| early(row, start, day)) {
            Some(from) => Standing::TooEarly(from),
            None => Standing::NoFigure,
        },
        Some(now) => {
            let value = now.value as f64;
            let holds = |asked: f64| if falling { value <= asked } else { value >= asked };
            let line = track.line.unwrap_or(way.last);
            let far = if falling { value * AHEAD <= line } else { value >= line * AHEAD && value > way.base };
            match (holds(line), far) {
                (true, true) => Standing::Ahead,
                (true, false) => Standing::OnTrack,
                (false, _) if track.ramp.is_some_and(holds) => {
                    track.by_ramp = true;
                    Standing::OnTrack
                }
                (false, _) => Standing::Behind,
            }
        }
    };
    track
}

/// From when on there is something to see, where that is still to come: the start itself; the day on which the ramp first
/// asks for something; day 90 of a share of partners who have 90 days each.
fn early(row: Option<&MeasureRow>, start: Date, day: i64) -> Option<Date> {
    let from = match row {
        Some(MeasureRow { ramp: Some((0, _)), .. }) => 31,
        Some(MeasureRow { ramp: None, unit, day_90: Some(_), .. }) if unit == "percent" => 90,
        _ => 1,
    };
    if day >= from { None } else { start.checked_add((from - 1).days()).ok() }
}

/// The way from the baseline over the targets.
struct Way {
    base: f64,
    /// The days of the targets and what is asked on them.
    marks: Vec<(i64, f64)>,
    last: f64,
}

impl Way {
    fn of(metric: &Metric, falling: bool) -> Option<Self> {
        let marks: Vec<(i64, f64)> = [(90, metric.day_90), (180, metric.day_180)]
            .into_iter()
            .filter_map(|(day, target)| Some((day, target? as f64)))
            .collect();
        let (_, last) = *marks.last()?;
        // What rises begins at nought; what falls cannot be told from where, so that the target holds from the first day.
        let unknown = if falling { marks.first()?.1 } else { 0.0 };
        let base = metric.baseline.map_or(unknown, |base| base as f64);
        Some(Self { base, marks, last })
    }

    fn line(&self, day: i64) -> f64 {
        let (mut from_day, mut from) = (0, self.base);
        for (to_day, to) in &self.marks {
            if day <= *to_day {
                let share = (day - from_day).max(0) as f64 / (to_day - from_day) as f64;
                return from + (to - from) * share;
            }
            (from_day, from) = (*to_day, *to);
        }
        self.last
    }

    /// The way to day 90 by the shares that are usual after 30 and 60 days; nothing once it is the line again.
    fn ramp(&self, day: i64, (month, two): (u8, u8)) -> Option<f64> {
        let target = self.marks.first().filter(|(on, _)| *on == 90 && day < 90)?.1;
        let steps = [(0, 0.0), (30, f64::from(month)), (60, f64::from(two)), (90, 100.0)];
        let next = steps.iter().position(|(on, _)| *on >= day.max(1))?;
        let ((from_day, from), (to_day, to)) = (steps[next - 1], steps[next]);
        let share = from + (to - from) * (day.max(0) - from_day) as f64 / (to_day - from_day) as f64;
        Some(self.base + (target - self.base) * share / 100.0)
    }
}

/// The last figure up to the end of each of so many equal parts of the way of 90 or 180 days, from the start; nothing
/// before the first figure and after today.
pub fn trend(metric: &Metric, start: Date, today: Date, parts: u16) -> Vec<Option<u64>> {
    let day = today.duration_since(start).as_hours() / 24 + 1;
    let length = if day > 90 { 180 } else { 90 };
    let end = |part: i64| start.checked_add(((part + 1) * length / i64::from(parts.max(1)) - 1).days()).ok();
    (0..i64::from(parts))
        .map(|part| {
            let begin = part * length / i64::from(parts.max(1)) + 1;
            // A part that has begun shows what is known of it.
            if begin > day {
                return None;
            }
            metric.latest(end(part)?.min(today)).map(|actual| actual.value)
        })
        .collect()
}

/// The topics of the evidence library that bear on a measure of the catalogue.
pub fn topics(measure: &str) -> &'static [&'static str] {
    match measure {
        "activation" | "active-partners" => &["activation"],
        "sourced-pipeline" => &["sourced", "pipeline"],
        "sourced-share" | "sourced-revenue" => &["sourced"],
        "influenced-pipeline" => &["influenced"],
        "first-registration" | "first-close" | "registered-deals" => &["first-deal"],
        "partner-cac" => &["cac", "ltv-cac"],
        "programme-roi" => &["roi"],
        "win-rate-uplift" | "joint-wins" => &["win-rate"],
        "retention-uplift" | "integrations-live" => &["retention"],
        "revenue-per-partner" => &["deal-size"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn metric(baseline: u64, day_90: Option<u64>, day_180: Option<u64>, figures: &[(&str, u64)]) -> Metric {
        let actuals = figures.iter().map(|(on, value)| Actual { on: day(on), value: *value }).collect();
        Metric { baseline: Some(baseline), day_90, day_180, actuals, ..Metric::default() }
    }

    fn row(falling: bool, ramp: Option<(u8, u8)>) -> MeasureRow {
        MeasureRow {
            id: "it".into(),
            unit: "count".into(),
            leading: true,
            family: String::new(),
            first: false,
            falling,
            vanity: false,
            day_90: None,
            day_180: None,
            ramp,
            revenue: false,
            benchmark: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The standing and the line on day 23 of a board that began on 1 November.
    fn on_day_23(metric: &Metric, row: Option<&MeasureRow>) -> (Standing, Option<f64>) {
        let track = track(metric, row, Some(day("2026-11-01")), day("2026-11-23"));
        (track.standing, track.line.map(|line| (line * 10.0).round() / 10.0))
    }

    #[test]
    fn the_line_asks_for_the_share_of_the_days_that_have_passed() {
        let figure = |value| [("2026-11-20", value)];
        assert_eq!(on_day_23(&metric(0, Some(9), Some(10), &figure(1)), None), (Standing::Behind, Some(2.0)));
        assert_eq!(on_day_23(&metric(0, Some(240), None, &figure(64)), None), (Standing::OnTrack, Some(61.0)));
        assert_eq!(on_day_23(&metric(0, Some(4), Some(8), &figure(2)), None), (Standing::Ahead, Some(1.0)));
        assert_eq!(on_day_23(&metric(0, None, Some(180), &figure(23)), None), (Standing::OnTrack, Some(23.0)));
    }

    #[test]
    fn a_part_of_a_partner_is_asked_of_nobody() {
        let figure = |value| [("2026-11-20", value)];
        assert_eq!(on_day_23(&metric(2, Some(3), None, &figure(2)), None), (Standing::OnTrack, Some(2.0)));
        assert_eq!(on_day_23(&metric(0, Some(1), None, &figure(0)), None), (Standing::OnTrack, Some(0.0)));
        let falling = row(true, None);
        assert_eq!(on_day_23(&metric(3, Some(2), None, &figure(3)), Some(&falling)), (Standing::OnTrack, Some(3.0)));
    }

    #[test]
    fn who_keeps_to_the_usual_ramp_is_on_track_although_the_line_asks_more() {
        let behind = metric(0, Some(10), None, &[("2026-11-20", 0)]);
        assert_eq!(on_day_23(&behind, Some(&row(false, None))).0, Standing::Behind);
        assert_eq!(on_day_23(&behind, Some(&row(false, Some((0, 60))))).0, Standing::OnTrack);
        assert_eq!(on_day_23(&behind, Some(&row(false, Some((40, 60))))).0, Standing::Behind);
        let on_day_45 = track(&behind, Some(&row(false, Some((0, 60)))), Some(day("2026-11-01")), day("2026-12-15"));
        assert_eq!((on_day_45.day, on_day_45.ramp), (Some(45), Some(3.0)));
    }

    #[test]
    fn after_day_90_the_line_goes_on_to_the_second_target_and_then_stays() {
        let it = metric(0, Some(90), Some(180), &[]);
        let on = |today| track(&it, None, Some(day("2026-01-01")), day(today)).line;
        assert_eq!(on("2026-03-31"), Some(90.0));
        assert_eq!(on("2026-05-15"), Some(135.0));
        assert_eq!(on("2027-01-01"), Some(180.0));
        assert_eq!(on("2025-12-01"), Some(0.0));
    }

    #[test]
    fn what_should_fall_is_on_track_where_it_is_below_the_line() {
        let falling = row(true, None);
        let at = |value| on_day_23(&metric(90, Some(60), None, &[("2026-11-20", value)]), Some(&falling));
        assert_eq!(at(90), (Standing::Behind, Some(83.0)));
        assert_eq!(at(80).0, Standing::OnTrack);
        assert_eq!(at(60).0, Standing::Ahead);
        let unknown = Metric { baseline: None, ..metric(0, Some(60), None, &[("2026-11-20", 61)]) };
        assert_eq!(on_day_23(&unknown, Some(&falling)).0, Standing::Behind);
    }

    #[test]
    fn without_a_target_or_a_figure_nothing_is_judged() {
        assert_eq!(on_day_23(&metric(0, None, None, &[("2026-11-20", 1)]), None), (Standing::NoTarget, None));
        assert_eq!(on_day_23(&metric(0, Some(9), None, &[]), None).0, Standing::NoFigure);
        let later = metric(0, Some(9), None, &[("2026-12-20", 9)]);
        assert_eq!(on_day_23(&later, None).0, Standing::NoFigure);
    }

    #[test]
    fn a_ramp_that_asks_nothing_yet_is_too_early_to_judge() {
        let it = metric(0, Some(9), None, &[]);
        assert_eq!(on_day_23(&it, Some(&row(false, Some((0, 50))))).0, Standing::TooEarly(day("2026-12-01")));
        let share = MeasureRow { unit: "percent".into(), day_90: Some(60), ..row(false, None) };
        assert_eq!(on_day_23(&it, Some(&share)).0, Standing::TooEarly(day("2027-01-29")));
        let before = track(&it, None, Some(day("2026-12-01")), day("2026-11-23"));
        assert_eq!((before.standing, before.day), (Standing::TooEarly(day("2026-12-01")), Some(-7)));
    }

    #[test]
    fn without_a_board_the_first_figure_is_the_start() {
        let it = metric(0, Some(90), None, &[("2026-11-10", 2), ("2026-11-01", 1)]);
        let track = track(&it, None, None, day("2026-11-10"));
        assert_eq!((track.start, track.day, track.line), (Some(day("2026-11-01")), Some(10), Some(10.0)));
    }

    #[test]
    fn the_trend_holds_the_last_figure_of_each_part_up_to_today() {
        let it = metric(0, Some(90), None, &[("2026-11-10", 2), ("2026-11-20", 5)]);
        let parts = trend(&it, day("2026-11-01"), day("2026-11-23"), 12);
        assert_eq!(parts[..5], [None, Some(2), Some(5), Some(5), None]);
        assert_eq!(trend(&it, day("2026-11-01"), day("2027-03-01"), 2), [Some(5), Some(5)]);
    }

    #[test]
    fn days_at_the_ends_of_the_calendar_do_no_harm() {
        let it = metric(0, Some(u64::MAX), Some(0), &[("2026-11-10", u64::MAX)]);
        for (start, today) in [(Date::MIN, Date::MAX), (Date::MAX, Date::MIN), (Date::MAX, Date::MAX)] {
            let _ = track(&it, Some(&row(false, Some((0, 1)))), Some(start), today);
            let _ = trend(&it, start, today, 12);
        }
    }
}
