//! What a fix would change in the files, as lines that go and lines that come.

use super::Sheet;
use crate::{
    advice::rules,
    app::{App, overlay::Fix, rooms::review::finding},
    export::diff::{Changed, Kind},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
};

/// Cells of the number of a line and the sign after it.
const NUMBER: u16 = 7;

pub(super) fn sheet(app: &App, fix: &Fix, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(100);
    let mut page = Page::default();
    let mut label = String::new();
    if let Some((finding, describe)) = finding(app, &fix.rule, &fix.at).zip(app.describe()) {
        label = describe.fill(&format!("{}.fix", finding.key()), &finding.args);
        page.wrap(&describe.fill(&format!("{}.found", finding.key()), &finding.args), 0, width, Ink::Muted);
        page.gap();
    }
    for (file, lines) in &fix.changes {
        page.push(Line::new(file.clone(), Ink::Title));
        for line in lines {
            page.push(changed(line, width));
        }
        page.gap();
    }
    let safe = rules::get(&fix.rule).and_then(|rule| rule.fix).is_some_and(|fix| fix.safe);
    let aside = words.get(if safe { "fix-safe" } else { "fix-offered" }).into_owned();
    // The first line that is shown is told by the cursor that scrolls.
    let line = (fix.top > 0).then(|| fix.top.min(page.lines.len().saturating_sub(1)));
    if fix.top > 0 {
        let gone = fix.top.min(page.lines.len().saturating_sub(1));
        page.lines.drain(..gone);
    }
    Sheet { title: label, aside, page, width, line: line.map(|_| 0) }
}

/// A line of a difference: number, sign, text.
pub(super) fn changed(line: &Changed, width: u16) -> Line {
    let (sign, ink) = match line.kind {
        Kind::Gap => return Line::blank().at(NUMBER - 2, G.cut, Ink::Muted),
        Kind::Stays => (" ", Ink::Muted),
        Kind::Goes => ("-", Ink::Word(Role::Bad)),
        Kind::Comes => ("+", Ink::Word(Role::Good)),
    };
    let room = usize::from(width.saturating_sub(NUMBER));
    let said = fit(&line.text, room, G.cut).into_owned();
    Line::blank().right(NUMBER - 3, line.number.to_string(), Ink::Muted).at(NUMBER - 2, sign, ink).at(NUMBER, said, ink)
}
