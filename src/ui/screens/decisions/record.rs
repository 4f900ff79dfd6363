//! One record whole: question, outcome, who and when, the reason, the way, and what it is about.

use super::{
    key, meaning, row, several,
    tree::{self, Walking},
};
use crate::{
    advice::trees::{self, Stand},
    app::{
        Action, App,
        rooms::decisions::{Line as Here, record},
    },
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, id: &str, width: u16) -> Page {
    let mut page = Page::default();
    let Some((record, (desk, describe))) = record(app, id).zip(app.desk.as_ref().zip(app.describe())) else { return page };
    let (words, log) = (&app.shell.words, &desk.now.decisions);
    several(&describe.record_question(record), 0, width, Ink::Title, Here::Whole, &mut page);
    page.push(Line::blank());
    page.wrap(&describe.record_outcome(record), 0, width, Ink::Title);
    let by = if record.by.is_empty() { words.get("decision-by-nobody").into_owned() } else { describe.person(&record.by) };
    let day = DateWords::ENGLISH.plain_day(record.on, app.shell.now.date());
    let made = [record.id.clone(), day, by, describe.record_kind(record)].join(&format!(" {} ", G.middle_dot));
    page.wrap(&made, 0, width, Ink::Muted);
    page.push(Line::blank());
    page.push(Line::head(words.get("head-decision-why")));
    page.wrap(&record.reason, 0, width, Ink::Text);
    way(app, record, width, &mut page);

    let column = 15;
    let linked = |key: &str, value: &str, at: Here| {
        let room = usize::from(width.saturating_sub(column));
        Line::new(words.get(key), Ink::Muted).at(column, fit(value, room, G.cut), Ink::Text).row(row(at))
    };
    let short = |id: &str| {
        let other = log.get(id);
        let day = other.map(|other| DateWords::ENGLISH.plain_day(other.on, app.shell.now.date())).unwrap_or_default();
        let outcome = other.map(|other| describe.record_outcome(other)).unwrap_or_default();
        [id.to_owned(), day, outcome].join(&format!(" {} ", G.middle_dot))
    };
    page.gap();
    if let Some(about) = describe.record_about(record) {
        page.push(linked("decision-label-about", &about, Here::About));
    }
    if let Some(newer) = log.superseded_by(id) {
        let line = linked("decision-label-newer", &short(&newer.id), Here::Newer(newer.id.clone()));
        page.push(line.gutter(G.arrow, Role::Muted));
    }
    if !record.supersedes.is_empty() {
        // One that is not there any more is named all the same.
        let line = linked("decision-label-older", &short(&record.supersedes), Here::Older(record.supersedes.clone()));
        page.push(if log.get(&record.supersedes).is_some() { line } else { Line { row: None, ..line } });
    }
    page
}

/// The way as it was walked; in words where the tree has changed since.
fn way(app: &App, record: &crate::domain::Record, width: u16, page: &mut Page) {
    let Some(describe) = app.describe().filter(|_| !record.path.is_empty()) else { return };
    let words = &app.shell.words;
    page.push(Line::blank());
    page.push(Line::head(words.get("head-decision-way")));
    match app.shell.method.tree(&record.tree) {
        Some(row) if trees::follow(row, &record.path) != Stand::Lost => {
            tree::lines(app, row, &record.path, Walking::Done, width, page);
        }
        _ => {
            for (asked, yes) in &record.path {
                let answer = words.get(if *yes { "answer-yes" } else { "answer-no" });
                let args = [("question", text(describe.tree_question(&record.tree, asked))), ("answer", text(answer))];
                page.wrap(&words.with("decision-answered", &args), 0, width, Ink::Text);
            }
            page.wrap(&words.get("decision-tree-changed"), 0, width, Ink::Muted);
        }
    }
}

/// What the method says of the outcome, and how it can be changed.
pub(super) fn side(app: &App, id: &str, width: u16) -> Page {
    let mut page = Page::default();
    let Some((record, desk)) = record(app, id).zip(app.desk.as_ref()) else { return page };
    let words = &app.shell.words;
    page.push(Line::head(words.get("head-decision-holds")));
    let said = if let Some(newer) = desk.now.decisions.superseded_by(id) {
        words.with("decision-past", &[("id", text(newer.id.clone()))])
    } else {
        words.with("decision-holds", &[("key", text(key(app, Action::Supersede)))])
    };
    page.wrap(&said, 0, width, Ink::Text);
    if let Some(row) = app.shell.method.tree(&record.tree) {
        meaning(app, &row.id, &record.outcome, &trees::sources(row, &record.path), width, &mut page);
    }
    page
}
