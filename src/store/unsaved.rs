//! What could not be saved, kept elsewhere: as soon as a save fails, what it would have written goes beside the config, or, when
//! there is no room either, into the folder for temporary files. It goes when a save has succeeded.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{disk::Disk, sealed};
use crate::domain::slug;

const KIND: &str = "unsaved";

/// Files that could not be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    /// The folder of the workspace.
    pub folder: PathBuf,
    /// Local time.
    pub made: DateTime,
    /// Each file with the text that it would have.
    pub files: BTreeMap<String, String>,
}

/// The folders in which such a file may lie, the better one first.
fn places(config: &Path) -> [PathBuf; 2] {
    [config.join("unsaved"), std::env::temp_dir().join("partnerwright-unsaved")]
}

/// The beginning of the names for a workspace: what it is called, and which of that name.
fn stem(folder: &Path) -> String {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{}-{:08x}", slug::slug(&name, "workspace"), crc32fast::hash(folder.as_os_str().as_encoded_bytes()))
}

/// Keeps files, in the place of what was kept under this name before; gives the file.
pub fn keep(config: &Path, unsaved: &Unsaved) -> std::io::Result<PathBuf> {
    let text = sealed::seal(KIND, unsaved).map_err(|error| std::io::Error::other(error.to_string()))?;
    let name = format!("{}-{}.ron", stem(&unsaved.folder), unsaved.made.strftime("%Y-%m-%dT%H-%M-%S"));
    let mut result = Err(std::io::Error::from(std::io::ErrorKind::NotFound));
    for place in places(config) {
        result = fs::create_dir_all(&place).and_then(|()| private(&place)).and_then(|()| Disk::new(&place).write(&name, &text));
        if result.is_ok() {
            return Ok(place.join(name));
        }
    }
    result.map(|()| PathBuf::new())
}

/// What was kept of a workspace, the newest first, each with its file.
pub fn list(config: &Path, folder: &Path) -> Vec<(PathBuf, Unsaved)> {
    let mut all: Vec<(PathBuf, Unsaved)> = Vec::new();
    for place in places(config) {
        let disk = Disk::new(&place);
        let prefix = stem(folder);
        let names = disk.names("").unwrap_or_default().into_iter().filter(|name| name.starts_with(&prefix));
        let read = names.filter_map(|name| {
            let unsaved: Unsaved = sealed::unseal(KIND, &disk.read(&name).ok().flatten()?)?;
            (unsaved.folder == folder).then(|| (place.join(name), unsaved))
        });
        all.extend(read);
    }
    all.sort_by_key(|(_, unsaved)| std::cmp::Reverse(unsaved.made));
    all
}

/// Forgets what was kept: it is saved now.
pub fn forget(file: &Path) {
    // It is kept once more than needed.
    let _ = fs::remove_file(file);
}

/// Nobody else may read what is kept in a folder that others use too.
#[cfg(unix)]
fn private(place: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    if fs::symlink_metadata(place)?.uid() != rustix::process::geteuid().as_raw() {
        return Err(std::io::Error::from(std::io::ErrorKind::PermissionDenied));
    }
    fs::set_permissions(place, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn private(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    #[test]
    fn what_was_kept_of_a_workspace_is_found_again_and_that_of_another_is_not() {
        let config = tempfile::tempdir().unwrap();
        let files = BTreeMap::from([("board.ron".to_owned(), "(plan: \"programme\")".to_owned())]);
        let folder = config.path().join("nordlicht");
        let mut unsaved = Unsaved { folder: folder.clone(), made: datetime(2026, 11, 21, 9, 0, 0, 0), files };
        let first = keep(config.path(), &unsaved).unwrap();
        unsaved.made = datetime(2026, 11, 21, 10, 0, 0, 0);
        keep(config.path(), &unsaved).unwrap();
        let found = list(config.path(), &folder);
        assert_eq!(found.iter().map(|(_, unsaved)| unsaved.made.hour()).collect::<Vec<_>>(), [10, 9]);
        assert_eq!(list(config.path(), &config.path().join("other/nordlicht")), []);
        forget(&first);
        assert_eq!(list(config.path(), &folder).len(), 1);
    }

    #[test]
    fn where_the_config_takes_no_file_the_folder_for_temporary_ones_does() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config");
        fs::write(&config, "a file").unwrap();
        let unsaved =
            Unsaved { folder: folder.path().to_owned(), made: datetime(2026, 11, 21, 9, 0, 0, 0), files: BTreeMap::new() };
        let file = keep(&config, &unsaved).unwrap();
        assert_eq!(list(&config, folder.path()), [(file.clone(), unsaved)]);
        forget(&file);
    }
}
