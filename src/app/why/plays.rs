//! The reasons behind a play: its needs and what each of them is for, its steps, its evidence.

use super::{Chain, sources};
use crate::{
    advice::plays::State,
    app::{App, rooms},
    export::plays as words_of,
    words::text,
};

/// Why a play is ready, or not yet.
pub(super) fn play(app: &App, id: &str) -> Option<Chain> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let play = rooms::plays::plays(app).into_iter().find(|play| play.row.id == id)?;
    let state = words.get(&format!("plays-state-{}", play.state().id()));
    let mut chain = Chain {
        title: format!("{} · {state}", words_of::name(describe, id)),
        rule: words.get(&format!("play-{id}.summary")).into_owned(),
        row: format!("plays, {id}"),
        sources: sources(app, &play.row.sources),
        ..Chain::default()
    };
    chain.answers = play
        .needs
        .iter()
        .map(|judged| {
            let value = words_of::standing(describe, judged);
            (judged.address.clone(), words_of::need(describe, &play, judged), value)
        })
        .collect();
    chain.evidence = rooms::plays::told(app, id).into_iter().take(3).map(|row| super::told(app, row)).collect();
    for attribute in ["caveat", "figures"] {
        if let Some(said) = words.find(&format!("play-{id}.{attribute}")) {
            chain.more.push((words.get("label-caveat").into_owned(), said.into_owned()));
        }
    }
    Some(chain)
}

/// Why a play needs something, and what would change it.
pub(super) fn need(app: &App, play: &str, need: &str) -> Option<Chain> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let (play, judged) = rooms::plays::need(app, play, need)?;
    let said = words_of::need(describe, &play, &judged);
    let mut chain = Chain {
        title: format!("{said} · {}", words_of::standing(describe, &judged)),
        rule: words.get(&format!("play-need-{need}.why")).into_owned(),
        row: format!("plays, {}, {need}", play.row.id),
        sources: sources(app, &judged.row.sources),
        ..Chain::default()
    };
    let value = describe.value(&judged.address);
    let value = if value.is_empty() { words_of::standing(describe, &judged) } else { value };
    chain.answers.push((judged.address.clone(), describe.label(&judged.address), value));
    if judged.state != State::Holds {
        let change = words.get(&format!("play-need-{need}.change")).into_owned();
        chain.more.push((words.get("label-would-change").into_owned(), change));
    }
    Some(chain)
}

/// What a step of a play is for. One that is on the board is explained as its card.
pub(super) fn step(app: &App, play: &str, task: &str) -> Option<Chain> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let (row, card) = rooms::plays::steps(app, play).into_iter().find(|(known, _)| known.id == task)?;
    if let Some(card) = card {
        return rooms::board::why::chain(app, &card.id);
    }
    let mut chain = Chain {
        title: words.get(&format!("task-{task}")).into_owned(),
        rule: words.get(&format!("task-{task}.help")).into_owned(),
        row: format!("tasks, {task}"),
        sources: sources(app, &row.sources),
        ..Chain::default()
    };
    let points: Vec<String> = (1..=row.steps).map(|at| words.get(&format!("task-{task}.step-{at}")).into_owned()).collect();
    let of = words.with("plays-why-step", &[("play", text(words_of::name(describe, play)))]);
    chain.more.push((words.get("screen-plays").into_owned(), of));
    if !points.is_empty() {
        chain.more.push((words.get("label-points").into_owned(), points.join(" · ")));
    }
    Some(chain)
}
