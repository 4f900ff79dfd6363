//! One writer at a time: an advisory lock on a file of its own, with a line that says who holds it.
//!
//! The lock is the kernel's, so it ends with the program, however that ends; the line is only for people.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::Path,
};

use super::disk::OWN_FOLDER;

/// Who writes a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    pub user: String,
    pub host: String,
    pub pid: u32,
    /// Local time, `2026-11-21 14:02`.
    pub since: String,
}

/// The right to write, as long as it lives.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum NoLock {
    /// Somebody else has it.
    Held(Holder),
    /// The folder takes no lock: no rights, or a file system without them.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock of a workspace.
    pub fn take(folder: &Path, me: &Holder) -> Result<Self, NoLock> {
        let own = folder.join(OWN_FOLDER);
        fs::create_dir_all(&own).map_err(NoLock::Io)?;
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(own.join("lock"));
        let mut file = open.map_err(NoLock::Io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Whoever holds it may be writing its line just now; a line that cannot be read names nobody.
                let _ = file.read_to_string(&mut text);
                return Err(NoLock::Held(Holder::parse(&text)));
            }
            // Network folders may know no locks. Refusing to write there would help nobody.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(NoLock::Io(error)),
        }
        file.set_len(0).map_err(NoLock::Io)?;
        file.rewind().map_err(NoLock::Io)?;
        file.write_all(me.line().as_bytes()).map_err(NoLock::Io)?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Nobody holds it from here on, and the line must not say otherwise. The kernel frees the lock in any case.
        let _ = self.file.set_len(0);
    }
}

impl Holder {
    fn line(&self) -> String {
        format!("{}\t{}\t{}\t{}\n", self.user, self.host, self.pid, self.since)
    }

    fn parse(text: &str) -> Self {
        let mut parts = text.trim_end().split('\t').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self { user: next(), host: next(), pid: next().parse().unwrap_or_default(), since: next() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_to_ask_learns_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let me = Holder { user: "mara".into(), host: "desk".into(), pid: 7, since: "2026-11-21 14:02".into() };
        let first = Lock::take(folder.path(), &me).unwrap();
        match Lock::take(folder.path(), &Holder::default()) {
            Err(NoLock::Held(holder)) => assert_eq!(holder, me),
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(Lock::take(folder.path(), &me).is_ok());
    }
}
