//! The right to write a workspace, for commands that change one.

use std::path::Path;

use super::Failure;
use crate::{
    config::Home,
    export::faults,
    store::{self, Holder, Lock, NoLock, OpenError},
    words::Words,
};

/// Takes the lock of a workspace, or says who has it. What a program before had left half done is finished, and told.
pub(super) fn take(words: &Words, home: &Home, dir: &Path) -> Result<Lock, Failure> {
    let since = jiff::Zoned::now().strftime("%Y-%m-%d %H:%M").to_string();
    let me = Holder { user: home.user.clone(), host: home.host.clone(), pid: std::process::id(), since };
    let lock = Lock::take(dir, &me).map_err(|why| match why {
        NoLock::Held(holder) => Failure::no(faults::held_text(words, "lock-held", &holder)),
        NoLock::Claimed(holder) => Failure::no(faults::held_text(words, "lock-claimed", &holder)),
        NoLock::Io(error) => {
            let error = faults::error_text(words, &store::disk::plain(&error));
            let error = OpenError::Io { path: dir.to_owned(), error };
            Failure::io(faults::open_text(words, &error))
        }
    })?;
    super::warn(&faults::finished_texts(words, &lock.finished));
    Ok(lock)
}
