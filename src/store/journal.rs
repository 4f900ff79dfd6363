//! All or nothing for a save of several files: first the whole of it goes into a journal, then each file into its place.
//!
//! The journal holds every new text and every old one. As long as it is not there, nothing has changed; from the moment
//! that it is, the save has happened, whatever becomes of the program: whoever opens the workspace reads what the journal
//! says, and whoever may write finishes it first.

use std::{collections::BTreeMap, io};

use serde::{Deserialize, Serialize};

use super::{
    disk::{Disk, OWN_FOLDER},
    fault::{FaultKind, FileFault},
};
use crate::domain::Part;

const KIND: &str = "journal";

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Below the folder of the workspace, with forward slashes.
    pub file: String,
    /// Its text until now; `None` where there is no file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Its text from now on; `None` where it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What a journal was finished with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// Files that have been put in their place now.
    pub files: Vec<String>,
    /// Files that somebody has changed since: theirs stays, what the journal had for them is laid aside.
    pub aside: Vec<String>,
    /// Where it is laid, below the folder of the workspace.
    pub folder: String,
}

/// Where the journal lies, below the folder of the workspace.
pub fn file() -> String {
    format!("{OWN_FOLDER}/journal")
}

/// Makes all changes, or none. After an error everything is as it was, or a journal is there that will be finished.
pub fn put(disk: &Disk, changes: &[Change]) -> io::Result<()> {
    let pending = disk.holds(&file())?;
    match changes {
        [] if pending => return end(disk),
        [] => return Ok(()),
        // One file is all or nothing by itself; but a journal that is still there would undo it.
        [one] if !pending => return single(disk, one),
        _ => {}
    }
    begin(disk, changes)?;
    let mut staged = Vec::new();
    for change in changes {
        let Some(text) = &change.after else { continue };
        match disk.stage(&change.file, text.as_bytes()) {
            Ok(ready) => staged.push(ready),
            Err(error) => {
                // Nothing has its new text yet. A journal that cannot be taken back now is finished with the next save.
                abandon(disk, &staged);
                let _ = end(disk);
                return Err(error);
            }
        }
    }
    let placed = place(disk, changes, &staged);
    if let Err(error) = placed {
        abandon(disk, &staged);
        // There is no way back from here, but there may be one forward.
        return finish_changes(disk, changes).map_err(|_| error).and_then(|_| end(disk));
    }
    end(disk)
}

fn abandon(disk: &Disk, staged: &[super::disk::Staged]) {
    for ready in staged {
        disk.abandon(ready);
    }
}

fn single(disk: &Disk, change: &Change) -> io::Result<()> {
    match &change.after {
        Some(text) => disk.write(&change.file, text),
        None => disk.remove(&change.file),
    }
}

/// Puts everything in its place and makes it last.
fn place(disk: &Disk, changes: &[Change], staged: &[super::disk::Staged]) -> io::Result<()> {
    for ready in staged {
        disk.commit(ready)?;
    }
    for change in changes.iter().filter(|change| change.after.is_none()) {
        disk.take_away(&change.file)?;
    }
    sync_all(disk, changes.iter().map(|change| change.file.as_str()))?;
    for change in changes.iter().filter(|change| change.after.is_none()) {
        disk.remove_round(&change.file)?;
    }
    Ok(())
}

/// Syncs the folder of each file, every folder once.
fn sync_all<'a>(disk: &Disk, files: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let folders: BTreeMap<&str, &str> =
        files.map(|file| (file.rsplit_once('/').map_or("", |(folder, _)| folder), file)).collect();
    folders.values().try_for_each(|file| disk.sync(file))
}

fn begin(disk: &Disk, changes: &[Change]) -> io::Result<()> {
    let sealed = super::sealed::seal(KIND, &changes).map_err(|error| io::Error::other(error.to_string()))?;
    disk.write(&file(), &sealed)
}

fn end(disk: &Disk) -> io::Result<()> {
    disk.remove(&file())
}

/// The changes of a journal that a program has left behind, by file. A journal that is not whole counts for nothing: as long
/// as it was being written, nothing had changed.
pub fn pending(disk: &Disk) -> io::Result<BTreeMap<String, Change>> {
    let text = readable(disk.read(&file()))?.unwrap_or_default();
    let changes: Vec<Change> = super::sealed::unseal(KIND, &text).unwrap_or_default();
    // A journal is a file like any other: what does not name a file of a workspace has not been written by us.
    let ours = changes.into_iter().filter(|change| Part::is_file(&change.file));
    Ok(ours.map(|change| (change.file.clone(), change)).collect())
}

/// What was read of a file. What the system refuses today it may give tomorrow, so that nothing is made of that; a file that
/// cannot be read for what is in it is as good as none.
fn readable<T>(read: Result<Option<T>, FileFault>) -> io::Result<Option<T>> {
    match read {
        Ok(read) => Ok(read),
        Err(FileFault { kind: FaultKind::Io { error }, .. }) => Err(io::Error::other(error)),
        Err(_) => Ok(None),
    }
}

/// The text of a file as a journal has it: the new one where the old one is still there.
pub fn settled(pending: &BTreeMap<String, Change>, file: &str, found: Option<String>) -> Option<String> {
    match pending.get(file) {
        Some(change) if change.before == found => change.after.clone(),
        _ => found,
    }
}

/// Finishes what a program has left half done, or sweeps it away where it had not begun. `aside` is a folder below, for texts
/// that have no place any more. Only for whoever has the right to write.
pub fn finish(disk: &Disk, aside: &str) -> io::Result<Finished> {
    for folder in ["", OWN_FOLDER, &super::copies::folder(), Part::PARTNERS] {
        disk.sweep(folder);
    }
    for round in disk.names(Part::ASSESSMENTS).unwrap_or_default() {
        disk.sweep(&format!("{}/{round}", Part::ASSESSMENTS));
    }
    if !disk.holds(&file())? {
        return Ok(Finished::default());
    }
    let changes: Vec<Change> = pending(disk)?.into_values().collect();
    let mut finished = Finished { files: finish_changes(disk, &changes)?, folder: aside.to_owned(), ..Finished::default() };
    for change in changes {
        // Where somebody else's file stands in the place of one that was to go, there is nothing to keep.
        let Some(text) = &change.after else { continue };
        if readable(disk.bytes(&change.file))?.is_none_or(|found| found != text.as_bytes()) {
            disk.write(&format!("{aside}/{}", change.file), text)?;
            finished.aside.push(change.file);
        }
    }
    end(disk)?;
    Ok(finished)
}

/// Puts in its place what is not there yet, and tells which files that were. What is neither old nor new is somebody's own.
fn finish_changes(disk: &Disk, changes: &[Change]) -> io::Result<Vec<String>> {
    let mut done = Vec::new();
    for change in changes {
        let found = match disk.read(&change.file) {
            // Somebody has put something else there.
            Err(fault) if !matches!(fault.kind, FaultKind::Io { .. }) => continue,
            found => readable(found)?,
        };
        if found != change.after && found == change.before {
            single(disk, change)?;
            done.push(change.file.clone());
        }
    }
    // What a crash has found in its place may not last yet.
    sync_all(disk, changes.iter().map(|change| change.file.as_str()))?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(file: &str, before: Option<&str>, after: Option<&str>) -> Change {
        Change { file: file.into(), before: before.map(Into::into), after: after.map(Into::into) }
    }

    fn left_by_a_crash() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::new(folder.path());
        for (file, text) in [("board.ron", "old board"), ("people.ron", "old people"), ("partners/gone.ron", "old partner")] {
            disk.write(file, text).unwrap();
        }
        let changes = [
            change("board.ron", Some("old board"), Some("new board")),
            change("people.ron", Some("old people"), Some("new people")),
            change("partners/gone.ron", Some("old partner"), None),
            change("partners/new.ron", None, Some("new partner")),
        ];
        begin(&disk, &changes).unwrap();
        disk.write("board.ron", "new board").unwrap();
        (folder, disk)
    }

    fn texts(disk: &Disk) -> [Option<String>; 4] {
        ["board.ron", "people.ron", "partners/gone.ron", "partners/new.ron"].map(|file| disk.read(file).unwrap())
    }

    fn new() -> [Option<String>; 4] {
        [Some("new board"), Some("new people"), None, Some("new partner")].map(|text| text.map(Into::into))
    }

    #[test]
    fn whoever_only_reads_sees_the_save_of_a_journal_as_done() {
        let (_folder, disk) = left_by_a_crash();
        let pending = pending(&disk).unwrap();
        let read = ["board.ron", "people.ron", "partners/gone.ron", "partners/new.ron"]
            .map(|file| settled(&pending, file, disk.read(file).unwrap()));
        assert_eq!(read, new());
    }

    #[test]
    fn whoever_may_write_finishes_a_journal_and_sweeps_it_away() {
        let (_folder, disk) = left_by_a_crash();
        let finished = finish(&disk, "aside").unwrap();
        assert_eq!(finished.files, ["partners/gone.ron", "partners/new.ron", "people.ron"]);
        assert_eq!(texts(&disk), new());
        assert!(!disk.holds(&file()).unwrap());
        assert_eq!(finish(&disk, "aside").unwrap(), Finished::default());
    }

    #[test]
    fn what_somebody_wrote_after_the_crash_stays_and_ours_is_laid_aside() {
        let (_folder, disk) = left_by_a_crash();
        disk.write("people.ron", "theirs").unwrap();
        disk.write("partners/gone.ron", "theirs").unwrap();
        let finished = finish(&disk, "aside").unwrap();
        assert_eq!(finished.aside, ["people.ron"]);
        assert_eq!(disk.read("people.ron").unwrap().as_deref(), Some("theirs"));
        assert_eq!(disk.read("partners/gone.ron").unwrap().as_deref(), Some("theirs"));
        assert_eq!(disk.read("aside/people.ron").unwrap().as_deref(), Some("new people"));
    }

    #[test]
    fn a_journal_that_was_cut_off_counts_for_nothing() {
        let (folder, disk) = left_by_a_crash();
        disk.write("board.ron", "old board").unwrap();
        let path = folder.path().join(file());
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 1]).unwrap();
        assert_eq!(finish(&disk, "aside").unwrap().files, Vec::<String>::new());
        assert_eq!(disk.read("people.ron").unwrap().as_deref(), Some("old people"));
        assert!(!disk.holds(&file()).unwrap());
    }

    #[test]
    fn a_journal_writes_no_file_that_is_none_of_a_workspace() {
        let (folder, disk) = left_by_a_crash();
        begin(&disk, &[change("../outside", None, Some("x")), change("notes.txt", None, Some("x"))]).unwrap();
        assert_eq!(finish(&disk, "aside").unwrap().files, Vec::<String>::new());
        assert!(!folder.path().join("notes.txt").exists());
        assert!(!folder.path().parent().unwrap().join("outside").exists());
    }
}
