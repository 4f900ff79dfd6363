//! The start: situations before features, then what was open last, then the samples.

use crate::{
    app::{App, Row},
    store::samples,
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::date::DateWords,
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let situations: Vec<_> = app.shell.method.starts().iter().filter(|row| row.shown).collect();
    // On a low screen the tagline and blank rows give way, so that every choice stays in sight.
    let roomy = height >= 20;
    if roomy {
        page.push(Line::new("partnerwright", Ink::Title).right(width, words.get("start-tagline"), Ink::Muted));
        page.push(Line::new(G.horizontal.repeat(usize::from(width)), Ink::Glyph(Role::Rule)));
        page.push(Line::blank());
    }
    page.push(Line::head(words.get("head-where")));
    for row in situations {
        let name = words.get(&format!("start-{}", row.id));
        let hint = words.get(&format!("start-{}.hint", row.id));
        page.push(described(width, name.into_owned(), hint.into_owned(), Row::Situation(row.id.clone())));
    }
    if !app.shell.recent.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-recent")));
        let today = app.shell.now.date();
        for (index, recent) in app.shell.recent.iter().take(5).enumerate() {
            let verdict = if recent.verdict.is_empty() {
                words.get("verdict-open.header")
            } else {
                words.find(&format!("verdict-{}.header", recent.verdict)).unwrap_or_default()
            };
            let when = DateWords::ENGLISH.recent(recent.opened, today);
            let company = crate::ui::text::fit(&recent.company, 24, G.cut).into_owned();
            let middle = (width * 2 / 5).clamp(16, 30);
            page.push(
                Line::new(company, Ink::Text)
                    .at(middle, verdict, Ink::Muted)
                    .right(width, when, Ink::Muted)
                    .row(Row::Recent(index)),
            );
        }
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-samples")).right(width, words.get("head-samples.hint"), Ink::Muted));
    for sample in samples::ALL {
        let about = words.get(&format!("sample-{}", sample.name)).into_owned();
        let middle = (width * 2 / 5).clamp(16, 30);
        page.push(Line::new(sample.name, Ink::Text).at(middle, about, Ink::Muted).row(Row::Sample(sample.name.to_owned())));
    }
    if roomy {
        page.push(Line::blank());
        page.push(Line::new(words.get("start-promise"), Ink::Muted));
    }
    page
}

/// A situation with its hint at the right, or under it where both do not fit.
fn described(width: u16, name: String, hint: String, row: Row) -> Line {
    let cells = crate::ui::text::width(&name) + crate::ui::text::width(&hint) + 2;
    let line = Line::new(name, Ink::Text).row(row);
    if cells <= usize::from(width) { line.right(width, hint, Ink::Muted) } else { line }
}
