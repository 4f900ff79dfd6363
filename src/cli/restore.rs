//! `restore`: files put back as they were: the last versions of what cannot be read, a whole copy, or what could not be saved.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::DateTime;

use super::{Failure, check, lock};
use crate::{
    config::Home,
    domain::workspace::FORMAT,
    export::faults,
    store::{
        self, Disk,
        copies::{self, Copy},
        restore::{self, Differs, Done, Now, Plan},
        unsaved::{self, Unsaved},
    },
    words::{Words, number, text},
};

/// What is asked for.
pub(super) struct Wish<'a> {
    pub(super) dir: &'a Path,
    pub(super) list: bool,
    pub(super) at: Option<&'a str>,
    pub(super) files: &'a [String],
    pub(super) unsaved: bool,
}

/// Where files come from.
enum Source {
    /// The last version of each that was read well.
    Last,
    Copy(Copy),
    Unsaved(PathBuf, Unsaved),
}

/// A workspace that files are put back into.
struct Restoring<'a> {
    words: &'a Words,
    disk: Disk,
    /// As it was named, for commands that are told.
    folder: String,
}

/// Puts back what is asked for, or lists what there is; gives the exit code.
pub(super) fn restore(words: &Words, home: &Home, wish: &Wish<'_>) -> Result<u8, Failure> {
    let restoring = Restoring { words, disk: Disk::new(wish.dir), folder: shell(&check::named(wish.dir).folder) };
    // A folder that is no workspace gets no lock.
    let now = restoring.now()?;
    let real = fs::canonicalize(wish.dir).unwrap_or_else(|_| wish.dir.to_owned());
    if wish.list {
        return super::print(&restoring.list(&now, &unsaved::list(&home.config, &real))).map(|()| 0);
    }
    if now.format > FORMAT {
        return Err(Failure::no(words.with("restore-newer", &[("format", number(now.format))])));
    }
    let when = wish.at.map(|written| restoring.when(written)).transpose()?;
    let _lock = lock::take(words, home, wish.dir)?;
    // Somebody may have written between the look and the lock.
    let now = restoring.now()?;
    let source = match when {
        Some(when) => Source::Copy(restoring.copy(when)?),
        None if wish.unsaved => match unsaved::list(&home.config, &real).into_iter().next() {
            Some((file, unsaved)) => Source::Unsaved(file, unsaved),
            None => return super::print(&(words.get("restore-nothing-unsaved").into_owned() + "\n")).map(|()| 0),
        },
        None => Source::Last,
    };
    let only = restoring.only(&now, &source, wish.files)?;
    let plan = match &source {
        Source::Last => restore::broken(&restoring.disk, &now, &only),
        Source::Copy(copy) => restore::whole(&now, copy, &only),
        Source::Unsaved(_, unsaved) => restore::texts(&now, &unsaved.files, unsaved.made, &only),
    };
    let refused = check::unread(words, &check::named(wish.dir).folder, &plan.refused);
    if !matches!(source, Source::Last) && !refused.is_empty() {
        // All of it, or nothing.
        let why = words.get("restore-refused").into_owned();
        return Err(Failure::io(refused.into_iter().chain([why]).collect::<Vec<_>>().join("\n")));
    }
    super::warn(&refused);
    super::warn(&plan.without.iter().map(|file| restoring.with_file("restore-without", file)).collect::<Vec<_>>());
    let left = !refused.is_empty() || !plan.without.is_empty();
    let said = if plan.puts.is_empty() {
        restoring.nothing(&source, &only, left)
    } else {
        let time = jiff::Zoned::now().datetime();
        let done = restore::carry_out(&restoring.disk, &now, &plan, time).map_err(|error| restoring.failed(&error))?;
        restoring.done(&plan, &done)
    };
    let more = match &source {
        Source::Unsaved(file, unsaved) => restoring.forget(file, unsaved, &only, &unsaved::list(&home.config, &real)),
        _ => String::new(),
    };
    super::print(&(said + &more))?;
    Ok(if left { 3 } else { 0 })
}

impl Restoring<'_> {
    fn now(&self) -> Result<Now, Failure> {
        restore::now(&self.disk).map_err(|error| {
            let said = faults::open_text(self.words, &error);
            if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
        })
    }

    fn with_file(&self, key: &str, file: &str) -> String {
        self.words.with(key, &[("file", text(file.to_owned())), ("folder", text(self.folder.clone()))])
    }

    fn with_folder(&self, key: &str) -> String {
        self.words.with(key, &[("folder", text(self.folder.clone()))])
    }

    /// The time that was written, where there is a copy of it or before.
    fn when(&self, written: &str) -> Result<DateTime, Failure> {
        let words = self.words;
        let copies = copies::list(&self.disk);
        let (Some(newest), Some(first)) = (copies.first(), copies.last()) else {
            return Err(Failure::no(words.get("restore-no-copies")));
        };
        let there = [("first", text(shown(first.made))), ("newest", text(shown(newest.made)))];
        let refused = |key: &str| {
            let args = [&there[..], &[("found", text(written.to_owned()))]].concat();
            Failure::no(words.with(key, &args))
        };
        let when = restore::when(written).ok_or_else(|| refused("restore-no-time"))?;
        if when < first.made { Err(refused("restore-too-early")) } else { Ok(when) }
    }

    /// The copy of a time.
    fn copy(&self, when: DateTime) -> Result<Copy, Failure> {
        let listed = copies::at(&self.disk, when).ok_or_else(|| Failure::no(self.words.get("restore-no-copies")))?;
        copies::read(&self.disk, &listed.file).ok_or_else(|| {
            let before = copies::list(&self.disk).into_iter().skip_while(|copy| copy.file != listed.file).skip(1);
            let whole = before.into_iter().find(|copy| copies::read(&self.disk, &copy.file).is_some());
            let when = ("when", text(shown(listed.made)));
            let said = match whole {
                Some(whole) => {
                    let command = ("command", text(self.command(whole.made)));
                    self.words.with("restore-damaged-before", &[when, command, ("before", text(shown(whole.made)))])
                }
                None => self.words.with("restore-damaged", &[when]),
            };
            Failure::io(said)
        })
    }

    fn command(&self, made: DateTime) -> String {
        format!("partnerwright restore {} --at \"{}\"", self.folder, shown(made))
    }

    /// The files that were named, as the workspace names them.
    fn only(&self, now: &Now, source: &Source, files: &[String]) -> Result<Vec<String>, Failure> {
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let mut known = restore::known(&self.disk, now);
        if let Source::Unsaved(_, unsaved) = source {
            known.extend(unsaved.files.keys().cloned());
        }
        let named = files.iter().map(|file| file.replace('\\', "/").trim_start_matches("./").to_owned());
        let named: Vec<String> = named.collect();
        let Some(unknown) = named.iter().find(|file| !known.contains(*file)) else { return Ok(named) };
        let near = known.iter().map(|known| (strsim::damerau_levenshtein(known, unknown), known)).min();
        let near = near.filter(|(far, _)| *far <= 4).map(|(_, known)| known.clone()).unwrap_or_default();
        Err(Failure::no(self.words.with_near("restore-no-file", &[("found", unknown.clone()), ("nearest", near)])))
    }

    /// What is said where everything is as it shall be.
    fn nothing(&self, source: &Source, only: &[String], left: bool) -> String {
        let said = match source {
            // What could not be put back has been told.
            Source::Last if left => return String::new(),
            Source::Last if only.is_empty() => self.with_folder("restore-all-readable"),
            Source::Last => self.words.get("restore-same-last").into_owned(),
            Source::Copy(_) => self.words.get("restore-same").into_owned(),
            Source::Unsaved(..) => self.words.get("restore-same-unsaved").into_owned(),
        };
        said + "\n"
    }

    /// What was done, a line a file, and how it is taken back.
    fn done(&self, plan: &Plan, done: &Done) -> String {
        let mut lines = Vec::new();
        for put in &plan.puts {
            let key = if put.text.is_some() { "restore-done" } else { "restore-removed" };
            lines.push(self.words.with(key, &[("file", text(put.file.clone())), ("when", text(shown(put.made)))]));
        }
        for file in &done.aside {
            let path = format!("{}/{file}", done.folder);
            lines.push(self.words.with("restore-aside", &[("file", text(file.clone())), ("path", text(path))]));
        }
        if let Some(before) = done.before {
            lines.push(self.words.with("restore-back", &[("command", text(self.command(before)))]));
        }
        lines.join("\n") + "\n"
    }

    /// Forgets what is on disk now, and tells what is still kept.
    fn forget(&self, file: &Path, unsaved: &Unsaved, only: &[String], list: &[(PathBuf, Unsaved)]) -> String {
        if !only.is_empty() && unsaved.files.keys().any(|file| !only.contains(file)) {
            return self.with_folder("restore-unsaved-part") + "\n";
        }
        unsaved::forget(file);
        match list.iter().filter(|(other, _)| other != file).map(|(_, unsaved)| unsaved).next() {
            Some(next) => {
                let args = [("when", text(shown(next.made))), ("folder", text(self.folder.clone()))];
                self.words.with("restore-unsaved-more", &args) + "\n"
            }
            None => String::new(),
        }
    }

    fn failed(&self, error: &std::io::Error) -> Failure {
        let said = store::disk::plain(error);
        // What no system said is a key of the words.
        let said = self.words.find(&said).map_or_else(|| said.clone(), Into::into);
        Failure::io(self.words.with("restore-failed", &[("error", text(said))]))
    }

    /// All that could be put back.
    fn list(&self, now: &Now, unsaved: &[(PathBuf, Unsaved)]) -> String {
        let words = self.words;
        let mut lines = Vec::new();
        let copies = restore::list(&self.disk, now);
        lines.push(words.get(if copies.is_empty() { "restore-no-copies" } else { "restore-copies" }).into_owned());
        for copy in copies {
            let said = match copy.holds {
                Some((files, differs)) => self.differs(files, differs),
                None => words.get("restore-list-damaged").into_owned(),
            };
            let format = copy.listed.format.map(|format| words.with("restore-list-format", &[("format", number(format))]));
            lines.push(format!("  {}  {said}{}", shown(copy.listed.made), format.unwrap_or_default()));
        }
        let lost = restore::last_versions(&self.disk, now);
        if !lost.is_empty() {
            lines.push(String::new());
            lines.push(words.get("restore-lost").into_owned());
        }
        for (file, made) in lost {
            let (place, said) = match now.faults.get(&file) {
                Some(fault) => (faults::fault_place(words, fault), faults::fault_text(words, fault)),
                None => (file.clone(), self.with_file("restore-list-gone", &file)),
            };
            lines.push(format!("  {}  {place}: {said}", shown(made)));
        }
        if !unsaved.is_empty() {
            lines.push(String::new());
            lines.push(self.with_folder("restore-unsaved"));
        }
        for (_, unsaved) in unsaved {
            let files = unsaved.files.keys().cloned().collect::<Vec<_>>().join(", ");
            lines.push(format!("  {}  {files}", shown(unsaved.made)));
        }
        lines.join("\n") + "\n"
    }

    fn differs(&self, files: usize, differs: Differs) -> String {
        let words = self.words;
        let say = |key: &str, count: usize| words.with(key, &[("count", number(count))]);
        let counts = [("restore-changed", differs.changed), ("restore-gone", differs.gone), ("restore-added", differs.added)];
        let said: Vec<String> = counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| say(key, *count)).collect();
        let said = if said.is_empty() { words.get("restore-as-now").into_owned() } else { said.join(", ") };
        format!("{}: {said}", say("restore-files", files))
    }
}

/// A time as `--at` takes it.
pub(super) fn shown(time: DateTime) -> String {
    time.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// A path as a shell takes it.
pub(super) fn shell(path: &str) -> String {
    let plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '_' | '-' | '+' | '~' | ',' | ':' | '@');
    if !path.is_empty() && path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_through_a_shell_as_it_is() {
        for (path, shown) in [
            ("programme", "programme"),
            ("/a/b-c_1.2", "/a/b-c_1.2"),
            ("my work", "'my work'"),
            ("it's", "'it'\\''s'"),
            ("", "''"),
        ] {
            assert_eq!(shell(path), shown);
        }
    }
}
