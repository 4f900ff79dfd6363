//! A figure of the company, with how well it is known.

use serde::{Deserialize, Serialize};

/// A figure that a person gave, marked by how well it is known. In a file: `fact(8200000)`, `assumption(24000)`, `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure<T> {
    /// Measured; stands in a system or a report.
    Fact(T),
    /// A guess that the programme is planned with.
    Assumption(T),
    /// Asked, and nobody knows.
    Unknown,
}

/// How well a figure is known, without the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    Fact,
    Assumption,
    Unknown,
}

impl<T: Copy> Figure<T> {
    /// The figure, where there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Fact(value) | Self::Assumption(value) => Some(value),
            Self::Unknown => None,
        }
    }

    /// How well it is known.
    pub fn basis(self) -> Basis {
        match self {
            Self::Fact(_) => Basis::Fact,
            Self::Assumption(_) => Basis::Assumption,
            Self::Unknown => Basis::Unknown,
        }
    }

    /// The same figure on the next basis: fact, assumption, unknown, and round. An unknown figure has no value to go on with.
    #[must_use]
    pub fn with_basis(self, basis: Basis) -> Self {
        match (self.value(), basis) {
            (Some(value), Basis::Fact) => Self::Fact(value),
            (Some(value), Basis::Assumption) => Self::Assumption(value),
            _ => Self::Unknown,
        }
    }

    /// The same basis with another value; what was unknown becomes a fact.
    #[must_use]
    pub fn with_value(self, value: T) -> Self {
        match self {
            Self::Assumption(_) => Self::Assumption(value),
            Self::Fact(_) | Self::Unknown => Self::Fact(value),
        }
    }
}
