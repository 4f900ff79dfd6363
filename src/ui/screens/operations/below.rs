//! What the row of the cursor says, below the table: what it is, when it comes, what makes it due, what was found and noted.

use super::{WIDEST, cut, options};
use crate::{
    advice::operations::When,
    app::{
        App,
        rooms::operations::{self, Line as Here},
    },
    domain::{
        Address,
        operations::{Kind, Paper},
    },
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::text,
};

/// The lines.
pub(super) fn lines(app: &App, here: &Here, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    page.push(Line::blank());
    let Here::Item(kind, id) = here else {
        page.push(Line::new(words.get("operations-plan"), Ink::Title));
        page.said(&words.get("operations-plan.rule"), width.min(WIDEST), Ink::Text, None);
        return;
    };
    let (kind, id) = (*kind, id.as_str());
    let Some(describe) = app.describe() else { return };
    page.push(Line::new(cut(&describe.operations_name(kind, id), width), Ink::Title));
    found(app, kind, id, width, page);
    if operations::is_known(app, kind, id) {
        about(app, kind, id, width, page);
    } else {
        page.said(&words.get("operations-own-rule"), width.min(WIDEST), Ink::Muted, None);
    }
    let link = operations::held(app).and_then(|held| held.get::<Paper>(id)).map(|paper| paper.link.clone());
    if let Some(link) = link.filter(|link| kind == Kind::Paper && !link.is_empty()) {
        page.said(&link, width.min(WIDEST), Ink::Text, None);
    }
    let note = operations::held(app).map(|held| held.note(kind, id).to_owned()).unwrap_or_default();
    page.said(&note, width.min(WIDEST), Ink::Text, None);
}

/// What the method says about a row of its own.
fn about(app: &App, kind: Kind, id: &str, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let word = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    match kind {
        Kind::Role => {
            let role = operations::role_of(app, id);
            page.said(&word(format!("role-{role}.does")), width.min(WIDEST), Ink::Text, None);
            page.said(&word(format!("role-{role}.scope")), width.min(WIDEST), Ink::Muted, None);
        }
        Kind::Paper => {
            page.said(&word(format!("paper-{id}.holds")), width.min(WIDEST), Ink::Text, None);
            let rhythm = app.shell.method.paper(id).is_some_and(|row| row.days.is_some());
            let key = if rhythm { "operations-trigger-also" } else { "operations-trigger" };
            page.said(
                &words.with(key, &[("what", text(word(format!("paper-{id}.trigger"))))]),
                width.min(WIDEST),
                Ink::Muted,
                None,
            );
        }
        Kind::Piece => page.said(&word(format!("enablement-{id}.about")), width.min(WIDEST), Ink::Text, None),
        Kind::Check => page.said(&word(format!("check-{id}.about")), width.min(WIDEST), Ink::Text, None),
        Kind::Tool => {
            page.said(&word(format!("function-{id}.about")), width.min(WIDEST), Ink::Text, None);
            let when = operations::when(app, kind, id);
            let Some(desk) = &app.desk else { return };
            if when != Some(When::Now) {
                let until = word(format!("function-{id}.until"));
                page.said(&words.with("operations-until", &[("what", text(until))]), width.min(WIDEST), Ink::Muted, None);
            }
            if let Some(priority) = app.shell.method.function(id).and_then(|row| row.priority) {
                let args = [("priority", text(words.get(&format!("priority-{}", priority.id()))))];
                page.said(&words.with("operations-priority.why", &args), width.min(WIDEST), Ink::Muted, None);
            }
            options::chosen(app, &desk.now.operations, id, width, page);
            if when == Some(When::Now) {
                options::lines(app, id, width, page);
            }
        }
        Kind::Approach => {
            page.said(&word(format!("factor-{id}.breaks")), width.min(WIDEST), Ink::Text, None);
            let args = [("hand", text(word(format!("factor-{id}.hand")))), ("scale", text(word(format!("factor-{id}.scale"))))];
            page.said(&words.with("operations-growth-line", &args), width.min(WIDEST), Ink::Muted, None);
        }
    }
}

/// What the review found about it.
fn found(app: &App, kind: Kind, id: &str, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let item = Address::operations(kind.id(), id);
    for finding in desk.advice.findings.iter().filter(|finding| item.holds(&finding.address)) {
        let title = describe.fill(&format!("{}.found", finding.key()), &finding.args);
        let mend = describe.fill(&format!("{}.mend", finding.key()), &finding.args);
        page.said(&format!("{title} {mend}"), width.min(WIDEST), Ink::Text, Some((G.finding, Role::Warn)));
    }
}
