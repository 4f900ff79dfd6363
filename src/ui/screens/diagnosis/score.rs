//! A sheet: one line for each item, and the one under the cursor open with its answers and what each looks like.

use super::{look, mark, row, said};
use crate::{
    app::{
        App,
        rooms::diagnosis::{self, Line as Here},
    },
    domain::{Score, Sheet},
    method::rows::InstrumentKind,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
    words::{number, text},
};

/// Where the text of an answer begins.
const BESIDE: u16 = 18;
/// Below this width nothing stands beside the answers.
const NARROW: u16 = 60;

/// The page.
pub(super) fn page(app: &App, id: &str, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let Some(instrument) = app.shell.method.instrument(id) else { return page };
    let sheet = diagnosis::sheet(app);
    let here = diagnosis::item_here(app);
    let name = diagnosis::scorer(app).and_then(|rater| Some(app.describe()?.person(&rater))).unwrap_or_default();
    let scores = words.with("diagnosis-scores-as", &[("name", text(name))]);
    let (done, all) = diagnosis::answered(app, instrument);
    let bar = if width >= 60 { 24 } else { 0 };
    let mut head = Line::new(fit(&scores, usize::from(width.saturating_sub(bar + 2)), G.cut), Ink::Title);
    if bar > 0 {
        let filled = (usize::from(bar) * done).checked_div(all).unwrap_or(0);
        head = head.bar(width - bar, filled, usize::from(bar), Role::Accent);
    }
    page.push(head);
    let how = words.get(&format!("instrument-{id}.how"));
    if width >= NARROW {
        page.wrap(&how, 0, width, Ink::Muted);
    }
    if diagnosis::sealed(app, id).1 > 1 {
        page.wrap(&words.get("diagnosis-only-you"), 0, width, Ink::Muted);
    }
    let mut group = "";
    for item in diagnosis::asked(app, instrument) {
        let of = app.shell.method.signal(item).map_or("", |row| row.dimension.as_str());
        if of != group || page.lines.last().is_some_and(|line| line.row.is_none() && !line.follows) {
            page.gap();
        }
        if of != group {
            page.push(Line::head(words.get(&format!("dimension-{of}")).to_uppercase()));
            group = of;
        }
        let open = here.as_deref() == Some(item);
        line(app, instrument.kind, item, sheet, open, width, &mut page);
    }
    page.gap();
    seal(app, id, (done, all), width, &mut page);
    page
}

/// An item as a line; open, where the cursor is on it.
fn line(app: &App, kind: InstrumentKind, item: &str, sheet: Option<&Sheet>, open: bool, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let score = sheet.and_then(|sheet| sheet.score(item));
    let (glyph, role) = mark(score);
    let here = row(Here::Item(item.to_owned()));
    let statement = diagnosis::item(app, item);
    if !open {
        let mut line = match (kind, score) {
            (InstrumentKind::Levels, Some(Score::Level(level))) => {
                let word = words.get(&format!("level-{item}.word-{}", level.number())).into_owned();
                let word = format!("{}  {word}", level.number());
                Line::new(fit(&statement, 16, G.cut), Ink::Text).at(BESIDE, word, Ink::Muted)
            }
            _ => Line::new(fit(&statement, usize::from(width), G.cut), Ink::Text),
        };
        line.gutter = Some((glyph, role));
        page.push(line.row(here));
        return;
    }
    let mut lines = wrapped(&statement, usize::from(width).min(76)).into_iter();
    page.push(Line::new(lines.next().unwrap_or_default(), Ink::Title).row(here));
    for rest in lines {
        page.push(Line::new(rest, Ink::Title).follow());
    }
    if kind == InstrumentKind::Levels {
        page.wrap_follow(&words.get(&format!("level-{item}.about")), 0, width, Ink::Muted);
    } else if app.shell.method.signal(item).is_some_and(|row| row.symptom) {
        page.wrap_follow(&words.get("score-symptom"), 0, width, Ink::Muted);
    }
    let mut below = Vec::new();
    for (column, answer) in diagnosis::answers(kind).into_iter().enumerate() {
        let under = column == app.column;
        let radio = if score == Some(answer) { G.radio_on } else { G.radio_off };
        let label = said(app, answer);
        let label = if under { format!("{}{label}{}", G.cell_left, G.cell_right) } else { format!(" {label}") };
        let ink = if under { Ink::Title } else { Ink::Text };
        let mut first = Line::blank().at(2, radio, if score == Some(answer) { Ink::Glyph(Role::Accent) } else { Ink::Muted });
        first = first.at(5, label, ink);
        let look = look(app, item, answer);
        if width < NARROW {
            // Beside the answers there is no room: what the one under the cursor looks like stands below them.
            page.push(first.follow());
            if under {
                below = wrapped(&look, usize::from(width.saturating_sub(5)));
            }
            continue;
        }
        let told = wrapped(&look, usize::from(width.saturating_sub(BESIDE + 2)).min(60));
        let mut told = told.into_iter();
        if let Some(text) = told.next() {
            first = first.at(BESIDE + 2, text, if under { Ink::Text } else { Ink::Muted });
        }
        page.push(first.follow());
        for text in told {
            page.push(Line::blank().at(BESIDE + 2, text, if under { Ink::Text } else { Ink::Muted }).follow());
        }
    }
    for text in below {
        page.push(Line::blank().at(5, text, Ink::Text).follow());
    }
    let evidence = sheet.and_then(|sheet| sheet.rating(item)).map(|rating| rating.evidence.clone()).unwrap_or_default();
    let (told, ink) =
        if evidence.is_empty() { (words.get("score-evidence-none").into_owned(), Ink::Muted) } else { (evidence, Ink::Text) };
    let mut told = wrapped(&told, usize::from(width.saturating_sub(BESIDE + 2)).min(60)).into_iter();
    let head = words.get("score-evidence").into_owned();
    page.push(Line::blank().at(6, head, Ink::Muted).at(BESIDE + 2, told.next().unwrap_or_default(), ink).follow());
    for rest in told {
        page.push(Line::blank().at(BESIDE + 2, rest, ink).follow());
    }
    page.push(Line::blank().follow());
}

/// The end of the sheet.
fn seal(app: &App, id: &str, (done, all): (usize, usize), width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let sealed = diagnosis::sheet(app).is_some_and(|sheet| sheet.is_sealed(id));
    let about = if sealed {
        words.get("diagnosis-seal-sealed").into_owned()
    } else if done == all {
        words.get("diagnosis-seal-whole").into_owned()
    } else {
        words.with("diagnosis-seal-open", &[("count", number(all - done))])
    };
    let mut line = Line::new(words.get("diagnosis-seal"), Ink::Text).row(row(Here::Seal));
    line.gutter = Some(if sealed { (G.done, Role::Good) } else { (G.open, Role::Muted) });
    page.push(line);
    for text in wrapped(&about, usize::from(width).min(60)) {
        page.push(Line::new(text, Ink::Muted).follow());
    }
}
