//! Which glyphs the terminal can draw, told from an environment that is passed in.

use super::glyphs::{ASCII, Glyphs, UNICODE};

/// Which of the two sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GlyphSet {
    /// For fonts like `DejaVu` Sans Mono, which is nearly all of them.
    #[default]
    Unicode,
    /// For consoles, locales that are not UTF-8, and terminals that draw some glyphs two cells wide.
    Ascii,
}

impl GlyphSet {
    /// The glyphs of the set.
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
        }
    }

    /// The set of that name in settings and arguments.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "unicode" => Some(Self::Unicode),
            "ascii" => Some(Self::Ascii),
            _ => None,
        }
    }

    /// The set that was wanted, or else the one the environment can draw: ASCII on a Linux console or a dumb terminal and
    /// where the locale is not UTF-8. Windows names no locale and draws Unicode.
    pub fn detect(env: impl Fn(&str) -> Option<String>, wanted: Option<Self>) -> Self {
        if let Some(wanted) = wanted {
            return wanted;
        }
        let var = |name: &str| env(name).map(|value| value.to_lowercase()).filter(|value| !value.is_empty());
        if let Some(term) = var("TERM")
            && (matches!(term.as_str(), "linux" | "dumb") || ["linux-", "vt1", "vt2"].iter().any(|old| term.starts_with(old)))
        {
            return Self::Ascii;
        }
        let utf8 = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(&var).map_or_else(
            || var("WT_SESSION").is_some() || var("OS").as_deref() == Some("windows_nt"),
            |locale| locale.contains("utf-8") || locale.contains("utf8"),
        );
        if utf8 { Self::Unicode } else { Self::Ascii }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_follows_locale_and_terminal_unless_one_is_wanted() {
        let told = |pairs: &[(&str, &str)], wanted| {
            GlyphSet::detect(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, v)| (*v).to_owned()), wanted)
        };
        for (pairs, set) in [
            (&[("TERM", "xterm"), ("LANG", "de_DE.UTF-8")][..], GlyphSet::Unicode),
            (&[("TERM", "xterm"), ("LANG", "C.utf8")], GlyphSet::Unicode),
            (&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")], GlyphSet::Ascii),
            (&[("LC_ALL", ""), ("LC_CTYPE", "en_GB.UTF-8"), ("LANG", "C")], GlyphSet::Unicode),
            (&[("TERM", "xterm")], GlyphSet::Ascii),
            (&[("TERM", "linux"), ("LANG", "de_DE.UTF-8")], GlyphSet::Ascii),
            (&[("TERM", "dumb"), ("LANG", "de_DE.UTF-8")], GlyphSet::Ascii),
            (&[("OS", "Windows_NT")], GlyphSet::Unicode),
        ] {
            assert_eq!(told(pairs, None), set, "{pairs:?}");
            assert_eq!(told(pairs, Some(GlyphSet::Ascii)), GlyphSet::Ascii);
            assert_eq!(told(pairs, Some(GlyphSet::Unicode)), GlyphSet::Unicode);
        }
    }
}
