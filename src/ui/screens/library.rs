//! The library: every figure with its study and year, good habits, and the glossary.

use crate::{
    advice::evidence::{self, Applies},
    app::{App, Row},
    method::rows::Confidence,
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

/// The page.
pub(super) fn page(app: &App, rows: &[Row], width: u16) -> Page {
    let mut page = Page::default();
    let words = &app.shell.words;
    page.push(Line::new(words.get("screen-library"), Ink::Title));
    let mut group = String::new();
    let answers = app.desk.as_ref().map(|desk| desk.now.answers.clone()).unwrap_or_default();
    if rows.is_empty() {
        page.push(Line::blank());
        page.wrap(&words.get("empty-library"), 0, width, Ink::Muted);
    }
    for row in rows {
        let mut below = None;
        let (key, line) = match row {
            Row::Evidence(id) => {
                let Some(evidence) = app.shell.method.evidence_row(id) else { continue };
                let what = words.get(&format!("evidence-{id}")).into_owned();
                let figure = evidence.figure.clone();
                let study = format!("{} {}", evidence.study, evidence.year);
                let applies = evidence::applies(evidence, &answers);
                let low = evidence.confidence == Confidence::Low;
                let right = width.min(76);
                let figure_right = if width >= 70 { right.saturating_sub(26) } else { right };
                let room =
                    usize::from(figure_right.saturating_sub(u16::try_from(crate::ui::text::width(&figure)).unwrap_or(8) + 2));
                let ink = if applies == Applies::No { Ink::Muted } else { Ink::Text };
                let mut line =
                    Line::new(crate::ui::text::fit(&what, room, G.cut).into_owned(), ink).right(figure_right, figure, ink);
                if width >= 70 {
                    line = line.at(figure_right + 2, crate::ui::text::fit(&study, 24, G.cut).into_owned(), Ink::Muted);
                }
                // A line of its own, which nothing beside it can push out of sight.
                let column = if width >= 70 { figure_right + 2 } else { 2 };
                below =
                    evidence.correlation.then(|| Line::blank().at(column, words.get("label-correlation"), Ink::Muted).follow());
                if applies == Applies::Yes && evidence.keyed != crate::method::rows::Keyed::Any {
                    line = line.gutter(G.here, Role::Accent);
                } else if low {
                    line = line.gutter(G.assumed, Role::Info);
                }
                (format!("topic-{}", evidence.topic), line)
            }
            Row::Tip(id) => (
                "group-tips".to_owned(),
                Line::new(
                    crate::ui::text::fit(&words.get(&format!("tip-{id}")), usize::from(width), G.cut).into_owned(),
                    Ink::Text,
                ),
            ),
            Row::Term(id) => ("group-terms".to_owned(), Line::new(words.get(&format!("term-{id}")), Ink::Text)),
            _ => continue,
        };
        if key != group {
            page.gap();
            page.push(Line::head(words.get(&key).to_uppercase()));
            group = key;
        }
        page.push(line.row(row.clone()));
        page.lines.extend(below);
    }
    page
}
