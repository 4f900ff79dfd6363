//! What the metric under the cursor says, below the table: its definition, what is asked, what was noted, what others see.

use super::{key, table::asked_figure};
use crate::{
    advice::{evidence, track},
    app::{Action, App, rooms::metrics::tracked, why},
    domain::Metric,
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{date::DateWords, number, text},
};

/// Figures that are told; older ones stand in the file.
const NOTED: usize = 8;

/// The lines.
pub(super) fn lines(app: &App, metric: &Metric, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let width = width.min(110);
    page.push(Line::blank());
    page.push(Line::new(describe.metric(&metric.id), Ink::Title));
    let row = app.shell.method.measure(&metric.id);
    let mut kinds = Vec::new();
    kinds.push(words.get(&format!("metric-unit-{}", describe.metric_unit(&metric.id))).into_owned());
    if let Some(row) = row {
        kinds.push(words.get(if row.leading { "metric-leading" } else { "metric-lagging" }).into_owned());
    }
    if !metric.owner.is_empty() {
        kinds.push(words.with("metric-owned", &[("owner", text(describe.person(&metric.owner)))]));
    }
    let definition = describe.metric_definition(metric);
    let about = [definition, kinds.join(" · ")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    page.said(&about, width, Ink::Text, None);
    if row.is_some_and(|row| row.vanity) {
        page.said(&words.get("metric-vanity.meaning"), width, Ink::Text, Some((G.finding, Role::Warn)));
    } else if row.is_some_and(|row| !row.leading) {
        page.said(&words.get("metric-lagging.meaning"), width, Ink::Muted, None);
    }
    page.said(&asked(app, metric), width, Ink::Muted, None);
    page.said(&noted(app, metric), width, Ink::Muted, None);
    influenced(app, width, page);
    found(app, metric, width, page);
    let rows = track::topics(&metric.id)
        .iter()
        .flat_map(|topic| evidence::for_topic(&app.shell.method, &desk.now.answers, topic).into_iter().take(2));
    let told: Vec<String> = rows
        .take(2)
        .map(|row| {
            let told = why::told(app, row);
            words.with("metric-beside", &[("text", text(told.text)), ("study", text(told.study))])
        })
        .collect();
    page.push(Line::blank());
    for told in &told {
        page.said(told, width, Ink::Text, None);
    }
    page.push(Line::new(words.with("metric-why", &[("key", text(key(app, Action::Why)))]), Ink::Muted));
}

/// From when on it is counted, and what line and ramp ask today.
fn asked(app: &App, metric: &Metric) -> String {
    let words = &app.shell.words;
    let track = tracked(app, metric);
    let today = app.shell.now.date();
    let (Some(start), Some(day)) = (track.start, track.day) else { return words.get("metric-start-none").into_owned() };
    let board = app.desk.as_ref().is_some_and(|desk| desk.now.board.start.is_some());
    let args = [("day", text(DateWords::ENGLISH.plain_day(start, today))), ("count", number(day))];
    let mut parts = vec![match (board, day) {
        (true, ..1) => words.with("metric-start-later", &args),
        (true, _) => words.with("metric-start-board", &args),
        (false, _) => words.with("metric-start-figure", &args),
    }];
    let mut asks = Vec::new();
    if let Some(line) = track.line {
        asks.push(words.with("metric-line-asks", &[("line", text(asked_figure(app, &metric.id, line)))]));
    }
    if let Some(ramp) = track.ramp {
        asks.push(words.with("metric-ramp-asks", &[("ramp", text(asked_figure(app, &metric.id, ramp)))]));
    }
    if !asks.is_empty() && day > 0 {
        parts.push(asks.join(", "));
    }
    parts.join(" · ")
}

/// The figures that were noted, the newest first.
fn noted(app: &App, metric: &Metric) -> String {
    let Some(describe) = app.describe() else { return String::new() };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let mut actuals: Vec<_> = metric.actuals.iter().collect();
    actuals.sort_by_key(|actual| std::cmp::Reverse(actual.on));
    let told = actuals.iter().take(NOTED).map(|actual| {
        let day = DateWords::ENGLISH.plain_day(actual.on, today);
        words.with("metric-measured", &[("value", text(describe.metric_figure(&metric.id, actual.value))), ("day", text(day))])
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { String::new() } else { words.with("metric-figures-noted", &[("figures", text(told.join(" · ")))]) }
}

/// Influenced pipeline stands beside sourced, and is no part of it.
fn influenced(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let known = desk.now.metrics.get("influenced-pipeline").and_then(|metric| metric.latest(app.shell.now.date()));
    if let Some(actual) = known {
        let value = describe.metric_figure("influenced-pipeline", actual.value);
        page.push(Line::blank());
        page.said(&app.shell.words.with("metric-influenced", &[("value", text(value))]), width, Ink::Text, None);
    }
}

/// What was found about it, and about the metrics as a whole.
fn found(app: &App, metric: &Metric, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let whole = crate::domain::Address::metric(&metric.id);
    let all = crate::domain::Address::whole(crate::domain::Document::Metrics);
    let about = desk.advice.findings.iter().filter(|finding| whole.holds(&finding.address) || finding.address == all);
    for finding in about {
        let text = describe.fill(&format!("{}.mend", finding.key()), &finding.args);
        let title = describe.fill(&finding.key(), &finding.args);
        page.said(&format!("{title}. {text}"), width, Ink::Text, Some((G.finding, Role::Warn)));
    }
}
