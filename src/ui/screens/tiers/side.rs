//! Beside a matrix, a rung or the tracks: what the row of the cursor means, who says so, and what was found there.

use crate::{
    app::{
        App,
        rooms::{
            Reason,
            tiers::{self, Line as Here},
        },
        target::Why,
        why,
    },
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

/// The page.
pub(in crate::ui::screens) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(line) = tiers::here(app) else { return page };
    let words = &app.shell.words;
    let Some(target) = tiers::target(app, &line) else { return page };
    findings(app, &target, width, &mut page);
    match &line {
        Here::Track(_) | Here::Make => page.wrap(&words.get("types-help"), 0, width, Ink::Text),
        Here::AddNeed(_) | Here::AddGift => page.wrap(&words.get("add-help"), 0, width, Ink::Text),
        Here::Any => page.wrap(&words.get("any-help"), 0, width, Ink::Text),
        _ => {}
    }
    if let Here::Field(field) = &line {
        let key = format!("field-tiers-{}.help", field.id().replace('_', "-"));
        if let Some(help) = words.find(&key) {
            page.wrap(&help, 0, width, Ink::Text);
        }
    }
    let Some(reason) = target.why else { return page };
    // Most fields of a rung hang on the ladder as a whole, which is explained on its own picture.
    if matches!((&reason, &line), (Why::Room(Reason::Rungs(_)), Here::Field(_))) {
        return page;
    }
    let Some(chain) = why::glance(app, &reason) else { return page };
    page.gap();
    page.wrap(&chain.title, 0, width, Ink::Title);
    if matches!(line, Here::Need { .. } | Here::Gift(_)) && !target.text.is_empty() && target.text != chain.title {
        page.wrap(&target.text, 0, width, Ink::Text);
    }
    page.push(Line::blank());
    page.wrap(&chain.rule, 0, width, Ink::Text);
    if let Here::Speciality(_) = line {
        page.gap();
        page.wrap(&words.get("speciality-help"), 0, width, Ink::Muted);
    }
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

/// What was found at the row, first of all.
fn findings(app: &App, target: &crate::app::Target, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let Some(address) = &target.address else { return };
    for finding in desk.advice.findings.iter().filter(|finding| finding.address == *address || address.holds(&finding.address))
    {
        let mut first = true;
        for part in crate::ui::page::wrapped(
            &describe.fill(&format!("{}.found", finding.key()), &finding.args),
            usize::from(width.saturating_sub(2)),
        ) {
            let line = Line::blank().at(2, part, Ink::Text);
            page.push(if first { line.at(0, G.finding, Ink::Glyph(Role::Warn)) } else { line });
            first = false;
        }
        page.push(Line::blank());
    }
}
