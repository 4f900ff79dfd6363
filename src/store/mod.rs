//! Workspaces on disk: folders of RON files, read with care and written so that nothing of a person's is lost.
//!
//! Knows files, texts and positions; judges nothing and draws nothing.

pub mod address;
pub mod beside;
pub mod conflict;
pub mod copies;
pub mod disk;
pub mod fault;
pub mod fs;
pub mod health;
pub mod journal;
pub mod lock;
pub mod look;
pub mod made;
mod migrate;
pub mod open;
pub mod parts;
pub mod preview;
pub mod recent;
pub mod restore;
pub mod samples;
pub mod save;
pub mod saver;
mod sealed;
pub mod text;
pub mod unsaved;
pub mod watch;

pub use address::Span;
pub use conflict::ConflictCopy;
pub use disk::Disk;
pub use fault::{FaultKind, FileFault};
pub use journal::Finished;
pub use lock::{Holder, Lock, NoLock};
pub use look::{Found, Looked, Outside, Touched};
pub use open::{OpenError, Opened, UnknownField, create, open, parse, read_texts};
pub use preview::{Preview, preview};
pub use save::{Files, NotSaved};
pub use saver::{News, Report, Saver};

#[cfg(test)]
mod faults;
#[cfg(test)]
mod full;
#[cfg(test)]
mod tests;
