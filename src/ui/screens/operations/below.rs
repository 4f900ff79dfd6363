//! What the row of the cursor says, below the table: what it is, when it comes, what makes it due, what was found and noted.

use super::{cut, options, said};
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
        said(&words.get("operations-plan.rule"), width, Ink::Text, None, page);
        return;
    };
    let (kind, id) = (*kind, id.as_str());
    let Some(describe) = app.describe() else { return };
    page.push(Line::new(cut(&describe.operations_name(kind, id), width), Ink::Title));
    found(app, kind, id, width, page);
    if operations::is_known(app, kind, id) {
        about(app, kind, id, width, page);
    } else {
        said(&words.get("operations-own-rule"), width, Ink::Muted, None, page);
    }
    let link = operations::held(app).and_then(|held| held.get::<Paper>(id)).map(|paper| paper.link.clone());
    if let Some(link) = link.filter(|link| kind == Kind::Paper && !link.is_empty()) {
        said(&link, width, Ink::Text, None, page);
    }
    let note = operations::held(app).map(|held| held.note(kind, id).to_owned()).unwrap_or_default();
    said(&note, width, Ink::Text, None, page);
}

/// What the method says about a row of its own.
fn about(app: &App, kind: Kind, id: &str, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let word = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    match kind {
        Kind::Role => {
            let role = operations::role_of(app, id);
            said(&word(format!("role-{role}.does")), width, Ink::Text, None, page);
            said(&word(format!("role-{role}.scope")), width, Ink::Muted, None, page);
        }
        Kind::Paper => {
            said(&word(format!("paper-{id}.holds")), width, Ink::Text, None, page);
            let rhythm = app.shell.method.paper(id).is_some_and(|row| row.days.is_some());
            let key = if rhythm { "operations-trigger-also" } else { "operations-trigger" };
            said(&words.with(key, &[("what", text(word(format!("paper-{id}.trigger"))))]), width, Ink::Muted, None, page);
        }
        Kind::Piece => said(&word(format!("enablement-{id}.about")), width, Ink::Text, None, page),
        Kind::Check => said(&word(format!("check-{id}.about")), width, Ink::Text, None, page),
        Kind::Tool => {
            said(&word(format!("function-{id}.about")), width, Ink::Text, None, page);
            let when = operations::when(app, kind, id);
            let Some(desk) = &app.desk else { return };
            if when != Some(When::Now) {
                let until = word(format!("function-{id}.until"));
                said(&words.with("operations-until", &[("what", text(until))]), width, Ink::Muted, None, page);
            }
            if let Some(priority) = app.shell.method.function(id).and_then(|row| row.priority) {
                let args = [("priority", text(words.get(&format!("priority-{}", priority.id()))))];
                said(&words.with("operations-priority.why", &args), width, Ink::Muted, None, page);
            }
            options::chosen(app, &desk.now.operations, id, width, page);
            if when == Some(When::Now) {
                options::lines(app, id, width, page);
            }
        }
        Kind::Approach => {
            said(&word(format!("factor-{id}.breaks")), width, Ink::Text, None, page);
            let args = [("hand", text(word(format!("factor-{id}.hand")))), ("scale", text(word(format!("factor-{id}.scale"))))];
            said(&words.with("operations-growth-line", &args), width, Ink::Muted, None, page);
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
        said(&format!("{title} {mend}"), width, Ink::Text, Some((G.finding, Role::Warn)), page);
    }
}
