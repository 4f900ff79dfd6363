//! Everything that can reach the desk from outside, as one kind of value: keys, pastes, signals, results of work done elsewhere.
//!
//! All of it comes through one channel on which the loop blocks. Nothing here knows where it comes from.

use std::{collections::HashMap, path::PathBuf};

use super::{desk::ReadOnly, key::Key};
use crate::{
    domain::{Part, Workspace},
    store::{ConflictCopy, FileFault, Looked, Report, UnknownField},
};

/// One thing that happened outside and that the desk may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted as one piece. Its lines end in `\n` only; other control characters are as they were sent.
    Paste(String),
    /// The mouse did something. It comes only while the mouse was asked for.
    Mouse(Mouse),
    /// The window has this many columns and rows. The first input of all, and then after every change.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The window has the keyboard again: a good moment to look whether files were changed elsewhere.
    FocusGained,
    /// The window lost the keyboard.
    FocusLost,
    /// The program must end; the loop ends whatever the desk says, after it had its chance to save.
    Quit(Reason),
    /// The program was asked from outside to stop for a while. The loop answers it; the desk never sees it.
    Suspend,
    /// The program runs again after a stop; files may have changed meanwhile.
    Resumed,
    /// The editor that an effect asked for has ended.
    Edited(Edited),
    /// Work done elsewhere has a result.
    Background(Background),
}

/// A mouse event with the cell it happened in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// Column, from 0 at the left.
    pub column: u16,
    /// Row, from 0 at the top.
    pub row: u16,
}

/// What the mouse did. Only the first button counts: the others stay the terminal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The button went down.
    Press,
    /// The mouse moved with the button down.
    Drag,
    /// The button came up.
    Release,
    /// The wheel turned away from the person.
    ScrollUp,
    /// The wheel turned towards the person.
    ScrollDown,
}

/// Why the program must end although nobody asked the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// SIGTERM: somebody wants the program gone.
    Terminate,
    /// SIGHUP: the session is over.
    Hangup,
    /// SIGINT from outside; ctrl-c is a key.
    Interrupt,
    /// SIGQUIT from outside.
    Quit,
    /// There is no terminal any more.
    TerminalGone,
    /// A thread of the program has panicked; what it said is on the terminal.
    Broken,
}

impl Reason {
    /// The exit code that tells a shell of this: 128 and the signal, or what a panic gives.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Hangup | Self::TerminalGone => 129,
            Self::Interrupt => 130,
            Self::Quit => 131,
            Self::Terminate => 143,
            Self::Broken => 101,
        }
    }
}

/// How a visit to the person's editor ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The file that was open in it.
    pub path: PathBuf,
    /// The command that was run, for messages.
    pub command: String,
    /// How it ended.
    pub outcome: EditOutcome,
}

/// How an editor ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditOutcome {
    /// It was left as usual: read the file again.
    Closed,
    /// It reported a failure, with its exit code where it has one: what is in the file may not be meant.
    Failed(Option<i32>),
    /// It could not be started; the words of the system say why.
    NotStarted(String),
}

/// A result of an effect, or of work done on another thread.
#[derive(Debug, Clone, PartialEq)]
pub enum Background {
    /// A save was tried.
    Saved(Report),
    /// A workspace was opened.
    Opened(Box<Opening>),
    /// An effect could not be done; why, in words.
    Refused(String),
    /// An effect was done; what, in words.
    Said(String),
    /// The text that was written in the person's editor.
    Written(String),
    /// A file of partners was read: its path and bytes.
    Imported { path: PathBuf, bytes: Vec<u8> },
    /// The right to write was asked for.
    Writable(Writable),
    /// Files of the workspace in this folder were looked at.
    Looked { folder: PathBuf, looked: Looked },
    /// Whoever wrote in this folder does so no more.
    Free(PathBuf),
}

/// A workspace that was opened, as it comes to the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Its folder.
    pub folder: PathBuf,
    /// Its value.
    pub workspace: Workspace,
    /// Files that cannot be read.
    pub faults: Vec<FileFault>,
    /// Fields that are not known.
    pub unknown: Vec<UnknownField>,
    /// Why nothing can be changed; `None` where it can.
    pub read_only: Option<ReadOnly>,
    /// The texts that it was read from.
    pub texts: HashMap<Part, String>,
    /// Files that look like other versions of ours, and are not read.
    pub copies: Vec<ConflictCopy>,
    /// What is to be told when it lies on the desk, in words.
    pub notes: Vec<String>,
}

/// What came of asking for the right to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Writable {
    /// Why nothing can be changed; `None` where it can.
    pub read_only: Option<ReadOnly>,
}
