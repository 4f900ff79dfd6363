//! Gaps and modules: what a dimension weighs, and the work that goes onto the board.

use std::sync::Arc;

use super::{refuse, with};
use crate::{
    app::{
        App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            diagnosis::{self, Answer, Line},
        },
    },
    domain::{Address, Card, Document, board::Point},
    words::text,
};

/// How much one press changes a weight, in percent of the usual one, and the most that a dimension can weigh.
const STEP: u16 = 25;
const MOST: u16 = 300;

/// Weighs the dimension under the cursor more, or less.
pub(super) fn weigh(app: &mut App, line: &Line, more: bool) -> Vec<Effect> {
    let dimension = match line {
        Line::Gap(id) | Line::Standing(id) if app.shell.method.dimension(id).is_some() => id.clone(),
        _ => return refuse(app, "refused-no-dimension"),
    };
    // The weights of the round that the levels are from.
    let counts = diagnosis::diagnosis(app).and_then(|all| all.dimensions(&app.shell.method)?.round.clone());
    let Some(round) = counts.or_else(|| diagnosis::round(app).map(|round| round.id.clone())) else {
        return refuse(app, "refused-no-round");
    };
    let now =
        app.desk.as_ref().and_then(|desk| desk.now.assessments.round(&round)).map_or(100, |round| round.weight(&dimension));
    let percent = if more { (now + STEP).min(MOST) } else { now.saturating_sub(STEP) };
    let at = Address::round(&round).item("weight", &dimension);
    let effects = with(app, "undo-weight", at, |assessments| {
        if let Some(round) = assessments.round_mut(&round) {
            round.weigh(&dimension, percent);
        }
    });
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

/// Puts the tasks of a module on the board, from this week on. Where a card of the same task stands already it is left as it is.
pub(super) fn install(app: &mut App, id: &str) -> Vec<Effect> {
    let Some((desk, row)) = app.desk.as_ref().zip(app.shell.method.module(id)) else { return Vec::new() };
    if let Err(why) = desk.permits(&[Document::Board]) {
        super::super::super::workspace::say_forbidden(app, &why);
        return Vec::new();
    }
    let board = &desk.now.board;
    if board.start.is_none() {
        return refuse(app, "refused-no-board");
    }
    let today = app.shell.now.date();
    // A board that has not begun takes the work into its first week, one that is over into its last.
    let first = board.week_of(today).unwrap_or(1).max(1);
    let last = u8::try_from(board.days.unwrap_or(crate::domain::board::DAYS).div_ceil(7)).unwrap_or(13);
    let words = &app.shell.words;
    let there = |task: &str| board.cards.iter().any(|card| card.id == task || (card.task == task && !card.archived));
    let cards: Vec<Card> = row
        .tasks
        .iter()
        .filter(|task| !there(task))
        .filter_map(|task| app.shell.method.task(task))
        .map(|task| {
            let week = |week: u8| first.saturating_add(week.saturating_sub(1)).min(last);
            let point = |at| Point { text: words.get(&format!("task-{}.step-{at}", task.id)).into_owned(), done: false };
            Card {
                id: task.id.clone(),
                title: words.get(&format!("task-{}", task.id)).into_owned(),
                task: task.id.clone(),
                weeks: (week(task.weeks.0), week(task.weeks.1)),
                owner: crate::advice::board::owner(&desk.now, &task.role),
                after: task.after.clone(),
                checklist: (1..=task.steps).map(point).collect(),
                module: id.to_owned(),
                ..Card::default()
            }
        })
        .collect();
    let count = cards.len();
    let name = words.get(&format!("module-{id}")).into_owned();
    let effects = super::change(app, "undo-module", Address::whole(Document::Board), |workspace| {
        Arc::make_mut(&mut workspace.board).cards.extend(cards.into_iter().map(Arc::new));
    });
    if !effects.is_empty() {
        let args = [("name", text(name)), ("count", crate::words::number(i64::try_from(count).unwrap_or(0)))];
        let said = app.shell.words.with("said-module", &args);
        app.say(MessageKind::Done, said);
        super::stand(app, rooms::Line::Diagnosis(Line::Module(id.to_owned())));
    }
    effects
}
