//! Files beside those of a workspace: the register as it is written and read on behalf of the desk.

use std::path::PathBuf;

use super::Host;
use crate::{app::input::Background, store, words::text};

/// A register of partners is never larger than this.
const IMPORT_LIMIT: u64 = 16 << 20;

impl Host {
    /// Writes a new file beside those of the workspace.
    pub(super) fn export(&mut self, name: &str, bytes: &[u8]) {
        let Some(folder) = self.app.desk.as_ref().map(|desk| desk.folder.clone()) else { return };
        match store::beside::write_new(&folder, name, bytes) {
            Ok(path) => {
                let said = self.words().with("said-exported", &[("path", text(path.display().to_string()))]);
                self.hear(Background::Said(said));
            }
            Err(error) => {
                let folder = folder.display().to_string();
                self.refuse("export-failed", &[("path", folder), ("error", store::disk::plain(&error))]);
            }
        }
    }

    /// Reads a file that somebody named. A path that is not whole is looked for in the folder of the workspace first.
    pub(super) fn import(&mut self, path: PathBuf) {
        let beside = self.app.desk.as_ref().map(|desk| desk.folder.join(&path)).filter(|path| path.is_file());
        let path = beside.unwrap_or(path);
        match store::beside::read(&path, IMPORT_LIMIT) {
            Ok(bytes) => self.hear(Background::Imported { path, bytes }),
            Err(error) => {
                let path = path.display().to_string();
                self.refuse("import-failed", &[("path", path), ("error", store::disk::plain(&error))]);
            }
        }
    }
}
