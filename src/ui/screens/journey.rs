//! The journey: every screen of the workspace with its state, as a column or folded into a line.

use crate::{
    advice::{self, Finding, Standing, StepState},
    app::{App, Desk, Room, Row, SaveState, Screen, rows},
    domain::Document,
    method::{Method, rows::Level},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

/// The state of a screen, as a glyph.
pub(super) fn state(app: &App, screen: Screen) -> Option<(&'static str, Role)> {
    let desk = app.desk.as_ref()?;
    if screen == Screen::Room(Room::Review) {
        // It is as grave as the gravest, which comes first.
        let gravest = desk.advice.findings.first();
        return Some(gravest.map_or((G.done, Role::Good), |finding| super::level_glyph(finding.level)));
    }
    let step = desk.advice.steps.iter().find(|step| step.id == screen.id());
    let about = |finding: &&Finding| match screen {
        Screen::Step(step) => finding.address.is_answer_of(step.id()),
        Screen::Strategy => finding.address.document == Document::Strategy,
        Screen::Room(room) => Room::of_document(finding.address.document) == Some(room),
        _ => false,
    };
    // Advice is no reason to hide how far something is. The gravest come first.
    let mut grave = desk.advice.findings.iter().take_while(|finding| finding.level > Level::Advice);
    if let Some(finding) = grave.find(about) {
        return Some(super::level_glyph(finding.level));
    }
    match screen {
        Screen::Files => {
            let broken = !desk.faults.is_empty() || matches!(desk.save, SaveState::Failed(_));
            Some(if broken { (G.blocked, Role::Bad) } else { (G.finding, Role::Warn) })
        }
        Screen::Remarks => desk.now.review.open().next().map(|_| (G.dot, Role::Info)),
        Screen::Strategy => {
            let decided = desk.advice.proposals.iter().filter(|proposal| proposal.standing != Standing::Proposed).count();
            Some(match (decided, desk.advice.proposals.len()) {
                (0, _) => (G.open, Role::Muted),
                (decided, all) if decided == all => (G.done, Role::Good),
                _ => (G.half, Role::Accent),
            })
        }
        // The policy is done once everything is said that applies; the other rooms go on.
        Screen::Room(Room::Policy) if complete(desk, &app.shell.method) => Some((G.done, Role::Good)),
        Screen::Room(room) if room.is_begun(&desk.now, &app.shell.method) => Some((G.half, Role::Accent)),
        Screen::Room(Room::Page | Room::Plays)
        | Screen::People
        | Screen::Library
        | Screen::Overview
        | Screen::Start
        | Screen::Triage => None,
        Screen::Room(_) => Some((G.open, Role::Muted)),
        Screen::Step(_) => Some(match step?.state {
            StepState::Done => (G.done, Role::Good),
            StepState::UnderWay => (G.half, Role::Accent),
            StepState::Open => (G.open, Role::Muted),
        }),
    }
}

/// Whether the newest terms say everything that applies.
fn complete(desk: &Desk, method: &Method) -> bool {
    let newest = desk.now.policy.newest();
    newest.is_some_and(|terms| advice::terms::complete(terms, &desk.now.tiers, method))
}

/// The journey as a column.
pub(super) fn page(app: &App, _width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let mut group = "";
    for screen in rows::journey(app) {
        let of = match screen {
            Screen::Overview => "",
            Screen::Step(_) => "head-journey-why",
            Screen::Strategy | Screen::Room(Room::Diagnosis | Room::Page | Room::Tiers | Room::Policy | Room::Operations) => {
                "head-journey-design"
            }
            Screen::Room(_) => "head-journey-programme",
            _ => "head-journey-workspace",
        };
        if of != group {
            page.gap();
            page.push(Line::head(words.get(of)));
            group = of;
        }
        let name = words.get(&format!("screen-{}", screen.id())).into_owned();
        let ink = if screen == app.screen { Ink::Title } else { Ink::Text };
        let mut line = Line::new(name, ink).row(Row::Screen(screen));
        line.gutter = state(app, screen);
        page.push(line);
    }
    page
}

/// The journey in one line: the screens around the one that is shown, each with its state.
pub fn folded(app: &App, width: u16) -> Line {
    let words = &app.shell.words;
    let screens = rows::journey(app);
    let mut number = 0;
    let labels: Vec<String> = screens
        .iter()
        .map(|screen| {
            let step = matches!(screen, Screen::Step(step) if *step != crate::app::StepName::Company);
            number += u16::from(step);
            let name = words.get(&format!("screen-{}", screen.id())).into_owned();
            // Steps that are not shown go by their number; the other screens by name, where there is room.
            match (*screen == app.screen, step) {
                (true, true) => format!("{number} {name}"),
                (false, true) => number.to_string(),
                _ => name,
            }
        })
        .collect();
    // Glyph and label, and two cells to the next.
    let cells = |at: usize| labels.get(at).map_or(0, |label| u16::try_from(crate::ui::text::width(label)).unwrap_or(0) + 4);
    // What lies before gives way to the screen that is shown, and one more after it.
    let here = screens.iter().position(|screen| *screen == app.screen).unwrap_or(0);
    let room = |first: usize| 2 * u16::from(first > 0) + (first..=here + 1).map(cells).sum::<u16>();
    let first = (0..here).find(|first| room(*first) <= width).unwrap_or(here);
    let mut line = Line::blank();
    let mut column = 0;
    if first > 0 {
        line = line.at(0, G.cut, Ink::Muted);
        column = 2;
    }
    for (at, screen) in screens.iter().enumerate().skip(first) {
        if column + cells(at) > width {
            return line.at(column.min(width.saturating_sub(1)), G.cut, Ink::Muted);
        }
        let shown = at == here;
        let (glyph, role) =
            if shown { (G.cursor_rest, Role::Muted) } else { state(app, *screen).unwrap_or((" ", Role::Muted)) };
        let ink = if shown { Ink::Title } else { Ink::Muted };
        line = line.at(column, glyph, Ink::Glyph(role)).at(column + 2, labels[at].clone(), ink);
        column += cells(at);
    }
    line
}
