//! How it stands with a workspace beside what is in it: lock, journal, copies, rights, room. Facts only; nobody is told here what
//! to make of them.
//!
//! Nothing is changed but for a file of its own, which is written, renamed and removed where there is a folder for such things.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::DateTime;

use super::{
    copies::{self, Listed},
    disk::{self, Disk, OWN_FOLDER, is_temporary},
    journal,
    lock::{Holder, Lock},
    restore::Now,
    unsaved::{self, Unsaved},
    watch::Watch,
};
use crate::domain::Part;

/// How it stands.
#[derive(Debug)]
pub struct Health {
    /// What a program that ended in the middle of a save has left beside the files.
    pub left: Vec<String>,
    pub lock: Standing,
    pub journal: HalfDone,
    pub copies: Kept,
    /// What could not be saved in earlier runs, the newest first, each with its file.
    pub unsaved: Vec<(PathBuf, Unsaved)>,
    /// Folders of texts that were laid aside, below the folder of the workspace.
    pub aside: Vec<String>,
    pub rights: Vec<Right>,
    /// Whether a file of its own was written to see whether that can be done.
    pub tried: bool,
    /// Bytes that may still be written; `None` where the system does not tell.
    pub free: Option<u64>,
    pub watch: Watched,
}

/// Who may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Free,
    /// Somebody has it open.
    Held(Holder),
    /// A program of this machine has ended without giving it back.
    Left(Holder),
    /// Somebody on another machine has not said that it is closed.
    Claimed(Holder),
    /// The system does not tell.
    Unknown(String),
}

/// What a save has left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HalfDone {
    Nothing,
    /// These files are not in their place yet.
    Waiting(Vec<String>),
    /// All are in their place, only the journal is still there.
    Done,
    /// The journal is not whole; as long as it was written, nothing had changed.
    NotWhole,
    Unknown(String),
}

/// The copies, and the last versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub count: usize,
    pub first: Option<DateTime>,
    pub newest: Option<DateTime>,
    pub bytes: u64,
    pub damaged: Vec<Listed>,
    /// How many files have a last version, and of when; `None` where there are none.
    pub last: Option<(usize, DateTime)>,
    pub last_damaged: bool,
}

/// A right that is missing, or another than usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    /// Nothing can be written in a folder; `""` is that of the workspace.
    NoWriting { folder: String, error: String },
    /// Something else stands in the place of the folder for lock, journal and copies.
    NoOwnFolder,
    /// A file is marked as one that is only read.
    ReadOnly { file: String },
    /// A file belongs to somebody else.
    Foreign { file: String, owner: u32, me: u32 },
}

/// Whether changes that others make are noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Watched {
    Told,
    /// Why they are not, so that the files are looked at again and again.
    Not(String),
}

/// Looks how it stands with a workspace. `host` is this machine, as locks name it.
pub fn look(disk: &Disk, now: &Now, config: &Path, host: &str) -> Health {
    let folder = fs::canonicalize(disk.folder()).unwrap_or_else(|_| disk.folder().to_owned());
    let folders = folders(disk);
    let lock = standing(&folder, host);
    let at_work = matches!(lock, Standing::Held(_));
    let temporary = |folder: &String| {
        let names = disk.names(folder).unwrap_or_default().into_iter().filter(|name| is_temporary(name));
        names.map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") }).collect::<Vec<_>>()
    };
    let (mut rights, tried) = rights(disk, &folders);
    rights.extend(now.files().into_iter().flat_map(|file| of_file(&folder, file)));
    let aside = format!("{OWN_FOLDER}/aside");
    Health {
        // Whoever saves at this moment has such a file for as long as that takes.
        left: if at_work { Vec::new() } else { folders.iter().flat_map(temporary).collect() },
        lock,
        journal: half_done(disk),
        copies: kept(disk),
        unsaved: unsaved::list(config, &folder),
        aside: disk.names(&aside).unwrap_or_default().into_iter().map(|name| format!("{aside}/{name}")).collect(),
        rights,
        tried,
        free: free(&folder),
        watch: watched(&folder),
    }
}

/// The folders of a workspace that are there, its own first.
fn folders(disk: &Disk) -> Vec<String> {
    let rounds = disk.names(Part::ASSESSMENTS).unwrap_or_default();
    let rounds = rounds.into_iter().map(|round| format!("{}/{round}", Part::ASSESSMENTS));
    let fixed = [Part::PARTNERS.to_owned(), Part::ASSESSMENTS.to_owned(), OWN_FOLDER.to_owned(), copies::folder()];
    let below = fixed.into_iter().chain(rounds).filter(|folder| disk.is_folder(folder).unwrap_or(false));
    [String::new()].into_iter().chain(below).collect()
}

fn standing(folder: &Path, host: &str) -> Standing {
    match Lock::holder(folder) {
        Err(error) => Standing::Unknown(disk::plain(&error)),
        Ok(Some(holder)) => Standing::Held(holder),
        Ok(None) => match Lock::named(folder) {
            None => Standing::Free,
            Some(holder) if holder.host == host => Standing::Left(holder),
            Some(holder) => Standing::Claimed(holder),
        },
    }
}

fn half_done(disk: &Disk) -> HalfDone {
    let there = disk.holds(&journal::file());
    match there.and_then(|there| Ok((there, journal::pending(disk)?))) {
        Err(error) => HalfDone::Unknown(disk::plain(&error)),
        Ok((false, _)) => HalfDone::Nothing,
        Ok((true, pending)) if pending.is_empty() => HalfDone::NotWhole,
        Ok((true, pending)) => {
            let waits = |file: &&String| {
                pending.get(*file).is_some_and(|change| disk.read(file).is_ok_and(|found| found != change.after))
            };
            let waiting: Vec<String> = pending.keys().filter(waits).cloned().collect();
            if waiting.is_empty() { HalfDone::Done } else { HalfDone::Waiting(waiting) }
        }
    }
}

fn kept(disk: &Disk) -> Kept {
    let list = copies::list(disk);
    let bytes = |listed: &Listed| fs::metadata(disk.folder().join(&listed.file)).map_or(0, |metadata| metadata.len());
    let well = copies::last(disk);
    Kept {
        count: list.len(),
        first: list.last().map(|listed| listed.made),
        newest: list.first().map(|listed| listed.made),
        bytes: list.iter().map(bytes).sum(),
        last_damaged: well.is_none() && disk.holds(&copies::last_file()).unwrap_or(false),
        last: well.map(|well| (well.files.len(), well.made)),
        damaged: list.into_iter().filter(|listed| copies::read(disk, &listed.file).is_none()).collect(),
    }
}

/// What cannot be written, and whether that was tried by writing.
fn rights(disk: &Disk, folders: &[String]) -> (Vec<Right>, bool) {
    let mut rights = Vec::new();
    for folder in folders {
        let inside = if folder.is_empty() { "probe".to_owned() } else { format!("{folder}/probe") };
        if let Err(error) = may_write(&disk.folder().join(folder)).and_then(|()| disk.sync(&inside)) {
            rights.push(Right::NoWriting { folder: folder.clone(), error: disk::plain(&error) });
        }
    }
    // A link is not followed there, and a file can hold nothing.
    if fs::symlink_metadata(disk.folder().join(OWN_FOLDER)).is_ok_and(|metadata| !metadata.is_dir()) {
        rights.push(Right::NoOwnFolder);
        return (rights, false);
    }
    let tries = folders.iter().any(|folder| folder == OWN_FOLDER);
    let refused =
        |rights: &[Right]| rights.iter().any(|right| matches!(right, Right::NoWriting { folder, .. } if folder == OWN_FOLDER));
    if tries && !refused(&rights) {
        let probe = format!("{OWN_FOLDER}/probe-{}", std::process::id());
        if let Err(error) = disk.write(&probe, "").and_then(|()| disk.remove(&probe)) {
            rights.push(Right::NoWriting { folder: OWN_FOLDER.to_owned(), error: disk::plain(&error) });
        }
    }
    (rights, tries)
}

#[cfg(unix)]
fn may_write(folder: &Path) -> std::io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn may_write(folder: &Path) -> std::io::Result<()> {
    fs::metadata(folder).map(drop)
}

/// What is unusual about the rights of a file.
fn of_file(folder: &Path, file: &str) -> Vec<Right> {
    // One that is not there, or not given, has been told.
    let Ok(metadata) = fs::metadata(folder.join(file)) else { return Vec::new() };
    let read_only = metadata.permissions().readonly().then(|| Right::ReadOnly { file: file.to_owned() });
    read_only.into_iter().chain(foreign(&metadata, file)).collect()
}

#[cfg(unix)]
fn foreign(metadata: &fs::Metadata, file: &str) -> Option<Right> {
    let (owner, me) = (std::os::unix::fs::MetadataExt::uid(metadata), rustix::process::geteuid().as_raw());
    (owner != me).then(|| Right::Foreign { file: file.to_owned(), owner, me })
}

#[cfg(not(unix))]
fn foreign(_: &fs::Metadata, _: &str) -> Option<Right> {
    None
}

#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let told = rustix::fs::statvfs(folder).ok()?;
    Some(told.f_bavail.saturating_mul(told.f_frsize))
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}

fn watched(folder: &Path) -> Watched {
    match Watch::start(folder, |_| {}) {
        Ok(_) => Watched::Told,
        Err(error) => Watched::Not(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::datetime;

    use super::*;
    use crate::store::{journal::Change, restore, sealed};

    fn workspace() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("workspace.ron"), "(format: 2)\n").unwrap();
        let disk = Disk::new(folder.path());
        (folder, disk)
    }

    fn health(disk: &Disk) -> Health {
        let config = tempfile::tempdir().unwrap();
        look(disk, &restore::now(disk).unwrap(), config.path(), "desk")
    }

    fn mara(host: &str) -> Holder {
        Holder { user: "mara".into(), host: host.into(), pid: 7, since: "2026-11-21 14:02".into() }
    }

    #[test]
    fn a_workspace_that_nobody_has_opened_yet_is_looked_at_without_making_anything() {
        let (folder, disk) = workspace();
        let health = health(&disk);
        assert_eq!((health.lock, health.journal, health.tried), (Standing::Free, HalfDone::Nothing, false));
        assert_eq!((health.copies, health.rights, health.left), (Kept::default(), Vec::new(), Vec::new()));
        assert!(health.free.is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_written_to_try_it_is_taken_away_again() {
        let (folder, disk) = workspace();
        fs::create_dir(folder.path().join(OWN_FOLDER)).unwrap();
        assert!(health(&disk).tried);
        assert_eq!(fs::read_dir(folder.path().join(OWN_FOLDER)).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_is_free_held_left_or_claimed() {
        let (folder, disk) = workspace();
        let lock = Lock::take(folder.path(), &mara("desk")).unwrap();
        assert_eq!(health(&disk).lock, Standing::Held(mara("desk")));
        drop(lock);
        assert_eq!(health(&disk).lock, Standing::Free);
        for (host, standing) in [("desk", Standing::Left(mara("desk"))), ("laptop", Standing::Claimed(mara("laptop")))] {
            fs::write(folder.path().join(".partnerwright/lock"), format!("mara\t{host}\t7\t2026-11-21 14:02\n")).unwrap();
            assert_eq!(health(&disk).lock, standing);
        }
    }

    #[test]
    fn a_journal_waits_is_done_or_is_not_whole() {
        let (folder, disk) = workspace();
        let change = |file: &str| Change { file: file.into(), before: None, after: Some("()".into()) };
        let changes: Vec<_> = ["board.ron", "people.ron"].map(change).into();
        let sealed = sealed::seal("journal", &changes).unwrap();
        disk.write(&journal::file(), &sealed).unwrap();
        disk.write("board.ron", "()").unwrap();
        assert_eq!(health(&disk).journal, HalfDone::Waiting(vec!["people.ron".into()]));
        disk.write("people.ron", "()").unwrap();
        assert_eq!(health(&disk).journal, HalfDone::Done);
        fs::write(folder.path().join(journal::file()), sealed.get(..9).unwrap()).unwrap();
        assert_eq!(health(&disk).journal, HalfDone::NotWhole);
    }

    #[test]
    fn copies_are_counted_and_damaged_ones_are_named() {
        let (folder, disk) = workspace();
        let files = BTreeMap::from([("board.ron".to_owned(), "()".to_owned())]);
        let (first, second) = (datetime(2026, 11, 20, 9, 0, 0, 0), datetime(2026, 11, 21, 9, 0, 0, 0));
        copies::take(&disk, files.clone(), first, None).unwrap();
        let others = BTreeMap::from([("board.ron".to_owned(), "(plan: \"programme\")".to_owned())]);
        let file = copies::take(&disk, others, second, None).unwrap();
        copies::keep_last(&disk, files, &[], second).unwrap();
        fs::write(folder.path().join(&file), "damaged").unwrap();
        let kept = health(&disk).copies;
        assert_eq!((kept.count, kept.first, kept.newest, kept.last), (2, Some(first), Some(second), Some((1, second))));
        assert_eq!(kept.damaged.iter().map(|listed| &listed.file).collect::<Vec<_>>(), [&file]);
        assert!(kept.bytes > 100 && !kept.last_damaged);
        fs::write(folder.path().join(copies::last_file()), "damaged").unwrap();
        assert!(health(&disk).copies.last_damaged);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_only_read_and_what_a_crash_has_left_are_named() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, disk) = workspace();
        let marker = folder.path().join("workspace.ron");
        fs::set_permissions(&marker, fs::Permissions::from_mode(0o444)).unwrap();
        fs::write(folder.path().join(".board.ron.4711.part"), "").unwrap();
        let health = health(&disk);
        assert_eq!(health.rights, [Right::ReadOnly { file: "workspace.ron".into() }]);
        assert_eq!(health.left, [".board.ron.4711.part"]);
    }
}
