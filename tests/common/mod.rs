//! A world of its own for every test: a home, a config folder and workspaces that nobody else has.

#![allow(dead_code, reason = "every test binary that includes it uses what it needs")]

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use partnerwright::{
    method::{Files, Method},
    store,
    words::{Words, english},
};
use tempfile::TempDir;

/// The program as cargo built it for these tests.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_partnerwright");

/// A folder with everything in it that the program may read or write.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(world.home()).unwrap();
        world
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.path("home")
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.path("config")
    }

    /// The environment that keeps the program in here, whatever the machine has.
    pub(crate) fn environment(&self) -> [(&'static str, PathBuf); 6] {
        [
            ("HOME", self.home()),
            ("PARTNERWRIGHT_CONFIG", self.config()),
            ("USER", "zoe".into()),
            ("LANG", "C.UTF-8".into()),
            ("NO_COLOR", PathBuf::new()),
            ("RUST_BACKTRACE", "0".into()),
        ]
    }

    /// The program with arguments, to be run without a terminal.
    pub(crate) fn program<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> assert_cmd::Command {
        let mut command = assert_cmd::Command::new(PROGRAM);
        command.args(arguments).envs(self.environment()).current_dir(self.folder.path());
        command
    }

    /// Writes a file below the world, with the folders above it.
    pub(crate) fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// A workspace of a company that has answered nothing.
    pub(crate) fn workspace(&self, company: &str) -> PathBuf {
        let folder = self.path("workspace");
        store::made::make(&folder, company, None, "2026-11-21".parse().unwrap(), "").unwrap();
        folder
    }
}

/// The text of a file.
pub(crate) fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).unwrap()
}

/// The words of the interface, and those of the method that is built in.
pub(crate) fn words() -> Words {
    let method = Files::built_in();
    Words::load(english().chain(method.words())).unwrap()
}

/// The method that is built in.
pub(crate) fn method() -> Method {
    Method::from_files(Files::built_in()).unwrap()
}

/// Copies the files of a folder and of the folders in it; a folder takes the place of a file.
pub(crate) fn copy(from: &Path, to: &Path) {
    if to.is_file() {
        fs::remove_file(to).unwrap();
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
