//! What keys do in the room of the metrics.

mod figures;

use std::sync::Arc;

use figures::{dated, figure};

use super::{change, refuse, stand};
use crate::{
    app::{
        Action, App, Effect, MessageKind, Overlay,
        overlay::{Answer as Offered, Ask, Then},
        rooms::{
            self,
            metrics::{self, Answer, Column, Line, Pick, Text, visible},
        },
    },
    domain::{Address, Document, Metric, metrics::UNITS, slug},
    method::rows::MeasureRow,
    words::text,
};

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    let changing = matches!(
        action,
        Action::Edit | Action::Enter | Action::Measure | Action::New | Action::Delete | Action::Make | Action::SetOwner
    );
    // Enter on a name explains it, and changes nothing.
    let explains = action == Action::Enter && explains(app);
    (changing && !explains).then_some(Document::Metrics)
}

/// Whether enter would explain: on the name of a metric.
fn explains(app: &App) -> bool {
    metrics::here(app).is_some() && metrics::column(app) == Column::Name
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Left | Action::Right => across(app, action == Action::Right),
        Action::Enter if explains(app) => super::super::looking::why(app),
        Action::Enter | Action::Edit if metrics::here(app).is_none() => return Some(begin(app)),
        Action::Enter | Action::Edit => edit(app),
        Action::Make => return Some(begin(app)),
        Action::Measure => {
            if let Some(id) = here(app) {
                write(app, Text::Cell(id, Column::Now), "");
            }
        }
        Action::New => super::pick(app, rooms::Pick::Metrics(Pick::New)),
        Action::SetOwner => {
            if let Some(id) = here(app) {
                super::pick(app, rooms::Pick::Metrics(Pick::Owner(id)));
            }
        }
        Action::Delete => return Some(delete(app)),
        _ => return None,
    }
    Some(Vec::new())
}

/// The id of the metric under the cursor; says so where there is none.
fn here(app: &mut App) -> Option<String> {
    let id = metrics::here(app).map(|metric| metric.id.clone());
    if id.is_none() {
        app.say_key(MessageKind::Refused, "metrics-none-here");
    }
    id
}

/// A digit where nothing is written: in a cell with a figure it begins to write.
pub(super) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let column = metrics::column(app);
    let Some(id) = metrics::here(app).map(|metric| metric.id.clone()).filter(|_| column != Column::Name) else {
        return Vec::new();
    };
    if let Err(why) = super::super::available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    write(app, Text::Cell(id, column), "");
    super::super::writing::letter(app, letter);
    Vec::new()
}

/// Moves to the column beside, among those that are there.
fn across(app: &mut App, right: bool) {
    let columns = visible(rooms::partners::width(app));
    let at = columns.iter().position(|column| *column == metrics::column(app)).unwrap_or(0);
    let to = if right { (at + 1).min(columns.len() - 1) } else { at.saturating_sub(1) };
    app.column = columns[to].place();
}

fn write(app: &mut App, text: Text, value: &str) {
    super::write_over(app, rooms::Text::Metrics(text), value);
}

/// Begins with the five of the method, each with its usual targets; those that are there stay as they are.
fn begin(app: &mut App) -> Vec<Effect> {
    let five: Vec<Metric> = app.shell.method.measures.iter().filter(|row| row.first).map(usual).collect();
    let first = five.first().map(|metric| metric.id.clone());
    let effects = change(app, "undo-metrics-begun", Address::whole(Document::Metrics), |workspace| {
        if five.iter().all(|metric| workspace.metrics.get(&metric.id).is_some()) {
            return;
        }
        let metrics = Arc::make_mut(&mut workspace.metrics);
        for metric in five {
            if metrics.get(&metric.id).is_none() {
                metrics.metrics.push(metric);
            }
        }
    });
    if effects.is_empty() {
        app.say_key(MessageKind::Refused, "metrics-begun-already");
    } else if let Some(id) = first {
        stand(app, rooms::Line::Metrics(Line::Metric(id)));
        app.say_key(MessageKind::Done, "said-metrics-begun");
    }
    effects
}

/// A metric of the catalogue with the targets that are usual.
fn usual(row: &MeasureRow) -> Metric {
    Metric { id: row.id.clone(), day_90: row.day_90.map(u64::from), day_180: row.day_180.map(u64::from), ..Metric::default() }
}

/// Changes the cell of the cursor. The name of a metric of the catalogue is the method's.
fn edit(app: &mut App) {
    let Some((metric, describe)) = metrics::here(app).zip(app.describe()) else { return };
    let column = metrics::column(app);
    let id = metric.id.clone();
    let value = match column {
        Column::Name if app.shell.method.measure(&id).is_some() => {
            app.say_key(MessageKind::Refused, "refused-metric-name");
            return;
        }
        Column::Name => describe.metric(&id),
        // A figure is noted anew; the ones before stay.
        Column::Now => String::new(),
        // All digits, so that opening and leaving a cell never rounds it.
        Column::Baseline => digits(metric.baseline),
        Column::Day90 => digits(metric.day_90),
        Column::Day180 => digits(metric.day_180),
    };
    write(app, Text::Cell(id, column), &value);
}

fn digits(value: Option<u64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Takes a text that was written; the key of the words that say why not.
pub(super) fn take(app: &mut App, text: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let typed = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match text {
        Text::New | Text::NewOwner(_) | Text::Cell(_, Column::Now) if typed.is_empty() => Ok(Vec::new()),
        Text::New => add_own(app, &typed),
        Text::NewOwner(id) => Ok(change(app, "undo-metric", Address::metric(id).field("owner"), |workspace| {
            let person = Arc::make_mut(&mut workspace.people).add(&typed);
            if let Some(metric) = Arc::make_mut(&mut workspace.metrics).get_mut(id) {
                metric.owner = person;
            }
        })),
        Text::Cell(id, Column::Now) => {
            let (value, day) = dated(app, id, &typed)?;
            Ok(with(app, id, Column::Now, |metric| metric.measure(day, value)))
        }
        Text::Cell(_, Column::Name) if typed.is_empty() => Err("refused-metric-no-name"),
        Text::Cell(id, Column::Name) => {
            let effects = with(app, id, Column::Name, |metric| metric.name = typed);
            ask_unit(app, id);
            Ok(effects)
        }
        Text::Cell(id, column) => {
            let value = if typed.is_empty() { None } else { Some(figure(app, id, &typed)?) };
            let column = *column;
            Ok(with(app, id, column, |metric| match column {
                Column::Baseline => metric.baseline = value,
                Column::Day90 => metric.day_90 = value,
                _ => metric.day_180 = value,
            }))
        }
    }
}

fn with(app: &mut App, id: &str, column: Column, with: impl FnOnce(&mut Metric)) -> Vec<Effect> {
    change(app, "undo-metric", Address::metric(id).field(column.file()), |workspace| {
        if let Some(metric) = Arc::make_mut(&mut workspace.metrics).get_mut(id) {
            with(metric);
        }
    })
}

/// Takes what was picked.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match (pick, id.strip_prefix('+')) {
        (Pick::New, Some("")) => {
            write(app, Text::New, "");
            Vec::new()
        }
        (Pick::New, Some(name)) => add_own(app, name).unwrap_or_else(|key| refuse(app, key)),
        (Pick::New, None) => match app.shell.method.measure(id).map(usual) {
            Some(metric) => add(app, metric),
            None => Vec::new(),
        },
        (Pick::Unit(metric), _) => change(app, "undo-metric", Address::metric(metric).field("unit"), |workspace| {
            if let Some(metric) = Arc::make_mut(&mut workspace.metrics).get_mut(metric) {
                // A count is what is meant where nothing is said.
                metric.unit = if id == UNITS[0] { String::new() } else { id.to_owned() };
            }
        }),
        (Pick::Owner(metric), _) if id == rooms::owners::NEW => {
            write(app, Text::NewOwner(metric.clone()), "");
            Vec::new()
        }
        (Pick::Owner(metric), _) => change(app, "undo-metric", Address::metric(metric).field("owner"), |workspace| {
            if let Some(metric) = Arc::make_mut(&mut workspace.metrics).get_mut(metric) {
                id.clone_into(&mut metric.owner);
            }
        }),
    }
}

/// A metric of one's own, under an id that neither the catalogue nor another metric has.
fn add_own(app: &mut App, name: &str) -> Result<Vec<Effect>, &'static str> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Ok(Vec::new()) };
    let same = |metric: &Metric| describe.metric(&metric.id).to_lowercase() == name.to_lowercase();
    if desk.now.metrics.metrics.iter().any(same) {
        return Err("refused-metric-there");
    }
    let taken = |id: &str| desk.now.metrics.get(id).is_some() || app.shell.method.measure(id).is_some();
    let id = slug::unique(&slug::slug(name, "metric"), taken);
    let effects = add(app, Metric { id: id.clone(), name: name.to_owned(), ..Metric::default() });
    ask_unit(app, &id);
    Ok(effects)
}

/// Asks what a metric of one's own counts: its figures are read and shown in that unit.
fn ask_unit(app: &mut App, id: &str) {
    let now = app.describe().and_then(|describe| UNITS.iter().position(|unit| *unit == describe.metric_unit(id)));
    super::pick(app, rooms::Pick::Metrics(Pick::Unit(id.to_owned())));
    if let (Some(Overlay::Picker(picker)), Some(now)) = (app.overlays.last_mut(), now) {
        picker.cursor = now;
    }
}

fn add(app: &mut App, metric: Metric) -> Vec<Effect> {
    let id = metric.id.clone();
    let effects = change(app, "undo-metric-added", Address::metric(&id), |workspace| {
        if workspace.metrics.get(&metric.id).is_none() {
            Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
        }
    });
    stand(app, rooms::Line::Metrics(Line::Metric(id)));
    effects
}

/// Takes the figure of the cell back: a target, a baseline, the last figure noted. On the name, the metric goes; one with
/// figures is asked about first.
fn delete(app: &mut App) -> Vec<Effect> {
    let Some(id) = here(app) else { return Vec::new() };
    match metrics::column(app) {
        Column::Baseline => with(app, &id, Column::Baseline, |metric| metric.baseline = None),
        Column::Day90 => with(app, &id, Column::Day90, |metric| metric.day_90 = None),
        Column::Day180 => with(app, &id, Column::Day180, |metric| metric.day_180 = None),
        Column::Now => with(app, &id, Column::Now, |metric| {
            if let Some(last) = metric.actuals.iter().map(|actual| actual.on).max() {
                metric.actuals.retain(|actual| actual.on != last);
            }
        }),
        Column::Name => {
            let figures = metrics::metric(app, &id).map_or(0, |metric| metric.actuals.len());
            if figures == 0 {
                return remove(app, &id);
            }
            let name = app.describe().map(|describe| describe.metric(&id)).unwrap_or_default();
            let count = crate::words::number(figures);
            let about = app.shell.words.with("metric-figures", &[("name", text(name)), ("count", count)]);
            app.overlays.push(Overlay::Ask(Ask {
                key: "ask-metric-remove",
                about,
                answers: vec![
                    Offered { key: "answer-metric-keep", then: Then::Nothing },
                    Offered { key: "answer-metric-remove", then: Then::Room(rooms::Answer::Metrics(Answer::Remove(id))) },
                ],
                cursor: 0,
            }));
            Vec::new()
        }
    }
}

/// Does what was answered.
pub(super) fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Remove(id) => remove(app, &id),
    }
}

/// Measures this no longer. The cursor goes to what stood after it.
fn remove(app: &mut App, id: &str) -> Vec<Effect> {
    let rows = metrics::lines(app);
    let at = rows.iter().position(|line| *line == Line::Metric(id.to_owned())).unwrap_or(0);
    let effects = change(app, "undo-metric-removed", Address::metric(id), |workspace| {
        Arc::make_mut(&mut workspace.metrics).metrics.retain(|metric| metric.id != id);
    });
    let rows = metrics::lines(app);
    if let Some(line) = rows.get(at).or_else(|| rows.last()) {
        stand(app, rooms::Line::Metrics(line.clone()));
    }
    effects
}
