//! A terminal for tests: starts a command in it, presses keys, waits for what shall be seen, and looks at what is left.
//!
//! Nothing sleeps for a fixed time: every wait is for a condition, with a deadline that only a failing test reaches.

#![allow(dead_code, reason = "every test binary that includes it uses what it needs")]

mod emulator;
mod keys;

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use partnerwright::app::key::Chord;
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use emulator::{Record, Seen, left_on, modes};
use keys::sent;

/// How long a condition may take before a test gives up. Generous: it is no measure of speed.
const DEADLINE: Duration = Duration::from_secs(20);

/// A command, not yet started.
pub(crate) struct Launch {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Launch {
    pub(crate) fn new(program: impl AsRef<Path>) -> Self {
        let mut command = CommandBuilder::new(program.as_ref());
        command.env("TERM", "xterm-256color");
        Self { command, size: (80, 24) }
    }

    pub(crate) fn args<S: AsRef<str>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<Path>) -> Self {
        self.command.env(name, value.as_ref());
        self
    }

    /// More of the environment, by name and value.
    pub(crate) fn envs<V: AsRef<Path>>(mut self, all: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        for (name, value) in all {
            self = self.env(name, value);
        }
        self
    }

    pub(crate) fn cwd(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.cwd(folder.as_ref());
        self
    }

    /// Columns and rows.
    pub(crate) fn size(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// Starts the command in a terminal of its own.
    pub(crate) fn start(self) -> Terminal {
        let pair = native_pty_system().openpty(pty_size(self.size)).unwrap();
        let found = modes(&*pair.master);
        let mut child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().try_into().unwrap()).unwrap();

        let (width, height) = cells(self.size);
        let parser = vt100::Parser::new_with_callbacks(height, width, 0, Record::default());
        let shared = Arc::new((Mutex::new(Seen { parser, bytes: Vec::new(), closing: false, ended: false }), Condvar::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writing = Arc::clone(&shared);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = writing.0.lock().unwrap();
                seen.bytes.extend_from_slice(&buffer[..count]);
                seen.parser.process(&buffer[..count]);
                if count == 0 || seen.closing {
                    break;
                }
                writing.1.notify_all();
            }
            // The terminal is open as long as anybody holds it.
            drop(reader);
            writing.0.lock().unwrap().ended = true;
            writing.1.notify_all();
        });
        let (told, exit) = mpsc::channel();
        thread::spawn(move || {
            let status = child.wait().unwrap();
            let _ = told.send((status, Instant::now()));
        });
        Terminal { writer: Some(pair.master.take_writer().unwrap()), master: Some(pair.master), found, pid, exit, shared }
    }
}

/// A command in a terminal.
pub(crate) struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    /// The modes of the line before the command had it.
    found: Vec<u64>,
    pid: Pid,
    exit: Receiver<(portable_pty::ExitStatus, Instant)>,
    shared: Arc<(Mutex<Seen>, Condvar)>,
}

impl Terminal {
    /// Presses keys, in the notation of the program: `"j g b ctrl-s"`.
    pub(crate) fn keys(&mut self, keys: &str) {
        let chord: Chord = keys.parse().unwrap();
        let bytes: Vec<u8> = chord.keys().iter().flat_map(|key| sent(*key)).collect();
        self.send(&bytes);
    }

    /// Types a text, each character as its key.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Pastes a text as terminals do: in brackets, lines ending in carriage returns.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")).as_bytes());
    }

    /// Sends bytes as they are.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        let (columns, rows) = cells((width, height));
        self.seen().parser.screen_mut().set_size(rows, columns);
        self.master.as_ref().unwrap().resize(pty_size((width, height))).unwrap();
    }

    /// Sends a signal to the command.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Closes the window. The command must still answer to a new size, or nothing wakes our own reader.
    pub(crate) fn close(&mut self) {
        self.seen().closing = true;
        self.resize(79, 23);
        self.wait("our reader to end", |seen| seen.ended);
        self.writer = None;
        self.master = None;
    }

    /// Waits until `text` is to be seen.
    #[track_caller]
    pub(crate) fn shows(&self, text: &str) {
        self.wait_for(text, |screen| screen.contains(text));
    }

    /// Waits until the text of the screen fulfils a condition. Half a picture is none.
    #[track_caller]
    pub(crate) fn wait_for(&self, what: &str, fulfilled: impl Fn(&str) -> bool) {
        self.wait(what, |seen| !seen.parser.callbacks().synchronized && fulfilled(&seen.parser.screen().contents()));
    }

    /// The text on the screen now.
    pub(crate) fn screen(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Everything written so far.
    pub(crate) fn output(&self) -> Vec<u8> {
        self.seen().bytes.clone()
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> String {
        self.seen().parser.callbacks().title.clone()
    }

    /// Waits until something was copied; gives it in base64.
    #[track_caller]
    pub(crate) fn copied(&self) -> String {
        self.wait("a copy", |seen| !seen.parser.callbacks().copied.is_empty());
        String::from_utf8(self.seen().parser.callbacks().copied.clone()).unwrap()
    }

    /// Waits until the mouse is reported, or is not.
    #[track_caller]
    pub(crate) fn has_mouse(&self, on: bool) {
        self.wait("the mouse", |seen| (seen.parser.screen().mouse_protocol_mode() != vt100::MouseProtocolMode::None) == on);
    }

    /// Where the cursor is seen, as column and row.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        let seen = self.seen();
        let screen = seen.parser.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }

    /// Waits until the terminal is as it was found: every mode switched off, the cursor shown, the line cooked.
    #[track_caller]
    pub(crate) fn is_restored(&self) {
        self.wait("a restored terminal", |seen| {
            self.master.as_ref().is_none_or(|master| modes(&**master) == self.found) && left_on(seen).is_empty()
        });
    }

    /// Waits for the end; gives the exit code. Nothing may be left on, and nothing may have been asked.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        let (status, _) = self.exit.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("it does not end\n{}", self.screen()));
        if let Some(master) = &self.master {
            self.wait("the last output", |seen| seen.ended);
            assert_eq!(left_on(&self.seen()), [""; 0], "left on");
            assert_eq!(modes(&**master), self.found, "the modes of the line");
        }
        assert_eq!(self.seen().parser.callbacks().asked, [""; 0], "asked of the terminal");
        assert_eq!(status.signal(), None);
        status.exit_code()
    }

    /// Waits until a command that was killed is gone; what it has left on the terminal is nobody's fault.
    #[track_caller]
    pub(crate) fn is_gone(&mut self) {
        let (status, _) = self.exit.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("it does not end"));
        assert!(status.signal().is_some(), "{status:?}");
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.0.lock().unwrap()
    }

    #[track_caller]
    fn wait(&self, what: &str, fulfilled: impl Fn(&Seen) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        let mut seen = self.seen();
        while !fulfilled(&seen) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited in vain for {what}; tail {:?} left on: {:?}; the screen:\n{}",
                String::from_utf8_lossy(&seen.bytes[seen.bytes.len().saturating_sub(900)..]),
                left_on(&seen),
                seen.parser.screen().contents()
            );
            // Modes of the line change without any output: look again now and then.
            seen = self.shared.1.wait_timeout(seen, left.min(Duration::from_millis(20))).unwrap().0;
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.exit.try_recv().is_err() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn pty_size((width, height): (u16, u16)) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}

fn cells((width, height): (u16, u16)) -> (NonZeroU16, NonZeroU16) {
    (NonZeroU16::new(width).unwrap(), NonZeroU16::new(height).unwrap())
}
