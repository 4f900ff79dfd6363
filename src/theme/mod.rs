//! What things look like: roles, palettes, colour depth and glyph sets.
//!
//! A drawing asks for a [`Role`] and a glyph by name and never spells a colour. A [`Theme`] answers from arrays made
//! once, for the [`Depth`] of the terminal. Nothing here reads the environment or knows a screen, a language or the
//! terminal library; the one place that touches a disk is [`Themes::add_folder`].

mod contrast;
mod degrade;
mod depth;
mod error;
mod file;
mod glyph_set;
mod glyphs;
mod ink;
mod look;
mod place;
mod registry;
mod role;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_files;

pub use contrast::{Rgb, ratio, rgb_of};
pub use depth::Depth;
pub use error::{Expected, Position, Problem, ThemeError, UnknownTheme};
pub use glyph_set::GlyphSet;
pub use glyphs::{GlyphRow, Glyphs};
pub use ink::{Ink, InkFault};
pub use look::{Shortfall, Theme};
pub use registry::{DEFAULT_THEME, Themes};
pub use role::{Kind, Role};
