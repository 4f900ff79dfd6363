//! The two ends of the terminal: where keys come from and where pictures go.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::termios::tcgetwinsize;

/// What a terminal of unknown size is taken for.
const USUAL_SIZE: (u16, u16) = (80, 24);

/// Why the terminal cannot be used, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// The output goes to a file or a pipe.
    #[error("the output is not a terminal; run the program without redirecting its output, or use one of its commands")]
    NotATerminal,
    /// There is no terminal to read keys from.
    #[error("there is no terminal to read keys from ({0}); run the program in a terminal window")]
    NoKeyboard(#[source] io::Error),
    /// The terminal refused what every terminal does.
    #[error("the terminal could not be set up: {doing} failed ({source}); try another terminal")]
    Setup {
        /// What was tried.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl TerminalError {
    /// Says what was being done when `source` happened.
    pub(super) fn while_doing(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Setup { doing, source }
    }
}

/// An open terminal: keys from `input`, pictures to `output`.
#[derive(Debug)]
pub struct Tty {
    /// Standard input if that is a terminal, else the controlling terminal: `partnerwright < notes` works.
    input: OwnedFd,
    /// Standard output, without the line buffer of `std`, which would part a frame into several writes.
    output: File,
}

impl Tty {
    /// The terminal this process was started in.
    pub fn open() -> Result<Self, TerminalError> {
        let stdout = io::stdout();
        if !stdout.is_terminal() {
            return Err(TerminalError::NotATerminal);
        }
        let doing = TerminalError::while_doing("opening it");
        let output = stdout.as_fd().try_clone_to_owned().map_err(doing)?.into();
        let stdin = io::stdin();
        let input = if stdin.is_terminal() {
            stdin.as_fd().try_clone_to_owned()
        } else {
            OpenOptions::new().read(true).write(true).open("/dev/tty").map(OwnedFd::from)
        };
        Ok(Self { input: input.map_err(TerminalError::NoKeyboard)?, output })
    }

    /// A second handle on the same terminal.
    pub(super) fn again(&self) -> Result<Self, TerminalError> {
        let again = || -> io::Result<Self> { Ok(Self { input: self.input.try_clone()?, output: self.output.try_clone()? }) };
        again().map_err(TerminalError::while_doing("opening it again"))
    }

    /// Where keys come from, and where the modes of the line are set.
    pub(super) fn input(&self) -> BorrowedFd<'_> {
        self.input.as_fd()
    }

    /// Columns and rows now.
    pub fn size(&self) -> (u16, u16) {
        match tcgetwinsize(&self.output) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
            _ => USUAL_SIZE,
        }
    }
}

impl Write for Tty {
    /// One `write`; waits for room where some other program left the terminal non-blocking.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match self.output.write(bytes) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    match poll(&mut [PollFd::new(&self.output, PollFlags::OUT)], None) {
                        Ok(_) | Err(rustix::io::Errno::INTR) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
                result => return result,
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
