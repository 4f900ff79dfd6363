//! The workspaces that were open last. The one file beside the config that is written outside a workspace.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{disk::Disk, text};

/// How many are kept.
const KEPT: usize = 20;
const FILE: &str = "recent.ron";

/// One workspace that was open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    pub folder: PathBuf,
    pub company: String,
    /// A verdict id, empty where there was none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub verdict: String,
    /// Local time.
    pub opened: DateTime,
}

/// The list, newest first. A file that cannot be read is as good as none: nothing in it is a person's own work.
pub fn read(config: &Path) -> Vec<Recent> {
    let text = Disk::new(config).read(FILE).ok().flatten().unwrap_or_default();
    text::options().from_str(&text).unwrap_or_default()
}

/// Puts a workspace at the head of the list. A folder that cannot be written costs the list, not the work.
pub fn remember(config: &Path, recent: Recent) -> std::io::Result<()> {
    let mut list = read(config);
    list.retain(|known| known.folder != recent.folder);
    list.insert(0, recent);
    list.truncate(KEPT);
    std::fs::create_dir_all(config)?;
    let text = text::to_ron(&list).map_err(std::io::Error::other)?;
    Disk::new(config).write(FILE, &text)
}
