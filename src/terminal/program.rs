//! What a program is to the terminal: it answers inputs with effects, and draws pictures. It never knows a terminal.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

use ratatui::buffer::Buffer;

use super::Tty;
use super::editor::Editor;
use crate::app::input::{Input, Reason};

/// What the terminal does for a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End with this exit code.
    Quit(u8),
    /// Stop, as ctrl-z does. Where nobody could continue the program, nothing happens.
    Suspend,
    /// Put a text on the clipboard of the terminal.
    Copy(String),
    /// Ask for the mouse, or leave it to the terminal: then people select and copy as usual.
    Mouse(bool),
    /// Draw everything anew: something else has written on the terminal.
    Redraw,
    /// Name the window.
    Title(String),
    /// Open a file in the person's editor; [`Input::Edited`] comes when it is closed.
    Edit {
        /// The file.
        path: PathBuf,
        /// The line to begin at, from 1, for editors that can.
        line: Option<u32>,
    },
}

/// What runs in a terminal.
pub trait Program {
    /// Answers an input. The first one is the size of the window. It must not block: slow work belongs to threads, whose
    /// results come as [`Input::Background`].
    fn update(&mut self, input: Input) -> Vec<Effect>;

    /// Whether the picture differs from the last one drawn.
    fn changed(&self) -> bool;

    /// Draws the whole picture into an empty buffer; says where the cursor shall be seen, if it shall.
    fn draw(&mut self, buffer: &mut Buffer) -> Option<(u16, u16)>;

    /// The last call: the terminal is given back already, and what is not saved is to be saved now. There is a reason when it
    /// was not the program's own wish.
    fn closing(&mut self, reason: Option<Reason>);
}

/// What the loop needs from outside.
#[derive(Debug)]
pub struct Setup {
    /// The terminal.
    pub tty: Tty,
    /// The one channel; threads that do background work hold clones of the sender.
    pub sender: Sender<Input>,
    /// Its other end.
    pub inbox: Receiver<Input>,
    /// What [`Effect::Edit`] starts.
    pub editor: Editor,
    /// Whether the mouse is wanted from the beginning.
    pub mouse: bool,
}
