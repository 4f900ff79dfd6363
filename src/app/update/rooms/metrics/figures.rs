//! Figures as they are typed for a metric: in its unit, and with the day on which they were measured.

use crate::{
    app::{App, update::rooms::typed},
    domain::dates::{DateError, parse_date},
    method::rows::Unit,
};

/// A figure in the unit of a metric.
pub(super) fn figure(app: &App, id: &str, typed: &str) -> Result<u64, &'static str> {
    let unit = match app.describe().map(|describe| describe.metric_unit(id).to_owned()).as_deref() {
        Some("money") => Unit::Money,
        Some("percent") => Unit::Percent,
        Some("days") => Unit::Days,
        _ => Unit::Count,
    };
    typed::amount(unit, typed).map_err(|key| if key == "refused-typed-money" { "refused-metric-money" } else { key })
}

/// A figure with its day: `64`, `64 2026-11-30`, `64 30 Nov`, `120K yesterday`. The day begins where the rest is one.
pub(super) fn dated(app: &App, id: &str, typed: &str) -> Result<(u64, jiff::civil::Date), &'static str> {
    let today = app.shell.now.date();
    let typed = typed.trim();
    if let Ok(value) = figure(app, id, typed) {
        return Ok((value, today));
    }
    let mut refused = None;
    for (at, _) in typed.match_indices(' ') {
        let (value, day) = (typed[..at].trim(), typed[at..].trim());
        match (figure(app, id, value), parse_date(day, today)) {
            (Ok(value), Ok(day)) if day <= today => return Ok((value, day)),
            (Ok(_), Ok(_)) => refused = Some("refused-metric-future"),
            (Ok(_), Err(error)) => refused = refused.or(Some(DateError::key(error))),
            _ => {}
        }
    }
    Err(match (refused, figure(app, id, typed)) {
        (Some(key), _) | (None, Err(key)) => key,
        (None, Ok(_)) => "refused-date",
    })
}
