//! One table of keys. Footer, help, commands and README are made from it; `keys.ron` of a person changes it.
//!
//! Who has the keys is said by [`super::scope`]; here a scope is only a name that a binding stands under.

use std::path::Path;

use serde::Deserialize;

use super::{
    action::Action,
    key::{Chord, Key},
};
use crate::words::Words;

/// Where a binding holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Text is being written.
    Writing,
    /// A list with a line to search it: find, commands, keys, themes.
    Picker,
    /// The chain of reasons.
    Why,
    /// A card to read, such as a term.
    Card,
    /// A question with a few answers.
    Ask,
    /// What a fix would change.
    Fix,
    Start,
    Triage,
    Overview,
    Step,
    Strategy,
    Tiers,
    Policy,
    Partners,
    Metrics,
    Diagnosis,
    /// A sheet of the diagnosis.
    Sheet,
    /// The views of all in the diagnosis.
    Views,
    Operations,
    Plays,
    Page,
    Decisions,
    /// A decision tree that is walked.
    Walk,
    Board,
    Review,
    People,
    Remarks,
    Library,
    Files,
    /// Wherever no text is written.
    Everywhere,
}

impl Scope {
    /// All scopes, front first.
    pub const ALL: &'static [Self] = &[
        Self::Writing,
        Self::Picker,
        Self::Why,
        Self::Card,
        Self::Ask,
        Self::Fix,
        Self::Start,
        Self::Triage,
        Self::Overview,
        Self::Step,
        Self::Strategy,
        Self::Tiers,
        Self::Policy,
        Self::Partners,
        Self::Board,
        Self::Metrics,
        Self::Diagnosis,
        Self::Sheet,
        Self::Views,
        Self::Operations,
        Self::Plays,
        Self::Page,
        Self::Decisions,
        Self::Walk,
        Self::Review,
        Self::People,
        Self::Remarks,
        Self::Library,
        Self::Files,
        Self::Everywhere,
    ];

    /// Its name in `keys.ron` and of its words, `scope-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Writing => "writing",
            Self::Picker => "picker",
            Self::Why => "why",
            Self::Card => "card",
            Self::Ask => "ask",
            Self::Fix => "fix",
            Self::Start => "start",
            Self::Triage => "triage",
            Self::Overview => "overview",
            Self::Step => "step",
            Self::Strategy => "strategy",
            Self::Tiers => "tiers",
            Self::Policy => "policy",
            Self::Partners => "partners",
            Self::Metrics => "metrics",
            Self::Diagnosis => "diagnosis",
            Self::Sheet => "sheet",
            Self::Views => "views",
            Self::Operations => "operations",
            Self::Plays => "plays",
            Self::Page => "page",
            Self::Decisions => "decisions",
            Self::Walk => "walk",
            Self::Board => "board",
            Self::Review => "review",
            Self::People => "people",
            Self::Remarks => "remarks",
            Self::Library => "library",
            Self::Files => "files",
            Self::Everywhere => "everywhere",
        }
    }
}

/// The keys as they come. The first chord of an action in a scope is the one that is shown.
#[rustfmt::skip]
const DEFAULT: &[(Scope, &str, Action)] = &[
    (Scope::Writing, "enter", Action::Commit), (Scope::Writing, "esc", Action::Cancel),
    (Scope::Writing, "alt-enter", Action::NewLine), (Scope::Writing, "ctrl-j", Action::NewLine),
    (Scope::Writing, "ctrl-e", Action::ExternalEditor),
    (Scope::Writing, "left", Action::CharLeft), (Scope::Writing, "right", Action::CharRight),
    (Scope::Writing, "ctrl-left", Action::WordLeft), (Scope::Writing, "alt-b", Action::WordLeft), (Scope::Writing, "alt-left", Action::WordLeft),
    (Scope::Writing, "ctrl-right", Action::WordRight), (Scope::Writing, "alt-f", Action::WordRight), (Scope::Writing, "alt-right", Action::WordRight),
    (Scope::Writing, "up", Action::LineUp), (Scope::Writing, "down", Action::LineDown),
    (Scope::Writing, "home", Action::LineStart), (Scope::Writing, "end", Action::LineEnd),
    (Scope::Writing, "ctrl-home", Action::TextStart), (Scope::Writing, "ctrl-end", Action::TextEnd),
    (Scope::Writing, "shift-left", Action::SelectLeft), (Scope::Writing, "shift-right", Action::SelectRight),
    (Scope::Writing, "ctrl-shift-left", Action::SelectWordLeft), (Scope::Writing, "ctrl-shift-right", Action::SelectWordRight),
    (Scope::Writing, "shift-up", Action::SelectUp), (Scope::Writing, "shift-down", Action::SelectDown),
    (Scope::Writing, "shift-home", Action::SelectStart), (Scope::Writing, "shift-end", Action::SelectEnd),
    (Scope::Writing, "ctrl-a", Action::SelectAll),
    (Scope::Writing, "backspace", Action::DeleteBack), (Scope::Writing, "ctrl-h", Action::DeleteBack), (Scope::Writing, "delete", Action::DeleteForward),
    (Scope::Writing, "ctrl-w", Action::DeleteWordBack), (Scope::Writing, "alt-backspace", Action::DeleteWordBack), (Scope::Writing, "alt-d", Action::DeleteWordForward),
    (Scope::Writing, "ctrl-u", Action::DeleteToStart), (Scope::Writing, "ctrl-k", Action::DeleteToEnd),
    (Scope::Writing, "ctrl-y", Action::CopyText), (Scope::Writing, "ctrl-x", Action::CutText),

    (Scope::Picker, "enter", Action::Enter), (Scope::Picker, "esc", Action::Back), (Scope::Picker, "ctrl-c", Action::Back),
    (Scope::Picker, "up", Action::Up), (Scope::Picker, "ctrl-p", Action::Up), (Scope::Picker, "down", Action::Down), (Scope::Picker, "ctrl-n", Action::Down),
    (Scope::Picker, "pgup", Action::PageUp), (Scope::Picker, "pgdn", Action::PageDown), (Scope::Picker, "ctrl-x", Action::Refuse),

    (Scope::Why, "enter", Action::Enter), (Scope::Why, "e", Action::Edit), (Scope::Why, "tab", Action::NextPane),
    (Scope::Why, "y", Action::Copy), (Scope::Why, "esc", Action::Back), (Scope::Why, "q", Action::Back), (Scope::Why, "w", Action::Back), (Scope::Why, "ctrl-c", Action::Back),
    (Scope::Why, "up", Action::Up), (Scope::Why, "k", Action::Up), (Scope::Why, "down", Action::Down), (Scope::Why, "j", Action::Down), (Scope::Why, "pgup", Action::PageUp), (Scope::Why, "ctrl-b", Action::PageUp), (Scope::Why, "pgdn", Action::PageDown), (Scope::Why, "ctrl-f", Action::PageDown),

    (Scope::Card, "enter", Action::Enter), (Scope::Card, "y", Action::Copy), (Scope::Card, "esc", Action::Back), (Scope::Card, "q", Action::Back), (Scope::Card, "ctrl-c", Action::Back),
    (Scope::Card, "up", Action::Up), (Scope::Card, "k", Action::Up), (Scope::Card, "down", Action::Down), (Scope::Card, "j", Action::Down),

    (Scope::Ask, "enter", Action::Enter), (Scope::Ask, "esc", Action::Back), (Scope::Ask, "q", Action::Back), (Scope::Ask, "ctrl-c", Action::Back),
    (Scope::Ask, "up", Action::Up), (Scope::Ask, "k", Action::Up), (Scope::Ask, "down", Action::Down), (Scope::Ask, "j", Action::Down),
    (Scope::Ask, "pgup", Action::PageUp), (Scope::Ask, "ctrl-b", Action::PageUp), (Scope::Ask, "pgdn", Action::PageDown), (Scope::Ask, "ctrl-f", Action::PageDown),

    (Scope::Fix, "enter", Action::Enter), (Scope::Fix, "F", Action::Enter), (Scope::Fix, "y", Action::Copy), (Scope::Fix, "esc", Action::Back), (Scope::Fix, "q", Action::Back), (Scope::Fix, "ctrl-c", Action::Back),
    (Scope::Fix, "up", Action::Up), (Scope::Fix, "k", Action::Up), (Scope::Fix, "down", Action::Down), (Scope::Fix, "j", Action::Down), (Scope::Fix, "pgup", Action::PageUp), (Scope::Fix, "pgdn", Action::PageDown),

    (Scope::Start, "enter", Action::Enter), (Scope::Start, "n", Action::NewWorkspace), (Scope::Start, "o", Action::OpenFolder),
    (Scope::Triage, "y", Action::Yes), (Scope::Triage, "n", Action::No), (Scope::Triage, "space", Action::Choose), (Scope::Triage, "enter", Action::Enter),

    (Scope::Overview, "enter", Action::Enter), (Scope::Overview, "r", Action::Resolve),

    (Scope::Step, "space", Action::Choose), (Scope::Step, "enter", Action::Enter), (Scope::Step, "e", Action::Edit),
    (Scope::Step, "b", Action::Basis), (Scope::Step, "n", Action::Note), (Scope::Step, "N", Action::NoteInEditor), (Scope::Step, "d", Action::Clear),

    (Scope::Strategy, "a", Action::Accept), (Scope::Strategy, "c", Action::Change), (Scope::Strategy, "x", Action::Refuse),
    (Scope::Strategy, "d", Action::Reopen), (Scope::Strategy, "A", Action::AcceptAll), (Scope::Strategy, "p", Action::GoOn), (Scope::Strategy, "enter", Action::Enter),

    (Scope::Tiers, "enter", Action::Enter), (Scope::Tiers, "e", Action::Edit), (Scope::Tiers, "space", Action::Choose), (Scope::Tiers, "n", Action::New),
    (Scope::Tiers, "a", Action::More), (Scope::Tiers, "d", Action::Delete), (Scope::Tiers, "v", Action::View), (Scope::Tiers, ".", Action::Later),
    (Scope::Tiers, ",", Action::Earlier), (Scope::Tiers, "t", Action::Template), (Scope::Tiers, "p", Action::Place),
    (Scope::Tiers, "H", Action::MoveLeft), (Scope::Tiers, "L", Action::MoveRight), (Scope::Tiers, "B", Action::Make),

    (Scope::Policy, "enter", Action::Enter), (Scope::Policy, "e", Action::Edit), (Scope::Policy, "space", Action::Choose), (Scope::Policy, "d", Action::Clear),
    (Scope::Policy, "n", Action::New), (Scope::Policy, "a", Action::More), (Scope::Policy, ".", Action::Later), (Scope::Policy, ",", Action::Earlier),

    (Scope::Partners, "enter", Action::Enter), (Scope::Partners, "e", Action::Edit), (Scope::Partners, "space", Action::Mark), (Scope::Partners, "ctrl-a", Action::MarkAll),
    (Scope::Partners, "n", Action::New), (Scope::Partners, "d", Action::Delete), (Scope::Partners, "s", Action::Sort), (Scope::Partners, "f", Action::Filter),
    (Scope::Partners, "o", Action::SetOwner), (Scope::Partners, "S", Action::SetState), (Scope::Partners, "t", Action::SetType), (Scope::Partners, "r", Action::SetTier),
    (Scope::Partners, "a", Action::SetNext), (Scope::Partners, "p", Action::Place), (Scope::Partners, "i", Action::Import), (Scope::Partners, "x", Action::Export),

    (Scope::Board, "enter", Action::Enter), (Scope::Board, "e", Action::Edit), (Scope::Board, "H", Action::MoveLeft), (Scope::Board, "L", Action::MoveRight),
    (Scope::Board, ",", Action::Earlier), (Scope::Board, ".", Action::Later), (Scope::Board, "ctrl-up", Action::MoveUp), (Scope::Board, "ctrl-down", Action::MoveDown),
    (Scope::Board, "space", Action::Mark), (Scope::Board, "ctrl-a", Action::MarkAll), (Scope::Board, "n", Action::New), (Scope::Board, "d", Action::Delete),
    (Scope::Board, "x", Action::Archive), (Scope::Board, "o", Action::SetOwner), (Scope::Board, "t", Action::SetDue), (Scope::Board, "b", Action::Block),
    (Scope::Board, "c", Action::Check), (Scope::Board, "a", Action::Link), (Scope::Board, "s", Action::Split), (Scope::Board, "v", Action::View),
    (Scope::Board, "f", Action::Filter), (Scope::Board, "i", Action::GoToWork), (Scope::Board, "B", Action::Make), (Scope::Board, "S", Action::Settings),

    (Scope::Metrics, "enter", Action::Enter), (Scope::Metrics, "e", Action::Edit), (Scope::Metrics, "a", Action::Measure), (Scope::Metrics, "n", Action::New), (Scope::Metrics, "B", Action::Make),
    (Scope::Metrics, "d", Action::Delete), (Scope::Metrics, "o", Action::SetOwner),

    (Scope::Diagnosis, "enter", Action::Enter), (Scope::Diagnosis, "v", Action::View), (Scope::Diagnosis, "n", Action::New), (Scope::Diagnosis, "o", Action::Raters),
    (Scope::Diagnosis, "p", Action::ScoreAs), (Scope::Diagnosis, "s", Action::Seal), (Scope::Diagnosis, "r", Action::Reveal), (Scope::Diagnosis, "B", Action::Make),
    (Scope::Diagnosis, "+", Action::Heavier), (Scope::Diagnosis, "-", Action::Lighter),
    (Scope::Sheet, "space", Action::Choose), (Scope::Sheet, "enter", Action::Choose), (Scope::Sheet, "e", Action::Edit), (Scope::Sheet, "d", Action::Delete),
    (Scope::Sheet, "s", Action::Seal), (Scope::Sheet, "r", Action::Reveal),
    (Scope::Views, "space", Action::Choose), (Scope::Views, "enter", Action::Choose), (Scope::Views, "d", Action::Delete), (Scope::Views, "A", Action::Settle),
    (Scope::Decisions, "enter", Action::Enter), (Scope::Decisions, "n", Action::New), (Scope::Decisions, "s", Action::Supersede), (Scope::Decisions, "i", Action::GoToWork),
    (Scope::Decisions, "d", Action::Delete), (Scope::Decisions, "e", Action::Edit),
    (Scope::Walk, "y", Action::Yes), (Scope::Walk, "n", Action::No), (Scope::Walk, "enter", Action::Enter), (Scope::Walk, "backspace", Action::StepBack),
    (Scope::Walk, "left", Action::StepBack), (Scope::Walk, "h", Action::StepBack),
    (Scope::Operations, "enter", Action::Enter), (Scope::Operations, "e", Action::Edit), (Scope::Operations, "space", Action::Choose), (Scope::Operations, "v", Action::View),
    (Scope::Operations, "n", Action::New), (Scope::Operations, "d", Action::Delete), (Scope::Operations, "o", Action::SetOwner), (Scope::Operations, "a", Action::Note), (Scope::Operations, "B", Action::Make),
    (Scope::Plays, "enter", Action::Enter), (Scope::Plays, "B", Action::Make),
    (Scope::Page, "enter", Action::Enter), (Scope::Page, "e", Action::Edit), (Scope::Page, "d", Action::Clear), (Scope::Page, "y", Action::Copy),

    (Scope::Review, "enter", Action::Enter), (Scope::Review, "space", Action::Choose), (Scope::Review, "v", Action::View), (Scope::Review, "f", Action::Filter),
    (Scope::Review, "s", Action::Sort), (Scope::Review, "S", Action::Settings), (Scope::Review, "d", Action::Delete),

    (Scope::People, "n", Action::New), (Scope::People, "enter", Action::Edit), (Scope::People, "e", Action::Edit),
    (Scope::People, "space", Action::Me), (Scope::People, "d", Action::Delete),

    (Scope::Remarks, "enter", Action::Enter), (Scope::Remarks, "r", Action::Resolve), (Scope::Remarks, "space", Action::Resolve), (Scope::Remarks, "e", Action::Edit),
    (Scope::Remarks, "d", Action::Delete),
    (Scope::Library, "enter", Action::Enter),
    (Scope::Files, "enter", Action::OpenInEditor), (Scope::Files, "e", Action::OpenInEditor), (Scope::Files, "r", Action::Reload),
    (Scope::Files, "o", Action::KeepMine),

    (Scope::Everywhere, "up", Action::Up), (Scope::Everywhere, "k", Action::Up), (Scope::Everywhere, "down", Action::Down), (Scope::Everywhere, "j", Action::Down),
    (Scope::Everywhere, "left", Action::Left), (Scope::Everywhere, "h", Action::Left), (Scope::Everywhere, "right", Action::Right), (Scope::Everywhere, "l", Action::Right),
    (Scope::Everywhere, "pgup", Action::PageUp), (Scope::Everywhere, "ctrl-b", Action::PageUp), (Scope::Everywhere, "pgdn", Action::PageDown), (Scope::Everywhere, "ctrl-f", Action::PageDown),
    (Scope::Everywhere, "g g", Action::Top), (Scope::Everywhere, "home", Action::Top), (Scope::Everywhere, "G", Action::Bottom), (Scope::Everywhere, "end", Action::Bottom),
    (Scope::Everywhere, "esc", Action::Back), (Scope::Everywhere, "tab", Action::NextPane), (Scope::Everywhere, "shift-tab", Action::PreviousPane),
    (Scope::Everywhere, "z", Action::Zoom), (Scope::Everywhere, ">", Action::NextStep), (Scope::Everywhere, "<", Action::PreviousStep),
    (Scope::Everywhere, "] f", Action::NextFinding), (Scope::Everywhere, "[ f", Action::PreviousFinding), (Scope::Everywhere, "F", Action::Fix), (Scope::Everywhere, "W", Action::Waive),
    (Scope::Everywhere, "g h", Action::GoOverview), (Scope::Everywhere, "g c", Action::GoCompany), (Scope::Everywhere, "g 1", Action::GoProblem),
    (Scope::Everywhere, "g 2", Action::GoMotion), (Scope::Everywhere, "g 3", Action::GoStage), (Scope::Everywhere, "g 4", Action::GoDirect),
    (Scope::Everywhere, "g 5", Action::GoOwner), (Scope::Everywhere, "g 6", Action::GoServices), (Scope::Everywhere, "g s", Action::GoStrategy),
    (Scope::Everywhere, "g t", Action::GoTiers), (Scope::Everywhere, "g y", Action::GoPolicy), (Scope::Everywhere, "g a", Action::GoPartners),
    (Scope::Everywhere, "g b", Action::GoBoard), (Scope::Everywhere, "g k", Action::GoMetrics), (Scope::Everywhere, "g d", Action::GoDiagnosis), (Scope::Everywhere, "g n", Action::GoOperations), (Scope::Everywhere, "g e", Action::GoPlays), (Scope::Everywhere, "g v", Action::GoPage), (Scope::Everywhere, "g x", Action::GoDecisions), (Scope::Everywhere, "g r", Action::GoReview), (Scope::Everywhere, "g p", Action::GoPeople), (Scope::Everywhere, "g m", Action::GoRemarks), (Scope::Everywhere, "g l", Action::GoLibrary),
    (Scope::Everywhere, "g f", Action::GoFiles), (Scope::Everywhere, "g o", Action::GoStart),
    (Scope::Everywhere, "w", Action::Why), (Scope::Everywhere, "K", Action::Term), (Scope::Everywhere, "/", Action::Find),
    (Scope::Everywhere, ":", Action::Commands), (Scope::Everywhere, "ctrl-p", Action::Commands), (Scope::Everywhere, "?", Action::Keys), (Scope::Everywhere, "f1", Action::Keys),
    (Scope::Everywhere, "y", Action::Copy), (Scope::Everywhere, "Y", Action::CopyRow), (Scope::Everywhere, "ctrl-y", Action::CopyPath),
    (Scope::Everywhere, "m", Action::Remark), (Scope::Everywhere, "D", Action::Decide), (Scope::Everywhere, "u", Action::Undo), (Scope::Everywhere, "ctrl-r", Action::Redo), (Scope::Everywhere, "U", Action::Redo),
    (Scope::Everywhere, "ctrl-s", Action::Save), (Scope::Everywhere, "R", Action::ReadOnly), (Scope::Everywhere, "E", Action::OpenInEditor),
    (Scope::Everywhere, "T", Action::Theme), (Scope::Everywhere, "M", Action::Mouse), (Scope::Everywhere, "ctrl-z", Action::Suspend), (Scope::Everywhere, "ctrl-l", Action::Redraw),
    (Scope::Everywhere, "q", Action::Quit), (Scope::Everywhere, "ctrl-c", Action::Quit),
];

/// One binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    pub scope: Scope,
    pub chord: Chord,
    pub action: Action,
}

/// All bindings.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// What a chord that is being typed means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    Action(Action),
    /// More keys can follow.
    Begun,
    None,
}

/// A mistake in `keys.ron`, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysFault {
    /// 1-based; 0 where the file as a whole is meant.
    pub line: usize,
    pub kind: KeysFaultKind,
}

/// What is wrong with a binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysFaultKind {
    /// The file does not read.
    File {
        what: String,
    },
    UnknownScope {
        found: String,
        nearest: Option<&'static str>,
    },
    UnknownAction {
        found: String,
        nearest: Option<&'static str>,
    },
    NoKey {
        found: String,
    },
    /// The same keys were given twice in a scope; the first counts.
    Twice {
        keys: String,
    },
    /// A chord begins with keys that are an action of their own, so it could never be typed.
    Hidden {
        keys: String,
        by: String,
    },
}

impl KeysFault {
    /// The mistake as a sentence.
    pub fn text(&self, words: &Words) -> String {
        let line = self.line.to_string();
        let near = |nearest: Option<&'static str>| nearest.unwrap_or_default().to_owned();
        let (key, args) = match &self.kind {
            KeysFaultKind::File { what } if self.line == 0 => ("keys-file.whole", vec![("what", what.clone())]),
            KeysFaultKind::File { what } => ("keys-file", vec![("what", what.clone())]),
            KeysFaultKind::UnknownScope { found, nearest } => {
                ("keys-scope", vec![("found", found.clone()), ("nearest", near(*nearest))])
            }
            KeysFaultKind::UnknownAction { found, nearest } => {
                ("keys-action", vec![("found", found.clone()), ("nearest", near(*nearest))])
            }
            KeysFaultKind::NoKey { found } => ("keys-no-key", vec![("found", found.clone())]),
            KeysFaultKind::Twice { keys } => ("keys-twice", vec![("keys", keys.clone())]),
            KeysFaultKind::Hidden { keys, by } => ("keys-hidden", vec![("keys", keys.clone()), ("by", by.clone())]),
        };
        let args: Vec<_> = args.into_iter().chain([("line", line)]).collect();
        words.with_near(key, &args)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    scope: String,
    keys: String,
    /// Empty takes the key away.
    action: String,
}

impl Keymap {
    /// The keys as they come.
    pub fn default_keys() -> Self {
        let binding = |(scope, keys, action): &(Scope, &str, Action)| {
            // The table is held by a test; a row that does not read is left out rather than ending the program.
            keys.parse().ok().map(|chord| Binding { scope: *scope, chord, action: *action })
        };
        Self { bindings: DEFAULT.iter().filter_map(binding).collect() }
    }

    /// The keys with a person's own before them. What cannot be used is told with its line, the rest is used.
    pub fn with_text(text: &str) -> (Self, Vec<KeysFault>) {
        let mut faults = Vec::new();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let rows: Vec<Row> = match ron::Options::default().from_str(text) {
            Ok(rows) => rows,
            Err(error) => {
                let fault =
                    KeysFault { line: error.span.start.line, kind: KeysFaultKind::File { what: error.code.to_string() } };
                return (Self::default_keys(), vec![fault]);
            }
        };
        let lines = row_lines(text);
        let mut own: Vec<(usize, Binding)> = Vec::new();
        let mut taken: Vec<(Scope, Chord)> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let line = lines.get(index).copied().unwrap_or_default();
            let mut fault = |kind| faults.push(KeysFault { line, kind });
            let Some(scope) = Scope::ALL.iter().copied().find(|scope| scope.id() == row.scope) else {
                let nearest = nearest(&row.scope, Scope::ALL.iter().map(|scope| scope.id()));
                fault(KeysFaultKind::UnknownScope { found: row.scope.clone(), nearest });
                continue;
            };
            let Ok(chord) = row.keys.parse::<Chord>() else {
                fault(KeysFaultKind::NoKey { found: row.keys.clone() });
                continue;
            };
            if taken.contains(&(scope, chord.clone())) {
                fault(KeysFaultKind::Twice { keys: row.keys.clone() });
                continue;
            }
            taken.push((scope, chord.clone()));
            if row.action.is_empty() {
                continue;
            }
            let Some(action) = Action::of(&row.action) else {
                let nearest = nearest(&row.action, Action::ALL.iter().map(|action| action.id()));
                fault(KeysFaultKind::UnknownAction { found: row.action.clone(), nearest });
                continue;
            };
            own.push((line, Binding { scope, chord, action }));
        }
        let mut map = Self::default_keys();
        map.bindings.retain(|binding| !taken.contains(&(binding.scope, binding.chord.clone())));
        for (line, binding) in &own {
            let hides = |known: &&Binding| {
                known.scope == binding.scope
                    && known.chord != binding.chord
                    && binding.chord.keys().starts_with(known.chord.keys())
            };
            if let Some(known) = map.bindings.iter().chain(own.iter().map(|(_, binding)| binding)).find(hides) {
                let kind = KeysFaultKind::Hidden { keys: binding.chord.to_string(), by: known.chord.to_string() };
                faults.push(KeysFault { line: *line, kind });
            }
        }
        for (line, binding) in &own {
            let hidden = |known: &&Binding| {
                known.scope == binding.scope
                    && known.chord != binding.chord
                    && known.chord.keys().starts_with(binding.chord.keys())
            };
            if let Some(known) = map.bindings.iter().find(hidden) {
                let kind = KeysFaultKind::Hidden { keys: known.chord.to_string(), by: binding.chord.to_string() };
                faults.push(KeysFault { line: *line, kind });
            }
        }
        let own: Vec<_> = own.into_iter().map(|(_, binding)| binding).collect();
        map.bindings.splice(0..0, own);
        (map, faults)
    }

    /// Reads `keys.ron` of a config folder. A file that is not there changes nothing.
    pub fn read(config: &Path) -> (Self, Vec<KeysFault>) {
        match std::fs::read_to_string(config.join("keys.ron")) {
            Ok(text) => Self::with_text(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => (Self::default_keys(), Vec::new()),
            Err(error) => {
                let fault = KeysFault { line: 0, kind: KeysFaultKind::File { what: error.to_string() } };
                (Self::default_keys(), vec![fault])
            }
        }
    }

    /// All bindings, a person's own first.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What the keys typed so far mean in these scopes, front first.
    pub fn lookup(&self, scopes: &[Scope], typed: &[Key]) -> Lookup {
        for scope in scopes {
            let mut begun = false;
            for binding in self.bindings.iter().filter(|binding| binding.scope == *scope) {
                if binding.chord.keys() == typed {
                    return Lookup::Action(binding.action);
                }
                begun |= binding.chord.keys().starts_with(typed);
            }
            if begun {
                return Lookup::Begun;
            }
        }
        Lookup::None
    }

    /// The chord to show for an action in these scopes.
    pub fn shown(&self, scopes: &[Scope], action: Action) -> Option<&Chord> {
        let in_scope = |scope: &Scope| self.bindings.iter().find(|binding| binding.scope == *scope && binding.action == action);
        scopes.iter().find_map(in_scope).map(|binding| &binding.chord)
    }
}

fn nearest(found: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    known.map(|name| (strsim::damerau_levenshtein(name, found), name)).min().filter(|(far, _)| *far <= 3).map(|(_, name)| name)
}

/// The line on which each row of a list begins: where a parenthesis opens outside of text and comments.
fn row_lines(text: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut in_text = false;
        let mut last = ' ';
        for letter in line.chars() {
            match letter {
                '"' if last != '\\' => in_text = !in_text,
                '/' if last == '/' && !in_text => break,
                '(' if !in_text => lines.push(index + 1),
                _ => {}
            }
            last = letter;
        }
    }
    lines
}
