//! Why a card is on the board: its task, the sources, what shows that it is done, what it holds up.

use super::board;
use crate::{
    advice::board as plan,
    app::{
        App,
        why::{self, Chain},
    },
};

/// The chain of a card.
pub fn chain(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let board = board(app)?;
    let card = board.card(id)?;
    let mut chain = Chain { title: card.title.clone(), ..Chain::default() };
    if let Some(task) = app.shell.method.task(&card.task) {
        chain.rule = words.get(&format!("task-{}.help", task.id)).into_owned();
        chain.row = format!("tasks, {}", task.id);
        chain.sources = why::sources(app, &task.sources);
        let shown = task.met.as_ref().and_then(|met| plan::shown(met, &desk.now, &app.shell.method, &desk.advice));
        chain.answers = shown
            .unwrap_or_default()
            .into_iter()
            .take(6)
            .map(|address| {
                let value = describe.value(&address);
                let value = if value.is_empty() { words.get("value-shown").into_owned() } else { value };
                (address.clone(), describe.label(&address), value)
            })
            .collect();
        if let Some(row) = app.shell.method.board_plan(&board.plan).filter(|row| task.plans.contains(&row.id)) {
            let plan = words.get(&format!("plan-{}", row.id)).into_owned();
            let summary = words.get(&format!("plan-{}.summary", row.id)).into_owned();
            chain.more.push((plan, summary));
        }
    } else {
        chain.rule = words.get("board-own-card").into_owned();
    }
    let titles = |cards: Vec<&str>| cards.join(" · ");
    let before: Vec<&str> = board.waiting(card).map(|card| card.title.as_str()).collect();
    if !before.is_empty() {
        chain.more.push((words.get("label-waits").into_owned(), titles(before)));
    }
    let after: Vec<&str> = board.holds_up(id).map(|card| card.title.as_str()).take(6).collect();
    if !after.is_empty() {
        chain.more.push((words.get("label-holds-up").into_owned(), titles(after)));
    }
    Some(chain)
}
