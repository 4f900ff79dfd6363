//! Rounds: opening one, who is asked, who scores now, laying the views open.

use std::sync::Arc;

use super::{refuse, scoring, with};
use crate::{
    app::{
        App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            diagnosis::{self, Answer, Line, Pick, View},
        },
    },
    domain::{
        Address,
        assessments::{Round, Stamp},
    },
    words::text,
};

fn then(answer: Answer) -> Then {
    Then::Room(rooms::Answer::Diagnosis(answer))
}

/// Asks which form a new round takes.
pub(super) fn ask(app: &mut App) {
    let about = diagnosis::round(app).map(|round| app.describe().map(|describe| describe.round(&round.id)).unwrap_or_default());
    let about = about.unwrap_or_default();
    app.overlays.push(Overlay::Ask(Ask {
        key: if about.is_empty() { "ask-round-first" } else { "ask-round" },
        about,
        answers: vec![
            Offered { key: "answer-round-whole", then: then(Answer::Open { quick: false }) },
            Offered { key: "answer-round-quick", then: then(Answer::Open { quick: true }) },
            Offered { key: "answer-round-none", then: Then::Nothing },
        ],
        // A round in which something is still open is not left by a slip of the key.
        cursor: if is_finished(app) { 0 } else { 2 },
    }));
}

/// Whether everybody is done with something in the newest round, and nobody is still at work on anything; true where there is
/// no round.
fn is_finished(app: &App) -> bool {
    let sealed: Vec<_> = app.shell.method.instruments().iter().map(|row| diagnosis::sealed(app, &row.id)).collect();
    let whole = sealed.iter().any(|(done, all)| done == all);
    diagnosis::round(app).is_none() || whole && sealed.iter().all(|(done, all)| *done == 0 || done == all)
}

/// Opens a round. Whoever was asked last is asked again; in the first one that is the person who works here.
pub(super) fn open(app: &mut App, quick: bool) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let today = app.shell.now.date();
    let user = app.shell.user.clone();
    let id = desk.now.assessments.free_id(today);
    let weights = diagnosis::round(app).map(|round| round.weights.clone()).unwrap_or_default();
    let known = |rater: &String| desk.now.people.get(rater).is_some();
    let mut raters: Vec<String> = diagnosis::round(app).map(|round| round.raters.clone()).unwrap_or_default();
    raters.retain(known);
    let me = desk.now.people.me.clone();
    let effects = super::change(app, "undo-round", Address::round(&id), |workspace| {
        if raters.is_empty() {
            let me = if workspace.people.get(&me).is_some() {
                me
            } else {
                // Somebody has to be the one who scores: the person at the keys is.
                let people = Arc::make_mut(&mut workspace.people);
                let name = if user.trim().is_empty() { "me" } else { user.trim() };
                people.me = people.add(name);
                people.me.clone()
            };
            raters.push(me);
        }
        let round = Round { id: id.clone(), opened: Some(today), quick, raters, weights, ..Round::default() };
        Arc::make_mut(&mut workspace.assessments).put_round(Arc::new(round));
    });
    app.rooms.diagnosis.view = View::Shape;
    app.rooms.diagnosis.scorer = None;
    if let Some(first) = app.shell.method.instruments().first() {
        let line = Line::Instrument(first.id.clone());
        super::stand(app, rooms::Line::Diagnosis(line));
    }
    app.say_key(MessageKind::Done, "said-round");
    effects
}

/// Shows who is asked, for changing it.
pub(super) fn raters(app: &mut App) {
    if diagnosis::round(app).is_none() {
        refuse(app, "refused-no-round");
    } else {
        super::super::pick(app, rooms::Pick::Diagnosis(Pick::Raters));
    }
}

/// Asks somebody, or nobody of that name any more; somebody new is added to the register. Who has scored stays asked.
pub(super) fn toggle(app: &mut App, id: &str) -> Vec<Effect> {
    let Some((desk, round)) = app.desk.as_ref().zip(diagnosis::round(app)) else { return Vec::new() };
    let round_id = round.id.clone();
    if desk.now.assessments.sheet(&round_id, id).is_some() && round.raters.iter().any(|rater| rater == id) {
        return refuse(app, "refused-has-scored");
    }
    let leaves = round.raters.iter().any(|rater| rater == id);
    let begun = desk.now.assessments.sheets(&round_id).next().is_some();
    if leaves && begun && round.raters.len() <= 2 {
        // Of one who is left alone, what they said would lie open at once.
        return refuse(app, "refused-would-reveal");
    }
    if !leaves && !id.starts_with('+') && !crate::domain::slug::is_id(id) {
        return refuse(app, "refused-no-id");
    }
    let name = id.strip_prefix('+').map(str::to_owned);
    let effects = super::change(app, "undo-raters", Address::round(&round_id), |workspace| {
        let id = match &name {
            Some(name) => Arc::make_mut(&mut workspace.people).add(name),
            None => id.to_owned(),
        };
        if let Some(round) = Arc::make_mut(&mut workspace.assessments).round_mut(&round_id) {
            if round.raters.contains(&id) {
                round.raters.retain(|rater| *rater != id);
            } else {
                round.raters.push(id);
            }
        }
    });
    // Rarely is it one person only.
    super::super::pick(app, rooms::Pick::Diagnosis(Pick::Raters));
    effects
}

/// Lets somebody else score: from a list of those who are asked.
pub(super) fn score_as(app: &mut App) {
    if diagnosis::round(app).is_none() {
        refuse(app, "refused-no-round");
    } else {
        super::super::pick(app, rooms::Pick::Diagnosis(Pick::Scorer));
    }
}

/// Before somebody’s sheet is shown they take the keys; nobody else should look.
pub(super) fn ask_scorer(app: &mut App, id: &str) -> Vec<Effect> {
    if diagnosis::scorer(app).as_deref() == Some(id) {
        app.rooms.diagnosis.scorer = Some(id.to_owned());
        return Vec::new();
    }
    let name = app.describe().map(|describe| describe.person(id)).unwrap_or_default();
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-scorer",
        about: name,
        answers: vec![
            Offered { key: "answer-scorer-yes", then: then(Answer::Scores(id.to_owned())) },
            Offered { key: "answer-scorer-no", then: Then::Nothing },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Into an instrument: to the views where they lie open and several people were asked, else to one’s own sheet.
pub(super) fn enter(app: &mut App, id: &str) {
    if app.shell.method.instrument(id).is_none() {
        return;
    }
    let several = !diagnosis::is_alone(app);
    if several && diagnosis::is_open(app, id) {
        app.rooms.diagnosis.view = View::Views(id.to_owned());
        app.column = 0;
        return;
    }
    if diagnosis::scorer(app).is_none() {
        score_as(app);
        return;
    }
    if several && diagnosis::sheet(app).is_some_and(|sheet| sheet.is_sealed(id)) {
        // What is sealed is looked at together, or taken back first.
        refuse(app, "refused-sealed");
        return;
    }
    app.rooms.diagnosis.view = View::Score(id.to_owned());
    app.column = 0;
    scoring::to_open(app);
}

/// Lays the views on the instrument under the cursor open; asks first where somebody has not scored.
pub(super) fn reveal(app: &mut App) -> Vec<Effect> {
    let id = match (&diagnosis::view(app), super::here(app)) {
        (View::Score(id) | View::Views(id) | View::Matrix(id), _) => id.clone(),
        (_, Some(Line::Instrument(id))) => id,
        _ => return refuse(app, "refused-no-instrument"),
    };
    let (done, all) = diagnosis::sealed(app, &id);
    if diagnosis::is_alone(app) {
        return refuse(app, "refused-one-rater");
    }
    if diagnosis::is_open(app, &id) {
        app.rooms.diagnosis.view = View::Views(id);
        return Vec::new();
    }
    if done == 0 {
        return refuse(app, "refused-nobody-scored");
    }
    if done == all {
        return lay_open(app, &id);
    }
    let about =
        app.shell.words.with("diagnosis-sealed", &[("done", crate::words::number(done)), ("all", crate::words::number(all))]);
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-reveal",
        about,
        answers: vec![
            Offered { key: "answer-reveal-wait", then: Then::Nothing },
            Offered { key: "answer-reveal-now", then: then(Answer::Reveal(id)) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Lays the views on an instrument open.
pub(super) fn lay_open(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(round) = diagnosis::round(app).map(|round| round.id.clone()) else { return Vec::new() };
    let today = app.shell.now.date();
    let effects = with(app, "undo-reveal", Address::round(&round).field("revealed"), |assessments| {
        if let Some(round) = assessments.round_mut(&round).filter(|round| !round.is_revealed(id)) {
            round.revealed.push(Stamp { id: id.to_owned(), on: today });
        }
    });
    app.rooms.diagnosis.view = View::Views(id.to_owned());
    app.column = 0;
    let name = app.shell.words.get(&format!("instrument-{id}")).into_owned();
    let said = app.shell.words.with("said-revealed", &[("name", text(name))]);
    app.say(MessageKind::Done, said);
    effects
}
