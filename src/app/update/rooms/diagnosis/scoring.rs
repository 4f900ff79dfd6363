//! Scoring: the answer under the cursor, what was seen, the end of a sheet.

use std::sync::Arc;

use super::{refuse, stand, write};
use crate::{
    app::{
        App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms,
        rooms::diagnosis::{self, Answer, Line, Text, View},
    },
    domain::{Address, Sheet, assessments::Stamp},
};

/// Moves to the first item that is not answered; to the end where all are.
pub(super) fn to_open(app: &mut App) {
    let Some(row) = diagnosis::instrument(app) else { return };
    let items = diagnosis::asked(app, row);
    let sheet = diagnosis::sheet(app);
    let open = items.iter().find(|item| sheet.is_none_or(|sheet| sheet.score(item).is_none()));
    let line = open.map_or(Line::Seal, |item| Line::Item((*item).to_owned()));
    stand(app, rooms::Line::Diagnosis(line));
    point(app);
}

/// Puts the cursor on the answer that was given to the item under it; on the first where none was.
pub(super) fn point(app: &mut App) {
    let Some((row, item)) = diagnosis::instrument(app).zip(diagnosis::item_here(app)) else { return };
    let answers = diagnosis::answers(row.kind);
    let given = diagnosis::sheet(app).and_then(|sheet| sheet.score(&item));
    app.column = given.and_then(|score| answers.iter().position(|answer| *answer == score)).unwrap_or(0);
}

/// Whether the sheet of the one who scores can be changed now; says why where it cannot.
fn is_writable(app: &mut App) -> bool {
    let View::Score(id) = diagnosis::view(app) else { return false };
    let Some((round, scorer)) = diagnosis::round(app).map(|round| round.id.clone()).zip(diagnosis::scorer(app)) else {
        refuse(app, "refused-no-round");
        return false;
    };
    if diagnosis::round(app).is_some_and(|round| round.is_revealed(&id)) {
        refuse(app, "refused-revealed");
        return false;
    }
    let file = crate::domain::Part::Sheet { round, rater: scorer }.file().into_owned();
    if app.desk.as_ref().is_some_and(|desk| desk.faults.iter().any(|fault| fault.file == file)) {
        let said = app.shell.words.with("cannot-broken", &[("file", crate::words::text(file))]);
        app.say(MessageKind::Refused, said);
        return false;
    }
    true
}

/// Changes the sheet of the one who scores; begins it where there is none. Nothing where it may not be written on.
fn with_sheet(app: &mut App, label: &str, field: Option<&str>, work: impl FnOnce(&mut Sheet)) -> Option<Vec<Effect>> {
    if !is_writable(app) {
        return None;
    }
    let (round, rater) = diagnosis::round(app).map(|round| round.id.clone()).zip(diagnosis::scorer(app))?;
    let made = crate::advice::diagnosis::merge::named(&app.shell.method);
    let name = app.describe().map(|describe| describe.person(&rater)).unwrap_or_default();
    let address = Address::sheet(&round, &rater);
    let address = match field {
        Some(item) => address.item("score", item),
        None => address.field("sealed"),
    };
    let effects = super::with(app, label, address, |assessments| {
        if assessments.sheet(&round, &rater).is_none() {
            // What was scored with another method stays marked as such.
            let sheet = Sheet { round: round.clone(), rater: rater.clone(), method: made, ..Sheet::default() };
            assessments.put_sheet(Arc::new(sheet));
        }
        if let Some(sheet) = assessments.sheet_mut(&round, &rater) {
            sheet.name = name;
            work(sheet);
        }
    });
    // The same answer once more changes nothing and is taken all the same; what is refused has said so.
    let refused = effects.is_empty() && app.message.is_some();
    (!refused).then_some(effects)
}

/// Changes an answer; a sheet that is written on again is not done any more.
fn write_on(app: &mut App, label: &str, item: &str, work: impl FnOnce(&mut Sheet)) -> Option<Vec<Effect>> {
    let id = diagnosis::instrument(app).map(|row| row.id.clone()).unwrap_or_default();
    with_sheet(app, label, Some(item), |sheet| {
        let before = sheet.scores.clone();
        work(sheet);
        if sheet.scores != before {
            sheet.sealed.retain(|stamp| stamp.id != id);
        }
    })
}

/// Gives the answer under the cursor, and goes to the next item.
pub(super) fn choose(app: &mut App, item: &str) -> Vec<Effect> {
    let Some(kind) = diagnosis::instrument(app).map(|row| row.kind) else { return Vec::new() };
    let answers = diagnosis::answers(kind);
    let Some(score) = answers.get(app.column).copied() else { return Vec::new() };
    let Some(effects) = write_on(app, "undo-score", item, |sheet| sheet.rate(item, score)) else { return Vec::new() };
    super::super::super::moving::along(app, crate::app::Action::Down);
    point(app);
    effects
}

/// Opens the line of the evidence.
pub(super) fn evidence(app: &mut App, item: &str) {
    if !is_writable(app) {
        return;
    }
    let Some(now) = diagnosis::sheet(app).and_then(|sheet| sheet.rating(item)).map(|rating| rating.evidence.clone()) else {
        refuse(app, "refused-answer-first");
        return;
    };
    write(app, rooms::Text::Diagnosis(Text::Evidence(item.to_owned())), &now);
}

/// Takes the line of the evidence.
pub(super) fn take_evidence(app: &mut App, item: &str, line: String) -> Vec<Effect> {
    let effects = write_on(app, "undo-evidence", item, |sheet| {
        if sheet.rating(item).is_some() {
            sheet.rating_mut(item).evidence = line;
        }
    });
    effects.unwrap_or_default()
}

/// Takes an answer back.
pub(super) fn clear(app: &mut App, item: &str) -> Vec<Effect> {
    if diagnosis::sheet(app).is_none_or(|sheet| sheet.rating(item).is_none()) {
        return refuse(app, "refused-not-scored");
    }
    write_on(app, "undo-score-cleared", item, |sheet| sheet.scores.retain(|rating| rating.id != item)).unwrap_or_default()
}

/// The instrument whose sheet is open, or that the cursor is on.
fn meant(app: &App) -> Option<String> {
    match (diagnosis::view(app), super::here(app)) {
        (View::Score(id), _) | (_, Some(Line::Instrument(id))) => Some(id),
        _ => None,
    }
}

/// Done with the sheet, or not after all; asks first where some are not answered.
pub(super) fn ask_seal(app: &mut App) -> Vec<Effect> {
    let Some(id) = meant(app) else { return refuse(app, "refused-no-instrument") };
    let Some(row) = app.shell.method.instrument(&id) else { return Vec::new() };
    let (done, all) = diagnosis::answered(app, row);
    let sealed = diagnosis::sheet(app).is_some_and(|sheet| sheet.is_sealed(&id));
    if sealed || done == 0 || done == all {
        return seal(app);
    }
    let count = crate::words::number(all - done);
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-seal",
        about: app.shell.words.with("diagnosis-seal-open", &[("count", count)]),
        answers: vec![
            Offered { key: "answer-seal-wait", then: Then::Nothing },
            Offered { key: "answer-seal-done", then: Then::Room(rooms::Answer::Diagnosis(Answer::Seal)) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Done with the sheet, or not after all. What was left out is not known; it lowers the confidence and nothing else.
pub(super) fn seal(app: &mut App) -> Vec<Effect> {
    let Some(id) = meant(app) else { return refuse(app, "refused-no-instrument") };
    if diagnosis::round(app).is_some_and(|round| round.is_revealed(&id)) {
        return refuse(app, "refused-revealed");
    }
    let Some(row) = app.shell.method.instrument(&id) else { return Vec::new() };
    let (done, _) = diagnosis::answered(app, row);
    let sealed = diagnosis::sheet(app).is_some_and(|sheet| sheet.is_sealed(&id));
    if done == 0 && !sealed {
        return refuse(app, "refused-nothing-scored");
    }
    let before = std::mem::replace(&mut app.rooms.diagnosis.view, View::Score(id.clone()));
    let today = app.shell.now.date();
    let label = if sealed { "undo-unsealed" } else { "undo-sealed" };
    let Some(effects) = with_sheet(app, label, None, |sheet| {
        if sealed {
            sheet.sealed.retain(|stamp| stamp.id != id);
        } else {
            sheet.sealed.push(Stamp { id: id.clone(), on: today });
        }
    }) else {
        app.rooms.diagnosis.view = before;
        return Vec::new();
    };
    if sealed {
        app.rooms.diagnosis.view = before;
        app.say_key(MessageKind::Done, "said-unsealed");
    } else {
        super::leave(app);
        // Whoever comes next says who they are.
        app.rooms.diagnosis.scorer = None;
        let (done, all) = diagnosis::sealed(app, &id);
        let key = if all > 1 { "said-sealed" } else { "said-done" };
        let said = app.shell.words.with(key, &[("done", crate::words::number(done)), ("all", crate::words::number(all))]);
        app.say(MessageKind::Done, said);
    }
    effects
}
