//! A small program that does all that a program can do with a terminal. The test binary starts itself as this one.

use std::path::PathBuf;
use std::sync::mpsc;
use std::{env, fs, process, thread};

use partnerwright::app::input::{Input, Reason};
use partnerwright::app::key::{Code, Key};
use partnerwright::terminal::editor::Editor;
use partnerwright::terminal::{Effect, Program, Setup, Tty, run};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Style};

use crate::harness::Launch;

/// Set for the process that shall be the demo: the file that it saves to.
const SAVE: &str = "TERMINAL_DEMO_SAVES_TO";

/// The arguments that make this test binary the demo.
pub(crate) const ARGUMENTS: [&str; 4] = ["demo::runs_as_a_program", "--exact", "--nocapture", "--test-threads=1"];

/// The demo, to be started; it will save to `file`.
pub(crate) fn launch(file: impl Into<PathBuf>) -> Launch {
    Launch::new(env::current_exe().unwrap()).args(ARGUMENTS).env(SAVE, file.into()).env("RUST_BACKTRACE", "0")
}

/// The demo below a shell that does `script`, in which `"$0" "$@"` is the demo.
pub(crate) fn launch_below(script: &str, file: impl Into<PathBuf>) -> Launch {
    let program = env::current_exe().unwrap();
    let words = ["-c", script, program.to_str().unwrap()];
    Launch::new("sh").args(words.into_iter().chain(ARGUMENTS)).env(SAVE, file.into()).env("RUST_BACKTRACE", "0")
}

#[test]
#[expect(clippy::exit, reason = "this is the end of a program")]
fn runs_as_a_program() {
    let Some(save) = env::var_os(SAVE) else {
        return;
    };
    let (sender, inbox) = mpsc::channel();
    let mut demo = Demo { save: save.into(), ..Demo::default() };
    let editor = Editor::choose(None, env::var("EDITOR").ok());
    let setup = Setup { tty: Tty::open().unwrap(), sender, inbox, editor, mouse: false };
    process::exit(run(&mut demo, setup).unwrap().into());
}

#[derive(Default)]
struct Demo {
    save: PathBuf,
    size: (u16, u16),
    text: String,
    pasted: String,
    last: String,
    resumed: u32,
    changed: bool,
}

impl Program for Demo {
    fn update(&mut self, input: Input) -> Vec<Effect> {
        self.changed = true;
        let mut effects = Vec::new();
        match input {
            Input::Key(key) => match key.to_string().as_str() {
                "ctrl-q" => effects.push(Effect::Quit(0)),
                "ctrl-z" => effects.push(Effect::Suspend),
                "ctrl-y" => effects.push(Effect::Copy(self.text.clone())),
                "ctrl-o" => effects.push(Effect::Mouse(true)),
                "ctrl-l" => effects.push(Effect::Mouse(false)),
                "ctrl-e" => effects.push(Effect::Edit { path: self.save.clone(), line: Some(2) }),
                "ctrl-x" => panic!("the demo breaks down"),
                "ctrl-t" => drop(thread::spawn(|| panic!("a thread breaks down"))),
                "ctrl-n" => self.changed = false,
                _ => match (key.typed(), key.code) {
                    (Some(character), _) => self.text.push(character),
                    (_, Code::Backspace) => drop(self.text.pop()),
                    _ => self.last = written(key),
                },
            },
            Input::Paste(text) => self.pasted = text,
            Input::Mouse(mouse) => {
                self.last = format!("{:?} {} {}", mouse.kind, mouse.column, mouse.row);
            }
            Input::Resize { width, height } => {
                self.size = (width, height);
                effects.push(Effect::Title(format!("demo \x1b]of {width}")));
            }
            Input::Resumed => self.resumed += 1,
            Input::Edited(edited) => self.last = format!("{:?}", edited.outcome),
            other => self.last = format!("{other:?}"),
        }
        effects
    }

    fn changed(&self) -> bool {
        self.changed
    }

    fn draw(&mut self, buffer: &mut Buffer) -> Option<(u16, u16)> {
        self.changed = false;
        let (width, height) = self.size;
        let lines = [
            format!("demo of {width} by {height}"),
            format!("text <{}>", self.text),
            format!("paste {} bytes, {} lines", self.pasted.len(), self.pasted.lines().count()),
            format!("last <{}> resumed {}", self.last, self.resumed),
        ];
        for (line, y) in lines.iter().zip(0..height) {
            buffer.set_string(0, y, line, Style::new().fg(Color::Cyan));
        }
        let end = u16::try_from(unicode_width::UnicodeWidthStr::width(self.text.as_str())).unwrap_or(u16::MAX);
        Some((end.saturating_add(6), 1))
    }

    fn closing(&mut self, reason: Option<Reason>) {
        fs::write(&self.save, format!("{reason:?} {}", self.text)).unwrap();
    }
}

fn written(key: Key) -> String {
    key.to_string()
}
