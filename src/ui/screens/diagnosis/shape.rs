//! The shape: how far each instrument is, the dimensions as bars, the ring with its weakest link, the radar.

use super::{NEED, digit, mark, names, radar, row};
use crate::{
    advice::diagnosis::{Shown, Standing},
    app::{
        App,
        rooms::diagnosis::{self, Line as Here},
    },
    domain::assessments::LEVELS,
    method::rows::InstrumentRow,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells},
    },
    words::{number, text},
};

/// From this width on the radar stands beside the bars.
const BESIDE: u16 = 104;
/// The most that bars and sentences take beside it.
const LEFT: u16 = 66;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    // The picture stands beside the bars, and not at the far edge of a wide screen.
    let left = if width >= BESIDE { (width - radar::WIDTH - 4).min(LEFT) } else { width };
    head(app, left, &mut page);
    let top = page.lines.len();
    instruments(app, left, &mut page);
    let Some(shown) = diagnosis::diagnosis(app).and_then(|all| all.dimensions(&app.shell.method)) else { return page };
    page.gap();
    bars(app, shown, left, &mut page);
    page.gap();
    let small = height < 22;
    if left >= 46 && !small {
        ring(app, shown, left, &mut page);
    }
    weakest(app, shown, left, &mut page);
    if width >= BESIDE {
        beside(app, shown, left + 4, top, &mut page);
    }
    page
}

/// The round, and who scores in it.
fn head(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let Some(round) = diagnosis::round(app) else { return };
    let raters = app.desk.as_ref().map_or(0, |desk| desk.now.assessments.raters(&round.id).len());
    let mut about = vec![words.with("diagnosis-raters", &[("count", number(raters))])];
    if round.quick {
        about.push(words.get("diagnosis-round-quick").into_owned());
    }
    let title = app.describe().map(|describe| describe.round(&round.id)).unwrap_or_default();
    if raters > 1
        && let Some(name) = diagnosis::scorer(app).and_then(|id| Some(app.describe()?.person(&id)))
    {
        about.push(words.with("diagnosis-scores-as", &[("name", text(name))]));
    }
    let about = about.join(&format!(" {} ", G.middle_dot));
    let at = u16::try_from(cells(&title)).unwrap_or(0) + 3;
    page.push(Line::new(title, Ink::Title).at(at, fit(&about, usize::from(width.saturating_sub(at)), G.cut), Ink::Muted));
    page.push(Line::blank());
}

/// The instruments with how far each is.
fn instruments(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    page.push(Line::head(words.get("head-instruments")));
    for instrument in app.shell.method.instruments() {
        let name = words.get(&format!("instrument-{}", instrument.id)).into_owned();
        let (glyph, about) = stands(app, instrument);
        let room = usize::from(width.saturating_sub(24));
        let line = Line::new(fit(&name, 22, G.cut), Ink::Text).at(24, fit(&about, room, G.cut), Ink::Muted);
        page.push(line.gutter(glyph.0, glyph.1).row(row(Here::Instrument(instrument.id.clone()))));
    }
}

/// How far an instrument is, in words.
fn stands(app: &App, instrument: &InstrumentRow) -> ((&'static str, Role), String) {
    let words = &app.shell.words;
    let (sealed, raters) = diagnosis::sealed(app, &instrument.id);
    let (done, all) = diagnosis::answered(app, instrument);
    let half = (G.half, Role::Accent);
    let revealed = diagnosis::round(app).is_some_and(|round| round.is_revealed(&instrument.id));
    if raters > 1 && revealed {
        let items = diagnosis::asked(app, instrument);
        let agreed = diagnosis::round(app).map_or(0, |round| items.iter().filter(|item| round.agreed(item).is_some()).count());
        if agreed == items.len() {
            return ((G.done, Role::Good), known(app, instrument));
        }
        return (half, words.with("instrument-revealed", &[("done", number(agreed)), ("all", number(items.len()))]));
    }
    let own = diagnosis::sheet(app).is_some_and(|sheet| sheet.is_sealed(&instrument.id));
    if raters > 1 {
        let waits = words.with("instrument-waits", &[("done", number(sealed)), ("all", number(raters))]);
        let people = words.with("diagnosis-sealed", &[("done", number(sealed)), ("all", number(raters))]);
        return match (own, diagnosis::scorer(app), done) {
            (true, ..) => ((G.done, Role::Good), waits),
            (false, None, _) => (if sealed > 0 { half } else { mark(None) }, people),
            (false, Some(_), 0) => {
                let open = words.get("instrument-yours-open");
                (mark(None), format!("{open} {} {people}", G.middle_dot))
            }
            _ => (half, words.with("instrument-under-way", &[("done", number(done)), ("all", number(all))])),
        };
    }
    if diagnosis::shown(app, &instrument.id).is_none_or(|shown| shown.known == 0) {
        let minutes = words.with("instrument-minutes", &[("count", number(i64::from(instrument.minutes)))]);
        return (mark(None), format!("{} {} {minutes}", words.get("instrument-open"), G.middle_dot));
    }
    let glyph = if own || done == all { (G.done, Role::Good) } else { half };
    (glyph, known(app, instrument))
}

/// What an instrument shows: the level of the whole where its weakest row sets it, else how much is known.
fn known(app: &App, instrument: &InstrumentRow) -> String {
    let words = &app.shell.words;
    let Some(shown) = diagnosis::shown(app, &instrument.id) else { return String::new() };
    match shown.whole().zip(shown.weakest.as_ref()).filter(|_| instrument.weakest) {
        Some((level, weakest)) => {
            let weakest = words.get(&format!("level-{weakest}")).into_owned();
            let args = [("level", number(i64::from(level.number()))), ("row", text(weakest))];
            let key = if shown.known < shown.asked { "instrument-whole-most" } else { "instrument-whole" };
            words.with(key, &args)
        }
        None => words.with("instrument-levels", &[("known", number(shown.known)), ("asked", number(shown.asked))]),
    }
}

/// The dimensions as bars, with figures.
fn bars(app: &App, shown: &Shown, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let narrow = width < 60;
    let bar = match width {
        ..46 => 8,
        46..60 => 12,
        _ => 16,
    };
    // Where each figure ends.
    let (now, needed, before, known) = (15 + bar + 6, 15 + bar + 14, 15 + bar + 22, 15 + bar + 29);
    let newest = diagnosis::round(app).map(|round| round.id.as_str());
    if let Some(of) = shown.round.as_deref().filter(|of| Some(*of) != newest) {
        // Until somebody is done with the new round, the last one is what counts.
        let name = app.describe().map(|describe| describe.round(of)).unwrap_or_default();
        page.push(Line::new(words.with("diagnosis-of-round", &[("day", text(name))]), Ink::Muted));
    }
    let mut head = Line::head(words.get("head-dimensions")).right(now, words.get("diagnosis-column-now"), Ink::Muted).right(
        needed,
        words.get("diagnosis-column-needed"),
        Ink::Muted,
    );
    if !narrow {
        head = head.right(before, words.get("diagnosis-column-before"), Ink::Muted);
    }
    if width >= known {
        head = head.right(known, words.get("diagnosis-column-known"), Ink::Muted);
    }
    page.push(head);
    for standing in &shown.standings {
        let name = words.get(&format!("dimension-{}", standing.id)).into_owned();
        let mut line = Line::new(fit(&name, 13, G.cut), Ink::Text);
        line = scale(line, standing, 15, bar);
        let provisional = app.shell.method.weighing().is_some_and(|weighing| standing.now.is_provisional(weighing));
        let level = if provisional { format!("{}{}", G.assumed, digit(standing.now.level)) } else { digit(standing.now.level) };
        line = line.right(now, level, Ink::Text);
        line = line.right(needed, standing.needed.map_or_else(|| G.dash.to_owned(), |level| digit(Some(level))), Ink::Text);
        if !narrow {
            let before_level = standing.before.map_or_else(|| G.dash.to_owned(), |level| digit(Some(level)));
            line = line.right(before, before_level, Ink::Muted);
        }
        if width >= known {
            line = line.right(known, format!("{}/{}", standing.now.known, standing.now.asked), Ink::Muted);
        }
        if standing.missing() > 0 {
            line = line.gutter(G.finding, Role::Warn);
        }
        page.push(line.row(row(Here::Standing(standing.id.clone()))));
    }
}

/// A scale of four levels: filled up to today, the need as a glyph on it.
fn scale(line: Line, standing: &Standing, column: u16, bar: u16) -> Line {
    let each = bar / u16::from(LEVELS);
    let end = |level: u8| column + each * u16::from(level);
    let filled = standing.now.level.map_or(0, |level| usize::from(each * u16::from(level.number())));
    let line = line.bar(column, filled, usize::from(bar), Role::Accent);
    match standing.needed {
        Some(needed) => line.at(end(needed.number()) - 1, NEED, Ink::Glyph(Role::Text)),
        None => line,
    }
}

/// The cycle as a ring, clockwise; the weakest link is marked.
fn ring(app: &App, shown: &Shown, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let count = shown.standings.len();
    let half = count.div_ceil(2);
    if half == 0 {
        return;
    }
    page.push(Line::head(words.get("head-cycle")));
    let wide = width.min(60);
    let each = (wide - 4) / u16::try_from(half).unwrap_or(1);
    let side = |standings: Vec<&Standing>, corners: (&'static str, &'static str)| {
        let line = Line::blank().at(0, corners.0, Ink::Glyph(Role::Rule));
        let line = line.at(1, G.horizontal.repeat(usize::from(wide - 2)), Ink::Glyph(Role::Rule));
        let mut line = line.at(wide - 1, corners.1, Ink::Glyph(Role::Rule));
        for (at, standing) in standings.into_iter().enumerate() {
            let weak = shown.weakest.as_deref() == Some(&standing.id) && standing.missing() > 0;
            let name = words.get(&format!("dimension-{}", standing.id)).into_owned();
            let mut label =
                format!(" {} {} ", fit(&name, usize::from(each.saturating_sub(7)), G.cut), digit(standing.now.level));
            let column = 2 + u16::try_from(at).unwrap_or(0) * each;
            if weak {
                label = format!(" {label}");
            }
            line = line.at(column, label, if weak { Ink::Title } else { Ink::Text });
            if weak {
                line = line.at(column, G.finding, Ink::Glyph(Role::Warn));
            }
        }
        line
    };
    let upright = Line::blank().at(0, G.vertical, Ink::Glyph(Role::Rule)).at(wide - 1, G.vertical, Ink::Glyph(Role::Rule));
    page.push(side(shown.standings.iter().take(half).collect(), (G.round_top_left, G.round_top_right)));
    page.push(upright);
    page.push(side(shown.standings.iter().skip(half).rev().collect(), (G.round_bottom_left, G.round_bottom_right)));
    page.push(Line::blank());
}

/// The weakest link in words, and what it carries.
fn weakest(app: &App, shown: &Shown, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    if shown.known == 0 {
        let (done, raters) = diagnosis::sealed(app, &shown.id);
        if raters > 1 {
            let key = if done > 0 { "diagnosis-not-agreed" } else { "diagnosis-several-open" };
            let told = words.with(key, &[("done", number(done)), ("all", number(raters))]);
            page.wrap(&told, 0, width, Ink::Muted);
        }
        return;
    }
    if shown.standings.iter().all(|standing| standing.needed.is_none()) {
        page.wrap(&words.get("diagnosis-no-stage"), 0, width, Ink::Muted);
        return;
    }
    let standing = shown.weakest.as_ref().and_then(|id| shown.standing(id));
    match standing.filter(|standing| standing.missing() > 0) {
        None => page.wrap(&words.get("diagnosis-nothing-weak"), 0, width, Ink::Text),
        Some(standing) => {
            let name = words.get(&format!("dimension-{}", standing.id)).into_owned();
            let weakest = words.with("diagnosis-weakest", &[("name", text(name))]);
            let fed = app.shell.method.dimension(&standing.id).map(|row| names(app, &row.feeds)).unwrap_or_default();
            let carries = words.with("diagnosis-weakest-feeds", &[("fed", text(fed))]);
            page.wrap(&format!("{weakest}. {carries}"), 0, width, Ink::Text);
            if let Some(level) = standing.now.level {
                let seen = words.get(&format!("dimension-{}.level-{}", standing.id, level.number()));
                page.wrap(&seen, 0, width, Ink::Muted);
            }
        }
    }
    let sure = app.desk.as_ref().map(|_| {
        let args = [("known", number(shown.known)), ("asked", number(shown.asked)), ("percent", number(shown.confidence()))];
        words.with("diagnosis-confidence", &args)
    });
    page.wrap(&sure.unwrap_or_default(), 0, width, Ink::Muted);
}

/// The radar beside what stands on the left.
fn beside(app: &App, shown: &Shown, column: u16, top: usize, page: &mut Page) {
    let head = Line::head(app.shell.words.get("head-radar"));
    let lines = std::iter::once(head).chain([Line::blank()]).chain(radar::lines(app, shown));
    for (at, line) in lines.enumerate() {
        while page.lines.len() <= top + at {
            page.push(Line::blank());
        }
        let target = &mut page.lines[top + at];
        for piece in line.pieces {
            target.pieces.push(crate::ui::page::Piece { column: piece.column + column, ..piece });
        }
    }
}
