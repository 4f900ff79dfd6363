//! The room of the metrics: what is measured, from where to where, and what can be pointed at.

use jiff::civil::Date;

use super::Reason;
use crate::{
    advice::track::{self, Standing, Track},
    app::{
        App, Overlay,
        overlay::{Goes, Item},
        rooms,
        target::{Target, Why},
    },
    domain::{Address, Metric, Step, metrics::UNITS},
    words::{number, text},
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Nothing is measured yet; this begins with the five.
    Begin,
    /// A metric, by id.
    Metric(String),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The name of a metric of one's own.
    New,
    /// The name of somebody new, who comes to own a metric.
    NewOwner(String),
    /// A cell of a metric, where it stands.
    Cell(String, Column),
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A metric of the catalogue, or one of one's own.
    New,
    /// Who owns a metric.
    Owner(String),
    /// What a metric of one's own counts.
    Unit(String),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Measure this no longer.
    Remove(String),
}

/// What the room remembers: nothing.
#[derive(Clone, Debug, Default)]
pub struct State {}

/// A column that the cursor can stand in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    Name,
    Baseline,
    Now,
    Day90,
    Day180,
}

impl Column {
    /// All columns, from the left.
    pub const ALL: [Self; 5] = [Self::Name, Self::Baseline, Self::Now, Self::Day90, Self::Day180];

    /// Its name in the file, and in addresses.
    pub fn file(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Baseline => "baseline",
            Self::Now => "actuals",
            Self::Day90 => "day_90",
            Self::Day180 => "day_180",
        }
    }

    /// Its place among all.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).unwrap_or(0)
    }
}

/// The columns at a width of the table; the least important give way.
pub fn visible(width: u16) -> &'static [Column] {
    match width {
        88.. => &Column::ALL,
        60.. => &[Column::Name, Column::Now, Column::Day90, Column::Day180],
        _ => &[Column::Name, Column::Now],
    }
}

/// The column that the cursor is in.
pub fn column(app: &App) -> Column {
    let columns = visible(super::partners::width(app));
    let wanted = Column::ALL.get(app.column).copied().unwrap_or_default();
    if columns.contains(&wanted) { wanted } else { Column::Name }
}

/// A metric, by id.
pub fn metric<'a>(app: &'a App, id: &str) -> Option<&'a Metric> {
    app.desk.as_ref()?.now.metrics.get(id)
}

/// The metric under the cursor.
pub fn here(app: &App) -> Option<&Metric> {
    match app.cursor(crate::app::Pane::Work)? {
        crate::app::Row::Room(rooms::Line::Metrics(Line::Metric(id))) => metric(app, &id),
        _ => None,
    }
}

/// How a metric does today.
pub fn tracked(app: &App, metric: &Metric) -> Track {
    let start = app.desk.as_ref().and_then(|desk| desk.now.board.start);
    track::track(metric, app.shell.method.measure(&metric.id), start, today(app))
}

fn today(app: &App) -> Date {
    app.shell.now.date()
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let metrics = &desk.now.metrics.metrics;
    if metrics.is_empty() {
        return vec![Line::Begin];
    }
    metrics.iter().map(|metric| Line::Metric(metric.id.clone())).collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let Line::Metric(id) = line else { return Some(Target::default()) };
    let (metric, describe) = (metric(app, id)?, app.describe()?);
    let column = column(app);
    let whole = Address::metric(id);
    let (address, text) = match column {
        Column::Name => (whole, describe.metric(id)),
        column => (whole.field(column.file()), describe.metric_value(metric, column.file())),
    };
    let term = app.shell.method.term(id).map(|row| row.id.clone());
    Some(Target { address: Some(address), why: Some(Why::Room(Reason::Measure(id.clone()))), text, term })
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let id = match address.steps.first() {
        Some(Step::Item { kind, id }) if kind == "metric" => id.clone(),
        _ => return None,
    };
    metric(app, &id)?;
    let column = match address.steps.get(1) {
        Some(Step::Field(name)) => Column::ALL.into_iter().find(|column| column.file() == name),
        _ => None,
    };
    app.column = column.unwrap_or_default().place();
    Some(Line::Metric(id))
}

/// The cursor moves over the columns that are there by its own rule; this many there can be.
pub fn columns(_app: &App) -> usize {
    Column::ALL.len()
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let words = &app.shell.words;
    let item = |group: String, id: &str, label: String, detail: String, refused: bool| Item {
        group,
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Metrics(pick.clone()), id.to_owned()),
        refused,
    };
    match pick {
        Pick::New => {
            let mut items = Vec::new();
            let query = match app.overlays.last() {
                Some(Overlay::Picker(picker)) => picker.query.text().trim().to_owned(),
                _ => String::new(),
            };
            for row in &app.shell.method.measures {
                let there = desk.now.metrics.get(&row.id).is_some();
                let kind = words.get(if row.leading { "metric-leading" } else { "metric-lagging" });
                let unit = words.get(&format!("metric-unit-{}", row.unit));
                let mut detail = format!("{unit} · {kind}");
                if row.vanity {
                    detail = format!("{detail} · {}", words.get("metric-vanity"));
                }
                if there {
                    detail = words.get("metric-there").into_owned();
                }
                let group = words.get(&format!("metric-family-{}", row.family)).into_owned();
                let name = words.get(&format!("measure-{}", row.id)).into_owned();
                items.push(item(group, &row.id, name, detail, there));
            }
            let own = if query.is_empty() {
                words.get("metric-own").into_owned()
            } else {
                words.with("metric-own-named", &[("name", text(query.clone()))])
            };
            items.push(item(words.get("metric-family-own").into_owned(), &format!("+{query}"), own, String::new(), false));
            items
        }
        Pick::Unit(id) => {
            let now = describe.metric_unit(id);
            let unit = |unit: &str| {
                let detail = if unit == now { words.get("label-now").into_owned() } else { String::new() };
                item(String::new(), unit, words.get(&format!("metric-unit-{unit}")).into_owned(), detail, false)
            };
            UNITS.into_iter().map(unit).collect()
        }
        Pick::Owner(id) => {
            let now = desk.now.metrics.get(id).map(|metric| metric.owner.as_str());
            rooms::owners::items(app, &rooms::Pick::Metrics(pick.clone()), now)
        }
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::New => "pick-metric",
        Pick::Owner(_) => "pick-metric-owner",
        Pick::Unit(_) => "pick-metric-unit",
    }
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match text {
        Text::New => Some("write-metric-new"),
        Text::NewOwner(_) => Some("write-partner-owner"),
        Text::Cell(_, Column::Now) => Some("write-metric-figure"),
        Text::Cell(..) => None,
    }
}

/// Whether a text has several lines.
pub fn is_note(_text: &Text) -> bool {
    false
}

/// How many are on track, of those that can be judged.
pub fn standing(app: &App) -> (usize, usize) {
    let metrics = app.desk.iter().flat_map(|desk| &desk.now.metrics.metrics);
    let judged: Vec<Standing> =
        metrics.map(|metric| tracked(app, metric).standing).filter(|standing| standing.is_judged()).collect();
    (judged.iter().filter(|standing| **standing != Standing::Behind).count(), judged.len())
}

/// What stands on the right of the footer: how many are on track, of those that can be judged.
pub fn progress(app: &App) -> Option<String> {
    let (good, judged) = standing(app);
    (judged > 0).then(|| app.shell.words.with("metrics-on-track", &[("done", number(good)), ("all", number(judged))]))
}
