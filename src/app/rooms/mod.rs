//! The rooms beyond the walk: diagnosis, tiers, policy, operations, partners, plays, board, metrics, decisions, review, one
//! page.
//!
//! Each is a file here that says what it shows, one in `update/rooms` that says what keys do in it, and one in
//! `ui/screens` that draws it. The rest of the desk asks by room and knows nothing of what is inside.

pub mod board;
mod counted;
pub mod decisions;
pub mod diagnosis;
pub mod metrics;
pub mod operations;
pub mod owners;
pub mod page;
pub mod partners;
pub mod plays;
pub mod policy;
pub mod review;
mod shown;
mod summary;
pub mod tiers;

pub use shown::{header, layout, progress, title, view};
pub use summary::summary;

use std::sync::Arc;

pub use counted::{several, written_for};
pub use policy::rate_address;

use super::{App, Pane, Row, Screen, keymap::Scope, overlay::Item, target::Target};
use crate::{
    domain::{Address, Decisions, Document, Operations, Workspace},
    method::Method,
};

/// A room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Room {
    Tiers,
    Policy,
    Partners,
    Metrics,
    Diagnosis,
    Operations,
    Plays,
    Page,
    Decisions,
    Board,
    Review,
}

/// A row of a room.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    Tiers(tiers::Line),
    Policy(policy::Line),
    Partners(partners::Line),
    Metrics(metrics::Line),
    Diagnosis(diagnosis::Line),
    Operations(operations::Line),
    Plays(plays::Line),
    Page(page::Line),
    Decisions(decisions::Line),
    Board(board::Line),
    Review(review::Line),
}

/// What a text of a room is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    Tiers(tiers::Text),
    Policy(policy::Text),
    Partners(partners::Text),
    Metrics(metrics::Text),
    Diagnosis(diagnosis::Text),
    Operations(operations::Text),
    Plays(plays::Text),
    Page(page::Text),
    Decisions(decisions::Text),
    Board(board::Text),
    Review(review::Text),
}

/// What something is picked for from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    Tiers(tiers::Pick),
    Policy(policy::Pick),
    Partners(partners::Pick),
    Metrics(metrics::Pick),
    Diagnosis(diagnosis::Pick),
    Operations(operations::Pick),
    Plays(plays::Pick),
    Page(page::Pick),
    Decisions(decisions::Pick),
    Board(board::Pick),
    Review(review::Pick),
}

/// What follows from an answer to a question of a room.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Tiers(tiers::Answer),
    Partners(partners::Answer),
    Metrics(metrics::Answer),
    Diagnosis(diagnosis::Answer),
    Operations(operations::Answer),
    Plays(plays::Answer),
    Page(page::Answer),
    Decisions(decisions::Answer),
    Board(board::Answer),
}

/// What can be explained in a room.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// How many rungs the ladder of a track bears.
    Rungs(String),
    /// What a requirement counts.
    Need(String),
    /// What a benefit is.
    Gift(String),
    /// What a specialisation is.
    Speciality(String),
    /// What a rung earns, or one partner type on it.
    Rate { track: String, tier: String, kind: String },
    /// A field of the policy.
    Policy(String),
    /// What a metric measures, and how it does.
    Measure(String),
    /// What an instrument shows.
    Instrument(String),
    /// Where a dimension or a row of a matrix stands, and how its gap is reckoned.
    Standing(String),
    /// An item of a sheet.
    Item(String),
    /// A module.
    Module(String),
    /// A tree, a question of it, or a decision.
    Decision(decisions::Reason),
    /// A role, a document, a piece of enablement and so on.
    Operations(crate::domain::operations::Kind, String),
    /// Budget and EU tier of the tools.
    ToolPlan,
    /// A box of the programme on one page.
    Block(crate::advice::page::Name),
    /// A part of the vision.
    Vision(crate::domain::vision::Part),
    /// A play, by id.
    Play(String),
    /// What a play needs, by play and need.
    PlayNeed(String, String),
    /// A step of a play, by play and task.
    PlayStep(String, String),
    /// A rule of the review.
    Rule(String),
}

/// What each room remembers while it is not shown: view, sorting, marks.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub tiers: tiers::State,
    pub policy: policy::State,
    pub partners: partners::State,
    pub metrics: metrics::State,
    pub diagnosis: diagnosis::State,
    pub operations: operations::State,
    pub plays: plays::State,
    pub page: page::State,
    pub decisions: decisions::State,
    pub board: board::State,
    pub review: review::State,
}

/// How a room uses the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Journey, work, what stands beside it.
    Columns,
    /// The whole width.
    Whole,
    /// The whole width but for what stands beside it.
    WithSide,
}

impl Room {
    /// All rooms, in the order of the journey.
    pub const ALL: [Self; 11] = [
        Self::Diagnosis,
        Self::Page,
        Self::Tiers,
        Self::Policy,
        Self::Operations,
        Self::Partners,
        Self::Plays,
        Self::Board,
        Self::Metrics,
        Self::Decisions,
        Self::Review,
    ];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tiers => "tiers",
            Self::Policy => "policy",
            Self::Partners => "partners",
            Self::Metrics => "metrics",
            Self::Diagnosis => "diagnosis",
            Self::Operations => "operations",
            Self::Plays => "plays",
            Self::Page => "page",
            Self::Decisions => "decisions",
            Self::Board => "board",
            Self::Review => "review",
        }
    }

    /// The room of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.id() == id)
    }

    /// Where its keys stand.
    pub fn scope(self) -> Scope {
        match self {
            Self::Tiers => Scope::Tiers,
            Self::Policy => Scope::Policy,
            Self::Partners => Scope::Partners,
            Self::Metrics => Scope::Metrics,
            Self::Diagnosis => Scope::Diagnosis,
            Self::Operations => Scope::Operations,
            Self::Plays => Scope::Plays,
            Self::Page => Scope::Page,
            Self::Decisions => Scope::Decisions,
            Self::Board => Scope::Board,
            Self::Review => Scope::Review,
        }
    }

    /// The document that it shows.
    pub fn document(self) -> Document {
        match self {
            Self::Tiers => Document::Tiers,
            Self::Policy => Document::Policy,
            Self::Partners => Document::Partners,
            Self::Metrics => Document::Metrics,
            Self::Diagnosis => Document::Assessments,
            Self::Operations => Document::Operations,
            Self::Decisions => Document::Decisions,
            Self::Review => Document::Review,
            // What they change stands in documents that are shown elsewhere.
            Self::Page => Document::Strategy,
            Self::Plays | Self::Board => Document::Board,
        }
    }

    /// Whether there is something in it; the steps of the plays are those of a method.
    pub fn is_begun(self, workspace: &Workspace, method: &Method) -> bool {
        match self {
            Self::Tiers => !workspace.tiers.tracks.is_empty(),
            Self::Policy => !workspace.policy.terms.is_empty(),
            Self::Partners => !workspace.partners.is_empty(),
            Self::Metrics => !workspace.metrics.metrics.is_empty(),
            Self::Diagnosis => !workspace.assessments.is_empty(),
            Self::Operations => *workspace.operations != Operations::default(),
            Self::Decisions => *workspace.decisions != Decisions::default(),
            Self::Page => !workspace.strategy.vision.is_empty(),
            Self::Plays => workspace.board.open().any(|card| crate::advice::plays::is_step(&card.task, method)),
            Self::Board => workspace.board.exists(),
            // It is about the others, and is as far as they are.
            Self::Review => false,
        }
    }

    /// The room that shows a document.
    pub fn of_document(document: Document) -> Option<Self> {
        let own = |room: &Self| !matches!(room, Self::Page | Self::Plays | Self::Review);
        Self::ALL.into_iter().filter(own).find(|room| room.document() == document)
    }
}

/// The rows of a room.
pub fn rows(app: &App, room: Room) -> Vec<Row> {
    match room {
        Room::Tiers => wrap(tiers::lines(app), Line::Tiers),
        Room::Policy => wrap(policy::lines(app), Line::Policy),
        Room::Partners => wrap(partners::lines(app), Line::Partners),
        Room::Metrics => wrap(metrics::lines(app), Line::Metrics),
        Room::Diagnosis => wrap(diagnosis::lines(app), Line::Diagnosis),
        Room::Operations => wrap(operations::lines(app), Line::Operations),
        Room::Plays => wrap(plays::lines(app), Line::Plays),
        Room::Page => wrap(page::lines(app), Line::Page),
        Room::Decisions => wrap(decisions::lines(app), Line::Decisions),
        Room::Board => wrap(board::lines(app), Line::Board),
        Room::Review => wrap(review::lines(app), Line::Review),
    }
}

/// The rows of a long list, made once for as long as nothing changes in it.
pub fn kept_rows(app: &App) -> Option<Arc<Vec<Row>>> {
    match app.screen {
        Screen::Room(Room::Board) => board::kept_rows(app),
        _ => None,
    }
}

/// Whether a row is one of a long list that is shown. `false` is no answer: the rows themselves have it.
pub fn shows(app: &App, pane: Pane, row: &Row) -> bool {
    match (app.screen, pane, row) {
        (Screen::Room(Room::Board), Pane::Work, Row::Room(Line::Board(board::Line::Card(id)))) => board::shows(app, id),
        _ => false,
    }
}

fn wrap<T>(lines: Vec<T>, line: impl Fn(T) -> Line) -> Vec<Row> {
    lines.into_iter().map(|inner| Row::Room(line(inner))).collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    match line {
        Line::Tiers(line) => tiers::target(app, line),
        Line::Policy(line) => policy::target(app, line),
        Line::Partners(line) => partners::target(app, line),
        Line::Metrics(line) => metrics::target(app, line),
        Line::Diagnosis(line) => diagnosis::target(app, line),
        Line::Operations(line) => operations::target(app, line),
        Line::Plays(line) => plays::target(app, line),
        Line::Page(line) => page::target(app, line),
        Line::Decisions(line) => decisions::target(app, line),
        Line::Board(line) => board::target(app, line),
        Line::Review(line) => review::target(app, line),
    }
}

/// Makes the room show what an address is about, and says on which row it stands.
pub fn reveal(app: &mut App, room: Room, address: &Address) -> Option<Row> {
    Some(Row::Room(match room {
        Room::Tiers => Line::Tiers(tiers::reveal(app, address)?),
        Room::Policy => Line::Policy(policy::reveal(app, address)?),
        Room::Partners => Line::Partners(partners::reveal(app, address)?),
        Room::Metrics => Line::Metrics(metrics::reveal(app, address)?),
        Room::Diagnosis => Line::Diagnosis(diagnosis::reveal(app, address)?),
        Room::Operations => Line::Operations(operations::reveal(app, address)?),
        Room::Plays => Line::Plays(plays::reveal(app, address)?),
        Room::Page => Line::Page(page::reveal(app, address)?),
        Room::Decisions => Line::Decisions(decisions::reveal(app, address)?),
        Room::Board => Line::Board(board::reveal(app, address)?),
        Room::Review => Line::Review(review::reveal(app, address)?),
    }))
}

/// How many columns the cursor can move over on a row; 1 where it cannot.
pub fn columns(app: &App, room: Room) -> usize {
    match room {
        Room::Tiers => tiers::columns(app),
        Room::Policy => policy::columns(app),
        Room::Partners => partners::columns(app),
        Room::Metrics => metrics::columns(app),
        Room::Diagnosis => diagnosis::columns(app),
        Room::Operations => operations::columns(app),
        Room::Plays => plays::columns(app),
        Room::Page => page::columns(app),
        Room::Decisions => decisions::columns(app),
        Room::Board => board::columns(app),
        Room::Review => review::columns(app),
    }
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    match pick {
        Pick::Tiers(pick) => tiers::items(app, pick),
        Pick::Policy(pick) => policy::items(app, pick),
        Pick::Partners(pick) => partners::items(app, pick),
        Pick::Metrics(pick) => metrics::items(app, pick),
        Pick::Diagnosis(pick) => diagnosis::items(app, pick),
        Pick::Operations(pick) => operations::items(app, pick),
        Pick::Plays(pick) => plays::items(app, pick),
        Pick::Page(pick) => page::items(app, pick),
        Pick::Decisions(pick) => decisions::items(app, pick),
        Pick::Board(pick) => board::items(app, pick),
        Pick::Review(pick) => review::items(app, pick),
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Tiers(pick) => tiers::pick_title(pick),
        Pick::Policy(pick) => policy::pick_title(pick),
        Pick::Partners(pick) => partners::pick_title(pick),
        Pick::Metrics(pick) => metrics::pick_title(pick),
        Pick::Diagnosis(pick) => diagnosis::pick_title(pick),
        Pick::Operations(pick) => operations::pick_title(pick),
        Pick::Plays(pick) => plays::pick_title(pick),
        Pick::Page(pick) => page::pick_title(pick),
        Pick::Decisions(pick) => decisions::pick_title(pick),
        Pick::Board(pick) => board::pick_title(pick),
        Pick::Review(pick) => review::pick_title(pick),
    }
}

/// The key of the words over a text that is written over the screen; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match text {
        Text::Tiers(text) => tiers::text_title(text),
        Text::Policy(text) => policy::text_title(text),
        Text::Partners(text) => partners::text_title(text),
        Text::Metrics(text) => metrics::text_title(text),
        Text::Diagnosis(text) => diagnosis::text_title(text),
        Text::Operations(text) => operations::text_title(text),
        Text::Plays(text) => plays::text_title(text),
        Text::Page(text) => page::text_title(text),
        Text::Decisions(text) => decisions::text_title(text),
        Text::Board(text) => board::text_title(text),
        Text::Review(text) => review::text_title(text),
    }
}

/// The documents that a text would change.
pub fn documents(text: &Text) -> &'static [Document] {
    match text {
        Text::Tiers(_) => &[Document::Tiers],
        Text::Policy(_) => &[Document::Policy],
        Text::Partners(partners::Text::NewOwner(_)) => &[Document::Partners, Document::People],
        Text::Partners(_) => &[Document::Partners],
        Text::Metrics(metrics::Text::NewOwner(_)) => &[Document::Metrics, Document::People],
        Text::Metrics(_) => &[Document::Metrics],
        Text::Diagnosis(_) => &[Document::Assessments],
        Text::Operations(operations::Text::NewOwner(..)) => &[Document::Operations, Document::People],
        Text::Operations(_) => &[Document::Operations],
        Text::Page(_) => &[Document::Strategy],
        Text::Decisions(text) => decisions::documents(text),
        Text::Review(_) => &[Document::Review],
        // Letters to filter by change nothing.
        Text::Board(board::Text::Letters) => &[],
        Text::Board(board::Text::NewOwner(_)) => &[Document::Board, Document::People],
        Text::Board(_) | Text::Plays(_) => &[Document::Board],
    }
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    match text {
        Text::Tiers(text) => tiers::is_note(text),
        Text::Policy(text) => policy::is_note(text),
        Text::Partners(text) => partners::is_note(text),
        Text::Metrics(text) => metrics::is_note(text),
        Text::Diagnosis(text) => diagnosis::is_note(text),
        Text::Operations(text) => operations::is_note(text),
        Text::Plays(text) => plays::is_note(text),
        Text::Page(text) => page::is_note(text),
        Text::Decisions(text) => decisions::is_note(text),
        Text::Board(text) => board::is_note(text),
        Text::Review(text) => review::is_note(text),
    }
}
