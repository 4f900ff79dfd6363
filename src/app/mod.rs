//! What is on the desk: the open workspace, where the cursor is, what lies over it.
//!
//! State and its changes only. Input becomes an action, an action changes the state and gives back effects; nothing here
//! reads a file, a clock or the terminal, and no sentence and no key is spelt here.

pub mod action;
pub mod desk;
pub mod editor;
pub mod effect;
pub mod find;
pub mod forms;
pub mod input;
pub mod key;
pub mod keymap;
pub mod outside;
pub mod overlay;
pub mod rooms;
pub mod rows;
pub mod scope;
pub mod target;
pub mod update;
pub mod why;

use std::{path::PathBuf, sync::Arc};

use jiff::civil::DateTime;

pub use action::Action;
pub use desk::{Desk, ReadOnly, SaveState};
pub use effect::Effect;
pub use input::Input;
pub use overlay::Overlay;
pub use rooms::Room;
pub use rows::Row;
pub use target::Target;

use crate::{
    app::{editor::Editor, key::Key, keymap::Keymap},
    domain::{Address, Document},
    export::describe::Describe,
    method::Method,
    store::recent::Recent,
    words::Words,
};

/// A place in the program that fills the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Screen {
    Start,
    /// Why a programme brings little (E15).
    Triage,
    Overview,
    Step(StepName),
    Strategy,
    Room(Room),
    People,
    Remarks,
    Library,
    /// The files of the workspace: what cannot be read, what is not known, what changed outside.
    Files,
}

/// A step of the walk that is a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepName {
    Company,
    Problem,
    Motion,
    Stage,
    Direct,
    Owner,
    Services,
}

impl StepName {
    /// All steps, in order.
    pub const ALL: [Self; 7] =
        [Self::Company, Self::Problem, Self::Motion, Self::Stage, Self::Direct, Self::Owner, Self::Services];

    /// Its id in the method and in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Problem => "problem",
            Self::Motion => "motion",
            Self::Stage => "stage",
            Self::Direct => "direct",
            Self::Owner => "owner",
            Self::Services => "services",
        }
    }

    /// The step of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }
}

impl Screen {
    /// The id by which words and the journey know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Triage => "triage",
            Self::Overview => "overview",
            Self::Step(step) => step.id(),
            Self::Strategy => "strategy",
            Self::Room(room) => room.id(),
            Self::People => "people",
            Self::Remarks => "remarks",
            Self::Library => "library",
            Self::Files => "files",
        }
    }

    /// The screen of an id.
    pub fn of(id: &str) -> Option<Self> {
        Some(match id {
            "start" => Self::Start,
            "triage" => Self::Triage,
            "overview" => Self::Overview,
            "strategy" => Self::Strategy,
            "people" => Self::People,
            "remarks" => Self::Remarks,
            "library" => Self::Library,
            "files" => Self::Files,
            other => match Room::of(other) {
                Some(room) => Self::Room(room),
                None => Self::Step(StepName::of(other)?),
            },
        })
    }

    /// Whether it shows something without an open workspace.
    pub fn stands_alone(self) -> bool {
        matches!(self, Self::Start | Self::Triage)
    }
}

/// One of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pane {
    Journey,
    Work,
    Side,
}

/// A text being written in place.
#[derive(Clone, Debug)]
pub struct Writing {
    pub editor: Editor,
    pub about: Written,
    /// The cells in which it is shown, for moving by visual lines.
    pub room: editor::Room,
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A field of a form.
    Field(Address),
    /// The name of somebody new for an owner field.
    NewPerson(Address),
    /// A new person of the register.
    Person,
    /// A cell of the people register.
    PersonCell { id: String, column: usize },
    /// The value that the person puts in the place of an advised one.
    Value(String),
    /// A new remark on something.
    Remark(Address),
    /// The text of a remark that is there.
    RemarkText(String),
    /// Why the company goes on against the verdict.
    GoingOn,
    /// Something in one of the rooms.
    Room(rooms::Text),
    /// Name of the company of a new workspace, and the sample that it begins as.
    Company { sample: Option<String>, then: Option<Screen> },
    /// The folder of a workspace to open.
    Folder,
}

impl Written {
    /// The documents that the text would change.
    pub fn documents(&self) -> &'static [Document] {
        match self {
            Self::Field(_) => &[Document::Answers],
            Self::NewPerson(_) => &[Document::Answers, Document::People],
            Self::Person | Self::PersonCell { .. } => &[Document::People],
            Self::Value(_) | Self::GoingOn => &[Document::Strategy],
            Self::Remark(_) | Self::RemarkText(_) => &[Document::Review],
            Self::Room(text) => rooms::documents(text),
            Self::Company { .. } | Self::Folder => &[],
        }
    }
}

/// A line in the footer until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    pub kind: MessageKind,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    Done,
    /// Something cannot be done; the text says why.
    Refused,
    Error,
}

/// What the program knows before any workspace is open, and what a person chose for this run.
#[derive(Debug)]
pub struct Shell {
    pub words: Words,
    pub method: Method,
    pub keymap: Keymap,
    pub keys_faults: Vec<keymap::KeysFault>,
    /// Themes by name, for choosing one; the loaded ones live with the screen.
    pub themes: Vec<String>,
    pub theme: String,
    pub mouse: bool,
    /// The home folder, for `~`.
    pub home: PathBuf,
    /// Where new workspaces are made when no folder is said.
    pub workspaces: PathBuf,
    pub recent: Vec<Recent>,
    /// Local time of the last input.
    pub now: DateTime,
    /// The user's name, for the lock and as the first person of the register.
    pub user: String,
}

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    pub shell: Shell,
    pub screen: Screen,
    /// Where `esc` leads back to, last first.
    pub trail: Vec<Screen>,
    pub focus: Pane,
    /// Only the focused pane is shown.
    pub zoomed: bool,
    pub desk: Option<Desk>,
    /// Where the cursor was, by screen and pane.
    pub cursors: std::collections::HashMap<(Screen, Pane), Row>,
    /// What each room remembers while it is not shown.
    pub rooms: rooms::State,
    /// The column of a table that the cursor is in.
    pub column: usize,
    pub writing: Option<Writing>,
    pub overlays: Vec<Overlay>,
    /// The keys of a chord that is not finished.
    pub pending: Vec<Key>,
    pub message: Option<Message>,
    /// Where a workspace that is being made is to be entered.
    pub then: Option<Screen>,
    /// Answers of the triage: `true` is yes.
    pub triage: Vec<bool>,
    /// The size of the screen in cells: columns, rows.
    pub size: (u16, u16),
    /// Rows that a pane shows at once, for paging; set from the size.
    pub page: usize,
    /// Effects that came up where none could be given back; the update that is under way adds them to its own.
    pub later: Vec<Effect>,
    /// Somebody waits to leave until everything is saved.
    pub leaving: bool,
    /// What was drawn last differs from what would be drawn now.
    pub dirty: bool,
}

impl App {
    /// The program with nothing open.
    pub fn new(shell: Shell) -> Self {
        Self {
            shell,
            screen: Screen::Start,
            trail: Vec::new(),
            focus: Pane::Work,
            zoomed: false,
            desk: None,
            cursors: std::collections::HashMap::new(),
            rooms: rooms::State::default(),
            column: 0,
            writing: None,
            overlays: Vec::new(),
            pending: Vec::new(),
            message: None,
            then: None,
            triage: Vec::new(),
            size: (80, 24),
            page: 20,
            later: Vec::new(),
            leaving: false,
            dirty: true,
        }
    }

    /// The words for what stands in the open workspace.
    pub fn describe(&self) -> Option<Describe<'_>> {
        let desk = self.desk.as_ref()?;
        Some(Describe {
            workspace: &desk.now,
            method: &self.shell.method,
            words: &self.shell.words,
            today: self.shell.now.date(),
        })
    }

    /// Shows a message until the next key.
    pub fn say(&mut self, kind: MessageKind, text: impl Into<String>) {
        self.message = Some(Message { text: text.into(), kind });
    }

    /// Shows words of the catalogue until the next key.
    pub fn say_key(&mut self, kind: MessageKind, key: &str) {
        let text = self.shell.words.get(key).into_owned();
        self.say(kind, text);
    }

    /// The rows that the cursor can stand on in a pane.
    pub fn rows(&self, pane: Pane) -> Arc<Vec<Row>> {
        let kept = if pane == Pane::Work { rooms::kept_rows(self) } else { None };
        kept.unwrap_or_else(|| Arc::new(rows::rows(self, pane)))
    }

    /// Where the cursor stands in a pane.
    pub fn cursor(&self, pane: Pane) -> Option<Row> {
        let last = self.cursors.get(&(self.screen, pane));
        // A long list is not made anew only to be asked for one of its rows.
        if let Some(row) = last.filter(|row| rooms::shows(self, pane, row)) {
            return Some(row.clone());
        }
        self.cursor_among(pane, &self.rows(pane))
    }

    /// Where the cursor stands among the rows of a pane, for whoever has them at hand.
    pub fn cursor_among(&self, pane: Pane, rows: &[Row]) -> Option<Row> {
        let last = self.cursors.get(&(self.screen, pane));
        last.filter(|row| rows.contains(row)).cloned().or_else(|| rows::first(self, pane, rows))
    }

    /// What the cursor stands on.
    pub fn target(&self) -> Option<Target> {
        self.cursor(self.focus).and_then(|row| target::of_row(self, &row))
    }

    /// Goes to a screen, remembering the way back.
    pub fn go(&mut self, screen: Screen) {
        rooms::diagnosis::close_sheet(self);
        if self.screen == screen {
            // Whoever asks for the room once more wants the room, and not the card that is open in it.
            self.rooms.board.open = None;
            self.rooms.partners.open = None;
            self.rooms.decisions.view = rooms::decisions::View::Log;
            self.rooms.page.form = false;
        } else {
            self.trail.push(self.screen);
            if self.trail.len() > 50 {
                self.trail.remove(0);
            }
            self.screen = screen;
        }
        self.focus = Pane::Work;
        self.column = 0;
    }
}
