//! Noticing changes of a workspace's files without asking again and again: the system wakes a thread that only waits.
//!
//! Where the system cannot, as on some network folders, whoever wants to know looks again and again instead.

use std::{
    collections::BTreeSet,
    path::{Component, Path},
};

use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{
    disk::{OWN_FOLDER, is_temporary},
    look::Touched,
};

/// Somebody who watches, as long as it lives.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches a folder and those below it. `tell` is called on a thread of its own; our own writing is told as well.
    pub fn start(folder: &Path, tell: impl Fn(Touched) + Send + 'static) -> notify::Result<Self> {
        let below = folder.to_owned();
        let hear = move |event: notify::Result<Event>| {
            if let Some(touched) = touched(&below, event) {
                tell(touched);
            }
        };
        let mut watcher = RecommendedWatcher::new(hear, Config::default())?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Self { _watcher: watcher })
    }
}

/// The files of an event; `None` where it is about nothing that is read.
fn touched(folder: &Path, event: notify::Result<Event>) -> Option<Touched> {
    let Ok(event) = event else { return Some(Touched::All) };
    if event.need_rescan() {
        return Some(Touched::All);
    }
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let mut files = BTreeSet::new();
    for path in &event.paths {
        let Ok(below) = path.strip_prefix(folder) else { return Some(Touched::All) };
        let steps: Vec<_> = below
            .components()
            .filter_map(|step| match step {
                Component::Normal(step) => step.to_str(),
                _ => None,
            })
            .collect();
        match steps.as_slice() {
            // The folder itself: it went, or came back.
            [] => return Some(Touched::All),
            [first, ..] if *first == OWN_FOLDER => {}
            [.., last] if is_temporary(last) => {}
            // A folder that came or went tells nothing of what is in it.
            [.., last] if last.strip_suffix(".ron").is_none() => return Some(Touched::All),
            steps => drop(files.insert(steps.join("/"))),
        }
    }
    (!files.is_empty()).then_some(Touched::Files(files))
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::mpsc, time::Duration};

    use notify::event::{AccessKind, CreateKind};

    use super::*;

    fn event(kind: EventKind, paths: &[&str]) -> Event {
        paths.iter().fold(Event::new(kind), |event, path| event.add_path(Path::new("/w").join(path)))
    }

    #[test]
    fn only_what_is_read_is_told() {
        let made = EventKind::Create(CreateKind::Any);
        let of = |paths: &[&str]| touched(Path::new("/w"), Ok(event(made, paths)));
        let files = |files: &[&str]| Some(Touched::Files(files.iter().map(|file| (*file).to_owned()).collect()));
        assert_eq!(of(&["board.ron", "partners/hansa.ron"]), files(&["board.ron", "partners/hansa.ron"]));
        assert_eq!(of(&[".board.ron.4711.part", "board.ron"]), files(&["board.ron"]));
        assert_eq!(of(&[".partnerwright/journal", ".board.ron.4711.part"]), None);
        assert_eq!(of(&["partners"]), Some(Touched::All));
        assert_eq!(of(&[""]), Some(Touched::All));
        assert_eq!(touched(Path::new("/w"), Ok(event(EventKind::Access(AccessKind::Any), &["board.ron"]))), None);
        assert_eq!(touched(Path::new("/w"), Err(notify::Error::generic("lost"))), Some(Touched::All));
    }

    #[test]
    fn a_file_that_is_written_or_renamed_into_its_place_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = fs::canonicalize(folder.path()).unwrap();
        let (sender, inbox) = mpsc::channel();
        let _watch = Watch::start(&path, move |touched| drop(sender.send(touched))).unwrap();
        let heard = |file: &str| {
            let told = |touched: &Touched| matches!(touched, Touched::Files(files) if files.contains(file));
            while !told(&inbox.recv_timeout(Duration::from_secs(20)).unwrap()) {}
        };
        fs::write(path.join("board.ron"), "()").unwrap();
        heard("board.ron");
        fs::write(path.join("people.ron~"), "()").unwrap();
        fs::rename(path.join("people.ron~"), path.join("people.ron")).unwrap();
        heard("people.ron");
        fs::create_dir(path.join("partners")).unwrap();
        fs::write(path.join("partners/hansa.ron"), "()").unwrap();
        while !matches!(inbox.recv_timeout(Duration::from_secs(20)).unwrap(), Touched::All) {}
    }
}
