//! The triage of a programme that brings little: question by question, until the layer that fails is named.

use crate::{
    app::{App, Row},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let words = &app.shell.words;
    let rows = app.shell.method.triage();
    let mut page = Page::default();
    page.push(Line::new(words.get("triage-title"), Ink::Title));
    page.wrap(&words.get("triage-title.help"), 0, width, Ink::Muted);
    page.push(Line::blank());
    let (yes, no) = (words.get("answer-yes").into_owned(), words.get("answer-no").into_owned());
    let column = width.min(76).saturating_sub(16);
    for (index, row) in rows.iter().enumerate() {
        let answer = app.triage.get(index);
        if answer.is_none() && index > app.triage.len() || app.triage.last() == Some(&false) && index >= app.triage.len() {
            break;
        }
        let question = words.get(&format!("triage-{}", row.id)).into_owned();
        let mut lines = crate::ui::page::wrapped(&question, usize::from(column.saturating_sub(2)).min(60)).into_iter();
        let radio = |on: bool| if on { G.radio_on } else { G.radio_off };
        let mut line = Line::new(lines.next().unwrap_or_default(), Ink::Text)
            .at(column, format!("{} {yes}", radio(answer == Some(&true))), Ink::Text)
            .at(column + 9, format!("{} {no}", radio(answer == Some(&false))), Ink::Text)
            .row(Row::Triage(index));
        line.gutter = answer.map(|yes| if *yes { (G.done, Role::Good) } else { (G.finding, Role::Warn) });
        page.push(line);
        for rest in lines {
            page.push(Line::new(rest, Ink::Text).follow());
        }
    }
    let ended = app.triage.last() == Some(&false) || app.triage.len() == rows.len();
    if ended {
        let failed = app.triage.iter().position(|yes| !yes).and_then(|index| rows.get(index));
        let layer = failed.map_or("none", |row| row.layer.as_str());
        page.push(Line::blank());
        page.push(Line::new(words.get(&format!("triage-end-{layer}")), Ink::Title));
        page.wrap(&words.get(&format!("triage-end-{layer}.what")), 0, width, Ink::Text);
        if let Some(row) = failed {
            page.push(Line::blank());
            page.wrap(&words.get(&format!("triage-{}.no", row.id)), 0, width, Ink::Text);
            page.wrap(&words.get(&format!("triage-{}.next", row.id)), 0, width, Ink::Text);
        }
        page.push(Line::blank());
        page.push(Line::new(words.get(&format!("triage-end-{layer}.do")), Ink::Text).row(Row::TriageEnd));
        let sources = failed.map(|row| row.sources.join(", ")).unwrap_or_default();
        page.push(Line::new(sources, Ink::Muted).follow());
    }
    page
}
