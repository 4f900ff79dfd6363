//! Opening and making workspaces. Whatever can be read is opened; whatever cannot is said, with its place.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::de::DeserializeOwned;

use super::{
    conflict::{self, ConflictCopy},
    disk::{self, Disk, OWN_FOLDER},
    fault::{FaultKind, FileFault},
    journal::{self, Change},
    migrate, parts,
    save::{Files, Source},
    text,
};
use crate::domain::{Document, Part, Workspace, workspace::FORMAT};

/// A workspace that was opened.
#[derive(Debug)]
pub struct Opened {
    pub workspace: Workspace,
    /// The texts that it was read from, which saving keeps to.
    pub files: Files,
    /// Files that could not be read. They count as empty and are never written.
    pub faults: Vec<FileFault>,
    /// Fields that this version does not know. They are kept.
    pub unknown: Vec<UnknownField>,
    /// It was written by a newer version, and is only read.
    pub newer: bool,
    /// Files that look like other versions of ours, made by a program that syncs folders. They are not read.
    pub copies: Vec<ConflictCopy>,
}

/// A field that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    pub file: String,
    /// Where it stands, such as `company.colour`.
    pub path: String,
    /// A known field with nearly the same name.
    pub nearest: Option<String>,
}

/// Why a folder could not be opened, or made, as a workspace.
#[derive(Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is no such folder.
    Missing(PathBuf),
    /// A file stands there.
    NoFolder(PathBuf),
    /// A folder without `workspace.ron`.
    NoWorkspace(PathBuf),
    /// There is a workspace already.
    Exists(PathBuf),
    /// The folder holds other things.
    NotEmpty(PathBuf),
    /// The system refused.
    Io { path: PathBuf, error: String },
}

impl OpenError {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing(_) => "open-missing",
            Self::NoFolder(_) => "open-no-folder",
            Self::NoWorkspace(_) => "open-no-workspace",
            Self::Exists(_) => "open-exists",
            Self::NotEmpty(_) => "open-not-empty",
            Self::Io { .. } => "open-io",
        }
    }

    /// Whether it is an answer about the folder, and not a failure to read or write.
    pub fn is_answer(&self) -> bool {
        !matches!(self, Self::Io { .. })
    }

    /// What it is about, and what the system said.
    pub fn args(&self) -> (&Path, &str) {
        match self {
            Self::Missing(path)
            | Self::NoFolder(path)
            | Self::NoWorkspace(path)
            | Self::Exists(path)
            | Self::NotEmpty(path) => (path, ""),
            Self::Io { path, error } => (path, error),
        }
    }
}

/// Opens the workspace in a folder. A save that a program has left half done is read as done.
pub fn open(folder: &Path) -> Result<Opened, OpenError> {
    open_on(&Disk::new(folder))
}

/// Opens the workspace in a folder of some disk.
pub(super) fn open_on(disk: &Disk) -> Result<Opened, OpenError> {
    let pending = is_workspace(disk)?;
    let mut reader = Reader {
        disk,
        pending,
        format: 0,
        files: Files::on(disk.clone()),
        workspace: Workspace::default(),
        faults: Vec::new(),
        unknown: Vec::new(),
        copies: Vec::new(),
    };
    let marker = Document::Workspace.file();
    // The marker comes first: its format says how the others are read.
    let format = reader.text(marker).ok().flatten().map_or(0, |text| probe(&text));
    reader.format = format;
    for document in Document::ALL.into_iter().filter(|document| !document.is_folder()) {
        reader.part(Part::Document(document));
    }
    reader.partners();
    reader.assessments();
    reader.copies_beside();
    let workspace = std::mem::take(&mut reader.workspace);
    // A newer version may write what this one cannot read; its format is still told.
    let newer = format > FORMAT;
    if newer {
        let kind = FaultKind::Newer { format, known: FORMAT };
        reader.faults.retain(|fault| fault.file != marker);
        reader.faults.insert(0, FileFault::whole(marker, kind));
        // What a newer version has added is no mistake of anybody's.
        reader.unknown.clear();
    }
    let mut files = reader.files;
    files.set_saved(&workspace);
    if (1..FORMAT).contains(&format) {
        files.set_older(format);
    }
    Ok(Opened { workspace, files, faults: reader.faults, unknown: reader.unknown, newer, copies: reader.copies })
}

/// Whether a folder holds a workspace, and what a journal in it has still to be read for.
fn is_workspace(disk: &Disk) -> Result<BTreeMap<String, Change>, OpenError> {
    let folder = disk.folder();
    let io = |error: &std::io::Error| OpenError::Io { path: folder.to_owned(), error: disk::plain(error) };
    match disk.look() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(OpenError::Missing(folder.to_owned())),
        Err(error) => return Err(io(&error)),
        Ok(false) => return Err(OpenError::NoFolder(folder.to_owned())),
        Ok(true) => {}
    }
    // A folder that may not be listed says so here, and not as one that holds no workspace.
    let marker = Document::Workspace.file();
    let there = disk.holds(marker).map_err(|error| io(&error))?;
    let pending = journal::pending(disk).map_err(|error| io(&error))?;
    if there || pending.contains_key(marker) { Ok(pending) } else { Err(OpenError::NoWorkspace(folder.to_owned())) }
}

/// Reads a workspace from texts that stand in no folder, such as the examples of the rules: file and text of each. A name
/// that is none of a workspace is passed by.
pub fn read_texts<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(Workspace, Vec<UnknownField>), FileFault> {
    let (mut workspace, mut unknown) = (Workspace::default(), Vec::new());
    for (file, text) in files {
        if let Some(part) = Part::of_file(file) {
            unknown.extend(parts::read(&part, text, &mut workspace)?);
        }
    }
    Ok((workspace, unknown))
}

/// The format that a marker names, whatever else stands in it.
pub(super) fn probe(text: &str) -> u32 {
    #[derive(serde::Deserialize)]
    struct Probe {
        format: u32,
    }
    text::options().from_str::<Probe>(text.trim_start_matches('\u{feff}')).map_or(0, |probe| probe.format)
}

/// Makes a workspace in a folder that does not exist yet, or is empty.
pub fn create(folder: &Path, workspace: &Workspace) -> Result<(), OpenError> {
    make_folder(folder)?;
    let mut files = Files::new(folder);
    files.write_all(workspace).map_err(|error| OpenError::Io { path: folder.join(&error.file), error: error.error })?;
    leave_no_journal(folder);
    Ok(())
}

/// Makes a workspace of these texts, each with its file, in a folder that does not exist yet, or is empty.
pub fn create_from<'a>(folder: &Path, texts: impl IntoIterator<Item = (&'a str, String)>) -> Result<(), OpenError> {
    make_folder(folder)?;
    let written = Files::new(folder).write_texts(texts);
    written.map_err(|error| OpenError::Io { path: folder.to_owned(), error: disk::plain(&error) })?;
    leave_no_journal(folder);
    Ok(())
}

/// A new workspace is its files and nothing else.
fn leave_no_journal(folder: &Path) {
    // A folder that holds something is not removed by the system, which is what is wanted.
    let _ = fs::remove_dir(folder.join(OWN_FOLDER));
}

fn make_folder(folder: &Path) -> Result<(), OpenError> {
    let io = |error: &std::io::Error| OpenError::Io { path: folder.to_owned(), error: disk::plain(error) };
    if folder.exists() {
        if !folder.is_dir() {
            return Err(OpenError::NoFolder(folder.to_owned()));
        }
        if folder.join(Document::Workspace.file()).exists() {
            return Err(OpenError::Exists(folder.to_owned()));
        }
        // What a program that ended while it made one here has left is nothing of anybody's.
        let mut names = fs::read_dir(folder).map_err(|error| io(&error))?;
        if names.any(|entry| entry.is_ok_and(|entry| entry.file_name() != OWN_FOLDER)) {
            return Err(OpenError::NotEmpty(folder.to_owned()));
        }
    }
    fs::create_dir_all(folder).map_err(|error| io(&error))
}

struct Reader<'a> {
    disk: &'a Disk,
    /// What a journal says of files that are not in their place yet.
    pending: BTreeMap<String, Change>,
    format: u32,
    files: Files,
    workspace: Workspace,
    faults: Vec<FileFault>,
    unknown: Vec<UnknownField>,
    copies: Vec<ConflictCopy>,
}

impl Reader<'_> {
    /// The text of a file.
    fn text(&self, file: &str) -> Result<Option<String>, FileFault> {
        Ok(journal::settled(&self.pending, file, self.disk.read(file)?))
    }

    /// Reads one part. One that is not there is empty; one that cannot be read counts as empty and is marked.
    fn part(&mut self, part: Part) {
        let source = self.text(&part.file()).and_then(|found| {
            let Some(found) = found else { return Ok(Source::Missing) };
            let older = (1..FORMAT).contains(&self.format);
            let text = if older { migrate::text(self.format, &part, &found) } else { None };
            self.unknown.extend(parts::read(&part, text.as_deref().unwrap_or(&found), &mut self.workspace)?);
            Ok(match text {
                Some(text) => Source::Older { found, text },
                None => Source::Read { text: found },
            })
        });
        let source = source.unwrap_or_else(|fault| {
            self.faults.push(fault);
            Source::Broken
        });
        self.files.set(part, source);
    }

    /// Reads every file of the folder of partners. A name that could be no id of a partner is told and left alone.
    fn partners(&mut self) {
        self.folder(Part::PARTNERS);
    }

    /// Reads every file of every round of assessments.
    fn assessments(&mut self) {
        for round in self.names(Part::ASSESSMENTS) {
            let folder = format!("{}/{round}", Part::ASSESSMENTS);
            let prefix = format!("{folder}/");
            match self.disk.is_folder(&folder) {
                Ok(is_folder) if is_folder || self.pending.keys().any(|file| file.starts_with(&prefix)) => self.folder(&folder),
                Ok(_) => {}
                Err(fault) => self.faults.push(fault),
            }
        }
    }

    /// Reads every file of a folder whose files are named after what they hold. One of another kind is somebody’s own, and
    /// left alone.
    fn folder(&mut self, folder: &str) {
        let names = self.names(folder);
        for name in &names {
            let file = format!("{folder}/{name}");
            let Some(part) = Part::of_file(&file) else { continue };
            if part.is_named_well() {
                self.part(part);
            } else if let Some(copy) = conflict::of_sibling(folder, name, &names) {
                self.copies.push(copy);
            } else {
                self.faults.push(FileFault::whole(&part.file(), FaultKind::Name));
            }
        }
    }

    /// The names in a folder, in order, with those that a journal still has to put there; what keeps it from being read is
    /// told.
    fn names(&mut self, folder: &str) -> Vec<String> {
        let mut names = self.disk.names(folder).unwrap_or_else(|fault| {
            self.faults.push(fault);
            Vec::new()
        });
        let below = self.pending.keys().filter_map(|file| file.strip_prefix(folder)?.strip_prefix('/')?.split('/').next());
        names.extend(below.map(str::to_owned));
        names.sort();
        names.dedup();
        names
    }

    /// Names what a program that syncs folders has laid beside the documents.
    fn copies_beside(&mut self) {
        // A folder that cannot be listed has been told, or holds no workspace.
        let names = self.disk.names("").unwrap_or_default();
        self.copies.extend(names.iter().filter_map(|name| conflict::of_document(name)));
    }
}

/// How many fields are told that this version does not know: nobody reads on, and a hostile file has a million.
const MOST_UNKNOWN: usize = 250;

/// Reads a document from its text, and what it holds that this version does not know.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<(T, Vec<UnknownField>), FileFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text::is_crowded(text) {
        return Err(FileFault::whole(file, FaultKind::Crowded));
    }
    let options = text::options();
    let mut paths = Vec::new();
    let mut reader =
        ron::Deserializer::from_str_with_options(text, &options).map_err(|error| FileFault::from_ron(file, text, &error))?;
    let tell = |path: serde_ignored::Path<'_>| {
        if paths.len() < MOST_UNKNOWN {
            paths.push(path.to_string());
        }
    };
    let value = serde_ignored::deserialize(&mut reader, tell)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|error| FileFault::from_ron(file, text, &reader.span_error(error)))?;
    let unknown = paths.into_iter().map(|path| {
        let name = path.rsplit('.').next().unwrap_or_default();
        let nearest = super::fault::nearest(name, crate::domain::FIELDS, 2);
        // An option is no step of a path to whoever reads the file.
        UnknownField { file: file.to_owned(), path: path.replace(".?", "").replace("?.", ""), nearest }
    });
    Ok((value, unknown.collect()))
}
