//! What a person chose for good, and where it lies: the config folder and `config.ron` in it.
//!
//! The environment is passed in. The folder is only written when something is chosen.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{
    store::{Disk, text},
    theme::Depth,
};

const FILE: &str = "config.ron";

/// Where things lie for this person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub home: PathBuf,
    /// `config.ron`, `keys.ron`, `recent.ron`, `themes/`.
    pub config: PathBuf,
    pub user: String,
    pub host: String,
}

/// The file `config.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Take the mouse from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse: Option<bool>,
    /// `unicode` or `ascii`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glyphs: Option<String>,
    /// `none`, `16`, `256` or `rgb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colours: Option<String>,
    /// Where new workspaces are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspaces: Option<PathBuf>,
}

impl Home {
    /// Finds the folders: `PARTNERWRIGHT_CONFIG` before the place that the system has for such things.
    pub fn find(env: impl Fn(&str) -> Option<OsString>) -> Self {
        let text = |name: &str| env(name).map(|value| value.to_string_lossy().into_owned()).filter(|value| !value.is_empty());
        let home = directories::BaseDirs::new().map_or_else(|| PathBuf::from("."), |dirs| dirs.home_dir().to_owned());
        let config = env("PARTNERWRIGHT_CONFIG")
            .filter(|path| !path.is_empty())
            .map(PathBuf::from)
            .or_else(|| directories::ProjectDirs::from("", "", "partnerwright").map(|dirs| dirs.config_dir().to_owned()));
        Self {
            config: config.unwrap_or_else(|| home.join(".partnerwright")),
            home,
            user: text("USER").or_else(|| text("LOGNAME")).or_else(|| text("USERNAME")).unwrap_or_default(),
            host: host(),
        }
    }
}

fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

impl Config {
    /// Reads the config. A file that cannot be read counts as empty; its fault is told.
    pub fn read(folder: &Path) -> (Self, Option<crate::store::FileFault>) {
        let text = match Disk::new(folder).read(FILE) {
            Ok(None) => return (Self::default(), None),
            Ok(Some(text)) => text,
            Err(fault) => return (Self::default(), Some(fault)),
        };
        let plain = text.strip_prefix('\u{feff}').unwrap_or(&text);
        match text::options().from_str(plain) {
            Ok(config) => {
                let config: Self = config;
                let fault = config.unknown_name();
                (config, fault)
            }
            Err(error) => (Self::default(), Some(crate::store::FileFault::from_ron(FILE, plain, &error))),
        }
    }

    /// A name in it that is none: it would fall back without a word.
    fn unknown_name(&self) -> Option<crate::store::FileFault> {
        let glyphs = ["unicode", "ascii"];
        let depths = Depth::NAMES.map(|(name, _)| name);
        let named = [(&self.glyphs, &glyphs[..]), (&self.colours, &depths[..])];
        let (found, expected) = named
            .into_iter()
            .find_map(|(name, known)| name.as_ref().filter(|name| !known.contains(&name.as_str())).map(|name| (name, known)))?;
        let nearest = expected
            .iter()
            .map(|name| (strsim::damerau_levenshtein(name, found), *name))
            .min()
            .filter(|(distance, _)| *distance <= 2)
            .map(|(_, name)| name.to_owned());
        let expected = expected.iter().map(|name| (*name).to_owned()).collect();
        Some(crate::store::FileFault::whole(
            FILE,
            crate::store::FaultKind::UnknownVariant { found: found.clone(), expected, nearest },
        ))
    }

    /// Remembers a theme. The rest of the file stays as it was written, comments and all; a file that cannot be read is
    /// left alone.
    pub fn keep_theme(folder: &Path, theme: &str) -> std::io::Result<()> {
        let (config, fault) = Self::read(folder);
        if fault.is_some() {
            return Err(std::io::Error::other(FILE));
        }
        let new = Self { theme: Some(theme.to_owned()), ..config.clone() };
        let other = |error: ron::Error| std::io::Error::other(error.to_string());
        let (base, canonical) = (text::to_ron(&config).map_err(other)?, text::to_ron(&new).map_err(other)?);
        std::fs::create_dir_all(folder)?;
        let old = Disk::new(folder).read(FILE).ok().flatten();
        let merged = match old {
            Some(old) => text::merge(&old, &base, &canonical, &mut text::Attic::default()).unwrap_or(canonical),
            None => canonical,
        };
        Disk::new(folder).write(FILE, &merged)
    }
}
