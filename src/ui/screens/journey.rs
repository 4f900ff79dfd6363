//! The journey: every screen of the workspace with its state, as a column or folded into a line.

use crate::{
    advice::{self, Standing, StepState},
    app::{App, Room, Row, SaveState, Screen, rows},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
};

/// The state of a screen, as a glyph.
pub(super) fn state(app: &App, screen: Screen) -> Option<(&'static str, Role)> {
    let desk = app.desk.as_ref()?;
    let step = desk.advice.steps.iter().find(|step| step.id == screen.id());
    let findings = desk.advice.findings.iter().any(|finding| match screen {
        Screen::Step(step) => finding.address.to_string().starts_with(&format!("answers/{}/", step.id())),
        Screen::Strategy => finding.address.document == crate::domain::Document::Strategy,
        Screen::Room(room) => finding.address.document == room.document(),
        _ => false,
    });
    if findings {
        return Some((G.finding, Role::Warn));
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
        Screen::Room(room) => room_state(app, room),
        Screen::People | Screen::Library | Screen::Overview | Screen::Start | Screen::Triage => None,
        Screen::Step(_) => Some(match step?.state {
            StepState::Done => (G.done, Role::Good),
            StepState::UnderWay => (G.half, Role::Accent),
            StepState::Open => (G.open, Role::Muted),
        }),
    }
}

/// How far a room is: begun or not. Only the policy can be finished, once everything is said that applies; all others go on.
fn room_state(app: &App, room: Room) -> Option<(&'static str, Role)> {
    let now = &app.desk.as_ref()?.now;
    let begun = match room {
        Room::Tiers => !now.tiers.tracks.is_empty(),
        Room::Policy => !now.policy.terms.is_empty(),
        Room::Partners => !now.partners.is_empty(),
        Room::Metrics => !now.metrics.metrics.is_empty(),
        Room::Board => now.board.exists(),
    };
    let newest = now.policy.newest().filter(|_| room == Room::Policy);
    if newest.is_some_and(|terms| advice::terms::complete(terms, &now.tiers, &app.shell.method)) {
        return Some((G.done, Role::Good));
    }
    Some(if begun { (G.half, Role::Accent) } else { (G.open, Role::Muted) })
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
            Screen::Strategy | Screen::Room(Room::Tiers | Room::Policy) => "head-journey-design",
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
    let mut line = Line::blank();
    let mut column = 0;
    let mut number = 0;
    for screen in screens {
        let here = screen == app.screen;
        let step = matches!(screen, Screen::Step(step) if step != crate::app::StepName::Company);
        number += u16::from(step);
        let name = words.get(&format!("screen-{}", screen.id())).into_owned();
        // Steps that are not shown go by their number; the other screens by name, where there is room.
        let label = match (here, step) {
            (true, true) => format!("{number} {name}"),
            (false, true) => number.to_string(),
            _ => name,
        };
        let cells = u16::try_from(crate::ui::text::width(&label)).unwrap_or(0) + 2;
        if column + cells + 2 > width {
            line = line.at(column.min(width.saturating_sub(1)), G.cut, Ink::Muted);
            break;
        }
        let (glyph, role) = if here { (G.cursor_rest, Role::Muted) } else { state(app, screen).unwrap_or((" ", Role::Muted)) };
        line = line.at(column, glyph, Ink::Glyph(role)).at(column + 2, label, if here { Ink::Title } else { Ink::Muted });
        column += cells + 2;
    }
    line
}
