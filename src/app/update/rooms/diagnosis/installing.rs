//! Gaps and modules: what a dimension weighs, and the work that goes onto the board.

use super::{refuse, with};
use crate::{
    advice::board as plan,
    app::{
        App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            diagnosis::{self, Answer, Line},
        },
    },
    domain::{Address, Document, assessments::Weight},
    method::rows::TaskRow,
    words::{number, text},
};

/// How much one press changes a weight, in percent of the usual one.
const STEP: u16 = 25;

/// Weighs the dimension under the cursor more, or less.
pub(super) fn weigh(app: &mut App, line: &Line, more: bool) -> Vec<Effect> {
    let dimension = match line {
        Line::Gap(id) | Line::Standing(id) if app.shell.method.dimension(id).is_some() => id.clone(),
        _ => return refuse(app, "refused-no-dimension"),
    };
    let Some((round, now)) = diagnosis::round(app).map(|round| (round.id.clone(), round.weight(&dimension))) else {
        return refuse(app, "refused-no-round");
    };
    let percent = if more { (now + STEP).min(Weight::MOST) } else { now.saturating_sub(STEP) };
    let at = Address::round(&round).item("weight", &dimension);
    let effects = with(app, "undo-weight", at, |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            round.weigh(&dimension, percent);
        }
    });
    // The order may have changed; the cursor stays with what was weighed.
    super::stand(app, rooms::Line::Diagnosis(line.clone()));
    let name = app.shell.words.get(&format!("dimension-{dimension}")).into_owned();
    let args = [("name", text(name)), ("percent", crate::words::number(i64::from(percent)))];
    let said = app.shell.words.with("said-weight", &args);
    app.say(MessageKind::Done, said);
    effects
}

/// The first module of a gap that is not on the board.
pub(super) fn first(app: &mut App, dimension: &str) -> Vec<Effect> {
    let module = diagnosis::diagnosis(app).and_then(|all| {
        let mut modules = all.modules.iter();
        modules.find(|module| module.dimension == dimension && module.cards.is_none()).map(|module| module.id.clone())
    });
    match module {
        Some(id) => ask(app, &id),
        None => refuse(app, "refused-module-there"),
    }
}

/// Puts a module on the board; asks first where others should be there before it.
pub(super) fn ask(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(module) = diagnosis::diagnosis(app).and_then(|all| all.modules.iter().find(|module| module.id == id)) else {
        return Vec::new();
    };
    if module.cards.is_some() {
        return refuse(app, "refused-module-there");
    }
    if module.waits.is_empty() {
        return install(app, id);
    }
    let words = &app.shell.words;
    let before: Vec<_> = module.waits.iter().map(|id| words.get(&format!("module-{id}")).into_owned()).collect();
    app.overlays.push(Overlay::Ask(Ask {
        key: "ask-module",
        about: before.join(", "),
        answers: vec![
            Offered { key: "answer-module-wait", then: Then::Nothing },
            Offered { key: "answer-module-now", then: Then::Room(rooms::Answer::Diagnosis(Answer::Install(id.to_owned()))) },
        ],
        cursor: 0,
    }));
    Vec::new()
}

/// Puts the tasks of a module on the board that are not there, from the week ahead on.
pub(super) fn install(app: &mut App, id: &str) -> Vec<Effect> {
    let Some((desk, row)) = app.desk.as_ref().zip(app.shell.method.module(id)) else { return Vec::new() };
    if let Err(why) = desk.permits(&[Document::Board]) {
        super::super::super::workspace::say_forbidden(app, &why);
        return Vec::new();
    }
    if let Some(refusal) = super::super::onto::refusal(app) {
        app.say(MessageKind::Refused, refusal);
        return Vec::new();
    }
    let Some(describe) = app.describe() else { return Vec::new() };
    let board = &desk.now.board;
    let there = |task: &&TaskRow| board.cards.iter().any(|card| card.task == task.id && !card.archived);
    let tasks: Vec<&TaskRow> =
        row.tasks.iter().filter_map(|id| app.shell.method.task(id)).filter(|task| !there(task)).collect();
    let (title, points) = (|task: &TaskRow| describe.task_title(task), |task: &TaskRow| describe.task_points(task));
    let mut cards = plan::added(&tasks, &desk.now, app.shell.now.date(), title, points);
    if cards.is_empty() {
        return refuse(app, "refused-module-there");
    }
    for card in &mut cards {
        id.clone_into(&mut card.module);
    }
    let count = number(cards.len());
    let words = &app.shell.words;
    let name = words.get(&format!("module-{id}")).into_owned();
    let said = words.with("said-module", &[("name", text(name)), ("count", count)]);
    let effects = super::change(app, "undo-module", Address::whole(Document::Board), |workspace| {
        super::super::onto::add(workspace, cards);
    });
    if !effects.is_empty() {
        app.say(MessageKind::Done, said);
        super::stand(app, rooms::Line::Diagnosis(Line::Module(id.to_owned())));
    }
    effects
}
