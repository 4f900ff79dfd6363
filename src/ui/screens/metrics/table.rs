//! The metrics as a table: two lines each, figures to the right, the way since the start as a trend.

use crate::{
    advice::track::{Standing, Track, trend},
    app::{
        App, Pane, Row, Written,
        editor::Editor,
        rooms::{
            self, Line as RoomLine,
            metrics::{self, Column, Line as Here, Text, visible},
        },
    },
    domain::Metric,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::{fit, width as cells},
        write,
    },
    words::{date::DateWords, text},
};

/// Cells of a trend.
const TREND: u16 = 15;

/// The columns in their places: where figures end, and where trend and standing begin.
struct Columns {
    name: u16,
    figures: Vec<(Column, u16)>,
    trend: Option<u16>,
    standing: u16,
}

fn columns(width: u16) -> Columns {
    let figures: Vec<Column> = visible(width).iter().copied().filter(|column| *column != Column::Name).collect();
    // Room for `line asks €1,240K`; where it is scarce the word of the standing is enough.
    let standing = if width >= 60 { 18 } else { 10 };
    let with_trend = width >= 88;
    let figure = if width >= 60 { 11 } else { 8 };
    let right = standing + 3 + if with_trend { TREND + 3 } else { 0 };
    let all = figure * u16::try_from(figures.len()).unwrap_or(0);
    let name = width.saturating_sub(right + all).clamp(8, 44);
    let mut end = name;
    let figures = figures.into_iter().map(|column| {
        end += figure;
        (column, end)
    });
    let figures: Vec<_> = figures.collect();
    let after = name + all + 3;
    let trend = with_trend.then_some(after);
    Columns { name, figures, trend, standing: if with_trend { after + TREND + 3 } else { after } }
}

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let small = height < 12;
    let columns = columns(width);
    heads(app, &columns, width, &mut page);
    let found = &desk.now.metrics.metrics;
    let cursor = metrics::here(app).and_then(|here| found.iter().position(|metric| metric.id == here.id));
    let mut below = Page::default();
    if !small && let Some(metric) = cursor.and_then(|at| found.get(at)) {
        super::below::lines(app, metric, width, &mut below);
        below.lines.truncate((usize::from(height) * 2 / 5).max(2));
    }
    let room = usize::from(height).saturating_sub(page.lines.len() + below.lines.len());
    // Three lines each where they have room, two without the blank between, one in a small window.
    let each = if room >= found.len() * 3 {
        3
    } else if small || room < found.len().min(4) * 2 {
        1
    } else {
        2
    };
    let mut rows = Page::default();
    rows.window(found.len(), cursor, (room / each).max(1), |index| {
        first(app, &found[index], &columns, width, cursor == Some(index))
    });
    for line in rows.lines {
        let metric = match &line.row {
            Some(Row::Room(RoomLine::Metrics(Here::Metric(id)))) => metrics::metric(app, id),
            _ => None,
        };
        page.push(line);
        if let Some(metric) = metric.filter(|_| each > 1) {
            page.push(second(app, metric, &columns, width));
        }
        if each == 3 {
            page.push(Line::blank());
        }
    }
    page.lines.append(&mut below.lines);
    page
}

fn heads(app: &App, columns: &Columns, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let word = |id: &str| words.get(&format!("metric-column-{id}")).into_owned();
    let mut line = Line::new(word("name"), Ink::Muted);
    for (column, end) in &columns.figures {
        let id = match column {
            Column::Baseline => "baseline",
            Column::Now => "now",
            Column::Day90 => "day-90",
            _ => "day-180",
        };
        line = line.right(*end, word(id), Ink::Muted);
    }
    if let Some(at) = columns.trend {
        line = line.at(at, fit(&word("trend"), usize::from(TREND), G.cut), Ink::Muted);
    }
    let room = usize::from(width.saturating_sub(columns.standing));
    page.push(line.at(columns.standing, fit(&word("standing"), room, G.cut), Ink::Muted));
    page.push(Line::blank());
}

fn figure(metric: &Metric, track: &Track, column: Column) -> Option<u64> {
    match column {
        Column::Baseline => metric.baseline,
        Column::Now => track.now.map(|now| now.value),
        Column::Day90 => metric.day_90,
        Column::Day180 => metric.day_180,
        Column::Name => None,
    }
}

/// The editor of a cell that is written in where it stands.
fn written<'a>(app: &'a App, id: &str, column: Column) -> Option<&'a Editor> {
    let writing = app.writing.as_ref()?;
    match &writing.about {
        Written::Room(rooms::Text::Metrics(Text::Cell(metric, cell)))
            if metric == id && *cell == column && column != Column::Now =>
        {
            Some(&writing.editor)
        }
        _ => None,
    }
}

/// The glyph of a standing.
fn glyph(standing: Standing) -> (&'static str, Role) {
    match standing {
        Standing::NoTarget | Standing::NoFigure | Standing::TooEarly(_) => (G.open, Role::Muted),
        Standing::Ahead | Standing::OnTrack => (G.done, Role::Good),
        Standing::Behind => (G.finding, Role::Warn),
    }
}

fn first(app: &App, metric: &Metric, columns: &Columns, width: u16, here: bool) -> Line {
    let Some(describe) = app.describe() else { return Line::blank() };
    let words = &app.shell.words;
    let track = metrics::tracked(app, metric);
    let mut line = Line::blank().row(Row::Room(RoomLine::Metrics(Here::Metric(metric.id.clone()))));
    if let Some(editor) = written(app, &metric.id, Column::Name) {
        line = edit(line, editor, 0, columns.name.saturating_sub(2));
    } else {
        let short = words.find(&format!("measure-{}.short", metric.id)).filter(|_| metric.name.is_empty() && columns.name < 34);
        let name = short.map_or_else(|| describe.metric(&metric.id), Into::into);
        line = line.at(0, fit(&name, usize::from(columns.name.saturating_sub(1)), G.cut), Ink::Text);
    }
    let at = here.then(|| metrics::column(app)).filter(|_| app.focus == Pane::Work);
    for (column, end) in &columns.figures {
        if let Some(editor) = written(app, &metric.id, *column) {
            let room = u16::try_from(cells(editor.text()) + 1).unwrap_or(8).clamp(1, 12);
            line = edit(line, editor, end.saturating_sub(room), room);
            continue;
        }
        let value = figure(metric, &track, *column);
        let shown = value.map_or_else(|| G.dash.to_owned(), |value| describe.metric_figure(&metric.id, value));
        if at == Some(*column) {
            // The cell of a table stands in brackets, so that it is seen without any colour.
            let begin = end.saturating_sub(u16::try_from(cells(&shown)).unwrap_or(0) + 2);
            line = line.at(begin, G.cell_left, Ink::Glyph(Role::Focus)).at(end + 1, G.cell_right, Ink::Glyph(Role::Focus));
        }
        line = line.right(*end, shown, Ink::Text);
    }
    if let (Some(column), Some(start)) = (columns.trend, track.start) {
        line = draw_trend(app, line, metric, start, column);
    } else if let Some(column) = columns.trend {
        line = line.at(column, G.bar_rest.repeat(usize::from(TREND)), Ink::Glyph(Role::Rule));
    }
    let (sign, role) = glyph(track.standing);
    let room = usize::from(width.saturating_sub(columns.standing + 2));
    let word = words.get(&format!("metric-standing-{}", track.standing.id()));
    let ink = if track.standing == Standing::Behind { Ink::Word(Role::Warn) } else { Ink::Text };
    line.at(columns.standing, sign, Ink::Glyph(role)).at(columns.standing + 2, fit(&word, room, G.cut), ink)
}

/// A line with an editor in the place of a cell.
fn edit(mut line: Line, editor: &Editor, at: u16, room: u16) -> Line {
    if let Some(mut drawn) = write::lines(editor, at, room.max(1), 1).into_iter().next() {
        line.pieces.append(&mut drawn.pieces);
        line.writing = drawn.writing;
    }
    line
}

/// The figures since the start, each as high as its share of the way to the target; what is still to come is a line.
fn draw_trend(app: &App, line: Line, metric: &Metric, start: jiff::civil::Date, at: u16) -> Line {
    let parts = trend(metric, start, app.shell.now.date(), TREND);
    // The first ninety days are held against their own target, what comes after against the second.
    let later = metrics::tracked(app, metric).day.is_some_and(|day| day > 90);
    let target = if later { metric.day_180.or(metric.day_90) } else { metric.day_90.or(metric.day_180) }.unwrap_or(0);
    let top = parts.iter().flatten().copied().max().unwrap_or(0).max(target).max(metric.baseline.unwrap_or(0)).max(1);
    let mut line = line;
    for (part, column) in parts.iter().zip(at..) {
        line = match part {
            Some(value) => line.at(column, G.trend_of(*value as f64 / top as f64), Ink::Glyph(Role::Accent)),
            None => line.at(column, G.bar_rest, Ink::Glyph(Role::Rule)),
        };
    }
    line
}

/// What it measures, and what is asked of it today.
fn second(app: &App, metric: &Metric, columns: &Columns, width: u16) -> Line {
    let Some(describe) = app.describe() else { return Line::blank() };
    let words = &app.shell.words;
    let track = metrics::tracked(app, metric);
    let room = usize::from(columns.standing.saturating_sub(2));
    let definition = fit(&describe.metric_definition(metric), room, G.cut).into_owned();
    let mut line = Line::new(definition, Ink::Muted).follow();
    let asked = match track.standing {
        Standing::TooEarly(from) => {
            let day = DateWords::ENGLISH.plain_day(from, app.shell.now.date());
            Some(words.with("metric-from", &[("day", text(day))]))
        }
        Standing::NoTarget | Standing::NoFigure => None,
        _ => asks(app, metric, &track),
    };
    if let Some(asked) = asked {
        let at = columns.standing;
        line = line.at(at, fit(&asked, usize::from(width.saturating_sub(at)), G.cut), Ink::Muted);
    }
    line
}

/// What is asked today: by the line, or by the ramp where it is the ramp that the metric keeps to.
fn asks(app: &App, metric: &Metric, track: &Track) -> Option<String> {
    let figure = |asked| text(asked_figure(app, &metric.id, asked));
    let words = &app.shell.words;
    match track.ramp {
        Some(ramp) if track.by_ramp => Some(words.with("metric-ramp-asks", &[("ramp", figure(ramp))])),
        _ => track.line.map(|line| words.with("metric-line-asks", &[("line", figure(line))])),
    }
}

/// What is asked today in the unit of a metric.
pub(super) fn asked_figure(app: &App, id: &str, asked: f64) -> String {
    let Some(describe) = app.describe() else { return String::new() };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between two figures that are none below nought"
    )]
    describe.metric_figure(id, asked.round() as u64)
}
