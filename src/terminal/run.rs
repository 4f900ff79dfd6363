//! The loop: block on one channel, take everything that waits, draw at most once, do it again. It has no tick.
//!
//! A [`Program`] sees inputs and gives effects and pictures; it knows nothing of terminals. The first picture is drawn before
//! anything else is started.

use std::io;
use std::mem;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError};
use std::thread;

use rustix::process::{Pid, Signal, kill_process};

use super::clipboard;
use super::editor::Editor;
use super::input::{Away, Ears};
use super::screen::Screen;
use super::session::{Session, tell_of_panics};
use super::signals::{self, Signals};
use super::{Effect, Program, Setup, TerminalError, Tty};
use crate::app::input::{EditOutcome, Edited, Input, Reason};

/// What a thread that only waits needs.
pub(super) const STACK: usize = 128 * 1024;

/// Runs a program until it ends; gives its exit code. The terminal is restored when this returns, also by an error or a panic.
pub fn run(program: &mut impl Program, setup: Setup) -> Result<u8, TerminalError> {
    // From here on a signal is an input; one that comes before the picture waits.
    let signals = Signals::catch().map_err(TerminalError::while_doing("catching signals"))?;
    let size = setup.tty.size();
    let ears_tty = setup.tty.again()?;
    tell_of_panics(setup.sender.clone());
    let session = Session::enter(setup.tty, setup.mouse)?;
    let mut stage = Stage {
        program,
        session,
        screen: Screen::new(),
        sender: setup.sender,
        editor: setup.editor,
        size,
        anew: true,
        ears: None,
        child: None,
    };

    let end = match stage.begin(ears_tty, signals) {
        Ok(Some(end)) => end,
        Ok(None) => stage.turn(&setup.inbox),
        Err(error) => {
            stage.close(Some(Reason::TerminalGone));
            return Err(error);
        }
    };
    Ok(match end {
        End::Wish(code) => {
            stage.close(None);
            code
        }
        End::Must(reason) => {
            stage.close(Some(reason));
            reason.exit_code()
        }
    })
}

/// Why the loop ends.
enum End {
    /// The program wants it, with this exit code.
    Wish(u8),
    /// It must.
    Must(Reason),
}

impl From<io::Error> for End {
    /// Writing fails only when nobody reads any more.
    fn from(_: io::Error) -> Self {
        Self::Must(Reason::TerminalGone)
    }
}

/// Everything that takes part.
struct Stage<'p, P> {
    program: &'p mut P,
    session: Session,
    screen: Screen,
    sender: Sender<Input>,
    editor: Editor,
    size: (u16, u16),
    /// Whether the next picture is drawn whatever the program says.
    anew: bool,
    /// Not before the first picture.
    ears: Option<Ears>,
    /// The editor that has the terminal, if one has.
    child: Option<Pid>,
}

impl<P: Program> Stage<'_, P> {
    /// Draws the first picture, then begins to listen.
    fn begin(&mut self, tty: Tty, signals: Signals) -> Result<Option<End>, TerminalError> {
        let (width, height) = self.size;
        let first = self.give(Input::Resize { width, height }).and_then(|()| self.draw());
        let ears = Ears::listen(tty, signals, self.sender.clone());
        let mut ears = ears.map_err(TerminalError::while_doing("starting to listen"))?;
        if self.child.is_some() {
            // The program has begun with the editor.
            ears.away(Away::Editor);
        }
        self.ears = Some(ears);
        Ok(first.err())
    }

    /// Goes round until the end.
    fn turn(&mut self, inbox: &Receiver<Input>) -> End {
        loop {
            if let Err(end) = self.batch(inbox) {
                return end;
            }
        }
    }

    /// Waits for an input, takes all that wait with it, and draws.
    fn batch(&mut self, inbox: &Receiver<Input>) -> Result<(), End> {
        // We hold a sender ourselves: the channel never closes.
        let mut next = inbox.recv().map_err(|_| End::Must(Reason::Broken))?;
        loop {
            self.take(next)?;
            next = match inbox.try_recv() {
                Ok(input) => input,
                Err(TryRecvError::Empty) if self.ears.as_ref().is_some_and(Ears::has_more) => {
                    inbox.recv().map_err(|_| End::Must(Reason::Broken))?
                }
                Err(_) => break,
            };
        }
        self.draw()
    }

    /// Deals with what concerns the terminal itself; gives the rest to the program.
    fn take(&mut self, input: Input) -> Result<(), End> {
        match input {
            Input::Quit(reason) => Err(End::Must(reason)),
            Input::Suspend => self.suspend(false),
            Input::Resumed => {
                // Whatever stopped us may have left the terminal in any state.
                self.session.reenter().map_err(|_| End::Must(Reason::TerminalGone))?;
                self.returned(Input::Resumed)
            }
            Input::Resize { width, height } => self.resize((width, height)),
            Input::Edited(edited) => {
                self.child = None;
                self.come_back(Input::Edited(edited))
            }
            other => self.give(other),
        }
    }

    /// Tells the program about a new size, if it is one. If not, the window has been another size so shortly that we have
    /// not seen it, and may have lost what was outside.
    fn resize(&mut self, size: (u16, u16)) -> Result<(), End> {
        self.screen.forget();
        self.anew = true;
        if self.size == size {
            return Ok(());
        }
        self.size = size;
        self.give(Input::Resize { width: size.0, height: size.1 })
    }

    /// Gives an input to the program and does what it wants in return.
    fn give(&mut self, input: Input) -> Result<(), End> {
        for effect in self.program.update(input) {
            match effect {
                Effect::Quit(code) => return Err(End::Wish(code)),
                Effect::Suspend => self.suspend(true)?,
                Effect::Redraw => {
                    self.screen.forget();
                    self.anew = true;
                }
                Effect::Copy(text) => clipboard::copy(&text, self.screen.beside()),
                Effect::Mouse(on) => self.session.set_mouse(on, self.screen.beside()),
                Effect::Title(title) => self.session.set_title(&title, self.screen.beside()),
                Effect::Edit { path, line } => self.edit(path, line)?,
            }
        }
        Ok(())
    }

    /// Draws if there is something new and somebody to see it.
    fn draw(&mut self) -> Result<(), End> {
        if self.child.is_some() || !self.session.is_active() {
            return Ok(());
        }
        if mem::take(&mut self.anew) || self.program.changed() {
            let program = &mut *self.program;
            self.screen.paint(self.size, &mut self.session, |buffer| program.draw(buffer))?;
        }
        self.screen.flush(&mut self.session)?;
        Ok(())
    }

    /// Stops until continued; with `all`, the whole job.
    fn suspend(&mut self, all: bool) -> Result<(), End> {
        if self.child.is_some() || !signals::can_stop() {
            return Ok(());
        }
        self.go_away(Away::Shell);
        signals::stop(all);
        self.come_back(Input::Resumed)
    }

    /// Leaves the terminal to the editor. The loop goes on meanwhile, without drawing: saving goes on and signals are heard.
    fn edit(&mut self, path: PathBuf, line: Option<u32>) -> Result<(), End> {
        if self.child.is_some() {
            return Ok(());
        }
        self.go_away(Away::Editor);
        let started = self.editor.open(&path, line).spawn();
        let command = self.editor.command().to_owned();
        let edited = move |outcome| Input::Edited(Edited { path, command, outcome });
        let mut child = match started {
            Ok(child) => child,
            Err(error) => {
                return self.come_back(edited(EditOutcome::NotStarted(error.to_string())));
            }
        };
        self.child = Some(Pid::from_child(&child));
        let sender = self.sender.clone();
        let wait = move || {
            let outcome = match child.wait() {
                Ok(status) if status.success() => EditOutcome::Closed,
                Ok(status) => EditOutcome::Failed(status.code()),
                Err(error) => EditOutcome::NotStarted(error.to_string()),
            };
            let _ = sender.send(edited(outcome));
        };
        let waiting = thread::Builder::new().name("editor".to_owned()).stack_size(STACK).spawn(wait);
        // Without a thread nobody would tell us when it closes.
        waiting.map(drop).map_err(|_| End::Must(Reason::Broken))
    }

    /// Gives the terminal to somebody else.
    fn go_away(&mut self, who: Away) {
        if let Some(ears) = &mut self.ears {
            ears.away(who);
        }
        let _ = self.screen.flush(&mut self.session);
        self.session.leave();
    }

    /// Takes the terminal again and says why.
    fn come_back(&mut self, input: Input) -> Result<(), End> {
        self.session.reenter().map_err(|_| End::Must(Reason::TerminalGone))?;
        if let Some(ears) = &mut self.ears {
            ears.back();
        }
        self.returned(input)
    }

    /// After somebody else had the terminal: its size may be another, and nothing on it is ours.
    fn returned(&mut self, input: Input) -> Result<(), End> {
        self.resize(self.session.size())?;
        self.give(input)?;
        self.draw()
    }

    /// Gives back the terminal, then lets the program save.
    fn close(&mut self, reason: Option<Reason>) {
        if let Some(editor) = self.child.take() {
            let _ = kill_process(editor, Signal::TERM);
        }
        let _ = self.screen.flush(&mut self.session);
        self.session.leave();
        self.program.closing(reason);
    }
}
