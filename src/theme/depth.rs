//! How many colours the terminal shows, told from an environment that is passed in.
//!
//! Pure: the caller reads the real environment and asks the terminal whether it is one. Inside tmux and screen
//! `COLORTERM` is left over from outside and proves nothing, so those count as 256 colours.

/// How many colours there are, fewest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// No colours: modifiers only.
    None,
    /// The terminal's own sixteen.
    Ansi16,
    /// The 256 of the fixed table.
    Indexed,
    /// Any colour.
    Rgb,
}

/// `TERM_PROGRAM` or `TERM` (whole, or before its first `-` or `.`) of terminals that show any colour.
const RGB_TERMINALS: [&str; 12] = [
    "alacritty",
    "contour",
    "foot",
    "ghostty",
    "iterm.app",
    "kitty",
    "mintty",
    "rio",
    "vscode",
    "warpterminal",
    "wezterm",
    "xterm-kitty",
];

impl Depth {
    /// Every depth with the name it has in settings and arguments.
    pub const NAMES: [(&'static str, Self); 4] =
        [("none", Self::None), ("16", Self::Ansi16), ("256", Self::Indexed), ("rgb", Self::Rgb)];

    /// The depth of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, depth)| *depth)
    }

    /// The name in settings and arguments.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ansi16 => "16",
            Self::Indexed => "256",
            Self::Rgb => "rgb",
        }
    }

    /// What the environment says. In this order: `NO_COLOR`, `FORCE_COLOR` (0 to 3) and `CLICOLOR_FORCE`, whether this
    /// is a terminal at all, then the terminal's name.
    pub fn detect(env: impl Fn(&str) -> Option<String>, is_terminal: bool) -> Self {
        let var = |name: &str| env(name).map(|value| value.trim().to_lowercase());
        if var("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            return Self::None;
        }
        let forced = match var("FORCE_COLOR").as_deref() {
            Some("0" | "false") => return Self::None,
            Some("2") => return Self::Indexed,
            Some("3") => return Self::Rgb,
            Some(_) => true,
            None => var("CLICOLOR_FORCE").is_some_and(|value| !matches!(value.as_str(), "" | "0")),
        };
        if !is_terminal && !forced {
            return Self::None;
        }
        let told = from_terminal(|name| var(name).unwrap_or_default());
        if forced { told.max(Self::Ansi16) } else { told }
    }
}

fn from_terminal(var: impl Fn(&str) -> String) -> Depth {
    let term = var("TERM");
    let program = var("TERM_PROGRAM");
    let is =
        |name: &str, whole: &str| whole.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.']));
    if term.is_empty() {
        // Windows names no TERM; all its consoles since 2016 show any colour.
        let windows = !var("WT_SESSION").is_empty() || var("OS") == "windows_nt";
        return if windows { Depth::Rgb } else { Depth::None };
    }
    if is("dumb", &term) || ["vt1", "vt2", "vt3"].iter().any(|old| term.starts_with(old)) {
        return Depth::None;
    }
    if term.ends_with("-direct") {
        return Depth::Rgb;
    }
    let inside = !var("TMUX").is_empty() || ["tmux", "screen"].iter().any(|name| is(name, &term) || is(name, &program));
    if inside {
        return Depth::Indexed;
    }
    if matches!(var("COLORTERM").as_str(), "truecolor" | "24bit")
        || RGB_TERMINALS.iter().any(|name| is(name, &term) || is(name, &program))
    {
        return Depth::Rgb;
    }
    if term.contains("256color") || program == "apple_terminal" { Depth::Indexed } else { Depth::Ansi16 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pairs: &[(&str, &str)], is_terminal: bool) -> Depth {
        let env = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Depth::detect(env, is_terminal)
    }

    #[test]
    fn the_terminals_name_tells_the_depth() {
        for (pairs, depth) in [
            (&[("TERM", "xterm")][..], Depth::Ansi16),
            (&[("TERM", "linux")], Depth::Ansi16),
            (&[("TERM", "xterm-256color")], Depth::Indexed),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::Rgb),
            (&[("TERM", "xterm-kitty")], Depth::Rgb),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "iTerm.app")], Depth::Rgb),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")], Depth::Indexed),
            (&[("TERM", "xterm-direct")], Depth::Rgb),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("TERM", "vt100")], Depth::None),
            (&[("WT_SESSION", "1")], Depth::Rgb),
            (&[], Depth::None),
        ] {
            assert_eq!(told(pairs, true), depth, "{pairs:?}");
        }
    }

    #[test]
    fn inside_tmux_and_screen_the_outer_colorterm_proves_nothing() {
        for term in ["tmux-256color", "screen", "screen.xterm-256color"] {
            assert_eq!(told(&[("TERM", term), ("COLORTERM", "truecolor")], true), Depth::Indexed, "{term}");
        }
        let over_ssh = [("TERM", "xterm-256color"), ("TMUX", "/tmp/x,1,0"), ("COLORTERM", "truecolor")];
        assert_eq!(told(&over_ssh, true), Depth::Indexed);
    }

    #[test]
    fn no_color_wins_when_it_says_something() {
        assert_eq!(told(&[("NO_COLOR", "1"), ("FORCE_COLOR", "3"), ("TERM", "xterm-kitty")], true), Depth::None);
        assert_eq!(told(&[("NO_COLOR", ""), ("TERM", "xterm-kitty")], true), Depth::Rgb);
    }

    #[test]
    fn a_pipe_has_no_colours_unless_they_are_forced() {
        assert_eq!(told(&[("TERM", "xterm-256color")], false), Depth::None);
        assert_eq!(told(&[("TERM", "xterm-256color"), ("FORCE_COLOR", "1")], false), Depth::Indexed);
        assert_eq!(told(&[("FORCE_COLOR", "")], false), Depth::Ansi16);
        assert_eq!(told(&[("FORCE_COLOR", "3"), ("TERM", "dumb")], false), Depth::Rgb);
        assert_eq!(told(&[("FORCE_COLOR", "0"), ("TERM", "xterm-kitty")], true), Depth::None);
        assert_eq!(told(&[("CLICOLOR_FORCE", "1")], false), Depth::Ansi16);
        assert_eq!(told(&[("CLICOLOR_FORCE", "0"), ("TERM", "xterm")], false), Depth::None);
    }

    #[test]
    fn names_lead_back() {
        for (name, depth) in Depth::NAMES {
            assert_eq!((Depth::named(name), depth.name()), (Some(depth), name));
        }
    }
}
