//! The signals a terminal program must answer, and how it stops for a while.
//!
//! They are written to a socket which the input thread watches beside the keys: no flags to look at, no thread of their own.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;
use signal_hook::low_level::emulate_default_handler;

use crate::app::input::Reason;

/// What came in, for whoever watches.
#[derive(Debug)]
pub(super) struct Signals(SignalDelivery<UnixStream, SignalOnly>);

/// A signal in our own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caught {
    /// The program must end.
    End(Reason),
    /// The window has another size.
    Resized,
    /// Stop for a while.
    Stop,
    /// It goes on.
    Continued,
}

impl Signals {
    /// From now on the signals are caught and kept, even before anybody watches.
    pub(super) fn catch() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT];
        SignalDelivery::with_pipe(read, write, SignalOnly, all).map(Self)
    }

    /// What has been caught since the last time.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Caught> {
        self.0.pending().filter_map(|signal| {
            Some(match signal {
                SIGTERM => Caught::End(Reason::Terminate),
                SIGHUP => Caught::End(Reason::Hangup),
                SIGINT => Caught::End(Reason::Interrupt),
                SIGQUIT => Caught::End(Reason::Quit),
                SIGWINCH => Caught::Resized,
                SIGTSTP => Caught::Stop,
                SIGCONT => Caught::Continued,
                _ => return None,
            })
        })
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.get_read().as_fd()
    }
}

/// Whether somebody could wake us after a stop: a shell with job control gives its jobs groups of their own. Without one, as
/// in `xterm -e partnerwright`, a stopped program would leave a dead window.
pub fn can_stop() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops this process; comes back when it is continued. With `all`, the others of its job are asked to stop as well, so that
/// the shell takes the whole job for stopped also when it runs below `cargo` or `git`.
pub fn stop(all: bool) {
    if all {
        let _ = kill_current_process_group(Signal::TSTP);
    }
    let _ = emulate_default_handler(SIGTSTP);
}

/// Ends this process as the signal does that nobody catches.
pub(super) fn end_at_once(reason: Reason) {
    let signal = match reason {
        Reason::Interrupt => SIGINT,
        Reason::Quit => SIGQUIT,
        _ => SIGTERM,
    };
    let _ = emulate_default_handler(signal);
}
