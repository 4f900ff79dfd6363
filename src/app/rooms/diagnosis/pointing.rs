//! What the rows of the diagnosis stand for, what can be picked in it, where an address lies.

use super::{Line, Pick, View, round, scorer};
use crate::{
    advice::diagnosis::views,
    app::{
        App,
        overlay::{Goes, Item},
        rooms::{self, Reason},
        target::{Target, Why},
    },
    domain::{Address, Step},
    words::text,
};

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let words = &app.shell.words;
    let said = |key: String| words.get(&key).into_owned();
    let round = round(app).map(|round| round.id.clone());
    let here = round.as_deref().map(Address::round);
    Some(match line {
        Line::Begin => Target::default(),
        Line::Instrument(id) => Target {
            address: here,
            text: said(format!("instrument-{id}")),
            why: Some(Why::Room(Reason::Instrument(id.clone()))),
            ..Target::default()
        },
        Line::Standing(id) | Line::Gap(id) => {
            let key = if app.shell.method.level(id).is_some() { format!("level-{id}") } else { format!("dimension-{id}") };
            let address = here.map(|round| round.item("weight", id));
            let why = Some(Why::Room(Reason::Standing(id.clone())));
            Target { address, why, text: said(key), term: Some(id.clone()).filter(|id| app.shell.method.term(id).is_some()) }
        }
        Line::Item(id) => Target {
            address: round.zip(scorer(app)).map(|(round, rater)| Address::sheet(&round, &rater).item("score", id)),
            why: Some(Why::Room(Reason::Item(id.clone()))),
            text: item(app, id),
            ..Target::default()
        },
        Line::View(id) => Target {
            address: here.map(|round| round.item("agreed", id)),
            why: Some(Why::Room(Reason::Item(id.clone()))),
            text: item(app, id),
            ..Target::default()
        },
        Line::Raise(id) => Target {
            address: here.map(|round| round.item("agreed", id)),
            why: Some(Why::Room(Reason::Item(id.clone()))),
            text: item(app, id),
            ..Target::default()
        },
        Line::Seal => Target { text: words.get("diagnosis-seal").into_owned(), ..Target::default() },
        Line::Module(id) => {
            Target { why: Some(Why::Room(Reason::Module(id.clone()))), text: said(format!("module-{id}")), ..Target::default() }
        }
    })
}

/// What an item says: the statement of a signal, the name of a row.
pub fn item(app: &App, id: &str) -> String {
    let signal = app.shell.words.find(&format!("signal-{id}"));
    signal.or_else(|| app.shell.words.find(&format!("level-{id}"))).map_or_else(|| id.to_owned(), Into::into)
}

/// The row of an address, after making the room show it. A score leads to its item only where it may be seen.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let of = |kind: &str| {
        address.steps.iter().find_map(|step| match step {
            Step::Item { kind: known, id } if known == kind => Some(id.clone()),
            _ => None,
        })
    };
    let (rater, score) = (of("rater"), of("score"));
    let agreed = of("agreed").and_then(|item| Some((views::instrument_of(&app.shell.method, &item)?.id.clone(), item)));
    let scored = score.and_then(|item| Some((views::instrument_of(&app.shell.method, &item)?.id.clone(), item)));
    app.rooms.diagnosis.view = View::Shape;
    if of("round") != round(app).map(|round| round.id.clone()) {
        return None;
    }
    if let Some((instrument, item)) = agreed.filter(|(instrument, _)| super::is_open(app, instrument)) {
        let alone = super::sealed(app, &instrument).1 <= 1;
        app.rooms.diagnosis.view = if alone { View::Score(instrument) } else { View::Views(instrument) };
        return Some(if alone { Line::Item(item) } else { Line::View(item) });
    }
    if let Some((instrument, item)) = scored.filter(|_| rater.is_some() && rater == scorer(app)) {
        app.rooms.diagnosis.view = View::Score(instrument);
        return Some(Line::Item(item));
    }
    of("weight").map(|id| {
        if let Some(row) = app.shell.method.level(&id) {
            app.rooms.diagnosis.view = View::Matrix(row.instrument.clone());
        }
        Line::Standing(id)
    })
}

/// Makes the room show the page that a row stands on.
pub fn show(app: &mut App, line: &Line) {
    app.rooms.diagnosis.view = match line {
        Line::Gap(_) | Line::Module(_) | Line::Raise(_) => View::Gaps,
        _ => View::Shape,
    };
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let Some(((desk, describe), round)) = app.desk.as_ref().zip(app.describe()).zip(round(app)) else { return Vec::new() };
    let words = &app.shell.words;
    let goes = |id: &str| Goes::Picked(rooms::Pick::Diagnosis(pick.clone()), id.to_owned());
    let item = |id: &str, label: String, detail: String| Item {
        group: String::new(),
        label,
        detail,
        found: Vec::new(),
        goes: goes(id),
        refused: false,
    };
    let state = |rater: &str| {
        let sheet = desk.now.assessments.sheet(&round.id, rater);
        let sealed = sheet.map_or(0, |sheet| sheet.sealed.len());
        let all = app.shell.method.instruments().len();
        words.with("diagnosis-rater-done", &[("done", crate::words::number(sealed)), ("all", crate::words::number(all))])
    };
    let raters = desk.now.assessments.raters(&round.id);
    match pick {
        Pick::Raters => {
            let people = desk.now.people.people.iter();
            let mut items: Vec<Item> = people
                .map(|person| {
                    let asked = raters.contains(&person.id);
                    let detail = if asked { state(&person.id) } else { words.get("diagnosis-not-asked").into_owned() };
                    item(&person.id, describe.person(&person.id), detail)
                })
                .collect();
            let query = match app.overlays.last() {
                Some(crate::app::Overlay::Picker(picker)) => picker.query.text().trim().to_owned(),
                _ => String::new(),
            };
            if !query.is_empty() && desk.now.people.named(&query).is_none() {
                let label = words.with("diagnosis-rater-new", &[("name", text(query.clone()))]);
                items.push(item(&format!("+{query}"), label, String::new()));
            }
            items
        }
        Pick::Scorer => raters.iter().map(|rater| item(rater, describe.person(rater), state(rater))).collect(),
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Raters => "pick-raters",
        Pick::Scorer => "pick-scorer",
    }
}
