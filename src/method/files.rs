//! The files of a method: those that are built in, and those of a folder that replace them.
//!
//! Knows names, texts and positions; what a row means is said in [`super::rows`].

use std::{borrow::Cow, path::Path, sync::LazyLock};

use serde::de::DeserializeOwned;

/// What the build script made of the files that are built in: a quarter of their size. Each stands there as a line with its path
/// and its length in bytes, and then its text.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/method.packed"));

/// The files that are built in, unpacked once a run. That ours can be read is what a test below says.
static UNPACKED: LazyLock<String> = LazyLock::new(|| {
    let bytes = miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
});

/// The built-in files of a folder and an ending, by name without either, in order.
fn unpacked(folder: &str, ending: &str) -> Vec<(&'static str, Cow<'static, str>)> {
    let mut rest = UNPACKED.as_str();
    let mut files = Vec::new();
    while let Some((line, behind)) = rest.split_once('\n')
        && let Some((path, length)) = line.rsplit_once(' ')
        && let Some((text, others)) = length.parse().ok().and_then(|length| behind.split_at_checked(length))
    {
        files.extend(
            path.strip_prefix(folder).and_then(|name| name.strip_suffix(ending)).map(|name| (name, Cow::Borrowed(text))),
        );
        rest = others;
    }
    files
}

/// The folder of the words below that of a method.
const WORDS_FOLDER: &str = "words/en";

/// A file of a method that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MethodError {
    /// It could not be read from disk.
    #[error("{file}: {source}")]
    Io { file: String, source: std::io::Error },
    /// It is not what a file of rows looks like.
    #[error("{file}, line {line}, column {column}: {what}")]
    Rows { file: String, line: usize, column: usize, what: String },
    /// A file that no method has.
    #[error("{file}: {}", near(nearest.as_deref()))]
    UnknownFile { file: String, nearest: Option<String> },
    /// A row that names what is not there, or stands twice.
    #[error("{file}, row {row}: {what}")]
    Row { file: String, row: String, what: String },
    /// The words cannot be read.
    #[error(transparent)]
    Words(#[from] crate::words::WordsError),
}

fn near(nearest: Option<&str>) -> String {
    nearest.map_or_else(|| "no file of a method".to_owned(), |name| format!("no file of a method; did you mean {name}?"))
}

/// The texts of a method.
#[derive(Debug)]
pub struct Files {
    rows: Vec<(&'static str, Cow<'static, str>)>,
    words: Vec<(&'static str, Cow<'static, str>)>,
    /// A folder replaces some of them.
    changed: bool,
}

impl Files {
    /// The files that are built in.
    pub fn built_in() -> Self {
        Self { rows: unpacked("data/", ".ron"), words: unpacked("words/en/", ".ftl"), changed: false }
    }

    /// The built-in files with those of a folder in their place, as [`Files::export`] lays it out. Any file may be missing.
    pub fn with_folder(folder: &Path) -> Result<Self, MethodError> {
        let mut files = Self::built_in();
        files.changed = true;
        replace(folder, "ron", &mut files.rows)?;
        let words = folder.join(WORDS_FOLDER);
        if words.is_dir() {
            replace(&words, "ftl", &mut files.words)?;
        }
        Ok(files)
    }

    /// Whether a folder replaces any built-in file.
    pub fn is_changed(&self) -> bool {
        self.changed
    }

    /// All files with the path below the folder of a method.
    pub fn export(&self) -> impl Iterator<Item = (String, &str)> {
        let rows = self.rows.iter().map(|(name, text)| (format!("{name}.ron"), text.as_ref()));
        let words = self.words.iter().map(|(name, text)| (format!("{WORDS_FOLDER}/{name}.ftl"), text.as_ref()));
        rows.chain(words)
    }

    /// The files of words: path below the folder of a method, and text.
    pub fn words(&self) -> impl Iterator<Item = (String, Cow<'static, str>)> {
        self.words.iter().map(|(name, text)| (format!("{WORDS_FOLDER}/{name}.ftl"), text.clone()))
    }

    /// The names of the files of rows.
    pub fn row_files(&self) -> impl Iterator<Item = &'static str> {
        self.rows.iter().map(|(name, _)| *name)
    }

    /// The rows of one file.
    pub fn rows<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, MethodError> {
        let text = self.rows.iter().find(|(known, _)| *known == name).map_or("[]", |(_, text)| text.as_ref());
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text).map_err(
            |error| MethodError::Rows {
                file: format!("{name}.ron"),
                line: error.span.start.line,
                column: error.span.start.col,
                what: error.code.to_string(),
            },
        )
    }

    /// A digest of all texts: 64 bits of FNV-1a, in hexadecimal. It tells whether two methods are the same, nothing more.
    pub fn digest(&self) -> String {
        if !self.changed {
            // Reckoned when the program was built: at every start it would be a tenth of the time.
            return env!("METHOD_DIGEST").to_owned();
        }
        let bytes =
            self.rows.iter().chain(&self.words).flat_map(|(name, text)| name.bytes().chain([0]).chain(text.bytes()).chain([0]));
        let digest =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{digest:016x}")
    }
}

/// Puts the files of a folder in the place of those with the same name. A file that no method has is an error: it would be
/// a misspelt name whose rows silently count for nothing.
fn replace(folder: &Path, ending: &str, files: &mut [(&'static str, Cow<'static, str>)]) -> Result<(), MethodError> {
    let io = |file: &Path, source| MethodError::Io { file: file.display().to_string(), source };
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .map_err(|source| io(folder, source))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(|source| io(folder, source))?;
    entries.sort();
    for path in entries {
        if path.extension().is_none_or(|found| found != ending) {
            continue;
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).map_err(|source| io(&path, source))?;
        if let Some((_, known)) = files.iter_mut().find(|(name, _)| *name == stem) {
            *known = Cow::Owned(text);
        } else {
            let nearest = files
                .iter()
                .map(|(name, _)| (strsim::damerau_levenshtein(name, &stem), *name))
                .min()
                .filter(|(distance, _)| *distance <= 3)
                .map(|(_, name)| format!("{name}.{ending}"));
            return Err(MethodError::UnknownFile { file: path.display().to_string(), nearest });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folders_is_built_in_byte_for_byte() {
        let files = Files::built_in();
        for (folder, ending, known) in [("data", "ron", &files.rows), ("words/en", "ftl", &files.words)] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/method").join(folder);
            let mut count = 0;
            for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                let name = path.file_stem().unwrap().to_str().unwrap();
                let (_, text) = known.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is missing"));
                assert_eq!((**text).as_bytes(), std::fs::read(&path).unwrap(), "{name}.{ending}");
                count += 1;
            }
            assert_eq!(count, known.len());
        }
        assert_eq!(Files { changed: true, ..files }.digest(), Files::built_in().digest());
    }
}
