//! Holds the terminal's modes while a picture is on it, and gives every one of them back: when told, when dropped, on a panic.
//!
//! What there is to give back stands in one place for the whole process, because the panic hook needs it too; whoever comes
//! first restores, the others find nothing to do. The terminal is never asked anything.

use std::io::{self, Write};
use std::panic;
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::cursor::{Hide, SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::style::ResetColor;
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle};
use crossterm::{Command, queue};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::{TerminalError, Tty};
use crate::app::input::{Input, Reason};

/// Keeps the window's title on the terminal's own stack (XTWINOPS), and takes it back from there.
const PUSH_TITLE: &str = "\x1b[22;2t";
const POP_TITLE: &str = "\x1b[23;2t";
/// Presses, drags and the wheel, in the form without limits. Not crossterm's set: that reports every move of the mouse too,
/// and each would wake the program.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// What must be given back, while there is something.
static HELD: Mutex<Option<Held>> = Mutex::new(None);
/// Whom to tell that a thread has panicked.
static LISTENER: Mutex<Option<Sender<Input>>> = Mutex::new(None);

/// The terminal as it was found, and a handle of its own to put it back.
struct Held {
    tty: Tty,
    cooked: Termios,
    mouse: bool,
    /// A panic elsewhere leaves the thread that draws alive: it must be told.
    owner: ThreadId,
}

/// The terminal in our hands, from [`Session::enter`] until it is dropped.
#[derive(Debug)]
pub struct Session {
    tty: Tty,
    mouse: bool,
    title: String,
}

impl Session {
    /// Takes the terminal: raw mode, and in one write the alternate screen, bracketed paste, focus events, a hidden cursor,
    /// and the mouse if it is wanted.
    pub fn enter(tty: Tty, mouse: bool) -> Result<Self, TerminalError> {
        restore_on_panic();
        let mut session = Self { tty, mouse, title: String::new() };
        session.reenter()?;
        Ok(session)
    }

    /// Takes the terminal again, after [`Session::leave`] or after somebody else has changed its modes behind our back.
    pub fn reenter(&mut self) -> Result<(), TerminalError> {
        let mut held = lock(&HELD);
        let again = held.is_some();
        let cooked = match held.take() {
            // What is there now may already be our own raw mode.
            Some(before) => before.cooked,
            None => {
                tcgetattr(self.tty.input()).map_err(io::Error::from).map_err(TerminalError::while_doing("reading its modes"))?
            }
        };
        let mut raw = cooked.clone();
        raw.make_raw();
        *held = Some(Held { tty: self.tty.again()?, cooked, mouse: self.mouse, owner: thread::current().id() });
        set_modes(&self.tty, OptionalActions::Now, &raw).map_err(TerminalError::while_doing("setting raw mode"))?;
        drop(held);

        let mut bytes = Vec::with_capacity(128);
        let all = queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, Hide);
        if !again {
            bytes.extend_from_slice(PUSH_TITLE.as_bytes());
        }
        if self.mouse {
            bytes.extend_from_slice(MOUSE_ON.as_bytes());
        }
        if !self.title.is_empty() {
            append(&mut bytes, SetTitle(&self.title));
        }
        all.and_then(|()| self.tty.write_all(&bytes)).map_err(TerminalError::while_doing("writing to it"))
    }

    /// Gives the terminal back as it was found. Does nothing the second time.
    pub fn leave(&mut self) {
        restore();
    }

    /// Whether the terminal is ours: not after [`Session::leave`], nor after a panic anywhere.
    pub fn is_active(&self) -> bool {
        lock(&HELD).is_some()
    }

    /// Columns and rows now.
    pub fn size(&self) -> (u16, u16) {
        self.tty.size()
    }

    /// Puts into `bytes` what switches the mouse on or off; remembers it for the next [`Session::reenter`].
    pub fn set_mouse(&mut self, on: bool, bytes: &mut Vec<u8>) {
        if self.mouse != on {
            self.mouse = on;
            if let Some(held) = lock(&HELD).as_mut() {
                held.mouse = on;
            }
            bytes.extend_from_slice(if on { MOUSE_ON } else { MOUSE_OFF }.as_bytes());
        }
    }

    /// Puts into `bytes` what names the window, if that is new. Control characters would end the sequence and are left out.
    pub fn set_title(&mut self, title: &str, bytes: &mut Vec<u8>) {
        let title: String = title.chars().filter(|character| !character.is_control()).collect();
        if self.title != title {
            append(bytes, SetTitle(&title));
            self.title = title;
        }
    }
}

impl Write for Session {
    /// Writes to the terminal while it is ours; afterwards to nobody. What is held stays locked meanwhile, so that a panic on
    /// another thread restores the terminal before or after a frame, and no frame comes behind it.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match lock(&HELD).as_ref() {
            Some(_) => self.tty.write(bytes),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
        *lock(&LISTENER) = None;
    }
}

/// Has `inputs` told when a thread other than the one that draws has panicked.
pub(super) fn tell_of_panics(inputs: Sender<Input>) {
    *lock(&LISTENER) = Some(inputs);
}

/// Puts a crossterm command into `bytes`. Formatting into memory cannot fail.
pub(super) fn append(bytes: &mut Vec<u8>, command: impl Command) {
    let written = queue!(bytes, command);
    debug_assert!(written.is_ok(), "memory takes every byte");
}

/// Gives back what is held. The terminal may be gone: then there is nobody left to tell.
fn restore() {
    let Some(mut held) = lock(&HELD).take() else {
        return;
    };
    let mut bytes = Vec::with_capacity(128);
    // A panic may have come in the middle of a frame.
    append(&mut bytes, EndSynchronizedUpdate);
    if held.mouse {
        bytes.extend_from_slice(MOUSE_OFF.as_bytes());
    }
    append(&mut bytes, DisableFocusChange);
    append(&mut bytes, DisableBracketedPaste);
    append(&mut bytes, ResetColor);
    append(&mut bytes, SetCursorStyle::DefaultUserShape);
    bytes.extend_from_slice(POP_TITLE.as_bytes());
    append(&mut bytes, LeaveAlternateScreen);
    append(&mut bytes, Show);
    let _ = held.tty.write_all(&bytes);
    // Reports of the mouse that are still on their way would be typed into the shell; keys typed ahead are meant for it.
    let actions = if held.mouse { OptionalActions::Flush } else { OptionalActions::Now };
    let _ = set_modes(&held.tty, actions, &held.cooked);
}

/// Sets the modes of the line, also when a signal comes in between.
fn set_modes(tty: &Tty, actions: OptionalActions, modes: &Termios) -> io::Result<()> {
    loop {
        match tcsetattr(tty.input(), actions, modes) {
            Err(rustix::io::Errno::INTR) => {}
            result => return Ok(result?),
        }
    }
}

/// Puts our part before whatever says what happened: that shall be read on the terminal as the person left it.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let owner = lock(&HELD).as_ref().map(|held| held.owner);
            restore();
            before(info);
            if owner.is_some_and(|owner| owner != thread::current().id())
                && let Some(listener) = lock(&LISTENER).as_ref()
            {
                let _ = listener.send(Input::Quit(Reason::Broken));
            }
        }));
    });
}

/// A lock that a panic has poisoned is as good as before: its values are set whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
