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
                // A correlation is called one on the line of its figure, so that no edge of the page parts the two.
                let (mut figure, mut study) = (evidence.figure.clone(), format!("{} {}", evidence.study, evidence.year));
                if evidence.correlation {
                    let told = if width >= 70 { &mut study } else { &mut figure };
                    *told = format!("{} {} {told}", words.get("label-correlation"), G.middle_dot);
                }
                let applies = evidence::applies(evidence, &answers);
                let low = evidence.confidence == Confidence::Low;
                let right = width.min(76);
                let figure_right = if width >= 70 { right.saturating_sub(26) } else { right };
                let room =
                    usize::from(figure_right.saturating_sub(u16::try_from(crate::ui::text::width(&figure)).unwrap_or(8) + 2));
                let ink = if applies == Applies::No { Ink::Muted } else { Ink::Text };
                // Where a figure and what is said with it leave no room for a name, both stand below it.
                let own_line = evidence.correlation && room < 24;
                let room = if own_line { usize::from(width) } else { room };
                let mut line = Line::new(crate::ui::text::fit(&what, room, G.cut).into_owned(), ink);
                if own_line {
                    below = Some(Line::blank().right(figure_right, figure, ink).follow());
                } else {
                    line = line.right(figure_right, figure, ink);
                }
                if width >= 70 {
                    line = line.at(figure_right + 2, crate::ui::text::fit(&study, 24, G.cut).into_owned(), Ink::Muted);
                }
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
