//! One thread that waits for keys, for signals and for word from the loop, and sends on what comes.
//!
//! It sleeps in one `poll` and reads only what is there, so it can always be told to leave the keyboard to somebody else, and
//! it sees a closed terminal at once instead of reading nothing for ever.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SendError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{SpecialCodeIndex, tcgetattr};

use super::decode::Decoder;
use super::signals::{self, Caught, Signals};
use super::tty::Tty;
use crate::app::input::{Input, Reason};

/// How long the rest of a sequence may take before its beginning is taken for a key.
const PATIENCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
/// Two requests to end that are further apart than this come from somebody who has lost patience.
const LAST_WARNING: Duration = Duration::from_millis(500);
/// What the thread needs for its calls; its buffers are on the heap.
const STACK: usize = 128 * 1024;
/// As much as a terminal's line holds.
const READ: usize = 4096;

/// Who has the terminal while it is not ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Away {
    /// The shell: we are about to stop.
    Shell,
    /// An editor that we have started.
    Editor,
}

/// The loop's end of the thread.
#[derive(Debug)]
pub(super) struct Ears {
    control: PipeWriter,
    answers: Receiver<()>,
    /// Set while more inputs of the same moment are being sent: the loop then waits for them before it draws.
    more: Arc<AtomicBool>,
}

impl Ears {
    /// Starts the thread. What `signals` has caught before comes first.
    pub(super) fn listen(tty: Tty, signals: Signals, inputs: Sender<Input>) -> io::Result<Self> {
        let (orders, control) = io::pipe()?;
        let (answer, answers) = mpsc::channel();
        let more = Arc::new(AtomicBool::new(false));
        let erase = tcgetattr(tty.input()).map_or(0x7f, |modes| modes.special_codes[SpecialCodeIndex::VERASE]);
        let listener = Listener {
            tty,
            signals,
            orders,
            answer,
            inputs,
            more: Arc::clone(&more),
            decoder: Decoder::new(erase),
            heard: Vec::new(),
            away: None,
            ended: None,
        };
        thread::Builder::new().name("input".to_owned()).stack_size(STACK).spawn(move || listener.run())?;
        Ok(Self { control, answers, more })
    }

    /// Leaves the keyboard to `who`; when this returns nothing more is read.
    pub(super) fn away(&mut self, who: Away) {
        self.order(match who {
            Away::Shell => b's',
            Away::Editor => b'e',
        });
    }

    /// Listens again.
    pub(super) fn back(&mut self) {
        self.order(b'b');
    }

    /// Whether inputs that came together are still on their way.
    pub(super) fn has_more(&self) -> bool {
        self.more.load(Ordering::Acquire)
    }

    /// Tells the thread and waits until it has understood. A thread that has ended reads nothing either.
    fn order(&mut self, order: u8) {
        if self.control.write_all(&[order]).is_ok() {
            let _ = self.answers.recv();
        }
    }
}

/// Why the thread ends.
enum End {
    /// The terminal is closed.
    Gone,
    /// The loop is.
    Unheard,
}

impl From<SendError<Input>> for End {
    fn from(_: SendError<Input>) -> Self {
        Self::Unheard
    }
}

/// The thread's own end.
struct Listener {
    tty: Tty,
    signals: Signals,
    orders: PipeReader,
    answer: Sender<()>,
    inputs: Sender<Input>,
    more: Arc<AtomicBool>,
    decoder: Decoder,
    /// What was decoded and not yet sent.
    heard: Vec<Input>,
    away: Option<Away>,
    /// When the program was first told to end.
    ended: Option<Instant>,
}

impl Listener {
    fn run(mut self) {
        let mut buffer = vec![0; READ];
        loop {
            match self.once(&mut buffer) {
                Ok(()) => {}
                Err(End::Unheard) => return,
                Err(End::Gone) => {
                    let _ = self.inputs.send(Input::Quit(Reason::TerminalGone));
                    return;
                }
            }
        }
    }

    /// Waits for one thing and deals with it.
    fn once(&mut self, buffer: &mut [u8]) -> Result<(), End> {
        let (called, ordered, keys) = {
            // Without a wish for keys a closed terminal is still told.
            let wish = if self.away.is_none() { PollFlags::IN } else { PollFlags::empty() };
            let mut all = [
                PollFd::new(&self.signals, PollFlags::IN),
                PollFd::new(&self.orders, PollFlags::IN),
                PollFd::from_borrowed_fd(self.tty.input(), wish),
            ];
            let patience = self.decoder.is_waiting().then_some(&PATIENCE);
            match poll(&mut all, patience) {
                Ok(0) => {
                    self.decoder.give_up(&mut self.heard);
                    return self.send();
                }
                Ok(_) => {}
                Err(Errno::INTR | Errno::AGAIN) => return Ok(()),
                Err(_) => return Err(End::Gone),
            }
            let [signals, orders, tty] = &all;
            (signals.revents(), orders.revents(), tty.revents())
        };
        // In this order: a signal that came before an order belongs to the time before it.
        if !called.is_empty() {
            self.answer_signals()?;
        }
        if !ordered.is_empty() {
            self.obey()?;
        } else if keys.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            return Err(End::Gone);
        } else if keys.contains(PollFlags::IN) {
            self.hear(buffer)?;
        }
        Ok(())
    }

    /// Reads what is there, once, and sends what it means.
    fn hear(&mut self, buffer: &mut [u8]) -> Result<(), End> {
        match rustix::io::read(self.tty.input(), &mut *buffer) {
            Ok(0) => return Err(End::Gone),
            Ok(count) => self.decoder.feed(buffer.get(..count).unwrap_or_default(), &mut self.heard),
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(_) => return Err(End::Gone),
        }
        self.send()
    }

    /// Sends what was heard, and says while it does so that there is more to come.
    fn send(&mut self) -> Result<(), End> {
        let last = self.heard.len().saturating_sub(1);
        self.more.store(last > 0, Ordering::Release);
        for (place, input) in mem::take(&mut self.heard).into_iter().enumerate() {
            if place == last {
                self.more.store(false, Ordering::Release);
            }
            self.inputs.send(input)?;
        }
        Ok(())
    }

    fn answer_signals(&mut self) -> Result<(), End> {
        let caught: Vec<_> = self.signals.take().collect();
        for caught in caught {
            let input = match (caught, self.away) {
                // What a person types at the editor reaches the whole job, and so does what stops and continues it.
                (Caught::End(Reason::Interrupt | Reason::Quit), Some(Away::Editor))
                | (Caught::Stop, Some(Away::Shell))
                | (Caught::Continued, Some(_)) => continue,
                (Caught::End(reason), _) => {
                    self.lose_patience(reason);
                    Input::Quit(reason)
                }
                (Caught::Resized, _) => {
                    let (width, height) = self.tty.size();
                    Input::Resize { width, height }
                }
                // The editor stops its job, and we are in it: the shell waits for all of us.
                (Caught::Stop, Some(Away::Editor)) => {
                    if signals::can_stop() {
                        signals::stop(false);
                    }
                    continue;
                }
                (Caught::Stop, None) => Input::Suspend,
                (Caught::Continued, None) => Input::Resumed,
            };
            self.inputs.send(input)?;
        }
        Ok(())
    }

    /// A program that hangs while it ends can be ended by asking again.
    fn lose_patience(&mut self, reason: Reason) {
        if reason == Reason::Hangup {
            return;
        }
        match self.ended {
            Some(first) if first.elapsed() > LAST_WARNING => signals::end_at_once(reason),
            Some(_) => {}
            None => self.ended = Some(Instant::now()),
        }
    }

    fn obey(&mut self) -> Result<(), End> {
        let mut order = [0];
        match self.orders.read(&mut order) {
            Ok(1) => {}
            _ => return Err(End::Unheard),
        }
        self.away = match order {
            [b's'] => Some(Away::Shell),
            [b'e'] => Some(Away::Editor),
            _ => None,
        };
        self.decoder.forget();
        self.answer.send(()).map_err(|_| End::Unheard)
    }
}
