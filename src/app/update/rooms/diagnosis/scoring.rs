//! Scoring: the answer under the cursor, what was seen, the end of a sheet.

use std::sync::Arc;

use super::{refuse, stand, write};
use crate::{
    app::{
        App, Effect, MessageKind, rooms,
        rooms::diagnosis::{self, Line, Text, View},
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
    let View::Score(id) = app.rooms.diagnosis.view.clone() else { return false };
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

/// Changes the sheet of the one who scores; begins it where there is none.
fn with_sheet(app: &mut App, label: &str, field: Option<&str>, work: impl FnOnce(&mut Sheet)) -> Vec<Effect> {
    if !is_writable(app) {
        return Vec::new();
    }
    let Some((round, rater)) = diagnosis::round(app).map(|round| round.id.clone()).zip(diagnosis::scorer(app)) else {
        return Vec::new();
    };
    let made = crate::advice::diagnosis::merge::named(&app.shell.method);
    let name = app.describe().map(|describe| describe.person(&rater)).unwrap_or_default();
    let address = Address::sheet(&round, &rater);
    let address = match field {
        Some(item) => address.item("score", item),
        None => address.field("sealed"),
    };
    super::with(app, label, address, |assessments| {
        if assessments.sheet(&round, &rater).is_none() {
            let sheet = Sheet { round: round.clone(), rater: rater.clone(), ..Sheet::default() };
            assessments.put_sheet(Arc::new(sheet));
        }
        if let Some(sheet) = assessments.sheet_mut(&round, &rater) {
            sheet.name = name;
            sheet.method = made;
            work(sheet);
        }
    })
}

/// Gives the answer under the cursor, and goes to the next item.
pub(super) fn choose(app: &mut App, item: &str) -> Vec<Effect> {
    let Some(row) = diagnosis::instrument(app) else { return Vec::new() };
    let answers = diagnosis::answers(row.kind);
    let Some(score) = answers.get(app.column).copied() else { return Vec::new() };
    let id = row.id.clone();
    let was = diagnosis::sheet(app).map(|sheet| sheet.is_sealed(&id));
    let effects = with_sheet(app, "undo-score", Some(item), |sheet| {
        sheet.rate(item, score);
        // A sheet that is written on again is not done any more.
        sheet.sealed.retain(|stamp| stamp.id != id);
    });
    if effects.is_empty() && was.is_none() {
        return effects;
    }
    super::super::super::moving::along(app, crate::app::Action::Down);
    point(app);
    effects
}

/// Opens the line of the evidence.
pub(super) fn evidence(app: &mut App, item: &str) {
    if !is_writable(app) {
        return;
    }
    let now = diagnosis::sheet(app).and_then(|sheet| sheet.rating(item)).map(|rating| rating.evidence.clone());
    write(app, rooms::Text::Diagnosis(Text::Evidence(item.to_owned())), &now.unwrap_or_default());
}

/// Takes the line of the evidence. What is not scored yet is noted as not known.
pub(super) fn take_evidence(app: &mut App, item: &str, line: String) -> Vec<Effect> {
    with_sheet(app, "undo-evidence", Some(item), |sheet| {
        let known = sheet.rating(item).is_some();
        if known || !line.is_empty() {
            sheet.rating_mut(item).evidence = line;
        }
    })
}

/// Takes an answer back.
pub(super) fn clear(app: &mut App, item: &str) -> Vec<Effect> {
    if diagnosis::sheet(app).is_none_or(|sheet| sheet.rating(item).is_none()) {
        return refuse(app, "refused-not-scored");
    }
    with_sheet(app, "undo-score-cleared", Some(item), |sheet| sheet.scores.retain(|rating| rating.id != item))
}

/// Done with the sheet, or not after all. What was left out is not known; it lowers the confidence and nothing else.
pub(super) fn seal(app: &mut App) -> Vec<Effect> {
    let id = match (&app.rooms.diagnosis.view, super::here(app)) {
        (View::Score(id), _) => id.clone(),
        (_, Some(Line::Instrument(id))) => id,
        _ => return refuse(app, "refused-no-instrument"),
    };
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
    let effects = with_sheet(app, label, None, |sheet| {
        if sealed {
            sheet.sealed.retain(|stamp| stamp.id != id);
        } else {
            sheet.sealed.push(Stamp { id: id.clone(), on: today });
        }
    });
    if sealed {
        app.rooms.diagnosis.view = before;
        app.say_key(MessageKind::Done, "said-unsealed");
    } else {
        super::leave(app);
        // Whoever comes next says who they are.
        app.rooms.diagnosis.scorer = None;
        let (done, all) = diagnosis::sealed(app, &id);
        let count = |count: usize| crate::words::number(i64::try_from(count).unwrap_or(0));
        let key = if all > 1 { "said-sealed" } else { "said-done" };
        let said = app.shell.words.with(key, &[("done", count(done)), ("all", count(all))]);
        app.say(MessageKind::Done, said);
    }
    effects
}
