//! What keys do in the diagnosis.

mod agreeing;
mod installing;
mod rounds;
mod scoring;

use std::sync::Arc;

use super::{change, stand, write};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Pane, Room, Row, Screen,
        rooms::{
            self,
            diagnosis::{self, Answer, Line, Pick, Text, View},
        },
    },
    domain::{Address, Assessments, Document},
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let scoring = matches!(diagnosis::view(app), View::Score(_) | View::Views(_));
    match action {
        Action::Enter if scoring || diagnosis::round(app).is_none() => Some(Document::Assessments),
        Action::Enter if matches!(here(app), Some(Line::Raise(_))) => Some(Document::Assessments),
        Action::Choose | Action::Edit | Action::Delete if scoring => Some(Document::Assessments),
        Action::New | Action::Raters | Action::Seal | Action::Reveal | Action::Settle | Action::Heavier | Action::Lighter => {
            Some(Document::Assessments)
        }
        Action::Make => Some(Document::Board),
        _ => None,
    }
}

/// Begins on a sheet, for a person of the register who is asked from then on.
pub(super) fn score_as(app: &mut App, rater: &str, instrument: Option<&str>) -> Vec<Effect> {
    app.go(Screen::Room(Room::Diagnosis));
    let Some(round) = diagnosis::round(app).cloned() else { return Vec::new() };
    app.rooms.diagnosis.scorer = Some(rater.to_owned());
    let first = || {
        let open = |id: &&str| !round.is_revealed(id) && diagnosis::sheet(app).is_none_or(|sheet| !sheet.is_sealed(id));
        app.shell.method.instruments().iter().map(|row| row.id.as_str()).find(open).map(str::to_owned)
    };
    if let Some(id) = instrument.map(str::to_owned).or_else(first) {
        rounds::enter(app, &id);
    }
    Vec::new()
}

/// The row under the cursor.
fn here(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Diagnosis(line)) => Some(line),
        _ => None,
    }
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let here = here(app)?;
    match (action, here) {
        (Action::New, _) | (Action::Enter, Line::Begin) => rounds::ask(app),
        (Action::Raters, _) => rounds::raters(app),
        (Action::ScoreAs, _) => rounds::score_as(app),
        (Action::View, _) => next_view(app),
        (Action::Back, _) if diagnosis::view(app) != View::Shape => leave(app),
        (Action::Enter, Line::Instrument(id)) => rounds::enter(app, &id),
        // A matrix is scored where it is looked at; a dimension leads to its gap.
        (Action::Enter, Line::Standing(id)) => match diagnosis::view(app) {
            View::Matrix(of) => rounds::enter(app, &of),
            _ => to_gap(app, &id),
        },
        (Action::Enter | Action::Choose, Line::Item(id)) => return Some(scoring::choose(app, &id)),
        (Action::Edit, Line::Item(id)) => scoring::evidence(app, &id),
        (Action::Delete, Line::Item(id)) => return Some(scoring::clear(app, &id)),
        (
            Action::Up | Action::Down | Action::Top | Action::Bottom | Action::PageUp | Action::PageDown,
            Line::Item(_) | Line::Seal,
        ) => {
            super::super::moving::along(app, action);
            scoring::point(app);
        }
        (Action::Enter | Action::Choose, Line::Seal) | (Action::Seal, _) => return Some(scoring::ask_seal(app)),
        (Action::Reveal, _) => return Some(rounds::reveal(app)),
        (Action::Enter | Action::Choose, Line::View(id)) => return Some(agreeing::choose(app, &id)),
        (Action::Delete, Line::View(id)) => return Some(agreeing::reopen(app, &id)),
        (Action::Settle, _) => return Some(agreeing::settle(app)),
        (Action::Enter, Line::Raise(id)) => return Some(agreeing::raise(app, &id)),
        (Action::Heavier | Action::Lighter, line) => return Some(installing::weigh(app, &line, action == Action::Heavier)),
        (Action::Make | Action::Enter, Line::Module(id)) => return Some(installing::ask(app, &id)),
        (Action::Make, Line::Gap(id)) => return Some(installing::first(app, &id)),
        (Action::Enter, Line::Gap(id)) => {
            let module = diagnosis::diagnosis(app).and_then(|all| all.modules.iter().find(|module| module.dimension == id));
            if let Some(id) = module.map(|module| module.id.clone()) {
                stand(app, rooms::Line::Diagnosis(Line::Module(id)));
            }
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Goes to a module among the gaps; where its gap is closed, to the gaps.
pub(super) fn show_module(app: &mut App, module: &str) {
    app.go(Screen::Room(Room::Diagnosis));
    app.rooms.diagnosis.view = View::Gaps;
    let line = Line::Module(module.to_owned());
    if diagnosis::lines(app).contains(&line) {
        stand(app, rooms::Line::Diagnosis(line));
    }
}

/// Goes to the next page of the room.
fn next_view(app: &mut App) {
    let pages = diagnosis::pages(app);
    let now = diagnosis::view(app);
    let at = pages.iter().position(|view| *view == now);
    let to = at.map_or(0, |at| (at + 1) % pages.len());
    app.rooms.diagnosis.view = pages.into_iter().nth(to).unwrap_or_default();
    app.column = 0;
}

/// Back to the shape, to the instrument or the dimension that one comes from.
fn leave(app: &mut App) {
    let here = here(app);
    match (std::mem::take(&mut app.rooms.diagnosis.view), here) {
        (View::Score(id) | View::Views(id) | View::Matrix(id), _) => stand(app, rooms::Line::Diagnosis(Line::Instrument(id))),
        (View::Gaps, Some(Line::Gap(id))) => stand(app, rooms::Line::Diagnosis(Line::Standing(id))),
        _ => {}
    }
    app.column = 0;
}

/// From a dimension to its gap, where there is one.
fn to_gap(app: &mut App, id: &str) {
    let gap = diagnosis::diagnosis(app).and_then(|all| all.gap(id)).is_some();
    if gap {
        app.rooms.diagnosis.view = View::Gaps;
        stand(app, rooms::Line::Diagnosis(Line::Gap(id.to_owned())));
    } else {
        super::super::looking::why(app);
    }
}

/// Changes the assessments.
fn with(app: &mut App, label: &str, at: Address, work: impl FnOnce(&mut Assessments)) -> Vec<Effect> {
    change(app, label, at, |workspace| work(Arc::make_mut(&mut workspace.assessments)))
}

/// Says why something is not done.
fn refuse(app: &mut App, key: &str) -> Vec<Effect> {
    app.say_key(MessageKind::Refused, key);
    Vec::new()
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match text {
        Text::Evidence(item) => Ok(scoring::take_evidence(app, item, line)),
        Text::Reason(_, _) if line.is_empty() => Err("refused-no-reason"),
        Text::Reason(item, score) => Ok(agreeing::agree(app, item, *score, line)),
    }
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Raters => rounds::toggle(app, id),
        Pick::Scorer => rounds::ask_scorer(app, id),
    }
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Open { quick } => rounds::open(app, quick),
        Answer::Scores(id) => {
            // Nothing of the sheet before may show, not even where its cursor stood.
            app.rooms.diagnosis.view = View::Shape;
            app.rooms.diagnosis.scorer = Some(id);
            app.column = 0;
            Vec::new()
        }
        Answer::Seal => scoring::seal(app),
        Answer::Reveal(id) => rounds::lay_open(app, &id),
        Answer::Install(id) => installing::install(app, &id),
    }
}
