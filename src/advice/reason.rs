//! Why something is advised: the chain from answers over a rule to its sources, without a word of language.

use crate::domain::Address;

/// A value to be put into a sentence, in a form that words can be found for.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A person's own text or a name.
    Text(String),
    /// A count; plural forms follow it.
    Number(i64),
    /// Whole units of the company's currency.
    Money(u64),
    Percent(u32),
    Days(u32),
    Day(jiff::civil::Date),
    /// The words under a key.
    Key(String),
}

/// The words under a key, with what fills them.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub key: String,
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// Words that need nothing filled in.
    pub fn plain(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }
}

/// One chain: these answers, by this rule, from these sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What the rule read, in the order in which it is told.
    pub answers: Vec<Address>,
    /// The row's sentence.
    pub rule: Said,
    /// Family and id of the row, such as `situations, mid-touch`.
    pub row: (&'static str, String),
    /// Source ids of the row, such as `E5 2/6`.
    pub sources: Vec<String>,
    /// Topics of the evidence library that bear on it; which rows apply depends on the facts, see [`super::evidence`].
    pub topics: Vec<String>,
}
