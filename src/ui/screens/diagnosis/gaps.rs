//! The gaps in order, each with the modules that close it; what the board has installed stands first.

use super::{names, row, said};
use crate::{
    advice::diagnosis::{Gap, Module},
    app::{
        App, Pane,
        rooms::diagnosis::{self, Line as Here},
    },
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
    words::{number, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let Some(all) = diagnosis::diagnosis(app) else { return page };
    raises(app, width, &mut page);
    if all.gaps.is_empty() {
        let known = all.dimensions(&app.shell.method).is_some_and(|shown| shown.known > 0);
        let stage = all
            .dimensions(&app.shell.method)
            .is_some_and(|shown| shown.standings.iter().any(|standing| standing.needed.is_some()));
        let key = match (known, stage) {
            (false, _) => "gaps-not-yet",
            (true, false) => "diagnosis-no-stage",
            (true, true) => "gaps-empty",
        };
        page.wrap(&words.get(key), 0, width, Ink::Text);
        page.push(Line::blank());
        if all.raises.is_empty() {
            for instrument in app.shell.method.instruments() {
                let name = words.get(&format!("instrument-{}", instrument.id)).into_owned();
                page.push(Line::new(name, Ink::Text).row(row(Here::Instrument(instrument.id.clone()))));
            }
        }
        return page;
    }
    let (today, needed, priority) = columns(width);
    page.push(
        Line::head(fit(&words.get("head-gaps"), usize::from(today.saturating_sub(8)), G.cut).into_owned())
            .right(today, words.get("gaps-column-today"), Ink::Muted)
            .right(needed, words.get("gaps-column-needed"), Ink::Muted)
            .right(priority, words.get("gaps-priority"), Ink::Muted),
    );
    let cursor = app.cursor(Pane::Work);
    for (at, gap) in all.gaps.iter().enumerate() {
        page.gap();
        page.push(head(app, at + 1, gap, width));
        about(app, gap, width, &mut page);
        for module in all.modules.iter().filter(|module| module.dimension == gap.dimension) {
            let here = cursor == Some(row(Here::Module(module.id.clone())));
            line(app, module, here, width, &mut page);
        }
    }
    page
}

/// Where the figures of a gap end.
fn columns(width: u16) -> (u16, u16, u16) {
    let width = width.min(90);
    (width.saturating_sub(22), width.saturating_sub(12), width)
}

/// What the board has installed, to be raised.
fn raises(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let Some(all) = diagnosis::diagnosis(app).filter(|all| !all.raises.is_empty()) else { return };
    page.push(Line::head(words.get("head-raises")));
    for raise in &all.raises {
        let name = diagnosis::item(app, &raise.signal);
        let from = raise.from.map_or_else(|| words.get("score-open").into_owned(), |score| said(app, score));
        let from = words.with("raise-from", &[("from", text(from))]);
        let line = Line::new(fit(&name, usize::from(width.saturating_sub(20)), G.cut), Ink::Text).right(
            width.min(90),
            from,
            Ink::Muted,
        );
        page.push(line.gutter(G.proposed, Role::Info).row(row(Here::Raise(raise.signal.clone()))));
        let module = words.get(&format!("module-{}", raise.module)).into_owned();
        page.push(Line::new(words.with("raise-hint", &[("module", text(module))]), Ink::Muted).follow());
    }
    page.gap();
}

/// The first line of a gap.
fn head(app: &App, place: usize, gap: &Gap, width: u16) -> Line {
    let (today, needed, priority) = columns(width);
    let name = app.shell.words.get(&format!("dimension-{}", gap.dimension)).into_owned();
    let level = if gap.provisional { format!("{}{}", G.assumed, gap.today.number()) } else { gap.today.number().to_string() };
    Line::new(format!("{place} {name}"), Ink::Title)
        .right(today, level, Ink::Text)
        .right(needed, gap.needed.number().to_string(), Ink::Text)
        .right(priority, format!("{}.{:02}", gap.priority / 100, gap.priority % 100), Ink::Title)
        .gutter(G.finding, Role::Warn)
        .row(row(Here::Gap(gap.dimension.clone())))
}

/// What the place of a gap is made of, in one line.
fn about(app: &App, gap: &Gap, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let mut parts = vec![words.with("diagnosis-short", &[("count", number(usize::from(gap.levels())))])];
    if !gap.fed.is_empty() {
        parts.push(words.with("gaps-carries", &[("fed", text(names(app, &gap.fed)))]));
    }
    parts.push(words.get(&format!("gaps-effort-{}", gap.effort.id())).into_owned());
    if gap.weight != 100 {
        parts.push(words.with("gaps-weight", &[("percent", number(i64::from(gap.weight)))]));
    }
    if gap.provisional {
        parts.push(words.get("diagnosis-provisional").into_owned());
    }
    let told = parts.join(&format!(" {} ", G.middle_dot));
    for line in wrapped(&told, usize::from(width.saturating_sub(2)).min(76)) {
        page.push(Line::blank().at(2, line, Ink::Muted).follow());
    }
}

/// A module: its name and where it stands; under the cursor what it leaves behind and its tasks.
fn line(app: &App, module: &Module, here: bool, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let name = words.get(&format!("module-{}", module.id)).into_owned();
    let (glyph, role, state) = match module.cards {
        Some((done, all)) if done == all => (G.done, Role::Good, words.get("module-done").into_owned()),
        Some((done, all)) => {
            (G.half, Role::Accent, words.with("module-board", &[("done", number(done)), ("all", number(all))]))
        }
        None => (
            G.proposed,
            Role::Info,
            words.with("module-hours", &[("count", number(u64::from(module.hours(&app.shell.method))))]),
        ),
    };
    let end = width.min(90);
    let room = usize::from(end).saturating_sub(crate::ui::text::width(&state) + 8);
    let line = Line::blank()
        .at(2, glyph, Ink::Glyph(role))
        .at(4, fit(&name, room, G.cut), if here { Ink::Title } else { Ink::Text })
        .right(end, state, Ink::Muted);
    page.push(line.row(row(Here::Module(module.id.clone()))));
    if !here {
        return;
    }
    let follow = |page: &mut Page, head: &str, told: &str| {
        let mut head = Some(head.to_owned());
        for line in wrapped(told, usize::from(width.saturating_sub(15)).min(62)) {
            let first = Line::blank().at(4, head.take().unwrap_or_default(), Ink::Muted);
            page.push(first.at(14, line, Ink::Text).follow());
        }
    };
    let word = |key: &str| words.get(key).into_owned();
    follow(page, &word("module-outcome"), &words.get(&format!("module-{}.outcome", module.id)));
    if !module.waits.is_empty() {
        let names: Vec<_> = module.waits.iter().map(|id| words.get(&format!("module-{id}")).into_owned()).collect();
        follow(page, &word("module-first"), &names.join(", "));
    }
    let tasks = app.shell.method.module(&module.id).map(|row| row.tasks.as_slice()).unwrap_or_default();
    let mut head = Some(word("module-tasks"));
    for task in tasks.iter().filter_map(|id| app.shell.method.task(id)) {
        let hours = task.effort.map(|hours| words.with("module-task-hours", &[("count", number(u64::from(hours)))]));
        let title = words.get(&format!("task-{}", task.id)).into_owned();
        let who = words.find(&format!("who-{}", task.role)).map(String::from).unwrap_or_default();
        let right = [who, hours.unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let right = right.join(&format!(" {} ", G.middle_dot));
        let room = usize::from(end.saturating_sub(16)).saturating_sub(crate::ui::text::width(&right) + 2);
        let line = Line::blank().at(4, head.take().unwrap_or_default(), Ink::Muted);
        page.push(line.at(14, fit(&title, room, G.cut), Ink::Text).right(end, right, Ink::Muted).follow());
        if let Some(output) = words.find(&format!("task-{}.output", task.id)) {
            let output = format!("{} {output}", G.arrow);
            page.push(Line::blank().at(14, fit(&output, usize::from(end.saturating_sub(14)), G.cut), Ink::Muted).follow());
        }
    }
    page.push(Line::blank().follow());
}
