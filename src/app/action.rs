//! Everything that a key, a command or a click can ask for. One row an action.
//!
//! The row's id names its words: `action-<id>` is the help text, `action-<id>.verb` the word in the footer.

macro_rules! actions {
    ($($name:ident = $id:literal),+ $(,)?) => {
        /// Something that a person asks the program to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($name),+ }

        impl Action {
            /// All actions, in the order of help and commands.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in `keys.ron` and of its words.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }
        }
    };
}

actions! {
    // Moving.
    Up = "up", Down = "down", Left = "left", Right = "right", PageUp = "page-up", PageDown = "page-down",
    Top = "top", Bottom = "bottom", Enter = "enter", Back = "back", NextPane = "next-pane", PreviousPane = "previous-pane",
    Zoom = "zoom", NextStep = "next-step", PreviousStep = "previous-step", NextFinding = "next-finding",
    PreviousFinding = "previous-finding",
    // Going.
    GoOverview = "go-overview", GoCompany = "go-company", GoProblem = "go-problem", GoMotion = "go-motion", GoStage = "go-stage",
    GoDirect = "go-direct", GoOwner = "go-owner", GoServices = "go-services", GoStrategy = "go-strategy", GoPeople = "go-people",
    GoTiers = "go-tiers", GoPolicy = "go-policy", GoPartners = "go-partners", GoBoard = "go-board", GoMetrics = "go-metrics",
    GoDiagnosis = "go-diagnosis", GoOperations = "go-operations", GoPlays = "go-plays", GoPage = "go-page", GoDecisions = "go-decisions", GoReview = "go-review",
    GoRemarks = "go-remarks", GoLibrary = "go-library", GoFiles = "go-files", GoStart = "go-start",
    // Answering.
    Choose = "choose", Yes = "yes", No = "no", StepBack = "step-back", Edit = "edit", Basis = "basis", Clear = "clear", Note = "note", NoteInEditor = "note-in-editor",
    // Deciding.
    Accept = "accept", Change = "change", Refuse = "refuse", Reopen = "reopen", AcceptAll = "accept-all", GoOn = "go-on",
    Decide = "decide", Supersede = "supersede",
    // Looking closer.
    Why = "why", Term = "term", Find = "find", Commands = "commands", Keys = "keys", Copy = "copy", CopyRow = "copy-row",
    CopyPath = "copy-path",
    // Findings.
    Fix = "fix", Waive = "waive",
    // Remarks and people.
    Remark = "remark", Resolve = "resolve", New = "new", Delete = "delete", Me = "me",
    // In the rooms.
    View = "view", Filter = "filter", Sort = "sort", Mark = "mark", MarkAll = "mark-all", MoveLeft = "move-left",
    MoveRight = "move-right", MoveUp = "move-up", MoveDown = "move-down", Earlier = "earlier", Later = "later",
    SetOwner = "set-owner", SetDue = "set-due", SetState = "set-state", SetType = "set-type", SetTier = "set-tier", SetNext = "set-next", Place = "place",
    Link = "link", Check = "check", Block = "block", Split = "split", Archive = "archive", GoToWork = "go-to-work",
    Make = "make", Template = "template", Settings = "settings", More = "more", Measure = "measure", Import = "import", Export = "export",
    // In the diagnosis.
    Raters = "raters", ScoreAs = "score-as", Seal = "seal", Reveal = "reveal", Settle = "settle", Heavier = "heavier", Lighter = "lighter",
    // The workspace.
    Undo = "undo", Redo = "redo", Save = "save", ReadOnly = "read-only", Reload = "reload", KeepMine = "keep-mine",
    OpenInEditor = "open-in-editor", OpenFolder = "open-folder", NewWorkspace = "new-workspace",
    // The program.
    Theme = "theme", Mouse = "mouse", Suspend = "suspend", Redraw = "redraw", Quit = "quit",
    // Writing.
    Commit = "commit", Cancel = "cancel", CharLeft = "char-left", CharRight = "char-right", WordLeft = "word-left",
    WordRight = "word-right", LineUp = "line-up", LineDown = "line-down", LineStart = "line-start", LineEnd = "line-end",
    TextStart = "text-start", TextEnd = "text-end", SelectLeft = "select-left", SelectRight = "select-right",
    SelectWordLeft = "select-word-left", SelectWordRight = "select-word-right", SelectUp = "select-up",
    SelectDown = "select-down", SelectStart = "select-start", SelectEnd = "select-end", SelectAll = "select-all",
    DeleteBack = "delete-back", DeleteForward = "delete-forward", DeleteWordBack = "delete-word-back",
    DeleteWordForward = "delete-word-forward", DeleteToStart = "delete-to-start", DeleteToEnd = "delete-to-end",
    NewLine = "new-line", CopyText = "copy-text", CutText = "cut-text", ExternalEditor = "external-editor",
}

impl Action {
    /// The action of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.id() == id)
    }

    /// Whether it changes the text that is being written, and nothing else.
    pub fn is_writing(self) -> bool {
        self >= Self::Commit
    }

    /// The screen that it goes to.
    pub fn screen(self) -> Option<super::Screen> {
        use super::{Room, Screen, StepName};
        Some(match self {
            Self::GoOverview => Screen::Overview,
            Self::GoCompany => Screen::Step(StepName::Company),
            Self::GoProblem => Screen::Step(StepName::Problem),
            Self::GoMotion => Screen::Step(StepName::Motion),
            Self::GoStage => Screen::Step(StepName::Stage),
            Self::GoDirect => Screen::Step(StepName::Direct),
            Self::GoOwner => Screen::Step(StepName::Owner),
            Self::GoServices => Screen::Step(StepName::Services),
            Self::GoStrategy => Screen::Strategy,
            Self::GoTiers => Screen::Room(Room::Tiers),
            Self::GoPolicy => Screen::Room(Room::Policy),
            Self::GoPartners => Screen::Room(Room::Partners),
            Self::GoBoard => Screen::Room(Room::Board),
            Self::GoMetrics => Screen::Room(Room::Metrics),
            Self::GoDiagnosis => Screen::Room(Room::Diagnosis),
            Self::GoOperations => Screen::Room(Room::Operations),
            Self::GoPlays => Screen::Room(Room::Plays),
            Self::GoPage => Screen::Room(Room::Page),
            Self::GoDecisions => Screen::Room(Room::Decisions),
            Self::GoReview => Screen::Room(Room::Review),
            Self::GoPeople => Screen::People,
            Self::GoRemarks => Screen::Remarks,
            Self::GoLibrary => Screen::Library,
            Self::GoFiles => Screen::Files,
            Self::GoStart => Screen::Start,
            _ => return None,
        })
    }
}
