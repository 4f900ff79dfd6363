//! Opening and making workspaces. Whatever can be read is opened; whatever cannot is said, with its place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::de::DeserializeOwned;

use super::{
    disk,
    fault::{FaultKind, FileFault},
    parts,
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

/// Opens the workspace in a folder.
pub fn open(folder: &Path) -> Result<Opened, OpenError> {
    let marker = Document::Workspace.file();
    match fs::metadata(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(OpenError::Missing(folder.to_owned())),
        Err(error) => return Err(OpenError::Io { path: folder.to_owned(), error: disk::plain(&error) }),
        Ok(metadata) if !metadata.is_dir() => return Err(OpenError::NoFolder(folder.to_owned())),
        Ok(_) => {}
    }
    // A folder that may not be listed says so here, and not as one that holds no workspace.
    match fs::symlink_metadata(folder.join(marker)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(OpenError::NoWorkspace(folder.to_owned())),
        Err(error) => return Err(OpenError::Io { path: folder.to_owned(), error: disk::plain(&error) }),
        Ok(_) => {}
    }
    let mut reader =
        Reader { folder, files: Files::new(folder), workspace: Workspace::default(), faults: Vec::new(), unknown: Vec::new() };
    let marker_part = Part::Document(Document::Workspace);
    for document in Document::ALL.into_iter().filter(|document| !document.is_folder()) {
        reader.part(Part::Document(document));
    }
    reader.partners();
    reader.assessments();
    let workspace = std::mem::take(&mut reader.workspace);
    // A newer version may write what this one cannot read; its format is still told.
    let format = reader.files.text(&marker_part).map_or_else(|| probe(folder), |_| workspace.head.format);
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
    Ok(Opened { workspace, files, faults: reader.faults, unknown: reader.unknown, newer })
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
fn probe(folder: &Path) -> u32 {
    #[derive(serde::Deserialize)]
    struct Probe {
        format: u32,
    }
    let text = disk::read(folder, Document::Workspace.file()).ok().flatten().unwrap_or_default();
    text::options().from_str::<Probe>(text.trim_start_matches('\u{feff}')).map_or(0, |probe| probe.format)
}

/// Makes a workspace in a folder that does not exist yet, or is empty.
pub fn create(folder: &Path, workspace: &Workspace) -> Result<(), OpenError> {
    let io = |error: &std::io::Error| OpenError::Io { path: folder.to_owned(), error: disk::plain(error) };
    if folder.exists() {
        if !folder.is_dir() {
            return Err(OpenError::NoFolder(folder.to_owned()));
        }
        if folder.join(Document::Workspace.file()).exists() {
            return Err(OpenError::Exists(folder.to_owned()));
        }
        if fs::read_dir(folder).map_err(|error| io(&error))?.next().is_some() {
            return Err(OpenError::NotEmpty(folder.to_owned()));
        }
    }
    fs::create_dir_all(folder).map_err(|error| io(&error))?;
    let mut files = Files::new(folder);
    files.write_all(workspace).map_err(|error| OpenError::Io { path: folder.join(&error.file), error: error.error })
}

struct Reader<'a> {
    folder: &'a Path,
    files: Files,
    workspace: Workspace,
    faults: Vec<FileFault>,
    unknown: Vec<UnknownField>,
}

impl Reader<'_> {
    /// Reads one part. One that is not there is empty; one that cannot be read counts as empty and is marked.
    fn part(&mut self, part: Part) {
        let read = disk::read(self.folder, &part.file());
        let read = read.and_then(|text| {
            let unknown = text.as_deref().map(|text| parts::read(&part, text, &mut self.workspace)).transpose()?;
            self.unknown.extend(unknown.into_iter().flatten());
            Ok(text)
        });
        let source = match read {
            Ok(None) => Source::Missing,
            Ok(Some(text)) => Source::Read { text },
            Err(fault) => {
                self.faults.push(fault);
                Source::Broken
            }
        };
        self.files.set(part, source);
    }

    /// Reads every file of the folder of partners. A name that could be no id of a partner is told and left alone.
    fn partners(&mut self) {
        for name in self.names(Part::PARTNERS) {
            self.named(&format!("{}/{name}", Part::PARTNERS));
        }
    }

    /// Reads every file of every round of assessments.
    fn assessments(&mut self) {
        for round in self.names(Part::ASSESSMENTS) {
            let folder = format!("{}/{round}", Part::ASSESSMENTS);
            if !self.folder.join(&folder).is_dir() {
                continue;
            }
            for name in self.names(&folder) {
                self.named(&format!("{folder}/{name}"));
            }
        }
    }

    /// The names in a folder, in order; what keeps it from being read is told.
    fn names(&mut self, folder: &str) -> Vec<String> {
        let entries = match fs::read_dir(self.folder.join(folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                self.faults.push(FileFault::whole(folder, FaultKind::Io { error: disk::plain(&error) }));
                return Vec::new();
            }
        };
        let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        names
    }

    /// Reads a file that is named after what it holds. One of another kind is somebody’s own, and left alone.
    fn named(&mut self, file: &str) {
        let Some(part) = Part::of_file(file) else { return };
        if part.is_named_well() {
            self.part(part);
        } else {
            self.faults.push(FileFault::whole(&part.file(), FaultKind::Name));
        }
    }
}

/// Reads a document from its text, and what it holds that this version does not know.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<(T, Vec<UnknownField>), FileFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = text::options();
    let mut paths = Vec::new();
    let mut reader =
        ron::Deserializer::from_str_with_options(text, &options).map_err(|error| FileFault::from_ron(file, text, &error))?;
    let value = serde_ignored::deserialize(&mut reader, |path| paths.push(path.to_string()))
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|error| FileFault::from_ron(file, text, &reader.span_error(error)))?;
    let unknown = paths.into_iter().map(|path| {
        let name = path.rsplit('.').next().unwrap_or_default();
        let nearest = crate::domain::FIELDS
            .iter()
            .map(|known| (strsim::damerau_levenshtein(known, name), *known))
            .min()
            .filter(|(distance, _)| *distance <= 2)
            .map(|(_, known)| known.to_owned());
        // An option is no step of a path to whoever reads the file.
        UnknownField { file: file.to_owned(), path: path.replace(".?", "").replace("?.", ""), nearest }
    });
    Ok((value, unknown.collect()))
}
