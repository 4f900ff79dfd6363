//! The list: findings by level or topic, waivers, or all rules.

use super::{glyph, row};
use crate::{
    advice::{Finding, Waived, rules},
    app::{
        Action, App,
        rooms::review::{Entry, Filter, View, entries, here, topic_name},
    },
    domain::Waiver,
    method::rows::Level,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells},
    },
    words::{date::DateWords, number, text},
};

/// Cells that what stands to the right keeps, however long the rest is.
const ASIDE: usize = 10;

/// The page: what is in sight, at most so many lines.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let entries = entries(app);
    if entries.is_empty() {
        empty(app, width, &mut page);
        return page;
    }
    let at = here(app);
    let cursor = entries.iter().position(|entry| entry.line().is_some() && entry.line() == at);
    let cursor = cursor.or_else(|| entries.iter().position(|entry| entry.line().is_some()));
    // The head of the first row is in sight with it.
    let cursor = cursor.map(|at| if entries[..at].iter().all(|entry| entry.line().is_none()) { 0 } else { at });
    page.window(entries.len(), cursor, usize::from(height), |index| line(app, &entries[index], width));
    page
}

fn empty(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let state = &app.rooms.review;
    page.push(Line::new(words.get("screen-review"), Ink::Title));
    page.push(Line::blank());
    match state.view {
        View::Findings if state.filter == Filter::All => {
            page.said(&words.get("review-nothing-found"), width.min(60), Ink::Text, Some((G.done, Role::Good)));
        }
        View::Findings => {
            page.wrap(&words.get("review-nothing-here"), 0, width, Ink::Muted);
            super::super::way_out(app, "review-nothing-here.key", Action::Filter, width, page);
        }
        _ => page.wrap(&words.get("review-nothing-waived"), 0, width, Ink::Muted),
    }
}

fn line(app: &App, entry: &Entry<'_>, width: u16) -> Line {
    let words = &app.shell.words;
    let line = match entry {
        Entry::Gap => return Line::blank(),
        Entry::Level(level, count) => {
            let said = words.get(&format!("levels-of-{}", level.id())).to_uppercase();
            return Line::head(format!("{said} {count}"));
        }
        Entry::Topic(topic, count) => return Line::head(format!("{} {count}", topic_name(app, topic).to_uppercase())),
        Entry::Many { rule, level, count, open } => many(app, rule, *level, *count, *open, width),
        Entry::One { finding, below } => one(app, finding, *below, width),
        Entry::Waiver(waiver, held) => waiver_line(app, waiver, *held, width),
        Entry::Rule(rule, level) => rule_line(app, rule, *level, width),
    };
    match entry.line() {
        Some(here) => line.row(row(here)),
        None => line,
    }
}

/// The findings of one rule as one row: `▸ A card is late  × 14`.
fn many(app: &App, rule: &str, level: Level, count: usize, open: bool, width: u16) -> Line {
    let words = &app.shell.words;
    let said = words.get(&rules::key(rule)).into_owned();
    let aside = format!("{}{count} {}", G.times, if open { G.up } else { G.more });
    let room = usize::from(width).saturating_sub(cells(&aside) + 2);
    let mark = glyph(level);
    Line::new(fit(&said, room, G.cut).into_owned(), Ink::Text).right(width, aside, Ink::Muted).gutter(mark.0, mark.1)
}

/// A finding: what it is, and where. Below the row of its rule, where it is and what was found.
fn one(app: &App, finding: &Finding, below: bool, width: u16) -> Line {
    let Some(describe) = app.describe() else { return Line::blank() };
    let place = describe.label(&finding.address);
    if below {
        let said = describe.fill(&format!("{}.found", finding.key()), &finding.args);
        return Line::blank().at(2, fit(&said, usize::from(width.saturating_sub(2)), G.cut).into_owned(), Ink::Text);
    }
    let said = describe.fill(&finding.key(), &finding.args);
    let (sign, role) = glyph(finding.level);
    two(&said, &place, width).gutter(sign, role)
}

/// Two texts on one row: the first from the left, the second, muted, to the right. The first has what it needs before that.
fn two(said: &str, aside: &str, width: u16) -> Line {
    let all = usize::from(width);
    let room = all.saturating_sub(cells(said) + 2).max(ASIDE);
    let aside = fit(aside, room, G.cut).into_owned();
    let said = fit(said, all.saturating_sub(cells(&aside) + 2), G.cut).into_owned();
    Line::new(said, Ink::Text).right(width, aside, Ink::Muted)
}

/// A waiver: what it waives, and until when it holds.
fn waiver_line(app: &App, waiver: &Waiver, held: Option<&Waived>, width: u16) -> Line {
    let Some(describe) = app.describe() else { return Line::blank() };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let title = words.find(&rules::key(&waiver.rule)).map_or_else(|| waiver.rule.clone(), std::borrow::Cow::into_owned);
    let said = format!("{title} {} {}", G.middle_dot, describe.label(&waiver.at));
    let day = DateWords::ENGLISH.plain_day(waiver.until, today);
    let (key, sign) = if waiver.reason.trim().is_empty() {
        ("waiver-silent", (G.finding, Role::Bad))
    } else if waiver.until < today {
        ("waiver-ended", (G.finding, Role::Bad))
    } else if held.is_some() {
        ("waiver-holds", (G.done, Role::Muted))
    } else {
        ("waiver-idle", (G.open, Role::Muted))
    };
    // The day is what one looks for; the rest gives way.
    let state = words.with(key, &[("day", text(day))]);
    let said = fit(&said, usize::from(width).saturating_sub(cells(&state) + 2), G.cut).into_owned();
    two(&said, &state, width).gutter(sign.0, sign.1)
}

/// A rule: its title and what it weighs here.
fn rule_line(app: &App, rule: &rules::Rule, level: Option<Level>, width: u16) -> Line {
    let words = &app.shell.words;
    let own = app.desk.as_ref().is_some_and(|desk| desk.now.review.weight(rule.id).is_some());
    let count =
        app.desk.as_ref().map_or(0, |desk| desk.advice.findings.iter().filter(|finding| finding.rule == rule.id).count());
    let weight = match level {
        Some(level) => words.get(&format!("level-of-{}", level.id())).into_owned(),
        None => words.get("level-of-off").into_owned(),
    };
    let found = if count > 0 { words.with("review-found", &[("count", number(count))]) } else { String::new() };
    let aside = if found.is_empty() { weight } else { format!("{found} {} {weight}", G.middle_dot) };
    let mut line = two(&words.get(&rules::key(rule.id)), &aside, width);
    if own {
        line = line.gutter(G.yours, Role::Accent);
    } else if count > 0
        && let Some(level) = level
    {
        let mark = glyph(level);
        line = line.gutter(mark.0, mark.1);
    }
    line
}
