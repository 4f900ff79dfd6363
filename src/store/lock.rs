//! One writer at a time: an advisory lock on a file of its own, with a line that says who holds it.
//!
//! The lock is the kernel's, so it ends with the program, however that ends. The line is for people, and for folders that two
//! machines share: there the kernel of one knows nothing of the other's lock, and the line is all that there is.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::Path,
    thread,
    time::Duration,
};

use super::{
    disk::{Disk, OWN_FOLDER},
    journal::{self, Finished},
};

/// How often a lock is tried that somebody has who names nobody: it may be one who only looks whether it is free.
const TRIES: usize = 5;

/// Who writes a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    pub user: String,
    pub host: String,
    pub pid: u32,
    /// Local time, `2026-11-21 14:02`.
    pub since: String,
}

/// The right to write, as long as it lives. Whoever has it has finished what a program before has left half done.
#[derive(Debug)]
pub struct Lock {
    file: File,
    /// What was finished.
    pub finished: Finished,
    /// Who had it and ended without giving it back.
    pub left_by: Option<Holder>,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum NoLock {
    /// Somebody has it, on this machine or as its file system tells.
    Held(Holder),
    /// Somebody on another machine has said to have it, and never that it is given back. Nobody here can tell whether that is
    /// still so.
    Claimed(Holder),
    /// The folder takes no lock, or a journal in it cannot be finished: no rights, or no room.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock of a workspace, and finishes what a program before has left half done.
    pub fn take(folder: &Path, me: &Holder) -> Result<Self, NoLock> {
        Self::take_or_over(folder, me, false)
    }

    /// The same, whatever somebody on another machine has said.
    pub fn take_over(folder: &Path, me: &Holder) -> Result<Self, NoLock> {
        Self::take_or_over(folder, me, true)
    }

    fn take_or_over(folder: &Path, me: &Holder, over: bool) -> Result<Self, NoLock> {
        let mut file = open(folder).map_err(NoLock::Io)?;
        let mut tries = 0;
        let knows_locks = loop {
            match file.try_lock() {
                Ok(()) => break true,
                Err(TryLockError::WouldBlock) => {
                    let holder = line(&mut file);
                    if !holder.is_nobody() || tries == TRIES {
                        return Err(NoLock::Held(holder));
                    }
                    tries += 1;
                    thread::sleep(Duration::from_millis(10));
                }
                // Network folders may know no locks. Refusing to write there would help nobody.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => break false,
                Err(TryLockError::Error(error)) => return Err(NoLock::Io(error)),
            }
        };
        let before = line(&mut file);
        let left_by = match before.standing(me, knows_locks, runs) {
            Standing::Nobody => None,
            Standing::Gone => Some(before),
            Standing::Unknown if over => Some(before),
            Standing::Unknown => return Err(NoLock::Claimed(before)),
            Standing::There => return Err(NoLock::Held(before)),
        };
        let written = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(me.line().as_bytes()));
        written.map_err(NoLock::Io)?;
        let aside = format!("{OWN_FOLDER}/aside/{}", me.since.replace([' ', ':'], "-"));
        let finished = journal::finish(&Disk::new(folder), &aside).map_err(NoLock::Io)?;
        Ok(Self { file, finished, left_by })
    }

    /// Whether the file of the lock is still the one that is held, and not another in its place.
    pub fn is_ours(&self, folder: &Path) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let there = fs::metadata(folder.join(OWN_FOLDER).join("lock"));
            let same = |there: &fs::Metadata| {
                self.file.metadata().is_ok_and(|ours| (ours.dev(), ours.ino()) == (there.dev(), there.ino()))
            };
            there.is_ok_and(|there| same(&there))
        }
        #[cfg(not(unix))]
        {
            folder.join(OWN_FOLDER).join("lock").exists()
        }
    }

    /// Waits until nobody holds the lock of a workspace, however long that takes.
    pub fn wait(folder: &Path) -> io::Result<()> {
        // Shared, so that all who wait are told.
        open(folder)?.lock_shared()
    }

    /// Who holds the lock of a workspace now, without taking it: for telling.
    pub fn holder(folder: &Path) -> io::Result<Option<Holder>> {
        let path = folder.join(OWN_FOLDER).join("lock");
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        match file.try_lock_shared() {
            Err(TryLockError::WouldBlock) => Ok(Some(line(&mut file))),
            _ => Ok(None),
        }
    }

    /// Who is named in the lock of a workspace, whether that is still so or not.
    pub fn named(folder: &Path) -> Option<Holder> {
        let holder = Holder::parse(&fs::read_to_string(folder.join(OWN_FOLDER).join("lock")).ok()?);
        (!holder.is_nobody()).then_some(holder)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Nobody holds it from here on, and the line must not say otherwise. The kernel frees the lock in any case.
        let _ = self.file.set_len(0);
    }
}

fn open(folder: &Path) -> io::Result<File> {
    let own = folder.join(OWN_FOLDER);
    if let Ok(metadata) = fs::symlink_metadata(&own)
        && !metadata.is_dir()
    {
        // A link would take lock, journal and copies elsewhere.
        return Err(io::Error::other(super::FaultKind::Outside.key()));
    }
    fs::create_dir_all(&own)?;
    if !own.join(".gitignore").exists() {
        // Lock, journal and copies are of this machine; whoever keeps the workspace in git need not say so.
        let _ = fs::write(own.join(".gitignore"), "*\n");
    }
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(own.join("lock"))
}

fn line(file: &mut File) -> Holder {
    let mut bytes = Vec::new();
    // Whoever holds it may be writing its line just now; a line that cannot be read names nobody.
    let _ = file.rewind().and_then(|()| file.take(4096).read_to_end(&mut bytes));
    Holder::parse(&String::from_utf8_lossy(&bytes))
}

/// How it stands with somebody whom a lock names that the kernel has given us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Nobody,
    /// Ended without giving it back.
    Gone,
    /// At work, as far as can be seen.
    There,
    /// On another machine.
    Unknown,
}

impl Holder {
    /// Whether it names nobody.
    pub fn is_nobody(&self) -> bool {
        self.user.is_empty() && self.host.is_empty()
    }

    fn standing(&self, me: &Self, knows_locks: bool, runs: impl Fn(u32) -> bool) -> Standing {
        match () {
            () if self.is_nobody() => Standing::Nobody,
            () if self.host != me.host => Standing::Unknown,
            // The kernel of this machine says that nobody has it.
            () if knows_locks || self.pid == me.pid || !runs(self.pid) => Standing::Gone,
            () => Standing::There,
        }
    }

    fn line(&self) -> String {
        format!("{}\t{}\t{}\t{}\n", self.user, self.host, self.pid, self.since)
    }

    fn parse(text: &str) -> Self {
        let mut parts = text.trim_end().split('\t').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self { user: next(), host: next(), pid: next().parse().unwrap_or_default(), since: next() }
    }
}

/// Whether a program of this machine runs.
#[cfg(unix)]
fn runs(pid: u32) -> bool {
    let pid = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw);
    // One that belongs to somebody else may not be asked, and runs.
    pid.is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn runs(_: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mara(host: &str, pid: u32) -> Holder {
        Holder { user: "mara".into(), host: host.into(), pid, since: "2026-11-21 14:02".into() }
    }

    fn leave_a_line(folder: &Path, holder: &Holder) {
        fs::create_dir_all(folder.join(OWN_FOLDER)).unwrap();
        fs::write(folder.join(OWN_FOLDER).join("lock"), holder.line()).unwrap();
    }

    #[test]
    fn the_second_to_ask_learns_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let me = mara("desk", 7);
        let first = Lock::take(folder.path(), &me).unwrap();
        match Lock::take(folder.path(), &Holder::default()) {
            Err(NoLock::Held(holder)) => assert_eq!(holder, me),
            other => panic!("{other:?}"),
        }
        assert_eq!(Lock::holder(folder.path()).unwrap(), Some(me.clone()));
        drop(first);
        assert_eq!(Lock::holder(folder.path()).unwrap(), None);
        assert_eq!(Lock::named(folder.path()), None);
        assert!(Lock::take(folder.path(), &me).unwrap().left_by.is_none());
    }

    #[test]
    fn a_lock_whose_file_was_deleted_is_known_not_to_be_ours_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path(), &mara("desk", 7)).unwrap();
        assert!(lock.is_ours(folder.path()));
        fs::remove_dir_all(folder.path().join(OWN_FOLDER)).unwrap();
        assert!(!lock.is_ours(folder.path()));
        let second = Lock::take(folder.path(), &mara("desk", 8)).unwrap();
        assert!(second.is_ours(folder.path()) && !lock.is_ours(folder.path()));
    }

    #[test]
    fn whoever_waits_is_told_when_the_lock_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let first = Lock::take(folder.path(), &mara("desk", 7)).unwrap();
        let path = folder.path().to_owned();
        let waiting = thread::spawn(move || Lock::wait(&path));
        drop(first);
        waiting.join().unwrap().unwrap();
    }

    #[test]
    fn a_lock_that_a_program_of_this_machine_has_left_behind_is_taken_and_told() {
        let folder = tempfile::tempdir().unwrap();
        leave_a_line(folder.path(), &mara("desk", 1));
        let lock = Lock::take(folder.path(), &mara("desk", 7)).unwrap();
        assert_eq!(lock.left_by, Some(mara("desk", 1)));
    }

    #[test]
    fn a_lock_of_another_machine_is_taken_over_only_when_somebody_says_so() {
        let folder = tempfile::tempdir().unwrap();
        leave_a_line(folder.path(), &mara("laptop", 1));
        match Lock::take(folder.path(), &mara("desk", 7)) {
            Err(NoLock::Claimed(holder)) => assert_eq!(holder, mara("laptop", 1)),
            other => panic!("{other:?}"),
        }
        assert_eq!(Lock::named(folder.path()), Some(mara("laptop", 1)), "being refused leaves the line as it was");
        let lock = Lock::take_over(folder.path(), &mara("desk", 7)).unwrap();
        assert_eq!(lock.left_by, Some(mara("laptop", 1)));
        assert_eq!(Lock::named(folder.path()), Some(mara("desk", 7)));
    }

    #[test]
    fn where_the_file_system_knows_no_locks_a_program_that_runs_keeps_its_own() {
        let me = mara("desk", 7);
        for (holder, running, standing) in [
            (Holder::default(), false, Standing::Nobody),
            (mara("desk", 1), true, Standing::There),
            (mara("desk", 1), false, Standing::Gone),
            (mara("desk", 7), true, Standing::Gone),
            (mara("laptop", 1), true, Standing::Unknown),
        ] {
            assert_eq!(holder.standing(&me, false, |_| running), standing, "{holder:?} {running}");
        }
        assert_eq!(mara("desk", 1).standing(&me, true, |_| true), Standing::Gone);
        assert!(runs(std::process::id()) && !runs(u32::MAX));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_own_folder_is_not_followed() {
        let (folder, outer) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(outer.path(), folder.path().join(OWN_FOLDER)).unwrap();
        assert!(matches!(Lock::take(folder.path(), &mara("desk", 7)), Err(NoLock::Io(_))));
        assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 0);
    }
}
