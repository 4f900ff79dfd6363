//! The themes there are: the built-in ones, and people's own from a folder.
//!
//! An own theme takes the place of a built-in one of the same name, so that a copy can be changed in peace. Only
//! [`Themes::add_folder`] touches a disk, and only the folder it is given.

use std::fs;
use std::io;
use std::path::Path;

use super::error::{Problem, ThemeError, UnknownTheme, nearest};
use super::look::Theme;

/// The theme nobody has chosen.
pub const DEFAULT_THEME: &str = "terminal";

/// Name, file and text of the built-in themes.
const BUILT_IN: [(&str, &str, &str); 5] = [
    (DEFAULT_THEME, "themes/terminal.ron", include_str!("../../themes/terminal.ron")),
    ("dark", "themes/dark.ron", include_str!("../../themes/dark.ron")),
    ("light", "themes/light.ron", include_str!("../../themes/light.ron")),
    ("high-contrast", "themes/high-contrast.ron", include_str!("../../themes/high-contrast.ron")),
    ("mono", "themes/mono.ron", include_str!("../../themes/mono.ron")),
];

/// All themes by name, the built-in ones first.
#[derive(Clone, Debug)]
pub struct Themes {
    list: Vec<Theme>,
}

impl Themes {
    /// The five built-in themes. An error would be a mistake in a file of this crate.
    pub fn built_in() -> Result<Self, ThemeError> {
        let list = BUILT_IN.iter().map(|(name, file, text)| Theme::parse(name, file, text));
        Ok(Self { list: list.collect::<Result<_, _>>()? })
    }

    /// The names, in the order of a menu.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(Theme::name)
    }

    /// The theme of that name, for any number of colours; [`Theme::degrade`] fits it to the terminal.
    pub fn get(&self, name: &str) -> Result<&Theme, UnknownTheme> {
        self.list
            .iter()
            .find(|theme| theme.name() == name)
            .ok_or_else(|| UnknownTheme { found: name.to_owned(), nearest: nearest(name, self.names()).map(str::to_owned) })
    }

    /// Adds a theme from the text of its file, or puts it in the place of the one that has its name.
    /// A broken one changes nothing.
    pub fn add(&mut self, name: &str, file: &str, text: &str) -> Result<(), ThemeError> {
        let theme = Theme::parse(name, file, text)?;
        match self.list.iter_mut().find(|known| known.name() == name) {
            Some(known) => *known = theme,
            None => self.list.push(theme),
        }
        Ok(())
    }

    /// Adds every `.ron` file of a folder under its name without the ending, in the order of names, and says which could
    /// not be used. A folder that is not there holds no themes; that is no error.
    pub fn add_folder(&mut self, folder: &Path) -> Vec<ThemeError> {
        let failed = |path: &Path, error: &io::Error| ThemeError {
            file: path.display().to_string(),
            at: None,
            problem: Problem::NotOpened { kind: error.kind() },
        };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => return vec![failed(folder, &error)],
        };
        let mut errors = Vec::new();
        let mut paths = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => paths.push(entry.path()),
                Err(error) => errors.push(failed(folder, &error)),
            }
        }
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
        paths.sort();
        for path in paths {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let added = fs::read_to_string(&path)
                .map_err(|error| failed(&path, &error))
                .and_then(|text| self.add(&name, &path.display().to_string(), &text));
            errors.extend(added.err());
        }
        errors
    }
}
