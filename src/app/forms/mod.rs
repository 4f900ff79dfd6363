//! The questions as forms: which fields a step has, what they show, and what an entry makes of the answers.
//!
//! The screen and the line prompts walk the same forms. No key and no position is known here.

mod enter;
mod fields;

pub use enter::{Refused, clear, enter};
pub use fields::fields;

use crate::{
    advice::evidence,
    domain::{Address, Basis},
};

/// One field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub address: Address,
    pub kind: Kind,
    /// Whether the step is open without it.
    pub needed: bool,
}

/// What can be entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// As many lines as one likes; also opens in an editor.
    Note,
    /// A number with how well it is known.
    Figure { unit: Unit, basis: Option<Basis> },
    /// One of a few, side by side.
    Across(Vec<Choice>),
    /// One of several, below each other.
    One(Vec<Choice>),
    /// Any of several, below each other.
    Many(Vec<Choice>),
    /// One of the people, somebody new, nobody, not known.
    Who(Vec<Choice>),
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Money,
    Percent,
    Days,
    Count,
    /// Euros to one unit of the company's currency; no basis.
    Rate,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What [`enter`] is told.
    pub id: String,
    /// Its label: words under a key, or a name that a person gave.
    pub label: Label,
    /// The key of the words beside it, where there are any.
    pub hint: Option<String>,
    pub chosen: bool,
}

/// What names a choice.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    Key(String),
    Name(String),
}

/// The id of "somebody else", which asks for a name.
pub const NEW_PERSON: &str = "+new";

/// What a person did to a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'a> {
    /// Typed this.
    Text(&'a str),
    /// Chose this, or took the choice back.
    Choose(&'a str),
    /// Marked the figure.
    Basis(Basis),
}

impl Kind {
    /// What there is to choose from; empty for what is typed.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Across(choices) | Self::One(choices) | Self::Many(choices) | Self::Who(choices) => choices,
            Self::Line | Self::Note | Self::Figure { .. } => &[],
        }
    }

    /// Whether each choice has a row of its own.
    pub fn is_list(&self) -> bool {
        matches!(self, Self::One(_) | Self::Many(_) | Self::Who(_))
    }

    /// Whether it is typed.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Line | Self::Note | Self::Figure { .. })
    }
}

/// The fact that a benchmark waits for, so that an open field can say what it would sharpen.
pub fn sharpens(address: &Address, method: &crate::method::Method) -> usize {
    method.evidence().iter().filter(|row| evidence::key_of(row).as_ref() == Some(address)).count()
}
