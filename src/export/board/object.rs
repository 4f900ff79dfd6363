//! The board as JSON, for other programs. Stable: fields are added, never renamed or removed.
//!
//! Ids and days are as in the files; beside them stand the words for people.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::phases;
use crate::{
    advice::board as plan,
    domain::{Card, CardState},
    export::{describe::Describe, json::SCHEMA},
};

/// The whole as one object.
pub fn object(describe: Describe<'_>) -> Json {
    let board = &describe.workspace.board;
    let seeds = plan::phases(board, describe.method);
    let (done, all) = board.done();
    let groups = phases(describe);
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let phase = |id: &str| {
        let weeks = seeds.iter().find(|seed| seed.id == id).map_or((board.close(), board.close()), |seed| seed.weeks);
        json!({
            "id": id,
            "name": describe.phase(id),
            "weeks": [weeks.0, weeks.1],
            "from": day(board.days_of(weeks.0).map(|(first, _)| first)),
            "to": day(board.days_of(weeks.1).map(|(_, last)| last)),
        })
    };
    let cards: Vec<Json> = groups
        .iter()
        .flat_map(|(phase, weeks)| weeks.iter().flat_map(|(_, cards)| cards).map(|of| card(describe, phase, of)))
        .collect();
    json!({
        "schema": SCHEMA,
        "company": describe.workspace.answers.company.name,
        "plan": (!board.plan.is_empty()).then(|| json!({ "id": board.plan, "name": describe.plan() })),
        "start": day(board.start),
        "end": day(board.days_of(board.close()).map(|(_, last)| last)),
        "days": board.days(),
        "limit": board.limit(),
        "done": done,
        "total": all,
        "phases": groups.iter().map(|(id, _)| phase(id)).collect::<Vec<_>>(),
        "cards": cards,
    })
}

/// One card.
pub fn card(describe: Describe<'_>, phase: &str, card: &Card) -> Json {
    let board = &describe.workspace.board;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let waiting = board.waiting(card).filter(|_| card.state != CardState::Done);
    json!({
        "id": card.id,
        "title": card.title,
        "task": (!card.task.is_empty()).then_some(&card.task),
        "phase": phase,
        "weeks": [card.weeks.0, card.weeks.1],
        "state": card.state.id(),
        "owner": (!card.owner.is_empty()).then(|| json!({ "id": card.owner, "name": describe.person(&card.owner) })),
        "due": day(board.due(card)),
        "due_fixed": card.due.is_some(),
        "started": day(card.started),
        "done_on": day(card.done_on),
        "after": card.after,
        "waiting_on": waiting.map(|before| before.id.as_str()).collect::<Vec<_>>(),
        "waits_for": card.waits_for,
        "points": card.checklist.iter().map(|point| json!({ "text": point.text, "done": point.done })).collect::<Vec<_>>(),
        "note": card.note,
    })
}
