//! The fields of a partner: how they are called, how they are changed, and which have a column where there is little room.

use crate::app::App;

/// A field, in the order of the columns and of the page of one partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Field {
    #[default]
    Name,
    Type,
    Track,
    Tier,
    State,
    Owner,
    Warmth,
    Signed,
    Activated,
    Ended,
    Next,
    Note,
}

impl Field {
    /// All fields.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Type,
        Self::Track,
        Self::Tier,
        Self::State,
        Self::Owner,
        Self::Warmth,
        Self::Signed,
        Self::Activated,
        Self::Ended,
        Self::Next,
        Self::Note,
    ];

    /// Its name in the file of a partner, and in addresses.
    pub fn file(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Type => "type",
            Self::Track => "track",
            Self::Tier => "tier",
            Self::State => "state",
            Self::Owner => "owner",
            Self::Warmth => "warmth",
            Self::Signed => "signed",
            Self::Activated => "activated",
            Self::Ended => "ended",
            Self::Next => "next_step",
            Self::Note => "note",
        }
    }

    /// The id of its words.
    pub fn id(self) -> String {
        self.file().replace('_', "-")
    }

    /// The field of a name in the file.
    pub fn of(file: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.file() == file)
    }

    /// Its place among all.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|field| *field == self).unwrap_or(0)
    }

    /// The term of the glossary that explains it.
    pub fn term(self) -> &'static str {
        match self {
            Self::Track => "track",
            Self::Tier => "tier",
            Self::Activated => "activation",
            _ => "partner",
        }
    }

    /// Its value is picked from a list; else it is typed.
    pub fn is_picked(self) -> bool {
        matches!(self, Self::Type | Self::Track | Self::Tier | Self::State | Self::Owner | Self::Warmth)
    }

    /// It holds a day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Signed | Self::Activated | Self::Ended)
    }

    /// Marked partners have it changed together; a name, a day or a note is each partner's own.
    pub fn is_shared(self) -> bool {
        self.is_picked() || self == Self::Next
    }
}

/// The columns at a width of the table; the least important give way.
pub fn visible(width: u16) -> &'static [Field] {
    use Field::{Activated, Name, Next, Owner, Signed, State, Tier, Track, Type, Warmth};
    match width {
        170.. => &[Name, Type, Track, Tier, State, Owner, Warmth, Signed, Activated, Next],
        124.. => &[Name, Type, Tier, State, Owner, Warmth, Signed, Next],
        90.. => &[Name, Type, Tier, State, Owner, Warmth, Next],
        60.. => &[Name, Tier, State, Next],
        _ => &[Name, State],
    }
}

/// The width of the table on the screen as it is.
pub fn width(app: &App) -> u16 {
    let margin = if app.size.0 >= 100 { 6 } else { 4 };
    app.size.0.saturating_sub(margin)
}
