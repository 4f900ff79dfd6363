//! The remarks: the open ones first, with author, day and place.

use crate::{
    app::{Action, App, Row},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return page };
    let words = &app.shell.words;
    page.push(Line::new(words.get("screen-remarks"), Ink::Title));
    page.push(Line::blank());
    if desk.now.review.remarks.is_empty() {
        page.wrap(&words.get("empty-remarks"), 0, width, Ink::Muted);
        super::way_out(app, "empty-remarks.key", Action::Remark, width, &mut page);
    }
    let (open, done): (Vec<_>, Vec<_>) = desk.now.review.remarks.iter().partition(|remark| remark.resolved.is_none());
    for remark in open.into_iter().chain(done) {
        let resolved = remark.resolved.is_some();
        let ink = if resolved { Ink::Muted } else { Ink::Text };
        let mut parts = wrapped(&remark.text, usize::from(width).min(60)).into_iter();
        let glyph = if resolved { (G.done, Role::Muted) } else { (G.dot, Role::Info) };
        page.push(
            Line::new(parts.next().unwrap_or_default(), ink).gutter(glyph.0, glyph.1).row(Row::Remark(remark.id.clone())),
        );
        for part in parts {
            page.push(Line::new(part, ink).follow());
        }
        let who = if remark.author.is_empty() { G.dash.to_owned() } else { describe.person(&remark.author) };
        let today = app.shell.now.date();
        let when = match remark.resolved {
            Some(day) => words.with("remark-resolved", &[("when", text(DateWords::ENGLISH.plain_day(day, today)))]),
            None => DateWords::ENGLISH.ago(remark.on, today),
        };
        let by = words.with("remark-by", &[("who", text(who)), ("when", text(when))]);
        page.push(Line::new(format!("{by} {} {}", G.middle_dot, describe.label(&remark.about)), Ink::Muted).follow());
        page.push(Line::blank());
    }
    page
}
