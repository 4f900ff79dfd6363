//! The room of the decisions: the log, one record, and a tree that is walked to reach one.

mod drafts;
mod offer;

pub use drafts::{Draft, Drafts};
pub use offer::{documents, is_note, items, longest, outcome_of, pick_title, text_title, written_for};

use crate::{
    advice::trees::{self, Answered, Stand},
    app::{
        Action, App, Pane, Row, Screen,
        rooms::{self, Room},
        target::{Target, Why},
    },
    domain::{Address, Record, Step},
    export::decisions::markdown,
    method::rows::TreeRow,
    words::number,
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// The walk that was left and waits.
    Walk,
    /// A record of the log, by id.
    Record(String),
    /// A tree to walk, by id.
    Tree(String),
    /// A decision of one's own, without a tree.
    Own,
    /// An answer to the question of the walk; `true` is yes.
    Answer(bool),
    /// Where the walk ended.
    End,
    /// The open record itself.
    Whole,
    /// What the open record is about.
    About,
    /// The record that stands in the place of the open one.
    Newer(String),
    /// The record in whose place the open one stands.
    Older(String),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// What a tree is walked for, in a few words.
    Subject(String),
    /// The three lines of a decision, one after the other.
    Question,
    Outcome,
    Reason,
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A tree, or a decision of one's own.
    New,
    /// The partner that a tree is walked for.
    Partner(String),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The decision stands; whether it can be taken back.
    Made(bool),
    /// Take a record out of the log.
    Remove(String),
}

/// What the room remembers while it is not shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
    /// The walk that is under way, also while the log is shown.
    pub walk: Option<Walk>,
    /// What was written for decisions that are not made yet. Leaving a line leaves it here, for the next time.
    pub drafts: Drafts,
}

/// What can be explained.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// What a tree decides, and what it can come to.
    Tree(String),
    /// A question of a tree.
    Question { tree: String, asked: String },
    /// Where a way through a tree ended.
    Walked { tree: String, path: Vec<Answered> },
    /// A record of the log.
    Record(String),
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Log,
    Walk,
    /// One record whole, by id.
    Record(String),
}

/// A tree being walked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    pub tree: String,
    /// What is decided, as it will stand in the log.
    pub question: String,
    pub about: Option<Address>,
    pub path: Vec<Answered>,
    /// The record that is decided anew, by id.
    pub supersedes: String,
}

/// What is shown, as far as it is still there.
pub fn view(app: &App) -> View {
    let state = &app.rooms.decisions;
    match &state.view {
        View::Walk if walked(app).is_some() => View::Walk,
        View::Record(id) if record(app, id).is_some() => View::Record(id.clone()),
        _ => View::Log,
    }
}

/// Whether a tree is walked on the screen that is shown.
pub fn walks(app: &App) -> bool {
    app.screen == Screen::Room(Room::Decisions) && view(app) == View::Walk
}

/// The walk with its tree, where the method still has it.
pub fn walked(app: &App) -> Option<(&Walk, &TreeRow)> {
    let walk = app.rooms.decisions.walk.as_ref()?;
    let tree = app.shell.method.tree(&walk.tree)?;
    (trees::follow(tree, &walk.path) != Stand::Lost).then_some((walk, tree))
}

/// A record, by id.
pub fn record<'a>(app: &'a App, id: &str) -> Option<&'a Record> {
    app.desk.as_ref()?.now.decisions.get(id)
}

/// The record that the cursor is on, or that is open.
pub fn here(app: &App) -> Option<&Record> {
    if let View::Record(id) = view(app) {
        return record(app, &id);
    }
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Decisions(Line::Record(id))) => record(app, &id),
        _ => None,
    }
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let log = &desk.now.decisions;
    match view(app) {
        View::Log => {
            let walk = walked(app).map(|_| Line::Walk);
            let records = log.newest_first().into_iter().map(|record| Line::Record(record.id.clone()));
            let trees = app.shell.method.trees().iter().map(|tree| Line::Tree(tree.id.clone()));
            walk.into_iter().chain(records).chain(trees).chain([Line::Own]).collect()
        }
        View::Walk => match walked(app).map(|(walk, tree)| trees::follow(tree, &walk.path)) {
            Some(Stand::Ends(_)) => vec![Line::End],
            _ => vec![Line::Answer(true), Line::Answer(false)],
        },
        View::Record(id) => {
            let mut lines = vec![Line::Whole];
            let Some(record) = log.get(&id) else { return lines };
            lines.extend(record.about.as_ref().map(|_| Line::About));
            lines.extend(log.superseded_by(&id).map(|newer| Line::Newer(newer.id.clone())));
            lines.extend(log.get(&record.supersedes).map(|older| Line::Older(older.id.clone())));
            lines
        }
    }
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let why = |reason: Reason| Some(Why::Room(rooms::Reason::Decision(reason)));
    let of_record = |id: &str| {
        let record = record(app, id)?;
        Some(Target {
            address: Some(Address::record(id)),
            why: why(Reason::Record(id.to_owned())),
            text: markdown(describe, record),
            term: None,
        })
    };
    let of_tree = |id: &str| Target {
        why: why(Reason::Tree(id.to_owned())),
        text: words.get(&format!("tree-{id}")).into_owned(),
        ..Target::default()
    };
    match line {
        Line::Record(id) | Line::Newer(id) | Line::Older(id) => of_record(id),
        Line::Whole => of_record(&here(app)?.id),
        Line::About => {
            let record = here(app)?;
            let about = record.about.clone()?;
            Some(Target {
                text: describe.label(&about),
                address: Some(about),
                why: why(Reason::Record(record.id.clone())),
                term: None,
            })
        }
        Line::Tree(id) => Some(of_tree(id)),
        Line::Walk => walked(app).map(|(walk, _)| Target { text: walk.question.clone(), ..of_tree(&walk.tree) }),
        Line::Own => Some(Target::default()),
        Line::Answer(_) | Line::End => {
            let (walk, tree) = walked(app)?;
            Some(match trees::follow(tree, &walk.path) {
                Stand::Asks(node) => Target {
                    why: why(Reason::Question { tree: tree.id.clone(), asked: node.id.clone() }),
                    text: describe.tree_question(&tree.id, &node.id),
                    ..Target::default()
                },
                Stand::Ends(outcome) => Target {
                    why: why(Reason::Walked { tree: tree.id.clone(), path: walk.path.clone() }),
                    text: describe.tree_outcome(&tree.id, outcome),
                    ..Target::default()
                },
                Stand::Lost => Target::default(),
            })
        }
    }
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let id = match address.steps.first() {
        Some(Step::Item { kind, id }) if kind == "decision" => id.clone(),
        _ => return None,
    };
    record(app, &id)?;
    app.rooms.decisions.view = View::Log;
    Some(Line::Record(id))
}

/// How many columns the cursor can move over on a row; 1 where it cannot.
pub fn columns(_app: &App) -> usize {
    1
}

/// How many hold and how many do not any more.
pub fn counts(app: &App) -> (usize, usize) {
    let Some(desk) = &app.desk else { return (0, 0) };
    let log = &desk.now.decisions;
    let standing = log.decisions.iter().filter(|record| log.stands(&record.id)).count();
    (standing, log.decisions.len() - standing)
}

/// What stands on the right of the footer: how far the walk is, or how many decisions hold.
pub fn progress(app: &App) -> Option<String> {
    if app.size.0 < 60 {
        // The keys need the room.
        return Some(String::new());
    }
    let words = &app.shell.words;
    if let (View::Walk, Some((walk, _))) = (view(app), walked(app)) {
        return Some(words.with("decision-walk-answered", &[("count", number(walk.path.len()))]));
    }
    summary(app)
}

/// How many decisions hold, and how many do not any more; nothing where none was made.
pub fn summary(app: &App) -> Option<String> {
    let (standing, past) = counts(app);
    let args = [("standing", number(standing)), ("past", number(past))];
    (standing + past > 0).then(|| app.shell.words.with("summary-decisions", &args))
}

/// Whether the footer offers an action for what the cursor is on: what is done with a record is offered on one.
pub fn offers(app: &App, action: Action) -> bool {
    if walks(app) {
        // At its end a walk asks nothing more.
        return !matches!(action, Action::Yes | Action::No) || lines(app) != [Line::End];
    }
    let of_record = matches!(action, Action::Supersede | Action::GoToWork | Action::Copy);
    let Some(record) = here(app) else { return !of_record };
    action != Action::GoToWork || record.about.is_some()
}

/// What enter does here, where it is not to open.
pub fn enter_verb(app: &App) -> Option<&'static str> {
    if app.screen != Screen::Room(Room::Decisions) || app.focus != Pane::Work || !app.overlays.is_empty() {
        return None;
    }
    let Some(Row::Room(rooms::Line::Decisions(line))) = app.cursor(Pane::Work) else { return None };
    match line {
        Line::Tree(_) | Line::Own => Some("decision-enter-begin"),
        Line::Walk => Some("decision-enter-on"),
        Line::Answer(_) => Some("decision-enter-answer"),
        Line::End => Some("decision-enter-record"),
        Line::About => Some("decision-enter-go"),
        Line::Whole => Some("action-why.verb"),
        Line::Record(_) | Line::Newer(_) | Line::Older(_) => None,
    }
}
