//! The roles a colour can play, one row each: name, kind, fallback, and its ink where colours are few or none.
//!
//! The two ink columns are the last resort of every theme, so they stand here as constants and cannot fail to load.

use ratatui::style::{Color, Modifier};

use super::ink::Ink;

/// What a colour is for. Drawings name roles, themes give them inks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The ground of the whole frame.
    Background,
    /// The ground of an overlay.
    Surface,
    /// What the user came to read.
    Text,
    /// Labels, units, help, done work.
    Muted,
    /// Hairlines and borders.
    Rule,
    /// The cursor, the filled part of a bar, the letters found, what is now.
    Accent,
    /// Words standing on the accent as their ground.
    AccentText,
    /// Done, holds.
    Good,
    /// Late, a finding, needs you.
    Warn,
    /// Blocked, refused, cannot be read.
    Bad,
    /// Proposed, assumed, worth knowing.
    Info,
    /// The ground of the row the cursor is on.
    Selection,
    /// Words standing on the selection.
    SelectionText,
    /// The cursor glyph of the pane that has the keys, and the text cursor.
    Focus,
    /// First series of a chart.
    Series1,
    /// Second series of a chart.
    Series2,
    /// Third series of a chart.
    Series3,
    /// Fourth series of a chart.
    Series4,
    /// Fifth series of a chart.
    Series5,
    /// Sixth series of a chart.
    Series6,
}

/// What must hold for the colour of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something others stand on; `partner` is the ink it is read with.
    Ground {
        /// The text role that belongs on this ground.
        partner: Role,
    },
    /// Words or glyphs that reach the theme's contrast on every ground of [`Role::grounds`].
    Ink,
    /// Filled marks of a chart: [`Kind::MARK_MINIMUM`] on the background, never words.
    Mark,
    /// Lines; they may be faint.
    Line,
}

impl Kind {
    /// The contrast a mark of a chart has on the background, after WCAG 2 for graphics.
    pub const MARK_MINIMUM: f64 = 3.0;
}

struct Row {
    role: Role,
    name: &'static str,
    kind: Kind,
    fallback: Option<Role>,
    ansi: Ink,
    none: Ink,
}

const PLAIN: Ink = Ink::DEFAULT;
const BOLD: Ink = Ink::with(Color::Reset, Modifier::BOLD);
const DIM: Ink = Ink::with(Color::Reset, Modifier::DIM);
const REVERSED: Ink = Ink::with(Color::Reset, Modifier::REVERSED);

const fn row(role: Role, name: &'static str, kind: Kind, fallback: Option<Role>, ansi: Ink, none: Ink) -> Row {
    Row { role, name, kind, fallback, ansi, none }
}

const fn hue(colour: Color) -> Ink {
    Ink::with(colour, Modifier::empty())
}

const fn ground(partner: Role) -> Kind {
    Kind::Ground { partner }
}

#[rustfmt::skip]
const ROWS: [Row; Role::COUNT] = {
    use Role as R;
    [
        //  role              name              kind                      fallback             16 colours              none
        row(R::Background,    "background",     ground(R::Text),          None,                PLAIN,                  PLAIN),
        row(R::Surface,       "surface",        ground(R::Text),          Some(R::Background), PLAIN,                  PLAIN),
        row(R::Text,          "text",           Kind::Ink,                None,                PLAIN,                  PLAIN),
        row(R::Muted,         "muted",          Kind::Ink,                Some(R::Text),       DIM,                    DIM),
        row(R::Rule,          "rule",           Kind::Line,               Some(R::Muted),      hue(Color::DarkGray),   PLAIN),
        row(R::Accent,        "accent",         Kind::Ink,                Some(R::Text),       hue(Color::LightBlue),  BOLD),
        row(R::AccentText,    "accent-text",    Kind::Ink,                Some(R::Background), REVERSED,               REVERSED),
        row(R::Good,          "good",           Kind::Ink,                Some(R::Text),       hue(Color::Green),      PLAIN),
        row(R::Warn,          "warn",           Kind::Ink,                Some(R::Text),       hue(Color::Yellow),     PLAIN),
        row(R::Bad,           "bad",            Kind::Ink,                Some(R::Warn),       hue(Color::Red),        BOLD),
        row(R::Info,          "info",           Kind::Ink,                Some(R::Accent),     hue(Color::Cyan),       PLAIN),
        row(R::Selection,     "selection",      ground(R::SelectionText), Some(R::Surface),    PLAIN,                  PLAIN),
        row(R::SelectionText, "selection-text", Kind::Ink,                Some(R::Text),       BOLD,                   BOLD),
        row(R::Focus,         "focus",          Kind::Ink,                Some(R::Accent),     hue(Color::LightBlue),  PLAIN),
        row(R::Series1,       "series-1",       Kind::Mark,               Some(R::Accent),     hue(Color::LightBlue),  PLAIN),
        row(R::Series2,       "series-2",       Kind::Mark,               Some(R::Warn),       hue(Color::Yellow),     PLAIN),
        row(R::Series3,       "series-3",       Kind::Mark,               Some(R::Info),       hue(Color::Cyan),       PLAIN),
        row(R::Series4,       "series-4",       Kind::Mark,               Some(R::Bad),        hue(Color::Magenta),    PLAIN),
        row(R::Series5,       "series-5",       Kind::Mark,               Some(R::Good),       hue(Color::Green),      PLAIN),
        row(R::Series6,       "series-6",       Kind::Mark,               Some(R::Text),       PLAIN,                  PLAIN),
    ]
};

impl Role {
    /// How many roles there are.
    pub const COUNT: usize = 20;

    /// Every role, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.role)
    }

    /// The name in a theme file.
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].name
    }

    /// The role of that name, as theme files spell it.
    pub fn named(name: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.name == name).map(|row| row.role)
    }

    /// What must hold for its colour.
    pub const fn kind(self) -> Kind {
        ROWS[self as usize].kind
    }

    /// The role that lends its ink where a theme leaves this one out; the two roots have none and are the terminal's.
    pub const fn fallback(self) -> Option<Self> {
        ROWS[self as usize].fallback
    }

    /// The colour of the `number`-th series of a chart, counted from nought; after six they begin again.
    pub const fn series(number: usize) -> Self {
        const SERIES: [Role; 6] = [Role::Series1, Role::Series2, Role::Series3, Role::Series4, Role::Series5, Role::Series6];
        SERIES[number % SERIES.len()]
    }

    /// The grounds it is read on.
    pub const fn grounds(self) -> &'static [Self] {
        match self {
            Self::AccentText => &[Self::Accent],
            Self::SelectionText => &[Self::Selection],
            _ => match self.kind() {
                Kind::Ink => &[Self::Background, Self::Surface, Self::Selection],
                Kind::Mark => &[Self::Background],
                Kind::Ground { .. } | Kind::Line => &[],
            },
        }
    }

    /// Its ink in sixteen colours.
    pub(super) const fn ansi(self) -> Ink {
        ROWS[self as usize].ansi
    }

    /// Its ink without colour: modifiers only.
    pub(super) const fn colourless(self) -> Ink {
        ROWS[self as usize].none
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_enum() {
        for (index, role) in Role::all().enumerate() {
            assert_eq!(role as usize, index, "{}", role.name());
        }
    }

    #[test]
    fn names_are_unique_and_lead_back() {
        for role in Role::all() {
            assert_eq!(Role::named(role.name()), Some(role));
        }
    }

    #[test]
    fn every_fallback_chain_ends() {
        for role in Role::all() {
            let mut steps = 0;
            let mut at = role;
            while let Some(next) = at.fallback() {
                at = next;
                steps += 1;
                assert!(steps < Role::COUNT, "{} falls back in a circle", role.name());
            }
            assert!(matches!(at, Role::Background | Role::Text), "{} ends at {}", role.name(), at.name());
        }
    }

    #[test]
    fn series_begin_again_after_six() {
        assert_eq!(Role::series(0), Role::Series1);
        assert_eq!(Role::series(11), Role::Series6);
    }
}
