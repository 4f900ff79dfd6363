//! Agreeing: the score that a round settles on, entered by hand, with a reason where it is not what most say.

use super::{refuse, with, write};
use crate::{
    advice::diagnosis::views::{self, Views},
    app::{
        App, Effect, MessageKind, rooms,
        rooms::diagnosis::{self, Text, View},
    },
    domain::{Address, Score, assessments::Agreed},
    words::text,
};

/// What was said about an item in the newest round.
fn said(app: &App, item: &str) -> Option<Views> {
    let (desk, round) = app.desk.as_ref().zip(diagnosis::round(app))?;
    let row = views::instrument_of(&app.shell.method, item)?;
    Some(views::views(&desk.now.assessments, &round.id, row, item))
}

/// Settles on the score under the cursor; asks why where most say otherwise.
pub(super) fn choose(app: &mut App, item: &str) -> Vec<Effect> {
    let Some((row, views)) = diagnosis::instrument(app).zip(said(app, item)) else { return Vec::new() };
    let Some(score) = diagnosis::answers(row.kind).get(app.column).copied() else { return Vec::new() };
    if views.departs(score) {
        let now = diagnosis::round(app).and_then(|round| round.agreed(item)).map(|agreed| agreed.reason.clone());
        write(app, rooms::Text::Diagnosis(Text::Reason(item.to_owned(), score)), &now.unwrap_or_default());
        return Vec::new();
    }
    agree(app, item, score, String::new())
}

/// Writes down what was agreed.
pub(super) fn agree(app: &mut App, item: &str, score: Score, reason: String) -> Vec<Effect> {
    let Some((desk, round)) = app.desk.as_ref().zip(diagnosis::round(app).map(|round| round.id.clone())) else {
        return Vec::new();
    };
    let (by, on) = (desk.now.people.me.clone(), app.shell.now.date());
    let agreed = Agreed { id: item.to_owned(), score, reason, by, on };
    let effects = with(app, "undo-agreed", Address::round(&round).item("agreed", item), |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            round.agree(agreed);
        }
    });
    super::super::super::moving::along(app, crate::app::Action::Down);
    effects
}

/// Takes back what was agreed.
pub(super) fn reopen(app: &mut App, item: &str) -> Vec<Effect> {
    let Some(round) = diagnosis::round(app).filter(|round| round.agreed(item).is_some()) else {
        return refuse(app, "refused-not-agreed");
    };
    let round = round.id.clone();
    with(app, "undo-agreed-open", Address::round(&round).item("agreed", item), |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            round.agreed.retain(|agreed| agreed.id != item);
        }
    })
}

/// Agrees on everything that all say alike, in one go; what was agreed before stays.
pub(super) fn settle(app: &mut App) -> Vec<Effect> {
    let View::Views(id) = diagnosis::view(app) else { return refuse(app, "refused-no-views") };
    let Some(((desk, round), row)) = app.desk.as_ref().zip(diagnosis::round(app)).zip(app.shell.method.instrument(&id)) else {
        return Vec::new();
    };
    let all = views::by_disagreement(&app.shell.method, &desk.now.assessments, round, row);
    let (by, on) = (desk.now.people.me.clone(), app.shell.now.date());
    let alike: Vec<Agreed> = all
        .into_iter()
        .filter(|(item, views)| views.is_of_one_mind() && round.agreed(item).is_none())
        .filter_map(|(item, views)| {
            Some(Agreed { id: item.to_owned(), score: views.most?, reason: String::new(), by: by.clone(), on })
        })
        .collect();
    if alike.is_empty() {
        return refuse(app, "refused-nothing-alike");
    }
    let (count, round) = (alike.len(), round.id.clone());
    let effects = with(app, "undo-settled", Address::round(&round), |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            for agreed in alike {
                round.agree(agreed);
            }
        }
    });
    let count = crate::words::number(count);
    let said = app.shell.words.with("said-settled", &[("count", count)]);
    app.say(MessageKind::Done, said);
    effects
}

/// Raises a signal whose module is done: agreed with the module as the reason, so that nobody wonders later.
pub(super) fn raise(app: &mut App, signal: &str) -> Vec<Effect> {
    let found = diagnosis::diagnosis(app).and_then(|all| {
        let raise = all.raises.iter().find(|raise| raise.signal == signal)?;
        Some((raise.module.clone(), all.dimensions(&app.shell.method)?.round.clone()))
    });
    let Some((module, round)) = found else { return Vec::new() };
    let Some(round) = round.or_else(|| diagnosis::round(app).map(|round| round.id.clone())) else { return Vec::new() };
    let words = &app.shell.words;
    let name = words.get(&format!("module-{module}")).into_owned();
    let reason = words.with("diagnosis-raised", &[("module", text(name))]);
    let by = app.desk.as_ref().map(|desk| desk.now.people.me.clone()).unwrap_or_default();
    let agreed = Agreed { id: signal.to_owned(), score: Score::Yes, reason, by, on: app.shell.now.date() };
    let effects = with(app, "undo-raised", Address::round(&round).item("agreed", signal), |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            round.agree(agreed);
        }
    });
    app.say_key(MessageKind::Done, "said-raised");
    effects
}
