//! Putting files back: from the last versions that were read well, from a copy, or from what could not be saved.
//!
//! Looking makes a plan and changes nothing. Carrying it out first keeps what is there now, so that it can be taken back.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{
    copies::{self, Copy, Listed},
    disk::{self, Disk, OWN_FOLDER},
    fault::{FaultKind, FileFault},
    journal::{self, Change},
    migrate,
    open::{OpenError, probe},
    parts,
};
use crate::domain::{Document, Part, Workspace, workspace::FORMAT};

/// The files of a workspace as they are. It may lack its marker, as long as there is something to put back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Now {
    /// Each text by its file, whether anything can be made of it or not.
    pub texts: BTreeMap<String, String>,
    /// What is wrong with files and folders that cannot be read.
    pub faults: BTreeMap<String, FileFault>,
    /// The format that the marker names; 0 where it names none.
    pub format: u32,
}

/// What is to become of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    pub file: String,
    /// Its text; `None` where the file was not there.
    pub text: Option<String>,
    /// From when that is.
    pub made: DateTime,
}

/// What is to be done. Files that are as they shall be are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub puts: Vec<Put>,
    /// What keeps files from being put back: the system, a link that leads elsewhere, a folder in their place.
    pub refused: Vec<FileFault>,
    /// Files of which no version is kept.
    pub without: Vec<String>,
}

/// What was kept of what was there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The time of the copy that holds it; `None` where there was nothing.
    pub before: Option<DateTime>,
    /// Files that could not be read, and are laid aside as they were.
    pub aside: Vec<String>,
    /// Where they are laid, below the folder of the workspace.
    pub folder: String,
}

/// How a copy differs from what is there now, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differs {
    pub changed: usize,
    /// In the copy, and not there now.
    pub gone: usize,
    /// There now, and not in the copy.
    pub added: usize,
}

/// A copy with what is in it; `None` where it is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub listed: Listed,
    pub holds: Option<(usize, Differs)>,
}

impl Now {
    /// What keeps a file from being written, whatever stands in it: its own fault, or that of a folder above it.
    fn hindrance(&self, file: &str) -> Option<&FileFault> {
        let above = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
        above.chain([file]).filter_map(|path| self.faults.get(path)).find(|fault| !is_about_content(&fault.kind))
    }

    /// The files that there are, whether they can be read or not.
    pub fn files(&self) -> BTreeSet<&str> {
        let broken = self.faults.keys().filter(|file| Part::of_file(file).is_some());
        self.texts.keys().chain(broken).map(String::as_str).collect()
    }

    /// Whether the marker is not there at all.
    pub fn lacks_marker(&self) -> bool {
        !self.files().contains(Document::Workspace.file())
    }

    /// How a copy differs from this.
    pub fn differs(&self, copy: &Copy) -> Differs {
        let mut differs = Differs::default();
        let files = self.files();
        for (file, text) in &copy.files {
            if !files.contains(file.as_str()) {
                differs.gone += 1;
            } else if self.texts.get(file) != Some(text) {
                differs.changed += 1;
            }
        }
        differs.added = files.iter().filter(|file| !copy.files.contains_key(**file)).count();
        differs
    }
}

/// Whether a fault is about what stands in a file, so that another text in its place mends it.
pub fn is_about_content(kind: &FaultKind) -> bool {
    !matches!(
        kind,
        FaultKind::Newer { .. }
            | FaultKind::TooLarge { .. }
            | FaultKind::NoFile
            | FaultKind::Outside
            | FaultKind::Name
            | FaultKind::Io { .. }
    )
}

/// Reads the files of a folder that is a workspace, or was one as its copies tell. A save that a program has left half done is
/// read as done.
pub fn now(disk: &Disk) -> Result<Now, OpenError> {
    let folder = || disk.folder().to_owned();
    let io = |error: &io::Error| OpenError::Io { path: folder(), error: disk::plain(error) };
    match disk.look() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(OpenError::Missing(folder())),
        Err(error) => return Err(io(&error)),
        Ok(false) => return Err(OpenError::NoFolder(folder())),
        Ok(true) => {}
    }
    let marker = Document::Workspace.file();
    let there = disk.holds(marker).map_err(|error| io(&error))?;
    // Where the journal is not given nothing may be written; that is told together with what can be read.
    let (pending, refused) = match journal::pending(disk) {
        Ok(pending) => (pending, None),
        Err(error) => (BTreeMap::new(), Some(FaultKind::Io { error: disk::plain(&error) })),
    };
    let kept = || copies::last(disk).is_some() || !copies::list(disk).is_empty();
    if !there && !pending.contains_key(marker) && !kept() {
        return Err(OpenError::NoWorkspace(folder()));
    }
    let mut now = Now::default();
    now.faults.extend(refused.map(|kind| (journal::file(), FileFault::whole(&journal::file(), kind))));
    let mut parts: BTreeSet<Part> = Document::ALL.into_iter().map(Part::Document).collect();
    parts.extend(pending.keys().filter_map(|file| Part::of_file(file)));
    for below in folders(disk, &mut now.faults) {
        let names = names(disk, &below, &mut now.faults);
        parts.extend(names.iter().filter_map(|name| Part::of_file(&format!("{below}/{name}"))));
    }
    parts.retain(Part::is_named_well);
    let read = |part: &Part| Ok(journal::settled(&pending, &part.file(), disk.read(&part.file())?));
    now.format = read(&Part::Document(Document::Workspace)).ok().flatten().map_or(0, |text| probe(&text));
    for part in parts {
        let file = part.file().into_owned();
        let fault = match read(&part) {
            Ok(None) => None,
            Ok(Some(text)) => {
                let fault = readable(now.format, &part, &text).err();
                now.texts.insert(file.clone(), text);
                fault
            }
            Err(fault) => Some(fault),
        };
        now.faults.extend(fault.map(|fault| (file, fault)));
    }
    Ok(now)
}

/// The folders that hold parts.
fn folders(disk: &Disk, faults: &mut BTreeMap<String, FileFault>) -> Vec<String> {
    let rounds = names(disk, Part::ASSESSMENTS, faults);
    let rounds = rounds
        .iter()
        .map(|round| format!("{}/{round}", Part::ASSESSMENTS))
        .filter(|round| disk.is_folder(round).unwrap_or(false));
    [Part::PARTNERS.to_owned()].into_iter().chain(rounds).collect()
}

fn names(disk: &Disk, folder: &str, faults: &mut BTreeMap<String, FileFault>) -> Vec<String> {
    disk.names(folder).unwrap_or_else(|fault| {
        faults.insert(folder.to_owned(), fault);
        Vec::new()
    })
}

/// Whether something can be made of a text in the place of a part.
fn readable(format: u32, part: &Part, text: &str) -> Result<(), FileFault> {
    let older = (1..FORMAT).contains(&format).then(|| migrate::text(format, part, text)).flatten();
    parts::read(part, older.as_deref().unwrap_or(text), &mut Workspace::default()).map(drop)
}

/// All copies with what they hold, the newest first.
pub fn list(disk: &Disk, now: &Now) -> Vec<Shown> {
    let shown = |listed: Listed| {
        let holds = copies::read(disk, &listed.file).map(|copy| (copy.files.len(), now.differs(&copy)));
        Shown { listed, holds }
    };
    copies::list(disk).into_iter().map(shown).collect()
}

/// The files that cannot be read or are gone, and of which a last version is kept, with its time.
pub fn last_versions(disk: &Disk, now: &Now) -> Vec<(String, DateTime)> {
    let Some(last) = copies::last(disk) else { return Vec::new() };
    let is_lost = |file: &str| {
        let gone = !now.texts.contains_key(file) && !now.faults.contains_key(file);
        gone || now.faults.get(file).is_some_and(|fault| is_about_content(&fault.kind))
    };
    last.files.keys().filter(|file| is_lost(file)).map(|file| (file.clone(), last.since(file))).collect()
}

/// Every file of which there is or was something.
pub fn known(disk: &Disk, now: &Now) -> BTreeSet<String> {
    let copies = copies::list(disk).into_iter().filter_map(|listed| copies::read(disk, &listed.file));
    let kept = copies::last(disk).into_iter().chain(copies).flat_map(|copy| copy.files.into_keys());
    kept.chain(now.files().into_iter().map(str::to_owned)).collect()
}

/// The newest version of a file that can be read, and from when it is: the last that was read well, or the one of a copy.
pub fn version(disk: &Disk, file: &str) -> Option<(String, DateTime)> {
    let part = Part::of_file(file)?;
    let well = |copy: &Copy| {
        let text = copy.files.get(file)?;
        let format = copy.files.get(Document::Workspace.file()).map_or(0, |marker| probe(marker));
        readable(format, &part, text).ok().map(|()| (text.clone(), copy.since(file)))
    };
    let last = copies::last(disk).as_ref().and_then(well);
    last.or_else(|| copies::list(disk).iter().find_map(|listed| well(&copies::read(disk, &listed.file)?)))
}

/// Puts back the last version of what cannot be read, or of these files.
pub fn broken(disk: &Disk, now: &Now, only: &[String]) -> Plan {
    let mut plan = Plan::default();
    let marker = Document::Workspace.file().to_owned();
    let lost = now.faults.keys().cloned().chain(now.lacks_marker().then_some(marker));
    let files: BTreeSet<String> = if only.is_empty() { lost.collect() } else { only.iter().cloned().collect() };
    for file in files {
        if let Some(fault) = now.hindrance(&file) {
            plan.refused.push(fault.clone());
            continue;
        }
        match version(disk, &file) {
            None => plan.without.push(file),
            Some((text, _)) if now.texts.get(&file) == Some(&text) => {}
            Some((text, made)) => plan.puts.push(Put { file, text: Some(text), made }),
        }
    }
    plan
}

/// Puts everything back as a copy has it, or these files. What was not there then goes, but for the marker: without it nothing
/// of the rest could be opened.
pub fn whole(now: &Now, copy: &Copy, only: &[String]) -> Plan {
    let mut files = now.files();
    files.extend(copy.files.keys().map(String::as_str));
    let mut plan = Plan::default();
    for file in files.into_iter().filter(|file| is_asked(file, only)) {
        let text = copy.files.get(file);
        let stays = text.is_none() && file == Document::Workspace.file();
        let same = text.is_some() && now.texts.get(file) == text;
        if !stays && !same {
            plan.add(now, Put { file: file.to_owned(), text: text.cloned(), made: copy.since(file) });
        }
    }
    plan
}

/// Puts back texts that could not be saved, or those of these files.
pub fn texts(now: &Now, texts: &BTreeMap<String, String>, made: DateTime, only: &[String]) -> Plan {
    let mut plan = Plan::default();
    // They come from a file outside of the workspace; what does not name a file of one has not been written by us.
    for (file, text) in texts.iter().filter(|(file, _)| Part::is_file(file) && is_asked(file, only)) {
        if now.texts.get(file) != Some(text) {
            plan.add(now, Put { file: file.clone(), text: Some(text.clone()), made });
        }
    }
    plan
}

fn is_asked(file: &str, only: &[String]) -> bool {
    only.is_empty() || only.iter().any(|asked| asked == file)
}

impl Plan {
    fn add(&mut self, now: &Now, put: Put) {
        match now.hindrance(&put.file) {
            Some(fault) if self.refused.contains(fault) => {}
            Some(fault) => self.refused.push(fault.clone()),
            None => self.puts.push(put),
        }
    }
}

/// Does what was planned, all or nothing. What is there now is kept first; where it cannot be kept, nothing is changed. Only
/// for whoever has the right to write.
pub fn carry_out(disk: &Disk, now: &Now, plan: &Plan, time: DateTime) -> io::Result<Done> {
    let aside = |time: DateTime| format!("{OWN_FOLDER}/aside/{}", time.strftime("%Y-%m-%dT%H-%M-%S"));
    let mut time = time;
    while copies::list(disk).iter().any(|copy| same_second(copy.made, time)) || disk.holds(&aside(time))? {
        time = time.checked_add(1.second()).map_err(io::Error::other)?;
    }
    let mut done = Done { folder: aside(time), ..Done::default() };
    for put in plan.puts.iter().filter(|put| now.faults.contains_key(&put.file)) {
        let bytes = disk.bytes(&put.file).map_err(|fault| refused(&fault))?;
        let Some(bytes) = bytes else { continue };
        let place = format!("{}/{}", done.folder, put.file);
        let staged = disk.stage(&place, &bytes)?;
        disk.commit(&staged).inspect_err(|_| disk.abandon(&staged))?;
        disk.sync(&place)?;
        done.aside.push(put.file.clone());
    }
    done.before = keep(disk, now, time)?;
    let change =
        |put: &Put| Change { file: put.file.clone(), before: now.texts.get(&put.file).cloned(), after: put.text.clone() };
    journal::put(disk, &plan.puts.iter().map(change).collect::<Vec<_>>())?;
    Ok(done)
}

/// Why the bytes of a file cannot be kept: what the system says, or the key of the words.
fn refused(fault: &FileFault) -> io::Error {
    match &fault.kind {
        FaultKind::Io { error } => io::Error::other(error.clone()),
        kind => io::Error::other(kind.key()),
    }
}

/// Makes sure that a copy holds what is there now, and gives its time. One that does already is as good as a new one, so that
/// going back and forth pushes no older copy out.
fn keep(disk: &Disk, now: &Now, time: DateTime) -> io::Result<Option<DateTime>> {
    if now.texts.is_empty() {
        return Ok(None);
    }
    let holds = |listed: &&Listed| copies::read(disk, &listed.file).is_some_and(|copy| copy.files == now.texts);
    let found = |listed: &&Listed| copies::at(disk, listed.made).is_some_and(|at| at.file == listed.file);
    if let Some(listed) = copies::list(disk).iter().filter(found).find(holds) {
        return Ok(Some(listed.made));
    }
    let older = (1..FORMAT).contains(&now.format).then_some(now.format);
    copies::take(disk, now.texts.clone(), time, older)?;
    Ok(Some(time))
}

/// The name of a copy tells its time to the second.
fn same_second(one: DateTime, other: DateTime) -> bool {
    one.strftime("%Y-%m-%dT%H-%M-%S").to_string() == other.strftime("%Y-%m-%dT%H-%M-%S").to_string()
}

/// A time as people write one: a day, which means its end, or a moment. Without seconds the whole minute is meant.
pub fn when(written: &str) -> Option<DateTime> {
    let written = written.trim();
    let exact = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H-%M-%S"];
    if let Some(moment) = exact.iter().find_map(|form| DateTime::strptime(form, written).ok()) {
        return Some(moment);
    }
    let minute = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"].iter().find_map(|form| DateTime::strptime(form, written).ok());
    if let Some(minute) = minute {
        return minute.with().second(59).build().ok();
    }
    Some(Date::strptime("%Y-%m-%d", written).ok()?.at(23, 59, 59, 0))
}

#[cfg(test)]
#[path = "restore_tests.rs"]
mod tests;
