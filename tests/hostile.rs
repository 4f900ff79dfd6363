//! Hostile workspaces: whatever their texts, comments, ids and file names hold, no terminal obeys any of it.

#![cfg(test)]

mod common;
mod desk;
#[path = "terminal/harness/mod.rs"]
mod harness;

use std::{
    collections::HashMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use common::World;
use desk::{Bench, SCREENS};
use harness::Launch;
use partnerwright::{
    app::{
        Input, Pane, Room, Screen,
        input::{Background, Opening},
        rooms::diagnosis::View,
    },
    domain::{Part, Workspace},
    store::{
        self, parts,
        text::lexer::{TokenKind, lex},
    },
};

/// What a terminal obeys, and what makes a text look like another one. Each holds the word by which it is found again.
const EVIL: [&str; 16] = [
    "pwned\u{1b}[31m\u{1b}[2J",
    "pwned\u{1b}]52;c;ZWNobyBwd25lZA==\u{7}",
    "pwned\u{1b}]0;title\u{7}",
    "pwned\u{1b}P$q\u{1b}\\",
    "pwned\u{9b}2J\u{9d}0;title\u{9c}",
    "pwned\u{8}\u{8}\u{8}",
    "pwned\rover",
    "pwned\u{202e}denwp",
    "pwned\u{2066}\u{202b}x",
    "pwned\u{200b}\u{2060}\u{feff}",
    "pwned\tin\na line",
    "pwned\u{7f}\u{0}\u{1}",
    "pwned\u{2028}\u{2029}\u{85}",
    "pwned\u{1b}c\u{1b}(0",
    "pwned\u{e}\u{1b}[?1049h",
    "pwned\u{202d}\u{2069}\u{2067}",
];

/// What may reach no terminal, as this file sees it: the program has a list of its own.
fn steers(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A sample in a folder of its own with something evil in every text that can hold it, and behind every line. Where `ids` says so,
/// what names things is evil too, so that nothing is what the method knows.
fn hostile(world: &World, sample: &str, ids: bool) -> PathBuf {
    let folder = world.path(format!("hostile-{sample}-{ids}"));
    common::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workspaces").join(sample), &folder);
    let next = AtomicUsize::new(0);
    let mut evil = 0;
    for path in ron_files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        let part = Part::of_file(&name).unwrap();
        let text = common::read(&path);
        let mut words: Vec<String> = lex(&text).unwrap().iter().map(|token| text[token.range()].to_owned()).collect();
        let kinds: Vec<_> = lex(&text).unwrap().iter().map(|token| token.kind).collect();
        for at in 0..words.len() {
            let is_text = words[at].contains(' ') || words[at].contains(char::is_uppercase);
            if kinds[at] != TokenKind::Str || !(ids || is_text) {
                continue;
            }
            let before = words[at].clone();
            words[at] = format!("{}{}\"", &before[..before.len() - 1], written(next.fetch_add(1, Ordering::Relaxed)));
            // A date and the like can hold nothing else.
            if parts::read(&part, &words.concat(), &mut Workspace::default()).is_err() {
                words[at] = before;
            } else {
                evil += 1;
            }
        }
        let lines = words.concat().replace("\n    ", &format!("\n    /* {} */\n    ", EVIL[next.load(Ordering::Relaxed) % 16]));
        fs::write(&path, format!("{lines}// {}\n", EVIL[3])).unwrap();
    }
    assert!(evil > 40, "{evil} texts");
    folder
}

/// Something evil within quotes: as it is, or as the notation writes it.
fn written(number: usize) -> String {
    let evil = EVIL[number / 2 % EVIL.len()];
    let mut out = String::new();
    for letter in evil.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            letter if number.is_multiple_of(2) && !letter.is_alphanumeric() => {
                write!(out, "\\u{{{:x}}}", letter as u32).unwrap();
            }
            letter => out.push(letter),
        }
    }
    out
}

fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(ron_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Files that cannot be read, each with something evil where it is told: in the line, in a name, in what was found instead.
fn broken(world: &World) -> PathBuf {
    let folder = hostile(world, "good-programme", false);
    let evil = EVIL.concat();
    fs::write(folder.join("answers.ron"), format!("(company: (name: \"{evil}\", arr: \"{}\"))", EVIL[0])).unwrap();
    fs::write(folder.join("board.ron"), format!("(start: \"{}\")", EVIL[0])).unwrap();
    fs::write(folder.join("tiers.ron"), format!("(tracks: [ // {evil}\n  (id: \"x\", // {evil}\n")).unwrap();
    fs::write(folder.join("people.ron"), format!("(me: \"a\" /* {evil} */ people: [])")).unwrap();
    fs::write(folder.join("metrics.ron"), format!("(metrics: [(id: r#\"{evil}\"#, unheard: 1, ünheard: \"{evil}\")])"))
        .unwrap();
    fs::write(folder.join("policy.ron"), "(terms: [(id: \"a\", split: \u{1b}[31m)])").unwrap();
    fs::write(folder.join("strategy.ron"), [b"(vision: \x1b\x9b\xff".as_slice(), evil.as_bytes()].concat()).unwrap();
    // Names of files that can be no ids, one for each that a file system takes.
    for (number, evil) in EVIL.iter().enumerate().filter(|(_, evil)| !evil.contains('\0') && !evil.contains('/')) {
        fs::write(folder.join(format!("partners/{number}-{evil}.ron")), "(name: \"A\")").unwrap();
        fs::write(folder.join(format!("assessments/round-1/{number}-{evil}.ron")), "()").unwrap();
        fs::create_dir_all(folder.join(format!("assessments/{number}-{evil}"))).unwrap();
        fs::write(folder.join(format!("assessments/{number}-{evil}/_round.ron")), "()").unwrap();
    }
    folder
}

fn all(world: &World) -> Vec<PathBuf> {
    vec![
        hostile(world, "good-programme", false),
        hostile(world, "good-programme", true),
        hostile(world, "bad-programme", false),
        hostile(world, "enterprise", true),
        broken(world),
    ]
}

fn opened(folder: &Path) -> Bench {
    let opened = store::open(folder).unwrap();
    let mut bench = Bench::start();
    let texts = opened.files.texts().map(|(part, text)| (part.clone(), text.to_owned()));
    let opening = Opening {
        folder: folder.join(EVIL[0]),
        texts: texts.collect::<HashMap<_, _>>(),
        workspace: opened.workspace,
        faults: opened.faults,
        unknown: opened.unknown,
        read_only: None,
        copies: Vec::new(),
        notes: Vec::new(),
    };
    bench.feed(Input::Background(Background::Opened(Box::new(opening))));
    bench
}

/// What can be opened on a screen. The key of views comes five times: no room has more than six of them.
const OPENED: [&str; 20] =
    ["", "/", ":", "?", "T", "w", "K", "m", "n", "f", "e", "c", "F", "W", "enter", "v", "v", "v", "v", "v"];

/// Draws it and counts the cells in which something that was evil can still be read.
fn drawn(bench: &Bench, what: &str) -> usize {
    let mut seen = 0;
    for (width, height) in [(120, 40), (80, 24), (43, 13)] {
        let buffer = bench.buffer(width, height);
        for cell in &buffer.content {
            assert!(!cell.symbol().contains(steers), "{what} {width}x{height}: {:?}", cell.symbol());
        }
        let text: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        seen += text.matches("pwned").count();
    }
    seen
}

#[test]
fn no_screen_and_nothing_over_it_holds_what_a_terminal_obeys() {
    let world = World::new();
    for folder in all(&world) {
        let mut bench = opened(&folder);
        let mut seen = 0;
        for screen in SCREENS {
            for keys in OPENED {
                bench.app.overlays.clear();
                bench.app.writing = None;
                bench.app.message = None;
                bench.at(screen);
                if !keys.is_empty() {
                    bench.keys(keys);
                }
                seen += drawn(&bench, &format!("{} {screen:?} {keys:?}", folder.display()));
            }
            bench.app.overlays.clear();
            bench.app.writing = None;
            bench.at(screen);
            // Each row that the cursor can stand on has its own side.
            bench.app.focus = Pane::Work;
            for row in bench.app.rows(Pane::Work).iter().step_by(3) {
                bench.app.cursors.insert((screen, Pane::Work), row.clone());
                seen += drawn(&bench, &format!("{} {screen:?} {row:?}", folder.display()));
            }
        }
        for view in ["dimensions", "maturity", "streams"] {
            for view in [View::Matrix(view.into()), View::Score(view.into()), View::Views(view.into()), View::Shape, View::Gaps]
            {
                bench.at(Screen::Room(Room::Diagnosis));
                bench.app.rooms.diagnosis.view = view;
                seen += drawn(&bench, &format!("{} {view}", folder.display(), view = "diagnosis"));
            }
        }
        assert!(seen > 200, "{}: hardly anything evil was to be seen: {seen}", folder.display());
    }
}

/// What a command prints on both streams, of a folder.
const COMMANDS: &[&[&str]] = &[
    &["show", "DIR"],
    &["show", "DIR", "--format", "json"],
    &["today", "DIR", "--date", "2026-12-04"],
    &["today", "DIR", "--date", "2026-12-04", "--format", "json"],
    &["today", "DIR", "--owner", EVIL[0]],
    &["board", "DIR"],
    &["board", "DIR", "--format", "report"],
    &["board", "DIR", "--format", "csv"],
    &["board", "DIR", "--format", "json"],
    &["board", "DIR", "--format", "ics"],
    &["check", "DIR"],
    &["check", "DIR", "--format", "json"],
    &["check", "DIR", "--format", "sarif"],
    &["check", "DIR", "--format", "github"],
    &["check", "DIR", "--only", EVIL[4]],
    &["check", "DIR", "--fix"],
    &["fmt", "DIR", "--check"],
    &["assess", "DIR"],
    &["assess", "DIR", "--as", EVIL[7]],
    &["assess", "DIR", "--merge", EVIL[2]],
    &["--plain", "DIR"],
    &["show", EVIL[1]],
    &["new", "DIR", "--company", EVIL[0]],
    &["explain", EVIL[0]],
    &["explain", "--list"],
    &["samples"],
    &["themes"],
    &["--theme", EVIL[5], "DIR"],
    &["--method", EVIL[5], "show", "DIR"],
    &["show", "DIR", "--format", EVIL[8]],
    &[EVIL[9], "DIR", EVIL[10]],
];

#[test]
fn no_command_prints_what_a_terminal_obeys() {
    let world = World::new();
    let mut seen = 0;
    for folder in all(&world) {
        for command in COMMANDS {
            let arguments: Vec<_> =
                command.iter().map(|word| if *word == "DIR" { folder.to_str().unwrap() } else { word }).collect();
            let arguments: Vec<_> = arguments.iter().map(|word| word.replace('\0', "")).collect();
            let output = world.program(&arguments).write_stdin("").output().unwrap();
            for bytes in [output.stdout, output.stderr] {
                let text = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{command:?} prints no text: {error}"));
                seen += text.matches("pwned").count();
                // Calendars and tables end their lines as their formats want it.
                let plain =
                    if command.iter().any(|word| ["ics", "csv"].contains(word)) { text.replace("\r\n", "\n") } else { text };
                let bad: Vec<_> = plain.lines().filter(|line| line.contains(steers)).take(3).collect();
                assert!(bad.is_empty() && !plain.contains('\r'), "{command:?} prints {bad:?}");
            }
        }
    }
    assert!(seen > 500, "hardly anything evil was to be printed: {seen}");
}

#[test]
fn a_real_terminal_gets_neither_title_nor_clipboard_nor_modes_from_a_file() {
    let world = World::new();
    for folder in [hostile(&world, "good-programme", false), broken(&world)] {
        let mut terminal = Launch::new(common::PROGRAM)
            .args([folder.to_str().unwrap()])
            .envs(world.environment())
            .cwd(world.path(""))
            .size(120, 40)
            .start();
        terminal.shows("? keys");
        for keys in ["g r", "g b", "g p", "g t", "g d"] {
            terminal.keys(keys);
        }
        terminal.keys("?");
        terminal.shows("type to search");
        assert!(!terminal.title().contains(steers), "{:?}", terminal.title());
        let output = String::from_utf8_lossy(&terminal.output()).into_owned();
        for evil in ["\u{1b}]52;", "\u{1b}[31m\u{1b}[2J", "\u{1b}]0;title", "\u{9b}", "\u{202e}", "\u{1b}(0", "\u{2066}"] {
            assert!(!output.contains(evil), "{evil:?} reached the terminal");
        }
        terminal.keys("esc");
        terminal.wait_for("the keys to close", |screen| !screen.contains("type to search"));
        terminal.keys("q");
        assert_eq!(terminal.ends(), 0);
    }
}
