//! Single files below a folder: reading with limits, and writing so that either the old or the new text is there.
//!
//! A path is followed only as long as it stays below the folder: what a link elsewhere leads to is neither read nor written.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    fault::{FaultKind, FileFault},
    fs::{FileSystem, Kind, Real},
};

/// No file of a workspace comes near this; a larger one is something else under its name.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The folder inside a workspace that is safe to delete: lock, journal and copies.
pub const OWN_FOLDER: &str = ".partnerwright";

/// A folder, and the file system that it is on. Files in it are named by their path below it, with forward slashes.
#[derive(Clone, Debug)]
pub struct Disk {
    fs: Arc<dyn FileSystem>,
    folder: PathBuf,
}

/// A text that lies beside the file whose place it will take.
#[derive(Debug)]
pub struct Staged {
    temporary: PathBuf,
    path: PathBuf,
}

impl Disk {
    /// A folder of this machine.
    pub fn new(folder: &Path) -> Self {
        Self::on(Arc::new(Real), folder)
    }

    /// A folder on some file system.
    pub fn on(fs: Arc<dyn FileSystem>, folder: &Path) -> Self {
        Self { fs, folder: folder.to_owned() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the folder is there.
    pub fn is_there(&self) -> bool {
        self.look().unwrap_or(false)
    }

    /// Whether a folder stands there, and not something else.
    pub fn look(&self) -> io::Result<bool> {
        let path = match self.fs.look(&self.folder)?.kind {
            Kind::Link => self.fs.real(&self.folder)?,
            _ => self.folder.clone(),
        };
        Ok(self.fs.look(&path)?.kind == Kind::Folder)
    }

    /// Whether something stands at a path below the folder, whatever it is.
    pub fn holds(&self, file: &str) -> io::Result<bool> {
        match self.fs.look(&self.folder.join(file)) {
            Ok(_) => Ok(true),
            Err(error) if is_missing(&error) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Reads a file whole. `None` where there is none.
    pub fn read(&self, file: &str) -> Result<Option<String>, FileFault> {
        let Some(bytes) = self.bytes(file)? else { return Ok(None) };
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|error| FileFault::whole(file, FaultKind::NotUtf8 { byte: error.utf8_error().valid_up_to() }))
    }

    /// The bytes of a file, whatever they are. `None` where there is none.
    pub fn bytes(&self, file: &str) -> Result<Option<Vec<u8>>, FileFault> {
        let fault = |error: &io::Error| FileFault::whole(file, kind_of(error));
        let path = match self.target(file) {
            Ok(path) => path,
            // A link to nothing.
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(fault(&error)),
        };
        let look = match self.fs.look(&path) {
            Ok(look) => look,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(fault(&error)),
        };
        if look.kind != Kind::File {
            return Err(FileFault::whole(file, FaultKind::NoFile));
        }
        if look.bytes > LARGEST {
            return Err(FileFault::whole(file, FaultKind::TooLarge { bytes: look.bytes }));
        }
        match self.fs.read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            // It went between the look and the reading.
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(fault(&error)),
        }
    }

    /// The names in a folder below, or with `""` in the folder itself, in order; none where it is not there. A name that is no text is passed by.
    pub fn names(&self, folder: &str) -> Result<Vec<String>, FileFault> {
        let names = self.target(folder).and_then(|path| self.fs.names(&path));
        match names {
            Ok(names) => {
                let mut names: Vec<_> = names.into_iter().filter_map(|name| name.into_string().ok()).collect();
                names.sort();
                Ok(names)
            }
            Err(error) if is_missing(&error) => Ok(Vec::new()),
            Err(error) => Err(FileFault::whole(folder, kind_of(&error))),
        }
    }

    /// Whether a path below is a folder.
    pub fn is_folder(&self, file: &str) -> Result<bool, FileFault> {
        let kind = self.target(file).and_then(|path| self.kind(&path));
        kind.map(|kind| kind == Some(Kind::Folder)).map_err(|error| FileFault::whole(file, kind_of(&error)))
    }

    /// Puts a text in the place of a file, all or nothing: written beside it, synced, renamed over it, the folder synced.
    ///
    /// A link is followed, so that it stays one; the mode of the file stays as it was.
    pub fn write(&self, file: &str, text: &str) -> io::Result<()> {
        let staged = self.stage(file, text.as_bytes())?;
        if let Err(error) = self.commit(&staged) {
            self.abandon(&staged);
            return Err(error);
        }
        self.sync(file)
    }

    /// Writes a text beside the file whose place it will take, and syncs it.
    pub fn stage(&self, file: &str, bytes: &[u8]) -> io::Result<Staged> {
        let path = self.target(file)?;
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        };
        self.make_folders(parent)?;
        let mode = self.fs.look(&path).ok().filter(|look| look.kind == Kind::File).and_then(|look| look.mode);
        let temporary = parent.join(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
        let mut written = self.fs.write_new(&temporary, bytes, mode);
        if matches!(&written, Err(error) if error.kind() == io::ErrorKind::AlreadyExists) {
            // Left over from a program with our number.
            self.fs.remove(&temporary)?;
            written = self.fs.write_new(&temporary, bytes, mode);
        }
        let staged = Staged { temporary, path };
        if let Err(error) = written {
            self.abandon(&staged);
            return Err(error);
        }
        Ok(staged)
    }

    /// Puts what was staged in its place. It lasts only when the folder is synced as well.
    pub fn commit(&self, staged: &Staged) -> io::Result<()> {
        self.fs.rename(&staged.temporary, &staged.path)
    }

    /// Takes back what was staged.
    pub fn abandon(&self, staged: &Staged) {
        // What cannot be removed now is swept away when the workspace is opened next.
        let _ = self.fs.remove(&staged.temporary);
    }

    /// Makes what became of a file last: its folder is synced. One that is gone has nothing to lose.
    pub fn sync(&self, file: &str) -> io::Result<()> {
        let path = self.target(file)?;
        match self.fs.sync_folder(path.parent().unwrap_or(&self.folder)) {
            Err(error) if is_missing(&error) && self.is_there() => Ok(()),
            synced => synced,
        }
    }

    /// Removes a file, and the folder of a round that has no file any more. One that is gone already is no error.
    pub fn remove(&self, file: &str) -> io::Result<()> {
        self.take_away(file)?;
        self.sync(file)?;
        self.remove_round(file)
    }

    /// Removes a file; it lasts only when the folder is synced as well.
    pub fn take_away(&self, file: &str) -> io::Result<()> {
        // Of a link only the link goes.
        self.target(file)?;
        match self.fs.remove(&self.folder.join(file)) {
            Err(error) if is_missing(&error) => Ok(()),
            removed => removed,
        }
    }

    /// Removes the folder of a round in which a file was the last.
    pub fn remove_round(&self, file: &str) -> io::Result<()> {
        let Some((round, _)) = file.rsplit_once('/').filter(|(folder, _)| folder.contains('/')) else { return Ok(()) };
        // A folder that still holds something is not removed by the system, which is what is wanted.
        if self.fs.remove_folder(&self.target(round)?).is_ok() { self.sync(round) } else { Ok(()) }
    }

    /// Makes the folders from ours down to `parent` that are missing, each synced into the one above. Ours itself is never
    /// made by a save.
    fn make_folders(&self, parent: &Path) -> io::Result<()> {
        if parent == self.folder || !parent.starts_with(&self.folder) || self.kind(parent)?.is_some() {
            return Ok(());
        }
        let above = parent.parent().unwrap_or(&self.folder);
        self.make_folders(above)?;
        self.fs.make_folder(parent)?;
        let synced = self.fs.sync_folder(above);
        if synced.is_err() {
            // The next try must find it missing, or nobody would sync it ever after.
            let _ = self.fs.remove_folder(parent);
        }
        synced
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        match self.fs.look(path) {
            Ok(look) if look.kind == Kind::Link => self.fs.real(path).and_then(|path| self.kind(&path)),
            Ok(look) => Ok(Some(look.kind)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The path of a file, links followed as far as they stay in the folder.
    fn target(&self, file: &str) -> io::Result<PathBuf> {
        let mut path = self.folder.clone();
        for step in file.split('/').filter(|_| !file.is_empty()) {
            if matches!(step, "" | "." | "..") {
                return Err(outside());
            }
            path.push(step);
            if self.fs.look(&path).is_ok_and(|look| look.kind == Kind::Link) {
                let real = self.fs.real(&path)?;
                if !real.starts_with(self.fs.real(&self.folder)?) {
                    return Err(outside());
                }
                path = real;
            }
        }
        Ok(path)
    }

    /// Removes what a program that ended in the middle of a save has left beside the files of a folder.
    pub(super) fn sweep(&self, folder: &str) {
        let Ok(path) = self.target(folder) else { return };
        // Nothing rests on it: what cannot be swept now is swept the next time.
        for name in self.fs.names(&path).unwrap_or_default() {
            if name.to_str().is_some_and(is_temporary) {
                let _ = self.fs.remove(&path.join(name));
            }
        }
    }
}

/// Whether a name is one that [`Disk::stage`] gives: `.board.ron.4711.part`.
pub fn is_temporary(name: &str) -> bool {
    let number = name.strip_prefix('.').and_then(|rest| rest.strip_suffix(".part")).and_then(|rest| rest.rsplit_once('.'));
    number.is_some_and(|(name, number)| !name.is_empty() && number.parse::<u32>().is_ok())
}

/// The error of a path that a link leads out of the folder. Its text is the key of its words.
fn outside() -> io::Error {
    io::Error::other(FaultKind::Outside.key())
}

/// What an error of the system is to whoever reads the file.
fn kind_of(error: &io::Error) -> FaultKind {
    if error.kind() == io::ErrorKind::Other && error.to_string() == FaultKind::Outside.key() {
        return FaultKind::Outside;
    }
    FaultKind::Io { error: plain(error) }
}

fn is_missing(error: &io::Error) -> bool {
    // Below a file there is nothing either.
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// What the system says, without the number of the error, which helps nobody who reads it.
pub fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn disk() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::new(folder.path());
        (folder, disk)
    }

    #[test]
    fn a_written_file_reads_back_and_leaves_nothing_beside_it() {
        let (folder, disk) = disk();
        disk.write("a.ron", "one").unwrap();
        disk.write("a.ron", "two").unwrap();
        assert_eq!(disk.read("a.ron").unwrap().as_deref(), Some("two"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_folder_of_a_round_comes_with_its_first_file_and_goes_with_its_last() {
        let (folder, disk) = disk();
        disk.write("assessments/r/_round.ron", "one").unwrap();
        disk.write("assessments/r/mara.ron", "two").unwrap();
        disk.remove("assessments/r/_round.ron").unwrap();
        assert_eq!(disk.read("assessments/r/mara.ron").unwrap().as_deref(), Some("two"));
        disk.remove("assessments/r/mara.ron").unwrap();
        assert!(!folder.path().join("assessments/r").exists() && folder.path().join("assessments").exists());
    }

    #[test]
    fn a_file_that_is_not_there_is_no_fault() {
        let (_folder, disk) = disk();
        assert_eq!(disk.read("a.ron").unwrap(), None);
    }

    #[test]
    fn only_what_a_save_leaves_behind_is_swept_away() {
        let (folder, disk) = disk();
        for name in [".a.ron.4711.part", ".a.ron.part", "a.ron.4711.part", ".hidden", "a.part"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        disk.sweep("");
        assert_eq!(disk.names("").unwrap(), [".a.ron.part", ".hidden", "a.part", "a.ron.4711.part"]);
    }

    #[test]
    fn what_was_left_under_the_name_of_a_temporary_file_is_no_hindrance() {
        let (folder, disk) = disk();
        fs::write(folder.path().join(format!(".a.ron.{}.part", std::process::id())), "left").unwrap();
        disk.write("a.ron", "one").unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn the_mode_of_a_file_and_a_link_stay_as_they_were() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, disk) = disk();
        fs::write(folder.path().join("real.ron"), "one").unwrap();
        fs::set_permissions(folder.path().join("real.ron"), fs::Permissions::from_mode(0o664)).unwrap();
        std::os::unix::fs::symlink("real.ron", folder.path().join("link.ron")).unwrap();
        disk.write("link.ron", "two").unwrap();
        assert!(fs::symlink_metadata(folder.path().join("link.ron")).unwrap().file_type().is_symlink());
        let metadata = fs::metadata(folder.path().join("real.ron")).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o664);
        assert_eq!(fs::read_to_string(folder.path().join("real.ron")).unwrap(), "two");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_of_the_folder_is_neither_read_nor_written_nor_listed() {
        let (folder, disk) = disk();
        let outer = tempfile::tempdir().unwrap();
        fs::write(outer.path().join("secret"), "theirs").unwrap();
        let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        link(&outer.path().join("secret"), "board.ron");
        link(outer.path(), "partners");
        for file in ["board.ron", "partners/secret", "../secret", "partners/../board.ron"] {
            assert_eq!(disk.read(file).unwrap_err().kind, FaultKind::Outside, "{file}");
            assert!(disk.write(file, "ours").is_err(), "{file}");
            assert!(disk.remove(file).is_err(), "{file}");
        }
        assert_eq!(disk.names("partners").unwrap_err().kind, FaultKind::Outside);
        assert_eq!(fs::read_to_string(outer.path().join("secret")).unwrap(), "theirs");
        assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 1);
    }
}
