//! `method export`: the method's data as files, to be changed and used again.

use std::path::Path;

use super::Failure;
use crate::{
    method::{Method, MethodError},
    store::{OpenError, disk},
    words::{Words, number, text},
};

/// Why a folder cannot be used as a method. One that is not there is an answer; one that cannot be read is not.
pub(super) fn refused(words: &Result<Words, crate::words::WordsError>, error: &MethodError, folder: &Path) -> Failure {
    match error {
        MethodError::Io { source, .. } if source.kind() == std::io::ErrorKind::NotFound => {
            let missing = OpenError::Missing(folder.to_owned());
            let said = words.as_ref().ok().map(|words| crate::export::faults::open_text(words, &missing));
            Failure::no(said.unwrap_or_else(|| error.to_string()))
        }
        MethodError::Io { file, source } => Failure::io(format!("{file}: {}", disk::plain(source))),
        _ => Failure::no(error.to_string()),
    }
}

/// Writes all files of the method into a new folder.
pub(super) fn export(words: &Words, method: &Method, dir: &Path) -> Result<String, Failure> {
    let refuse = |error: OpenError| {
        let said = crate::export::faults::open_text(words, &error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    };
    let io = |error: &std::io::Error| refuse(OpenError::Io { path: dir.to_owned(), error: disk::plain(error) });
    if dir.exists() {
        if !dir.is_dir() {
            return Err(refuse(OpenError::NoFolder(dir.to_owned())));
        }
        if std::fs::read_dir(dir).map_err(|error| io(&error))?.next().is_some() {
            return Err(refuse(OpenError::NotEmpty(dir.to_owned())));
        }
    }
    let mut count = 0_i64;
    for (file, written) in method.files().export() {
        let path = dir.join(&file);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| io(&error))?;
        }
        disk::Disk::new(dir).write(&file, written).map_err(|error| io(&error))?;
        count += 1;
    }
    Ok(words.with("exported", &[("folder", text(dir.display().to_string())), ("count", number(count))]) + "\n")
}
