//! The whole of the partner under the cursor, below the table: what was found, facts, note.

use super::{key, shown, warmth};
use crate::{
    app::{
        Action, App,
        rooms::partners::{self, Field},
    },
    domain::{Address, Partner},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
    words::{number, text},
};

/// The widest that sentences get here.
const WIDEST: u16 = 110;

/// The lines, at most so many.
pub(super) fn lines(app: &App, partner: &Partner, width: u16, most: usize, page: &mut Page) {
    let mut lines = Page::default();
    lines.push(Line::blank());
    facts(app, partner, width, &mut lines);
    findings(app, partner, width, &mut lines);
    if !partner.note.trim().is_empty() {
        lines.push(Line::blank());
        for line in wrapped(&partner.note, usize::from(width.min(76))) {
            lines.push(Line::new(line, Ink::Muted));
        }
    }
    if lines.lines.len() > most.max(2) {
        lines.lines.truncate(most.max(2));
        if let Some(last) = lines.lines.last_mut() {
            last.gutter.get_or_insert((G.cut, Role::Muted));
        }
    }
    page.lines.append(&mut lines.lines);
}

/// Name, and everything that the table may have no column for, on as few lines as it takes.
fn facts(app: &App, partner: &Partner, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    let mut said: Vec<String> = [Field::Type, Field::Track, Field::Tier, Field::Owner]
        .into_iter()
        .map(|field| shown(describe, partner, field, today))
        .filter(|value| !value.is_empty())
        .collect();
    if let Some((warm, cold)) = warmth(partner.warmth) {
        said.push(format!("{warm}{cold}"));
    }
    for (key, field) in
        [("partners-since", Field::Signed), ("partners-activated", Field::Activated), ("partners-ended", Field::Ended)]
    {
        let day = shown(describe, partner, field, today);
        if !day.is_empty() {
            said.push(words.with(key, &[("day", text(day))]));
        }
    }
    let name = describe.partner(partner);
    let room = usize::from(width.min(WIDEST));
    page.push(Line::new(fit(&name, room, G.cut).into_owned(), Ink::Title));
    let mut rest = vec![said.join(" · ")];
    if !partner.next_step.is_empty() {
        rest.push(format!("{}: {}", words.get("field-partners-next-step"), partner.next_step));
    }
    rest.retain(|part| !part.is_empty());
    for part in rest {
        for line in wrapped(&part, room) {
            page.push(Line::new(line, Ink::Text));
        }
    }
}

/// What was found about the partner: the first with its rule, the rest counted.
fn findings(app: &App, partner: &Partner, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let whole = Address::partner(&partner.id);
    let about: Vec<_> = desk.advice.findings.iter().filter(|finding| whole.holds(&finding.address)).collect();
    // What was found at the cell of the cursor is told before the rest.
    let cell = whole.clone().field(partners::field(app).file());
    let Some(first) = about.iter().find(|finding| finding.address == cell).or(about.first()) else { return };
    page.push(Line::blank());
    let said = describe.fill(&format!("{}.found", first.key()), &first.args);
    for (index, line) in wrapped(&said, usize::from(width.min(76))).into_iter().enumerate() {
        let line = Line::new(line, Ink::Text);
        page.push(if index == 0 { line.gutter(G.finding, Role::Warn) } else { line });
    }
    let args = [("rule", text(first.rule)), ("key", text(key(app, Action::Why)))];
    let mut rest = app.shell.words.with("partners-found", &args);
    let more = about.len() - 1;
    if more > 0 {
        let more = app.shell.words.with("partners-more-found", &[("count", number(more))]);
        rest = format!("{rest} · {more}");
    }
    page.push(Line::new(rest, Ink::Muted));
}
