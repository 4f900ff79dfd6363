//! What stands beside a value of the policy: the usual range as a bar, a finding, the reasons; and other terms in a line.

use super::{Columns, cut};
use crate::{
    app::{App, Pane, rooms::policy, why},
    domain::{Address, Terms},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{date::DateWords, number, text},
};

/// `10├─────●─────┤25%`: the usual range, and where the value stands in it. What lies outside warns at the edge that it passes.
pub(super) fn range(line: Line, columns: &Columns, value: Option<u32>, usual: Option<(u32, u32)>) -> Line {
    let Some((low, high)) = usual else { return line };
    let Some(bar) = columns.bar else { return line };
    let from = low.to_string();
    let start = columns.usual + 3;
    let line = line.right(start, from, Ink::Muted);
    let inner = usize::from(bar.saturating_sub(2));
    let mut run = vec![G.horizontal; inner];
    let line = line
        .at(start, G.tee_right, Ink::Glyph(Role::Rule))
        .at(start + 1, run.concat(), Ink::Glyph(Role::Rule))
        .at(start + bar - 1, G.tee_left, Ink::Glyph(Role::Rule))
        .at(start + bar, format!("{high}%"), Ink::Muted);
    run.clear();
    let Some(value) = value else { return line };
    if !(low..=high).contains(&value) {
        let place = if value < low { start } else { start + bar - 1 };
        return line.at(place, G.finding, Ink::Glyph(Role::Warn));
    }
    let span = (high - low).max(1);
    let place = (value - low) * u32::try_from(inner.saturating_sub(1)).unwrap_or(0) / span;
    line.at(start + 1 + u16::try_from(place).unwrap_or(0), G.dot, Ink::Glyph(Role::Accent))
}

/// What is usual, in few words, beside a figure without a bar.
pub(super) fn aside(app: &App, line: Line, field: &str, columns: &Columns, width: u16) -> Line {
    let words = &app.shell.words;
    let said = match field {
        "sourced" => words.get("policy-of-the-fee").into_owned(),
        "influenced" => words.get("policy-half-or-nothing").into_owned(),
        field => {
            let row = app.shell.method.policy_field(field);
            let Some((row, usual)) = row.and_then(|row| Some((row, row.usual?))) else { return line };
            let (Some(describe), Some(high)) = (app.describe(), usual.high) else { return line };
            let high = describe.in_unit(row.unit, high.into());
            words.with("policy-usual", &[("low", number(usual.low)), ("high", text(high))])
        }
    };
    line.at(columns.usual, cut(&said, width.saturating_sub(columns.usual)), Ink::Muted)
}

/// A finding stands where it can be mended.
pub(super) fn found(
    app: &App,
    terms: Option<&Terms>,
    at: impl Fn(Address) -> Address,
    width: u16,
    columns: &Columns,
    page: &mut Page,
) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let address = at(Address::terms(terms.map_or("t1", |terms| terms.id.as_str())));
    let column = columns.usual.min(width / 2);
    for finding in desk.advice.findings.iter().filter(|finding| finding.address == address) {
        let said = describe.fill(&format!("{}.found", finding.key()), &finding.args);
        for (index, part) in wrapped(&said, usize::from(width.saturating_sub(column + 2))).into_iter().enumerate() {
            let line = Line::blank().at(column + 2, part, Ink::Text).follow();
            page.push(if index == 0 { line.at(column, G.finding, Ink::Glyph(Role::Warn)) } else { line });
        }
    }
}

/// Other terms in one line: from when on, and what mattered.
pub(super) fn said(app: &App, terms: &Terms) -> String {
    let Some(describe) = app.describe() else { return String::new() };
    let words = &app.shell.words;
    let from = match terms.from {
        Some(from) => {
            let day = DateWords::ENGLISH.plain_day(from, app.shell.now.date());
            words.with("policy-terms-from", &[("day", text(day))])
        }
        None => words.get("policy-from-ever").into_owned(),
    };
    let mut parts = vec![from];
    for field in ["co_sell", "influenced", "protection_days"] {
        let value = describe.policy_value(terms, field);
        if !value.is_empty() {
            parts.push(format!("{} {value}", describe.policy_field(field).to_lowercase()));
        }
    }
    parts.join(&format!(" {} ", G.middle_dot))
}

/// Beside the policy: why a field is there, what is usual and who says so.
pub(in crate::ui::screens) fn side(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let words = &app.shell.words;
    if policy::is_old(app) {
        page.wrap(&words.get("policy-old-terms"), 0, width, Ink::Text);
        page.push(Line::blank());
    }
    let Some(row) = app.cursor(Pane::Work) else { return page };
    let why = crate::app::target::of_row(app, &row).and_then(|target| target.why);
    let Some(chain) = why.and_then(|why| why::glance(app, &why)) else {
        page.wrap(&words.get("policy-help"), 0, width, Ink::Text);
        return page;
    };
    page.wrap(&chain.title, 0, width, Ink::Title);
    page.push(Line::blank());
    page.wrap(&chain.rule, 0, width, Ink::Text);
    for (label, more) in &chain.more {
        page.gap();
        page.push(Line::head(label.to_uppercase()));
        page.wrap(more, 0, width, Ink::Text);
    }
    if !chain.sources.is_empty() {
        page.gap();
        page.push(Line::head(words.get("head-source")));
        for (id, name) in &chain.sources {
            page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Text);
        }
    }
    page
}
