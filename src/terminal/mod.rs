//! The terminal: the only folder that knows crossterm, file descriptors and signals.
//!
//! [`run`] is the loop that a [`Program`] is put into; [`Session`] holds the terminal's modes and gives them back whatever
//! happens; [`Screen`] turns pictures into the fewest bytes, one write a frame; one thread ([`input`]) waits for keys and
//! signals. Nothing here asks the terminal anything, so nothing waits for an answer. It knows nothing of partner programmes.

pub mod clipboard;
mod decode;
mod decode_csi;
pub mod editor;
mod encode;
pub mod host;
pub mod input;
mod program;
mod run;
mod screen;
mod session;
pub mod signals;
mod tty;

pub use program::{Effect, Program, Setup};
pub use run::run;
pub use screen::Screen;
pub use session::Session;
pub use tty::{TerminalError, Tty};
