//! Single files on disk: reading with limits, and writing so that either the old or the new text is there.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::fault::{FaultKind, FileFault};

/// No file of a workspace comes near this; a larger one is something else under its name.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The folder inside a workspace that is safe to delete: lock, later journal and backups.
pub const OWN_FOLDER: &str = ".partnerwright";

/// Reads a file whole. `None` where there is none.
pub fn read(folder: &Path, file: &str) -> Result<Option<String>, FileFault> {
    let path = folder.join(file);
    let io = |error: &io::Error| FileFault::whole(file, FaultKind::Io { error: plain(error) });
    let metadata = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io(&error)),
    };
    if !metadata.is_file() {
        return Err(FileFault::whole(file, FaultKind::NoFile));
    }
    if metadata.len() > LARGEST {
        return Err(FileFault::whole(file, FaultKind::TooLarge { bytes: metadata.len() }));
    }
    let bytes = fs::read(&path).map_err(|error| io(&error))?;
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|error| FileFault::whole(file, FaultKind::NotUtf8 { byte: error.utf8_error().valid_up_to() }))
}

/// Puts a text in the place of a file, all or nothing: written beside it, synced, renamed over it, the folder synced.
///
/// A link is followed, so that it stays one; the mode of the file stays as it was.
pub fn write(folder: &Path, file: &str, text: &str) -> io::Result<()> {
    let path = target(&folder.join(file))?;
    let parent = path.parent().unwrap_or(folder);
    // A folder below comes with the first file in it; the workspace itself is never made by a save.
    if parent.starts_with(folder) && folder.is_dir() {
        make_folders(folder, parent)?;
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The file's own mode, or what the umask leaves of rw for all: a temporary file would be private for good.
        let mode = fs::metadata(&path).map_or(0o666, |metadata| metadata.permissions().mode() & 0o7777);
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let mut temporary = builder.tempfile_in(parent)?;
    temporary.write_all(text.as_bytes())?;
    temporary.as_file().sync_all()?;
    temporary.persist(&path).map_err(|error| error.error)?;
    sync_folder(parent)
}

/// Makes the folders from `folder` down to `parent` that are missing, each synced into the one above.
fn make_folders(folder: &Path, parent: &Path) -> io::Result<()> {
    if parent == folder || parent.exists() {
        return Ok(());
    }
    let above = parent.parent().unwrap_or(folder);
    make_folders(folder, above)?;
    fs::create_dir(parent)?;
    sync_folder(above)
}

/// Removes a file, and the folder of a round that has no file any more. One that is gone already is no error.
pub fn remove(folder: &Path, file: &str) -> io::Result<()> {
    let path = folder.join(file);
    match fs::remove_file(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        removed => removed?,
    }
    let parent = path.parent().unwrap_or(folder);
    sync_folder(parent)?;
    let round = parent.parent().is_some_and(|above| above != folder && above.starts_with(folder));
    // A folder that still holds something is not removed by the system, which is what is wanted.
    if round && fs::remove_dir(parent).is_ok() {
        sync_folder(parent.parent().unwrap_or(folder))?;
    }
    Ok(())
}

fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.file_type().is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// Makes a rename in a folder last. Systems that cannot sync a folder need no such thing.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
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
    use super::*;

    #[test]
    fn a_written_file_reads_back_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "a.ron", "one").unwrap();
        write(folder.path(), "a.ron", "two").unwrap();
        assert_eq!(read(folder.path(), "a.ron").unwrap().as_deref(), Some("two"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_folder_of_a_round_comes_with_its_first_file_and_goes_with_its_last() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "assessments/r/_round.ron", "one").unwrap();
        write(folder.path(), "assessments/r/mara.ron", "two").unwrap();
        remove(folder.path(), "assessments/r/_round.ron").unwrap();
        assert_eq!(read(folder.path(), "assessments/r/mara.ron").unwrap().as_deref(), Some("two"));
        remove(folder.path(), "assessments/r/mara.ron").unwrap();
        assert!(!folder.path().join("assessments/r").exists() && folder.path().join("assessments").exists());
    }

    #[test]
    fn a_file_that_is_not_there_is_no_fault() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path(), "a.ron").unwrap(), None);
    }

    #[cfg(unix)]
    #[test]
    fn the_mode_of_a_file_and_a_link_stay_as_they_were() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("real.ron"), "one").unwrap();
        fs::set_permissions(folder.path().join("real.ron"), fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("real.ron", folder.path().join("link.ron")).unwrap();
        write(folder.path(), "link.ron", "two").unwrap();
        assert!(fs::symlink_metadata(folder.path().join("link.ron")).unwrap().file_type().is_symlink());
        let metadata = fs::metadata(folder.path().join("real.ron")).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_to_string(folder.path().join("real.ron")).unwrap(), "two");
    }
}
