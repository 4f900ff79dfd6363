//! The whole of what the cursor is on: a finding with its evidence, why it matters, what to do; a waiver; a rule.

use super::{super::key, glyph};
use crate::{
    advice::{Finding, rules},
    app::{
        Action, App,
        rooms::review::{Line as Here, View, can_be_fixed, finding, here},
    },
    export::describe::person_name,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    match here(app) {
        Some(Here::Finding(rule, at)) => {
            if let Some(finding) = finding(app, &rule, &at) {
                found(app, finding, width, &mut page);
            }
        }
        Some(Here::Rule(rule)) => of_rule(app, &rule, width, &mut page),
        Some(Here::Waiver(id)) => waiver(app, &id, width, &mut page),
        None => {}
    }
    page
}

fn found(app: &App, finding: &Finding, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let rule = finding.key();
    let mark = glyph(finding.level);
    page.push(Line::new(finding.rule, Ink::Muted).gutter(mark.0, mark.1));
    page.wrap(&describe.fill(&rule, &finding.args), 0, width, Ink::Title);
    page.wrap(&describe.fill(&format!("{rule}.found"), &finding.args), 0, width, Ink::Text);
    let (path, line) = desk.place(&finding.address);
    let file = path.strip_prefix(&desk.folder).unwrap_or(&path).display().to_string();
    let place = format!("{file}:{line}");
    page.push(Line::new(fit(&place, usize::from(width), G.cut).into_owned(), Ink::Muted));
    paragraphs(app, &rule, &finding.args, width, page);
    if can_be_fixed(app, finding) {
        let fix = describe.fill(&format!("{rule}.fix"), &finding.args);
        page.gap();
        page.push(Line::head(words.get("head-fix")));
        page.wrap(&words.with("review-fix", &[("key", text(key(app, Action::Fix))), ("fix", text(fix))]), 0, width, Ink::Text);
    }
    sources(app, &finding.sources, width, page);
}

/// Why it matters and what to do.
fn paragraphs(app: &App, rule: &str, args: &[(&'static str, crate::advice::Arg)], width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    for (head, part) in [("label-why", "why"), ("label-mend", "mend")] {
        page.gap();
        page.push(Line::head(app.shell.words.get(head).to_uppercase()));
        page.wrap(&describe.fill(&format!("{rule}.{part}"), args), 0, width, Ink::Text);
    }
}

fn sources(app: &App, ids: &[String], width: u16, page: &mut Page) {
    page.gap();
    page.push(Line::head(app.shell.words.get("head-source")));
    for (id, name) in crate::app::why::sources(app, ids) {
        page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Muted);
    }
}

/// A rule: why it matters, what to do, and how to see the whole.
fn of_rule(app: &App, rule: &str, width: u16, page: &mut Page) {
    let (Some(known), Some(row)) = (rules::get(rule), app.shell.method.rule(rule)) else { return };
    let words = &app.shell.words;
    page.push(Line::new(rule, Ink::Muted));
    page.wrap(&words.get(&known.key()), 0, width, Ink::Title);
    paragraphs(app, &known.key(), &[], width, page);
    page.gap();
    let (hint, action) = match app.rooms.review.view {
        View::Rules => ("review-rule-whole", Action::Enter),
        _ => ("review-rule-open", Action::Choose),
    };
    page.wrap(&words.with(hint, &[("key", text(key(app, action)))]), 0, width, Ink::Muted);
    sources(app, &row.sources, width, page);
}

/// A waiver: the reason, who gave it, until when.
fn waiver(app: &App, id: &str, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let Some(waiver) = desk.now.review.waiver(id) else { return };
    let today = app.shell.now.date();
    page.push(Line::new(fit(&waiver.rule, usize::from(width), G.cut).into_owned(), Ink::Muted));
    if let Some(title) = words.find(&rules::key(&waiver.rule)) {
        page.wrap(&title, 0, width, Ink::Title);
    }
    page.wrap(&describe.label(&waiver.at), 0, width, Ink::Muted);
    page.gap();
    page.push(Line::head(words.get("head-waiver-reason")));
    let reason =
        if waiver.reason.trim().is_empty() { words.get("waiver-no-reason").into_owned() } else { waiver.reason.clone() };
    page.wrap(&reason, 0, width, Ink::Text);
    page.gap();
    let who = person_name(&desk.now.people, &waiver.author);
    let who = if who.is_empty() { words.get("waiver-nobody").into_owned() } else { who };
    let day = |date| text(DateWords::ENGLISH.plain_day(date, today));
    let args = [("who", text(who)), ("on", day(waiver.on)), ("until", day(waiver.until))];
    let key = if waiver.until < today { "waiver-was-by" } else { "waiver-by" };
    page.wrap(&words.with(key, &args), 0, width, Ink::Muted);
    let held = desk.advice.waived.iter().find(|waived| waived.waiver == id).map(|waived| &waived.finding);
    if let Some(finding) = held {
        page.gap();
        page.push(Line::head(words.get("head-waived")));
        page.wrap(&describe.fill(&format!("{}.found", finding.key()), &finding.args), 0, width, Ink::Text);
    }
}
