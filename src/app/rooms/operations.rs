//! The room of the operations: roles, documents, enablement, lists, tools and what breaks as the programme grows.
//!
//! Six tables of one shape. A row is an item of a kind, whether anything was said about it or not; a cell is a field of it.

mod pick;

use super::Reason;
use crate::{
    advice::operations::{self as judged, When},
    app::{
        App, Pane, Row,
        rooms::{self, partners},
        target::{Target, Why},
    },
    domain::{
        Address, Figure, Operations, Owner, Step,
        operations::{Kind, Seat},
    },
    words::{number, number::Locale, text},
};

pub use pick::{items, pick_title};

/// A table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    #[default]
    Team,
    Documents,
    Enablement,
    Lists,
    Tools,
    Growth,
}

impl View {
    /// All, in order.
    pub const ALL: [Self; 6] = [Self::Team, Self::Documents, Self::Enablement, Self::Lists, Self::Tools, Self::Growth];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Documents => "documents",
            Self::Enablement => "enablement",
            Self::Lists => "lists",
            Self::Tools => "tools",
            Self::Growth => "growth",
        }
    }

    /// The kind of its rows.
    pub fn kind(self) -> Kind {
        match self {
            Self::Team => Kind::Role,
            Self::Documents => Kind::Paper,
            Self::Enablement => Kind::Piece,
            Self::Lists => Kind::Check,
            Self::Tools => Kind::Tool,
            Self::Growth => Kind::Approach,
        }
    }

    /// The table of a kind.
    pub fn of(kind: Kind) -> Self {
        Self::ALL.into_iter().find(|view| view.kind() == kind).unwrap_or_default()
    }

    /// The one after it; the last leads back to the first.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// Its columns, from the left.
    pub fn columns(self) -> &'static [Column] {
        use Column::{Cost, For, Limit, Link, Name, Owner, Rhythm, Share, State, Tool, Updated, Way};
        match self {
            Self::Team => &[Name, Owner, Share],
            Self::Documents => &[Name, Owner, Updated, Rhythm, Link],
            Self::Enablement => &[Name, State, Owner, For],
            Self::Lists => &[Name, State, Owner],
            Self::Tools => &[Name, Tool, Cost, State, Owner],
            Self::Growth => &[Name, Way, Limit],
        }
    }
}

/// A column that the cursor can stand in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    Name,
    Owner,
    Share,
    Updated,
    Rhythm,
    Link,
    State,
    For,
    Tool,
    Cost,
    Way,
    Limit,
}

impl Column {
    /// Its field in the file, and in addresses.
    pub fn file(self) -> &'static str {
        match self {
            Self::Name | Self::Tool => "name",
            Self::Owner => "owner",
            Self::Share => "share",
            Self::Updated => "updated",
            Self::Rhythm => "days",
            Self::Link => "link",
            Self::State => "state",
            Self::For => "tiers",
            Self::Cost => "cost",
            Self::Way => "way",
            Self::Limit => "limit",
        }
    }

    /// Whether a figure or a day is typed into it where it stands.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Share | Self::Updated | Self::Rhythm | Self::Cost | Self::Limit)
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// An item, by kind and id; of a role a seat.
    Item(Kind, String),
    /// What tools may cost.
    Budget,
    /// How strict they have to be about the EU.
    Eu,
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A cell where it stands.
    Cell(Kind, String, Column),
    Note(Kind, String),
    Budget,
    /// The name of a tool that the method does not know.
    OwnTool(String),
    /// The name of an item of one's own.
    New(Kind),
    /// Somebody who is not in the register yet.
    NewOwner(Kind, String),
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    Owner(Kind, String),
    /// A tool for a function.
    Tool(String),
    /// Whom a piece of enablement is for.
    For(String),
    Eu,
    /// A role with one seat more.
    Seat,
}

/// What follows from an answer: nothing is asked here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {}

/// What the room remembers while it is not shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
}

/// The table that is shown.
pub fn view(app: &App) -> View {
    app.rooms.operations.view
}

/// The operations of the open workspace.
pub fn held(app: &App) -> Option<&Operations> {
    app.desk.as_ref().map(|desk| &*desk.now.operations)
}

/// The columns that there is room for at a width of the table.
pub fn visible(view: View, width: u16) -> Vec<Column> {
    use Column::{Cost, Name, Owner, Rhythm, State, Tool, Updated, Way};
    let all = view.columns();
    let kept: &[Column] = match (view, width) {
        (View::Documents, 88..110) => &[Name, Owner, Updated, Rhythm],
        (View::Documents, 66..88) => &[Name, Owner, Updated],
        (View::Tools, 66..96) => &[Name, Tool, Cost],
        (View::Documents, ..66) => &[Name, Updated],
        (View::Enablement, ..66) | (View::Lists, ..50) => &[Name, State],
        (View::Tools, ..66) => &[Name, Tool],
        (View::Growth, ..50) => &[Name, Way],
        (View::Team, ..50) => &[Name, Owner],
        _ => all,
    };
    all.iter().copied().filter(|column| kept.contains(column)).collect()
}

/// The column that the cursor is in.
pub fn column(app: &App) -> Column {
    let view = view(app);
    let wanted = view.columns().get(app.column).copied().unwrap_or_default();
    if visible(view, partners::width(app)).contains(&wanted) { wanted } else { Column::Name }
}

/// The row of the cursor.
pub fn here(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Operations(line)) => Some(line),
        _ => None,
    }
}

/// Whether the method has a row for an item; of a seat, for its role.
pub fn is_known(app: &App, kind: Kind, id: &str) -> bool {
    let method = &app.shell.method;
    match kind {
        Kind::Role => method.role(&role_of(app, id)).is_some(),
        Kind::Paper => method.paper(id).is_some(),
        Kind::Piece => method.piece(id).is_some(),
        Kind::Check => method.point(id).is_some(),
        Kind::Tool => method.function(id).is_some(),
        Kind::Approach => method.factor(id).is_some(),
    }
}

/// The role of a seat, whether anything was said about it or not.
pub fn role_of(app: &App, seat: &str) -> String {
    let known = held(app).and_then(|held| held.get::<Seat>(seat));
    known.map_or(seat, |seat| seat.of()).to_owned()
}

/// Whether an item is a person's own: it has a name of its own, or is a seat beyond the first.
pub fn is_own(app: &App, kind: Kind, id: &str) -> bool {
    !is_known(app, kind, id) || (kind == Kind::Role && role_of(app, id) != id)
}

/// The ids of the rows of a kind: those of the method in its order, then what else the file has. Seats follow their role.
pub fn ids(app: &App, kind: Kind) -> Vec<String> {
    let Some(held) = held(app) else { return Vec::new() };
    let method = &app.shell.method;
    let mut ids: Vec<String> = match kind {
        Kind::Role => {
            let seats = |role: &str| {
                let others = held.roles.iter().filter(move |seat| seat.of() == role && seat.id != role);
                others.map(|seat| seat.id.clone()).collect::<Vec<_>>()
            };
            method.roles().iter().flat_map(|row| [vec![row.id.clone()], seats(&row.id)].concat()).collect()
        }
        Kind::Paper => method.documents().iter().map(|row| row.id.clone()).collect(),
        Kind::Piece => method.enablement().iter().map(|row| row.id.clone()).collect(),
        Kind::Check => method.checks().iter().map(|row| row.id.clone()).collect(),
        Kind::Tool => method.functions().iter().map(|row| row.id.clone()).collect(),
        Kind::Approach => method.factors().iter().map(|row| row.id.clone()).collect(),
    };
    for id in held.ids(kind) {
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    if app.desk.is_none() {
        return Vec::new();
    }
    let view = view(app);
    let plan = if view == View::Tools { vec![Line::Budget, Line::Eu] } else { Vec::new() };
    plan.into_iter().chain(ids(app, view.kind()).into_iter().map(|id| Line::Item(view.kind(), id))).collect()
}

/// Where a row stands in the workspace.
pub fn address(app: &App, line: &Line) -> Address {
    let whole = Address::whole(crate::domain::Document::Operations);
    match line {
        Line::Budget => whole.field("budget"),
        Line::Eu => whole.field("eu_tier"),
        Line::Item(kind, id) => {
            let item = Address::operations(kind.id(), id);
            match column(app) {
                Column::Name => item,
                column => item.field(column.file()),
            }
        }
    }
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let address = address(app, line);
    let reason = match line {
        Line::Item(kind, id) => Reason::Operations(*kind, id.clone()),
        Line::Budget | Line::Eu => Reason::ToolPlan,
    };
    let text = match line {
        Line::Item(kind, id) if column(app) == Column::Name => describe.operations_name(*kind, id),
        _ => describe.value(&address),
    };
    let term = match line {
        Line::Item(_, id) => app.shell.method.term(id).map(|row| row.id.clone()),
        _ => None,
    };
    Some(Target { address: Some(address), why: Some(Why::Room(reason)), text, term })
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let (kind, id) = match address.steps.first()? {
        Step::Field(field) => {
            app.rooms.operations.view = View::Tools;
            app.column = 0;
            return match field.as_str() {
                "budget" => Some(Line::Budget),
                "eu_tier" => Some(Line::Eu),
                _ => None,
            };
        }
        Step::Item { kind, id } => (Kind::of(kind)?, id.clone()),
    };
    if !ids(app, kind).contains(&id) {
        return None;
    }
    let view = View::of(kind);
    app.rooms.operations.view = view;
    let field = match address.steps.get(1) {
        Some(Step::Field(field)) => field.as_str(),
        _ => "",
    };
    app.column = view.columns().iter().skip(1).position(|column| column.file() == field).map_or(0, |at| at + 1);
    Some(Line::Item(kind, id))
}

/// The cursor moves over the columns that are there by its own rule; this many there can be.
pub fn columns(app: &App) -> usize {
    view(app).columns().len()
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    match text {
        Text::Cell(_, _, Column::Link) => Some("write-operations-link"),
        Text::Cell(..) | Text::Budget => None,
        Text::Note(..) => Some("write-operations-note"),
        Text::OwnTool(_) => Some("write-operations-tool"),
        Text::New(Kind::Paper) => Some("write-operations-paper"),
        Text::New(_) => Some("write-operations-new"),
        Text::NewOwner(..) => Some("write-partner-owner"),
    }
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    matches!(text, Text::Note(..))
}

/// What a text is written for, in words, where it is written over the screen.
pub fn written_for(app: &App, text: &Text) -> Option<String> {
    let (Text::Cell(kind, id, _) | Text::Note(kind, id) | Text::NewOwner(kind, id)) = text else { return None };
    app.describe().map(|describe| describe.operations_name(*kind, id))
}

/// The name of the table, for the header.
pub fn view_name(app: &App) -> Option<String> {
    app.desk.as_ref()?;
    Some(app.shell.words.get(&format!("operations-view-{}", view(app).id())).into_owned())
}

/// Which of the tables it is, for the footer.
pub fn progress(app: &App) -> Option<String> {
    let at = View::ALL.iter().position(|known| *known == view(app))? + 1;
    Some(app.shell.words.with("operations-progress", &[("at", number(at)), ("of", number(View::ALL.len()))]))
}

/// How much of what the stage asks for is there, over enablement and lists; and the rest in few words.
pub fn summary(app: &App) -> (Option<(usize, usize)>, String) {
    let Some(desk) = &app.desk else { return (None, String::new()) };
    let words = &app.shell.words;
    let (method, held) = (&app.shell.method, &desk.now.operations);
    let asked = judged::asked(held, method, &desk.advice);
    let late = judged::overdue(held, method, app.shell.now.date()).len();
    let percent = judged::team(held, method, &desk.advice).percent;
    let mut said = words.with("summary-operations", &[("people", text(full_time(percent)))]);
    if late > 0 {
        said = format!("{said} · {}", words.with("summary-operations-late", &[("count", number(late))]));
    }
    ((asked.1 > 0).then_some(asked), said)
}

/// The role of whoever the answers name as owner of the partners.
pub const MANAGER: &str = "partner-manager";

/// Whom the answers name as owner of the partners, and the share of a week; nothing where a seat of the manager is held already.
pub fn named(app: &App) -> Option<(String, Option<u8>)> {
    let now = &app.desk.as_ref()?.now;
    app.shell.method.role(MANAGER)?;
    let held = now.operations.roles.iter().any(|seat| seat.of() == MANAGER && !seat.owner.is_empty());
    let person = now.answers.owner.who.as_ref().and_then(Owner::person).filter(|_| !held)?;
    let share = now.answers.owner.share.and_then(Figure::value);
    Some((person.to_owned(), share.filter(|share| *share <= 100)))
}

/// The ARR at which a stage begins, as it is told: `€15M`.
pub fn lower_bound(app: &App, stage: &str) -> String {
    let from = app.shell.method.stage(stage).map_or(0, |row| row.from);
    Locale::ENGLISH.short_money(from, "EUR")
}

/// When an item comes; nothing for one that the method does not know, and for what grows.
pub fn when<'a>(app: &'a App, kind: Kind, id: &str) -> Option<When<'a>> {
    let (method, advice) = (&app.shell.method, &app.desk.as_ref()?.advice);
    let from = match kind {
        Kind::Role => &method.role(&role_of(app, id))?.from,
        Kind::Paper => &method.paper(id)?.from,
        Kind::Piece => &method.piece(id)?.from,
        Kind::Check => &method.point(id)?.from,
        Kind::Tool => return Some(judged::tool_when(method, advice, &method.function(id)?.from)),
        Kind::Approach => return None,
    };
    Some(judged::when(method, advice, from))
}

/// When something comes, in a word or two.
pub fn when_said(app: &App, when: When<'_>) -> String {
    let words = &app.shell.words;
    match when {
        When::Now => words.get("operations-when-now").into_owned(),
        When::Later(from) => words.with("operations-when-later", &[("from", text(lower_bound(app, from)))]),
        When::NotYet(_) => words.get("operations-when-not-yet").into_owned(),
        When::Held => words.get("operations-when-held").into_owned(),
        When::Open => words.get("operations-when-open").into_owned(),
    }
}

/// Full-time people, of percent of one: `0.5`, `3`.
pub fn full_time(percent: u32) -> String {
    Locale::ENGLISH.hundredths(percent)
}
