//! Copies of a workspace: what every file was when it was last read well, and the whole as it was before each run and day.
//!
//! They lie in the own folder, as sealed texts that a person can read. They are made of the texts at hand, so that making one
//! reads nothing, and one file holds a whole copy, so that it is there whole or not at all.

use std::collections::BTreeMap;

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};

use super::disk::{Disk, OWN_FOLDER};
use crate::domain::Part;

const KIND: &str = "copy";

/// How many days have a copy.
const DAYS: usize = 10;

/// How many of the last runs have one, besides.
const RUNS: usize = 5;

/// A workspace as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Local time; the files were so until then.
    pub made: DateTime,
    /// Each file with its text.
    pub files: BTreeMap<String, String>,
    /// Files whose text is older than the copy, with their own time: they could not be read when it was made.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub older: BTreeMap<String, DateTime>,
}

impl Copy {
    /// From when the text of a file is.
    pub fn since(&self, file: &str) -> DateTime {
        self.older.get(file).copied().unwrap_or(self.made)
    }
}

/// A copy in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub made: DateTime,
    /// Below the folder of the workspace.
    pub file: String,
    /// It holds the files of an older format, and is never swept away.
    pub format: Option<u32>,
}

/// Where the copies lie, below the folder of the workspace.
pub fn folder() -> String {
    format!("{OWN_FOLDER}/copies")
}

/// Where the last versions lie, below the folder of the workspace.
pub fn last_file() -> String {
    format!("{OWN_FOLDER}/last")
}

/// Makes a copy of these texts, and sweeps away those that have had their time. `format` is that of the files, where it is an
/// older one.
pub fn take(disk: &Disk, files: BTreeMap<String, String>, made: DateTime, format: Option<u32>) -> std::io::Result<String> {
    // Of what has not changed since there is a copy.
    let newest = list(disk).into_iter().next().filter(|copy| copy.format == format);
    if let Some(newest) = newest.filter(|newest| read(disk, &newest.file).is_some_and(|copy| copy.files == files)) {
        return Ok(newest.file);
    }
    let (mut made, mut file) = (made, named(made, format));
    while disk.holds(&file)? {
        // Two within a second are two all the same.
        made = made.saturating_add(1.second());
        file = named(made, format);
    }
    write(disk, &file, &Copy { made, files, older: BTreeMap::new() })?;
    // After a clock was set back, the newest by name is not the one that was just made.
    for old in overdue(&list(disk)).into_iter().filter(|old| *old != file) {
        // One copy too many does no harm.
        let _ = disk.remove(&old);
    }
    Ok(file)
}

fn named(made: DateTime, format: Option<u32>) -> String {
    let time = made.strftime("%Y-%m-%dT%H-%M-%S");
    let name = format.map_or_else(|| format!("{time}.ron"), |format| format!("{time} format {format}.ron"));
    format!("{}/{name}", folder())
}

/// All copies, the newest first.
pub fn list(disk: &Disk) -> Vec<Listed> {
    let names = disk.names(&folder()).unwrap_or_default();
    let mut listed: Vec<Listed> = names.iter().filter_map(|name| listed(name)).collect();
    listed.sort_by(|one, other| other.made.cmp(&one.made).then_with(|| other.file.cmp(&one.file)));
    listed
}

fn listed(name: &str) -> Option<Listed> {
    let stem = name.strip_suffix(".ron")?;
    let (stem, format) = match stem.split_once(" format ") {
        Some((stem, format)) => (stem, Some(format.parse().ok()?)),
        None => (stem, None),
    };
    let made = DateTime::strptime("%Y-%m-%dT%H-%M-%S", stem).ok()?;
    Some(Listed { made, file: format!("{}/{name}", folder()), format })
}

/// The files that have had their time: all but the last runs, the first of each of the last days, and old formats.
fn overdue(newest_first: &[Listed]) -> Vec<String> {
    let runs: Vec<&Listed> = newest_first.iter().filter(|copy| copy.format.is_none()).collect();
    // The list goes back in time, so that the last one of a day is its first copy.
    let mut first: BTreeMap<Date, &str> = BTreeMap::new();
    for copy in &runs {
        first.insert(copy.made.date(), &copy.file);
    }
    let kept: Vec<&str> = first.into_values().rev().take(DAYS).collect();
    let old = runs.into_iter().skip(RUNS).filter(|copy| !kept.contains(&copy.file.as_str()));
    old.map(|copy| copy.file.clone()).collect()
}

/// The copy of a file of the list; `None` where it is not whole any more.
pub fn read(disk: &Disk, file: &str) -> Option<Copy> {
    let copy: Copy = super::sealed::unseal(KIND, &disk.read(file).ok().flatten()?)?;
    let files = copy.files.into_iter().filter(|(file, _)| Part::is_file(file));
    Some(Copy { files: files.collect(), ..copy })
}

/// The newest copy made at this time or before it.
pub fn at(disk: &Disk, when: DateTime) -> Option<Listed> {
    list(disk).into_iter().find(|copy| copy.made <= when)
}

/// Each file as it was when it was last read well.
pub fn last(disk: &Disk) -> Option<Copy> {
    read(disk, &last_file())
}

/// Remembers these texts as the last that were read well, with those of the files that cannot be read now as they were.
pub fn keep_last(disk: &Disk, mut files: BTreeMap<String, String>, broken: &[String], made: DateTime) -> std::io::Result<()> {
    let (known, mut older) = (last(disk), BTreeMap::new());
    if let Some(known) = &known {
        for (file, text) in known.files.iter().filter(|(file, _)| broken.contains(file)) {
            files.insert(file.clone(), text.clone());
            older.insert(file.clone(), known.since(file));
        }
    }
    match known {
        Some(known) if known.files == files => Ok(()),
        _ => write(disk, &last_file(), &Copy { made, files, older }),
    }
}

fn write(disk: &Disk, file: &str, copy: &Copy) -> std::io::Result<()> {
    let sealed = super::sealed::seal(KIND, copy).map_err(|error| std::io::Error::other(error.to_string()))?;
    disk.write(file, &sealed)
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    fn one(text: &str) -> BTreeMap<String, String> {
        BTreeMap::from([("board.ron".to_owned(), text.to_owned())])
    }

    fn disk() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::new(folder.path());
        (folder, disk)
    }

    #[test]
    fn the_last_runs_and_the_first_of_each_of_ten_days_are_kept() {
        let (_folder, disk) = disk();
        let begin = datetime(2026, 11, 1, 9, 0, 0, 0);
        for day in 0..20 {
            for run in 0..8 {
                take(&disk, one(&format!("{day} {run}")), begin + day.days() + run.hours(), None).unwrap();
            }
        }
        let days: Vec<_> = list(&disk).iter().map(|copy| (copy.made.date().day(), copy.made.hour())).collect();
        let mut expected: Vec<_> = (11..=20).map(|day| (day, 9)).collect();
        expected.extend((12..=16).map(|hour| (20, hour)));
        expected.sort_unstable();
        expected.reverse();
        assert_eq!(days, expected);
    }

    #[test]
    fn the_files_of_an_older_format_are_never_swept_away() {
        let (_folder, disk) = disk();
        let begin = datetime(2026, 1, 1, 9, 0, 0, 0);
        take(&disk, one("old"), begin, Some(1)).unwrap();
        for day in 1..30 {
            take(&disk, one("new"), begin + day.days(), None).unwrap();
        }
        let old = list(&disk).pop().unwrap();
        assert_eq!((old.format, old.made), (Some(1), begin));
        assert_eq!(read(&disk, &old.file).unwrap().files, one("old"));
    }

    #[test]
    fn a_copy_is_found_by_the_time_and_one_that_is_damaged_is_none() {
        let (folder, disk) = disk();
        let (first, second) = (datetime(2026, 11, 20, 9, 0, 0, 0), datetime(2026, 11, 21, 9, 0, 0, 0));
        take(&disk, one("first"), first, None).unwrap();
        let file = take(&disk, one("second"), second, None).unwrap();
        assert_eq!(at(&disk, datetime(2026, 11, 20, 23, 59, 59, 0)).unwrap().made, first);
        assert_eq!(at(&disk, second).unwrap().file, file);
        assert_eq!(at(&disk, datetime(2026, 11, 19, 0, 0, 0, 0)), None);
        let text = std::fs::read_to_string(folder.path().join(&file)).unwrap();
        std::fs::write(folder.path().join(&file), text.replace("second", "Second")).unwrap();
        assert_eq!(read(&disk, &file), None);
    }

    #[test]
    fn what_has_not_changed_is_not_copied_again() {
        let (_folder, disk) = disk();
        for (minute, text) in ["one", "one", "two", "one"].into_iter().enumerate() {
            let made = datetime(2026, 11, 20, 9, i8::try_from(minute).unwrap(), 0, 0);
            take(&disk, one(text), made, None).unwrap();
        }
        let minutes: Vec<_> = list(&disk).iter().map(|copy| copy.made.minute()).collect();
        assert_eq!(minutes, [3, 2, 0]);
    }

    #[test]
    fn a_clock_that_goes_backwards_costs_no_copy_of_what_is_about_to_change() {
        let (_folder, disk) = disk();
        for year in [2030, 2026] {
            take(&disk, one(&year.to_string()), datetime(year, 1, 1, 9, 0, 0, 0), None).unwrap();
        }
        let texts: Vec<_> =
            list(&disk).iter().map(|copy| read(&disk, &copy.file).unwrap().files["board.ron"].clone()).collect();
        assert_eq!(texts, ["2030", "2026"]);
    }

    #[test]
    fn a_copy_that_is_just_made_stays_even_where_the_clock_was_set_back() {
        let (_folder, disk) = disk();
        let noon = datetime(2026, 11, 20, 12, 0, 0, 0);
        for hour in 0..8 {
            take(&disk, one(&hour.to_string()), noon + hour.hours(), None).unwrap();
        }
        let file = take(&disk, one("set back"), noon + 30.minutes(), None).unwrap();
        assert_eq!(read(&disk, &file).unwrap().files, one("set back"));
    }

    #[test]
    fn a_version_keeps_its_own_time_while_the_others_go_on() {
        let (_folder, disk) = disk();
        let (first, later) = (datetime(2026, 11, 20, 9, 0, 0, 0), datetime(2026, 11, 21, 9, 0, 0, 0));
        keep_last(&disk, one("well"), &[], first).unwrap();
        for hour in 0..2 {
            let others = BTreeMap::from([("people.ron".to_owned(), hour.to_string())]);
            keep_last(&disk, others, &["board.ron".to_owned()], later + hour.hours()).unwrap();
        }
        let last = last(&disk).unwrap();
        assert_eq!((last.since("board.ron"), last.since("people.ron")), (first, later + 1.hours()));
    }

    #[test]
    fn what_was_read_well_last_stays_while_the_file_cannot_be_read() {
        let (_folder, disk) = disk();
        let now = datetime(2026, 11, 20, 9, 0, 0, 0);
        keep_last(&disk, one("well"), &[], now).unwrap();
        keep_last(&disk, BTreeMap::new(), &["board.ron".to_owned()], now).unwrap();
        assert_eq!(last(&disk).unwrap().files, one("well"));
        keep_last(&disk, BTreeMap::new(), &[], now).unwrap();
        assert_eq!(last(&disk).unwrap().files, BTreeMap::new());
    }
}
