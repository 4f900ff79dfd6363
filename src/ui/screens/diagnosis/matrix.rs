//! A matrix as a heat map: each row with its four cells, filled up to today, what the stage needs marked on it.

use super::{NEED, digit, row};
use crate::{
    advice::diagnosis::Standing,
    app::{
        App, Pane, Row,
        rooms::{
            self,
            diagnosis::{self, Line as Here},
        },
    },
    domain::assessments::Level,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::{number, text},
};

/// Cells of the names.
const NAME: u16 = 17;
/// Below this height the sentence of a cell stands under its row.
const SMALL: u16 = 16;

/// The page.
pub(super) fn page(app: &App, id: &str, width: u16, height: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let Some((shown, instrument)) = diagnosis::shown(app, id).zip(app.shell.method.instrument(id)) else { return page };
    let each = (width.saturating_sub(NAME) / 4).clamp(5, 18);
    let mut head = Line::blank();
    for level in Level::all() {
        let name = format!("{} {}", level.number(), words.get(&format!("instrument-{id}.level-{}", level.number())));
        head = head.at(column(level, each) + 2, fit(&name, usize::from(each) - 2, G.cut).into_owned(), Ink::Muted);
    }
    page.push(head);
    page.push(Line::blank());
    let here = match app.cursor(Pane::Work) {
        Some(Row::Room(rooms::Line::Diagnosis(Here::Standing(id)))) => Some(id),
        _ => None,
    };
    for standing in &shown.standings {
        let under = (here.as_deref() == Some(&standing.id)).then_some(app.column);
        page.push(cells(app, standing, each, under));
        if under.is_some() && height < SMALL {
            // Below the rows nobody would see it.
            said(app, standing, width, &mut page);
        }
    }
    page.push(Line::blank());
    legend(app, &mut page, shown.earlier.is_some());
    page.push(Line::blank());
    if let Some(standing) = here.and_then(|id| shown.standing(&id)).filter(|_| height >= SMALL) {
        below(app, standing, width, &mut page);
    }
    page.gap();
    let even = shown.standings.iter().all(|standing| standing.now.level == shown.whole());
    if let (true, true, Some(level)) = (instrument.weakest, even, shown.whole()) {
        page.wrap(&words.with("matrix-even", &[("level", number(i64::from(level.number())))]), 0, width, Ink::Text);
    } else if let (true, Some(level), Some(weakest)) = (instrument.weakest, shown.whole(), &shown.weakest) {
        let name = words.get(&format!("level-{weakest}")).into_owned();
        let args = [("level", number(i64::from(level.number()))), ("row", text(name))];
        page.wrap(&words.with("matrix-whole", &args), 0, width, Ink::Text);
        if let Some(next) = level.next() {
            let how = words.get(&format!("level-{weakest}.next-{}", next.number())).into_owned();
            let args = [("level", number(i64::from(next.number()))), ("how", text(how))];
            page.wrap(&words.with("matrix-whole-next", &args), 0, width, Ink::Text);
        }
    }
    page
}

/// The cell under the cursor in a sentence, as part of its row.
fn said(app: &App, standing: &Standing, width: u16, page: &mut Page) {
    let Some(level) = Level::all().nth(app.column.min(3)) else { return };
    let sentence = app.shell.words.get(&format!("level-{}.at-{}", standing.id, level.number()));
    page.wrap_follow(&format!("{}: {sentence}", level.number()), 2, width, Ink::Text);
}

fn column(level: Level, each: u16) -> u16 {
    NAME + u16::from(level.number() - 1) * each
}

/// A row: name, then each level with its word; what is reached is marked, what is needed too.
fn cells(app: &App, standing: &Standing, each: u16, under: Option<usize>) -> Line {
    let words = &app.shell.words;
    let name = words.get(&format!("level-{}", standing.id)).into_owned();
    let mut line = Line::new(fit(&name, usize::from(NAME) - 2, G.cut), Ink::Text);
    for (at, level) in Level::all().enumerate() {
        let word = words.get(&format!("level-{}.word-{}", standing.id, level.number())).into_owned();
        let now = standing.now.level;
        let (glyph, role, ink) = match now {
            Some(now) if now == level => (G.dot, Role::Accent, Ink::Title),
            Some(now) if now > level => (G.mark, Role::Accent, Ink::Text),
            _ if standing.needed == Some(level) => (NEED, Role::Text, Ink::Text),
            _ if standing.before == Some(level) => (G.series[4], Role::Muted, Ink::Muted),
            _ => (G.open, Role::Muted, Ink::Muted),
        };
        let here = under == Some(at);
        let word = fit(&word, usize::from(each).saturating_sub(if here { 5 } else { 3 }), G.cut).into_owned();
        let word = if here { format!("{}{word}{}", G.cell_left, G.cell_right) } else { word };
        line = line.at(column(level, each), glyph, Ink::Glyph(role)).at(column(level, each) + 2, word, ink);
    }
    if standing.missing() > 0 {
        line = line.gutter(G.finding, Role::Warn);
    }
    line.row(row(Here::Standing(standing.id.clone())))
}

fn legend(app: &App, page: &mut Page, earlier: bool) {
    let words = &app.shell.words;
    let mut line = Line::blank();
    let mut column = 0;
    let parts = [
        (G.dot, Role::Accent, "matrix-legend-now", true),
        (G.mark, Role::Accent, "matrix-legend-reached", true),
        (NEED, Role::Text, "matrix-legend-needed", true),
        (G.series[4], Role::Muted, "matrix-legend-before", earlier),
    ];
    for (glyph, role, key, _) in parts.into_iter().filter(|part| part.3) {
        let name = words.get(key).into_owned();
        line = line.at(column, glyph, Ink::Glyph(role)).at(column + 2, name.clone(), Ink::Muted);
        column += u16::try_from(crate::ui::text::width(&name)).unwrap_or(0) + 5;
    }
    page.push(line);
}

/// The cell under the cursor in a sentence, and the next step up to what the stage needs.
fn below(app: &App, standing: &Standing, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let Some(level) = Level::all().nth(app.column.min(3)) else { return };
    let name = words.get(&format!("level-{}", standing.id)).into_owned();
    let title =
        format!("{name} {} {}", G.middle_dot, words.with("score-level", &[("level", number(i64::from(level.number())))]));
    page.push(Line::new(title, Ink::Title));
    page.wrap(&words.get(&format!("level-{}.at-{}", standing.id, level.number())), 0, width, Ink::Text);
    page.push(Line::blank());
    let head = words.get("matrix-next").into_owned();
    let next = match standing.next() {
        Some(next) => {
            let sentence = words.get(&format!("level-{}.next-{}", standing.id, next.number())).into_owned();
            format!("{} {} {}  {sentence}", digit(standing.now.level), G.arrow, next.number())
        }
        None if standing.now.level.is_none() => words.get("diagnosis-not-known").into_owned(),
        None if standing.needed.is_none() => words.get("diagnosis-no-stage").into_owned(),
        None => words.get("diagnosis-enough").into_owned(),
    };
    page.labelled(&head, &next, 8, width, Ink::Text);
}
