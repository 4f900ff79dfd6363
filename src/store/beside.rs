//! Files beside those of a workspace: reading what somebody names, writing what somebody takes along.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// Reads a file whole, if it is one and no larger than `most` bytes.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

/// Writes a new file under a name, or under the first of `name-2`, `name-3`, … that is free. Nothing is ever written over.
pub fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..10_000_u32 {
        let file = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(file.trim_end_matches('.'));
        match File::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(mut file) => {
                // Half a file would be taken for a whole one.
                if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
                    let _ = fs::remove_file(&path);
                    return Err(error);
                }
                return Ok(path);
            }
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_never_written_over_another() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("partners.csv"), "mine").unwrap();
        let names = [b"one", b"two"].map(|bytes| write_new(folder.path(), "partners.csv", bytes).unwrap());
        assert_eq!(names.map(|path| path.file_name().unwrap().to_owned()), ["partners-2.csv", "partners-3.csv"]);
        assert_eq!(fs::read(folder.path().join("partners.csv")).unwrap(), b"mine");
        assert_eq!(fs::read(folder.path().join("partners-3.csv")).unwrap(), b"two");
    }

    #[test]
    fn what_is_no_file_or_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path(), 10).is_err());
        assert!(read(&folder.path().join("none"), 10).is_err());
        let path = folder.path().join("eleven");
        fs::write(&path, b"12345678901").unwrap();
        assert!(read(&path, 10).is_err());
        assert_eq!(read(&path, 11).unwrap().len(), 11);
    }
}
