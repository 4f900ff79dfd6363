//! Where enter and esc lead, on each screen, and how an address is gone to.

use crate::{
    app::{
        App, Effect, Pane, Room, Row, Screen, StepName, Written,
        forms::{Kind, NEW_PERSON},
        rows,
    },
    domain::{Address, Document, Step},
};

/// Enter: goes in, or on.
pub(super) fn enter(app: &mut App) -> Vec<Effect> {
    let Some(row) = app.cursor(app.focus) else { return Vec::new() };
    match row {
        Row::Screen(screen) => app.go(screen),
        Row::Situation(id) => return situation(app, &id),
        Row::Recent(index) => {
            if let Some(recent) = app.shell.recent.get(index) {
                return vec![Effect::Open { folder: recent.folder.clone(), read_only: false }];
            }
        }
        Row::Sample(name) => super::workspace::ask_company(app, Some(name), None),
        Row::Triage(index) if index < app.triage.len() => super::moving::along(app, crate::app::Action::Down),
        Row::Triage(_) => app.say_key(crate::app::MessageKind::Refused, "cannot-unanswered"),
        Row::TriageEnd => return end_triage(app),
        Row::Next => {
            if let Some(screen) = rows::next_step(app) {
                app.go(screen);
            }
        }
        Row::Verdict if app.screen == Screen::Overview => app.go(Screen::Strategy),
        Row::Verdict | Row::Evidence(_) => super::looking::why(app),
        Row::Cap(subject) => enter_address(app, &subject.address()),
        Row::Field(address) if app.focus == Pane::Side => enter_address(app, &address),
        Row::Field(address) => return enter_field(app, &address),
        Row::Choice(address, id) => {
            if id == NEW_PERSON {
                super::answering::write(app, Written::NewPerson(address), "");
            } else {
                on(app, &address);
            }
        }
        Row::Proposal(id) if app.screen == Screen::Strategy => return super::deciding::enter(app, &id),
        Row::Proposal(id) => {
            app.go(Screen::Strategy);
            app.cursors.insert((Screen::Strategy, Pane::Work), Row::Proposal(id));
        }
        Row::Finding(_, address) => enter_address(app, &address),
        Row::Remark(id) => {
            let remark = app.desk.as_ref().and_then(|desk| desk.now.review.remarks.iter().find(|remark| remark.id == id));
            if let Some(address) = remark.map(|remark| remark.about.clone()) {
                enter_address(app, &address);
            }
        }
        Row::Term(_) => super::looking::term(app),
        Row::Person(_) => super::people::edit_cell(app),
        Row::Tip(_) | Row::Unknown(_) | Row::Room(_) => {}
        Row::Fault(_) | Row::NotSaved(_) | Row::File(_) => return super::workspace::open_in_editor(app),
    }
    Vec::new()
}

/// Enter on a field: writes where something is typed; goes on where something is chosen.
fn enter_field(app: &mut App, address: &Address) -> Vec<Effect> {
    let Some(field) = super::answering::field(app, address) else { return Vec::new() };
    if let Kind::Across(_) = field.kind {
        on(app, address);
    } else {
        super::answering::open(app, address);
    }
    Vec::new()
}

/// Goes on from a field: to the next one; from the last of a step to the next screen of the journey.
pub(super) fn on(app: &mut App, address: &Address) {
    let rows = app.rows(Pane::Work);
    let last = rows.iter().rposition(|row| matches!(row, Row::Field(at) | Row::Choice(at, _) if at == address));
    let next = last.and_then(|at| rows.get(at + 1)).cloned();
    match next {
        // A note is offered, not asked for: going on passes it by.
        Some(row) if !matches!(&row, Row::Field(at) if at.last() == "note") => {
            app.cursors.insert((app.screen, Pane::Work), row);
        }
        _ => super::moving::next_step(app, true),
    }
}

/// Esc: closes what is in front, then leads back the way one came.
pub(super) fn back(app: &mut App) {
    if app.overlays.pop().is_some() {
        return;
    }
    if app.zoomed {
        app.zoomed = false;
    } else if app.focus != Pane::Work {
        app.focus = Pane::Work;
    } else if app.screen == Screen::Triage && !app.triage.is_empty() {
        app.triage.pop();
        app.cursors.insert((Screen::Triage, Pane::Work), Row::Triage(app.triage.len()));
    } else if let Some(screen) = app.trail.pop() {
        app.screen = screen;
    } else if app.desk.is_some() && app.screen != Screen::Overview {
        app.screen = Screen::Overview;
    } else if app.desk.is_none() && app.screen != Screen::Start {
        app.screen = Screen::Start;
    }
}

/// `e`: changes what the cursor is on.
pub(super) fn edit(app: &mut App) -> Vec<Effect> {
    match (app.screen, app.cursor(app.focus)) {
        (Screen::Step(_), Some(Row::Field(address))) if app.focus == Pane::Work => {
            super::answering::open(app, &address);
        }
        (Screen::People, Some(Row::Person(_))) => super::people::edit_cell(app),
        (Screen::Remarks, Some(Row::Remark(id))) => super::people::edit_remark(app, &id),
        (Screen::Step(_), Some(Row::Choice(..))) => return super::answering::choose(app),
        _ => return enter(app),
    }
    Vec::new()
}

/// Goes to where an address is answered, and puts the cursor on it.
pub fn enter_address(app: &mut App, address: &Address) {
    let screen = match (address.document, address.steps.first()) {
        (Document::Answers, Some(Step::Field(step))) => StepName::of(step).map_or(Screen::Overview, Screen::Step),
        (Document::Strategy, Some(Step::Field(field))) if field == "vision" => Screen::Room(Room::Page),
        (Document::Strategy, _) => Screen::Strategy,
        (document, _) if document.is_room() => Room::of_document(address.document).map_or(Screen::Overview, Screen::Room),
        (Document::People, _) => Screen::People,
        (Document::Review, Some(Step::Item { kind, .. })) if kind == "remark" => Screen::Remarks,
        (Document::Review, _) => Screen::Room(Room::Review),
        _ => Screen::Overview,
    };
    app.overlays.clear();
    app.go(screen);
    if let Screen::Room(room) = screen {
        if let Some(row) = crate::app::rooms::reveal(app, room, address) {
            app.cursors.insert((screen, Pane::Work), row);
        }
        return;
    }
    let rows = app.rows(Pane::Work);
    let wanted = |row: &&Row| match row {
        Row::Field(at) | Row::Choice(at, _) => address.holds(at) || at.holds(address),
        Row::Proposal(id) => *address == Address::decision(id),
        Row::Person(id) => Address::person(id).holds(address),
        Row::Remark(id) => *address == Address::remark(id),
        _ => false,
    };
    if let Some(row) = rows.iter().find(wanted) {
        app.cursors.insert((screen, Pane::Work), row.clone());
    }
}

/// A situation of the start screen: the first step that fits it.
pub(super) fn situation(app: &mut App, id: &str) -> Vec<Effect> {
    let row = app.shell.method.starts().iter().find(|row| row.id == id);
    let Some(screen) = row.and_then(|row| Screen::of(&row.leads_to)) else { return Vec::new() };
    if screen.stands_alone() || app.desk.is_some() {
        app.go(screen);
    } else {
        super::workspace::ask_company(app, None, Some(screen));
    }
    Vec::new()
}

/// Answers the question of the triage under the cursor; without an answer, the other one than it has, yes to begin with.
/// What came after it is asked again.
pub(super) fn answer_triage(app: &mut App, answer: Option<bool>) {
    let Some(Row::Triage(index)) = app.cursor(Pane::Work) else { return };
    let answer = answer.unwrap_or_else(|| app.triage.get(index).is_none_or(|yes| !yes));
    app.triage.truncate(index);
    app.triage.push(answer);
    let rows = app.rows(Pane::Work);
    if let Some(next) = rows.get(index + 1) {
        app.cursors.insert((Screen::Triage, Pane::Work), next.clone());
    }
}

/// From the end of the triage to the screen where the mending begins.
fn end_triage(app: &mut App) -> Vec<Effect> {
    let found = app.triage.iter().position(|yes| !yes).and_then(|index| app.shell.method.triage().get(index));
    let screen = match found.map(|row| row.layer.as_str()) {
        Some("partners") => Screen::Step(StepName::Problem),
        Some("enablement") => Screen::Step(StepName::Owner),
        Some("attribution") => Screen::Step(StepName::Direct),
        _ => Screen::Step(StepName::Company),
    };
    if app.desk.is_some() {
        app.go(screen);
    } else {
        super::workspace::ask_company(app, None, Some(screen));
    }
    Vec::new()
}
