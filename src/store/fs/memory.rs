//! A file system in memory that fails, shortens or stops where a test says, and forgets at a power cut what was not synced.
//!
//! It is as hard as a file system may be: the text of a file lasts when the file is synced, its name when its folder is. What
//! was done in a folder since then is lost from some moment on, and each folder has a moment of its own.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard},
};

use super::{FileSystem, Kind, Look};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Wrong {
    /// One operation is refused; the next ones are done again.
    Once,
    /// Half of what one operation would write is written, and it is refused; the next ones are done again.
    Short,
    /// From this operation on nothing can be written, as on a full disk; reading and removing still go.
    Full,
    /// From this operation on nothing is done at all: the program is gone, half of the last text is written.
    Stop,
}

/// The file system.
#[derive(Debug, Default)]
pub(in crate::store) struct Memory {
    state: Mutex<State>,
}

#[derive(Clone, Debug, Default)]
struct State {
    folders: BTreeMap<PathBuf, Folder>,
    texts: Vec<Text>,
    /// How many operations were asked for.
    count: usize,
    wrong: Option<(usize, Wrong)>,
}

#[derive(Clone, Debug, Default)]
struct Folder {
    now: BTreeMap<OsString, Node>,
    /// As it was when it was synced last, and what it was after each operation since.
    lasting: BTreeMap<OsString, Node>,
    since: Vec<BTreeMap<OsString, Node>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Node {
    File(usize),
    Folder,
}

#[derive(Clone, Debug, Default)]
struct Text {
    now: Vec<u8>,
    lasting: Vec<u8>,
}

/// What an operation may do.
enum Go {
    Whole,
    Half,
}

impl Memory {
    /// An empty one, with one folder.
    pub(in crate::store) fn with(folder: &Path) -> Self {
        let memory = Self::default();
        memory.state().folders.insert(folder.to_owned(), Folder::default());
        memory
    }

    /// One that holds just this, all of it lasting.
    pub(in crate::store) fn of(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let memory = Self::with(folder);
        {
            let mut state = memory.state();
            for (file, bytes) in files {
                let path = folder.join(file);
                let mut made = vec![path.clone()];
                made.extend(path.ancestors().skip(1).take_while(|above| *above != folder).map(Path::to_owned));
                for above in made.iter().skip(1).rev() {
                    state.folders.entry(above.clone()).or_default();
                    state.put(above, Node::Folder);
                }
                let text = state.texts.len();
                state.texts.push(Text { now: bytes.clone(), lasting: bytes.clone() });
                state.put(&path, Node::File(text));
            }
            for folder in state.folders.values_mut() {
                folder.sync();
            }
        }
        memory
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Lets this go wrong at the operation of this number, counted from now, the first being 0.
    pub(in crate::store) fn goes_wrong(&self, at: usize, wrong: Wrong) {
        let mut state = self.state();
        state.count = 0;
        state.wrong = Some((at, wrong));
    }

    /// What is to go wrong, and when.
    pub(in crate::store) fn planned(&self) -> (usize, Wrong) {
        self.state().wrong.unwrap()
    }

    /// Nothing goes wrong any more.
    pub(in crate::store) fn goes_well(&self) {
        self.state().wrong = None;
    }

    /// How many operations there were since [`Self::goes_wrong`].
    pub(in crate::store) fn count(&self) -> usize {
        self.state().count
    }

    /// All files as they are now.
    pub(in crate::store) fn files(&self, below: &Path) -> BTreeMap<String, Vec<u8>> {
        self.state().files(below, |text| text.now.clone(), |folder| folder.now.clone())
    }

    /// All files as they may be after a power cut: `choose` is asked for a number below the one given, for each folder how
    /// much of what was done in it since it was synced is there, for each text that was not synced how much of it is.
    pub(in crate::store) fn after_power_cut(
        &self,
        below: &Path,
        choose: &mut dyn FnMut(usize) -> usize,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut state = self.state().clone();
        for folder in state.folders.values_mut() {
            let kept = choose(folder.since.len() + 1);
            folder.now = if kept == 0 { folder.lasting.clone() } else { folder.since[kept - 1].clone() };
        }
        for text in &mut state.texts {
            if text.now != text.lasting {
                text.now.truncate(choose(text.now.len() + 1));
            }
        }
        state.files(below, |text| text.now.clone(), |folder| folder.now.clone())
    }
}

impl State {
    fn files(
        &self,
        below: &Path,
        text: impl Fn(&Text) -> Vec<u8>,
        entries: impl Fn(&Folder) -> BTreeMap<OsString, Node>,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![below.to_owned()];
        while let Some(path) = folders.pop() {
            let Some(folder) = self.folders.get(&path) else { continue };
            for (name, node) in entries(folder) {
                let path = path.join(name);
                match node {
                    Node::Folder => folders.push(path),
                    Node::File(at) => {
                        let file = path.strip_prefix(below).unwrap().to_str().unwrap().to_owned();
                        files.insert(file, text(&self.texts[at]));
                    }
                }
            }
        }
        files
    }

    /// Counts an operation, and says how far it goes.
    fn step(&mut self, writes: bool, removes: bool) -> io::Result<Go> {
        let at = self.count;
        self.count += 1;
        let refused = || io::Error::other("the test says so");
        match self.wrong {
            Some((when, Wrong::Once)) if at == when => Err(refused()),
            Some((when, Wrong::Short)) if at == when => {
                if writes {
                    Ok(Go::Half)
                } else {
                    Err(refused())
                }
            }
            Some((when, Wrong::Full)) if at >= when && writes && !removes => Ok(Go::Half),
            Some((when, Wrong::Stop)) if at == when && writes => Ok(Go::Half),
            Some((when, Wrong::Stop)) if at >= when => Err(refused()),
            _ => Ok(Go::Whole),
        }
    }

    fn entry(&self, path: &Path) -> Option<Node> {
        self.folders.get(path.parent()?)?.now.get(path.file_name()?).copied()
    }

    fn change(&mut self, path: &Path, change: impl FnOnce(&mut BTreeMap<OsString, Node>, &OsStr)) -> io::Result<()> {
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Err(missing()) };
        let folder = self.folders.get_mut(parent).ok_or_else(missing)?;
        change(&mut folder.now, name);
        folder.since.push(folder.now.clone());
        Ok(())
    }

    fn put(&mut self, path: &Path, node: Node) {
        self.change(path, |entries, name| {
            entries.insert(name.to_owned(), node);
        })
        .unwrap();
    }
}

impl Folder {
    fn sync(&mut self) {
        self.lasting = self.now.clone();
        self.since.clear();
    }
}

fn missing() -> io::Error {
    io::Error::from(io::ErrorKind::NotFound)
}

impl FileSystem for Memory {
    fn look(&self, path: &Path) -> io::Result<Look> {
        let mut state = self.state();
        state.step(false, false)?;
        let (kind, bytes) = match state.entry(path) {
            Some(Node::File(text)) => (Kind::File, state.texts[text].now.len() as u64),
            Some(Node::Folder) => (Kind::Folder, 0),
            None if state.folders.contains_key(path) => (Kind::Folder, 0),
            None => return Err(missing()),
        };
        Ok(Look { kind, bytes, mode: None })
    }

    fn real(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.step(false, false)?;
        match state.entry(path) {
            Some(Node::File(text)) => Ok(state.texts[text].now.clone()),
            _ => Err(missing()),
        }
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let mut state = self.state();
        state.step(false, false)?;
        Ok(state.folders.get(folder).ok_or_else(missing)?.now.keys().cloned().collect())
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _: Option<u32>) -> io::Result<()> {
        let mut state = self.state();
        if state.entry(path).is_some() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        // Making, writing and syncing are three things that can fail.
        state.step(false, false)?;
        let text = state.texts.len();
        state.texts.push(Text::default());
        state.put(path, Node::File(text));
        let written = match state.step(true, false)? {
            Go::Whole => bytes.len(),
            Go::Half => bytes.len() / 2,
        };
        state.texts[text].now = bytes[..written].to_vec();
        if written < bytes.len() {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        state.step(false, false)?;
        state.texts[text].lasting = state.texts[text].now.clone();
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step(false, false)?;
        let node = state.entry(from).ok_or_else(missing)?;
        assert_eq!(from.parent(), to.parent(), "a rename from folder to folder is not all or nothing everywhere");
        let from = from.file_name().unwrap().to_owned();
        state.change(to, |entries, name| {
            entries.remove(&from);
            entries.insert(name.to_owned(), node);
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step(false, true)?;
        match state.entry(path) {
            Some(Node::File(_)) => state.change(path, |entries, name| {
                entries.remove(name);
            }),
            _ => Err(missing()),
        }
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if matches!(state.step(true, false)?, Go::Half) {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        if state.entry(path).is_some() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        state.folders.insert(path.to_owned(), Folder::default());
        state.change(path, |entries, name| {
            entries.insert(name.to_owned(), Node::Folder);
        })
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step(false, true)?;
        match state.folders.get(path) {
            Some(folder) if folder.now.is_empty() => {}
            Some(_) => return Err(io::Error::from(io::ErrorKind::DirectoryNotEmpty)),
            None => return Err(missing()),
        }
        state.folders.remove(path);
        state.change(path, |entries, name| {
            entries.remove(name);
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step(false, false)?;
        state.folders.get_mut(folder).ok_or_else(missing)?.sync();
        Ok(())
    }
}
