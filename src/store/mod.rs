//! Workspaces on disk: folders of RON files, read with care and written so that nothing of a person's is lost.
//!
//! Knows files, texts and positions; judges nothing and draws nothing.

pub mod address;
pub mod beside;
pub mod disk;
pub mod fault;
pub mod lock;
pub mod made;
pub mod open;
pub mod parts;
pub mod preview;
pub mod recent;
pub mod samples;
pub mod save;
pub mod saver;
pub mod text;

pub use address::Span;
pub use fault::{FaultKind, FileFault};
pub use lock::{Holder, Lock, NoLock};
pub use open::{OpenError, Opened, UnknownField, create, open, parse, read_texts};
pub use preview::{Preview, preview};
pub use save::{Files, NotSaved};
pub use saver::{Report, Saver};

#[cfg(test)]
mod full;
#[cfg(test)]
mod tests;
