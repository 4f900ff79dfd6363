//! What stands in a cell of the tables, and how it is inked.

use crate::{
    advice::{
        board,
        operations::{self as judged, Due, Growth, When},
    },
    app::{
        App,
        rooms::operations::{self, Column},
    },
    domain::operations::{Approach, Kind, Paper, Seat, Stand, Tool},
    theme::Role,
    ui::page::{G, Ink},
    words::{date::DateWords, number, text},
};

/// A text with its ink.
pub(super) type Cell = (String, Ink);

fn dash() -> Cell {
    (G.dash.to_owned(), Ink::Muted)
}

/// What a cell shows; a dash where nothing was said.
pub(super) fn shown(app: &App, kind: Kind, id: &str, column: Column) -> Cell {
    let (Some(describe), Some(held)) = (app.describe(), operations::held(app)) else { return dash() };
    let today = app.shell.now.date();
    let value = describe.operations_value(kind, id, column.file());
    let plain = |value: String| if value.is_empty() { dash() } else { (value, Ink::Text) };
    match column {
        Column::Name => (describe.operations_name(kind, id), Ink::Text),
        Column::Tool => plain(held.get::<Tool>(id).map(|tool| describe.tool(&tool.name)).unwrap_or_default()),
        Column::Updated => match held.get::<Paper>(id).and_then(|paper| paper.updated) {
            Some(day) => (DateWords::ENGLISH.plain_day(day, today), Ink::Text),
            None => dash(),
        },
        Column::Rhythm => rhythm(app, id),
        Column::State if kind == Kind::Tool => match held.get::<Tool>(id).filter(|tool| !tool.name.is_empty()) {
            Some(tool) => (describe.tool_stand(tool.state), Ink::Text),
            None => dash(),
        },
        Column::State => {
            let state = held.entry(kind, id).map(|entry| entry.state).unwrap_or_default();
            (describe.stand(state), if state == Stand::Missing { Ink::Muted } else { Ink::Text })
        }
        Column::For => {
            let chosen = held.entry(kind, id).is_some_and(|entry| !entry.tiers.is_empty());
            let all = app.shell.words.get("operations-everybody").into_owned();
            if chosen { (value, Ink::Text) } else { (all, Ink::Muted) }
        }
        Column::Cost => match held.get::<Tool>(id).and_then(|tool| judged::shares_cost(held, tool)) {
            Some(_) => (app.shell.words.get("operations-shared").into_owned(), Ink::Muted),
            None => plain(value),
        },
        Column::Limit => {
            let own = held.get::<Approach>(id).and_then(|approach| approach.limit);
            let limit = judged::limit(held.get::<Approach>(id), app.shell.method.factor(id));
            match (own, limit) {
                // Somebody knows better than the method.
                (Some(own), _) => (own.to_string(), Ink::Text),
                (None, Some(limit)) => (limit.to_string(), Ink::Muted),
                (None, None) => dash(),
            }
        }
        Column::Owner | Column::Share | Column::Link | Column::Way => plain(value),
    }
}

/// The rhythm of a document: its own in normal ink, the method's muted.
fn rhythm(app: &App, id: &str) -> Cell {
    let words = &app.shell.words;
    let own = operations::held(app).and_then(|held| held.get::<Paper>(id)).and_then(|paper| paper.days);
    let usual = app.shell.method.paper(id).and_then(|row| row.days);
    let shown = match own.or(usual) {
        None | Some(0) => words.get("operations-rhythm-event").into_owned(),
        Some(365) => words.get("operations-rhythm-year").into_owned(),
        Some(91) => words.get("operations-rhythm-quarter").into_owned(),
        Some(days) => words.with("operations-rhythm-days", &[("days", number(days))]),
    };
    (shown, if own.is_some() { Ink::Text } else { Ink::Muted })
}

/// What the last column says: when it is asked for, when it is due, how it bears the partners.
pub(super) fn standing(app: &App, kind: Kind, id: &str) -> Cell {
    let words = &app.shell.words;
    match kind {
        Kind::Paper => due(app, id),
        Kind::Approach => {
            let key = match growth(app, id) {
                Growth::Unsaid => return (words.get("operations-growth-unsaid").into_owned(), Ink::Muted),
                Growth::Scales => "operations-growth-scales",
                Growth::Holds(left) => {
                    return (words.with("operations-growth-holds", &[("count", number(left))]), Ink::Text);
                }
                Growth::Outgrown(_) => return (words.get("operations-growth-outgrown").into_owned(), Ink::Word(Role::Warn)),
            };
            (words.get(key).into_owned(), Ink::Text)
        }
        _ => match operations::when(app, kind, id) {
            Some(when) => (operations::when_said(app, when), if when == When::Now { Ink::Text } else { Ink::Muted }),
            None => dash(),
        },
    }
}

fn due(app: &App, id: &str) -> Cell {
    let Some(held) = operations::held(app) else { return dash() };
    let words = &app.shell.words;
    let today = app.shell.now.date();
    match judged::due(held.get::<Paper>(id), app.shell.method.paper(id), today) {
        Due::Late(days) => (words.with("operations-due-late", &[("days", number(days))]), Ink::Word(Role::Warn)),
        Due::On(day) => {
            let day = DateWords::ENGLISH.plain_day(day, today);
            (words.with("operations-due-on", &[("day", text(day))]), Ink::Text)
        }
        // Of what the stage does not ask for yet, it is the stage that is told.
        Due::NoDate | Due::Event => match operations::when(app, Kind::Paper, id) {
            Some(when) if when != When::Now => (operations::when_said(app, when), Ink::Muted),
            _ if judged::due(held.get::<Paper>(id), app.shell.method.paper(id), today) == Due::NoDate => {
                (words.get("operations-due-none").into_owned(), Ink::Text)
            }
            _ => match words.find(&format!("paper-{id}.trigger")) {
                Some(trigger) => (trigger.into_owned(), Ink::Muted),
                None => dash(),
            },
        },
    }
}

fn growth(app: &App, id: &str) -> Growth {
    let Some(desk) = &app.desk else { return Growth::Unsaid };
    let approach = desk.now.operations.get::<Approach>(id);
    judged::growth(approach, app.shell.method.factor(id), board::partners(&desk.now))
}

/// The glyph before a row.
pub(super) fn glyph(app: &App, kind: Kind, id: &str) -> (&'static str, Role) {
    let open = (G.open, Role::Muted);
    let (Some(held), Some(desk)) = (operations::held(app), &app.desk) else { return open };
    let done = (G.done, Role::Good);
    let half = (G.half, Role::Info);
    let wanted = (G.finding, Role::Warn);
    let of = |state: Stand| match state {
        Stand::Missing => open,
        Stand::Begun => half,
        Stand::There => done,
    };
    match kind {
        Kind::Role if held.get::<Seat>(id).is_some_and(|seat| !seat.owner.is_empty()) => done,
        Kind::Role => {
            // Nobody is missed before the first one was named.
            let vacant = judged::vacant(held, &app.shell.method, &desk.advice).contains(&id);
            if vacant && !held.roles.is_empty() { wanted } else { open }
        }
        Kind::Paper => match judged::due(held.get::<Paper>(id), app.shell.method.paper(id), app.shell.now.date()) {
            Due::Late(_) => wanted,
            Due::On(_) => done,
            Due::NoDate => open,
            Due::Event => {
                if held.get::<Paper>(id).is_some_and(|paper| paper.updated.is_some()) {
                    done
                } else {
                    open
                }
            }
        },
        Kind::Piece | Kind::Check => of(held.entry(kind, id).map(|entry| entry.state).unwrap_or_default()),
        Kind::Tool => match held.get::<Tool>(id).filter(|tool| !tool.name.is_empty()) {
            Some(tool) => of(tool.state),
            None => open,
        },
        Kind::Approach => match growth(app, id) {
            Growth::Unsaid => open,
            Growth::Outgrown(_) => wanted,
            Growth::Scales | Growth::Holds(_) => done,
        },
    }
}
