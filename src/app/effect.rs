//! What the program asks of the world. Updates return effects; the loop performs them.

use std::path::PathBuf;

use crate::domain::{Part, Workspace};

/// One wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// End, after everything is saved.
    Quit,
    /// Stop until the shell brings the program back.
    Suspend,
    /// Put text on the clipboard.
    Copy(String),
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Draw everything anew.
    Redraw,
    /// Save this soon.
    Save(Workspace),
    /// Save what waits now, without waiting for it.
    SaveNow,
    /// Write over what somebody else changed; the person chose so.
    KeepMine(Part),
    /// The desk has taken up what somebody else wrote: go on from this text.
    TakeUp { part: Part, text: Option<String> },
    /// This file cannot be read any more: leave it alone.
    Broken(Part),
    /// Look whether files were changed by somebody else.
    Look,
    /// Open a workspace.
    Open { folder: PathBuf, read_only: bool },
    /// Make a workspace for a company and open it, from a sample or empty, in a folder of its own.
    Create { company: String, sample: Option<String> },
    /// Open a file at a line in the person's editor.
    EditFile { path: PathBuf, line: usize },
    /// Have a text written in the person's editor; it comes back as input.
    EditText(String),
    /// Write a new file into the folder of the workspace, under this name or the next that is free; never over another.
    Export { name: String, bytes: Vec<u8> },
    /// Read a file of partners; its bytes come back as input.
    Import(PathBuf),
    /// Use a theme, and remember it when `keep` is set.
    Theme { name: String, keep: bool },
    /// Take the right to write. With `over`, whatever somebody on another machine has said.
    Write { over: bool },
}
