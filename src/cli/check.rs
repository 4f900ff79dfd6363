//! `check`: the review of one or several workspaces, told for people and for other programs, with the exit code that follows.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{CheckFormat, Deny, Failure, lock, today};
use crate::{
    advice,
    config::Home,
    domain::Part,
    export::{
        check::{
            Checked, Found,
            baseline::{Known, NoBaseline},
            below,
            filter::Filter,
            github, human, json as check_json,
            lines::Text,
            mend, sarif,
        },
        describe::Describe,
        faults, json,
    },
    method::{Method, rows::Level},
    store::{self, FileFault, Opened, beside},
    words::{Words, text},
};

/// The most that a baseline can be in bytes; one finding has about a thousand.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What is asked for.
pub(super) struct Wish<'a> {
    pub(super) dirs: &'a [PathBuf],
    pub(super) format: CheckFormat,
    pub(super) deny: Deny,
    pub(super) only: &'a [String],
    pub(super) skip: &'a [String],
    pub(super) baseline: Option<&'a Path>,
    pub(super) fix: bool,
    pub(super) date: Option<&'a str>,
}

/// What every workspace is checked with.
struct Checker<'a> {
    words: &'a Words,
    method: &'a Method,
    home: &'a Home,
    filter: Filter,
    known: Option<Known>,
    fix: bool,
    today: Date,
    /// What has come of it so far, as an exit code.
    code: u8,
}

/// Checks all workspaces, prints what was found and gives the exit code. One that cannot be read does not keep the others.
pub(super) fn check(words: &Words, method: &Method, home: &Home, wish: &Wish<'_>) -> Result<u8, Failure> {
    let today = match wish.date {
        Some(written) => today::day(words, written)?,
        None => jiff::Zoned::now().date(),
    };
    let filter = Filter::new(wish.only, wish.skip).map_err(|refused| {
        let args = [("glob", text(refused.glob)), ("nearest", text(refused.nearest))];
        Failure::usage(words.with("check-no-rule", &args))
    })?;
    let known = wish.baseline.map(|file| baseline(words, file)).transpose()?;
    let mut review = Checker { words, method, home, filter, known, fix: wish.fix, today, code: 0 };
    let checked: Vec<Checked> = wish.dirs.iter().map(|dir| review.workspace(dir)).collect();
    let denied = match wish.deny {
        Deny::Error => Level::Error,
        Deny::Warning => Level::Warning,
        Deny::Advice => Level::Advice,
    };
    if checked.iter().any(|checked| checked.has(denied)) {
        review.ends(1);
    }
    match wish.format {
        CheckFormat::Human => super::print_text(&human::text_of(words, &checked, today))?,
        CheckFormat::Json => super::print(&json::text(&check_json::object(words, &checked, today)))?,
        CheckFormat::Sarif => {
            super::print(&json::text(&sarif::object(words, method, &checked, today, wish.baseline.is_some())))?;
        }
        CheckFormat::Github => super::print(&github::text(words, &checked))?,
    }
    if matches!(wish.format, CheckFormat::Sarif | CheckFormat::Github) {
        // These forms have no place for what was mended.
        let mut told = Text::default();
        for workspace in &checked {
            workspace.mended.iter().for_each(|found| human::mended(&mut told, words, &workspace.folder, found));
        }
        super::warn(&told.plain().lines().map(str::to_owned).collect::<Vec<_>>());
    }
    Ok(review.code)
}

impl Checker<'_> {
    /// The graver of two codes counts.
    fn ends(&mut self, code: u8) {
        self.code = self.code.max(code);
    }

    fn workspace(&mut self, dir: &Path) -> Checked {
        let words = self.words;
        let mut checked = named(dir);
        let mut opened = match store::open(dir) {
            Ok(opened) => opened,
            Err(error) => {
                let said = faults::open_text(words, &error);
                super::warn(&said.trim_end().lines().map(str::to_owned).collect::<Vec<_>>());
                self.ends(3);
                checked.closed = Some(said.lines().collect::<Vec<_>>().join(" "));
                return checked;
            }
        };
        if self.fix {
            opened = self.mend(dir, opened, &mut checked);
        }
        let unknown = opened.unknown.iter().map(|field| {
            let field = store::UnknownField { file: below(&checked.folder, &field.file), ..field.clone() };
            faults::unknown_text(words, &field)
        });
        super::warn(&unknown.collect::<Vec<_>>());
        // Nobody reads them, and what is in them would be lost without a word.
        let copies = opened.copies.iter().map(|copy| {
            let args = [("file", text(below(&checked.folder, &copy.file))), ("of", text(copy.of.clone()))];
            words.with("files-copy", &args)
        });
        super::warn(&copies.collect::<Vec<_>>());
        if !opened.faults.is_empty() {
            super::warn(&unread(words, &checked.folder, &opened.faults));
            self.ends(3);
        }
        let advice = advice::derive(&opened.workspace, self.method, self.today);
        let describe = Describe { workspace: &opened.workspace, method: self.method, words, today: self.today };
        checked.take(describe, &advice, &opened.files, &self.filter, self.known.as_ref());
        checked.faults = opened.faults;
        checked
    }

    /// Makes all safe fixes on disk, and gives the workspace as it is there afterwards. What keeps it from that is told.
    fn mend(&mut self, dir: &Path, opened: Opened, checked: &mut Checked) -> Opened {
        let words = self.words;
        let fixes = |opened: &Opened| mend::all(&opened.workspace, &opened.files, self.method, words, self.today, &self.filter);
        if fixes(&opened).1.is_empty() {
            return opened;
        }
        let no_fix =
            |why: &str| words.with("check-no-fix", &[("folder", text(checked.folder.clone())), ("why", text(why.to_owned()))]);
        if opened.newer || !opened.faults.is_empty() {
            let why = words.get(if opened.newer { "check-fix-newer" } else { "check-fix-broken" });
            super::warn(&[no_fix(&why)]);
            return opened;
        }
        let _lock = match lock::take(words, self.home, dir) {
            Ok(lock) => lock,
            Err(failure) => {
                super::warn(&[no_fix(&failure.text)]);
                self.ends(failure.code);
                return opened;
            }
        };
        // Somebody may have written between the look and the lock.
        let mut opened = match store::open(dir) {
            Ok(again) if again.faults.is_empty() => again,
            _ => return opened,
        };
        let (after, mended) = fixes(&opened);
        let failed = opened.files.save(&after);
        let saved = |found: &Found| failed.iter().all(|failed| Part::of(&found.address).as_ref() != Some(&failed.part));
        checked.mended = mended.into_iter().filter(saved).collect();
        if failed.is_empty() {
            opened.workspace = after;
            return opened;
        }
        super::warn(&failed.iter().map(|failed| faults::not_saved_text(words, failed)).collect::<Vec<_>>());
        self.ends(3);
        store::open(dir).unwrap_or(opened)
    }
}

/// A folder by its names, nothing checked yet.
pub(super) fn named(dir: &Path) -> Checked {
    let shown = |path: &Path| {
        let path = path.to_string_lossy();
        let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
        // A shell that completes the name of a folder puts a slash after it.
        if path.trim_end_matches('/').is_empty() { path } else { path.trim_end_matches('/').to_owned() }
    };
    let below = std::env::current_dir().ok().and_then(|here| dir.strip_prefix(here).ok());
    let place =
        below.map_or_else(|| shown(dir), |below| if below.as_os_str().is_empty() { ".".to_owned() } else { shown(below) });
    let whole = std::fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Checked { folder: shown(dir), place, name, ..Checked::default() }
}

/// What could not be read of a folder, a line each.
pub(super) fn unread(words: &Words, folder: &str, unread: &[FileFault]) -> Vec<String> {
    let place = |fault: &FileFault| {
        let fault = FileFault { file: below(folder, &fault.file), ..fault.clone() };
        faults::fault_place(words, &fault)
    };
    unread.iter().map(|fault| format!("{}: {}", place(fault), faults::fault_text(words, fault))).collect()
}

/// Reads a baseline; a file that is none is told.
fn baseline(words: &Words, file: &Path) -> Result<Known, Failure> {
    let name = || ("file", text(file.display().to_string()));
    let refused = |key: &str, error: String| Failure::io(words.with(key, &[name(), ("error", text(error))]));
    let bytes = beside::read(file, LARGEST).map_err(|error| refused("check-no-baseline-file", store::disk::plain(&error)))?;
    Known::read(&String::from_utf8_lossy(&bytes)).map_err(|why| match why {
        NoBaseline::Json(error) => refused("check-no-baseline-json", error),
        NoBaseline::Other => refused("check-no-baseline", String::new()),
    })
}
