//! The seam between the store and the system: the few things that the store asks of a file system.
//!
//! What a save promises can only be proved by making every one of them fail. The tests put a file system in memory here that
//! fails, shortens or stops at any operation, and that forgets at a power cut what was not synced.

mod real;

#[cfg(test)]
pub(super) mod memory;

use std::{
    ffi::OsString,
    fmt, io,
    path::{Path, PathBuf},
};

pub use real::Real;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub kind: Kind,
    pub bytes: u64,
    /// The rights, where the system has such.
    pub mode: Option<u32>,
}

/// Which kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    File,
    Folder,
    Link,
    /// A pipe, a socket, a device.
    Other,
}

/// The operations that the store is made of. Each is all or nothing for whoever looks; what of it outlives a power cut only
/// syncing tells.
pub trait FileSystem: fmt::Debug + Send + Sync {
    /// What stands at a path itself: a link is not followed.
    fn look(&self, path: &Path) -> io::Result<Look>;

    /// The path without any link in it.
    fn real(&self, path: &Path) -> io::Result<PathBuf>;

    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The names in a folder, in no order.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Makes a file that was not there, with these rights or the usual ones, writes it and syncs it.
    fn write_new(&self, path: &Path, bytes: &[u8], mode: Option<u32>) -> io::Result<()>;

    /// Gives a file another name, in the place of what had it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder in one that is there.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder that holds nothing.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes what was made, renamed and removed in a folder outlive a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}
