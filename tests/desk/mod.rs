//! A desk for tests: keys in, effects and pictures out; no terminal, no disk.

use std::path::PathBuf;

use partnerwright::{
    app::{
        App, Desk, Effect, Input, Room, Row, Screen, Shell, StepName,
        input::{Background, Opening},
        key::Chord,
        keymap::Keymap,
        update,
    },
    domain::{Part, Workspace},
    method::{Files, Method},
    store::{parts, samples},
    theme::{GlyphSet, Theme},
    ui,
    words::{self, Words},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The screens that are looked at one by one.
#[allow(dead_code, reason = "each test binary uses its own part of the desk")]
pub(crate) const SCREENS: [Screen; 25] = [
    Screen::Start,
    Screen::Triage,
    Screen::Overview,
    Screen::Step(StepName::Company),
    Screen::Step(StepName::Problem),
    Screen::Step(StepName::Motion),
    Screen::Step(StepName::Stage),
    Screen::Step(StepName::Direct),
    Screen::Step(StepName::Owner),
    Screen::Step(StepName::Services),
    Screen::Strategy,
    Screen::Room(Room::Tiers),
    Screen::Room(Room::Policy),
    Screen::Room(Room::Partners),
    Screen::Room(Room::Board),
    Screen::Room(Room::Metrics),
    Screen::Room(Room::Diagnosis),
    Screen::Room(Room::Page),
    Screen::Room(Room::Operations),
    Screen::Room(Room::Plays),
    Screen::Room(Room::Decisions),
    Screen::People,
    Screen::Remarks,
    Screen::Library,
    Screen::Files,
];

pub(crate) struct Bench {
    pub(crate) app: App,
    pub(crate) effects: Vec<Effect>,
}

#[allow(dead_code, reason = "each test binary uses its own part of the desk")]
impl Bench {
    /// The start screen.
    pub(crate) fn start() -> Self {
        let files = Files::built_in();
        let words = Words::load(words::english().chain(files.words())).unwrap();
        let shell = Shell {
            words,
            method: Method::built_in().unwrap(),
            keymap: Keymap::default_keys(),
            keys_faults: Vec::new(),
            themes: ["dark", "light", "terminal"].map(str::to_owned).to_vec(),
            theme: "terminal".into(),
            mouse: false,
            home: PathBuf::from("home"),
            workspaces: PathBuf::from("programmes"),
            recent: Vec::new(),
            now: "2026-11-21T14:02".parse().unwrap(),
            user: "mara".into(),
        };
        let mut app = App::new(shell);
        app.size = (120, 40);
        Self { app, effects: Vec::new() }
    }

    /// A workspace on the desk, on its overview.
    pub(crate) fn open(workspace: Workspace) -> Self {
        let mut bench = Self::start();
        bench.put(workspace);
        bench
    }

    /// A sample on the desk.
    pub(crate) fn sample(name: &str) -> Self {
        Self::open(sample(name))
    }

    /// A sample with its answers and its strategy, and nothing of the programme yet.
    pub(crate) fn answered(name: &str) -> Self {
        Self::open(answered(name))
    }

    pub(crate) fn put(&mut self, workspace: Workspace) {
        let opening = Opening {
            folder: PathBuf::from("programme"),
            workspace,
            faults: Vec::new(),
            unknown: Vec::new(),
            read_only: None,
            texts: std::collections::HashMap::new(),
            copies: Vec::new(),
            notes: Vec::new(),
        };
        self.feed(Input::Background(Background::Opened(Box::new(opening))));
    }

    pub(crate) fn feed(&mut self, input: Input) -> &mut Self {
        let now = self.app.shell.now;
        let effects = update::update(&mut self.app, input, now);
        self.effects.extend(effects);
        self
    }

    /// Keys in the notation of the help, parted by blanks.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        let chord: Chord = keys.parse().unwrap_or_else(|error| panic!("{keys}: {error}"));
        for key in chord.keys() {
            self.feed(Input::Key(*key));
        }
        self
    }

    /// Letters as they are typed.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.feed(Input::Key(partnerwright::app::key::Key::char(letter)));
        }
        self
    }

    pub(crate) fn at(&mut self, screen: Screen) -> &mut Self {
        self.app.go(screen);
        self
    }

    /// Puts the cursor of the work pane on a row.
    pub(crate) fn on(&mut self, row: Row) -> &mut Self {
        assert!(self.app.rows(self.app.focus).contains(&row), "{row:?} is not among {:?}", self.app.rows(self.app.focus));
        self.app.cursors.insert((self.app.screen, self.app.focus), row);
        self
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.app.desk.as_ref().unwrap()
    }

    pub(crate) fn now(&self) -> &Workspace {
        &self.desk().now
    }

    pub(crate) fn verdict(&self) -> &str {
        self.desk().advice.verdict.id.as_deref().unwrap_or("")
    }

    pub(crate) fn message(&self) -> &str {
        self.app.message.as_ref().map_or("", |message| message.text.as_str())
    }

    pub(crate) fn buffer(&self, width: u16, height: u16) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        ui::draw(&self.app, &Theme::default(), GlyphSet::Unicode, &mut buffer);
        buffer
    }

    /// The picture as text.
    pub(crate) fn picture(&self, width: u16, height: u16) -> String {
        let buffer = self.buffer(width, height);
        let row = |y: u16| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn sees(&self, text: &str) -> bool {
        self.picture(120, 40).contains(text)
    }
}

pub(crate) fn sample(name: &str) -> Workspace {
    let mut workspace = Workspace::default();
    for (file, text) in samples::get(name).unwrap().files("2026-11-21".parse().unwrap()) {
        parts::read(&Part::of_file(file).unwrap(), &text, &mut workspace).unwrap();
    }
    workspace
}

/// Answers, strategy, people and remarks of a sample, and nothing of the programme yet.
#[allow(dead_code, reason = "each test binary uses its own part of the desk")]
pub(crate) fn answered(name: &str) -> Workspace {
    let Workspace { head, answers, strategy, people, review, .. } = sample(name);
    Workspace { head, answers, strategy, people, review, ..Workspace::default() }
}
