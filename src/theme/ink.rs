//! An ink is a colour with modifiers, written as a person writes it: `"#86b6ea"`, `"bright-blue bold"`, `"208"`, `"dim"`.
//!
//! Knows nothing of roles or files; what is wrong with an ink comes back as data.

use ratatui::style::{Color, Modifier, Style};

use super::error::nearest;

/// A colour and its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// The colour; [`Color::Reset`] is the terminal's own.
    pub colour: Color,
    /// Bold, dim, reverse.
    pub modifiers: Modifier,
}

/// Why a text is not an ink.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InkFault {
    /// There is no word in it.
    Empty,
    /// A word that is neither a colour nor a modifier.
    UnknownWord {
        /// The word as written.
        found: String,
        /// The known word closest to it, if one is close.
        nearest: Option<&'static str>,
    },
    /// `#` without six hexadecimal digits after it.
    BadHex {
        /// The word as written.
        found: String,
    },
    /// A number outside 0 to 255.
    BadIndex {
        /// The number as written.
        found: String,
    },
    /// A second colour after the first.
    SecondColour {
        /// The second one.
        found: String,
    },
}

/// The colours that have names. The terminal library calls ANSI white "gray"; people and manuals do not.
const COLOURS: [(&str, Color); 19] = [
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
    ("gray", Color::DarkGray),
    ("grey", Color::DarkGray),
];

const MODIFIERS: [(&str, Modifier); 3] = [("bold", Modifier::BOLD), ("dim", Modifier::DIM), ("reverse", Modifier::REVERSED)];

impl Ink {
    /// The terminal's own ink.
    pub const DEFAULT: Self = Self::with(Color::Reset, Modifier::empty());

    pub(super) const fn with(colour: Color, modifiers: Modifier) -> Self {
        Self { colour, modifiers }
    }

    /// Reads an ink: at most one colour, then modifiers, with blanks between. Without a colour it is the terminal's own.
    pub fn parse(text: &str) -> Result<Self, InkFault> {
        let mut colour = None;
        let mut modifiers = Modifier::empty();
        let mut words = text.split_whitespace().peekable();
        if words.peek().is_none() {
            return Err(InkFault::Empty);
        }
        for word in words {
            let lower = word.to_lowercase();
            if let Some((_, modifier)) = MODIFIERS.iter().find(|(name, _)| *name == lower) {
                modifiers |= *modifier;
                continue;
            }
            let read = read_colour(&lower).map_err(|fault| fault.about(word))?;
            if colour.replace(read).is_some() {
                return Err(InkFault::SecondColour { found: word.to_owned() });
            }
        }
        Ok(Self::with(colour.unwrap_or(Color::Reset), modifiers))
    }

    /// Every word an ink may hold besides `#rrggbb` and numbers.
    pub fn words() -> impl Iterator<Item = &'static str> {
        COLOURS.iter().map(|(name, _)| *name).chain(MODIFIERS.iter().map(|(name, _)| *name))
    }

    /// Whether a terminal of sixteen colours can show it as it is.
    pub(super) const fn is_ansi(self) -> bool {
        !matches!(self.colour, Color::Rgb(..) | Color::Indexed(_))
    }

    /// The ink as what is written with.
    pub(super) fn foreground(self) -> Style {
        Style::new().fg(self.colour).add_modifier(self.modifiers)
    }
}

impl InkFault {
    fn about(self, word: &str) -> Self {
        let found = word.to_owned();
        match self {
            Self::UnknownWord { nearest, .. } => Self::UnknownWord { found, nearest },
            Self::BadHex { .. } => Self::BadHex { found },
            Self::BadIndex { .. } => Self::BadIndex { found },
            other => other,
        }
    }
}

fn read_colour(word: &str) -> Result<Color, InkFault> {
    if let Some((_, colour)) = COLOURS.iter().find(|(name, _)| *name == word) {
        return Ok(*colour);
    }
    if let Some(digits) = word.strip_prefix('#') {
        return read_hex(digits).ok_or_else(|| InkFault::BadHex { found: word.to_owned() });
    }
    if word.trim_start_matches('-').chars().all(|c| c.is_ascii_digit()) && word != "-" {
        return match word.parse::<u8>() {
            // The first sixteen are the terminal's own, which have names; they follow "default" in the table.
            Ok(own @ 0..=15) => Ok(COLOURS[usize::from(own) + 1].1),
            Ok(index) => Ok(Color::Indexed(index)),
            Err(_) => Err(InkFault::BadIndex { found: word.to_owned() }),
        };
    }
    Err(InkFault::UnknownWord { found: word.to_owned(), nearest: nearest(word, Ink::words()) })
}

fn read_hex(digits: &str) -> Option<Color> {
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().map(Color::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_in_three_ways() {
        assert_eq!(Ink::parse("#86B6ea"), Ok(Ink::with(Color::Rgb(0x86, 0xb6, 0xea), Modifier::empty())));
        assert_eq!(Ink::parse("208"), Ok(Ink::with(Color::Indexed(208), Modifier::empty())));
        assert_eq!(Ink::parse("Bright-Blue  bold"), Ok(Ink::with(Color::LightBlue, Modifier::BOLD)));
    }

    #[test]
    fn the_first_sixteen_numbers_are_the_colours_with_names() {
        for (number, name) in [("0", "black"), ("7", "white"), ("8", "bright-black"), ("15", "bright-white")] {
            assert_eq!(Ink::parse(number), Ink::parse(name), "{number}");
        }
    }

    #[test]
    fn modifiers_alone_keep_the_colour_of_the_terminal() {
        assert_eq!(Ink::parse("dim reverse"), Ok(Ink::with(Color::Reset, Modifier::DIM | Modifier::REVERSED)));
    }

    #[test]
    fn a_misspelt_word_comes_with_the_nearest_one() {
        let unknown = |found: &str, nearest| Err(InkFault::UnknownWord { found: found.into(), nearest });
        assert_eq!(Ink::parse("bright-bleu"), unknown("bright-bleu", Some("bright-blue")));
        assert_eq!(Ink::parse("red blod"), unknown("blod", Some("bold")));
        assert_eq!(Ink::parse("Heliotrope"), unknown("Heliotrope", None));
    }

    #[test]
    fn what_is_no_ink_says_why() {
        assert_eq!(Ink::parse("  "), Err(InkFault::Empty));
        assert_eq!(Ink::parse("#12345"), Err(InkFault::BadHex { found: "#12345".into() }));
        assert_eq!(Ink::parse("#12345é"), Err(InkFault::BadHex { found: "#12345é".into() }));
        assert_eq!(Ink::parse("256"), Err(InkFault::BadIndex { found: "256".into() }));
        assert_eq!(Ink::parse("-1"), Err(InkFault::BadIndex { found: "-1".into() }));
        assert_eq!(Ink::parse("red blue"), Err(InkFault::SecondColour { found: "blue".into() }));
    }
}
