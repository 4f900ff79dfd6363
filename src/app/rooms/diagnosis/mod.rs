//! The room of the diagnosis: rounds, what each instrument shows, gaps and the modules that close them.
//!
//! Three pages that `v` goes through (the shape, a matrix each, the gaps), and two that one goes into: scoring on one's own
//! sheet, and the views of all once they are laid open. Whoever scores sees no score but their own.

mod pointing;

pub use pointing::{item, items, pick_title, reveal, show, target};

use crate::{
    advice::diagnosis::{Diagnosis, Shown, views},
    app::{App, Pane, Row, rooms},
    domain::{
        Score, Sheet,
        assessments::{Level, Round},
    },
    method::rows::{InstrumentKind, InstrumentRow},
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// There is no round yet; this begins one.
    Begin,
    /// An instrument, by id.
    Instrument(String),
    /// A dimension, or a row of a matrix, by id.
    Standing(String),
    /// An item being scored, by id.
    Item(String),
    /// The end of a sheet.
    Seal,
    /// An item with everybody's view, by id.
    View(String),
    /// A gap, by dimension id.
    Gap(String),
    /// A module, by id.
    Module(String),
    /// A signal that is proposed for raising, by id.
    Raise(String),
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Instruments, the cycle, the radar.
    #[default]
    Shape,
    /// A matrix, by instrument id.
    Matrix(String),
    /// Gaps in order, with their modules.
    Gaps,
    /// Scoring, by instrument id.
    Score(String),
    /// Everybody's views, by instrument id.
    Views(String),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// What one can point at, for an item on the sheet of the one who scores.
    Evidence(String),
    /// Why a round agrees on another score than most say: item and score.
    Reason(String, Score),
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Who is asked in the newest round.
    Raters,
    /// Who scores now.
    Scorer,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Open a round that asks everything, or only the most telling.
    Open { quick: bool },
    /// The person named has the keys now, by person id.
    Scores(String),
    /// Done with the sheet although some are not answered.
    Seal,
    /// Lay the views open although somebody has not scored.
    Reveal(String),
    /// Put a module on the board although others should be there before it.
    Install(String),
}

/// What the room remembers while it is not shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
    /// Who scores, where it is somebody else than the person who works here: a person id.
    pub scorer: Option<String>,
}

/// The answers to a signal in the order of their columns.
pub const SIGNAL: [Score; 4] = [Score::Yes, Score::Partly, Score::No, Score::Unknown];

/// The answers of an instrument, in the order of the columns.
pub fn answers(kind: InstrumentKind) -> Vec<Score> {
    match kind {
        InstrumentKind::Signals => SIGNAL.to_vec(),
        InstrumentKind::Levels => Level::all().map(Score::Level).chain([Score::Unknown]).collect(),
    }
}

/// The newest round.
pub fn round(app: &App) -> Option<&Round> {
    app.desk.as_ref()?.now.assessments.newest().map(|round| &**round)
}

/// What follows from the assessments.
pub fn diagnosis(app: &App) -> Option<&Diagnosis> {
    app.desk.as_ref().map(|desk| &desk.advice.diagnosis)
}

/// What an instrument shows.
pub fn shown<'a>(app: &'a App, instrument: &str) -> Option<&'a Shown> {
    diagnosis(app)?.of(instrument)
}

/// The instrument of the view, where it is about one.
pub fn instrument(app: &App) -> Option<&InstrumentRow> {
    match view(app) {
        View::Score(id) | View::Views(id) | View::Matrix(id) => app.shell.method.instrument(&id),
        View::Shape | View::Gaps => None,
    }
}

/// Who scores now: the only one who is asked, else whoever said so. Nobody is taken for somebody else.
pub fn scorer(app: &App) -> Option<String> {
    let desk = app.desk.as_ref()?;
    let round = round(app)?;
    // Whoever said so may not be asked yet; the first answer makes them one who is.
    let chosen = app.rooms.diagnosis.scorer.clone().filter(|chosen| desk.now.people.get(chosen).is_some());
    chosen.or_else(|| desk.now.assessments.alone(&round.id))
}

/// The sheet of the one who scores now.
pub fn sheet(app: &App) -> Option<&Sheet> {
    let desk = app.desk.as_ref()?;
    desk.now.assessments.sheet(&round(app)?.id, &scorer(app)?).map(|sheet| &**sheet)
}

/// The items that are asked, in order.
pub fn asked<'a>(app: &'a App, instrument: &InstrumentRow) -> Vec<&'a str> {
    let quick = round(app).is_some_and(|round| round.quick);
    views::items(&app.shell.method, instrument, quick)
}

/// Who is done with an instrument in the newest round, and who is asked.
pub fn sealed(app: &App, instrument: &str) -> (usize, usize) {
    let Some((desk, round)) = app.desk.as_ref().zip(round(app)) else { return (0, 0) };
    let raters = desk.now.assessments.raters(&round.id);
    let done = |rater: &&String| desk.now.assessments.sheet(&round.id, rater).is_some_and(|sheet| sheet.is_sealed(instrument));
    (raters.iter().filter(done).count(), raters.len())
}

/// Whether what others said may be seen: the views are laid open, or nobody else is asked.
pub fn is_open(app: &App, instrument: &str) -> bool {
    round(app).is_some_and(|round| round.is_revealed(instrument)) || is_alone(app)
}

/// Whether one person alone is asked in the newest round.
pub fn is_alone(app: &App) -> bool {
    let alone = app.desk.as_ref().zip(round(app)).and_then(|(desk, round)| desk.now.assessments.alone(&round.id));
    alone.is_some()
}

/// What is shown: what was gone into, as long as it may be seen. Views only while they lie open, a sheet only for a known
/// scorer and while it is not done.
pub fn view(app: &App) -> View {
    let chosen = app.rooms.diagnosis.view.clone();
    match &chosen {
        View::Views(id) if !is_open(app, id) || is_alone(app) => View::Shape,
        View::Score(_) if scorer(app).is_none() => View::Shape,
        View::Score(id) if !is_alone(app) && sheet(app).is_some_and(|sheet| sheet.is_sealed(id)) => View::Shape,
        _ if round(app).is_none() => View::Shape,
        _ => chosen,
    }
}

/// Forgets who scores, and whose sheet is open, where several are asked: whoever comes next says who they are.
pub fn close_sheet(app: &mut App) {
    if !is_alone(app) && matches!(app.rooms.diagnosis.view, View::Score(_)) {
        app.rooms.diagnosis.view = View::Shape;
        app.rooms.diagnosis.scorer = None;
    }
}

/// Of the items on the sheet of the one who scores, how many are answered, of how many. A don’t know is an answer.
pub fn answered(app: &App, instrument: &InstrumentRow) -> (usize, usize) {
    let items = asked(app, instrument);
    let done = items.iter().filter(|item| sheet(app).is_some_and(|sheet| sheet.score(item).is_some())).count();
    (done, items.len())
}

/// The item under the cursor, on a sheet or among the views.
pub fn item_here(app: &App) -> Option<String> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Diagnosis(Line::Item(id) | Line::View(id))) => Some(id),
        _ => None,
    }
}

/// The views that `v` goes through.
pub fn pages(app: &App) -> Vec<View> {
    if round(app).is_none() {
        return vec![View::Shape];
    }
    let matrices = app.shell.method.instruments().iter().filter(|row| row.kind == InstrumentKind::Levels);
    let matrices = matrices.map(|row| View::Matrix(row.id.clone()));
    std::iter::once(View::Shape).chain([View::Gaps]).chain(matrices).collect()
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let method = &app.shell.method;
    let Some(diagnosis) = diagnosis(app).filter(|_| round(app).is_some()) else { return vec![Line::Begin] };
    match &view(app) {
        View::Shape => {
            let instruments = method.instruments().iter().map(|row| Line::Instrument(row.id.clone()));
            let dimensions = method.dimensions().iter().map(|row| Line::Standing(row.id.clone()));
            instruments.chain(dimensions).collect()
        }
        View::Matrix(id) => {
            let rows = method.levels().iter().filter(|row| row.instrument == *id);
            rows.map(|row| Line::Standing(row.id.clone())).collect()
        }
        View::Gaps => {
            let mut lines: Vec<Line> = diagnosis.raises.iter().map(|raise| Line::Raise(raise.signal.clone())).collect();
            for gap in &diagnosis.gaps {
                lines.push(Line::Gap(gap.dimension.clone()));
                let modules = diagnosis.modules.iter().filter(|module| module.dimension == gap.dimension);
                lines.extend(modules.map(|module| Line::Module(module.id.clone())));
            }
            if lines.is_empty() {
                method.instruments().iter().map(|row| Line::Instrument(row.id.clone())).collect()
            } else {
                lines
            }
        }
        View::Score(id) => {
            let items = method.instrument(id).map(|row| asked(app, row)).unwrap_or_default();
            items.into_iter().map(|item| Line::Item(item.to_owned())).chain([Line::Seal]).collect()
        }
        View::Views(id) => {
            let Some(((desk, round), row)) = app.desk.as_ref().zip(round(app)).zip(method.instrument(id)) else {
                return Vec::new();
            };
            let items = views::by_disagreement(method, &desk.now.assessments, round, row);
            items.into_iter().map(|(item, _)| Line::View(item.to_owned())).collect()
        }
    }
}

/// How many columns the cursor can move over on a row; 1 where it cannot.
pub fn columns(app: &App) -> usize {
    match (view(app), app.cursor(Pane::Work)) {
        (View::Score(_) | View::Views(_), Some(Row::Room(rooms::Line::Diagnosis(Line::Item(_) | Line::View(_))))) => {
            instrument(app).map_or(1, |row| answers(row.kind).len())
        }
        (View::Matrix(_), _) => usize::from(crate::domain::assessments::LEVELS),
        _ => 1,
    }
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match text {
        Text::Evidence(_) => Some("write-evidence"),
        Text::Reason(..) => Some("write-departs"),
    }
}

/// Whether a text has several lines.
pub fn is_note(_text: &Text) -> bool {
    false
}

/// What the room shows of itself, beside its name in the header.
pub fn view_name(app: &App) -> Option<String> {
    let words = &app.shell.words;
    match &view(app) {
        _ if round(app).is_none() => None,
        View::Shape => None,
        View::Gaps => Some(words.get("diagnosis-view-gaps").into_owned()),
        View::Matrix(id) | View::Score(id) | View::Views(id) => Some(words.get(&format!("instrument-{id}")).into_owned()),
    }
}

/// What stands on the right of the footer: how far the sheet is, how much is agreed, how much is known.
pub fn progress(app: &App) -> Option<String> {
    let words = &app.shell.words;
    match &view(app) {
        View::Score(_) => {
            let (done, all) = answered(app, instrument(app)?);
            Some(words.with("diagnosis-answered", &[("done", crate::words::number(done)), ("all", crate::words::number(all))]))
        }
        View::Views(id) => {
            let row = app.shell.method.instrument(id)?;
            let round = round(app)?;
            let items = asked(app, row);
            let agreed = items.iter().filter(|item| round.agreed(item).is_some()).count();
            Some(words.with(
                "diagnosis-agreed",
                &[("done", crate::words::number(agreed)), ("all", crate::words::number(items.len()))],
            ))
        }
        _ => {
            let shown = diagnosis(app)?.dimensions(&app.shell.method)?;
            let args = [("known", crate::words::number(shown.known)), ("asked", crate::words::number(shown.asked))];
            (shown.known > 0).then(|| words.with("diagnosis-known", &args))
        }
    }
}
