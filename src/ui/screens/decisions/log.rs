//! The log, newest first, and below it the trees that can be walked.

use super::{cited, key, row};
use crate::{
    advice::trees,
    app::{
        Action, App, Pane, Row,
        rooms::{
            self,
            decisions::{Line as Here, longest, record, walked},
        },
    },
    domain::Record,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::{date::DateWords, number, text},
};

/// Where the words of a row begin, after its day.
const TEXT: u16 = 9;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    let records = desk.now.decisions.newest_first();
    let trees = app.shell.method.trees();
    if records.is_empty() {
        page.push(Line::new(words.get("screen-decisions"), Ink::Title));
        page.push(Line::blank());
        page.wrap(&words.get("decisions-empty"), 0, width, Ink::Text);
        page.push(Line::blank());
    } else {
        heads(app, width, &mut page);
    }
    if let Some((walk, _)) = walked(app) {
        let count = words.with("decision-walk-answered", &[("count", number(walk.path.len() as u64))]);
        let line = Line::new(words.get("decision-walk"), Ink::Muted).row(row(Here::Walk)).gutter(G.half, Role::Accent);
        let room = width.saturating_sub(TEXT + 14);
        page.push(line.at(TEXT, fit(&walk.question, usize::from(room), G.cut), Ink::Text).right(width, count, Ink::Muted));
        page.push(Line::blank());
    }
    // A blank between records where all of it has room.
    let loose = usize::from(height) >= records.len() * 3 + trees.len() + 6;
    for record in records {
        one(app, record, width, &mut page);
        if loose {
            page.push(Line::blank());
        }
    }
    page.gap();
    page.push(Line::head(words.get("head-decision-trees")));
    for tree in trees {
        let most = longest(app, tree);
        let room = usize::from(width).saturating_sub(crate::ui::text::width(&most) + 2);
        let said = words.get(&format!("tree-{}", tree.id));
        let line = Line::new(fit(&said, room, G.cut), Ink::Text).right(width, most, Ink::Muted);
        page.push(line.row(row(Here::Tree(tree.id.clone()))));
    }
    page.push(Line::new(fit(&words.get("decision-own"), usize::from(width), G.cut), Ink::Text).row(row(Here::Own)));
    page
}

/// Whether there is room for who decided, and whether it can be taken back.
fn wide(width: u16) -> bool {
    width >= 60
}

fn heads(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let mut line =
        Line::new(words.get("decision-column-day"), Ink::Muted).at(TEXT, words.get("decision-column-question"), Ink::Muted);
    if wide(width) {
        line = line.at(width - 15, words.get("decision-column-by"), Ink::Muted);
        line = line.right(width, words.get("decision-column-kind"), Ink::Muted);
    }
    page.push(line);
    page.push(Line::blank());
}

/// A record: the day and what was asked, then what came of it. One that holds no longer is muted and says what does.
fn one(app: &App, record: &Record, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let newer = desk.now.decisions.superseded_by(&record.id);
    let (ink, outcome_ink) = if newer.is_some() { (Ink::Muted, Ink::Muted) } else { (Ink::Muted, Ink::Text) };
    let day = DateWords::ENGLISH.plain_day(record.on, app.shell.now.date());
    // A day of another year is longer than its column.
    let day = fit(&day, usize::from(TEXT) - 1, G.cut);
    let room = usize::from(width.saturating_sub(TEXT + if wide(width) { 17 } else { 0 }));
    let mut line = Line::new(day, Ink::Muted)
        .at(TEXT, fit(&describe.record_question(record), room, G.cut), if newer.is_some() { ink } else { Ink::Text })
        .row(row(Here::Record(record.id.clone())));
    if newer.is_some() {
        line = line.gutter(G.arrow, Role::Muted);
    }
    if wide(width) {
        let person = desk.now.people.get(&record.by);
        let initials = person.map_or_else(|| record.by.clone(), |person| person.initials.clone());
        line = line.at(width - 15, fit(&initials, 4, G.cut), Ink::Muted);
        line = line.right(width, describe.record_kind(record), Ink::Muted);
    }
    page.push(line);
    let outcome = describe.record_outcome(record);
    let said = match newer {
        Some(newer) => {
            let args = [("outcome", text(outcome)), ("id", text(newer.id.clone()))];
            words.with("decision-now", &args)
        }
        None => outcome,
    };
    let room = usize::from(width.saturating_sub(TEXT));
    page.push(Line::blank().at(TEXT, fit(&said, room, G.cut), outcome_ink).follow());
}

/// What the row of the cursor says: the reason of a record, or what a tree is for.
pub(super) fn side(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(describe) = app.describe() else { return page };
    let words = &app.shell.words;
    let Some(Row::Room(rooms::Line::Decisions(line))) = app.cursor(Pane::Work) else { return page };
    match line {
        Here::Record(id) => {
            let Some(record) = record(app, &id) else { return page };
            page.wrap(&describe.record_outcome(record), 0, width, Ink::Title);
            page.push(Line::blank());
            page.push(Line::head(words.get("head-decision-why")));
            page.wrap(&record.reason, 0, width, Ink::Text);
            if let Some(about) = describe.record_about(record) {
                page.push(Line::blank());
                page.push(Line::head(words.get("head-decision-about")));
                page.wrap(&about, 0, width, Ink::Text);
            }
            if !record.path.is_empty() {
                page.push(Line::blank());
                page.push(Line::head(words.get("head-decision-way")));
                for (asked, yes) in &record.path {
                    let answer = words.get(if *yes { "answer-yes" } else { "answer-no" });
                    let args = [("question", text(describe.tree_question(&record.tree, asked))), ("answer", text(answer))];
                    page.wrap(&words.with("decision-answered", &args), 0, width, Ink::Muted);
                }
            }
        }
        Here::Tree(_) | Here::Walk => {
            let walking = walked(app).filter(|_| line == Here::Walk).map(|(_, tree)| tree.id.clone());
            let id = if let Here::Tree(id) = &line { id.clone() } else { walking.unwrap_or_default() };
            let Some(tree) = app.shell.method.tree(&id) else { return page };
            page.wrap(&words.get(&format!("tree-{id}")), 0, width, Ink::Title);
            page.wrap(&words.get(&format!("tree-{id}.help")), 0, width, Ink::Text);
            page.push(Line::blank());
            page.push(Line::head(words.get("head-decision-open")));
            for outcome in trees::possible(tree, &[]) {
                page.wrap(&words.get(&format!("tree-{id}-{outcome}")), 0, width, Ink::Text);
            }
            cited(app, &tree.sources, width, &mut page);
        }
        _ => {
            page.wrap(&words.get("decision-own"), 0, width, Ink::Title);
            let args = [("key", text(key(app, Action::Decide)))];
            page.wrap(&words.with("decision-own-hint", &args), 0, width, Ink::Text);
        }
    }
    page
}
