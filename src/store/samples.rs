//! The sample workspaces, built in as one packed archive, and copies of them whose dates move with the day of copying.

use std::sync::LazyLock;

use jiff::{ToSpan, civil::Date};

/// One sample, by its name; its files lie in the archive.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub name: &'static str,
}

/// All samples, in the order in which they are shown. The names stand here so that a list of them unpacks nothing.
pub const ALL: &[Sample] = &[
    Sample { name: "seedling" },
    Sample { name: "referral" },
    Sample { name: "enterprise" },
    Sample { name: "consultancy" },
    Sample { name: "good-programme" },
    Sample { name: "bad-programme" },
];

/// What `samples/pack.rs` made of `sample-workspaces` when the program was built.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/samples.packed"));

/// The archive, unpacked when somebody first asks for a file. That ours can be read is what the tests below say.
static ARCHIVE: LazyLock<String> = LazyLock::new(|| {
    let bytes = miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
});

/// The files of the archive, each with its path below `sample-workspaces`.
fn archived() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = ARCHIVE.as_str();
    std::iter::from_fn(move || {
        let (line, behind) = rest.split_once('\n')?;
        let (path, length) = line.rsplit_once(' ')?;
        let (text, others) = behind.split_at_checked(length.parse().ok()?)?;
        rest = others;
        Some((path, text))
    })
}

/// The sample of a name.
pub fn get(name: &str) -> Option<&'static Sample> {
    ALL.iter().find(|sample| sample.name == name)
}

/// The company of a sample.
pub fn company(name: &str) -> Option<String> {
    let answers = get(name)?.texts().find(|(file, _)| *file == "answers.ron")?.1;
    let (answers, _) = super::open::parse::<crate::domain::Answers>("answers.ron", answers).ok()?;
    Some(answers.company.name)
}

impl Sample {
    /// Its files as they would be, had it been made today: every date moves by as many days as the one of its making.
    pub fn files(&self, today: Date) -> Vec<(&'static str, String)> {
        let created = self.texts().find(|(file, _)| *file == "workspace.ron").and_then(|(_, text)| dates(text).next());
        let days = created.and_then(|(_, created)| created.until(today).ok()).map_or(0, |span| span.get_days());
        self.texts().map(|(file, text)| (file, moved(text, days))).collect()
    }

    /// Its files as they lie in the repository, each with its path below the sample.
    fn texts(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        archived().filter_map(move |(path, text)| Some((path.strip_prefix(self.name)?.strip_prefix('/')?, text)))
    }
}

/// The dates in a text, with the byte at which each begins.
fn dates(text: &str) -> impl Iterator<Item = (usize, Date)> {
    text.match_indices('"').filter_map(|(at, _)| {
        let inside = text.get(at + 1..at + 11)?;
        let ended = text.get(at + 11..at + 12)? == "\"";
        ended.then(|| inside.parse().ok()).flatten().map(|date| (at + 1, date))
    })
}

fn moved(text: &str, days: i32) -> String {
    let mut moved = text.to_owned();
    for (at, date) in dates(text) {
        if let Ok(date) = date.checked_add(days.days()) {
            // A date keeps its ten letters, so that the places of the others stay.
            moved.replace_range(at..at + 10, &date.to_string());
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs,
        path::{Path, PathBuf},
    };

    use super::*;

    #[test]
    fn dates_move_together_and_nothing_else_does() {
        let text = "(on: \"2026-11-02\", until: \"2026-11-30\", note: \"since 2026-11-02\")";
        assert_eq!(moved(text, 3), "(on: \"2026-11-05\", until: \"2026-12-03\", note: \"since 2026-11-02\")");
    }

    #[test]
    fn every_folder_is_a_sample_and_every_file_of_it_is_built_in_byte_for_byte() {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.file_name().unwrap().to_str().unwrap() {
                    name if name.starts_with('.') => {}
                    _ if path.is_dir() => walk(&path, found),
                    name if Path::new(name).extension().is_some_and(|ending| ending == "ron") => found.push(path),
                    _ => {}
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workspaces");
        let folders = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
        let folders: BTreeSet<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
        assert_eq!(folders, ALL.iter().map(|sample| sample.name.to_owned()).collect());
        for sample in ALL {
            let folder = root.join(sample.name);
            let mut found = Vec::new();
            walk(&folder, &mut found);
            let below = |path: &Path| path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
            let there: BTreeMap<String, Vec<u8>> = found.iter().map(|path| (below(path), fs::read(path).unwrap())).collect();
            let built: Vec<_> = sample.texts().map(|(file, text)| (file.to_owned(), text.as_bytes().to_vec())).collect();
            assert_eq!(built.len(), there.len(), "{}", sample.name);
            for (file, bytes) in built {
                assert!(there.get(&file) == Some(&bytes), "{}/{file} is not what lies in the repository", sample.name);
            }
        }
    }

    #[test]
    fn the_whole_archive_can_be_read() {
        // A line and a text for each file, and nothing behind the last of them.
        let length = |(path, text): (&str, &str)| path.len() + 1 + text.len().to_string().len() + 1 + text.len();
        assert!(!ARCHIVE.is_empty());
        assert_eq!(archived().map(length).sum::<usize>(), ARCHIVE.len());
    }

    #[test]
    fn a_sample_made_today_says_so() {
        let today: Date = "2027-03-01".parse().unwrap();
        for sample in ALL {
            let files = sample.files(today);
            let head = &files.iter().find(|(file, _)| *file == "workspace.ron").unwrap().1;
            assert!(head.contains("\"2027-03-01\""), "{}", sample.name);
        }
    }
}
